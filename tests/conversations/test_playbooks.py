"""Which playbook for what, each of them to its end, going on with another one, and playbooks of one's own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from bot.app import running as bot_running
from playbooks.loader import load_library
from tests.kit.person import Person, words
from tests.kit.process import free_port
from tests.kit.stage import Stage, on_stage, sandboxed, settings_for
from tests.kit.walk import Walk
from tests.playbooks.own import break_playbook, write_playbook


@pytest.fixture
async def stage(sqlite_url: str) -> AsyncIterator[Stage]:
    """One database is enough: they are the same answers in every one."""
    async with on_stage(sqlite_url, free_port()) as stage:
        yield stage


async def refused(stage: Stage) -> list[object]:
    """What Slack did not take of us, or we of Slack while we were there."""
    calls = [call for call in await stage.calls() if not call["response"]["ok"]]
    return [*calls, *(each for each in await stage.deliveries() if each["status"] not in {200, None})]


async def starts(person: Person, playbook: str, first: str) -> None:
    await person.types(f"/negotiate start Impress {playbook}")
    await person.reads(first)
    person.thread = str((await person.root())["ts"])  # what is told beside it may look like a root too


# --- which there are ---------------------------------------------------------------------------


async def test_kristen_looks_through_the_playbooks_and_starts_with_one(kristen: Person) -> None:
    await kristen.types("/negotiate playbooks")
    note = await kristen.reads("Which playbook for what", "Win back trust", "up to 40 prompts", "Ten minutes")
    buttons = [block["accessory"] for block in note["blocks"] if "accessory" in block]
    assert [button["value"] for button in buttons] == [
        f'{{"p":"{name}"}}' for name in ("trust_repair", "quick", "renewal", "scope", "supplier")
    ]
    block = next(each for each in note["blocks"] if "`scope`" in words({"blocks": [each]}))
    await kristen.presses_in(note, block, block["accessory"])
    await kristen.sees_view("Start a negotiation", "Agree on a change")
    await kristen.fills(counterpart="Ardmara")
    await kristen.reads("What a quarrel would cost")


async def test_they_can_be_looked_through_from_home_and_from_the_help(kristen: Person) -> None:
    await kristen.opens_home()
    await kristen.presses_in_home("Playbooks")
    await kristen.sees_view("Which playbook for what", "Buy from a supplier")
    await kristen.presses_in_view("Start with this one")
    await kristen.sees_view("Which playbook?")
    await kristen.types("/negotiate help")
    await kristen.reads("`/negotiate playbooks`")
    await kristen.presses("Playbooks")
    await kristen.reads("Which playbook for what")


async def test_ha_reads_about_them_in_vietnamese(ha: Person) -> None:
    await ha.types("/negotiate playbooks")
    await ha.reads("Khi nào dùng kịch bản nào", "Mười phút chuẩn bị", "6 câu hỏi")


@pytest.mark.parametrize("name", ("renewal", "supplier", "scope", "quick", "trust_repair"))
async def test_each_can_be_named_where_it_starts(kristen: Person, name: str) -> None:
    await kristen.types(f"/negotiate start Impress {name}")
    await kristen.reads(load_library()[name].texts["en"].name)


# --- to the end --------------------------------------------------------------------------------


async def test_each_of_the_others_is_walked_to_its_end(stage: Stage) -> None:
    """By four people at once, two of them in Vietnamese."""
    people = {"renewal": "Kristen", "scope": "Daniel", "supplier": "Nguyễn", "quick": "Trần"}
    margaret = await stage.person("Margaret")

    async def walks(name: str, playbook: str) -> None:
        somebody = await stage.person(name)
        somebody.patience = 30
        await somebody.types(f"/negotiate start Impress {playbook}")
        language = "vi" if name in {"Nguyễn", "Trần"} else "en"
        await Walk(somebody, load_library()[playbook], language, margaret.id).to_the_end()
        await somebody.presses("Bản tóm tắt" if language == "vi" else "Brief")
        await somebody.reads("impress.md")

    await asyncio.gather(*(walks(name, playbook) for playbook, name in people.items()))
    assert await refused(stage) == []


# --- another one goes on -------------------------------------------------------------------------


async def chooses(person: Person, playbook: str) -> None:
    """In the form to switch; what would become of the answers is read there."""
    view = await person.sees_view("Switch playbook")
    (block,) = [each for each in view["blocks"] if each["type"] == "actions"]
    ids = {"block_id": block["block_id"], "action_id": "switch_to", "value": playbook}
    await person._do("press", view_id=view["id"], **ids)  # noqa: SLF001  # as its own helpers do


async def test_kristen_goes_on_with_a_longer_playbook_and_back(stage: Stage, kristen: Person) -> None:
    await starts(kristen, "quick", "What they are after")
    await kristen.replies("20 % off | Their budget was cut | they, on Monday")
    await kristen.reads("What you are after")
    await kristen.replies("All of them under one roof")
    await kristen.reads("Without them")
    await kristen.types("/negotiate status")
    await kristen.reads("2 of 4")
    await kristen.presses("Switch playbook…")
    await kristen.sees_view("Impress follows “Ten minutes”")
    await chooses(kristen, "renewal")
    await kristen.sees_view("Renew a contract", "1 of your 2 answers fit and stay")
    await kristen.fills()
    await kristen.sees_view("Impress goes on with “Renew a contract”")
    await kristen.reads("From here on we follow “Renew a contract”")
    await kristen.reads("What is to change")
    await kristen.reads("Renew a contract", "Where things stand")  # the root, which follows a moment later
    await kristen.types("/negotiate brief Impress")
    await kristen.reads("Brief: Impress", "Their budget was cut", "What you are after: All of them")
    await kristen.types("/negotiate switch Impress quick")
    await kristen.sees_view("Ten minutes", "Everything you have answered fits and stays")
    await kristen.fills()
    await kristen.reads("Without them")
    assert await refused(stage) == []


async def test_sent_twice_it_is_switched_once(kristen: Person) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What each side loses")
    await kristen.types("/negotiate switch quick")
    await kristen.sees_view("Ten minutes", "only the questions change")
    await asyncio.gather(kristen.fills(), kristen.fills(), return_exceptions=True)
    await kristen.reads("What they are after")
    told = [words(each) for each in await kristen.messages()]
    assert sum("From here on we follow" in each for each in told) == 1


async def test_a_colleague_cannot_switch(stage: Stage, kristen: Person) -> None:
    await kristen.types("/invite @Rapport", channel="C0IMPRESS03")
    await kristen.types("/negotiate start Impress here", channel="C0IMPRESS03")
    daniel = replace(await stage.person("Daniel"), channel="C0IMPRESS03")
    await daniel.reads("What does each side lose")
    await daniel.types("/negotiate switch Impress quick", channel="C0IMPRESS03")
    await daniel.reads("You have no negotiation called")


async def test_what_is_closed_is_not_switched(kristen: Person) -> None:
    await kristen.types("/negotiate start Impress quick")
    await kristen.reads("What they are after")
    await kristen.types("/negotiate close lost Impress")
    await kristen.fills()
    await kristen.reads("Closed, lost")
    await kristen.types("/negotiate switch Impress")
    await kristen.reads("This negotiation is closed.")


# --- playbooks of one's own ----------------------------------------------------------------------


class Company:
    """A Slack that stays, and a Rapport that is started again and again with the company's own playbooks."""

    def __init__(self, stage: Stage, port: int, folder: Path) -> None:
        self.stage = stage
        self.folder = folder
        self._settings = settings_for(stage.slack, stage.database_url, port, playbooks=str(folder))

    @asynccontextmanager
    async def served(self) -> AsyncIterator[Stage]:
        async with bot_running(self._settings):
            yield self.stage


