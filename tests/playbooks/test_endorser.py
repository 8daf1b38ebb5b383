"""How far it is with who speaks for us: one step after the other, and never lost without a word."""

import pytest

from playbooks.brief import brief, markdown
from playbooks.drafts import Names, written
from playbooks.loader import load_library
from playbooks.model import (
    Amendment,
    AnswerState,
    Ask,
    Endorsed,
    Endorsement,
    Kept,
    Kind,
    Outcome,
    Person,
    Phase,
    Response,
    Skipped,
    Step,
    Value,
)
from playbooks.texts import Voice
from tests.playbooks.sample import playbook_of
from tests.playbooks.simulation import SOMEBODY, Conversation

GRACE = "Grace Whitfield has known Helen since 2011."


@pytest.fixture
def talk() -> Conversation:
    """Grace is named, and the next step is asked."""
    steps = (Step(id="friend", kind=Kind.ENDORSER), Step(id="next", kind=Kind.TEXT))
    talk = Conversation(playbook_of(Phase(id="only", steps=steps)))
    talk.says(GRACE)
    return talk


def comes_to(talk: Conversation, state: str, revision: int = 0) -> Response:
    return talk.hear(
        Endorsed(step="friend", revision=revision or talk.answer("friend").revision, state=state)
    )


def known(talk: Conversation) -> tuple[str, str]:
    value = talk.answer("friend").value
    assert isinstance(value, Endorsement)
    return value.name, value.state


def holds(talk: Conversation, value: Value | None) -> None:
    """As an older version kept it."""
    answer = talk.answer("friend").model_copy(update={"value": value})
    talk.progress = talk.progress.model_copy(update={"answers": {"friend": answer}})


def amendments(response: Response) -> list[Amendment]:
    return [post for post in response.posts if isinstance(post, Amendment)]


# --- how far it is ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "way", (("asked",), ("asked", "agreed"), ("asked", "agreed", "spoke"), ("asked", "declined"))
)
def test_it_goes_on_a_step_at_a_time_and_its_message_says_so(
    talk: Conversation, way: tuple[str, ...]
) -> None:
    for state in way:
        (amended,) = amendments(comes_to(talk, state))
        assert isinstance(amended.noted.value, Endorsement)
        assert amended.noted.value.state == state
        assert amended.noted.revision == talk.answer("friend").revision
    assert known(talk) == ("", way[-1])
    assert talk.words("friend") == [GRACE]
    assert talk.current == "next"


def test_pressed_twice_it_stays(talk: Conversation) -> None:
    revision = talk.answer("friend").revision
    comes_to(talk, "asked", revision)
    before = talk.progress
    assert comes_to(talk, "asked", revision) == Response()
    assert talk.progress == before


@pytest.mark.parametrize("late", ("asked", "declined", "spoke", "drafted", "certain"))
def test_a_press_that_is_late_says_so_and_draws_it_as_it_is(talk: Conversation, late: str) -> None:
    revision = talk.answer("friend").revision
    comes_to(talk, "asked")
    comes_to(talk, "agreed")
    before = talk.progress
    response = comes_to(talk, late, revision)
    assert talk.notice == "endorser.late"
    assert [post.noted.value for post in amendments(response)] == [before.answers["friend"].value]
    assert talk.progress == before


def test_nothing_is_skipped_on_the_way(talk: Conversation) -> None:
    comes_to(talk, "spoke")
    assert (talk.notice, known(talk)) == ("endorser.late", ("", "drafted"))


def test_who_closed_is_told_how_to_open_it_again(talk: Conversation) -> None:
    talk.closes(Outcome.LOST)
    comes_to(talk, "asked")
    assert talk.notice == "note.closed_edit"


def test_what_is_no_endorser_comes_to_nothing(talk: Conversation) -> None:
    talk.hear(Endorsed(step="next", revision=0, state="asked"))
    assert talk.notice == "endorser.late"
    talk.hear(Endorsed(step="gone", revision=0, state="asked"))
    assert talk.notice == "endorser.late"


@pytest.mark.parametrize("value", (None, Person(id="U2", name="Daniel Reyes")))
def test_what_an_older_version_kept_goes_on_too(talk: Conversation, value: Value | None) -> None:
    holds(talk, value)
    comes_to(talk, "asked")
    assert known(talk) == ("Daniel Reyes" if value else "", "asked")


