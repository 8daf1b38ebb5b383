"""Joins the parts of the sandbox into one server on a loopback address."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from socket import AF_INET, SO_REUSEADDR, SOL_SOCKET, socket

import aiohttp
from aiohttp import web

from bot.sandbox import downloads, people, response_urls, windows
from bot.sandbox.attachments import Attachments
from bot.sandbox.commands import Commands
from bot.sandbox.controls import Controls, controls_for
from bot.sandbox.deliveries import Deliveries
from bot.sandbox.events import Events
from bot.sandbox.guards import this_machine_alone
from bot.sandbox.home import Home
from bot.sandbox.lookup import Verbs
from bot.sandbox.members import Members
from bot.sandbox.modals import Modals
from bot.sandbox.presses import Presses
from bot.sandbox.settings import Settings
from bot.sandbox.shortcuts import Shortcuts
from bot.sandbox.staff import Staff
from bot.sandbox.state import Workspace
from bot.sandbox.web_api import routes

PAGE = Path(__file__).parent / "page"
BIGGEST_BODY = 64 * 1024 * 1024


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[Workspace]:
    """The sandbox, answering on its port; the workspace's settings say which."""
    with _listen(settings) as listener:
        workspace = Workspace(replace(settings, port=listener.getsockname()[1]))
        async with aiohttp.ClientSession() as http:
            controls = controls_for(workspace.settings)
            deliveries = controls.deliveries(workspace, http)
            events = Events(workspace, deliveries, controls.sky)
            workspace.announce = events.announce_message
            app = _application(workspace, deliveries, events, controls)
            async with _served(app, listener):
                try:
                    yield workspace
                finally:
                    workspace.stream.close()
                    await controls.close()
                    await events.close()


@asynccontextmanager
async def _served(app: web.Application, listener: socket) -> AsyncIterator[None]:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.SockSite(runner, listener).start()
    try:
        yield
    finally:
        await runner.cleanup()


def _application(
    workspace: Workspace, deliveries: Deliveries, events: Events, controls: Controls
) -> web.Application:
    app = web.Application(client_max_size=BIGGEST_BODY, middlewares=[this_machine_alone])
    routes.register(app, workspace, controls.troubles, controls.sky)
    response_urls.register(app, workspace)
    downloads.register(app, workspace, PAGE)
    controls.register(app, workspace)
    windows.register(app, workspace)
    people.register(app, *_verbs(workspace, deliveries, events))
    return app


def _verbs(workspace: Workspace, deliveries: Deliveries, events: Events) -> tuple[Verbs, ...]:
    """All that people can do, by the last part of its address."""
    commands = Commands(workspace, deliveries)
    presses = Presses(workspace, deliveries)
    modals = Modals(workspace, deliveries)
    members = Members(workspace, events)
    return (
        people.People(workspace, commands, presses, modals, members).verbs(),
        members.verbs(),
        Home(workspace, events).verbs(),
        Shortcuts(workspace, deliveries).verbs(),
        Staff(workspace, events).verbs(),
        Attachments(workspace).verbs(),
    )


def _listen(settings: Settings) -> socket:
    """A bound socket, so that a port of the system's choice is known before anything needs it."""
    listener = socket(AF_INET)
    listener.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    listener.bind((settings.host, settings.port))
    return listener
