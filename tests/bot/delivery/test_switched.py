"""Letters that were written for one playbook are told as far as the one that goes on can tell them."""

from playbooks.coach import Speaker
from playbooks.model import Library
from tests.bot.delivery.office import LIBRARY, TEAM, Office
from tests.kit.shown import words

GONE = "it is about a step that its playbook does not have"


async def switches(office: Office, negotiation: str, playbook: str) -> None:
    await office.coach.switch(Speaker(TEAM, office.kristen), negotiation, playbook)


def read(office: Office) -> list[str]:
    return [words(message) for message in office.posts()]


async def test_a_question_on_its_way_is_not_asked_once_another_playbook_goes_on(office: Office) -> None:
    negotiation = await office.starts()
    await office.hears(negotiation)
    await switches(office, negotiation, "quick")
    async with office.delivering():
        pass
    root, switched, asked = read(office)
    assert "Ten minutes" in root and "What each side loses" not in root
    assert "From here on we follow “Ten minutes”" in switched
    assert "What they are after" in asked
    assert await office.storage.outbox.dead_letters(TEAM) == {GONE: 2}


async def test_switched_to_and_fro_before_anything_was_said_it_reads_as_it_stands(office: Office) -> None:
    negotiation = await office.starts()
    await switches(office, negotiation, "scope")
    await switches(office, negotiation, "trust_repair")
    async with office.delivering():
        pass
    said = read(office)
    assert "Win back trust" in said[0]
    assert not any("Agree on a change" in each for each in said)
    assert "What each side loses" in said[-1]


async def test_a_brief_on_its_way_is_told_without_what_has_no_step_any_more(office: Office) -> None:
    negotiation = await office.starts()
    await office.hears(negotiation)
    await office.briefs(negotiation)
    await switches(office, negotiation, "renewal")
    async with office.delivering():
        pass
    (document,) = [each for each in read(office) if "Brief: Impress" in each]
    assert "WHAT EACH SIDE NEEDS" in document.upper()
    assert "What each side loses" not in document
    assert office.files() == ["brief-impress.md"]


async def test_letters_of_a_playbook_that_is_gone_say_that_it_is(office: Office) -> None:
    """They were written before Rapport was started again without it."""
    office.coach.library = Library([*LIBRARY.values(), LIBRARY["quick"].model_copy(update={"id": "fleet"})])
    kristen = Speaker(TEAM, office.kristen)
    started = await office.coach.start(kristen, "Impress", "fleet")
    await office.hears(started.summary.id)
    async with office.delivering():
        pass
    (root,) = read(office)
    assert "The playbook “fleet” is not there any more" in root
