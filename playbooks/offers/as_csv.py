"""Tables as CSV, for people and their spreadsheets: a row for each option, limits, what cannot be had.

issue,option,us,them_low,them_high
Price,100,30,0,5
#limit,,40,20,30
#target,,70,,
#forbidden,Payment,net 90,Guarantee,none
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from playbooks.offers.draft import Draft, DraftIssue, DraftOption
from playbooks.offers.errors import unfit
from playbooks.offers.exact import read_exact, written_exact
from playbooks.offers.table import Ours, Package, Range, Table, Theirs

HEADERS: Mapping[str, tuple[str, ...]] = {
    "issue": ("issue", "issues", "vấn đề", "điều khoản", "nội dung"),
    "option": ("option", "options", "lựa chọn", "phương án"),
    "us": ("us", "to us", "worth to us", "ours", "ta", "với ta", "cho ta", "bên ta", "chúng ta"),
    "them": ("them", "to them", "worth to them", "theirs", "họ", "với họ", "cho họ", "đối tác"),
    "low": ("them low", "low", "họ thấp nhất", "họ thấp", "đối tác thấp nhất", "thấp nhất", "thấp"),
    "high": ("them high", "high", "họ cao nhất", "họ cao", "đối tác cao nhất", "cao nhất", "cao"),
}
MARKS: Mapping[str, str] = {
    "limit": "limit", "giới hạn": "limit",
    "target": "target", "mục tiêu": "target",
    "forbidden": "forbidden", "không được": "forbidden", "cấm": "forbidden",
}  # fmt: skip
SEPARATORS = "\t;,"
# "1,250" may be a thousand and more, or little more than one; "1.250" too, where decimals have commas.
UNCLEAR = re.compile(r"[-+]?[1-9]\d{0,2}(?:,\d{3})+")
UNCLEAR_BESIDE_COMMAS = re.compile(r"[-+]?[1-9]\d{0,2}(?:\.\d{3})+")


@dataclass
class _Sheet:
    """What is gathered row by row."""

    place: Mapping[str, int]
    issues: dict[str, list[DraftOption]] = field(default_factory=dict)
    forbidden: list[Package] = field(default_factory=list)
    sides: dict[str, tuple[Fraction | None, Range | None]] = field(default_factory=dict)
    issue: str = ""
    commas: bool = False  # some number has a decimal comma
    dotted: Mapping[str, str] = field(default_factory=dict)  # and some number may be one of thousands


def read_csv(text: str) -> Draft:
    """Raises UnfitTable for what is no such table; worths may be missing."""
    rows = list(_rows(text))
    if not rows:
        raise unfit("offers.no_issue")
    sheet = _Sheet(_columns(rows[0][1]))
    for line, cells in rows[1:]:
        _take(sheet, cells, line)
    if sheet.commas and sheet.dotted:
        raise unfit("offers.unclear_number", **sheet.dotted)
    (our_limit, limit), (our_target, target) = (
        sheet.sides.get(mark, (None, None)) for mark in ("limit", "target")
    )
    return Draft(
        issues=tuple(DraftIssue(name, tuple(options)) for name, options in sheet.issues.items()),
        forbidden=tuple(sheet.forbidden),
        ours=Ours(limit=our_limit, target=our_target),
        theirs=Theirs(limit=limit, target=target),
    )


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, with their lines."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(SEPARATORS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            cleaned = [unicodedata.normalize("NFC", cell).strip() for cell in cells]
            if any(cleaned):
                yield reader.line_num, cleaned
    except csv.Error:
        raise unfit("offers.not_csv", line=str(reader.line_num)) from None


def _columns(header: Sequence[str]) -> Mapping[str, int]:
    names = {spelling: name for name, spellings in HEADERS.items() for spelling in spellings}
    place: dict[str, int] = {}
    for at, cell in enumerate(header):
        name = names.get(cell.casefold().replace("_", " "))
        if name in place:
            raise unfit("offers.same_key", key=cell)
        if name:
            place[name] = at
        elif cell:
            raise unfit("offers.unknown_column", column=cell)
    if not (
        {"issue", "option", "us"} <= place.keys() and ("them" in place or {"low", "high"} <= place.keys())
    ):
        raise unfit("offers.no_header")
    return place


def _take(sheet: _Sheet, cells: Sequence[str], line: int) -> None:
    named = _cell(sheet, cells, "issue")
    if named.startswith("#") and not named.startswith("##"):
        _take_mark(sheet, cells, named, line)
        return
    sheet.issue = named.removeprefix("#") or sheet.issue  # an empty cell goes on with the issue above
    option = _cell(sheet, cells, "option")
    if not sheet.issue or not option:
        raise unfit("offers.nameless_row", line=str(line))
    us, them = _sides(sheet, cells, f"{sheet.issue} › {option}")
    sheet.issues.setdefault(sheet.issue, []).append(DraftOption(option, us, them))


def _take_mark(sheet: _Sheet, cells: Sequence[str], named: str, line: int) -> None:
    mark = MARKS.get(named.removeprefix("#").strip().casefold())
    if mark is None:
        raise unfit("offers.unknown_mark", mark=named, line=str(line))
    if mark == "forbidden":
        sheet.forbidden.append(_combination(cells, line))
    elif mark in sheet.sides:
        raise unfit("offers.same_key", key=named)
    else:
        sheet.sides[mark] = _sides(sheet, cells, named)


def _combination(cells: Sequence[str], line: int) -> Package:
    """Issue and option in turn, from the second column on."""
    named = list(cells[1:])
    while named and not named[-1]:
        named.pop()
    if len(named) % 2 or not all(named):
        raise unfit("offers.unpaired", line=str(line))
    return dict(zip(named[::2], named[1::2], strict=True))


def _sides(sheet: _Sheet, cells: Sequence[str], where: str) -> tuple[Fraction | None, Range | None]:
    us, low, high, known = (_number(sheet, cells, name, where) for name in ("us", "low", "high", "them"))
    ends = [end for end in (low, high) if end is not None] or [
        end for end in (known, known) if end is not None
    ]
    if not ends:
        return us, None
    if len(ends) == 1 or (known is not None and ends != [known, known]):
        raise unfit("offers.not_a_range", where=where, found=" … ".join(written_exact(end) for end in ends))
    return us, Range(low=ends[0], high=ends[1])


def _number(sheet: _Sheet, cells: Sequence[str], name: str, where: str) -> Fraction | None:
    written = _cell(sheet, cells, name)
    if not written:
        return None
    facts = {"where": f"{where} › {name}", "found": written}
    if UNCLEAR.fullmatch(written):
        raise unfit("offers.unclear_number", **facts)
    if UNCLEAR_BESIDE_COMMAS.fullmatch(written):
        sheet.dotted = facts
    sheet.commas = sheet.commas or "," in written
    number = read_exact(written.replace(",", "."))
    if number is None:
        raise unfit("offers.no_number", **facts)
    return number


def _cell(sheet: _Sheet, cells: Sequence[str], name: str) -> str:
    at = sheet.place.get(name, len(cells))
    return cells[at] if at < len(cells) else ""


# --- writing ---------------------------------------------------------------------------------


def write_csv(table: Table) -> str:
    """Spreadsheets read Vietnamese in it if it is encoded as utf-8-sig."""
    sheet = io.StringIO(newline="")
    csv.writer(sheet).writerows(_written(table))
    return sheet.getvalue()


def _written(table: Table) -> Iterable[Sequence[str]]:
    yield ("issue", "option", "us", "them_low", "them_high")
    for issue in table.issues:
        name = f"#{issue.name}" if issue.name.startswith("#") else issue.name
        for option in issue.options:
            yield (name, option.name, written_exact(option.us), *_ends(option.them))
    for mark, us, them in (
        ("#limit", table.ours.limit, table.theirs.limit),
        ("#target", table.ours.target, table.theirs.target),
    ):
        if us is not None or them is not None:
            yield (mark, "", "" if us is None else written_exact(us), *_ends(them))
    for combination in table.forbidden:
        yield ("#forbidden", *(name for pair in combination.items() for name in pair))


def _ends(guess: Range | None) -> tuple[str, str]:
    return (written_exact(guess.low), written_exact(guess.high)) if guess else ("", "")
