"""What is said about offers, as data: proposals with their reasons, the zone, trades, the dance of offers."""

from enum import StrEnum
from fractions import Fraction

from playbooks.frozen import Frozen
from playbooks.offers.table import Guess, Package, Worth

# A package is called good if it is steady in at least such a share of the draws.
GOOD = 0.8


class Scored(Frozen):
    """A package with what it is worth: to us exactly, to them as far as we can tell. Points."""

    package: Package
    us: Worth
    them: Guess


class Change(Frozen):
    """One issue moved from one option to another: what that adds to the worth for each side. Points."""

    issue: str
    before: str
    after: str
    us: Worth
    them: Guess


class Proposal(Scored):
    """A package that nothing we could give at that price beats, as far as we can tell.

    `changes` are seen from what it is compared with, `gets` (what it holds for us) from what they would
    like best in these issues. `loses` is the most that another package, worth no less to us, could be worth
    more to them if our guesses are wrong, in points; `steady` is the share of the draws, from 0 to 1, in
    which that is next to nothing. Both are None until the draws were made.
    """

    changes: tuple[Change, ...] = ()
    gets: tuple[Change, ...] = ()
    loses: Worth | None = None
    steady: float | None = None

    @property
    def is_good(self) -> bool:
        """Whether it stays good across our guesses of them; until the draws were made, we cannot tell."""
        return self.steady is not None and self.steady >= GOOD


class Wish(Frozen):
    """What the proposals are to be like. `level` is their worth to us in points, else our target decides.

    `matters` is an issue that may matter most to them, `without` one that is left out, `start` the offer
    that is gone on from, and compared with.
    """

    level: Worth | None = None
    matters: str = ""
    without: str = ""
    start: Package | None = None


class Advice(Frozen):
    """Up to three proposals, worth the same to us within `spread` points and different to them.

    `ask` is the issue whose guess changes the advice most; empty while nothing is guessed or drawn.
    """

    wish: Wish
    proposals: tuple[Proposal, ...]
    spread: Worth
    ask: str = ""


class Agreement(StrEnum):
    """Whether there is a package that neither side would refuse."""

    POSSIBLE = "possible"
    UNSURE = "unsure"  # only if our guesses of them are on the high side
    IMPOSSIBLE = "impossible"


class Zone(Frozen):
    """Where an agreement can lie, and three points in it; None where nothing is acceptable to both.

    `nash` has the highest product of both gains above the limits, `egalitarian` the highest smaller gain,
    `highest_sum` the highest sum.
    """

    agreement: Agreement
    nash: Scored | None = None
    egalitarian: Scored | None = None
    highest_sum: Scored | None = None


class Left(Frozen):
    """What an offer leaves on the table: the best for us at no cost to them, and the other way round.

    None where nothing is left.
    """

    ours: Scored | None = None
    theirs: Scored | None = None


class Trade(Frozen):
    """We give in one issue and get in another, and both sides are better off, as far as we can tell."""

    give: Change
    get: Change

    @property
    def gained(self) -> Fraction:
        """By both sides together, in points."""
        return self.give.us + self.get.us + self.give.them.likely + self.get.them.likely


class By(StrEnum):
    US = "us"
    THEM = "them"


class Bet(Frozen):
    """A clause about a future fact: the sides disagree on how likely it is, and both expect to gain by that.

    For each point staked, `by` (who thinks it likelier) gets 1 - `price` points if it happens, and gives
    `price` points if it does not; each side expects to gain `gain` points. Staking more than `most` could
    take us below our limit; None where there is no limit.
    """

    by: By
    price: Worth
    gain: Worth
    most: Worth | None = None


class Offer(Frozen):
    """An offer that was made or received; `on` is an ISO date, `number` counts all of them."""

    number: int
    by: By
    package: Package
    on: str


class DanceStep(Frozen):
    """An offer with its worth, and what it conceded since the offer that the same side made before.

    `conceded` is in points of whoever made it: above zero, they came towards the other side. What cannot be
    told is None: the worth of an offer that the table does not know any more, and what was conceded between
    offers that do not name the same issues.
    """

    offer: Offer
    us: Worth | None = None
    them: Guess | None = None
    conceded: Worth | None = None


class Dance(Frozen):
    """The offers in their order.

    `in_a_row` counts the newest concessions of one side, `by`, that no concession of the other answered.
    """

    steps: tuple[DanceStep, ...]
    in_a_row: int = 0
    by: By | None = None
