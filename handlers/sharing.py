"""What several people have to do with one negotiation: a private channel for it, and passing it on."""

from collections.abc import Mapping
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks import Drawn
from handlers.blocks.incoming import workspace_of
from handlers.blocks.sharing import handover_form
from handlers.call import Call, which
from handlers.people import meet, name_in, profile
from playbooks.coach import Coach, Member, Speaker
from playbooks.errors import (
    NoPlaceForColleagues,
    NotInChannel,
    OutsidersInChannel,
    PublicChannel,
    RapportError,
)

SLACKBOT = "USLACKBOT"
DIRECT, SEVERAL, PRIVATE = "directmessage", "mpdm-", "privategroup"
# What Slack says of a private channel that we are not in, and of a public one that we may not look at.
UNSEEN = frozenset({"channel_not_found", "missing_scope", "not_in_channel", "is_archived"})


class NoColleague(RapportError):
    """Picked was an app, somebody who left or of another company, or Slack does not say who."""

    key = "error.no_colleague"


class ColleagueNotHere(RapportError):
    key = "error.colleague_not_here"


async def channel_for_colleagues(client: AsyncWebClient, body: Mapping[str, Any]) -> str:
    """The private channel that a command was typed in, where everyone who reads is one of us."""
    name = str(body.get("channel_name") or "")
    if name == DIRECT or name.startswith(SEVERAL):
        raise NoPlaceForColleagues
    try:
        found = (await client.conversations_info(channel=body["channel_id"]))["channel"]
    except SlackApiError as error:
        if error.response.get("error") not in UNSEEN:
            raise
        raise (NotInChannel if name == PRIVATE else PublicChannel) from None
    check_fits(found)
    return str(body["channel_id"])


def check_fits(channel: Mapping[str, Any]) -> None:
    if channel.get("is_im") or channel.get("is_mpim"):
        raise NoPlaceForColleagues
    if not channel.get("is_private"):
        raise PublicChannel
    if channel.get("is_ext_shared") or channel.get("is_pending_ext_shared"):
        raise OutsidersInChannel
    if not channel.get("is_member", True) or channel.get("is_archived"):
        raise NotInChannel


async def removed(coach: Coach, body: Mapping[str, Any], client: AsyncWebClient) -> None:  # noqa: ARG001
    """Somebody took us out of a private channel."""
    await coach.lose_channel(workspace_of(body), body["event"]["channel"], f"event:{body['event_id']}")


async def hand_over(call: Call, named: str) -> Drawn | None:
    """Ask who takes it over; the form says what they will see."""
    summary = await which(call, named)
    await call.coach.own(call.speaker, summary.id)
    view = handover_form(call.frame(summary))
    await call.show(view)
    return None


async def colleague(coach: Coach, client: AsyncWebClient, workspace: str, picked: str) -> Member:
    """Whoever was picked, met if we did not know them; raises NoColleague."""
    found = await profile(client, picked)
    elsewhere = found.get("team_id", workspace) != workspace
    if not found or elsewhere or found.get("is_bot") or found.get("deleted") or picked == SLACKBOT:
        raise NoColleague(name=name_in(found, picked))
    return await meet(coach, Speaker(workspace, picked), client)


async def check_is_in(client: AsyncWebClient, channel: str, member: Member) -> None:
    """Whoever takes over a negotiation in a channel has to be able to read it there."""
    cursor = ""
    while True:
        page = await client.conversations_members(channel=channel, limit=1000, cursor=cursor)
        if member.id in page["members"]:
            return
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            raise ColleagueNotHere(name=member.name)
