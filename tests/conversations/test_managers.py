"""Who is whose manager: named and accepted, or entered by an admin."""

import base64

import pytest

from handlers.roster import LARGEST
from tests.kit.forger import forges
from tests.kit.person import Person, words
from tests.kit.stage import Stage


@pytest.fixture
async def daniel(stage: Stage) -> Person:
    return await stage.person("Daniel")


@pytest.fixture
async def margaret(stage: Stage) -> Person:
    return await stage.person("Margaret")


@pytest.fixture
async def managed(kristen: Person, daniel: Person) -> Person:
    """Kristen, whose manager is Daniel."""
    await kristen.types("/negotiate manager @Daniel")
    await daniel.reads("Kristen Walsh names you as their manager")
    await daniel.presses("Accept")
    await kristen.reads("Daniel Reyes accepted")
    return kristen


async def test_the_manager_is_asked_knows_what_they_would_see_and_accepts(
    kristen: Person, daniel: Person
) -> None:
    await kristen.types("/negotiate manager @Daniel")
    await kristen.reads("I asked Daniel Reyes. Until they accept, nobody sees anything.")
    await daniel.reads(
        "Kristen Walsh names you", "a weekly digest shows you", "You see nothing of their answers"
    )
    await daniel.presses("Accept")
    await daniel.reads("You accepted. Kristen Walsh is in your weekly digest")
    await kristen.reads("Daniel Reyes accepted", "/negotiate preview")


async def test_a_vietnamese_team_reads_it_in_its_own_words(stage: Stage, ha: Person) -> None:
    quan = await stage.person("Trần")
    await ha.types("/negotiate manager @Trần Minh Quân")
    await ha.reads("Rapport đã hỏi Trần Minh Quân. Khi chưa có trả lời thì chưa ai thấy gì.")
    await quan.reads("Nguyễn Thu Hà ghi anh/chị là quản lý", "Anh/chị không xem được câu trả lời nào.")
    await quan.presses("Nhận lời")
    await quan.reads("Từ giờ Nguyễn Thu Hà có trong bản tổng hợp tuần của anh/chị.")
    await ha.reads("Trần Minh Quân đã nhận lời")
    await ha.types("/negotiate manager không")
    await ha.reads("Trần Minh Quân không còn là quản lý của anh/chị ở đây")
    await quan.reads("Nguyễn Thu Hà không còn trong bản tổng hợp tuần của anh/chị.")


async def test_whoever_is_named_can_decline(kristen: Person, daniel: Person) -> None:
    await kristen.types("/negotiate manager daniel")
    await daniel.presses("Decline")
    await daniel.reads("You declined. I told Kristen Walsh.")
    await kristen.reads("Daniel Reyes declined, so nobody gets a digest about you.")
    await daniel.types("/negotiate digest")
    await daniel.reads("Nobody has named you as their manager")


async def test_the_manager_can_be_picked_in_a_form(kristen: Person, daniel: Person) -> None:
    await kristen.types("/negotiate manager")
    await kristen.sees_view("Who is your manager?", "never in it")
    await kristen.fills(manager=daniel.id)
    await kristen.sees_view("I asked Daniel Reyes")
    await daniel.reads("Kristen Walsh names you as their manager")


async def test_nobody_manages_themselves_and_no_app_does(kristen: Person, stage: Stage) -> None:
    await kristen.types("/negotiate manager @Kristen")
    await kristen.reads("You cannot be your own manager")
    await kristen.types("/negotiate manager")
    answer = await kristen.fills(manager=stage.workspace.bot)
    assert "is an app" in answer["errors"]["manager"]


async def test_a_name_that_nobody_has_is_said(kristen: Person) -> None:
    await kristen.types("/negotiate manager @Nobody Here")
    await kristen.reads("I find nobody called “@Nobody Here”")


