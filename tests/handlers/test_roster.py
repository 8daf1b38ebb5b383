"""Who manages whom is read as an admin pastes it, from whatever wrote the list."""

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from handlers.everybody import Everybody
from handlers.roster import MOST_LINES, attached, read_pairs
from playbooks.errors import Unreadable
from playbooks.texts import Voice

TEAM = "T0RLXSOFT01"


def user(number: int, name: str, **facts: object) -> dict[str, object]:
    shown = {"real_name": name, "display_name": name.partition(" ")[0]}
    return {"id": f"U000000{number:02}", "name": f"user{number}", "team_id": TEAM, "profile": shown, **facts}


KNOWN = Everybody(
    [
        user(1, "Kristen Walsh"),
        user(2, "Daniel Reyes"),
        user(3, "Nguyễn Thu Hà"),
        user(4, "Nguyễn Văn Nam"),
        user(5, "Rapport", is_bot=True),
        user(6, "Gone Away", deleted=True),
        user(7, "Some Guest", team_id="T0OTHER0001"),
    ],
    TEAM,
)


def pairs(text: str) -> list[tuple[object, object]]:
    read = read_pairs(text, KNOWN, Voice("en"))
    return [(employee["id"], manager and manager["id"]) for employee, manager in read]


def refused(text: str, language: str = "en") -> str:
    with pytest.raises(Unreadable) as raised:
        read_pairs(text, KNOWN, Voice(language))
    return Voice(language).say(raised.value.key, **raised.value.facts)


@pytest.mark.parametrize(
    "text",
    [
        "Kristen Walsh,Daniel Reyes",
        "employee,manager\nKristen Walsh , Daniel Reyes\n\n",
        "Nhân viên;Quản lý\r\nkristen walsh;DANIEL",
        "@Kristen\tU00000002",
        '"Kristen Walsh","@user2"',
        "U00000001,@U00000002",
    ],
)
def test_a_pair_is_read_however_it_is_written(text: str) -> None:
    assert pairs(text) == [("U00000001", "U00000002")]


@pytest.mark.parametrize("nobody", ["none", "None", "không", "-", ""])
def test_somebody_may_have_no_manager(nobody: str) -> None:
    assert pairs(f"Kristen,{nobody}") == [("U00000001", None)]


def test_a_comma_stands_in_a_name_in_quotes() -> None:
    known = Everybody([user(1, "Walsh, Kristen"), user(2, "Daniel Reyes")], TEAM)
    assert len(read_pairs('"Walsh, Kristen",Daniel', known, Voice())) == 1


@pytest.mark.parametrize("nobody", ["Rapport", "Gone Away", "Some Guest", "USLACKBOT", "Gandalf"])
def test_apps_guests_and_whoever_left_are_nobody(nobody: str) -> None:
    assert refused(f"Kristen,{nobody}") == f"Nothing was entered. Line 1: nobody here is called “{nobody}”."


def test_a_name_that_several_have_is_said() -> None:
    assert "Line 2: several people are called “Nguyễn”, so use an ID." in refused(
        "Kristen,Daniel\nDaniel,Nguyễn"
    )
    assert "Dòng 1: có nhiều người tên “Nguyễn”, hãy dùng mã." in refused("Kristen,Nguyễn", "vi")


def test_of_many_wrong_lines_the_first_are_named_and_the_rest_counted() -> None:
    said = refused("\n".join(f"nobody{number},Daniel" for number in range(20)))
    assert "Line 8" in said and "Line 9" not in said
    assert said.endswith("12 more lines are not right.")


def test_a_list_is_neither_empty_nor_endless() -> None:
    assert refused(" \n ") == "Write at least one line."
    assert refused("employee,manager") == "Write at least one line."
    assert refused("Kristen,Daniel\n" * (MOST_LINES + 1)) == f"{MOST_LINES} lines are the most at a time."


@pytest.mark.parametrize("text", ["Kristen", "Kristen,Daniel,Hà", ",Daniel", '"Kristen', "\x00,\x00"])
def test_what_is_no_pair_is_said(text: str) -> None:
    assert refused(text).startswith("Nothing was entered. Line 1:")


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/team.csv",
        "http://files.slack.com/team.csv",
        "https://files.slack.com.evil.example/team.csv",
        "https://slack.com@evil.example/team.csv",
        "https://notslack.com/team.csv",
        "",
    ],
)
async def test_a_file_that_slack_does_not_keep_is_not_asked_for_with_our_token(address: str) -> None:
    """A client without a session: it would fail otherwise than this."""
    files = [{"id": "F1", "url_private_download": address}]
    with pytest.raises(Unreadable) as raised:
        await attached(AsyncWebClient("xoxb-1"), {"file": {"value": {"files": files}}})
    assert raised.value.key == "manager.list_unread"
