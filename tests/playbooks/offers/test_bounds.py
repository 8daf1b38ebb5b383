"""What takes too long is refused before it does: nobody else is kept waiting by a table."""

import random
from fractions import Fraction
from time import process_time

import pytest

from playbooks.offers.advice import Wish
from playbooks.offers.advising import advise
from playbooks.offers.errors import TooEntangled
from playbooks.offers.folding import frontier
from playbooks.offers.table import Issue, Option, Package, Range, Table
from playbooks.offers.wishing import supposed

SECONDS = 5.0  # of what takes half a second, on a machine that is busy


def opposed(issues: int, options: int) -> Table:
    """What we get they lose, on a grid of 0.01; of them we have guesses."""
    last = options - 1
    return Table(
        issues=tuple(
            Issue(
                name=f"issue {number}",
                options=tuple(
                    Option(
                        name=f"option {place}",
                        us=Fraction(round(Fraction(100 * (last - place) * (number + 3), last * issues)), 100),
                        them=Range(
                            low=Fraction(round(Fraction(90 * place * (number + 2), last * issues)), 100),
                            high=Fraction(round(Fraction(110 * place * (number + 2), last * issues)), 100),
                        ),
                    )
                    for place in range(options)
                ),
            )
            for number in range(issues)
        )
    )


def rules(table: Table, many: int, of: int) -> tuple[Package, ...]:
    chance = random.Random(3)  # a test, no secret
    named = (chance.sample(table.issues, of) for _ in range(many))
    return tuple({one.name: chance.choice(one.options).name for one in issues} for issues in named)


@pytest.mark.parametrize(("issues", "options", "many", "of"), [(10, 1000, 300, 2), (22, 5, 30, 3)])
def test_rules_that_tie_everything_together_are_refused_at_once(
    issues: int, options: int, many: int, of: int
) -> None:
    """They took up to 13 seconds, on the event loop."""
    table = opposed(issues, options)
    begun = process_time()
    with pytest.raises(TooEntangled):
        frontier(table.model_copy(update={"forbidden": rules(table, many, of)}))
    assert process_time() - begun < SECONDS


def test_what_if_an_issue_matters_most_is_reckoned_on_the_grid() -> None:
    """Fractions of the supposed weights took more than a minute where 22 x 45 are opposed."""
    table = opposed(22, 45)
    world = supposed(table, Wish(matters="issue 3"))
    ends = [end for one in world.issues for each in one.options for end in (each.them.low, each.them.high)]
    assert all((end * 1000).denominator == 1 for end in ends)
    begun = process_time()
    assert advise(table, Wish(matters="issue 3")).proposals
    assert process_time() - begun < SECONDS


@pytest.mark.parametrize(("issues", "options"), [(10, 1000), (22, 450)])
def test_the_largest_tables_that_can_be_entered_are_doubted_in_seconds(issues: int, options: int) -> None:
    """The least of an issue was sought anew for each of its options: 18 seconds, again and again."""
    begun = process_time()
    assert advise(opposed(issues, options), draws=100).proposals
    assert process_time() - begun < 2 * SECONDS
