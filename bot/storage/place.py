"""Where a row lies: what either engine finds it by at once, within one statement."""

from typing import Any

from sqlalchemy import ColumnElement, Integer
from sqlalchemy.ext.compiler import compiles


class Place(ColumnElement[int]):
    """A row that is changed moves: only the statement that looked it up may use it."""

    inherit_cache = True
    type = Integer()


@compiles(Place)
def _sqlite(*_: Any, **__: Any) -> str:  # noqa: ANN401  # a compiler's
    return "rowid"


@compiles(Place, "postgresql")
def _postgresql(*_: Any, **__: Any) -> str:  # noqa: ANN401  # a compiler's
    return "ctid"


PLACE = Place()
