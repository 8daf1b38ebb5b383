"""The Impress case with three people, as docs/ tells it: each line is done or read, in both languages."""

from collections.abc import Iterator

import pytest

from playbooks.feedback import all_rules
from tests.kit.cast import CASTS, cast_of, story_in
from tests.kit.stage import Stage
from tests.kit.transcript import Transcript
from tests.playbooks.fake_rules import speaking


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """The story of test_impress.py is told on both engines; this one is about people."""
    return sqlite_url


@pytest.fixture(autouse=True)
def _two_rules_speak() -> Iterator[None]:
    """Whatever the others have earned by now."""
    with speaking(*(rule for rule in all_rules() if rule.id in {"R3", "R18"})):
        yield


@pytest.mark.parametrize("language", CASTS)
async def test_three_people_win_impress_back(stage: Stage, language: str) -> None:
    await Transcript(await cast_of(stage, language), language).play(story_in(language))
    refused = [call for call in await stage.calls() if not call["response"]["ok"]]
    failed = [each for each in await stage.deliveries() if each["status"] != 200]
    assert not refused and not failed
