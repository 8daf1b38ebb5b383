"""A conversation that is kept in memory: what the Store and Slack would do between two replies."""

from collections.abc import Iterable, Mapping
from itertools import count
from typing import TypeVar

from playbooks.coach.switching import switched
from playbooks.engine import advance
from playbooks.engine.drafting import kept_under
from playbooks.engine.position import current_step
from playbooks.engine.standing import begin
from playbooks.model import (
    NOTES,
    Answer,
    Ask,
    Closed,
    Deleted,
    Drafted,
    Edited,
    Filled,
    NewRound,
    Note,
    Noted,
    Outcome,
    Overview,
    Paused,
    Person,
    Playbook,
    Posted,
    Pressed,
    Progress,
    Reopened,
    Reply,
    Response,
    Resumed,
    Said,
    Settled,
    Step,
    Value,
)

ME = "U1"
SOMEBODY = Person(id="U2", name="Daniel Reyes")
Sort = TypeVar("Sort")


class Conversation:
    """`heard` is the last Response; `lag` keeps prompts on their way, until they `arrive`."""

    def __init__(self, playbook: Playbook, language: str = "en", *, chosen: bool = True) -> None:
        self.playbook = playbook
        self.progress = Progress(language=language, language_chosen=chosen)
        self.revisions: list[Answer] = []
        self.before: Mapping[str, Answer] | None = None
        self.asks: dict[str, Ask] = {}
        self.lag = False
        self._moments = count(1)
        self.heard = self._take(begin(playbook, self.progress))

    # --- does ---------------------------------------------------------------------------

    def hear(self, reply: Reply) -> Response:
        self.heard = self._take(advance(self.playbook, self.progress, reply))
        return self.heard

    def says(self, text: str, at: str = "") -> str:
        """A message, at a moment of its own unless one is given; gives the moment."""
        at = at or self.moment()
        self.hear(Said(at=at, author=ME, text=text))
        return at

    def edits(self, at: str, text: str) -> Response:
        return self.hear(Edited(at=at, text=text))

    def deletes(self, at: str) -> Response:
        return self.hear(Deleted(at=at))

    def reopens(self, step: str) -> Response:
        return self.hear(Reopened(step=step))

    def resumes(self) -> Response:
        return self.hear(Resumed())

    def pauses(self) -> Response:
        return self.hear(Paused())

    def begins_a_round(self, *reopen: str) -> Response:
        """With the steps that the debrief named, unless others are."""
        return self.hear(NewRound(round=self.progress.round + 1, reopen=reopen or None))

    def switches(self, playbook: Playbook) -> Response:
        """Another playbook goes on, unless this is closed."""
        reply = switched(self.playbook, playbook, self.progress, "Impress", ME)
        response = advance(playbook, self.progress, reply)
        self.playbook = playbook if response.playbook else self.playbook
        self.heard = self._take(response)
        return self.heard

    def drafts(self, draft: str, text: str, language: str = "en") -> Response:
        held = self.progress.answers.get(kept_under(draft, language))
        revision = held.revision if held else 0
        return self.hear(Drafted(draft=draft, language=language, revision=revision, author=ME, text=text))

    def closes(self, outcome: Outcome, lesson: str = "") -> Response:
        return self.hear(Closed(outcome=outcome, lesson=lesson))

    def presses(self, move: type[Pressed], *, prompt: Posted | None = None) -> Response:
        """A button of the newest prompt, or of an earlier one."""
        reply = move.model_validate(self._press(prompt))
        return self.hear(reply)  # type: ignore[arg-type]  # every move is a reply

    def fills(
        self, value: Value | None = None, *, text: str | None = None, prompt: Posted | None = None
    ) -> Response:
        return self.hear(Filled(**self._press(prompt), author=ME, value=value, text=text))  # type: ignore[arg-type]

    def _press(self, prompt: Posted | None) -> dict[str, object]:
        prompt = prompt or self.progress.asked[-1]
        ask = self.asks[prompt.id]
        return {"step": ask.step or "", "revision": ask.revision, "at": prompt.at or self.moment()}

    def moment(self) -> str:
        return f"{next(self._moments):010}.000000"

    def arrive(self) -> None:
        """Everything that was asked has reached the conversation."""
        self.progress = self.progress.model_copy(
            update={
                "asked": tuple(
                    post if post.at else post.model_copy(update={"at": self.moment()})
                    for post in self.progress.asked
                )
            }
        )

    # --- sees ---------------------------------------------------------------------------

    @property
    def current(self) -> str | None:
        step = self.current_step
        return step.id if step else None

    @property
    def current_step(self) -> Step | None:
        return current_step(self.playbook, self.progress)

    @property
    def prompt(self) -> Posted:
        """The newest prompt."""
        return self.progress.asked[-1]

    @property
    def asked(self) -> Ask:
        """What the last reply was answered with."""
        return self.post(Ask)

    @property
    def asks_nothing(self) -> bool:
        return not any(isinstance(post, Ask) for post in self.heard.posts)

    @property
    def acknowledged(self) -> Noted:
        """What the last post that asks says of the answer before."""
        assert self.asked.noted is not None
        return self.asked.noted

    @property
    def overview(self) -> Overview:
        return self.post(Overview)

    @property
    def notice(self) -> str:
        return self.heard.notice.key if self.heard.notice else ""

    def post(self, sort: type[Sort]) -> Sort:
        """The post of this sort in the last Response."""
        return next(post for post in self.heard.posts if isinstance(post, sort))

    def answer(self, step: str) -> Answer:
        return self.progress.answers[step]

    def words(self, step: str) -> list[str]:
        answer = self.progress.answers.get(step)
        return [part.text for part in answer.parts] if answer else []

    @property
    def notes(self) -> list[str]:
        return self.words(NOTES)

    def noted_keys(self) -> list[str]:
        return [post.key for post in self.heard.posts if isinstance(post, Note)]

    # --- the Store ----------------------------------------------------------------------

    def _take(self, response: Response) -> Response:
        assert all(answer.round == (response.round or self.progress.round) for answer in response.answers)
        self.revisions += response.answers
        if response.round:
            self.before = self.progress.answers
        asks = [post for post in response.posts if isinstance(post, Ask)]
        redrawn = (post for post in response.posts if isinstance(post, Settled))
        self.asks |= {post.post: post.ask for post in redrawn if post.ask}
        self.progress = self.progress.model_copy(
            update={
                "answers": {**self.progress.answers, **{answer.step: answer for answer in response.answers}},
                "standing": response.standing or self.progress.standing,
                "round": response.round or self.progress.round,
                "asked": (*self.progress.asked, *self._posted(asks)),
            }
        )
        if not self.lag:
            self.arrive()
        return response

    def _posted(self, asks: Iterable[Ask]) -> list[Posted]:
        posted = []
        for ask in asks:
            post = Posted(
                id=f"P{len(self.asks)}", at="", step=ask.step, noted=ask.noted.step if ask.noted else None
            )
            self.asks[post.id] = ask
            posted.append(post)
        return posted
