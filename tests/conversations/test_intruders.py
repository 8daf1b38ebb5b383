"""Attacks on a shared negotiation: on what is private in it, and from outside of its channel."""

import json
from dataclasses import replace
from urllib.parse import parse_qs

import pytest

from tests.conversations.test_channel import CHANNEL, PUBLIC, daniel, owner, reaches_the_alternative
from tests.conversations.test_hostile import JSON, interaction, sent_form, told
from tests.kit.forger import ELSEWHERE, TEAM, carried_in, forges, thread_of
from tests.kit.person import Json, Person
from tests.kit.raw import event_body
from tests.kit.shown import elements
from tests.kit.stage import Stage

__all__ = ["daniel", "owner"]  # fixtures

STRANGER = "U0STRANGER1"
THEIRS = {"id": STRANGER, "team_id": ELSEWHERE}
SECRETS = ("Globex signs for", "Northlake waits", "26,100,000", "26100000", "21,300,000", "21300000", "CHF")
ROUTES = ("skip", "back", "keep", "example", "form", "reopen", "choose:both", "date", "person")
VERBS = ("status", "brief", "edit", "drafts", "round", "list", "resume", "close", "handover")
OTHERS = ("resume", "brief", "status", "edit", "pause", "delete_now", "take_over", "accept", "next_round")


@pytest.fixture
async def secretive(owner: Person) -> Person:
    """The owner, with everything private entered."""
    await reaches_the_alternative(owner)
    for secret, following in (("Globex signs for 19.", "Their alternative"), ("Northlake waits.", "Target")):
        await owner.presses("🔒 Enter it privately")
        await owner.fills(words=secret)
        await owner.reads("Noted", following)
    await owner.presses("🔒 Enter it privately")
    await owner.fills(target="26,100,000", limit="21,300,000", currency="CHF")
    await owner.reads("Noted: Target")
    return owner


async def all_that_reached(stage: Stage, person: Person) -> str:
    """What a colleague can have seen: all that we said to Slack but the owner's forms, and every file."""
    await thread_of(stage, person)
    calls = [call for call in await stage.calls() if not call["method"].startswith("views.")]
    files = [str(each.content) for each in stage.workspace.files._files.values()]  # noqa: SLF001
    seen = [*await person.messages(), *await person.views(), await person.home()]
    return str([calls, files, seen])


# --- what is private ---------------------------------------------------------------------------


async def test_a_colleague_who_tries_every_button_finds_nothing_private(
    secretive: Person,  # noqa: ARG001
    daniel: Person,
    stage: Stage,
) -> None:
    carried = await carried_in(daniel)
    for step in ("alternative", "their_alternative", "target", "their_interests", "nowhere"):
        for action in ROUTES:
            for revision in (0, 1, 2):
                answer = await forges(
                    stage, daniel.id, CHANNEL, action, {**carried, "s": step, "r": revision}
                )
                assert answer[0] == 200, (step, action)
    for verb in VERBS:
        answer = await forges(stage, daniel.id, CHANNEL, verb, {"n": carried["n"]})
        assert answer[0] == 200, verb
    await daniel.reads("Brief: Impress")
    await daniel.opens_home()
    await daniel.sees_home("Welcome to Rapport")
    found = await all_that_reached(stage, daniel)
    assert [secret for secret in SECRETS if secret in found] == []


async def test_a_new_round_and_another_language_show_nothing_private(
    secretive: Person, daniel: Person, stage: Stage
) -> None:
    await secretive.types("/negotiate round Impress")
    await secretive.fills(steps=["alternative", "target"])
    await secretive.reads("Round 2 begins")
    await secretive.types("/negotiate language vi")
    await secretive.types("/negotiate brief Impress")
    await secretive.reads("Impress", "vòng 2")
    await secretive.types("/negotiate close won")
    await secretive.fills(outcome="won")
    found = await all_that_reached(stage, daniel)
    assert [secret for secret in SECRETS if secret in found] == []


async def test_the_form_of_an_open_step_does_not_begin_with_a_private_currency(
    secretive: Person,  # noqa: ARG001
    daniel: Person,
) -> None:
    await daniel.presses("Edit an answer")
    menu = await daniel.reads("Which step")
    block, element = next(each for each in elements(menu) if each[1]["action_id"] == "reopen")
    await daniel.presses_in(menu, block, element, "worth")
    prompt = await daniel.reads("*Worth a year to each side*", "Enter the figures")
    await daniel.presses("Enter the figures", ts=prompt["ts"])
    view = await daniel.sees_view("Currency")
    currency = next(block for block in view["blocks"] if block.get("block_id") == "currency")
    assert currency["element"]["initial_option"]["value"] == "USD"


