"""Attacks: on what is private in a shared channel, from outside of it, on a handover, on lessons and Home."""

import json
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.conversations.test_channel import CHANNEL, daniel, here, owner, quan, reaches_the_alternative
from tests.conversations.test_hostile import ELSEWHERE, JSON, TEAM, interaction, sent_form, told
from tests.kit.ledger import all_is_said, opened
from tests.kit.person import Json, Person
from tests.kit.raw import action_body, event_body
from tests.kit.shown import elements
from tests.kit.stage import Stage

__all__ = ["daniel", "owner", "quan"]

STRANGER = "U0STRANGER1"
SECRETS = ("Globex signs for", "Northlake waits", "26,100,000", "26100000", "21,300,000", "21300000", "CHF")
ROUTES = ("skip", "back", "keep", "example", "form", "reopen", "choose:both", "date", "person")


@pytest.fixture
async def secretive(owner: Person) -> Person:
    """The owner, with everything private entered."""
    await reaches_the_alternative(owner)
    for secret, after in (("Globex signs for 19 million.", "Their alternative"), ("Northlake waits.", "Target")):
        await owner.presses("🔒 Enter it privately")
        await owner.fills(words=secret)
        await owner.reads("Noted", after)
    await owner.presses("🔒 Enter it privately")
    await owner.fills(target="26,100,000", limit="21,300,000", currency="CHF")
    await owner.reads("Noted: Target")
    return owner


async def carried_in(person: Person, action: str = "back") -> Json:
    """What the newest button of this sort carries."""
    for message in await person.messages():
        for _, element in elements(message):
            if element["action_id"] == action:
                return dict(json.loads(element["value"]))
    raise AssertionError(f"no {action}")


def pressed(body: str, **more: Any) -> str:
    return interaction(**json.loads(parse_qs(body)["payload"][0]) | more)


def press_in(channel: str, person: str, action: str, carried: Json, **more: Any) -> str:
    body = action_body(carried, action, team=TEAM, user=person, channel=channel)
    return pressed(body, trigger_id=f"1.{action}.{person}.{channel}.{json.dumps(carried)}", **more)


async def thread_of(stage: Stage, person: Person) -> list[Json]:
    """What lasts there, when all is said."""
    async with opened(stage.database_url) as storage:
        await all_is_said(storage)
    return [each for each in await person.messages() if "ephemeral_to" not in each]


async def all_that_reached(stage: Stage, person: Person) -> str:
    """What a colleague can have seen: all that we said to Slack but the owner's forms, and every file."""
    await thread_of(stage, person)
    calls = [call for call in await stage.calls() if not call["method"].startswith("views.")]
    files = [str(each.content) for each in stage.workspace.files._files.values()]  # noqa: SLF001
    seen = [*await person.messages(), *await person.views(), await person.home()]
    return str([calls, files, seen])


# --- what is private ---------------------------------------------------------------------------


async def test_a_colleague_who_tries_every_button_finds_nothing_private(
    secretive: Person, daniel: Person, stage: Stage
) -> None:
    carried = await carried_in(daniel)
    for step in ("alternative", "their_alternative", "target", "their_interests", "nowhere"):
        for action in ROUTES:
            for revision in (0, 1, 2):
                body = press_in(CHANNEL, daniel.id, action, {**carried, "s": step, "r": revision})
                assert (await told(stage, body))[0] == 200, (step, action)
    for verb in ("status", "brief", "edit", "drafts", "round", "list", "resume", "close", "handover"):
        body = press_in(CHANNEL, daniel.id, verb, {"n": carried["n"]})
        assert (await told(stage, body))[0] == 200, verb
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
    secretive: Person, daniel: Person
) -> None:
    await daniel.presses("Edit an answer")
    menu = await daniel.reads("Which answer")
    block, element = next(each for each in elements(menu) if each[1]["action_id"] == "reopen")
    await daniel.presses_in(menu, block, element, "worth")
    await daniel.presses("Enter the figures")
    (view,) = await daniel.views()
    currency = next(block for block in view["blocks"] if block.get("block_id") == "currency")
    assert currency["element"]["initial_option"]["value"] == "USD"


async def test_a_colleague_does_not_open_a_private_step_again_with_back(
    secretive: Person, daniel: Person
) -> None:
    await daniel.presses("Back")
    await daniel.reads("Only the owner of this negotiation can do that")


