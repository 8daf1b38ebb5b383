"""However many reminders are pending, none of those that are not wanted is looked at."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Executable
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql import ClauseElement

from bot.storage import migrate, nudging, redrawing

DIALECT = SQLiteDialect_pysqlite(dbapi=sqlite3)
STATEMENTS = {
    "claim": nudging.CLAIM,
    "members": nudging.MEMBERS,
    "gather": nudging.GATHER,
    "due": nudging.DUE,
    "gives way": nudging.GIVES_WAY,
    "waits again": nudging.WAITS_AGAIN,
    "stands": nudging.STANDS,
    "changed": redrawing.CHANGED,
    "cleared": redrawing.CLEARED_OVER,
    "put off": redrawing.PUT_OFF_WAITS,
    "erased": redrawing.ERASED,
    "standing": redrawing.STANDING_OF,
}
OF_ALL = ("SCAN reminder", "(workspace=?)")
# The index of what changed has nothing else in it.
OF_FEW = "SCAN reminder USING INDEX ix_reminder_changed"


@pytest.mark.parametrize("name", STATEMENTS)
async def test_a_tick_reads_no_reminder_but_those_it_is_about(name: str, tmp_path: Path) -> None:
    file = tmp_path / "rapport.db"
    await migrate(f"sqlite:///{file}")
    looks = [one for one in plan(file, STATEMENTS[name]) if one != OF_FEW]
    assert looks
    assert not [one for one in looks if any(bad in one for bad in OF_ALL)]


def plan(file: Path, statement: Executable) -> list[str]:
    assert isinstance(statement, ClauseElement)
    words = str(statement.compile(dialect=DIALECT))
    with sqlite3.connect(file) as database:
        rows = database.execute(f"EXPLAIN QUERY PLAN {words}", [None] * words.count("?"))
        return [str(row[3]) for row in rows]
