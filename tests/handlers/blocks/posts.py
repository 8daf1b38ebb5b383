"""Posts for the drawing: of every sort, for any step, with any words in them."""

from datetime import date
from decimal import Decimal

from playbooks.brief import brief
from playbooks.coach import LONGEST_NAME
from playbooks.engine.position import all_steps
from playbooks.engine.reading import read_entries
from playbooks.engine.saying import noted
from playbooks.model import (
    COLUMNS,
    NOTES,
    REQUESTS,
    Answer,
    AnswerState,
    Brief,
    Choice,
    Day,
    Figures,
    File,
    Kind,
    Noted,
    Outcome,
    Part,
    Person,
    Playbook,
    Progress,
    Standing,
    State,
    Step,
    Value,
)


def answer_of(step: Step, words: str, *, state: AnswerState = AnswerState.ANSWERED) -> Answer:
    """An answer that holds these words wherever words can be."""
    return Answer(
        step=step.id,
        state=state,
        revision=1,
        parts=(
            Part(at="1.0", author="U1", text=words, files=(File(name=name_in(words), link="https://x"),)),
        ),
        value=_value(step, words),
    )


def _value(step: Step, words: str) -> Value | None:
    if step.kind in COLUMNS:
        return read_entries(step.kind, words)
    if step.kind in REQUESTS:
        return Person(id="U2", name=name_in(words))
    match step.kind:
        case Kind.CHOICE:
            return Choice(option=step.options[0])
        case Kind.DATE:
            return Day(day=date(2026, 11, 23))
        case Kind.FIGURES:
            amounts = dict.fromkeys(step.fields, Decimal("-999999999999999.99"))
            return Figures(amounts=amounts, currency="VND" if step.money else "")
        case _:
            return None


def name_in(words: str) -> str:
    """A name of a person or a file: one line."""
    return " ".join(words.split())[:200]


def counterpart(words: str) -> str:
    """A name as the coach takes it: one line, not empty, and not too long."""
    return name_in(words)[:LONGEST_NAME] or "Impress"


def noted_of(step: Step, words: str, state: AnswerState = AnswerState.ANSWERED) -> Noted:
    return noted(answer_of(step, words, state=state))


def full_progress(playbook: Playbook, words: str, language: str = "en") -> Progress:
    """Every step answered with the same words, some notes, and an end."""
    answers = {step.id: answer_of(step, words) for step in all_steps(playbook)}
    notes = Answer(
        step=NOTES,
        state=AnswerState.ANSWERED,
        revision=1,
        parts=(Part(at="9.0", author="U1", text=words),),
    )
    value = Figures(amounts={"value": Decimal(25_000_000)}, currency="USD")
    standing = Standing(state=State.CLOSED, outcome=Outcome.WON, value=value, lesson=words, finished=True)
    return Progress(language=language, answers={**answers, NOTES: notes}, standing=standing)


def full_brief(playbook: Playbook, words: str) -> Brief:
    return brief(playbook, full_progress(playbook, words))
