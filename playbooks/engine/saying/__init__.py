"""What is said to what a person did: taken and acknowledged, asked, or told again as it is now."""

from playbooks.engine.saying.asking import ask, outcome_said
from playbooks.engine.saying.noting import holds_something, noted, stands
from playbooks.engine.saying.redrawing import acknowledged_in, as_it_is, closed, gone, redrawn
from playbooks.engine.saying.taking import amended, asked_anew, awake, changed_standing, taken

__all__ = [
    "acknowledged_in",
    "amended",
    "as_it_is",
    "ask",
    "asked_anew",
    "awake",
    "changed_standing",
    "closed",
    "gone",
    "holds_something",
    "noted",
    "outcome_said",
    "redrawn",
    "stands",
    "taken",
]
