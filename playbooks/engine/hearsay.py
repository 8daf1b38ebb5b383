"""Reads what was typed beside a need: how we know it, and which colleague told us."""

import re
from collections.abc import Iterable, Mapping

from playbooks.feedback.lists import phrases
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.words import composed

GUESSED, COLLEAGUE, THEY, STRUCK = "guessed", "colleague", "they", "struck"
KNOWN = (GUESSED, COLLEAGUE, THEY, STRUCK)
# The first that fits: "I guess they fear it" is a guess, "Margaret (colleague) told me" a colleague's word.
SIGNS: Mapping[str, Pattern] = {
    STRUCK: phrases("turned out not to be so", "hóa ra không phải", "hoá ra không phải"),
    GUESSED: phrases("guess", "guessed", "guesses", "guessing", "a guess", "our guess", "phỏng đoán", "đoán"),
    COLLEAGUE: phrases("colleague", "colleagues", "a colleague", "đồng nghiệp"),
    THEY: phrases("they", "they said", "said", "told", "đối tác", "đối tác nói", "họ nói", "họ bảo", "họ kể"),
}
# These are words of every day: they strike a need only where they stand alone.
STRIKES = frozenset(
    {"struck", "strike", "not so", "not true", "wrong", "gạch", "gạch bỏ", "không phải", "không đúng", "sai"}
)
# In these, the name that somebody is called by comes last.
FAMILY_FIRST = re.compile(
    r"(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|cao)\s",
    re.IGNORECASE,
)
TITLE = r"(?:(?:anh|chị|em|cô|chú|bác|ông|bà)\s+)?"
SAYS = r"(?:\s+(?:said|says|told (?:me|us)|nói|bảo|kể|cho biết|có nói))?(?:\s+(?:so|vậy|thế))?"


def evidence_in(words: str) -> dict[str, str]:
    """How we know a need, and beside it the words that said so (who, when) if they say more than that."""
    said = _bare(words)
    if said in STRIKES:
        return {"evidence": STRUCK, "source": ""}
    evidence = named_in(words) or (COLLEAGUE if words else GUESSED)
    alone = said == evidence or SIGNS[evidence].fullmatch(said)
    return {"evidence": evidence, "source": "" if alone else words}


def evidence_of(entry: Mapping[str, str]) -> str:
    """How an entry is known; a line that another kind of list left here is a guess."""
    found = entry.get("evidence", GUESSED)
    return found if found in KNOWN else GUESSED


def named_in(words: str) -> str:
    """The evidence that the words themselves name; empty if they name none."""
    said = _bare(words)
    return next((evidence for evidence, sign in SIGNS.items() if sign.search(said)), "")


def _bare(words: str) -> str:
    return composed(words).casefold().strip(" .!()[]~")


def told_by(words: str, names: Iterable[str]) -> tuple[str, str] | None:
    """Which of these people is named as the source, and the words: the whole name if they say no more."""
    said = composed(words)
    for name in filter(None, names):
        for called in (name, called_by(name)):
            if re.search(rf"(?<!\w){re.escape(called)}(?!\w)", said):
                bare = re.fullmatch(rf"\W*{TITLE}{re.escape(called)}{SAYS}\W*", said)
                return name, name if bare else words
    return None


def called_by(name: str) -> str:
    """What somebody is called by: the first of their names, in Vietnamese the last."""
    names = composed(name).split() or [name]
    return names[-1] if FAMILY_FIRST.match(composed(name).lstrip()) else names[0]
