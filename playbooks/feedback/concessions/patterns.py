"""What a language must tell apart for the rules about what we give."""

from dataclasses import dataclass

from playbooks.feedback.finder import Finder


@dataclass(frozen=True)
class Giving:
    """Finds in folded text: `cost` says what it costs us, `worth` what it does for them.

    `nothing` says that nothing is given, and so does `asking` where nothing is `offered`.
    `strings` tie it to a return, unless the return is `invited`; `secret` does it without telling them,
    and `beyond` is more than we can afford.
    A clause with fewer blanks than `short` says nothing of its own; one that speaks of
    `ours` or `theirs` may say what it costs us or does for them.
    """

    cost: Finder
    worth: Finder
    nothing: Finder
    asking: Finder
    offered: Finder
    strings: Finder
    invited: Finder
    secret: Finder
    beyond: Finder
    short: int
    ours: Finder
    theirs: Finder
