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
    Feedback,
    Finding,
    Kind,
    Note,
    Noted,
    Playbook,
    Post,
    PromiseList,
    RequestMessage,
    Settled,
    Step,
    StepTexts,
)
from playbooks.model.rehearsing import Line
from playbooks.texts import Voice
from playbooks.texts.answers import answer_lines, column_names, noted_words
from playbooks.texts.findings import finding_words, mended_words, why_words
from playbooks.texts.known import guess_lines, heard_briefly
from playbooks.texts.offered import package_line
from playbooks.texts.promised import promise_lines, word_lines
from playbooks.texts.requested import page

WIDTH = 92
# What can be done about a remark.
DECISIONS = "/sharpen  /leave  /unhelpful  /why"


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
                lines = list(self._acknowledged(noted))
            case Settled(noted=noted, ask=ask):
                lines = [*(self._acknowledged(noted) if noted else ()), *(self._ask(ask) if ask else ())]
            case Note():
                lines = [self._note(post)]
            case RequestMessage():
                lines = self._request(post)
            case PromiseList(promises=promises):
                title = self.voice.say("promise.title", counterpart=self.counterpart)
                lines = ["", title, *promise_lines(self.voice, promises, self.counterpart)]
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
            yield from self._acknowledged(ask.noted)
        if ask.line:
            yield from self._line(ask.line)
            return
        step = find_step(self.playbook, ask.step)
        if step is None:
            yield from ("", self.voice.say("ask.finished"))
            if ask.next_round and has_rounds(self.playbook):
                yield self.voice.say("ask.next_round", round=str(ask.next_round))
            return
        texts = self.voice.step(self.playbook, step.id)
        yield from ("", f"{self._phase_of(step)}: {self._filled(texts.title)}", "")
        if ask.earlier:
            yield from self._at_hand(ask.earlier.feedback)
        if ask.missing:
            yield self.voice.say(ask.missing)
        yield from (self._filled(texts.prompt), self._filled(texts.why))
        yield from self._how(step, texts)
        if ask.earlier:
            yield f"{self.voice.say('ask.earlier')}: {self.voice.say('ask.reopen')}"
            yield from (f"> {line}" for line in answer_lines(self.voice, self.playbook, ask.earlier))
        yield from word_lines(self.voice, ask.promises)
        yield from self._known(ask)

    def _line(self, line: Line) -> Iterator[str]:
        """What the counterpart of a rehearsal says."""
        yield from ("", f"{self.counterpart}: {self.voice.say(line.said.key, **line.said.facts)}")
        if line.said.package is not None:
            yield f"[{package_line(line.said.package)}]"

    def _known(self, ask: Ask) -> Iterator[str]:
        """What colleagues answered, and what is still guessed, where it can be tested."""
        for whose, said in heard_briefly(self.voice, ask.heard):
            yield f"{whose}:"
            yield from (f"> {line}" for line in said.splitlines())
        if ask.guesses:
            yield f"{self.voice.say('map.still')}:"
            yield from guess_lines(self.voice, ask.guesses)

    def _request(self, post: RequestMessage) -> list[str]:
        """What would be sent in Slack, as they would read it."""
        sent = self.voice.say("request.would_be_sent", name=post.request.name)
        return ["", sent, *(f"> {line}" for line in page(self.voice, post, self.counterpart))]

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

    def _acknowledged(self, noted: Noted) -> Iterator[str]:
        yield self._noted(noted)
        yield from self._feedback(noted.feedback)

    def _feedback(self, feedback: Feedback) -> Iterator[str]:
        """What is remarked on the answer, or that it meets what was."""
        if feedback.mended and (better := mended_words(self.voice, feedback.mended)):
            yield f"✦ {better}"
        words = finding_words(self.voice, feedback.finding) if feedback.finding else None
        if words is None or feedback.finding is None:
            return
        yield ""
        if feedback.again:
            yield self.voice.say("finding.again")
        if words.good:
            yield f"{self.voice.say('finding.good')}: {words.good}"
        yield from (f"> {line}" for line in feedback.finding.quote.splitlines())
        yield from (words.says, f"{self.voice.say('finding.try')}: {words.to_try}", DECISIONS)

    def _at_hand(self, feedback: Feedback) -> Iterator[str]:
        """What was remarked on the answer that is asked for again."""
        finding = feedback.by(feedback.at_hand)
        if words := finding_words(self.voice, finding) if finding else None:
            yield f"{self.voice.say('finding.to_sharpen')}: {words.says}"
            yield f"{self.voice.say('finding.try')}: {words.to_try}"

    def why(self, finding: Finding) -> str:
        """What stands behind a remark."""
        words = why_words(self.voice, finding.rule, finding.language)
        if words is None:
            return ""
        source = f"{self.voice.say('finding.source')}: {words.source.reference} {words.source.link}"
        silent = f"{self.voice.say('finding.silent')}: {words.silent}"
        lines = ["", words.title, words.why, silent, source.strip(), words.score]
        return "\n".join(_wrapped(line) for line in lines).rstrip()

    def _noted(self, noted: Noted) -> str:
        state = "partial" if noted.partial else noted.state.value
        title = self._filled(self.voice.step(self.playbook, noted.step).title)
        said = noted_words(self.voice, self.playbook, noted)
        return f"✓ {self.voice.say(f'noted.{state}')}: {title}  {said}".rstrip()

    def _note(self, note: Note) -> str:
        facts = dict(note.facts)
        if "step" in facts:
            facts["step"] = self._filled(self.voice.step(self.playbook, facts["step"]).title)
        if "playbook" in facts:
            facts["playbook"] = self.voice.name(self.playbook)
        return self.voice.say(note.key, **facts)

    def _phase_of(self, step: Step) -> str:
        phase = next(phase.id for phase in self.playbook.phases if step in phase.steps)
        return self.voice.phase(self.playbook, phase)

    def _filled(self, text: str) -> str:
        return self.voice.fill(text.strip(), counterpart=self.counterpart)


def _wrapped(line: str) -> str:
    return textwrap.fill(line, WIDTH, replace_whitespace=False, break_on_hyphens=False)
