"""Makes a table with its offers into a picture: numbers and words, nothing drawn yet."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from handlers.pictures.picture import FrontierPicture, Line, Mark, Spot
from playbooks.offers.advice import By, Dance, Scored, Zone
from playbooks.offers.folding import Frontier, frontier
from playbooks.offers.table import Range, Table
from playbooks.offers.zoning import zone
from playbooks.texts import Voice
from playbooks.texts.clipping import clip
from playbooks.texts.offered import points, reach
from playbooks.texts.voice import LOCALES

MOST_POINTS = 400
LONGEST_NAME = 40
LETTERS = "ABCDEFGH"
# Offers lean to whoever gets that much more of what could be had, as a part of it.
EVEN = Fraction(1, 10)
Ends = tuple[Fraction, Fraction, Fraction, Fraction]


def frontier_picture(
    voice: Voice, counterpart: str, table: Table, proposals: Sequence[Scored] = (), dance: Dance | None = None
) -> FrontierPicture:
    """Private: it shows what packages are worth to us. Raises TooEntangled where the frontier does."""
    solved = frontier(table)
    found, moves = zone(table, solved), dance or Dance(steps=())
    nobody = voice.say("picture.nobody") if found.nash is None else ""
    return FrontierPicture(
        title=voice.say("picture.title", counterpart=clip(counterpart, LONGEST_NAME)),
        across=voice.say("picture.us"),
        up=voice.say("picture.them"),
        locale=LOCALES[voice.language],
        frontier=tuple(_thinned(solved)),
        frontier_label=voice.say("picture.frontier"),
        limit_us=_limit(voice, "picture.limit_us", table.ours.limit),
        limit_them=_limit(voice, "picture.limit_them", table.theirs.limit),
        both=voice.say("picture.both"),
        nobody=nobody,
        ours=_offers(moves, By.US),
        ours_label=voice.say("picture.offer_us"),
        theirs=_offers(moves, By.THEM),
        theirs_label=voice.say("picture.offer_them"),
        proposals=tuple(_spot(one.us, one.them) for one in proposals),
        marks=tuple(_marks(voice, found)),
        alt=" ".join(_Told(voice, table, solved).told(proposals, moves, nobody=nobody)),
    )


def _thinned(solved: Frontier) -> Iterator[Spot]:
    """Evenly, and both ends: an eye sees no more in a picture."""
    last = len(solved) - 1
    steps = min(last, MOST_POINTS - 1)
    for step in range(steps + 1 if last >= 0 else 0):
        key = int(solved.keys[step * last // steps if steps else 0])
        yield float(solved.whole.points_us(key)), float(solved.whole.points_them(key))


def _spot(us: Fraction, them: Range) -> Spot:
    return float(us), float(them.likely)


def _offers(dance: Dance, by: By) -> tuple[Spot, ...]:
    """An offer that the table does not know any more has no place."""
    return tuple(
        _spot(step.us, step.them)
        for step in dance.steps
        if step.offer.by is by and step.us is not None and step.them is not None
    )


def _limit(voice: Voice, key: str, limit: Fraction | Range | None) -> Line | None:
    if limit is None:
        return None
    known = limit if isinstance(limit, Range) else Range.known(limit)
    low, high = sorted((known.low, known.high))
    return Line(low=float(low), high=float(high), label=f"{voice.say(key)}: {_told(voice, known)}")


def _marks(voice: Voice, found: Zone) -> Iterator[Mark]:
    named = {
        voice.say("picture.nash"): found.nash,
        voice.say("picture.egalitarian"): found.egalitarian,
        voice.say("picture.highest_sum"): found.highest_sum,
    }
    for label, scored in named.items():
        if scored:
            yield Mark(at=_spot(scored.us, scored.them), label=label)


def _told(voice: Voice, worth: Fraction | Range) -> str:
    return reach(worth, voice) if isinstance(worth, Range) else points(worth, voice)


class _Told:
    """The picture in words, for whoever cannot see it."""

    def __init__(self, voice: Voice, table: Table, solved: Frontier) -> None:
        self._voice, self._table, self._solved = voice, table, solved

    def told(self, proposals: Sequence[Scored], dance: Dance, *, nobody: str) -> Iterator[str]:
        say = self._voice.say
        yield say("picture.alt")
        if nobody:
            yield say("picture.alt_nobody")
        yield from self._frontier()
        for letter, one in zip(LETTERS, proposals, strict=False):
            yield say("picture.alt_proposal", letter=letter, **self._points(one.us, one.them))
        yield from self._offers(dance)
        if self._table.ours.limit is not None:
            yield say("picture.alt_limit_us", us=_told(self._voice, self._table.ours.limit))
        if self._table.theirs.limit is not None:
            yield say("picture.alt_limit_them", them=_told(self._voice, self._table.theirs.limit))

    def _points(self, us: Fraction, them: Range) -> dict[str, str]:
        return {"us": _told(self._voice, us), "them": _told(self._voice, them)}

    def _frontier(self) -> Iterator[str]:
        if len(self._solved):
            best_us, worst_us, worst_them, best_them = (_told(self._voice, end) for end in self._ends())
            yield self._voice.say(
                "picture.alt_frontier",
                best_us=best_us,
                worst_us=worst_us,
                worst_them=worst_them,
                best_them=best_them,
            )

    def _ends(self) -> Ends:
        first, last = (self._solved.point(at) for at in (0, len(self._solved) - 1))
        return first.us, last.us, first.them, last.them

    def _offers(self, dance: Dance) -> Iterator[str]:
        known = [step for step in dance.steps if step.us is not None]
        for by, key in ((By.US, "picture.alt_offer_us"), (By.THEM, "picture.alt_offer_them")):
            newest = next((step for step in reversed(known) if step.offer.by is by), None)
            if newest and newest.us is not None and newest.them:
                yield self._voice.say(key, **self._points(newest.us, newest.them))
        if known and known[-1].us is not None and known[-1].them and len(self._solved):
            yield self._voice.say(self._leans(known[-1].us, known[-1].them.likely))

    def _leans(self, us: Fraction, them: Fraction) -> str:
        """Who gets more of what they could get."""
        best_us, worst_us, worst_them, best_them = self._ends()
        ours, theirs = _share(us, worst_us, best_us), _share(them, worst_them, best_them)
        if abs(ours - theirs) <= EVEN:
            return "picture.alt_even"
        return "picture.alt_leans_us" if ours > theirs else "picture.alt_leans_them"


def _share(worth: Fraction, worst: Fraction, best: Fraction) -> Fraction:
    return (worth - worst) / (best - worst) if best > worst else Fraction(1)
