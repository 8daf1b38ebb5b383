"""Remarks on a person's own words: rules that each read an answer, and say why and from which source."""

from playbooks.feedback.language import language_of
from playbooks.feedback.rule import Context, Remark, Rule, Source
from playbooks.feedback.rules import all_rules, find_rule, read, speaks
from playbooks.feedback.words import Writing

__all__ = [
    "Context",
    "Remark",
    "Rule",
    "Source",
    "Writing",
    "all_rules",
    "find_rule",
    "language_of",
    "read",
    "speaks",
]