# --- from outside ------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ("direct message", "another channel"))
async def test_nothing_is_done_from_outside_of_its_channel(
    owner: Person, daniel: Person, stage: Stage, place: str
) -> None:
    carried = await carried_in(owner)
    channel = (await stage.person("Daniel")).channel if place == "direct message" else "C0GENERAL01"
    before = await thread_of(stage, owner)
    for action in (*ROUTES, "resume", "brief", "status", "edit", "pause", "delete_now", "take_over", "accept"):
        assert (await told(stage, press_in(channel, daniel.id, action, carried)))[0] == 200
    status, answer = await told(stage, sent_form("list", daniel.id, {**carried, "c": channel}, entries="x"))
    assert (status, json.loads(answer)["response_action"]) == (200, "errors")
    assert await thread_of(stage, owner) == before


async def test_a_stranger_of_another_company_cannot_press(owner: Person, stage: Stage) -> None:
    """A channel may be shared with another company after a negotiation began in it."""
    carried = await carried_in(owner)
    stranger = {"id": STRANGER, "team_id": ELSEWHERE}
    before = await thread_of(stage, owner)
    for action in ("skip", "brief", "resume"):
        await told(stage, press_in(CHANNEL, STRANGER, action, carried, user=stranger))
    assert await thread_of(stage, owner) == before
    assert await stage.calls("users.info") == [
        call for call in await stage.calls("users.info") if STRANGER not in str(call)
    ]


async def test_a_stranger_of_another_company_cannot_send_a_form(owner: Person, stage: Stage) -> None:
    carried = await carried_in(owner)
    body = sent_form("text", STRANGER, {**carried, "c": CHANNEL}, words="forged")
    payload = json.loads(parse_qs(body)["payload"][0])
    payload |= {"team": {"id": ELSEWHERE}, "user": {"id": STRANGER, "team_id": ELSEWHERE}}
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


# --- handovers ---------------------------------------------------------------------------------


@pytest.fixture
async def offered(kristen: Person, stage: Stage) -> tuple[Person, Person, Json, str]:
    """Kristen, Daniel whom she asked, what the offer's button carries, and its ts."""
    await kristen.types("/negotiate start Globex")
    await kristen.reads("What does each side lose")
    await kristen.replies("Nine million a year.")
    await kristen.reads("Why you?")
    daniel = await stage.person("Daniel")
    await kristen.types("/negotiate handover Globex")
    await kristen.fills(colleague=daniel.id)
    offer = await daniel.reads("Kristen Walsh asks you to take over")
    return kristen, daniel, await carried_in(daniel, "accept"), offer["ts"]


Offered = tuple[Person, Person, Json, str]


async def hers_still(kristen: Person) -> None:
    kristen.seen.clear()
    await kristen.types("/negotiate status Globex")
    await kristen.reads("1 of 5")


async def test_nobody_accepts_what_was_offered_to_somebody_else(offered: Offered, stage: Stage) -> None:
    kristen, _, carried, _ = offered
    ha = await stage.person("Nguyễn")
    for action in ("accept", "decline", "take_over"):
        assert (await told(stage, press_in(ha.channel, ha.id, action, carried)))[0] == 200
    assert "Nine million" not in str(await ha.messages())
    await hers_still(kristen)


@pytest.mark.parametrize("meanwhile", ("declined", "offered to another", "deleted", "taken over"))
async def test_an_offer_that_is_void_is_accepted_by_nobody(
    offered: Offered, stage: Stage, meanwhile: str
) -> None:
    kristen, daniel, carried, _ = offered
    match meanwhile:
        case "declined":
            await daniel.presses("Not me")
            await daniel.reads("You left Globex")
        case "offered to another":
            await kristen.types("/negotiate handover Globex")
            await kristen.fills(colleague=(await stage.person("Nguyễn")).id)
            await kristen.reads("I asked Nguyễn")
        case "deleted":
            await kristen.types("/negotiate delete Globex")
            await kristen.presses("Delete for good")
            await kristen.reads("Everything I kept about Globex is erased")
        case "taken over":
            body = press_in(daniel.channel, daniel.id, "take_over", carried)
            assert (await told(stage, body))[0] == 200
    action = "take_over" if meanwhile == "taken over" else "accept"
    await told(stage, press_in(daniel.channel, daniel.id, action, {**carried, "again": 1}))
    assert "Nine million" not in str(await daniel.messages())
    if meanwhile != "deleted":
        await hers_still(kristen)


async def test_accepting_twice_changes_nothing(offered: Offered, stage: Stage) -> None:
    _, daniel, carried, _ = offered
    await daniel.presses("Take it over")
    await daniel.reads("Why you?")
    before = await thread_of(stage, daniel)
    await told(stage, press_in(daniel.channel, daniel.id, "accept", {**carried, "again": 1}))
    await daniel.reads("This is no longer offered to you")
    assert await thread_of(stage, daniel) == before


