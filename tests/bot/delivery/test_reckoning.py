"""What takes too long to reckon ends in a sentence, and lets the next letter pass."""

from fractions import Fraction

from playbooks.coach import Speaker
from playbooks.model import Tabled, Wished
from playbooks.offers.table import Issue, Option, Range, Table
from tests.bot.delivery.office import TEAM, Office

TABLE = Table(
    issues=(
        Issue(
            name="price",
            options=(
                Option(name="100", us=Fraction(100), them=Range.known(0)),
                Option(name="90", us=Fraction(0), them=Range.known(100)),
            ),
        ),
    )
)


async def test_a_table_that_takes_too_long_is_told_once_and_not_reckoned_for_ever(office: Office) -> None:
    office.delivery.sender.reckons_within = 0.0
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
        kristen = Speaker(TEAM, office.kristen)
        await office.coach.hear(kristen, negotiation, Tabled(revision=0, table=TABLE))
        await office.coach.hear(kristen, negotiation, Wished(revision=1))
        await office.delivers()
        await office.hears(negotiation)

    told = [post for post in office.posts() if "takes me too long to reckon" in str(post)]
    assert len(told) == 2
    assert await office.storage.outbox.dead_letters(TEAM) == {"there is no frontier to show": 1}
    assert "Why you?" in str(office.posts()[-1])
