"""The people whose lines are wanted, as a parameter, with what was found out about them already.

Counting reads every promise; it says of each person which negotiations hold some that matter, and whoever
asks for the lines gives that along: a look into the promises of each negotiation would take as long again.
"""

import json
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, Subquery, bindparam, cast, func, literal_column, select

from bot.storage import tables
from bot.storage.digests.each import FACTS, LIVE
from bot.storage.statements import Row

PROMISED = ("due", "overdue", "kept")
_negotiation = tables.negotiation.c
_quoted = literal_column


def tallies(each: Subquery) -> ColumnElement[str]:
    """Of one person: of each negotiation with promises its id and how many they are, with spaces between."""
    counts = [each.c[name] for name in PROMISED]
    words: ColumnElement[str] = each.c.id
    for count in counts:
        words = words + literal_column("' '") + cast(count, String)
    has_any = sum(counts[1:], start=counts[0]) > literal_column("0")
    comma: Any = literal_column("','")  # written out; the library's types ask for a value
    return func.aggregate_strings(words, comma).filter(has_any).label("tallies")


def people_as_json(people: Iterable[Row]) -> str:
    return json.dumps(
        [{"workspace": row.workspace, "id": row.id, "promised": _read(row.tallies)} for row in people]
    )


def _read(written: str | None) -> dict[str, list[int]]:
    words = (one.split() for one in written.split(",")) if written else ()
    return {negotiation: [*map(int, counts)] for negotiation, *counts in words}


def each_of_people(engine: str, *more: ColumnElement[Any]) -> Subquery:
    """Every live negotiation of the people in the parameter `whom`; `place` is their owner's in it."""
    people, promised = (_in_file if engine == "sqlite" else _in_server)()
    theirs = (_negotiation.workspace == people.c.workspace) & (_negotiation.owner == people.c.id)
    return (
        select(*FACTS, *more, *promised, people.c.place)
        .select_from(people.join(tables.negotiation, theirs))
        .where(LIVE)
        .subquery("each")
    )


def _in_file() -> tuple[Subquery, list[ColumnElement[int]]]:
    every = func.json_each(bindparam("whom", type_=String)).table_valued("key", "value").c
    parts = [
        func.json_extract(every.value, _quoted(f"'$.{name}'")).label(name)
        for name in ("workspace", "id", "promised")
    ]
    people = select(*parts, every.key.label("place")).subquery("listed")
    path: ColumnElement[str] = _quoted("'$.\"'") + _negotiation.id
    promised = [
        _count(func.json_extract(people.c.promised, path + _quoted(f"'\"[{number}]'")), name)
        for number, name in enumerate(PROMISED)
    ]
    return people, promised


def _in_server() -> tuple[Subquery, list[ColumnElement[int]]]:
    jsonb = import_module("sqlalchemy.dialects.postgresql").JSONB  # loaded where it is in use alone
    whom = func.jsonb_array_elements(cast(bindparam("whom", type_=String), jsonb))
    every = whom.table_valued("one", with_ordinality="place").render_derived("every").c
    parts = [every.one.op("->>")(_quoted(f"'{name}'")).label(name) for name in ("workspace", "id")]
    promised_by = every.one.op("->")(_quoted("'promised'")).label("promised")
    people = select(*parts, promised_by, every.place).subquery("listed")
    its = people.c.promised.op("->")(_negotiation.id)
    promised = [_count(its.op("->>")(_quoted(str(number))), name) for number, name in enumerate(PROMISED)]
    return people, promised


def _count(found: ColumnElement[Any], name: str) -> ColumnElement[int]:
    return func.coalesce(cast(found, Integer), literal_column("0")).label(name)
