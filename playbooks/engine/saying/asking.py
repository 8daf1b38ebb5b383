"""Asks the next step, or says that all are done."""

from playbooks.engine.guesses import answered_inquiries, guesses
from playbooks.engine.position import revision_of
from playbooks.engine.promises import promises_of
from playbooks.engine.reading import missing
from playbooks.engine.saying.noting import holds_something, noted
from playbooks.model import Answer, Ask, Choice, Kind, Noted, Outcome, Progress, Step, names_a_step

# How the meeting is opened, in any playbook that asks for it: there it counts what was kept since the last.
OPENING = "opening"


def ask(
    progress: Progress,
    step: Step | None,
    answer: Answer | None = None,
    *,
    usable: bool = False,
) -> Ask:
    """The post that asks a step, or says that every step is done."""
    above = noted(answer) if answer else None
    if step is None:
        return _all_done(progress, above)
    held = progress.answers.get(step.id)
    partial = held is not None and held.partial
    opens = step.id == OPENING and progress.round > 1
    return Ask(
        step=step.id,
        revision=revision_of(progress, step.id),
        noted=above,
        earlier=held if held and not partial and holds_something(held) else None,
        missing=missing(step, held) if held and partial else None,
        usable=usable,
        guesses=guesses(progress, step.tests),
        heard=answered_inquiries(progress) if step.kind is Kind.INTERESTS else (),
        promises=promises_of(progress) if opens else (),
    )


def _all_done(progress: Progress, above: Noted | None) -> Ask:
    """Another round may follow, unless it ended."""
    outcome = outcome_said(progress)
    goes_on = outcome in {None, Outcome.PAUSED}
    return Ask(step=None, noted=above, outcome=outcome, next_round=progress.round + 1 if goes_on else None)


def outcome_said(progress: Progress) -> Outcome | None:
    """The outcome that an answer names, so that closing can be offered with it."""
    for answer in progress.answers.values():
        value = answer.value
        if names_a_step(answer.step) and isinstance(value, Choice) and value.option in set(Outcome):
            return Outcome(value.option)
    return None