# --- answered again --------------------------------------------------------------------------


def test_other_words_do_not_lose_how_far_it_is() -> None:
    talk = Conversation(playbook_of(Phase(id="only", steps=(Step(id="friend", kind=Kind.ENDORSER),))))
    at = talk.says(GRACE)
    comes_to(talk, "asked")
    talk.edits(at, GRACE + " She buys her boxes there.")
    assert known(talk) == ("", "asked")
    talk.reopens("friend")
    talk.says("Grace Whitfield, who buys her boxes from them.")
    assert known(talk) == ("", "asked")
    talk.reopens("friend")
    talk.presses(Kept)
    assert known(talk) == ("", "asked")
    assert talk.acknowledged.value == Endorsement(state="asked")


def test_words_that_are_taken_back_do_not_lose_it_either() -> None:
    talk = Conversation(playbook_of(Phase(id="only", steps=(Step(id="friend", kind=Kind.ENDORSER),))))
    at = talk.says(GRACE)
    comes_to(talk, "asked")
    talk.deletes(at)
    assert talk.asked.missing == "missing.words"
    talk.says("Grace again.")
    assert known(talk) == ("", "asked")


def test_words_that_are_taken_back_before_anybody_was_asked_leave_nothing(talk: Conversation) -> None:
    talk.deletes(talk.answer("friend").parts[0].at)
    assert talk.answer("friend").state is AnswerState.WITHDRAWN
    assert talk.answer("friend").value is None


def test_a_colleague_who_is_picked_is_somebody_else_unless_it_is_the_same(talk: Conversation) -> None:
    comes_to(talk, "asked")
    talk.reopens("friend")
    talk.fills(SOMEBODY)
    assert known(talk) == (SOMEBODY.name, "drafted")
    comes_to(talk, "asked")
    talk.reopens("friend")
    talk.fills(SOMEBODY)
    assert known(talk) == (SOMEBODY.name, "asked")


def test_somebody_else_is_asked_for_and_nothing_is_known_of_them(talk: Conversation) -> None:
    comes_to(talk, "asked")
    comes_to(talk, "declined")
    response = comes_to(talk, "drafted")
    assert known(talk) == ("", "drafted")
    assert [post.step for post in response.posts if isinstance(post, Ask)] == ["friend"]
    assert [post.noted.state for post in amendments(response)] == [AnswerState.REOPENED]
    comes_to(talk, "asked")
    assert talk.notice == "endorser.late"
    talk.says("Joe Lindner.")
    assert known(talk) == ("", "drafted")


def test_a_step_that_was_skipped_has_nobody_to_press_for(talk: Conversation) -> None:
    talk.reopens("friend")
    talk.presses(Skipped)
    comes_to(talk, "asked")
    assert talk.notice == "endorser.late"


# --- said ------------------------------------------------------------------------------------


def test_the_brief_says_how_far_it_is(talk: Conversation) -> None:
    comes_to(talk, "asked")
    comes_to(talk, "agreed")
    document = brief(talk.playbook, talk.progress)
    assert "agreed to speak for us" in markdown(document, talk.playbook, Voice(), "Impress")
    assert "đã nhận lời" in markdown(document, talk.playbook, Voice("vi"), "Impress")


@pytest.mark.parametrize(
    ("said", "asks"),
    (
        (
            "Grace knows Helen. I would ask: “Would you tell Helen what we did afterwards?”",
            "\n\nWould you tell Helen",
        ),
        (
            'She calls us "the system". Ask: "Tell her what you saw of us, good and bad."',
            "\n\nTell her what you saw",
        ),
        ("Grace knows Helen since 2011.", "work with us? — Grace knows Helen since 2011.]"),
    ),
)
def test_the_letter_asks_in_the_words_of_the_member(said: str, asks: str) -> None:
    trust = load_library()["trust_repair"]
    talk = Conversation(trust)
    talk.reopens("endorser")
    talk.fills(Person(id="U5", name="Grace Whitfield"))
    talk.says(said)
    letter = written(trust, "endorsement", Voice(), talk.progress, Names("Impress", "Kristen Walsh"))
    assert "Dear Grace Whitfield," in letter
    assert asks in letter
