"""Presses that no Slack of ours would send: by somebody else, elsewhere, or with what was never drawn."""

import json
from typing import Any
from urllib.parse import parse_qs, urlencode

from tests.kit.ledger import all_is_said, opened
from tests.kit.person import Json, Person
from tests.kit.raw import FORM, action_body, headers, send
from tests.kit.shown import elements
from tests.kit.stage import SECRET, Stage

TEAM, ELSEWHERE = "T0RLXSOFT01", "T0OTHER0001"


async def forges(
    stage: Stage, person: str, channel: str, action: str, carried: Json, **more: Any
) -> tuple[int, str]:
    """Somebody presses what carries so and so; `more` replaces parts of what Slack would send."""
    body = action_body(carried, action, team=TEAM, user=person, channel=channel)
    trigger = f"1.{action}.{person}.{channel}.{json.dumps(carried)}"
    payload = json.loads(parse_qs(body)["payload"][0]) | {"trigger_id": trigger} | more
    sent = urlencode({"payload": json.dumps(payload)})
    return await send(stage.http, stage.bot, sent, headers(SECRET, sent, kind=FORM))


async def carried_in(person: Person, action: str = "back") -> Json:
    """What the newest button of this sort carries."""
    for message in await person.messages():
        for _, element in elements(message):
            if element["action_id"] == action:
                return dict(json.loads(element["value"]))
    raise AssertionError(f"no {action}")


async def thread_of(stage: Stage, person: Person) -> list[Json]:
    """What lasts there, when all is said."""
    async with opened(stage.database_url) as storage:
        await all_is_said(storage)
    return [each for each in await person.messages() if "ephemeral_to" not in each]
