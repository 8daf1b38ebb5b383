"""Draws a manager's week: what waits for them first, then each of their people, in one message that fits."""

import json
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from handlers.blocks.charts import MOST_CATEGORIES, chart, unlike
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import Block, actions, button, context, escape, header, section
from handlers.blocks.requests import LABELS, OFFERED
from playbooks.coach import Waiting
from playbooks.model import Digest, DigestLine, DigestPerson, Library, State
from playbooks.texts import Voice
from playbooks.texts.clipping import clip
from playbooks.texts.digests import LONGEST_NAME, counts, facts, headline, outcomes, shared, stake, title
from playbooks.texts.requested import headline as asked_for

# Slack refuses a message whose blocks hold more than about 13,200 characters together, or 50 blocks; and
# all that is more than this stands in the file.
ROOM, MOST_PEOPLE, MOST_WAITING = 12_600, 25, 5
LONGEST_PERSON = 2600
WHOLE = 100


def draw_digest(
    digest: Digest, voice: Voice, library: Library, waiting: Sequence[Waiting] = (), more_waiting: int = 0
) -> Drawn:
    """`waiting` are the requests of the digest as they stand now."""
    said = headline(voice, digest)
    if not (digest.people or waiting or digest.outcomes or digest.more):
        quiet = voice.say("digest.quiet")
        return Drawn(quiet, [section(quiet), *actions(_settings(voice))])
    above = [header(said), *_waits(waiting, more_waiting, voice, library), *_ended(digest, voice)]
    charts = [*_progress_chart(digest, voice), *_value_chart(digest, voice)]
    people = [_person(person, voice, library) for person in digest.people]
    room = ROOM - _weight([*above, *charts, *_below(digest, voice, len(people))])
    shown = people[: fitting([block for block, _ in people[:MOST_PEOPLE]], room)]
    left = len(people) - len(shown)
    below = _below(digest, voice, left, is_cut=any(cut for _, cut in shown))
    return Drawn(escape(said), [*above, *(block for block, _ in shown), *charts, *below])


def fitting(blocks: Sequence[Block], room: int) -> int:
    """How many of them, from the first on, have room."""
    sums = accumulate(_weight([block]) for block in blocks)
    return sum(heavy <= room for heavy in sums)


def _weight(blocks: Sequence[Block]) -> int:
    return len(json.dumps(blocks, ensure_ascii=False))


# --- what waits ------------------------------------------------------------------------------


def _waits(waiting: Sequence[Waiting], more: int, voice: Voice, library: Library) -> list[Block]:
    """With the buttons of the request itself, and one that shows all of it: nobody approves unread."""
    if not waiting:
        return []
    rows = [block for one in waiting[:MOST_WAITING] for block in _asked(one, voice, library)]
    more += len(waiting[MOST_WAITING:])
    left = [context(voice.say("digest.more_waiting", count=str(more)))] if more else []
    return [section(f"*{voice.say('digest.waits')}*"), *rows, *left]


