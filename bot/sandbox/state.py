"""Is the workspace in memory: every change goes through it, and the web pages hear of each one."""

import time
from collections.abc import Callable, Iterable
from typing import Any

from bot.sandbox.files import Files
from bot.sandbox.ids import Timestamps
from bot.sandbox.messages import TOMBSTONE, Message, Messages
from bot.sandbox.roster import SLACKBOT, Conversation, Roster, starting_cast
from bot.sandbox.settings import Settings
from bot.sandbox.stream import Stream
from bot.sandbox.tickets import Tickets
from bot.sandbox.triggers import Triggers
from bot.sandbox.views import OpenView, Views

TEAM = {"id": "T0RLXSOFT01", "name": "RLX Software", "domain": "rlx-software"}
APP_ID = "A0RAPPORT01"
BOT_ID = "B0RAPPORT01"

Announce = Callable[[Conversation, dict[str, Any]], None]


class Workspace:
    """People, conversations, messages, views and files; `announce` receives each message event."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.base = f"http://{settings.host}:{settings.port}"
        self.roster = Roster(settings.app_name)
        self.messages = Messages()
        self.triggers = Triggers()
        self.tickets = Tickets()
        self.files = Files()
        self.views = Views(
            {"team_id": TEAM["id"], "app_id": APP_ID, "bot_id": BOT_ID, "app_installed_team_id": TEAM["id"]}
        )
        self.stream = Stream()
        self.timestamps = Timestamps()
        self.calls: list[dict[str, Any]] = []
        self.deliveries: list[dict[str, Any]] = []
        self.picked: dict[tuple[str, str, str], dict[str, dict[str, Any]]] = {}
        self.announce: Announce = _nobody_listens
        starting_cast(self.roster)

    @property
    def bot(self) -> str:
        """The user id of the app's bot."""
        return self.roster.bot.id

    def post(self, channel: Conversation, message: Message) -> Message:
        """Put a new message into a conversation; it gets its ts here."""
        posted = {"type": "message", "ts": self.timestamps.next(), "team": TEAM["id"], **message}
        self._add_root_author(channel, posted)
        self.messages.add(channel.id, posted)
        self._publish(channel, "message", posted)
        self.announce(channel, self._event(channel, without_metadata(posted), posted["ts"]))
        return posted

    def note(self, channel: str, user: str, message: Message) -> Message:
        """Show a message to one person alone."""
        note = {"type": "message", "ts": self.timestamps.next(), "ephemeral_to": user, **message}
        self.messages.add_note(channel, note)
        self.stream.publish([user], "ephemeral", channel=channel, message=note)
        return note

    def slackbot_note(self, channel: str, user: str, text: str, thread: str | None = None) -> Message:
        """What Slackbot tells one person when something did not work."""
        note = {"user": SLACKBOT, "username": "Slackbot", "text": text, "subtype": "bot_message"}
        return self.note(channel, user, {**note, **({"thread_ts": thread} if thread else {})})

    def change(self, channel: Conversation, before: Message, after: Message) -> Message:
        """Put an edited message in the place of the old one."""
        self.messages.add(channel.id, after)
        self._publish(channel, "changed", after)
        fact = {"message": without_metadata(after), "previous_message": without_metadata(before)}
        self.announce(channel, self._hidden_event(channel, "message_changed", fact))
        return after

    def change_note(self, note: Message, channel: str, fields: Message) -> Message:
        """Put new content into a message that one person sees."""
        changed = {**note, **fields}
        self.messages.add_note(channel, changed)
        self.stream.publish([note["ephemeral_to"]], "changed", channel=channel, message=changed)
        return changed

    def delete(self, channel: Conversation, message: Message) -> None:
        """Take a message away; a thread's root leaves a tombstone."""
        if self.messages.replies(channel.id, message["ts"]):
            self.change(channel, self.messages.shown(channel.id, message), _tombstone(message))
            return
        self.messages.remove(channel.id, message["ts"])
        self._publish_deleted(channel, message)
        fact = {"deleted_ts": message["ts"], "previous_message": without_metadata(message)}
        self.announce(channel, self._hidden_event(channel, "message_deleted", fact))

    def delete_note(self, channel: str, note: Message) -> None:
        """Take an ephemeral message away."""
        self.messages.remove(channel, note["ts"])
        self.stream.publish([note["ephemeral_to"]], "deleted", channel=channel, ts=note["ts"])

    def toast(self, user: str, text: str) -> None:
        """A short notice on one person's screen."""
        self.stream.publish([user], "toast", text=text)

    def show_view(self, view: OpenView) -> None:
        """Tell a person's page that a modal or their Home is new or has changed."""
        shown = {**self.views.as_json(view), "errors": view.errors}
        self.stream.publish([view.user], "home" if view.kind == "home" else "view", view=shown)

    def hide_view(self, user: str, view_ids: Iterable[str]) -> None:
        """Tell a person's page that views are gone."""
        for view_id in view_ids:
            self.stream.publish([user], "view_closed", view_id=view_id)

    def react(self, channel: Conversation, message: Message, reactions: list[dict[str, Any]]) -> None:
        """Show other reactions on a message; that is no edit, and no message event tells of it."""
        after = {**message, "reactions": reactions}
        self.messages.add(channel.id, after)
        self._publish(channel, "changed", after)

    def record_call(self, facts: dict[str, Any]) -> None:
        """Keep what the bot called and what it got."""
        self.calls.append({"n": len(self.calls) + 1, "at": time.time(), **facts})

    def record_delivery(self, facts: dict[str, Any]) -> None:
        """Keep what the bot was sent and how it took it."""
        self.deliveries.append({"n": len(self.deliveries) + 1, "at": time.time(), **facts})

    def conversations_changed(self, members: Iterable[str]) -> None:
        """Tell people's pages that their sidebar differs."""
        self.stream.publish(list(members), "conversations")

    def _publish(self, channel: Conversation, kind: str, message: Message) -> None:
        shown = self.messages.shown(channel.id, message)
        self.stream.publish(channel.members, kind, channel=channel.id, message=shown)
        self._publish_root(channel, message)

    def _publish_deleted(self, channel: Conversation, message: Message) -> None:
        thread = message.get("thread_ts")
        self.stream.publish(
            channel.members, "deleted", channel=channel.id, ts=message["ts"], thread_ts=thread
        )
        self._publish_root(channel, message)

    def _publish_root(self, channel: Conversation, message: Message) -> None:
        """A reply changes the counts that its root shows."""
        root = self.messages.find(channel.id, str(message.get("thread_ts")))
        if root and root["ts"] != message["ts"]:
            shown = self.messages.shown(channel.id, root)
            self.stream.publish(channel.members, "changed", channel=channel.id, message=shown)

    def _add_root_author(self, channel: Conversation, message: Message) -> None:
        root = self.messages.find(channel.id, str(message.get("thread_ts")))
        if root:
            message["parent_user_id"] = root.get("user", "")

    def _event(self, channel: Conversation, message: Message, ts: str) -> dict[str, Any]:
        return {**message, "channel": channel.id, "event_ts": ts, "channel_type": channel.channel_type}

    def _hidden_event(self, channel: Conversation, subtype: str, facts: Message) -> dict[str, Any]:
        ts = self.timestamps.next()
        message = {"type": "message", "subtype": subtype, **facts, "hidden": True, "ts": ts}
        return self._event(channel, message, ts)


def without_metadata(message: Message) -> Message:
    """A message as others see it: metadata is shown only to whoever asks for it."""
    return {name: value for name, value in message.items() if name != "metadata"}


def _tombstone(message: Message) -> Message:
    kept: Message = {name: message[name] for name in ("type", "ts", "thread_ts") if name in message}
    return {**kept, "subtype": "tombstone", "text": TOMBSTONE, "user": SLACKBOT, "hidden": True}


def _nobody_listens(_channel: Conversation, _event: dict[str, Any]) -> None:
    return
