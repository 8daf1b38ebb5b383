"""Draws a nudge: each reminder with why it comes, and what can be done about it, all in one message."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import Block, actions, button, context, escape, quote, section
from playbooks.cadence.planning import AGAIN
from playbooks.coach.nudged import NudgeFacts
from playbooks.model import Kind, NudgeKind, RequestState, Side
from playbooks.texts import Voice
from playbooks.texts.answers import LONGEST_NAME
from playbooks.texts.clipping import clip

MOST_ITEMS, MOST_STEPS = 12, 5
# All that is shown counts, and somewhat above this Slack refuses a message.
MOST_CHARACTERS = 9000
LONGEST_WORDS, LONGEST_PLACE = 300, 120
# Idle for so many working days: the first time is light, the last one says that it is the last.
FIRST, SECOND = 1, 3
# A meeting does not wait until next week.
BEFORE_A_MEETING = frozenset({NudgeKind.MEETING_NEAR, NudgeKind.MEETING_NEXT})


def draw_nudge(items: Sequence[NudgeFacts], voice: Voice) -> Drawn:
    """At least one; what does not fit is counted."""
    several = section(f"*{voice.say('nudge.several', count=str(len(items)))}*")
    shown, blocks = 0, [several] if len(items) > 1 else []
    items = _side_by_side(items)
    for facts in items[:MOST_ITEMS]:
        again = shown > 0 and _is_of(items[shown - 1], facts)
        drawn = _item(facts, _frame(facts, voice), first=shown == 0, again=again)
        if shown and sum(map(_characters, (*blocks, *drawn))) > MOST_CHARACTERS:
            break
        blocks, shown = [*blocks, *drawn], shown + 1
    left = len(items) - shown
    more = [context(voice.say("nudge.more", count=str(left)))] if left else []
    return Drawn(_spoken(items, voice), [*blocks, *more, _foot(items, voice)])


def _side_by_side(items: Sequence[NudgeFacts]) -> Sequence[NudgeFacts]:
    """Those of one negotiation together, where the first one of it stands."""
    order = {facts.item.negotiation: number for number, facts in reversed(list(enumerate(items)))}
    return sorted(items, key=lambda facts: order[facts.item.negotiation])


def _is_of(one: NudgeFacts, other: NudgeFacts) -> bool:
    return one.item.negotiation == other.item.negotiation


def _frame(facts: NudgeFacts, voice: Voice) -> Frame:
    return Frame(voice, facts.playbook, facts.counterpart, facts.item.negotiation)


def _spoken(items: Sequence[NudgeFacts], voice: Voice) -> str:
    """For notifications and screen readers: what the first one is about, and how many more there are."""
    frame = _frame(items[0], voice)
    said = _sentence(items[0], frame).replace("*", "")
    first = frame.say("nudge.text", counterpart=escape(frame.counterpart), said=said)
    more = len(items) - 1
    return voice.say("nudge.text_more", first=first, count=str(more)) if more else first


def _foot(items: Sequence[NudgeFacts], voice: Voice) -> Block:
    """Who is asked once by a colleague may have no settings to think of."""
    asked = all(facts.item.kind is NudgeKind.REQUEST_WAITS for facts in items)
    return context(voice.say("nudge.foot_asked" if asked else "nudge.foot"))


def _item(facts: NudgeFacts, frame: Frame, *, first: bool, again: bool) -> list[Block]:
    """Of a negotiation that stands above already nothing is repeated, its name or what concerns all of it."""
    name = "" if again else f"*{escape(frame.counterpart)}*"
    lines = [name, _sentence(facts, frame), *_below(facts, frame)]
    buttons = _buttons(facts, frame, "primary" if first else None)
    return [
        section("\n".join(filter(None, lines))),
        *_quoted(facts, frame),
        *actions(*(one for one in buttons if not (again and _is_of_all(one, facts)))),
    ]


def _is_of_all(pressed: Block, facts: NudgeFacts) -> bool:
    """After a meeting, going on is not what it is elsewhere."""
    of_all = {"nudge:stop"} if facts.item.kind is NudgeKind.DEBRIEF else {"nudge:stop", "nudge:go_on"}
    return pressed["action_id"] in of_all


def _characters(part: object) -> int:
    match part:
        case str():
            return len(part)
        case list():
            return sum(map(_characters, part))
        case dict():
            return sum(_characters(each) for name, each in part.items() if name not in {"value", "action_id"})
        case _:
            return 0


# --- why it comes --------------------------------------------------------------------------------


def _sentence(facts: NudgeFacts, frame: Frame) -> str:
    return SENTENCES[facts.item.kind](facts, frame)


def _idle(facts: NudgeFacts, frame: Frame) -> str:
    step = f"*{frame.told(frame.step(facts.step).title)}*"
    if AGAIN in facts.item.subject:
        return frame.say("nudge.idle_again", step=step)
    if facts.days <= FIRST:
        return frame.say("nudge.idle_first", step=step)
    return frame.say("nudge.idle_second" if facts.days <= SECOND else "nudge.idle_third", step=step)


def _when(facts: NudgeFacts, frame: Frame) -> str:
    assert facts.begins is not None  # noqa: S101  # there is no reminder of a meeting without a day
    day = frame.voice.day(facts.begins.date())
    if not facts.timed:
        return day
    return frame.say("nudge.when", day=day, hour=frame.voice.hour(facts.begins.time()))


def _meeting_near(facts: NudgeFacts, frame: Frame) -> str:
    key = "nudge.meeting_near" if facts.open_steps else "nudge.meeting_ready"
    return frame.say(key, when=_when(facts, frame))


def _meeting_next(facts: NudgeFacts, frame: Frame) -> str:
    return frame.say("nudge.meeting_next", when=_when(facts, frame))


def _debrief(facts: NudgeFacts, frame: Frame) -> str:
    return frame.say("nudge.debrief", when=_when(facts, frame))


def _asked(facts: NudgeFacts, frame: Frame) -> dict[str, str]:
    assert facts.request is not None  # noqa: S101  # what such a reminder is about
    request = facts.request.request
    first = facts.item.kind is NudgeKind.REQUEST_WAITS or request.state is RequestState.ASKED
    since = request.asked_at if first else request.changed_at
    return {
        "day": frame.voice.day_of(since) if since else "",
        "name": escape(clip(request.name, LONGEST_NAME)),
        "owner": escape(clip(facts.request.owner, LONGEST_NAME)) or frame.say("request.somebody"),
    }


def _is_go_ahead(facts: NudgeFacts) -> bool:
    return facts.request is not None and facts.request.kind is Kind.GO_AHEAD


def _request_waits(facts: NudgeFacts, frame: Frame) -> str:
    """They know what was asked of them, and nothing else of the negotiation."""
    known = _asked(facts, frame)
    key = "nudge.request_waits_go_ahead" if _is_go_ahead(facts) else "nudge.request_waits"
    said = frame.say(key, owner=known["owner"], day=known["day"], counterpart=escape(frame.counterpart))
    return said[:1].upper() + said[1:]


def _request_unanswered(facts: NudgeFacts, frame: Frame) -> str:
    known = _asked(facts, frame)
    return frame.say(_unanswered(facts), name=known["name"], day=known["day"])


def _unanswered(facts: NudgeFacts) -> str:
    """Whose turn it is, and what they said last."""
    if _is_questioned(facts):
        return "nudge.request_questioned"
    if facts.request and facts.request.request.state is RequestState.LATER:
        return "nudge.request_later"
    return "nudge.request_unanswered_go_ahead" if _is_go_ahead(facts) else "nudge.request_unanswered"


def _is_questioned(facts: NudgeFacts) -> bool:
    return facts.request is not None and facts.request.request.state is RequestState.QUESTIONED


def _promise(ours: str, theirs: str) -> Callable[[NudgeFacts, Frame], str]:
    def said(facts: NudgeFacts, frame: Frame) -> str:
        promise = facts.promise
        assert promise and promise.due  # noqa: S101, PT018  # one without a day is not due
        key = ours if promise.side is Side.OURS else theirs
        return frame.say(key, counterpart=escape(frame.counterpart), day=frame.voice.day(promise.due))

    return said


def _safeguard(facts: NudgeFacts, frame: Frame) -> str:
    key = "nudge.safeguard" if facts.words.strip() else "nudge.safeguard_bare"
    return frame.say(key, counterpart=escape(frame.counterpart))


SENTENCES: Mapping[NudgeKind, Callable[[NudgeFacts, Frame], str]] = {
    NudgeKind.IDLE: _idle,
    NudgeKind.MEETING_NEAR: _meeting_near,
    NudgeKind.MEETING_NEXT: _meeting_next,
    NudgeKind.DEBRIEF: _debrief,
    NudgeKind.REQUEST_WAITS: _request_waits,
    NudgeKind.REQUEST_UNANSWERED: _request_unanswered,
    NudgeKind.PROMISE_SOON: _promise("nudge.promise_soon", "nudge.promise_theirs"),
    NudgeKind.PROMISE_DUE: _promise("nudge.promise_due", "nudge.promise_theirs"),
    NudgeKind.PROMISE_OVERDUE: _promise("nudge.promise_late", "nudge.promise_overdue"),
    NudgeKind.SAFEGUARD: _safeguard,
}


# --- what belongs to it --------------------------------------------------------------------------


def _below(facts: NudgeFacts, frame: Frame) -> Iterator[str]:
    """An idle step invites in its own words; a meeting has a place, and what is open before it."""
    if facts.item.kind is NudgeKind.IDLE:
        yield frame.told(frame.step(facts.step).nudge).strip()
        if facts.begins:
            yield frame.say("nudge.meeting_on", when=_when(facts, frame))
    open_steps = facts.open_steps if facts.item.kind is NudgeKind.MEETING_NEAR else ()
    yield from (f"• {frame.told(frame.step(step).title)}" for step in open_steps[:MOST_STEPS])
    if facts.item.kind is NudgeKind.MEETING_NEXT and facts.open_steps:
        yield frame.say("nudge.still_open", count=str(len(facts.open_steps)))
    if left := len(open_steps[MOST_STEPS:]):
        yield frame.say("nudge.open_more", count=str(left))
    if facts.item.kind in BEFORE_A_MEETING and facts.place.strip():
        yield frame.say("nudge.place", place=escape(clip(facts.place.strip(), LONGEST_PLACE)))


def _quoted(facts: NudgeFacts, frame: Frame) -> list[Block]:
    """What people wrote stands in rich text, where it can do nothing but be read."""
    if facts.promise:
        text, who = clip(facts.promise.text, LONGEST_WORDS), clip(facts.promise.who, LONGEST_NAME)
        said = frame.say("nudge.words_of", text=text, who=who) if who else frame.say("nudge.words", text=text)
        return [quote(said)]
    return [quote(clip(facts.words, LONGEST_WORDS))] if facts.words.strip() else []


# --- what can be done ----------------------------------------------------------------------------


def _buttons(facts: NudgeFacts, frame: Frame, style: str | None) -> list[Block]:
    """What was asked of somebody else is not theirs to stop: it waits for them until they answer."""
    kind = facts.item.kind
    value = frame.value(k=kind.value, o=facts.item.subject)
    later = ["tomorrow"] if kind in BEFORE_A_MEETING else ["tomorrow", "next_week"]
    put_off = [button(frame.say(f"nudge.{when}"), f"nudge:{when}", value) for when in later]
    if kind is NudgeKind.REQUEST_WAITS:
        return [_opens(facts, frame, style), *put_off]
    stop = button(frame.say("nudge.stop"), "nudge:stop", value)
    return [*_onward(facts, frame, value, style), *put_off, stop]


def _onward(facts: NudgeFacts, frame: Frame, value: dict[str, object], style: str | None) -> Iterator[Block]:
    """What helps most comes first: the brief before a meeting, an answer where one is waited for."""
    kind, asked = facts.item.kind, _asked_of(facts, frame)
    at_hand = None
    if kind is NudgeKind.MEETING_NEXT or (kind is NudgeKind.MEETING_NEAR and not facts.open_steps):
        at_hand = button(frame.say("button.brief"), "brief", frame.value(), style)
    elif _is_questioned(facts):
        at_hand = button(frame.say("button.answer"), "explain", asked, style)
    elif facts.promise:
        done = frame.value(k=facts.promise.number, r=facts.revision)
        at_hand = button(frame.say("promise.press_kept"), "promise_kept", done, style)
    yield from [at_hand] if at_hand else []
    if not facts.ended:
        yield button(frame.say("button.go_on"), "nudge:go_on", value, None if at_hand else style)
    if kind is NudgeKind.REQUEST_UNANSWERED and not at_hand:
        yield button(frame.say("button.ask_another"), "prepare", asked)


def _asked_of(facts: NudgeFacts, frame: Frame) -> dict[str, object]:
    request = facts.request
    return frame.value(s=request.step, q=request.request.number) if request else {}


def _opens(facts: NudgeFacts, frame: Frame, style: str | None) -> Block:
    return button(frame.say("button.open"), "waiting", _asked_of(facts, frame), style)