async def test_another_one_takes_the_place_of_the_first(
    managed: Person, daniel: Person, margaret: Person
) -> None:
    await managed.types("/negotiate manager @Margaret")
    await daniel.reads("Kristen Walsh is not in your weekly digest any more.")
    await daniel.types("/negotiate digest")
    await daniel.reads("Nobody has named you as their manager")
    await margaret.presses("Accept")
    await managed.reads("Margaret Osei accepted")


async def test_an_invitation_that_was_taken_back_cannot_be_accepted(
    kristen: Person, daniel: Person, margaret: Person
) -> None:
    await kristen.types("/negotiate manager @Daniel")
    await daniel.reads("names you as their manager")
    await kristen.types("/negotiate manager @Margaret")
    await margaret.reads("names you as their manager")
    await daniel.presses("Accept")
    await daniel.reads("You are not asked for this any more")
    await kristen.types("/negotiate manager none")
    await kristen.reads("Margaret Osei is not your manager here any more")
    await margaret.presses("Accept")
    await margaret.reads("You are not asked for this any more")


async def test_whoever_is_named_twice_is_asked_once(managed: Person) -> None:
    await managed.types("/negotiate manager @Daniel")
    await managed.reads("Daniel Reyes is your manager already")


async def test_without_a_manager_there_is_nobody_to_remove(kristen: Person) -> None:
    await kristen.types("/negotiate manager none")
    await kristen.reads("You have named no manager")


async def test_a_manager_who_left_the_company_is_dropped(
    managed: Person, daniel: Person, stage: Stage
) -> None:
    await stage.asks("deactivate", {"user": daniel.id, "deleted": True})
    await managed.reads("Daniel Reyes has left the company, so nobody gets a digest about you now.")


async def test_home_says_who_it_is(kristen: Person, daniel: Person) -> None:
    await kristen.opens_home()
    await kristen.sees_home("Manager: nobody")
    await kristen.types("/negotiate manager @Daniel")
    await kristen.sees_home("Manager: Daniel Reyes (asked, has not accepted yet)")
    await daniel.presses("Accept")
    await kristen.sees_home("Manager: Daniel Reyes", no="has not accepted")


# --- an admin's list ------------------------------------------------------------------------------


async def test_only_an_admin_enters_who_manages_whom(kristen: Person, margaret: Person, stage: Stage) -> None:
    await kristen.types("/negotiate managers")
    await kristen.reads("Only an admin of this workspace")
    await stage.asks("admin", {"user": margaret.id, "admin": True})
    await margaret.types("/negotiate managers")
    await margaret.sees_view("One pair a line")


async def test_a_list_is_entered_and_both_are_told_in_a_sentence(
    kristen: Person, ha: Person, daniel: Person, margaret: Person, stage: Stage
) -> None:
    await stage.asks("admin", {"user": margaret.id, "admin": True})
    await margaret.types("/negotiate managers")
    listed = f"employee,manager\nKristen Walsh,@Daniel\n{ha.id},{daniel.id}"
    await margaret.fills(list=listed)
    await margaret.sees_view("2 people entered")
    await kristen.reads("An admin entered Daniel Reyes as your manager")
    await ha.reads("Quản trị viên đã ghi Daniel Reyes là quản lý của anh/chị")
    told = words(await daniel.reads("An admin entered you as the manager of 2 people"))
    assert "Kristen Walsh" in told and "Nguyễn Thu Hà" in told
    await kristen.types("/negotiate manager none")
    await kristen.reads("only an admin can change that")
    await margaret.types("/negotiate managers")
    await margaret.fills(list=listed)
    await margaret.sees_view("stands so already")
    await margaret.types("/negotiate managers")
    await margaret.fills(list="Kristen Walsh,none")
    await kristen.reads("An admin took Daniel Reyes out as your manager")
    await daniel.reads("Kristen Walsh is not in your weekly digest any more")


