"""What Slack tells of people: another name, another time zone, another role, or that they are gone."""

from collections.abc import Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.incoming import workspace_of
from handlers.people import administers, name_in
from playbooks.coach import Coach, Speaker
from playbooks.workdays import known_zone


async def changed(coach: Coach, body: Mapping[str, Any], client: AsyncWebClient) -> None:  # noqa: ARG001
    """Most of those whom Slack tells of have nothing to do with us."""
    user, workspace = body["event"]["user"], workspace_of(body)
    known = await coach.store.member(workspace, user["id"])
    if known is None:
        return
    if user.get("deleted"):
        await coach.leave(workspace, user["id"], f"event:{body['event_id']}")
        return
    told = {
        "name": name_in(user, known.name),
        "zone": known_zone(str(user.get("tz") or known.zone)),
        "left": False,
        "admin": administers(user),
    }
    if known != known.model_copy(update=told):
        await coach.know(Speaker(workspace, user["id"]), told)
