"""Numbers as people write them, and what only a computer would."""

import pytest

from playbooks.numerals import read_number


@pytest.mark.parametrize("typed", ["1e-99999999", "1E9", "nan", "sNaN", "inf", "Infinity", "1_000"])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_number_of_a_computer_is_none_and_costs_nothing(typed: str, language: str) -> None:
    """As a fraction, the first of these kept everybody waiting for minutes."""
    assert read_number(typed, language) is None


def test_marks_and_signs_are_read() -> None:
    assert str(read_number("-1,250.5", "en")) == "-1250.5"
    assert str(read_number("1.250,5", "vi")) == "1250.5"
    assert str(read_number("٣", "en")) == "3"
