"""What the coach shows after a rehearsal: the dance of offers, what was left on the table, what was said."""

from playbooks.frozen import Frozen
from playbooks.offers.advice import By, Dance, Left, Offer
from playbooks.offers.dancing import dance
from playbooks.offers.hand import drawn
from playbooks.offers.overheard import Overheard, remarks
from playbooks.offers.rehearsal import Rehearsal
from playbooks.offers.table import Package, Table
from playbooks.offers.trading import left


class Aftermath(Frozen):
    """Scored with the counterpart's cards open: what they held, not what we guess.

    `last` is the package that was agreed, or else what they offered last; `left` is what it left on the
    table. Both are None if they never made an offer.
    """

    dance: Dance
    last: Package | None = None
    left: Left | None = None
    remarks: tuple[Overheard, ...] = ()


def after(table: Table, rehearsal: Rehearsal) -> Aftermath:
    """Of the table that was played with. Raises TooEntangled where the frontier does."""
    cards = drawn(table, rehearsal.seed)
    made = [turn for turn in rehearsal.turns if turn.package is not None]
    offers = (
        # A rehearsal has no days.
        Offer(number=number, by=turn.by, package=turn.package or {}, on="")
        for number, turn in enumerate(made, 1)
    )
    last = rehearsal.agreed or rehearsal.last_offer(By.THEM)
    return Aftermath(
        dance=dance(cards, offers),
        last=last,
        left=None if last is None else left(cards, last),
        remarks=remarks(rehearsal),
    )
