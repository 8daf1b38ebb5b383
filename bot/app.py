"""Chooses the parts and joins them: the only module that knows them all."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot import clock, logs
from bot.delivery import Delivery
from bot.delivery.sending import Sender
from bot.delivery.verdicts import GONE, code_of
from bot.settings import Settings, SettingsError
from bot.storage import Storage, Vault, kept_alone, keys_for, migrate, open_storage
from handlers import buttons, commands, errors, lifecycle, messages, modals
from playbooks.coach import Coach
from playbooks.errors import OtherWorkspace
from playbooks.loader import load_library

log = structlog.get_logger()

SLACK_TIMEOUT = 5  # seconds
SLACKS_PATIENCE = 3.0  # seconds that Slack waits for our answer: longer, nobody has to
LARGEST_REQUEST = 4 * 2**20  # bytes; a message of 40,000 characters comes twice in its event
SSL_CHECK = b"ssl_check=1"  # Slack looks at our certificate: unsigned, and content with any answer
SWEEP = timedelta(seconds=5)
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 10.0


@dataclass(frozen=True)
class Identity:
    """Who our token says we are."""

    workspace: str
    name: str
    bot_id: str
    bot_user: str
    home: str


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
        await asyncio.Event().wait()


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[int]:
    """The whole bot; gives the port it listens on."""
    library = load_library()
    async with AsyncExitStack() as open_parts:
        enter = open_parts.enter_async_context
        storage = await enter(opened(settings))
        # The SDK's own timeout is for sessions of its own; ours brings one.
        timeout = aiohttp.ClientTimeout(total=SLACK_TIMEOUT)
        session = await enter(aiohttp.ClientSession(timeout=timeout))
        client = slack_client(settings, session, settings.slack_bot_token.get_secret_value())
        identity = await identify(client)
        await storage.store.install(identity.workspace, identity.name, identity.bot_user)
        delivery = Delivery(storage.outbox, Sender(client, storage.outbox, library))
        await enter(delivery.running())
        await enter(clock.every(SWEEP, sweeping(delivery)))
        coach = Coach(storage.store, delivery, library)
        app = bolt_app(settings, slack_client(settings, session), identity, coach, storage)
        yield await enter(listening(settings, app))


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Storage]:
    """The storage with its keys. A single file is migrated here; PostgreSQL by `rapport migrate`."""
    url = settings.database_url
    with kept_alone(url) as alone:
        if alone:
            await migrate(url)
        ring = await keys_for(url, settings.rapport_keys.get_secret_value(), clock.now)
        pace = settings.rapport_posts_per_second
        async with open_storage(url, Vault(ring), clock.now, pace) as storage:
            if alone:
                await storage.outbox.take_over()
            yield storage


def slack_client(
    settings: Settings, session: aiohttp.ClientSession, token: str | None = None
) -> AsyncWebClient:
    """No retries of the SDK's own: the outbox knows better. Bolt takes its token from `authorize`."""
    return AsyncWebClient(
        token=token,
        base_url=settings.slack_api_url,
        session=session,
        timeout=SLACK_TIMEOUT,
        retry_handlers=[],
    )


async def identify(client: AsyncWebClient) -> Identity:
    """Ask Slack who we are; wait while it cannot be reached, stop when it refuses the token."""
    pause = FIRST_PAUSE
    while True:
        try:
            answer = await client.auth_test()
        except SlackApiError as error:
            reason = code_of(error)
            if reason in GONE:
                raise SettingsError(
                    f"SLACK_BOT_TOKEN is refused by Slack ({reason}): install the app again."
                ) from None
        except (SlackClientError, aiohttp.ClientError, TimeoutError, OSError) as error:
            reason = type(error).__name__
        else:
            return Identity(
                workspace=answer["team_id"],
                name=answer.get("team", ""),
                bot_id=answer.get("bot_id", ""),
                bot_user=answer["user_id"],
                home=answer.get("url", ""),
            )
        log.warning("Slack cannot be reached yet", reason=reason, seconds=pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


def sweeping(delivery: Delivery) -> Callable[[], Awaitable[None]]:
    async def sweep() -> None:
        """Letters that another process left, or whose lease ran out."""
        delivery.wake()

    return sweep


def bolt_app(
    settings: Settings, client: AsyncWebClient, identity: Identity, coach: Coach, storage: Storage
) -> AsyncApp:
    """Bolt, answering only after the listener: nothing is acknowledged before it is committed."""
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

    app = AsyncApp(
        signing_secret=settings.slack_signing_secret.get_secret_value(),
        client=client,
        authorize=authorize,
        process_before_response=True,
    )
    for module in (messages, buttons, commands, modals, errors):
        module.register(app, coach)
    lifecycle.register(app, identity.workspace, storage.outbox.revoke)
    return app


@asynccontextmanager
async def listening(settings: Settings, app: AsyncApp) -> AsyncIterator[int]:
    server = web.Application(client_max_size=LARGEST_REQUEST)
    verifier = SignatureVerifier(settings.slack_signing_secret.get_secret_value())

    async def events(request: web.Request) -> web.Response:
        body = await request.read()
        if not is_signed(verifier, request, body):
            return refusal(body)
        try:
            asked = bolt_request(request, body)
        except (ValueError, RecursionError):  # JSON that is none, or deeper than anybody's
            return web.Response(status=400)
        return await to_aiohttp_response(await app.async_dispatch(asked))

    server.router.add_post("/slack/events", events)
    server.router.add_get("/healthz", healthy)
    runner = web.AppRunner(server, access_log=None, handle_signals=False, shutdown_timeout=SLACKS_PATIENCE)
    await runner.setup()
    site = web.TCPSite(runner, settings.host, settings.port)
    await site.start()
    port = runner.addresses[0][1]
    log.info("listening", host=settings.host, port=port)
    try:
        yield port
    finally:
        await runner.cleanup()


def is_signed(verifier: SignatureVerifier, request: web.Request, body: bytes) -> bool:
    """Whether Slack wrote this.

    Bolt asks too, but only after it has read the body; and its own errors about odd headers go to our
    listener for errors, which would believe what the body says.
    """
    stamp = request.headers.get("X-Slack-Request-Timestamp")
    signature = request.headers.get("X-Slack-Signature")
    try:
        return verifier.is_valid(body, stamp, signature)
    except (ValueError, TypeError):  # a time that is no number, letters that no signature has
        return False


def refusal(body: bytes) -> web.Response:
    if SSL_CHECK in body.split(b"&"):
        return web.Response()
    log.info("a request with a wrong signature was refused")
    return web.Response(status=401)


def bolt_request(request: web.Request, body: bytes) -> AsyncBoltRequest:
    """The bytes that were signed, as text; whatever charset the headers claim."""
    headers: dict[str, str | Sequence[str]] = dict(request.headers)
    return AsyncBoltRequest(body=body.decode(), query=request.query_string, headers=headers)


async def healthy(request: web.Request) -> web.Response:  # noqa: ARG001
    return web.json_response({"status": "ok"})
