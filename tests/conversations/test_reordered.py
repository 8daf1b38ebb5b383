"""Whatever comes twice, in another order or at once: what people read in the end is the same."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from tests.conftest import Databases
from tests.kit import ledger
from tests.kit.person import Person, words
from tests.kit.process import free_port
from tests.kit.stage import Stage, on_stage
from tests.kit.story import story

Scene = Callable[[Stage], Awaitable[Person]]
"""Something happens; gives the person who reads it all."""

CHANNEL = "C0IMPRESS03"
FIRST, SECOND = "What does each side lose", "Why you?"
# A little late, so that what is said at once is said before it is answered.
IN_ORDER = {"delay": 0.1}
WEATHER: dict[str, dict[str, Any]] = {
    "in another order": {"delay": 0.05, "reorder": 1},
    "twice": {"delay": 0.1, "double": 1},
    "again": {"delay": 0.1, "retry": True},
    "in another order, twice, and again": {"delay": 0.05, "reorder": 1, "double": 1, "retry": True},
}


@pytest.fixture
def play(databases: Databases) -> Callable[..., Awaitable[list[str]]]:
    """The story of a scene in some weather."""

    async def play(scene: Scene, weather: dict[str, Any]) -> list[str]:
        url = await asyncio.to_thread(databases.create, migrated=True)
        async with on_stage(url, free_port(), retry_seconds=(0.3, 1.0)) as stage:
            await stage.weather(**weather)
            reader = await scene(stage)
            async with ledger.opened(url) as storage:
                await ledger.all_is_said(storage)
                await ledger.check_posts(stage, storage)
            return await story(reader)

    return play


async def impress(stage: Stage) -> Person:
    kristen = await stage.person("Kristen")
    await kristen.types("/negotiate start Impress")
    await kristen.reads(FIRST)
    return kristen


async def in_channel(stage: Stage, *names: str) -> list[Person]:
    """These people in the thread of Impress in a private channel; the first one's it is."""
    people = [
        replace(await stage.person(name), channel=CHANNEL, thread="", seen=set[str]()) for name in names
    ]
    await people[0].types("/invite @Rapport")
    await people[0].types("/negotiate start Impress here")
    await people[0].reads(FIRST)
    return people


async def three_lines_at_once(stage: Stage) -> Person:
    kristen = await impress(stage)
    for line in ("We lose 25 million a year.", "They lose a year of work.", "And both lose sleep."):
        await kristen.replies(line)
    await kristen.reads("a year of work. And both", SECOND)
    return kristen


async def an_edit_at_once(stage: Stage) -> Person:
    kristen = await impress(stage)
    said = await kristen.replies("We lose 24 million.")
    await kristen.edits(said, "We lose 25 million.")
    await kristen.reads("25 million", SECOND)
    return kristen


async def two_edits_at_once(stage: Stage) -> Person:
    kristen = await impress(stage)
    said = await kristen.replies("We lose 24 million.")
    for million in (26, 25):
        await kristen.edits(said, f"We lose {million} million.")
    await kristen.reads("25 million", SECOND)
    return kristen


async def colleagues_at_once(stage: Stage) -> Person:
    kristen, daniel, quan = await in_channel(stage, "Kristen", "Daniel", "Trần")
    await daniel.replies("We lose 25 million a year.")
    await kristen.replies("They lose a year of work.")
    await quan.replies("And both lose sleep.")
    await kristen.reads("25 million", "a year of work.", "lose sleep", SECOND)
    return kristen


SCENES = (three_lines_at_once, an_edit_at_once, two_edits_at_once, colleagues_at_once)


@pytest.mark.parametrize("scene", SCENES)
async def test_it_reads_the_same_however_it_comes(play: Any, scene: Scene) -> None:
    told = await play(scene, IN_ORDER)
    for name, weather in WEATHER.items():
        assert await play(scene, weather) == told, name


async def a_button_once(stage: Stage) -> Person:
    kristen = await impress(stage)
    await kristen.presses("Skip")
    await kristen.reads("Skipped", SECOND)
    return kristen


async def a_button_twice_at_once(stage: Stage) -> Person:
    kristen = await impress(stage)
    await asyncio.gather(kristen.presses("Skip"), kristen.presses("Skip"))
    await kristen.reads("Skipped", SECOND)
    return kristen


async def a_stale_button(stage: Stage) -> Person:
    kristen = await a_button_once(stage)
    old = await kristen.reads_again(FIRST)
    await kristen.presses("Skip", ts=old["ts"])
    await kristen.reads("moved on")
    return kristen


