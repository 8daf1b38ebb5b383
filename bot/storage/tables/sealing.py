"""The table of the keys that rows are sealed with."""

from datetime import datetime
from typing import ClassVar

from sqlmodel import Field

from bot.storage.tables.row import Row, metadata


class KeyRow(Row, table=True):
    """A key that rows were sealed with, and a value sealed with it, to know the key again."""

    __tablename__: ClassVar[str] = "keyring"

    id: str = Field(primary_key=True)
    proof: bytes
    since: datetime


keyring = metadata.tables["keyring"]
