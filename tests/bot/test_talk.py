"""An author hears a playbook in the terminal: what is piped in is answered as in Slack."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from playbooks.loader import load_library
from playbooks.model import Kind
from playbooks.texts import Voice
from playbooks.texts.answers import column_names

ENGLISH = Voice("en")
say = ENGLISH.say

PLAYBOOK = """\
id: coffee
version: 1
languages: [en]
phases:
  - id: before
    steps:
      - {id: mood, kind: choice, options: [good, bad]}
      - {id: reason, kind: text, when: {mood: [bad]}, private: true}
      - {id: guests, kind: people}
      - {id: host, kind: go_ahead}
      - {id: price, kind: figures, fields: [cup, cake], money: true}
"""
TEXTS = """\
name: Coffee
summary: For a talk over coffee.
phases: {before: Before}
steps:
  mood:
    title: Mood
    prompt: "How is the mood at {counterpart}?"
    why: It decides how to begin.
    example: "Good, since {counterpart} moved."
    nudge: How was the last call?
    options: {good: Good, bad: Bad}
  reason: {title: Reason, prompt: What is wrong?, why: To mend it., example: A leak., nudge: One line.}
  guests: {title: Guests, prompt: Who comes?, why: To greet them., example: Ana, nudge: One name.}
  host: {title: Host, prompt: Who invites?, why: To ask them., example: Ben, nudge: One name.}
  price:
    title: Price
    prompt: How much?
    why: To pay.
    example: 2; 3
    nudge: A guess.
    fields: {cup: Cup, cake: Cake}
