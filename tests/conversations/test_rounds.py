"""After a meeting: what it changed, and the next round with everything kept."""

import asyncio

import pytest

from playbooks.loader import load_library
from tests.kit.person import Json, Person, words
from tests.kit.stage import Stage
from tests.kit.walk import Walk


async def meets_once(person: Person, stage: Stage, language: str) -> Walk:
    """Every step up to the end of the debrief; how it ends is still open."""
    daniel = await stage.person("Daniel")
    walk = Walk(person, load_library()["trust_repair"], language, daniel.id)
    await person.types("/negotiate start Impress")
    for step in walk.steps():
        if step.id == "outcome":
            break
        await walk.answer(step)
    await person.reads(walk.read(walk.voice.step(walk.playbook, "outcome").prompt))
    return walk


async def test_kristen_prepares_the_second_meeting(stage: Stage, kristen: Person) -> None:
    await meets_once(kristen, stage, "en")
    await kristen.presses("Skip")
    await kristen.reads("That was the last step", "Do you meet again?", "Round 2 keeps all you have")
    await kristen.presses("Start round 2")
    await kristen.reads("Round 2 begins. All you have is kept.")

    # What the debrief named, with what she wrote; one press keeps it.
    await kristen.reads("Who decides, who bears it", "Your answer so far", "Aisha Karim")
    await kristen.presses("Keep it as it is")
    await kristen.reads("Noted", "Who decides, who bears it", "What they need", "Your answer so far")
    await kristen.replies(
        "No bill for the 19 plants | To be called before anything is billed | Helen said so"
    )
    await kristen.reads("Noted", "What they need", "1 entry", "Questions to ask")
    await kristen.reads("Impress", "Win back trust  ·  In preparation  ·  Round 2")

    await kristen.types("/negotiate brief")
    brief = words(await kristen.reads("Brief: Impress", "round 2", "Since round 1"))
    assert "Answered anew: What they need" in brief
    assert "Open again: Questions to ask; Gestures; Safeguards" in brief
    assert "To be called before anything is billed" in brief
    assert "Round 1: " in brief and "Never again to stand alone" in brief
    assert "We lose $25 million a year" in brief

    # The second meeting has a date of its own, and its own debrief.
    for title in ("Gestures", "Safeguards", "Issues and options", "Date of the meeting"):
        await kristen.presses("Keep it as it is")
        await kristen.reads("Noted", title)
    prompt = words(await kristen.reads_again("When do you meet Impress?"))
    assert "January 15" not in prompt
    await _passes_slacks_rules(stage)


async def test_ha_prepares_the_second_meeting(stage: Stage, ha: Person) -> None:
    await meets_once(ha, stage, "vi")
    await ha.presses("Bỏ qua")
    await ha.reads("Đó là bước cuối cùng", "Vòng 2 giữ nguyên mọi thứ")
    await ha.presses("Bắt đầu vòng 2")
    await ha.reads("Bắt đầu vòng 2. Mọi điều đã ghi vẫn còn.")
    await ha.reads("Ai quyết định, ai gánh kết quả", "Câu trả lời hiện có", "Aisha Karim")
    await ha.presses("Giữ nguyên")
    await ha.reads("Đã ghi", "Lợi ích thật sự của họ", "Câu trả lời hiện có")
    await ha.replies("Không trả tiền cho 19 nhà máy | Được gọi trước khi nhận hóa đơn | đối tác")
    await ha.reads("Đã ghi", "1 mục", "Câu hỏi dành cho họ")
    await ha.types("/negotiate brief")
    brief = words(await ha.reads("Bản tóm tắt: Impress", "vòng 2", "Từ vòng 1 đến nay"))
    assert "Đã trả lời lại: Lợi ích thật sự của họ" in brief
    assert "Vòng 1: " in brief
    await _passes_slacks_rules(stage)


async def test_a_round_begins_once_however_often_its_button_is_pressed(impress: Person) -> None:
    await _skips_until(impress, "That was the last step")
    last = await impress.reads("That was the last step")
    await asyncio.gather(*(impress.presses("Start round 2", ts=last["ts"]) for _ in range(3)))
    await impress.reads("Round 2 begins")
    await impress.reads_again("Round 2 has begun already")
    begun = [each for each in await impress.messages() if "Round 2 begins" in words(each)]
    assert len(begun) == 1


# --- begun in the middle ---------------------------------------------------------------------


async def _opens_the_form(person: Person) -> Json:
    await person.types("/negotiate round")
    return await person.sees_view("Which answers need another look?")


