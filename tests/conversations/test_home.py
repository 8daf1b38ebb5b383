"""The Home tab: all that somebody prepares, everything that a command does, and what we know of them."""

from tests.kit.person import Json, Person, words
from tests.kit.stage import Stage

DM = "https://"


async def _welcomes(person: Person, sentence: str) -> list[Json]:
    return [each for each in await person.top_level() if sentence in words(each)]


async def _opened(kristen: Person) -> Person:
    """Kristen, with Impress under way and her Home drawn."""
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await kristen.opens_home()
    await kristen.sees_home("Impress", "0 of 35")
    return kristen


# --- welcome ----------------------------------------------------------------------------------


async def test_who_opens_it_for_the_first_time_is_welcomed_there_and_once_in_the_direct_message(
    kristen: Person,
) -> None:
    await kristen.opens_home()
    await kristen.sees_home("Welcome to Rapport", "Start a negotiation", "Tiếng Việt")
    said = await kristen.reads("Welcome. I walk you through", "Start a negotiation", "Tiếng Việt")
    assert "thread_ts" not in said
    await kristen.opens_home()
    await kristen.opens_home("messages")
    await kristen.types("/negotiate start Impress")
    await kristen.sees_home("Impress", no="Welcome to Rapport")
    assert len(await _welcomes(kristen, "Welcome. I walk you through")) == 1


async def test_the_welcome_is_in_the_language_that_their_profile_suggests(ha: Person) -> None:
    await ha.opens_home()
    await ha.sees_home("Rapport xin chào", "Tạo cuộc đàm phán", "English")
    await ha.reads("Chào anh/chị. Rapport cùng anh/chị", "English")


async def test_who_has_a_negotiation_already_needs_no_welcome(impress: Person) -> None:
    await impress.opens_home()
    await impress.sees_home("Impress", "Under way", no="Welcome")
    assert await _welcomes(impress, "Welcome. I walk you through") == []


async def test_nothing_is_drawn_for_who_never_opened_it(stage: Stage, impress: Person) -> None:
    await impress.replies("We lose 25 million.")
    await impress.reads("Why you?")
    assert await impress.home() is None
    assert await stage.calls("views.publish") == []


async def test_another_language_can_be_chosen_in_it(kristen: Person) -> None:
    await kristen.opens_home()
    await kristen.presses_in_home("Tiếng Việt")
    await kristen.sees_home("Rapport xin chào", "Giờ làm việc", "Thứ Hai – Thứ Sáu")
    assert await kristen.views() == []


# --- as things change ---------------------------------------------------------------------------


async def test_it_follows_each_answer(kristen: Person) -> None:
    await _opened(kristen)
    await kristen.replies("We lose 25 million a year.")
    await kristen.sees_home("1 of 35", "Next, in the thread: Why you")


async def test_it_starts_a_negotiation_and_shows_it(kristen: Person) -> None:
    await kristen.opens_home()
    await kristen.presses_in_home("Start a negotiation")
    await kristen.fills(counterpart="Northlake")
    await kristen.sees_view("Your negotiation with Northlake is ready", DM)
    await kristen.reads("What does each side lose", "Northlake")
    await kristen.sees_home("Northlake", "In preparation", no="Welcome to Rapport")


async def test_a_counterpart_under_way_is_offered_rather_than_started_twice(kristen: Person) -> None:
    await _opened(kristen)
    await kristen.presses_in_home("Start a negotiation")
    await kristen.fills(counterpart="impress")
    await kristen.sees_view("You are already preparing for Impress", "Brief")
    await kristen.presses_in_view("Brief")
    await kristen.sees_view("I am posting the brief for Impress")
    await kristen.reads("Brief: Impress")


async def test_several_forms_in_one_modal_are_each_heard(kristen: Person) -> None:
    await kristen.opens_home()
    await kristen.presses_in_home("Help")
    await kristen.presses_in_view("Start a negotiation")
    await kristen.fills(counterpart="Impress")
    await kristen.sees_view("Your negotiation with Impress is ready")
    await kristen.presses_in_home("All my negotiations")
    await kristen.sees_view("Your negotiations", "Impress")


# --- each verb ----------------------------------------------------------------------------------


async def test_go_on_asks_again_in_the_thread_and_says_where(kristen: Person) -> None:
    await _opened(kristen)
    await kristen.presses_in_home("Go on")
    await kristen.sees_view("Back to Impress", "/archives/")
    await kristen.reads("What does each side lose")


async def test_the_brief_is_posted_and_its_place_is_told(kristen: Person) -> None:
    await _opened(kristen)
    await kristen.presses_in_home("Brief")
    await kristen.sees_view("I am posting the brief for Impress", "/archives/")
    await kristen.reads("Brief: Impress")


async def test_how_far_somebody_is_by_phase(kristen: Person) -> None:
    await _opened(kristen)
    await kristen.presses_in_home("How far I am")
    await kristen.sees_view("Mandate", "0 of 5", "Next, in the thread: What each side loses")


async def test_an_answer_is_picked_and_asked_again(kristen: Person) -> None:
    await _opened(kristen)
    await kristen.replies("We lose 25 million a year.")
    await kristen.sees_home("1 of 35")
    await kristen.presses_in_home("Edit an answer")
    await kristen.presses_in_view("What each side loses")
    await kristen.sees_view("The step is open again in the thread", "/archives/")
    await kristen.reads("What each side loses", "We lose 25 million a year.", "Keep")


