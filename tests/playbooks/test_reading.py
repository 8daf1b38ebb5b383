"""What was typed is read as it is meant in the member's language, or not at all."""

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.engine.amounts import find_amount, read_amount, read_figures
from playbooks.engine.days import read_day, read_days_off
from playbooks.engine.reading import read_choice, read_entries
from playbooks.model import COLUMNS, Kind, Step
from tests.playbooks.sample import one_step
from tests.playbooks.strategies import hostile_text, modest

LANGUAGE = st.sampled_from(("en", "vi"))
PRICE = Step(id="price", kind=Kind.FIGURES, fields=("ours", "theirs"), money=True)


# --- numbers and money -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "language", "amount", "currency"),
    (
        ("25", "en", "25", ""),
        ("25,000,000", "en", "25000000", ""),
        ("25.000.000", "vi", "25000000", ""),
        ("25 000 000", "vi", None, ""),
        ("1.5 million", "en", "1500000", ""),
        ("1,5 triệu", "vi", "1500000", ""),
        ("1,2 tỷ đồng", "vi", "1200000000", "VND"),
        ("1,2 tỉ", "vi", "1200000000", ""),
        ("500 nghìn đồng", "vi", "500000", "VND"),
        ("500 ngàn", "vi", "500000", ""),
        ("25tr", "vi", "25000000", ""),
        ("$25m", "en", "25000000", "USD"),
        ("$ 25 million", "en", "25000000", "USD"),
        ("US$25 million", "en", "25000000", "USD"),
        ("25 US$", "vi", "25", "USD"),
        ("€1,250.50", "en", "1250.50", "EUR"),
        ("1.250,50 €", "vi", "1250.50", "EUR"),
        ("USD 40k", "en", "40000", "USD"),
        ("40 bn VND", "en", "40000000000", "VND"),
        ("1.250.000 ₫", "vi", "1250000", "VND"),
        ("1.250.000đ", "vi", "1250000", "VND"),
        ("-5", "en", "-5", ""),
        ("0", "en", "0", ""),
        ("٢٥", "en", "25", ""),
        ("25 bananas", "en", None, ""),
        ("a lot", "en", None, ""),
        ("", "en", None, ""),
        ("1,2", "en", None, ""),
        ("1.2.3", "en", None, ""),
        ("1e9", "en", None, ""),
        ("NaN", "en", None, ""),
        ("½", "en", None, ""),
    ),
)
def test_reads_a_number_that_stands_alone(
    typed: str, language: str, amount: str | None, currency: str
) -> None:
    assert read_amount(typed, language) == (None if amount is None else Decimal(amount), currency)


@pytest.mark.parametrize(
    ("line", "language", "amount", "currency"),
    (
        ("RLX: $25,000,000 a year in licenses", "en", 25_000_000, "USD"),
        ("about 25 million dollars", "en", 25_000_000, ""),
        ("Impress: 40.000.000 đô la mỗi năm", "vi", 40_000_000, "USD"),
        ("khoảng 2 tỷ đồng mỗi năm", "vi", 2_000_000_000, "VND"),
        ("no number", "en", None, ""),
    ),
)
def test_finds_the_first_number_in_a_line(
    line: str, language: str, amount: int | None, currency: str
) -> None:
    assert find_amount(line, language) == (amount, currency)


@pytest.mark.parametrize("between", ("\n", "; ", " / "))
def test_figures_are_told_apart_by_lines_semicolons_or_slashes(between: str) -> None:
    figures = read_figures(PRICE, f"$25 million{between}40 million", "en")
    assert figures
    assert list(figures.amounts.values()) == [25_000_000, 40_000_000]
    assert figures.currency == "USD"


@pytest.mark.parametrize(("language", "currency"), (("en", "USD"), ("vi", "VND")))
def test_money_without_a_currency_is_in_the_usual_one(language: str, currency: str) -> None:
    figures = read_figures(PRICE, "25\n40", language)
    assert figures
    assert figures.currency == currency


def test_plain_numbers_have_no_currency() -> None:
    figures = read_figures(PRICE.model_copy(update={"money": False}), "$25\n40", "en")
    assert figures
    assert figures.currency == ""


