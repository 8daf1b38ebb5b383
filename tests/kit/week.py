"""A week with two people and their manager: until a nudge comes, and on until the digest."""

from itertools import islice

from typing_extensions import override

from playbooks.loader import load_library
from tests.kit.person import Person
from tests.kit.stage import Stage
from tests.kit.transcript import Takes
from tests.kit.walk import Walk

BEGINS = "2026-11-02T15:00:00+00:00"  # a Monday, 10:00 in New York
NUDGES = "2026-11-05T15:00:00+00:00"
DIGESTS = "2026-11-09T15:05:00+00:00"  # the next Monday, 9:05 in Chicago
DANIEL = "U0DANIEL002"
LANGUAGES = {"U0THUHA0004": "vi"}
MEETING = {"day": "2026-11-12", "begins": "14:00", "length": "60"}
PROMISE = {"text": "We send the corrected specification.", "side": "ours", "due": "2026-11-06"}


class With(Walk):
    """Everybody answers as Kristen does of Impress, and nobody twice."""

    def __init__(self, person: Person, counterpart: str) -> None:
        super().__init__(person, load_library()["trust_repair"], LANGUAGES.get(person.id, "en"), DANIEL)
        self.counterpart = counterpart
        self.left = self.steps()

    @override
    def read(self, text: str) -> str:
        return self.voice.fill(text, counterpart=self.counterpart).strip()


async def a_week(stage: Stage, takes: Takes) -> None:
    await stage.asks("clock", {"now": BEGINS})
    kristen, ha, daniel = [await stage.person(name) for name in ("Kristen", "Nguyễn", "Daniel")]
    for employee in (kristen, ha):
        await names(employee, daniel)
    await prepares(ha, "Vietcom", 5)
    await prepares(kristen, "Globex", 3)
    impress = await prepares(kristen, "Impress", 12)
    await plans(kristen)
    await stage.asks("clock", {"now": NUDGES})
    nudge = await kristen.reads("Next week", "Impress")
    await takes("nudge", kristen, str(nudge["ts"]))
    await kristen.presses("Kept", ts=str(nudge["ts"]))
    kristen.seen.clear()  # the question that waits was read before the nudge came
    await answers(impress, 4)
    await stage.asks("clock", {"now": DIGESTS})
    digest = await daniel.reads("Your people’s week", "Impress")
    await takes("digest", daniel, str(digest["ts"]))


async def names(employee: Person, manager: Person) -> None:
    await employee.types(f"/negotiate manager {manager.name}")
    await manager.reads(f"{employee.name} names you")
    await manager.presses("Accept")
    await manager.reads(f"You accepted. {employee.name}")


async def prepares(person: Person, counterpart: str, count: int) -> With:
    await person.types(f"/negotiate start {counterpart}")
    walk = With(person, counterpart)
    await answers(walk, count)
    return walk


async def answers(walk: With, count: int) -> None:
    for step in islice(walk.left, count):
        await walk.answer(step)


async def plans(person: Person) -> None:
    """When they meet, and what is promised until then."""
    await person.types("/negotiate meeting Impress")
    await person.sees_view("Meeting")
    await person.fills(**MEETING)
    await person.types("/negotiate promise Impress")
    await person.sees_view("A promise")
    await person.fills(**PROMISE)
    await person.types("/negotiate share Impress")
    await person.sees_view("Share with manager")
    await person.fills(ticks=["value"])
    await person.closes(await person.sees_view("What your manager sees"))
