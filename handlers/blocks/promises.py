"""Draws the promises of both sides, the form of one, and reads what was entered there."""

from collections.abc import Mapping
from datetime import date

from handlers.blocks.entered import Values, entered
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.inputs import LABEL, PLACEHOLDER, field, modal, radio, text_input
from handlers.blocks.pieces import (
    Block,
    actions,
    button,
    context,
    escape,
    header,
    option,
    packed,
    plain,
    section,
    words,
)
from playbooks.errors import Unreadable
from playbooks.model import Ask
from playbooks.model.promises import Promise, PromiseList, PromiseState, Side
from playbooks.texts.clipping import clip
from playbooks.texts.promised import heading, standing, word_lines

# Slack refuses a message whose blocks hold more than about 13,200 characters together.
MOST_SHOWN, MOST_WITH_BUTTONS, BUDGET = 20, 8, 7000
LONGEST, LONGEST_BESIDE, LONGEST_WORD = 600, 120, 1000
LONGEST_TEXT, LONGEST_WHO = 1000, 100


# --- shown ----------------------------------------------------------------------------------


def draw_promises(post: PromiseList, frame: Frame) -> Drawn:
    """What is open first, then what ended last."""
    title = frame.say("promise.title", counterpart=frame.counterpart)
    shown = _in_order(post.promises)[:MOST_SHOWN]
    blocks = [header(title)]
    if not shown:
        blocks.append(context(frame.say("promise.empty")))
    longest = min(LONGEST, BUDGET // max(len(shown), 1) - LONGEST_BESIDE)
    for side in Side:
        theirs = [one for one in shown if one.side is side]
        if theirs:
            blocks.append(context(f"*{escape(heading(frame.voice, side, frame.counterpart))}*"))
        for one in theirs:
            blocks += _promise(one, post, longest, frame)
    if left := len(post.promises) - len(shown):
        blocks.append(context(frame.say("promise.more", count=str(left))))
    new = button(frame.say("promise.new"), "promise", frame.value())
    return Drawn(escape(title), [*blocks, *actions(new)])


def _in_order(promises: tuple[Promise, ...]) -> list[Promise]:
    still = [one for one in promises if one.state is PromiseState.OPEN]
    ended = [one for one in promises if one.state is not PromiseState.OPEN]
    return [*sorted(still, key=lambda one: one.due or date.max), *reversed(ended)]


def _promise(one: Promise, post: PromiseList, longest: int, frame: Frame) -> list[Block]:
    """With its buttons below; in a menu beside it where there are many."""
    said = section(
        f"{SIGNS[one.state]} {_fits(one.text, longest)}\n{_fits(standing(frame.voice, one), LONGEST_BESIDE)}"
    )
    value = frame.value(k=one.number, r=post.revision)
    verbs = VERBS_OPEN if one.state is PromiseState.OPEN else VERBS_ENDED
    if len(post.promises) <= MOST_WITH_BUTTONS and one.state is PromiseState.OPEN:
        buttons = (button(frame.say(f"promise.press_{verb}"), f"promise_{verb}", value) for verb in verbs)
        return [said, *actions(*buttons)]
    options = [option(frame.say(f"promise.press_{verb}"), verb) for verb in verbs]
    menu: Block = {"type": "overflow", "action_id": "promise_menu", "options": options}
    return [said | {"block_id": packed(value), "accessory": menu}]


SIGNS: Mapping[PromiseState, str] = {
    PromiseState.OPEN: "◌",
    PromiseState.KEPT: "✓",
    PromiseState.LATE: "◐",
    PromiseState.DROPPED: "✕",
}
VERBS_OPEN, VERBS_ENDED = ("kept", "dropped", "change"), ("open", "change")


def _fits(text: str, longest: int) -> str:
    """Escaped, a character may become five."""
    said = escape(clip(" ".join(text.split()), longest))
    return said if len(said) <= longest * 3 // 2 else escape(clip(text, longest // 5))


def draw_word(ask: Ask, frame: Frame) -> list[Block]:
    """Before a meeting opens: what became of our word, and what they owe us."""
    lines = [clip(line, LONGEST_WORD) for line in word_lines(frame.voice, ask.promises)]
    return [words(("\n".join(lines), False))] if lines else []


# --- entered --------------------------------------------------------------------------------


def promise_form(
    begins: Promise, carried: Mapping[str, object], frame: Frame, choices: Mapping[str, str] | None = None
) -> Block:
    """`choices` are the negotiations that it can belong to, where it has to be said."""
    say = frame.say
    sides = [option(say(f"promise.side_{each.value}"), each.value) for each in Side]
    day: Block = {"type": "datepicker", "action_id": "value"}
    text = text_input("", clip(begins.text, LONGEST_TEXT), multiline=True) | {"max_length": LONGEST_TEXT}
    who = text_input("", clip(begins.who, LONGEST_WHO)) | {"max_length": LONGEST_WHO}
    due = {"initial_date": begins.due.isoformat()} if begins.due else {}
    blocks = [
        *([context(escape(frame.counterpart))] if frame.counterpart else []),
        *([_which(choices, frame)] if choices else []),
        field("text", say("promise.text"), text) | {"hint": plain(say("promise.text_hint"), LABEL)},
        field("side", say("promise.side"), radio(sides, begins.side.value)),
        field("who", say("promise.who"), who, optional=True),
        field("due", say("promise.due"), day | due, optional=True),
    ]
    return modal("promise", say("promise.form"), blocks, frame.voice) | {
        "private_metadata": packed({**carried})
    }


def _which(choices: Mapping[str, str], frame: Frame) -> Block:
    options = [option(name, each) for each, name in list(choices.items())[:100]]
    menu: Block = {
        "type": "static_select",
        "action_id": "value",
        "options": options,
        "placeholder": plain(frame.say("note.pick"), PLACEHOLDER),
    }
    return field("which", frame.say("promise.which"), menu)


def entered_promise(values: Values) -> Promise:
    """As it was entered; raises Unreadable when nothing was written."""
    text = " ".join(entered(values, "text").split())[:LONGEST_TEXT]
    if not text:
        raise Unreadable("text", "promise.empty_text")
    due = values.get("due", {}).get("value", {}).get("selected_date")
    theirs = entered(values, "side") == Side.THEIRS
    return Promise(
        number=0,
        text=text,
        side=Side.THEIRS if theirs else Side.OURS,
        who=" ".join(entered(values, "who").split())[:LONGEST_WHO],
        due=date.fromisoformat(due) if due else None,
    )
