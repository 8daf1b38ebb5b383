"""Rehearsals of the Impress case as they are read: rehearsals.txt, one for each character and language.

What Kristen says in it is said to the counterpart, and what it answers must be what stands there.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from playbooks.offers.advice import By
from playbooks.offers.aftermath import after
from playbooks.offers.overheard import tone
from playbooks.offers.rehearsal import Character, Rehearsal, Turn
from playbooks.offers.rehearsing import begin, hear
from playbooks.offers.table import Package, Table
from playbooks.texts import Voice
from tests.playbooks.offers.impress import IMPRESS, in_vietnamese

TABLES = {"en": IMPRESS, "vi": in_vietnamese(IMPRESS)}
SEED = 4
SAID = re.compile(r"(?P<who>\w+): (?P<words>.*?)(?: \[(?P<offer>.*)\])?")


class Script(NamedTuple):
    character: Character
    language: str
    lines: list[str]
    end: str


def scripts() -> Iterator[Script]:
    text = (Path(__file__).parent / "rehearsals.txt").read_text(encoding="utf-8")
    for part in text.split("# ")[1:]:
        title, *lines = part.strip().splitlines()
        character, language = title.split(", ")
        yield Script(Character(character), language, lines[:-1], lines[-1].removeprefix("= "))


SCRIPTS = list(scripts())
each_script = pytest.mark.parametrize(
    "script", SCRIPTS, ids=[f"{one.character}-{one.language}" for one in SCRIPTS]
)


def played(script: Script) -> Rehearsal:
    table = TABLES[script.language]
    rehearsal = begin(table, script.character, SEED)
    for line in script.lines:
        said = SAID.fullmatch(line)
        assert said, line
        if said["who"] == "Kristen":
            words, offer = said["words"], package(table, said["offer"])
            rehearsal = hear(table, rehearsal, words, offer, heard=tone(words))
    return rehearsal


def package(table: Table, offer: str | None) -> Package | None:
    names = [issue.name for issue in table.issues]
    return dict(zip(names, offer.split(", "), strict=True)) if offer else None


def line(turn: Turn, voice: Voice) -> str:
    offer = f" [{', '.join(turn.package.values())}]" if turn.package else ""
    said = f"Kristen: {turn.words}" if turn.by is By.US else f"Impress: {voice.say(turn.key, **turn.facts)}"
    return f"{said}{offer}"


@each_script
def test_a_rehearsal_reads_as_it_stands_in_the_script(script: Script) -> None:
    rehearsal, voice = played(script), Voice(script.language, "chị")
    assert [line(turn, voice) for turn in rehearsal.turns] == script.lines
    assert rehearsal.state == script.end


@each_script
def test_afterwards_every_offer_is_scored_and_what_was_left_is_shown(script: Script) -> None:
    rehearsal = played(script)
    told = after(TABLES[script.language], rehearsal)
    assert len(told.dance.steps) == len(rehearsal.offers(By.US)) + len(rehearsal.offers(By.THEM))
    assert all(step.them and step.them.is_known for step in told.dance.steps)
    assert told.last == rehearsal.agreed
    assert told.left is not None


@pytest.mark.parametrize(
    ("language", "said", "quoted"),
    (
        (
            "en",
            ("Don't you agree that 97 is fair?", "This is a generous offer.", "I hear you. What is missing?"),
            [("R10", "This is a generous offer"), ("R3", "Don't you agree that 97 is fair?")],
        ),
        (
            "vi",
            ("Giá này rất hợp lý với bên anh.", "Anh có đồng ý không, có hay không?"),
            [("R10", "Giá này rất hợp lý"), ("R3", "Anh có đồng ý không")],
        ),
    ),
)
def test_afterwards_at_most_three_remarks_quote_what_was_said(
    language: str, said: tuple[str, ...], quoted: list[tuple[str, str]]
) -> None:
    table = TABLES[language]
    rehearsal = begin(table, Character.FAIR, SEED)
    for words in said:
        rehearsal = hear(table, rehearsal, words)
    told = after(table, rehearsal).remarks
    assert [(one.finding.rule, one.finding.quote) for one in told] == quoted
    assert all(one.finding.quote in rehearsal.turns[one.turn].words for one in told)


@pytest.mark.parametrize(
    ("words", "heard"),
    (
        ("We missed the deadline, and that was our fault. We are sorry.", True),
        ("I am sorry that we left you alone with the migration.", True),
        ("We were wrong about the specifications and should have asked.", True),
        ("Chúng tôi xin nhận trách nhiệm về việc giao hàng trễ.", True),
        ("Sorry if you felt hurt.", False),
        ("Sorry, but you changed the specification.", False),
        ("You never told us what you needed, it is your fault.", False),
        ("Xin lỗi, nhưng bên anh đổi yêu cầu liên tục.", False),
        ("Let us talk about the price.", None),
        ("Giá 97 được không?", None),
        ("", None),
        ("97", None),
    ),
)
def test_words_acknowledge_or_hurt_or_do_neither(words: str, heard: bool | None) -> None:  # noqa: FBT001  # both are told apart from None
    assert tone(words) is heard
