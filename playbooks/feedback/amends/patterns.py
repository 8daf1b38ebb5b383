"""What a language must tell apart for the rules about making amends."""

from dataclasses import dataclass

from playbooks.feedback.finder import Finder


@dataclass(frozen=True)
class Wrong:
    """What finds in folded text what was done.

    A `fault` says it, and where there is only something `vague`, nobody does; with `told`, a clause
    speaks of the past or thanks.

    `owned` takes it on our side, `regretted` at least says sorry in the first person; `denied`, `bent`
    and `blamed` take it back.
    """

    sorry: Finder
    vague: Finder
    fault: Finder
    told: Finder
    owned: Finder
    regretted: Finder
    denied: Finder
    bent: Finder
    blamed: Finder


@dataclass(frozen=True)
class Mending:
    """What finds in folded text how it is made good.

    `repair` offers it, if only in words; `given` is something that the other side can see or count, and
    where anything is
    `stirring` or `dated` it may be; `assured` are good words that cost nothing.
    """

    repair: Finder
    given: Finder
    stirring: Finder
    dated: Finder
    assured: Finder


@dataclass(frozen=True)
class Guarding:
    """What finds in folded text.

    A `safeguard` would catch it next time, unless it is what was left `undone`; what is `intended` would
    only like to.
    """

    safeguard: Finder
    undone: Finder
    intended: Finder


@dataclass(frozen=True)
class Amends:
    """A clause with fewer blanks than `short` says nothing of its own.

    Where the language is `tenseless`, a clause in words unknown to us may tell the wrong as well as not,
    and commas stand between clauses.
    """

    wrong: Wrong
    mending: Mending
    guarding: Guarding
    short: int
    tenseless: bool
