"""Reads answers as JSON lines, and writes for each what the coach would remark on it, as a JSON line."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from playbooks.feedback import Rule, Writing, all_rules, find_rule, language_of, read, speaks
from playbooks.model import About, Finding
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.findings import finding_words

Json = dict[str, Any]
COLUMNS = (4, 60, *(len(language) + 2 for language in LANGUAGES))


class UnreadableLine(Exception):
    """What is wrong with a line, and its `given` keys, as far as it could be read."""

    def __init__(self, says: str, given: Json | None = None) -> None:
        super().__init__(says)
        self.given = given or {}


def annotate(
    lines: Iterable[bytes], write: Callable[[bytes], None], warn: Callable[[str], None], *, every: bool
) -> bool:
    """One line for each, as soon as it is read; whether all could be read.

    `every`: of rules that have not earned their say, too.
    """
    healthy = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            write(_written(_annotated(line, every=every)))
        except UnreadableLine as wrong:
            healthy = False
            warn(f"line {number}: {wrong}")
            write(_written({**wrong.given, "error": str(wrong)}))
    return healthy


def _annotated(line: bytes, *, every: bool) -> Json:
    given = _given(line)
    writing = _writing(given)
    found = read(writing) if writing else ()
    said = (_said(one) for one in found if every or speaks(one.rule, one.language))
    return {**given, "findings": list(said)}


def _given(line: bytes) -> Json:
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise UnreadableLine("this is no JSON") from None
    if not isinstance(given, dict):
        raise UnreadableLine('this is no JSON object: write {"text": "…", "about": "question"}')
    return given


def _writing(given: Json) -> Writing | None:
    """None where nobody can tell in which language the text is: then no rule reads it."""
    text, language, about = given.get("text"), given.get("language"), given.get("about")
    if not isinstance(text, str):
        raise UnreadableLine("`text` is missing, or no text", given)
    if about not in tuple(About):
        raise UnreadableLine(f"`about` has to be one of: {', '.join(About)}", given)
    if language not in (None, *LANGUAGES):
        raise UnreadableLine(f"`language` has to be one of: {', '.join(LANGUAGES)}; or leave it out", given)
    written = language or language_of(text)
    return Writing(text, written, About(about)) if written else None


def _said(finding: Finding) -> Mapping[str, object]:
    """A finding as the member would read it, in the language of the answer."""
    words, rule = finding_words(Voice(finding.language), finding), find_rule(finding.rule)
    return {
        "rule": finding.rule,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "message": words.message if words else "",
        "source": rule.source.reference if rule else "",
        "link": rule.source.link if rule else "",
    }


def _written(line: Mapping[str, object]) -> bytes:
    """UTF-8 whatever the terminal's own is; half a character stays as JSON writes it."""
    return (json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def table(say: Callable[[str], None]) -> None:
    """Every rule, what it is about, in which languages it speaks, and where it comes from."""
    say(_row("id", "title", *LANGUAGES, "source"))
    for rule in sorted(all_rules(), key=lambda one: int(one.id[1:])):
        says = (_speaks(rule, language) for language in LANGUAGES)
        say(_row(rule.id, Voice().say(f"{rule.id}.title"), *says, rule.source.reference))


def _row(*cells: str) -> str:
    *others, last = cells
    padded = (cell.ljust(width) for cell, width in zip(others, COLUMNS, strict=True))
    return "  ".join([*padded, last])


def _speaks(rule: Rule, language: str) -> str:
    """Off where it has not earned its say, none where it cannot be told."""
    if language not in rule.languages:
        return "none"
    return "on" if speaks(rule.id, language) else "off"
