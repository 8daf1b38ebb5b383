"""What is remarked on an answer in the terminal, and what can be done about it there."""

from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from playbooks.feedback import find_rule
from playbooks.feedback.sources import MILES
from playbooks.texts import Voice
from tests.playbooks.fake_rules import speaking

CLOSED, OPEN = "Do you want a discount?", "What would make May easier for you?"
ENGLISH, VIETNAMESE = Voice("en"), Voice("vi")
DECISIONS = "/sharpen  /leave  /unhelpful  /why"


@pytest.fixture(autouse=True)
def _questions_are_read() -> Iterator[None]:
    """By the rule about open questions alone, whatever the others have earned by now."""
    rule = find_rule("R3")
    assert rule
    with speaking(rule):
        yield


def talk(*lines: str, language: str = "en") -> str:
    """At the first question of the short playbook, each line as one."""
    typed = "\n".join([*["/skip"] * 4, *lines])
    result = CliRunner().invoke(app, ["talk", "quick", "--language", language], input=typed)
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split("\n"))


def test_a_remark_is_shown_with_what_can_be_done() -> None:
    said = talk(CLOSED)
    assert f"> {CLOSED}" in said
    assert f"{ENGLISH.say('R3.says_closed')} Try: {ENGLISH.say('R3.try_closed')} {DECISIONS}" in said
    assert said.index(DECISIONS) < said.index("First offer")


def test_a_remark_is_shown_in_vietnamese() -> None:
    said = talk("Anh có muốn được giảm giá không?", language="vi")
    assert VIETNAMESE.say("R3.says_closed") in said
    assert f"Thử xem: {VIETNAMESE.say('R3.try_closed')}" in said


def test_a_sharpened_answer_is_compared() -> None:
    said = talk(CLOSED, "/sharpen", OPEN)
    assert f"To sharpen: {ENGLISH.say('R3.says_closed')}" in said
    assert f"{ENGLISH.say('ask.earlier')}: {ENGLISH.say('ask.reopen')} > {CLOSED}" in said
    assert f"✦ {ENGLISH.say('R3.better')}" in said


def test_what_still_stands_is_said_again() -> None:
    said = talk(CLOSED, "/sharpen", "Will you sign in May?")
    assert ENGLISH.say("finding.again") in said
    assert said.count(DECISIONS) == 2


def test_an_answer_may_be_left_as_it_is() -> None:
    said = talk(CLOSED, "/leave", "/brief")
    assert said.count(DECISIONS) == 1
    assert ENGLISH.say("finding.unhelpful") not in said
    assert "## To sharpen" not in said


def test_what_did_not_help_is_thanked_for() -> None:
    assert ENGLISH.say("finding.unhelpful") in talk(CLOSED, "/unhelpful")


def test_why_names_the_source() -> None:
    said = talk(CLOSED, "/why")
    for part in ("title", "why", "silent"):
        assert ENGLISH.say(f"R3.{part}") in said
    assert MILES.link in said


def test_what_is_left_open_stands_in_the_brief() -> None:
    assert f"## To sharpen  - Your first question: “{CLOSED}” {ENGLISH.say('R3.says_closed')}" in talk(
        CLOSED, "/brief"
    )


@pytest.mark.parametrize("command", DECISIONS.split())
def test_without_a_remark_there_is_nothing_to_decide(command: str) -> None:
    assert talk(OPEN, command).count("/example  /skip") == 2
