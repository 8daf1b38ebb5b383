"""Tells with which words a pattern can begin, from the pattern itself, so that it is tried nowhere else."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any

# The standard library reads patterns with these, but does not publish them.
PARSER, CODES = import_module("re._parser"), import_module("re._constants")
# Whatever can begin in more ways is told apart by its first word alone, or not at all.
MOST = 3000
# In place of a figure.
DIGIT = "#"
ENDS = {CODES.AT_BOUNDARY, CODES.AT_END, CODES.AT_END_STRING}
REPEATS = {CODES.MAX_REPEAT, CODES.MIN_REPEAT, CODES.POSSESSIVE_REPEAT}


class AnywhereError(Exception):
    """It may begin with any word, or with none."""


# What is read of the first two words, and how: within a word (“in”), after one (“after”), to the end
# (“done”), or so far as they can be told (“open”).
Begun = tuple[str, str]
START: Begun = ("", "in")
GOING = ("in", "after")


def begins(source: str, flags: int = 0) -> frozenset[str] | None:
    """How what it finds can begin, where a word begins: None for any way, or with one word or two each.

    The last word may go on where “*” follows; a mark follows right behind one word.
    """
    try:
        tree = PARSER.parse(source, flags)
        if len(tree) == 1 and tree[0][0] is CODES.ASSERT and tree[0][1][0] > 0:
            tree = tree[0][1][1]
        begun = _walk(tree, [START])
        keys = {_key(each) for each in begun}
    except AnywhereError:
        return None
    if len(keys) > MOST:
        keys = {key.split(" ")[0] for key in keys}
    return frozenset(key for key in keys if " " not in key or key.split(" ")[0] not in keys)


def _key(each: Begun) -> str:
    word, state = each
    if not word:
        raise AnywhereError
    if state in ("done", "after"):
        return word
    return word.split(" ")[0] if " " in word else word + "*"


def _walk(items: Iterable[Any], begun: list[Begun]) -> list[Begun]:
    for code, value in items:
        going = [each for each in begun if each[1] in GOING]
        if not going:
            break
        over = [each for each in begun if each[1] not in GOING]
        begun = list(dict.fromkeys((*over, *_step(code, value, going))))
        if len(begun) > MOST:
            begun = [(word.split(" ")[0], "done") if " " in word else (word, state) for word, state in begun]
            begun = list(dict.fromkeys(begun))
    return begun


def _step(code: Any, value: Any, begun: list[Begun]) -> Iterable[Begun]:  # noqa: ANN401
    if code in REPEATS:
        least, most, item = value
        return _repeat(item, begun, optional=not least, again=most > 1)
    if code in (CODES.ASSERT, CODES.ASSERT_NOT):
        return begun
    step = STEPS.get(code)
    return step(value, begun) if step else map(_open, begun)


def _branches(branches: Any, begun: list[Begun]) -> Iterable[Begun]:  # noqa: ANN401
    return [each for branch in branches[1] for each in _walk(branch, begun)]


def _edge(where: Any, begun: list[Begun]) -> Iterable[Begun]:  # noqa: ANN401
    """A boundary ends the word that was read, if any was."""
    ends = where in ENDS
    return [
        (word, "after") if ends and word and not word.endswith(" ") else (word, state)
        for word, state in begun
    ]


def _letter(letter: str, begun: list[Begun]) -> Iterator[Begun]:
    in_word = letter.isalnum() or letter == "_"
    for word, state in begun:
        if in_word and state == "in":
            yield word + letter, state
        elif in_word:
            continue  # no word goes on behind its end
        elif not word:
            continue  # nor begins with a mark
        elif word.endswith(" "):
            yield (word, state) if letter.isspace() else (word.rstrip(), "done")
        elif " " in word:
            yield word, "done"
        elif letter.isspace():
            yield word + " ", "in"
        else:
            yield word + letter, "done"


def _one_of(members: list[Any], begun: list[Begun]) -> Iterable[Begun]:
    if members == [(CODES.CATEGORY, CODES.CATEGORY_SPACE)]:
        return _letter(" ", begun)
    if members in ([(CODES.CATEGORY, CODES.CATEGORY_DIGIT)], [(CODES.RANGE, (ord("0"), ord("9")))]):
        return [each if each[0] else (DIGIT, "open") for each in map(_digit, begun)]
    letters = [chr(value) for code, value in members if code is CODES.LITERAL]
    if len(letters) == len(members):
        return [each for letter in letters for each in _letter(letter, begun)]
    return map(_open, begun)


def _digit(each: Begun) -> Begun:
    return _open(each) if each[0] else each


def _repeat(item: Any, begun: list[Begun], *, optional: bool, again: bool) -> Iterable[Begun]:  # noqa: ANN401
    once = _walk(item, begun)
    # A second round tells what goes on; of a third, all that needs to be known is that it may come.
    twice = [each for each in _walk(item, once) if each not in (*once, *begun)] if again else []
    more = [_open(each) if each[1] in GOING else each for each in twice]
    return [*(begun if optional else ()), *once, *more]


def _open(each: Begun) -> Begun:
    word, state = each
    if not word:
        raise AnywhereError
    if state == "after" or word.endswith(" "):
        return word.rstrip(), "done"
    return word, "open"


STEPS: Mapping[Any, Callable[[Any, list[Begun]], Iterable[Begun]]] = {
    CODES.LITERAL: lambda code, begun: _letter(chr(code), begun),
    CODES.IN: _one_of,
    CODES.BRANCH: _branches,
    CODES.SUBPATTERN: lambda group, begun: _walk(group[3], begun),
    CODES.ATOMIC_GROUP: _walk,
    CODES.AT: _edge,
}
