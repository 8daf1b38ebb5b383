"""What a stranger, a forger or another implementation of Slack may send: refused, understood, or survived."""

import json
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest

from tests.kit.person import Person, words
from tests.kit.raw import FORM, action_body, event_body, headers, send
from tests.kit.stage import SECRET, Stage

TEAM, ELSEWHERE = "T0RLXSOFT01", "T0OTHER0001"
JSON = "application/json"
FIRST_PROMPT = "What does each side lose"
STRANGER = {"type": "block_actions", "team": {"id": ELSEWHERE}, "user": {"id": "U0STRANGER1"},
            "container": {"channel_id": "D0STRANGER1"}}  # fmt: skip


async def told(stage: Stage, body: str, kind: str = FORM) -> tuple[int, str]:
    """Slack's answer to a request that it did sign."""
    return await send(stage.http, stage.bot, body, headers(SECRET, body, kind=kind))


def interaction(**payload: Any) -> str:
    return urlencode({"payload": json.dumps(payload)})


def sent_form(callback: str, user: str, carried: object = None, **fields: str) -> str:
    values = {field: {"value": {"value": value}} for field, value in fields.items()}
    view = {
        "id": f"V{callback}", "type": "modal", "callback_id": callback,
        "private_metadata": json.dumps(carried or {}), "state": {"values": values},
        "blocks": [{"type": "input", "block_id": field} for field in fields],
    }  # fmt: skip
    sent = {"type": "view_submission", "team": {"id": TEAM}, "user": {"id": user}, "trigger_id": "1.1.form"}
    return interaction(**sent, view=view)


def said(kristen: Person, thread: str, **event: Any) -> dict[str, Any]:
    return {
        "type": "message", "channel_type": "im", "channel": kristen.channel, "user": kristen.id,
        "text": "forged words", "ts": "1999999999.000100", "thread_ts": thread, **event,
    }  # fmt: skip


async def starts(kristen: Person) -> dict[str, Any]:
    """What the buttons of her first prompt carry."""
    await kristen.types("/negotiate start Impress")
    prompt = await kristen.reads(FIRST_PROMPT)
    elements = [element for block in prompt["blocks"] for element in block.get("elements", ())]
    carried = next(element["value"] for element in elements if element.get("action_id") == "skip")
    return dict(json.loads(carried))


# --- what Slack did not sign -------------------------------------------------------------------


ODD_HEADERS: tuple[dict[str, str], ...] = (
    {"X-Slack-Request-Timestamp": "soon"},
    {"X-Slack-Request-Timestamp": "9" * 5000},
    {"X-Slack-Signature": "v0=é"},
    {"Content-Type": "text/plain; charset=klingon"},
)
ODD_BODIES = (json.dumps(STRANGER), "[]", "{", "[" * 100_000, "payload=null", "ssl_check=1x")


async def test_what_slack_did_not_sign_is_not_even_read(stage: Stage) -> None:
    before = await stage.calls()
    for odd in ODD_HEADERS:
        for body in ODD_BODIES:
            sent = headers("wrong secret", body, kind=JSON) | odd
            assert await send(stage.http, stage.bot, body, sent) == (401, ""), (odd, body[:40])
    assert await stage.calls() == before


async def test_bytes_that_are_no_text_are_refused(stage: Stage) -> None:
    sent = headers(SECRET, "", kind=FORM)
    async with stage.http.post(f"{stage.bot}/slack/events", data=b"\xff\xfe", headers=sent) as answer:
        assert answer.status == 401


async def test_a_look_at_the_certificate_needs_no_signature(stage: Stage) -> None:
    body = "token=x&ssl_check=1"
    assert await send(stage.http, stage.bot, body, headers("wrong", body, kind=FORM)) == (200, "")


async def test_signed_nonsense_is_refused(stage: Stage) -> None:
    for body in ("{", "payload=x", '{"a":' * 100_000):
        assert (await told(stage, body))[0] == 400


