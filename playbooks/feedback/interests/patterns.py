"""What a language must tell apart for the rules about interests."""

from dataclasses import dataclass

from playbooks.feedback.finder import Finder
from playbooks.feedback.pattern import Pattern


@dataclass(frozen=True)
class Interests:
    """What is looked for in small letters with straight quotation marks.

    `sentences` ends a sentence, `commas` a clause within one, `turns` one after which somebody else may be
    spoken of. `stances` are where somebody wants, refuses or names a price or a term, unless one of the
    `blanks` says that it is not known; `needs` where something stands behind: a purpose, a reason, a worry,
    a hope. `asides` are neither (a greeting, who told us).

    `states` mark that a clause of not too `few` words says something else, as one of `many` words does
    anyway if it is no `item` of a list: it may be a need as well as not. `joint` ends what leads up to a
    position in the same clause. `added` matches a sentence that begins something new.

    `ours` and `theirs` tell of whom a sentence speaks, `several` that it names more than one thing, as
    every comma does that is `listed`. `anew` matches a clause that somebody else is the subject of.
    """

    sentences: Pattern
    commas: Pattern
    turns: Pattern
    stances: Finder
    blanks: Finder
    needs: Finder
    asides: Finder
    states: Finder
    few: int
    many: int
    item: Pattern
    joint: Pattern
    added: Pattern
    ours: Finder
    theirs: Finder
    anew: Pattern
    several: Finder
    listed: Pattern


@dataclass(frozen=True)
class Priorities:
    """What is looked for in small letters with straight quotation marks.

    Things come `first` for `both`, where a sentence says so of `us`; or they weigh alike (`level`). One
    place where they `differ` is enough.
    """

    sentences: Pattern
    first: Finder
    both: Finder
    us: Finder
    level: Finder
    differ: Finder
