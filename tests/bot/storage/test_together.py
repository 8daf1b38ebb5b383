"""What only has to be written goes to PostgreSQL in one statement, where their order makes no difference."""

import pytest
from sqlalchemy import Executable, bindparam, delete, insert, update

from bot.storage import tables
from bot.storage.link import Order
from bot.storage.postgres import STATEMENTS, can_go_together, together
from bot.storage.statements import Values

SEEN = insert(tables.seen)
KEY = insert(tables.keyring)
CHANGE = update(tables.member).where(tables.member.c.id == bindparam("of")).values(name=bindparam("new_name"))
FORGET = delete(tables.seen)
ROW = {"workspace": "T1", "key": "event:1", "negotiation": None}
PROOF = {"id": "a", "proof": b""}
NEWS = {"of": "U1", "new_name": "Kristen"}


def order(statement: Executable, *rows: Values) -> Order:
    prepared = STATEMENTS.prepared(statement, rows[0])
    given = [prepared.arguments(row) for row in rows]
    return Order(prepared, given if len(rows) > 1 else given[0], many=len(rows) > 1)


def test_new_rows_and_one_change_are_numbered_through() -> None:
    text, arguments = together(
        [order(SEEN, ROW, ROW | {"key": "event:2"}), order(KEY, PROOF), order(CHANGE, NEWS)]
    )

    assert text.count("INSERT") == 3
    assert text.startswith("WITH part0 AS (INSERT INTO seen")
    assert "UPDATE member SET name=$9::VARCHAR WHERE member.id = $10::VARCHAR" in text
    assert arguments == ["T1", "event:1", None, "T1", "event:2", None, "a", b"", "Kristen", "U1"]


def test_one_alone_stays_as_it_is() -> None:
    text, arguments = together([order(CHANGE, NEWS)])

    assert text == STATEMENTS.prepared(CHANGE, NEWS).text
    assert arguments == ["Kristen", "U1"]


@pytest.mark.parametrize(
    "orders",
    (
        (),
        (order(CHANGE, NEWS), order(SEEN, ROW)),
        (order(CHANGE, NEWS), order(CHANGE, NEWS)),
        (order(SEEN, ROW), order(FORGET, {})),
        (order(insert(tables.member), {"workspace": "T1", "id": "U1"}), order(CHANGE, NEWS)),
    ),
    ids=("nothing", "a change first", "two changes", "a deletion", "a change of a new row"),
)
def test_what_depends_on_what_went_before_goes_alone(orders: tuple[Order, ...]) -> None:
    assert not can_go_together(orders)
