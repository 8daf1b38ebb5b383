"""How English tells of a step: when it is done, and who does it."""

from playbooks.feedback.plans import english_words as say
from playbooks.feedback.plans.patterns import Plans, Step
from playbooks.feedback.words import Span


def read(sentence: Span, text: str) -> list[Step]:
    words = sentence.words
    if say.NONE.search(words):
        return []
    clauses = _clauses(words)
    found: list[Step] = []
    for start, end in clauses:
        clause = words[start:end]
        if _is_step(clause):
            when = dated(clause) or (len(clauses) > 1 and dated(words) and not say.VAGUE.search(clause))
            who = not _is_faceless(clause, text[start:end]) or _shares(found, clause)
            found.append(Step(_span(sentence, start, clause), when, who))
    if not found and len(clauses) > 1 and _is_step(words):
        return [Step(sentence, dated(words), not _is_faceless(words, text))]
    return found


def _clauses(words: str) -> list[tuple[int, int]]:
    gaps = list(say.JOINT.finditer(words))
    starts = (0, *(gap.end() for gap in gaps))
    return list(zip(starts, (*(gap.start() for gap in gaps), len(words)), strict=True))


def _shares(found: list[Step], clause: str) -> bool:
    """“I call them, and ask for the list”: a second verb has the first one's subject."""
    return bool(found and found[-1].who and say.ORDER.match(clause))


def _span(sentence: Span, begins: int, clause: str) -> Span:
    bare = clause.strip(" \n\t,;:.-–—")
    start = sentence.start + begins + clause.index(bare)
    return Span(start, start + len(bare), bare)


def _is_step(clause: str) -> bool:
    return bool(say.DONE.search(clause) or say.ORDER.match(clause) or say.THING.match(clause))


def _is_faceless(clause: str, text: str) -> bool:
    """Whether it surely says nothing of who does it: orders, passives, and things without a verb."""
    if say.NOTED.search(text):
        return False
    if say.ORDER.match(clause) or say.THING.match(clause):
        return True
    main = say.CONDITION.sub(" ", clause)
    if say.SOMEBODY.search(main):
        return True
    if say.PASSIVE.search(main):
        return not (say.DOER.search(main) or say.AGENT.search(text))
    return bool(say.ITSELF.search(main)) and not owned(main, text)


def dated(words: str) -> bool:
    """Whether they name a time; “soon” is none."""
    return bool(say.WHEN.search(say.VAGUE.sub(" ", words)))


def owned(words: str, text: str) -> bool:
    """Whether they name somebody who could do it."""
    return bool(say.WHO.search(words) or say.NOTED.search(text) or _has_name(text))


def _has_name(text: str) -> bool:
    return any(name.group(1).lower() not in say.NO_NAMES for name in say.NAME.finditer(text))


PLANS = Plans(read=read, dated=dated, owned=owned, then=say.THEN)
