"""Keeps the messages of every conversation, and the notes that one person alone sees."""

from dataclasses import dataclass, field
from typing import Any

Message = dict[str, Any]
TOMBSTONE = "This message was deleted."


@dataclass
class Log:
    """One conversation's messages by ts, and who has read up to where."""

    messages: dict[str, Message] = field(default_factory=dict)
    notes: dict[str, Message] = field(default_factory=dict)
    read: dict[str, str] = field(default_factory=dict)


class Messages:
    """All logs by conversation id; messages are kept as the JSON that Slack shows."""

    def __init__(self) -> None:
        self._logs: dict[str, Log] = {}

    def log(self, channel: str) -> Log:
        """The log of one conversation."""
        return self._logs.setdefault(channel, Log())

    def add(self, channel: str, message: Message) -> None:
        """Keep a new message that everybody in the conversation sees."""
        self.log(channel).messages[message["ts"]] = message

    def add_note(self, channel: str, note: Message) -> None:
        """Keep an ephemeral message (it carries ephemeral_to)."""
        self.log(channel).notes[note["ts"]] = note

    def find(self, channel: str, ts: str) -> Message | None:
        """A message by its ts; never an ephemeral one."""
        return self.log(channel).messages.get(ts)

    def find_note(self, channel: str, ts: str) -> Message | None:
        """An ephemeral message by its ts."""
        return self.log(channel).notes.get(ts)

    def remove(self, channel: str, ts: str) -> None:
        """Forget a message or a note."""
        self.log(channel).messages.pop(ts, None)
        self.log(channel).notes.pop(ts, None)

    def replies(self, channel: str, root: str) -> list[Message]:
        """The replies of a thread, oldest first, without its root."""
        found = (each for each in self.log(channel).messages.values() if each.get("thread_ts") == root)
        return sorted((each for each in found if each["ts"] != root), key=lambda each: str(each["ts"]))

    def top_level(self, channel: str) -> list[Message]:
        """What the main pane shows, oldest first: no replies but those that were broadcast."""
        messages = self.log(channel).messages.values()
        return sorted((each for each in messages if is_top_level(each)), key=lambda each: str(each["ts"]))

    def notes_for(self, channel: str, user: str, thread: str | None) -> list[Message]:
        """The ephemeral messages that one person sees in the main pane or in a thread."""
        notes = self.log(channel).notes.values()
        return [each for each in notes if each["ephemeral_to"] == user and each.get("thread_ts") == thread]

    def shown(self, channel: str, message: Message) -> Message:
        """The message with what Slack counts about its thread, if it has one."""
        replies = self.replies(channel, message["ts"])
        return {**message, **thread_facts(message["ts"], replies)} if replies else dict(message)

    def mark_read(self, channel: str, user: str) -> None:
        """Somebody has seen everything so far."""
        self.log(channel).read[user] = max(self.log(channel).messages, default="")

    def unread(self, channel: str, user: str) -> int:
        """How many messages by others came since this person last looked."""
        log = self.log(channel)
        since = log.read.get(user, "")
        return sum(1 for each in log.messages.values() if each["ts"] > since and each.get("user") != user)


def is_top_level(message: Message) -> bool:
    """True for a message of the main pane, a thread's root and a broadcast reply."""
    root = message.get("thread_ts")
    return root is None or root == message["ts"] or message.get("subtype") == "thread_broadcast"


def thread_facts(root: str, replies: list[Message]) -> Message:
    """The counts that a thread's root carries."""
    users = list(dict.fromkeys(str(each.get("user", "")) for each in replies))
    return {
        "thread_ts": root,
        "reply_count": len(replies),
        "reply_users_count": len(users),
        "reply_users": users,
        "latest_reply": replies[-1]["ts"],
        "is_locked": False,
        "subscribed": False,
    }
