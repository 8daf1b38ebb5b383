"""The Impress case from the first command to the brief: in both languages, on both engines, both ways."""

from dataclasses import dataclass

import pytest

from playbooks.loader import load_library
from tests.kit.person import words
from tests.kit.stage import MODES, Stage
from tests.kit.walk import Walk


@dataclass(frozen=True)
class Case:
    """Whose it is, what they press for the brief, and what they read there."""

    name: str
    button: str
    title: str
    brief: tuple[str, ...]
    file: str


CASES = {
    "en": Case(
        "Kristen", "Brief", "Brief: Impress", ("MANDATE", "$25,000,000", "Daniel Reyes"), "brief-impress.md"
    ),
    "vi": Case(
        "Nguyễn",
        "Bản tóm tắt",
        "Bản tóm tắt: Impress",
        ("25.000.000", "thứ Sáu, 15/01/2027"),
        "ban-tom-tat-impress.md",
    ),
}


@pytest.mark.parametrize("language", CASES)
@pytest.mark.parametrize("mode", MODES)
async def test_impress_is_won_back(stage: Stage, language: str) -> None:
    case = CASES[language]
    somebody, daniel = await stage.person(case.name), await stage.person("Daniel")
    await somebody.types("/negotiate start Impress")
    await Walk(somebody, load_library()["trust_repair"], language, daniel.id).to_the_end()
    await somebody.presses(case.button)
    brief = words(await somebody.reads(case.title))
    assert all(each in brief for each in case.brief)
    await somebody.reads(case.file)
    await _passes_slacks_rules(stage)


async def _passes_slacks_rules(stage: Stage) -> None:
    refused = [call for call in await stage.calls() if not call["response"]["ok"]]
    failed = [each for each in await stage.deliveries() if each["status"] != 200]
    assert not refused and not failed