async def test_a_colleague_does_not_open_a_private_step_again_with_back(
    secretive: Person,  # noqa: ARG001
    daniel: Person,
) -> None:
    await daniel.presses("Back")
    await daniel.reads("Only the owner of this negotiation can do that")


# --- from outside ------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ("direct message", "another channel"))
async def test_nothing_is_done_from_outside_of_its_channel(
    owner: Person, daniel: Person, stage: Stage, place: str
) -> None:
    carried = await carried_in(owner)
    channel = (await stage.person("Daniel")).channel if place == "direct message" else PUBLIC
    before = await thread_of(stage, owner)
    for action in (*ROUTES, *OTHERS):
        assert (await forges(stage, daniel.id, channel, action, carried))[0] == 200
    status, answer = await told(stage, sent_form("list", daniel.id, {**carried, "c": channel}, entries="x"))
    assert (status, json.loads(answer)["response_action"]) == (200, "errors")
    assert await thread_of(stage, owner) == before


async def test_a_stranger_of_another_company_cannot_press(owner: Person, stage: Stage) -> None:
    """A channel may be shared with another company after a negotiation began in it."""
    carried = await carried_in(owner)
    before = await thread_of(stage, owner)
    for action in ("skip", "brief", "resume"):
        assert (await forges(stage, STRANGER, CHANNEL, action, carried, user=THEIRS))[0] == 200
    assert await thread_of(stage, owner) == before
    assert STRANGER not in str(await stage.calls("users.info"))


async def test_a_stranger_of_another_company_cannot_send_a_form(owner: Person, stage: Stage) -> None:
    carried = await carried_in(owner)
    body = sent_form("text", STRANGER, {**carried, "c": CHANNEL}, words="forged")
    payload = json.loads(parse_qs(body)["payload"][0])
    payload |= {"team": {"id": ELSEWHERE}, "user": THEIRS}
    payload["view"]["app_installed_team_id"] = TEAM
    before = await thread_of(stage, owner)
    await told(stage, interaction(**payload))
    assert await thread_of(stage, owner) == before


@pytest.mark.parametrize("body_team", (TEAM, ELSEWHERE))
@pytest.mark.parametrize("field", ("team", "user_team", "source_team"))
async def test_a_stranger_of_another_company_is_not_heard(
    owner: Person, stage: Stage, body_team: str, field: str
) -> None:
    event = {"type": "message", "channel_type": "group", "channel": CHANNEL, "user": STRANGER,
             "text": "forged words", "ts": "1999999999.000100", "thread_ts": (await owner.root())["ts"],
             field: ELSEWHERE}  # fmt: skip
    body = json.loads(event_body(event, team=body_team)) | {"authorizations": [{"team_id": TEAM}]}
    before = await thread_of(stage, owner)
    assert (await told(stage, json.dumps(body), JSON))[0] == 200
    assert await thread_of(stage, owner) == before


async def test_a_colleague_is_heard_though_the_event_names_the_other_company(
    owner: Person, daniel: Person, stage: Stage
) -> None:
    event = {"type": "message", "channel_type": "group", "channel": CHANNEL, "user": daniel.id,
             "text": "We lose much.", "ts": "1999999999.000100", "thread_ts": (await owner.root())["ts"],
             "team": TEAM}  # fmt: skip
    body = json.loads(event_body(event, team=ELSEWHERE)) | {"authorizations": [{"team_id": TEAM}]}
    assert (await told(stage, json.dumps(body), JSON))[0] == 200
    await owner.reads("Noted (Daniel Reyes)", "We lose much.")


@pytest.mark.parametrize("odd", ({"bot_id": "B0OTHER"}, {"subtype": "bot_message"}, {"user": None}))
async def test_a_bot_is_not_heard(owner: Person, stage: Stage, odd: Json) -> None:
    event = {"type": "message", "channel_type": "group", "channel": CHANNEL, "user": "U0ANYBOT1",
             "text": "forged words", "ts": "1999999999.000100",
             "thread_ts": (await owner.root())["ts"], **odd}  # fmt: skip
    before = await thread_of(stage, owner)
    assert (await told(stage, event_body(event, team=TEAM), JSON))[0] == 200
    assert await thread_of(stage, owner) == before


async def test_who_was_taken_out_of_the_channel_does_nothing_there(
    owner: Person, daniel: Person, stage: Stage
) -> None:
    carried = await carried_in(owner)
    await owner.types("/remove @Daniel Reyes")
    daniel = replace(daniel, channel=(await stage.person("Daniel")).channel)
    for text in ("status", "brief", "edit", "resume"):
        await daniel.types(f"/negotiate {text} {carried['n']}", raw=True)
    assert "0 of" not in str(await daniel.messages())
    assert "Brief: Impress" not in str(await owner.messages())