# --- other shapes of what Slack sends ----------------------------------------------------------


@pytest.mark.parametrize(
    ("odd", "kept"),
    (
        ({"text": "half \ud83d, null \x00."}, "half , null ."),
        (
            {"text": "odd :x:", "blocks": [{"type": "emoji", "name": "x", "unicode": "d83d"}]},
            "odd :x:",
        ),
        ({"text": "", "files": [{"mode": "hidden_by_limit"}]}, "✓ Noted: What each side loses"),
    ),
)
async def test_a_message_that_no_database_takes_is_kept_as_far_as_it_can_be(
    stage: Stage, kristen: Person, odd: dict[str, Any], kept: str
) -> None:
    await starts(kristen)
    body = event_body(said(kristen, (await kristen.root())["ts"], **odd), team=TEAM)
    assert (await told(stage, body, JSON))[0] == 200
    await kristen.reads(kept)


async def test_a_message_of_nobody_is_no_answer(stage: Stage, kristen: Person) -> None:
    await starts(kristen)
    event = said(kristen, (await kristen.root())["ts"])
    del event["user"]
    assert (await told(stage, event_body(event, team=TEAM), JSON))[0] == 200
    await kristen.types("/negotiate brief")
    assert "forged words" not in words(await kristen.reads("Brief: Impress"))


async def test_a_message_belongs_to_the_workspace_that_installed_us(stage: Stage, kristen: Person) -> None:
    """In a shared channel `team_id` may be the other side's; `authorizations` says whom it is for."""
    await starts(kristen)
    event = said(kristen, (await kristen.root())["ts"], text="Said across workspaces.")
    body = json.loads(event_body(event, team=ELSEWHERE)) | {"authorizations": [{"team_id": TEAM}]}
    assert (await told(stage, json.dumps(body), JSON))[0] == 200
    await kristen.reads("Said across workspaces.")


async def test_a_grid_may_leave_the_team_to_the_person(stage: Stage, kristen: Person) -> None:
    carried = await starts(kristen)
    body = action_body(carried, "example", team=TEAM, user=kristen.id, channel=kristen.channel)
    pressed = json.loads(parse_qs(body)["payload"][0])
    pressed |= {"team": None, "enterprise": {"id": "E1"}, "user": {"id": kristen.id, "team_id": TEAM}}
    assert (await told(stage, interaction(**pressed)))[0] == 200
    await kristen.reads("An example")


async def test_slack_that_is_slow_to_say_who_somebody_is_does_not_fail_their_command(
    stage: Stage, kristen: Person
) -> None:
    await stage.trouble("users.info", seconds=10, times=3)
    await kristen.types("/negotiate help")
    await kristen.reads("You have none yet")


async def test_a_press_that_cannot_be_answered_is_no_error_of_ours(stage: Stage, kristen: Person) -> None:
    pressed = {"type": "block_actions", "team": {"id": TEAM}, "user": {"id": kristen.id}, "trigger_id": "1.1",
               "actions": [{"action_id": "skip", "type": "button"}], "container": None}  # fmt: skip
    assert (await told(stage, interaction(**pressed)))[0] == 200


# --- forged buttons and forms ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "forged"),
    (
        ("skip", {"s": "nowhere"}),
        ("skip", {"s": 5}),
        ("skip", {"r": "x"}),
        ("skip", {"r": 10**40}),
        ("skip", {"s": None, "r": None}),
        ("choose:<!channel>", {}),
        ("choose:competence", {}),
        ("example", {"s": "nowhere"}),
        ("form", {"s": "nowhere"}),
        ("form", {}),
        ("more", {}),
        ("pick:drop:x", {}),
        ("nothing that we draw", {}),
    ),
)
async def test_a_button_that_we_did_not_draw_changes_nothing_and_says_so(
    stage: Stage, kristen: Person, action: str, forged: dict[str, Any]
) -> None:
    carried = await starts(kristen) | forged
    body = action_body(carried, action, team=TEAM, user=kristen.id, channel=kristen.channel)
    assert (await told(stage, body))[0] == 200
    await kristen.reads("You have already moved on from there")
    await kristen.replies("We lose a year of migration work.")
    await kristen.reads("We lose a year of migration work.", "Why you?")


