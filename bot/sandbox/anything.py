"""Names what Python's types cannot say: a JSON value, whose shape is checked where it is used."""

from typing import Any

Json = Any
