"""Rapport is opened, its Home tab or its messages: from now on Home is drawn.

What is pressed in it is routed like any press.
"""

from collections.abc import Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.incoming import event_keys, workspace_of
from handlers.people import administers, meet, profile
from playbooks.coach import Coach, Member, Speaker


async def opened(coach: Coach, body: Mapping[str, Any], client: AsyncWebClient) -> None:
    event = body["event"]
    speaker = Speaker(workspace_of(body), event["user"], event_keys(body))
    member = await meet(coach, speaker, client)
    if coach.library.faults:
        await _look_again(coach, member, client)
    await coach.open_home(speaker)


async def _look_again(coach: Coach, member: Member, client: AsyncWebClient) -> None:
    """Faults are for admins alone; whether somebody is one was perhaps never asked, or is so no more."""
    user = await profile(client, member.id)
    if user and administers(user) != member.admin:
        await coach.know(Speaker(member.workspace, member.id), {"admin": administers(user)})
