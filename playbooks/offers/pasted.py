"""Reads issues and options as people type them: `price: 100 / 95 / 90; review: monthly / quarterly`."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from playbooks.errors import Unreadable
from playbooks.numerals import read_number
from playbooks.offers.faultfinding import MOST_ISSUES, MOST_OPTIONS, MOST_TOGETHER
from playbooks.offers.stepping import FIELD, read_range

BULLET = re.compile(r"\s*(?:[-*•◦▪‣–—·+]|\(?\d{1,2}[.)])\s+")
# Not of a time (10:30), nor of a link.
COLON = re.compile(r"(?:(?<!\d)[:：]|[:：](?!\d))(?!//)")
DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
SPACED_SLASH, OR = re.compile(r"\s/\s|\s/|/\s"), re.compile(r"\s(?:or|hoặc)\s", re.IGNORECASE)
COMMA = re.compile(r",\s+|(?<!\d),|,(?!\d)")
DIGITS = re.compile(r"[\d.,\s]+")
AROUND = " \t*_`.\u200b"
INITIALS = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]$")  # the dot after 2 a.m. belongs to it
LONGEST_NAME = 150
LARGEST_TEXT = 20_000

Issues = tuple[tuple[str, tuple[str, ...]], ...]


class _Reading:
    """Issue by issue; what has no colon goes on with the options of the issue before it."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.found: list[tuple[str, list[str]]] = []
        self.goes_on = False

    def take(self, piece: str) -> None:
        colon = COLON.search(piece)
        if colon:
            self._begin(_name(piece[: colon.start()]), piece[colon.end() :].strip(), piece)
        elif self.goes_on:
            self.found[-1][1].extend(filter(None, [_name(piece)]))
        else:
            raise _refused("offers.no_colon", piece=piece)

    def _begin(self, name: str, rest: str, piece: str) -> None:
        if not name:
            raise _refused("offers.no_colon", piece=piece)
        options = options_in(name, rest, self.language) if rest else []
        self.goes_on = len(options) < 2  # noqa: PLR2004  # the others may follow on lines of their own
        self.found.append((name, list(options)))


def read_issues(text: str, language: str) -> Issues:
    """Each issue with the names of its options, in the order in which they were typed; none of an empty text.

    Raises Unreadable, under the field `issues`, for what nobody can tell.
    """
    if len(text) > LARGEST_TEXT:
        raise _refused("offers.list_too_long", most=str(LARGEST_TEXT))
    reading = _Reading(language)
    for piece in _pieces(unicodedata.normalize("NFC", text)):
        reading.take(piece)
    _check(reading.found)
    return tuple((name, tuple(options)) for name, options in reading.found)


def read_noted(entries: Iterable[Mapping[str, str]], language: str) -> Issues:
    """What a step of issues holds, where names and options were noted apart, each entry with both.

    Raises Unreadable, under the field `issues`, for what nobody can tell.
    """
    found = [(_name(one["name"]), _noted(one["name"], one["options"], language)) for one in entries]
    _check(found)
    return tuple((name, tuple(options)) for name, options in found)


def _noted(issue: str, written: str, language: str) -> list[str]:
    """With semicolons between options, as the step asks for them, a slash belongs to a date."""
    text = unicodedata.normalize("NFC", written)
    pieces = [name for piece in re.split("[;；\n]", text) if (name := _name(piece))]
    return pieces if len(pieces) > 1 else list(options_in(issue, " ".join(text.split()), language))


def _pieces(text: str) -> Iterator[str]:
    """With one space where there were several: no pattern has to look at a long row of them."""
    for line in text.splitlines():
        bare = BULLET.sub("", line, count=1) if BULLET.match(line) else line
        yield from (" ".join(piece.split()) for piece in re.split("[;；]", bare) if piece.strip(AROUND))


def options_in(issue: str, text: str, language: str) -> Sequence[str]:
    """By slashes, bars or commas, whichever can be meant; or a range with a step."""
    if not SPACED_SLASH.search(text) and "|" not in text:
        stepped = read_range(issue, text, language)
        if stepped is not None:
            return stepped
    return [name for one in _split(issue, text, language) if (name := _name(one))]


def _split(issue: str, text: str, language: str) -> list[str]:
    if SPACED_SLASH.search(text):
        return SPACED_SLASH.split(text)
    if "|" in text:
        return text.split("|")
    if "/" in text and not re.search(r",\s", text) and not DATE.fullmatch(text):
        return text.split("/")
    pieces = [piece for part in COMMA.split(text) for piece in OR.split(part)]
    if len(pieces) == 1 and "," in text and DIGITS.fullmatch(text) and read_number(text, language) is None:
        raise _refused("offers.unclear_list", issue=issue, list=text)
    return pieces


def _name(written: str) -> str:
    """Empty where nothing is left but marks between options."""
    whole = " ".join(written.split())
    name = whole.strip(AROUND)
    shortened = f"{name}." if INITIALS.search(name) and f"{name}." in whole else name
    return shortened if name.strip("/|, ") else ""


def _check(found: list[tuple[str, list[str]]]) -> None:
    for twice in _repeated(name for name, _ in found):
        raise _refused("offers.same_issue", issue=twice)
    for issue, options in found:
        if not options:
            raise _refused("offers.no_option", issue=issue)
        for twice in _repeated(options):
            raise _refused("offers.same_option", issue=issue, option=twice)
        for long in (name for name in (issue, *options) if len(name) > LONGEST_NAME):
            raise _refused("offers.name_too_long", name=long, most=str(LONGEST_NAME))
    _check_sizes(found)


def _check_sizes(found: list[tuple[str, list[str]]]) -> None:
    for issue, options in found:
        if len(options) > MOST_OPTIONS:
            facts = {"count": str(len(options)), "most": str(MOST_OPTIONS)}
            raise _refused("offers.too_many_options", issue=issue, **facts)
    together = sum(len(options) for _, options in found)
    if together > MOST_TOGETHER:
        raise _refused("offers.too_many_together", count=str(together), most=str(MOST_TOGETHER))
    if len(found) > MOST_ISSUES:
        raise _refused("offers.too_many_issues", count=str(len(found)), most=str(MOST_ISSUES))


def _repeated(names: Iterable[str]) -> Iterator[str]:
    """However they are written: nobody tells “Price” from “price” on a table."""
    counted = Counter(name.casefold() for name in names)
    return (name for name, count in counted.items() if count > 1)


def _refused(key: str, **facts: str) -> Unreadable:
    return Unreadable(FIELD, key, **facts)
