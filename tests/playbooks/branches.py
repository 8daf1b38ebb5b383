"""Every way through a playbook: at each fork each of its roads, walked with the playbook's own examples."""

from collections.abc import Iterator, Mapping
from itertools import product

from playbooks.engine.position import all_steps
from playbooks.model import SENT, Choice, Kind, Person, Playbook, Post, Requested, Skipped, Step
from playbooks.texts import Voice
from tests.playbooks.simulation import ME, Conversation

DANIEL = Person(id="U2", name="Daniel Reyes")
ANSWERED, SKIPPED = "answered", "skipped"
Branch = Mapping[str, str]


def forks(playbook: Playbook) -> Mapping[str, list[str]]:
    """The steps that others hang on, each with its roads: options that lead to the same are one road."""
    found: dict[str, list[str]] = {}
    for step in all_steps(playbook):
        hang = [one.when.options for one in all_steps(playbook) if one.when and one.when.step == step.id]
        if hang:
            roads = {
                tuple(not wanted or option in wanted for wanted in hang): option for option in step.options
            }
            found[step.id] = [*(roads.values() or (ANSWERED,)), SKIPPED]
    return found


def branches(playbook: Playbook) -> Iterator[Branch]:
    every = forks(playbook)
    for roads in product(*every.values()):
        yield dict(zip(every, roads, strict=True))


def led_through(playbook: Playbook, branch: Branch) -> list[str]:
    """The steps on this way, by the words of their conditions alone."""
    return [step.id for step in all_steps(playbook) if _applies(step, branch)]


def _applies(step: Step, branch: Branch) -> bool:
    if step.when is None:
        return True
    road = branch[step.when.step]
    return road != SKIPPED and (not step.when.options or road in step.when.options)


class Walker:
    """Somebody who answers each step with its example; `said` is all that they read on the way."""

    def __init__(self, playbook: Playbook, language: str, branch: Branch) -> None:
        self.talk = Conversation(playbook, language)
        self.voice = Voice(language)
        self.branch = branch
        self.asked: list[str] = []
        self.said: list[Post] = [*self.talk.heard.posts]

    def to_the_end(self) -> "Walker":
        while step := self.talk.current_step:
            assert step.id not in self.asked, "asked twice"
            assert self.talk.asked.step == step.id
            self.asked.append(step.id)
            self._answer(step)
            self.said += self.talk.heard.posts
        return self

    def example(self, step: Step) -> str:
        text = self.voice.step(self.talk.playbook, step.id).example
        return self.voice.fill(text, counterpart="Impress").strip()

    def _answer(self, step: Step) -> None:
        road = self.branch.get(step.id, ANSWERED)
        if road == SKIPPED:
            self.talk.presses(Skipped)
        elif step.kind is Kind.CHOICE and road != ANSWERED:
            self.talk.fills(Choice(option=road))
        elif step.kind in SENT:
            self._request(step)
        else:
            self.talk.says(self.example(step))

    def _request(self, step: Step) -> None:
        revision, at = self.talk.asked.revision, self.talk.prompt.at
        lines = tuple(self.example(step).splitlines())
        self.talk.hear(Requested(step=step.id, revision=revision, at=at, to=DANIEL, author=ME, lines=lines))
