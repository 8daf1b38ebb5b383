"""Vietnamese: alternatives, targets and limits."""

from playbooks.feedback.limits.vietnamese.alternatives import ALTERNATIVES
from playbooks.feedback.limits.vietnamese.targets import TARGETS

__all__ = ["ALTERNATIVES", "TARGETS"]
