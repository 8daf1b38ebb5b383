"""A rehearsal in a negotiation: answered by typing and by form, over with what it is about, never kept."""

import pytest

from playbooks.brief import brief
from playbooks.engine import advance
from playbooks.engine.practice import practice_of
from playbooks.errors import StaleForm
from playbooks.model import (
    BARGAIN,
    REHEARSAL,
    Ask,
    Choice,
    File,
    Library,
    Outcome,
    OwnerLeft,
    Practice,
    RehearsalOver,
    Respoken,
    Said,
    Settled,
    State,
    Tabled,
    WentBack,
)
from playbooks.model.rehearsing import (
    Line,
    RehearsalBegun,
    RehearsalStopped,
    RehearsalWanted,
    TookOffer,
    Uttered,
)
from playbooks.offers.rehearsal import Character, RehearsalState, Situation
from playbooks.offers.table import Table
from tests.playbooks.offers.impress import IMPRESS
from tests.playbooks.sample import sample
from tests.playbooks.simulation import ME, Conversation

OFFER = "price: 100; deadline: May; review: monthly; term: 24 months"
PACKAGE = {"price": "100", "deadline": "May", "review": "monthly", "term": "24 months"}


def begins(talk: Conversation, character: Character = Character.FAIR, number: int = 1) -> Line:
    talk.hear(RehearsalBegun(number=number, character=character))
    return line(talk)


def line(talk: Conversation) -> Line:
    """What the counterpart said last."""
    found = talk.asked.line
    assert found
    return found


def held(talk: Conversation) -> Practice:
    practice = practice_of(talk.progress)
    assert practice
    return practice


@pytest.fixture
def talk() -> Conversation:
    talk = Conversation(sample(), "en")
    talk.hear(Tabled(revision=0, table=IMPRESS))
    return talk


# --- how it goes -------------------------------------------------------------------------------


def test_the_counterpart_speaks_first_and_what_is_typed_answers_it(talk: Conversation) -> None:
    assert begins(talk).said.situation is Situation.OPENING
    talk.says("What matters most to you?")
    assert line(talk).said.situation is Situation.ASKED
    assert talk.current == "stakes"
    assert talk.words("stakes") == []


def test_an_offer_in_what_is_typed_is_understood_and_said_back(talk: Conversation) -> None:
    begins(talk)
    talk.says(f"Let us begin here. {OFFER}")
    assert line(talk).ours == PACKAGE
    talk.says("We can review every week, that is review: weekly.")
    assert line(talk).ours == {**PACKAGE, "review": "weekly"}
    talk.says("What do you think?")
    assert line(talk).ours is None


def test_a_form_answers_too_and_keeps_what_it_leaves_open(talk: Conversation) -> None:
    begins(talk)
    talk.hear(Uttered(number=1, turn=1, words="Here.", package=PACKAGE))
    talk.hear(Uttered(number=1, turn=3, package={"review": "weekly"}))
    assert line(talk).ours == {**PACKAGE, "review": "weekly"}


def test_who_is_hurt_hears_an_apology_and_is_hurt_again_by_blame(talk: Conversation) -> None:
    begins(talk, Character.HURT)
    talk.says(OFFER)
    assert line(talk).said.situation is Situation.UNHEARD
    talk.says("We missed the date. That was our fault, and we left you alone with it.")
    assert line(talk).said.situation is Situation.HEARD
    talk.says("You never told us what you needed.")
    assert line(talk).said.situation is Situation.AGAIN


def test_what_they_offered_can_be_taken(talk: Conversation) -> None:
    offered = begins(talk, Character.TOUGH).said.package
    talk.hear(TookOffer(number=1, turn=1))
    over = talk.post(RehearsalOver)
    assert over.rehearsal.agreed == offered
    assert talk.asked.step == "stakes"


def test_it_goes_on_with_the_table_with_which_it_began(talk: Conversation) -> None:
    begins(talk)
    talk.hear(Tabled(revision=1, table=Table(issues=IMPRESS.issues[:1])))
    talk.says(OFFER)
    assert line(talk).ours == PACKAGE
    assert held(talk).table == IMPRESS


def test_each_counterpart_holds_other_cards(talk: Conversation) -> None:
    begins(talk)
    talk.hear(RehearsalStopped(number=1, turn=1))
    begins(talk, number=2)
    assert held(talk).rehearsal.seed == 2


def test_a_file_is_named_where_nothing_else_is_said(talk: Conversation) -> None:
    begins(talk)
    file = File(name="terms.pdf", link="https://x")
    talk.hear(Said(at=talk.moment(), author=ME, text="", files=(file,)))
    assert held(talk).rehearsal.turns[1].words == "terms.pdf"


# --- beside the steps --------------------------------------------------------------------------


def test_nothing_of_it_enters_steps_notes_brief_or_the_real_offers(talk: Conversation) -> None:
    begins(talk)
    at = talk.says(f"A secret of the stage. {OFFER}")
    bargain = talk.progress.answers[BARGAIN]
    assert talk.edits(at, "Something else.") == talk.deletes(at)
    assert talk.heard.posts == ()
    assert talk.progress.answers[BARGAIN] == bargain
    assert set(talk.progress.answers) == {BARGAIN, REHEARSAL}
    assert "secret" not in brief(talk.playbook, talk.progress).model_dump_json()


