"""Which needs of theirs lie behind an issue, and what is guessed from them until somebody knows better."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from playbooks.engine.behind import first_guess, needs_behind
from playbooks.model import Answer, AnswerState, Entries, Kind, Progress
from playbooks.offers.table import Range
from tests.playbooks.sample import one_step

PLAYBOOK = one_step(Kind.INTERESTS)
STEP = PLAYBOOK.phases[0].steps[0].id
REVIEW = {"position": "A report each month", "need": "no surprise in the review", "evidence": "they"}
NIGHT = {"position": "An engineer", "need": "never alone at night", "evidence": "guessed"}
WRONG = {"position": "", "need": "a monthly review", "evidence": "struck"}


def progress(*entries: Mapping[str, str]) -> Progress:
    value = Entries(entries=entries)
    answer = Answer(step=STEP, state=AnswerState.ANSWERED, revision=1, value=value)
    return Progress(language="en", answers={STEP: answer})


def test_a_need_lies_behind_an_issue_if_they_share_a_word() -> None:
    known = progress(REVIEW, NIGHT, WRONG)
    assert needs_behind(PLAYBOOK, known, ("review", "monthly", "quarterly")) == (REVIEW,)
    assert needs_behind(PLAYBOOK, known, ("on call", "Night engineer")) == (NIGHT,)
    assert needs_behind(PLAYBOOK, known, ("price", "100", "the")) == ()


def test_what_is_known_better_is_guessed_closer() -> None:
    assert first_guess((NIGHT,)) == Range(low=Fraction(20), high=Fraction(80))
    assert first_guess((NIGHT, REVIEW)) == Range(low=Fraction(40), high=Fraction(60))
    assert first_guess(()) is None


@pytest.mark.parametrize("issue", ["", "a b c", "1 2 3", "…"])
def test_without_words_nothing_is_behind_it(issue: str) -> None:
    assert needs_behind(PLAYBOOK, progress(REVIEW), (issue,)) == ()
