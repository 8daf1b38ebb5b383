"""What a failure means: try again later, give this letter up, or stop since the token is gone."""

import math
from enum import StrEnum

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

GONE = frozenset(
    {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "org_login_required"}
)  # fmt: skip
PASSING = frozenset(
    {
        "internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited",
        "rate_limited", "team_added_to_org", "accesslimited", "unknown_error",
    }
)  # fmt: skip
FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0
MOST_ATTEMPTS = 300
"""About a day of trying at the longest wait."""


class Verdict(StrEnum):
    LATER = "later"
    DEAD = "dead"
    REVOKED = "revoked"


def verdict_on(error: Exception, attempts: int, tried: float = math.inf) -> tuple[Verdict, str, float]:
    """The verdict, the reason in a few words that hold nothing private, and the seconds to wait.

    `tried`: for how many seconds until now. Attempts alone say too much: what a process that was killed
    had in hand counts as one, and so does what came too fast for Slack.
    """
    wait = min(FIRST_WAIT * 2 ** min(attempts - 1, 20), FIRST_WAIT + tried, LONGEST_WAIT)
    if isinstance(error, SlackApiError):
        return _slacks(error, attempts, wait)
    if isinstance(error, aiohttp.ClientError | SlackClientError | TimeoutError | OSError | ValueError):
        verdict = Verdict.LATER if attempts < MOST_ATTEMPTS else Verdict.DEAD
        return verdict, type(error).__name__, wait
    return Verdict.DEAD, type(error).__name__, 0.0


def _slacks(error: SlackApiError, attempts: int, wait: float) -> tuple[Verdict, str, float]:
    status, code = _status(error), code_of(error)
    if code in GONE:
        return Verdict.REVOKED, code, wait
    if status == 429:  # noqa: PLR2004  # Too Many Requests
        return Verdict.LATER, "ratelimited", _retry_after(error, wait)
    passing = status >= 500 or code in PASSING  # noqa: PLR2004  # the server's own faults
    return (Verdict.LATER if passing and attempts < MOST_ATTEMPTS else Verdict.DEAD), code, wait


def code_of(error: SlackApiError) -> str:
    """Slack's word for what is wrong. Its proxies answer in HTML, and no JSON has a word in it."""
    answer = getattr(error.response, "data", None)
    return str(answer.get("error", "unknown_error")) if isinstance(answer, dict) else "unknown_error"


def _status(error: SlackApiError) -> int:
    """The SDK hands out its own answer, or aiohttp's when the body could not be read."""
    status: int = getattr(error.response, "status_code", 0) or getattr(error.response, "status", 0)
    return status


def _retry_after(error: SlackApiError, otherwise: float) -> float:
    named = (error.response.headers or {}).get("Retry-After", "")
    return max(float(named), FIRST_WAIT) if str(named).isdecimal() else otherwise
