"""What a member can do to a negotiation by name: the same for a command, a button and a menu."""

from collections.abc import Awaitable, Callable, Mapping

from handlers.bargaining import show_table
from handlers.blocks import Drawn, draw
from handlers.blocks.calendar import settings_form
from handlers.blocks.forms import close_form, start_form
from handlers.blocks.menus import (
    MOST_LISTED,
    MOST_LISTED_IN_VIEW,
    draw_delete,
    draw_edit,
    draw_help,
    draw_list,
    draw_where,
)
from handlers.blocks.notes import picker
from handlers.blocks.pieces import actions, button, section
from handlers.call import Call, which
from handlers.drafts import list_drafts
from handlers.managing import digest, list_managers, name_manager, preview, share
from handlers.meeting import plan_meeting
from handlers.people import meet, voice_of
from handlers.playbooks import ask_switch, show_playbooks
from handlers.promises import new_promise, show_promises
from handlers.rehearsing import rehearse
from handlers.rounds import ask_round
from handlers.sharing import hand_over
from playbooks.coach import Started
from playbooks.engine.standing import ending
from playbooks.errors import SeveralOpen
from playbooks.model import NudgesStopped, NudgesWanted, Outcome, Paused, Resumed, State


async def show_help(call: Call, named: str) -> Drawn:  # noqa: ARG001
    mine = await call.coach.mine(call.speaker)
    return draw_help(call.voice, len(mine))


async def show_list(call: Call, named: str) -> Drawn:  # noqa: ARG001
    """Those under way first, and of them the newest."""
    newest_first = (await call.coach.mine(call.speaker))[::-1]
    mine = sorted(newest_first, key=lambda one: one.state is State.CLOSED)
    shown = mine[: MOST_LISTED_IN_VIEW if call.in_view else MOST_LISTED]
    rows = [(call.frame(one), (await call.coach.look(call.speaker, one.id)).progress) for one in shown]
    return draw_list(rows, call.voice, left=len(mine) - len(shown))


async def status(call: Call, named: str) -> Drawn:
    summary = await which(call, named)
    negotiation = await call.coach.look(call.speaker, summary.id)
    return draw_where(negotiation.progress, call.frame(summary))


async def resume(call: Call, named: str) -> Drawn:
    summary = await which(call, named)
    await call.coach.hear(call.speaker, summary.id, Resumed())
    return call.note("note.resumed", summary)


async def brief(call: Call, named: str) -> Drawn:
    summary = await which(call, named)
    await call.coach.give_brief(call.speaker, summary.id)
    return call.note("note.brief_coming", summary)


async def edit(call: Call, named: str) -> Drawn:
    summary = await which(call, named)
    negotiation = await call.coach.look(call.speaker, summary.id)
    return draw_edit(negotiation.progress, call.whole_frame(summary))


async def pause(call: Call, named: str) -> Drawn | None:
    summary = await which(call, named)
    notice = await call.coach.hear(call.speaker, summary.id, Paused())
    return draw(notice, call.frame(summary)) if notice else None


async def quiet(call: Call, named: str) -> Drawn | None:
    return await _about_nudges(call, named, NudgesStopped())


async def nudges(call: Call, named: str) -> Drawn | None:
    return await _about_nudges(call, named, NudgesWanted())


async def _about_nudges(call: Call, named: str, reply: NudgesStopped | NudgesWanted) -> Drawn | None:
    summary = await which(call, named)
    notice = await call.coach.hear(call.speaker, summary.id, reply)
    return draw(notice, call.frame(summary)) if notice else None


async def close(call: Call, named: str) -> Drawn | None:
    """Ask for the value and the lesson; `named` may begin with the outcome."""
    outcome, name = outcome_and_name(named)
    summary = await which(call, name)
    known = ending((await call.coach.own(call.speaker, summary.id)).progress)
    if outcome:
        known = known.model_copy(update={"outcome": Outcome(outcome)})
    form = close_form(known, call.frame(summary))
    await call.show(form)
    return None


