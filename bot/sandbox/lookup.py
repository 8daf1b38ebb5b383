"""Finds the person, the conversation or the view that a request of the people's side names, or refuses."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import Workspace
from bot.sandbox.views import OpenView

Body = dict[str, Any]
Verbs = dict[str, Callable[[Body], Awaitable[Body]]]


def person_of(workspace: Workspace, user: object) -> str:
    """A person's id, or a refusal; one who is deactivated is still known, and can be looked at."""
    if not isinstance(user, str) or user not in workspace.roster.people:
        raise Refused("user_not_found")
    return user


def actor_of(workspace: Workspace, body: Body) -> str:
    """Whoever does something, by the field `as`: somebody deactivated is signed out and does nothing."""
    user = person_of(workspace, body.get("as"))
    if workspace.roster.people[user].deleted:
        raise Refused("account_inactive")
    return user


def conversation_of(workspace: Workspace, user: str, channel: object) -> Conversation:
    """A conversation that this person is in, or a refusal."""
    found = workspace.roster.conversations.get(str(channel))
    if found is None or user not in found.members:
        raise Refused("channel_not_found")
    return found


def place_of(workspace: Workspace, body: Body) -> tuple[str, Conversation]:
    """Who does something, and where."""
    user = actor_of(workspace, body)
    return user, conversation_of(workspace, user, body.get("channel"))


def view_of(workspace: Workspace, body: Body) -> OpenView:
    """The open modal or the Home that somebody uses: their own."""
    user = actor_of(workspace, body)
    view = workspace.views.find(str(body.get("view_id")))
    if view is None or view.user != user:
        raise Refused("view_not_found")
    return view


def modal_of(workspace: Workspace, body: Body) -> OpenView:
    """The open modal that somebody sends or closes: a Home can be neither sent nor closed."""
    view = view_of(workspace, body)
    if view.kind != "modal":
        raise Refused("view_not_found")
    return view
