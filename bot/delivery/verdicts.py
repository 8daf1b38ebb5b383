"""What a failure means: try again later, give this letter up, or stop since the token is gone."""

import asyncio
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


def verdict_on(error: Exception, attempts: int) -> tuple[Verdict, str, float]:
    """The verdict, the reason in a few words that hold nothing private, and the seconds to wait."""
    wait = min(FIRST_WAIT * 2 ** min(attempts - 1, 20), LONGEST_WAIT)
    if isinstance(error, SlackApiError):
        return _slacks(error, attempts, wait)
    if isinstance(
        error, aiohttp.ClientError | SlackClientError | asyncio.TimeoutError | OSError | ValueError
    ):
        verdict = Verdict.LATER if attempts < MOST_ATTEMPTS else Verdict.DEAD
        return verdict, type(error).__name__, wait
    return Verdict.DEAD, type(error).__name__, 0.0


def _slacks(error: SlackApiError, attempts: int, wait: float) -> tuple[Verdict, str, float]:
    status, code = error.response.status_code, _code(error)
    if code in GONE:
        return Verdict.REVOKED, code, wait
    if status == 429:  # noqa: PLR2004  # Too Many Requests
        return Verdict.LATER, "ratelimited", _retry_after(error, wait)
    passing = status >= 500 or code in PASSING  # noqa: PLR2004  # the server's own faults
    return (Verdict.LATER if passing and attempts < MOST_ATTEMPTS else Verdict.DEAD), code, wait


def _code(error: SlackApiError) -> str:
    answer = error.response.data
    return str(answer.get("error", "unknown_error")) if isinstance(answer, dict) else "unknown_error"


def _retry_after(error: SlackApiError, otherwise: float) -> float:
    named = (error.response.headers or {}).get("Retry-After", "")
    return float(named) if str(named).isdecimal() else otherwise
