"""What a language must tell apart for the rules about offers. All patterns read straightened words."""

from dataclasses import dataclass

from playbooks.feedback.pattern import Pattern


@dataclass(frozen=True)
class Exchange:
    """How offers, and what should come before them, are worded.

    `offered` finds an offer among the first words, `put` one where offers are asked for, and `withheld`
    that none is made. `asked` finds any exchange, `tested` one about a proposal of theirs, which `theirs`
    finds (`absent` if they are spoken of, not to), and `counter` our own against it. `lone` finds that
    one thing alone is at stake, `choice` that there are several offers, `serial` that the issues are
    taken one after the other.
    """

    offered: Pattern
    put: Pattern
    withheld: Pattern
    asked: Pattern
    tested: Pattern
    theirs: Pattern
    absent: Pattern
    counter: Pattern
    lone: Pattern
    choice: Pattern
    serial: Pattern


@dataclass(frozen=True)
class Forecasts:
    """How people argue about what nobody can know yet.

    `insisted` finds a forecast with stress on it, `believed` that they expect something, and `denied`
    after a `turn` that we expect something else, if the words look `ahead` at all. `contingent` finds
    terms that hang on what happens.
    """

    insisted: Pattern
    believed: Pattern
    ahead: Pattern
    turn: Pattern
    denied: Pattern
    contingent: Pattern
