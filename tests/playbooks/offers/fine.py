"""Tables whose worths, or limits, have more digits than a number of 64 bits."""

from fractions import Fraction

from hypothesis import strategies as st

from playbooks.offers.table import Ours, Range, Table
from tests.playbooks.offers.tables import tables

# Two numbers that have no common denominator of 64 bits.
US, THEM = Fraction(1, 2**61 - 1), Fraction(1, 2**31 - 1)


@st.composite
def fine_tables(draw: st.DrawFn) -> Table:
    """With digits far behind the point, of one option or of our limit: they still decide."""
    table, digit = draw(tables(most_issues=3)), draw(st.integers(1, 9))
    if draw(st.booleans()):
        return _with_an_option(table, digit)
    limit = (table.ours.limit or 0) - digit * US
    return table.model_copy(update={"ours": Ours(limit=limit, target=table.ours.target)})


def _with_an_option(table: Table, digit: int) -> Table:
    first, *rest = table.issues[0].options
    them = Range(low=first.them.low + digit * THEM, high=first.them.high + digit * THEM)
    changed = first.model_copy(update={"us": first.us + digit * US, "them": them})
    issue = table.issues[0].model_copy(update={"options": (changed, *rest)})
    return table.model_copy(update={"issues": (issue, *table.issues[1:])})
