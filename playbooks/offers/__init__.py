"""Offers: issues, packages, the exact frontier, proposals, trades. Pure, and usable alone.

Each name is imported when it is asked for: a process that reckons nothing never loads numpy.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playbooks.offers.advice import (
        Advice,
        Agreement,
        Bet,
        By,
        Change,
        Dance,
        Left,
        Offer,
        Proposal,
        Scored,
        Trade,
        Wish,
        Zone,
    )
    from playbooks.offers.advising import advise
    from playbooks.offers.as_csv import write_csv
    from playbooks.offers.as_json import write_json
    from playbooks.offers.dancing import dance
    from playbooks.offers.errors import Fault, TableError, TooEntangled, TooFine, UnfitTable
    from playbooks.offers.faultfinding import faults
    from playbooks.offers.folding import Frontier, Point, frontier
    from playbooks.offers.pasted import read_issues, read_noted
    from playbooks.offers.reading import read_table
    from playbooks.offers.stepping import between
    from playbooks.offers.table import Issue, Option, Ours, Package, Range, Table, Theirs
    from playbooks.offers.trading import contingent, gestures, left, trades
    from playbooks.offers.zoning import zone

__all__ = [
    "Advice",
    "Agreement",
    "Bet",
    "By",
    "Change",
    "Dance",
    "Fault",
    "Frontier",
    "Issue",
    "Left",
    "Offer",
    "Option",
    "Ours",
    "Package",
    "Point",
    "Proposal",
    "Range",
    "Scored",
    "Table",
    "TableError",
    "Theirs",
    "TooEntangled",
    "TooFine",
    "Trade",
    "UnfitTable",
    "Wish",
    "Zone",
    "advise",
    "between",
    "contingent",
    "dance",
    "faults",
    "frontier",
    "gestures",
    "left",
    "read_issues",
    "read_noted",
    "read_table",
    "trades",
    "write_csv",
    "write_json",
    "zone",
]

MODULES = {
    "advice": "Advice Agreement Bet By Change Dance Left Offer Proposal Scored Trade Wish Zone",
    "advising": "advise",
    "as_csv": "write_csv",
    "as_json": "write_json",
    "dancing": "dance",
    "errors": "Fault TableError TooEntangled TooFine UnfitTable",
    "faultfinding": "faults",
    "folding": "Frontier Point frontier",
    "pasted": "read_issues read_noted",
    "reading": "read_table",
    "stepping": "between",
    "table": "Issue Option Ours Package Range Table Theirs",
    "trading": "contingent gestures left trades",
    "zoning": "zone",
}
WHERE = {name: module for module, names in MODULES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in WHERE:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{WHERE[name]}"), name)
