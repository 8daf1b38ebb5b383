"""The doctor names what is wrong and what to do; it is content with a Rapport that can serve."""

from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from typer.testing import CliRunner

from bot.__main__ import app
from bot.clock import now
from bot.doctor import examine
from bot.manifest import manifest_file, scopes_asked_for
from bot.settings import Settings
from bot.storage import Storage, Vault, keys_for, open_storage
from playbooks.coach import Speaker
from playbooks.model import Note, Response
from playbooks.model import Verdict as Given
from tests.bot.storage.scene import KRISTEN, answer, begin

KEYS = f"k1:{b64encode(b'1' * 32).decode()}"
OTHER_KEYS = f"k2:{b64encode(b'2' * 32).decode()}"


@dataclass
class FakeSlack:
    """Answers auth.test as it is told to."""

    error: str = ""
    socket_error: str = ""
    scopes: set[str] = field(default_factory=lambda: set(scopes_asked_for()))
    url: str = ""

    async def auth_test(self, _: web.Request) -> web.Response:
        answer: dict[str, object] = {"ok": False, "error": self.error} if self.error else {"ok": True}
        answer |= {"team": "RLX Software", "user": "rapport", "team_id": "T1", "user_id": "U1"}
        return web.json_response(answer, headers={"x-oauth-scopes": ",".join(self.scopes)})

    async def open_connection(self, request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == "Bearer xapp-shh"
        if self.socket_error:
            return web.json_response({"ok": False, "error": self.socket_error})
        return web.json_response({"ok": True, "url": "wss://127.0.0.1/socket"})


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    fake = FakeSlack()
    application = web.Application()
    application.router.add_post("/api/auth.test", fake.auth_test)
    application.router.add_post("/api/apps.connections.open", fake.open_connection)
    async with TestServer(application, host="127.0.0.1") as server:
        fake.url = str(server.make_url("/api/"))
        yield fake


@pytest.fixture
def patient(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, slack: FakeSlack, database_url: str
) -> pytest.MonkeyPatch:
    """A Rapport in good health, beside a file that is no database; a test sets what makes it ill."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.db").write_text("no database", encoding="utf-8")
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    settings = {
        "SLACK_SIGNING_SECRET": "shh",
        "SLACK_BOT_TOKEN": "xoxb-shh",
        "SLACK_API_URL": slack.url,
        "DATABASE_URL": database_url,
        "RAPPORT_KEYS": KEYS,
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


@pytest.fixture
async def storage(database_url: str) -> AsyncIterator[Storage]:
    ring = await keys_for(database_url, KEYS, now)
    async with open_storage(database_url, Vault(ring), now) as opened:
        await opened.store.install("T1", "RLX Software", "U1")
        yield opened


async def lines() -> tuple[bool, dict[str, str]]:
    """Whether the patient is well, and what was said of what: its verdict, then the words."""
    said: list[str] = []
    healthy = await examine(said.append)
    found = {}
    for line in said:
        verdict, what, words = line.split(maxsplit=2)
        found[what] = f"{verdict}: {words}"
    return healthy, found


@pytest.mark.usefixtures("patient", "storage")
async def test_a_rapport_that_can_serve_is_well() -> None:
    healthy, said = await lines()
    assert healthy
    assert said == {
        "settings": "ok: nothing is missing",
        "playbooks": "ok: 5 can be used: quick, renewal, scope, supplier, trust_repair",
        "database": "ok: it can be reached, and is migrated",
        "keys": "ok: they open what is encrypted",
        "workspace": "ok: RLX Software is active",
        "messages": "ok: every one could be delivered",
        "token": "ok: it is rapport's in RLX Software",
        "scopes": f"ok: granted: {', '.join(sorted(scopes_asked_for()))}",
    }


async def test_settings_that_are_missing_are_named(patient: pytest.MonkeyPatch) -> None:
    patient.delenv("SLACK_BOT_TOKEN")
    healthy, said = await lines()
    assert not healthy
    assert list(said) == ["settings"]
    assert said["settings"].startswith("wrong: SLACK_BOT_TOKEN must be set")


async def test_a_database_without_tables_is_to_be_migrated(
    patient: pytest.MonkeyPatch, empty_database_url: str
) -> None:
    patient.setenv("DATABASE_URL", empty_database_url)
    healthy, said = await lines()
    assert not healthy
    assert said["database"].startswith("wrong: ")
    assert said["database"].endswith("run `rapport migrate`.")
    assert said["token"].startswith("ok: ")


@pytest.mark.parametrize(
    ("url", "says"),
    (
        ("mysql://host/rapport", "DATABASE_URL must begin with"),
        ("postgresql://nobody@127.0.0.1:1/rapport", "DATABASE_URL names a database that cannot be opened"),
        ("sqlite:///text.db", "DATABASE_URL names a database that cannot be opened"),
    ),
)
async def test_a_database_that_cannot_be_opened_is_named(
    patient: pytest.MonkeyPatch, url: str, says: str
) -> None:
    patient.setenv("DATABASE_URL", url)
    healthy, said = await lines()
    assert not healthy
    assert said["database"].startswith(f"wrong: {says}")


async def test_keys_that_do_not_open_the_database_are_named(
    patient: pytest.MonkeyPatch, storage: Storage
) -> None:
    async with storage.store.visit(Speaker("T1", "U2")) as desk:
        desk.say(Note(key="note.nothing_open"))
    patient.setenv("RAPPORT_KEYS", OTHER_KEYS)
    healthy, said = await lines()
    assert not healthy
    assert said["database"].startswith("ok: ")
    assert said["keys"].startswith("wrong: RAPPORT_KEYS")


@pytest.mark.usefixtures("patient")
async def test_a_workspace_that_turned_us_away_is_named(storage: Storage) -> None:
    await storage.outbox.revoke("T1", "token_revoked")
    healthy, said = await lines()
    assert not healthy
    assert said["workspace"].startswith("wrong: RLX Software is revoked since ")
    assert "(token_revoked): install the app again" in said["workspace"]


@pytest.mark.usefixtures("patient")
async def test_messages_that_could_not_be_delivered_are_counted(storage: Storage) -> None:
    async with storage.store.visit(Speaker("T1", "U2")) as desk:
        desk.say(Note(key="note.nothing_open"))
    (letter,) = await storage.outbox.claim(1)
    await storage.outbox.bury(letter, "user_not_found")
    healthy, said = await lines()
    assert healthy, "there is nothing that an operator could mend"
    assert said["messages"] == (
        "note: 1 could not be delivered and will not be sent again (user_not_found: 1)"
    )


@pytest.mark.parametrize(
    ("said", "unhelpful", "named"),
    [(5, 5, True), (25, 5, True), (26, 5, False), (4, 4, False), (30, 0, False)],
)
@pytest.mark.usefixtures("patient")
async def test_a_rule_that_is_often_called_unhelpful_is_mentioned(
    storage: Storage, said: int, unhelpful: int, *, named: bool
) -> None:
    summary = await begin(storage, workspace="T1")
    speaker = Speaker("T1", KRISTEN)
    for revision in range(1, max(said, unhelpful) + 1):
        verdicts = [("said", said), ("unhelpful", unhelpful)]
        given = tuple(
            Given.model_validate({"step": "opening", "rule": "R3", "language": "en", "verdict": verdict})
            for verdict, times in verdicts
            if revision <= times
        )
        async with storage.store.open(speaker, summary.id) as negotiation:
            negotiation.take(Response(answers=(answer("opening", "Fair.", revision),), verdicts=given))
    healthy, found = await lines()
    assert healthy, "there is nothing that an operator could mend"
    assert ("findings" in found) == named
    if named:
        assert found["findings"].startswith("note: R3, ")
        says = f": {unhelpful} of the {said} times it spoke, it was called not helpful"
        assert found["findings"].endswith(says)


@pytest.mark.usefixtures("patient")
async def test_a_token_that_slack_refuses_is_named(slack: FakeSlack) -> None:
    slack.error = "invalid_auth"
    healthy, said = await lines()
    assert not healthy
    assert said["token"].startswith("wrong: Slack refuses it (invalid_auth): install the app again")


@pytest.mark.usefixtures("storage")
async def test_over_socket_mode_the_app_token_is_tried(patient: pytest.MonkeyPatch) -> None:
    patient.setenv("SLACK_APP_TOKEN", "xapp-shh")
    patient.delenv("SLACK_SIGNING_SECRET")
    healthy, said = await lines()
    assert healthy
    assert said["socket"] == "ok: SLACK_APP_TOKEN opens connections"


async def test_an_app_token_that_slack_refuses_is_named(
    patient: pytest.MonkeyPatch, slack: FakeSlack
) -> None:
    patient.setenv("SLACK_APP_TOKEN", "xapp-shh")
    slack.socket_error = "missing_scope"
    healthy, said = await lines()
    assert not healthy
    assert said["socket"].startswith("wrong: Slack refuses SLACK_APP_TOKEN (missing_scope): turn on Socket")
    assert said["token"].startswith("ok: ")


async def test_over_http_no_app_token_is_tried(patient: pytest.MonkeyPatch, slack: FakeSlack) -> None:
    patient.setenv("SLACK_APP_TOKEN", "xapp-shh")
    patient.setenv("RAPPORT_MODE", "http")
    slack.socket_error = "invalid_auth"
    _, said = await lines()
    assert "socket" not in said


async def test_a_slack_that_does_not_answer_is_named(patient: pytest.MonkeyPatch) -> None:
    patient.setenv("SLACK_API_URL", "http://127.0.0.1:1/api/")
    healthy, said = await lines()
    assert not healthy
    assert said["slack"].startswith("wrong: http://127.0.0.1:1/api/ does not answer (")


@pytest.mark.usefixtures("patient")
async def test_a_scope_that_is_not_granted_is_named(slack: FakeSlack) -> None:
    slack.scopes -= {"files:write", "im:write"}
    healthy, said = await lines()
    assert not healthy
    assert said["scopes"].startswith("wrong: files:write, im:write not granted: update the app's manifest")


@pytest.mark.usefixtures("patient")
async def test_a_scope_that_is_not_needed_is_mentioned(slack: FakeSlack) -> None:
    slack.scopes.add("channels:read")
    healthy, said = await lines()
    assert healthy
    assert said["scopes"] == "note: all are granted, and more than Rapport needs: channels:read"


def test_the_command_ends_with_1_when_something_is_wrong(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)
    result = CliRunner().invoke(app, ["doctor"])
    assert result.exit_code == 1
    assert result.stdout.startswith("wrong  settings   SLACK_")


def test_every_scope_has_its_reason_in_the_docs() -> None:
    manifest = manifest_file()
    assert manifest
    page = (manifest.parent / "docs" / "deploy.md").read_text(encoding="utf-8")
    assert all(f"| `{scope}` | " in page for scope in scopes_asked_for())
