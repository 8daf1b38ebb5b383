"""From the issues of a negotiation to three packages, and to the one that is agreed on."""

import json
from dataclasses import replace

import pytest

from tests.conversations.test_channel import CHANNEL
from tests.conversations.test_interests import comes_to
from tests.conversations.test_who_may import TEAM
from tests.kit.person import Json, Person, words
from tests.kit.raw import FORM, action_body, headers, send
from tests.kit.shown import elements
from tests.kit.stage import SECRET, Stage

ISSUES = """\
price | 100 / 95 / 90
term | 36 months / 24 months / 12 months
review | quarterly / monthly
credit for the broken deadline | none / 2 % / 5 %"""
WEIGHTS = {
    "us_0": "40", "them_0": "20–30",
    "us_1": "30", "them_1": "10-20",
    "us_2": "10", "them_2": "30–40",
    "us_3": "20", "them_3": "25",
}  # fmt: skip


@pytest.fixture
async def issues(impress: Person) -> Person:
    """Kristen, with the issues noted."""
    await comes_to(impress, "Issues and options")
    await impress.replies(ISSUES)
    await impress.reads("Now weigh these issues")
    return impress


@pytest.fixture
async def weighed(issues: Person) -> Person:
    await issues.presses("Weigh the issues")
    await issues.sees_view("price", "term", "review", "Only you see this")
    await issues.fills(**WEIGHTS)
    await issues.reads("The table: Impress", "quarterly", "36 months")
    return issues


async def test_issues_become_a_table_packages_and_an_agreed_one(weighed: Person) -> None:
    await weighed.presses("Limits and rules")
    await weighed.fills(
        limit="45",
        target="70",
        their_limit="30–40",
    )
    await weighed.reads("The table: Impress", "Our limit: 45", "their limit, we guess: 30–40")
    await weighed.presses("Propose packages")
    proposals = await weighed.reads("Packages for Impress", "Package A", "Gives up:", "Gets:")
    assert "monthly" in words(proposals)
    picture = await weighed.reads("packages-impress.png")
    assert "Chart of packages" in picture["files"][0]["alt_txt"]
    await weighed.presses("A little more for us", ts=proposals["ts"])
    await weighed.reads("Packages for Impress")
    await weighed.presses("Make it our offer", ts=proposals["ts"])
    await weighed.sees_view("Whose offer is it?")
    await weighed.fills()
    await weighed.reads("Offers so far: Impress", "Ours,")
    await weighed.presses("Add an offer")
    await weighed.fills(
        by="them", typed="price: 90; term: 12 months; review: monthly; credit for the broken deadline: 5 %"
    )
    await weighed.reads("Offers so far: Impress", "Theirs,")


async def test_a_number_that_contradicts_the_order_is_named(issues: Person) -> None:
    await issues.presses("Weigh the issues")
    answer = await issues.fills(**WEIGHTS, order="term\nprice")
    assert "You put “term” before “price”" in str(answer)


async def test_issues_that_no_step_holds_are_changed_in_their_list(impress: Person) -> None:
    await impress.types("/negotiate offers")
    await impress.sees_view("Issues and their options")
    await impress.fills(issues="price: 100 / 95 / 90\nterm: 24 months / 12 months")
    await impress.fills(us_0="60", them_0="30–40", us_1="40", them_1="60")
    await impress.reads("The table: Impress", "24 months")
    await impress.presses("Weigh the issues")
    view = await impress.sees_view("Issues and their options")
    assert "price: 100 / 95 / 90\nterm: 24 months / 12 months" in str(view["blocks"]).replace("\\n", "\n")
    await impress.fills(issues="price: 100 / 95 / 90\nreview: quarterly / monthly")
    view = await impress.sees_view("review", "price")
    assert "'initial_value': '60'" in str(view["blocks"])
    await impress.fills(us_0="60", them_0="30–40", us_1="40", them_1="60")
    table = await impress.reads("The table: Impress", "quarterly")
    assert "24 months" not in words(table)


# --- where colleagues read along ---------------------------------------------------------------


async def test_in_a_channel_the_table_is_the_owners_alone(stage: Stage, kristen: Person) -> None:
    daniel = replace(await stage.person("Daniel"), channel=CHANNEL)
    await kristen.types("/invite @Rapport", channel=CHANNEL)
    owner = replace(kristen, channel=CHANNEL, thread="", seen=set())
    await owner.types("/negotiate start Impress here")
    await owner.reads("What does each side lose")
    await owner.types("/negotiate offers Impress")
    await owner.fills(issues="price: 100 / 95 / 90\nterm: 24 months / 12 months")
    await owner.fills(us_0="60", them_0="30–40", us_1="40", them_1="60")
    table = await kristen.reads("The table: Impress", "24 months")
    await kristen.presses("Propose packages")
    await kristen.reads("Packages for Impress")
    assert "24 months" not in " ".join(words(message) for message in await daniel.messages())
    await presses_as(stage, daniel, table, "propose")
    await daniel.reads("Only the owner of this negotiation can do that.")
    assert "24 months" not in " ".join(words(message) for message in await daniel.messages())


async def presses_as(stage: Stage, person: Person, message: Json, action: str) -> None:
    """A button that was never drawn for this person."""
    value = next(each["value"] for _, each in elements(message) if each["action_id"] == action)
    body = action_body(json.loads(value), action, team=TEAM, user=person.id, channel=person.channel)
    status, _ = await send(stage.http, stage.bot, body, headers(SECRET, body, kind=FORM))
    assert status == 200


async def test_an_old_table_acts_no_more_and_is_shown_as_it_is(stage: Stage, weighed: Person) -> None:
    old = await weighed.reads_again("The table: Impress")
    await weighed.presses("Limits and rules")
    await weighed.fills(limit="45")
    await weighed.reads("The table: Impress", "Our limit: 45")
    await presses_as(stage, weighed, old, "trades")
    await weighed.reads("The table has changed")


async def test_the_table_changes_language_with_its_owner(weighed: Person) -> None:
    await weighed.types("/negotiate language vi")
    await weighed.reads("Bảng thương lượng: Impress", "Với mình", "Gợi ý các gói")
    tables = [each for each in await weighed.messages() if "Limits and rules" in words(each)]
    assert not tables
