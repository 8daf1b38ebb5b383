"""Decides who is in a channel: invitations, removals and new channels, and the events that tell of them."""

from typing import Any

from bot.sandbox.events import Events
from bot.sandbox.ids import make_id
from bot.sandbox.lookup import Body, Verbs, actor_of, place_of
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import TEAM, Workspace
from bot.sandbox.typed_text import read

INVITE = "/invite"
REMOVALS = ("/remove", "/kick")


class Members:
    """The people and the bot in channels."""

    def __init__(self, workspace: Workspace, events: Events) -> None:
        self._workspace = workspace
        self._events = events

    def verbs(self) -> Verbs:
        """What people do here, by the last part of its address."""
        return {"invite": self.invite, "remove": self.remove, "channel": self.make_channel}

    async def invite(self, body: Body) -> Body:
        """A member asks somebody into a channel."""
        by, channel = place_of(self._workspace, body)
        self._add(by, channel, [str(body["user"])])
        return {"ok": True}

    async def remove(self, body: Body) -> Body:
        """A member takes somebody out of a channel."""
        by, channel = place_of(self._workspace, body)
        self._take_out(by, channel, [str(body["user"])])
        return {"ok": True}

    async def make_channel(self, body: Body) -> Body:
        """A new channel, with its maker alone in it."""
        user, name = actor_of(self._workspace, body), str(body["name"]).strip().lower().replace(" ", "-")
        if any(each.name == name for each in self._workspace.roster.conversations.values()):
            raise Refused("name_taken")
        kind = "private" if body.get("private") else "channel"
        channel = Conversation(make_id("C"), kind, name, [user])
        self._workspace.roster.add_conversation(channel)
        self._workspace.conversations_changed([user])
        return {"ok": True, "channel": channel.id}

    def typed(self, by: str, channel: Conversation, text: str) -> Body | None:
        """Do what /invite, /remove or /kick says; None when the text is none of them."""
        word, _, names = text.partition(" ")
        if word not in (INVITE, *REMOVALS):
            return None
        pieces = read(names if "@" in names else f"@{names}", self._workspace.roster)
        named = [piece.value for piece in pieces if piece.kind == "user"]
        change = self._add if word == INVITE else self._take_out
        change(by, channel, named)
        return {"ok": True}

    def _add(self, by: str, channel: Conversation, guests: list[str]) -> None:
        for guest in guests:
            member = self._workspace.roster.member(guest)
            if member is None or member.deleted or channel.kind == "im" or guest in channel.members:
                raise Refused("cant_invite")
        if not guests:
            raise Refused("cant_invite")
        for guest in guests:
            self._join(by, channel, guest)

    def _join(self, by: str, channel: Conversation, guest: str) -> None:
        channel.members.append(guest)
        self._workspace.conversations_changed(channel.members)
        facts = {**self._facts("member_joined_channel", channel, guest), "inviter": by}
        self._tell_member("member_joined_channel", channel, facts)
        joined = {"subtype": "channel_join", "user": guest, "inviter": by}
        self._workspace.post(channel, {**joined, "text": f"<@{guest}> has joined the channel"})

    def _take_out(self, by: str, channel: Conversation, members: list[str]) -> None:
        if not members or channel.kind == "im" or not set(members) <= set(channel.members):
            raise Refused("cant_kick")
        for member in members:
            channel.members.remove(member)
            self._workspace.conversations_changed([*channel.members, member])
            self._leave(by, channel, member)

    def _leave(self, by: str, channel: Conversation, member: str) -> None:
        """Those who stay hear of the one who left; the bot itself hears that it did."""
        if member != self._workspace.bot:
            facts = self._facts("member_left_channel", channel, member)
            self._tell_member("member_left_channel", channel, facts)
            return
        left = "group_left" if channel.kind == "private" else "channel_left"
        event = {"type": left, "channel": channel.id, "actor_id": by}
        self._events.announce(left, channel.id, {**event, "event_ts": self._workspace.timestamps.next()})

    def _tell_member(self, subscription: str, channel: Conversation, event: dict[str, Any]) -> None:
        """The bot hears of channels that it is in, and may read of."""
        may_read = f"{channel.scope}:read" in self._workspace.settings.scopes
        if self._workspace.bot in channel.members and may_read:
            self._events.announce(subscription, channel.id, event)

    def _facts(self, kind: str, channel: Conversation, user: str) -> dict[str, Any]:
        """channel_type is the letter that the id begins with: C also for private channels made since 2021."""
        place = {"channel": channel.id, "channel_type": channel.id[0], "team": TEAM["id"]}
        return {"type": kind, "user": user, **place, "event_ts": self._workspace.timestamps.next()}
