"""What a manager sees of their people's week, and what an employee sees of that and shares beside."""

import pytest

from tests.conversations.test_requests import asks, skips_to
from tests.kit.person import Person, words
from tests.kit.stage import Stage


@pytest.fixture
async def daniel(stage: Stage) -> Person:
    return await stage.person("Daniel")


@pytest.fixture
async def managed(impress: Person, daniel: Person) -> Person:
    """Kristen, with Impress open, whose manager is Daniel."""
    await impress.types("/negotiate manager @Daniel")
    await daniel.reads("Kristen Walsh names you as their manager")
    await daniel.presses("Accept")
    await impress.reads("Daniel Reyes accepted")
    return impress


async def test_the_digest_says_how_far_each_of_them_is_and_nothing_that_they_wrote(
    managed: Person, daniel: Person
) -> None:
    await managed.replies("We lose 25 million a year, and I my job.")
    await managed.reads("Noted", "Why you?")
    await daniel.types("/negotiate digest")
    await daniel.reads("The digest is on its way")
    digest = await daniel.reads(
        "Your people’s week", "Kristen Walsh", "Impress", "1 of 35", "last step today"
    )
    assert any(block["type"] == "data_visualization" for block in digest["blocks"])
    assert "25 million" not in str(await daniel.messages())


async def test_the_digest_speaks_the_managers_language(stage: Stage, ha: Person) -> None:
    quan = await stage.person("Trần")
    await ha.types("/negotiate start Impress")
    await ha.reads("mất gì nếu")
    await ha.types("/negotiate manager @Trần")
    await quan.reads("ghi anh/chị là quản lý")
    await quan.presses("Nhận lời")
    await ha.reads("đã nhận lời")
    await quan.types("/negotiate digest")
    await quan.reads("Bản tổng hợp tuần", "Nguyễn Thu Hà", "1 cuộc đang chuẩn bị", "Impress", "0/35 bước")
    await ha.types("/negotiate preview")
    await ha.reads("Quản lý thấy những gì", "Mỗi tuần Trần Minh Quân nhận được", "Impress", "0/35 bước")


async def test_somebody_without_people_reads_how_to_become_a_manager(daniel: Person) -> None:
    await daniel.types("/negotiate digest")
    await daniel.reads("Nobody has named you as their manager", "/negotiate manager")


async def test_the_manager_approves_from_the_digest(managed: Person, daniel: Person) -> None:
    await skips_to(managed, "Which executive is accountable")
    await asks(managed, daniel, about="25 million a year.", lines="Call Helen this week")
    await daniel.reads("asks for your go-ahead with Impress")
    await daniel.types("/negotiate digest")
    digest = await daniel.reads("Your people’s week", "Waits for you", "asks for your go-ahead with Impress")
    await daniel.presses("Open", ts=digest["ts"])
    await daniel.sees_view("Call Helen this week")
    await daniel.presses("Approve", ts=digest["ts"])
    await daniel.reads("You approved this on")
    await managed.reads("Daniel Reyes approved on")
    await daniel.presses("Approve", ts=digest["ts"])
    await daniel.reads("You have approved this already")


async def test_what_was_answered_is_left_out_of_the_next_digest(managed: Person, daniel: Person) -> None:
    await skips_to(managed, "Which executive is accountable")
    await asks(managed, daniel, about="25 million a year.", lines="Call Helen this week")
    await daniel.reads("asks for your go-ahead with Impress")
    await daniel.presses("Approve")
    await managed.reads("Daniel Reyes approved on")
    await daniel.types("/negotiate digest")
    assert "Waits for you" not in words(await daniel.reads("Your people’s week"))