@pytest.mark.parametrize("typed", ("25", "25\n40\n50", "25\na lot", "25\n" + "9" * 40, ""))
def test_figures_are_read_only_when_there_is_one_that_can_be_kept_for_each_field(typed: str) -> None:
    assert read_figures(PRICE, typed, "en") is None


# --- dates -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "language", "day"),
    (
        ("2026-11-30", "en", date(2026, 11, 30)),
        ("2026-11-30", "vi", date(2026, 11, 30)),
        ("2026-1-5, if they agree", "en", date(2026, 1, 5)),
        ("11/30/2026", "en", date(2026, 11, 30)),
        ("30/11/2026", "vi", date(2026, 11, 30)),
        ("12/10/2026", "en", date(2026, 12, 10)),
        ("12/10/2026", "vi", date(2026, 10, 12)),
        ("30/11/2026", "en", date(2026, 11, 30)),
        ("30.11.2026", "en", date(2026, 11, 30)),
        ("30-11-2026", "vi", date(2026, 11, 30)),
        ("November 30, 2026", "en", date(2026, 11, 30)),
        ("Nov. 30th, 2026: by then", "en", date(2026, 11, 30)),
        ("30 November 2026", "en", date(2026, 11, 30)),
        ("30th nov 2026", "vi", date(2026, 11, 30)),
        ("ngày 30 tháng 11 năm 2026", "vi", date(2026, 11, 30)),
        ("30 tháng 11, 2026", "vi", date(2026, 11, 30)),
        ("2028-02-29", "en", date(2028, 2, 29)),
        ("2026-02-29", "en", None),
        ("2026-13-01", "en", None),
        ("0000-01-01", "en", None),
        ("31/31/2026", "vi", None),
        ("Novembre 30, 2026", "en", None),
        ("30 tháng 13, 2026", "vi", None),
        ("November 2026", "en", None),
        ("next month", "en", None),
        ("", "en", None),
    ),
)
def test_reads_the_day_that_a_text_begins_with(typed: str, language: str, day: date | None) -> None:
    read = read_day(typed, language)
    assert (read.day if read else None) == day


# --- entries ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "language", "first", "last"),
    (
        ("2026-12-24", "en", (2026, 12, 24), (2026, 12, 24)),
        (" Dec 24, 2026 ", "en", (2026, 12, 24), (2026, 12, 24)),
        ("2026-12-24 - 2027-01-01", "en", (2026, 12, 24), (2027, 1, 1)),
        ("12/24/2026-1/1/2027", "en", (2026, 12, 24), (2027, 1, 1)),
        ("Dec 24, 2026 – Jan 1, 2027", "en", (2026, 12, 24), (2027, 1, 1)),
        ("December 24, 2026 to January 1, 2027", "en", (2026, 12, 24), (2027, 1, 1)),
        ("24/12/2026—1/1/2027", "vi", (2026, 12, 24), (2027, 1, 1)),
        ("24/12/2026 đến 01/01/2027", "vi", (2026, 12, 24), (2027, 1, 1)),
        ("24 tháng 12, 2026", "vi", (2026, 12, 24), (2026, 12, 24)),
    ),
)
def test_days_off_are_read(
    typed: str, language: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    read = read_days_off(typed, language)
    assert read
    assert (read.first, read.last) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "typed",
    ("", "-", "Christmas", "2026-12-24 Christmas", "2026-12-24 - ", "2026-12-24 - 2026-12-20", "2026-13-01"),
)
def test_what_is_no_day_off_is_not_taken_for_one(typed: str) -> None:
    assert read_days_off(typed, "en") is None
    assert read_days_off(typed, "vi") is None


def test_bullets_and_numbers_before_an_entry_are_dropped() -> None:
    read = read_entries(Kind.LIST, "- one\n* two\n• three\n 4. four\n5) five\n\n-six\n2026 seven")
    assert read
    assert [entry["text"] for entry in read.entries] == [
        "one",
        "two",
        "three",
        "four",
        "five",
        "-six",
        "2026 seven",
    ]


