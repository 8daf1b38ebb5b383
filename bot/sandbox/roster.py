"""Knows the workspace's people and conversations: who there is, and who may see what."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.ids import make_id

SLACKBOT = "USLACKBOT"
COLOURS = ("9f69e7", "4bbe2e", "e7392d", "3c989f", "674b1b", "e96699", "e0a729", "684b6c")


@dataclass
class Person:
    """A member of the workspace; locale is the language of their Slack client."""

    id: str
    name: str
    handle: str
    locale: str
    tz: str
    title: str = ""
    language_hint: str = "en"
    color: str = COLOURS[0]
    is_bot: bool = False
    deleted: bool = False
    admin: bool = False


@dataclass
class Conversation:
    """A direct message (im), a channel or a private channel."""

    id: str
    kind: str
    name: str = ""
    members: list[str] = field(default_factory=list)

    @property
    def channel_type(self) -> str:
        """The word that events use for this kind of conversation."""
        return {"im": "im", "channel": "channel", "private": "group"}[self.kind]

    @property
    def scope(self) -> str:
        """The first half of the scopes that open this conversation."""
        return {"im": "im", "channel": "channels", "private": "groups"}[self.kind]

    @property
    def payload_name(self) -> str:
        """The name that commands and button payloads carry."""
        return {"im": "directmessage", "private": "privategroup"}.get(self.kind, self.name)


class Roster:
    """People by id and conversations by id; every conversation lists its members."""

    def __init__(self, app_name: str) -> None:
        self.people: dict[str, Person] = {}
        self.conversations: dict[str, Conversation] = {}
        self.bot = Person(
            "U0RAPPORT01", app_name, app_name.lower(), "en-US", "America/Los_Angeles", is_bot=True
        )

    def add_person(self, person: Person) -> Person:
        """Welcome a person: their messages with the bot and with everybody else, and the public channels."""
        for other in [self.bot, *self.people.values()]:
            self.open_im(person.id, other.id)
        self.people[person.id] = person
        for channel in self.conversations.values():
            if channel.kind == "channel":
                channel.members.append(person.id)
        return person

    def open_im(self, one: str, other: str) -> Conversation:
        """The direct message between two members, made when it is not there yet."""
        found = self.find_im(one, other)
        if found:
            return found
        return self.add_conversation(Conversation(make_id("D"), "im", members=[one, other]))

    def find_im(self, one: str, other: str) -> Conversation | None:
        """The direct message between two members, if there is one."""
        ims = (each for each in self.conversations.values() if each.kind == "im")
        return next((each for each in ims if set(each.members) == {one, other}), None)

    def add_conversation(self, conversation: Conversation) -> Conversation:
        """Keep a conversation under its id."""
        self.conversations[conversation.id] = conversation
        return conversation

    def seen_by(self, user: str) -> list[Conversation]:
        """The conversations that a person has in their sidebar."""
        return [each for each in self.conversations.values() if user in each.members]

    def member(self, user: str) -> Person | None:
        """A person or the bot, by id."""
        return self.bot if user == self.bot.id else self.people.get(user)

    def other_member(self, conversation: Conversation, user: str) -> str:
        """The one on the other side of a direct message."""
        return next((each for each in conversation.members if each != user), user)


def zone_facts(tz: str, at: datetime | None = None) -> dict[str, Any]:
    """A zone's name, label and offset in seconds, as users.info gives them: now, if not `at` another time."""
    wall = (at or datetime.now(tz=UTC)).astimezone(ZoneInfo(tz))
    offset = wall.utcoffset()
    return {
        "tz": tz,
        "tz_label": wall.tzname() or tz,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
    }


CAST = (
    ("U0KRISTEN01", "Kristen Walsh", "kristen.walsh", "en-US", "America/New_York", "Account executive", "en"),
    (
        "U0DANIEL002",
        "Daniel Reyes",
        "daniel.reyes",
        "en-US",
        "America/Chicago",
        "Vice president, sales",
        "en",
    ),
    (
        "U0MARGARET3",
        "Margaret Osei",
        "margaret.osei",
        "en-GB",
        "Europe/London",
        "Former account manager",
        "en",
    ),
    ("U0THUHA0004", "Nguyễn Thu Hà", "thuha.nguyen", "en-US", "Asia/Ho_Chi_Minh", "Account executive", "vi"),
    (
        "U0MINHQUAN5",
        "Trần Minh Quân",
        "minhquan.tran",
        "en-US",
        "Asia/Ho_Chi_Minh",
        "Vice president, sales",
        "vi",
    ),
)


def starting_cast(roster: Roster) -> None:
    """The people of the RLX and Impress story, and their channels."""
    for (user, name, handle, locale, tz, title, language), colour in zip(CAST, COLOURS, strict=False):
        roster.add_person(Person(user, name, handle, locale, tz, title, language, colour))
    everybody = list(roster.people)
    roster.add_conversation(Conversation("C0GENERAL01", "channel", "general", list(everybody)))
    roster.add_conversation(Conversation("C0ACCOUNTS2", "channel", "accounts", list(everybody)))
    roster.add_conversation(Conversation("C0IMPRESS03", "private", "impress", list(everybody)))
