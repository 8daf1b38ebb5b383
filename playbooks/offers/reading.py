"""Tells by its content what a file is, and reads the table in it."""

from collections.abc import Sequence

from playbooks.offers.as_csv import read_csv
from playbooks.offers.as_json import read_json
from playbooks.offers.draft import Draft, settled
from playbooks.offers.errors import UnfitTable, unfit
from playbooks.offers.faultfinding import faults
from playbooks.offers.genius import read_genius
from playbooks.offers.table import Table

LARGEST_FILE = 10_000_000  # bytes
WIDE = (b"\xff\xfe", b"\xfe\xff")  # what files in UTF-16 begin with
PROFILES = 2

Content = bytes | str


def read_table(content: Content, profiles: Sequence[Content] = ()) -> Table:
    """From our JSON, our CSV, or a GENIUS domain with two profiles: ours, then theirs.

    Raises UnfitTable, with a sentence for each fault, if nothing can be reckoned from it. What is only odd
    about it, `faults` says.
    """
    table = settled(_draft(content, profiles))
    grave = [fault for fault in faults(table) if fault.grave]
    if grave:
        raise UnfitTable(*grave)
    return table


def _draft(content: Content, profiles: Sequence[Content]) -> Draft:
    if len(content) > LARGEST_FILE:
        raise unfit("offers.too_large_a_file", most=str(LARGEST_FILE // 1_000_000))
    if is_xml(content):
        return _genius(content, profiles)
    if profiles:
        raise unfit("offers.profiles_without_domain")
    text = _text(content)
    if not text.strip():
        raise unfit("offers.no_issue")
    return read_json(text) if text.lstrip()[0] in "{[" else read_csv(text)


def is_xml(content: Content) -> bool:
    if isinstance(content, str):
        return content.lstrip("\ufeff \r\n\t").startswith("<")
    return content[:100].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").startswith(b"<")


def _genius(domain: Content, profiles: Sequence[Content]) -> Draft:
    if len(profiles) != PROFILES:
        raise unfit("offers.needs_two_profiles")
    return read_genius(domain, *profiles)


def _text(content: Content) -> str:
    if isinstance(content, str):
        return content.removeprefix("\ufeff")
    if content.startswith(b"PK"):
        raise unfit("offers.spreadsheet")
    try:
        return content.decode("utf-16" if content.startswith(WIDE) else "utf-8-sig")
    except UnicodeDecodeError:
        raise unfit("offers.unknown_letters") from None
