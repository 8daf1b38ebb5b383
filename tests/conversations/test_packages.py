"""From issues to three packages to an agreed one, as docs/ tells it: each line is done or read."""

import pytest

from tests.kit.cast import PACKAGES, cast_of, story_in
from tests.kit.stage import Stage
from tests.kit.transcript import Transcript


@pytest.mark.parametrize("language", PACKAGES)
async def test_three_packages_win_impress_back(stage: Stage, language: str) -> None:
    cast = await cast_of(stage, language, PACKAGES)
    await Transcript(cast, language).play(story_in(language, PACKAGES))
    refused = [call for call in await stage.calls() if not call["response"]["ok"]]
    failed = [each for each in await stage.deliveries() if each["status"] != 200]
    assert not [each for each in refused if each["response"]["error"] != "hash_conflict"]
    assert not failed
