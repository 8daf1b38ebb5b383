"""Slack's own menus, and naming Rapport in a channel."""

import asyncio
import json
from dataclasses import replace
from typing import Any

import pytest

from tests.kit.person import Json, NotSeen, Person, words
from tests.kit.raw import event_body, headers, send
from tests.kit.stage import SECRET, Stage

TEAM = "T0RLXSOFT01"
TOLD = "They gave notice on October 19: the release came late, and then we billed them for it."


async def _channel(stage: Stage, person: Person, name: str) -> str:
    async with stage.http.get(f"{stage.slack}/sandbox/conversations", params={"as": person.id}) as answer:
        return str(next(each["id"] for each in await answer.json() if each["name"] == name))


async def _writes(stage: Stage, person: Person, text: str, name: str = "general") -> tuple[str, str]:
    channel = await _channel(stage, person, name)
    answer = await person.types(text, channel=channel)
    return channel, str(answer["ts"])


@pytest.fixture
async def margaret(stage: Stage) -> Person:
    return await stage.person("Margaret")


# --- from anywhere -------------------------------------------------------------------------------


async def test_the_global_shortcut_opens_the_form(kristen: Person) -> None:
    await kristen.uses_shortcut("start_negotiation")
    await kristen.fills(counterpart="Impress")
    await kristen.sees_view("Your negotiation with Impress is ready", "Open it in our direct message")
    await kristen.reads("What does each side lose")


async def test_it_speaks_vietnamese(ha: Person) -> None:
    await ha.uses_shortcut("start_negotiation")
    await ha.sees_view("Tạo cuộc đàm phán", "Anh/chị đàm phán với ai?")
    await ha.fills(counterpart="Impress")
    await ha.reads("mất gì nếu")


# --- from a message ------------------------------------------------------------------------------


async def test_what_a_message_told_waits_for_the_step_that_asks_what_happened(
    stage: Stage, kristen: Person, margaret: Person
) -> None:
    channel, ts = await _writes(stage, margaret, TOLD, "accounts")
    await kristen.uses_shortcut("start_from_message", channel=channel, ts=ts)
    await kristen.sees_view("What happened (from the message")
    await kristen.fills(counterpart="Impress")
    kept = await kristen.reads("I kept the message for the step “What happened”", "They gave notice")
    asked = await kristen.reads("What does each side lose")
    assert kept["thread_ts"] == asked["thread_ts"]
    await kristen.types("/negotiate edit")
    await kristen.picks("timeline", kind="static_select")
    held = await kristen.reads("What happened, in order?", "Your answer so far", TOLD, "Margaret Osei")
    assert f"/archives/{channel}/p{ts.replace('.', '')}" in words(held)
    await kristen.presses("Keep it as it is", ts=held["ts"])
    await kristen.reads("Noted", "What happened")
    await kristen.types("/negotiate brief")
    await kristen.reads("Brief: Impress", TOLD)


async def test_the_words_can_be_changed_or_left_out(stage: Stage, kristen: Person, margaret: Person) -> None:
    channel, ts = await _writes(stage, margaret, TOLD)
    await kristen.uses_shortcut("start_from_message", channel=channel, ts=ts)
    await kristen.fills(counterpart="Impress", story0="Notice on October 19.")
    await kristen.reads("I kept the message", "“Notice on October 19. — Margaret Osei")
    await kristen.uses_shortcut("start_from_message", channel=channel, ts=ts)
    await kristen.fills(counterpart="Northlake", story0="")
    await kristen.reads("What does each side lose", "Northlake")
    assert sum("I kept the message" in words(each) for each in await kristen.messages()) == 1


async def test_a_message_of_forty_thousand_characters_is_kept_whole(
    stage: Stage, kristen: Person, margaret: Person
) -> None:
    lines = [f"{number}: what we said and they said, and when. 🙂 ©" for number in range(800)]
    text = "\n".join(lines)[:39_000]
    channel, ts = await _writes(stage, margaret, text)
    await kristen.uses_shortcut("start_from_message", channel=channel, ts=ts)
    await kristen.sees_view("The message, continued")
    await kristen.fills(counterpart="Impress")
    await kristen.reads("What does each side lose")
    await kristen.types("/negotiate edit")
    await kristen.picks("timeline", kind="static_select")
    held = await kristen.reads("What happened, in order?", "0: what we said")
    await kristen.presses("Keep it as it is", ts=held["ts"])
    await kristen.reads("Noted", "What happened")
    await kristen.types("/negotiate brief")
    brief = await _brief_file(stage, kristen)
    assert all(line in brief for line in text.splitlines()[:-1])


