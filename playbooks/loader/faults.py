"""What is wrong with a playbook, as sentences that name the file, the line and the mend."""

from collections.abc import Iterable
from difflib import get_close_matches

from playbooks.model import Fault


class PlaybookError(Exception):
    """A playbook that cannot be loaded: its faults, one a line, by file and line."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (str(fault.path), fault.line)))
        super().__init__("\n".join(fault.sentence for fault in self.faults))


def suggestion(word: str, known: Iterable[str]) -> str:
    """The nearest of the names that would have been right, or all of them."""
    names = list(known)
    close = get_close_matches(word.lower(), names, n=1)
    if close:
        return f"did you mean {close[0]}?"
    return f"there are: {', '.join(names)}" if names else "there are none here"
