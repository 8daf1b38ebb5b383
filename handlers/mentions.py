"""Somebody names us in a channel: help for them alone, in full the first time and in one line after that."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks import Drawn
from handlers.blocks.incoming import event_keys, is_outsider, team_of, workspace_of
from handlers.blocks.pieces import actions, button, section
from handlers.people import SLACK_FAILS, meet, voice_of
from playbooks.coach import Coach, Speaker, Thread
from playbooks.texts import Voice

log = structlog.get_logger()


async def mentioned(coach: Coach, body: Mapping[str, Any], client: AsyncWebClient) -> None:
    event = body["event"]
    if not _is_colleague(event, body) or await _is_reply(coach, body):
        return
    channel, at = event["channel"], event["ts"]
    speaker = Speaker(workspace_of(body), event["user"], (*event_keys(body), f"mention:{channel}:{at}"))
    voice = voice_of(await meet(coach, speaker, client))
    greeted = replace(speaker, seen=(*speaker.seen, f"greeted:{channel}:{speaker.member}"))
    if await coach.is_news(greeted):
        await _answer(client, event, _help(voice))
    elif await coach.is_news(speaker):
        await _answer(client, event, _reminder(voice))


def _is_colleague(event: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
    """Neither an app nor, in a channel shared with another company, one of theirs."""
    return "bot_id" not in event and bool(event.get("user")) and not is_outsider(team_of(event), body)


async def _is_reply(coach: Coach, body: Mapping[str, Any]) -> bool:
    """In a negotiation's own thread it is an answer like any other, and heard as a message."""
    event = body["event"]
    root = event.get("thread_ts")
    return bool(root) and await coach.lives_in(workspace_of(body), Thread(event["channel"], root))


def _help(voice: Voice) -> Drawn:
    said = f"*{voice.say('help.title')}* {voice.say('note.mentioned')}"
    buttons = actions(
        button(voice.say("button.start"), "start", style="primary"), button(voice.say("button.help"), "help")
    )
    return Drawn(said, [section(said), *buttons])


def _reminder(voice: Voice) -> Drawn:
    said = voice.say("note.mentioned_again")
    return Drawn(said, [section(said)])


async def _answer(client: AsyncWebClient, event: Mapping[str, Any], drawn: Drawn) -> None:
    """Slack may not let us speak there; then nobody is helped by trying again."""
    try:
        await client.chat_postEphemeral(
            channel=event["channel"],
            user=event["user"],
            thread_ts=event.get("thread_ts"),
            text=drawn.text,
            blocks=drawn.blocks,
        )
    except SLACK_FAILS:
        log.warning("could not answer a mention", channel=event["channel"], exc_info=True)
