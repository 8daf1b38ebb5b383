"""What the twin in memory holds, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from playbooks.coach import Summary
from playbooks.engine.position import SETTLED
from playbooks.model import Answer, Post, Response, Said, Standing, names_a_step


@dataclass(frozen=True)
class Outgoing:
    """One thing said to a member; `channel` and `at` are empty until somebody carried it.

    `negotiation` is None outside of every negotiation; `request` names what is asked of somebody else
    than its owner.
    """

    id: str
    workspace: str
    member: str
    negotiation: str | None
    post: Post
    channel: str = ""
    at: str = ""
    request: str = ""


@dataclass(frozen=True)
class Kept:
    """A negotiation, but for what was said in it."""

    owner: str
    summary: Summary
    standing: Standing = field(default_factory=Standing)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    round: int = 1
    before: Mapping[str, Answer] = field(default_factory=dict)
    offered_to: str = ""
    lesson_shared: bool = False
    moved_at: datetime | None = None

    def after(self, response: Response, now: datetime | None) -> "Kept":
        answers = {**self.answers, **{answer.step: answer for answer in response.answers}}
        standing = response.standing or self.standing
        return replace(
            self,
            summary=self.summary.model_copy(
                update={"state": standing.state, "playbook": response.playbook or self.summary.playbook}
            ),
            standing=standing,
            answers=dict(sorted(answers.items())),
            round=response.round or self.round,
            before=self.answers if response.round else self.before,
            moved_at=now if any(map(_moves, response.answers)) else self.moved_at,
        )

    def handed_to(self, colleague: str) -> "Kept":
        """One that is not shared goes on elsewhere."""
        there = {} if self.summary.shared else {"channel": "", "root": ""}
        summary = self.summary.model_copy(update=there)
        return replace(self, owner=colleague, offered_to="", lesson_shared=False, summary=summary)

    def rooted(self, channel: str, at: str) -> "Kept":
        return replace(self, summary=self.summary.model_copy(update={"channel": channel, "root": at}))


def _moves(answer: Answer) -> bool:
    return names_a_step(answer.step) and answer.state in SETTLED


@dataclass(frozen=True)
class Aside:
    member: str
    message: str
    said: Said
