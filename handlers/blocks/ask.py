"""Draws a prompt: the acknowledgement above it, what to answer and why, and the buttons."""

from collections.abc import Mapping

from handlers.blocks.findings import draw_at_hand, feedback_words
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.interests import draw_known
from handlers.blocks.noted import became, draw_noted
from handlers.blocks.overview import language_button
from handlers.blocks.pieces import (
    SECTION,
    Block,
    actions,
    button,
    context,
    escape,
    packed,
    plain,
    quote,
    section,
)
from handlers.blocks.promises import draw_word
from handlers.blocks.rehearsing import draw_line
from playbooks.engine.named_steps import has_rounds
from playbooks.engine.position import find_step
from playbooks.model import COLUMNS, REQUESTS, SENT, Answer, Ask, Kind, Noted, Outcome, Person, Step
from playbooks.texts import Voice
from playbooks.texts.answers import answer_lines, column_names
from playbooks.texts.clipping import clip

FORMS: Mapping[Kind, str] = {
    **dict.fromkeys(COLUMNS, "button.list"),
    Kind.FIGURES: "button.figures",
    Kind.STEPS: "button.steps",
}


def draw_ask(ask: Ask, frame: Frame) -> Drawn:
    if ask.line:
        return draw_line(ask.line, frame)
    above = draw_noted(ask.noted, frame) if ask.noted else []
    step = find_step(frame.playbook, ask.step)
    if step is None:
        return _finished(ask, frame, above)
    blocks = [*above, *_question(ask, step, frame), *_controls(ask, step, frame), *_offers(ask, frame)]
    return Drawn(_spoken(ask, step, frame), blocks)


def draw_settled(noted: Noted, frame: Frame) -> Drawn:
    """A prompt whose step was settled since: its outcome, and a way to change it."""
    change = button(frame.say("button.change"), "reopen", frame.value(s=noted.step))
    title = frame.read(frame.step(noted.step).title)
    return Drawn(escape(title), [*draw_noted(noted, frame), *actions(change)])


def _spoken(ask: Ask, step: Step, frame: Frame) -> str:
    """For notifications and screen readers: the same in one line."""
    noted = f"{became(ask.noted, frame)}. {feedback_words(ask.noted.feedback, frame)} " if ask.noted else ""
    asked = frame.say(ask.missing) if ask.missing and ask.noted else frame.read(frame.step(step.id).prompt)
    return clip(escape(" ".join(f"{noted}{asked}".split())), SECTION)


def _question(ask: Ask, step: Step, frame: Frame) -> list[Block]:
    """What to answer and why; of an answer that was just begun, only what it still lacks."""
    lacks = [section(f"*{escape(frame.say(ask.missing))}*")] if ask.missing else []
    if lacks and ask.noted:
        return lacks
    texts = frame.step(step.id)
    asked = section(f"*{frame.told(texts.title)}*\n{frame.told(texts.prompt).strip()}")
    below = [frame.told(texts.why).strip(), *_hints(step, frame)]
    earlier = _earlier(ask.earlier, frame) if ask.earlier else []
    remark = draw_at_hand(ask.earlier, frame) if ask.earlier else []
    known = (*draw_word(ask, frame), *draw_known(ask, step, frame))
    return [*remark, asked, *lacks, context("\n".join(below)), *earlier, *known]


def _hints(step: Step, frame: Frame) -> list[str]:
    typed = step.kind in COLUMNS and not (step.private and frame.shared)
    hints = [list_hint(step.kind, frame)] if typed else []
    if step.kind is Kind.STEPS:
        hints.append(frame.say("ask.typed_steps"))
    if step.private:
        hints.append("🔒 " + frame.say("ask.private_shared" if frame.shared else "ask.private"))
    return [escape(hint) for hint in hints]


def list_hint(kind: Kind, frame: Frame) -> str:
    """How to write a list: one entry a line, and what its columns are if there are several."""
    if len(COLUMNS[kind]) == 1:
        return frame.say("ask.typed_list")
    return frame.say("ask.columns", columns=column_names(frame.voice, kind))


def _earlier(answer: Answer, frame: Frame) -> list[Block]:
    lines = answer_lines(frame.voice, frame.playbook, answer)
    heading = f"{frame.say('ask.earlier')}: {frame.say('ask.reopen')}"
    return [context(escape(heading)), quote("\n".join(lines))]


def _controls(ask: Ask, step: Step, frame: Frame) -> list[Block]:
    """The step's own controls in one row, the way on and back in the next."""
    value = frame.value(s=step.id, r=ask.revision)
    keep = button(frame.say("button.keep"), "keep", value) if ask.earlier else None
    moves = actions(
        keep,
        button(frame.say("button.example"), "example", value),
        button(frame.say("button.skip"), "skip", value),
        button(frame.say("button.back"), "back", value),
    )
    return [*_own_controls(ask, step, frame), *moves]


