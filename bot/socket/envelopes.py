"""What comes over a websocket becomes a request to Bolt, and Bolt's answer an ack."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncBoltRequest

from bot.traffic import Dispatch

Envelope = Mapping[str, Any]
Answer = Callable[[Envelope], Awaitable[Mapping[str, Any] | None]]
# As over HTTP, where Bolt and its listeners look for them.
RETRY_HEADERS = {"retry_attempt": "x-slack-retry-num", "retry_reason": "x-slack-retry-reason"}


def answered_by(dispatch: Dispatch) -> Answer:
    """Gives the ack for an envelope. None is no ack: what Slack may deliver again, it will."""

    async def answer(envelope: Envelope) -> Mapping[str, Any] | None:
        asked = AsyncBoltRequest(mode="socket_mode", body=envelope["payload"], headers=_headers(envelope))
        return _ack(envelope, await dispatch(asked))

    return answer


def _headers(envelope: Envelope) -> dict[str, str | Sequence[str]]:
    return {
        header: str(envelope[name])
        for name, header in RETRY_HEADERS.items()
        if envelope.get(name) is not None
    }


def _ack(envelope: Envelope, answer: BoltResponse) -> Mapping[str, Any] | None:
    if answer.status != 200:  # noqa: PLR2004  # OK
        return None
    ack = {"envelope_id": envelope["envelope_id"]}
    return ack | {"payload": _payload(answer)} if answer.body else ack


def _payload(answer: BoltResponse) -> object:
    if answer.headers.get("content-type", [""])[0].startswith("application/json"):
        return json.loads(answer.body)
    return {"text": answer.body}
