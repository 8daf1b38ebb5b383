"""The one place where errors become sentences: known ones help, unknown ones apologise with a reference."""

import json
import secrets
from collections.abc import Mapping
from typing import Any

import structlog
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks import Drawn
from handlers.blocks.notes import draw_notice
from handlers.blocks.pieces import escape, section
from handlers.call import modal_of, show
from handlers.people import SLACK_FAILS, meet, speaker_of, voice_of
from playbooks.coach import Coach
from playbooks.errors import AlreadyHeard, OtherWorkspace, RapportError, Unreadable
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.clipping import clip

log = structlog.get_logger()

# A mistyped word may be a page long; a sentence that quotes it has to fit a section.
LONGEST_FACT = 200
# What is pressed in a message, in a view, or in Slack's own menus: our answer itself is shown to nobody.
PRESSED = frozenset({"block_actions", "shortcut", "message_action"})


class SomethingFailed(RapportError):
    key = "error.sorry"


def register(app: AsyncApp, coach: Coach) -> None:
    async def failed(error: Exception, body: dict[str, Any], client: AsyncWebClient) -> BoltResponse:
        if isinstance(error, AlreadyHeard):
            return BoltResponse(status=200)
        known = error if isinstance(error, RapportError) else _unknown(error)
        if body.get("type") == "event_callback":
            return BoltResponse(status=200 if known is error else 500)
        if isinstance(known, OtherWorkspace):
            return _refusal(body)
        voice = await _voice(coach, body, client)
        return await _tell(known, voice, body, client)

    app.error(failed)


def _unknown(error: Exception) -> SomethingFailed:
    """Logged with the reference that the person is given; never with what they wrote."""
    reference = secrets.token_hex(4)
    log.error("unexpected error", reference=reference, exc_info=error)
    return SomethingFailed(reference=reference)


async def _voice(coach: Coach, body: Mapping[str, Any], client: AsyncWebClient) -> Voice:
    """The member's voice; when even that cannot be read, English."""
    try:
        return voice_of(await meet(coach, speaker_of(body), client))
    except Exception:  # the database itself may be what failed: still say so
        log.warning("could not read the member's language", exc_info=True)
        return Voice()


async def _tell(
    error: RapportError, voice: Voice, body: Mapping[str, Any], client: AsyncWebClient
) -> BoltResponse:
    if body.get("type") == "view_submission":
        field = error.field if isinstance(error, Unreadable) else ""
        return _on_form(body["view"], voice.say(error.key, **error.facts), voice, field)
    facts = {name: escape(clip(fact, LONGEST_FACT)) for name, fact in error.facts.items()}
    said = voice.say(error.key, **facts)
    if body.get("type") in PRESSED:
        await _whisper(Drawn(said, [section(said)]), voice, body, client)
        return BoltResponse(status=200)
    return _json({"response_type": "ephemeral", "text": said, "blocks": [section(said)]})


async def _whisper(drawn: Drawn, voice: Voice, body: Mapping[str, Any], client: AsyncWebClient) -> None:
    """What was pressed is done or not, whether or not Slack lets us say so."""
    container = body.get("container") or {}
    try:
        if "channel_id" not in container:
            view = draw_notice(drawn, voice)
            await show(client, view, trigger=body["trigger_id"], modal=modal_of(body))
            return
        await client.chat_postEphemeral(
            channel=container["channel_id"],
            user=body["user"]["id"],
            thread_ts=container.get("thread_ts"),
            text=drawn.text,
            blocks=drawn.blocks,
        )
    except SLACK_FAILS:
        log.warning("could not say what went wrong", exc_info=True)


def _on_form(view: Mapping[str, Any], sentence: str, voice: Voice, field: str = "") -> BoltResponse:
    """It stays open with what was typed; one that has no input gives way to the sentence."""
    inputs = (str(block["block_id"]) for block in view["blocks"] if block["type"] == "input")
    under = field or next(inputs, "")  # Slack shows errors only under inputs
    if under:
        return _json({"response_action": "errors", "errors": {under: sentence}})
    said = Drawn(sentence, [section(escape(sentence))])
    return _json({"response_action": "update", "view": draw_notice(said, voice)})


def _json(body: Mapping[str, Any]) -> BoltResponse:
    return BoltResponse(status=200, body=json.dumps(body), headers={"content-type": ["application/json"]})


def _refusal(body: Mapping[str, Any]) -> BoltResponse:
    """We know nobody in another workspace, and may post nothing there: the sentence, in every language."""
    said = "\n".join(Voice(language).say(OtherWorkspace.key) for language in LANGUAGES)
    if body.get("type") == "view_submission":
        return _on_form(body["view"], said, Voice())
    return _json({"response_type": "ephemeral", "text": said})