def outcome_and_name(named: str) -> tuple[str, str]:
    first, _, rest = named.partition(" ")
    return (first.casefold(), rest.strip()) if first.casefold() in set(Outcome) else ("", named)


async def delete(call: Call, named: str) -> Drawn:
    summary = await which(call, named)
    await call.coach.own(call.speaker, summary.id)
    return draw_delete(call.frame(summary))


async def delete_now(call: Call, named: str) -> Drawn:
    return call.note("note.deleted", await call.coach.erase(call.speaker, named))


async def cancel(call: Call, named: str) -> Drawn:  # noqa: ARG001
    return call.note("note.cancelled")


async def settings(call: Call, named: str) -> None:  # noqa: ARG001
    member = await meet(call.coach, call.speaker, call.client)
    manages = await call.coach.managers.manages(call.speaker)
    await call.show(settings_form(member, call.voice, manages=manages))


async def start_by_form(call: Call, named: str) -> None:
    """`named` is the playbook that is chosen to begin with."""
    form = start_form(call.coach.offered, call.voice, named)
    await call.show(form)


async def language(call: Call, named: str) -> Drawn:
    """Switch to a language, and say so in it."""
    code = LANGUAGE_NAMES.get(named.strip().casefold())
    if code is None:
        return call.note("error.unknown_language")
    member = await call.coach.speak(call.speaker, {"language": code})
    said = voice_of(member).say("note.language")
    return Drawn(said, [section(said)])


LANGUAGE_NAMES = {
    "en": "en",
    "english": "en",
    "tiếng anh": "en",
    "vi": "vi",
    "vietnamese": "vi",
    "tiếng việt": "vi",
    "tieng viet": "vi",
}


def show_started(call: Call, started: Started, channel: str = "") -> Drawn:
    """The note that links to where it is; or, for a counterpart under way, the offer to resume.

    `channel` is where it was to begin, if in one.
    """
    if started.anew:
        here = started.summary.shared
        return call.note("note.started_here" if here else "note.started", started.summary)
    frame = call.frame(started.summary)
    elsewhere = channel and not started.summary.shared
    said, blocks = call.note("note.already_elsewhere" if elsewhere else "note.already", started.summary)
    go_on = button(frame.say("button.resume"), "resume", frame.value(), "primary")
    brief_button = button(frame.say("button.brief"), "brief", frame.value())
    return Drawn(said, [*blocks, *actions(go_on, brief_button)])


Verb = Callable[[Call, str], Awaitable[Drawn | None]]
VERBS: Mapping[str, Verb] = {
    "help": show_help,
    "list": show_list,
    "status": status,
    "resume": resume,
    "brief": brief,
    "drafts": list_drafts,
    "edit": edit,
    "offers": show_table,
    "rehearse": rehearse,
    "meeting": plan_meeting,
    "promise": new_promise,
    "promises": show_promises,
    "round": ask_round,
    "pause": pause,
    "quiet": quiet,
    "nudges": nudges,
    "close": close,
    "delete": delete,
    "language": language,
    "settings": settings,
    "handover": hand_over,
    "digest": digest,
    "preview": preview,
    "share": share,
    "manager": name_manager,
    "managers": list_managers,
    "playbooks": show_playbooks,
    "switch": ask_switch,
}


async def run(call: Call, verb: str, named: str, verbs: Mapping[str, Verb] = VERBS) -> Drawn | None:
    """Do it; where several negotiations could be meant, ask which."""
    perform = verbs.get(verb)
    if perform is None:  # a button that another version drew
        return call.note("note.stale")
    try:
        return await perform(call, named)
    except SeveralOpen as several:
        said = call.voice.say(several.key)
        outcome, _ = outcome_and_name(named) if verb == "close" else ("", "")
        chosen = f"pick:{verb}:{outcome}" if outcome else f"pick:{verb}"
        return Drawn(said, [section(said), *picker(several.choices, chosen, call.voice)])
