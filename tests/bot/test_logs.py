"""The log says where something failed, and never what people wrote."""

import json
import subprocess
import sys
from typing import Any

import pytest

WORDS = "our walk-away figure"
ANSWER = f'{{"type": "choice", "option": ["{WORDS}"]}}'


def logged(code: str, level: str = "info") -> list[dict[str, Any]]:
    """What a process of its own writes: setting up logs is for a whole process."""
    setup = f"import logging, structlog; from bot import logs; logs.configure({level!r})"
    script = f"{setup}\nlog = structlog.get_logger()\n{code}"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stderr.splitlines()]


@pytest.mark.parametrize("who", ("log", "logging.getLogger('a.library')"))
def test_a_failure_is_told_without_the_words_that_it_happened_to(who: str) -> None:
    (line,) = logged(
        f"""
from playbooks.model import Choice
def hear(words):
    Choice.model_validate_json(words)
try:
    hear({ANSWER!r})
except ValueError:
    {who}.exception("failed")
"""
    )
    assert line["event"] == "failed"
    assert [frame["name"] for frame in line["exception"][0]["frames"]][:2] == ["<module>", "hear"]
    assert WORDS not in json.dumps(line)


def test_a_body_whose_signature_is_wrong_is_not_told() -> None:
    code = f"logging.warning('Invalid request signature detected (body: %s)', {WORDS!r})"
    (line,) = logged(code)
    assert line["event"] == "a request with a wrong signature was refused"


def test_libraries_do_not_tell_secrets_however_much_is_wanted() -> None:
    code = f"logging.getLogger('slack_sdk.web').debug({WORDS!r}); logging.warning('heard')"
    assert [line["event"] for line in logged(code, "debug")] == ["heard"]
