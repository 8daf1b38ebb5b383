"""Reads who is to speak for us, and whether the other side has any reason to listen to them."""

from functools import partial
from re import Match

from playbooks.feedback.endorsers import english, vietnamese
from playbooks.feedback.endorsers.patterns import Endorsers
from playbooks.feedback.rule import Context, Remark, Rule
from playbooks.feedback.sources import FERRIN
from playbooks.feedback.words import Span, Writing
from playbooks.model import About


def _untied(by: Endorsers, answer: Writing, _: Context) -> Remark | None:
    """R21: nobody is named, or nobody with a tie to them."""
    text = by.beside.sub(_blank, answer.folded)
    tied = by.tie.search(text) or _is_known_by_name(by, answer, text)
    if tied and not by.flat.match(answer.folded):
        return None
    nobody = by.nobody.search(answer.folded)
    return Remark("nobody", Span(*nobody.span(), nobody.group())) if nobody else Remark("untied")


def _is_known_by_name(by: Endorsers, answer: Writing, text: str) -> bool:
    """Whether the tie is to somebody with a capital letter; where all letters are capitals, none tells."""
    if answer.plain.isupper():
        return False
    names = by.named.finditer(by.own.sub(_blank, text))
    return any(answer.plain[one.start(one.lastindex or 0)].isupper() for one in names)


def _blank(words: Match[str]) -> str:
    return " " * len(words.group())


RULES = (
    Rule(
        "R21",
        frozenset({About.ENDORSER}),
        FERRIN,
        {"en": partial(_untied, english.ENDORSERS), "vi": partial(_untied, vietnamese.ENDORSERS)},
    ),
)
