"""Holds what stands in Slack against the database: nothing lost, nothing said twice, everything in order."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import Row, text

from bot import clock
from bot.storage import Storage, Vault, open_storage
from bot.storage.vault import read_keys
from playbooks.model import NOTES, Ask, Progress
from tests.kit.stage import KEYS, Stage

TEAM = "T0RLXSOFT01"
SETTLED = 60.0
POSTED = "SELECT * FROM outbox WHERE type IN ('ask', 'brief', 'note', 'question') OR sequence = 1"


@asynccontextmanager
async def opened(database_url: str) -> AsyncIterator[Storage]:
    async with open_storage(database_url, Vault(read_keys(KEYS)), clock.now) as storage:
        yield storage


async def all_is_said(storage: Storage) -> None:
    """Redeliveries are over, and all letters are out."""
    await asyncio.sleep(1)
    async with asyncio.timeout(SETTLED):
        while await read(storage, "SELECT id FROM outbox WHERE state = 'pending'"):  # noqa: ASYNC110
            await asyncio.sleep(0.1)


async def check_posts(stage: Stage, storage: Storage) -> None:
    """Every post stands in Slack once and in order, and nothing was given up."""
    ids = [str(each["metadata"]["event_payload"]["id"]) for each in posts(stage) if not each.get("files")]
    assert len(ids) == len(set(ids))
    assert not await storage.outbox.dead_letters(TEAM)
    rows = await read(storage, f"{POSTED} ORDER BY sequence")
    for conversation, said in _by_conversation(rows).items():
        known = {row.id for row in said}
        assert [each for each in ids if each in known] == [row.id for row in said], conversation
    shared = await read(storage, "SELECT id FROM outbox WHERE type = 'brief_file'")
    assert len([each for each in posts(stage) if each.get("files")]) == len(shared)


async def check_asked_once(storage: Storage) -> None:
    """No step was asked again without cause; going back is one."""
    rows = await read(storage, "SELECT id FROM outbox WHERE type = 'ask'")
    asked = [await storage.outbox.find(TEAM, row.id) for row in rows]
    found = [
        (letter.negotiation, letter.post.step, letter.post.revision)
        for letter in asked
        if letter and isinstance(letter.post, Ask)
    ]
    assert len(found) == len(asked) == len(set(found))


def _by_conversation(rows: Iterable[Row[Any]]) -> dict[str, list[Row[Any]]]:
    found = defaultdict(list)
    for row in rows:
        found[row.conversation].append(row)
    return found


def posts(stage: Stage) -> list[dict[str, Any]]:
    """What the bot has posted, oldest first; what it shows to one person alone is no post."""
    log = stage.workspace.messages.log
    found = [
        message
        for channel in stage.workspace.roster.conversations
        for message in log(channel).messages.values()
        if message.get("bot_id")
    ]
    return sorted(found, key=lambda message: str(message["ts"]))


async def acknowledged(stage: Stage) -> set[str]:
    """The ts of every message that Slack was told we have."""
    return {
        each["body"]["event"]["ts"]
        for each in await stage.deliveries()
        if each["kind"] == "event" and each["status"] == 200 and "client_msg_id" in each["body"]["event"]
    }


async def kept(storage: Storage, member: str) -> list[str]:
    """The ts of every message that is part of an answer, each under the step that stood above it."""
    found: list[str] = []
    for progress in await plans(storage, member):
        for step, answer in progress.answers.items():
            for part in answer.parts:
                assert not part.at or step == _asked_above(progress, part.at), part
                found += [part.at] if part.at else []
    return sorted(found)


async def plans(storage: Storage, member: str) -> list[Progress]:
    summaries = await storage.store.negotiations(TEAM, member)
    return [(await storage.store.peek(TEAM, each.id)).progress for each in summaries]


def _asked_above(progress: Progress, at: str) -> str:
    above = max((post for post in progress.asked if post.at < at), key=lambda post: post.at)
    return above.step or NOTES


async def read(storage: Storage, statement: str) -> list[Row[Any]]:
    async with storage.store.database.reading() as connection:
        return list(await connection.execute(text(statement)))
