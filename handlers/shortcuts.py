"""Slack's own menus: a negotiation is started from anywhere or from a message, or it holds a promise."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext

from handlers.blocks.forms import start_form
from handlers.blocks.incoming import clean, message_text
from handlers.blocks.notes import draw_notice
from handlers.blocks.pieces import Block, packed
from handlers.blocks.story import story_fields
from handlers.call import Call, call_of, link_to
from handlers.people import home_of
from handlers.promises import form_from_message
from playbooks.coach import Coach
from playbooks.coach.naming import open_ones
from playbooks.errors import RapportError
from playbooks.model.promises import Promise

LONGEST_NAME = 80


class NothingTold(RapportError):
    """A message without words: a file, a picture, or what an app drew."""

    key = "error.nothing_told"


class OurOwnWords(RapportError):
    key = "error.our_own_words"


def register(app: AsyncApp, coach: Coach) -> None:
    async def used(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        call = await call_of(coach, body, context)
        await call.show(await SHORTCUTS.get(body["callback_id"], stale)(call, body, context))
        await ack()

    app.shortcut(re.compile(".*"))(used)


async def start(call: Call, body: Mapping[str, Any], context: AsyncBoltContext) -> Block:  # noqa: ARG001
    return start_form(call.coach.offered, call.voice)


async def start_from_message(call: Call, body: Mapping[str, Any], context: AsyncBoltContext) -> Block:
    """The message goes along in the form itself: nothing is kept of it before the form is sent."""
    message, channel = body["message"], body["channel"]["id"]
    text = _told(message, context)
    form = await start(call, body, context)
    link = link_to(home_of(context), channel, message["ts"], message.get("thread_ts") or "")
    carried = {"user": message.get("user") or "", "name": _named(message), "link": link}
    return form | {
        "blocks": [*form["blocks"], *story_fields(text, call.voice)],
        "private_metadata": packed(carried),
    }


def _told(message: Mapping[str, Any], context: AsyncBoltContext) -> str:
    if message.get("user") == context.bot_user_id or message.get("bot_id", "") == context.bot_id:
        raise OurOwnWords
    text = message_text(message)
    if not text:
        raise NothingTold
    return text


async def promise_from_message(call: Call, body: Mapping[str, Any], context: AsyncBoltContext) -> Block:
    """Its words begin the form, and whoever wrote it keeps it, if we know them."""
    message, channel = body["message"], body["channel"]["id"]
    text = _told(message, context)
    author = await call.coach.store.member(call.speaker.workspace, message.get("user") or "")
    begins = Promise(number=0, text=" ".join(text.split()), who=author.name if author else "")
    thread = (channel, str(message.get("thread_ts") or message["ts"]))
    return form_from_message(call, begins, open_ones(await call.coach.mine(call.speaker)), thread)


def _named(message: Mapping[str, Any]) -> str:
    """How an app calls itself; a person is looked up when the form is sent."""
    profile = message.get("bot_profile") or {}
    return clean(str(message.get("username") or profile.get("name") or ""))[:LONGEST_NAME]


async def stale(call: Call, body: Mapping[str, Any], context: AsyncBoltContext) -> Block:  # noqa: ARG001
    """A shortcut that another version's manifest has."""
    return draw_notice(call.note("note.stale"), call.voice)


SHORTCUTS: Mapping[str, Callable[[Call, Mapping[str, Any], AsyncBoltContext], Awaitable[Block]]] = {
    "start_negotiation": start,
    "start_from_message": start_from_message,
    "promise_from_message": promise_from_message,
}
