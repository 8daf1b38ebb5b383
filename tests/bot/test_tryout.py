"""`rapport sandbox` really starts its two processes, and leaves none behind however it ends."""

import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from bot.settings import child_environment

Sandbox = subprocess.Popen[str]
Start = Callable[..., Sandbox]
LONGEST_START = 60


def start_in(folder: Path, *arguments: str) -> Sandbox:
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "sandbox", *arguments],
        cwd=folder,
        env=child_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_as_from_a_terminal,  # noqa: PLW1509  # nothing of ours runs in threads here
    )


def _as_from_a_terminal() -> None:
    """Whoever runs the tests may ignore hang-ups, and processes inherit that."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts `rapport sandbox` in an empty folder; what still runs after the test is ended."""
    with ExitStack() as after:

        def start(*arguments: str) -> Sandbox:
            process = start_in(tmp_path, *arguments)
            after.callback(_end, process)
            return process

        yield start


@dataclass(frozen=True)
class Running:
    folder: Path
    page: str


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One sandbox for several tests, in a folder with your settings and with what one left behind."""
    folder = tmp_path_factory.mktemp("running")
    settings = "DATABASE_URL=mysql://elsewhere\nRAPPORT_KEYS=unreadable\n"
    (folder / ".env").write_text(settings, encoding="utf-8")
    (folder / ".sandbox").mkdir()
    for name in ("rapport.db", "rapport.db-wal", "rapport.keys"):
        (folder / ".sandbox" / name).write_text("left behind", encoding="utf-8")
    process = start_in(folder)
    try:
        yield Running(folder, page_of(process))
    finally:
        _end(process)


def _end(process: Sandbox) -> None:
    if process.poll() is None:
        process.terminate()
    process.communicate(timeout=30)


def page_of(sandbox: Sandbox) -> str:
    """The address that the one line names."""
    assert sandbox.stdout
    assert select.select([sandbox.stdout], [], [], LONGEST_START)[0], "said nothing for a minute"
    line = sandbox.stdout.readline()
    found = re.fullmatch(
        r"Open (http://127\.0\.0\.1:\d+) to try Rapport \(Ctrl-C stops it; logs are in \.sandbox/\)\.\n", line
    )
    assert found, line or sandbox.communicate()[1]
    return found[1]


def read(url: str) -> Any:  # JSON
    with urlopen(url, timeout=10) as answer:  # noqa: S310  # our own page
        return json.load(answer)


def parts_of(sandbox: Sandbox) -> dict[str, int]:
    """The two processes it started: module name and process id."""
    children = Path(f"/proc/{sandbox.pid}/task/{sandbox.pid}/children").read_text(encoding="utf-8")
    return {
        Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")[2].decode(): int(child)
        for child in children.split()
    }


def runs(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def test_page_and_bot_answer_when_the_one_line_is_printed(running: Running) -> None:
    assert read(f"{running.page}/sandbox/workspace")["app"]["name"] == "Rapport"
    assert read(f"{running.page}/sandbox/calls")[0]["method"] == "auth.test"


def test_the_bot_follows_the_pages_clock(running: Running) -> None:
    assert read(f"{running.page}/sandbox/clock")["offset_seconds"] == 0
    assert "does not answer" not in (running.folder / ".sandbox" / "bot.log").read_text(encoding="utf-8")


def test_socket_mode_can_be_tried(start: Start) -> None:
    page = page_of(start("--socket"))
    socket = read(f"{page}/sandbox/socket")
    assert socket["mode"] == "socket"
    assert len(socket["connections"]) == 1


def test_begins_afresh_and_reads_no_settings_of_yours(running: Running) -> None:
    kept = {path.name: path for path in (running.folder / ".sandbox").iterdir()}
    assert kept.keys() >= {"rapport.db", "rapport.keys", "bot.log", "sandbox.log"}
    assert kept["rapport.db"].read_bytes().startswith(b"SQLite format 3")
    assert kept["rapport.keys"].read_bytes() != b"left behind"


def test_keeps_its_files_out_of_version_control(running: Running) -> None:
    assert (running.folder / ".sandbox" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_second_one_in_the_same_folder_is_refused(running: Running) -> None:
    second = start_in(running.folder)
    _, said = second.communicate(timeout=30)
    assert second.returncode == 1
    assert said == "A sandbox runs in this folder already (.sandbox/).\n"


def test_serve_says_in_one_line_that_its_port_is_taken(running: Running, tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "bot", "serve"],
        cwd=tmp_path,
        env=child_environment(
            SLACK_SIGNING_SECRET="shh",
            SLACK_BOT_TOKEN="xoxb-sandbox",
            SLACK_API_URL=f"{running.page}/api/",
            HOST="127.0.0.1",
            PORT=running.page.rpartition(":")[2],
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    refusal = result.stderr.splitlines()[-1]
    assert refusal.startswith("HOST and PORT name an address that cannot be listened on: ")


@pytest.mark.parametrize("number", (signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
def test_a_signal_ends_both_in_good_order(start: Start, number: signal.Signals) -> None:
    sandbox = start()
    page_of(sandbox)
    parts = parts_of(sandbox)
    assert set(parts) == {"bot", "bot.sandbox"}
    sandbox.send_signal(number)
    assert sandbox.communicate(timeout=30) == ("", "")
    assert sandbox.returncode == 0
    assert not any(map(runs, parts.values()))


def test_a_signal_during_the_start_ends_it_too(start: Start, tmp_path: Path) -> None:
    sandbox = start()
    deadline = time.monotonic() + LONGEST_START
    while not (tmp_path / ".sandbox" / "sandbox.log").exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    sandbox.terminate()
    assert sandbox.communicate(timeout=30) == ("", "")
    assert sandbox.returncode == 0


@pytest.mark.parametrize(("module", "name"), (("bot", "bot"), ("bot.sandbox", "sandbox")))
def test_when_one_dies_so_does_the_other_and_the_log_is_shown(start: Start, module: str, name: str) -> None:
    sandbox = start()
    page_of(sandbox)
    parts = parts_of(sandbox)
    os.kill(parts[module], signal.SIGKILL)
    _, said = sandbox.communicate(timeout=30)
    assert sandbox.returncode == 1
    assert said.startswith(f"{name} ended with exit code -9; the end of .sandbox/{name}.log:\n")
    assert not any(map(runs, parts.values()))


def test_another_port_is_found_when_the_usual_ones_are_taken(start: Start) -> None:
    with ExitStack() as taken:
        for port in (8100, 3000):
            try:
                taken.enter_context(socket.create_server(("127.0.0.1", port)))
            except OSError:
                continue  # taken by somebody else is just as well
        assert not page_of(start()).endswith(":8100")


def test_a_port_that_was_asked_for_is_used_or_refused(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        refused = start("--port", port)
        _, said = refused.communicate(timeout=30)
        assert (refused.returncode, said) == (
            1,
            f"Port {port} is taken: name another with --port, or none.\n",
        )
    assert page_of(start("--port", port)) == f"http://127.0.0.1:{port}"
