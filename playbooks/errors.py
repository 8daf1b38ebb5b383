"""What a person can be told has gone wrong: each error carries a text key, said in their language.

RapportError
├── NothingNamed      start without a counterpart
├── NameTooLong
├── UnknownPlaybook
├── PlaybookGone     the negotiation's own: its file was moved, or broken since
├── StaleSwitch      another playbook goes on with it already
├── UnknownNegotiation  it was deleted, or was never here
│   ├── UnknownName   no counterpart is called that
│   └── UnknownThread a message in a thread that no negotiation lives in
├── NothingOpen
├── SeveralOpen       one must be picked
├── NotYours
├── OwnersAlone       a colleague may answer, but not this
├── NotOffered        a handover that was offered to somebody else, or no more
├── HandoverToSelf
├── HandoverClosed
├── NotInChannel      Rapport was not invited there
├── PublicChannel     everyone could read along
├── OutsidersInChannel
├── NoPlaceForColleagues  neither a direct message of one's own nor a private channel
├── UnderWay         started anew from a message, though it is there already
├── OtherWorkspace
├── AlreadyPlaced
├── StaleRound       the round has begun already
├── StaleForm        the step changed while its form was open
├── ManagerIsSelf
├── ManagerKnown      named already
├── ManagerGiven      by an admin, who alone can change it
├── NotNamed          as a manager, or not any more
└── Unreadable        a form field that cannot be read
AlreadyHeard          not for people: Slack delivered something twice
Unsure                not for people: it has to be looked up first what was asked
"""

from typing import ClassVar


class RapportError(Exception):
    """A sentence in the texts under `key`, with `facts` filled in."""

    key: ClassVar[str]

    def __init__(self, **facts: str) -> None:
        super().__init__(facts)
        self.facts = facts


class NothingNamed(RapportError):
    key = "error.nothing_named"


class NameTooLong(RapportError):
    key = "error.name_too_long"


class UnknownPlaybook(RapportError):
    key = "error.unknown_playbook"


class PlaybookGone(RapportError):
    """Whoever brings it back, or goes on with another one, finds everything as it was."""

    key = "error.playbook_gone"


class StaleSwitch(RapportError):
    key = "error.stale_switch"


class UnknownNegotiation(RapportError):
    key = "error.unknown_negotiation"


class UnknownName(UnknownNegotiation):
    key = "error.unknown_name"


class UnknownThread(UnknownNegotiation):
    pass


class NothingOpen(RapportError):
    key = "error.nothing_open"


class SeveralOpen(RapportError):
    """Which one is meant has to be picked; `choices` are negotiation ids with their counterparts."""

    key = "error.several_open"

    def __init__(self, choices: dict[str, str]) -> None:
        super().__init__()
        self.choices = choices


class NotYours(RapportError):
    key = "error.not_yours"


class OwnersAlone(RapportError):
    key = "error.owners_alone"


class NotOffered(RapportError):
    key = "error.not_offered"


class HandoverToSelf(RapportError):
    key = "error.handover_to_self"


class HandoverClosed(RapportError):
    key = "error.handover_closed"


class NotInChannel(RapportError):
    key = "error.not_in_channel"


class PublicChannel(RapportError):
    key = "error.public_channel"


class OutsidersInChannel(RapportError):
    key = "error.outsiders_in_channel"


class NoPlaceForColleagues(RapportError):
    key = "error.no_place_for_colleagues"


class UnderWay(RapportError):
    """What was told with the start is not kept: the person decides where it belongs."""

    key = "error.under_way"


class OtherWorkspace(RapportError):
    key = "error.other_workspace"


class AlreadyPlaced(RapportError):
    key = "error.already_placed"


class StaleRound(RapportError):
    key = "error.stale_round"


class ManagerIsSelf(RapportError):
    key = "manager.is_self"


class ManagerKnown(RapportError):
    key = "manager.is_asked"


class ManagerGiven(RapportError):
    key = "manager.is_given"


class NotNamed(RapportError):
    key = "manager.not_named"


class StaleForm(RapportError):
    """Raised so that nothing is committed: the form stays open with what was typed."""

    key = "error.stale_form"


class Unreadable(RapportError):
    """`field` names the form field that the sentence belongs under."""

    def __init__(self, field: str, key: str, **facts: str) -> None:
        super().__init__(**facts)
        self.field = field
        self.key = key  # type: ignore[misc]  # one class for every unreadable field


class Unsure(Exception):  # a fact, not a fault
    """A reply may answer one of these posts, if it was there already; nobody lived to record it."""

    def __init__(self, posts: tuple[str, ...]) -> None:
        super().__init__(posts)
        self.posts = posts


class AlreadyHeard(Exception):  # a fact, not a fault
    """The same reply was committed before; there is nothing to do."""
