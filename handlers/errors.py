"""The one place where errors become sentences: known ones help, unknown ones apologise with a reference."""

import json
import secrets
from collections.abc import Mapping
from typing import Any

import structlog
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.pieces import section
from handlers.modals import first_input
from handlers.people import SLACK_FAILS, meet, speaker_of, voice_of
from handlers.verbs import note_of
from playbooks.coach import Coach
from playbooks.errors import AlreadyHeard, OtherWorkspace, RapportError
from playbooks.texts import LANGUAGES, Voice

log = structlog.get_logger()


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
        sentence = voice.say(error.key, **error.facts)
        return _json({"response_action": "errors", "errors": {first_input(body["view"]): sentence}})
    drawn = note_of(error, voice)
    if body.get("type") == "block_actions":
        await _whisper(drawn.text, body, client)
        return BoltResponse(status=200)
    return _json({"response_type": "ephemeral", "text": drawn.text, "blocks": drawn.blocks})


async def _whisper(text: str, body: Mapping[str, Any], client: AsyncWebClient) -> None:
    """What was pressed is done or not, whether or not Slack lets us say so."""
    container = body.get("container") or {}
    try:
        await client.chat_postEphemeral(
            channel=container.get("channel_id", ""),
            user=body["user"]["id"],
            thread_ts=container.get("thread_ts"),
            text=text,
            blocks=[section(text)],
        )
    except SLACK_FAILS:
        log.warning("could not say what went wrong", exc_info=True)


def _json(body: Mapping[str, Any]) -> BoltResponse:
    return BoltResponse(status=200, body=json.dumps(body), headers={"content-type": ["application/json"]})


def _refusal(body: Mapping[str, Any]) -> BoltResponse:
    """We know nobody in another workspace, and may post nothing there: the sentence, in every language."""
    said = "\n".join(Voice(language).say(OtherWorkspace.key) for language in LANGUAGES)
    if body.get("type") == "view_submission":
        return _json({"response_action": "errors", "errors": {first_input(body["view"]): said}})
    return _json({"response_type": "ephemeral", "text": said})
