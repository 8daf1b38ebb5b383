"""Somebody rehearses: the counterpart is played from the table, and nothing of it counts."""

from dataclasses import replace

import pytest

from tests.conversations.test_channel import CHANNEL, here
from tests.kit.forger import carried_in, forges
from tests.kit.person import Json, Person, words
from tests.kit.shown import elements
from tests.kit.stage import Stage

ISSUES = """\
price: 100 / 97 / 94
deadline: June / May / March
review: quarterly / monthly / weekly
term: 24 months / 12 months"""
IN_VIETNAMESE = """\
giá: 100 / 97 / 94
thời hạn: tháng Sáu / tháng Năm / tháng Ba
rà soát: hằng quý / hằng tháng / hằng tuần
hợp đồng: 24 tháng / 12 tháng"""
WEIGHTS = {
    "us_0": "40", "them_0": "20",
    "us_1": "20", "them_1": "30–44",
    "us_2": "8", "them_2": "18–24",
    "us_3": "32", "them_3": "6–12",
}  # fmt: skip
OFFER = "price: 100; deadline: May; review: monthly; term: 24 months"
FIRST_STEP = "What does each side lose"


async def weighs(person: Person, issues: str) -> None:
    await person.types("/negotiate offers")
    await person.sees_view("")
    await person.fills(issues=issues)
    await person.fills(**WEIGHTS)


async def rehearses(person: Person, character: str, button: str = "Rehearse") -> None:
    await person.presses(button)
    await person.sees_view("Impress")
    await person.fills(character=character)


async def answers(person: Person, said: str, *replied: str) -> Json:
    """What they answer, in the thread."""
    await person.replies(said)
    return await person.reads(*replied)


async def presses_an_old(person: Person, label: str, message: Json) -> None:
    """A button of a message as it was read, whatever became of it."""
    block, element = next(each for each in elements(message) if each[1].get("text", {}).get("text") == label)
    await person.presses_in(message, block, element)


@pytest.fixture
async def tabled(impress: Person) -> Person:
    """Kristen, with the table weighed."""
    await weighs(impress, ISSUES)
    await impress.reads("The table: Impress", "quarterly")
    return impress


@pytest.fixture
async def weighed(ha: Person) -> Person:
    await ha.types("/negotiate start Impress")
    await ha.reads("mất gì nếu")
    await weighs(ha, IN_VIETNAMESE)
    await ha.reads("Impress", "hằng quý")
    return ha


# --- each character, in both languages ---------------------------------------------------------


async def test_who_is_fair_answers_step_by_step_until_it_is_agreed(tabled: Person) -> None:
    await rehearses(tabled, "fair")
    await tabled.reads(
        "Rehearsal · Impress · Fair", "Would you like to begin?", "“price: 100; deadline: June”"
    )
    await answers(tabled, "What matters most to you?", "what we need is something good on the deadline")
    await answers(tabled, "We can do deadline: March.", "Your offer leaves the price open")
    reply = "price: 100; deadline: May; review: weekly; term: 24 months"
    await answers(tabled, f"This is a generous offer: {reply}", "*Their offer:* price: 94; deadline: March")
    await answers(
        tabled, "deadline: March", "we still need 97", "as I understood it: price: 100; deadline: March"
    )
    await tabled.replies("price: 97")
    await tabled.reads(
        "After rehearsal 1",
        "put it in writing today",
        "Agreed: price: 97; deadline: March; review: weekly; term: 24 months",
        "conceded",
        "Their cards this time",
        "This is a generous offer",
        "These words praise what you offer yourself.",
    )
    await tabled.reads(FIRST_STEP)


