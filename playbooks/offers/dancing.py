"""The dance of offers: what each was worth, who conceded how much, and who conceded without an answer."""

from collections.abc import Iterable

from playbooks.offers.advice import By, Dance, DanceStep, Offer
from playbooks.offers.table import Table


def dance(table: Table, offers: Iterable[Offer]) -> Dance:
    """Scored with the table as it is now, in the order of their numbers.

    The worth of an offer that leaves issues open is what it names adds up to.
    """
    steps: list[DanceStep] = []
    before: dict[By, DanceStep] = {}
    for offer in sorted(offers, key=lambda one: one.number):
        step = _scored(table, offer)
        steps.append(_compared(step, before.get(offer.by)))
        if step.us is not None:
            before[offer.by] = step
    in_a_row, by = _unanswered(steps)
    return Dance(steps=tuple(steps), in_a_row=in_a_row, by=by)


def _scored(table: Table, offer: Offer) -> DanceStep:
    try:
        us, them = table.worth_to_us(offer.package), table.worth_to_them(offer.package)
    except KeyError:  # the table has changed since
        return DanceStep(offer=offer)
    return DanceStep(offer=offer, us=us, them=them)


def _compared(step: DanceStep, before: DanceStep | None) -> DanceStep:
    if before is None or step.offer.package.keys() != before.offer.package.keys():
        return step
    if step.us is None or before.us is None or step.them is None or before.them is None:
        return step
    ours, theirs = before.us - step.us, before.them.likely - step.them.likely
    return step.model_copy(update={"conceded": ours if step.offer.by is By.US else theirs})


def _unanswered(steps: Iterable[DanceStep]) -> tuple[int, By | None]:
    """A concession of the other side answers them; so does taking one back."""
    many, by = 0, None
    for step in steps:
        conceded = step.conceded or 0
        if conceded > 0:
            many, by = (many + 1 if by is step.offer.by else 1), step.offer.by
        elif conceded < 0 and by is step.offer.by:
            many, by = 0, None
    return many, by
