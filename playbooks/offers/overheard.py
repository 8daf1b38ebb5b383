"""What the rules hear in the words of a rehearsal: whether they acknowledge or hurt, and what to remark."""

from collections.abc import Iterator, Mapping

from playbooks.feedback import Writing, all_rules, language_of, read, speaks
from playbooks.frozen import Frozen
from playbooks.model import About, Finding
from playbooks.offers.advice import By
from playbooks.offers.rehearsal import Character, Rehearsal, Situation

MOST_REMARKS = 3
# Remarks of the rules about apologies and about blame after which nobody feels heard.
HURTING: Mapping[str, frozenset[str]] = {"R17": frozenset({"bent", "blamed"}), "R10": frozenset({"blame"})}
READ_AS = (About.APOLOGY, About.FREE)


class Overheard(Frozen):
    """A finding on something that the member said: which of the rehearsal's turns, from 0."""

    turn: int
    finding: Finding


def tone(words: str) -> bool | None:
    """Whether words acknowledge what happened (True) or hurt (False); None if neither shows."""
    # Loaded with the rules: an idle process does without them.
    from playbooks.feedback.amends import acknowledges  # noqa: PLC0415

    language = language_of(words)
    if language is None:
        return None
    if acknowledges(Writing(words, language, About.APOLOGY)):
        return True
    found = (finding for about in READ_AS for finding in read(Writing(words, language, about)))
    return False if any(one.says in HURTING.get(one.rule, ()) for one in found) else None


def remarks(rehearsal: Rehearsal) -> tuple[Overheard, ...]:
    """At most three, the weightiest first and each of another rule; of rules that earned their say.

    All quote the member: what an answer on paper would lack need not be said in a talk.
    """
    weight = [rule.id for rule in all_rules()]
    found = sorted(_every(rehearsal), key=lambda one: weight.index(one.finding.rule))
    first = {one.finding.rule: one for one in reversed(found)}
    return tuple(one for one in found if first[one.finding.rule] is one)[:MOST_REMARKS]


def _every(rehearsal: Rehearsal) -> Iterator[Overheard]:
    for place, turn in enumerate(rehearsal.turns):
        language = language_of(turn.words) if turn.by is By.US else None
        if language is None:
            continue
        for finding in read(Writing(turn.words, language, _about(rehearsal, place))):
            if finding.quote and speaks(finding.rule, language):
                yield Overheard(turn=place, finding=finding)


def _about(rehearsal: Rehearsal, place: int) -> About:
    """What the words of a turn are, going by what they answer and what came with them."""
    turn, before = rehearsal.turns[place], rehearsal.turns[:place]
    if _waits_to_be_heard(rehearsal, place):
        return About.APOLOGY
    if turn.package is not None:
        return About.DEMAND
    if "?" in turn.words:
        return About.QUESTION
    return About.REPLY_PLAN if any(one.by is By.US for one in before) else About.OPENING


def _waits_to_be_heard(rehearsal: Rehearsal, place: int) -> bool:
    """Whether the counterpart was hurt then, and had said so."""
    opened = place == 1 and rehearsal.character is Character.HURT
    return opened or rehearsal.turns[place - 1].situation in {Situation.UNHEARD, Situation.AGAIN}
