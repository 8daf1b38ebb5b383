"""A fortnight of nudges, a meeting, promises and digests, as docs/ tells it: each line is done or read."""

import pytest

from tests.kit.cast import FORTNIGHT, cast_of, story_in
from tests.kit.stage import Stage
from tests.kit.transcript import Transcript


@pytest.mark.parametrize("language", FORTNIGHT)
async def test_a_fortnight_passes(stage: Stage, language: str) -> None:
    cast = await cast_of(stage, language, FORTNIGHT)
    await Transcript(cast, language).play(story_in(language, FORTNIGHT))
    refused = [call["response"]["error"] for call in await stage.calls() if not call["response"]["ok"]]
    failed = [each for each in await stage.deliveries() if each["status"] != 200]
    assert set(refused) <= {"hash_conflict", "message_not_found"}  # the latter: taken away already
    assert not failed
