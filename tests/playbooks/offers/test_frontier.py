"""The frontier is exact: what is found issue by issue is what looking at every package finds."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbooks.offers.errors import TooFine
from playbooks.offers.folding import Frontier, frontier
from playbooks.offers.table import Issue, Option, Package, Range, Table
from playbooks.offers.thinning import CROWD, undominated
from playbooks.offers.thinning import _laid_out as laid_out
from playbooks.offers.whole import whole
from tests.playbooks.offers.fine import fine_tables
from tests.playbooks.offers.tables import brute, tables, worths

thorough = settings(max_examples=250, deadline=None)


def issues_of(pairs: Sequence[Sequence[tuple[Fraction | int, Fraction | int]]]) -> tuple[Issue, ...]:
    return tuple(
        Issue(
            name=f"issue {number}",
            options=tuple(
                Option(name=f"option {place}", us=Fraction(us), them=Range.known(them))
                for place, (us, them) in enumerate(options)
            ),
        )
        for number, options in enumerate(pairs)
    )


def holds(found: Frontier) -> None:
    """The points are those of brute force, and each package is allowed and worth what is said."""
    table, points = found.table, list(found)
    assert [(point.us, point.them) for point in points] == [(one.us, one.them) for one in brute(table)]
    for index, point in enumerate(points):
        assert point == found.point(index)
        assert point.package.keys() == {issue.name for issue in table.issues}
        assert not table.forbids(point.package)
        assert table.worth_to_us(point.package) == point.us
        assert table.worth_to_them(point.package).likely == point.them


@thorough
@given(tables())
def test_is_what_brute_force_finds(table: Table) -> None:
    holds(frontier(table))


@thorough
@given(fine_tables())
def test_is_exact_where_numbers_of_64_bits_end(table: Table) -> None:
    holds(frontier(table))


def test_reckons_with_numbers_of_any_length() -> None:
    tiny = Fraction(1, 2**61 - 1)
    table = Table(issues=issues_of([[(1, 1), (1 + tiny, 1), (1, 1 + tiny), (0, 1 + tiny)], [(1, 0), (0, 1)]]))
    assert whole(table).keys[0].dtype == object
    assert len(frontier(table)) == 4
    holds(frontier(table))


@st.composite
def chained(draw: st.DrawFn) -> Table:
    """Each issue is tied to the next, so that all of them are joined; the options are few, and alike."""
    count = draw(st.integers(2, 5))
    pairs = st.lists(st.tuples(worths, worths), min_size=2, max_size=3)
    issues = issues_of([draw(pairs) for _ in range(count)])
    forbidden: list[Package] = []
    for one, other in pairwise(issues):
        ties = draw(st.integers(1, 2))
        forbidden += [
            {each.name: draw(st.sampled_from(each.options)).name for each in (one, other)}
            for _ in range(ties)
        ]
    return Table(issues=issues, forbidden=tuple(forbidden))


@thorough
@given(chained())
def test_heeds_chains_of_forbidden_pairs(table: Table) -> None:
    holds(frontier(table))


GUESSES: dict[str, Callable[[Range], Fraction]] = {
    "low": lambda them: them.low,
    "high": lambda them: them.high,
    "likely": lambda them: them.likely,
}


@thorough
@given(tables(), st.sampled_from(sorted(GUESSES)))
def test_can_be_had_for_any_guess(table: Table, name: str) -> None:
    guess = GUESSES[name]
    found = frontier(table, whole(table, lambda option: guess(option.them)))
    known = [
        issue.model_copy(
            update={
                "options": tuple(
                    one.model_copy(update={"them": Range.known(guess(one.them))}) for one in issue.options
                )
            }
        )
        for issue in table.issues
    ]
    expected = brute(table.model_copy(update={"issues": tuple(known)}))
    assert [(point.us, point.them) for point in found] == [(one.us, one.them) for one in expected]


def test_is_empty_where_everything_is_forbidden() -> None:
    table = Table(issues=issues_of([[(1, 2)], [(3, 4), (4, 3)]]), forbidden=({"issue 0": "option 0"},))
    assert list(frontier(table)) == []


@thorough
@given(
    st.integers(1, 3),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=8),
    st.data(),
)
def test_laying_out_keeps_what_sorting_keeps(
    step: int, pairs: list[tuple[int, int]], data: st.DataObject
) -> None:
    base = 4000
    us = np.array(sorted(data.draw(st.sets(st.integers(0, 900), min_size=1, max_size=60)), reverse=True))
    keys = us * base + np.arange(len(us)) * step
    options = np.array([ours * base + theirs for ours, theirs in pairs])
    expected = undominated(np.add.outer(options, keys).ravel(), base)
    assert laid_out(keys, options, base).tolist() == expected.tolist()


CHAIN = ({"issue 0": "option 0", "issue 1": "option 0"}, {"issue 1": "option 1", "issue 2": "option 1"})


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 2), st.sampled_from([(), CHAIN]))
def test_is_exact_where_nearly_everything_is_efficient(
    seed: int, slant: int, forbidden: tuple[Package, ...]
) -> None:
    """So many points that they are laid out rather than sorted, joined ones too."""
    chance = np.random.default_rng(seed)
    ours = np.stack([chance.choice(700, 8, replace=False) for _ in range(4)])
    theirs = 700 - ours + chance.integers(0, slant + 1, ours.shape)
    pairs = [list(zip(*pair, strict=True)) for pair in zip(ours.tolist(), theirs.tolist(), strict=True)]
    found = frontier(Table(issues=issues_of(pairs), forbidden=forbidden))
    assert [(point.us, point.them) for point in found] == unbeaten(pairs, forbidden)
    assert all(found.table.worth_to_us(point.package) == point.us for point in found)
    assert all(found.table.worth_to_them(point.package).likely == point.them for point in found)
    assert not any(found.table.forbids(point.package) for point in found)
    if not slant:
        assert max(len(found.columns[-1].keys), found.layers[-1].before) > CROWD


def unbeaten(
    pairs: Sequence[Sequence[tuple[int, int]]], forbidden: Sequence[Package]
) -> list[tuple[Fraction, Fraction]]:
    """Of every package; quicker than comparing each with each."""
    best: dict[int, int] = {}
    for chosen in product(*(range(len(options)) for options in pairs)):
        package = {f"issue {number}": f"option {option}" for number, option in enumerate(chosen)}
        if any(combination.items() <= package.items() for combination in forbidden):
            continue
        us, them = (sum(pairs[issue][one][side] for issue, one in enumerate(chosen)) for side in (0, 1))
        best[us] = max(them, best.get(us, them))
    kept: list[tuple[Fraction, Fraction]] = []
    for us in sorted(best, reverse=True):
        if not kept or best[us] > kept[-1][1]:
            kept.append((Fraction(us), Fraction(best[us])))
    return kept


def test_takes_options_and_points_in_either_order() -> None:
    """Thousands of choices that are tied together, and few of the rest: the fewer ones are the options."""
    chance = np.random.default_rng(1)
    ours = [chance.integers(0, 9000, 6).tolist() for _ in range(6)]
    pairs = [[(worth, 9000 - worth) for worth in each] for each in ours]
    chain = tuple(
        {f"issue {one}": "option 0", f"issue {one + 1}": f"option {option}"}
        for one in range(4)
        for option in (1, 2)
    )
    found = frontier(Table(issues=issues_of(pairs), forbidden=chain))
    assert len(found.columns[-1].keys) > CROWD > found.layers[-1].before
    assert [(point.us, point.them) for point in found] == unbeaten(pairs, chain)


def test_refuses_what_no_memory_holds() -> None:
    """Fully opposed, and each worth with digits of its own: every package is on the frontier."""
    worths_of = [[Fraction(10**option, 7 ** (number + 1)) for option in range(6)] for number in range(12)]
    table = Table(issues=issues_of([[(worth, -worth) for worth in each] for each in worths_of]))
    with pytest.raises(TooFine):
        frontier(table)
