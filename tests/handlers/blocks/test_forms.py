"""Every form is drawn as Slack takes it, and what was entered is read or refused under its field."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.blocks import Frame
from handlers.blocks.calendar import settings_form
from handlers.blocks.entered import entered, entered_figures, entered_list
from handlers.blocks.forms import CURRENCIES, close_form, start_form, step_form
from playbooks.coach import Member
from playbooks.engine.position import all_steps
from playbooks.errors import Unreadable
from playbooks.loader import load_library
from playbooks.model import COLUMNS, Answer, Figures, Kind, Outcome, Playbook, Progress, Standing, Step
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.voice import ADDRESSES
from tests.handlers.blocks.accepted import accepted_view, nodes
from tests.handlers.blocks.posts import answer_of, counterpart
from tests.playbooks.sample import every_kind, one_step
from tests.playbooks.strategies import HOSTILE, hostile_text, modest

PLAYBOOKS = (*load_library().values(), every_kind())
WITH_FORMS = [
    (playbook, step)
    for playbook in PLAYBOOKS
    for step in all_steps(playbook)
    if step.kind in {*COLUMNS, Kind.FIGURES}
]


def frame_of(playbook: Playbook, language: str = "en", words: str = "Impress") -> Frame:
    return Frame(Voice(language), playbook, counterpart(words), "0123456789abcdef" * 2)


def initial(view: dict[str, Any]) -> dict[str, Any]:
    return {
        block["block_id"]: block["element"].get("initial_value")
        for block in view["blocks"]
        if block["type"] == "input"
    }


def holding(*answers: Answer) -> Progress:
    return Progress(language="en", answers={answer.step: answer for answer in answers})


# --- drawn -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", tuple(LANGUAGES))
@pytest.mark.parametrize(
    ("playbook", "step"), WITH_FORMS, ids=[f"{one.id}-{step.id}" for one, step in WITH_FORMS]
)
def test_every_form_of_a_step_is_accepted(playbook: Playbook, step: Step, language: str) -> None:
    accepted_view(step_form(step, holding(), frame_of(playbook, language)))
    for words in HOSTILE:
        accepted_view(step_form(step, holding(answer_of(step, words)), frame_of(playbook, language, words)))


@pytest.mark.parametrize("language", tuple(LANGUAGES))
@pytest.mark.parametrize("outcome", (None, *Outcome))
def test_every_form_to_close_is_accepted(outcome: Outcome | None, language: str) -> None:
    value = Figures(amounts={"value": Decimal("-1234567.89")}, currency="XAU")
    for words in HOSTILE:
        known = Standing(outcome=outcome, value=value, lesson=words)
        accepted_view(close_form(known, frame_of(every_kind(), language, words)))
    accepted_view(close_form(Standing(outcome=outcome), frame_of(every_kind(), language)))


@pytest.mark.parametrize("language", tuple(LANGUAGES))
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_forms_to_start_and_to_choose_a_language_are_accepted(language: str, address: str) -> None:
    voice = Voice(language, address)
    accepted_view(start_form(PLAYBOOKS, voice))
    accepted_view(start_form(PLAYBOOKS * 60, voice))
    accepted_view(settings_form(Member(workspace="T1", id="U1"), voice))


def test_a_list_opens_with_what_it_holds() -> None:
    playbook = one_step(Kind.LIST)
    step = next(all_steps(playbook))
    view = step_form(step, holding(answer_of(step, "a price\na date")), frame_of(playbook))
    assert initial(view) == {"entries": "a price\na date"}


def test_figures_open_with_what_they_hold_in_the_members_language() -> None:
    playbook = one_step(Kind.FIGURES, fields=("ours", "theirs"), money=True)
    step = next(all_steps(playbook))
    value = Figures(amounts={"ours": Decimal(1_250_000)}, currency="VND")
    held = answer_of(step, "").model_copy(update={"value": value})
    view = step_form(step, holding(held), frame_of(playbook, "vi"))
    assert initial(view) == {"ours": "1.250.000", "theirs": None, "currency": None}
    chosen = [node["initial_option"]["value"] for node in nodes(view) if "initial_option" in node]
    assert chosen == ["VND"]


@modest
@given(
    amount=st.decimals(min_value=-(10**15), max_value=10**15, places=2),
    currency=st.sampled_from(CURRENCIES),
    language=st.sampled_from(tuple(LANGUAGES)),
)
def test_figures_that_a_form_shows_are_read_as_they_were(
    amount: Decimal, currency: str, language: str
) -> None:
    playbook = one_step(Kind.FIGURES, fields=("ours",), money=True)
    step = next(all_steps(playbook))
    value = Figures(amounts={"ours": amount}, currency=currency)
    held = answer_of(step, "").model_copy(update={"value": value})
    shown = initial(step_form(step, holding(held), frame_of(playbook, language)))["ours"]
    assert entered_figures(values(ours=shown, currency=currency), ("ours",), language) == value


def test_a_step_of_long_ago_is_named_by_the_form_that_was_opened_for_it() -> None:
    playbook = one_step(Kind.LIST)
    step = next(all_steps(playbook))
    held = answer_of(step, "old").model_copy(update={"revision": 12})
    view = step_form(step, holding(held), frame_of(playbook))
    assert '"s":"it","r":12' in view["private_metadata"]


# --- entered ---------------------------------------------------------------------------------


def values(**typed: str) -> dict[str, dict[str, Any]]:
    return {name: {"value": {"type": "plain_text_input", "value": text}} for name, text in typed.items()}


def test_a_chosen_option_is_read_by_its_value() -> None:
    option = {"selected_option": {"text": {"type": "plain_text", "text": "Won"}, "value": "won"}}
    assert entered({"outcome": {"value": option}}, "outcome") == "won"


@pytest.mark.parametrize("nothing", ({}, {"x": {}}, {"x": {"value": {}}}, {"x": {"value": {"value": None}}}))
def test_a_field_that_was_left_empty_is_empty(nothing: dict[str, Any]) -> None:
    assert entered(nothing, "x") == ""


@pytest.mark.parametrize("typed", ("", "  ", "\n\n"))
def test_an_empty_list_is_refused_under_its_field(typed: str) -> None:
    with pytest.raises(Unreadable) as refused:
        entered_list(values(entries=typed))
    assert (refused.value.field, refused.value.key) == ("entries", "error.empty_list")


def test_figures_need_one_number_at_least() -> None:
    assert entered_figures(values(ours="25 million", theirs=""), ("ours", "theirs"), "en").amounts == {
        "ours": Decimal(25_000_000)
    }
    with pytest.raises(Unreadable) as refused:
        entered_figures(values(ours="", theirs=" "), ("ours", "theirs"), "en")
    assert (refused.value.field, refused.value.key) == ("ours", "error.empty_figures")


@pytest.mark.parametrize(
    ("typed", "key"), (("a lot", "error.unreadable_number"), ("9" * 20, "error.number_too_large"))
)
def test_a_number_that_cannot_be_kept_is_refused_under_its_field(typed: str, key: str) -> None:
    with pytest.raises(Unreadable) as refused:
        entered_figures(values(ours="25", theirs=typed), ("ours", "theirs"), "en")
    assert (refused.value.field, refused.value.key) == ("theirs", key)


def test_a_currency_that_was_typed_wins_over_the_one_that_was_chosen() -> None:
    assert entered_figures(values(ours="€25", currency="USD"), ("ours",), "en").currency == "EUR"


@modest
@given(typed=hostile_text(), language=st.sampled_from(tuple(LANGUAGES)))
def test_anything_entered_is_read_or_refused(typed: str, language: str) -> None:
    try:
        figures = entered_figures(values(ours=typed), ("ours",), language)
    except Unreadable as error:
        assert error.field == "ours"  # noqa: PT017  # either is right, for some texts
    else:
        held = Answer.model_validate(
            {"step": "it", "state": "answered", "revision": 1, "value": figures.model_dump()}
        )
        playbook = one_step(Kind.FIGURES, fields=("ours",), money=True)
        accepted_view(step_form(next(all_steps(playbook)), holding(held), frame_of(playbook, language)))
