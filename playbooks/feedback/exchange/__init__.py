"""Reads what comes before an offer, how many there are, and whether they quarrel about what nobody knows."""

from functools import partial

from playbooks.feedback.clauses import found, sentence_start, straight
from playbooks.feedback.exchange import english, vietnamese
from playbooks.feedback.exchange.patterns import Exchange, Forecasts
from playbooks.feedback.rule import Context, Remark, Rule
from playbooks.feedback.sources import BAZERMAN_GILLESPIE, LEONARDELLI, RACKHAM, SINACEUR
from playbooks.feedback.words import Span, Writing
from playbooks.model import About

EXCHANGES = {"en": english.EXCHANGE, "vi": vietnamese.EXCHANGE}
FIRST = 600
"""Nobody opens with more letters than these before the offer."""
FORECASTS = {"en": english.FORECASTS, "vi": vietnamese.FORECASTS}


def _countered(by: Exchange, answer: Writing, _: Context) -> Remark | None:
    """R11: their proposal is met with ours, and nothing is asked or summarised in between."""
    words = straight(answer)
    theirs = found(by.theirs, words)
    if theirs is None or by.withheld.search(words):
        return None
    counter = found(by.counter, words, theirs.end) or found(
        by.counter, words, sentence_start(words, theirs.start), theirs.start
    )
    return (
        Remark("countered", counter) if counter and not _precedes(found(by.tested, words), counter) else None
    )


def _single(by: Exchange, answer: Writing, context: Context) -> Remark | None:
    """R12: one offer alone, or the issues one after the other. In a list, each line is an offer."""
    if len(context.entries) > 1:
        return None
    words = straight(answer)
    if serial := found(by.serial, words):
        return Remark("serial", serial)
    if by.withheld.search(words) or by.choice.search(words):
        return None
    return Remark("single") if by.put.search(words) else None


def _unasked(by: Exchange, answer: Writing, _: Context) -> Remark | None:
    """R15: an offer comes first, where more than one thing is at stake."""
    words = straight(answer)
    if by.lone.search(words, 0, FIRST) or by.withheld.search(words, 0, FIRST) or _waited(by, answer):
        return None
    offer, exchange = found(by.offered, words, 0, FIRST), found(by.asked, words, 0, FIRST)
    if offer is None or (exchange and (exchange.start < offer.end or by.theirs.search(words, 0, FIRST))):
        return None
    return Remark("first", offer)


def _waited(by: Exchange, answer: Writing) -> bool:
    """Whether the others, of whom it speaks, are to make the first offer."""
    theirs = found(by.theirs, straight(answer))
    return bool(theirs and by.absent.match(theirs.words) and _countered(by, answer, Context()))


def _precedes(exchange: Span | None, offer: Span) -> bool:
    return exchange is not None and exchange.start < offer.start


def _quarrel(by: Forecasts, answer: Writing, _: Context) -> Remark | None:
    """R14: who is right about the future, and no clause that would let it decide."""
    words = straight(answer)
    if by.contingent.search(words):
        return None
    believed = found(by.believed, words)
    turn = believed and by.turn.search(words, believed.end)
    denied = turn and by.ahead.search(words) and found(by.denied, words, turn.start())
    if denied:
        return Remark("disputed", denied)
    insisted = found(by.insisted, words)
    return Remark("insisted", insisted) if insisted else None


ARGUED = frozenset({About.OFFER, About.DEMAND, About.POSITION, About.REPLY_PLAN, About.FREE})
RULES = (
    Rule(
        "R11",
        frozenset({About.REPLY_PLAN, About.OPENING}),
        RACKHAM,
        {language: partial(_countered, by) for language, by in EXCHANGES.items()},
    ),
    Rule(
        "R12",
        frozenset({About.OFFER}),
        LEONARDELLI,
        {language: partial(_single, by) for language, by in EXCHANGES.items()},
    ),
    Rule(
        "R14",
        ARGUED,
        BAZERMAN_GILLESPIE,
        {language: partial(_quarrel, by) for language, by in FORECASTS.items()},
    ),
    Rule(
        "R15",
        frozenset({About.OPENING}),
        SINACEUR,
        {language: partial(_unasked, by) for language, by in EXCHANGES.items()},
    ),
)
