"""Draws what only the member sees: help, the list, the status, which answer to edit, whether to delete."""

from collections.abc import Mapping, Sequence

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.overview import draw_status, progress_line
from handlers.blocks.pieces import Block, actions, button, context, escape, option, packed, section
from handlers.blocks.playbooks import gone_line, switch_button
from playbooks.engine.position import applies, cadence_of, find_step, overview
from playbooks.model import BARGAIN, Progress, State
from playbooks.model.meetings import MEETING_DATE
from playbooks.texts import Voice
from playbooks.texts.clipping import clip

VERBS_WHEN_EMPTY = ("start", "playbooks", "list", "manager", "digest", "language", "settings")
# By what they are about: Slack folds a section that is long, and what it folds nobody reads.
VERBS_ABOUT: Mapping[str, tuple[str, ...]] = {
    "begin": ("start", "here", "playbooks", "list", "status", "resume"),
    "prepare": ("brief", "edit", "drafts", "offers", "rehearse", "switch"),
    "meet": ("meeting", "promise", "promises", "quiet", "nudges"),
    "end": ("round", "pause", "close", "handover", "delete"),
    "team": ("manager", "preview", "share", "digest"),
    "you": ("settings", "language"),
}
VERBS = tuple(verb for verbs in VERBS_ABOUT.values() for verb in verbs)
# A row is a block: Slack takes 50 in a message, and 100 in a view.
MOST_LISTED, MOST_LISTED_IN_VIEW = 15, 90


def draw_help(voice: Voice, count: int) -> Drawn:
    """What can be done now: little when nothing is open, everything when something is."""
    title = voice.say("help.title")
    opening = voice.say("help.open", count=str(count)) if count else voice.say("help.empty")
    about = VERBS_ABOUT if count else {"": VERBS_WHEN_EMPTY}
    blocks = [
        section(f"*{title}* {opening}"),
        *(section("\n".join(_helped(named, verbs, voice))) for named, verbs in about.items()),
        *([section(voice.say("help.naming"))] if count else []),
        *actions(
            button(voice.say("button.start"), "start", style=None if count else "primary"),
            button(voice.say("button.playbooks"), "playbooks"),
            button(voice.say("button.list_all"), "list") if count else None,
        ),
    ]
    return Drawn(f"{title} {opening}", blocks)


def _helped(about: str, verbs: Sequence[str], voice: Voice) -> list[str]:
    lines = [f"• {voice.say(f'help.{verb}')}" for verb in verbs]
    return [f"*{voice.say(f'help.about_{about}')}*", *lines] if about else lines


def draw_list(rows: Sequence[tuple[Frame, Progress]], voice: Voice, left: int = 0) -> Drawn:
    """The member's negotiations, each with how far it is and a way on; `left` are there besides."""
    if not rows:
        said = voice.say("note.list_empty")
        return Drawn(said, [section(said), *actions(button(voice.say("button.start"), "start"))])
    title = voice.say("note.list_title")
    more = [context(voice.say("note.list_more", count=str(left)))] if left else []
    return Drawn(title, [section(f"*{title}*"), *(_row(*row) for row in rows), *more])


def _row(frame: Frame, progress: Progress) -> Block:
    stands = overview(frame.playbook, progress)
    gone = frame.playbook.is_gone
    line = gone_line(frame) if gone else progress_line(stands, frame)
    name = escape(frame.voice.name(frame.playbook))
    row = section(f"*{escape(frame.counterpart)}*  ·  {name}\n{line}")
    go_on = button(frame.say("button.go_on"), "resume", frame.value())
    return row | {"accessory": switch_button(frame) if gone else go_on}


def draw_where(progress: Progress, frame: Frame) -> Drawn:
    """How far one negotiation is, and a way on."""
    blocks = draw_status(overview(frame.playbook, progress), frame)
    go_on = button(frame.say("button.go_on"), "resume", frame.value(), "primary")
    brief = button(frame.say("button.brief"), "brief", frame.value())
    switch = None if progress.standing.state is State.CLOSED else switch_button(frame)
    offers = None if frame.playbook.is_gone else button(frame.say("button.offers"), "offers", frame.value())
    weighed = BARGAIN in progress.answers
    rehearse = button(frame.say("table.rehearse"), "rehearse", frame.value()) if weighed else None
    controls = actions(
        go_on, brief, *_dated(progress, frame), offers, rehearse, switch, _nudges(progress, frame),
        button(frame.say("manager.share"), "share", frame.value()),
    )  # fmt: skip
    return Drawn(escape(frame.counterpart), [*blocks, *controls])


def _nudges(progress: Progress, frame: Frame) -> Block | None:
    """Nothing about what is closed is reminded of anyway."""
    if progress.standing.state is State.CLOSED:
        return None
    verb = "nudges" if cadence_of(progress).stopped else "quiet"
    return button(frame.say(f"button.{verb}"), verb, frame.value())


def _dated(progress: Progress, frame: Frame) -> list[Block]:
    """When you meet, and what was promised."""
    meets = progress.standing.state is not State.CLOSED and find_step(frame.playbook, MEETING_DATE)
    verbs = ("meeting", "promises") if meets else ("promises",)
    return [button(frame.say(f"button.{verb}"), verb, frame.value()) for verb in verbs]


def draw_edit(progress: Progress, frame: Frame) -> Drawn:
    """Which answer to open again; the menu is split by phase."""
    groups = [group for phase in frame.playbook.phases if (group := _group(phase.id, progress, frame))]
    if not groups:
        said = frame.say("note.nothing_to_edit")
        return Drawn(said, [section(said)])
    said = frame.say("note.edit_which", counterpart=escape(frame.counterpart))
    menu: Block = {
        "type": "static_select",
        "action_id": "reopen",
        "placeholder": {"type": "plain_text", "text": frame.say("note.edit_placeholder")},
        "option_groups": groups,
    }
    row: Block = {"type": "actions", "block_id": packed(frame.value()), "elements": [menu]}
    return Drawn(said, [section(said), row])


def _group(phase_id: str, progress: Progress, frame: Frame) -> Block | None:
    phase = next(phase for phase in frame.playbook.phases if phase.id == phase_id)
    options = [
        option(frame.read(frame.step(step.id).title), step.id)
        for step in phase.steps
        if step.id in progress.answers and applies(step, progress)
    ]
    name = clip(frame.voice.phase(frame.playbook, phase_id), 75)
    return {"label": {"type": "plain_text", "text": name}, "options": options} if options else None


def draw_delete(frame: Frame) -> Drawn:
    said = frame.say("note.delete_sure", counterpart=escape(frame.counterpart))
    sure = button(frame.say("button.delete_now"), "delete_now", frame.value(), "danger")
    cancel = button(frame.say("button.cancel"), "cancel", frame.value())
    return Drawn(said, [section(said), *actions(sure, cancel)])
