"""The table of the case: what Kristen can offer Impress, and what she thinks it is worth to them."""

from fractions import Fraction

from playbooks.offers.table import Issue, Option, Ours, Range, Table, Theirs


def option(name: str, us: int, low: int, high: int) -> Option:
    return Option(name=name, us=Fraction(us), them=Range(low=Fraction(low), high=Fraction(high)))


IMPRESS = Table(
    issues=(
        Issue(
            name="price",
            options=(option("100", 40, 0, 0), option("97", 30, 8, 12), option("94", 20, 16, 20)),
        ),
        Issue(
            name="deadline",
            options=(option("March", 0, 30, 44), option("May", 14, 20, 30), option("June", 20, 0, 0)),
        ),
        Issue(
            name="review",
            options=(option("weekly", 0, 18, 24), option("monthly", 6, 10, 14), option("quarterly", 8, 0, 0)),
        ),
        Issue(name="term", options=(option("24 months", 32, 0, 0), option("12 months", 8, 6, 12))),
    ),
    forbidden=({"price": "94", "term": "12 months"},),
    ours=Ours(limit=Fraction(45), target=Fraction(75)),
    theirs=Theirs(
        limit=Range(low=Fraction(35), high=Fraction(45)), target=Range(low=Fraction(75), high=Fraction(90))
    ),
)

VIETNAMESE = {
    "price": "giá",
    "deadline": "thời hạn",
    "March": "tháng Ba",
    "May": "tháng Năm",
    "June": "tháng Sáu",
    "review": "buổi rà soát",
    "weekly": "hằng tuần",
    "monthly": "hằng tháng",
    "quarterly": "hằng quý",
    "term": "thời hạn hợp đồng",
    "12 months": "12 tháng",
    "24 months": "24 tháng",
}


def in_vietnamese(table: Table) -> Table:
    """The same table as Kristen's Vietnamese colleague would have filled it in."""

    def named(name: str) -> str:
        return VIETNAMESE.get(name, name)

    issues = tuple(
        Issue(
            name=named(issue.name),
            options=tuple(one.model_copy(update={"name": named(one.name)}) for one in issue.options),
        )
        for issue in table.issues
    )
    forbidden = tuple({named(issue): named(one) for issue, one in each.items()} for each in table.forbidden)
    return table.model_copy(update={"issues": issues, "forbidden": forbidden})
