"""A statement of SQLAlchemy Core as a driver takes it: compiled once, and read back as named tuples."""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Executable
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.dml import Insert, Update, UpdateBase

Row: TypeAlias = Any
"""A named tuple, with the columns of its statement as fields."""
Values = Mapping[str, Any]
Process = Callable[[Any], Any]
FLOAT8 = 701
"""PostgreSQL's number for the type float: none of our columns holds another sort of fraction."""


class Prepared:
    """`changes`: it gives no rows, but how many it found. `table` is what it writes to, unless it deletes.

    `apart`: it touches no row that anything else of its transaction does.
    """

    def __init__(self, statement: Executable, dialect: Dialect, columns: Sequence[str] | None) -> None:
        assert isinstance(statement, ClauseElement)  # noqa: S101  # as all of Core's are
        compiled: Any = statement.compile(dialect=dialect, column_keys=columns)
        self.text = compiled.string
        self.changes = isinstance(statement, UpdateBase) and not statement.exported_columns
        self.inserts = isinstance(statement, Insert)
        self.apart = bool(statement.get_execution_options().get("apart"))
        self.table = _table_of(statement)
        binds = [(name, compiled.binds[name]) for name in compiled.positiontup or ()]
        self._own = {name: bind.effective_value for name, bind in binds if not bind.required}
        self._parameters = [
            (name, bind.type.dialect_impl(dialect).bind_processor(dialect)) for name, bind in binds
        ]
        read = compiled._result_columns  # noqa: SLF001  # nothing public says it of every statement
        self._reading = [
            column.type.dialect_impl(dialect).result_processor(dialect, FLOAT8) for column in read
        ]
        self.reads = bool(read)
        self._named = _named([column.keyname for column in read]) if read else None

    def arguments(self, values: Values) -> list[Any]:
        """In the order of the text; what the statement brings itself need not be given."""
        own = self._own
        return [
            _processed(values[name] if name in values else own[name], process)
            for name, process in self._parameters
        ]

    def rows(self, raw: Iterable[Sequence[Any]], names: Iterable[str]) -> list[Row]:
        """`names` are the driver's: of a statement that was written as text we know none."""
        make = self._named or _named(list(names))
        if not any(self._reading):
            return [make(each) for each in raw]
        return [make(map(_processed, each, self._reading)) for each in raw]


def _table_of(statement: Executable) -> str:
    written = statement.table if isinstance(statement, Insert | Update) else None
    return str(getattr(written, "name", ""))


def _processed(value: Any, process: Process | None) -> Any:  # noqa: ANN401  # any column's
    return process(value) if process else value


def _named(names: list[str]) -> Callable[[Iterable[Any]], Row]:
    made: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]  # noqa: PYI024  # known only now
    make: Callable[[Iterable[Any]], Row] = made._make
    return make


class Statements:
    """All that were compiled for one dialect. They are few, and live as long as the program."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self._prepared: dict[tuple[Executable, tuple[str, ...]], Prepared] = {}

    def prepared(self, statement: Executable, values: Values) -> Prepared:
        """An INSERT is of the columns that it is given; anything else names its own parameters."""
        columns = tuple(values) if isinstance(statement, Insert) else ()
        known = self._prepared.get((statement, columns))
        if known is None:
            known = Prepared(statement, self.dialect, columns or None)
            self._prepared[statement, columns] = known
        return known
