"""What each failure means: later, dead or revoked, why, and after how many seconds."""

from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.delivery.verdicts import LONGEST_WAIT, MOST_ATTEMPTS, Verdict, verdict_on


@dataclass
class Answer:
    """What the SDK hands out with its error."""

    data: Any
    status_code: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Unread:
    """What the SDK hands out when the body says that it is JSON, and is not: aiohttp's own answer."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)


def refusal(error: str, status: int = 200, **headers: str) -> SlackApiError:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return api_error(Answer({"ok": False, "error": error}, status, named))


def broken(status: int, data: Any = "<html>") -> SlackApiError:
    return api_error(Answer(data, status))


def api_error(answer: Answer | Unread) -> SlackApiError:
    return SlackApiError("The request to the Slack API failed.", answer)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    ("error", "verdict", "reason"),
    [
        (refusal("channel_not_found"), Verdict.DEAD, "channel_not_found"),
        (refusal("is_archived"), Verdict.DEAD, "is_archived"),
        (refusal("invalid_blocks"), Verdict.DEAD, "invalid_blocks"),
        (refusal("missing_scope"), Verdict.DEAD, "missing_scope"),
        (refusal("token_revoked"), Verdict.REVOKED, "token_revoked"),
        (refusal("account_inactive"), Verdict.REVOKED, "account_inactive"),
        (refusal("invalid_auth"), Verdict.REVOKED, "invalid_auth"),
        (refusal("internal_error"), Verdict.LATER, "internal_error"),
        (refusal("service_unavailable", 503), Verdict.LATER, "service_unavailable"),
        (refusal("ratelimited", 429, Retry_After="30"), Verdict.LATER, "ratelimited"),
        (broken(429, None), Verdict.LATER, "ratelimited"),
        (broken(500), Verdict.LATER, "unknown_error"),
        (broken(502, None), Verdict.LATER, "unknown_error"),
        (broken(200, ""), Verdict.LATER, "unknown_error"),
        (api_error(Unread(503)), Verdict.LATER, "unknown_error"),
        (SlackRequestError("no answer"), Verdict.LATER, "SlackRequestError"),
        (aiohttp.ServerDisconnectedError(), Verdict.LATER, "ServerDisconnectedError"),
        (ConnectionResetError(), Verdict.LATER, "ConnectionResetError"),
        (TimeoutError(), Verdict.LATER, "TimeoutError"),
        (KeyError("a fault of ours"), Verdict.DEAD, "KeyError"),
    ],
    ids=str,
)
def test_every_failure_has_a_verdict(error: Exception, verdict: Verdict, reason: str) -> None:
    assert verdict_on(error, attempts=1)[:2] == (verdict, reason)


def test_each_wait_is_twice_as_long_as_the_one_before_up_to_five_minutes() -> None:
    waits = [verdict_on(TimeoutError(), attempts)[2] for attempts in range(1, 12)]
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, LONGEST_WAIT, LONGEST_WAIT]
    assert verdict_on(refusal("fatal_error"), attempts=3)[2] == 4


def test_what_was_claimed_often_in_a_moment_waits_a_moment() -> None:
    """By processes that were killed, one after the other."""
    assert verdict_on(TimeoutError(), attempts=9, tried=3.5)[2] == 4.5


def test_trying_for_long_is_no_reason_to_wait_after_the_first_failures() -> None:
    assert verdict_on(TimeoutError(), attempts=2, tried=3600)[2] == 2


@pytest.mark.parametrize(("named", "waits"), [("30", 30), ("0", 1), ("soon", 4), ("", 4)])
def test_slack_says_how_long_to_wait_when_it_is_too_fast(named: str, waits: float) -> None:
    assert verdict_on(refusal("ratelimited", 429, Retry_After=named), attempts=3)[2] == waits


@pytest.mark.parametrize("error", [TimeoutError(), refusal("internal_error"), broken(500)], ids=str)
def test_after_a_day_of_trying_a_letter_is_given_up(error: Exception) -> None:
    assert verdict_on(error, MOST_ATTEMPTS - 1)[0] is Verdict.LATER
    assert verdict_on(error, MOST_ATTEMPTS)[0] is Verdict.DEAD


def test_slacks_pace_never_kills_a_letter() -> None:
    assert verdict_on(refusal("ratelimited", 429), MOST_ATTEMPTS)[0] is Verdict.LATER
