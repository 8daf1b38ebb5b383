"""What the coach and the Store tell each other, as data: who speaks and where, members, lists."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from playbooks.model import Calendar, Frozen, ManagerState, State, Weekly


@dataclass(frozen=True)
class Speaker:
    """Who does something, and the keys by which Slack's doing it twice is noticed.

    `channel` is where they do it, if that is in a conversation: who can act in a private channel is in it.
    """

    workspace: str
    member: str
    seen: tuple[str, ...] = ()
    channel: str = ""


@dataclass(frozen=True)
class Thread:
    channel: str
    at: str


@dataclass(frozen=True)
class Message:
    """A message that was heard before: its edits and its deletion go where it went."""

    channel: str
    at: str


def message_key(channel: str, at: str) -> str:
    """The seen key of a message, by which its edits and its deletion find where it went."""
    return f"message:{channel}:{at}"


@dataclass(frozen=True)
class Placed:
    """A message set aside whose writer said where it belongs; `question` is the ts of what they pressed."""

    aside: str
    question: str


Where = str | Thread | Message
"""A negotiation by its id, by its thread, or by a message that it holds."""


class Member(Frozen):
    """A person of the workspace. `language_chosen` says that they picked it, rather than we guessed.

    `zone` is an IANA time zone; `address` is how Vietnamese texts address them; `left` says that
    their account was closed, `admin` that they administer the workspace. `manager` is the id of who gets
    their week in a digest, once that was accepted or given.
    """

    workspace: str
    id: str
    name: str = ""
    language: str = "en"
    language_chosen: bool = False
    zone: str = "UTC"
    address: str = "anh/chị"
    calendar: Calendar = Calendar()
    left: bool = False
    admin: bool = False
    manager: str = ""
    manager_state: ManagerState = ManagerState.NONE
    weekly: Weekly = Weekly()


class Summary(Frozen):
    """One negotiation of a member's, for lists. `channel` and `root` are empty until it was posted.

    `shared`: it lives in a private channel, where colleagues read and answer.
    """

    id: str
    counterpart: str
    playbook: str
    state: State
    channel: str = ""
    root: str = ""
    shared: bool = False


class Asked(NamedTuple):
    """A request that waits for somebody: which one, of which step of which negotiation."""

    negotiation: str
    step: str
    number: int


class Lesson(Frozen):
    """What somebody of the workspace learned with a counterpart, and shared; `day` is when, if known."""

    author: str
    text: str
    day: date | None = None
