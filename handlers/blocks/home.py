"""Draws a member's Home tab: what they prepare and how far it is, what is closed, and about themselves."""

from collections.abc import Collection, Sequence

from handlers.blocks.calendar import calendar_lines
from handlers.blocks.frame import Frame
from handlers.blocks.managers import manager_line
from handlers.blocks.overview import language_button, next_line, other_voice, progress_bar, state_of
from handlers.blocks.pieces import Block, actions, button, context, escape, header, option, section
from handlers.blocks.playbooks import draw_faults, gone_line, switch_button
from playbooks.coach import Homepage, Member, Row, Waiting
from playbooks.engine.position import find_step
from playbooks.model import Library, Playbook, State
from playbooks.model.meetings import MEETING_DATE
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.requested import headline

DIVIDER: Block = {"type": "divider"}
# As buttons beside a negotiation, and in the menu at their end, which Slack gives five places.
AT_HAND = ("resume", "brief", "edit", "drafts", "meeting", "promises")
IN_MENU = ("pause", "round", "handover", "close", "delete")
OF_CLOSED = ("resume", "brief", "delete")


def draw_home(page: Homepage, library: Library, verbs: Collection[str]) -> Block:
    """`verbs` are those that can be done; 100 blocks are all that Slack takes."""
    voice = Voice(page.member.language, page.member.address, page.member.zone)
    under_way = [
        _under_way(row, _frame(row, library, voice), verbs, first=number == 0)
        for number, row in enumerate(page.under_way)
    ]
    closed = [_closed(row, _frame(row, library, voice)) for row in page.closed]
    blocks = [
        *_waiting(page, library, voice),
        *(_commands(page, voice) if page.total else _welcome(page.member, voice)),
        *_titled("home.open", under_way, voice),
        *_titled("home.closed", closed, voice),
        *_left_out(page, voice),
        *draw_faults(page.faults, voice),
        *_you(page, voice),
    ]
    return {"type": "home", "blocks": blocks}


def _frame(row: Row, library: Library, voice: Voice) -> Frame:
    summary = row.summary
    playbook = library.find(summary.playbook)
    return Frame(voice, playbook, summary.counterpart, summary.id, shared=summary.shared)


def _titled(title: str, parts: Sequence[list[Block]], voice: Voice) -> list[Block]:
    if not parts:
        return []
    return [header(voice.say(title)), *(block for part in parts for block in part)]


def _waiting(page: Homepage, library: Library, voice: Voice) -> list[Block]:
    """What others ask of them stands first: somebody waits."""
    rows = [_asked(one, library, voice) for one in page.waiting]
    more = context(voice.say("home.more_waiting", count=str(page.more_waiting)))
    return [*_titled("home.waiting", rows, voice), *([more] if page.more_waiting else [])]


def _asked(waiting: Waiting, library: Library, voice: Voice) -> list[Block]:
    negotiation, step, number = waiting.asked
    frame = Frame(voice, library.find(waiting.playbook), waiting.counterpart, negotiation)
    opened = button(voice.say("button.open"), "waiting", frame.value(s=step, q=number), "primary")
    return [section(escape(headline(voice, waiting.message, waiting.counterpart))) | {"accessory": opened}]


def _commands(page: Homepage, voice: Voice) -> list[Block]:
    """What is done to none of them in particular."""
    return actions(
        button(voice.say("button.start"), "start", style=None if page.under_way else "primary"),
        button(voice.say("button.playbooks"), "playbooks"),
        button(voice.say("button.list_all"), "list"),
        button(voice.say("button.help"), "help"),
    )


def _welcome(member: Member, voice: Voice) -> list[Block]:
    """Until they have a negotiation; the other language is offered in that language."""
    other = other_voice(voice)
    offered = [] if member.language_chosen else [context(other.say("overview.in_this_language"))]
    return [
        header(voice.say("home.welcome")),
        section(voice.say("home.what")),
        section(voice.say("home.how")),
        *actions(
            button(voice.say("button.start"), "start", style="primary"),
            button(voice.say("button.playbooks"), "playbooks"),
            button(voice.say("button.help"), "help"),
            language_button(other),
        ),
        *offered,
    ]


