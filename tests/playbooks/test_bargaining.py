"""The table of issues in a negotiation: kept, said to the owner alone, and never acted on when stale."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.engine.bargaining import MOST_OFFERS, bargain_of
from playbooks.engine.discretion import OF_THE_TABLE
from playbooks.engine.position import revision_of
from playbooks.errors import StaleForm
from playbooks.model import (
    BARGAIN,
    FrontierFile,
    IssueTable,
    Offered,
    OffersMade,
    Outcome,
    Proposals,
    Reply,
    Tabled,
    TableWanted,
    Trades,
    TradesWanted,
    Unoffered,
    Wished,
)
from playbooks.offers.advice import By, Wish
from playbooks.offers.table import Issue, Option, Range, Table
from tests.playbooks.sample import sample
from tests.playbooks.simulation import Conversation


def table(*names: str) -> Table:
    options = (
        Option(name="yes", us=Fraction(0), them=Range.known(10)),
        Option(name="no", us=Fraction(10), them=Range.known(0)),
    )
    return Table(issues=tuple(Issue(name=name, options=options) for name in names))


@pytest.fixture
def talk() -> Conversation:
    talk = Conversation(sample(), "en")
    talk.hear(Tabled(revision=0, table=table("price", "term")))
    return talk


def held(talk: Conversation) -> Table:
    bargain = bargain_of(talk.progress)
    assert bargain
    return bargain.table


PACKAGE = {"price": "yes", "term": "no"}


def test_a_table_is_kept_and_shown(talk: Conversation) -> None:
    assert isinstance(talk.heard.posts[0], IssueTable)
    assert held(talk) == table("price", "term")


def test_a_form_that_was_overtaken_changes_nothing(talk: Conversation) -> None:
    with pytest.raises(StaleForm):
        talk.hear(Tabled(revision=0, table=table("review")))
    with pytest.raises(StaleForm):
        talk.hear(Offered(revision=0, by=By.US, package=PACKAGE))
    assert held(talk) == table("price", "term")


def test_an_old_button_shows_the_table_as_it_is(talk: Conversation) -> None:
    for reply in (Wished(revision=0), TradesWanted(revision=0), Unoffered(revision=0, number=1)):
        response = talk.hear(reply)
        assert response.notice
        assert response.notice.key == "note.stale_table"
        assert [type(post) for post in response.posts] == [IssueTable]
        assert not response.answers


def test_proposals_come_with_their_picture(talk: Conversation) -> None:
    wish = Wish(matters="term")
    proposals, picture = talk.hear(Wished(revision=1, wish=wish)).posts
    assert isinstance(proposals, Proposals)
    assert isinstance(picture, FrontierFile)
    assert proposals.wish == picture.wish == wish


def test_offers_are_numbered_and_a_slip_is_taken_out(talk: Conversation) -> None:
    talk.hear(Offered(revision=1, by=By.US, package=PACKAGE, on="2026-11-23"))
    talk.hear(Offered(revision=2, by=By.THEM, package=PACKAGE, on="2026-11-24"))
    talk.hear(Unoffered(revision=3, number=1))
    (made,) = talk.heard.posts
    assert isinstance(made, OffersMade)
    assert [one.number for one in made.offers] == [2]
    talk.hear(Offered(revision=4, by=By.US, package=PACKAGE))
    assert [one.number for one in bargain_of(talk.progress).offers] == [2, 3]  # type: ignore[union-attr]


def test_a_new_table_keeps_the_offers(talk: Conversation) -> None:
    talk.hear(Offered(revision=1, by=By.US, package=PACKAGE))
    talk.hear(Tabled(revision=2, table=table("price")))
    assert len(bargain_of(talk.progress).offers) == 1  # type: ignore[union-attr]


def test_no_more_offers_are_kept_than_can_be_looked_at(talk: Conversation) -> None:
    for number in range(MOST_OFFERS):
        talk.hear(Offered(revision=number + 1, by=By.US, package=PACKAGE))
    response = talk.hear(Offered(revision=MOST_OFFERS + 1, by=By.US, package=PACKAGE))
    assert response.notice
    assert response.notice.key == "note.most_offers"


def test_trades_are_seen_from_our_newest_offer(talk: Conversation) -> None:
    talk.hear(Offered(revision=1, by=By.US, package=PACKAGE))
    talk.hear(Offered(revision=2, by=By.THEM, package={"price": "no", "term": "no"}))
    (trades,) = talk.hear(TradesWanted(revision=3)).posts
    assert isinstance(trades, Trades)
    assert trades.package == PACKAGE


def test_without_a_table_it_is_offered_to_weigh_the_issues() -> None:
    talk = Conversation(sample(), "en")
    notice = talk.hear(TableWanted(revision=0)).notice
    assert notice
    assert notice.offers == ("weigh",)


def test_where_it_is_closed_the_table_is_shown_but_does_not_change(talk: Conversation) -> None:
    talk.closes(Outcome.WON, "")
    with pytest.raises(StaleForm):
        talk.hear(Tabled(revision=1, table=table("price")))
    assert talk.hear(Wished(revision=1)).posts


def test_in_a_channel_all_of_it_is_said_to_the_owner_alone() -> None:
    talk = Conversation(sample(), "en")
    talk.progress = talk.progress.model_copy(update={"shared": True})
    for reply in (Tabled(revision=0, table=table("price")), TableWanted(revision=1), Wished(revision=1)):
        response = talk.hear(reply)
        assert not response.posts
        assert response.aside
    assert BARGAIN in talk.progress.answers


THINGS = ("table", "wish", "offer", "trades", "want", "take_back")


def at_the_table(thing: str, revision: int) -> Reply:
    things: dict[str, Reply] = {
        "table": Tabled(revision=revision, table=table("price", "term")),
        "wish": Wished(revision=revision, wish=Wish(without="price")),
        "offer": Offered(revision=revision, by=By.US, package=PACKAGE),
        "trades": TradesWanted(revision=revision),
        "want": TableWanted(revision=revision),
        "take_back": Unoffered(revision=revision, number=1),
    }
    return things[thing]


@given(st.lists(st.tuples(st.sampled_from(THINGS), st.booleans()), max_size=12))
def test_in_a_channel_nothing_of_the_table_is_ever_posted(things: list[tuple[str, bool]]) -> None:
    talk = Conversation(sample(), "en")
    talk.progress = talk.progress.model_copy(update={"shared": True})
    for thing, late in things:
        revision = revision_of(talk.progress, BARGAIN) - late
        try:
            response = talk.hear(at_the_table(thing, revision))
        except StaleForm:
            assert late or thing == "offer"
            continue
        assert not [post for post in response.posts if isinstance(post, OF_THE_TABLE)]
        assert all(isinstance(post, OF_THE_TABLE) for post in response.aside)