async def test_nothing_is_entered_unless_every_line_is_right(
    kristen: Person, daniel: Person, margaret: Person, stage: Stage
) -> None:
    await stage.asks("admin", {"user": margaret.id, "admin": True})
    await margaret.types("/negotiate managers")
    listed = "Kristen Walsh,Daniel Reyes\n\nGandalf,Daniel\nDaniel,Daniel\nKristen Walsh,Margaret\nDaniel"
    said = (await margaret.fills(list=listed))["errors"]["list"]
    assert said == (
        "Nothing was entered. Line 3: nobody here is called “Gandalf”."
        " Line 4: Daniel Reyes cannot manage themselves."
        " Line 5: Kristen Walsh was in an earlier line already."
        " Line 6: write an employee, a comma and a manager."
    )
    await kristen.types("/negotiate manager none")
    await kristen.reads("You have named no manager")
    assert "An admin entered you" not in str(await daniel.messages())


async def test_a_list_may_come_as_a_file(
    kristen: Person, daniel: Person, margaret: Person, stage: Stage
) -> None:
    await stage.asks("admin", {"user": margaret.id, "admin": True})
    await margaret.types("/negotiate managers")
    listed = "\ufeffnhân viên;quản lý\nKristen Walsh;Daniel Reyes\n".encode()
    await margaret.fills(file=[await attached(stage, margaret, "team.csv", listed)])
    await margaret.sees_view("1 person entered")
    await kristen.reads("An admin entered Daniel Reyes as your manager")
    await daniel.reads("as the manager of 1 person", "Kristen Walsh")


async def test_a_file_that_is_no_text_is_said(margaret: Person, stage: Stage) -> None:
    await stage.asks("admin", {"user": margaret.id, "admin": True})
    await margaret.types("/negotiate managers")
    answer = await margaret.fills(file=[await attached(stage, margaret, "team.csv", b"\xff\xfe\x00\x81")])
    assert "I cannot read this file" in answer["errors"]["file"]
    answer = await margaret.fills(file=[])
    assert "Write at least one line" in answer["errors"]["list"]


async def test_a_file_that_is_too_long_is_not_read_to_its_end(margaret: Person, stage: Stage) -> None:
    await stage.asks("admin", {"user": margaret.id, "admin": True})
    await margaret.types("/negotiate managers")
    listed = b"Kristen Walsh;Daniel Reyes\n" + b"\n" * LARGEST
    answer = await margaret.fills(file=[await attached(stage, margaret, "team.csv", listed)])
    assert "I cannot read this file" in answer["errors"]["file"]


async def attached(stage: Stage, person: Person, name: str, content: bytes) -> str:
    """A file put into the form that they have open: its id."""
    (view,) = await person.views()
    encoded = base64.b64encode(content).decode()
    place = {"view_id": view["id"], "block_id": "file", "action_id": "value"}
    body = {"as": person.id, **place, "name": name, "content_base64": encoded}
    async with stage.http.post(f"{stage.slack}/sandbox/attach", json=body) as answer:
        return str((await answer.json())["file"]["id"])


# --- forged ---------------------------------------------------------------------------------------


async def test_nobody_else_answers_for_whoever_was_named(
    kristen: Person, daniel: Person, margaret: Person, stage: Stage
) -> None:
    await kristen.types("/negotiate manager @Daniel")
    await daniel.reads("names you as their manager")
    for action in ("accept_manager", "decline_manager"):
        await forges(stage, margaret.id, margaret.channel, action, {"n": kristen.id})
    await margaret.reads("You are not asked for this any more")
    await margaret.types("/negotiate digest")
    await margaret.reads("Nobody has named you as their manager")
    await daniel.presses("Accept")
    await kristen.reads("Daniel Reyes accepted")


async def test_accepted_twice_it_is_told_once(kristen: Person, daniel: Person, stage: Stage) -> None:
    await kristen.types("/negotiate manager @Daniel")
    await daniel.reads("names you as their manager")
    await daniel.presses("Accept")
    await kristen.reads("Daniel Reyes accepted")
    await forges(stage, daniel.id, daniel.channel, "accept_manager", {"n": kristen.id})
    await daniel.reads("You accepted. Kristen Walsh")
    assert sum("Daniel Reyes accepted" in words(each) for each in await kristen.messages()) == 1
