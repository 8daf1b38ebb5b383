"""Draws the coach's review of a rehearsal: the dance of offers, what was left on the table, what was said."""

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from handlers.blocks.charts import dance_chart
from handlers.blocks.findings import LONGEST_QUOTE
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import Block, actions, button, context, escape, header, quote, section
from handlers.blocks.points import LONGEST_NAME, package_said
from handlers.blocks.rehearsing import line_said, marked
from playbooks.model import RehearsalOver
from playbooks.offers.advice import By, Dance, DanceStep, Left
from playbooks.offers.rehearsal import Character, Rehearsal, RehearsalState
from playbooks.offers.table import Issue, Package, Table
from playbooks.texts.clipping import clip
from playbooks.texts.findings import finding_words
from playbooks.texts.offered import points, reach

if TYPE_CHECKING:
    from playbooks.offers.overheard import Overheard

MOST_SHOWN, MOST_WEIGHTS = 8, 6
LONGEST_OFFER = 400
CONCEDED_TOO_OFTEN = 3


def draw_over(post: RehearsalOver, frame: Frame) -> Drawn:
    """Reckons: not for the event loop."""
    from playbooks.offers.aftermath import after  # noqa: PLC0415  # numpy comes with them
    from playbooks.offers.hand import hand  # noqa: PLC0415

    rehearsal = post.rehearsal
    told, cards = after(post.table, rehearsal), hand(post.table, rehearsal.character, rehearsal.seed)
    title = marked("practice.review", rehearsal.character, frame)
    blocks = [
        header(frame.say("practice.review_title", number=str(post.number))),
        context(title),
        *_ending(rehearsal, frame),
        *_danced(told.dance, post.table, frame),
        *_left(told.left, told.last, cards.table, frame),
        section(_cards(cards.table, cards.limit, frame)),
        *_remarks(told.remarks, frame),
        *_again(post, frame),
        context(f"🔒 {escape(frame.say('table.private'))}"),
    ]
    return Drawn(f"{title}. {_ended(rehearsal, frame)}", blocks)


def _ending(rehearsal: Rehearsal, frame: Frame) -> Iterator[Block]:
    """What they said last, where they had the last word, and how it ended."""
    last = rehearsal.turns[-1]
    if last.by is By.THEM and rehearsal.state is not RehearsalState.STOPPED:
        yield quote(line_said(last, frame))
    yield section(f"*{_ended(rehearsal, frame)}*")
    if rehearsal.character is Character.HURT and not rehearsal.heard:
        yield section(f"👉 {escape(frame.say('practice.unheard'))}")


def _ended(rehearsal: Rehearsal, frame: Frame) -> str:
    if rehearsal.agreed is not None:
        return frame.say("practice.agreed", package=package_said(rehearsal.agreed))
    key = "practice.walked" if rehearsal.state is RehearsalState.WALKED else "practice.stopped"
    return escape(frame.say(key, counterpart=frame.counterpart))


def _danced(danced: Dance, table: Table, frame: Frame) -> Iterator[Block]:
    if not danced.steps:
        yield context(escape(frame.say("practice.no_offers")))
        return
    yield from (section(_step(step, table, frame)) for step in danced.steps[-MOST_SHOWN:])
    yield from dance_chart(danced, frame.voice)
    if danced.by is By.US and danced.in_a_row >= CONCEDED_TOO_OFTEN:
        yield section(f"👉 {frame.say('practice.in_a_row', times=str(danced.in_a_row))}")


def _step(step: DanceStep, table: Table, frame: Frame) -> str:
    package = package_said(step.offer.package, LONGEST_OFFER)
    said = frame.say(f"practice.offered_{step.offer.by.value}", package=package)
    no_offer = f"_{escape(frame.say('practice.no_offer'))}_"
    return f"{said}\n{_worth(step, frame) if table.knows(step.offer.package) else no_offer}"


def _worth(step: DanceStep, frame: Frame) -> str:
    if step.us is None or step.them is None:
        return ""
    facts = {"us": points(step.us, frame.voice), "them": reach(step.them, frame.voice)}
    worth = frame.say("offer.dance_worth", **facts)
    if not step.conceded:
        return worth
    key = "offer.conceded" if step.conceded > 0 else "offer.took_back"
    return f"{worth}  ·  {frame.say(key, points=points(abs(step.conceded), frame.voice))}"


def _left(remains: Left | None, last: Package | None, cards: Table, frame: Frame) -> Iterator[Block]:
    """Of what was agreed, or else of what they offered last."""
    if remains is None or last is None:
        return
    said = []
    if remains.ours:
        more = points(remains.ours.us - cards.worth_to_us(last), frame.voice)
        package = package_said(remains.ours.package)
        said.append(frame.say("practice.left_ours", package=package, points=more))
    if remains.theirs:
        more = points(remains.theirs.them.likely - cards.worth_to_them(last).likely, frame.voice)
        package = package_said(remains.theirs.package)
        said.append(frame.say("practice.left_theirs", package=package, points=more))
    yield from (section(one) for one in said or [escape(frame.say("practice.left_none"))])


def _cards(cards: Table, limit: Fraction, frame: Frame) -> str:
    """What they held: known to nobody until now."""
    heaviest = sorted(cards.issues, key=_span, reverse=True)[:MOST_WEIGHTS]
    weights = "; ".join(
        f"{escape(clip(issue.name, LONGEST_NAME))} {points(_span(issue), frame.voice)}" for issue in heaviest
    )
    return frame.say("practice.cards", weights=weights, limit=points(limit, frame.voice))


def _span(issue: Issue) -> Fraction:
    worths = [option.them.likely for option in issue.options]
    return max(worths) - min(worths)


def _remarks(remarks: "tuple[Overheard, ...]", frame: Frame) -> Iterator[Block]:
    said = [(one.finding, words) for one in remarks if (words := finding_words(frame.voice, one.finding))]
    if said:
        yield section(f"*{escape(frame.say('practice.remarks'))}*")
    for finding, words in said:
        yield quote(clip(finding.quote, LONGEST_QUOTE))
        yield section(f"{escape(words.says)}\n*{escape(frame.say('finding.try'))}:* {escape(words.to_try)}")


def _again(post: RehearsalOver, frame: Frame) -> list[Block]:
    value = frame.value(k=post.number)
    again = frame.value(k=post.number, c=post.rehearsal.character.value)
    return actions(
        button(frame.say("practice.once_more"), "rehearse_again", again, "primary"),
        button(frame.say("practice.another"), "rehearse", value),
    )
