"""Attacks on a handover, on lessons, on Home and on forms: by whom they are not meant for."""

import json
from typing import Any

import pytest

from tests.conversations.test_channel import CHANNEL, daniel, owner
from tests.conversations.test_hostile import sent_form, told
from tests.kit.forger import carried_in, forges, thread_of
from tests.kit.person import Json, Person
from tests.kit.stage import Stage

__all__ = ["daniel", "owner"]  # fixtures


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
        assert (await forges(stage, ha.id, ha.channel, action, carried))[0] == 200
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
            await daniel.reads("You did not take over Globex")
        case "offered to another":
            await kristen.types("/negotiate handover Globex")
            await kristen.fills(colleague=(await stage.person("Nguyễn")).id)
            await kristen.reads("I asked Nguyễn")
        case "deleted":
            await kristen.types("/negotiate delete Globex")
            await kristen.presses("Delete for good")
            await kristen.reads("Everything I kept about Globex is erased")
    action = "take_over" if meanwhile == "taken over" else "accept"
    await forges(stage, daniel.id, daniel.channel, action, {**carried, "again": 1})
    assert "Nine million" not in str(await daniel.messages())
    if meanwhile != "deleted":
        await hers_still(kristen)


async def test_accepting_twice_changes_nothing(offered: Offered, stage: Stage) -> None:
    _, daniel, carried, _ = offered
    await daniel.presses("Take it over")
    await daniel.reads("Why you?")
    before = await thread_of(stage, daniel)
    await forges(stage, daniel.id, daniel.channel, "accept", {**carried, "again": 1})
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
    await forges(stage, daniel.id, CHANNEL, "take_over", carried)
    await forges(stage, daniel.id, CHANNEL, "accept", carried)
    assert await thread_of(stage, owner) == before


async def test_nobody_is_asked_while_slack_does_not_say_who_they_are(kristen: Person, stage: Stage) -> None:
    await kristen.types("/negotiate start Globex")
    await kristen.reads("What does each side lose")
    await kristen.types("/negotiate handover")
    await stage.trouble("users.info", times=9, error="internal_error")
    answered = await kristen.fills(colleague=stage.workspace.bot)
    assert "colleague" in answered["errors"]


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
        status, _ = await forges(stage, daniel.id, "", action, carried, view=view, container=container)
        assert status == 200, action
    assert await thread_of(stage, impress) == before
    assert "Impress" not in str(await daniel.messages())


FORGED = ("list", "text", "figures", "steps", "close", "handover", "round", "draft")


@pytest.mark.parametrize("callback", FORGED)
async def test_a_form_that_was_never_opened_gives_nothing(
    impress: Person, stage: Stage, callback: str
) -> None:
    carried = await carried_in(impress)
    daniel = await stage.person("Daniel")
    before = await thread_of(stage, impress)
    whole = {**carried, "c": impress.channel, "d": "introduction", "l": "en", "t": 0}
    fields = {"entries": "x", "words": "x", "ours": "5", "outcome": "lost", "text_0": "x"}
    for each in ({}, {"n": carried["n"]}, whole, {**whole, "s": "worth"}, {**whole, "s": "target", "r": 0}):
        status, answer = await told(stage, sent_form(callback, daniel.id, each, **fields))
        assert (status, json.loads(answer)["response_action"]) == (200, "errors"), each
    assert await thread_of(stage, impress) == before


async def test_what_is_wrong_with_a_form_without_fields_is_told_in_its_place(
    impress: Person, stage: Stage
) -> None:
    daniel = await stage.person("Daniel")
    status, answer = await told(stage, sent_form("round", daniel.id, {**await carried_in(impress), "r": 2}))
    assert (status, json.loads(answer)["response_action"]) == (200, "update")
    assert "belongs to someone else" in answer


HOSTILE = (
    "<!channel> \u202egnp.exe <https://evil.example|Impress> *x* {counterpart} {answer.target|x}",
    "\u202e" * 50,
    "&" * 9000,
    "💥" * 9000,
)


@pytest.mark.parametrize("text", HOSTILE)
async def test_a_hostile_message_is_only_words_where_it_is_started_from(
    kristen: Person, stage: Stage, text: str
) -> None:
    daniel = await stage.person("Daniel")
    said = await daniel.types(text, channel="C0GENERAL01", raw=True)
    await kristen.uses_shortcut("start_from_message", ts=said["ts"], channel="C0GENERAL01")
    await kristen.fills(counterpart="Northlake")
    await kristen.reads("What does each side lose", "Northlake")
    found = str([each for each in await kristen.messages() if each.get("bot_id")])
    assert "<!channel>" not in found
    assert "<https://evil" not in found
