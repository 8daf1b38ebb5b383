"""Draws the form for a fact that both sides see differently, and the clause that comes of it."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from handlers.blocks.entered import Values, entered
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.inputs import field, modal, text_input
from handlers.blocks.pieces import Block, context, escape, packed, section
from playbooks.errors import Unreadable
from playbooks.numerals import read_number
from playbooks.offers.advice import Bet
from playbooks.texts import Voice
from playbooks.texts.clipping import clip

LONGEST_FACT = 500
HUNDRED = 100


def clause_form(carried: Mapping[str, object], frame: Frame) -> Block:
    say = frame.say
    blocks = [
        context(escape(say("offer.contingent"))),
        field("fact", say("offer.fact"), text_input(say("offer.fact_example"), "")),
        field("we_say", say("offer.we_say"), text_input("70", "")),
        field("they_say", say("offer.they_say"), text_input("30", "")),
    ]
    view = modal("clause", say("offer.clause_form"), blocks, frame.voice, "table.next")
    return view | {"private_metadata": packed(dict(carried))}


def entered_chance(values: Values, name: str, voice: Voice) -> Fraction:
    """From 0 to 1; raises Unreadable for what is no percentage."""
    number = read_number(entered(values, name).strip().removesuffix("%"), voice.language)
    if number is None or not number.is_finite() or not 0 <= number <= HUNDRED:
        raise Unreadable(name, "offer.percent")
    return Fraction(number) / HUNDRED


def draw_clause(fact: str, bet: Bet | None, frame: Frame) -> Drawn:
    """Whoever thinks it likelier wins less than they may lose: of a hundred, as the price says."""
    if bet is None:
        said = frame.say("offer.no_clause")
    else:
        said = frame.say(
            f"offer.clause_{bet.by.value}",
            fact=escape(clip(fact, LONGEST_FACT)),
            wins=_of_a_hundred(1 - bet.price, frame),
            loses=_of_a_hundred(bet.price, frame),
        )
    return Drawn(said, [section(said)])


def _of_a_hundred(share: Fraction, frame: Frame) -> str:
    return frame.voice.number(Decimal(round(share * HUNDRED)))
