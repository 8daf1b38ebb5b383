"""Their interests as one message, and how each is known: guessed, a colleague's word, theirs, or struck."""

import asyncio
import re
from dataclasses import replace

import pytest

from tests.kit.person import Json, Person, words
from tests.kit.shown import elements
from tests.kit.stage import Stage

CHANNEL = "C0IMPRESS03"

NEEDS = """\
31 plants at once | Tomás keeps the word he gave | guessed
No bill for 19 plants | no surprise in the budget | guessed
The end on March 31 | never to stand alone at night | they, on the call"""
LEARN = "What do we know now?"


async def comes_to(person: Person, title: str, skip: str = "Skip") -> None:
    """Skips what comes before the step of that title."""
    ts = ""
    while True:
        await person.presses(skip, ts=ts)
        prompt = await person.reads("Example" if skip == "Skip" else "Ví dụ")
        if title in words(prompt):
            return
        ts = prompt["ts"]


@pytest.fixture
async def needs(impress: Person) -> Person:
    """Kristen, with their interests noted and the map read."""
    await comes_to(impress, "What they need")
    await impress.replies(NEEDS)
    await impress.reads("What Impress needs, and how we know", "2 of 3 are still guesses.")
    await impress.reads("Noted: What they need", "Example")
    return impress


async def maps(person: Person, title: str = "What Impress needs") -> list[Json]:
    return [message for message in await person.messages() if title in words(message)]


async def test_the_map_is_one_message_that_follows_what_is_learned(needs: Person) -> None:
    (before,) = await maps(needs)
    assert "they, on the call" in words(before)
    await needs.presses(LEARN, ts=before["ts"])
    await needs.sees_view("Tomás keeps the word he gave", "Still a guess")
    await needs.fills(known_0="they", source_0="Helen, November 12")
    await needs.reads("1 of 3 is still a guess.", "they said: Helen, November 12")
    (after,) = await maps(needs)
    assert after["ts"] == before["ts"]


async def test_a_debrief_moves_guesses_to_what_they_said_or_strikes_them(needs: Person) -> None:
    await comes_to(needs, "What they said")
    prompt = await needs.reads_again("Still guesses")
    assert "no surprise in the budget" in words(prompt)
    await needs.presses(LEARN, ts=prompt["ts"])
    await needs.fills(known_0="they", source_0="Helen, November 12", known_1="struck")
    await needs.reads("Nothing here is only a guess any more.", "turned out not to be so")
    prompt = next(each for each in await needs.messages() if each["ts"] == prompt["ts"])
    assert "Still guesses" not in words(prompt)
    await needs.types("/negotiate brief")
    brief = await needs.reads("Brief: Impress", "no surprise in the budget — turned out not to be so")
    assert "To find out" not in words(brief)


async def test_what_is_guessed_becomes_a_question_for_the_meeting(needs: Person) -> None:
    await needs.types("/negotiate brief")
    await needs.reads(
        "To find out in the meeting", "What would they say to this: “no surprise in the budget”?"
    )


async def test_a_need_that_was_never_thought_of_is_added(needs: Person) -> None:
    await needs.presses(LEARN)
    await needs.fills(added="Only us | to be called before a bill comes | they, November 12")
    await needs.reads("2 of 4 are still guesses.", "to be called before a bill comes")
    assert len(await maps(needs)) == 1


async def test_a_form_that_was_overtaken_says_so_and_keeps_what_was_typed(needs: Person) -> None:
    (standing,) = await maps(needs)
    await needs.presses(LEARN, ts=standing["ts"])
    view = await needs.sees_view("Still a guess")
    await needs.types("/negotiate edit")
    await needs.reads("Which step for Impress")
    menu = next(
        (message, block, element)
        for message in await needs.messages()
        for block in message.get("blocks", ())
        for element in block.get("elements", ())
        if element.get("action_id") == "reopen" and element["type"] == "static_select"
    )
    await needs.presses_in(*menu, "their_interests")
    await needs.reads("Your answer so far", "What they need")
    await needs.fills(known_0="they", source_0="Helen")
    (still,) = await needs.views()
    assert still["id"] == view["id"]
    assert "nothing was saved" in str(still["errors"])
    assert "2 of 3 are still guesses." in words((await maps(needs))[0])


async def test_whoever_is_named_for_a_guess_is_asked_about(needs: Person) -> None:
    await needs.presses(LEARN)
    await needs.fills(source_1="Aisha")
    (view,) = await needs.views()
    assert "Choose above who said so" in view["errors"]["source_1"]


async def test_a_message_that_is_deleted_leaves_the_map_too(needs: Person) -> None:
    said = next(each for each in await needs.messages() if NEEDS.splitlines()[0] in each.get("text", ""))
    await needs.deletes(said["ts"])
    await needs.reads("Nothing is noted here any more.")
    (emptied,) = await maps(needs)
    assert "budget" not in words(emptied)


