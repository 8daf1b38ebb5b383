"""Reads what we give: whether its price tags hang on it, and whether strings do."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice

from playbooks.feedback.amends import is_talk_alone
from playbooks.feedback.clauses import found, parts
from playbooks.feedback.concessions import english, vietnamese
from playbooks.feedback.concessions.patterns import Giving
from playbooks.feedback.finder import Finder
from playbooks.feedback.rule import Context, Reader, Remark, Rule
from playbooks.feedback.sources import MALHOTRA, OSGOOD
from playbooks.feedback.words import Span, Writing, fold
from playbooks.model import About

KNOWN = {"en": english.GIVING, "vi": vietnamese.GIVING}


def _untagged(by: Giving, answer: Writing, context: Context) -> Remark | None:
    """R7: what it costs us, and what it is worth to them, or one of the two, is not said."""
    columns = [entry for entry in context.entries if "cost" in entry or "worth" in entry]
    if columns:
        return next(filter(None, (_bare(entry, answer) for entry in columns)), None)
    if not _gives(by, answer):
        return None
    cost, worth = bool(by.cost.search(answer.folded)), bool(by.worth.search(answer.folded))
    if (cost and worth) or _may_hold_more(by, by.cost if cost else by.worth, answer.folded):
        return None
    other = by.theirs if cost else by.ours
    if (cost or worth) and _may_speak(by, other, answer.folded):
        return None
    return _tags(cost=cost, worth=worth, span=None)


def _gives(by: Giving, answer: Writing) -> bool:
    if by.nothing.search(answer.folded) or is_talk_alone(answer):
        return False
    return bool(by.offered.search(answer.folded) or not by.asking.search(answer.folded))


def _may_hold_more(by: Giving, tag: Finder, text: str) -> bool:
    """Whether clauses follow the gift in words unknown to us: the other tag may be among them."""
    first, *others = parts(text)
    tied = by.strings.search(text, *first) or by.invited.search(text, *first)
    unknown = (place for place in others if not _told(by, tag, text, *place))
    return len(list(islice(unknown, 2))) > bool(tied)


def _may_speak(by: Giving, other: Finder, text: str) -> bool:
    """Whether a clause after the first speaks of the side whose tag is not found, and asks nothing."""
    asks = (by.strings, by.invited)
    return any(
        other.search(text, *part) and not any(each.search(text, *part) for each in asks)
        for part in parts(text, at_commas=True)[1:]
    )


def _told(by: Giving, tag: Finder, text: str, begin: int, end: int) -> bool:
    short = text.count(" ", begin, end) < by.short
    return short or any(each.search(text, begin, end) for each in (tag, by.strings, by.invited))


def _bare(entry: Mapping[str, str], answer: Writing) -> Remark | None:
    said = fold(entry.get("text", "").strip())
    start = answer.folded.find(said) if said else -1
    span = Span(start, start + len(said), said) if start >= 0 else Span(0, 0, "")
    return _tags(
        cost=bool(entry.get("cost", "").strip()), worth=bool(entry.get("worth", "").strip()), span=span
    )


def _tags(*, cost: bool, worth: bool, span: Span | None) -> Remark | None:
    if cost and worth:
        return None
    if cost:
        return Remark("worth", span, good="cost")
    return Remark("cost", span, good="worth") if worth else Remark("both", span)


def _tied(by: Giving, answer: Writing, _: Context) -> Remark | None:
    """R22: a return is demanded, nobody is told, or it is more than we have."""
    for says, what in (("strings", by.strings), ("secret", by.secret), ("beyond", by.beyond)):
        hung = found(what, answer.folded)
        if hung and not (what is by.strings and _invited(by, answer, hung)):
            return Remark(says, hung)
    return None


def _invited(by: Giving, answer: Writing, hung: Span) -> bool:
    """Whether the sentence around it asks for no return: a hope, or a denial."""
    around = next((each for each in answer.sentences if each.start <= hung.start < each.end), hung)
    return bool(by.invited.search(answer.folded, around.start, around.end))


def _readers(read: Callable[[Giving, Writing, Context], Remark | None]) -> dict[str, Reader]:
    return {language: partial(read, by) for language, by in KNOWN.items()}


RULES = (
    Rule("R7", frozenset({About.CONCESSION, About.GESTURE}), MALHOTRA, _readers(_untagged)),
    Rule("R22", frozenset({About.GESTURE}), OSGOOD, _readers(_tied)),
)
