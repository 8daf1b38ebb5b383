"""What the coach remarks, and what becomes of it: one thing at a time, compared when it is said anew."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from playbooks.brief import brief
from playbooks.model import (
    About,
    Amendment,
    AnswerState,
    Closed,
    Condition,
    EachRound,
    Feedback,
    Figures,
    Finding,
    Kept,
    Kind,
    LetStand,
    Note,
    Outcome,
    Phase,
    Playbook,
    Response,
    Settled,
    Sharpened,
    Skipped,
    Step,
    WentBack,
)
from tests.playbooks.any_order import holds_in_any_order
from tests.playbooks.any_remarks import RemarkedConversation
from tests.playbooks.fake_rules import fires_on, speaking
from tests.playbooks.sample import playbook_of
from tests.playbooks.simulation import Conversation

STERN, VAIN = fires_on("R3", "insist", "đòi", "999"), fires_on("R10", "fair", "hợp lý")


@pytest.fixture(autouse=True)
def rules() -> Iterator[None]:
    with speaking(STERN, VAIN):
        yield


def playbook(**more: object) -> Playbook:
    """An opening that the rules read, between steps that they do not."""
    facts = {"id": "opening", "kind": Kind.TEXT, "about": About.OPENING, **more}
    return playbook_of(
        Phase(
            id="only",
            steps=(
                Step(id="first", kind=Kind.TEXT),
                Step.model_validate(facts),
                Step(id="last", kind=Kind.TEXT),
            ),
        )
    )


def talking(**more: object) -> Conversation:
    """At the opening."""
    talk = Conversation(playbook(**more))
    talk.says("We insist on a fair price.")
    return talk


@pytest.fixture
def talk() -> Conversation:
    return talking()


def feedback(talk: Conversation) -> Feedback:
    return talk.answer("opening").feedback


def press(talk: Conversation, rule: str = "R3") -> dict[str, object]:
    return {"step": "opening", "revision": talk.answer("opening").revision, "at": "", "rule": rule}


def sharpens(talk: Conversation, rule: str = "R3") -> Response:
    return talk.hear(Sharpened.model_validate(press(talk, rule)))


def lets_stand(talk: Conversation, rule: str = "R3", *, helpful: bool = True) -> Response:
    return talk.hear(LetStand.model_validate({**press(talk, rule), "helpful": helpful}))


def verdicts(talk: Conversation) -> list[tuple[str, str, str]]:
    return [(one.rule, one.language, one.verdict) for one in talk.heard.verdicts]


def amended(talk: Conversation) -> Feedback:
    return talk.post(Amendment).noted.feedback


# --- one thing at a time ---------------------------------------------------------------------


def test_what_the_rules_find_is_said_with_the_acknowledgement(talk: Conversation) -> None:
    talk.says("We insist on May.")
    assert talk.acknowledged.feedback.finding == Finding(
        rule="R3", says="it", language="en", quote="insist", start=3, end=9
    )
    assert talk.acknowledged.revision == talk.answer("opening").revision
    assert verdicts(talk) == [("R3", "en", "said")]


def test_of_several_findings_the_weightiest_is_said_and_the_others_wait(talk: Conversation) -> None:
    talk.says("Our price is fair, and we insist on it.")
    assert talk.acknowledged.feedback.said == "R3"
    assert [one.rule for one in feedback(talk).findings] == ["R3", "R10"]
    assert verdicts(talk) == [("R3", "en", "said")]


def test_an_answer_in_which_nothing_is_found_gets_no_remark(talk: Conversation) -> None:
    talk.says("We would like to listen first.")
    assert talk.acknowledged.feedback == Feedback()
    assert verdicts(talk) == []


def test_a_step_that_is_about_nothing_is_not_read() -> None:
    talk = talking()
    assert talk.answer("first").feedback == Feedback()


def test_each_answer_is_read_in_the_language_that_it_is_written_in(talk: Conversation) -> None:
    talk.says("Bên mình đòi giao hàng sớm.")
    assert talk.acknowledged.feedback.finding
    assert talk.acknowledged.feedback.finding.language == "vi"


def test_a_rule_that_has_not_earned_its_say_in_a_language_is_silent_in_it() -> None:
    with speaking(STERN, VAIN, only={"R3": frozenset({"vi"}), "R10": frozenset({"en"})}):
        talk = talking()
        talk.says("We insist on a fair price.")
        assert [one.rule for one in feedback(talk).findings] == ["R10"]


def test_what_is_in_neither_language_is_not_read(talk: Conversation) -> None:
    talk.says("Insist Globex Lumen Impress Kristen Daniel Margaret")
    assert feedback(talk) == Feedback()


def test_numbers_alone_are_read_in_the_members_own_language() -> None:
    talk = Conversation(playbook(), "vi")
    talk.says("Có.")
    talk.says("999")
    assert feedback(talk).finding
    assert feedback(talk).findings[0].language == "vi"


# --- edited ----------------------------------------------------------------------------------


def test_an_edit_that_meets_the_remark_is_told_so_and_counted(talk: Conversation) -> None:
    at = talk.says("We insist on May.")
    talk.edits(at, "Because their fair is in June, we would like May.")
    assert amended(talk).mended == "R3"
    assert amended(talk).finding is None
    assert verdicts(talk) == [("R3", "en", "mended")]


def test_an_edit_that_leaves_what_was_remarked_leaves_the_remark(talk: Conversation) -> None:
    at = talk.says("We insist on May.")
    talk.edits(at, "We really insist on May.")
    assert amended(talk).finding == Finding(
        rule="R3", says="it", language="en", quote="insist", start=10, end=16
    )
    assert not amended(talk).again
    assert verdicts(talk) == []


def test_a_second_line_is_read_with_the_first_one(talk: Conversation) -> None:
    talk.says("We would like May.")
    talk.lag = True
    talk.says("A step further.")
    talk.lag = False
    talk.arrive()
    prompt = next(post for post in talk.progress.asked if post.step == "opening")
    talk.says("And we insist on it.", at=f"{prompt.at}1")
    assert amended(talk).said == "R3"


def test_an_edit_does_not_bring_up_what_waits(talk: Conversation) -> None:
    at = talk.says("We insist on a fair price.")
    talk.edits(at, "A fair price is what we ask for.")
    assert amended(talk).mended == "R3"
    talk.edits(at, "A fair price is all that we ask for.")
    assert amended(talk).finding is None
    assert [one.rule for one in feedback(talk).findings] == ["R10"]


def test_what_an_edit_brings_in_is_said(talk: Conversation) -> None:
    at = talk.says("We would like May.")
    talk.edits(at, "We insist on May.")
    assert amended(talk).said == "R3"
    assert verdicts(talk) == [("R3", "en", "said")]


def test_a_message_that_is_deleted_takes_its_remark_along(talk: Conversation) -> None:
    at = talk.says("We insist on May.")
    talk.deletes(at)
    assert feedback(talk) == Feedback()
    talk.says("We would like May.")
    assert feedback(talk) == Feedback()


# --- sharpened -------------------------------------------------------------------------------


def test_to_sharpen_asks_the_step_again_with_what_it_held(talk: Conversation) -> None:
    talk.says("We insist on May.")
    sharpens(talk)
    assert talk.asked.step == "opening"
    assert talk.asked.earlier
    assert talk.asked.earlier.feedback.at_hand == "R3"
    assert talk.asked.earlier.feedback.by("R3")
    assert amended(talk).finding is None, "its buttons are gone"
    assert talk.post(Amendment).noted.state is AnswerState.REOPENED
    assert verdicts(talk) == [("R3", "en", "sharpened")]


def test_the_new_answer_is_compared_with_the_remark(talk: Conversation) -> None:
    talk.says("We insist on May.")
    sharpens(talk)
    talk.says("May, because their fair is in June.")
    assert talk.acknowledged.feedback.mended == "R3"
    assert feedback(talk).sharpening == ""
    assert talk.asked.step == "last"
    assert verdicts(talk) == [("R3", "en", "mended")]


@pytest.mark.parametrize(
    "words",
    [
        "ok",
        "May, maybe.",
        "I don't know what to say here.",
        "Never mind, leave it as it was.",
        "Thôi để sau tính.",
        "Mình chưa biết phải viết gì.",
    ],
)
def test_words_that_say_nothing_are_not_praised(talk: Conversation, words: str) -> None:
    talk.says("We insist on May.")
    sharpens(talk)
    talk.says(words)
    assert talk.acknowledged.feedback.mended == ""
    assert talk.acknowledged.feedback.finding is None
    assert talk.asked.step == "last"
    assert verdicts(talk) == []


def test_what_stands_for_a_question_is_praised_only_if_it_asks() -> None:
    with speaking(STERN):
        talk = talking(about=About.QUESTION)
        at = talk.says("Do you insist on May?")
        talk.edits(at, "They are afraid for their Christmas trade.")
        assert amended(talk).mended == ""
        talk.edits(at, "Do you insist on May?")
        talk.edits(at, "What makes May matter to you?")
        assert amended(talk).mended == "R3"


def test_what_still_stands_is_said_again_and_not_counted_twice(talk: Conversation) -> None:
    talk.says("We insist on May.")
    sharpens(talk)
    talk.says("We insist on June.")
    assert talk.acknowledged.feedback.said == "R3"
    assert talk.acknowledged.feedback.again
    assert verdicts(talk) == []
    sharpens(talk)
    talk.says("June would let us keep our word.")
    assert talk.acknowledged.feedback.mended == "R3"


def test_the_old_message_may_be_sharpened_in_its_place(talk: Conversation) -> None:
    at = talk.says("We insist on May.")
    sharpens(talk)
    talk.edits(at, "May would let us keep our word.")
    assert talk.acknowledged.feedback.mended == "R3"
    assert talk.asked.step == "last"
    settled = talk.post(Settled).noted
    assert settled
    assert settled.feedback == Feedback(), "it is said in one place"


def test_a_message_that_is_not_yet_an_answer_keeps_what_is_to_be_compared() -> None:
    talk = Conversation(playbook(kind=Kind.FIGURES, fields=("target",), about=About.TARGET))
    talk.says("Hello.")
    talk.says("999")
    sharpens(talk)
    talk.says("It depends on what they want.")
    assert talk.acknowledged.partial
    assert talk.acknowledged.feedback.finding is None
    assert feedback(talk).sharpening == "R3"
    talk.fills(Figures(amounts={"target": Decimal(90)}))
    assert talk.acknowledged.feedback.mended == "R3"
    assert verdicts(talk) == [("R3", "en", "mended")]


def test_to_keep_it_instead_of_sharpening_it_lets_it_stand(talk: Conversation) -> None:
    talk.says("We insist on May.")
    sharpens(talk)
    talk.presses(Kept)
    assert talk.acknowledged.feedback == Feedback(quiet=("R3",))
    assert verdicts(talk) == [("R3", "en", "kept")]
    assert talk.asked.step == "last"


def test_to_go_back_and_keep_it_lets_it_stand_too(talk: Conversation) -> None:
    talk.says("We insist on May.")
    talk.presses(WentBack)
    assert talk.asked.earlier
    assert talk.asked.earlier.feedback.at_hand == "R3"
    talk.presses(Kept)
    assert feedback(talk) == Feedback(quiet=("R3",))


def test_who_skips_instead_of_sharpening_begins_anew(talk: Conversation) -> None:
    talk.says("We insist on May.")
    sharpens(talk)
    talk.presses(Skipped)
    talk.reopens("opening")
    talk.says("We would like May.")
    assert talk.acknowledged.feedback == Feedback()


def test_words_that_the_rule_does_not_read_are_not_praised() -> None:
    with speaking(STERN, only={"R3": frozenset({"en"})}):
        talk = talking()
        talk.says("We insist on May.")
        sharpens(talk)
        talk.says("Bên mình đòi giao hàng sớm.")
        assert talk.acknowledged.feedback == Feedback()
        assert verdicts(talk) == []


# --- let stand -------------------------------------------------------------------------------


def test_what_is_kept_as_it_is_is_counted_and_the_rule_stays_silent(talk: Conversation) -> None:
    at = talk.says("We insist on May.")
    lets_stand(talk)
    assert amended(talk) == Feedback(quiet=("R3",))
    assert verdicts(talk) == [("R3", "en", "kept")]
    assert talk.notice == ""
    talk.edits(at, "We insist on June.")
    assert feedback(talk) == Feedback(quiet=("R3",))


def test_what_did_not_help_is_counted_and_the_member_is_thanked(talk: Conversation) -> None:
    talk.says("We insist on May.")
    lets_stand(talk, helpful=False)
    assert amended(talk) == Feedback(quiet=("R3",))
    assert verdicts(talk) == [("R3", "en", "unhelpful")]
    assert talk.notice == "finding.unhelpful"
    talk.reopens("opening")
    talk.says("We insist on July.")
    assert talk.acknowledged.feedback == Feedback(quiet=("R3",))


def test_who_let_one_thing_stand_is_not_told_the_next(talk: Conversation) -> None:
    talk.says("We insist on a fair price.")
    lets_stand(talk)
    assert amended(talk).finding is None
    assert [one.rule for one in feedback(talk).findings] == ["R10"]


def test_the_rule_stays_silent_for_the_step_in_the_next_round() -> None:
    talk = talking(each_round=EachRound.ANEW)
    talk.says("We insist on May.")
    lets_stand(talk, helpful=False)
    talk.begins_a_round()
    talk.says("We insist on a fair price.")
    assert feedback(talk).said == "R10"
    assert feedback(talk).quiet == ("R3",)


# --- late ------------------------------------------------------------------------------------


def test_pressed_twice_it_is_done_once(talk: Conversation) -> None:
    talk.says("We insist on May.")
    first = Sharpened.model_validate(press(talk))
    talk.hear(first)
    before = talk.progress
    response = talk.hear(first)
    assert response.notice == Note(key="finding.stale")
    assert response.verdicts == ()
    assert talk.progress == before


def test_pressed_after_the_answer_has_changed_it_is_drawn_as_it_stands(talk: Conversation) -> None:
    at = talk.says("We insist on May.")
    late = LetStand.model_validate(press(talk))
    talk.edits(at, "May would let us keep our word.")
    talk.hear(late)
    assert talk.notice == "finding.stale"
    assert amended(talk).mended == "R3"


def test_another_rules_button_changes_nothing(talk: Conversation) -> None:
    talk.says("We insist on a fair price.")
    lets_stand(talk, "R10")
    assert talk.notice == "finding.stale"
    assert amended(talk).said == "R3"


def test_pressed_after_it_was_closed_it_says_how_to_open_it(talk: Conversation) -> None:
    talk.says("We insist on May.")
    talk.hear(Closed(outcome=Outcome.LOST))
    sharpens(talk)
    assert talk.notice == "note.closed_edit"
    assert talk.progress.answers["opening"].state is AnswerState.ANSWERED


def test_a_button_on_a_step_that_is_gone_changes_nothing(talk: Conversation) -> None:
    for move in (Sharpened, LetStand):
        talk.hear(move(step="nowhere", revision=0, rule="R3"))
        assert talk.notice == "finding.stale"


# --- who may read it -------------------------------------------------------------------------


def test_what_only_the_owner_may_read_is_not_remarked_on_where_others_read() -> None:
    talk = Conversation(playbook(private=True))
    talk.progress = talk.progress.model_copy(update={"shared": True})
    talk.says("Hello.")
    talk.fills(text="We insist on May.")
    assert feedback(talk) == Feedback()
    assert verdicts(talk) == []


def test_a_private_answer_is_read_where_nobody_else_reads() -> None:
    talk = talking(private=True)
    talk.says("We insist on May.")
    assert talk.acknowledged.feedback.said == "R3"


# --- the brief -------------------------------------------------------------------------------


def open_findings(talk: Conversation) -> list[tuple[str, str]]:
    return [(one.step, one.finding.rule) for one in brief(talk.playbook, talk.progress).to_sharpen]


def test_what_was_left_open_stands_in_the_brief(talk: Conversation) -> None:
    talk.says("We insist on a fair price.")
    assert open_findings(talk) == [("opening", "R3"), ("opening", "R10")]
    lets_stand(talk)
    assert open_findings(talk) == [("opening", "R10")]


def test_what_is_being_sharpened_is_not_in_the_brief_and_nothing_is_once_it_is_met(
    talk: Conversation,
) -> None:
    talk.says("We insist on May.")
    sharpens(talk)
    assert open_findings(talk) == []
    talk.says("May would let us keep our word.")
    assert open_findings(talk) == []


def test_a_step_that_does_not_apply_any_more_has_nothing_to_sharpen() -> None:
    talk = talking(when=Condition(step="first"))
    talk.says("We insist on May.")
    talk.reopens("first")
    talk.presses(Skipped)
    assert open_findings(talk) == []


# --- any conversation ------------------------------------------------------------------------


def test_any_conversation_can_be_remarked_on() -> None:
    with speaking(fires_on("R3", "no", "1", "2", "ó"), fires_on("R10", "o", "2", "c")):
        holds_in_any_order(RemarkedConversation, examples=25, steps=25)
