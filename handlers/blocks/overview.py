"""Draws the root message: who, which playbook, how far, and what can be done."""

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import Block, actions, button, context, escape, header, option, section
from handlers.blocks.playbooks import gone_line, switch_button
from playbooks.engine.position import find_step
from playbooks.model import Overview, PhaseProgress, State
from playbooks.model.meetings import MEETING_DATE
from playbooks.texts import LANGUAGES, Voice

FULL, EMPTY, CELLS = "▰", "▱", 6


def draw_overview(overview: Overview, frame: Frame) -> Drawn:
    state = state_of(overview, frame)
    done, total = _counted(overview)
    text = frame.say(
        "overview.text", counterpart=frame.counterpart, state=state, done=str(done), total=str(total)
    )
    blocks = [
        header(frame.counterpart),
        context(f"{_named(frame)}  ·  {state}{_round(overview, frame)}"),
        *_progress(overview, frame),
        *_controls(overview, frame),
    ]
    return Drawn(escape(text), blocks + _other_language(frame))


def _progress(overview: Overview, frame: Frame) -> list[Block]:
    if frame.playbook.is_gone:
        return [section(gone_line(frame)), context(state_of(overview, frame))]
    lines = [section("\n".join(_line(phase, frame) for phase in overview.phases))] if overview.phases else []
    silent = f"  ·  {frame.say('nudge.quiet')}" if _is_quiet(overview) else ""
    return [*lines, context(f"{next_line(overview, frame)}{silent}")]


def _named(frame: Frame) -> str:
    """The playbook, and who leads where several people prepare."""
    name = escape(frame.voice.name(frame.playbook))
    if not (frame.shared and frame.owner):
        return name
    return f"{name}  ·  {frame.say('overview.led_by', owner=escape(frame.owner))}"


def _round(overview: Overview, frame: Frame) -> str:
    """Nobody counts before there is a second one."""
    said = frame.say("overview.round", round=str(overview.round))
    return f"  ·  {said}" if overview.round > 1 else ""


def draw_status(overview: Overview, frame: Frame) -> list[Block]:
    """The same, without its buttons: for the member's eyes alone."""
    return draw_overview(overview, frame).blocks[:4]


def progress_line(overview: Overview, frame: Frame) -> str:
    done, total = _counted(overview)
    return f"{state_of(overview, frame)}, {frame.say('overview.progress', done=str(done), total=str(total))}"


def progress_bar(overview: Overview, frame: Frame) -> str:
    """All phases as one."""
    done, total = _counted(overview)
    return f"{_bar(done, total)}  {frame.say('overview.progress', done=str(done), total=str(total))}"


def _counted(overview: Overview) -> tuple[int, int]:
    done = sum(phase.answered + phase.skipped for phase in overview.phases)
    return done, sum(phase.total for phase in overview.phases)


def state_of(overview: Overview, frame: Frame) -> str:
    outcome = overview.outcome if overview.state is State.CLOSED else None
    return frame.say(f"overview.state_{overview.state.value}{f'_{outcome.value}' if outcome else ''}")


def _line(phase: PhaseProgress, frame: Frame) -> str:
    done = phase.answered + phase.skipped
    name = escape(frame.voice.phase(frame.playbook, phase.phase))
    counted = frame.say("overview.progress", done=str(done), total=str(phase.total))
    skipped = ", " + frame.say("overview.skipped", count=str(phase.skipped)) if phase.skipped else ""
    return f"{_bar(done, phase.total)}  *{name}*  {counted}{skipped}"


def _bar(done: int, total: int) -> str:
    """Of one length for every phase, so that their names stand in a column; full only when all is done."""
    full = CELLS if done >= total else min(CELLS - 1, -(-done * CELLS // total))
    return FULL * full + EMPTY * (CELLS - full)


def next_line(overview: Overview, frame: Frame) -> str:
    if overview.state is State.CLOSED:
        return state_of(overview, frame)
    if overview.step is None:
        return frame.say("overview.finished")
    return frame.say("overview.next", step=frame.told(frame.step(overview.step).title))


def _controls(overview: Overview, frame: Frame) -> list[Block]:
    value = frame.value()
    closed = overview.state is State.CLOSED
    if frame.playbook.is_gone and not closed:
        return actions(switch_button(frame, "primary"), language_button(other_voice(frame.voice)),
                       _more(overview, frame))  # fmt: skip
    done = not closed and overview.step is None
    return actions(
        button(frame.say("button.go_on"), "resume", value, None if done else "primary"),
        button(frame.say("button.brief"), "brief", value, "primary" if done else None),
        None if closed else button(frame.say("button.edit"), "edit", value),
        button(frame.say("button.drafts"), "drafts", value) if frame.playbook.drafts else None,
        None if closed else _meeting(frame),
        _nudges(overview, frame),
        language_button(other_voice(frame.voice)),
        _more(overview, frame),
    )


def _nudges(overview: Overview, frame: Frame) -> Block | None:
    """The way back, for as long as nothing about it is reminded of."""
    return button(frame.say("button.nudges"), "nudges", frame.value()) if _is_quiet(overview) else None


def _is_quiet(overview: Overview) -> bool:
    return overview.quiet and overview.state is not State.CLOSED


def _meeting(frame: Frame) -> Block | None:
    """Where the playbook leads to one."""
    there = find_step(frame.playbook, MEETING_DATE)
    return button(frame.say("button.meeting"), "meeting", frame.value()) if there else None


def language_button(voice: Voice) -> Block:
    """Switches to a language, labelled in it."""
    language = voice.language
    return button(voice.say("button.language"), f"language:{language}", {"l": language})


def _more(overview: Overview, frame: Frame) -> Block:
    """What is needed seldom; an overflow menu's option carries 150 characters, enough for an id."""
    verbs = ["handover", "close", "delete"]
    if overview.state is not State.CLOSED:
        verbs.insert(0, "round")
    if overview.state is State.ACTIVE:
        verbs.insert(0, "pause")
    return {
        "type": "overflow",
        "action_id": "more",
        "options": [option(frame.say(f"button.{verb}"), f"{verb} {frame.negotiation}") for verb in verbs],
    }


def other_voice(voice: Voice) -> Voice:
    language = next(code for code in LANGUAGES if code != voice.language)
    return Voice(language, voice.address)


def _other_language(frame: Frame) -> list[Block]:
    """Until the member has chosen, the first message offers the other language in that language."""
    if frame.language_chosen:
        return []
    return [context(other_voice(frame.voice).say("overview.in_this_language"))]
