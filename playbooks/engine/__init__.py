"""The whole conversation as one pure function: what a reply changes, and what the coach says back."""

from collections.abc import Callable, Mapping
from typing import Any

from playbooks.engine.discretion import discreet
from playbooks.engine.drafting import keep_draft
from playbooks.engine.pressing import fill, go_back, keep, open_form, reopen, skip
from playbooks.engine.rounds import begin_round
from playbooks.engine.standing import close, leave, pause, respeak, resume
from playbooks.engine.talking import delete, edit, say
from playbooks.model import (
    Closed,
    Deleted,
    Drafted,
    Edited,
    Filled,
    Kept,
    NewRound,
    Opened,
    OwnerLeft,
    Paused,
    Playbook,
    Progress,
    Reopened,
    Reply,
    Respoken,
    Response,
    Resumed,
    Said,
    Skipped,
    WentBack,
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
    Reopened: reopen,
    Resumed: resume,
    Paused: pause,
    Closed: close,
    NewRound: begin_round,
    Drafted: keep_draft,
    OwnerLeft: leave,
    Respoken: respeak,
}


def advance(playbook: Playbook, progress: Progress, reply: Reply) -> Response:
    """What follows from a reply: answers to keep, a changed standing, posts, a notice."""
    response = MOVES[type(reply)](playbook, progress, reply)
    return discreet(playbook, response) if progress.shared else response
