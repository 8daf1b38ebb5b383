"""Plays the counterpart of a rehearsal: what it says and offers next, given what was said to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from playbooks.offers.advice import By
from playbooks.offers.hand import Hand, hand
from playbooks.offers.rehearsal import (
    ANYBODY,
    WAYS,
    Character,
    Rehearsal,
    RehearsalState,
    Situation,
    Turn,
)
from playbooks.offers.table import Issue, Package, Table

# After so many rounds they leave, if nothing is agreed; and if they were never heard, after so many.
PATIENCE: Mapping[Character, int] = {Character.TOUGH: 10, Character.FAIR: 12, Character.HURT: 14}
UNHEARD_AT_MOST = 4


@dataclass(frozen=True)
class _Answer:
    situation: Situation
    package: Package | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    state: RehearsalState = RehearsalState.OPEN


def begin(table: Table, character: Character, seed: int) -> Rehearsal:
    """The counterpart speaks first. Raises TooEntangled where the frontier does."""
    cards = hand(table, character, seed)
    rehearsal = Rehearsal(character=character, seed=seed, heard=character is not Character.HURT)
    if not cards.is_playable:
        return _say(rehearsal, _Answer(Situation.NO_WAY, state=RehearsalState.WALKED))
    first = cards.offer(cards.target) if character is Character.TOUGH else None
    return _say(rehearsal, _Answer(Situation.OPENING, first))


def hear(
    table: Table,
    rehearsal: Rehearsal,
    words: str = "",
    package: Package | None = None,
    *,
    heard: bool | None = None,
) -> Rehearsal:
    """What the member said, an offer with it or none, and what the counterpart answers.

    `heard` says whether the words acknowledge what happened (True), hurt (False), or neither. Once it is
    over, nothing changes any more.
    """
    if rehearsal.state is not RehearsalState.OPEN:
        return rehearsal
    turn = Turn(by=By.US, words=words, package=package, heard=heard)
    ready = rehearsal.heard if heard is None or rehearsal.character is not Character.HURT else heard
    now = rehearsal.model_copy(update={"turns": (*rehearsal.turns, turn), "heard": ready})
    cards = hand(table, rehearsal.character, rehearsal.seed)
    if not ready:
        return _say(now, _not_heard(rehearsal, now))
    if package is None:
        return _say(now, _talk(cards, rehearsal, now))
    return _say(now, _deal(cards, now, package))


def stop(rehearsal: Rehearsal) -> Rehearsal:
    """The member has had enough; what is over stays as it ended."""
    if rehearsal.state is not RehearsalState.OPEN:
        return rehearsal
    return rehearsal.model_copy(update={"state": RehearsalState.STOPPED})


def _say(rehearsal: Rehearsal, answer: _Answer) -> Rehearsal:
    said = Turn(
        by=By.THEM,
        situation=answer.situation,
        key=_key(rehearsal, answer.situation),
        facts=answer.facts,
        package=answer.package,
    )
    return rehearsal.model_copy(update={"turns": (*rehearsal.turns, said), "state": answer.state})


def _key(rehearsal: Rehearsal, situation: Situation) -> str:
    """One way after the other, so that nobody says the same thing twice running."""
    who = ANYBODY if situation in WAYS[ANYBODY] else rehearsal.character
    before = sum(turn.situation is situation for turn in rehearsal.turns)
    way = (rehearsal.seed + before) % WAYS[who][situation] + 1
    return f"rehearsal.{who}_{situation}_{way}"


# --- words ---------------------------------------------------------------------------------


def _not_heard(before: Rehearsal, now: Rehearsal) -> _Answer:
    """Whoever was hurt speaks of no terms, and does not wait for ever."""
    spent = sum(turn.situation in {Situation.UNHEARD, Situation.AGAIN} for turn in before.turns)
    if spent >= UNHEARD_AT_MOST or _is_late(now):
        return _Answer(Situation.LEAVE, state=RehearsalState.WALKED)
    return _Answer(Situation.AGAIN if before.heard else Situation.UNHEARD)


def _talk(cards: Hand, before: Rehearsal, now: Rehearsal) -> _Answer:
    """Words without an offer: a question is answered as the character would."""
    if not before.heard:
        return _Answer(Situation.HEARD)
    if _is_late(now):
        return _Answer(Situation.LEAVE, state=RehearsalState.WALKED)
    issues = sorted(cards.table.issues, key=_weight)
    if "?" in now.turns[-1].words and len(issues) > 1:
        return _Answer(Situation.ASKED, facts={"issue": issues[-1].name, "other": issues[0].name})
    return _Answer(Situation.INVITE)


def _weight(issue: Issue) -> Fraction:
    """What lies between the best and the worst of an issue for them."""
    worths = [option.them.likely for option in issue.options]
    return max(worths) - min(worths)


def _is_late(rehearsal: Rehearsal) -> bool:
    return rehearsal.round >= PATIENCE[rehearsal.character]


# --- offers --------------------------------------------------------------------------------


def _flawed(table: Table, package: Package) -> _Answer | None:
    """An offer that is none: something is left open, or cannot be had together."""
    open_issue = _left_open(table, package)
    if open_issue:
        return _Answer(Situation.INCOMPLETE, facts={"issue": open_issue})
    for combination in table.forbidden:
        if combination.items() <= package.items():
            tied = "; ".join(f"{issue}: {option}" for issue, option in combination.items())
            return _Answer(Situation.FORBIDDEN, facts={"combination": tied})
    return None


def _left_open(table: Table, package: Package) -> str:
    """An issue without an option of its own, or one that the table does not have; empty if there is none."""
    options = {issue.name: {option.name for option in issue.options} for issue in table.issues}
    missing = [name for name, known in options.items() if package.get(name) not in known]
    strange = [name for name in package if name not in options]
    return next(iter((*missing, *strange)), "")


def _deal(cards: Hand, now: Rehearsal, package: Package) -> _Answer:
    flawed, wanted, late = _flawed(cards.table, package), aspiration(cards, now), _is_late(now)
    least = cards.limit if late and now.character is not Character.TOUGH else wanted
    if not flawed and cards.worth(package) >= least:
        return _Answer(Situation.ACCEPT, state=RehearsalState.AGREED)
    if late:
        return _Answer(Situation.LEAVE, state=RehearsalState.WALKED)
    return flawed or _counter(cards, now, package, cards.offer(wanted))


def _counter(cards: Hand, now: Rehearsal, package: Package, counter: Package) -> _Answer:
    """Whoever is tough makes no offer against one that is beneath them."""
    facts = _reason(cards, package, counter)
    if now.character is Character.TOUGH and cards.worth(package) < cards.limit:
        return _Answer(Situation.REFUSE, facts=facts)
    return _Answer(_move(now, counter), counter, facts)


def _move(now: Rehearsal, counter: Package) -> Situation:
    before = now.last_offer(By.THEM)
    if before is None:
        return Situation.COUNTER
    return Situation.HOLD if before == counter else Situation.CONCEDE


def _reason(cards: Hand, package: Package, counter: Package) -> Mapping[str, str]:
    """The issue in which what was offered falls short most, and what they want there."""

    def shortfall(issue: Issue) -> Fraction:
        wanted, offered = (cards.table.option(issue.name, one[issue.name]) for one in (counter, package))
        return wanted.them.likely - offered.them.likely

    worst = max(cards.table.issues, key=shortfall)
    return {"issue": worst.name, "option": counter[worst.name]}


def aspiration(cards: Hand, rehearsal: Rehearsal) -> Fraction:
    """What they want now, in points: it goes down from their target and never below their limit.

    Time and what we conceded move it (Faratin, Sierra & Jennings 1998): the later, the more, and whoever
    is tough gives most at the very end (a Boulware curve), and half of what was given at most.
    """
    hurry = min(Fraction(rehearsal.round, PATIENCE[rehearsal.character]), Fraction(1))
    answered = _conceded(cards, rehearsal)
    given = {
        Character.TOUGH: min(hurry**4, answered / 2),
        Character.FAIR: max(answered, hurry**2 / 2),
        Character.HURT: max(answered * 2 / 3, hurry**3 / 2),
    }[rehearsal.character]
    return cards.target - (cards.target - cards.limit) * given


def _conceded(cards: Hand, rehearsal: Rehearsal) -> Fraction:
    """How far our offers came towards their target since the first one, from 0 to 1."""
    sound = [one for one in rehearsal.offers(By.US) if not _flawed(cards.table, one)]
    if not sound:
        return Fraction(0)
    worths = [cards.worth(package) for package in sound]
    way = cards.target - worths[0]
    return min((max(worths) - worths[0]) / way, Fraction(1)) if way > 0 else Fraction(0)
