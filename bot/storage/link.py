"""One transaction on a driver: what is asked runs at once, what is only written may wait a little."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Executable

from bot.storage.statements import Prepared, Row, Statements, Values

Many = Sequence[Values]
NONE: Values = {}
TAKEN = frozenset({"23505", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"})


class StatementFailed(Exception):
    """The database refused a statement. The driver's own words are left out: they may hold values."""


class AlreadyThere(StatementFailed):
    """A row with this key."""


@dataclass(frozen=True, slots=True)
class Found:
    """`count` is how many rows a change found; of rows that were written together nobody knows."""

    rows: list[Row]
    count: int

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


class Order(NamedTuple):
    """A statement with its arguments: of one row, or of `many`."""

    prepared: Prepared
    arguments: list[Any]
    many: bool


class Link(ABC):
    """Statements run in the order in which they were given; a fault of one that waits shows at the next."""

    def __init__(self, statements: Statements) -> None:
        self.statements = statements
        self._waiting: list[Order] = []

    @property
    def engine(self) -> str:
        return self.statements.dialect.name

    async def execute(
        self, statement: Executable, values: Values | Many = NONE, *, beside: bool = False
    ) -> Found:
        """`beside`: it reads nothing of what waits, so they may go at once."""
        waiting, self._waiting = self._waiting, []
        return await self._run(waiting, self._order(statement, values), beside=beside)

    async def scalar(self, statement: Executable, values: Values | Many = NONE) -> Any:  # noqa: ANN401
        rows = (await self.execute(statement, values)).rows
        return rows[0][0] if rows else None

    def later(self, statement: Executable, values: Values | Many) -> None:
        """Written by the end of the transaction; nobody waits to hear how."""
        self._waiting.append(self._order(statement, values))

    async def finish(self) -> None:
        """Run what waits, and commit."""
        waiting, self._waiting = self._waiting, []
        await self._commit(waiting)

    def _order(self, statement: Executable, values: Values | Many) -> Order:
        if not isinstance(values, Sequence):
            prepared = self.statements.prepared(statement, values)
            return Order(prepared, prepared.arguments(values), many=False)
        prepared = self.statements.prepared(statement, values[0])
        rows = [prepared.arguments(row) for row in values]
        return Order(prepared, rows, many=True) if len(rows) > 1 else Order(prepared, rows[0], many=False)

    @abstractmethod
    async def _run(self, waiting: Sequence[Order], order: Order, *, beside: bool) -> Found: ...

    @abstractmethod
    async def _commit(self, waiting: Sequence[Order]) -> None: ...


def failed(error: Exception, text: str) -> StatementFailed:
    """The statement has no values in it; SQLite's words name columns, PostgreSQL's code says what it was."""
    known = getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorname", None) or ""
    kind = AlreadyThere if known in TAKEN else StatementFailed
    return kind(f"{type(error).__name__} {known}: {' '.join(text.split())}")
