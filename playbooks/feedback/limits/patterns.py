"""What a language must tell apart for the rules about alternatives, targets and limits."""

from dataclasses import dataclass

from playbooks.feedback.finder import Finder
from playbooks.feedback.pattern import Pattern


@dataclass(frozen=True)
class Alternatives:
    """What is looked for in the clauses of a text, which `breaks` divides.

    `nothing` says that there is no other way, `consent` finds one that they must agree to, as something
    done `towards` them is likely to be, unless something stands `beyond` it. `own` is one that we can go
    without them: it may be one of the `acts` that a clause begins with, or what comes where the text has
    `turned` (“so …”, “but …”). `opened` matches what only their consent opens (“then we could …”).
    """

    breaks: Pattern
    nothing: Finder
    consent: Finder
    towards: Finder
    beyond: Pattern
    own: Finder
    acts: Pattern
    turned: Pattern
    opened: Pattern


@dataclass(frozen=True)
class Targets:
    """What tells the numbers of a text apart, in small letters with straight quotation marks.

    `scale` matches what follows a number: a power of ten, another part (“5 triệu 2”), a unit. `beside`
    matches what follows one that is no result (a duration, a date), `dated` finds what stands before one.
    `spelled` finds numbers in words, `ranged` two of them with “to” between.

    Cues say what a number near them is: what we `aim` for, the `least` or the `most` that we accept, or
    only a `limit`. `under` and `over` are such only where one `refused` before, or there is `leaving`
    behind. `ours`, `theirs` and `past` tell whose it is; `sells` and `buys`, which end is better for us.

    `loose` finds that the number after it is none to hold on to (“somewhere around”), `loosened` matches
    that of the one before, `apart` what stands between the two ends of a range, unless it is a `step`
    from one to the other. `same` finds that target and limit are one, `label` a number with a name, which
    is an issue unless it is `named`; `listed` divides several, `whole` finds that all is meant.
    """

    breaks: Pattern
    scale: Pattern
    beside: Pattern
    dated: Pattern
    spelled: Pattern
    ranged: Pattern
    aim: Finder
    least: Finder
    most: Finder
    limit: Finder
    under: Finder
    over: Finder
    refused: Finder
    leaving: Finder
    ours: Finder
    theirs: Finder
    past: Finder
    sells: Finder
    buys: Finder
    loose: Pattern
    loosened: Pattern
    apart: Pattern
    step: Finder
    same: Pattern
    label: Pattern
    listed: Pattern
    whole: Finder
    named: frozenset[str]
