"""Draws for its owner what became of a request, and what can be done about it."""

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import SECTION, Block, actions, button, context, escape, section
from handlers.blocks.requests import ROOM_FOR_REPLIES, draw_exchanges, draw_replies, draw_words
from playbooks.engine.asked import OPEN
from playbooks.engine.position import all_steps, find_step
from playbooks.model import Kind, Noted, Report, Request, Requests, RequestState
from playbooks.texts.clipping import clip
from playbooks.texts.requested import news

# What was asked of one colleague may as well be asked of another.
MAY_ASK_ANOTHER = frozenset(RequestState) - {
    RequestState.ASKED,
    RequestState.QUESTIONED,
    RequestState.APPROVED,
}
ASKED_AGAIN = frozenset({RequestState.DECLINED, RequestState.OUTDATED})
MOST_BUTTONS = 5


def draw_report(post: Report, frame: Frame) -> Drawn:
    """News, so a message of its own: who did what, in their own words."""
    request = post.request
    said = news(frame.voice, request)
    blocks = [
        section(f"*{escape(said)}*"),
        *draw_words(request.words),
        *_told(request, frame),
        *actions(*_next(post, frame)),
    ]
    return Drawn(clip(escape(said), SECTION), blocks)


def _told(request: Request, frame: Frame) -> list[Block]:
    if request.state is RequestState.QUESTIONED:
        return draw_exchanges(request.exchanges[-1:])
    if request.state is not RequestState.ANSWERED:
        return []
    shortened = sum(map(len, request.replies)) > ROOM_FOR_REPLIES
    hint = [context(escape(frame.say("request.more_in_brief")))] if shortened else []
    return [*draw_replies(request.lines, request.replies), *hint]


def _next(post: Report, frame: Frame) -> list[Block | None]:
    request, value = post.request, frame.value(s=post.step, q=post.request.number)
    match request.state:
        case RequestState.QUESTIONED:
            return [button(frame.say("button.answer"), "explain", value, "primary")]
        case RequestState.ANSWERED:
            return [_evidence(frame), _another(value, frame)]
        case RequestState.REFERRED if request.suggested:
            label = frame.say("button.ask_person", name=request.suggested_name)
            return [button(label, "prepare", {**value, "u": request.suggested}, "primary")]
        case RequestState.APPROVED:
            return []
        case state if state in ASKED_AGAIN:
            return [_again(request, value, frame)]
        case _:
            return [_another(value, frame)]


def _evidence(frame: Frame) -> Block | None:
    """What was learned goes to the interests, where the playbook has any."""
    interests = next((step for step in all_steps(frame.playbook) if step.kind is Kind.INTERESTS), None)
    if interests is None:
        return None
    return button(frame.say("button.evidence"), "evidence", frame.value(s=interests.id), "primary")


def _another(value: dict[str, object], frame: Frame) -> Block:
    return button(frame.say("button.ask_another"), "prepare", value)


def _again(request: Request, value: dict[str, object], frame: Frame) -> Block:
    label = frame.say("button.ask_again", name=request.name)
    return button(label, "prepare", {**value, "u": request.to}, "primary")


def request_controls(noted: Noted, frame: Frame) -> list[Block]:
    """Below the acknowledgement of a step whose requests are on their way: to take them back, or ask on."""
    if not isinstance(noted.value, Requests):
        return []
    waiting = [one for one in noted.value.requests if one.state in OPEN][-MOST_BUTTONS:]
    rows = [_withdraw(one, noted, frame, alone=len(waiting) == 1) for one in waiting]
    return actions(*rows, _on(noted.value.newest, noted, frame))


def _withdraw(request: Request, noted: Noted, frame: Frame, *, alone: bool) -> Block:
    named = frame.say("button.withdraw_from", name=request.name)
    label = frame.say("button.withdraw") if alone else named
    return button(label, f"withdraw:{request.number}", frame.value(s=noted.step, q=request.number))


def _on(newest: Request, noted: Noted, frame: Frame) -> Block | None:
    """Nothing is asked on below a step that is asked again itself."""
    step = find_step(frame.playbook, noted.step)
    if step is None or newest.state not in MAY_ASK_ANOTHER:
        return None
    value = frame.value(s=noted.step, q=newest.number)
    if newest.state in ASKED_AGAIN:
        return _again(newest, value, frame)
    return _another(value, frame)
