"""One file of a playbook under inspection: takes what it should hold, and gathers what is wrong."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from playbooks.loader.faults import suggestion
from playbooks.loader.yaml_file import Sort, Value, read_yaml
from playbooks.model import Fault

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
# Control characters but for the ends of lines, and halves of characters.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
LONGEST_IDENTIFIER = 40
MOST_DIGITS = 9
NOTHING: Mapping[str, Value] = {}
ABSENT = Value(0, Sort.NOTHING)


class Page:
    """Everything it gives back can be used at once: what is faulty comes back empty."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[Fault] = []

    def wrong(self, line: int, wrong: str, mend: str) -> None:
        self.faults.append(Fault(self.path, line, wrong, mend))

    def read(self) -> Value | None:
        return read_yaml(self.path, self.wrong)

    def is_a(self, sort: Sort, value: Value, what: str) -> bool:
        if value.sort is sort:
            return True
        if value is not ABSENT:
            mend = f"write {sort.value} here"
            if sort is Sort.TEXT:
                mend = "put it in quotes" if value.text else "write a text here"
            self.wrong(value.line, f"{what} is {value.sort.value}", mend)
        return False

    def entries(
        self, value: Value, what: str, required: Collection[str], optional: Collection[str] = ()
    ) -> Mapping[str, Value]:
        """The known entries of a mapping; unknown and missing keys are faults."""
        if not self.is_a(Sort.MAPPING, value, what):
            return NOTHING
        known = (*required, *optional)
        for key, entry in value.entries.items():
            if key not in known:
                self.wrong(entry.line, f"{what} has an unknown key, {key}", suggestion(key, known))
        missing = [key for key in required if key not in value.entries]
        if missing:
            self.wrong(value.line, f"{what} lacks {', '.join(missing)}", "add it here")
        return {key: entry for key, entry in value.entries.items() if key in known}

    def items(self, value: Value, what: str) -> tuple[Value, ...]:
        if self.is_a(Sort.LIST, value, what) and not value.items:
            self.wrong(value.line, f"{what} is empty", "add at least one entry")
        return value.items

    def words(self, value: Value, what: str, longest: int) -> str:
        """A text that says something, in at most `longest` characters."""
        if not self.is_a(Sort.TEXT, value, what):
            return ""
        text = value.text.strip()
        if not text:
            self.wrong(value.line, f"{what} is empty", "write a text here")
        if found := UNSEEN.search(text):
            wrong = f"{what} holds a character that cannot be shown (U+{ord(found[0]):04X})"
            self.wrong(value.line, wrong, "take it out")
        if len(text) > longest:
            wrong = f"{what} has {len(text):,} characters"
            self.wrong(value.line, wrong, f"shorten it to at most {longest}")
        return text

    def identifier(self, value: Value, what: str) -> str:
        """A name for other parts of the playbook; a faulty one comes back too, for they use it."""
        if not self.is_a(Sort.TEXT, value, what):
            return ""
        if not IDENTIFIER.fullmatch(value.text):
            mend = "use small letters, digits and _, and begin with a letter"
            self.wrong(value.line, f"{what} cannot be {value.text!r}", mend)
        elif len(value.text) > LONGEST_IDENTIFIER:
            wrong = f"{what} has {len(value.text)} characters"
            self.wrong(value.line, wrong, f"shorten it to at most {LONGEST_IDENTIFIER}")
        return value.text

    def identifiers(self, value: Value, what: str, at_most: int) -> tuple[str, ...]:
        """A list of different identifiers."""
        found: list[str] = []
        for item in self.items(value, f"the list of {what}s"):
            name = self.identifier(item, what)
            if name in found:
                self.wrong(item.line, f"the {what} {name} stands here twice", "keep one")
            elif name:
                found.append(name)
        if len(found) > at_most:
            self.wrong(value.line, f"there are {len(found)} {what}s", f"keep at most {at_most}")
        return tuple(found)

    def flag(self, value: Value, what: str) -> bool:
        return self.is_a(Sort.FLAG, value, what) and value.text.casefold() == "true"

    def number(self, value: Value, what: str) -> int:
        if not self.is_a(Sort.NUMBER, value, what):
            return 0
        text = value.text
        number = int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else 0
        if number < 1:
            self.wrong(value.line, f"{what} cannot be {text[:LONGEST_IDENTIFIER]}", "count from 1")
        return number
