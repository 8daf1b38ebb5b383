"""How Vietnamese tells of a step: when it is done, and who does it."""

from playbooks.feedback.plans import vietnamese_words as say
from playbooks.feedback.plans.patterns import Plans, Step
from playbooks.feedback.words import Span


def read(sentence: Span, text: str) -> list[Step]:
    words = sentence.words
    if say.NONE.search(words) or say.PAST.search(words) or not say.DONE.search(words):
        return []
    whole = Step(sentence, dated(words), owned(words, text))
    at = 0
    for gap in (*say.JOINT.finditer(words), None):
        end = gap.start() if gap else len(words)
        clause, begins, at = words[at:end], at, gap.end() if gap else end
        vague = bool(say.VAGUE.search(clause)) and not dated(clause)
        if vague and say.DONE.search(clause):
            return [Step(_span(sentence, begins, clause), when=False, who=whole.who)]
    return [whole]


def _span(sentence: Span, begins: int, clause: str) -> Span:
    bare = clause.strip(" \n\t,;:.-–—")
    start = sentence.start + begins + clause.index(bare)
    return Span(start, start + len(bare), bare)


def dated(words: str) -> bool:
    """Whether they name a time; “sớm” is none."""
    return bool(say.WHEN.search(say.VAGUE.sub(" ", words)))


def owned(words: str, text: str) -> bool:
    """Whether they name somebody who does it: a step without a subject has nobody."""
    if say.BY.search(words) or say.NOTED.search(text):
        return True
    if any(name.start() for name in say.NAMED.finditer(text)):
        return True
    if _is_order(words):
        return False
    return bool(say.WHO.search(say.OBJECT.sub(" ", words)) or say.NAMED.search(text))


def _is_order(words: str) -> bool:
    """“Gửi hợp đồng thứ Hai”; but “nhận hàng xong anh Nam gọi” only tells when."""
    bare = say.WHEN.sub(" ", say.VAGUE.sub(" ", words))
    after = say.AFTER.match(words)
    if after and say.WHO.search(say.OBJECT.sub(" ", words[after.end() :])):
        return False
    return bool(say.ORDER.match(bare))


PLANS = Plans(read=read, dated=dated, owned=owned, then=say.THEN)