async def test_pause_and_go_on_from_there(kristen: Person) -> None:
    await _opened(kristen)
    await kristen.presses_in_home("Pause")
    await kristen.sees_view("Paused. I will stay quiet")
    await kristen.sees_home("Impress", "Paused", no="In preparation")
    await kristen.presses_in_view("Go on")
    await kristen.sees_view("Back to Impress")
    await kristen.sees_home("In preparation")


async def test_close_moves_it_to_the_closed_ones_and_go_on_brings_it_back(kristen: Person) -> None:
    await _opened(kristen)
    await kristen.presses_in_home("Close…")
    await kristen.fills(outcome="won", value="25 million", lesson="Ask early.")
    await kristen.sees_home("Closed", "Closed, won", no="Under way")
    await kristen.presses_in_home("Go on", below="Closed, won")
    await kristen.sees_home("Under way", no="Closed, won")


async def test_delete_asks_in_a_modal_and_then_erases(kristen: Person) -> None:
    await _opened(kristen)
    await kristen.presses_in_home("Delete…")
    await kristen.sees_view("for good?")
    await kristen.presses_in_view("Cancel")
    await kristen.sees_view("Nothing was deleted")
    await kristen.presses_in_home("Delete…")
    await kristen.presses_in_view("Delete for good")
    await kristen.sees_view("Everything I kept about Impress is erased")
    await kristen.sees_home("Welcome to Rapport", no="Impress")


async def test_what_was_deleted_meanwhile_is_told_clearly(stage: Stage, kristen: Person) -> None:
    """The Home on the screen may be older than what stands."""
    await _opened(kristen)
    old = await kristen.home()
    assert old
    await kristen.types("/negotiate delete")
    await kristen.presses("Delete for good")
    await kristen.sees_home("Welcome to Rapport")
    await _shows_again(stage, kristen, old)
    await kristen.presses_in_home("Go on")
    await kristen.sees_view("That negotiation is not here any more")
    await kristen.presses_in_home("Delete…")
    await kristen.sees_view("That negotiation is not here any more")


async def _shows_again(stage: Stage, kristen: Person, old: Json) -> None:
    view = {"type": "home", "blocks": old["blocks"]}
    stage.workspace.views.publish(kristen.id, view)


# --- about themselves ---------------------------------------------------------------------------


async def test_hours_and_days_are_entered_and_shown(kristen: Person) -> None:
    await kristen.opens_home()
    await kristen.sees_home("9:00", "6:00", "Eastern Time", "Monday – Friday", "Days off: none")
    await kristen.presses_in_home("Settings…")
    await kristen.sees_view("Your time zone is Eastern Time")
    await kristen.fills(begins="08:30", ends="17:00", workdays=["1", "2", "3", "6"],
                        off="Dec 24, 2026 – Jan 1, 2027\n\n2026-11-26")  # fmt: skip
    await kristen.sees_home(
        "8:30", "5:00", "Monday – Wednesday, Saturday", "Nov 26, 2026; Dec 24, 2026 – Jan 1, 2027"
    )
    await kristen.types("/negotiate settings")
    view = await kristen.sees_view("Days off")
    assert "Nov 26, 2026\nDec 24, 2026 – Jan 1, 2027" in str(view["state"]) or "Nov 26" in str(view)


async def test_what_cannot_be_read_is_named_and_nothing_is_lost(kristen: Person) -> None:
    await kristen.opens_home()
    await kristen.presses_in_home("Settings…")
    answer = await kristen.fills(begins="18:00", ends="09:00")
    assert "later" in answer["errors"]["ends"]
    answer = await kristen.fills(begins="09:00", ends="18:00", off="Dec 24, 2026\nnext Friday")
    assert "“next Friday”" in answer["errors"]["off"]
    await kristen.fills(off="Dec 24, 2026")
    await kristen.sees_home("Days off: Dec 24, 2026")


async def test_dates_are_read_as_the_language_writes_them(ha: Person) -> None:
    await ha.opens_home()
    await ha.presses_in_home("Cài đặt…")
    answer = await ha.fills(off="12/24/2026")
    assert "“12/24/2026”" in answer["errors"]["off"]
    await ha.fills(off="24/12/2026 – 1/1/2027", address="chị")
    await ha.sees_home("Ngày nghỉ: 24/12/2026 – 01/01/2027", "Xưng hô: chị", "giờ Việt Nam")


# --- Slack's own --------------------------------------------------------------------------------


async def test_a_home_that_slack_does_not_take_hurts_nobody(stage: Stage, kristen: Person) -> None:
    await stage.trouble("views.publish", times=5, error="not_enabled")
    await kristen.opens_home()
    await kristen.reads("Welcome. I walk you through")
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await kristen.replies("We lose 25 million.")
    await kristen.reads("Noted", "Why you?")


async def test_an_answer_that_was_lost_after_its_effect_does_not_stop_it(
    stage: Stage, kristen: Person
) -> None:
    """The mark that Slack gave is not known then: the next drawing finds its way without it."""
    await _opened(kristen)
    await stage.trouble("views.publish", times=1, drop=True, happens=True)
    await kristen.replies("We lose 25 million a year.")
    await kristen.sees_home("1 of 35")
    await kristen.reads("Why you?")
    await kristen.replies("I know them.")
    await kristen.sees_home("2 of 35")
