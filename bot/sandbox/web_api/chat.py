"""The chat.* methods: what the bot posts, changes and takes back."""

from typing import Any

from bot.sandbox.messages import Message
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import APP_ID, BOT_ID, TEAM, Workspace, without_metadata
from bot.sandbox.web_api.call import Call
from bot.sandbox.web_api.content import needs_words, read_content, read_metadata


def post_message(call: Call) -> dict[str, Any]:
    """chat.postMessage: a new message by the bot; a user id as channel means that person's messages."""
    call.require("chat:write")
    channel = _destination(call)
    content = read_content(call)
    needs_words(content)
    metadata = read_metadata(call)
    message = {**authorship(call.workspace), "text": "", **content, **_thread(call, channel)}
    if metadata:
        message["metadata"] = metadata
    posted = call.workspace.post(channel, message)
    return {"channel": channel.id, "ts": posted["ts"], "message": posted}


def post_ephemeral(call: Call) -> dict[str, Any]:
    """chat.postEphemeral: a message that one member of a conversation sees."""
    call.require("chat:write")
    channel = call.conversation()
    user = call.needed("user")
    if user not in channel.members:
        raise Refused("user_not_in_channel")
    content = read_content(call)
    needs_words(content)
    note = {**authorship(call.workspace), "text": "", **content, **_thread(call, channel)}
    return {"message_ts": call.workspace.note(channel.id, user, note)["ts"]}


def update(call: Call) -> dict[str, Any]:
    """chat.update: new content for the bot's own message; metadata and attachments stay unless given."""
    call.require("chat:write")
    channel = call.conversation()
    before = _own_message(call, channel, "cant_update_message")
    content = read_content(call)
    metadata = read_metadata(call)
    if not content:
        raise Refused("no_text")
    after = _edited(call.workspace, before, content, metadata)
    needs_words(after)
    call.workspace.change(channel, before, after)
    text = after.get("text", "")
    return {"channel": channel.id, "ts": after["ts"], "text": text, "message": without_metadata(after)}


def delete(call: Call) -> dict[str, Any]:
    """chat.delete: the bot takes its own message away."""
    call.require("chat:write")
    channel = call.conversation()
    message = _own_message(call, channel, "cant_delete_message")
    call.workspace.delete(channel, message)
    return {"channel": channel.id, "ts": message["ts"]}


def get_permalink(call: Call) -> dict[str, Any]:
    """chat.getPermalink: the address of a message; here it opens the sandbox's page."""
    channel = call.conversation(joined=False)
    message = call.workspace.messages.find(channel.id, call.needed("message_ts"))
    if message is None:
        raise Refused("message_not_found")
    thread = message.get("thread_ts")
    query = f"?thread_ts={thread}&cid={channel.id}" if thread and thread != message["ts"] else ""
    place = f"{call.workspace.base}/archives/{channel.id}/p{message['ts'].replace('.', '')}"
    return {"channel": channel.id, "permalink": place + query}


def authorship(workspace: Workspace) -> Message:
    """The fields that say a message is the bot's."""
    name = workspace.roster.bot.name
    profile = {"id": BOT_ID, "app_id": APP_ID, "user_id": workspace.bot, "name": name, "deleted": False}
    return {
        "user": workspace.bot,
        "bot_id": BOT_ID,
        "app_id": APP_ID,
        "bot_profile": {**profile, "team_id": TEAM["id"], "updated": 0, "icons": {}},
    }


def _destination(call: Call) -> Conversation:
    person = call.text("channel")
    if person in call.workspace.roster.people:
        return call.workspace.roster.open_im(person, call.workspace.bot)
    return call.conversation()


def _thread(call: Call, channel: Conversation) -> Message:
    thread = call.text("thread_ts")
    if not thread:
        return {}
    root = call.workspace.messages.find(channel.id, thread)
    if root is None:
        raise Refused("thread_not_found")
    if root.get("thread_ts", thread) != thread:
        raise Refused("cannot_reply_to_message")
    broadcast = {"subtype": "thread_broadcast"} if call.flag("reply_broadcast") else {}
    return {"thread_ts": thread, **broadcast}


def _own_message(call: Call, channel: Conversation, refusal: str) -> Message:
    message = call.workspace.messages.find(channel.id, call.needed("ts"))
    if message is None or message.get("subtype") == "tombstone":
        raise Refused("message_not_found")
    if message.get("bot_id") != BOT_ID:
        raise Refused(refusal)
    return message


def _edited(workspace: Workspace, before: Message, content: Message, metadata: Message | None) -> Message:
    """Blocks replace blocks unmarked; text alone takes the blocks away and marks the message as edited."""
    after = {**before, **content}
    if "blocks" not in content and "text" in content:
        after["blocks"] = []
        after["edited"] = {"user": workspace.bot, "ts": workspace.timestamps.next()}
    if metadata is not None:
        after["metadata"] = metadata
    return {name: value for name, value in after.items() if value or name not in ("metadata", "blocks")}
