"""What the owner of a negotiation ticked for their manager to see."""

from typing import Literal

from playbooks.frozen import Frozen

# Kept under this name, beside the steps.
SHARING = "_sharing"


class Sharing(Frozen):
    """What the owner ticked for the manager to see of one negotiation; `why` is why it is stuck."""

    type: Literal["sharing"] = "sharing"
    value: bool = False
    stuck: bool = False
    lesson: bool = False
    why: str = ""


class Shared(Frozen):
    """The owner ticked what the manager sees."""

    sharing: Sharing
