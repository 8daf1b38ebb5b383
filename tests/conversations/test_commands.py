"""`/negotiate` and its verbs, as the member reads them."""

import pytest

from tests.kit.person import Json, Person, words
from tests.kit.stage import Stage


async def test_the_start_is_answered_with_a_note_for_her_alone_that_links_to_the_direct_message(
    kristen: Person,
) -> None:
    await kristen.types("/negotiate start Impress")
    note = await kristen.reads(
        "Your negotiation with Impress is ready", "https://slack.com/app_redirect?app="
    )
    assert note["ephemeral_to"] == kristen.id


async def test_a_command_works_in_any_channel_and_goes_on_in_the_direct_message(
    stage: Stage, kristen: Person
) -> None:
    async with stage.http.get(f"{stage.slack}/sandbox/conversations", params={"as": kristen.id}) as answer:
        general = next(each["id"] for each in await answer.json() if each["name"] == "general")
    await kristen.types("/negotiate start Impress", channel=general)
    note = (await kristen.top_level(general))[-1]
    assert "Your negotiation with Impress is ready" in words(note)
    await kristen.reads("What does each side lose")


@pytest.mark.parametrize(
    "typed",
    [
        'start "Impress Ltd" trust_repair',
        "start “Impress Ltd” trust_repair",
        "start «Impress Ltd» trust_repair",
        "start 'Impress Ltd'",
        "start Impress Ltd trust_repair",
        "START   Impress   Ltd",
    ],
)
async def test_a_name_of_two_words_is_understood(kristen: Person, typed: str) -> None:
    await kristen.types(f"/negotiate {typed}")
    await kristen.reads("Your negotiation with Impress Ltd is ready")


async def test_an_apostrophe_is_part_of_a_name(kristen: Person) -> None:
    await kristen.types("/negotiate start O'Reilly & Sons")
    await kristen.reads("Your negotiation with O'Reilly & Sons is ready")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("start", "Who is it with?"),
        ('start ""', "Who is it with?"),
        ("start " + "x" * 81, "80 is the most"),
        ("start Impress no_such_playbook", "There is no playbook called “no_such_playbook”"),
        ('start "Impress Ltd" nonsense', "There is no playbook called “nonsense”"),
        ("strat Impress", "Did you mean `/negotiate start`?"),
        ("breif", "Did you mean `/negotiate brief`?"),
        ("xyzzy", "`/negotiate help` shows what you can do"),
        ("brief", "You have no negotiation open"),
        ("resume Nobody", "no negotiation called “Nobody”"),
        ("language klingon", "I speak English"),
    ],
)
async def test_bad_input_gets_a_sentence_that_says_what_to_do(
    kristen: Person, typed: str, sentence: str
) -> None:
    await kristen.types(f"/negotiate {typed}")
    await kristen.reads(sentence)


async def test_starting_the_same_counterpart_twice_offers_to_resume(impress: Person) -> None:
    await impress.types("/negotiate start  impress")
    note = await impress.reads("You are already preparing for Impress")
    await impress.presses("Go on", ts=note["ts"])
    await impress.reads("What does each side lose")
    assert len([each for each in await impress.top_level() if each["blocks"][0]["type"] == "header"]) == 1


async def test_help_shows_what_can_be_done_now(kristen: Person) -> None:
    await kristen.types("/negotiate")
    first = words(await kristen.reads("Rapport walks you through"))
    assert "start Impress" in first and "pause" not in first
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await kristen.types("/negotiate help")
    assert "pause" in words(await kristen.reads("Rapport walks you through", "You have 1 negotiation"))


async def test_list_and_status_say_how_far_she_is(impress: Person) -> None:
    await impress.replies("We lose 25 million a year.")
    await impress.reads("Why you?")
    await impress.types("/negotiate list")
    await impress.reads("Your negotiations", "Impress", "In preparation, 1 of 35")
    await impress.types("/negotiate status")
    await impress.reads("Mandate", "1 of 5", "Why you")


async def test_with_several_open_and_none_named_a_picker_asks(impress: Person) -> None:
    await impress.types("/negotiate start Northlake")
    await impress.reads("What does each side lose", "Northlake")
    await impress.types("/negotiate brief")
    asked = await impress.reads("Which one do you mean?")
    await impress.presses("Northlake", ts=asked["ts"])
    await impress.reads("Brief: Northlake")