def _asked(waiting: Waiting, voice: Voice, library: Library) -> list[Block]:
    negotiation, step, number = waiting.asked
    frame = Frame(voice, library.find(waiting.playbook), waiting.counterpart, negotiation)
    value = frame.value(s=step, q=number, d=1)
    request = waiting.message.request
    since = f" ({voice.say('digest.since', day=voice.day_of(request.asked_at))})" if request.asked_at else ""
    said = escape(clip(asked_for(voice, waiting.message, waiting.counterpart), LONGEST_PERSON // 4) + since)
    offered = OFFERED.get(request.state, {}).get(waiting.message.kind, ())
    moves = [button(voice.say(LABELS[move]), f"asked:{move.value}", value) for move in offered]
    return [
        section(said) | {"accessory": button(voice.say("button.open"), "waiting", value, "primary")},
        *actions(*moves),
    ]


# --- people ----------------------------------------------------------------------------------


def _person(person: DigestPerson, voice: Voice, library: Library) -> tuple[Block, bool]:
    """Their negotiations, as many as fit; whether that is not all of them."""
    counted = counts(voice, person)
    name = escape(clip(person.name or person.member, LONGEST_NAME))
    said = f"*{name}*" + (f"  {counted}" if counted else "")
    shown = 0
    for line in person.lines:
        words = entry(line, voice, library)
        if len(said) + len(words) > LONGEST_PERSON:
            break
        said, shown = f"{said}\n{words}", shown + 1
    left = len(person.lines) - shown + untold(person)
    more = f"\n• {voice.say('digest.more_lines', count=str(left))}" if left else ""
    return section(said + more), bool(left)


def untold(person: DigestPerson) -> int:
    """How many of theirs are counted and not among the lines."""
    return max(0, person.active - sum(line.state is State.ACTIVE for line in person.lines))


def entry(line: DigestLine, voice: Voice, library: Library) -> str:
    """One negotiation, as its owner's manager sees it."""
    counterpart, playbook = title(voice, library, line)
    said = f"• *{escape(counterpart)}* ({escape(playbook)}): {escape(facts(voice, library, line))}"
    own = (" ".join(words.split()) for words in shared(voice, library, line))
    return "\n".join([said, *(f"      {escape(words)}" for words in own)])


def _ended(digest: Digest, voice: Voice) -> list[Block]:
    said = outcomes(voice, digest)
    return [context(said)] if said else []


def _below(digest: Digest, voice: Voice, left: int, *, is_cut: bool = False) -> list[Block]:
    """What is only in the file, and how to change what comes."""
    left += digest.more
    others = _other_currencies(digest, voice)
    said = voice.say("digest.more", count=str(left)) if left else voice.say("digest.more_here")
    hints = [*others, *([said] if left or is_cut else [])]
    file = button(voice.say("digest.file"), "digest_file", {"w": digest.week.isoformat()})
    return [
        *([context("\n".join(hints))] if hints else []),
        *actions(file if left or is_cut else None, _settings(voice)),
    ]


def _settings(voice: Voice) -> Block:
    return button(voice.say("button.settings"), "settings")


# --- charts ----------------------------------------------------------------------------------


def _progress_chart(digest: Digest, voice: Voice) -> list[Block]:
    """A bar for each person; for one alone, a bar for each of their negotiations."""
    bars = [(person.name or person.member, _open(person)) for person in digest.people]
    if len(bars) == 1:
        bars = [(line.counterpart, [line]) for line in bars[0][1]]
    shares = [(name, _share(lines)) for name, lines in bars if any(line.total for line in lines)]
    shares = shares[:MOST_CATEGORIES]
    if not shares:
        return []
    labels = unlike([name for name, _ in shares])
    percent = voice.say("digest.chart_percent")
    lines = {percent: [share for _, share in shares]}
    return [chart("bar", voice.say("digest.chart_progress"), labels, lines, ("", percent))]


def _open(person: DigestPerson) -> list[DigestLine]:
    return [line for line in person.lines if line.state is not State.CLOSED]


def _share(lines: Sequence[DigestLine]) -> Decimal:
    return Decimal(WHOLE * sum(line.done for line in lines)) / sum(line.total for line in lines)


def _stakes(digest: Digest) -> list[tuple[str, str, Decimal]]:
    """Counterpart, currency and amount of whatever was shared."""
    found = ((line.counterpart, stake(line)) for person in digest.people for line in person.lines)
    return [(counterpart, *held) for counterpart, held in found if held and held[1] >= 0]


def _currency(digest: Digest) -> str | None:
    """The one that most of them are in; amounts of several do not stand in one chart."""
    counted = Counter(currency for _, currency, _ in _stakes(digest))
    return counted.most_common(1)[0][0] if counted else None


def _value_chart(digest: Digest, voice: Voice) -> list[Block]:
    """The largest ones."""
    currency = _currency(digest)
    found = [(name, amount) for name, held, amount in _stakes(digest) if held == currency]
    largest = sorted(found, key=lambda one: -one[1])[:MOST_CATEGORIES]
    if not largest:
        return []
    plain = voice.say("digest.chart_plain")
    named = voice.say("digest.chart_value", currency=currency) if currency else plain
    lines = {currency or plain: [amount for _, amount in largest]}
    labels = unlike([name for name, _ in largest])
    return [chart("bar", named, labels, lines, ("", currency or plain))]


def _other_currencies(digest: Digest, voice: Voice) -> list[str]:
    currency = _currency(digest)
    others = sum(held != currency for _, held, _ in _stakes(digest))
    if not (currency and others):
        return []
    return [voice.say("digest.chart_others", currency=escape(currency), count=str(others))]
