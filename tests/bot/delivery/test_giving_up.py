"""What can never be delivered ends where an operator sees it, and never in a loop."""

import asyncio

import pytest

from bot.delivery.courier import GRACE
from bot.doctor import examine
from bot.settings import Settings
from playbooks.coach import Speaker
from tests.bot.delivery.office import TEAM, Office
from tests.kit.stage import KEYS, SECRET, TOKEN

REFUSED = ("channel_not_found", "is_archived", "invalid_blocks")


@pytest.mark.parametrize("error", REFUSED)
async def test_a_dead_channel_lets_the_next_conversation_pass(office: Office, error: str) -> None:
    await office.trouble("chat.postMessage", error=error)
    async with office.delivering():
        dead = await office.starts("Impress")
        await office.delivers()
        await office.starts("Acme")

    assert await office.storage.outbox.dead_letters(TEAM) == {
        error: 1,
        "the root message was never posted": 1,
    }
    ((root_error,),) = await office.rows(f"SELECT root_error FROM negotiation WHERE id = '{dead}'")  # noqa: S608
    assert root_error == error
    assert len(office.calls("chat.postMessage")) == 3
    assert len(office.posts()) == 2


async def test_a_dead_prompt_lets_the_next_one_pass(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
        await office.trouble("chat.postMessage", error="msg_blocks_too_long")
        await office.hears(negotiation)

    assert await office.storage.outbox.dead_letters(TEAM) == {"msg_blocks_too_long": 1}
    assert len(office.calls("chat.postMessage")) == 3
    assert len(office.calls("chat.update")) == 1


async def test_the_doctor_counts_dead_letters(
    office: Office, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await office.trouble("chat.postMessage", error="is_archived")
    async with office.delivering():
        await office.starts()

    lines = await _doctors_words(office, database_url, monkeypatch)

    (line,) = [line for line in lines if "could not be delivered" in line]
    assert "2 could not be delivered" in line
    assert "is_archived: 1" in line


async def _doctors_words(office: Office, database_url: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    settings = {
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_API_URL": f"{office.sandbox.base}/api/",
        "DATABASE_URL": database_url,
        "RAPPORT_KEYS": KEYS,
    }
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    lines: list[str] = []
    await examine(lines.append)
    return lines


@pytest.mark.parametrize("error", ["token_revoked", "account_inactive", "invalid_auth"])
async def test_a_revoked_token_ends_all_calls(office: Office, error: str) -> None:
    await office.trouble("chat.postMessage", error=error, times=1000)
    async with office.delivery.running():
        for counterpart in ("Impress", "Acme", "Pasteur"):
            await office.starts(counterpart)
        await _until_revoked(office)
        await asyncio.sleep(0.3)  # what was on its way then
        calls = len(office.sandbox.calls)
        for _ in range(5):
            office.clock.jumps(3600)
            office.delivery.wake()
            await asyncio.sleep(0.1)

    assert len(office.sandbox.calls) == calls <= 6  # to open the conversation and to post, at most once each
    (workspace,) = await office.storage.store.workspaces()
    assert (workspace.state, workspace.reason) == ("revoked", error)
    assert await office.waiting() == 6


async def _until_revoked(office: Office) -> None:
    await office.until("SELECT state FROM workspace", "revoked")
    await office.until_it_sends(something=False)


async def test_the_doctor_names_a_revoked_workspace(
    office: Office, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await office.trouble("chat.postMessage", error="token_revoked")
    async with office.delivery.running():
        await office.starts()
        await _until_revoked(office)

    lines = await _doctors_words(office, database_url, monkeypatch)
    assert any("RLX Software is revoked since" in line and "token_revoked" in line for line in lines)


async def test_what_waited_is_delivered_once_the_app_is_installed_again(office: Office) -> None:
    await office.trouble("chat.postMessage", error="token_revoked")
    async with office.delivering():
        await office.starts()
        await _until_revoked(office)
        await office.storage.store.install(TEAM, "RLX Software", office.sandbox.bot)

    assert len(office.posts()) == 2
    assert (await office.storage.store.workspaces())[0].state == "active"


async def test_a_long_negotiation_is_taken_out_of_slack_a_few_messages_at_a_time(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        for _ in range(25):
            await office.hears(negotiation)
        await office.delivers()
        await office.trouble("chat.delete", status=500, happens=True)
        await office.coach.erase(Speaker(TEAM, office.kristen), negotiation)

    assert office.posts() == []
    assert len(office.calls("chat.delete")) <= 27 + 10


async def test_leaving_finishes_what_is_under_way_and_begins_nothing_new(office: Office) -> None:
    await office.trouble("chat.postMessage", seconds=0.2)
    async with office.delivery.running():
        await office.starts()
        await office.until_it_sends()

    assert len(office.posts()) == 1
    assert await office.waiting() == 1


async def test_leaving_does_not_wait_for_a_slack_that_does_not_answer(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.courier.GRACE", 0.1)
    await office.trouble("chat.postMessage", seconds=GRACE, status=503)
    loop = asyncio.get_running_loop()
    async with office.delivery.running():
        await office.starts()
        await office.until_it_sends()
        left = loop.time()

    assert loop.time() - left < 0.4
    assert await office.waiting() == 2
