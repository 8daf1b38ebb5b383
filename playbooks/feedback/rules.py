"""All the rules, the weightiest first, and which of them speak."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module

from playbooks.feedback.earned import SPEAK
from playbooks.feedback.rule import Context, Rule
from playbooks.feedback.words import Writing
from playbooks.model import Finding

# At most one finding is said at a time: the first of these. What would do harm comes before what is
# merely weak: deceit, then an apology that hurts, then strings, then what is missing.
WEIGHT = (
    "R20", "R16", "R17", "R22", "R6", "R4", "R18", "R7", "R19", "R8", "R10", "R1",
    "R2", "R5", "R3", "R12", "R15", "R11", "R13", "R14", "R9", "R21", "R23",
)  # fmt: skip
FAMILIES = (
    "amends",
    "concessions",
    "demands",
    "endorsers",
    "exchange",
    "honesty",
    "interests",
    "limits",
    "plans",
    "questions",
)


@cache
def all_rules() -> Sequence[Rule]:
    """The weightiest first. They are loaded with the first answer: an idle process does without them."""
    families = (import_module(f"playbooks.feedback.{family}") for family in FAMILIES)
    return sorted(
        (rule for family in families for rule in family.RULES), key=lambda rule: WEIGHT.index(rule.id)
    )


def read(answer: Writing, context: Context | None = None) -> tuple[Finding, ...]:
    """What every rule finds in an answer, the weightiest first, whether it has earned its say or not."""
    known = context or Context()
    found = (rule.read(answer, known) for rule in all_rules())
    return tuple(finding for finding in found if finding)


def find_rule(rule: str) -> Rule | None:
    """A rule of another version may be gone."""
    return next((one for one in all_rules() if one.id == rule), None)


def speaks(rule: str, language: str) -> bool:
    """Whether the rule has earned its say in this language: see benchmarks/feedback."""
    return language in SPEAK.get(rule, frozenset())
