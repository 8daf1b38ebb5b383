"""A guess is confirmed by whoever said so, or struck; the map and the prompts follow, and nothing is lost."""

import pytest

from playbooks.brief import brief, markdown
from playbooks.engine.guesses import guesses
from playbooks.engine.hearsay import called_by, told_by
from playbooks.engine.reading import fits
from playbooks.errors import StaleForm
from playbooks.model import (
    Amendment,
    AnswerState,
    Ask,
    EachRound,
    Entries,
    Evidence,
    Evidenced,
    InterestMap,
    Kept,
    Kind,
    Move,
    Outcome,
    Person,
    Phase,
    Playbook,
    Requested,
    Respoken,
    Responded,
    Response,
    Settled,
    Skipped,
    Step,
)
from playbooks.texts import Voice
from tests.playbooks.sample import playbook_of
from tests.playbooks.simulation import ME, Conversation

MARGARET = Person(id="U7", name="Margaret Osei")
TYPED = """\
31 plants | Tomás keeps his word | guess
No bill | no surprise in the budget
The end | not alone at night | they"""


def talk_of(*, private: bool = False, shared: bool = False) -> Conversation:
    talk = Conversation(the_playbook(private=private))
    talk.progress = talk.progress.model_copy(update={"shared": shared})
    return talk


def the_playbook(*, private: bool) -> Playbook:
    return playbook_of(
        Phase(
            id="only",
            steps=(
                Step(id="ask", kind=Kind.INQUIRY, private=private),
                Step(id="needs", kind=Kind.INTERESTS, each_round=EachRound.REVIEW, private=private),
                Step(id="questions", kind=Kind.QUESTIONS, tests="needs"),
                Step(id="heard", kind=Kind.TEXT, tests="needs"),
            ),
        )
    )


@pytest.fixture
def talk() -> Conversation:
    """The interests are noted, and the questions that would test them are asked for."""
    talk = talk_of()
    talk.presses(Skipped)
    talk.says(TYPED)
    return talk


def learns(talk: Conversation, *found: tuple[int, str, str], added: str = "") -> Response:
    held = talk.progress.answers.get("needs")
    evidence = tuple(Evidence(entry=entry, evidence=how, source=source) for entry, how, source in found)
    reply = Evidenced(
        step="needs", revision=held.revision if held else 0, author=ME, evidence=evidence, added=added
    )
    return talk.hear(reply)


def margaret_answers(talk: Conversation, words: str = "Helen fears to be alone.") -> None:
    held = talk.progress.answers.get("ask")
    asked = Requested(
        step="ask", revision=held.revision if held else 0, to=MARGARET, author=ME, lines=("What?",)
    )
    talk.hear(asked)
    talk.hear(Responded(step="ask", number=1, move=Move.ANSWER, replies=(words,)))


def entries(talk: Conversation) -> list[tuple[str, str, str]]:
    value = talk.answer("needs").value
    assert isinstance(value, Entries)
    return [(entry["need"], entry["evidence"], entry["source"]) for entry in value.entries]


def maps(response: Response) -> list[InterestMap]:
    return [post for post in response.posts if isinstance(post, InterestMap)]


# --- what is known ---------------------------------------------------------------------------


def test_a_guess_is_confirmed_struck_and_joined_by_what_was_learned(talk: Conversation) -> None:
    learns(talk, (0, "they", "Helen, Nov 12"), (1, "struck", ""), added="Only us | to be called first | they")
    assert entries(talk) == [
        ("Tomás keeps his word", "they", "Helen, Nov 12"),
        ("no surprise in the budget", "struck", ""),
        ("not alone at night", "they", ""),
        ("to be called first", "they", ""),
    ]
    assert talk.answer("needs").state is AnswerState.ANSWERED


def test_what_is_a_guess_again_has_nobody_who_said_so(talk: Conversation) -> None:
    learns(talk, (0, "they", "Helen"))
    learns(talk, (0, "guessed", "Helen"))
    assert entries(talk)[0] == ("Tomás keeps his word", "guessed", "")