async def test_what_a_colleague_answered_becomes_evidence(impress: Person, stage: Stage) -> None:
    margaret = await stage.person("Margaret")
    await comes_to(impress, "What worried them before")
    await impress.picks(margaret.id, kind="users_select")
    await impress.fills(lines="What worried Impress before the quarrel?")
    await impress.fills()
    await margaret.reads("Kristen Walsh asks you about Impress")
    await margaret.presses("Answer")
    await margaret.fills(line_0="That nobody answers at night.")
    await impress.reads("Margaret Osei has answered", "Use as evidence")
    await impress.presses("Use as evidence")
    await impress.sees_view("Margaret Osei answered", "That nobody answers at night.", "Anything new?")
    await impress.fills(added="The end on March 31 | never to stand alone at night | Margaret said")
    await impress.reads("What Impress needs", "a colleague said: Margaret Osei")
    await comes_to(impress, "What they need")
    prompt = await impress.reads_again("Margaret Osei answered")
    assert "never to stand alone at night — a colleague said: Margaret Osei" in words(prompt)
    await impress.replies(NEEDS)
    await impress.reads("2 of 3 are still guesses.")
    await impress.presses(LEARN)
    await impress.sees_view("Margaret Osei said so")
    await impress.fills(known_1=f"colleague:{margaret.id}", source_1="in October")
    await impress.reads("1 of 3 is still a guess.", "a colleague said: Margaret Osei, in October")
    assert len(await maps(impress)) == 1


async def test_a_vietnamese_map(ha: Person) -> None:
    await ha.types("/negotiate start Impress")
    await ha.reads("mất gì nếu")
    await comes_to(ha, "Lợi ích thật sự của họ", "Bỏ qua")
    await ha.replies(
        "Đủ 31 nhà máy | Anh Tomás giữ được lời hứa | phỏng đoán\nKhông trả tiền | Ngân sách yên ổn"
    )
    await ha.reads("Impress thật sự cần gì", "2/2 điều còn là phỏng đoán.", "Yêu cầu: Đủ 31 nhà máy")
    await ha.presses("Cập nhật điều đã rõ")
    await ha.sees_view("Vẫn là phỏng đoán", "Ai nói, hoặc khi nào?")
    await ha.fills(known_0="they", source_0="chị Helen, 12/11", known_1="struck")
    await ha.reads(
        "Không còn điều nào chỉ là phỏng đoán.", "đối tác nói: chị Helen, 12/11", "hóa ra không phải"
    )
    assert len(await maps(ha, "Impress thật sự cần gì")) == 1
    await ha.types("/negotiate language en")
    await ha.reads("What Impress needs", "turned out not to be so")


async def test_whoever_takes_it_over_has_a_map_of_their_own(needs: Person, stage: Stage) -> None:
    daniel = await stage.person("Daniel")
    await needs.types("/negotiate handover Impress")
    await needs.fills(colleague=daniel.id)
    await daniel.presses("Take it over")
    await daniel.reads("What Impress needs", "2 of 3 are still guesses.")
    await daniel.presses(LEARN)
    await daniel.fills(known_0="they", source_0="Tomás")
    await daniel.reads("1 of 3 is still a guess.", "they said: Tomás")
    assert len(await maps(daniel)) == 1


# --- the endorser ----------------------------------------------------------------------------


@pytest.fixture
async def endorsed(impress: Person) -> Person:
    """Kristen, with Grace Whitfield named as who could speak for us."""
    await comes_to(impress, "Someone they trust")
    await impress.replies(
        "Grace Whitfield. I would ask: “Would you tell Helen what we did afterwards, good and bad?”"
    )
    await impress.reads("Noted: Someone they trust", "not asked yet")
    return impress


async def test_an_endorser_is_asked_agrees_and_speaks(endorsed: Person) -> None:
    await endorsed.presses("Write the request")
    letter = await endorsed.sees_view("Request to someone they trust")
    assert "Would you tell Helen what we did afterwards, good and bad?" in str(letter)
    await endorsed.closes(letter)
    await endorsed.presses("I have asked")
    await endorsed.reads("Noted: Someone they trust", "asked", "They agreed", "They declined")
    await endorsed.presses("They agreed")
    await endorsed.reads("agreed to speak for us", "They spoke")
    await endorsed.presses("They spoke")
    await endorsed.reads("has spoken for us")
    await endorsed.presses("Brief")
    await endorsed.reads("Brief: Impress", "has spoken for us", "Grace Whitfield")


async def test_an_endorser_who_declines_gives_way_to_somebody_else(endorsed: Person) -> None:
    await endorsed.presses("I have asked")
    await endorsed.presses("They declined")
    declined = await endorsed.reads("Noted: Someone they trust", "declined (")
    assert re.search(r"declined \(\w+day, \w+ \d{1,2}, \d{4}\)", words(declined))
    await endorsed.presses("Somebody else")
    await endorsed.reads("Who has their trust already", "Your answer so far")
    await endorsed.replies("Joe Lindner, who knows Tomás.")
    await endorsed.reads("Noted: Someone they trust", "not asked yet", "Joe Lindner")


async def test_of_two_presses_at_once_one_counts(endorsed: Person) -> None:
    await endorsed.presses("I have asked")
    asked = await endorsed.reads("They agreed", "They declined")
    both = [(block, element) for block, element in elements(asked) if "endorse:" in element["action_id"]][:2]
    await asyncio.gather(*(endorsed.presses_in(asked, *each) for each in both))
    await endorsed.reads("That has changed meanwhile")


async def test_in_a_channel_colleagues_say_what_they_know(stage: Stage, kristen: Person) -> None:
    await kristen.types("/invite @Rapport", channel=CHANNEL)
    owner = replace(kristen, channel=CHANNEL, thread="", seen=set())
    daniel = replace(await stage.person("Daniel"), channel=CHANNEL, thread="", seen=set())
    await owner.types("/negotiate start Impress here")
    await owner.reads("What does each side lose")
    await comes_to(owner, "What they need")
    await owner.replies(NEEDS)
    await daniel.reads("2 of 3 are still guesses.")
    await daniel.presses(LEARN)
    await daniel.fills(known_0="they", source_0="Tomás, at lunch")
    await owner.reads("1 of 3 is still a guess.", "they said: Tomás, at lunch")
