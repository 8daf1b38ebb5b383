"""Answers in the thread: what is typed, edited, deleted, late, hostile, or outside of it."""

import asyncio

import pytest

from tests.kit.person import Person, words
from tests.kit.stage import Stage

HOSTILE = {
    "a channel ping": "<!channel> <!here> <@U0DANIEL002> all of you",
    "entities": "Fish &amp; chips &lt;b&gt; &amp;lt;",
    "a fake link": "<https://evil.example|https://bank.example> and [x](y)",
    "code": "```\nrm -rf / # `tick` *bold* _it_ ~no~\n```",
    "right to left": "العميل يريد كل شيء \u202eabc\u202c today",
    "combining": "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘! " * 40,
    "emoji": ":smile: 👩‍👩‍👧‍👦 🇻🇳 :not_a_real_one:",
    "nothing visible": "\u200b\u200b \u2063",
    "a wall": "word " * 8000,
    "quotes": '"; DROP TABLE answer; -- {counterpart} {0} %s \\n',
}


async def _brief(person: Person, counterpart: str = "Impress") -> str:
    await person.types(f"/negotiate brief {counterpart}")
    return words(await person.reads(f"Brief: {counterpart}"))


@pytest.mark.parametrize("kind", HOSTILE)
async def test_whatever_is_typed_survives_and_pings_nobody(stage: Stage, impress: Person, kind: str) -> None:
    await impress.replies(HOSTILE[kind], raw=kind in {"a channel ping", "entities", "a fake link"})
    await impress.reads("Noted", "Why you?")
    await _brief(impress)
    await impress.reads("brief-impress.md")
    calls = await stage.calls()
    assert [call for call in calls if not call["response"]["ok"]] == []
    posted = [str(call["arguments"]) for call in calls if call["method"].startswith("chat.")]
    assert not any(ping in text for text in posted for ping in ("<!", "<@", "<https://evil"))


async def test_only_spaces_are_no_answer(impress: Person) -> None:
    await impress.replies("   \n ", raw=True)
    await impress.replies("We lose 25 million.")
    await impress.reads("Noted", "We lose 25 million.", "Why you?")


async def test_editing_the_reply_edits_the_answer_and_its_acknowledgement(impress: Person) -> None:
    said = await impress.replies("We lose 25 million.")
    await impress.reads("Why you?")
    await impress.edits(said, "We lose 26 million.")
    await impress.reads("Noted", "We lose 26 million.", "Why you?")
    brief = await _brief(impress)
    assert "26 million" in brief and "25 million" not in brief


async def test_deleting_the_reply_withdraws_the_answer_and_asks_again(impress: Person) -> None:
    said = await impress.replies("We lose 25 million.")
    await impress.reads("Why you?")
    await impress.deletes(said)
    await impress.reads("Taken back", "What does each side lose")
    assert "25 million" not in await _brief(impress)


async def test_a_late_second_line_belongs_to_the_answer_it_followed(impress: Person) -> None:
    """Both lines were written before the next question was there to be read."""
    await asyncio.gather(impress.replies("We lose 25 million."), impress.replies("And they lose a year."))
    await impress.reads("Noted", "We lose 25 million. And they lose a year.", "Why you?")
    brief = await _brief(impress)
    assert "And they lose a year." in brief.split("Why you")[0]


async def test_a_message_outside_the_thread_answers_the_open_question(impress: Person) -> None:
    await impress.types("We lose 25 million.")
    await impress.reads("Noted", "We lose 25 million.", "Why you?")


async def test_with_several_open_a_message_outside_is_asked_about_and_not_lost(impress: Person) -> None:
    await impress.types("/negotiate start Northlake")
    await impress.reads("What does each side lose", "Northlake")
    await impress.types("They would lose their planner.")
    question = await impress.reads("Which negotiation is this for?")
    await impress.presses("Impress", ts=question["ts"])
    await impress.reads("Kept with Impress")
    await impress.types("/negotiate brief Impress")
    await impress.reads("Brief: Impress", "They would lose their planner.")


async def _waits_to_be_placed(impress: Person, text: str) -> tuple[str, str]:
    """The ts of what was said, and of the question where it belongs."""
    await impress.types("/negotiate start Northlake")
    await impress.reads("What does each side lose", "Northlake")
    said = await impress.types(text)
    question = await impress.reads("Which negotiation is this for?", text)
    return str(said["ts"]), str(question["ts"])


async def test_a_message_edited_before_it_is_placed_is_placed_as_it_reads_now(impress: Person) -> None:
    said, question = await _waits_to_be_placed(impress, "They would lose their planner.")
    await impress.edits(said, "They would lose their planning tool.")
    await impress.presses("Impress", ts=question)
    await impress.reads("Noted", "They would lose their planning tool.", "Why you?")


async def test_a_message_deleted_before_it_is_placed_takes_its_question_along(impress: Person) -> None:
    said, question = await _waits_to_be_placed(impress, "They would lose their planner.")
    await impress.deletes(said)
    await impress.reads_no_more(question)
    assert "planner" not in await _brief(impress, "Impress")
    assert "planner" not in await _brief(impress, "Northlake")


async def test_with_none_open_a_message_is_answered_with_what_can_be_done(kristen: Person) -> None:
    await kristen.types("Hello?")
    await kristen.reads("You have no negotiation open", "Start a negotiation")
    await kristen.presses("Start a negotiation")
    await kristen.fills(counterpart="Impress", playbook="trust_repair")
    await kristen.reads("What does each side lose")


async def test_a_file_is_an_answer_and_stands_in_the_brief(impress: Person) -> None:
    await impress.uploads("losses.xlsx", b"figures", text="The figures are in the file")
    await impress.reads("Noted", "The figures are in the file", "Why you?")
    assert "losses.xlsx" in await _brief(impress)


async def test_skip_leaves_a_gap_and_back_returns_to_it(impress: Person) -> None:
    await impress.presses("Skip")
    await impress.reads("Skipped", "Why you?")
    await impress.presses("Back")
    await impress.reads("What does each side lose")
    await impress.replies("We lose 25 million.")
    await impress.reads("Noted", "Why you?")


async def test_the_example_is_shown_to_her_alone(impress: Person) -> None:
    await impress.presses("Example")
    shown = await impress.reads("An example", "$25 million a year")
    assert shown["ephemeral_to"] == impress.id


async def test_a_stale_button_redraws_and_never_acts(impress: Person) -> None:
    first = await impress.reads_again("What does each side lose")
    await impress.replies("We lose 25 million.")
    await impress.reads("Why you?")
    await impress.presses("Skip", ts=first["ts"])
    await impress.reads("moved on")
    await impress.reads("Noted", "What each side loses", "Answer again")
    assert "We lose 25 million." in await _brief(impress)


async def test_a_first_reply_in_vietnamese_is_offered_vietnamese(impress: Person) -> None:
    await impress.replies("Chúng tôi mất 25 triệu đô la mỗi năm.")
    offered = await impress.reads("Why you?", "tiếng Việt không?")
    await impress.presses("Tiếng Việt", ts=offered["ts"])
    await impress.reads("Vì sao là")


async def test_two_hundred_entries_are_kept(stage: Stage, kristen: Person) -> None:
    await kristen.types("/negotiate start Impress")
    while "their terms" not in words(await kristen.reads("Skip")):
        await kristen.presses("Skip")
    await kristen.replies("\n".join(f"- term number {number}" for number in range(200)))
    await kristen.reads("Noted", "200 entries")
    assert [call for call in await stage.calls() if not call["response"]["ok"]] == []
