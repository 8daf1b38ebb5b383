"""Draws what is asked of somebody: as they see it, and as its owner previews it."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import SECTION, Block, actions, button, context, escape, quote, section, words
from playbooks.model import Exchange, Kind, Move, Request, RequestMessage, RequestState
from playbooks.texts.answers import gesture_words
from playbooks.texts.clipping import clip
from playbooks.texts.requested import done, headline, purpose

# All that people wrote has to fit into one message; where it does not, each gets its share.
LONGEST = 1200
ROOM_FOR_LINES, ROOM_FOR_REPLIES, ROOM_FOR_EXCHANGES = 1500, 5000, 2000
MOST_LINES, MOST_EXCHANGES = 10, 5
# What can still be done, in the order of the buttons; the first is the one that is hoped for.
OFFERED: Mapping[RequestState, Mapping[Kind, tuple[Move, ...]]] = {
    RequestState.ASKED: {
        Kind.INQUIRY: (Move.ANSWER, Move.LATER, Move.REFER),
        Kind.GO_AHEAD: (Move.APPROVE, Move.ASK, Move.DECLINE),
    },
    RequestState.LATER: {Kind.INQUIRY: (Move.ANSWER, Move.REFER)},
    RequestState.QUESTIONED: {Kind.GO_AHEAD: (Move.APPROVE, Move.DECLINE)},
}
LABELS = {
    Move.ANSWER: "button.answer",
    Move.LATER: "button.later",
    Move.REFER: "button.refer",
    Move.APPROVE: "button.approve",
    Move.ASK: "button.ask_first",
    Move.DECLINE: "button.refuse",
}


def draw_request(post: RequestMessage, frame: Frame) -> Drawn:
    """In the language of whoever is asked."""
    heading = headline(frame.voice, post, frame.counterpart)
    blocks = [
        section(f"*{escape(heading)}*"),
        *_about(post, frame),
        *_lines(post, frame),
        *_gestures(post.request, frame),
        *draw_exchanges(post.request.exchanges),
        *_became(post.request, frame),
        *_offers(post, frame),
        context(escape(purpose(frame.voice, post, frame.counterpart))),
    ]
    return Drawn(clip(escape(heading), SECTION), blocks)


def _about(post: RequestMessage, frame: Frame) -> list[Block]:
    about = post.request.about
    if not about.strip():
        return []
    return [*_titled("request.stakes", frame, post.kind), quote(clip(about, LONGEST))]


def _titled(key: str, frame: Frame, kind: Kind) -> list[Block]:
    """An inquiry is short enough to need no titles."""
    return [section(f"*{escape(frame.say(key))}*")] if kind is Kind.GO_AHEAD else []


def _lines(post: RequestMessage, frame: Frame) -> list[Block]:
    lines = post.request.lines
    if not lines:
        return []
    return [*_titled("request.plan", frame, post.kind), *draw_replies(lines, post.request.replies)]


def draw_replies(lines: Sequence[str], replies: Sequence[str]) -> list[Block]:
    """Each line, and below it what was answered to it, if anything was."""
    asked = shortened(lines[:MOST_LINES], ROOM_FOR_LINES)
    answers = shortened(replies[: len(asked)], ROOM_FOR_REPLIES)
    if not any(answers):
        return [quote("\n".join(f"{number}. {line}" for number, line in enumerate(asked, start=1)))]
    return [_pair(line, answer) for line, answer in zip_longest(asked, answers, fillvalue="")]


def _pair(asked: str, answered: str) -> Block:
    return words((asked or " ", True), (f"\n{answered}" if answered else "", False))


def shortened(texts: Sequence[str], room: int) -> list[str]:
    """Each as it is if all of them fit; else each clipped to its share."""
    said = [text.strip() for text in texts]
    if sum(map(len, said)) <= room:
        return said
    return [clip(text, room // len(said)) for text in said]


def _gestures(request: Request, frame: Frame) -> list[Block]:
    if not request.gestures:
        return []
    listed = "\n".join(f"• {gesture}" for gesture in gesture_words(request.gestures))
    return [section(f"*{escape(frame.say('request.gestures'))}*"), quote(clip(listed, LONGEST))]


def draw_exchanges(exchanges: Sequence[Exchange]) -> list[Block]:
    """What was asked before anything was decided, and what was answered; the newest ones."""
    newest = exchanges[-MOST_EXCHANGES:]
    asked = shortened([one.question for one in newest], ROOM_FOR_EXCHANGES)
    answers = shortened([one.answer for one in newest], ROOM_FOR_EXCHANGES)
    return [_pair(question, answer) for question, answer in zip(asked, answers, strict=True)]


def _became(request: Request, frame: Frame) -> list[Block]:
    """What they did themselves, and when."""
    said = done(frame.voice, request)
    return [section(f"*{escape(said)}*"), *draw_words(request.words)] if said else []


def draw_words(words: str) -> list[Block]:
    """A reason, or what else was said with it."""
    return [quote(clip(words, LONGEST))] if words.strip() else []


def _offers(post: RequestMessage, frame: Frame) -> list[Block]:
    value = frame.value(s=post.step, q=post.request.number)
    offered = OFFERED.get(post.request.state, {}).get(post.kind, ())
    return actions(
        *(
            button(frame.say(LABELS[move]), f"asked:{move.value}", value, None if place else "primary")
            for place, move in enumerate(offered)
        )
    )


def inert(blocks: Sequence[Block]) -> list[Block]:
    """The same to look at; who previews a request can do nothing with its buttons."""
    return [
        block | {"elements": [_inert(each, place) for place, each in enumerate(block["elements"])]}
        if block["type"] == "actions"
        else block
        for block in blocks
    ]


def _inert(element: Block, place: int) -> Block:
    return element | {"action_id": f"previewed:{place}", "value": "{}"}
