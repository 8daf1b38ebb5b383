"""Reads how a wrong is made good: what kind of fault, whose, what repairs it, what prevents it."""

from collections.abc import Callable
from functools import partial
from itertools import takewhile

from playbooks.feedback.amends import english, vietnamese
from playbooks.feedback.amends.patterns import Amends
from playbooks.feedback.clauses import found, parts
from playbooks.feedback.finder import Finder
from playbooks.feedback.rule import Context, Reader, Remark, Rule
from playbooks.feedback.sources import BOTTOM, DIRKS, KIM, LEWICKI
from playbooks.feedback.words import Writing
from playbooks.model import About

KNOWN = {"en": english.AMENDS, "vi": vietnamese.AMENDS}


def _kind(by: Amends, answer: Writing, _: Context) -> Remark | None:
    """R16: an apology from which one cannot tell what was done wrong."""
    if by.wrong.fault.search(answer.folded) or _may_tell(by, answer.folded):
        return None
    wrong = by.wrong
    said = (found(each, answer.folded) for each in (wrong.vague, wrong.sorry, wrong.owned))
    unnamed = next(filter(None, said), None)
    return Remark("unnamed", unnamed) if unnamed else None


def _may_tell(by: Amends, text: str) -> bool:
    """Whether a clause is neither apology nor amends: it may tell the wrong in words unknown to us."""
    if not by.tenseless:
        return False
    mends = (by.mending.repair, by.mending.given)
    known = (by.wrong.sorry, by.wrong.owned, by.wrong.vague, by.mending.assured)
    said = parts(text, at_commas=True)
    before = takewhile(lambda part: not any(each.search(text, *part) for each in mends), said)
    return any(not _has(known, by.short, text, *part) for part in before)


def _has(finders: tuple[Finder, ...], short: int, text: str, begin: int, end: int) -> bool:
    return text.count(" ", begin, end) < short or any(each.search(text, begin, end) for each in finders)


def _half(by: Amends, answer: Writing, _: Context) -> Remark | None:
    """R17: what hurts most is said first: a bent apology, then blame, then what is missing."""
    if bent := found(by.wrong.bent, answer.folded):
        return Remark("bent", bent)
    if blamed := found(by.wrong.blamed, answer.folded):
        return Remark("blamed", blamed)
    if denied := found(by.wrong.denied, answer.folded):
        return Remark("nobody", denied)
    return _missing(by, answer)


def _missing(by: Amends, answer: Writing) -> Remark | None:
    owned = by.wrong.owned.search(answer.folded)
    given = by.mending.given.search(answer.folded)
    repaired = given or by.mending.repair.search(answer.folded)
    if not owned and not by.wrong.regretted.search(answer.folded):
        speaks = repaired or _speaks(by, answer)
        return Remark("nobody", good="given" if given else "") if speaks else None
    if repaired or _may_mend(by, answer.folded):
        return None
    return Remark("unrepaired", good="owned") if owned else Remark("nobody")


def _speaks(by: Amends, answer: Writing) -> bool:
    """Whether it is about a wrong at all."""
    wrong = by.wrong
    about = (wrong.sorry, wrong.fault, wrong.vague, wrong.told, by.mending.assured)
    return any(each.search(answer.folded) for each in about)


def _may_mend(by: Amends, text: str) -> bool:
    """Whether a clause is neither the wrong nor an apology: it may mend it in words unknown to us."""
    known = (
        by.wrong.sorry,
        by.wrong.owned,
        by.wrong.fault,
        by.wrong.vague,
        by.wrong.told,
        by.mending.assured,
    )
    return any(not _has(known, by.short, text, *place) for place in parts(text, at_commas=by.tenseless))


def is_talk_alone(answer: Writing) -> bool:
    """Whether an answer gives good words, and nothing that the other side could see or count."""
    by = KNOWN.get(answer.language)
    return by is not None and bool(_words_only(by, answer, Context()))


def acknowledges(answer: Writing) -> bool:
    """Whether words own up to what was done, or at least regret it, and take nothing back."""
    by = KNOWN.get(answer.language)
    if by is None:
        return False
    wrong = by.wrong
    spoiled = (wrong.bent, wrong.blamed, wrong.denied)
    if any(each.search(answer.folded) for each in spoiled):
        return False
    return any(each.search(answer.folded) for each in (wrong.owned, wrong.regretted))


def _words_only(by: Amends, answer: Writing, _: Context) -> Remark | None:
    """R18: a clause that cannot be told from a deed keeps the rule silent."""
    said = found(by.mending.assured, answer.folded)
    if not said or by.mending.given.search(answer.folded):
        return None
    known = all(_is_talk(by, answer.folded, *place) for place in parts(answer.folded))
    return Remark("words", said) if known else None


def _is_talk(by: Amends, text: str, begin: int, end: int) -> bool:
    """The wrong itself, whatever its date, an apology, or good words with neither deed nor date."""
    if by.mending.stirring.search(text, begin, end):
        return False
    if by.wrong.fault.search(text, begin, end):
        return True
    told = (by.mending.assured, by.wrong.sorry, by.wrong.owned, by.wrong.told)
    return not by.mending.dated.search(text, begin, end) and _has(told, by.short, text, begin, end)


def _unguarded(by: Amends, answer: Writing, context: Context) -> Remark | None:
    """R19: nothing would catch it next time; an apology may leave that to a step of its own."""
    if answer.about is About.APOLOGY and About.SAFEGUARD in context.elsewhere:
        return None
    if any(_guards(by, answer.folded, *part) for part in parts(answer.folded)):
        return None
    if answer.about is About.SAFEGUARD:
        return _unguarded_alone(by, answer)
    return Remark("unguarded", good="given") if by.mending.given.search(answer.folded) else None


def _guards(by: Amends, text: str, begin: int, end: int) -> bool:
    guards = by.guarding.safeguard.search(text, begin, end)
    return bool(guards) and not by.guarding.undone.search(text, begin, end)


def _unguarded_alone(by: Amends, answer: Writing) -> Remark | None:
    """Where a clause is in words unknown to us, it may be a safeguard."""
    intended = found(by.guarding.intended, answer.folded)
    known = all(
        _has((by.guarding.intended,), by.short, answer.folded, *place) for place in parts(answer.folded)
    )
    return Remark("intended", intended) if intended and known else None


def _readers(read: Callable[[Amends, Writing, Context], Remark | None]) -> dict[str, Reader]:
    return {language: partial(read, by) for language, by in KNOWN.items()}


MADE = frozenset({About.APOLOGY, About.GESTURE, About.CONCESSION})
RULES = (
    Rule("R16", frozenset({About.APOLOGY}), KIM, _readers(_kind)),
    Rule("R17", frozenset({About.APOLOGY}), LEWICKI, _readers(_half)),
    Rule("R18", MADE, BOTTOM, _readers(_words_only)),
    Rule("R19", frozenset({About.APOLOGY, About.SAFEGUARD}), DIRKS, _readers(_unguarded)),
)
