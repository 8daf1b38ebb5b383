"""The files.* methods: the three steps of an upload, and what becomes of the file."""

from typing import Any

from bot.sandbox.files import StoredFile, as_json
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.web_api.call import Call
from bot.sandbox.web_api.chat import authorship
from bot.sandbox.web_api.content import escape


def get_upload_url(call: Call) -> dict[str, Any]:
    """files.getUploadURLExternal: where the bytes of a file are to be posted."""
    call.require("files:write")
    length = call.number("length", 0)
    if length <= 0:
        raise Refused("invalid_arguments", "missing required field: length")
    name, alt = call.needed("filename"), call.text("alt_txt")
    stored = call.workspace.files.announce(name, length, call.workspace.bot, alt)
    return {"upload_url": f"{call.workspace.base}/upload/v1/{stored.ticket}", "file_id": stored.id}


def complete_upload(call: Call) -> dict[str, Any]:
    """files.completeUploadExternal: the end of an upload; shares the files when a channel is named."""
    call.require("files:write")
    entries = call.structure("files", "invalid_arguments")
    if not isinstance(entries, list) or not entries:
        raise Refused("invalid_arguments", "missing required field: files")
    channel = _channel(call)
    thread = _thread(call, channel)
    done = [call.workspace.files.complete(str(each.get("id")), each.get("title")) for each in entries]
    if channel:
        _share(call, channel, thread, done)
    return {"files": [as_json(each, call.workspace.base) for each in done]}


def info(call: Call) -> dict[str, Any]:
    """files.info: a file and where it was shared."""
    call.require("files:read")
    stored = _found(call)
    paging = {"count": 0, "total": 0, "page": 1, "pages": 0}
    return {"file": as_json(stored, call.workspace.base), "comments": [], "paging": paging}


def delete(call: Call) -> dict[str, Any]:
    """files.delete: the bot takes its own file away."""
    call.require("files:write")
    stored = _found(call)
    if stored.user != call.workspace.bot:
        raise Refused("cant_delete_file")
    call.workspace.files.delete(stored.id)
    _take_out_of_messages(call, stored)
    return {}


def _found(call: Call) -> StoredFile:
    stored = call.workspace.files.find(call.needed("file"))
    if stored is None:
        raise Refused("file_not_found")
    return stored


def _channel(call: Call) -> Conversation | None:
    if not call.text("channel_id"):
        return None
    try:
        return Call(call.workspace, {"channel": call.text("channel_id")}).conversation()
    except Refused as refusal:
        raise Refused(
            "invalid_channel" if refusal.error == "channel_not_found" else refusal.error
        ) from refusal


def _thread(call: Call, channel: Conversation | None) -> str:
    thread = call.text("thread_ts")
    if thread and channel and call.workspace.messages.find(channel.id, thread) is None:
        raise Refused("thread_not_found")
    return thread


def _share(call: Call, channel: Conversation, thread: str, done: list[StoredFile]) -> None:
    message = {
        **authorship(call.workspace),
        "subtype": "file_share",
        "text": escape(call.text("initial_comment")),
        "files": [as_json(each, call.workspace.base) for each in done],
        "upload": False,
        **({"thread_ts": thread} if thread else {}),
    }
    posted = call.workspace.post(channel, message)
    for stored in done:
        share = {"ts": posted["ts"], **({"thread_ts": thread} if thread else {})}
        stored.shares.setdefault(channel.id, []).append(share)


def _take_out_of_messages(call: Call, stored: StoredFile) -> None:
    for channel_id, shares in stored.shares.items():
        channel = call.workspace.roster.conversations[channel_id]
        for share in shares:
            message = call.workspace.messages.find(channel_id, share["ts"])
            if message:
                gone = [
                    {"id": stored.id, "mode": "tombstone"} if each["id"] == stored.id else each
                    for each in message["files"]
                ]
                call.workspace.change(channel, message, {**message, "files": gone})