async def _brief_file(stage: Stage, kristen: Person) -> str:
    message = await kristen.reads("brief-impress.md")
    url = message["files"][0]["url_private"]
    async with stage.http.get(url, headers={"Authorization": "Bearer xoxb-sandbox"}) as answer:
        assert answer.status == 200, await answer.text()
        return (await answer.read()).decode()


async def test_it_works_in_a_channel_that_rapport_is_not_in(
    stage: Stage, kristen: Person, margaret: Person
) -> None:
    channel, ts = await _writes(stage, margaret, TOLD, "impress")
    await kristen.uses_shortcut("start_from_message", channel=channel, ts=ts)
    await kristen.fills(counterpart="Impress")
    await kristen.reads("I kept the message", "They gave notice")


async def test_a_counterpart_under_way_keeps_the_form_and_its_words(
    stage: Stage, impress: Person, margaret: Person
) -> None:
    channel, ts = await _writes(stage, margaret, TOLD)
    await impress.uses_shortcut("start_from_message", channel=channel, ts=ts)
    answer = await impress.fills(counterpart="Impress")
    assert "already preparing for Impress" in answer["errors"]["counterpart"]
    await impress.fills(counterpart="Impress Asia")
    await impress.reads("I kept the message", "They gave notice")


async def test_a_message_without_words_is_declined_with_a_sentence(
    stage: Stage, kristen: Person, margaret: Person
) -> None:
    channel = await _channel(stage, margaret, "general")
    margaret.channel = channel
    answer = await margaret._do(  # noqa: SLF001
        "upload", channel=channel, name="plan.txt", content_base64="aGk="
    )
    await kristen.uses_shortcut("start_from_message", channel=channel, ts=answer["ts"])
    await kristen.sees_view("There are no words in that message")


async def test_rapports_own_messages_are_declined_with_a_sentence(impress: Person) -> None:
    prompt = await impress.reads_again("What does each side lose")
    await impress.uses_shortcut("start_from_message", ts=prompt["ts"])
    await impress.sees_view("I wrote that message myself")


# --- named in a channel --------------------------------------------------------------------------


@pytest.fixture
async def general(stage: Stage, kristen: Person) -> str:
    """A public channel that Rapport was invited to."""
    channel = await _channel(stage, kristen, "general")
    await kristen.types("/invite @Rapport", channel=channel)
    return channel


async def _answers(person: Person, channel: str) -> list[Json]:
    """What only they see, in a channel, or in the thread that they reply to if none is named."""
    seen = await (person.top_level(channel) if channel else person.in_thread(person.thread))
    return [each for each in seen if each.get("ephemeral_to") == person.id]


async def _sees_answers(person: Person, channel: str, count: int) -> list[Json]:
    found: list[Json] = []
    for _ in range(300):
        if len(found := await _answers(person, channel)) >= count:
            return found
        await asyncio.sleep(0.02)
    raise NotSeen(f"{len(found)} answers instead of {count}")


async def test_who_names_rapport_gets_help_in_full_and_then_in_a_line(kristen: Person, general: str) -> None:
    await kristen.types("@Rapport what can you do?", channel=general)
    (first,) = await _sees_answers(kristen, general, 1)
    assert "walks you through" in words(first) and "/negotiate start Impress" in words(first)
    await kristen.types("@Rapport and now?", channel=general)
    _, second = await _sees_answers(kristen, general, 2)
    assert "/negotiate help" in words(second) and "blocks" in second
    assert len(words(second)) < len(words(first)) / 2


async def test_another_person_gets_help_in_full_and_in_their_language(ha: Person, general: str) -> None:
    await ha.types("@Rapport ơi", channel=general)
    (first,) = await _sees_answers(ha, general, 1)
    assert "Gõ `/negotiate start Impress`" in words(first) or "gõ `/negotiate start Impress`" in words(first)


