"""Nudges as people get them: one message, its buttons, and what becomes of it."""

import pytest

from tests.conversations.test_requests import QUESTIONS, asks, skips_to
from tests.kit.forger import carried_in, forges
from tests.kit.person import Json, Person, words
from tests.kit.stage import Stage

MONDAY = "2026-11-16T15:00:00+00:00"  # 10:00 in New York, 9:00 in Chicago
TUESDAY, WEDNESDAY = "2026-11-17T18:00:00+00:00", "2026-11-18T20:00:00+00:00"
NEXT_MONDAY = "2026-11-23T18:00:00+00:00"
IDLE = "A working day has gone by"


@pytest.fixture
async def begun(stage: Stage) -> Person:
    """Kristen, who began with Impress on a Monday morning and left it."""
    await stage.asks("clock", {"now": MONDAY})
    kristen = await stage.person("Kristen")
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    return kristen


async def nudged(stage: Stage, person: Person, at: str, *said: str) -> Json:
    await stage.asks("clock", {"now": at})
    return await person.reads("At most one such message", *said)


async def test_who_stopped_is_reminded_of_the_next_step_and_led_back_to_it(
    stage: Stage, begun: Person
) -> None:
    nudge = await nudged(stage, begun, TUESDAY, "Impress", IDLE, "Next:")
    assert "thread_ts" not in nudge
    await begun.presses("Go on", ts=nudge["ts"])
    await begun.reads("Back to Impress.")
    await begun.reads("What does each side lose")
    await begun.replies("We lose 25 million a year.")
    await begun.reads("Noted")
    await begun.reads_no_more(nudge["ts"])


async def test_what_is_put_off_goes_and_comes_again_that_day(stage: Stage, begun: Person) -> None:
    nudge = await nudged(stage, begun, TUESDAY, IDLE)
    await begun.presses("Tomorrow", ts=nudge["ts"])
    await begun.reads("I will remind you again on Wednesday, November 18, 2026.")
    await begun.reads_no_more(nudge["ts"])
    await nudged(stage, begun, WEDNESDAY, "Impress", "Next:")


async def test_next_week_is_its_first_working_day(stage: Stage, begun: Person) -> None:
    nudge = await nudged(stage, begun, TUESDAY, IDLE)
    await begun.presses("Next week", ts=nudge["ts"])
    await begun.reads("I will remind you again on Monday, November 23, 2026.")
    await begun.reads_no_more(nudge["ts"])


async def test_stopped_nudges_stay_away_until_they_are_wanted_again(stage: Stage, begun: Person) -> None:
    nudge = await nudged(stage, begun, TUESDAY, IDLE)
    await begun.presses("Stop for this one", ts=nudge["ts"])
    await begun.reads("I no longer remind you of this negotiation.")
    await begun.reads_no_more(nudge["ts"])
    root = await begun.reads("You get no nudges about this one.", "Nudges again")
    await begun.presses("Nudges again", ts=root["ts"])
    await begun.reads("I remind you of this negotiation again")
    await begun.types("/negotiate quiet")
    await begun.reads("I no longer remind you of this negotiation.")


async def test_a_new_day_takes_the_place_of_the_one_before(stage: Stage, begun: Person) -> None:
    first = await nudged(stage, begun, TUESDAY, IDLE)
    second = await nudged(stage, begun, "2026-11-19T18:00:00+00:00", "for three working days")
    assert second["ts"] != first["ts"]
    await begun.reads_no_more(first["ts"])
    third = await nudged(stage, begun, "2026-11-25T18:00:00+00:00", "From here on I stay quiet about it")
    await begun.reads_no_more(second["ts"])
    assert "seven working days" in words(third)


@pytest.mark.parametrize("deed", ["go_on", "tomorrow", "next_week", "stop"])
async def test_nobody_else_can_press_the_buttons_of_a_nudge(stage: Stage, begun: Person, deed: str) -> None:
    await nudged(stage, begun, TUESDAY, IDLE)
    carried = await carried_in(begun, "nudge:go_on")
    daniel = await stage.person("Daniel")
    before = len(await begun.messages())
    for kind in ("idle", "request_waits"):
        status, _ = await forges(stage, daniel.id, daniel.channel, f"nudge:{deed}", {**carried, "k": kind})
        assert status == 200
        assert "Impress" not in str(await daniel.messages())
    assert len(await begun.messages()) == before


