"""One call loads all playbooks: the good ones are there, and each that is not is named with what is wrong."""

import random
import shutil
from pathlib import Path

import pytest

from playbooks.loader import BUILT_IN, PlaybookError, load, load_library, look_through
from playbooks.model import Library
from tests.playbooks.own import break_playbook, write_playbook

SHIPPED = {"trust_repair", "renewal", "supplier", "scope", "quick"}
NO_KIND = "no kind is named 'txt'; did you mean text?"
# What a slip of the hand leaves behind where a value belongs.
SLIPS = (
    "",
    "~",
    "[]",
    "{}",
    "1",
    "true",
    "x" * 5000,
    "9" * 5000,
    "1e999",
    "'{'",
    "&a [*a]",
    "|",
    '"\\ud800"',
)


def said(library: Library, root: Path) -> list[str]:
    """Its faults, with paths below `root`."""
    return [fault.sentence.replace(f"{root}/", "") for fault in library.faults]


def test_the_built_in_playbooks_are_in_good_order_and_speak_every_language() -> None:
    library = load_library()
    assert set(library) == SHIPPED
    assert library.faults == ()
    assert all(set(playbook.texts) == {"en", "vi"} for playbook in library.values())


def test_own_playbooks_stand_beside_the_built_in_ones(tmp_path: Path) -> None:
    write_playbook(tmp_path, "fleet")
    (tmp_path / "notes").mkdir()
    (tmp_path / "readme.md").write_text("Ours.", encoding="utf-8")
    write_playbook(tmp_path, "old", folder=".old")
    assert set(load_library(tmp_path)) == SHIPPED | {"fleet"}
    assert load_library(tmp_path).faults == ()


def test_a_broken_one_is_named_and_hides_no_good_one(tmp_path: Path) -> None:
    break_playbook(write_playbook(tmp_path, "fleet"))
    write_playbook(tmp_path, "lease")
    (write_playbook(tmp_path, "rent") / "en.yaml").unlink()
    library = load_library(tmp_path)
    assert set(library) == SHIPPED | {"lease"}
    assert said(library, tmp_path) == [
        f"fleet/playbook.yaml:7: {NO_KIND}",
        "rent/playbook.yaml:3: there is no en.yaml; write en.yaml beside it, or take en out of languages",
    ]


def test_a_folder_that_lacks_its_structure_was_meant_as_a_playbook(tmp_path: Path) -> None:
    (write_playbook(tmp_path, "fleet") / "playbook.yaml").unlink()
    (fault,) = said(load_library(tmp_path), tmp_path)
    assert fault.startswith("fleet/playbook.yaml:1: the file cannot be read")


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_no_own_playbook_takes_the_id_of_a_built_in_one(tmp_path: Path, name: str) -> None:
    write_playbook(tmp_path, name, folder="ours")
    library = load_library(tmp_path)
    assert library[name] == load(BUILT_IN / name)
    assert said(library, tmp_path) == [
        f"ours/playbook.yaml:1: another playbook has the id {name}; choose an id of its own"
    ]


def test_of_two_with_one_id_the_first_is_taken(tmp_path: Path) -> None:
    write_playbook(tmp_path, "fleet", folder="a")
    write_playbook(tmp_path, "fleet", folder="b")
    (fault,) = said(load_library(tmp_path), tmp_path)
    assert fault == "b/playbook.yaml:1: another playbook has the id fleet; choose an id of its own"


@pytest.mark.parametrize(
    ("name", "says"),
    (
        ("nowhere", ":1: the folder cannot be read (No such file or directory); name a folder of playbooks"),
        ("empty", ":1: there is no playbook in this folder; give each playbook a folder in it"),
        ("a_file", ":1: the folder cannot be read (Not a directory); name a folder of playbooks"),
        ("fleet", "/playbook.yaml:1: this folder is a playbook, and not one with playbooks in it"),
    ),
)
def test_what_is_no_folder_of_playbooks_is_a_fault(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a_file").write_text("", encoding="utf-8")
    write_playbook(tmp_path, "fleet")
    library = load_library(tmp_path / name)
    assert set(library) == SHIPPED
    (fault,) = said(library, tmp_path)
    assert fault.startswith(name + says)


def test_one_that_is_gone_is_stood_in_for_without_a_step() -> None:
    library = load_library()
    assert not library.find("quick").is_gone
    assert library.find("fleet").is_gone
    assert (library.find("fleet").id, library.find("fleet").phases) == ("fleet", ())


def slipped(texts: dict[str, bytes], chance: random.Random) -> dict[str, bytes]:
    """The files after one mishap: a value is another one, some bytes are, or a piece is gone or doubled."""
    name = chance.choice(sorted(texts))
    lines = texts[name].split(b"\n")
    at = chance.randrange(len(lines))
    if chance.random() < 0.6:
        lines[at] = lines[at].split(b":")[0] + b": " + chance.choice(SLIPS).encode()
    elif chance.random() < 0.5:
        lines[at] = bytes(chance.randrange(256) for _ in range(6)) + lines[at]
    else:
        lines[at:] = lines[chance.randrange(len(lines)) :]
    return texts | {name: b"\n".join(lines)}


def test_whatever_befalls_a_file_it_is_loaded_or_its_faults_are_said(tmp_path: Path) -> None:
    chance = random.Random(4)
    texts = {path.name: path.read_bytes() for path in (BUILT_IN / "quick").glob("*.yaml")}
    for _ in range(120):
        for name, content in slipped(texts, chance).items():
            (tmp_path / name).write_bytes(content)
        try:
            load(tmp_path)
        except PlaybookError as error:
            faults = error.faults
            assert faults and all(fault.line and fault.wrong and fault.mend for fault in faults)


def test_an_author_can_look_through_one_playbook_or_a_folder_of_them(tmp_path: Path) -> None:
    break_playbook(write_playbook(tmp_path, "fleet"))
    lease = write_playbook(tmp_path, "lease")
    assert list(look_through(lease)) == ["lease"]
    assert list(look_through(tmp_path)) == ["lease"]
    assert said(look_through(tmp_path), tmp_path) == [f"fleet/playbook.yaml:7: {NO_KIND}"]


def test_an_author_is_told_of_an_id_that_is_taken(tmp_path: Path) -> None:
    shutil.copytree(BUILT_IN / "quick", tmp_path / "ours")
    (fault,) = said(look_through(tmp_path / "ours"), tmp_path)
    assert fault == "ours/playbook.yaml:4: another playbook has the id quick; choose an id of its own"
    assert list(look_through(BUILT_IN / "quick")) == ["quick"]
    assert set(look_through(BUILT_IN)) == SHIPPED
