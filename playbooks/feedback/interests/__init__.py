"""Reads what each side wants and what lies behind it: needs under positions, and how much things matter."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from playbooks.feedback.clauses import clauses, straight
from playbooks.feedback.interests import english, vietnamese
from playbooks.feedback.interests.patterns import Interests, Priorities
from playbooks.feedback.interests.reading import Reading, Said, reading
from playbooks.feedback.places import stands_in
from playbooks.feedback.rule import Context, Reader, Remark, Rule
from playbooks.feedback.sources import FISHER_ERTEL, THOMPSON
from playbooks.feedback.words import Span, Writing, fold
from playbooks.model import About

# A quote is a clause, not a paragraph.
LONGEST_QUOTE = 100
FEWEST = 2
# “To me too.”
SHORT = 40


def _bare(by: Interests, answer: Writing, context: Context) -> Remark | None:
    """R1: a position, and nothing in the words that may be the need under it."""
    if context.entries:
        return _without_need(answer, context)
    read = reading(by, straight(answer))
    said = read.sentences()
    bare = [at for at, one in enumerate(said) if one.bare]
    if not any(one.need or one.other for one in said):
        return Remark("bare", _quoted(read, said[bare[0]].span)) if bare else None
    alone = next((at for at in bare if _stands_alone(by, read.words, said, at)), None)
    if alone is None or not any(one.stance and one.need for one in said):
        return None
    return Remark("some", _quoted(read, said[alone].span), good="some")


def _without_need(answer: Writing, context: Context) -> Remark | None:
    needs = [entry.get("need", "").strip() for entry in context.entries]
    bare = next((entry for entry, need in zip(context.entries, needs, strict=True) if not need), None)
    if bare is None:
        return None
    return Remark("some" if any(needs) else "bare", _place(answer, bare), good="some" if any(needs) else "")


def _place(answer: Writing, entry: Mapping[str, str]) -> Span:
    position = entry.get("position", "").strip()
    at = answer.folded.find(fold(position)) if position else -1
    return Span(at, at + len(position), fold(position)) if at >= 0 else Span(0, 0, "")


def _stands_alone(by: Interests, words: str, said: Sequence[Said], at: int) -> bool:
    """Whether what is said before and after has positions of its own to explain."""
    behind = said[at + 1] if at + 1 < len(said) else None
    if said[at].other or (
        behind and (behind.explains or (behind.need and _is_joined(words, said[at], behind)))
    ):
        return False
    return at == 0 or not said[at - 1].explains or bool(by.added.match(said[at].span.words))


def _is_joined(words: str, one: Said, behind: Said) -> bool:
    """Whether no full stop and no new line divides them."""
    return not set(words[one.span.end : behind.span.start]) & set(".!?\n")


def _quoted(read: Reading, span: Span) -> Span:
    """The position alone, where the sentence around it is long."""
    if len(span.words) <= LONGEST_QUOTE:
        return span
    begins = read.first_stance(span)
    words = read.words[begins : span.end]
    whole = words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rsplit(" ", 1)[0]
    return Span(begins, begins + len(whole), whole)


def _few(by: Interests, answer: Writing, context: Context) -> Remark | None:
    """R2: only our own interests, or just one of theirs."""
    if context.entries:
        return Remark("one") if len(context.entries) < FEWEST else None
    read = reading(by, straight(answer))
    wanted: Said | None = None
    theirs: Said | None = None
    count = 0
    for one, ours in read.sides():
        wanted = wanted or (one if one.wanted or one.named else None)
        if not ours:
            count += read.interests(one, theirs)
            theirs = one
        if count >= FEWEST:
            return None
    if wanted is None:
        return None
    return Remark("one") if theirs else Remark("ours", _quoted(read, wanted.span))


def _alike(by: Priorities, answer: Writing, _: Context) -> Remark | None:
    """R13: the same matters most to both, or everything matters alike; and nothing differs."""
    words = straight(answer)
    first, both, us, level = (places.every(words) for places in (by.first, by.both, by.us, by.level))
    if not (first and both) and not level:
        return None
    if by.differ.search(words):
        return None
    said = clauses(by.sentences, words)
    for sentence, behind in zip(said, [*said[1:], None], strict=True):
        about = (sentence, behind) if behind and len(behind.words) <= SHORT else (sentence,)
        if stands_in(first, sentence) and any(stands_in(both, one) and stands_in(us, one) for one in about):
            return Remark("first", sentence)
        if stands_in(level, sentence):
            return Remark("level", sentence)
    return None


By = TypeVar("By")


def _readers(
    read: Callable[[By, Writing, Context], Remark | None], known: Mapping[str, By]
) -> dict[str, Reader]:
    return {language: partial(read, by) for language, by in known.items()}


INTERESTS = {"en": english.INTERESTS, "vi": vietnamese.INTERESTS}
PRIORITIES = {"en": english.PRIORITIES, "vi": vietnamese.PRIORITIES}
WANTED = frozenset({About.INTEREST, About.POSITION})
RULES = (
    Rule("R1", WANTED, FISHER_ERTEL, _readers(_bare, INTERESTS)),
    Rule("R2", frozenset({About.INTEREST}), THOMPSON, _readers(_few, INTERESTS)),
    Rule("R13", frozenset({About.OFFER}), THOMPSON, _readers(_alike, PRIORITIES)),
)
