"""Holds functions to the sizes that we agreed on: median 8 lines, 95 in 100 at most 25.

Counts each function's lines of code, signature included; docstrings, comments and blank lines
are free.
"""

import ast
import io
import sys
import tokenize
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

MEDIAN, P95, FILE = 8, 25, 250
FREE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}


class Size(NamedTuple):
    """Lines of code of one function; sorts by them."""

    lines: int
    where: str


def lines_of_code(source: str) -> set[int]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    code = (token for token in tokens if token.type not in FREE)
    return set(chain.from_iterable(range(t.start[0], t.end[0] + 1) for t in code))


def docstring_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[int]:
    if ast.get_docstring(function, clean=False) is None:
        return set()
    docstring = function.body[0]
    return set(range(docstring.lineno, (docstring.end_lineno or docstring.lineno) + 1))


def sizes(path: Path) -> Iterator[Size]:
    source = path.read_text(encoding="utf-8")
    code = lines_of_code(source)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            span = set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
            lines = len(span & code - docstring_lines(node))
            yield Size(lines, f"{path}:{node.lineno} {node.name}")


def quantile(ordered: list[Size], share: float) -> int:
    return ordered[int(share * (len(ordered) - 1))].lines if ordered else 0


def report(files: list[Path]) -> bool:
    """Print the figures; whether they hold."""
    ordered = sorted(chain.from_iterable(map(sizes, files)))
    median, p95 = quantile(ordered, 0.5), quantile(ordered, 0.95)
    print(f"{len(ordered)} functions: median {median} (of {MEDIAN}), p95 {p95} (of {P95}) lines")
    for size in reversed([size for size in ordered if size.lines > P95]):
        print(f"  {size.lines} lines: {size.where}")
    for path in files:
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > FILE:
            print(f"warning: {path} has {lines} lines; a folder of the same name reads better")
    return median <= MEDIAN and p95 <= P95


if __name__ == "__main__":
    found = sorted(chain.from_iterable(Path(folder).rglob("*.py") for folder in sys.argv[1:]))
    sys.exit(0 if report(found) else 1)
