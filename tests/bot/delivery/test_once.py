"""Whatever becomes of a call, what it says is in Slack once in the end."""

from datetime import timedelta
from typing import Any

import pytest

from bot.storage.claiming import LEASE, PATIENCE
from playbooks.coach import Speaker, Thread
from playbooks.model import Ask, Said
from tests.bot.delivery.office import SLACK_TIMEOUT, TEAM, Office

HANG = 3 * SLACK_TIMEOUT
# How a call fails, and whether Slack had carried it out by then.
FAILURES: dict[str, dict[str, Any]] = {
    "dropped before": {"drop": True},
    "dropped after": {"drop": True, "happens": True},
    "500 before": {"status": 500},
    "500 after": {"status": 500, "happens": True},
    "hangs before": {"seconds": HANG, "status": 503},
    "hangs after": {"seconds": HANG, "happens": True},
    "internal_error": {"error": "internal_error"},
    "internal_error after": {"error": "internal_error", "happens": True},
}
failures = pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES.keys())


@failures
async def test_a_root_message_is_posted_once(office: Office, failure: dict[str, Any]) -> None:
    await office.trouble("chat.postMessage", **failure)
    async with office.delivering():
        await office.starts()

    root, prompt = office.posts()
    assert prompt["thread_ts"] == root["ts"]
    _has_posted_each_letter_once(office)


@failures
async def test_a_prompt_is_posted_once(office: Office, failure: dict[str, Any]) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
        await office.trouble("chat.postMessage", **failure)
        await office.hears(negotiation)

    assert len(office.posts()) == 3
    _has_posted_each_letter_once(office)


def _has_posted_each_letter_once(office: Office) -> None:
    assert len(office.posted_ids()) == len(set(office.posted_ids())) == len(office.posts())
    carried_out = [call for call in office.calls("chat.postMessage") if call["status"] == 200]
    assert len(carried_out) <= len(office.posts()) + 1


async def test_a_message_that_arrived_is_looked_for_by_its_id_and_not_said_again(office: Office) -> None:
    async with office.delivering():
        await office.starts()
        await office.delivers()
        await office.trouble("chat.postMessage", drop=True, happens=True)
        await office.starts("Acme")

    (root,) = await office.rows("SELECT id, at FROM outbox WHERE attempts > 1")
    found = next(post for post in office.posts() if post["ts"] == root.at)
    assert found["metadata"]["event_payload"]["id"] == root.id
    assert len(office.calls("chat.postMessage")) == len(office.posts()) == 4


async def test_a_message_among_hundreds_of_others_is_found(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
        channel, root = office.posts()[0], office.posts()[0]["ts"]
        await office.trouble("chat.postMessage", drop=True, happens=True)
        await office.hears(negotiation)
        conversation = next(
            each
            for each in office.sandbox.roster.conversations.values()
            if channel in office.sandbox.messages.log(each.id).messages.values()
        )
        for number in range(450):
            chatter = {"user": office.kristen, "text": str(number), "thread_ts": root}
            office.sandbox.post(conversation, chatter)

    _has_posted_each_letter_once(office)


@pytest.mark.parametrize(
    ("method", "failure"),
    [
        pytest.param(method, FAILURES[name], id=f"{method} {name}")
        for method in ("files.getUploadURLExternal", "upload", "files.completeUploadExternal")
        for name in FAILURES
        if method != "upload" or "error" not in name  # a plain web address knows no errors of Slack's
    ],
)
async def test_an_interrupted_file_is_shared_once(
    office: Office, method: str, failure: dict[str, Any]
) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.trouble(method, **failure)
        await office.briefs(negotiation)

    assert office.files() == ["brief-impress.md"]
    assert not await office.storage.outbox.dead_letters(TEAM)


def test_a_letter_is_given_up_well_before_its_lease_ends() -> None:
    assert PATIENCE + timedelta(seconds=2) < LEASE


async def test_a_root_that_nobody_lived_to_record_is_recognised_by_its_reply(office: Office) -> None:
    await office.starts()
    (root,) = await office.storage.outbox.claim(1)
    channel, at = await office.delivery.sender.send(root)

    said = Said(at=f"{float(at) + 1:.6f}", author=office.kristen, text="A year of work.")
    await office.coach.hear_in_thread(Speaker(TEAM, office.kristen), Thread(channel, at), said)

    async with office.delivering():
        pass
    assert len(office.posts()) == 3  # the root, the first prompt that is already answered, the next one
    _has_posted_each_letter_once(office)


async def test_a_reply_to_a_prompt_that_nobody_lived_to_record_answers_that_prompt(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
        await office.hears(negotiation)
        await office.delivers()
    await office.hears(negotiation)
    (prompt,) = await office.storage.outbox.claim(1)
    await office.delivery.sender.send(prompt)

    await office.hears(negotiation, "Six months.")

    progress = (await office.storage.store.peek(TEAM, negotiation)).progress
    assert isinstance(prompt.post, Ask) and prompt.post.step
    assert [part.text for part in progress.answers[prompt.post.step].parts] == ["Six months."]


async def test_a_reply_that_overtakes_the_next_prompt_stays_with_the_one_before(office: Office) -> None:
    async with office.delivering():
        negotiation = await office.starts()
        await office.delivers()
    await office.hears(negotiation, "A year of work.")
    await office.storage.outbox.claim(1)  # the next prompt is on its way, and not there yet

    await office.hears(negotiation, "And our name.")

    progress = (await office.storage.store.peek(TEAM, negotiation)).progress
    assert [part.text for part in progress.answers["stakes"].parts] == ["A year of work.", "And our name."]
