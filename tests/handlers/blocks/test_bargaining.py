"""Whatever the table, all that is said of it and asked about it is drawn as Slack takes it."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.blocks import Frame, draw
from handlers.blocks.clause import clause_form, draw_clause
from handlers.blocks.limits import limits_form
from handlers.blocks.offering import offer_form
from handlers.blocks.weighing import MOST_ISSUES, Known, issues_form, weigh_form
from handlers.blocks.wishes import package_at
from playbooks.model import IssueTable, OffersMade, Proposals, Trades
from playbooks.offers.advice import Bet, By, Offer, Wish
from playbooks.offers.table import Issue, Option, Ours, Package, Range, Table, Theirs
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, accepted_view, elements, shown
from tests.handlers.blocks.posts import counterpart
from tests.playbooks.offers.impress import IMPRESS
from tests.playbooks.offers.tables import tables
from tests.playbooks.sample import sample
from tests.playbooks.strategies import HOSTILE

LONGEST_NAME = 150  # of an issue or an option, as it is read
CARRIED = {"n": "0" * 32, "r": 1, "c": "D0KRISTEN01"}
each_language = pytest.mark.parametrize("language", tuple(LANGUAGES))
unhurried = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
NAMES = [" ".join(words.split())[: LONGEST_NAME - 4] or "x" for words in HOSTILE]


def frame(language: str = "en", name: str = "Impress") -> Frame:
    return Frame(Voice(language), sample(), counterpart(name), "0" * 32)


def called(table: Table, name: str) -> Table:
    """Every issue and option with this in its name."""

    def named(one: str) -> str:
        return f"{one.rpartition(' ')[2]} {name}"

    issues = tuple(
        Issue(
            name=named(issue.name),
            options=tuple(one.model_copy(update={"name": named(one.name)}) for one in issue.options),
        )
        for issue in table.issues
    )
    forbidden = tuple({named(issue): named(one) for issue, one in each.items()} for each in table.forbidden)
    return table.model_copy(update={"issues": issues, "forbidden": forbidden})


def large(issues: int, options: int, name: str = "x" * LONGEST_NAME) -> Table:
    """As large as a table in a conversation can be."""

    def option(number: int, place: int) -> Option:
        likely = Fraction((options - place) * (number + 1), 3)
        return Option(
            name=f"{place} {name}"[:LONGEST_NAME],
            us=Fraction(place * (issues - number), 7),
            them=Range(low=likely, high=likely * 2),
        )

    return Table(
        issues=tuple(
            Issue(
                name=f"{number} {name}"[:LONGEST_NAME],
                options=tuple(option(number, place) for place in range(options)),
            )
            for number in range(issues)
        ),
        ours=Ours(limit=Fraction(10), target=Fraction(100)),
        theirs=Theirs(limit=Range(low=Fraction(10), high=Fraction(20))),
    )


def some_package(table: Table, place: int = 0) -> Package:
    return {issue.name: issue.options[place % len(issue.options)].name for issue in table.issues}


def posts(table: Table) -> Iterator[IssueTable | Proposals | OffersMade | Trades]:
    """All that can be said of a table, with offers that it knows, and one that it does not know any more."""
    made = tuple(
        Offer(number=number, by=by, package=some_package(table, number), on="2026-11-23")
        for number, by in enumerate((By.US, By.THEM, By.US, By.US, By.US), 1)
    )
    strange = Offer(number=9, by=By.THEM, package={"gone": "y" * LONGEST_NAME}, on="")
    yield IssueTable(revision=1, table=table, offers=made)
    name = table.issues[-1].name
    for wish in (Wish(), Wish(matters=name), Wish(without=name), Wish(start=some_package(table))):
        yield Proposals(revision=1, table=table, wish=wish, offers=made)
    for offers in ((), made[:1], made, (*made, strange), (strange,), made * 10):
        yield OffersMade(revision=1, table=table, offers=offers)
    yield Trades(revision=1, table=table)
    yield Trades(revision=1, table=table, package=some_package(table))


def all_is_accepted(table: Table, language: str, name: str = "Impress") -> None:
    for post in posts(table):
        accepted(draw(post, frame(language, name)))
    forms_are_accepted(table, frame(language, name))


def forms_are_accepted(table: Table, where: Frame) -> None:
    outline = [(issue.name, [one.name for one in issue.options]) for issue in table.issues]
    begins = (By.US, some_package(table))
    for view in (
        weigh_form(outline, Known(table.issues), CARRIED, where),
        weigh_form(outline, Known(), CARRIED, where),
        limits_form(table, CARRIED, where),
        offer_form(table, begins, CARRIED, where),
        clause_form(CARRIED, where),
        issues_form(CARRIED, where),
    ):
        accepted_view(view)


# --- whatever the table ----------------------------------------------------------------------


@unhurried
@given(tables(), st.sampled_from(tuple(LANGUAGES)), st.sampled_from(NAMES))
def test_whatever_the_table_all_of_it_is_accepted(table: Table, language: str, name: str) -> None:
    all_is_accepted(called(table, name), language, name)


@each_language
@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_no_name_pings_anybody_or_breaks_a_message(name: str, language: str) -> None:
    all_is_accepted(called(IMPRESS, name), language, name)


@each_language
@pytest.mark.parametrize(
    ("issues", "options"), [(MOST_ISSUES, 12), (MOST_ISSUES, 30), (1, 130), (2, 101), (5, 1)]
)
@pytest.mark.parametrize("name", ["x" * LONGEST_NAME, "&" * LONGEST_NAME, "đề nghị " * 18])
def test_the_largest_table_is_accepted(issues: int, options: int, name: str, language: str) -> None:
    all_is_accepted(large(issues, options, name), language, "&" * 80)


@each_language
def test_forms_keep_long_rules_and_many_needs(language: str) -> None:
    table = large(MOST_ISSUES, 5)
    table = table.model_copy(update={"forbidden": tuple(some_package(table, place) for place in range(5))})
    needs = {issue.name: [{"need": "n" * 3000, "evidence": "guessed"}] * 9 for issue in table.issues}
    outline = [(issue.name, [one.name for one in issue.options]) for issue in table.issues]
    accepted_view(weigh_form(outline, Known((), needs), {**CARRIED, "t": "t" * 2000}, frame(language)))
    accepted_view(limits_form(table, CARRIED, frame(language)))
    accepted(draw(IssueTable(revision=1, table=table), frame(language)))


@each_language
def test_a_clause_says_the_fact_whatever_it_is(language: str) -> None:
    for fact in HOSTILE:
        for by in By:
            bet = Bet(by=by, price=Fraction(1, 2), gain=Fraction(1, 5))
            accepted(draw_clause(fact, bet, frame(language)))
    accepted(draw_clause("x", None, frame(language)))


# --- what is said ----------------------------------------------------------------------------


def proposals(wish: Wish | None = None, *made: Package) -> str:
    offers = tuple(Offer(number=n, by=By.US, package=one, on="") for n, one in enumerate(made, 1))
    post = Proposals(revision=1, table=IMPRESS, wish=wish or Wish(), offers=offers)
    return shown(accepted(draw(post, frame())).blocks)


def test_a_point_that_is_two_things_is_said_once() -> None:
    table = Table(issues=large(1, 1, "only").issues)
    said = shown(draw(Proposals(revision=1, table=table), frame()).blocks)
    assert "Best balance (Nash), most even, most together:* Package A" in said


def test_what_is_supposed_says_nothing_of_the_points_of_the_whole_table() -> None:
    assert "*Most together:* Package C" in proposals()
    assert "ost together" not in proposals(Wish(matters="review"))


def test_the_last_offer_that_cannot_be_bettered_is_not_offered_again() -> None:
    drawn = draw(Proposals(revision=1, table=IMPRESS, wish=Wish(start=BEST)), frame())
    said = shown(drawn.blocks)
    assert "Your last offer stands" in said
    assert "Make it our offer" not in said
    assert "Propose packages" in said


def test_each_package_can_be_made_the_offer_and_trades_are_offered_once() -> None:
    drawn = draw(Proposals(revision=1, table=IMPRESS), frame())
    said = shown(drawn.blocks)
    assert said.count("Make it our offer") == said.count("*Package ") == 3
    assert said.count("Trades and gestures") == 1


def test_nothing_is_both_given_up_and_gotten() -> None:
    lines = proposals().splitlines()
    gives, gets = (
        [set(issues_in(line)) for line in lines if line.startswith(start)]
        for start in ("Gives up: ", "Gets: ")
    )
    assert len(gives) == len(gets) == 3
    assert not any(given & gotten for given, gotten in zip(gives, gets, strict=True))


def issues_in(line: str) -> Iterator[str]:
    changes = line.partition(": ")[2]
    return (one.partition(":")[0].strip() for one in changes.split("; "))


def made(*offers: tuple[By, Package]) -> OffersMade:
    numbered = (Offer(number=n, by=by, package=one, on="2026-11-23") for n, (by, one) in enumerate(offers, 1))
    return OffersMade(revision=1, table=IMPRESS, offers=tuple(numbered))


def dance(*offers: tuple[By, Package]) -> str:
    return shown(accepted(draw(made(*offers), frame())).blocks)


BEST = {"price": "100", "deadline": "June", "review": "quarterly", "term": "24 months"}
WORST = {"price": "97", "deadline": "March", "review": "weekly", "term": "12 months"}


def test_an_offer_below_the_limit_is_named_while_it_is_the_newest() -> None:
    assert "below your limit" in dance((By.US, BEST), (By.THEM, WORST))
    assert "below your limit" not in dance((By.THEM, WORST), (By.US, BEST))


def test_where_both_offered_the_same_it_is_said() -> None:
    assert "at the same package" in dance((By.US, BEST), (By.THEM, BEST))
    assert "at the same package" not in dance((By.US, BEST), (By.THEM, WORST))


def test_a_gesture_costs_us_less_than_it_gives_them() -> None:
    said = shown(draw(Trades(revision=1, table=IMPRESS, package=BEST), frame()).blocks)
    gestures = said.partition("*Gestures*")[2]
    assert "deadline: June → March (costs us 20" in gestures
    assert "price: 100 → 97" not in gestures  # costs us 10, worth 8–12


def test_buttons_carry_packages_by_place() -> None:
    table = large(MOST_ISSUES, 30)
    package = some_package(table, 7)
    assert package_at(table, table.places(package)) == package
    drawn = draw(Proposals(revision=10**6, table=table), frame())
    assert all(len(one.get("value", "")) < 500 for one in elements(drawn.blocks))
