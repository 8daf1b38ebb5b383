"""One transaction in one workspace: every statement it runs is given that workspace."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.sql.dml import UpdateBase

from bot.storage.connect import InsertUnlessThere
from bot.storage.link import Link
from bot.storage.statements import Row
from bot.storage.vault import Place, Vault

Values = dict[str, Any]


@dataclass(frozen=True)
class Transaction:
    """`at` is the time of everything that happens in it, and `slacks` the same moment by Slack's clock.

    Rows to insert get a column `workspace`; everything else reads it as the parameter
    `in_workspace`, because a parameter of an UPDATE may not be named like a column.
    """

    link: Link
    vault: Vault
    workspace: str
    at: datetime
    slacks: datetime

    async def rows(self, statement: Executable, **values: object) -> Sequence[Row]:
        return (await self.link.execute(statement, self._in_workspace(values))).rows

    async def rows_beside(self, statement: Executable, **values: object) -> Sequence[Row]:
        """The same, of what is not written in this transaction: so both may go at once."""
        return (await self.link.execute(statement, self._in_workspace(values), beside=True)).rows

    async def first(self, statement: Executable, **values: object) -> Row | None:
        return next(iter(await self.rows(statement, **values)), None)

    async def change(self, statement: UpdateBase, **values: object) -> int:
        """Run an UPDATE or DELETE; how many rows it found."""
        return (await self.link.execute(statement, self._in_workspace(values))).count

    def write(self, statement: UpdateBase, **values: object) -> None:
        """The same, by the end of the transaction, for whoever need not know."""
        self.link.later(statement, self._in_workspace(values))

    def insert(self, statement: Executable, rows: Sequence[Values]) -> None:
        """By the end of the transaction."""
        if rows:
            self.link.later(statement, self._placed(rows))

    def add(self, insert: InsertUnlessThere, rows: Sequence[Values]) -> None:
        """Those that are not there, by the end of the transaction."""
        if rows:
            insert.later(self.link, self._placed(rows))

    async def insert_unless_there(self, insert: InsertUnlessThere, rows: Sequence[Values]) -> int:
        return await insert.run(self.link, self._placed(rows)) if rows else 0

    def _in_workspace(self, values: Values) -> Values:
        return {"in_workspace": self.workspace, **values}

    def _placed(self, rows: Sequence[Values]) -> list[Values]:
        return [{"workspace": self.workspace, **row} for row in rows]

    def seal(self, table: str, column: str, row: str, words: str) -> bytes:
        return self.vault.seal(Place(table, column, self.workspace, row), words)

    def open(self, table: str, column: str, row: str, sealed: bytes) -> str:
        return self.vault.open(Place(table, column, self.workspace, row), sealed)
