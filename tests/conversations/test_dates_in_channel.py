"""Where colleagues read along, they see when you meet and what was promised, and note promises themselves."""

from dataclasses import replace

import pytest

from tests.conversations.test_channel import CHANNEL
from tests.conversations.test_meetings import PLAN
from tests.kit.person import Person
from tests.kit.stage import Stage


def here(person: Person) -> Person:
    return replace(person, channel=CHANNEL, thread="", seen=set())


@pytest.fixture
async def daniel(stage: Stage) -> Person:
    return here(await stage.person("Daniel"))


@pytest.fixture
async def owner(kristen: Person) -> Person:
    """Kristen in the channel, with Impress begun there."""
    await kristen.types("/invite @Rapport", channel=CHANNEL)
    in_channel = here(kristen)
    await in_channel.types("/negotiate start Impress here")
    await in_channel.reads("What does each side lose")
    return in_channel


async def test_all_see_a_meeting_and_its_owner_alone_plans_it(owner: Person, daniel: Person) -> None:
    await owner.presses("Meeting…")
    await owner.sees_view("Meeting")
    await owner.fills(**PLAN)
    card = await daniel.reads("Meeting with Impress", "Impress, 5 Hàng Bài")
    await daniel.presses("Move or change…", ts=card["ts"])
    await daniel.reads("owner")
    await daniel.presses("Call it off…", ts=card["ts"])
    await daniel.presses("Add to calendar", ts=card["ts"])
    await owner.reads("meeting-impress.ics")
    await owner.reads_again("Friday, January 15, 2027")


async def test_a_colleague_notes_and_keeps_promises(owner: Person, daniel: Person) -> None:
    await owner.types("/negotiate promise")
    await owner.sees_view("What was promised?")
    await owner.fills(text="We send the corrected specification", side="ours", due="2099-11-27")
    shown = await daniel.reads("◌ We send the corrected specification")
    await daniel.presses("New promise…", ts=shown["ts"])
    await daniel.sees_view("What was promised?")
    await daniel.fills(text="We call every week", side="ours")
    await owner.reads("We call every week")
    await daniel.presses("Kept")
    await owner.reads("✓ We send the corrected specification")
