"""Tells whether target and limits leave room for an agreement."""

from decimal import Decimal

from playbooks.feedback.finder import Finder
from playbooks.feedback.limits.figures import Figure, Ledger
from playbooks.feedback.words import Span
from playbooks.model import Better

# Two numbers of one matter are of one size: what is ten times the other is something else.
SIZE = 4


def limits_apart(read: Ledger) -> Span | None:
    """Our limit, where theirs leaves no room."""
    ours = [one for one in read.figures if not one.theirs]
    theirs = [one for one in read.figures if one.theirs]
    return next((mine.span for mine in ours if any(_is_closed(read, mine, one) for one in theirs)), None)


def _is_closed(read: Ledger, mine: Figure, other: Figure) -> bool:
    sells = "least" in mine.cues and "most" in other.cues
    buys = "most" in mine.cues and "least" in other.cues
    return (sells and _is_less(read, other, mine)) or (buys and _is_less(read, mine, other))


def target_beyond(read: Ledger, better: Better | None) -> Span | None:
    """The target, where a limit of ours is better than it."""
    better = better or _better(read)
    for limit in read.figures:
        target = _target(read, limit) if limit.is_limit and not limit.theirs else None
        if target and _is_worse(read, target, limit, better):
            return target.span
    return None


def _is_worse(read: Ledger, target: Figure, limit: Figure, better: Better | None) -> bool:
    least, most = "least" in limit.cues, "most" in limit.cues
    if least == most:
        least, most = better is Better.HIGHER, better is Better.LOWER
    return (least and _is_less(read, target, limit)) or (most and _is_less(read, limit, target))


def _better(read: Ledger) -> Better | None:
    sells, buys = _stands(read, read.by.sells), _stands(read, read.by.buys)
    if sells == buys:
        return None
    return Better.HIGHER if sells else Better.LOWER


def _stands(read: Ledger, places: Finder) -> bool:
    return bool(places.every(read.words))


def _target(read: Ledger, limit: Figure) -> Figure | None:
    """What is aimed for; or else the only number of its size that is nothing else."""
    ours = [one for one in read.figures if one is not limit and not one.theirs and _is_near(read, one, limit)]
    aims = [one for one in ours if one.is_aim]
    bare = [one for one in ours if not one.cues]
    return next(iter(aims or (bare if len(bare) == 1 else ())), None)


def _is_near(read: Ledger, one: Figure, other: Figure) -> bool:
    value, beside = read.value(one), read.value(other)
    if not value or not beside or one.unit != other.unit:
        return False
    return 1 / Decimal(SIZE) <= value / beside <= SIZE


def _is_less(read: Ledger, one: Figure, other: Figure) -> bool:
    value, beside = read.value(one), read.value(other)
    return _is_near(read, one, other) and value is not None and beside is not None and value < beside
