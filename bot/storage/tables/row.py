"""What all tables have in common: how their constraints are named, and what a row belongs to."""

from pydantic import ConfigDict
from sqlalchemy import ForeignKeyConstraint, MetaData, false, text
from sqlalchemy.orm import registry
from sqlmodel import SQLModel

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# What rows hold that were there before the column was.
NO = {"server_default": false()}
EMPTY = {"server_default": text("''")}
ZERO = {"server_default": text("0")}


class Row(SQLModel, registry=registry(metadata=metadata)):
    # Statements write and read the rows: what would check a model of one is never needed.
    model_config = ConfigDict(defer_build=True)  # type: ignore[assignment]  # it takes all of these


def in_negotiation() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(("workspace", "negotiation"), ("negotiation.workspace", "negotiation.id"))


def of_member(column: str = "member") -> ForeignKeyConstraint:
    return ForeignKeyConstraint(("workspace", column), ("member.workspace", "member.id"))
