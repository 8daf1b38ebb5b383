"""Packages and wishes as buttons carry them: by place, since names may be longer than a button's value."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeGuard

from playbooks.errors import StaleForm
from playbooks.offers.advice import Wish
from playbooks.offers.exact import read_exact
from playbooks.offers.table import Package, Table


def package_at(table: Table, options: object) -> Package:
    """Raises StaleForm for what another table's button carried, or no button of ours."""
    if not isinstance(options, list) or len(options) != len(table.issues):
        raise StaleForm
    pairs = list(zip(table.issues, options, strict=True))
    if not all(place == -1 or _is_place(place, issue.options) for issue, place in pairs):
        raise StaleForm
    return {issue.name: issue.options[place].name for issue, place in pairs if place >= 0}


def _is_place(place: object, among: Sequence[object]) -> TypeGuard[int]:
    return type(place) is int and 0 <= place < len(among)


def carried_wish(table: Table, wish: Wish) -> dict[str, Any]:
    """As little as says it: `l` level, `m` matters, `x` without, `s` start."""
    names = [issue.name for issue in table.issues]
    carried: dict[str, Any] = {}
    if wish.level is not None:
        carried["l"] = str(wish.level)
    if wish.matters in names:
        carried["m"] = names.index(wish.matters)
    if wish.without in names:
        carried["x"] = names.index(wish.without)
    if wish.start is not None:
        carried["s"] = table.places(wish.start)
    return carried


def wish_in(table: Table, carried: object) -> Wish:
    """Raises StaleForm for what is no wish about this table."""
    if not isinstance(carried, Mapping):
        raise StaleForm
    return Wish(
        level=_level(carried["l"]) if "l" in carried else None,
        matters=_name_at(table, carried["m"]) if "m" in carried else "",
        without=_name_at(table, carried["x"]) if "x" in carried else "",
        start=package_at(table, carried["s"]) if "s" in carried else None,
    )


def _level(carried: object) -> Fraction:
    """Within bounds: the power of ten in `1e999999999` takes minutes, and gigabytes."""
    level = read_exact(carried) if isinstance(carried, str) else None
    if level is None:
        raise StaleForm
    return level


def _name_at(table: Table, place: object) -> str:
    if not _is_place(place, table.issues):
        raise StaleForm
    return table.issues[place].name
