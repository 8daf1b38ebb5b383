"""Says packages, points and the table of issues in words, for messages and files alike."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from playbooks.model import Bargain
from playbooks.offers.table import Issue, Package, Range, Table
from playbooks.texts.voice import Voice

# As in the picture.
LETTERS = "ABC"


def points(worth: Fraction, voice: Voice) -> str:
    """To a tenth of a point: nobody's guess is finer."""
    return voice.number(Decimal(round(worth * 10)) / 10)


def reach(guess: Range, voice: Voice) -> str:
    """A guess from its low to its high end, in whole points."""
    low, high = (voice.number(round(end)) for end in sorted((guess.low, guess.high)))
    return low if low == high else f"{low}–{high}"


def package_line(package: Package, between: str = "; ") -> str:
    return between.join(f"{issue}: {option}" for issue, option in package.items())


def bounds_line(table: Table, voice: Voice) -> str:
    ours, theirs = table.ours, table.theirs

    def said(number: str) -> str:
        return voice.say("table.points", points=number) if number else voice.say("table.open_bound")

    return voice.say(
        "table.bounds",
        limit=said("" if ours.limit is None else points(ours.limit, voice)),
        target=said("" if ours.target is None else points(ours.target, voice)),
        theirs=said(reach(theirs.limit, voice) if theirs.limit else ""),
        their_target=said(reach(theirs.target, voice) if theirs.target else ""),
    )


def issue_lines(bargain: Bargain, voice: Voice) -> Iterator[str]:
    """Each issue with its options, and what each is worth to us and to them."""
    for issue in bargain.table.issues:
        yield f"{issue.name}: {'; '.join(_options(issue, voice))}"


def _options(issue: Issue, voice: Voice) -> Iterator[str]:
    for option in issue.options:
        yield f"{option.name} ({points(option.us, voice)} | {reach(option.them, voice)})"


def proposal_lines(bargain: Bargain, voice: Voice) -> Iterator[str]:
    """The packages that could be put on the table now. Reckons."""
    from playbooks.offers import TableError, advise  # noqa: PLC0415  # numpy comes with them

    try:
        proposals = advise(bargain.table).proposals
    except TableError:
        return
    for letter, one in zip(LETTERS, proposals, strict=False):
        worth = voice.say("offer.worth", us=points(one.us, voice), them=reach(one.them, voice))
        heading = voice.say("offer.heading", letter=letter)
        yield f"{heading}: {package_line(one.package)}. {worth}"


def offer_lines(bargain: Bargain, voice: Voice) -> Iterator[str]:
    for offer in bargain.offers:
        yield voice.say(
            f"offer.said_{offer.by.value}", on=voice.iso_day(offer.on), package=package_line(offer.package)
        )
