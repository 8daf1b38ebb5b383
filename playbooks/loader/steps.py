"""Reads one step of playbook.yaml: its kind, what its kind needs, and when it applies."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from playbooks.loader.faults import suggestion
from playbooks.loader.page import ABSENT, Page
from playbooks.loader.yaml_file import Sort, Value
from playbooks.model import ABOUT, About, Better, Condition, EachRound, Kind, Step

Word = TypeVar("Word", bound=StrEnum)
REQUIRED = ("id", "kind")
OPTIONAL = (
    "required", "private", "when", "options", "fields", "money", "each_round", "about", "better", "tests"
)  # fmt: skip
FEWEST_OPTIONS, MOST_OPTIONS = 2, 10
MOST_FIELDS = 10
ANSWERED = "answered"

# The keys that only one kind has a use for.
BELONGS_TO: Mapping[str, Kind] = {
    "options": Kind.CHOICE,
    "fields": Kind.FIGURES,
    "money": Kind.FIGURES,
    "better": Kind.FIGURES,
}


def read_step(page: Page, value: Value, before: Mapping[str, Step], ids: Collection[str]) -> Step | None:
    """`before` holds the earlier steps, `ids` all that the playbook names; None for a nameless one."""
    entries = page.entries(value, "the step", REQUIRED, OPTIONAL)
    name = page.identifier(entries.get("id", ABSENT), "the step's id")
    if not name:
        return None
    if name in before:
        page.wrong(value.line, f"a second step has the id {name}", "choose another id")
    kind = _read_kind(page, entries.get("kind", ABSENT))
    if kind:
        _check_kind(page, value, name, kind)
    return Step(
        id=name,
        kind=kind or _guessed_kind(entries),
        required=page.flag(entries.get("required", ABSENT), "required"),
        private=page.flag(entries.get("private", ABSENT), "private"),
        when=_Condition(page, name, before, ids).read(entries.get("when", ABSENT)),
        options=page.identifiers(entries.get("options", ABSENT), "option", MOST_OPTIONS),
        fields=page.identifiers(entries.get("fields", ABSENT), "field", MOST_FIELDS),
        money=page.flag(entries.get("money", ABSENT), "money"),
        each_round=_read_one_of(page, entries, "each_round", EachRound) or EachRound.KEEP,
        about=_read_one_of(page, entries, "about", About) or (ABOUT.get(kind) if kind else None),
        better=_read_one_of(page, entries, "better", Better),
        tests=_read_tests(page, name, entries.get("tests", ABSENT), before),
    )


def _read_kind(page: Page, value: Value) -> Kind | None:
    if not page.is_a(Sort.TEXT, value, "the kind"):
        return None
    if value.text not in set(Kind):
        page.wrong(value.line, f"no kind is named {value.text!r}", suggestion(value.text, Kind))
        return None
    return Kind(value.text)


def _read_one_of(page: Page, entries: Mapping[str, Value], key: str, words: type[Word]) -> Word | None:
    """One of the words that a key takes; None where it is not given, or is none of them."""
    value = entries.get(key, ABSENT)
    if value is ABSENT or not page.is_a(Sort.TEXT, value, key):
        return None
    if value.text not in set(words):
        page.wrong(value.line, f"{key} cannot be {value.text!r}", suggestion(value.text, words))
        return None
    return words(value.text)


def _read_tests(page: Page, name: str, value: Value, before: Mapping[str, Step]) -> str:
    """The interests whose guesses this step can confirm or strike: an earlier step of that kind."""
    if value is ABSENT or not page.is_a(Sort.TEXT, value, "tests"):
        return ""
    interests = [step.id for step in before.values() if step.kind is Kind.INTERESTS]
    if value.text not in interests:
        wrong = f"{name} tests {value.text}, which is no earlier step of kind interests"
        page.wrong(value.line, wrong, suggestion(value.text, interests))
        return ""
    return value.text


def _guessed_kind(step: Mapping[str, Value]) -> Kind:
    """Where the kind is faulty: what the other keys suggest, so that words for them are no fault."""
    return next((kind for key, kind in BELONGS_TO.items() if key in step), Kind.TEXT)


def _check_kind(page: Page, step: Value, name: str, kind: Kind) -> None:
    for key, owner in BELONGS_TO.items():
        if key in step.entries and kind is not owner:
            mend = f"take {key} out, or make the step a {owner.value} step"
            page.wrong(step.entries[key].line, f"{name} is of kind {kind.value}", mend)
    if kind is Kind.CHOICE and len(step.entries.get("options", ABSENT).items) < FEWEST_OPTIONS:
        page.wrong(step.line, f"the choice {name} has nothing to choose", "give it two options")
    if kind is Kind.FIGURES and not step.entries.get("fields", ABSENT).items:
        page.wrong(step.line, f"{name} asks for figures without fields", "name them under fields")
    if "currency" in (field.text for field in step.entries.get("fields", ABSENT).items):
        page.wrong(step.line, f"{name} has a field named currency", "leave it out: money: true asks for it")


class _Condition:
    """`when` of one step: an earlier step that was answered, perhaps with certain options."""

    def __init__(self, page: Page, name: str, before: Mapping[str, Step], ids: Collection[str]) -> None:
        self._page = page
        self._name = name
        self._before = before
        self._ids = ids

    def read(self, value: Value) -> Condition | None:
        if value is ABSENT or not self._page.is_a(Sort.MAPPING, value, "the condition"):
            return None
        if len(value.entries) != 1:
            wrong = f"the condition of {self._name} names {len(value.entries)} steps"
            self._page.wrong(value.line, wrong, "name one earlier step")
            return None
        step, wanted = next(iter(value.entries.items()))
        if step not in self._before:
            self._complain_of_step(step, wanted.line)
            return None
        return Condition(step=step, options=self._options(self._before[step], wanted))

    def _complain_of_step(self, step: str, line: int) -> None:
        if step in self._ids:
            wrong = f"{self._name} waits for {step}, which is not asked before it"
            self._page.wrong(line, wrong, "move the step, or wait for an earlier one")
        else:
            wrong = f"{self._name} waits for a step that is not there, {step}"
            self._page.wrong(line, wrong, suggestion(step, self._before))

    def _options(self, earlier: Step, wanted: Value) -> tuple[str, ...]:
        if wanted.sort is Sort.TEXT and wanted.text == ANSWERED:
            return ()
        mend = f"write {{{earlier.id}: {ANSWERED}}}"
        if earlier.kind is not Kind.CHOICE:
            self._page.wrong(wanted.line, f"{earlier.id} has no options to wait for", mend)
            return ()
        if wanted.sort is not Sort.LIST:
            wrong = f"the condition of {self._name} is not a list of options"
            self._page.wrong(wanted.line, wrong, f"{mend}, or options in [ ]")
            return ()
        options = self._page.identifiers(wanted, "option", MOST_OPTIONS)
        for option in set(options) - set(earlier.options):
            wrong = f"{earlier.id} has no option {option}"
            self._page.wrong(wanted.line, wrong, suggestion(option, earlier.options))
        return options
