"""Tables that nobody would think of, and all their packages one by one, to compare with."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from hypothesis import strategies as st

from playbooks.offers.folding import Point
from playbooks.offers.table import Issue, Option, Ours, Package, Range, Table, Theirs

# Few different numbers, so that there are ties; zeros, so that some issues do not matter to somebody.
worths = st.one_of(
    st.sampled_from([0, 0, 5, 10, 20]).map(Fraction),
    st.integers(-3, 30).map(Fraction),
    st.integers(0, 3000).map(lambda cents: Fraction(cents, 100)),
    st.fractions(0, 20, max_denominator=7),
)


def guesses() -> st.SearchStrategy[Range]:
    """Known, or somewhere between two numbers."""
    return st.one_of(
        worths.map(Range.known),
        st.tuples(worths, worths).map(lambda ends: Range(low=min(ends), high=max(ends))),
    )


@st.composite
def tables(draw: st.DrawFn, most_issues: int = 4, most_options: int = 4) -> Table:
    """Up to 256 packages unless told otherwise; some of them, or all, forbidden or below a limit."""
    issues = tuple(
        Issue(name=f"issue {number}", options=draw(_options(most_options)))
        for number in range(draw(st.integers(1, most_issues)))
    )
    return Table(
        issues=issues,
        forbidden=tuple(draw(st.lists(_combinations(issues), max_size=4))),
        ours=Ours(limit=draw(_near(issues)), target=draw(_near(issues))),
        theirs=Theirs(limit=draw(st.none() | guesses()), target=draw(st.none() | guesses())),
    )


def _options(most: int) -> st.SearchStrategy[tuple[Option, ...]]:
    worth = st.lists(st.tuples(worths, guesses()), min_size=1, max_size=most)
    return worth.map(
        lambda pairs: tuple(
            Option(name=f"option {number}", us=us, them=them) for number, (us, them) in enumerate(pairs)
        )
    )


@st.composite
def _combinations(draw: st.DrawFn, issues: tuple[Issue, ...]) -> Package:
    """Of one issue to three: even an option alone can be forbidden."""
    named = draw(st.lists(st.sampled_from(issues), min_size=1, max_size=3, unique_by=lambda one: one.name))
    return {issue.name: draw(st.sampled_from(issue.options)).name for issue in named}


def _near(issues: tuple[Issue, ...]) -> st.SearchStrategy[Fraction | None]:
    """None, or between the worst package for us and a little more than the best, or beyond reach."""
    worst = sum((min(option.us for option in issue.options) for issue in issues), Fraction(0))
    best = sum((max(option.us for option in issue.options) for issue in issues), Fraction(0))
    shares = st.integers(0, 10).map(lambda tenths: worst + (best - worst) * Fraction(tenths, 10))
    return st.one_of(st.none(), shares, st.just(best + 1))


def packages(table: Table) -> Iterator[Package]:
    """All that are not forbidden."""
    names = [issue.name for issue in table.issues]
    for chosen in product(*([option.name for option in issue.options] for issue in table.issues)):
        package = dict(zip(names, chosen, strict=True))
        if not table.forbids(package):
            yield package


def every_point(table: Table) -> list[Point]:
    """All packages that are not forbidden, with their likely worth."""
    return [Point(table.worth_to_us(one), _likely(table, one), one) for one in packages(table)]


def _likely(table: Table, package: Package) -> Fraction:
    return sum((table.option(*one).them.likely for one in package.items()), Fraction(0))


def brute(table: Table) -> list[Point]:
    """The points that no other dominates, the best for us first; one for each worth."""
    every = every_point(table)
    kept = {
        (one.us, one.them): one
        for one in every
        if not any(
            other.us >= one.us and other.them >= one.them and (other.us, other.them) != (one.us, one.them)
            for other in every
        )
    }
    return sorted(kept.values(), key=lambda one: -one.us)
