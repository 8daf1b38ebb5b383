"""The finder looks where words begin, finds the first, and its patterns are sound though compiled late."""

import gc
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import playbooks.feedback
from playbooks.feedback.begins import begins
from playbooks.feedback.clauses import alternatives, any_of, found, parts
from playbooks.feedback.finder import SHORT, Finder, after, like
from playbooks.feedback.lists import one_of, split

LATE = Finder(after("late | too late | don't", r"\s+again\b", before=r"(?<!not )"), after("sorry"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("we are late again", "late again"),
        ("we are too  late again", "too  late again"),
        ("not late again, sorry", "sorry"),
        ("lately again", None),
        ("we dont again", "dont again"),
        ("we don’t again", "don’t again"),
        ("sorry, late again", "sorry"),
        ("", None),
    ],
)
def test_it_finds_the_first_words(text: str, words: str | None) -> None:
    late = found(LATE, text)
    assert (late.words if late else None) == words
    assert not late or text[late.start : late.end] == words
    behind = found(LATE, "-" * SHORT + text)
    assert (behind.words if behind else None) == words


def test_it_looks_between_two_places_alone() -> None:
    text = "sorry. late again. sorry"
    assert found(LATE, text, 1, 18) == found(LATE, text, 1)
    assert not LATE.search(text, 1, 12)
    assert LATE.search(text, 7, 18)


def test_words_of_a_certain_look_are_candidates_too() -> None:
    paid = Finder(like(str.isdigit, r"\d+\s+euros"))
    assert paid.search("about 20 euros")
    assert not paid.search("twenty euros, 20 pounds")


def test_a_list_shares_beginnings_and_prefers_the_longest() -> None:
    assert split(" a b |  | c\n d ") == ["a b", "c d"]
    longest = re.match(one_of("we | we are | we are so"), "we are  so sorry")
    assert longest
    assert longest.group() == "we are  so"


def test_clauses_end_at_stops_and_small_joining_words() -> None:
    text = "it costs 1.5 a day, and they sleep; we pay, they stay"
    assert [text[a:b] for a, b in parts(text)] == [
        "it costs 1.5 a day",
        "and they sleep",
        "we pay, they stay",
    ]
    at_commas = parts(text, at_commas=True)
    assert [text[a:b] for a, b in at_commas] == [
        "it costs 1.5 a day",
        "and they sleep",
        "we pay",
        "they stay",
    ]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"walk(?:s|ed)?\b", {"walk", "walks", "walked"}),
        (r"refus\w+", {"refus*"}),
        (r"we(?:'ll| will)? go\b", {"we'", "we will", "we go"}),
        (r"(?<!not )(?:no|never)\s+mind\b", {"no mind", "never mind"}),
        (r"(?:very )*good\b", {"very very", "very good", "good"}),
        (r"\d+ days", {"#*"}),
        (r"\w+n't", None),
        (r"(?:so)?", None),
    ],
)
def test_a_pattern_tells_with_which_words_it_begins(pattern: str, words: set[str] | None) -> None:
    assert begins(pattern) == words


LONG = "We'll see. " * SHORT
FINDERS = [
    any_of(r"(?:we|they) (?:never|always) pay\b", r"[.!?]\s+(?=so)", r"\w+n't\b"),
    any_of(*alternatives(r"\bpay\b(?!ing) | (?:a|b)[|]c | so[ ]{0,2}\w+"), flags=re.VERBOSE),
]
PIECES = st.sampled_from(
    ["we ", "they ", "never ", "pay", "don't ", "dont", " ", ". ", "so ", "1", "\n", "b|c"]
)


@given(st.lists(PIECES, max_size=60).map("".join), st.integers(0, 90))
def test_a_long_text_holds_what_it_would_hold_if_it_were_short(text: str, begin: int) -> None:
    long = LONG + text
    for finder in FINDERS:
        known = finder.compiled.finditer(long, len(LONG) + begin)
        assert [each.span() for each in finder.finditer(long, len(LONG) + begin)] == [e.span() for e in known]
        assert finder.sub("", long) == finder.compiled.sub("", long)


@pytest.mark.filterwarnings("error")
def test_every_pattern_compiles_and_none_finds_nothing() -> None:
    assert playbooks.feedback.all_rules()
    finders = [each for each in gc.get_objects() if isinstance(each, Finder)]
    assert finders
    patterns = [pattern for finder in finders for pattern in finder.patterns]
    assert not [each.source for each in patterns if each.match("")]
