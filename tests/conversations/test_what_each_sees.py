"""The colleague, the manager and a stranger: of a whole negotiation, each sees what they were sent."""

import re
from itertools import count

import pytest
from typing_extensions import override

from playbooks.engine.position import all_steps
from playbooks.loader import load_library
from playbooks.model import COLUMNS, SENT, Kind, Step
from playbooks.texts import Voice
from tests.kit.forger import carried_in, forges, thread_of
from tests.kit.person import Json, Person
from tests.kit.reached import reached
from tests.kit.stage import Stage
from tests.kit.walk import Walk

# What stands in every answer, followed by the step: nobody types that by chance.
MARKS = re.compile(r"marked_[a-z_]+")
FIGURES = {"en": "$71,{:03},113", "vi": "71.{:03}.113 USD"}
FIGURE = re.compile(r"71[.,]?\d{3}[.,]?113")
DAY, DAYS = "2031-05-17", re.compile(r"2031-05-17|May 17, 2031|17/05/2031")
# Whose it is, the colleague, the manager, and who has nothing to do with it; and what each of them speaks.
CASES = {"en": ("Kristen", "Margaret", "Daniel", "Trần"), "vi": ("Nguyễn", "Trần", "Daniel", "Margaret")}
SENT_WORDS = {"marked_sent_about", "marked_sent_line"}
GESTURES = {"marked_gestures_text", "marked_gestures_cost"}
ROUTES = (
    "asked:approve", "asked:answer", "waiting", "withdraw:1", "prepare", "explain", "evidence", "person",
    "form", "example", "reopen", "brief", "status", "edit", "drafts", "round", "resume", "handover", "keep",
)  # fmt: skip


class MarkedWalk(Walk):
    """Every answer can be told from all others, wherever it comes up."""

    def __init__(self, person: Person, language: str, colleague: Person, manager: Person) -> None:
        super().__init__(person, load_library()["trust_repair"], language, colleague.id)
        self.knows, self.decides = colleague, manager
        self.said: dict[str, str] = {}
        self.amounts = count(101)

    @override
    def example(self, step: Step) -> str:
        if step.kind is Kind.STEPS:
            return super().example(step)
        columns = COLUMNS.get(step.kind, ("words",))
        return " | ".join(f"marked_{step.id}_{column}" for column in columns)

    @override
    async def _words(self, step: Step) -> None:
        self.said[step.id] = await self.person.replies(self.example(step))

    @override
    async def _date(self, step: Step) -> None:
        await self.person.picks(DAY, kind="datepicker")

    @override
    async def _figures(self, step: Step) -> None:
        await self.person.presses(self.voice.say("button.figures"))
        typed = FIGURES[self.voice.language]
        await self.person.fills(**{field: typed.format(next(self.amounts)) for field in step.fields})

    @override
    async def _request(self, step: Step) -> None:
        """What was drafted in the thread is not what is sent."""
        if step.kind not in SENT:
            await super()._request(step)
            return
        await self.person.replies(self.example(step))
        await self.person.reads(self.voice.say("noted.partial"))
        to = self.decides if step.kind is Kind.GO_AHEAD else self.knows
        await self.person.picks(to.id, kind="users_select")
        await self.person.previews(about="marked_sent_about", lines="marked_sent_line")
        await self.person.fills()


def voice_of(person: Person) -> Voice:
    return Voice("vi" if person.name in {"Nguyễn Thu Hà", "Trần Minh Quân"} else "en")


async def opens_from_home(asked: Person) -> None:
    await asked.opens_home()
    await asked.presses_in_home(voice_of(asked).say("button.open"))
    await asked.sees_view("1. marked_sent_line")


async def asks_first_and_approves(manager: Person, owner: Person) -> None:
    theirs, ours = voice_of(manager).say, voice_of(owner).say
    await opens_from_home(manager)
    await manager.presses_in_view(theirs("button.ask_first"))
    await manager.fills(words="marked_their_question")
    await owner.reads(ours("request.report_questioned", name=manager.name), "marked_their_question")
    await owner.presses(ours("button.answer"))
    await owner.fills(words="marked_explained")
    await manager.reads("marked_explained", theirs("button.approve"))
    await manager.presses(theirs("button.approve"))
    await owner.reads(ours("request.report_approved", name=manager.name, day="|").partition("|")[0])


async def asks_again_with_gestures(manager: Person, owner: Person, gestures: str) -> None:
    ours = voice_of(owner).say
    await owner.edits(gestures, "marked_gestures_text | marked_gestures_cost | marked_gestures_worth_anew")
    await owner.reads(ours("request.report_uncovered", name=manager.name))
    await owner.presses(ours("button.ask_again", name=manager.name))
    await owner.previews()
    await owner.fills()
    await manager.reads(
        "marked_gestures_text — marked_gestures_cost", voice_of(manager).say("button.approve")
    )


async def answers(colleague: Person, owner: Person) -> None:
    await opens_from_home(colleague)
    await colleague.presses_in_view(voice_of(colleague).say("button.answer"))
    await colleague.fills(line_0="marked_their_answer")
    await owner.reads(
        voice_of(owner).say("request.report_answered", name=colleague.name), "marked_their_answer"
    )


async def tries_everything(stage: Stage, person: Person, carried: Json) -> None:
    """Commands, and presses of what is not theirs to press, in every step."""
    for command in ("list", "brief Impress", "status Impress", "start Impress"):
        await person.types(f"/negotiate {command}")
    for step in (step.id for step in all_steps(load_library()["trust_repair"])):
        for action in ROUTES:
            await forges(stage, person.id, person.channel, action, {**carried, "s": step, "q": 1})
    await thread_of(stage, person)


@pytest.mark.parametrize("language", CASES)
async def test_nobody_sees_more_than_they_were_sent(stage: Stage, language: str) -> None:
    owner, colleague, manager, stranger = [await stage.person(name) for name in CASES[language]]
    await stranger.opens_home()
    await owner.types("/negotiate start Impress")
    walk = MarkedWalk(owner, language, colleague, manager)
    await walk.to_the_end()
    carried = await carried_in(owner, "brief")
    await asks_first_and_approves(manager, owner)
    await asks_again_with_gestures(manager, owner, walk.said["gestures"])
    await answers(colleague, owner)
    for person in (stranger, colleague, manager):
        await tries_everything(stage, person, carried)
    allowed = {
        colleague.id: {*SENT_WORDS, "marked_their_answer"},
        manager.id: {*SENT_WORDS, *GESTURES, "marked_their_question", "marked_explained"},
        stranger.id: set(),
    }
    for person in (colleague, manager, stranger):
        found = await reached(stage, person)
        assert set(MARKS.findall(found)) == allowed[person.id], person.name
        assert not FIGURE.search(found)
        assert not DAYS.search(found)
    own = await reached(stage, owner)
    assert {"marked_alternative_words", "marked_their_alternative_words", "marked_unsaid_words"} <= set(
        MARKS.findall(own)
    )
    assert FIGURE.search(own)
    assert DAYS.search(own)
