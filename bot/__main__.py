"""The command line: what `rapport` can do, each command a call into the module that does it."""

import asyncio
import errno
import json
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

# Nothing is imported before a command needs it, so that `rapport --help` answers at once.
# ruff: noqa: PLC0415

CANNOT_START = 2
CANNOT_LISTEN = {errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES}

app = typer.Typer(
    help="Rapport, a negotiation coach that lives in Slack.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
playbooks = typer.Typer(help="For authors of playbooks.", no_args_is_help=True)
app.add_typer(playbooks, name="playbook")
offers = typer.Typer(help="For tables of issues.", no_args_is_help=True)
app.add_typer(offers, name="offers")


@contextmanager
def _refusals_in_one_line() -> Iterator[None]:
    """A start that cannot go well says so to whoever started it; all else is a fault of ours."""
    from bot.settings import SettingsError
    from bot.storage.refusals import StorageRefused
    from playbooks.loader import PlaybookError

    try:
        yield
    except (SettingsError, StorageRefused, PlaybookError) as refusal:
        typer.echo(str(refusal), err=True)
        raise typer.Exit(CANNOT_START) from None
    except OSError as error:
        if error.errno not in CANNOT_LISTEN:
            raise
        typer.echo(f"HOST and PORT name an address that cannot be listened on: {error.strerror}", err=True)
        raise typer.Exit(CANNOT_START) from None


@app.command()
def serve() -> None:
    """Serve one Slack workspace, until a signal says stop."""
    with _refusals_in_one_line():
        from bot.settings import Settings, read

        settings = read(Settings)
        from bot.app import serve as serve_until_told_to_stop

        asyncio.run(serve_until_told_to_stop(settings))


@app.command()
def worker() -> None:
    """Say what is due and deliver what is said, beside `rapport serve`; only with PostgreSQL."""
    with _refusals_in_one_line():
        from bot.settings import WorkerSettings, read

        settings = read(WorkerSettings)
        from bot.app import work as work_until_told_to_stop

        asyncio.run(work_until_told_to_stop(settings))


@app.command()
def migrate() -> None:
    """Bring the database to the form that this version needs."""
    with _refusals_in_one_line():
        from bot.settings import DatabaseSettings, read
        from bot.storage import migrate as bring_up_to_date

        asyncio.run(bring_up_to_date(read(DatabaseSettings).database_url))


@app.command()
def sandbox(
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Where the page is [8100]")] = None,
    *,
    socket: Annotated[bool, typer.Option("--socket", help="Use Socket Mode")] = False,
) -> None:
    """Try Rapport in a Slack of its own.

    Everything stays on this machine, and is forgotten when it ends.
    """
    from bot.tryout import TryoutFailed, tryout

    try:
        asyncio.run(tryout(port, "socket" if socket else "http"))
    except TryoutFailed as failure:
        typer.echo(str(failure), err=True)
        raise typer.Exit(1) from None


@app.command()
def talk(
    playbook: Annotated[str, typer.Argument(help="A playbook's name, or a folder")],
    language: Annotated[str, typer.Option(help="A language that the playbook speaks")] = "en",
    counterpart: Annotated[str, typer.Option(help="Who the negotiation is with")] = "Impress",
) -> None:
    """Go through a playbook in the terminal; nothing is kept."""
    from bot.settings import PlaybookSettings, SettingsError, read
    from bot.talk import CannotTalk
    from bot.talk import talk as talk_it_through
    from playbooks.loader import PlaybookError, load_library

    try:
        library = load_library(*read(PlaybookSettings).own_playbooks)
        talk_it_through(playbook, library, language, counterpart)
    except (SettingsError, CannotTalk, PlaybookError) as refusal:
        typer.echo(str(refusal), err=True)
        raise typer.Exit(CANNOT_START) from None


@playbooks.command()
def check(path: Annotated[Path, typer.Argument(help="A playbook's folder, or one with several")]) -> None:
    """Say what is wrong with a playbook, by file and line."""
    from playbooks.loader import look_through

    library = look_through(path.parent if path.is_file() else path)
    for playbook in library.values():
        steps = sum(len(phase.steps) for phase in playbook.phases)
        counted = f"{_count(len(playbook.phases), 'phase')}, {_count(steps, 'step')}"
        typer.echo(f"{playbook.id} is in good order: {counted}, in {' and '.join(playbook.texts)}.")
    for fault in library.faults:
        typer.echo(fault.sentence)
    if library.faults:
        raise typer.Exit(1)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


@app.command()
def feedback(
    answers: Annotated[Path | None, typer.Argument(help="JSON lines [standard input]")] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="Also rules that have not earned their say")] = False,
    rules: Annotated[bool, typer.Option("--rules", help="Only list the rules, and where they speak")] = False,
) -> None:
    """Say of each answer what the coach would remark on it: JSON lines in, JSON lines out.

    A line is {"text": "…", "about": "question"}; the "language" is told by the text if it is left out.
    """
    from bot.feedback import annotate, table

    if rules:
        table(typer.echo)
        return
    with _opened(answers) as lines:
        healthy = annotate(lines, partial(typer.echo, nl=False), partial(typer.echo, err=True), every=every)
    if not healthy:
        raise typer.Exit(1)


def _opened(file: Path | None) -> AbstractContextManager[BinaryIO]:
    """A file, or what is piped in."""
    if file is None or file == Path("-"):
        return nullcontext(sys.stdin.buffer)
    try:
        return file.open("rb")
    except OSError as error:
        typer.echo(f"{file} cannot be read: {error.strerror}", err=True)
        raise typer.Exit(CANNOT_START) from None


@offers.command()
def solve(
    table: Annotated[Path, typer.Argument(help="JSON, CSV, or the XML of a GENIUS domain")],
    profiles: Annotated[
        list[Path] | None, typer.Argument(help="Of a domain, its two profiles: ours, theirs")
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, with every point")] = False,
) -> None:
    """Print the packages that no other beats, three to propose, and the points that are fair.

    What is odd about the table is said on standard error. docs/offers.md describes the formats.
    """
    files = [_read(file) for file in (table, *(profiles or ()))]
    from bot.offers import solve as solve_table

    if not solve_table(files, partial(typer.echo, nl=False), partial(typer.echo, err=True), as_json=as_json):
        raise typer.Exit(1)


def _read(file: Path) -> bytes:
    """A little more than is taken: what has no end is refused for its size."""
    from playbooks.offers.reading import LARGEST_FILE

    with _opened(file) as opened:
        return opened.read(LARGEST_FILE + 1)


@app.command()
def manifest(
    address: Annotated[str | None, typer.Argument(help="Where Slack reaches Rapport: https://…")] = None,
) -> None:
    """Print the app's manifest for Slack.

    With an address, it is for an app that Slack calls there over HTTP; without one, for Socket Mode.
    """
    from bot.manifest import manifest_for

    if address and not address.startswith("https://"):
        typer.echo("The address has to begin with https://: Slack calls no other.", err=True)
        raise typer.Exit(CANNOT_START)
    typer.echo(json.dumps(manifest_for(address), indent=2))


@app.command()
def doctor() -> None:
    """Look whether everything Rapport needs is there."""
    from bot.doctor import examine

    if not asyncio.run(examine(typer.echo)):
        raise typer.Exit(1)


def main() -> None:
    app()


if __name__ == "__main__":
    main()
