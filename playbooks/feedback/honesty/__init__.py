"""Reads whether an answer plans to make the other side believe what is not so."""

from functools import partial
from itertools import pairwise
from re import Match

from playbooks.feedback.honesty import english_claims as english
from playbooks.feedback.honesty import vietnamese
from playbooks.feedback.honesty.patterns import Deceit
from playbooks.feedback.rule import Context, Remark, Rule
from playbooks.feedback.sources import SCHWEITZER
from playbooks.feedback.words import Span, Writing
from playbooks.model import About

# A denial of what was said stands close to it.
NEAR = 320
STEM = 5


def _misleads(by: Deceit, answer: Writing, _: Context) -> Remark | None:
    """R20: words that say so themselves, or a claim and its denial."""
    text = answer.folded
    for plan in by.plan.finditer(text):
        if not _is_spared(by, text, plan):
            return Remark(str(plan.lastgroup), _span(plan))
    return _denied(by, text) or _flatly_denied(by, text)


def _denied(by: Deceit, text: str) -> Remark | None:
    """We say one thing, and the next words show that it is not so."""
    for denial in by.denied.finditer(text):
        claimed = _claimed(by, text, denial.start())
        unless = denial.lastgroup
        if claimed and (unless is None or _bears(by, unless, denial, claimed)):
            return None if by.honest.search(text) else Remark("untrue", _span(denial))
    return None


def _flatly_denied(by: Deceit, text: str) -> Remark | None:
    parts = [part for part in by.parts.finditer(text) if part.group().strip()]
    for claim, denial in pairwise(parts):
        if not by.flat.search(denial.group().strip()) or by.flat.search(claim.group().strip()):
            continue
        claimed = _claimed(by, text, claim.end(), claim.start())
        if _stems(by, claimed) & _stems(by, denial.group()) and not by.honest.search(text):
            return Remark("untrue", _span(denial))
    return None


def _stems(by: Deceit, words: str) -> set[str]:
    """The words as far as they are the same however they end."""
    return {word[:STEM] for word in by.word.findall(words) if word not in by.common}


def _claimed(by: Deceit, text: str, until: int, since: int = 0) -> str:
    """What we said shortly before; empty if nothing."""
    for claim in by.claim.finditer(text, max(since, until - NEAR), until + 3):
        if claim.end() < until and not _is_spared(by, text, claim):
            return text[claim.end() : until]
    return ""


def _bears(by: Deceit, kind: str, denial: Match[str], claimed: str) -> bool:
    """“There is no deadline” denies only a deadline, and “it has” only what was said with a “no”."""
    needed = by.needs.get(kind)
    return bool(needed.search(claimed)) if needed else denial[kind] in claimed


def _is_spared(by: Deceit, text: str, found: Match[str]) -> bool:
    """It is ruled out, or told of somebody else or of the past."""
    start = max(text.rfind(mark, 0, found.start()) for mark in by.stops) + 1
    before = text[max(start, found.start() - by.reach) : found.start()]
    return bool(by.spared.search(before))


def _span(found: Match[str]) -> Span:
    words = found.group().strip(" \n\t.,;:()–—-")
    start = found.start() + found.group().index(words)
    return Span(start, start + len(words), words)


RULES = (
    Rule(
        "R20",
        frozenset(About),
        SCHWEITZER,
        {"en": partial(_misleads, english.DECEIT), "vi": partial(_misleads, vietnamese.DECEIT)},
    ),
)
