"""The first minutes: start, answer, look around."""

from tests.kit.person import Person


async def test_kristen_starts_and_answers_her_first_questions(kristen: Person) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("Your negotiation with Impress is ready")
    await kristen.reads("What does each side lose if this ends?")
    await kristen.replies("We lose 25 million a year; they lose a year of migration work.")
    await kristen.reads("Noted", "Why you?")
