"""Writes long lists of phrases as one part of a pattern."""

import re
from collections.abc import Iterable
from functools import cache

from playbooks.feedback.pattern import Pattern
from playbooks.feedback.words import composed

Tree = dict[str, "Tree"]


def split(listed: str) -> list[str]:
    return [phrase for each in listed.split("|") if (phrase := " ".join(each.split()))]


@cache
def one_of(listed: str) -> str:
    """A pattern part for any of the phrases, which stand between bars; “dont” may lack its apostrophe.

    They share their beginnings in a tree, so that long lists cost little, and nothing is compiled yet.
    """
    return _tree(split(listed)).replace("'", "['’]").replace("n['’]t", "n['’]?t")


def phrases(*alternatives: str) -> Pattern:
    """A pattern that finds any of the phrases as whole words; a space is any white space."""
    return Pattern(rf"(?<!\w){_tree(alternatives)}(?!\w)")


def _tree(listed: Iterable[str]) -> str:
    tree: Tree = {}
    for phrase in listed:
        branch = tree
        for letter in composed(phrase):
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branch(tree)


def _branch(tree: Tree) -> str:
    """Longer ones first, so that the longest phrase is found."""
    twigs = [_letter(letter) + _branch(below) for letter, below in sorted(tree.items()) if letter]
    if not twigs:
        return ""
    together = twigs[0] if len(twigs) == 1 else f"(?:{'|'.join(twigs)})"
    return f"(?:{together})?" if "" in tree else together


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
