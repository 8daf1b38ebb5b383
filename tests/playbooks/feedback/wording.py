"""Looks up what a rule says in the texts."""

from collections.abc import Iterable

from playbooks.texts.voice import catalogue

ALWAYS = ("title", "better", "why", "silent")


def unworded(language: str, rule: str, says: Iterable[str], praises: Iterable[str] = ()) -> list[str]:
    """What a rule can say, and has no words for; nothing if all is well."""
    remarks = [f"{part}_{remark}" for remark in says for part in ("says", "try")]
    keys = [*ALWAYS, *remarks, *(f"good_{praise}" for praise in praises)]
    return [key for key in keys if f"{rule}.{key}" not in catalogue(language)]
