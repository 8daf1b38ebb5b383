"""Opens websockets to Slack: asks for an address, connects, and waits to be greeted."""

import asyncio
from dataclasses import dataclass

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.verdicts import GONE, code_of
from bot.settings import SettingsError
from bot.slack_client import UNREACHABLE, pauses
from bot.socket.envelopes import Answer
from bot.socket.line import SILENCE, Line

log = structlog.get_logger()

LARGEST_FRAME = 16 * 2**20  # bytes
GREETING = 5.0  # seconds that Slack may take to say hello
HANGING_UP = 0.2  # seconds to wait for Slack's half of a farewell: what is dead must be left at once
# Slack's words for a token that will not become another by waiting.
REFUSED = GONE | {"not_allowed_token_type", "missing_scope", "no_permission"}


class NotGreeted(Exception):
    """Slack took the connection and said something else than hello."""


@dataclass(frozen=True)
class Dialler:
    client: AsyncWebClient
    session: aiohttp.ClientSession
    app_token: str
    answer: Answer
    silence: float = SILENCE

    async def dial(self, *, at_start: bool = False) -> Line:
        """A line that Slack has greeted, however long that takes.

        At the start alone, a token that Slack refuses raises SettingsError: later it can be renewed
        in Slack while we wait.
        """
        for pause in pauses():
            try:
                return await self._line()
            except SlackApiError as error:
                reason = code_of(error)
                if at_start and reason in REFUSED:
                    raise SettingsError(
                        f"SLACK_APP_TOKEN is refused by Slack ({reason}): make an App-Level Token with the"
                        " scope connections:write."
                    ) from None
            except NotGreeted as refusal:
                reason = str(refusal)
            except UNREACHABLE as error:
                reason = type(error).__name__
            except Exception as error:
                # Whatever Slack says instead, and whatever is wrong with us: without a line nothing is heard.
                log.exception("a connection to Slack could not be opened")
                reason = type(error).__name__
            log.warning("no connection to Slack yet", reason=reason, seconds=round(pause, 1))
            await asyncio.sleep(pause)
        raise AssertionError("pauses never end")

    async def _line(self) -> Line:
        address = await self.client.apps_connections_open(app_token=self.app_token)
        socket = await self.session.ws_connect(
            address["url"],
            autoping=False,  # the line notes every sign of life
            max_msg_size=LARGEST_FRAME,
            proxy=self.client.proxy,  # which the SDK finds in the environment
            timeout=aiohttp.ClientWSTimeout(ws_close=HANGING_UP),
        )
        try:
            await _greeted(socket)
        except BaseException:
            await socket.close()
            raise
        return Line(socket, self.answer, self.silence)


async def _greeted(socket: aiohttp.ClientWebSocketResponse) -> None:
    message = await socket.receive(timeout=GREETING)
    if message.type is not aiohttp.WSMsgType.TEXT:
        raise NotGreeted(message.type.name)
    word = message.json()
    if word["type"] != "hello":
        raise NotGreeted(str(word.get("reason", word["type"])))
    log.info("connected to Slack", connections=word.get("num_connections"))
