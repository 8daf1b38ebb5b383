"""A modal takes files, and its submission carries them as Slack's file objects, which the bot can read."""

import base64
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox import attachments
from bot.sandbox.blocks.check import check_blocks, check_view
from bot.sandbox.refusals import Refused

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

Json = dict[str, Any]
PLACE = {"block_id": "sheet", "action_id": "pick"}
SHEET = "employee,manager\nkristen,daniel\n"


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def block(**element: object) -> Json:
    pick = {"type": "file_input", "action_id": "pick", **element}
    return {"type": "input", "block_id": "sheet", "label": plain("Sheet"), "element": pick}


def modal(**element: object) -> Json:
    return {"type": "modal", "title": plain("Modal"), "submit": plain("Send"), "blocks": [block(**element)]}


async def opened(bot: "Bot", kristen: "Somebody", **element: object) -> str:
    await kristen.types("/negotiate")
    trigger = bot.of("command")[-1].body["trigger_id"]
    answer = await bot.api("views.open", trigger_id=trigger, view=modal(**element))
    assert answer["ok"], answer
    return str(answer["view"]["id"])


async def attached(somebody: "Somebody", view: str, name: str, content: str = SHEET) -> Json:
    encoded = base64.b64encode(content.encode()).decode()
    return await somebody.does("attach", view_id=view, name=name, content_base64=encoded, **PLACE)


async def sent(kristen: "Somebody", view: str, *ids: str) -> Json:
    return await kristen.does("submit", view_id=view, values={"sheet": {"pick": list(ids)}})


async def test_a_file_arrives_in_the_submission_and_can_be_read(
    bot: "Bot", kristen: "Somebody", http: aiohttp.ClientSession
) -> None:
    view = await opened(bot, kristen, filetypes=["csv"], max_files=1)
    file = (await attached(kristen, view, "managers.csv"))["file"]
    assert (await sent(kristen, view, file["id"])) == {"ok": True}
    values = bot.of("view_submission")[0].body["view"]["state"]["values"]
    assert values == {"sheet": {"pick": {"type": "file_input", "files": [file]}}}
    assert (file["name"], file["filetype"], file["user"]) == ("managers.csv", "csv", kristen.id)
    async with http.get(file["url_private_download"]) as answer:
        assert await answer.text() == SHEET


async def test_a_file_is_required_like_everything_else(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen)
    assert (await sent(kristen, view))["errors"] == {"sheet": "Please complete this required field."}
    assert bot.of("view_submission") == []


@pytest.mark.parametrize(
    ("file", "words"),
    (
        (("managers.xlsx", SHEET), "Only these file types are accepted: csv, md."),
        (("managers", SHEET), "Only these file types"),
        (("managers.csv", ""), "It is empty."),
        (("managers.csv", SHEET * 2), "It is larger than 10 MB."),
    ),
)
async def test_a_client_takes_no_file_that_the_modal_does_not(
    bot: "Bot", kristen: "Somebody", monkeypatch: pytest.MonkeyPatch, file: tuple[str, str], words: str
) -> None:
    monkeypatch.setattr(attachments, "BIGGEST", len(SHEET))
    view = await opened(bot, kristen, filetypes=["csv", "md"])
    answer = await attached(kristen, view, *file)
    assert not answer["ok"] and words in answer["error"]
    assert (await attached(kristen, view, "MANAGERS.CSV"))["ok"]


async def test_no_more_files_go_in_than_there_is_room_for(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen, max_files=1)
    ids = [(await attached(kristen, view, f"{n}.csv"))["file"]["id"] for n in range(2)]
    assert (await sent(kristen, view, *ids))["error"].startswith("bad_request")
    assert (await sent(kristen, view, ids[0])) == {"ok": True}


async def test_nobody_sends_a_file_of_somebody_elses(
    bot: "Bot", kristen: "Somebody", daniel: "Somebody"
) -> None:
    theirs = await opened(bot, daniel)
    file = (await attached(daniel, theirs, "managers.csv"))["file"]
    mine = await opened(bot, kristen)
    assert (await sent(kristen, mine, file["id"]))["error"].startswith("bad_request")
    assert (await attached(kristen, theirs, "managers.csv"))["error"] == "view_not_found"


async def test_files_go_into_a_file_input_alone(bot: "Bot", kristen: "Somebody") -> None:
    await kristen.types("/negotiate")
    words = {**block(), "element": {"type": "plain_text_input", "action_id": "pick"}}
    trigger = bot.of("command")[-1].body["trigger_id"]
    shown = await bot.api("views.open", trigger_id=trigger, view={**modal(), "blocks": [words]})
    answer = await attached(kristen, shown["view"]["id"], "managers.csv")
    assert answer["error"] == "element_not_found"


def test_slack_takes_a_file_input_in_modals_alone() -> None:
    check_view(modal(filetypes=["csv"], max_files=1), "modal")
    with pytest.raises(Refused):
        check_view(modal(max_files=11), "modal")
    with pytest.raises(Refused):
        check_view({"type": "home", "blocks": [block()]}, "home")
    with pytest.raises(Refused):
        check_blocks([block()])
