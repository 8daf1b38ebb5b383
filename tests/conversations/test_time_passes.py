"""A week passes in a few seconds: what is due on the way comes on the way, and not at the end at once."""

from playbooks.texts import Voice
from tests.kit.person import Person
from tests.kit.stage import Stage

MONDAY = "2026-11-16T15:00:00+00:00"  # 10:00 in New York
WEEK = {"days": 7, "seconds": 7}


async def test_a_quiet_negotiation_is_heard_of_after_one_working_day_and_after_three(
    stage: Stage, kristen: Person
) -> None:
    await stage.asks("clock", {"now": MONDAY})
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await stage.asks("clock", {"pass": WEEK})
    first = await kristen.reads(said("nudge.idle_first"))
    await kristen.reads(said("nudge.idle_second"))
    await kristen.reads_no_more(first["ts"])


def said(key: str) -> str:
    """How it begins, whatever comes next in the playbook."""
    return Voice("en").say(key, step="").partition(" Next: ")[0]
