"""Days, numbers and money are said as the member's language says them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.loader import load_library
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.voice import ADDRESSES
from tests.playbooks.sample import sample
from tests.playbooks.strategies import modest

ENGLISH, VIETNAMESE = Voice("en"), Voice("vi")
HARD_SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("amount", "currency", "english", "vietnamese"),
    (
        ("1250000", "VND", "₫1,250,000", "1.250.000 ₫"),
        ("25000000", "USD", "$25,000,000", "25.000.000 US$"),
        ("1250.5", "USD", "$1,250.50", "1.250,50 US$"),
        ("1250.5", "EUR", "€1,250.50", "1.250,50 €"),
        ("-5", "GBP", "-£5", "-5 £"),
        ("0", "USD", "$0", "0 US$"),
        ("1234567.891", "", "1,234,567.891", "1.234.567,891"),
        ("1E+3", "VND", "₫1,000", "1.000 ₫"),
    ),
)
def test_money_is_written_as_the_language_writes_it(
    amount: str, currency: str, english: str, vietnamese: str
) -> None:
    assert ENGLISH.money(Decimal(amount), currency) == english
    assert VIETNAMESE.money(Decimal(amount), currency).replace(HARD_SPACE, " ") == vietnamese


def test_days_are_written_as_the_language_writes_them() -> None:
    day = date(2026, 11, 23)
    assert ENGLISH.day(day) == "Monday, November 23, 2026"
    assert VIETNAMESE.day(day) == "thứ Hai, 23/11/2026"
    assert VIETNAMESE.day(date(2027, 1, 3)) == "Chủ Nhật, 03/01/2027"


def test_a_time_zone_is_named_as_people_name_it() -> None:
    assert ENGLISH.clock("America/New_York") == "Eastern Time"
    assert VIETNAMESE.clock("America/New_York") == "giờ Hoa Kỳ (New York)"
    assert (ENGLISH.clock("Asia/Ho_Chi_Minh"), VIETNAMESE.clock("Asia/Ho_Chi_Minh")) == (
        "Vietnam Time",
        "giờ Việt Nam",
    )


@pytest.mark.parametrize("zone", ("UTC", "Etc/GMT+3", "Mars/Olympus", "America", "../x", "", "x" * 300))
def test_a_time_zone_that_nobody_names_stands_as_it_is(zone: str) -> None:
    assert ENGLISH.clock(zone) == VIETNAMESE.clock(zone) == zone


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert ENGLISH.number(1_250_000) == "1,250,000"
    assert VIETNAMESE.number(1_250_000) == "1.250.000"


@pytest.mark.parametrize(
    ("count", "english"), (("0", "0 entries"), ("1", "1 entry"), ("2", "2 entries"), ("200", "200 entries"))
)
def test_english_counts_one_apart(count: str, english: str) -> None:
    assert ENGLISH.say("noted.entries", count=count) == english
    assert VIETNAMESE.say("noted.entries", count=count) == f"{count} mục"


@pytest.mark.parametrize("address", ADDRESSES)
def test_vietnamese_addresses_the_member_as_they_like(address: str) -> None:
    voice = Voice("vi", address)
    assert voice.fill("{You} và {you}") == f"{address.capitalize()} và {address}"


def test_facts_are_filled_in_as_they_are() -> None:
    assert ENGLISH.fill("{counterpart}", counterpart="{you} {0} %s") == "{you} {0} %s"


def test_a_key_that_is_nowhere_is_a_fault() -> None:
    with pytest.raises(KeyError):
        ENGLISH.say("note.nowhere")


def test_a_playbook_that_lacks_a_language_speaks_one_that_it_has() -> None:
    playbook = sample()
    english_alone = playbook.model_copy(update={"texts": {"en": playbook.texts["en"]}})
    assert VIETNAMESE.name(english_alone) == "Sample en"


@pytest.mark.parametrize("language", tuple(LANGUAGES))
def test_every_text_of_every_playbook_can_be_filled_in(language: str) -> None:
    voice = Voice(language)
    for playbook in load_library().values():
        for step in playbook.texts[language].steps.values():
            for text in (step.prompt, step.why, step.example, step.nudge):
                assert "{" not in voice.fill(text, counterpart="Impress")


@modest
@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15),
    st.sampled_from(("", "USD", "VND", "EUR", "JPY", "XAU", "ZZZ")),
    st.sampled_from(tuple(LANGUAGES)),
)
def test_any_amount_can_be_said(amount: Decimal, currency: str, language: str) -> None:
    assert Voice(language).money(amount, currency)


@modest
@given(st.dates(), st.sampled_from(tuple(LANGUAGES)))
def test_any_day_can_be_said(day: date, language: str) -> None:
    assert Voice(language).day(day)


@pytest.mark.parametrize(
    "zone", ("America", "../../etc/passwd", "/etc/passwd", "x" * 5000, "\0", "", "é", "Mars")
)
def test_in_a_zone_that_nobody_knows_days_are_those_of_utc(zone: str) -> None:
    """A zone may be the name of a folder of zones, or too long for a file."""
    assert Voice("en", zone=zone).day_of(datetime(2026, 11, 23, 23, 59, tzinfo=UTC)).startswith("Monday")
