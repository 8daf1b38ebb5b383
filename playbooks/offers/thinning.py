"""What is worth going on with, of points that are extended by options: whatever no other dominates.

Two ways come to the same. Candidates are sorted; or, where they crowd, they are laid out by what they are
worth to us, one place for each worth, which takes as long as there are places (decision 0016).
"""

import numpy as np
from numpy.typing import NDArray

from playbooks.offers.errors import TooFine
from playbooks.offers.whole import ROOM, Numbers, divided

# Of candidates to be sorted, and of places: no table of a million packages is refused.
MOST = 1_000_000
# So many points, with at most so many places for each, are quicker laid out than sorted.
CROWD, PLACES = 250, 8
# Of places, once for each option: half a second.
LONGEST = 500_000_000


def extended(keys: Numbers, options: Numbers, base: int) -> Numbers:
    """Which to keep of every key with every option, as `option * number of keys + key`, best for us first.

    Neither keys nor options hold what is dominated, and the best for us comes first. Of equal candidates the
    first option is kept. Raises TooFine.
    """
    if _is_crowded(keys, options, base):
        return _laid_out(keys, options, base)
    if len(options) > len(keys) and _is_crowded(options, keys, base):
        key, option = divided(_laid_out(options, keys, base), len(options))
        return option * len(keys) + key
    if len(keys) * len(options) > MOST:
        raise TooFine
    return undominated(np.add.outer(options, keys).ravel(), base)


def undominated(keys: Numbers, base: int) -> Numbers:
    """Where the keys are that no other dominates, the best for us first; of equal ones, the first."""
    # Each option's candidates are sorted already, and this sort is quick with what is.
    order = np.argsort(-keys, kind="stable")
    return order[_rising(divided(keys[order], base)[1])]


def _rising(worths: Numbers) -> NDArray[np.bool_]:
    """Which are more than all before them."""
    found = np.ones(len(worths), dtype=bool)
    found[1:] = worths[1:] > np.maximum.accumulate(worths)[:-1]
    return found


def _is_crowded(keys: Numbers, options: Numbers, base: int) -> bool:
    """Whether so many points share the worths to us that each worth may have a place."""
    if len(keys) < CROWD or keys.dtype == object or base * len(options) > ROOM:
        return False
    places = int(keys[0] // base - keys[-1] // base + options.max() // base)
    if places > MOST or places * len(options) > LONGEST:
        return False
    return places <= PLACES * len(keys) or len(keys) * len(options) > MOST


def _laid_out(keys: Numbers, options: Numbers, base: int) -> Numbers:
    """The same without sorting: a place for each worth to us, from the best down, with the best for them."""
    count, lower = len(options), options.max() // base - options // base
    best = _best(keys, options, base)
    worth = best // count
    kept = np.flatnonzero(_rising(worth))
    option = count - 1 - (best[kept] - worth[kept] * count)
    index = np.zeros(len(best), dtype=np.int32)
    index[keys[0] // base - keys // base] = np.arange(len(keys))
    chosen: Numbers = option * len(keys) + index[kept - lower[option]]
    return chosen


def _best(keys: Numbers, options: Numbers, base: int) -> Numbers:
    """In each place their worth times the number of options, plus which option it was, counted from the last.

    So of equal ones the first is the best, as where they are sorted.
    """
    (us, them), (option_us, option_them), count = divided(keys, base), divided(options, base), len(options)
    # Half as long numbers are twice as quick, and mostly long enough.
    room, kind = (2**30, np.int32) if base * count < 2**30 else (ROOM, np.int64)
    before = np.full(int(us[0] - us[-1]) + 1, -room, dtype=kind)
    before[us[0] - us] = them * count + count - 1
    lower = option_us.max() - option_us
    best = np.full(len(before) + int(lower.max()), -room, dtype=kind)
    for start, worth in zip(lower, (option_them * count - np.arange(count)).astype(kind), strict=True):
        reached = best[start : start + len(before)]
        np.maximum(reached, before + worth, out=reached)
    return best
