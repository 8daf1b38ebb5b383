"""Chooses the parts and joins them: the only module that knows them all."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import replace
from datetime import timedelta

import aiohttp
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
from bot.settings import Settings, child_environment
from bot.slack_client import Identity, identify, slack_client, slack_session
from bot.slack_http import heard_over_http
from bot.socket import Dialler, Lines, answered_by
from bot.storage import Storage, Vault, is_migrated, kept_alone, keys_for, open_storage
from bot.traffic import Dispatch, Traffic
from handlers import buttons, commands, errors, events, messages, modals, shortcuts
from handlers.verbs import VERBS
from playbooks.coach import Coach
from playbooks.errors import OtherWorkspace
from playbooks.loader import load_library

SWEEP = timedelta(seconds=5)


async def serve(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; then take no new work, finish what runs, and return."""
    logs.configure(settings.rapport_log)
    serving = asyncio.create_task(_serve(settings))
    for number in (signal.SIGTERM, signal.SIGINT):
        # Once: a second signal must not interrupt the ending.
        asyncio.get_running_loop().add_signal_handler(
            number, lambda: serving.cancelling() or serving.cancel()
        )
    with suppress(asyncio.CancelledError):
        await serving


async def _serve(settings: Settings) -> None:
    async with running(settings):
        memory.settle()
        await asyncio.Event().wait()


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[int]:
    """The whole bot; gives the port it listens on. It is left within ten seconds, the parts in turn."""
    library = load_library()
    async with AsyncExitStack() as open_parts:
        enter = open_parts.enter_async_context
        session = await enter(slack_session())
        now = await enter(the_time(settings, session))
        storage = await enter(opened(settings, now))
        client = slack_client(settings, session, settings.slack_bot_token.get_secret_value())
        identity = await identify(client)
        await storage.store.install(identity.workspace, identity.name, identity.bot_user)
        homes = Homes(client, storage.outbox, storage.store, library, VERBS)
        traffic = Traffic()
        sender = Sender(client, storage.outbox, library, homes)
        delivery = Delivery(storage.outbox, sender, lambda: traffic.is_heavy)
        await enter(delivery.running())
        await enter(clock.every(SWEEP, sweeping(delivery)))
        coach = Coach(storage.store, delivery, library)
        app = bolt_app(settings, slack_client(settings, session), identity, coach, storage)
        readiness = Readiness(storage.store, identity.workspace)
        dispatch = traffic.counted(app.async_dispatch)
        yield await enter(hearing(settings, session, dispatch, readiness))


@asynccontextmanager
async def the_time(settings: Settings, session: aiohttp.ClientSession) -> AsyncIterator[Now]:
    if not settings.rapport_clock_url:
        yield clock.now
        return
    movable = MovableClock()
    async with movable.following(settings.rapport_clock_url, session):
        yield movable.now


@asynccontextmanager
async def opened(settings: Settings, now: Now) -> AsyncIterator[Storage]:
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


def sweeping(delivery: Delivery) -> Callable[[], Awaitable[None]]:
    async def sweep() -> None:
        """Letters that another process left, or whose lease ran out."""
        delivery.wake()

    return sweep


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
