"""Looks at everything that Rapport needs, and says what to do where something is wrong."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import now
from bot.delivery.verdicts import code_of
from bot.manifest import scopes_asked_for
from bot.settings import Settings, SettingsError, read
from bot.slack_client import UNREACHABLE
from bot.storage import (
    KeyRefused,
    Storage,
    StorageRefused,
    Vault,
    Workspace,
    is_migrated,
    keys_for,
    open_storage,
)
from playbooks.loader import load_library
from playbooks.texts import Voice

SLACK_TIMEOUT = 10  # seconds
# A rule that is called unhelpful less often than this is none to speak of.
FEWEST_UNHELPFUL, SHARE_UNHELPFUL = 5, 0.2


class Verdict(StrEnum):
    """`note`: worth knowing, but there is nothing to mend."""

    OK = "ok"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True)
class Look:
    verdict: Verdict
    what: str
    says: str

    @property
    def line(self) -> str:
        return f"{self.verdict:<6} {self.what:<10} {self.says}"


def ok(what: str, says: str) -> Look:
    return Look(Verdict.OK, what, says)


def wrong(what: str, says: str) -> Look:
    return Look(Verdict.WRONG, what, says)


async def examine(say: Callable[[str], None]) -> bool:
    """Says a line for each look as it is taken; whether nothing is wrong."""
    healthy = True
    async for look in _looks():
        say(look.line)
        healthy = healthy and look.verdict is not Verdict.WRONG
    return healthy


async def _looks() -> AsyncIterator[Look]:
    try:
        settings = read(Settings)
    except SettingsError as error:
        yield wrong("settings", str(error))
        return
    yield ok("settings", "nothing is missing")
    for look in _at_playbooks(settings):
        yield look
    async for look in _at_database(settings):
        yield look
    async for look in _at_slack(settings):
        yield look


def _at_playbooks(settings: Settings) -> Iterator[Look]:
    library = load_library(*settings.own_playbooks)
    yield ok("playbooks", f"{len(library)} can be used: {', '.join(library)}")
    for fault in library.faults:
        yield wrong("playbooks", fault.sentence)


async def _at_database(settings: Settings) -> AsyncIterator[Look]:
    try:
        async for look in _in_database(settings):
            yield look
    except KeyRefused as refusal:
        yield wrong("keys", str(refusal))
    except StorageRefused as refusal:
        yield wrong("database", str(refusal))


async def _in_database(settings: Settings) -> AsyncIterator[Look]:
    url = settings.database_url
    if not await is_migrated(url):
        yield wrong("database", "Its tables are not those of this version: run `rapport migrate`.")
        return
    yield ok("database", "it can be reached, and is migrated")
    ring = await keys_for(url, settings.rapport_keys.get_secret_value(), now)
    yield ok("keys", "they open what is encrypted")
    async with open_storage(url, Vault(ring), now) as storage:
        for workspace in await storage.store.workspaces():
            yield _at_workspace(workspace)
            async for look in _at_dead_letters(storage, workspace):
                yield look
            async for look in _at_findings(storage, workspace):
                yield look


def _at_workspace(workspace: Workspace) -> Look:
    name = workspace.name or workspace.id
    if workspace.state == "active":
        return ok("workspace", f"{name} is active")
    return wrong(
        "workspace",
        f"{name} is {workspace.state} since {workspace.since:%Y-%m-%d %H:%M} UTC ({workspace.reason}):"
        " install the app again, set SLACK_BOT_TOKEN to its new token, and start Rapport again.",
    )


async def _at_dead_letters(storage: Storage, workspace: Workspace) -> AsyncIterator[Look]:
    dead = await storage.outbox.dead_letters(workspace.id)
    if dead:
        reasons = ", ".join(f"{reason or 'unknown'}: {count}" for reason, count in dead.items())
        says = f"{sum(dead.values())} could not be delivered and will not be sent again ({reasons})"
        yield Look(Verdict.NOTE, "messages", says)
    else:
        yield ok("messages", "every one could be delivered")


async def _at_findings(storage: Storage, workspace: Workspace) -> AsyncIterator[Look]:
    """The rules whose remarks the members of a workspace often do without."""
    for rule, times in sorted((await storage.store.verdicts(workspace.id)).items()):
        said, unhelpful = times.get("said", 0), times.get("unhelpful", 0)
        if unhelpful >= FEWEST_UNHELPFUL and unhelpful >= SHARE_UNHELPFUL * said:
            voice, title = Voice(), f"{rule}.title"
            name = f"{rule}, {voice.say(title)}" if voice.knows(title) else rule
            says = f"{name}: {unhelpful} of the {said} times it spoke, it was called not helpful"
            yield Look(Verdict.NOTE, "findings", says)


async def _at_slack(settings: Settings) -> AsyncIterator[Look]:
    token, url = settings.slack_bot_token.get_secret_value(), settings.slack_api_url
    client = AsyncWebClient(token=token, base_url=url, timeout=SLACK_TIMEOUT, retry_handlers=[])
    try:
        async for look in _asking(client, settings):
            yield look
    except UNREACHABLE as error:
        reason = type(error).__name__
        yield wrong("slack", f"{url} does not answer ({reason}): check the network and SLACK_API_URL.")


async def _asking(client: AsyncWebClient, settings: Settings) -> AsyncIterator[Look]:
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        yield wrong(
            "token",
            f"Slack refuses it ({code_of(error)}): install the app again and set SLACK_BOT_TOKEN anew.",
        )
    else:
        yield ok("token", f"it is {answer.get('user', 'a bot')}'s in {answer.get('team', 'a workspace')}")
        yield _at_scopes(frozenset(str(answer.headers.get("x-oauth-scopes", "")).split(",")))
    if settings.over_socket:
        yield await _at_app_token(client, settings.slack_app_token.get_secret_value())


async def _at_app_token(client: AsyncWebClient, token: str) -> Look:
    """The address that Slack gives us is not used, and forgotten."""
    try:
        await client.apps_connections_open(app_token=token)
    except SlackApiError as error:
        return wrong(
            "socket",
            f"Slack refuses SLACK_APP_TOKEN ({code_of(error)}): turn on Socket Mode in the app's settings,"
            " and make an App-Level Token with the scope connections:write.",
        )
    return ok("socket", "SLACK_APP_TOKEN opens connections")


def _at_scopes(listed: frozenset[str]) -> Look:
    granted = frozenset(scope.strip() for scope in listed if scope.strip())
    asked = scopes_asked_for()
    if missing := asked - granted:
        says = f"{_named(missing)} not granted: update the app's manifest in Slack and install it again."
        return wrong("scopes", says)
    if asked and (more := granted - asked):
        return Look(Verdict.NOTE, "scopes", f"all are granted, and more than Rapport needs: {_named(more)}")
    return ok("scopes", f"granted: {_named(granted)}")


def _named(scopes: frozenset[str]) -> str:
    return ", ".join(sorted(scopes))