@pytest.fixture
async def company(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Company]:
    port = free_port()
    bot = f"http://127.0.0.1:{port}"
    async with sandboxed(bot) as workspace, aiohttp.ClientSession() as http:
        folder = tmp_path / "playbooks"
        write_playbook(folder, "fleet")
        yield Company(Stage(http, workspace.base, bot, sqlite_url, workspace), port, folder)


async def test_an_own_playbook_is_served_and_only_admins_read_of_a_broken_one(company: Company) -> None:
    break_playbook(write_playbook(company.folder, "lease"))
    async with company.served() as stage:
        kristen, daniel = await stage.person("Kristen"), await stage.person("Daniel")
        await starts(kristen, "fleet", "How is the mood?")
        await kristen.opens_home()
        await kristen.sees_home("Impress", no="could not be loaded")
        await stage.asks("admin", {"as": daniel.id, "user": daniel.id})
        await daniel.opens_home()
        await daniel.sees_home("could not be loaded", "lease/playbook.yaml:7", "did you mean text?")
        await stage.asks("admin", {"as": daniel.id, "user": daniel.id, "admin": False})
        await daniel.sees_home(no="could not be loaded")


async def test_who_became_an_admin_before_we_knew_of_it_reads_of_it_too(company: Company) -> None:
    async with company.served() as stage:
        daniel = await stage.person("Daniel")
        await daniel.opens_home()
        await daniel.sees_home("Welcome to Rapport")
    await company.stage.asks("admin", {"as": daniel.id, "user": daniel.id})
    break_playbook(company.folder / "fleet")
    async with company.served():
        await daniel.opens_home("messages")
        await daniel.opens_home()
        await daniel.sees_home("could not be loaded", "fleet/playbook.yaml:7")


async def test_one_that_breaks_is_named_wherever_it_was_followed_and_nothing_is_lost(
    company: Company,
) -> None:
    async with company.served() as stage:
        kristen = await stage.person("Kristen")
        await kristen.opens_home()
        await starts(kristen, "fleet", "How is the mood?")
    break_playbook(company.folder / "fleet")
    async with company.served():
        await kristen.replies("Good, since Monday.")
        await kristen.reads("The playbook “fleet” is not there any more", "kept under Notes")
        await kristen.opens_home()
        await kristen.sees_home("Impress", "The playbook “fleet” is not there any more")
        for command in ("list", "status"):
            await kristen.types(f"/negotiate {command}")
            await kristen.reads("The playbook “fleet” is not there any more")
        for command in ("brief", "edit", "drafts", "round"):
            await kristen.types(f"/negotiate {command}")
            await kristen.reads("so this cannot be done now")
        await kristen.presses("Skip")
        await kristen.reads("so this cannot be done now")
    write_playbook(company.folder, "fleet")
    async with company.served():
        await kristen.types("/negotiate resume")
        await kristen.reads("How is the mood?")
        await kristen.replies("Good, since Monday.")
        await kristen.reads("Noted: Mood")
    assert await refused(company.stage) == []


async def test_another_playbook_goes_on_where_one_is_missing(company: Company) -> None:
    async with company.served() as stage:
        kristen = await stage.person("Kristen")
        await starts(kristen, "fleet", "How is the mood?")
        await kristen.replies("Good, since Monday.")
        await kristen.reads("That was the last step")
    (company.folder / "fleet" / "playbook.yaml").unlink()
    async with company.served():
        await kristen.types("/negotiate switch Impress scope")
        await kristen.sees_view("Impress follows “fleet”", "0 of your 1 answers fit")
        await kristen.fills()
        await kristen.reads("What a quarrel would cost")
        await kristen.types("/negotiate brief")
        await kristen.reads("Brief: Impress", "Mood: Good, since Monday.")
    assert await refused(company.stage) == []
