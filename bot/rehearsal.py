"""One negotiation that is kept nowhere: what the coach says is heard at once, in the order it is said."""

from collections.abc import Iterable
from itertools import count

from playbooks.brief import brief
from playbooks.engine import advance
from playbooks.engine.standing import begin
from playbooks.model import Ask, Brief, Playbook, Post, Posted, Progress, Reply, Response


class Rehearsal:
    """`newest` is the question that stands, `at` its place in the conversation."""

    def __init__(self, playbook: Playbook, language: str) -> None:
        self.playbook = playbook
        self.progress = Progress(language=language)
        self.newest = Ask(step=None)
        self._moments = count(1)

    @property
    def at(self) -> str:
        return self.progress.asked[-1].at if self.progress.asked else ""

    def moment(self) -> str:
        """The place of what is said now; later ones sort after earlier ones."""
        return f"{next(self._moments):08}"

    def begin(self) -> Iterable[Post]:
        return self._take(begin(self.playbook, self.progress))

    def hear(self, reply: Reply) -> Iterable[Post]:
        return self._take(advance(self.playbook, self.progress, reply))

    def brief(self) -> Brief:
        return brief(self.playbook, self.progress)

    def _take(self, response: Response) -> Iterable[Post]:
        answers = {answer.step: answer for answer in response.answers}
        asks = [post for post in response.posts if isinstance(post, Ask)]
        self.newest = asks[-1] if asks else self.newest
        self.progress = self.progress.model_copy(
            update={
                "answers": {**self.progress.answers, **answers},
                "standing": response.standing or self.progress.standing,
                "asked": (*self.progress.asked, *map(self._posted, asks)),
            }
        )
        return (*response.posts, *([response.notice] if response.notice else []))

    def _posted(self, ask: Ask) -> Posted:
        at = self.moment()
        return Posted(id=at, at=at, step=ask.step, noted=ask.noted.step if ask.noted else None)
