"""The sandbox starts from a command line, as a process of its own."""

import asyncio
import json
import signal
import sys
from pathlib import Path

import aiohttp

ROOT = Path(__file__).parents[3]


async def start(*options: str) -> asyncio.subprocess.Process:
    command = (sys.executable, "-m", "bot.sandbox", *options)
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=pipe, stderr=pipe)


async def first_line(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    async with asyncio.timeout(10):
        return (await process.stdout.readline()).decode().strip()


async def test_prints_where_it_is_and_stops_when_told(http: aiohttp.ClientSession) -> None:
    process = await start("--port", "0")
    line = await first_line(process)
    assert line.startswith("Sandbox on http://127.0.0.1:")
    async with http.get(f"{line.removeprefix('Sandbox on ')}/sandbox/workspace") as response:
        assert response.status == 200
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(5):
        assert await process.wait() == 0


async def test_takes_scopes_and_commands_from_a_manifest(http: aiohttp.ClientSession, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps(MANIFEST), encoding="utf-8")
    process = await start("--port", "0", "--manifest", str(manifest))
    base = (await first_line(process)).removeprefix("Sandbox on ")
    async with http.get(f"{base}/sandbox/workspace") as response:
        commands = (await response.json())["commands"]
    async with http.post(f"{base}/api/auth.test", data={"token": "xoxb-sandbox"}) as response:
        assert response.headers["x-oauth-scopes"] == "chat:write,commands"
    process.send_signal(signal.SIGINT)
    await process.wait()
    assert commands == [{"name": "/plan", "hint": "[what]", "description": "Plans"}]


async def test_speaks_socket_mode_when_told(http: aiohttp.ClientSession) -> None:
    process = await start("--port", "0", "--mode", "socket", "--app-token", "xapp-mine")
    base = (await first_line(process)).removeprefix("Sandbox on ")
    async with http.get(f"{base}/sandbox/socket") as response:
        assert await response.json() == {"mode": "socket", "connections": []}
    headers = {"Authorization": "Bearer xapp-mine"}
    async with http.post(f"{base}/api/apps.connections.open", headers=headers) as response:
        address = (await response.json())["url"]
    socket = await http.ws_connect(address)
    assert (await socket.receive_json())["type"] == "hello"
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(5):
        assert await process.wait() == 0


async def test_knows_two_modes() -> None:
    process = await start("--mode", "pigeon")
    _, said = await process.communicate()
    assert said.decode().strip() == "sandbox: The mode is http or socket, not pigeon."


async def test_refuses_to_listen_beyond_this_machine() -> None:
    process = await start("--host", "0.0.0.0")  # noqa: S104 - that is what it must refuse
    _, said = await process.communicate()
    assert process.returncode == 1
    assert said.decode().strip() == "sandbox: The sandbox listens on a loopback address only, not on 0.0.0.0."


MANIFEST = {
    "features": {"slash_commands": [{"command": "/plan", "usage_hint": "[what]", "description": "Plans"}]},
    "oauth_config": {"scopes": {"bot": ["chat:write", "commands"]}},
    "settings": {"event_subscriptions": {"bot_events": ["message.im"]}},
}
