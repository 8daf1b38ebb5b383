"""The Impress case from the first command to the brief, in both languages, on both engines."""

from playbooks.loader import load_library
from tests.kit.person import Person, words
from tests.kit.stage import Stage
from tests.kit.walk import Walk


async def test_kristen_wins_impress_back_in_english(stage: Stage, kristen: Person) -> None:
    daniel = await stage.person("Daniel")
    await kristen.types("/negotiate start Impress")
    await Walk(kristen, load_library()["trust_repair"], "en", daniel.id).to_the_end()
    await kristen.presses("Brief")
    brief = words(await kristen.reads("Brief: Impress"))
    assert "MANDATE" in brief and "$25,000,000" in brief and "Daniel Reyes" in brief
    await kristen.reads("brief-impress.md")
    await _passes_slacks_rules(stage)


async def test_ha_wins_impress_back_in_vietnamese(stage: Stage, ha: Person) -> None:
    daniel = await stage.person("Daniel")
    await ha.types("/negotiate start Impress")
    await Walk(ha, load_library()["trust_repair"], "vi", daniel.id).to_the_end()
    await ha.presses("Bản tóm tắt")
    brief = words(await ha.reads("Bản tóm tắt: Impress"))
    assert "25.000.000" in brief and "Thứ Sáu, 15/01/2027" in brief
    await ha.reads("ban-tom-tat-impress.md")
    await _passes_slacks_rules(stage)


async def _passes_slacks_rules(stage: Stage) -> None:
    refused = [call for call in await stage.calls() if not call["response"]["ok"]]
    failed = [each for each in await stage.deliveries() if each["status"] != 200]
    assert not refused and not failed