@pytest.mark.parametrize("scene", (a_button_twice_at_once, a_stale_button))
async def test_a_button_pressed_too_often_only_shows_what_became_of_it(play: Any, scene: Scene) -> None:
    root, _, *after = await play(a_button_once, {})
    told = await play(scene, {})
    assert told == [root, told[1], *after]
    assert "Skipped for now" in told[1]


async def test_what_was_deleted_before_it_came_was_never_said(stage: Stage) -> None:
    await stage.weather(reorder=1)
    kristen = await impress(stage)
    regretted = await kristen.replies("Words of regret.")
    await kristen.deletes(regretted)
    await _all_has_come(stage, 2)
    await kristen.replies("We lose 25 million a year.")
    await kristen.reads("Noted", "We lose 25 million a year.", SECOND)
    await kristen.presses("Brief")
    assert "regret" not in words(await kristen.reads("Brief: Impress"))


async def _all_has_come(stage: Stage, events: int) -> None:
    async with asyncio.timeout(10):
        while len([each for each in await stage.deliveries() if each["kind"] == "event"]) < events:  # noqa: ASYNC110
            await asyncio.sleep(0.05)


# --- at once --------------------------------------------------------------------------------------


@pytest.mark.parametrize("weather", ({}, {"reorder": 1}, {"delay": 0.05}))
async def test_back_and_a_reply_at_once_are_both_heard(stage: Stage, weather: dict[str, Any]) -> None:
    """Whichever is first: the reply stays with the question that it answers, and the first is asked again."""
    kristen = await impress(stage)
    await kristen.replies("We lose 24 million.")
    question = await kristen.reads(SECOND)
    await stage.weather(**weather)
    await asyncio.gather(
        kristen.presses("Back", ts=question["ts"]), kristen.replies("I have no old version to defend.")
    )
    await kristen.reads("I have no old version")
    await stage.weather(reorder=0, delay=0)
    async with ledger.opened(stage.database_url) as storage:
        await ledger.all_is_said(storage)
        (plan,) = await ledger.plans(storage, kristen.id)
        assert [part.text for part in plan.answers["why_you"].parts] == ["I have no old version to defend."]
        assert [part.text for part in plan.answers["stakes"].parts] == ["We lose 24 million."]
        await ledger.check_posts(stage, storage)


class Crowd:
    """People who write, correct and take back whatever comes to their mind, all at once."""

    def __init__(self, people: list[Person], chance: Random) -> None:
        self.people = people
        self.chance = chance
        self.said: dict[str, tuple[Person, str]] = {}

    async def does_something(self) -> None:
        await asyncio.gather(*(self._does(person) for person in self.people for _ in range(2)))
        await asyncio.sleep(self.chance.uniform(0, 0.3))

    async def _does(self, person: Person) -> None:
        mine = [at for at, (author, _) in self.said.items() if author is person]
        number = self.chance.randrange(10_000)
        deed = self.chance.choices(("reply", "edit", "delete"), (6, 2, 1))[0]
        if deed == "reply" or not mine:
            text = f"Thought {number}."
            self.said[await person.replies(text)] = (person, text)
            return
        at = self.chance.choice(mine)
        _, text = self.said.pop(at)
        if deed == "delete":
            await person.deletes(at)
        else:
            self.said[at] = (person, f"{text} Or rather {number}.")
            await person.edits(at, self.said[at][1])


@pytest.mark.parametrize("seed", range(3))
async def test_what_a_crowd_says_at_once_is_kept_as_it_reads_in_the_end(stage: Stage, seed: int) -> None:
    people = await in_channel(stage, "Kristen", "Daniel", "Trần")
    await stage.weather(double=0.3, reorder=0.3, retry=True, lost=0.02, failing=0.02, seed=seed)
    crowd = Crowd(people, Random(seed))
    for _ in range(5):
        await crowd.does_something()
    async with ledger.opened(stage.database_url) as storage:
        await asyncio.sleep(1)
        await ledger.all_is_said(storage)
        assert await ledger.kept(storage, people[0].id) == sorted(crowd.said)
        await ledger.check_posts(stage, storage)
        (plan,) = await ledger.plans(storage, people[0].id)
        found = {part.at: part.text for answer in plan.answers.values() for part in answer.parts}
        assert found == {at: text for at, (_, text) in crowd.said.items()}
