"""The people of the Impress case as docs/ tells it, and the day on which it begins."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.kit.person import Person
from tests.kit.stage import Stage

DOCS = Path(__file__).parents[2] / "docs"
BEGINS = "2026-11-10T14:00:00+00:00"
# She knew Impress, speaks Vietnamese, and is not among those whom the sandbox begins with.
NEWCOMER = {
    "name": "Phạm Ngọc Mai",
    "locale": "vi-VN",
    "tz": "Asia/Ho_Chi_Minh",
    "title": "Former account manager",
}


class Cast(NamedTuple):
    """The page that tells the story, and by what it calls those who are in it, the owner first."""

    page: str
    people: dict[str, str]


Casts = Mapping[str, Cast]
"""One story, told in each language."""

CASTS: Casts = {
    "en": Cast("impress.md", {name: name for name in ("Kristen", "Daniel", "Margaret")}),
    "vi": Cast("impress-vi.md", {"Hà": "Nguyễn", "Quân": "Trần", "Mai": "Phạm"}),
}
PACKAGES: Casts = {
    "en": Cast("packages.md", {name: name for name in ("Kristen", "Daniel")}),
    "vi": Cast("packages-vi.md", {"Hà": "Nguyễn", "Quân": "Trần"}),
}
FORTNIGHT: Casts = {
    "en": Cast("fortnight.md", {name: name for name in ("Kristen", "Daniel")}),
    "vi": Cast("fortnight-vi.md", {"Hà": "Nguyễn", "Quân": "Trần"}),
}


def story_in(language: str, casts: Casts = CASTS) -> str:
    return (DOCS / casts[language].page).read_text(encoding="utf-8")


async def cast_of(stage: Stage, language: str, casts: Casts = CASTS) -> dict[str, Person]:
    """On the day on which the story begins, by what the page calls them."""
    await stage.asks("clock", {"now": BEGINS})
    if "Mai" in casts[language].people:
        await stage.asks("people", {"as": "U0THUHA0004", **NEWCOMER})
    return {called: await stage.person(name) for called, name in casts[language].people.items()}
