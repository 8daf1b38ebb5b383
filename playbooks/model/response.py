"""Where a negotiation stands, and what follows from one reply: the Store keeps it."""

from collections.abc import Mapping
from datetime import datetime

from playbooks.frozen import Frozen
from playbooks.model.answer import Answer, Figures
from playbooks.model.brief import State
from playbooks.model.cadence import Reminder
from playbooks.model.feedback import Verdict
from playbooks.model.posts import Note, Post, RequestMessage
from playbooks.model.reply import Outcome


class Standing(Frozen):
    """Whether a negotiation is under way, and how it ended."""

    state: State = State.ACTIVE
    outcome: Outcome | None = None
    value: Figures | None = None
    lesson: str = ""
    finished: bool = False


class Told(Frozen):
    """Something said to somebody else than the owner, in a conversation of its own: one for each request."""

    step: str
    number: int
    to: str
    post: RequestMessage


class Response(Frozen):
    """What follows from one reply: what to keep, what to post, and what only the presser sees.

    `round` is the number of the round that begins with it, and `playbook` the one that goes on from
    here, if one does. `told` goes to those who are
    asked for something, `aside` to the owner alone, beside the thread; `verdicts` are counted.
    `reminders` take the place of those that there were and did not come yet; None leaves them.
    """

    answers: tuple[Answer, ...] = ()
    standing: Standing | None = None
    posts: tuple[Post, ...] = ()
    notice: Note | None = None
    round: int | None = None
    playbook: str | None = None
    told: tuple[Told, ...] = ()
    aside: tuple[Post, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    reminders: tuple[Reminder, ...] | None = None


class Posted(Frozen):
    """An Ask that was said: `at` is empty until we know that it has reached the conversation.

    `unsure`: it was on its way when we last knew, and may have arrived.
    """

    id: str
    at: str
    step: str | None
    noted: str | None = None
    unsure: bool = False


class Progress(Frozen):
    """What the engine knows of a negotiation: each answer's newest revision, and what was asked.

    `shared`: its thread is in a channel, where others than the owner read and answer. `owner` is the
    owner's name, `zone` their time zone, and `now` the moment of the reply; `moved_at` is when a step was
    last answered.
    """

    language: str
    language_chosen: bool = True
    round: int = 1
    shared: bool = False
    standing: Standing = Standing()
    owner: str = ""
    counterpart: str = ""
    zone: str = "UTC"
    now: datetime | None = None
    moved_at: datetime | None = None
    answers: Mapping[str, Answer] = {}
    asked: tuple[Posted, ...] = ()