async def test_a_button_that_says_nonsense_is_told_to_be_old(stage: Stage, begun: Person) -> None:
    await nudged(stage, begun, TUESDAY, IDLE)
    carried = await carried_in(begun, "nudge:go_on")
    for action, wrong in (("nudge:dance", {}), ("nudge:stop", {"k": "no"}), ("nudge:stop", {"o": 3})):
        status, _ = await forges(stage, begun.id, begun.channel, action, {**carried, **wrong})
        assert status == 200
        await begun.reads("You have already moved on from there")


async def test_what_is_settled_meanwhile_cannot_be_put_off(stage: Stage, begun: Person) -> None:
    await nudged(stage, begun, TUESDAY, IDLE)
    carried = await carried_in(begun, "nudge:tomorrow")
    await forges(
        stage, begun.id, begun.channel, "nudge:tomorrow", {**carried, "k": "promise_due", "o": "1/x"}
    )
    await begun.reads("That is settled meanwhile")


async def test_who_was_asked_is_reminded_of_the_request_and_can_put_it_off(
    stage: Stage, begun: Person
) -> None:
    margaret = await stage.person("Margaret")
    await skips_to(begun, "Who looked after Impress")
    await asks(begun, margaret, lines=QUESTIONS)
    await margaret.reads("asks you about Impress")
    nudge = await nudged(
        stage, margaret, "2026-11-18T16:00:00+00:00", "Kristen Walsh asked you about Impress"
    )
    assert "Go on" not in words(nudge)
    assert "Stop" not in words(nudge)
    await margaret.presses("Open", ts=nudge["ts"])
    await margaret.sees_view("What worried Impress")
    await margaret.presses("Next week", ts=nudge["ts"])
    await margaret.reads("I will remind you again on Monday, November 23, 2026.")
    await margaret.reads_no_more(nudge["ts"])
    await nudged(stage, margaret, "2026-11-23T14:00:00+00:00", "asked you about Impress")


async def test_public_holidays_are_of_the_zones_country_until_another_is_picked(kristen: Person) -> None:
    await kristen.opens_home()
    await kristen.sees_home("Public holidays: United States")
    await kristen.presses_in_home("Settings…")
    view = await kristen.sees_view("Public holidays, on which you do not work")
    assert "Of my time zone: United States" in str(view)
    await kristen.fills(country="VN")
    await kristen.sees_home("Public holidays: Vietnam")
    await kristen.presses_in_home("Settings…")
    await kristen.sees_view("Public holidays")
    await kristen.fills(country="-")
    await kristen.sees_home("Public holidays: none")


async def test_holidays_are_named_in_the_members_language(ha: Person) -> None:
    await ha.opens_home()
    await ha.presses_in_home("Cài đặt…")
    await ha.sees_view("Ngày lễ được nghỉ")
    await ha.fills(country="VN")
    await ha.sees_home("Ngày lễ: Việt Nam")


async def test_on_a_holiday_nobody_is_reminded(stage: Stage) -> None:
    """Thanksgiving is a Thursday; the working day after it is the Friday."""
    await stage.asks("clock", {"now": "2026-11-25T15:00:00+00:00"})
    kristen = await stage.person("Kristen")
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await stage.asks("clock", {"now": "2026-11-26T20:00:00+00:00"})
    await nudged(stage, kristen, "2026-11-27T18:00:00+00:00", IDLE)
    assert sum(IDLE in words(each) for each in await kristen.messages()) == 1


async def test_who_works_on_a_holiday_is_reminded_on_it(stage: Stage) -> None:
    """Whoever picks other holidays has what was planned already reckoned anew."""
    await stage.asks("clock", {"now": "2026-11-25T15:00:00+00:00"})
    kristen = await stage.person("Kristen")
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await kristen.types("/negotiate settings")
    await kristen.sees_view("Public holidays")
    await kristen.fills(country="-")
    await nudged(stage, kristen, "2026-11-26T18:00:00+00:00", IDLE)


async def test_in_another_time_zone_a_nudge_comes_by_its_clock(stage: Stage, begun: Person) -> None:
    """Ten in the morning in New York is before nine in Honolulu."""
    await stage.asks("zone", {"user": begun.id, "tz": "Pacific/Honolulu"})
    await begun.opens_home()
    await begun.sees_home("Hawaii-Aleutian Time")
    await stage.asks("clock", {"now": "2026-11-17T17:00:00+00:00"})
    assert not any(IDLE in words(each) for each in await begun.messages())
    await nudged(stage, begun, "2026-11-17T21:00:00+00:00", IDLE)