async def test_a_name_after_the_verb_says_which(impress: Person) -> None:
    await impress.types("/negotiate start Northlake")
    await impress.reads("What does each side lose", "Northlake")
    await impress.types("/negotiate brief impr")
    await impress.reads("Brief: Impress")


async def test_pause_keeps_quiet_and_a_reply_picks_it_up_again(impress: Person) -> None:
    await impress.types("/negotiate pause")
    await impress.reads("Paused. I will stay quiet")
    await impress.reads("Impress", "Win back trust  ·  Paused")
    await impress.replies("We lose 25 million a year.")
    await impress.reads("Noted", "Why you?")
    await impress.reads("Impress", "In preparation")


async def test_close_asks_for_value_and_lesson(impress: Person) -> None:
    await impress.types("/negotiate close won")
    answer = await impress.fills(value="twenty", lesson="Ask early.")
    assert "value" in answer["errors"]
    await impress.fills(value="25 million", lesson="Ask early.")
    await impress.reads("Closed, won")
    await impress.types("/negotiate brief")
    await impress.reads("Brief: Impress", "$25,000,000", "Ask early.")


async def test_an_unknown_outcome_is_named(impress: Person) -> None:
    await impress.types("/negotiate close wonn")
    await impress.reads("“wonn” is not an outcome")


async def test_a_closed_negotiation_keeps_what_is_said_and_can_be_opened_again(impress: Person) -> None:
    await impress.types("/negotiate close lost")
    await impress.fills(lesson="Too late.")
    await impress.reads("Closed, lost")
    await impress.replies("They called after all.")
    closed = await impress.reads("closed", "Notes")
    await impress.presses("Go on", ts=closed["ts"])
    await impress.reads("What does each side lose")
    await impress.types("/negotiate brief")
    await impress.reads("Brief: Impress", "They called after all.")


async def test_delete_asks_and_then_erases_for_good(impress: Person) -> None:
    await impress.replies("We lose 25 million a year.")
    await impress.reads("Why you?")
    await impress.types("/negotiate delete")
    asked = await impress.reads("for good?")
    await impress.presses("Cancel", ts=asked["ts"])
    await impress.types("/negotiate status")
    await impress.reads("Impress", "1 of 5")
    await impress.types("/negotiate delete Impress")
    asked = await impress.reads("for good?")
    await impress.presses("Delete for good", ts=asked["ts"])
    await impress.types("/negotiate list")
    await impress.reads("You have no negotiation yet")
    for _ in range(200):
        if not await _posts(impress):
            break
    assert await _posts(impress) == []


async def _posts(person: Person) -> list[Json]:
    """What stands in the conversation for good."""
    return [each for each in await person.top_level() if "ephemeral_to" not in each and each.get("blocks")]


async def test_edit_opens_an_answer_again_with_what_it_holds(impress: Person) -> None:
    await impress.replies("We lose 25 million a year.")
    await impress.reads("Why you?")
    await impress.types("/negotiate edit")
    await impress.reads("Which step for Impress")
    await impress.picks("stakes", kind="static_select")
    await impress.reads("What each side loses", "We lose 25 million a year.", "Keep")
    await impress.presses("Keep it as it is")
    await impress.reads("Why you?")


async def test_language_switches_everything_that_stands(impress: Person) -> None:
    await impress.types("/negotiate language vi")
    await impress.reads("Từ giờ Rapport viết bằng tiếng Việt")
    await impress.reads("mất gì nếu")
    await impress.reads("Lấy lại chữ tín", "Đang chuẩn bị")
    await impress.types("/negotiate xyzzy")
    await impress.reads("Rapport không hiểu “xyzzy”")


async def test_a_slash_command_in_a_thread_is_refused_by_slack_itself(impress: Person) -> None:
    answer = await impress._do(  # noqa: SLF001
        "type", channel=impress.channel, text="/negotiate brief", thread_ts=(await impress.root())["ts"]
    )
    assert not answer["ok"]


async def test_a_slack_that_lets_us_open_no_conversation_is_still_answered(
    stage: Stage, kristen: Person
) -> None:
    await stage.trouble("conversations.open", times=5, error="missing_scope")
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await kristen.replies("We lose 25 million.")
    await kristen.reads("Noted", "Why you?")
