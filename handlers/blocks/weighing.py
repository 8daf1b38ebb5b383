"""Draws the form in which issues and options are weighed, and reads what was entered in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from handlers.blocks.entered import Values, entered
from handlers.blocks.frame import Frame
from handlers.blocks.inputs import INPUT, LABEL, field, modal, text_input
from handlers.blocks.pieces import Block, context, escape, header, packed, plain
from playbooks.engine.behind import first_guess
from playbooks.errors import Unreadable
from playbooks.numerals import read_number
from playbooks.offers.table import Issue, Range
from playbooks.offers.weighing import Share, Weighed, in_order, weighed_of
from playbooks.texts import Voice
from playbooks.texts.clipping import clip
from playbooks.texts.known import how_known
from playbooks.texts.offered import points

# Four blocks an issue, of the hundred that a form may have.
MOST_ISSUES = 22
# Of more options than these the form shows the first and the last: the others lie evenly between.
MOST_LINES = 12
# The last mark goes: an option may be 10:30.
LINE = re.compile(r"\s*(?P<option>.+\S|\S)\s*[=:]\s*(?P<us>[^|]*?)\s*\|\s*(?P<them>[^|]*?)\s*")
BETWEEN = re.compile(r"(?<=[\d\s])(?:-|–|—|\.\.|đến|to)(?=[\d\s])")
HUNDRED = Fraction(100)
DIGITS = 4  # of three thousand that a field may hold
MOST_NEEDS, LONGEST_NEED = 3, 150
Outline = Sequence[tuple[str, Sequence[str]]]
"""Issues with the names of their options."""


def issues_form(carried: Mapping[str, object], frame: Frame, listed: str = "") -> Block:
    """Asks what is negotiated, where no step of the playbook does; `listed` is what it begins with."""
    typed = text_input(frame.say("table.issues_example"), listed, multiline=True)
    hint = {"hint": plain(frame.say("table.issues_hint"), LABEL)}
    blocks = [field("issues", frame.say("table.issues"), typed) | hint]
    view = modal("issues", frame.say("table.form"), blocks, frame.voice, "table.next")
    return view | {"private_metadata": packed(dict(carried))}


class Known(NamedTuple):
    """What the form can begin with: the table as it stands, and the needs of theirs behind each issue."""

    issues: Sequence[Issue] = ()
    needs: Mapping[str, Sequence[Mapping[str, str]]] = {}


def weigh_form(outline: Outline, begins: Known, carried: Mapping[str, object], frame: Frame) -> Block:
    """With the worths that are known already, for what is still called the same."""
    say, held = frame.say, {one.issue: one for one in weighed_of(begins.issues)}
    fields = (
        _fields(number, one, held.get(one[0]), begins.needs.get(one[0], ()), frame)
        for number, one in enumerate(outline)
    )
    blocks = [
        context(f"🔒 {escape(say('table.private'))}"),
        *(block for each in fields for block in each),
        field("order", say("table.order"), text_input("", "", multiline=True), optional=True)
        | {"hint": plain(say("table.order_hint"), LABEL)},
    ]
    view = modal("weigh", say("table.weigh"), blocks, frame.voice)
    return view | {"private_metadata": packed(dict(carried))}


def _fields(
    number: int,
    outlined: tuple[str, Sequence[str]],
    held: Weighed | None,
    needs: Sequence[Mapping[str, str]],
    frame: Frame,
) -> Iterator[Block]:
    (name, options), say = outlined, frame.say
    shares = _shares(options, held)
    lines = "\n".join(_line(share, frame.voice) for share in _shown(shares))
    yield header(name)
    yield field(f"us_{number}", say("table.matters_to_us"), text_input("40", _weight(held, frame.voice)))
    guess = held.them if held else first_guess(needs)
    theirs = text_input("20–40", range_said(guess, frame.voice))
    yield field(f"them_{number}", say("table.matters_to_them"), theirs) | _known_needs(needs, frame)
    typed = text_input("", lines if len(lines) <= INPUT else "", multiline=True)
    hint = say("table.between" if len(shares) > MOST_LINES else "table.shares_hint")
    yield field(f"options_{number}", say("table.shares"), typed) | {"hint": plain(hint, LABEL)}


def _shares(options: Sequence[str], held: Weighed | None) -> Sequence[Share]:
    """What was entered before, where it was for the same options."""
    before = {share.option: share for share in held.shares} if held else {}
    assumed = in_order(options)
    return [before.get(share.option, share) for share in assumed]


def _shown(shares: Sequence[Share]) -> Sequence[Share]:
    return shares if len(shares) <= MOST_LINES else (shares[0], shares[-1])


def _line(share: Share, voice: Voice) -> str:
    return f"{share.option} = {points(share.us, voice)} | {points(share.them, voice)}"


def _weight(held: Weighed | None, voice: Voice) -> str:
    return points(held.us, voice) if held else ""


def range_said(guess: Range | None, voice: Voice) -> str:
    """As it is typed; empty where nothing is guessed."""
    if guess is None:
        return ""
    low, high = points(guess.low, voice), points(guess.high, voice)
    return low if guess.is_known else f"{low}–{high}"


def _known_needs(needs: Sequence[Mapping[str, str]], frame: Frame) -> Block:
    """Which of their needs lie behind it, and how we know."""
    if not needs:
        return {}
    said = "; ".join(
        f"“{clip(entry['need'] or entry['position'], LONGEST_NEED)}” ({how_known(frame.voice, entry)})"
        for entry in needs[:MOST_NEEDS]
    )
    return {"hint": plain(frame.say("table.needs", needs=said), LABEL)}


def entered_weights(values: Values, outline: Outline, voice: Voice) -> tuple[Weighed, ...]:
    """Raises Unreadable, under the field, for what is missing, no number, or contradicts the order."""
    weighed = tuple(_weighed(values, number, one, voice) for number, one in enumerate(outline))
    _check_order(values, weighed, voice)
    if not any(one.us for one in weighed):
        raise Unreadable("us_0", "table.nothing_matters")
    if not any(one.them.high for one in weighed):
        raise Unreadable("them_0", "table.nothing_matters_to_them")
    return weighed


def _weighed(values: Values, number: int, outlined: tuple[str, Sequence[str]], voice: Voice) -> Weighed:
    name, options = outlined
    us = entered_number(entered(values, f"us_{number}"), f"us_{number}", voice)
    them = entered_range(values, f"them_{number}", voice)
    if them is None:
        raise Unreadable(f"them_{number}", "table.not_a_number")
    shares = _entered_shares(entered(values, f"options_{number}"), f"options_{number}", options, voice)
    best_us, best_them = max(share.us for share in shares), max(share.them for share in shares)
    if us and not best_us:
        raise Unreadable(f"options_{number}", "table.all_the_same_to_us", issue=name)
    if them.high and not best_them:
        raise Unreadable(f"options_{number}", "table.all_the_same_to_them", issue=name)
    return Weighed(issue=name, us=us, them=them, shares=shares)


def entered_range(values: Values, field_id: str, voice: Voice) -> Range | None:
    """One number, or two with a dash between them; None where nothing was entered."""
    typed = entered(values, field_id).strip()
    if not typed:
        return None
    ends = [entered_number(end, field_id, voice) for end in BETWEEN.split(typed)]
    if len(ends) > 2:  # noqa: PLR2004  # a range has two ends
        raise Unreadable(field_id, "table.not_a_range", typed=clip(typed, LABEL // 10))
    low, high = ends[0], ends[-1]
    if low > high:
        raise Unreadable(field_id, "table.turned_round", low=points(low, voice), high=points(high, voice))
    return Range(low=low, high=high)


def entered_number(typed: str, field_id: str, voice: Voice) -> Fraction:
    number = read_number(typed.strip().removesuffix("%"), voice.language)
    if number is None or not number.is_finite():
        raise Unreadable(field_id, "table.not_a_number")
    if not 0 <= number <= HUNDRED:
        raise Unreadable(field_id, "table.out_of_bounds", typed=clip(typed.strip(), LABEL // 10))
    return Fraction(round(Fraction(number), DIGITS))


def _entered_shares(typed: str, field_id: str, options: Sequence[str], voice: Voice) -> tuple[Share, ...]:
    """A line for each option; what lies between two lines lies evenly between their numbers."""
    given = dict(_given(typed, field_id, options, voice))
    for end in (options[0], options[-1]):
        if end not in given:
            raise Unreadable(field_id, "table.option_missing", option=end)
    if len(options) <= MOST_LINES and (left := [name for name in options if name not in given]):
        raise Unreadable(field_id, "table.option_missing", option=left[0])
    places = [place for place, name in enumerate(options) if name in given]
    return tuple(_between(place, places, options, given) for place in range(len(options)))


def _given(
    typed: str, field_id: str, options: Sequence[str], voice: Voice
) -> Iterator[tuple[str, tuple[Fraction, Fraction]]]:
    for line in filter(None, (" ".join(each.split()) for each in typed.splitlines())):
        found = LINE.fullmatch(line)
        if found is None:
            raise Unreadable(field_id, "table.unreadable_line", line=clip(line, LABEL // 10))
        name = next((one for one in options if one.casefold() == found["option"].casefold()), None)
        if name is None:
            raise Unreadable(field_id, "table.no_such_option", option=clip(found["option"], LABEL // 10))
        us, them = (entered_number(found[side], field_id, voice) for side in ("us", "them"))
        yield name, (us, them)


def _between(
    place: int,
    places: Sequence[int],
    options: Sequence[str],
    given: Mapping[str, tuple[Fraction, Fraction]],
) -> Share:
    before = max(each for each in places if each <= place)
    after = min(each for each in places if each >= place)
    way = Fraction(place - before, after - before) if after > before else Fraction(0)
    us, them = (
        start + (end - start) * way
        for start, end in zip(given[options[before]], given[options[after]], strict=True)
    )
    return Share(option=options[place], us=us, them=them)


def _check_order(values: Values, weighed: Sequence[Weighed], voice: Voice) -> None:
    """The order and the weights are asked for apart, so that a slip in one shows in the other."""
    by_name = {one.issue.casefold(): one for one in weighed}
    named = [line.strip() for line in entered(values, "order").splitlines() if line.strip()]
    for name in named:
        if name.casefold() not in by_name:
            raise Unreadable("order", "table.no_such_issue", issue=clip(name, LABEL // 10))
    ranked = [by_name[name.casefold()] for name in named]
    for first, second in pairwise(ranked):
        if first.us < second.us:
            facts = {"first": first.issue, "second": second.issue}
            less, more = points(first.us, voice), points(second.us, voice)
            raise Unreadable("order", "table.order_contradicts", **facts, less=less, more=more)
