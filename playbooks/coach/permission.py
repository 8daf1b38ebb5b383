"""Who may do what to a negotiation: its owner everything, and in a private channel colleagues may answer."""

from playbooks.coach.ports import Negotiation
from playbooks.coach.records import Placed, Speaker
from playbooks.engine.asked import find_request
from playbooks.engine.position import find_step, step_before
from playbooks.errors import NotYours, OwnersAlone
from playbooks.model import (
    AskedLeft,
    AtTheTable,
    CalendarWanted,
    Deleted,
    Edited,
    Explained,
    InRehearsal,
    OfRequest,
    Playbook,
    Pressed,
    Promised,
    PromiseEnded,
    PromisesWanted,
    Reopened,
    Reply,
    Request,
    Requested,
    Responded,
    Resumed,
    Retold,
    Said,
    State,
    WentBack,
    Withdrawn,
)

WRITTEN = (Said, Edited, Deleted)
ON_A_STEP = (Pressed, Reopened)
BY_WHO_READS = (Promised, PromiseEnded, PromisesWanted, CalendarWanted)
IN_THE_OWNERS_NAME = (Requested, Withdrawn, Explained)
BY_WHO_IS_ASKED = (Responded, AskedLeft, Retold)


def check_may(playbook: Playbook, negotiation: Negotiation, speaker: Speaker, reply: Reply | Placed) -> None:
    """Raises NotYours, or OwnersAlone where a colleague may answer but not this."""
    if isinstance(reply, BY_WHO_IS_ASKED):
        check_asked(negotiation, speaker, reply)
        return
    if negotiation.owner == speaker.member or _takes_back(negotiation, speaker, reply):
        return
    check_reads(negotiation, speaker)
    if isinstance(reply, (*IN_THE_OWNERS_NAME, AtTheTable, InRehearsal)):
        raise OwnersAlone
    if isinstance(reply, ON_A_STEP):
        check_step(playbook, negotiation, speaker, reply.step)
        if isinstance(reply, WentBack):
            before = step_before(playbook, negotiation.progress, reply.step)
            check_step(playbook, negotiation, speaker, before.id if before else "")
    elif not (isinstance(reply, (*WRITTEN, *BY_WHO_READS)) or _asks_on(negotiation, reply)):
        raise OwnersAlone


def check_asked(negotiation: Negotiation, speaker: Speaker, of: OfRequest) -> Request:
    """Who was asked may answer, and sees that request; nobody else does, not even its owner."""
    asked = find_request(negotiation.progress, of.step, of.number)
    if asked is None or asked.to != speaker.member:
        raise NotYours
    return asked


def _takes_back(negotiation: Negotiation, speaker: Speaker, reply: Reply | Placed) -> bool:
    """Whoever wrote a message may delete it, whosever the negotiation is by now."""
    return isinstance(reply, Deleted) and any(
        (part.at, part.author) == (reply.at, speaker.member)
        for answer in negotiation.progress.answers.values()
        for part in answer.parts
    )


def _asks_on(negotiation: Negotiation, reply: Reply | Placed) -> bool:
    """To be asked again is anybody's right; to open again what was closed is not."""
    return isinstance(reply, Resumed) and negotiation.progress.standing.state is not State.CLOSED


def check_reads(negotiation: Negotiation, speaker: Speaker) -> None:
    """Who speaks in the channel of a shared negotiation is in it, and reads what stands there."""
    if not (is_owner(negotiation, speaker) or is_in_its_channel(negotiation, speaker)):
        raise NotYours


def check_step(playbook: Playbook, negotiation: Negotiation, speaker: Speaker, step_id: str) -> None:
    """A private step is the owner's alone, wherever its negotiation lives."""
    step = find_step(playbook, step_id)
    if step and step.private and not is_owner(negotiation, speaker):
        raise OwnersAlone


def is_owner(negotiation: Negotiation, speaker: Speaker) -> bool:
    return negotiation.owner == speaker.member


def is_in_its_channel(negotiation: Negotiation, speaker: Speaker) -> bool:
    return negotiation.progress.shared and speaker.channel == negotiation.channel
