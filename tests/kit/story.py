"""What somebody reads from beginning to end, to be held against what they read on another day."""

import asyncio

from tests.kit.ledger import all_is_said, check_posts, opened
from tests.kit.person import Json, Person, words
from tests.kit.stage import Stage

PATIENCE, BETWEEN_LOOKS = 10.0, 0.1


async def story(person: Person) -> list[str]:
    """Every message that lasts, a thread below its root."""
    found: list[Json] = []
    for root in await person.top_level():
        found += await person.in_thread(root["ts"]) if root.get("reply_count") else [root]
    return [_line(each) for each in found if "ephemeral_to" not in each]


def _line(message: Json) -> str:
    return f"{'Rapport' if message.get('bot_id') else message['user']}: {words(message)}"


async def check_story(stage: Stage, person: Person, expected: list[str]) -> None:
    """When all is said it reads as expected, and stands in Slack as the database has it."""
    async with opened(stage.database_url) as storage:
        await all_is_said(storage)
        assert await story(person) == expected
        await check_posts(stage, storage)
