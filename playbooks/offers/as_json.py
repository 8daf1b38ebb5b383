"""Tables as JSON: read with every gap and slip named, written so that reading gives the same table.

{"issues": [{"name": "Price", "options": [{"name": "100", "us": 30, "them": [0, 5]}]}],
 "forbidden": [{"Payment": "net 90", "Guarantee": "none"}],
 "limits": {"us": 40, "them": [20, 30]}, "targets": {"us": 70}}
"""

import json
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, NoReturn

from playbooks.offers.draft import Draft, DraftIssue, DraftOption
from playbooks.offers.errors import unfit
from playbooks.offers.exact import as_json, read_exact
from playbooks.offers.table import Ours, Package, Range, Table, Theirs

TOP = ("issues", "forbidden", "limits", "targets")
SIDES = ("us", "them")


class _Number(str):
    """A number's digits as they stand in the file."""

    __slots__ = ()


def read_json(text: str) -> Draft:
    """Raises UnfitTable for what is no such table; worths may be missing."""
    whole = _mapping(_parsed(text), "JSON", TOP)
    limits, targets = (_mapping(_held(whole, key, {}), key, SIDES) for key in ("limits", "targets"))
    return Draft(
        issues=tuple(_issue(one, place) for place, one in enumerate(_list(whole, "issues"), start=1)),
        forbidden=tuple(
            _combination(one, place) for place, one in enumerate(_list(whole, "forbidden"), start=1)
        ),
        ours=Ours(limit=_worth(limits, "us", "limits"), target=_worth(targets, "us", "targets")),
        theirs=Theirs(limit=_guess(limits, "them", "limits"), target=_guess(targets, "them", "targets")),
    )


def _parsed(text: str) -> Any:  # noqa: ANN401  # whatever JSON holds
    try:
        return json.loads(
            text, parse_float=_Number, parse_int=_Number, parse_constant=_Number, object_pairs_hook=_once
        )
    except json.JSONDecodeError as wrong:
        raise unfit("offers.not_json", line=str(wrong.lineno), column=str(wrong.colno)) from None
    except RecursionError:
        raise unfit("offers.not_json", line="1", column="1") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [key for key, _ in pairs]
        raise unfit("offers.same_key", key=next(key for key in names if names.count(key) > 1))
    return found


def _issue(held: object, place: int) -> DraftIssue:
    where = f"issues › {place}"
    issue = _mapping(held, where, ("name", "options"))
    name = _name(issue, where)
    options = _list(issue, "options", name)
    return DraftIssue(name, tuple(_option(one, f"{name} › {at}") for at, one in enumerate(options, start=1)))


def _option(held: object, where: str) -> DraftOption:
    option = _mapping(held, where, ("name", *SIDES))
    return DraftOption(_name(option, where), _worth(option, "us", where), _guess(option, "them", where))


def _combination(held: object, place: int) -> Package:
    where = f"forbidden › {place}"
    if not isinstance(held, dict):
        _refuse(held, where)
    return {issue: _text(option, f"{where} › {issue}") for issue, option in held.items()}


def _mapping(held: object, where: str, known: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(held, dict):
        _refuse(held, where)
    for key in held:
        if key not in known:
            raise unfit("offers.unknown_key", key=key, where=where, known=", ".join(known))
    return held


def _held(held: Mapping[str, Any], key: str, otherwise: object) -> object:
    return otherwise if held.get(key) is None else held[key]


def _list(held: Mapping[str, Any], key: str, within: str = "") -> list[Any]:
    found = _held(held, key, [])
    if not isinstance(found, list):
        _refuse(found, f"{within} › {key}" if within else key)
    return found


def _refuse(held: object, where: str) -> NoReturn:
    raise unfit("offers.not_as_described", where=where, found=_shown(held))


def _name(held: Mapping[str, Any], where: str) -> str:
    if "name" not in held:
        raise unfit("offers.nameless", where=where)
    name = _text(held["name"], f"{where} › name")
    if not name.strip():
        raise unfit("offers.nameless", where=where)
    return name


def _text(held: object, where: str) -> str:
    """An option may be called 100 without quotes."""
    if not isinstance(held, str):
        _refuse(held, where)
    return str(held)


def _worth(held: Mapping[str, Any], key: str, where: str) -> Fraction | None:
    return None if held.get(key) is None else _number(held[key], f"{where} › {key}")


def _guess(held: Mapping[str, Any], key: str, where: str) -> Range | None:
    """A number is known, two in brackets are a range."""
    found, at = held.get(key), f"{where} › {key}"
    if found is None:
        return None
    ends = found if isinstance(found, list) else [found, found]
    if len(ends) != 2:  # noqa: PLR2004  # low and high
        raise unfit("offers.not_a_range", where=at, found=_shown(found))
    return Range(low=_number(ends[0], at), high=_number(ends[1], at))


def _number(held: object, where: str) -> Fraction:
    number = read_exact(held) if isinstance(held, str) else None
    if number is None:
        raise unfit("offers.no_number", where=where, found=_shown(held))
    return number


def _shown(held: object) -> str:
    return held if isinstance(held, str) else json.dumps(held, ensure_ascii=False)


# --- writing ---------------------------------------------------------------------------------


def write_json(table: Table) -> str:
    """UTF-8 text with an option on each line."""
    parts = [f'"issues": [\n{_joined(_issue_lines(table))}\n]']
    if table.forbidden:
        parts.append(f'"forbidden": {_dumped([dict(one) for one in table.forbidden])}')
    for key, us, them in (
        ("limits", table.ours.limit, table.theirs.limit),
        ("targets", table.ours.target, table.theirs.target),
    ):
        if held := _sides(us, them):
            parts.append(f'"{key}": {_dumped(held)}')
    return "{" + ",\n".join(parts) + "}\n"


def _issue_lines(table: Table) -> Iterable[str]:
    for issue in table.issues:
        options = [
            _dumped({"name": option.name, "us": as_json(option.us), "them": _ends(option.them)})
            for option in issue.options
        ]
        yield f' {{"name": {_dumped(issue.name)}, "options": [\n  ' + ",\n  ".join(options) + "]}"


def _joined(lines: Iterable[str]) -> str:
    return ",\n".join(lines)


def _sides(us: Fraction | None, them: Range | None) -> dict[str, object]:
    held = {"us": None if us is None else as_json(us), "them": _ends(them) if them else None}
    return {side: value for side, value in held.items() if value is not None}


def _ends(guess: Range) -> object:
    return as_json(guess.low) if guess.is_known else [as_json(guess.low), as_json(guess.high)]


def _dumped(held: object) -> str:
    return json.dumps(held, ensure_ascii=False)