async def test_the_employee_previews_exactly_what_the_manager_sees_and_shares_more(
    managed: Person, daniel: Person
) -> None:
    await managed.replies("We lose 25 million a year.")
    await managed.reads("Noted", "Why you?")
    await managed.types("/negotiate preview")
    seen = await managed.reads(
        "What your manager sees", "Daniel Reyes gets these lines", "Impress", "1 of 35"
    )
    assert seen["ephemeral_to"] == managed.id
    assert "25 million" not in words(seen)
    await managed.presses("Share with my manager…", ts=seen["ts"])
    await managed.sees_view("What may your manager see of Impress")
    await managed.fills(ticks=["stuck"], why="Legal has not answered.")
    await managed.sees_view("What your manager sees", "Why it is stuck: Legal has not answered.")
    await daniel.types("/negotiate digest")
    await daniel.reads("Your people’s week", "Why it is stuck: Legal has not answered.")
    await managed.types("/negotiate share Impress")
    await managed.fills(ticks=[], why="Legal has not answered.")
    await daniel.types("/negotiate digest")
    again = await daniel.reads("Your people’s week")
    assert "Legal has not answered" not in words(again)


async def test_value_and_lesson_are_told_only_once_they_are_ticked(managed: Person, daniel: Person) -> None:
    await managed.types("/negotiate close won")
    await managed.fills(outcome="won", value="25 million", lesson="Call before you send a bill.")
    await managed.reads("Closed, won")
    await daniel.types("/negotiate digest")
    told = words(await daniel.reads("Your people’s week", "Closed this week: 1 won", "Closed, won"))
    assert "Call before" not in told and "25,000,000" not in told
    await managed.types("/negotiate share")
    await managed.fills(ticks=["value", "lesson"])
    await daniel.types("/negotiate digest")
    await daniel.reads("Your people’s week", "Call before you send a bill.", "25,000,000")


async def test_a_colleague_in_the_channel_shares_nothing_in_the_owners_name(
    kristen: Person, stage: Stage
) -> None:
    from dataclasses import replace  # noqa: PLC0415

    channel = "C0IMPRESS03"
    await kristen.types("/invite @Rapport", channel=channel)
    here = replace(kristen, channel=channel, thread="", seen=set())
    await here.types("/negotiate start Impress here")
    root = await here.reads("Led by Kristen Walsh")
    daniel = replace(await stage.person("Daniel"), channel=channel, thread="", seen=set())
    await daniel.reads("Led by Kristen Walsh")
    negotiation = next(
        element["value"]
        for block in root["blocks"]
        for element in block.get("elements", ())
        if element.get("action_id") == "resume"
    )
    await daniel.types(f"/negotiate share {negotiation[6:38]}")
    await daniel.reads("belongs to someone else")


async def test_nobody_gets_a_preview_of_nothing(kristen: Person) -> None:
    await kristen.types("/negotiate preview")
    await kristen.reads("You have named no manager, so nobody gets this", "no negotiation of yours")


async def test_a_manager_chooses_when_it_comes_and_everybody_their_own_plan(
    managed: Person, daniel: Person
) -> None:
    await daniel.types("/negotiate settings")
    await daniel.sees_view("Weekly digest of my people", "On which day does it come?")
    await daniel.fills(every="fortnight", weekday="5", hour="16", quiet=[], plan=["yes"])
    await daniel.types("/negotiate settings")
    view = (await daniel.views())[-1]
    begins = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    assert begins["every"]["initial_option"]["value"] == "fortnight"
    assert begins["weekday"]["initial_option"]["value"] == "5"
    assert begins["hour"]["initial_option"]["value"] == "16"
    assert "initial_options" not in begins["quiet"]
    assert begins["plan"]["initial_options"]
    await managed.types("/negotiate settings")
    view = (await managed.views())[-1]
    assert "every" not in {block["block_id"] for block in view["blocks"] if block["type"] == "input"}


async def test_the_preview_shows_every_line_that_the_managers_file_has(managed: Person) -> None:
    for number in range(6):
        await managed.types(f"/negotiate start Firm {number}")
        await managed.reads("What does each side lose")
    await managed.types("/negotiate preview")
    seen = words(await managed.reads("What your manager sees"))
    assert all(f"Firm {number}" in seen for number in range(6)) and "Impress" in seen