async def test_in_vietnamese_who_is_fair_answers_step_by_step_until_it_is_agreed(weighed: Person) -> None:
    await rehearses(weighed, "fair", "Tập dượt")
    await weighed.reads("Tập dượt · Impress · Sòng phẳng", "Ta cùng tìm cách nào ổn cho cả hai bên nhé")
    await answers(weighed, "Điều gì quan trọng nhất với anh?", "điều chúng tôi cần hơn cả là thời hạn")
    await answers(weighed, "Bên tôi làm được thời hạn: tháng Ba.", "Đề nghị này còn bỏ ngỏ giá")
    reply = "giá: 100; thời hạn: tháng Năm; rà soát: hằng tuần; hợp đồng: 24 tháng"
    await answers(weighed, f"Giá này rất hợp lý với bên anh. {reply}", "*Họ đề nghị:* giá: 94")
    await answers(
        weighed, "thời hạn: tháng Ba", "chúng tôi vẫn cần 97", "theo tôi hiểu: giá: 100; thời hạn: tháng Ba"
    )
    await weighed.replies("giá: 97")
    await weighed.reads(
        "Sau buổi tập dượt 1",
        "Đã thỏa thuận: giá: 97; thời hạn: tháng Ba; rà soát: hằng tuần; hợp đồng: 24 tháng",
        "Bài của họ lần này",
        "Giá này rất hợp lý",
    )
    await weighed.reads("mất gì nếu")


async def test_who_is_tough_holds_on_and_their_offer_can_be_taken(tabled: Person) -> None:
    await rehearses(tabled, "tough")
    await tabled.reads("Our terms are on the table", "*Their offer:* price: 94; deadline: March")
    await answers(tabled, "What matters most to you?", "The reasons are our business.")
    await answers(tabled, OFFER, "I see nothing here that would make us move.")
    await tabled.presses("Take their offer")
    await tabled.reads(
        "After rehearsal 1", "Send us the papers this week.", "Agreed: price: 94; deadline: March"
    )
    await tabled.reads(FIRST_STEP)


async def test_in_vietnamese_who_is_tough_holds_on_and_it_can_be_stopped(weighed: Person) -> None:
    await rehearses(weighed, "tough", "Tập dượt")
    await weighed.reads("Điều kiện của chúng tôi đây", "*Họ đề nghị:* giá: 94; thời hạn: tháng Ba")
    await answers(weighed, "Điều gì quan trọng nhất với anh?", "lý do là việc của chúng tôi")
    await weighed.presses("Dừng")
    await weighed.reads("Sau buổi tập dượt 1", "Anh/chị dừng ở đây.", "giá: 94")
    await weighed.reads("mất gì nếu")


async def test_who_is_hurt_speaks_of_terms_once_it_was_heard(tabled: Person) -> None:
    await rehearses(tabled, "hurt")
    await tabled.reads("Rehearsal · Impress · Hurt", "we were left alone with it")
    await answers(tabled, OFFER, "I am not talking about numbers.")
    await answers(tabled, "We missed the date. That was our fault.", "Then I am ready to look at an offer")
    await answers(tabled, OFFER, "With March for the deadline", "*Their offer:*")
    await answers(tabled, "You never told us what you needed.", "In that tone we are back where we were.")
    await answers(tabled, "I am sorry. We should have asked.", "It has taken long for somebody to say that.")
    await answers(tabled, "review: weekly; price: 97", "What holds us back is the deadline.")
    await tabled.replies("deadline: March")
    await tabled.reads(
        "After rehearsal 1", "Agreed: price: 97; deadline: March; review: weekly; term: 24 months"
    )


async def test_in_vietnamese_who_is_hurt_wants_to_be_heard_first(weighed: Person) -> None:
    await rehearses(weighed, "hurt", "Tập dượt")
    await weighed.reads("Tập dượt · Impress · Tổn thương", "Khoan đưa giấy tờ gì ra.")
    await answers(weighed, "giá: 97", "Tôi chưa bàn con số nào cả.")
    await answers(weighed, "Chúng tôi đã trễ hạn, đó là lỗi của chúng tôi.", "Câu này thì tôi nghe được.")
    await answers(weighed, "Xin lỗi, nhưng bên anh đổi yêu cầu liên tục.", "Nói giọng ấy")
    await weighed.presses("Dừng")
    await weighed.reads("Sau buổi tập dượt 1", "Họ chưa từng được lắng nghe.")


# --- how it begins, and how it ends ------------------------------------------------------------