"""


@pytest.fixture
def coffee(tmp_path: Path) -> str:
    (tmp_path / "playbook.yaml").write_text(PLAYBOOK, encoding="utf-8")
    (tmp_path / "en.yaml").write_text(TEXTS, encoding="utf-8")
    return str(tmp_path)


def talk(playbook: str, *lines: str, options: tuple[str, ...] = ()) -> str:
    result = run(playbook, *lines, options=options)
    assert result.exit_code == 0, result.output
    return result.stdout


def run(playbook: str, *lines: str, options: tuple[str, ...] = ()) -> Result:
    return CliRunner().invoke(app, ["talk", playbook, *options], input="\n".join(lines))


def test_asks_the_first_question_and_why(coffee: str) -> None:
    said = talk(coffee)
    assert said.splitlines() == [
        "/example  /skip  /back  /keep  /brief  /round  /drafts  /person NAME  /quit",
        "",
        "Before: Mood",
        "",
        "How is the mood at Impress?",
        "It decides how to begin.",
        "  1. Good",
        "  2. Bad",
        say("ask.typed_choice"),
    ]


def test_names_the_counterpart_that_was_given(coffee: str) -> None:
    assert "How is the mood at Lumen?" in talk(coffee, options=("--counterpart", "Lumen"))


def test_a_number_chooses_an_option_and_the_condition_follows_it(coffee: str) -> None:
    assert "Before: Reason" in talk(coffee, "2")
    assert "Before: Reason" not in talk(coffee, "1")


def test_says_what_is_private_and_how_a_list_is_typed(coffee: str) -> None:
    said = talk(coffee, "2", "It leaks.", "/quit")
    assert say("ask.private") in said
    assert say("ask.columns", columns=column_names(ENGLISH, Kind.PEOPLE)) in said


def test_a_backslash_takes_an_answer_on_to_the_next_line(coffee: str) -> None:
    said = talk(coffee, "1", "Ana | cook\\", "Ben | host")
    assert f"✓ {say('noted.answered')}: Guests  {say('noted.entries', count='2')}" in said


def test_a_request_takes_words_and_a_person(coffee: str) -> None:
    said = " ".join(talk(coffee, "1", "/skip", "May we come?", "/person Ben Carter").split())
    assert say("missing.person") in said
    assert f"✓ {say('noted.answered')}: Host Ben Carter: asked on" in said
    assert "Ben Carter would now get this message" in said
    assert "> A colleague asks for your go-ahead with Impress > 1. May we come? > Rapport is a coach" in said


def test_a_request_begins_with_questions_of_our_own_if_none_was_typed() -> None:
    said = " ".join(talk("trust_repair", *["/skip"] * 9, "/person Margaret Osei").split())
    assert say("request.question_worry", counterpart="Impress") in said
    assert f"✓ {say('noted.answered')}: What worried them before Margaret Osei: asked on" in said


def test_figures_are_asked_for_by_field(coffee: str) -> None:
    said = talk(coffee, "1", "/skip", "/skip", "$2 / $3")
    assert "  Cup / Cake" in said
    assert f"✓ {say('noted.answered')}: Price  Cup: $2, Cake: $3" in said


def test_shows_the_example_again_and_again(coffee: str) -> None:
    assert talk(coffee, "/example", "/example").count("Good, since Impress moved.") == 2


def test_skips_goes_back_and_keeps(coffee: str) -> None:
    said = talk(coffee, "/back", "1", "/back", "/keep", "/skip")
    assert say("note.first") in said
    assert said.count("Before: Mood") == 2
    assert f"{say('ask.earlier')}: {say('ask.reopen')}\n> Good" in said
    assert f"✓ {say('noted.skipped')}: Guests" in said


def test_shows_the_brief_at_any_moment(coffee: str) -> None:
    said = talk(coffee, "2", "/brief", options=("--counterpart", "Lumen"))
    assert f"# {say('brief.title', counterpart='Lumen')}" in said
    assert "### Mood\n\n> Bad" in said
    assert f"### Reason ({say('brief.private')})\n\n_{say('brief.gap')}_" in said


def test_an_unknown_command_is_answered_with_those_there_are(coffee: str) -> None:
    assert talk(coffee, "/help").count("/example  /skip") == 2


def test_ends_when_it_is_told_to(coffee: str) -> None:
    assert "Before: Reason" not in talk(coffee, "/quit", "2")


def test_says_when_every_step_is_done_and_commands_still_work(coffee: str) -> None:
    said = talk(coffee, *["/skip"] * 4, "/skip", "/example", "/person Ana", "/brief")
    assert say("ask.finished") in said.replace("\n", " ")
    assert f"# {say('brief.title', counterpart='Impress')}" in said


@pytest.mark.parametrize("language", ("en", "vi"))
def test_the_built_in_playbook_speaks_every_language_to_the_end(language: str) -> None:
    said = talk("trust_repair", *["/skip"] * 50, options=("--language", language))
    texts = load_library()["trust_repair"].texts[language]
    assert f"{texts.phases['mandate']}: {texts.steps['stakes'].title}" in said
    assert Voice(language).say("ask.finished") in said.replace("\n", " ")


@pytest.mark.parametrize(
    ("playbook", "options", "says"),
    (
        ("nowhere", (), "There is no playbook or folder called nowhere; there are: "),
        ("trust_repar", (), "There is no playbook or folder called trust_repar; did you mean trust_repair?"),
        ("trust_repair", ("--language", "fr"), "trust_repair does not speak fr; choose from: en, vi"),
        ("trust_repair", ("--counterpart", " "), say("error.nothing_named")),
        ("trust_repair", ("--counterpart", "x" * 81), "That name has 81 characters"),
    ),
)
def test_refuses_in_one_line_what_cannot_be_talked_through(
    playbook: str, options: tuple[str, ...], says: str
) -> None:
    result = run(playbook, options=options)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(says)
    assert len(result.stderr.splitlines()) == 1


def test_says_the_faults_of_a_playbook_that_cannot_be_loaded(coffee: str) -> None:
    (Path(coffee) / "en.yaml").unlink()
    result = run(coffee)
    assert result.exit_code == 2
    assert "there is no en.yaml; write en.yaml beside it" in result.stderr


def test_begins_the_next_round_with_what_was_answered() -> None:
    said = talk("trust_repair", "They lose a year of work.", "/brief", "/round", "/round", "/back", "/brief")
    assert say("note.round", round="2") in " ".join(said.split())
    assert say("note.round", round="3") in " ".join(said.split())
    assert f"## {say('brief.since', round='2')}" in said
    assert "### What each side loses (open again)\n\n> They lose a year of work." in said


def test_steps_are_named_by_their_number() -> None:
    skips = ["/skip"] * 33
    said = talk("trust_repair", *skips, "1, 2")
    assert "  1. What each side loses" in said
    assert f"✓ {say('noted.answered')}: Steps to reopen  What each side loses; Why you" in " ".join(
        said.split("\n")
    )


@pytest.mark.parametrize(("language", "still"), (("en", "Still guesses:"), ("vi", "Còn là phỏng đoán:")))
def test_names_what_is_still_guessed_where_it_can_be_tested(language: str, still: str) -> None:
    needs = ("31 plants | a word kept | they\\", "No bill | a quiet budget")
    before, between = ["/skip"] * 13, ["/skip"] * 5
    said = talk("trust_repair", *before, *needs, *between, options=("--language", language))
    assert f"{still}\n◌ a quiet budget\n" in said
    assert "◌ a word kept" not in said


def test_shows_the_letters_as_they_would_be_written_now() -> None:
    said = talk("trust_repair", "They lose a year of work.", "/drafts")
    assert "## Request for an introduction" in said
    assert "What is at stake: They lose a year of work." in said


def test_a_playbook_without_letters_shows_none(coffee: str) -> None:
    assert talk(coffee, "/drafts").count("##") == 0