@pytest.mark.parametrize(
    "line", ("Helen | runs operations", "Helen|runs operations", "Helen\truns operations")
)
def test_columns_stand_between_bars_or_tabs(line: str) -> None:
    read = read_entries(Kind.PEOPLE, line)
    assert read
    assert read.entries == ({"name": "Helen", "role": "runs operations"},)


def test_missing_columns_are_empty_and_further_bars_belong_to_the_last() -> None:
    read = read_entries(Kind.PEOPLE, "Helen\nPaul | buyer | on leave")
    assert read
    assert read.entries == ({"name": "Helen", "role": ""}, {"name": "Paul", "role": "buyer | on leave"})


def test_an_issue_may_name_its_options_after_a_colon() -> None:
    read = read_entries(Kind.ISSUES, "Price: 20, 22 or 25 million\nTerm | 1: 2 years")
    assert read
    assert read.entries == (
        {"name": "Price", "options": "20, 22 or 25 million"},
        {"name": "Term", "options": "1: 2 years"},
    )


@pytest.mark.parametrize(
    ("said", "evidence"),
    (
        ("they said so on Monday", "they"),
        ("họ nói hôm thứ Hai", "they"),
        ("ho\u0323 no\u0301i hôm thứ Hai", "they"),
        ("a colleague", "colleague"),
        ("đồng nghiệp", "colleague"),
        ("Margaret, in March", "colleague"),
        ("Margaret (colleague) told me", "colleague"),
        ("our guess", "guessed"),
        ("I guess they fear it", "guessed"),
        ("struck", "struck"),
        ("Not so.", "struck"),
        ("turned out not to be so: Helen, on Monday", "struck"),
        ("it was wrong of us, they said", "they"),
        ("gạch bỏ", "struck"),
        ("không phải", "struck"),
        ("không phải ai cũng biết, chị Lan kể", "colleague"),
        ("hóa ra không phải", "struck"),
        ("phỏng đoán", "guessed"),
        ("", "guessed"),
    ),
)
def test_how_we_know_a_need_is_one_of_four(said: str, evidence: str) -> None:
    read = read_entries(Kind.INTERESTS, f"19 plants | a quiet Christmas | {said}")
    assert read
    assert read.entries[0]["evidence"] == evidence


@pytest.mark.parametrize("text", ("", "\n\n", " \n\t\n", "- \n* "))
def test_nothing_is_no_entry(text: str) -> None:
    assert read_entries(Kind.LIST, text) is None


# --- whatever is typed -----------------------------------------------------------------------


@modest
@given(hostile_text(), LANGUAGE)
def test_any_text_can_be_read(text: str, language: str) -> None:
    choice = one_step(Kind.CHOICE, options=("yes", "no"))
    step = choice.phases[0].steps[0]
    amount, currency = find_amount(text, language)
    assert amount is not None or currency == ""
    assert read_amount(text, language)[0] is None or amount is not None
    read_day(text, language)
    read_choice(choice, step, text)
    for kind in COLUMNS:
        if read := read_entries(kind, text):
            assert all(set(COLUMNS[kind]) <= entry.keys() for entry in read.entries)


@modest
@given(st.dates(min_value=date(1000, 1, 1)), LANGUAGE)
def test_every_day_is_read_as_it_is_written(day: date, language: str) -> None:
    slashes = f"{day:%d/%m/%Y}" if language == "vi" else f"{day:%m/%d/%Y}"
    for typed in (day.isoformat(), slashes):
        read = read_day(typed, language)
        assert read
        assert read.day == day


@pytest.mark.parametrize(
    "text",
    (
        "a" + " " * 39_000 + "b",
        " \t" * 20_000,
        "9" * 40_000,
        "a|" * 20_000,
        "$ " * 20_000,
        "1" + "m" * 39_000,
        "1" + "\u00a0" * 1_500 + "m" * 1_500 + "!",
    ),
)
def test_forty_thousand_characters_are_read_in_no_time(text: str) -> None:
    started = time.perf_counter()
    for language in ("en", "vi"):
        find_amount(text, language)
        read_amount(text, language)
        read_day(text, language)
    for kind in COLUMNS:
        read_entries(kind, text)
    assert time.perf_counter() - started < 1
