"""What the bot is sent can be proved to come from the sandbox, and nothing else may ask it."""

import hashlib
import hmac
import time
from typing import TYPE_CHECKING

import aiohttp
import pytest
from slack_sdk.signature import SignatureVerifier

from bot.sandbox.settings import Settings
from bot.sandbox.state import Workspace

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

SECRET = Settings().signing_secret


async def test_signs_commands_events_and_presses(bot: "Bot", kristen: "Somebody") -> None:
    posted = await bot.api("chat.postMessage", channel=kristen.im, text="x", blocks=[BUTTON])
    block = posted["message"]["blocks"][0]
    await kristen.types("/negotiate help")
    await kristen.types("Hello")
    press = {"block_id": block["block_id"], "action_id": "go"}
    await kristen.does("press", ts=posted["ts"], **press)
    await bot.got("event", 2)
    verifier = SignatureVerifier(SECRET)
    assert {each.kind for each in bot.received} == {"command", "event", "block_actions"}
    assert all(verifier.is_valid_request(each.raw, each.headers) for each in bot.received)


async def test_signs_the_version_the_time_and_the_body(bot: "Bot", kristen: "Somebody") -> None:
    await kristen.types("/negotiate")
    received = bot.received[0]
    timestamp = received.headers["X-Slack-Request-Timestamp"]
    signed = b"v0:" + timestamp.encode() + b":" + received.raw
    digest = hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()
    assert received.headers["X-Slack-Signature"] == f"v0={digest}"
    assert abs(time.time() - int(timestamp)) < 5  # noqa: TID251 - signatures stay in real time


async def test_refuses_a_wrong_token(bot: "Bot", sandbox: Workspace) -> None:
    assert sandbox.bot
    for token, error in (("xoxb-other", "invalid_auth"), ("", "not_authed")):
        bot.token = token
        assert await bot.refused("auth.test") == error


async def test_takes_the_token_from_a_form_too(http: aiohttp.ClientSession, sandbox: Workspace) -> None:
    form = {"token": "xoxb-sandbox", "user": "U0KRISTEN01"}
    async with http.post(f"{sandbox.base}/api/users.info", data=form) as response:
        assert (await response.json())["user"]["real_name"] == "Kristen Walsh"


def test_listens_on_this_machine_alone() -> None:
    with pytest.raises(ValueError, match=r"not on 0\.0\.0\.0"):
        Settings(host="0.0.0.0")  # noqa: S104 - that is what it must refuse


@pytest.mark.parametrize("header", ({"Host": "evil.example"}, {"Origin": "https://evil.example"}))
async def test_refuses_other_sites_in_a_browser(
    http: aiohttp.ClientSession, sandbox: Workspace, header: dict[str, str]
) -> None:
    async with http.get(f"{sandbox.base}/sandbox/workspace", headers=header) as response:
        assert response.status == 403


BUTTON = {
    "type": "actions",
    "elements": [{"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}],
}