async def test_deleting_without_a_name_deletes_nothing(stage: Stage, kristen: Person) -> None:
    await starts(kristen)
    body = action_body({}, "delete_now", team=TEAM, user=kristen.id, channel=kristen.channel)
    assert (await told(stage, body))[0] == 200
    await kristen.reads("That negotiation is not here any more")
    await kristen.types("/negotiate list")
    await kristen.reads("Your negotiations", "Impress")


@pytest.mark.parametrize(
    ("callback", "fields"), (("list", {"entries": "forged"}), ("close", {"outcome": "lost"}))
)
async def test_a_form_that_carries_another_members_negotiation_is_refused(
    stage: Stage, kristen: Person, ha: Person, callback: str, fields: dict[str, str]
) -> None:
    carried = await starts(kristen)
    status, answer = await told(stage, sent_form(callback, ha.id, carried, **fields))
    assert status == 200
    assert json.loads(answer)["response_action"] == "errors"
    await kristen.types("/negotiate brief")
    assert "forged" not in words(await kristen.reads("Brief: Impress"))


async def test_settings_that_nobody_can_choose_are_not_kept(stage: Stage, kristen: Person) -> None:
    body = sent_form("settings", kristen.id, language="../../x", address="{counterpart}")
    assert (await told(stage, body))[0] == 200
    await kristen.types("/negotiate help")
    await kristen.reads("You have none yet")


# --- what people type --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ("\u200b", "\u200e\u2060\ufeff", "\u00ad", "\x07"))
async def test_a_name_that_nobody_can_see_is_no_name(kristen: Person, name: str) -> None:
    await kristen.types(f'/negotiate start "{name}"')
    await kristen.reads("Who is it with?")


@pytest.mark.parametrize("name", ("{0}", "{counterpart.__class__}", "%s", "'; DROP TABLE member;--", "```"))
async def test_a_name_is_only_a_name(kristen: Person, name: str) -> None:
    await kristen.types(f'/negotiate start "{name}"')
    await kristen.reads(FIRST_PROMPT)
    await kristen.types("/negotiate list")
    await kristen.reads("Your negotiations", name)


@pytest.mark.parametrize("verb", ("", "brief ", "close won ", "start Impress play_"))
async def test_a_mistyped_word_of_a_page_still_gets_an_answer(kristen: Person, verb: str) -> None:
    answer = await kristen.types(f"/negotiate {verb}{'x' * 6000}")
    assert answer["ok"], answer
    await kristen.reads("“")


async def test_a_message_deleted_before_its_own_event_came_is_never_heard(
    stage: Stage, kristen: Person
) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    thread = (await kristen.root())["ts"]
    said = {
        "type": "message", "channel_type": "im", "channel": kristen.channel, "user": kristen.id,
        "text": "words of regret", "ts": "1999999999.000100", "thread_ts": thread,
    }  # fmt: skip
    gone = {
        "type": "message", "subtype": "message_deleted", "channel_type": "im", "channel": kristen.channel,
        "deleted_ts": said["ts"], "ts": "1999999999.000200", "previous_message": said,
    }  # fmt: skip
    for number, event in enumerate((gone, said)):
        body = event_body(event, team=TEAM, event_id=f"EvOrder{number}")
        sent = headers(SECRET, body, kind="application/json")
        assert (await send(stage.http, stage.bot, body, sent))[0] == 200
    await kristen.types("/negotiate brief")
    assert "words of regret" not in words(await kristen.reads("Brief: Impress"))
