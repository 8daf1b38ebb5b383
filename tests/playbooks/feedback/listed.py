"""Reads lists of answers for the tests of rules, and what a rule finds in an answer."""

from collections.abc import Callable, Iterable

import pytest

from playbooks.feedback import Context, Rule, Writing, find_rule
from playbooks.model import About, Finding


def listed(text: str) -> list[tuple[str, About, str]]:
    """A line with a rule and a subject stands above the answers that it is about, which are indented."""
    found: list[tuple[str, About, str]] = []
    rule = about = ""
    for line in text.strip().splitlines():
        if line.startswith(" "):
            found.append((rule, About(about), line.strip()))
        else:
            rule, about = line.split()
    return found


def finding(
    rule: str, about: About, answer: str, language: str, context: Context | None = None
) -> Finding | None:
    known = find_rule(rule)
    assert known is not None
    return known.read(Writing(answer, language, about), context or Context())


def misquoted(rules: Iterable[Rule], text: str) -> list[Finding]:
    """Whatever the rules find in a text, taken for any of their subjects, whose quote is not in it."""
    every = (
        finding(rule.id, about, text, language)
        for rule in rules
        for about in rule.about
        for language in rule.languages
    )
    return [one for one in every if one and one.quote != text[one.start : one.end].strip()]


def examples(language: str, *, firing: str, silent: str) -> tuple[Callable[..., None], Callable[..., None]]:
    """Two tests, of a whole list each: that it fires, and that it is silent."""

    @pytest.mark.parametrize(("rule", "about", "answer"), listed(firing))
    def test_it_fires(rule: str, about: About, answer: str) -> None:
        assert finding(rule, about, answer, language)

    @pytest.mark.parametrize(("rule", "about", "answer"), listed(silent))
    def test_it_is_silent(rule: str, about: About, answer: str) -> None:
        assert not finding(rule, about, answer, language)

    return test_it_fires, test_it_is_silent
