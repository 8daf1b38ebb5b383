"""Reads one language file: what each phase and step says, held against the structure."""

import re
from collections.abc import Collection, Mapping

from playbooks.loader.drafts import read_draft
from playbooks.loader.faults import suggestion
from playbooks.loader.page import ABSENT, Page
from playbooks.loader.structure import STRUCTURE, Structure
from playbooks.loader.yaml_file import Sort, Value
from playbooks.model import Kind, PlaybookTexts, Step, StepTexts

# In characters; what a button, a field's label or a hint of Slack's can hold, with room to spare.
LONGEST_NAME, LONGEST_SUMMARY, LONGEST_PHASE = 40, 150, 24
LONGEST_OPTION, LONGEST_FIELD = 70, 60
LONGEST: Mapping[str, int] = {
    "title": 60,
    "prompt": 600,
    "why": 600,
    "example": 900,
    "nudge": 150,
    "placeholder": 150,
}
REQUIRED = ("title", "prompt", "why", "example", "nudge")
# A prompt and its why together, in words (in Vietnamese: syllables), so that they are read.
WORDIEST: Mapping[str, int] = {"en": 60}
WORDIEST_ELSEWHERE = 75

PLACEHOLDER = re.compile(r"\{(\w+)\}")
FILLED_IN = frozenset({"prompt", "why", "example", "nudge"})
FORMS_OF_ADDRESS: Mapping[str, tuple[str, ...]] = {"vi": ("you", "You")}


def read_wording(page: Page, structure: Structure) -> PlaybookTexts:
    root = page.read()
    wording = _Wording(page, page.path.stem)
    keys = (*_KEYS, *(("drafts",) if structure.drafts else ()))
    entries = {} if root is None else page.entries(root, "this file", keys)
    steps = {step.id: step for phase in structure.phases for step in phase.steps}
    texts = wording.matching(entries.get("steps", ABSENT), "step", steps)
    drafts = wording.matching(entries.get("drafts", ABSENT), "draft", structure.drafts)
    return PlaybookTexts(
        name=wording.plain(entries.get("name", ABSENT), "the name", LONGEST_NAME),
        summary=wording.plain(entries.get("summary", ABSENT), "the summary", LONGEST_SUMMARY),
        phases=wording.labels(
            entries.get("phases", ABSENT),
            "phase",
            [phase.id for phase in structure.phases],
            LONGEST_PHASE,
        ),
        steps={name: wording.step(steps[name], value) for name, value in texts.items()},
        drafts={name: read_draft(page, name, value, steps) for name, value in drafts.items()},
    )


_KEYS = ("name", "summary", "phases", "steps")


class _Wording:
    def __init__(self, page: Page, language: str) -> None:
        self._page = page
        self._language = language

    def matching(self, value: Value, what: str, ids: Collection[str]) -> Mapping[str, Value]:
        """The entries for `ids`: one that the structure does not know, or that is missing, is a fault."""
        if value is ABSENT or not self._page.is_a(Sort.MAPPING, value, f"what names the {what}s"):
            return {}
        for key, entry in value.entries.items():
            if key not in ids:
                wrong = f"{STRUCTURE} has no {what} {key} here"
                self._page.wrong(entry.line, wrong, suggestion(key, ids))
        for name in ids:
            if name not in value.entries:
                wrong = f"the {what} {name} has no words in {self._language}"
                self._page.wrong(value.line, wrong, f"add {name} here")
        return {key: entry for key, entry in value.entries.items() if key in ids}

    def labels(self, value: Value, what: str, ids: Collection[str], longest: int) -> Mapping[str, str]:
        """Short texts side by side: two that read alike cannot be told apart."""
        found: dict[str, str] = {}
        for name, entry in self.matching(value, what, ids).items():
            label = self.plain(entry, f"the {what} {name}", longest)
            if label and label.casefold() in {other.casefold() for other in found.values()}:
                self._page.wrong(entry.line, f"two {what}s read {label!r}", "tell them apart")
            found[name] = label
        return found

    def step(self, step: Step, value: Value) -> StepTexts:
        extra = {Kind.CHOICE: ("options",), Kind.FIGURES: ("fields",)}.get(step.kind, ())
        entries = self._page.entries(value, step.id, (*REQUIRED, *extra), ("placeholder",))
        said = {
            key: self._said(entries[key], f"{key} of {step.id}", key) for key in LONGEST if key in entries
        }
        self._check_words(step.id, entries, said)
        return StepTexts(
            **(dict.fromkeys(REQUIRED, "") | said),
            options=self.labels(entries.get("options", ABSENT), "option", step.options, LONGEST_OPTION),
            fields=self.labels(entries.get("fields", ABSENT), "field", step.fields, LONGEST_FIELD),
        )

    def _check_words(self, name: str, entries: Mapping[str, Value], said: Mapping[str, str]) -> None:
        count = len(f"{said.get('prompt', '')} {said.get('why', '')}".split())
        most = WORDIEST.get(self._language, WORDIEST_ELSEWHERE)
        if count > most:
            wrong = f"prompt and why of {name} have {count} words together"
            where = entries.get("prompt") or entries["why"]
            self._page.wrong(where.line, wrong, f"shorten them to at most {most}")

    def plain(self, value: Value, what: str, longest: int) -> str:
        """A text that is shown where there is nothing to fill in."""
        text = self._page.words(value, what, longest)
        if "{" in text or "}" in text:
            self._page.wrong(value.line, f"{what} holds braces", "leave them out")
        return text

    def _said(self, value: Value, what: str, key: str) -> str:
        if key not in FILLED_IN:
            return self.plain(value, what, LONGEST[key])
        text = self._page.words(value, what, LONGEST[key])
        known = ("counterpart", *FORMS_OF_ADDRESS.get(self._language, ()))
        for name in PLACEHOLDER.findall(text):
            if name not in known:
                braced = [f"{{{one}}}" for one in known]
                wrong = f"{what} holds a placeholder that is not filled, {{{name}}}"
                self._page.wrong(value.line, wrong, suggestion(f"{{{name}}}", braced))
        if set("{}") & set(PLACEHOLDER.sub("", text)):
            wrong = f"{what} holds a brace that is no placeholder"
            self._page.wrong(value.line, wrong, "write {counterpart} in full, or leave it out")
        return text
