"""Files are announced, filled, completed once, shared, opened and deleted."""

import base64
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

CONTENT = "# Brief\n\nTin cậy".encode()


async def uploaded(bot: "Bot", *, multipart: bool = False) -> str:
    step = await bot.api("files.getUploadURLExternal", filename="brief.md", length=len(CONTENT))
    form = aiohttp.FormData()
    form.add_field("file", CONTENT, filename="brief.md")
    async with bot.http.post(step["upload_url"], data=form if multipart else CONTENT) as response:
        assert response.status == 200
    return str(step["file_id"])


@pytest.mark.parametrize("multipart", (False, True))
async def test_a_completed_file_is_shared_in_its_thread(
    bot: "Bot", kristen: "Somebody", *, multipart: bool
) -> None:
    root = await bot.api("chat.postMessage", channel=kristen.im, text="Root")
    file_id = await uploaded(bot, multipart=multipart)
    place = {"channel_id": kristen.im, "thread_ts": root["ts"], "initial_comment": "Here & now"}
    files = [{"id": file_id, "title": "Brief"}]
    done = await bot.api("files.completeUploadExternal", files=files, **place)
    assert (done["files"][0]["id"], done["files"][0]["title"]) == (file_id, "Brief")
    message = (await kristen.sees(thread=root["ts"]))[1]
    assert (message["subtype"], message["text"]) == ("file_share", "Here &amp; now")
    assert message["files"][0]["name"] == "brief.md"
    async with bot.http.get(message["files"][0]["url_private"]) as response:
        assert await response.read() == CONTENT
        assert response.headers["Content-Type"] in ("text/plain; charset=utf-8", "application/octet-stream")
    info = await bot.api("files.info", file=file_id)
    assert info["file"]["shares"]["private"][kristen.im][0]["thread_ts"] == root["ts"]


async def test_a_file_is_completed_once(bot: "Bot", kristen: "Somebody") -> None:
    file_id = await uploaded(bot)
    call: dict[str, Any] = {"files": [{"id": file_id}], "channel_id": kristen.im}
    assert await bot.refused("files.completeUploadExternal", **call) == ""
    assert await bot.refused("files.completeUploadExternal", **call) == "file_not_found"
    assert len(await kristen.sees()) == 1


async def test_a_file_without_bytes_is_not_found(bot: "Bot", kristen: "Somebody") -> None:
    step = await bot.api("files.getUploadURLExternal", filename="brief.md", length=5)
    async with bot.http.post(step["upload_url"], data=b"too long for five") as response:
        assert response.status == 404
    call: dict[str, Any] = {"files": [{"id": step["file_id"]}], "channel_id": kristen.im}
    assert await bot.refused("files.completeUploadExternal", **call) == "file_not_found"
    assert await bot.refused("files.info", file=step["file_id"]) == "file_not_found"


async def test_refusals_leave_the_upload_open(bot: "Bot", kristen: "Somebody") -> None:
    files = [{"id": await uploaded(bot)}]
    wrong = await bot.refused("files.completeUploadExternal", files=files, channel_id="C0NOWHERE00")
    assert wrong == "invalid_channel"
    place = {"channel_id": kristen.im, "thread_ts": "1.000001"}
    lost = await bot.refused("files.completeUploadExternal", files=files, **place)
    assert lost == "thread_not_found"
    assert await bot.refused("files.completeUploadExternal", files=files, channel_id=kristen.im) == ""


@pytest.mark.parametrize("arguments", ({"filename": "a"}, {"length": 5}, {"filename": "a", "length": "many"}))
async def test_an_upload_needs_a_name_and_a_length(
    bot: "Bot", kristen: "Somebody", arguments: dict[str, Any]
) -> None:
    assert kristen.im
    assert await bot.refused("files.getUploadURLExternal", **arguments) == "invalid_arguments"


async def test_a_deleted_file_is_gone_everywhere(bot: "Bot", kristen: "Somebody") -> None:
    file_id = await uploaded(bot)
    await bot.api("files.completeUploadExternal", files=[{"id": file_id}], channel_id=kristen.im)
    url = (await kristen.sees())[0]["files"][0]["url_private"]
    assert await bot.refused("files.delete", file=file_id) == ""
    assert (await kristen.sees())[0]["files"] == [{"id": file_id, "mode": "tombstone"}]
    async with bot.http.get(url) as response:
        assert response.status == 404
    assert await bot.refused("files.delete", file=file_id) == "file_not_found"


async def test_a_persons_file_is_told_as_a_file_share(bot: "Bot", kristen: "Somebody") -> None:
    content = base64.b64encode(CONTENT).decode()
    sent = await kristen.does("upload", name="notes.txt", content_base64=content, text="See :smile:")
    (received,) = await bot.got("event")
    event = received.body["event"]
    assert (event["subtype"], event["text"], event["ts"]) == ("file_share", "See :smile:", sent["ts"])
    assert event["files"][0]["size"] == len(CONTENT)
    assert await bot.refused("files.delete", file=event["files"][0]["id"]) == "cant_delete_file"


async def test_a_page_in_a_file_does_not_run(bot: "Bot", kristen: "Somebody") -> None:
    content = base64.b64encode(b"<script>alert(1)</script>").decode()
    sent = await kristen.does("upload", name="page.html", content_base64=content)
    async with bot.http.get(sent["file"]["url_private"]) as response:
        assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_nonsense_is_no_file(kristen: "Somebody") -> None:
    answer = await kristen.does("upload", name="a.txt", content_base64="%%%")
    assert answer["error"].startswith("bad_request")
