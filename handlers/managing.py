"""Who is whose manager, and what a manager sees: asked for by name, and answered in forms."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.blocks import Drawn
from handlers.blocks.entered import Values, entered
from handlers.blocks.incoming import plain_text
from handlers.blocks.managers import list_form, manager_form
from handlers.blocks.notes import draw_notice
from handlers.blocks.pieces import Block, escape, section
from handlers.blocks.preview import draw_preview, entered_sharing, share_form
from handlers.call import Call, which
from handlers.everybody import everybody
from handlers.people import administers, meet, met, profile
from handlers.requests import whom
from handlers.roster import attached, read_pairs
from playbooks.coach import Member, Speaker
from playbooks.engine.sharing import sharing_of
from playbooks.errors import RapportError, Unreadable
from playbooks.model import Shared

Carried = Mapping[str, Any]
NOBODY = frozenset({"none", "nobody", "không", "không ai", "-"})


class NobodyCalled(RapportError):
    key = "manager.nobody"


class NotAdmin(RapportError):
    key = "manager.not_admin"


# --- who it is -------------------------------------------------------------------------------


async def name_manager(call: Call, named: str) -> Drawn | None:
    """By name, or picked in a form; what follows is said in their direct message."""
    if named.casefold() in NOBODY:
        await call.coach.managers.remove(call.speaker, call.name)
        return None
    if not named:
        member = await meet(call.coach, call.speaker, call.client)
        await call.show(manager_form(member, call.voice))
        return None
    await call.coach.managers.ask(call.speaker, call.name, await _called(call, named))
    return None


async def _called(call: Call, name: str) -> Member:
    """Raises NobodyCalled where not exactly one of them is called so."""
    known = await everybody(call.client, call.speaker.workspace)
    found = known.called(name) if known else []
    if len(found) != 1:
        raise NobodyCalled(name=name)
    return await met(call.coach, Speaker(call.speaker.workspace, str(found[0]["id"])), found[0])


async def manager_sent(call: Call, values: Values) -> Block:
    """Also says so here: from the Home tab, the direct message is out of sight."""
    try:
        manager = await whom(call, entered(values, "manager"))
        await call.coach.managers.ask(call.speaker, call.name, manager)
    except RapportError as fault:
        raise Unreadable("manager", fault.key, **fault.facts) from None
    return _notice(call, "manager.asked", manager=escape(manager.name))


def _notice(call: Call, key: str, **facts: str) -> Block:
    said = call.voice.say(key, **facts)
    return draw_notice(Drawn(said, [section(said)]), call.voice)


# --- an admin's list -------------------------------------------------------------------------


async def list_managers(call: Call, named: str) -> None:  # noqa: ARG001
    await _check_admin(call)
    await call.show(list_form(call.voice))


async def _check_admin(call: Call) -> None:
    """As Slack says now: whoever was one may be one no more."""
    user = await profile(call.client, call.speaker.member)
    if not administers(user):
        raise NotAdmin


async def managers_sent(call: Call, values: Values) -> Block:
    """Nothing is entered unless every line is right."""
    await _check_admin(call)
    known = await everybody(call.client, call.speaker.workspace)
    if known is None:
        raise Unreadable("list", "manager.bad_list")
    listed = plain_text(entered(values, "list")) or await attached(call.client, values)
    pairs = [
        (await _met(call, employee), await _met(call, manager) if manager else None)
        for employee, manager in read_pairs(listed, known, call.voice)
    ]
    changed = await call.coach.managers.give(call.speaker, pairs)
    if not changed:
        return _notice(call, "manager.list_same")
    return _notice(call, "manager.list_done", count=str(changed))


async def _met(call: Call, user: Mapping[str, Any]) -> Member:
    return await met(call.coach, Speaker(call.speaker.workspace, str(user["id"])), user)


# --- what a manager sees ---------------------------------------------------------------------


async def digest(call: Call, named: str) -> Drawn:  # noqa: ARG001
    """Sent to their direct message, as it would come by itself."""
    if not await call.coach.managers.manages(call.speaker):
        return call.note("manager.no_people")
    await call.coach.managers.digest_now(call.speaker)
    return call.note("digest.coming")


async def file(call: Call, week: str) -> Drawn:
    """Nobody else's: whose digest it is, is whoever asks."""
    try:
        day = date.fromisoformat(week)
    except ValueError:
        return call.note("note.stale")
    await call.coach.managers.file_now(call.speaker, day)
    return call.note("digest.file_coming")


async def preview(call: Call, named: str) -> Drawn:  # noqa: ARG001
    seen, manager = await call.coach.managers.preview(call.speaker)
    return draw_preview(seen, manager, call.voice, call.coach.library)


async def share(call: Call, named: str) -> None:
    summary = await which(call, named)
    negotiation = await call.coach.own(call.speaker, summary.id)
    await call.show(share_form(sharing_of(negotiation.progress), call.frame(summary)))


async def share_sent(call: Call, values: Values, carried: Carried) -> Block:
    """What their manager sees from now on takes the form's place."""
    await call.coach.hear(call.speaker, carried["n"], Shared(sharing=entered_sharing(values)))
    return draw_notice(await preview(call, ""), call.voice)
