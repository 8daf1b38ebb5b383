"""The counterpart to practise with keeps its promises, whatever the table and whatever is said to it."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise, product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from playbooks.offers.advice import By
from playbooks.offers.hand import drawn, hand
from playbooks.offers.rehearsal import Character, Rehearsal, RehearsalState, Situation
from playbooks.offers.rehearsing import PATIENCE, aspiration, begin, hear, stop
from playbooks.offers.table import Issue, Option, Ours, Package, Range, Table, Theirs
from tests.playbooks.offers.impress import IMPRESS
from tests.playbooks.offers.tables import packages, tables

Move = tuple[str, Package | None, bool | None]
unhurried = settings(deadline=None)  # the machine may be busy
seeds = st.integers(0, 10_000)
characters = st.sampled_from(Character)
tones = st.sampled_from([None, None, True, False])


@st.composite
def moves(draw: st.DrawFn, table: Table, most: int = 12) -> list[Move]:
    """Words alone, offers with and without words: sound, forbidden, incomplete, or of another table."""
    options = [st.sampled_from([one.name for one in issue.options]) for issue in table.issues]
    names = [issue.name for issue in table.issues]
    whole = st.tuples(*options).map(lambda chosen: dict(zip(names, chosen, strict=True)))
    part = st.dictionaries(st.sampled_from([*names, "strange"]), st.sampled_from(["option 0", "else"]))
    move = st.tuples(st.sampled_from(["", "Why?", "So."]), st.none() | whole | whole | part, tones)
    return draw(st.lists(move, max_size=most))


def play(table: Table, start: Rehearsal, said: Sequence[Move]) -> Rehearsal:
    rehearsal = start
    for words, package, heard in said:
        rehearsal = hear(table, rehearsal, words, package, heard=heard)
    return rehearsal


def theirs(rehearsal: Rehearsal) -> list[Situation | None]:
    return [turn.situation for turn in rehearsal.turns if turn.by is By.THEM]


@unhurried
@given(st.data(), tables(), characters, seeds)
def test_it_keeps_its_promises_whatever_is_said(
    data: st.DataObject, table: Table, character: Character, seed: int
) -> None:
    rehearsal = play(table, begin(table, character, seed), data.draw(moves(table)))
    cards = hand(table, character, seed)
    made = rehearsal.offers(By.THEM)
    assert not any(table.forbids(package) for package in made)
    worths = [cards.worth(package) for package in made]
    assert all(later <= earlier for earlier, later in pairwise(worths))
    assert all(worth >= cards.limit for worth in worths)
    if rehearsal.agreed is not None:
        assert cards.worth(rehearsal.agreed) >= cards.limit
        assert not table.forbids(rehearsal.agreed)
        assert rehearsal.agreed.keys() == {issue.name for issue in table.issues}


@unhurried
@given(st.data(), tables(), characters, seeds)
def test_the_same_seed_plays_the_same(
    data: st.DataObject, table: Table, character: Character, seed: int
) -> None:
    said = data.draw(moves(table, most=8))
    first, second = (play(table, begin(table, character, seed), said) for _ in range(2))
    assert first == second
    assert Rehearsal.model_validate_json(first.model_dump_json()) == first


@unhurried
@given(st.data(), tables(), characters, seeds)
def test_every_rehearsal_ends(data: st.DataObject, table: Table, character: Character, seed: int) -> None:
    one = data.draw(moves(table, most=1))
    rehearsal = play(table, begin(table, character, seed), one * (PATIENCE[character] + 1))
    assert not one or rehearsal.state is not RehearsalState.OPEN


@unhurried
@given(tables(), characters, seeds)
def test_what_it_offered_it_accepts(table: Table, character: Character, seed: int) -> None:
    sound = list(packages(table))
    assume(sound)
    start = hear(table, begin(table, character, seed), heard=True)
    rehearsal = hear(table, start, package=min(sound, key=hand(table, character, seed).worth))
    offered = rehearsal.last_offer(By.THEM)
    assume(offered and rehearsal.state is RehearsalState.OPEN)
    assert hear(table, rehearsal, package=offered).agreed == offered


@unhurried
@given(tables(), seeds)
def test_a_draw_lies_within_our_guesses(table: Table, seed: int) -> None:
    for guessed, real in zip(table.issues, drawn(table, seed).issues, strict=True):
        shares = set()
        for before, after in zip(guessed.options, real.options, strict=True):
            assert before.us == after.us
            assert before.them.low <= after.them.likely <= before.them.high
            if not before.them.is_known:
                span = before.them.high - before.them.low
                shares.add((after.them.likely - before.them.low) / span)
        assert len(shares) <= 1


@unhurried
@given(tables(), characters, seeds)
def test_where_we_guess_no_limit_an_agreement_stays_possible(
    table: Table, character: Character, seed: int
) -> None:
    every = list(packages(table))
    assume(every)
    limit = table.worth_to_us(every[seed % len(every)])
    free = table.model_copy(update={"theirs": Theirs(), "ours": Ours(limit=limit)})
    good = [one for one in every if free.worth_to_us(one) >= limit]
    cards = hand(free, character, seed)
    assert max(cards.worth(package) for package in good) >= cards.limit


# --- characters ------------------------------------------------------------------------------


def yielding(count: int) -> list[Package]:
    """Our offers on the Impress table, each a little better for them than the one before."""
    every = sorted(packages(IMPRESS), key=lambda one: IMPRESS.worth_to_them(one).likely)
    acceptable = [one for one in every if IMPRESS.worth_to_us(one) >= 45]
    return [acceptable[place * (len(acceptable) - 1) // (count - 1)] for place in range(count)]


def until_over(character: Character, seed: int, offers: Sequence[Package]) -> Rehearsal:
    rehearsal = hear(IMPRESS, begin(IMPRESS, character, seed), heard=True)
    for package in [*offers, *[offers[-1]] * 20]:
        rehearsal = hear(IMPRESS, rehearsal, package=package)
    return rehearsal


def wanted(character: Character, seed: int) -> Fraction:
    """What it still wants in points after the same five offers of ours."""
    rehearsal = hear(IMPRESS, begin(IMPRESS, character, seed), heard=True)
    for package in yielding(12)[:5]:
        rehearsal = hear(IMPRESS, rehearsal, package=package)
    return aspiration(hand(IMPRESS, character, seed), rehearsal)


@pytest.mark.parametrize("seed", range(10))
def test_whoever_is_tough_concedes_less_than_the_hurt_and_the_hurt_less_than_the_fair(seed: int) -> None:
    tough, hurt, fair = (wanted(one, seed) for one in (Character.TOUGH, Character.HURT, Character.FAIR))
    assert tough > hurt > fair


@pytest.mark.parametrize(("character", "seed"), tuple(product(Character, range(5))))
def test_who_concedes_step_by_step_comes_to_an_agreement(character: Character, seed: int) -> None:
    rehearsal = until_over(character, seed, yielding(8))
    assert rehearsal.state is RehearsalState.AGREED


def test_whoever_is_tough_leaves_who_does_not_move() -> None:
    rehearsal = until_over(Character.TOUGH, 1, yielding(8)[:1])
    assert rehearsal.state is RehearsalState.WALKED
    assert rehearsal.round == PATIENCE[Character.TOUGH]
    assert len({str(package) for package in rehearsal.offers(By.THEM)}) == 1


def test_the_fair_one_says_what_matters_when_asked() -> None:
    said = hear(IMPRESS, begin(IMPRESS, Character.FAIR, 3), "What matters most to you?").turns[-1]
    assert (said.situation, said.facts) == (Situation.ASKED, {"issue": "deadline", "other": "term"})


def test_whoever_is_hurt_speaks_of_no_terms_before_it_was_heard() -> None:
    offer = yielding(8)[4]
    start = begin(IMPRESS, Character.HURT, 5)
    pressed = hear(IMPRESS, hear(IMPRESS, start, package=offer), "Let us talk about the price.")
    assert theirs(pressed) == [Situation.OPENING, Situation.UNHEARD, Situation.UNHEARD]
    heard = hear(IMPRESS, pressed, "That was our fault.", heard=True)
    assert theirs(heard)[-1] is Situation.HEARD
    assert hear(IMPRESS, heard, package=offer).turns[-1].package


def test_a_broken_tone_brings_whoever_is_hurt_back() -> None:
    offer = yielding(8)[4]
    heard = hear(IMPRESS, begin(IMPRESS, Character.HURT, 5), "That was our fault.", heard=True)
    broken = hear(IMPRESS, heard, "You never told us.", heard=False)
    assert theirs(broken)[-1] is Situation.AGAIN
    assert theirs(hear(IMPRESS, broken, package=offer))[-1] is Situation.UNHEARD


def test_whoever_was_never_heard_leaves() -> None:
    rehearsal = begin(IMPRESS, Character.HURT, 5)
    for _ in range(6):
        rehearsal = hear(IMPRESS, rehearsal, package=yielding(8)[4])
    assert rehearsal.state is RehearsalState.WALKED
    assert rehearsal.round == 5


# --- odd tables and odd offers ---------------------------------------------------------------


def test_an_offer_with_an_open_issue_is_no_offer() -> None:
    package = {**yielding(8)[2]}
    del package["review"]
    said = hear(IMPRESS, begin(IMPRESS, Character.FAIR, 1), package=package).turns[-1]
    assert (said.situation, said.facts["issue"]) == (Situation.INCOMPLETE, "review")


def test_what_cannot_be_had_together_is_named() -> None:
    package = {**yielding(8)[2], "price": "94", "term": "12 months"}
    said = hear(IMPRESS, begin(IMPRESS, Character.FAIR, 1), package=package).turns[-1]
    assert said.facts == {"combination": "price: 94; term: 12 months"}


def test_who_can_get_nothing_worth_it_says_so_at_once() -> None:
    nothing = IMPRESS.model_copy(update={"theirs": Theirs(limit=Range.known(500))})
    rehearsal = begin(nothing, Character.FAIR, 1)
    assert (theirs(rehearsal), rehearsal.state) == ([Situation.NO_WAY], RehearsalState.WALKED)


def test_what_is_over_changes_no_more() -> None:
    over = stop(begin(IMPRESS, Character.FAIR, 1))
    assert over.state is RehearsalState.STOPPED
    assert hear(IMPRESS, over, "Wait") is over
    assert stop(over) is over


def test_large_opposed_tables_are_played_too() -> None:
    issues = tuple(
        Issue(
            name=f"issue {number}",
            options=tuple(
                Option(name=str(step), us=Fraction(step), them=Range.known(10 - step)) for step in range(11)
            ),
        )
        for number in range(12)
    )
    table = Table(issues=issues)
    rehearsal = begin(table, Character.TOUGH, 2)
    assert hear(table, rehearsal, package={issue.name: "9" for issue in issues}).round == 1
