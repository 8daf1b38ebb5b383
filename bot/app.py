"""Chooses the parts and joins them: the only module that knows them all."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace

import aiohttp
import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot import clock, logs, memory
from bot.clock import MovableClock, Now
from bot.delivery import Delivery
from bot.delivery.homes import Homes
from bot.delivery.sending import Sender
from bot.listening import SLACKS_PATIENCE, listening
from bot.readiness import Readiness
from bot.settings import Settings, WorkerSettings, child_environment
from bot.slack_client import Identity, identify, slack_client, slack_session
from bot.slack_http import heard_over_http
from bot.socket import Dialler, Lines, answered_by
from bot.storage import Storage, Vault, check_is_shared, is_migrated, kept_alone, keys_for, open_storage
from bot.ticking import Ticker
from bot.traffic import Dispatch, Traffic
from handlers import buttons, commands, errors, events, messages, modals, shortcuts
from handlers.pictures import Easel
from handlers.verbs import VERBS
from playbooks.coach import Coach
from playbooks.errors import OtherWorkspace
from playbooks.loader import load_library
from playbooks.model import Library

log = structlog.get_logger()


async def serve(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; then take no new work, finish what runs, and return."""
    logs.configure(settings.rapport_log)
    await _until_told_to_stop(running(settings))


async def work(settings: WorkerSettings) -> None:
    """Say what is due and deliver what is said, beside those that serve, until a signal says stop."""
    logs.configure(settings.rapport_log)
    check_is_shared(settings.database_url)
    await _until_told_to_stop(working(settings))


async def _until_told_to_stop(bot: AbstractAsyncContextManager[object]) -> None:
    working = asyncio.create_task(_for_ever(bot))
    for number in (signal.SIGTERM, signal.SIGINT):
        # Once: a second signal must not interrupt the ending.
        asyncio.get_running_loop().add_signal_handler(
            number, lambda: working.cancelling() or working.cancel()
        )
    with suppress(asyncio.CancelledError):
        await working


async def _for_ever(bot: AbstractAsyncContextManager[object]) -> None:
    async with bot:
        memory.settle()
        await asyncio.Event().wait()


@dataclass(frozen=True)
class Carrier:
    """What every process has: its storage, and a delivery and a clock that run."""

    storage: Storage
    delivery: Delivery
    identity: Identity
    session: aiohttp.ClientSession


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[int]:
    """The whole bot; gives the port it listens on. It is left within ten seconds, the parts in turn."""
    library, traffic = known_playbooks(settings), Traffic()
    async with carrying(settings, library, lambda: traffic.is_heavy) as carrier:
        store, identity = carrier.storage.store, carrier.identity
        coach = Coach(store, carrier.delivery, library)
        app = bolt_app(settings, slack_client(settings, carrier.session), identity, coach, carrier.storage)
        readiness = Readiness(store, identity.workspace)
        dispatch = traffic.counted(app.async_dispatch)
        async with hearing(settings, carrier.session, dispatch, readiness) as port:
            yield port


@asynccontextmanager
async def working(settings: WorkerSettings) -> AsyncIterator[None]:
    """All but the ear."""
    async with carrying(settings, known_playbooks(settings), lambda: False):
        log.info("working")
        yield


@asynccontextmanager
async def carrying(
    settings: WorkerSettings, library: Library, is_asked: Callable[[], bool]
) -> AsyncIterator[Carrier]:
    async with AsyncExitStack() as open_parts:
        enter = open_parts.enter_async_context
        session = await enter(slack_session())
        movable = await enter(the_clock(settings, session))
        storage = await enter(opened(settings, movable.now))
        client = slack_client(settings, session, settings.slack_bot_token.get_secret_value())
        identity = await identify(client)
        await storage.store.install(identity.workspace, identity.name, identity.bot_user)
        homes = Homes(client, storage.outbox, storage.store, library, VERBS)
        sender = Sender(client, storage.outbox, library, homes, open_parts.enter_context(Easel()))
        delivery = Delivery(storage.outbox, sender, is_asked)
        await enter(delivery.running())
        ticker = Ticker(storage.due, delivery.wake)
        movable.on_move(ticker.hurry)
        await enter(ticker.running())
        yield Carrier(storage, delivery, identity, session)


