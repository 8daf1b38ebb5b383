"""What a language must tell apart for the rule about who speaks for us."""

from dataclasses import dataclass

from playbooks.feedback.pattern import Pattern


@dataclass(frozen=True)
class Endorsers:
    """Patterns over folded text.

    `beside` finds where they are spoken of without a tie: what the endorser is to tell them, or that
    the two have never met. In what is left, `tie` finds one, and so does `named`, if what stands in its group
    is a name; but for whom we know ourselves, which `own` finds. `nobody` finds that there is no one, and
    `flat` matches an answer that says so, and names no one after.
    """

    beside: Pattern
    tie: Pattern
    named: Pattern
    own: Pattern
    nobody: Pattern
    flat: Pattern
