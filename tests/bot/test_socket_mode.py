"""Over Socket Mode everything is as over HTTP, and what befalls a socket is not noticed in a conversation."""

from collections.abc import AsyncIterator

import pytest

from tests.kit.process import free_port
from tests.kit.stage import Stage, on_stage


@pytest.fixture
async def stage(sqlite_url: str) -> AsyncIterator[Stage]:
    async with on_stage(sqlite_url, free_port(), "socket") as stage:
        yield stage


async def test_a_conversation_comes_over_the_socket(stage: Stage) -> None:
    kristen = await stage.person("Kristen")
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await kristen.presses("Skip")
    await kristen.reads("Why you?")
    await kristen.replies("I read everything about them.")
    await kristen.reads("Noted")
    deliveries = await stage.deliveries()
    assert {each["transport"] for each in deliveries} == {"socket"}
    assert {each["kind"] for each in deliveries} == {"command", "event", "block_actions"}
    assert {each["status"] for each in deliveries} == {200}


async def test_it_listens_to_no_events_over_http(stage: Stage) -> None:
    async with stage.http.post(f"{stage.bot}/slack/events", data=b"{}") as answer:
        assert answer.status == 404


@pytest.mark.parametrize("accident", ("refresh", "warn", "drop", "freeze"))
async def test_an_answer_is_heard_once_whatever_befalls_the_socket(stage: Stage, accident: str) -> None:
    kristen = await stage.person("Kristen")
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")

    await stage.socket(accident)
    said = await kristen.replies("We lose 25 million a year.")
    await kristen.reads("Why you?")

    prompts = [each for each in await stage.calls("chat.postMessage") if "Why you?" in str(each)]
    assert len(prompts) == 1
    heard = [
        each
        for each in await stage.deliveries()
        if each["kind"] == "event" and each["body"]["event"].get("ts") == said
    ]
    assert [each["status"] for each in heard][-1] == 200