def test_what_changes_nothing_is_no_change(talk: Conversation) -> None:
    before = talk.progress
    assert learns(talk, (0, "guessed", ""), (2, "they", ""), added=" \n") == Response()
    assert learns(talk, (9, "they", ""), (0, "certain", "")) == Response()
    assert talk.progress == before


def test_a_form_that_was_opened_on_an_older_list_is_stale(talk: Conversation) -> None:
    stale = Evidenced(step="needs", revision=0, author=ME, added="More | hope")
    with pytest.raises(StaleForm):
        talk.hear(stale)
    for step in ("questions", "nothing"):
        with pytest.raises(StaleForm):
            talk.hear(stale.model_copy(update={"step": step}))


def test_nothing_is_learned_once_it_is_closed(talk: Conversation) -> None:
    talk.closes(Outcome.WON)
    with pytest.raises(StaleForm):
        learns(talk, (0, "they", ""))


def test_what_a_colleague_answered_is_noted_before_the_step_is_asked() -> None:
    talk = talk_of()
    learns(talk, added="The end | not alone at night | Margaret")
    assert talk.answer("needs").state is AnswerState.REOPENED
    assert talk.current == "ask"
    talk.presses(Skipped)
    assert talk.current == "needs"
    assert talk.asked.earlier
    talk.presses(Kept)
    assert entries(talk) == [("not alone at night", "colleague", "Margaret")]


def test_new_lines_answer_a_step_that_was_skipped() -> None:
    talk = talk_of()
    talk.presses(Skipped)
    talk.presses(Skipped)
    learns(talk, added="The end | not alone")
    assert talk.answer("needs").state is AnswerState.ANSWERED


@pytest.mark.parametrize("again", ("keeps", "adds", "edits"))
def test_what_was_found_out_stays_whatever_becomes_of_the_message(again: str) -> None:
    talk = talk_of()
    talk.presses(Skipped)
    at = talk.says(TYPED)
    learns(talk, (0, "they", "Helen"), (2, "struck", ""), added="New | hope")
    match again:
        case "keeps":
            talk.reopens("needs")
            talk.presses(Kept)
        case "adds":
            talk.lag = True
            talk.says("Late | another need", at=f"{at}1")
        case _:
            talk.edits(at, TYPED.replace("No bill", "No invoice"))
    found = {need: (evidence, source) for need, evidence, source in entries(talk)}
    assert found["Tomás keeps his word"] == ("they", "Helen")
    assert found["not alone at night"] == ("struck", "")
    assert "hope" in found


def test_the_line_itself_has_the_last_word_when_it_is_changed() -> None:
    talk = talk_of()
    talk.presses(Skipped)
    at = talk.says(TYPED)
    learns(talk, (0, "struck", ""))
    talk.edits(at, TYPED.replace("word | guess", "word | they, on Friday"))
    assert entries(talk)[0] == ("Tomás keeps his word", "they", "they, on Friday")


def test_a_list_that_is_filled_in_anew_keeps_what_was_found_out(talk: Conversation) -> None:
    learns(talk, (0, "they", "Helen"))
    talk.reopens("needs")
    talk.fills(text=TYPED)
    assert entries(talk)[0] == ("Tomás keeps his word", "they", "Helen")


def test_a_line_that_another_kind_of_list_left_is_a_guess(talk: Conversation) -> None:
    lists = Entries(entries=({"text": "A quiet Christmas"},))
    left = talk.answer("needs").model_copy(update={"value": lists})
    talk.progress = talk.progress.model_copy(update={"answers": {**talk.progress.answers, "needs": left}})
    (drawn,) = maps(learns(talk, (0, "they", "Helen")))
    assert drawn.entries[0]["evidence"] == "they"
    assert not fits(Step(id="needs", kind=Kind.INTERESTS), lists)
    assert fits(Step(id="needs", kind=Kind.LIST), lists)


