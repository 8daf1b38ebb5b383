"""What was promised: read from the debrief, noted from a form or a message, kept, late, dropped."""

from tests.conversations.test_meetings import skips_to
from tests.kit.person import Person, words
from tests.kit.shown import elements

SPEC = {"text": "We send the corrected specification", "side": "ours", "who": "Kristen", "due": "2099-11-27"}


async def promises(person: Person, **changes: str) -> None:
    await person.types("/negotiate promise")
    await person.sees_view("What was promised?")
    await person.fills(**{**SPEC, **changes})


async def test_a_promise_is_made_in_the_debrief_and_kept(impress: Person) -> None:
    await skips_to(impress, "What was promised, by whom")
    await impress.replies(
        "Send the corrected specification | Kristen | 2099-11-27\n"
        "Name one contact for the migration | Impress | 30 Nov 2099\n"
        "Call every week | me | soon"
    )
    listed = words(await impress.reads("Promises: Impress", "We promised", "Impress promised"))
    assert "Send the corrected specification" in listed and "by Friday, November 27, 2099" in listed
    assert "I cannot read one in “soon”" in listed
    assert listed.index("Name one contact") > listed.index("Impress promised")
    await impress.reads("Noted", "3 entries")

    await impress.presses("Kept")
    await impress.reads("✓ Send the corrected specification", "kept on")
    await impress.presses("Dropped")
    await impress.reads("✕ Call every week", "dropped on")
    await impress.types("/negotiate brief")
    brief = words(await impress.reads("Brief: Impress", "Promises"))
    assert "We promised: Send the corrected specification (kept on" in brief
    assert "Impress promised: Name one contact for the migration (by Monday, November 30, 2099" in brief


async def test_a_promise_that_was_kept_after_its_day_was_late(impress: Person) -> None:
    await promises(impress, due="2020-01-10")
    await impress.reads("◌ We send the corrected specification", "by Friday, January 10, 2020")
    await impress.presses("Kept")
    await impress.reads("◐ We send the corrected specification", "kept late, on")


async def test_a_promise_is_changed_in_the_form_in_which_it_was_made(impress: Person) -> None:
    await promises(impress)
    await impress.reads("by Friday, November 27, 2099")
    await impress.presses("Change…")
    form = await impress.sees_view("What was promised?")
    inputs = {block["block_id"]: block["element"] for block in form["blocks"] if block["type"] == "input"}
    assert inputs["text"]["initial_value"] == SPEC["text"]
    await impress.fills(**{**SPEC, "due": "2099-12-04"})
    await impress.reads("by Friday, December 4, 2099")
    await impress.types("/negotiate promises")
    await impress.reads("The promises stand at the end of the thread")


async def test_the_next_meeting_opens_with_what_became_of_our_word(impress: Person) -> None:
    await promises(impress)
    await impress.reads("◌ We send the corrected specification")
    await promises(impress, text="They name one contact", side="theirs", who="Helen")
    await impress.reads("They name one contact")
    await impress.presses("Kept")
    await impress.reads("✓ We send the corrected specification")
    await impress.types("/negotiate round")
    await impress.sees_view("Which answers need another look?")
    await impress.fills()
    await impress.reads("Round 2 begins")
    await skips_to(impress, "What are your first sentences")
    await impress.reads_again("Our word so far: kept: “We send the corrected specification”")
    await impress.reads_again("They owe us: “They name one contact”")


async def test_a_message_is_made_a_promise(impress: Person) -> None:
    said = await impress.types("We will send the corrected specification by Friday.", channel="C0GENERAL01")
    form = await impress.uses_shortcut("promise_from_message", ts=said["ts"], channel="C0GENERAL01")
    assert form["ok"]
    await impress.sees_view("What was promised?", "Impress")
    await impress.fills(side="ours", due="2099-11-27")
    await impress.sees_view("Noted with your negotiation with Impress.")
    await impress.reads("Promises: Impress", "We will send the corrected specification by Friday.")


async def test_which_negotiation_it_belongs_to_is_asked_where_there_are_several(impress: Person) -> None:
    await impress.types("/negotiate start Globex")
    await impress.reads("Globex")
    said = await impress.types("We will send it.", channel="C0GENERAL01")
    await impress.uses_shortcut("promise_from_message", ts=said["ts"], channel="C0GENERAL01")
    form = await impress.sees_view("Which negotiation?")
    menu = next(block["element"] for block in form["blocks"] if block.get("block_id") == "which")
    globex = next(each["value"] for each in menu["options"] if each["text"]["text"] == "Globex")
    await impress.fills(which=globex, side="ours")
    await impress.reads("Promises: Globex", "We will send it.")


async def test_without_a_negotiation_there_is_nothing_to_promise(kristen: Person) -> None:
    said = await kristen.types("We will send it.", channel="C0GENERAL01")
    await kristen.uses_shortcut("promise_from_message", ts=said["ts"], channel="C0GENERAL01")
    await kristen.sees_view("You have no negotiation open.")


async def test_a_second_press_changes_nothing(impress: Person) -> None:
    await promises(impress)
    shown = await impress.reads("◌ We send the corrected specification")
    pressed = next(each for each in elements(shown) if each[1]["action_id"] == "promise_kept")
    await impress.presses("Kept", ts=shown["ts"])
    await impress.reads("✓ We send the corrected specification")
    await impress.presses_in(shown, *pressed)
    await impress.types("/negotiate promises")
    await impress.reads("✓ We send the corrected specification")


async def test_ha_keeps_her_word_in_vietnamese(ha: Person) -> None:
    await ha.types("/negotiate start Impress")
    await ha.reads("Bên mình mất gì")
    await ha.types("/negotiate promise")
    await ha.sees_view("Đã hứa điều gì?")
    await ha.fills(text="Gửi bản đặc tả đã sửa", side="ours", who="Hà", due="2099-11-27")
    await ha.reads("Lời hứa: Impress", "Bên mình hứa", "Gửi bản đặc tả đã sửa", "hạn thứ Sáu, 27/11/2099")
    await ha.presses("Đã giữ lời")
    await ha.reads("✓ Gửi bản đặc tả đã sửa", "đã giữ lời hôm")


async def test_what_was_promised_last_can_be_kept_when_all_is_closed(impress: Person) -> None:
    await promises(impress)
    await impress.reads("◌ We send the corrected specification")
    await impress.types("/negotiate close won")
    await impress.sees_view("How did it end?")
    await impress.fills(outcome="won")
    await impress.reads("Closed, won")
    await impress.types("/negotiate promise")
    await impress.reads("This negotiation is closed.")
    await impress.presses("Kept")
    await impress.reads("✓ We send the corrected specification")
