"""English: alternatives, targets and limits."""

from playbooks.feedback.limits.english.alternatives import ALTERNATIVES
from playbooks.feedback.limits.english.targets import TARGETS

__all__ = ["ALTERNATIVES", "TARGETS"]