# --- a colleague's word ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "known"),
    (
        ("Margaret said", ("colleague", "Margaret Osei")),
        ("chị Margaret nói", ("colleague", "Margaret Osei")),
        ("Margaret Osei", ("colleague", "Margaret Osei")),
        ("Helen told Margaret in June", ("colleague", "Helen told Margaret in June")),
        ("Helen said", ("they", "Helen said")),
        ("Margarethe said", ("they", "Margarethe said")),
        ("my guess, not Margaret's", ("guessed", "my guess, not Margaret's")),
    ),
)
def test_who_answered_an_inquiry_is_known_by_name(typed: str, known: tuple[str, str]) -> None:
    talk = talk_of()
    margaret_answers(talk)
    talk.says(f"The end | not alone at night | {typed}")
    assert [(evidence, source) for _, evidence, source in entries(talk)] == [known]


def test_before_anybody_answered_a_name_is_anybodys() -> None:
    talk = talk_of()
    talk.presses(Skipped)
    talk.says("The end | not alone at night | Margaret said")
    assert entries(talk) == [("not alone at night", "they", "Margaret said")]


def test_what_was_said_in_the_form_is_nobody_elses_word() -> None:
    talk = talk_of()
    margaret_answers(talk)
    talk.says("The end | not alone at night")
    learns(talk, (0, "they", "Helen, to Margaret"))
    assert entries(talk) == [("not alone at night", "they", "Helen, to Margaret")]


@pytest.mark.parametrize(
    ("name", "called"),
    (
        ("Margaret Osei", "Margaret"),
        ("Trần Minh Quân", "Quân"),
        ("Nguyễn Thu Hà", "Hà"),
        ("Cher", "Cher"),
        ("", ""),
    ),
)
def test_somebody_is_called_by_the_name_that_is_theirs(name: str, called: str) -> None:
    assert called_by(name) == called


def test_a_family_name_alone_names_nobody() -> None:
    assert told_by("chị Nguyễn Thị Lan nói", ["Nguyễn Thu Hà"]) is None
    assert told_by("anyone", [""]) is None


# --- what is still guessed -------------------------------------------------------------------


def test_a_step_that_tests_them_names_what_is_still_guessed(talk: Conversation) -> None:
    assert talk.asked.guesses == ("Tomás keeps his word", "no surprise in the budget")


def test_a_demand_without_a_need_is_a_guess_by_its_own_name() -> None:
    talk = talk_of()
    talk.presses(Skipped)
    talk.says("31 plants")
    assert guesses(talk.progress, "needs") == ("31 plants",)


def test_the_open_prompt_follows_what_is_learned(talk: Conversation) -> None:
    prompt = talk.prompt
    learns(talk, (0, "they", ""))
    settled = talk.post(Settled)
    assert settled.post == prompt.id
    assert settled.ask
    assert settled.ask.guesses == ("no surprise in the budget",)
    assert settled.ask.noted
    assert settled.ask.noted.step == "needs"


def test_a_prompt_that_was_answered_is_left_as_it_was(talk: Conversation) -> None:
    talk.says("What did October cost you?")
    talk.says("They said much.")
    response = learns(talk, (0, "they", ""))
    assert not [post for post in response.posts if isinstance(post, Settled)]


def test_what_was_skipped_or_taken_back_holds_no_guesses() -> None:
    talk = talk_of()
    talk.presses(Skipped)
    at = talk.says(TYPED)
    talk.reopens("needs")
    talk.presses(Skipped)
    assert guesses(talk.progress, "needs") == ()
    talk.deletes(at)
    assert guesses(talk.progress, "needs") == ()
    assert guesses(talk.progress, "") == ()


def test_the_interests_are_asked_with_what_colleagues_answered() -> None:
    talk = talk_of()
    margaret_answers(talk)
    talk.resumes()
    assert [request.name for request in talk.asked.heard] == ["Margaret Osei"]


