"""Draws what the coach says as plain text, for a terminal."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from playbooks.brief import markdown
from playbooks.engine.named_steps import has_rounds, reopenable
from playbooks.engine.position import find_step
from playbooks.model import (
    COLUMNS,
    Amendment,
    Ask,
    Brief,
    Kind,
    Note,
    Noted,
    Playbook,
    Post,
    Settled,
    Step,
    StepTexts,
)
from playbooks.texts import Voice
from playbooks.texts.answers import answer_lines, column_names, noted_words

WIDTH = 92


@dataclass(frozen=True)
class PlainText:
    voice: Voice
    playbook: Playbook
    counterpart: str

    def draw(self, post: Post) -> str:
        """Nothing for what only Slack shows, such as the overview that is updated in place."""
        match post:
            case Ask():
                lines = list(self._ask(post))
            case Amendment(noted=noted):
                lines = [self._noted(noted)]
            case Settled(noted=noted, ask=ask):
                lines = [*([self._noted(noted)] if noted else []), *(self._ask(ask) if ask else ())]
            case Note():
                lines = [self._note(post)]
            case Brief():
                lines = markdown(post, self.playbook, self.voice, self.counterpart).splitlines()
            case _:
                lines = []
        return "\n".join(_wrapped(line) for line in lines)

    def example(self, step: str) -> str:
        texts = self.voice.step(self.playbook, step)
        lines = [self.voice.say("note.example"), *self._filled(texts.example).splitlines()]
        return "\n".join(_wrapped(line) for line in lines)

    def draft(self, draft: str, text: str) -> str:
        title = self.voice.draft(self.playbook, draft).title
        return "\n".join(["", f"## {title}", "", *(_wrapped(line) for line in text.splitlines())])

    def _ask(self, ask: Ask) -> Iterator[str]:
        if ask.noted:
            yield self._noted(ask.noted)
        step = find_step(self.playbook, ask.step)
        if step is None:
            yield from ("", self.voice.say("ask.finished"))
            if ask.next_round and has_rounds(self.playbook):
                yield self.voice.say("ask.next_round", round=str(ask.next_round))
            return
        texts = self.voice.step(self.playbook, step.id)
        yield from ("", f"{self._phase_of(step)}: {self._filled(texts.title)}", "")
        if ask.missing:
            yield self.voice.say(ask.missing)
        yield from (self._filled(texts.prompt), self._filled(texts.why))
        yield from self._how(step, texts)
        if ask.earlier:
            yield f"{self.voice.say('ask.earlier')}: {self.voice.say('ask.reopen')}"
            yield from (f"> {line}" for line in answer_lines(self.voice, self.playbook, ask.earlier))

    def _how(self, step: Step, texts: StepTexts) -> Iterator[str]:
        """What an answer has to look like, where that is not plain."""
        if step.kind is Kind.CHOICE:
            for number, option in enumerate(step.options, start=1):
                yield f"  {number}. {self._filled(texts.options[option])}"
            yield self.voice.say("ask.typed_choice")
        elif step.kind is Kind.STEPS:
            for number, offered in enumerate(reopenable(self.playbook), start=1):
                yield f"  {number}. {self._filled(self.voice.step(self.playbook, offered.id).title)}"
        elif step.kind is Kind.FIGURES:
            yield f"  {' / '.join(self._filled(texts.fields[field]) for field in step.fields)}"
        elif len(COLUMNS.get(step.kind, ())) > 1:
            yield self.voice.say("ask.columns", columns=column_names(self.voice, step.kind))
        if step.private:
            yield self.voice.say("ask.private")

    def _noted(self, noted: Noted) -> str:
        state = "partial" if noted.partial else noted.state.value
        title = self._filled(self.voice.step(self.playbook, noted.step).title)
        said = noted_words(self.voice, self.playbook, noted)
        return f"✓ {self.voice.say(f'noted.{state}')}: {title}  {said}".rstrip()

    def _note(self, note: Note) -> str:
        facts = dict(note.facts)
        if "step" in facts:
            facts["step"] = self._filled(self.voice.step(self.playbook, facts["step"]).title)
        return self.voice.say(note.key, **facts)

    def _phase_of(self, step: Step) -> str:
        phase = next(phase.id for phase in self.playbook.phases if step in phase.steps)
        return self.voice.phase(self.playbook, phase)

    def _filled(self, text: str) -> str:
        return self.voice.fill(text.strip(), counterpart=self.counterpart)


def _wrapped(line: str) -> str:
    return textwrap.fill(line, WIDTH, replace_whitespace=False, break_on_hyphens=False)
