"""Tables and charts of Slack's own are what Slack takes, whatever the table and however long the dance."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.blocks.check import check_blocks
from handlers.blocks.charts import dance_chart, gesture_chart, issue_table
from playbooks.offers.advice import By, Change, Dance, Offer
from playbooks.offers.dancing import dance
from playbooks.offers.table import Issue, Option, Package, Range, Table
from playbooks.offers.trading import gestures
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import shown
from tests.playbooks.offers.impress import IMPRESS, in_vietnamese
from tests.playbooks.offers.tables import packages, tables

ENGLISH = Voice("en")
unhurried = settings(deadline=None)  # the machine may be busy
each_language = pytest.mark.parametrize("language", tuple(LANGUAGES))


def danced(table: Table, *made: tuple[By, Package]) -> Dance:
    return dance(table, (Offer(number=n, by=by, package=one, on="") for n, (by, one) in enumerate(made, 1)))


def impress(*chosen: str) -> Package:
    return dict(zip((issue.name for issue in IMPRESS.issues), chosen, strict=True))


FIRST, SECOND = impress("100", "June", "quarterly", "24 months"), impress("97", "May", "weekly", "24 months")
THEIRS = impress("97", "March", "weekly", "12 months")


def test_the_table_of_issues_reads_row_by_row() -> None:
    rows = [[shown(cell) for cell in row] for row in issue_table(IMPRESS, ENGLISH)["rows"]]
    assert rows[:6] == [
        ["Issue and options", "To us", "To them"],
        ["price", " ", " "],
        ["100", "40", "0"],
        ["97", "30", "8–12"],
        ["94", "20", "16–20"],
        ["deadline", " ", " "],
    ]


def test_where_others_read_along_nothing_tells_what_an_option_is_worth_to_us() -> None:
    rows = issue_table(IMPRESS, ENGLISH, private=False)["rows"]
    assert [cell["text"] for cell in rows[2]] == ["100", "0"]


def test_a_long_table_is_cut_and_says_so() -> None:
    options = tuple(Option(name="x" * 500, us=Fraction(0), them=Range.known(0)) for _ in range(1000))
    block = issue_table(Table(issues=(Issue(name="y" * 500, options=options),)), ENGLISH)
    check_blocks([block])
    assert block["rows"][-1][0]["text"] == "and 903 more options"


@unhurried
@given(tables(), st.sampled_from(tuple(LANGUAGES)), st.booleans())
def test_slack_takes_every_table(table: Table, language: str, private: bool) -> None:  # noqa: FBT001  # drawn
    check_blocks([issue_table(table, Voice(language), private=private)])


@unhurried
@given(tables(), st.data(), st.sampled_from(tuple(LANGUAGES)))
def test_slack_takes_every_dance(table: Table, data: st.DataObject, language: str) -> None:
    every = list(packages(table)) or [{}]
    made = data.draw(st.lists(st.tuples(st.sampled_from(By), st.sampled_from(every)), max_size=30))
    check_blocks(dance_chart(danced(table, *made), Voice(language)))


@unhurried
@given(tables(), st.data(), st.sampled_from(tuple(LANGUAGES)))
def test_slack_takes_all_gestures(table: Table, data: st.DataObject, language: str) -> None:
    every = list(packages(table)) or [{}]
    check_blocks(gesture_chart(gestures(table, data.draw(st.sampled_from(every))), Voice(language)))


def test_the_dance_shows_where_both_stand_from_when_both_have_offered() -> None:
    made = ((By.US, FIRST), (By.US, SECOND), (By.THEM, THEIRS), (By.US, FIRST))
    (block,) = dance_chart(danced(IMPRESS, *made), ENGLISH)
    drawn = {one["name"]: [point["value"] for point in one["data"]] for one in block["chart"]["series"]}
    assert drawn == {"Our offers": [76.0, 100.0], "Their offers": [38.0, 38.0]}
    assert block["chart"]["axis_config"]["categories"] == ["3", "4"]


def test_one_side_alone_is_one_line() -> None:
    (block,) = dance_chart(danced(IMPRESS, (By.THEM, THEIRS), (By.THEM, SECOND)), ENGLISH)
    assert [one["name"] for one in block["chart"]["series"]] == ["Their offers"]


def test_one_offer_of_each_is_no_line_yet() -> None:
    assert dance_chart(danced(IMPRESS, (By.US, FIRST), (By.THEM, THEIRS)), ENGLISH) == []


def test_one_offer_is_no_dance() -> None:
    assert dance_chart(danced(IMPRESS, (By.US, FIRST)), ENGLISH) == []
    assert dance_chart(danced(IMPRESS), ENGLISH) == []


@each_language
def test_gestures_show_cost_beside_worth(language: str) -> None:
    table = IMPRESS if language == "en" else in_vietnamese(IMPRESS)
    (block,) = gesture_chart(gestures(table, next(packages(table))), Voice(language))
    check_blocks([block])
    cost, worth = ([point["value"] for point in one["data"]] for one in block["chart"]["series"])
    assert len(cost) == len(worth) > 1


def test_gestures_that_are_cut_alike_are_told_apart() -> None:
    change = Change(issue="i" * 40, before="a", after="b", us=Fraction(-1), them=Range.known(2))
    (block,) = gesture_chart([change, change], ENGLISH)
    check_blocks([block])
    assert len(set(block["chart"]["axis_config"]["categories"])) == 2


def test_a_gesture_to_nobody_is_no_chart() -> None:
    assert gesture_chart([], ENGLISH) == []