# --- the map ---------------------------------------------------------------------------------


def test_the_map_comes_with_the_list_and_whenever_it_changes(talk: Conversation) -> None:
    (first,) = maps(talk.heard)
    assert (first.step, len(first.entries)) == ("needs", 3)
    assert isinstance(talk.heard.posts[0], InterestMap)
    (second,) = maps(learns(talk, (0, "they", "")))
    assert second.revision == talk.answer("needs").revision
    assert second.entries[0]["evidence"] == "they"


def test_the_map_stays_as_it_is_where_its_entries_do(talk: Conversation) -> None:
    assert maps(talk.reopens("needs")) == []
    assert maps(talk.presses(Kept)) == []
    talk.says("What did October cost you?")
    assert maps(talk.heard) == []
    assert maps(talk.begins_a_round()) == []


def test_what_is_taken_back_leaves_the_map_too() -> None:
    talk = talk_of()
    talk.presses(Skipped)
    at = talk.says(TYPED)
    (emptied,) = maps(talk.deletes(at))
    assert emptied.entries == ()


def test_the_map_is_said_again_in_the_language_that_was_chosen(talk: Conversation) -> None:
    (again,) = maps(talk.hear(Respoken()))
    assert again.entries == maps_of(talk)


def maps_of(talk: Conversation) -> tuple[object, ...]:
    value = talk.answer("needs").value
    assert isinstance(value, Entries)
    return value.entries


# --- who reads along -------------------------------------------------------------------------


def test_where_others_read_what_is_private_makes_no_map_and_no_list_of_guesses() -> None:
    talk = talk_of(private=True, shared=True)
    margaret_answers(talk, "Helen fears much.")
    talk.fills(text=TYPED)
    assert maps(talk.heard) == []
    assert maps(learns(talk, (0, "they", "Helen"))) == []
    assert maps(talk.hear(Respoken())) == []
    for step in ("ask", "needs", "questions", "heard"):
        posts = talk.reopens(step).posts
        said = [post for post in posts if isinstance(post, Ask | Amendment | Settled)]
        assert "Tomás" not in str(said)
        assert "fears much" not in str(said)


def test_in_a_thread_of_ones_own_the_same_is_said() -> None:
    talk = talk_of(private=True)
    margaret_answers(talk)
    talk.says(TYPED)
    assert maps(talk.heard)
    assert talk.asked.guesses


# --- the brief -------------------------------------------------------------------------------


def page(talk: Conversation, language: str = "en") -> str:
    return markdown(brief(talk.playbook, talk.progress), talk.playbook, Voice(language), "Impress")


def test_the_brief_turns_what_is_guessed_into_questions(talk: Conversation) -> None:
    assert "## To find out in the meeting" in page(talk)
    assert "- What would they say to this: “Tomás keeps his word”?" in page(talk)
    assert "- Họ sẽ nói gì về điều này: “no surprise in the budget”?" in page(talk, "vi")


def test_the_brief_says_of_each_need_how_it_is_known(talk: Conversation) -> None:
    learns(talk, (0, "they", "Helen, Nov 12"), (1, "struck", ""))
    said = page(talk)
    assert "- 31 plants — Tomás keeps his word — they said: Helen, Nov 12" in said
    assert "- No bill — no surprise in the budget — turned out not to be so" in said
    assert "To find out" not in said


def test_who_has_closed_has_nothing_more_to_find_out(talk: Conversation) -> None:
    talk.closes(Outcome.LOST)
    assert "To find out" not in page(talk)


def test_a_form_is_sent_once(talk: Conversation) -> None:
    reply = Evidenced(step="needs", revision=1, author=ME, evidence=(Evidence(entry=0, evidence="they"),))
    talk.hear(reply)
    with pytest.raises(StaleForm):
        talk.hear(reply)
