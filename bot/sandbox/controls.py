"""Holds what the tests and the control panel steer: troubles, weather, websockets and the clock."""

from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

from bot.sandbox import control_desk, socket_desk, trouble_desk
from bot.sandbox.clock import Clock
from bot.sandbox.deliveries import Deliveries
from bot.sandbox.posting import Posting
from bot.sandbox.settings import Settings
from bot.sandbox.sockets import Sockets
from bot.sandbox.state import Workspace
from bot.sandbox.troubles import Troubles
from bot.sandbox.weather import Sky


@dataclass(frozen=True)
class Controls:
    """One of each, for one sandbox."""

    sky: Sky
    sockets: Sockets
    troubles: Troubles = field(default_factory=Troubles)
    clock: Clock = field(default_factory=Clock)

    def deliveries(self, workspace: Workspace, http: aiohttp.ClientSession) -> Deliveries:
        """The way to the bot that the settings name."""
        over_http = Posting(workspace.settings, http)
        way = self.sockets if workspace.settings.mode == "socket" else over_http
        return Deliveries(workspace, way, self.sky)

    def register(self, app: web.Application, workspace: Workspace) -> None:
        """Put all their addresses into the server."""
        trouble_desk.register(app, self.troubles)
        socket_desk.register(app, workspace, self.sockets)
        control_desk.register(app, self.sky, self.clock)

    async def close(self) -> None:
        """Let whoever waits go, and cut the websockets."""
        self.clock.close()
        await self.sockets.close()


def controls_for(settings: Settings) -> Controls:
    """Fair weather, real time, nobody connected."""
    return Controls(Sky(settings.posts_per_second), Sockets(settings))