async def test_without_a_table_the_issues_are_to_be_weighed_first(impress: Person) -> None:
    await impress.types("/negotiate rehearse")
    await impress.reads("There is no table of issues yet.", "Weigh the issues")


async def test_by_command_it_begins_where_the_negotiation_lives(tabled: Person) -> None:
    await tabled.types("/negotiate rehearse Impress")
    await tabled.sees_view(
        "How is Impress today?", "Talks of no terms until somebody has said what went wrong."
    )
    await tabled.fills(character="tough")
    await tabled.sees_view("The rehearsal has begun.")
    await tabled.reads("Rehearsal · Impress · Tough")
    await tabled.types("/negotiate rehearse")
    await tabled.reads("A rehearsal is open.")
    await tabled.reads("Rehearsal · Impress · Tough", "Our terms are on the table")


async def test_from_home_it_begins_in_the_thread_and_says_where(tabled: Person) -> None:
    await tabled.opens_home()
    await tabled.presses_in_home("How far I am")
    await tabled.presses_in_view("Rehearse")
    await tabled.sees_view("How is Impress today?")
    await tabled.fills(character="fair")
    await tabled.sees_view("The rehearsal has begun.")
    await tabled.reads("Rehearsal · Impress · Fair")


async def test_an_offer_by_form_keeps_what_it_leaves_open(tabled: Person) -> None:
    await rehearses(tabled, "fair")
    await tabled.reads("Would you like to begin?")
    await tabled.presses("Answer or offer")
    await tabled.sees_view("What you say", "deadline")
    assert "one of the two will do" in str(await tabled.fills())
    assert "“deadline” is still open" in str(await tabled.fills(option_0="0"))
    await tabled.fills(words="Let us begin here.", option_0="0", option_1="1", option_2="1", option_3="0")
    await tabled.reads("as I understood it: price: 100; deadline: May; review: monthly; term: 24 months")
    await tabled.presses("Answer or offer")
    await tabled.fills(option_2="2")
    await tabled.reads("as I understood it: price: 100; deadline: May; review: weekly; term: 24 months")


async def test_nothing_of_it_is_kept_with_the_plan(tabled: Person) -> None:
    await rehearses(tabled, "fair")
    await tabled.reads("Would you like to begin?")
    said = await tabled.replies(f"A secret of the stage. {OFFER}")
    await tabled.reads("*Their offer:*")
    await tabled.edits(said, "Something else.")
    await tabled.deletes(said)
    await tabled.presses("Stop")
    await tabled.reads("After rehearsal 1", "You stopped here.")
    await tabled.reads(FIRST_STEP)
    await answers(tabled, "We lose 25 million a year; they lose a year of work.", "Noted", "25 million")
    await tabled.types("/negotiate brief")
    brief = await tabled.reads("Brief: Impress")
    assert "secret of the stage" not in words(brief)
    await tabled.types("/negotiate offers")
    table = await tabled.reads("The table: Impress")
    assert "Offers so far" not in words(table)


async def test_it_can_be_repeated_with_the_same_character_and_with_another(tabled: Person) -> None:
    await rehearses(tabled, "tough")
    await tabled.reads("Rehearsal · Impress · Tough")
    await tabled.presses("Stop")
    review = await tabled.reads("After rehearsal 1")
    await tabled.reads(FIRST_STEP)
    await tabled.presses("Once more", ts=review["ts"])
    await tabled.reads("Rehearsal · Impress · Tough", "others are offering us nearly as much")
    await tabled.presses("Once more", ts=review["ts"])
    await tabled.reads("This rehearsal has moved on from there.")
    await tabled.presses("Stop")
    await tabled.reads("After rehearsal 2")
    await rehearses(tabled, "hurt", "Another character")
    await tabled.reads("Rehearsal · Impress · Hurt")


async def test_a_button_of_an_earlier_line_does_nothing_but_say_so(tabled: Person) -> None:
    await rehearses(tabled, "tough")
    first = await tabled.reads("Rehearsal · Impress · Tough")
    await answers(tabled, "What matters most to you?", "The reasons are our business.")
    for label in ("Take their offer", "Answer or offer", "Stop"):
        await presses_an_old(tabled, label, first)
        await tabled.reads("This rehearsal has moved on from there.")
    await tabled.presses("Stop")
    await tabled.reads("After rehearsal 1")


