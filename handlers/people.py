"""Who is speaking: the member as we know them, or met for the first time through Slack's profile."""

import asyncio
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from aiohttp import ClientError
from slack_bolt.async_app import AsyncBoltContext
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.incoming import clean, is_outsider, workspace_of
from playbooks.coach import Coach, Member, Speaker
from playbooks.errors import OtherWorkspace
from playbooks.texts import LANGUAGES, Voice
from playbooks.workdays import known_zone

MENTION = re.compile(r"@([UW][A-Z0-9]{7,})\b")
MOST_LOOKED_UP = 2  # Slack may take its time for each, and wants its own answer after three seconds
TRIES = 3
PATIENCE = 1.5  # seconds: whoever typed a command is told after three that it failed
SLACK_FAILS = (SlackClientError, ClientError, OSError, TimeoutError, ValueError)
VIETNAM = frozenset({"Asia/Ho_Chi_Minh", "Asia/Saigon"})


def speaker_of(body: Mapping[str, Any], *seen: str) -> Speaker:
    """The workspace and person of an interaction or a command, and the conversation it is in.

    Raises OtherWorkspace for who presses in a channel that is shared with their company.
    """
    user = body["user"]["id"] if "user" in body else body["user_id"]
    if is_outsider((body.get("user") or {}).get("team_id"), body):
        raise OtherWorkspace
    channel = (body.get("container") or {}).get("channel_id") or ""
    return Speaker(workspace_of(body), user, seen, channel)


def home_of(context: AsyncBoltContext) -> str:
    """The workspace's own address, as Slack told us with our token; the beginning of every link in it."""
    known = context.authorize_result
    return (known.get("url") or "") if known else ""


def voice_of(member: Member) -> Voice:
    return Voice(member.language, member.address, member.zone)


async def meet(coach: Coach, speaker: Speaker, client: AsyncWebClient) -> Member:
    """The member, with a language guessed from their Slack profile the first time."""
    known = await coach.store.member(speaker.workspace, speaker.member)
    return known or await _welcomed(coach, speaker, await profile(client, speaker.member))


async def met(coach: Coach, speaker: Speaker, user: Mapping[str, Any]) -> Member:
    """The same, where their Slack profile is at hand."""
    known = await coach.store.member(speaker.workspace, speaker.member)
    return known or await _welcomed(coach, speaker, user)


async def _welcomed(coach: Coach, speaker: Speaker, user: Mapping[str, Any]) -> Member:
    stranger = Speaker(speaker.workspace, speaker.member)
    return await coach.welcome(stranger, _guessed(stranger, user))


async def profile(client: AsyncWebClient, user: str) -> Mapping[str, Any]:
    """Slack's profile of a person; empty when Slack does not say, however often it is asked.

    A name is kept, and so is a first language: what failed by chance is worth another try.
    """
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            for _ in range(TRIES):
                with suppress(*SLACK_FAILS):
                    answer = await client.users_info(user=user, include_locale=True)
                    return dict(answer.get("user") or {})
    return {}


def name_in(user: Mapping[str, Any], otherwise: str) -> str:
    shown = user.get("profile") or {}
    return clean(str(shown.get("real_name") or user.get("real_name") or user.get("name") or otherwise))


async def with_names(coach: Coach, workspace: str, text: str, client: AsyncWebClient | None) -> str:
    """Whoever is mentioned, by their name: Slack sends their id. Without a client only those we know."""
    names: dict[str, str] = {}
    for user in list(dict.fromkeys(MENTION.findall(text)))[:MOST_LOOKED_UP]:
        known = await coach.store.member(workspace, user)
        found = await profile(client, user) if client and known is None else {}
        names[user] = (known.name if known else name_in(found, "")) or user
    return MENTION.sub(lambda one: f"@{names.get(one[1], one[1])}", text)


def administers(user: Mapping[str, Any]) -> bool:
    """Whether they run the workspace: owners do, and admins."""
    return bool(user.get("is_admin") or user.get("is_owner"))


def _guessed(speaker: Speaker, user: Mapping[str, Any]) -> Member:
    """Slack's own interface may not know the language, so the time zone has a say."""
    spoken = str(user.get("locale") or "")[:2]
    zone = known_zone(str(user.get("tz") or ""))
    language = "vi" if zone in VIETNAM and spoken in {"", "en"} else spoken
    return Member(
        workspace=speaker.workspace,
        id=speaker.member,
        name=name_in(user, ""),
        language=language if language in LANGUAGES else "en",
        zone=zone,
        admin=administers(user),
    )