def known_playbooks(settings: WorkerSettings) -> Library:
    """A faulty one is left out: whoever reads the log finds why."""
    library = load_library(*settings.own_playbooks)
    for fault in library.faults:
        where = {"file": str(fault.path), "line": fault.line}
        log.warning("a playbook was left out", **where, wrong=fault.wrong, mend=fault.mend)
    return library


@asynccontextmanager
async def the_clock(settings: WorkerSettings, session: aiohttp.ClientSession) -> AsyncIterator[MovableClock]:
    """It is right, unless a sandbox moves it."""
    movable = MovableClock()
    if not settings.rapport_clock_url:
        yield movable
        return
    async with movable.following(settings.rapport_clock_url, session):
        yield movable


@asynccontextmanager
async def opened(settings: WorkerSettings, now: Now) -> AsyncIterator[Storage]:
    """The storage with its keys. A single file is migrated here; PostgreSQL by `rapport migrate`."""
    url = settings.database_url
    with kept_alone(url) as alone:
        if alone:
            await migrate_apart(url)
        ring = await keys_for(url, settings.rapport_keys.get_secret_value(), now)
        pace = settings.rapport_posts_per_second
        async with open_storage(url, Vault(ring), now, pace, clock.now) as storage:
            if alone:
                await storage.outbox.take_over()
            yield storage


async def migrate_apart(url: str) -> None:
    """By a process of its own, where there is anything to do: what that loads would stay with us.

    Should it fail, it says why, and the storage refuses to be opened.
    """
    if not await is_migrated(url):
        migrate = (sys.executable, "-m", "bot", "migrate")
        process = await asyncio.create_subprocess_exec(*migrate, env=child_environment(DATABASE_URL=url))
        await process.wait()


def bolt_app(
    settings: Settings, client: AsyncWebClient, identity: Identity, coach: Coach, storage: Storage
) -> AsyncApp:
    """Bolt, answering only after the listener: nothing is acknowledged before it is committed."""
    app = AsyncApp(
        signing_secret=settings.slack_signing_secret.get_secret_value(),
        client=client,
        authorize=for_one_workspace(settings, identity),
        process_before_response=True,
        request_verification_enabled=False,  # bot/slack_http.py has looked, before it read anything
        # What these look up for each request nobody of ours asks for.
        attaching_conversation_kwargs_enabled=False,
        attaching_function_token_enabled=False,
    )
    for module in (messages, buttons, commands, modals, shortcuts, errors):
        module.register(app, coach)
    events.register(app, coach, identity.workspace, storage.outbox.revoke)
    return app


def for_one_workspace(settings: Settings, identity: Identity) -> Callable[..., Awaitable[AuthorizeResult]]:
    known = AuthorizeResult(
        enterprise_id=None,
        team_id=identity.workspace,
        bot_token=settings.slack_bot_token.get_secret_value(),
        bot_id=identity.bot_id,
        bot_user_id=identity.bot_user,
        url=identity.home,
    )

    async def authorize(team_id: str | None) -> AuthorizeResult:
        if team_id not in {identity.workspace, None}:
            raise OtherWorkspace
        return known

    return authorize


@asynccontextmanager
async def hearing(
    settings: Settings, session: aiohttp.ClientSession, dispatch: Dispatch, readiness: Readiness
) -> AsyncIterator[int]:
    """From here on Slack is heard, the way that the settings say."""
    if not settings.over_socket:
        hear = heard_over_http(dispatch, settings.slack_signing_secret.get_secret_value())
        async with listening(settings, readiness, hear) as port:
            yield port
        return
    client, token = slack_client(settings, session), settings.slack_app_token.get_secret_value()
    lines = Lines(Dialler(client, session, token, answered_by(dispatch)), SLACKS_PATIENCE)
    ready = replace(readiness, is_heard=lambda: lines.are_live)
    async with lines.running(), listening(settings, ready, None) as port:
        yield port
