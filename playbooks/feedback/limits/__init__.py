"""Reads where we could go without them, what we aim for, and where we would stop."""

from functools import partial

from playbooks.feedback.clauses import clauses, found, straight
from playbooks.feedback.limits import english, vietnamese
from playbooks.feedback.limits.figures import ledger
from playbooks.feedback.limits.goals import equal, is_by_issue, loose
from playbooks.feedback.limits.patterns import Alternatives, Targets
from playbooks.feedback.limits.zones import limits_apart, target_beyond
from playbooks.feedback.places import stands_in
from playbooks.feedback.rule import Context, Remark, Rule
from playbooks.feedback.sources import DEFINITION, FISHER_ERTEL, ZETIK_STUHLMACHER
from playbooks.feedback.words import Span, Writing
from playbooks.model import About, Better


def _dependent(by: Alternatives, answer: Writing, _: Context) -> Remark | None:
    """R4: no way to go, or only ways that need their consent."""
    words = straight(answer)
    if not any(map(str.isalnum, words)):
        return Remark("none")
    consent, towards, nothing, own = (
        places.every(words) for places in (by.consent, by.towards, by.nothing, by.own)
    )
    none: Span | None = None
    theirs: Span | None = None
    asking = False
    for clause in clauses(by.breaks, words):
        if asking and by.opened.match(clause.words):
            continue
        alone = stands_in(own, clause)
        asking = stands_in(consent, clause) or (stands_in(towards, clause) and not alone)
        asking = asking and not by.beyond.search(clause.words)
        if asking:
            theirs = theirs or clause
        elif stands_in(nothing, clause) and not by.beyond.search(clause.words):
            none = none or clause
        elif (
            alone
            or stands_in(consent, clause)
            or by.acts.match(clause.words)
            or by.turned.match(clause.words)
        ):
            return None
    if theirs:
        return Remark("consent", theirs)
    return Remark("none", none) if none else None


def _unclear(by: Targets, answer: Writing, context: Context) -> Remark | None:
    """R5: no number, or none that is one and demanding."""
    if context.figures:
        target, limit = (context.figures.get(name) for name in ("target", "limit"))
        return Remark("same") if target is not None and target == limit else None
    words = straight(answer)
    if same := found(by.same, words):
        return Remark("same", same)
    read = ledger(by, words, answer.language)
    if not read.figures:
        return _unspelled(by, words)
    if same := equal(read):
        return Remark("same", same)
    if vague := loose(read):
        return Remark("vague", vague)
    return Remark("issues") if is_by_issue(read) else None


def _unspelled(by: Targets, words: str) -> Remark | None:
    """Where there are no figures: a number in words is one, unless it is only about so much."""
    spelled = found(by.spelled, words)
    if spelled is None:
        return Remark("missing")
    if (
        by.ranged.search(words)
        or by.loose.search(words[: spelled.start])
        or by.loosened.match(words, spelled.end)
    ):
        return Remark("vague", spelled)
    return None


def _unmet(by: Targets, answer: Writing, context: Context) -> Remark | None:
    """R6: a target on the wrong side of its limit, or limits that leave no room."""
    if context.figures:
        return _worse(context)
    read = ledger(by, straight(answer), answer.language)
    if apart := limits_apart(read):
        return Remark("apart", apart)
    target = target_beyond(read, context.better)
    return Remark("target", target) if target else None


def _worse(context: Context) -> Remark | None:
    target, limit = (context.figures.get(name) for name in ("target", "limit"))
    if target is None or limit is None or context.better is None:
        return None
    is_worse = target < limit if context.better is Better.HIGHER else target > limit
    return Remark("target") if is_worse else None


ALTERNATIVES = {"en": english.ALTERNATIVES, "vi": vietnamese.ALTERNATIVES}
TARGETS = {"en": english.TARGETS, "vi": vietnamese.TARGETS}
TARGET = frozenset({About.TARGET})
RULES = (
    Rule(
        "R4",
        frozenset({About.ALTERNATIVE}),
        FISHER_ERTEL,
        {language: partial(_dependent, by) for language, by in ALTERNATIVES.items()},
    ),
    Rule(
        "R5", TARGET, ZETIK_STUHLMACHER, {language: partial(_unclear, by) for language, by in TARGETS.items()}
    ),
    Rule("R6", TARGET, DEFINITION, {language: partial(_unmet, by) for language, by in TARGETS.items()}),
)
