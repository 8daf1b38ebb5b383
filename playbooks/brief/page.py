"""The brief as a Markdown file; what people wrote stands in quotes, so that it cannot pose as ours."""

from collections.abc import Iterable, Iterator

from playbooks.brief.document import changed, is_open, open_again
from playbooks.model import Answer, Brief, BriefItem, Playbook
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.answers import QUOTES, answer_lines, figure_lines
from playbooks.texts.findings import in_one_line
from playbooks.texts.offered import bounds_line, issue_lines, offer_lines, proposal_lines
from playbooks.texts.planned import meeting_lines
from playbooks.texts.promised import promise_lines


def markdown(document: Brief, playbook: Playbook, voice: Voice, counterpart: str) -> str:
    page, name = _Page(playbook, voice, counterpart), " ".join(voice.name(playbook).split())
    lines = [
        f"# {voice.say('brief.title', counterpart=counterpart)}",
        "",
        voice.say("brief.subtitle", playbook=name, round=str(document.round)),
        *page.since(document),
    ]
    if closing := closing_lines(document, voice):
        lines += ["", *_quoted(closing)]
    for phase in document.phases:
        lines += ["", f"## {voice.phase(playbook, phase.phase)}"]
        for item in phase.items:
            lines += ["", *page.item(item)]
    lines += page.to_sharpen(document)
    lines += page.to_find_out(document)
    lines += page.meeting(document)
    lines += page.promises(document)
    lines += page.offers(document)
    if document.notes:
        lines += ["", f"## {voice.say('brief.notes')}", ""]
        lines += _quoted(answer_lines(voice, playbook, document.notes))
    return "\n".join([*lines, *page.drafts(document)]) + "\n"


def closing_lines(document: Brief, voice: Voice) -> list[str]:
    """How it ended, if it did."""
    lines = []
    if document.outcome:
        outcome = voice.say(f"outcome.{document.outcome.value}")
        lines.append(voice.say("brief.outcome", outcome=outcome))
    if document.value:
        lines.append(f"{voice.say('brief.value')}: {figure_lines(voice, {}, document.value)[0]}")
    if document.lesson:
        lines.append(f"{voice.say('brief.lesson')}: {document.lesson}")
    return lines


def since_lines(document: Brief, playbook: Playbook, voice: Voice, counterpart: str) -> list[str]:
    """What this round changed, and what it asks again; nothing in the first one."""
    found = {"brief.changed_steps": changed(document), "brief.open_steps": open_again(document)}
    titles = {
        key: [voice.fill(voice.step(playbook, step).title, counterpart=counterpart) for step in steps]
        for key, steps in found.items()
    }
    return [voice.say(key, steps="; ".join(names)) for key, names in titles.items() if names]


def sharpen_lines(document: Brief, playbook: Playbook, voice: Voice, counterpart: str) -> list[str]:
    """The findings that were left open, each in a line; none of a rule that is gone."""
    found = ((one.step, in_one_line(voice, one.finding)) for one in document.to_sharpen)
    return [
        f"{voice.fill(voice.step(playbook, step).title, counterpart=counterpart)}: {line}"
        for step, line in found
        if line
    ]


def open_questions(document: Brief, voice: Voice) -> list[str]:
    """What is still guessed, each as a question for the meeting."""
    return [voice.say("brief.find_out_item", guess=guess.strip(QUOTES)) for guess in document.guesses]


def mark(item: BriefItem, voice: Voice) -> str:
    """What became of a step in this round, in a word."""
    if item.new:
        return voice.say("brief.changed" if item.before else "brief.new")
    return voice.say("brief.open_again") if is_open(item) else ""


def draft_title(playbook: Playbook, voice: Voice, draft: str, language: str) -> str:
    """Its name in the member's language, and the language that it is in."""
    return f"{voice.draft(playbook, draft).title} ({LANGUAGES.get(language, language)})"


class _Page:
    def __init__(self, playbook: Playbook, voice: Voice, counterpart: str) -> None:
        self._playbook = playbook
        self._voice = voice
        self._counterpart = counterpart

    def since(self, document: Brief) -> list[str]:
        lines = since_lines(document, self._playbook, self._voice, self._counterpart)
        if not lines:
            return []
        heading = self._voice.say("brief.since", round=str(document.round - 1))
        return ["", f"## {heading}", "", *(f"- {line}" for line in lines)]

    def to_sharpen(self, document: Brief) -> list[str]:
        lines = sharpen_lines(document, self._playbook, self._voice, self._counterpart)
        heading = self._voice.say("finding.to_sharpen")
        return ["", f"## {heading}", "", *(f"- {line}" for line in lines)] if lines else []

    def item(self, item: BriefItem) -> Iterator[str]:
        voice = self._voice
        title = voice.fill(voice.step(self._playbook, item.step).title, counterpart=self._counterpart)
        marks = [voice.say("brief.private") if item.private else "", mark(item, voice)]
        beside = ", ".join(one for one in marks if one)
        yield f"### {title} ({beside})" if beside else f"### {title}"
        yield ""
        if item.hidden:
            yield f"_{voice.say('brief.hidden')}_"
        elif item.answer is None:
            yield f"_{voice.say('brief.gap')}_"
        else:
            yield from self._said(item.answer, listed=item.listed)
        if item.before:
            yield from ("", f"_{voice.say('brief.was', round=str(item.before.round))}_", "")
            yield from self._said(item.before, listed=item.listed)

    def _said(self, answer: Answer, *, listed: bool) -> Iterator[str]:
        sign = "-" if listed else ">"
        for line in answer_lines(self._voice, self._playbook, answer):
            yield f"{sign} {line}"

    def to_find_out(self, document: Brief) -> list[str]:
        lines = open_questions(document, self._voice)
        heading = self._voice.say("brief.find_out")
        return ["", f"## {heading}", "", *(f"- {line}" for line in lines)] if lines else []

    def meeting(self, document: Brief) -> list[str]:
        lines = meeting_lines(self._voice, document.meeting)
        heading = self._voice.say("meeting.form")
        return ["", f"## {heading}", "", *(f"- {line}" for line in lines)] if lines else []

    def promises(self, document: Brief) -> list[str]:
        lines = promise_lines(self._voice, document.promises, self._counterpart)
        heading = self._voice.say("promise.brief")
        said = (f"- {' '.join(line.split())}" for line in lines)
        return ["", f"## {heading}", "", *said] if lines else []

    def offers(self, document: Brief) -> Iterator[str]:
        """The table, what could be proposed now, and every offer so far."""
        if document.bargain is None:
            return
        voice, bargain = self._voice, document.bargain
        yield from ("", f"## {voice.say('brief.offers')}", "", bounds_line(bargain.table, voice), "")
        for lines in (issue_lines, proposal_lines, offer_lines):
            yield from (f"- {' '.join(line.split())}" for line in lines(bargain, voice))

    def drafts(self, document: Brief) -> Iterator[str]:
        if document.drafts:
            yield from ("", f"## {self._voice.say('brief.drafts')}")
        for draft in document.drafts:
            title = draft_title(self._playbook, self._voice, draft.draft, draft.language)
            yield from ("", f"### {title}", "", *_quoted([draft.text]))


def _quoted(lines: Iterable[str]) -> list[str]:
    return [f"> {line}".rstrip() for text in lines for line in text.splitlines() or [""]]