def test_what_comes_of_a_step_meanwhile_is_asked_and_the_rehearsal_waits(talk: Conversation) -> None:
    talk.says("We lose 25 million.")
    mood = talk.prompt
    begins(talk)
    talk.fills(Choice(option="good"), prompt=mood)
    assert talk.asked.step == "day"
    talk.hear(RehearsalWanted(number=1))
    assert line(talk).turn == 1
    talk.says("What matters most to you?")
    assert line(talk).said.situation is Situation.ASKED


def test_back_on_the_step_that_it_interrupted_still_goes_back(talk: Conversation) -> None:
    talk.says("We lose 25 million.")
    mood = talk.prompt
    begins(talk)
    talk.presses(WentBack, prompt=mood)
    assert talk.asked.step == "stakes"


def test_a_second_line_after_the_end_is_kept_and_answers_no_step(talk: Conversation) -> None:
    begins(talk, Character.TOUGH)
    talk.lag = True
    talk.hear(TookOffer(number=1, turn=1))
    talk.says("And thank you.")
    assert talk.noted_keys() == ["practice.late"]
    assert held(talk).rehearsal.turns[-1].words == "And thank you."
    assert held(talk).rehearsal.agreed is not None
    assert talk.words("stakes") == []


def test_another_language_draws_what_was_said_last_and_the_step_below_it(talk: Conversation) -> None:
    begins(talk)
    talk.hear(Respoken())
    redrawn = [post.ask for post in talk.heard.posts if isinstance(post, Settled)]
    assert [ask.step for ask in redrawn if ask] == [REHEARSAL, "stakes"]


# --- how it ends -------------------------------------------------------------------------------


def test_stopped_it_is_reviewed_and_the_step_of_before_is_asked_again(talk: Conversation) -> None:
    begins(talk)
    talk.hear(RehearsalStopped(number=1, turn=1))
    assert [type(post) for post in talk.heard.posts] == [RehearsalOver, Ask]
    assert talk.prompt.step == "stakes"
    talk.says("We lose 25 million.")
    assert talk.words("stakes") == ["We lose 25 million."]


def test_paused_it_is_over_and_what_is_typed_answers_the_step(talk: Conversation) -> None:
    begins(talk)
    talk.pauses()
    assert held(talk).rehearsal.state is RehearsalState.STOPPED
    assert talk.prompt.step == "stakes"
    talk.says("We lose 25 million.")
    assert talk.words("stakes") == ["We lose 25 million."]
    assert talk.progress.standing.state is State.ACTIVE


@pytest.mark.parametrize("end", ("closed", "left"))
def test_it_ends_with_what_it_is_about(talk: Conversation, end: str) -> None:
    begins(talk)
    if end == "closed":
        talk.closes(Outcome.LOST)
    else:
        talk.hear(OwnerLeft(name="Kristen"))
    assert held(talk).rehearsal.state is RehearsalState.STOPPED


def test_begun_where_all_was_paused_it_goes_on(talk: Conversation) -> None:
    talk.pauses()
    begins(talk)
    assert talk.progress.standing.state is State.ACTIVE


def test_it_can_be_finished_where_the_playbook_is_gone(talk: Conversation) -> None:
    begins(talk)
    talk.playbook = Library(()).find("sample")
    talk.says("What matters most to you?")
    assert line(talk).said.situation is Situation.ASKED
    talk.hear(RehearsalStopped(number=1, turn=3))
    assert talk.noted_keys() == ["note.playbook_gone"]


# --- what is out of date -----------------------------------------------------------------------


def test_without_a_table_it_is_said_what_comes_first() -> None:
    talk = Conversation(sample(), "en")
    talk.hear(RehearsalBegun(number=1, character=Character.FAIR))
    assert talk.notice == "note.no_table"


def test_a_late_press_says_so_and_changes_nothing(talk: Conversation) -> None:
    begins(talk, Character.TOUGH)
    talk.says("What matters most to you?")
    before = talk.progress
    for reply in (TookOffer(number=1, turn=1), RehearsalStopped(number=1, turn=1)):
        talk.hear(reply)
        assert talk.notice == "practice.moved_on"
    talk.hear(RehearsalBegun(number=2, character=Character.FAIR))
    assert talk.notice == "practice.moved_on"
    with pytest.raises(StaleForm):
        talk.hear(Uttered(number=1, turn=1, words="Here."))
    assert talk.progress == before


def test_where_all_is_closed_nothing_is_rehearsed(talk: Conversation) -> None:
    begins(talk)
    talk.closes(Outcome.WON)
    for reply in (TookOffer(number=1, turn=1), RehearsalBegun(number=2, character=Character.FAIR)):
        talk.hear(reply)
        assert talk.notice == "note.closed_edit"


# --- who sees it -------------------------------------------------------------------------------


def test_where_others_read_it_goes_to_the_owner_alone_and_is_answered_by_form(talk: Conversation) -> None:
    shared = talk.progress.model_copy(update={"shared": True})
    response = advance(talk.playbook, shared, RehearsalBegun(number=1, character=Character.FAIR))
    assert response.posts == ()
    (said,) = response.aside
    assert isinstance(said, Ask)
    assert said.line
    assert not said.line.typed
    answers = {**shared.answers, **{one.step: one for one in response.answers}}
    after = shared.model_copy(update={"answers": answers})
    stopped = advance(talk.playbook, after, RehearsalStopped(number=1, turn=1))
    assert stopped.posts == ()
    assert [type(post) for post in stopped.aside] == [RehearsalOver]
