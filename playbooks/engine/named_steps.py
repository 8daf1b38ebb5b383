"""Reads which steps are meant: by their titles in any language, their ids or their numbers."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from playbooks.engine.position import all_steps
from playbooks.model import EachRound, Kind, Playbook, Step, Steps

NONE = frozenset({"none", "nothing", "no", "no step", "không", "không có", "không bước nào"})
LONGEST = 5000  # characters that are looked through
MARK = re.compile(r"\s*(?:[-*•‣◦–]|\d{1,3}[.)])\s+")
BETWEEN = re.compile(r"(?:[\s,;.:\"“”'‘’]|(?:and|và)\b)*+")
NUMBER = re.compile(r"(\d{1,3})(?=\s*+(?:[,;:]|\.(?!\d)|$|(?:and|và)\b)|\s\d)")
NEXT = re.compile(r"[,;.:]")


def reopenable(playbook: Playbook) -> tuple[Step, ...]:
    """What a round leaves alone unless it is named; the others are asked again in any case."""
    return tuple(
        step
        for step in all_steps(playbook)
        if step.each_round is EachRound.KEEP and step.kind is not Kind.STEPS
    )


def has_rounds(playbook: Playbook) -> bool:
    return any(
        step.each_round is not EachRound.KEEP or step.kind is Kind.STEPS for step in all_steps(playbook)
    )


def read_steps(playbook: Playbook, text: str) -> Steps | None:
    """Steps named at the beginning of a line, or after a comma or a full stop; numbers count `reopenable`."""
    looked = _folded(text[:LONGEST])
    if looked.strip(" .!\n") in NONE:
        return Steps(steps=())
    names, numbered = _names(playbook), [step.id for step in reopenable(playbook)]
    found = [step for line in looked.splitlines() for step in _named_in(line, names, numbered)]
    return Steps(steps=tuple(dict.fromkeys(found))) if found else None


def _names(playbook: Playbook) -> Mapping[str, str]:
    """Every name of a step that may be named, the longest first: one may begin with another."""
    titles = {
        _folded(texts.steps[step.id].title): step.id
        for texts in playbook.texts.values()
        for step in all_steps(playbook)
        if step.each_round is not EachRound.ANEW
    }
    names = titles | {step: step for step in titles.values()}
    return dict(sorted(names.items(), key=lambda name: -len(name[0])))


def _named_in(line: str, names: Mapping[str, str], numbered: list[str]) -> Iterator[str]:
    at = mark.end() if (mark := MARK.match(line)) else 0
    while at < len(line):
        at = _after(BETWEEN.match(line, at), at)
        named = next((name for name in names if _stands(name, line, at)), "")
        number = NUMBER.match(line, at)
        if named:
            yield names[named]
            at += len(named)
        elif number and 0 < int(number[1]) <= len(numbered):
            yield numbered[int(number[1]) - 1]
            at = number.end()
        else:
            at = _after(NEXT.search(line, at), len(line))


def _stands(name: str, line: str, at: int) -> bool:
    return line.startswith(name, at) and not line[at + len(name) : at + len(name) + 1].isalnum()


def _after(found: re.Match[str] | None, otherwise: int) -> int:
    return found.end() if found else otherwise


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