def has_form(step: Step, frame: Frame) -> bool:
    """What others must not read is never typed into their thread."""
    return step.kind in FORMS or (step.kind is Kind.TEXT and step.private and frame.shared)


def _own_controls(ask: Ask, step: Step, frame: Frame) -> list[Block]:
    value = frame.value(s=step.id, r=ask.revision)
    if step.private and has_form(step, frame) and frame.shared:
        return actions(button("🔒 " + frame.say("button.private"), "form", value, "primary"))
    if step.kind is Kind.CHOICE:
        return _choice(ask, step, frame)
    if step.kind is Kind.DATE:
        return [_carrying(value, {"type": "datepicker", "action_id": "date",
                                  "placeholder": plain(frame.say("button.date"), 150)})]  # fmt: skip
    if step.kind in REQUESTS:
        return [_carrying(value, _person(ask, frame), *_prepare(step, value, frame))]
    if step.kind is Kind.PRACTICE or step.kind in FORMS:
        return actions(_opening(step, value, frame))
    return []


def _opening(step: Step, value: dict[str, object], frame: Frame) -> Block:
    """The step's form; what is practised can be rehearsed with the counterpart first."""
    if step.kind is Kind.PRACTICE:
        return button(frame.say("table.rehearse"), "rehearse", value)
    return button(frame.say(FORMS[step.kind]), "form", value, "primary")


def _prepare(step: Step, value: dict[str, object], frame: Frame) -> list[Block]:
    """What is sent to somebody is seen first; who speaks for us is only noted."""
    if step.kind not in SENT:
        return []
    return [button(frame.say(f"button.prepare_{step.kind.value}"), "prepare", value, "primary")]


def _person(ask: Ask, frame: Frame) -> Block:
    picker: Block = {"type": "users_select", "action_id": "person",
                     "placeholder": plain(frame.say("button.person"), 150)}  # fmt: skip
    picked = ask.noted.value if ask.missing and ask.noted else None
    return picker | ({"initial_user": picked.id} if isinstance(picked, Person) else {})


def _carrying(value: dict[str, object], *elements: Block) -> Block:
    """A picker has no value of its own to carry the step: its block's id does."""
    return {"type": "actions", "block_id": packed(value), "elements": list(elements)}


def _choice(ask: Ask, step: Step, frame: Frame) -> list[Block]:
    labels = frame.step(step.id).options
    buttons = [
        button(
            frame.read(labels[option]),
            f"choose:{option}",
            frame.value(s=step.id, r=ask.revision, o=option),
        )
        for option in step.options
    ]
    return actions(*buttons)


def _offers(ask: Ask, frame: Frame) -> list[Block]:
    blocks: list[Block] = []
    if ask.usable:
        brief = button(frame.say("button.brief"), "brief", frame.value())
        blocks += [context("✦ " + frame.say("ask.usable")), *actions(brief)]
    if ask.suggestion:
        blocks += suggestion(ask.suggestion, frame)
    return blocks


def suggestion(language: str, frame: Frame) -> list[Block]:
    """Another language, offered in that language."""
    other = Voice(language, frame.voice.address)
    return [section(other.say("ask.suggestion")), *actions(language_button(other))]


def _finished(ask: Ask, frame: Frame, above: list[Block]) -> Drawn:
    said = frame.say("ask.finished")
    blocks = [*above, section(f"*{said}*")]
    if ask.outcome:
        outcome = frame.say(f"outcome.{ask.outcome.value}")
        blocks.append(section(frame.say("ask.finished_outcome", outcome=outcome)))
    coming = ask.next_round if has_rounds(frame.playbook) else None
    if coming:
        blocks.append(section(frame.say("ask.next_round", round=str(coming))))
    return Drawn(said, [*blocks, *_last_controls(ask.outcome, coming, frame)])


def _last_controls(outcome: Outcome | None, coming: int | None, frame: Frame) -> list[Block]:
    close = f"button.close_{outcome.value}" if outcome else "button.close"
    return actions(
        _next_round(coming, frame) if coming else None,
        button(frame.say("button.brief"), "brief", frame.value(), None if coming else "primary"),
        button(frame.say(close), "close", frame.value(o=outcome.value if outcome else "")),
        button(frame.say("button.edit"), "edit", frame.value()),
    )


def _next_round(coming: int, frame: Frame) -> Block:
    """It carries the number of its round: pressed twice, it begins one."""
    label = frame.say("button.next_round", round=str(coming))
    return button(label, "next_round", frame.value(r=coming), "primary")