async def test_a_round_can_begin_at_any_time_with_the_steps_that_are_picked(impress: Person) -> None:
    await impress.replies("We lose 25 million a year.")
    await impress.reads("Why you?")
    await impress.replies("Nobody there is angry with me.")
    await impress.reads("What is this worth")
    form = await _opens_the_form(impress)
    assert "Asked in any case: What they need" in words(form["blocks"])
    await impress.fills(steps=["stakes"])
    await impress.reads("Round 2 begins")
    await impress.reads("What each side loses", "Your answer so far", "We lose 25 million a year.")
    await impress.types("/negotiate brief")
    brief = words(await impress.reads("Brief: Impress", "Open again: What each side loses"))
    assert "We lose 25 million a year." in brief and "Nobody there is angry with me." in brief


async def test_a_round_without_steps_goes_on_where_it_was(impress: Person) -> None:
    await impress.replies("We lose 25 million a year.")
    await impress.reads("Why you?")
    await _opens_the_form(impress)
    await impress.fills()
    await impress.reads("Round 2 begins")
    await impress.reads("Why you?")


async def test_a_form_that_was_left_open_begins_no_second_one(impress: Person) -> None:
    await _skips_until(impress, "That was the last step")
    await _opens_the_form(impress)
    await impress.presses("Start round 2")
    await impress.reads("Round 2 begins")
    answer = await impress.fills(steps=["stakes"])
    assert answer["errors"] == {
        "steps": "Round 2 has begun already. Go on from the newest message in the thread."
    }


async def test_a_line_that_was_meant_for_the_last_round_is_kept_with_what_it_followed(
    impress: Person,
) -> None:
    await impress.replies("We lose 25 million a year.")
    await impress.reads("Why you?")
    await _opens_the_form(impress)
    await impress.fills(steps=["stakes"])
    await impress.reads("Your answer so far", "We lose 25 million a year.")
    await impress.replies("They lose a year of work.")
    await impress.reads("Noted", "They lose a year of work.", "Why you?")
    await impress.types("/negotiate brief")
    brief = words(await impress.reads("Brief: Impress", "Answered anew: What each side loses"))
    assert "They lose a year of work." in brief and "Round 1: We lose 25 million a year." in brief


async def test_a_closed_negotiation_begins_no_round(impress: Person) -> None:
    await impress.types("/negotiate close lost")
    await impress.fills(lesson="Too late.")
    await impress.reads("Closed, lost")
    await impress.types("/negotiate round")
    await impress.reads("This negotiation is closed", "Press “Go on” to open it again")


async def test_the_menu_of_the_root_offers_it_too(impress: Person) -> None:
    root = await impress.root()
    option = next(
        each["value"]
        for block in root["blocks"]
        for element in block.get("elements", ())
        if element.get("type") == "overflow"
        for each in element["options"]
        if each["text"]["text"] == "Start a new round…"
    )
    await impress.picks(option, kind="overflow")
    await impress.sees_view("Start round 2")


# --- which steps -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Why you, what each side loses", "Why you; What each side loses"),
        ("2", "Why you"),
        ("None", "no step"),
        ("Who decides, who bears it: Aisha comes too", "Who decides, who bears it"),
    ],
)
async def test_steps_are_typed_by_their_titles_or_numbers(
    impress: Person, typed: str, understood: str
) -> None:
    await impress.types("/negotiate edit")
    await impress.reads("There is no answer to change yet")
    await _skips_until(impress, "Which answers need another look")
    await impress.replies(typed)
    await impress.reads("Noted", "Steps to reopen", understood, "How did it end")


async def test_steps_are_picked_in_a_form_grouped_by_phase(impress: Person) -> None:
    await _skips_until(impress, "Which answers need another look")
    await impress.replies("The silence, above all.")
    await impress.reads("I do not know which steps you mean")
    await impress.presses("Pick the steps")
    view = await impress.sees_view("Mandate", "Research", "Offer")
    assert "Questions to ask" in words(view["blocks"])
    await impress.fills(steps=["people", "issues"])
    await impress.reads("Noted", "Who decides, who bears it; Issues and options", "How did it end")
    await impress.types("/negotiate brief")
    brief = words(await impress.reads("Brief: Impress"))
    assert "Issues and options\nThe silence, above all." in brief


async def _skips_until(person: Person, said: str) -> None:
    while True:
        newest = words((await person.in_thread((await person.root())["ts"]))[-1])
        if said in newest:
            return
        await person.presses("Skip")
        await _until_there_is_more(person, newest)


async def _until_there_is_more(person: Person, than: str) -> None:
    for _ in range(500):
        if words((await person.in_thread((await person.root())["ts"]))[-1]) != than:
            return
        await asyncio.sleep(0.01)


async def _passes_slacks_rules(stage: Stage) -> None:
    refused = [call for call in await stage.calls() if not call["response"]["ok"]]
    failed = [each for each in await stage.deliveries() if each["status"] != 200]
    assert not refused and not failed
