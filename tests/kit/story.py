"""The story of Impress as somebody reads it, on fair days and on others, to be held against each other."""

from collections.abc import Awaitable, Callable
from difflib import unified_diff

from typing_extensions import override

from playbooks.loader import load_library
from playbooks.model import Step
from tests.kit.ledger import all_is_said, check_posts, opened
from tests.kit.patient import PatientPerson
from tests.kit.person import Json, Person, words
from tests.kit.stage import Stage
from tests.kit.walk import Walk

Befalls = Callable[[int], Awaitable[None]]
"""What happens just before the first, second, third … step is answered."""


class DisturbedWalk(Walk):
    def __init__(self, person: PatientPerson, colleague: str, befalls: Befalls) -> None:
        super().__init__(person, load_library()["trust_repair"], "en", colleague)
        self.befalls = befalls
        self.answered = 0

    @override
    async def answer(self, step: Step) -> None:
        self.answered += 1
        await self.befalls(self.answered)
        await super().answer(step)


async def nothing(_answered: int) -> None:
    """A fair day."""


def every(steps: int, disturb: Callable[[], Awaitable[None]], first: int = 3) -> Befalls:
    async def befalls(answered: int) -> None:
        if answered >= first and (answered - first) % steps == 0:
            await disturb()

    return befalls


async def wins_impress_back(stage: Stage, befalls: Befalls = nothing, patience: float = 30) -> PatientPerson:
    kristen, daniel = await stage.somebody("Kristen", PatientPerson), await stage.person("Daniel")
    kristen.patience = patience
    await kristen.types("/negotiate start Impress")
    await DisturbedWalk(kristen, daniel.id, befalls).to_the_end()
    await kristen.presses("Brief")
    await kristen.reads("Brief: Impress")
    await kristen.reads("brief-impress.md")
    return kristen


async def story(person: Person) -> list[str]:
    """Every message that lasts, a thread below its root."""
    found: list[Json] = []
    for root in await person.top_level():
        found += await person.in_thread(root["ts"]) if root.get("reply_count") else [root]
    return [_line(each) for each in found if "ephemeral_to" not in each]


def _line(message: Json) -> str:
    return f"{'Rapport' if message.get('bot_id') else message['user']}: {words(message)}"


async def check_story(stage: Stage, person: Person, expected: list[str]) -> None:
    """When all is said it reads as expected, and stands in Slack as the database has it."""
    async with opened(stage.database_url) as storage:
        await all_is_said(storage)
        told = await story(person)
        assert told == expected, "\n".join(unified_diff(expected, told, "expected", "told", lineterm=""))
        await check_posts(stage, storage)
