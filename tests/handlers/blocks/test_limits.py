"""Limits and rules as they are entered: whatever was typed is read at once, and shown as it was."""

from fractions import Fraction
from time import process_time

import pytest

from handlers.blocks import Frame
from handlers.blocks.limits import entered_limits, limits_form
from handlers.blocks.weighing import entered_weights
from playbooks.errors import Unreadable
from playbooks.offers.table import Ours
from playbooks.texts import Voice
from tests.playbooks.offers.impress import IMPRESS
from tests.playbooks.sample import sample

SPACES = " " * 2900
SECONDS = 2.0


def typed(**fields: str) -> dict[str, dict[str, dict[str, str]]]:
    return {name: {"value": {"value": words}} for name, words in fields.items()}


@pytest.mark.parametrize("rules", [f"{SPACES}x", f";{SPACES}x", f"a{SPACES}x", f"x:{SPACES}", f"{SPACES}:x"])
def test_a_row_of_spaces_keeps_nobody_waiting(rules: str) -> None:
    """It took half a minute, on the event loop."""
    begun = process_time()
    with pytest.raises(Unreadable):
        entered_limits(typed(rules=rules), IMPRESS, Voice("en"))
    outline = [(one.name, [option.name for option in one.options]) for one in IMPRESS.issues]
    with pytest.raises(Unreadable):
        entered_weights(typed(us_0="1", them_0="1", options_0=rules), outline, Voice("en"))
    assert process_time() - begun < SECONDS


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_limit_that_is_sent_again_is_the_same(language: str) -> None:
    table = IMPRESS.model_copy(update={"ours": Ours(limit=Fraction("33.35"))})
    form = limits_form(table, {}, Frame(Voice(language), sample(), "Impress", "0" * 32))
    begins = {
        block["block_id"]: block["element"].get("initial_value", "")
        for block in form["blocks"]
        if block["type"] == "input"
    }
    assert entered_limits(typed(**begins), table, Voice(language)).ours.limit == Fraction("33.35")