async def test_a_pause_ends_it_and_the_step_is_asked_again(tabled: Person) -> None:
    await rehearses(tabled, "fair")
    line = await tabled.reads("Would you like to begin?")
    await tabled.types("/negotiate pause")
    await tabled.reads(FIRST_STEP)
    await presses_an_old(tabled, "Stop", line)
    await tabled.reads("This rehearsal has moved on from there.")
    await answers(tabled, "We lose 25 million a year.", "Noted", "25 million")


async def test_what_is_closed_cannot_be_rehearsed(tabled: Person) -> None:
    await rehearses(tabled, "fair")
    line = await tabled.reads("Would you like to begin?")
    await tabled.types("/negotiate close lost")
    await tabled.fills()
    await tabled.reads("Closed, lost.")
    await presses_an_old(tabled, "Answer or offer", line)
    await tabled.reads("This negotiation is closed")
    await tabled.presses("Rehearse")
    await tabled.reads("This negotiation is closed")


# --- in a channel ------------------------------------------------------------------------------


@pytest.fixture
async def owner(kristen: Person) -> Person:
    """Kristen in the channel, with the table weighed there; what is said of it comes to her alone."""
    await kristen.types("/invite @Rapport", channel=CHANNEL)
    in_channel = here(kristen)
    await in_channel.types("/negotiate start Impress here")
    await in_channel.reads(FIRST_STEP)
    await in_channel.types("/negotiate offers", channel=CHANNEL)
    await in_channel.sees_view("")
    await in_channel.fills(issues=ISSUES)
    await in_channel.fills(**WEIGHTS)
    await kristen.reads("The table: Impress")
    return in_channel


async def test_of_a_channel_it_is_rehearsed_alone_and_by_form(owner: Person, kristen: Person) -> None:
    await rehearses(kristen, "hurt")
    line = await kristen.reads(
        "Rehearsal · Impress · Hurt", "what you type here does not reach the rehearsal"
    )
    await kristen.types("We missed the date.")
    await kristen.reads("What you type here does not reach the rehearsal.")
    below = replace(kristen, thread=line["ts"])
    await below.replies("That was our fault.")
    await below.reads("What you type here does not reach the rehearsal.")
    await kristen.presses("Answer or offer", ts=line["ts"])
    await kristen.fills(words="We missed the date. That was our fault.")
    await kristen.reads("Then I am ready to look at an offer")
    await kristen.presses("Stop")
    await kristen.reads("After rehearsal 1", "You stopped here.")
    seen = " ".join(words(message) for message in await owner.messages())
    assert "Rehearsal" not in seen
    assert "rehearsal" not in seen
    await owner.replies("We lose 25 million a year.")
    await owner.reads("Noted", "25 million")


async def test_a_colleague_who_presses_its_buttons_changes_nothing(
    owner: Person, kristen: Person, stage: Stage
) -> None:
    await rehearses(kristen, "fair")
    line = await kristen.reads("Would you like to begin?")
    carried, daniel = await carried_in(kristen, "rehearse_stop"), here(await stage.person("Daniel"))
    for action in ("rehearse_stop", "rehearse_take", "rehearse_answer", "rehearse"):
        assert (await forges(stage, daniel.id, owner.channel, action, carried))[0] == 200
        await daniel.reads("Only the owner of this negotiation can do that")
    await kristen.presses("Stop", ts=line["ts"])
    await kristen.reads("After rehearsal 1")


async def test_in_the_channel_it_is_said_where_it_goes_on(owner: Person, kristen: Person) -> None:
    await owner.types("/negotiate rehearse Impress", channel=CHANNEL)
    await owner.sees_view("How is Impress today?")
    await owner.fills(character="fair")
    await owner.sees_view("The rehearsal has begun.", "Open it in our direct message")
    await kristen.reads("Rehearsal · Impress · Fair")
