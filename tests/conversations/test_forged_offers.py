"""Attacks on the table of issues: forged values, presses of others, numbers that cost minutes."""

import json
from typing import Any

import pytest

from tests.conversations.test_bargaining import WEIGHTS, issues, weighed
from tests.kit.forger import carried_in, forges
from tests.kit.person import Person
from tests.kit.shown import elements
from tests.kit.stage import Stage

__all__ = ["issues", "weighed"]  # fixtures

HUGE = "1e999999999"  # as a fraction, a number of gigabytes
FORGED: tuple[tuple[str, dict[str, Any]], ...] = (
    ("propose", {"w": {"l": HUGE}}),
    ("propose", {"w": {"l": float("inf")}}),
    ("propose", {"w": {"l": float("nan")}}),
    ("propose", {"w": {"m": -1}}),
    ("propose", {"w": {"x": "1"}}),
    ("propose", {"w": {"s": 7}}),
    ("propose", {"w": {"s": [0, 0, 0, -2]}}),
    ("propose", {"w": {"s": [0.5, 0, 0, 0]}}),
    ("propose", {"w": [1, 2]}),
    ("trades", {"p": 5}),
    ("trades", {"p": "0000"}),
    ("trades", {"p": [0, 0, 0, 10**30]}),
    ("offer", {"p": {"0": 1}}),
    ("offer", {"p": [[], 0, 0, 0]}),
    ("take_back", {"o": "first"}),
    ("take_back", {"o": {}}),
)


@pytest.mark.parametrize(("action", "forged"), FORGED)
async def test_what_no_button_carries_is_stale_and_no_fault_of_ours(
    stage: Stage, weighed: Person, action: str, forged: dict[str, Any]
) -> None:
    carried = await carried_in(weighed, "propose")
    status, _ = await forges(stage, weighed.id, weighed.channel, action, {**carried, **forged})
    assert status == 200
    await weighed.reads("changed in the thread meanwhile")


async def test_nobody_else_reaches_the_table(stage: Stage, weighed: Person) -> None:
    carried = await carried_in(weighed, "propose")
    daniel = await stage.person("Daniel")
    for action in ("weigh", "limits", "offer", "propose", "trades", "take_back", "clause", "rehearse"):
        assert (await forges(stage, daniel.id, daniel.channel, action, {**carried, "o": 1, "p": [0] * 4}))[
            0
        ] == 200
    assert "36 months" not in str(await daniel.messages())
    assert not await daniel.views()


async def test_a_package_of_an_older_table_is_not_made_an_offer(weighed: Person) -> None:
    """Its places are those of another table: at them stand other options by now."""
    await weighed.presses("Propose packages")
    proposals = await weighed.reads("Packages for Impress", "Package A")
    await weighed.presses("Limits and rules")
    await weighed.fills(limit="45")
    await weighed.reads("Our limit: 45")
    old = next(each for each in elements(proposals) if each[1]["action_id"] == "offer")
    assert "p" in json.loads(old[1]["value"])
    await weighed.presses_in(proposals, *old)
    await weighed.reads("The table has changed since that message")
    assert not await weighed.views()


@pytest.mark.parametrize("field", ["us_0", "them_0"])
async def test_a_number_with_a_power_of_ten_keeps_nobody_waiting(issues: Person, field: str) -> None:
    await issues.presses("Weigh the issues")
    answer = await issues.fills(**{**WEIGHTS, field: "1e-999999999"})
    assert field in str(answer)
    await issues.fills(**WEIGHTS)
    await issues.reads("The table: Impress")
