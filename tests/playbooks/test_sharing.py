"""What the owner ticked for their manager is kept, beside the steps, and changes nothing else."""

import pytest

from playbooks.engine.sharing import LONGEST_WHY, sharing_of
from playbooks.model import SHARING, Outcome, Shared, Sharing
from tests.playbooks.sample import sample
from tests.playbooks.simulation import Conversation


@pytest.fixture
def talk() -> Conversation:
    return Conversation(sample())


def test_nothing_is_ticked_to_begin_with(talk: Conversation) -> None:
    assert sharing_of(talk.progress) == Sharing()


def test_what_was_ticked_is_kept_and_can_be_unticked(talk: Conversation) -> None:
    talk.hear(Shared(sharing=Sharing(stuck=True, why="  Legal is silent. ")))
    assert sharing_of(talk.progress) == Sharing(stuck=True, why="Legal is silent.")
    assert talk.heard.posts == ()
    talk.hear(Shared(sharing=Sharing()))
    assert sharing_of(talk.progress) == Sharing()
    assert talk.progress.answers[SHARING].revision == 2


def test_the_same_ticks_again_are_no_change(talk: Conversation) -> None:
    talk.hear(Shared(sharing=Sharing()))
    assert talk.heard.answers == ()


def test_a_lesson_can_be_shared_after_the_end(talk: Conversation) -> None:
    talk.closes(Outcome.WON)
    talk.hear(Shared(sharing=Sharing(lesson=True)))
    assert sharing_of(talk.progress).lesson


def test_words_are_kept_as_long_as_their_form_takes_them(talk: Conversation) -> None:
    talk.hear(Shared(sharing=Sharing(why="x" * 2000)))
    assert len(sharing_of(talk.progress).why) == LONGEST_WHY
