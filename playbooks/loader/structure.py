"""Reads playbook.yaml: which phases there are, and which steps in what order."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from babel import Locale, UnknownLocaleError

from playbooks.loader.page import ABSENT, Page
from playbooks.loader.steps import read_step
from playbooks.loader.yaml_file import Value
from playbooks.model import EachRound, Kind, Phase, Step

STRUCTURE = "playbook.yaml"
KEYS = ("id", "version", "languages", "phases")
OPTIONAL = ("drafts",)
# A static select of Slack's offers 100 options, and every step must fit into the one that edits.
MOST_STEPS = 100
MOST_PHASES = 10
# They are offered as one row of buttons.
MOST_DRAFTS = 10


@dataclass(frozen=True)
class Structure:
    """playbook.yaml; `languages` are the announced ones, each with its line."""

    id: str
    version: int
    languages: Mapping[str, int]
    phases: tuple[Phase, ...]
    drafts: tuple[str, ...]


@dataclass
class _Draft:
    """What was read so far: conditions look back on it, and an id may be given once."""

    phases: list[Phase] = field(default_factory=list)
    steps: dict[str, Step] = field(default_factory=dict)


def read_structure(page: Page, taken: Collection[str]) -> Structure | None:
    """`taken` are the ids of other playbooks."""
    root = page.read()
    if root is None:
        return None
    entries = page.entries(root, "the playbook", KEYS, OPTIONAL)
    draft = _Draft()
    phases = entries.get("phases", ABSENT)
    for phase in page.items(phases, "the list of phases"):
        _read_phase(page, phase, draft, phases)
    _count(page, phases, draft)
    _check_rounds(page, phases, draft)
    return Structure(
        id=_read_id(page, entries.get("id", ABSENT), taken),
        version=page.number(entries.get("version", ABSENT), "the version"),
        languages=_read_languages(page, entries.get("languages", ABSENT)),
        phases=tuple(draft.phases),
        drafts=page.identifiers(entries.get("drafts", ABSENT), "draft", MOST_DRAFTS),
    )


def _read_id(page: Page, value: Value, taken: Collection[str]) -> str:
    name = page.identifier(value, "the id")
    if name in taken:
        page.wrong(value.line, f"another playbook has the id {name}", "choose an id of its own")
    return name


def _read_phase(page: Page, value: Value, draft: _Draft, phases: Value) -> None:
    entries = page.entries(value, "the phase", ("id", "steps"))
    name = page.identifier(entries.get("id", ABSENT), "the phase's id")
    if name in {phase.id for phase in draft.phases}:
        page.wrong(value.line, f"a second phase has the id {name}", "choose another id")
    what = f"the list of steps in {name or 'this phase'}"
    steps: list[Step] = []
    for item in page.items(entries.get("steps", ABSENT), what):
        step = read_step(page, item, draft.steps, _ids_in(phases))
        if step is not None:
            steps.append(step)
            draft.steps.setdefault(step.id, step)
    draft.phases.append(Phase(id=name, steps=tuple(steps)))


def _ids_in(phases: Value) -> frozenset[str]:
    """All ids that steps give themselves, so that a condition on a later step is told as such."""
    steps = [
        step for phase in phases.items if "steps" in phase.entries for step in phase.entries["steps"].items
    ]
    return frozenset(step.entries["id"].text for step in steps if "id" in step.entries)


def _count(page: Page, phases: Value, draft: _Draft) -> None:
    for what, count, most in (
        ("phases", len(draft.phases), MOST_PHASES),
        ("steps", len(draft.steps), MOST_STEPS),
    ):
        if count > most:
            page.wrong(phases.line, f"there are {count} {what}", f"keep at most {most}")


def _check_rounds(page: Page, phases: Value, draft: _Draft) -> None:
    """What is asked again in any case need not be named: some step must be left to name."""
    asking = [step for step in draft.steps.values() if step.kind is Kind.STEPS]
    kept = [step for step in draft.steps.values() if step.each_round is EachRound.KEEP]
    if asking and all(step.kind is Kind.STEPS for step in kept):
        wrong = f"{asking[0].id} asks for steps, and each round asks all of them again"
        page.wrong(phases.line, wrong, "take each_round out of some step, or leave this one out")


def _read_languages(page: Page, value: Value) -> Mapping[str, int]:
    languages: dict[str, int] = {}
    for item in page.items(value, "the list of languages"):
        code = page.identifier(item, "a language")
        if code in languages:
            page.wrong(item.line, f"the language {code} stands here twice", "keep one")
        elif code and not _is_language(code):
            page.wrong(item.line, f"no language has the code {code}", "use a code such as en or vi")
        elif code:
            languages[code] = item.line
    return languages


def _is_language(code: str) -> bool:
    try:
        Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return False
    return True
