"""Rapport is opened, its Home tab or its messages: from now on Home is drawn.

What is pressed in it is routed like any press.
"""

from collections.abc import Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.incoming import event_keys, workspace_of
from handlers.people import meet
from playbooks.coach import Coach, Speaker


async def opened(coach: Coach, body: Mapping[str, Any], client: AsyncWebClient) -> None:
    event = body["event"]
    speaker = Speaker(workspace_of(body), event["user"], event_keys(body))
    await meet(coach, speaker, client)
    await coach.open_home(speaker)