def _under_way(row: Row, frame: Frame, verbs: Collection[str], *, first: bool) -> list[Block]:
    line = [] if first else [DIVIDER]
    if frame.playbook.is_gone:
        return [*line, *_without_playbook(row, frame)]
    status = button(frame.say("button.status"), "status", frame.value())
    said = section(f"{_name(frame)}\n{progress_bar(row.overview, frame)}  ·  {_facts(row, frame)}")
    menu = [verb for verb in IN_MENU if verb in verbs and not (_is_paused(row) and verb == "pause")]
    buttons = [
        button(
            frame.say(f"button.{verb}"),
            verb,
            frame.value(),
            "primary" if first and verb == "resume" else None,
        )
        for verb in AT_HAND
        if verb in verbs and _offers(frame.playbook, verb)
    ]
    return [
        *line,
        said | {"accessory": status},
        context(next_line(row.overview, frame)),
        *actions(*buttons, _menu(menu, frame)),
    ]


def _offers(playbook: Playbook, verb: str) -> bool:
    if verb == "meeting":
        return find_step(playbook, MEETING_DATE) is not None
    return verb != "drafts" or bool(playbook.drafts)


def _is_paused(row: Row) -> bool:
    return row.overview.state is State.PAUSED


def _without_playbook(row: Row, frame: Frame) -> list[Block]:
    """What can be done to it still."""
    said = section(f"{_name(frame)}  ·  {_facts(row, frame)}\n{gone_line(frame)}")
    return [said, *actions(switch_button(frame), _menu(("handover", "close", "delete"), frame))]


def _closed(row: Row, frame: Frame) -> list[Block]:
    """One block: they are looked at seldom."""
    said = section(f"{_name(frame)}  ·  {state_of(row.overview, frame)}")
    return [said | {"accessory": _menu(OF_CLOSED, frame)}]


def _menu(verbs: Sequence[str], frame: Frame) -> Block:
    options = [option(frame.say(f"button.{verb}"), f"{verb} {frame.negotiation}") for verb in verbs]
    return {"type": "overflow", "action_id": "more", "options": options}


def _name(frame: Frame) -> str:
    return f"*{escape(frame.counterpart)}*  ·  {escape(frame.voice.name(frame.playbook))}"


def _facts(row: Row, frame: Frame) -> str:
    """Its state; and where it differs from most: its round, and that others read along."""
    facts = [state_of(row.overview, frame)]
    if row.round > 1:
        facts.append(frame.say("home.round", round=str(row.round)))
    if row.summary.shared:
        facts.append(frame.say("home.shared"))
    return "  ·  ".join(facts)


def _left_out(page: Homepage, voice: Voice) -> list[Block]:
    if not page.left_out:
        return []
    return [context(voice.say("home.left_out", count=str(page.left_out)))]


def _you(page: Homepage, voice: Voice) -> list[Block]:
    member = page.member
    facts = [f"{voice.say('modal.language')}: {LANGUAGES[voice.language]}"]
    if voice.language == "vi":
        facts.append(f"{voice.say('home.address')}: {voice.address}")
    facts += calendar_lines(member.calendar, member.zone, voice)
    facts.append(manager_line(member, page.manager, voice))
    return [
        DIVIDER,
        header(voice.say("home.you")),
        section("\n".join(escape(fact) for fact in facts)),
        *actions(
            button(voice.say("button.settings"), "settings"),
            button(voice.say("manager.name"), "manager"),
            button(voice.say("manager.see"), "preview"),
            button(voice.say("manager.week"), "digest") if page.manages else None,
            button(voice.say("manager.list_open"), "managers") if member.admin else None,
            language_button(other_voice(voice)),
        ),
    ]
