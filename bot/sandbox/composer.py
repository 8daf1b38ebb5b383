"""Does what people do in Slack's composer: say, edit, take back, share a file."""

from bot.sandbox import files
from bot.sandbox.ids import make_message_id
from bot.sandbox.messages import Message
from bot.sandbox.refusals import Refused
from bot.sandbox.rich_text import raw_rich_text, rich_text
from bot.sandbox.roster import Conversation
from bot.sandbox.state import TEAM, Workspace
from bot.sandbox.typed_text import message_text, read

TEXT_LIMIT = 40_000


def say(
    workspace: Workspace, user: str, channel: Conversation, content: Message, thread: str = ""
) -> Message:
    """A message by a person, in the main pane or in a thread."""
    place = {"thread_ts": _root(workspace, channel, thread)} if thread else {}
    ids = {"user": user, "client_msg_id": make_message_id()}
    return workspace.post(channel, {**ids, **content, **place})


def typed(workspace: Workspace, text: str, *, raw: bool) -> Message:
    """The text and the blocks of a typed message; raw text is taken as it stands."""
    if not text.strip() and not raw:
        raise Refused("no_text")
    if len(text) > TEXT_LIMIT:
        raise Refused("msg_too_long")
    if raw:
        return {"text": text, "blocks": raw_rich_text(text)}
    pieces = read(text, workspace.roster)
    return {"text": message_text(pieces), "blocks": rich_text(pieces)}


def edit(workspace: Workspace, user: str, channel: Conversation, ts: str, content: Message) -> None:
    """A person changes their own message."""
    before = _own(workspace, user, channel, ts, "cant_update_message")
    edited = {"user": user, "ts": workspace.timestamps.next()}
    facts = {"edited": edited, "source_team": TEAM["id"], "user_team": TEAM["id"]}
    workspace.change(channel, before, {**before, **content, **facts})


def take_back(workspace: Workspace, user: str, channel: Conversation, ts: str) -> None:
    """A person deletes their own message."""
    workspace.delete(channel, _own(workspace, user, channel, ts, "cant_delete_message"))


def share(
    workspace: Workspace, user: str, channel: Conversation, file: tuple[str, bytes], place: Message
) -> Message:
    """A person uploads a file, with or without words; place holds text, blocks and thread."""
    name, content = file
    stored = workspace.files.keep(name, content, user)
    shown = {"files": [files.as_json(stored, workspace.base)], "upload": False, "display_as_bot": False}
    thread = place.pop("thread_ts", "")
    posted = say(workspace, user, channel, {"subtype": "file_share", **place, **shown}, thread)
    share_facts = {"ts": posted["ts"], **({"thread_ts": thread} if thread else {})}
    stored.shares.setdefault(channel.id, []).append(share_facts)
    return posted


def _root(workspace: Workspace, channel: Conversation, thread: str) -> str:
    if workspace.messages.find(channel.id, thread) is None:
        raise Refused("thread_not_found")
    return thread


def _own(workspace: Workspace, user: str, channel: Conversation, ts: str, refusal: str) -> Message:
    message = workspace.messages.find(channel.id, ts)
    if message is None:
        raise Refused("message_not_found")
    if message.get("user") != user:
        raise Refused(refusal)
    return message
