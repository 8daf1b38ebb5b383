"""What comes once a week is drawn from what stands when it is sent."""

from datetime import date

from playbooks.coach import Member, Speaker
from playbooks.model import (
    Digest,
    DigestFile,
    DigestLine,
    DigestPerson,
    ManagerState,
    Plan,
    PlanLine,
    Post,
    Waits,
)
from tests.bot.delivery.office import TEAM, Office
from tests.kit.person import words

WEEK = date(2026, 11, 23)


async def says(office: Office, *posts: Post) -> None:
    async with office.storage.store.visit(Speaker(TEAM, office.kristen)) as desk:
        for post in posts:
            desk.say(post)


async def reports(office: Office, member: str, state: ManagerState = ManagerState.ACCEPTED) -> None:
    """To Kristen."""
    person = Member(workspace=TEAM, id=member, manager=office.kristen, manager_state=state)
    async with office.storage.store.visit(Speaker(TEAM, member)) as desk:
        desk.keep(person)


async def test_the_plan_names_the_step_that_is_next_when_it_is_sent(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
    line = PlanLine(negotiation=negotiation, counterpart="Impress", playbook="trust_repair", step="stakes")
    await says(office, Plan(week=WEEK, lines=(line, line.model_copy(update={"negotiation": "0" * 32}))))
    await office.hears(negotiation)
    async with office.delivering():
        pass
    said = next(words(post) for post in office.posts() if "Your week" in words(post))
    assert "Next: Why you" in said and "1 of 35" in said
    assert said.count("Impress") == 1


async def test_a_request_that_is_there_no_more_is_left_out_of_the_digest(office: Office) -> None:
    line = DigestLine(negotiation="0" * 32, counterpart="Impress", playbook="trust_repair")
    person = DigestPerson(member="U1", name="Hà", lines=(line,))
    waits = Waits(negotiation="0" * 32, step="go_ahead", number=1, owner="Hà", counterpart="Impress")
    await reports(office, "U1")
    await says(office, Digest(week=WEEK, people=(person,), waits=(waits,)))
    async with office.delivering():
        pass
    (said,) = (words(post) for post in office.posts())
    assert "Hà" in said and "Waits for you" not in said


async def test_a_digest_of_people_who_are_theirs_no_more_does_not_come(office: Office) -> None:
    await reports(office, "U1", ManagerState.NAMED)
    person = DigestPerson(member="U1", name="Hà", active=1)
    await says(office, Digest(week=WEEK, people=(person,), outcomes={"won": 1}))
    async with office.delivering():
        pass
    assert office.posts() == []


async def test_the_whole_week_is_a_file_that_is_shared_once(office: Office) -> None:
    await says(office, DigestFile(week=WEEK))
    await office.trouble("files.completeUploadExternal", drop=True, happens=True)
    async with office.delivering():
        pass
    assert [name.endswith(".md") and name.startswith("week-") for name in office.files()] == [True]
