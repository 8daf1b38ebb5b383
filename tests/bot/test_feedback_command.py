"""`rapport feedback`: answers in, findings out, by the rules that read answers in Slack."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from playbooks.feedback import Rule, Source, all_rules, find_rule
from playbooks.feedback.sources import MILES
from playbooks.model import About, Kind
from playbooks.texts import Voice
from tests.playbooks.fake_rules import speaking
from tests.playbooks.sample import one_step
from tests.playbooks.simulation import Conversation

CLOSED, OPEN = "Do you want a discount?", "What would make May easier for you?"
CLOSED_VI = "Anh có muốn được giảm giá không?"


def by_r3() -> Rule:
    rule = find_rule("R3")
    assert rule
    return rule


@pytest.fixture(autouse=True)
def _questions_are_read() -> Iterator[None]:
    """By the rule about open questions alone, whatever the others have earned by now."""
    with speaking(by_r3()):
        yield


def run(*lines: str | dict[str, Any] | bytes, options: tuple[str, ...] = ()) -> Result:
    written = [
        one if isinstance(one, bytes) else (one if isinstance(one, str) else json.dumps(one)).encode()
        for one in lines
    ]
    return CliRunner().invoke(app, ["feedback", *options], input=b"\n".join(written))


def answers(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def asked(text: str, **more: object) -> dict[str, object]:
    return {"text": text, "language": "en", "about": "question", **more}


# --- findings --------------------------------------------------------------------------------


def test_each_answer_is_given_back_with_its_findings() -> None:
    (found,) = answers(run(asked(CLOSED)))
    says = [Voice().say(f"R3.{part}_closed") for part in ("says", "try")]
    (finding,) = found.pop("findings")
    assert found == asked(CLOSED)
    assert finding.keys() == {"rule", "start", "end", "quote", "message", "source", "link"}
    assert (finding["rule"], finding["message"]) == ("R3", " ".join(says))
    assert CLOSED[finding["start"] : finding["end"]].strip() == finding["quote"] != ""
    assert (finding["source"], finding["link"]) == (MILES.reference, MILES.link)


def test_an_answer_in_order_has_none() -> None:
    assert answers(run(asked(OPEN))) == [{**asked(OPEN), "findings": []}]


def test_the_remark_is_in_the_answers_language() -> None:
    (found,) = answers(run(asked(CLOSED_VI, language="vi")))
    assert found["findings"][0]["message"].startswith(Voice("vi").say("R3.says_closed"))


def test_the_span_counts_characters_of_the_text_that_was_given() -> None:
    text = "🏳️‍🌈 Ê! " + OPEN + " " + CLOSED
    (found,) = answers(run(asked(text)))
    finding = found["findings"][0]
    assert text[finding["start"] : finding["end"]].strip() == finding["quote"]
    assert finding["quote"] in CLOSED


def test_other_keys_are_handed_through_in_their_order() -> None:
    result = run({"id": 7, "text": OPEN, "about": "question", "by": {"name": "Kristen"}})
    assert list(answers(result)[0].items()) == [
        ("id", 7), ("text", OPEN), ("about", "question"), ("by", {"name": "Kristen"}), ("findings", []),
    ]  # fmt: skip


def test_answers_come_back_in_the_order_in_which_they_were_given() -> None:
    result = run(*(asked(CLOSED if number % 2 else OPEN, id=number) for number in range(20)))
    assert [(one["id"], len(one["findings"])) for one in answers(result)] == [
        (number, number % 2) for number in range(20)
    ]


def test_what_an_answer_is_about_decides_which_rules_read_it() -> None:
    (found,) = answers(run(asked(CLOSED, about="apology")))
    assert found["findings"] == []


@pytest.mark.parametrize(("text", "rules"), [(CLOSED, ["R3"]), (CLOSED_VI, ["R3"]), ("Globex 2026", [])])
@pytest.mark.parametrize("language", [{}, {"language": None}])
def test_the_language_is_told_by_the_text_if_it_is_left_out(
    text: str, rules: list[str], language: dict[str, None]
) -> None:
    (found,) = answers(run({"text": text, "about": "question", **language}))
    assert [one["rule"] for one in found["findings"]] == rules


def test_a_rule_without_its_say_is_heard_only_when_all_are() -> None:
    with speaking(by_r3(), only={}):
        assert answers(run(asked(CLOSED)))[0]["findings"] == []
        assert answers(run(asked(CLOSED), options=("--all",)))[0]["findings"] != []


@pytest.mark.parametrize("text", [CLOSED, CLOSED_VI, OPEN, f"{OPEN}\n{CLOSED}", "…", "999"])
def test_it_finds_what_is_found_in_slack(text: str) -> None:
    talk = Conversation(one_step(Kind.TEXT, about=About.QUESTION))
    talk.says(text)
    (found,) = answers(run({"text": text, "about": "question"}))
    assert [(one["rule"], one["start"], one["end"], one["quote"]) for one in found["findings"]] == [
        (one.rule, one.start, one.end, one.quote) for one in talk.answer("it").feedback.findings
    ]


# --- lines that cannot be read ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Do you?", "this is no JSON"),
        (b"\xff\xfe", "this is no JSON"),
        ("[" * 100_000, "this is no JSON"),
        ("9" * 5_000, "this is no JSON"),
        ("[]", "this is no JSON object"),
        ("null", "this is no JSON object"),
        ({"about": "question"}, "`text` is missing"),
        ({"text": 7, "about": "question"}, "`text` is missing, or no text"),
        ({"text": CLOSED}, "`about` has to be one of: question, interest, "),
        (asked(CLOSED, about="weather"), "`about` has to be one of: question, interest, "),
        (asked(CLOSED, about=["question"]), "`about` has to be one of: question, interest, "),
        (asked(CLOSED, language="fr"), "`language` has to be one of: en, vi; or leave it out"),
        (asked(CLOSED, language={}), "`language` has to be one of: en, vi; or leave it out"),
        (asked(CLOSED, language=""), "`language` has to be one of: en, vi; or leave it out"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(
    line: str | bytes | dict[str, object], says: str
) -> None:
    result = run(asked(OPEN), line, asked(CLOSED))
    before, bad, after = answers(result)
    assert result.exit_code == 1
    assert before["findings"] == []
    assert [one["rule"] for one in after["findings"]] == ["R3"]
    assert bad["error"].startswith(says)
    assert "findings" not in bad
    assert result.stderr.startswith(f"line 2: {says}")
    assert len(result.stderr.splitlines()) == 1


def test_a_bad_line_keeps_the_keys_by_which_it_is_known() -> None:
    (bad,) = answers(run({"id": 7, "about": "question"}))
    assert (bad["id"], list(bad)) == (7, ["id", "about", "error"])


def test_empty_lines_are_passed_over_and_counted() -> None:
    result = run("", asked(OPEN), "  ", "no")
    assert len(answers(result)) == 2
    assert result.stderr.startswith("line 4: ")


def test_half_a_character_is_read_and_given_back() -> None:
    result = run('{"text": "Do you \\ud83d want a discount?", "about": "question"}')
    (found,) = answers(result)
    assert found["text"] == "Do you \ud83d want a discount?"
    assert result.exit_code == 0


def test_a_file_as_some_editors_write_it_is_read() -> None:
    line = json.dumps(asked(CLOSED_VI, language="vi"), ensure_ascii=False).encode()
    result = run(b"\xef\xbb\xbf" + line + b"\r")
    assert result.exit_code == 0
    assert CLOSED_VI in result.stdout


# --- where they come from --------------------------------------------------------------------


def test_answers_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(f"{json.dumps(asked(CLOSED))}\n{json.dumps(asked(OPEN))}\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["feedback", str(file)])
    assert [len(one["findings"]) for one in answers(result)] == [1, 0]
    assert result.exit_code == 0


def test_a_dash_is_the_standard_input() -> None:
    assert len(answers(run(asked(CLOSED), options=("-",)))) == 1


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["feedback", str(tmp_path / "nowhere.jsonl")])
    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path / 'nowhere.jsonl'} cannot be read: No such file or directory\n"


def test_each_answer_comes_before_the_next_one_is_asked_for() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "feedback", "--all"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        for number in range(3):
            process.stdin.write(json.dumps(asked(CLOSED, id=number)).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait() == 0


def test_it_starts_without_what_it_does_not_need() -> None:
    """No database, no Slack, no server: each would cost whoever pipes answers through it."""
    heavy = (
        "sqlalchemy",
        "sqlmodel",
        "asyncpg",
        "aiohttp",
        "slack_sdk",
        "slack_bolt",
        "alembic",
        "jsonschema",
    )
    code = f"import sys, bot.__main__, bot.feedback; print([one for one in {heavy} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- the rules -------------------------------------------------------------------------------


def test_the_rules_are_listed_with_where_they_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source("A book.")
    rules = (
        by_r3(),
        Rule("R10", frozenset({About.FREE}), source, {"en": lambda *_: None}),
        Rule("R1", frozenset({About.FREE}), source, dict.fromkeys(("en", "vi"), lambda *_: None)),
    )
    only = {"R3": frozenset({"en", "vi"}), "R1": frozenset({"en"})}
    monkeypatch.setattr("bot.feedback.all_rules", lambda: rules)
    with speaking(*rules, only=only):
        said = CliRunner().invoke(app, ["feedback", "--rules"]).stdout.splitlines()
    assert said[0].split() == ["id", "title", "en", "vi", "source"]
    assert [(line.split()[0], *line[68:80].split()) for line in said[1:]] == [
        ("R1", "on", "off"),
        ("R3", "on", "on"),
        ("R10", "off", "none"),
    ]
    assert Voice().say("R3.title") in said[2]
    assert said[2].endswith(MILES.reference)


def test_every_rule_is_listed() -> None:
    with speaking(*all_rules()):
        result = CliRunner().invoke(app, ["feedback", "--rules"])
    assert len(result.stdout.splitlines()) == len(all_rules()) + 1
