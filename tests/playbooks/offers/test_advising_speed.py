"""Advice is there before anybody has to wait for it, however opposed interests are."""

from collections.abc import Callable
from fractions import Fraction
from random import Random
from time import process_time

import pytest

from playbooks.offers.advice import Advice
from playbooks.offers.advising import advise
from playbooks.offers.table import Issue, Option, Range, Table


def opposed(chance: Random, place: int) -> tuple[Fraction, Fraction]:
    """What is better for us is worse for them, by about as much."""
    return cents(place * chance.randint(180, 220)), cents((5 - place) * chance.randint(180, 220))


def anyhow(chance: Random, place: int) -> tuple[Fraction, Fraction]:  # noqa: ARG001  # as the other
    return cents(chance.randint(0, 1000)), cents(chance.randint(0, 1000))


def cents(number: int) -> Fraction:
    return Fraction(number, 100)


def table(worths: Callable[[Random, int], tuple[Fraction, Fraction]], rules: int) -> Table:
    """12 issues with 6 options each, two decimals, all of theirs guessed."""
    chance = Random(12)
    issues = []
    for number in range(12):
        pairs = [worths(chance, place) for place in range(6)]
        options = (
            Option(name=str(place), us=us, them=Range(low=them, high=them + cents(chance.randint(0, 400))))
            for place, (us, them) in enumerate(pairs)
        )
        issues.append(Issue(name=f"issue {number}", options=tuple(options)))
    pairs_of = [chance.sample(range(12), 2) for _ in range(rules)]
    forbidden = tuple({f"issue {one}": "3", f"issue {other}": "2"} for one, other in pairs_of)
    return Table(issues=tuple(issues), forbidden=forbidden)


def quickest(draws: int, one: Table) -> float:
    """In seconds of the processor, which may be busy with other things as well."""
    return min(seconds(lambda: advise(one, draws=draws)) for _ in range(5))


def seconds(advised: Callable[[], Advice]) -> float:
    start = process_time()
    assert len(advised().proposals) == 3
    return process_time() - start


@pytest.mark.parametrize("worths", (opposed, anyhow))
@pytest.mark.parametrize("rules", (0, 2))
def test_proposals_are_there_at_once(
    worths: Callable[[Random, int], tuple[Fraction, Fraction]], rules: int
) -> None:
    assert quickest(0, table(worths, rules)) < 0.02


@pytest.mark.parametrize("worths", (opposed, anyhow))
@pytest.mark.parametrize("rules", (0, 2))
def test_a_thousand_draws_take_no_half_a_second(
    worths: Callable[[Random, int], tuple[Fraction, Fraction]], rules: int
) -> None:
    assert quickest(1000, table(worths, rules)) < 0.5