async def test_the_buttons_of_the_help_work(kristen: Person, general: str) -> None:
    await kristen.types("@Rapport hello", channel=general)
    (first,) = await _sees_answers(kristen, general, 1)
    block = next(block for block in first["blocks"] if block["type"] == "actions")
    await kristen.presses_in({**first, "channel": general}, block, block["elements"][0])
    await kristen.fills(counterpart="Impress")
    await kristen.sees_view("Your negotiation with Impress is ready")


async def test_it_answers_in_the_thread_where_it_was_named(kristen: Person, general: str) -> None:
    root = str((await kristen.types("What shall we do about Impress?", channel=general))["ts"])
    await kristen._do("type", channel=general, text="@Rapport help", thread_ts=root)  # noqa: SLF001
    await _sees_answers(replace(kristen, channel=general, thread=root), "", 1)
    assert await _answers(kristen, general) == []


async def test_in_the_thread_of_a_negotiation_it_is_a_reply_like_any_other(kristen: Person) -> None:
    channel = "C0IMPRESS03"
    await kristen.types("/invite @Rapport", channel=channel)
    kristen = replace(kristen, channel=channel)
    await kristen.types("/negotiate start Impress here")
    await kristen.reads("What does each side lose")
    await kristen.replies("@Rapport we lose 25 million a year.")
    await kristen.reads("Noted", "we lose 25 million a year", "Why you?")
    asked = [each for each in await kristen.messages() if "walks you through" in words(each)]
    assert asked == []


async def test_an_event_that_comes_twice_is_answered_once(
    stage: Stage, kristen: Person, general: str
) -> None:
    event: dict[str, Any] = {
        "type": "app_mention", "user": kristen.id, "channel": general, "ts": "1999999999.000100",
        "text": "<@U0RAPPORT01> hello", "event_ts": "1999999999.000100",
    }  # fmt: skip
    for event_id in ("Ev1", "Ev1", "Ev2"):
        body = event_body(event, team=TEAM, event_id=event_id)
        status, _ = await send(stage.http, stage.bot, body, headers(SECRET, body, kind="application/json"))
        assert status == 200
    assert len(await _answers(kristen, general)) == 1


async def test_neither_an_app_nor_another_company_is_answered(
    stage: Stage, kristen: Person, general: str
) -> None:
    event = {
        "type": "app_mention", "user": kristen.id, "channel": general, "ts": "1999999999.000200",
        "text": "<@U0RAPPORT01> hello", "event_ts": "1999999999.000200",
    }  # fmt: skip
    for more in ({"bot_id": "B1"}, {"user_team": "T0OTHER0001"}):
        body = event_body({**event, **more}, team=TEAM, event_id=json.dumps(more))
        status, _ = await send(stage.http, stage.bot, body, headers(SECRET, body, kind="application/json"))
        assert status == 200
    assert await _answers(kristen, general) == []


async def test_a_channel_where_we_may_not_speak_fails_quietly(
    stage: Stage, kristen: Person, general: str
) -> None:
    await stage.trouble("chat.postEphemeral", times=1, error="user_not_in_channel")
    await kristen.types("@Rapport hello", channel=general)
    await kristen.types("@Rapport again", channel=general)
    (only,) = await _sees_answers(kristen, general, 1)
    assert "/negotiate help" in words(only)
    statuses = {each["status"] for each in await stage.deliveries()}
    assert statuses == {200}


# --- what Slack tells of people ------------------------------------------------------------------


async def test_another_time_zone_is_shown(stage: Stage, kristen: Person) -> None:
    await kristen.opens_home()
    await kristen.sees_home("Eastern Time")
    event = {"type": "user_change", "user": {
        "id": kristen.id, "tz": "Europe/Paris", "profile": {"real_name": "Kristen Walsh"}}}  # fmt: skip
    body = event_body(event, team=TEAM, event_id="EvZone")
    status, _ = await send(stage.http, stage.bot, body, headers(SECRET, body, kind="application/json"))
    assert status == 200
    await kristen.sees_home("Central European Time")
