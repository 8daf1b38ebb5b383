"""Reads packages as people type them: `price: 95; term: 24 months`, also in the middle of what they say."""

import re
import unicodedata
from collections.abc import Iterator

from playbooks.errors import Unreadable
from playbooks.offers.table import Issue, Package, Table
from playbooks.texts.clipping import clip

PAIR = re.compile(r"\s*(?P<issue>.+?)\s*[:=]\s*(?P<option>.+?)\s*")
LONGEST_QUOTED = 200


def read_pairs(typed: str, field_id: str, table: Table) -> Iterator[tuple[str, str]]:
    """`issue: option`, one a line or with semicolons between; names as in the table, in any case.

    Raises Unreadable, under the field, for anything else.
    """
    # With one space where there were several: over a long row of them, the pattern takes minutes.
    for piece in filter(None, (" ".join(each.split()) for each in re.split(r"[;\n+]", typed))):
        found = PAIR.fullmatch(piece)
        if found is None:
            raise Unreadable(field_id, "table.unreadable_line", line=clip(piece, LONGEST_QUOTED))
        issue = next((one for one in table.issues if one.name.casefold() == found["issue"].casefold()), None)
        if issue is None:
            raise Unreadable(field_id, "table.no_such_issue", issue=clip(found["issue"], LONGEST_QUOTED))
        options = [option.name for option in issue.options]
        name = next((one for one in options if one.casefold() == found["option"].casefold()), None)
        if name is None:
            facts = {"issue": issue.name, "option": clip(found["option"], LONGEST_QUOTED)}
            raise Unreadable(field_id, "table.no_such_option_of", **facts)
        yield issue.name, name


def offered_in(words: str, table: Table) -> Package:
    """Each `issue: option` that the words hold, whatever stands around it; empty if they hold none.

    Of an option that the table does not have, the words that stand in its place.
    """
    issues = {issue.name.lower(): issue for issue in table.issues}
    # The longest first: one name may begin another.
    names = "|".join(map(re.escape, sorted(issues, key=len, reverse=True)))
    said, named = unicodedata.normalize("NFC", words), dict[str, str]()
    for colon in re.finditer(rf"(?<!\w)({names})\s*[:=]\s*", said, re.IGNORECASE) if issues else ():
        issue = issues.get(colon[1].lower())
        if issue and (option := _option_in(said[colon.end() :], issue)):
            named[issue.name] = option  # what is named last goes: people correct themselves
    return named


def _option_in(rest: str, issue: Issue) -> str:
    fitting = (option.name for option in issue.options if _begins_with(rest, option.name))
    return max(fitting, key=len, default=re.split(r"[;\n]", rest)[0].strip())


def _begins_with(rest: str, name: str) -> bool:
    """Not of 9 in 95, nor in 9.5."""
    return bool(re.match(rf"{re.escape(name)}(?!\w|[.,]\d)", rest, re.IGNORECASE))


def whole(table: Table, named: Package, before: Package | None) -> Package:
    """What an offer leaves open is as in the one before, in the order of the table."""
    held = {**(before or {}), **named}
    known = {issue.name: held[issue.name] for issue in table.issues if issue.name in held}
    return known | {issue: option for issue, option in held.items() if issue not in known}