async def test_what_was_closed_meanwhile_is_not_opened_again_by_accepting(offered: Offered) -> None:
    kristen, daniel, _, _ = offered
    await kristen.types("/negotiate close won")
    await kristen.fills(outcome="won")
    await kristen.reads("Closed, won", "Mandate")
    await daniel.presses("Take it over")
    await daniel.reads("This is no longer offered to you")
    assert "Nine million" not in str(await daniel.messages())
    assert "Closed, won" in str(await kristen.root())


async def test_nobody_takes_over_while_the_owner_is_here(owner: Person, daniel: Person, stage: Stage) -> None:
    carried = await carried_in(owner)
    before = await thread_of(stage, owner)
    await told(stage, press_in(CHANNEL, daniel.id, "take_over", carried))
    await told(stage, press_in(CHANNEL, daniel.id, "accept", carried))
    assert await thread_of(stage, owner) == before


# --- lessons -----------------------------------------------------------------------------------


async def closes(person: Person, **fields: Any) -> None:
    await person.types("/negotiate close won Impress")
    await person.fills(outcome="won", **fields)
    await person.reads("Closed, won")


async def test_sharing_one_lesson_does_not_share_the_next(kristen: Person, stage: Stage) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await closes(kristen, lesson="Call first.", share=["share"])
    await kristen.types("/negotiate resume Impress")
    await kristen.reads("What does each side lose")
    await closes(kristen, lesson="I nearly quit over this.")
    daniel = await stage.person("Daniel")
    await daniel.types("/negotiate start Impress")
    await daniel.reads("What does each side lose")
    assert "I nearly quit" not in str(await daniel.messages())


@pytest.mark.parametrize(
    "lesson",
    ("<!channel> <@U0DANIEL001> <https://evil.example|Impress>", "&" * 1900, "<" * 1500, "x\u202e" * 900),
)
async def test_a_lesson_is_only_words(kristen: Person, stage: Stage, lesson: str) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await closes(kristen, lesson=lesson, share=["share"])
    daniel = await stage.person("Daniel")
    await daniel.types("/negotiate start Impress")
    found = await daniel.reads("Kristen Walsh dealt with them before")
    assert "<!channel>" not in str(found)
    assert "<https://evil" not in str(found)


@pytest.mark.parametrize("other", ("Impress Ltd", "Ímpress", "Impres", "Impress2", "Іmpress"))
async def test_a_lesson_goes_to_its_counterpart_alone(kristen: Person, stage: Stage, other: str) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await closes(kristen, lesson="Call first.", share=["share"])
    daniel = await stage.person("Daniel")
    await daniel.types(f"/negotiate start {other}")
    await daniel.reads("What does each side lose")
    assert "Call first." not in str(await daniel.messages())


# --- Home and forms ----------------------------------------------------------------------------


async def test_the_buttons_of_anothers_home_do_nothing(impress: Person, stage: Stage) -> None:
    carried = await carried_in(impress)
    daniel = await stage.person("Daniel")
    view = {"id": "V0HERS", "type": "home", "private_metadata": json.dumps({"n": carried["n"], "c": "x"})}
    container = {"type": "view", "view_id": "V0HERS"}
    before = await thread_of(stage, impress)
    for action in ("resume", "brief", "status", "edit", "pause", "close", "handover", "drafts", "round",
                   "delete", "delete_now", "draft:introduction", "draft_language", "draft_anew"):  # fmt: skip
        body = press_in("", daniel.id, action, carried, view=view, container=container)
        assert (await told(stage, body))[0] == 200, action
    assert await thread_of(stage, impress) == before
    assert "Impress" not in str(await daniel.messages())


FORGED = ("list", "text", "figures", "steps", "close", "handover", "round", "draft")


@pytest.mark.parametrize("callback", FORGED)
async def test_a_form_that_was_never_opened_gives_nothing(impress: Person, stage: Stage, callback: str) -> None:
    carried = await carried_in(impress)
    daniel = await stage.person("Daniel")
    before = await thread_of(stage, impress)
    whole = {**carried, "c": impress.channel, "d": "introduction", "l": "en", "t": 0}
    fields = {"entries": "x", "words": "x", "ours": "5", "outcome": "lost", "colleague": daniel.id, "text_0": "x"}
    for each in ({}, {"n": carried["n"]}, whole, {**whole, "s": "worth"}, {**whole, "s": "target", "r": 0}):
        status, answer = await told(stage, sent_form(callback, daniel.id, each, **fields))
        assert (status, json.loads(answer)["response_action"]) == (200, "errors"), each
    assert await thread_of(stage, impress) == before
