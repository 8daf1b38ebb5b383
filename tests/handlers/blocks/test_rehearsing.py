"""A rehearsal is drawn as Slack takes it, whatever the issues are called and whatever was said."""

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.plain_text import PlainText
from handlers.blocks import Frame, draw
from handlers.blocks.rehearsing import answer_form, character_form, entered_answer
from playbooks.engine.practice import said_last
from playbooks.errors import Unreadable
from playbooks.model import Ask, Practice, Progress, RehearsalOver
from playbooks.offers.rehearsal import Character, Rehearsal, RehearsalState
from playbooks.offers.rehearsing import begin, hear, stop
from playbooks.offers.table import Issue, Option, Range, Table
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, accepted_view, pressable, shown
from tests.playbooks.offers.impress import IMPRESS
from tests.playbooks.offers.tables import tables
from tests.playbooks.sample import sample
from tests.playbooks.strategies import hostile_text

each_language = pytest.mark.parametrize("language", tuple(LANGUAGES))
FIRST = {issue.name: issue.options[0].name for issue in IMPRESS.issues}


def frame(language: str = "en", counterpart: str = "Impress") -> Frame:
    return Frame(Voice(language), sample(), counterpart, "0" * 32)


def said(table: Table, rehearsal: Rehearsal, *, shared: bool = False) -> Ask | RehearsalOver:
    practice = Practice(number=1, table=table, rehearsal=rehearsal)
    return said_last(Progress(language="en", shared=shared), practice)


def called(table: Table, name: str) -> Table:
    """Every issue and option with this in its name."""
    issues = tuple(
        Issue(
            name=f"{number} {name}",
            options=tuple(
                one.model_copy(update={"name": f"{place} {name}"}) for place, one in enumerate(issue.options)
            ),
        )
        for number, issue in enumerate(table.issues)
    )
    return Table(issues=issues, ours=table.ours, theirs=table.theirs)


def large(name: str) -> Table:
    options = tuple(
        Option(name=f"{place} {name}", us=Fraction(place), them=Range.known(9 - place)) for place in range(8)
    )
    return Table(issues=tuple(Issue(name=f"{number} {name}", options=options) for number in range(20)))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(
    table=tables(),
    name=hostile_text(200),
    words=st.lists(hostile_text(100), max_size=4),
    character=st.sampled_from(Character),
    language=st.sampled_from(tuple(LANGUAGES)),
)
def test_whatever_is_said_and_offered_can_be_drawn(
    table: Table, name: str, words: list[str], character: Character, language: str
) -> None:
    table = called(table, name)
    rehearsal = begin(table, character, 1)
    for place, spoken in enumerate(words):
        drawn = draw(said(table, rehearsal, shared=bool(place % 2)), frame(language, "Impress <!here> & Co"))
        accepted(drawn)
        package = {one.name: one.options[place % len(one.options)].name for one in table.issues}
        rehearsal = hear(table, rehearsal, spoken, package if place else None)
    accepted(draw(said(table, stop(rehearsal)), frame(language, "Impress <!here>")))


@pytest.mark.parametrize("name", ("&" * 140, "ờ" * 140, "price"))
@pytest.mark.parametrize("character", Character)
def test_a_large_table_with_long_names_can_be_drawn(name: str, character: Character) -> None:
    table = large(name)
    rehearsal = begin(table, character, 1)
    for place in range(8):
        package = {one.name: one.options[place].name for one in table.issues}
        rehearsal = hear(table, rehearsal, "We did wrong, and it was our fault. " * 20, package, heard=True)
        drawn = accepted(draw(said(table, rehearsal), frame()))
        assert len(json.dumps(drawn.blocks, ensure_ascii=False)) <= 13_200
    drawn = accepted(draw(said(table, stop(rehearsal)), frame()))
    assert len(json.dumps(drawn.blocks, ensure_ascii=False)) <= 13_200
    accepted_view(answer_form(table, frame().value(), frame()))


@each_language
def test_the_forms_are_as_slack_takes_them(language: str) -> None:
    accepted_view(character_form(frame().value(k=1), frame(language, "<!here> " * 10)))
    accepted_view(answer_form(IMPRESS, frame().value(k=1, t=1), frame(language)))


def test_their_offer_can_be_taken_where_there_is_one() -> None:
    begun = (begin(IMPRESS, one, 1) for one in (Character.TOUGH, Character.FAIR))
    tough, fair = (draw(said(IMPRESS, one), frame()) for one in begun)
    assert pressable(tough) == {"rehearse_answer", "rehearse_take", "rehearse_stop"}
    assert pressable(fair) == {"rehearse_answer", "rehearse_stop"}


def test_after_it_their_cards_are_open_and_it_can_begin_again() -> None:
    over = draw(said(IMPRESS, stop(begin(IMPRESS, Character.FAIR, 1))), frame())
    assert "Their cards this time" in shown(over.blocks)
    assert "No offer was made." in shown(over.blocks)
    assert pressable(over) == {"rehearse_again", "rehearse"}


def test_who_could_never_agree_leaves_at_once_and_it_is_reviewed() -> None:
    theirs = IMPRESS.theirs.model_copy(update={"limit": Range.known(500)})
    table = IMPRESS.model_copy(update={"theirs": theirs})
    rehearsal = begin(table, Character.FAIR, 1)
    assert rehearsal.state is RehearsalState.WALKED
    over = draw(said(table, rehearsal), frame())
    assert "nothing on this table is worth it to us" in shown(over.blocks)


@each_language
def test_the_terminal_says_what_the_counterpart_says(language: str) -> None:
    line = said(IMPRESS, begin(IMPRESS, Character.TOUGH, 1))
    told = PlainText(Voice(language), sample(), "Impress").draw(line)
    assert "Impress: " in told
    assert "[price: 97; deadline: March; review: weekly;" in told


# --- what was entered --------------------------------------------------------------------------


def values(words: str = "", **picked: str) -> dict[str, Any]:
    entered: dict[str, Any] = {"words": {"value": {"value": words}}}
    menus = {name: {"value": {"selected_option": {"value": place}}} for name, place in picked.items()}
    return {**entered, **menus}


def test_words_alone_make_no_offer() -> None:
    assert entered_answer(values("We are sorry."), IMPRESS, FIRST) == ("We are sorry.", None)


def test_words_may_hold_the_offer_and_what_is_picked_goes_before_it() -> None:
    _, package = entered_answer(values("price: 97; term: 12 months", option_0="2"), IMPRESS, FIRST)
    assert package == {"price": "94", "term": "12 months"}


def test_a_first_offer_names_every_issue() -> None:
    with pytest.raises(Unreadable) as unreadable:
        entered_answer(values("Here.", option_0="2"), IMPRESS, None)
    assert unreadable.value.field == "option_1"


def test_nothing_at_all_is_no_answer() -> None:
    with pytest.raises(Unreadable) as unreadable:
        entered_answer(values(" "), IMPRESS, None)
    assert unreadable.value.key == "practice.nothing_said"
