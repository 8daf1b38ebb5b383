"""Reads a YAML file into values that know their line, before anyone asks what they mean."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from stat import S_ISCHR, S_ISFIFO
from warnings import catch_warnings, simplefilter

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode


class Sort(StrEnum):
    """What a value is, in the words of a message."""

    TEXT = "text"
    NUMBER = "a whole number"
    FLAG = "true or false"
    NOTHING = "nothing"
    OTHER = "a date or a number"
    LIST = "a list"
    MAPPING = "keys with values"


# Ten times the longest of ours; of more, reading alone would take a start many seconds.
MOST_BYTES = 500_000
SORTS: Mapping[str, Sort] = {
    "str": Sort.TEXT,
    "int": Sort.NUMBER,
    "bool": Sort.FLAG,
    "null": Sort.NOTHING,
}
MENDS: Mapping[str, str] = {
    "mapping values are not allowed": "put a text that holds a colon in quotes, or in a block after >-",
    r"character '\\t'": "indent with spaces, not with tabs",
    r"quoted scalar|<stream end>": "close what is open from this line on",
    "another document": "keep one document in a file, without ---",
    "expected <block end>": "indent this line like the lines of its block",
}


@dataclass(frozen=True)
class Value:
    """A piece of YAML. `line` is where its key stands, or itself when it has none."""

    line: int
    sort: Sort
    text: str = ""
    items: tuple["Value", ...] = ()
    entries: Mapping[str, "Value"] = field(default_factory=dict)


Complain = Callable[[int, str, str], None]
"""Takes line, what is wrong, how to mend it."""


def read_yaml(path: Path, complain: Complain) -> Value | None:
    """The file's value, or None when it cannot be read at all, and why was complained of."""
    text = _read_text(path, complain)
    if text is None:
        return None
    try:
        with catch_warnings():
            simplefilter("ignore", ReusedAnchorWarning)  # references are complained of below
            node = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as error:
        complain(_line_of(error), *_explained(error))
        return None
    except RecursionError:
        complain(1, "this is nested far too deeply", "write it as the other playbooks are written")
        return None
    if node is None:
        complain(1, "the file is empty", "begin with one of the built-in playbooks")
        return None
    return _Reader(complain).value(node, node.start_mark.line + 1)


def _read_text(path: Path, complain: Complain) -> str | None:
    content = _read_bytes(path, complain)
    if content is None:
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        complain(line, "the file is not in UTF-8", "save it as UTF-8 in your editor")
        return None


def _read_bytes(path: Path, complain: Complain) -> bytes | None:
    """What has no end, or never comes, is not waited for."""
    try:
        found = path.stat()
        if S_ISFIFO(found.st_mode) or S_ISCHR(found.st_mode):
            complain(1, "this is no file", "put a file with the texts here")
        elif found.st_size > MOST_BYTES:
            wrong = f"the file has {found.st_size:,} bytes"
            complain(1, wrong, f"shorten it to at most {MOST_BYTES:,}")
        else:
            return path.read_bytes()
    except OSError as error:
        complain(1, f"the file cannot be read ({error.strerror})", "check its name and rights")
    return None


def _line_of(error: YAMLError) -> int:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    return mark.line + 1 if mark else 1


def _explained(error: YAMLError) -> tuple[str, str]:
    problem = (isinstance(error, MarkedYAMLError) and error.problem) or str(error).splitlines()[0]
    context = str(getattr(error, "context", None) or "")
    mend = next(
        (mend for sign, mend in MENDS.items() if re.search(sign, f"{context} {problem}")),
        "check the indentation and the quotes here",
    )
    return f"this is not readable as YAML ({problem})", mend


class _Reader:
    """Turns parsed nodes into values; a mapping with the same key twice is complained of."""

    def __init__(self, complain: Complain) -> None:
        self._complain = complain
        self._read: set[int] = set()

    def value(self, node: Node, line: int) -> Value:
        if isinstance(node, ScalarNode):
            sort = SORTS.get(str(node.tag).rpartition(":")[2], Sort.OTHER)
            return Value(line, sort, text=str(node.value))
        if id(node) in self._read:
            self._complain(line, "a reference (*name) stands here", "write it out in full")
            return Value(line, Sort.NOTHING)
        self._read.add(id(node))
        if isinstance(node, SequenceNode):
            items = tuple(self.value(item, item.start_mark.line + 1) for item in node.value)
            return Value(line, Sort.LIST, items=items)
        return self._mapping(node, line) if isinstance(node, MappingNode) else Value(line, Sort.OTHER)

    def _mapping(self, node: MappingNode, line: int) -> Value:
        entries: dict[str, Value] = {}
        for key, content in node.value:
            where = key.start_mark.line + 1
            name = str(key.value) if isinstance(key, ScalarNode) else "a list or mapping"
            if name in entries:
                mend = f"keep one (the first stands in line {entries[name].line})"
                self._complain(where, f"the key {name} stands here a second time", mend)
            else:
                entries[name] = self.value(content, where)
        return Value(line, Sort.MAPPING, entries=entries)
