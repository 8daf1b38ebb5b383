"""The whole conversation as one pure function: what a reply changes, and what the coach says back."""

from collections.abc import Callable, Mapping
from typing import Any

from playbooks.engine.bargaining import offer, propose, table, take_back, want_table, want_trades
from playbooks.engine.discretion import discreet
from playbooks.engine.drafting import keep_draft
from playbooks.engine.endorsing import endorse
from playbooks.engine.evidence import learn
from playbooks.engine.nudging import put_off, replan, stop_nudges, want_nudges
from playbooks.engine.planning import call_off, give_file, plan
from playbooks.engine.pressing import fill, go_back, keep, open_form, reopen, skip
from playbooks.engine.promising import end_promise, promise, want_promises
from playbooks.engine.rehearsing import (
    begin_rehearsal,
    stop_rehearsal,
    take_offer,
    utter,
    want_rehearsal,
)
from playbooks.engine.remarks import let_stand, sharpen
from playbooks.engine.requesting import explain, miss, request, respond, retell, withdraw
from playbooks.engine.rounds import begin_round
from playbooks.engine.sharing import share
from playbooks.engine.standing import close, leave, pause, respeak, resume
from playbooks.engine.switching import switch
from playbooks.engine.talking import delete, edit, say
from playbooks.errors import PlaybookGone
from playbooks.model import (
    AskedLeft,
    Closed,
    Deleted,
    Drafted,
    Edited,
    Endorsed,
    Evidenced,
    Explained,
    Filled,
    InRehearsal,
    Kept,
    LetStand,
    NewRound,
    NudgesStopped,
    NudgesWanted,
    Offered,
    Opened,
    OwnerLeft,
    Paused,
    Playbook,
    Progress,
    PutOff,
    Reopened,
    Replanned,
    Reply,
    Requested,
    Respoken,
    Responded,
    Response,
    Resumed,
    Retold,
    Said,
    Shared,
    Sharpened,
    Skipped,
    Switched,
    Tabled,
    TableWanted,
    TradesWanted,
    Unoffered,
    WentBack,
    Wished,
    Withdrawn,
)
from playbooks.model.meetings import CalendarWanted, MeetingCancelled, MeetingPlanned
from playbooks.model.promises import Promised, PromiseEnded, PromisesWanted
from playbooks.model.rehearsing import (
    RehearsalBegun,
    RehearsalStopped,
    RehearsalWanted,
    TookOffer,
    Uttered,
)

# What each sort of reply does; every one takes (playbook, progress, reply) and gives a Response.
MOVES: Mapping[type, Callable[[Playbook, Progress, Any], Response]] = {
    Said: say,
    Edited: edit,
    Deleted: delete,
    Filled: fill,
    Skipped: skip,
    WentBack: go_back,
    Kept: keep,
    Opened: open_form,
    Sharpened: sharpen,
    LetStand: let_stand,
    Requested: request,
    Withdrawn: withdraw,
    Explained: explain,
    Responded: respond,
    AskedLeft: miss,
    Retold: retell,
    Endorsed: endorse,
    Evidenced: learn,
    Switched: switch,
    Reopened: reopen,
    Resumed: resume,
    Paused: pause,
    Closed: close,
    NewRound: begin_round,
    Drafted: keep_draft,
    OwnerLeft: leave,
    Tabled: table,
    TableWanted: want_table,
    Wished: propose,
    Offered: offer,
    Unoffered: take_back,
    TradesWanted: want_trades,
    RehearsalBegun: begin_rehearsal,
    RehearsalWanted: want_rehearsal,
    Uttered: utter,
    TookOffer: take_offer,
    RehearsalStopped: stop_rehearsal,
    MeetingPlanned: plan,
    MeetingCancelled: call_off,
    CalendarWanted: give_file,
    Promised: promise,
    PromiseEnded: end_promise,
    PromisesWanted: want_promises,
    PutOff: put_off,
    NudgesStopped: stop_nudges,
    NudgesWanted: want_nudges,
    Replanned: replan,
    Shared: share,
    Respoken: respeak,
}


ABOUT_PROMISES = (Promised, PromiseEnded, PromisesWanted)
ABOUT_NUDGES = (PutOff, NudgesStopped, NudgesWanted, Replanned)
# What can be done without the playbook: what is said is kept, and a negotiation rests, ends, or is asked for.
WITHOUT_STEPS = (
    *(Said, Edited, Deleted, Resumed, Paused, Closed, OwnerLeft, Respoken, InRehearsal, Shared),
    *ABOUT_PROMISES,
    *ABOUT_NUDGES,
)
OF_REQUESTS = (Responded, AskedLeft, Retold, Withdrawn, Explained)


def advance(playbook: Playbook, progress: Progress, reply: Reply) -> Response:
    """What follows from a reply: answers to keep, a changed standing, posts, a notice.

    Raises PlaybookGone where its playbook is not there, and cannot be done without.
    """
    if playbook.is_gone and not isinstance(reply, (*WITHOUT_STEPS, *OF_REQUESTS)):
        raise PlaybookGone(playbook=playbook.id)
    response = MOVES[type(reply)](playbook, progress, reply)
    return discreet(playbook, response) if progress.shared else response
