"""Reads the words of a draft, and holds every place in them against the steps: a private one is refused."""

import re
from collections.abc import Mapping

from playbooks.drafts import PLACE
from playbooks.loader.faults import suggestion
from playbooks.loader.page import Page
from playbooks.loader.yaml_file import Value
from playbooks.model import COLUMNS, REQUESTS, DraftTexts, Step

# In characters: a button's label; and half of what a form's field holds, so that answers have room.
LONGEST_TITLE, LONGEST_BODY = 60, 1500
MOST_PLACES = 12
ALONE = ("counterpart", "me")
SORTS = ("answer", "name", "quoted")
KNOWN = ("{counterpart}", "{me}", *(f"{{{sort}.STEP|a hint}}" for sort in SORTS))


def read_draft(page: Page, name: str, value: Value, steps: Mapping[str, Step]) -> DraftTexts:
    entries = page.entries(value, f"the draft {name}", ("title", "body"))
    if len(entries) < len(DraftTexts.model_fields):
        return DraftTexts(title="", body="")
    title = page.words(entries["title"], f"the title of {name}", LONGEST_TITLE)
    if set("{}") & set(title):
        page.wrong(entries["title"].line, f"the title of {name} holds braces", "leave them out")
    body = page.words(entries["body"], f"the body of {name}", LONGEST_BODY)
    _Body(page, f"the draft {name}", entries["body"].line, steps).check(body)
    return DraftTexts(title=title, body=body)


class _Body:
    def __init__(self, page: Page, what: str, line: int, steps: Mapping[str, Step]) -> None:
        self._page = page
        self._what = what
        self._line = line
        self._steps = steps

    def check(self, body: str) -> None:
        places = list(PLACE.finditer(body))
        for place in places:
            self._check_place(place)
        if set("{}") & set(PLACE.sub("", body)):
            self._wrong("holds a brace that is no placeholder", f"there are: {', '.join(KNOWN)}")
        if len(places) > MOST_PLACES:
            self._wrong(f"has {len(places)} placeholders", f"keep at most {MOST_PLACES}")

    def _check_place(self, place: re.Match[str]) -> None:
        sort, _, rest = place["what"].partition(".")
        if not rest and sort in ALONE:
            return
        if sort not in SORTS or not rest:
            wrong = f"holds a placeholder that is not filled, {{{place['what']}}}"
            self._wrong(wrong, suggestion(f"{{{place['what']}}}", KNOWN))
            return
        if not (place["hint"] or "").strip():
            mend = f"write {{{place['what']}|what belongs there}}"
            self._wrong(f"has no hint for a missing answer to {rest}", mend)
        step, _, column = rest.partition(".")
        if step in self._steps:
            self._check_step(self._steps[step], sort, column)
        else:
            self._wrong(f"names a step that is not there, {step}", suggestion(step, self._steps))

    def _check_step(self, step: Step, sort: str, column: str) -> None:
        columns = COLUMNS.get(step.kind, ())
        if step.private:
            self._wrong(f"names {step.id}, which is private", "leave it out: a draft is for others to read")
        if column and column not in columns:
            self._wrong(f"names a column that {step.id} has not, {column}", suggestion(column, columns))
        if sort == "name" and step.kind not in REQUESTS:
            mend = f"write {{answer.{step.id}|…}}, or name a step where a person is picked"
            self._wrong(f"wants a name from {step.id}, where nobody is picked", mend)

    def _wrong(self, wrong: str, mend: str) -> None:
        self._page.wrong(self._line, f"{self._what} {wrong}", mend)
