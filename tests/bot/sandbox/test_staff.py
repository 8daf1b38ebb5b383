"""People leave the workspace, or administer it: who left can do nothing, and Slack tells the bot."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from bot.sandbox.roster import zone_facts
from bot.sandbox.settings import Settings

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody


@pytest.fixture
def settings() -> Settings:
    return Settings(port=0, retry_seconds=(), bot_events=("user_change",))


async def test_the_bot_is_told_of_who_left_and_who_is_back(bot: "Bot", kristen: "Somebody") -> None:
    assert (await kristen.does("deactivate", user=kristen.id, deleted=True))["ok"]
    assert (await kristen.does("deactivate", user=kristen.id, deleted=False))["ok"]
    await bot.got("event", 2)
    left, back = bot.happened()
    assert (left["type"], left["user"]["id"], left["user"]["deleted"]) == ("user_change", kristen.id, True)
    assert (back["user"]["deleted"], back["user"]["tz"]) == (False, "America/New_York")
    assert "tz" not in left["user"]
    assert left["event_ts"]


async def test_the_workspace_and_users_info_show_who_is_deactivated(bot: "Bot", kristen: "Somebody") -> None:
    await kristen.does("deactivate", user=kristen.id)
    shown = (await kristen.looks("workspace"))["people"]
    assert [each["id"] for each in shown if each["deleted"]] == [kristen.id]
    known = (await bot.api("users.info", user=kristen.id, include_locale=True))["user"]
    assert (known["deleted"], known["profile"]["real_name"]) == (True, "Kristen Walsh")
    assert not {"tz", "locale", "is_admin"} & known.keys()


@pytest.mark.parametrize(
    ("verb", "body"),
    (
        ("type", {"text": "Still here"}),
        ("type", {"text": "/negotiate list"}),
        ("press", {"ts": "1.000001"}),
        ("press", {"view_id": "V0HOME00000"}),
        ("submit", {"view_id": "V0MODAL0000"}),
        ("open_home", {}),
        ("shortcut", {"callback_id": "new"}),
        ("invite", {"channel": "C0GENERAL01", "user": "U0RAPPORT01"}),
        ("channel", {"name": "mine"}),
    ),
)
async def test_somebody_deactivated_can_do_nothing(
    bot: "Bot", kristen: "Somebody", verb: str, body: dict[str, Any]
) -> None:
    await kristen.does("deactivate", user=kristen.id)
    await bot.got("event")
    result = await kristen.does(verb, **body)
    assert result["ok"] is False
    assert len(bot.received) == 1


async def test_messages_still_go_to_somebody_deactivated_but_no_conversation_opens(
    bot: "Bot", kristen: "Somebody"
) -> None:
    await kristen.does("deactivate", user=kristen.id)
    assert await bot.refused("chat.postMessage", channel=kristen.id, text="Hello?") == ""
    assert await bot.refused("conversations.open", users=kristen.id) == "user_disabled"


async def test_an_open_modal_goes_with_its_user(bot: "Bot", kristen: "Somebody") -> None:
    await kristen.types("/negotiate")
    view = {"type": "modal", "title": {"type": "plain_text", "text": "Hi"}, "blocks": []}
    await bot.api("views.open", trigger_id=bot.of("command")[0].body["trigger_id"], view=view)
    await kristen.does("deactivate", user=kristen.id)
    assert await kristen.views() == []


async def test_nobody_deactivated_can_be_asked_in(kristen: "Somebody") -> None:
    channel = (await kristen.does("channel", name="ours", private=True))["channel"]
    await kristen.does("deactivate", user="U0DANIEL002")
    asked = await kristen.does("invite", channel=channel, user="U0DANIEL002")
    assert asked["error"] == "cant_invite"


async def test_somebody_administers_the_workspace_and_slack_tells_of_it(
    bot: "Bot", kristen: "Somebody"
) -> None:
    assert (await bot.api("users.info", user=kristen.id))["user"]["is_admin"] is False
    assert (await kristen.does("admin", user=kristen.id))["ok"]
    await kristen.does("admin", user=kristen.id, admin=False)
    await bot.got("event", 2)
    appointed, dismissed = bot.happened()
    assert (appointed["type"], appointed["user"]["is_admin"]) == ("user_change", True)
    assert dismissed["user"]["is_admin"] is False
    assert not any(each["admin"] for each in (await kristen.looks("workspace"))["people"])


async def test_somebody_moves_to_another_time_zone_and_slack_tells_of_it(
    bot: "Bot", kristen: "Somebody"
) -> None:
    assert (await kristen.does("zone", user=kristen.id, tz="Asia/Ho_Chi_Minh"))["ok"]
    await bot.got("event")
    (moved,) = bot.happened()
    assert (moved["type"], moved["user"]["tz"]) == ("user_change", "Asia/Ho_Chi_Minh")
    assert moved["user"]["tz_offset"] == 7 * 3600
    known = (await bot.api("users.info", user=kristen.id))["user"]
    assert (known["tz"], known["tz_offset"]) == ("Asia/Ho_Chi_Minh", 7 * 3600)


@pytest.mark.parametrize("zone", ("", "Mars/Olympus", "America", "../etc/passwd"))
async def test_nobody_moves_to_where_there_is_no_time(kristen: "Somebody", zone: str) -> None:
    assert (await kristen.does("zone", user=kristen.id, tz=zone))["error"] == "invalid_time_zone"


def test_a_zones_offset_follows_daylight_saving_time() -> None:
    winter, summer = datetime(2027, 3, 14, 6, 59, tzinfo=UTC), datetime(2027, 3, 14, 7, tzinfo=UTC)
    facts = [zone_facts("America/New_York", at) for at in (winter, summer)]
    assert [each["tz_offset"] for each in facts] == [-5 * 3600, -4 * 3600]
    assert [zone_facts("Asia/Ho_Chi_Minh", at)["tz_offset"] for at in (winter, summer)] == [7 * 3600] * 2


async def test_nobody_unknown_can_be_deactivated(kristen: "Somebody") -> None:
    assert (await kristen.does("deactivate", user="U0NOBODY000"))["error"] == "user_not_found"
