"""Hears Slack over HTTP: nothing is read of a request before its signature is checked."""

from collections.abc import Awaitable, Callable, Sequence

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.traffic import Dispatch

log = structlog.get_logger()

SSL_CHECK = b"ssl_check=1"  # Slack looks at our certificate: unsigned, and content with any answer


def heard_over_http(
    dispatch: Dispatch, signing_secret: str
) -> Callable[[web.Request], Awaitable[web.Response]]:
    verifier = SignatureVerifier(signing_secret)

    async def hear(request: web.Request) -> web.Response:
        body = await request.read()
        if not is_signed(verifier, request, body):
            return refusal(body)
        try:
            asked = bolt_request(request, body)
        except (ValueError, RecursionError):  # JSON that is none, or deeper than anybody's
            return web.Response(status=400)
        return await to_aiohttp_response(await dispatch(asked))

    return hear


def is_signed(verifier: SignatureVerifier, request: web.Request, body: bytes) -> bool:
    """Whether Slack wrote this.

    Bolt would ask only after it has read the body; and its own errors about odd headers go to our
    listener for errors, which would believe what the body says. So it is told not to ask.
    """
    stamp = request.headers.get("X-Slack-Request-Timestamp")
    signature = request.headers.get("X-Slack-Signature")
    try:
        return verifier.is_valid(body, stamp, signature)
    except (ValueError, TypeError):  # a time that is no number, letters that no signature has
        return False


def refusal(body: bytes) -> web.Response:
    if SSL_CHECK in body.split(b"&"):
        return web.Response()
    log.info("a request with a wrong signature was refused")
    return web.Response(status=401)


def bolt_request(request: web.Request, body: bytes) -> AsyncBoltRequest:
    """The bytes that were signed, as text; whatever charset the headers claim."""
    headers: dict[str, str | Sequence[str]] = dict(request.headers)
    return AsyncBoltRequest(body=body.decode(), query=request.query_string, headers=headers)
