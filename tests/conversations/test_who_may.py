"""Who may do what: signatures, other members' buttons, other workspaces."""

import json

import pytest

from tests.kit.person import Person, words
from tests.kit.raw import FORM, action_body, command_body, event_body, headers, send
from tests.kit.stage import SECRET, Stage

TEAM = "T0RLXSOFT01"


def _message(kristen: Person, thread: str) -> dict[str, str]:
    return {
        "type": "message", "channel_type": "im", "channel": kristen.channel, "user": kristen.id,
        "text": "forged words", "ts": "1999999999.000100", "thread_ts": thread,
    }  # fmt: skip


@pytest.mark.parametrize("fault", ["wrong secret", "no signature", "six minutes old"])
async def test_a_bad_signature_is_refused_and_nothing_is_stored(
    stage: Stage, kristen: Person, fault: str
) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    body = event_body(_message(kristen, (await kristen.root())["ts"]), team=TEAM)
    secret, age = ("wrong" if fault == "wrong secret" else SECRET), (360 if "old" in fault else 0)
    sent = headers(secret, body, kind="application/json", age=age)
    if fault == "no signature":
        del sent["X-Slack-Signature"]
    status, _ = await send(stage.http, stage.bot, body, sent)
    assert status == 401
    await kristen.types("/negotiate brief")
    assert "forged words" not in words(await kristen.reads("Brief: Impress"))


async def test_another_members_button_is_refused_and_told_so(
    stage: Stage, kristen: Person, ha: Person
) -> None:
    await kristen.types("/negotiate start Impress")
    prompt = await kristen.reads("What does each side lose")
    skip = next(
        element["value"]
        for block in prompt["blocks"]
        for element in block.get("elements", ())
        if element.get("action_id") == "skip"
    )
    await ha.types("/negotiate start Pasteur")
    await ha.reads("mất gì nếu")
    before = await kristen.messages()
    value = json.loads(skip)
    body = action_body(value, "skip", team=TEAM, user=ha.id, channel=ha.channel)
    status, _ = await send(stage.http, stage.bot, body, headers(SECRET, body, kind=FORM))
    assert status == 200
    await ha.reads("Cuộc đàm phán đó là của người khác")
    assert await kristen.messages() == before


async def test_another_workspace_is_refused_and_told_so(stage: Stage) -> None:
    body = command_body("start Impress", team="T0OTHER0001", user="U0STRANGER1")
    status, answer = await send(stage.http, stage.bot, body, headers(SECRET, body, kind=FORM))
    assert status == 200
    assert "another workspace" in answer
    assert await stage.calls("users.info") == []


async def test_another_workspaces_negotiation_is_unknown_here(stage: Stage, kristen: Person) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    body = action_body(
        {"n": "0" * 32, "s": "stakes", "r": 0}, "skip", team=TEAM, user=kristen.id, channel=kristen.channel
    )
    status, _ = await send(stage.http, stage.bot, body, headers(SECRET, body, kind=FORM))
    assert status == 200
    await kristen.reads("That negotiation is not here any more")
