"""Asks Slack: a Web API client as we need it, and who Slack says we are."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from random import uniform

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.verdicts import GONE, code_of
from bot.settings import SettingsError, WorkerSettings

log = structlog.get_logger()

SLACK_TIMEOUT = 5  # seconds
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 10.0
# How Slack or the way to it fails, without a word on our token.
UNREACHABLE = (SlackClientError, aiohttp.ClientError, TimeoutError, OSError)


@dataclass(frozen=True)
class Identity:
    """Who our token says we are."""

    workspace: str
    name: str
    bot_id: str
    bot_user: str
    home: str


def slack_client(
    settings: WorkerSettings, session: aiohttp.ClientSession, token: str | None = None
) -> AsyncWebClient:
    """No retries of the SDK's own: the outbox knows better. Bolt takes its token from `authorize`."""
    return AsyncWebClient(
        token=token,
        base_url=settings.slack_api_url,
        session=session,
        timeout=SLACK_TIMEOUT,
        retry_handlers=[],
    )


def slack_session() -> aiohttp.ClientSession:
    """The SDK's own timeout is for sessions of its own; ours brings one."""
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SLACK_TIMEOUT))


def pauses() -> Iterator[float]:
    """Seconds to wait after each failure: longer each time, and never in step with others."""
    longest = FIRST_PAUSE
    while True:
        yield uniform(longest / 2, longest)  # noqa: S311  # nothing secret
        longest = min(longest * 2, LONGEST_PAUSE)


async def identify(client: AsyncWebClient) -> Identity:
    """Ask Slack who we are; wait while it cannot be reached, stop when it refuses the token."""
    for pause in pauses():
        try:
            answer = await client.auth_test()
        except SlackApiError as error:
            reason = code_of(error)
            if reason in GONE:
                raise SettingsError(
                    f"SLACK_BOT_TOKEN is refused by Slack ({reason}): install the app again."
                ) from None
        except UNREACHABLE as error:
            reason = type(error).__name__
        else:
            return Identity(
                workspace=answer["team_id"],
                name=answer.get("team", ""),
                bot_id=answer.get("bot_id", ""),
                bot_user=answer["user_id"],
                home=answer.get("url", ""),
            )
        log.warning("Slack cannot be reached yet", reason=reason, seconds=round(pause, 1))
        await asyncio.sleep(pause)
    raise AssertionError("pauses never end")
