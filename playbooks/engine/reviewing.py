"""What the coach remarks on an answer: the rules are asked once the answer is whole."""

from collections.abc import Iterable

from playbooks.engine.position import all_steps, find_step, is_answered
from playbooks.engine.reading import words_of
from playbooks.engine.substance import says_something
from playbooks.feedback import Context, Writing, language_of, read, speaks
from playbooks.model import (
    Answer,
    AnswerState,
    Entries,
    Feedback,
    Figures,
    Finding,
    Playbook,
    Progress,
    Step,
    Verdict,
)


def reviewed(playbook: Playbook, before: Progress, answer: Answer) -> Answer:
    """The answer with what is to be said about it: at most one thing, and what it mended."""
    step, held = find_step(playbook, answer.step), before.answers.get(answer.step)
    was = held.feedback if held else Feedback()
    if step is None or not is_answered(answer) or (step.private and before.shared):
        return answer.model_copy(update={"feedback": _unread(was, answer)})
    if was.at_hand and held and _kept_as_it_was(held, answer):
        was = quieted(was, was.at_hand)
    written = _written_in(answer, before.language)
    findings = tuple(one for one in _findings(playbook, step, answer, written) if one.rule not in was.quiet)
    if not was.at_hand:
        return answer.model_copy(update={"feedback": _new(was, findings)})
    praised = speaks(was.at_hand, written) and says_something(step, answer)
    return answer.model_copy(update={"feedback": _compared(was, findings, praised=praised)})


def _unread(was: Feedback, answer: Answer) -> Feedback:
    """Until the answer is whole nothing is said; what is being sharpened is still to be compared."""
    if answer.state is AnswerState.SKIPPED:
        return Feedback(quiet=was.quiet)
    sharpened = tuple(finding for finding in was.findings if finding.rule == was.sharpening)
    return Feedback(findings=sharpened, quiet=was.quiet, sharpening=was.sharpening)


def _kept_as_it_was(held: Answer, answer: Answer) -> bool:
    """Whether a step that was opened again got the very answer that it held."""
    unchanged = (held.parts, held.value) == (answer.parts, answer.value)
    return unchanged and held.state is AnswerState.REOPENED


def quieted(was: Feedback, rule: str) -> Feedback:
    """From now on the rule is silent for this step: the member decided so."""
    left = tuple(finding for finding in was.findings if finding.rule != rule)
    return Feedback(findings=left, quiet=(*was.quiet, rule))


def _new(was: Feedback, findings: tuple[Finding, ...]) -> Feedback:
    """What was found before and is not said waits in the brief: an edit does not bring it up."""
    waiting = {finding.rule for finding in was.findings}
    said = next((finding.rule for finding in findings if finding.rule not in waiting), "")
    return Feedback(findings=findings, said=said, quiet=was.quiet)


def _compared(was: Feedback, findings: tuple[Finding, ...], *, praised: bool) -> Feedback:
    """Whether the new words meet what was remarked on the old ones; nothing else is brought up now.

    Words that say nothing, or are in a language in which the rule is silent, are not praised for it.
    """
    rule = was.at_hand
    still = any(finding.rule == rule for finding in findings)
    return Feedback(
        findings=findings,
        said=rule if still else "",
        quiet=was.quiet,
        mended=rule if praised and not still else "",
        again=still and bool(was.sharpening),
    )


def _written_in(answer: Answer, language: str) -> str:
    """The language of the words; numbers alone are in the member's own. Empty where it does not show."""
    text = words_of(answer)
    return language_of(text) or ("" if any(char.isalpha() for char in text) else language)


def _findings(playbook: Playbook, step: Step, answer: Answer, written: str) -> tuple[Finding, ...]:
    """Everything that the rules find, the weightiest first; of rules that earned their say."""
    if step.about is None or not written:
        return ()
    found = read(Writing(words_of(answer), written, step.about), _context(playbook, step, answer))
    return tuple(finding for finding in found if speaks(finding.rule, written))


def _context(playbook: Playbook, step: Step, answer: Answer) -> Context:
    """What stands in columns and figures, and what other steps ask for."""
    value = answer.value
    return Context(
        entries=value.entries if isinstance(value, Entries) else (),
        figures=value.amounts if isinstance(value, Figures) else {},
        better=step.better,
        elsewhere=frozenset(one.about for one in all_steps(playbook) if one.about and one is not step),
    )


def verdicts_on(before: Answer | None, after: Answer) -> Iterable[Verdict]:
    """What is to be counted: a finding that is said for the first time, met, or let stand."""
    was, now = before.feedback if before else Feedback(), after.feedback
    if now.finding and now.said != was.at_hand:
        yield Verdict(step=after.step, rule=now.said, language=now.finding.language, verdict="said")
    if now.mended:
        language = was.language_of(now.mended)
        yield Verdict(step=after.step, rule=now.mended, language=language, verdict="mended")
    for rule in now.quiet[len(was.quiet) :]:
        yield Verdict(step=after.step, rule=rule, language=was.language_of(rule), verdict="kept")
