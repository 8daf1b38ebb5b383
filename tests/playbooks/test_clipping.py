"""What is too long is shortened between words, never to more than there is room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.texts.clipping import clip
from tests.playbooks.strategies import hostile_text, modest


@pytest.mark.parametrize(
    ("text", "longest", "shown"),
    (
        ("short", 5, "short"),
        ("one two three", 10, "one two…"),
        ("one, two three", 6, "one…"),
        ("x" * 50, 10, "x" * 9 + "…"),
        ("a " + "x" * 50, 40, "a " + "x" * 37 + "…"),
        (" " * 50, 40, "…"),
        ("", 10, ""),
    ),
)
def test_a_text_is_cut_after_a_whole_word_where_one_ends_nearby(text: str, longest: int, shown: str) -> None:
    assert clip(text, longest) == shown


@modest
@given(hostile_text(), st.integers(1, 3000))
def test_any_text_fits_once_it_is_shortened(text: str, longest: int) -> None:
    shown = clip(text, longest)
    assert len(shown) <= longest
    assert shown == text or shown.endswith("…")


@modest
@given(st.integers(0, 100), st.integers(1, 90))
def test_nothing_but_spaces_can_be_shortened_too(length: int, longest: int) -> None:
    assert len(clip(" " * length, longest)) <= longest
