"""What a language must tell apart for the rules about demands. All patterns read straightened words."""

from dataclasses import dataclass

from playbooks.feedback.pattern import Pattern
from playbooks.feedback.tags import Tags


@dataclass(frozen=True)
class Demands:
    """How a demand and its reasons are worded.

    `breaks` ends a clause. Of a clause, `demand` finds that it asks for something, `imperative` matches
    one that begins with an order, `states` one that says how things are, `beside` one that is neither a
    demand nor a reason for it: a greeting, an offer, “not negotiable”, and `unclear` one that may say
    anything. `reason` finds a reason in words that hold a demand. `price`, `small` (words that say
    nothing beside a price) and `term` tell a bare number.

    For lists of reasons, `several` finds that their number is said, `linked` three that are joined,
    `ordered` a first, a second and a third, `because` the word after which they stand, and `listing` what
    divides them. `item` matches one without its subject, `apart` what is no reason, `deed` a term in the
    clothes of a reason, `led` a clause that brings its own “because”, and `many` finds that a list of
    demands follows.
    """

    breaks: Pattern
    demand: Pattern
    imperative: Pattern
    states: Pattern
    beside: Pattern
    unclear: Pattern
    reason: Pattern
    price: Pattern
    small: Pattern
    term: Pattern
    several: Pattern
    linked: Pattern
    ordered: Pattern
    because: Pattern
    listing: Pattern
    item: Pattern
    apart: Pattern
    deed: Pattern
    many: Pattern
    led: Pattern


@dataclass(frozen=True)
class Irritators:
    """How people praise and blame: patterns read words that `tags` has marked.

    `praise` finds praise for one's own offer, `pointing` praise of what was said before, which must be
    our `own`; `blame` finds a reproach, and `spared` where neither counts.
    """

    tags: Tags
    praise: Pattern
    pointing: Pattern
    own: Pattern
    blame: Pattern
    spared: Pattern
