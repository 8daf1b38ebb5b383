"""What is done at the table of issues, and what is said there: to the owner alone, wherever the thread is."""

from typing import Literal

from playbooks.frozen import Frozen
from playbooks.offers.advice import By, Offer, Wish
from playbooks.offers.table import Package, Table


class AtTheTable(Frozen):
    """Something done to the bargain as it stood at `revision`; 0 while there is none."""

    revision: int


class Tabled(AtTheTable):
    """The table as it is now: its issues, worths, limits, or what cannot be had together."""

    table: Table


class Wished(AtTheTable):
    """Proposals are asked for."""

    wish: Wish = Wish()


class Offered(AtTheTable):
    """An offer was made or received; `on` is an ISO date, empty for today."""

    by: By
    package: Package
    on: str = ""


class Unoffered(AtTheTable):
    """The offer of this number was entered by mistake."""

    number: int


class TradesWanted(AtTheTable):
    """Trades and gestures, seen from a package, or from the newest offer of ours."""

    package: Package | None = None


class TableWanted(AtTheTable):
    """The table is to be said again, at the end of the conversation."""


class IssueTable(Frozen):
    """The table of issues with all that is private in it; posted once, then updated in place.

    `anew`: it is wanted at the end of the conversation, and the message of before goes.
    """

    type: Literal["issue_table"] = "issue_table"
    step: Literal["_bargain"] = "_bargain"
    anew: bool = False
    revision: int
    table: Table
    offers: tuple[Offer, ...] = ()


class Proposals(Frozen):
    """Up to three packages, reckoned from the table when they are drawn: the same table gives the same."""

    type: Literal["proposals"] = "proposals"
    revision: int
    table: Table
    wish: Wish = Wish()
    offers: tuple[Offer, ...] = ()


class OffersMade(Frozen):
    """The dance of offers: who conceded how much, and what the newest leaves on the table."""

    type: Literal["offers_made"] = "offers_made"
    revision: int
    table: Table
    offers: tuple[Offer, ...]


class Trades(Frozen):
    """What both sides gain by: seen from `package`, or from the best for us."""

    type: Literal["trades"] = "trades"
    revision: int
    table: Table
    package: Package | None = None


class FrontierFile(Frozen):
    """The frontier as a picture, with the proposals and the offers."""

    type: Literal["frontier_file"] = "frontier_file"
    table: Table
    wish: Wish = Wish()
    offers: tuple[Offer, ...] = ()
