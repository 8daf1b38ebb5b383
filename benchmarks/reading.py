"""What it costs to read an answer: time with all rules, and the memory that they take.

    python -m benchmarks.reading [--rounds 5]

Answers of 2,000 characters are put together from the labelled set. Each is read twice over: as in Slack, by
all rules for what it is about (told for the subject that takes longest), and by every rule of its language at
once, whatever it is about. Times are those of the processor, so that other work on the machine counts little.
Patterns are compiled when they are first met, so that the first answer of a process takes longest: what it
takes is told apart, and the other readings are those of a process that has read each answer once before, and
whose memory is settled as the bot's is. Memory is that of a fresh process: what is added when the rules are
loaded and each has read such an answer.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import thread_time_ns

import typer

from benchmarks.feedback.labelled import LANGUAGES, labelled
from bot.memory import settle
from playbooks.model import About

LONG = 2000
BUDGET_MS, BUDGET_MB = 5, 30
ADDED = """
import resource
import playbooks.model  # what runs without any rule
def resident(): return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 2**20
before = resident()
from benchmarks.reading import read_all
for language in ("en", "vi"): read_all("A word, and another. " * 95, language)
print(resident() - before)
"""


def long_answers(language: str) -> Iterator[str]:
    text = ""
    for answer in labelled(language):
        text = f"{text}\n{answer.text}" if text else answer.text
        if len(text) >= LONG:
            yield text[:LONG]
            text = ""


def read_all(text: str, language: str) -> float:
    """Milliseconds until every rule has read it."""
    from playbooks.feedback import Context, Writing, all_rules  # noqa: PLC0415  # the memory of it is measured

    begun = thread_time_ns()
    writings = {}
    for rule in all_rules():
        about = min(rule.about)
        if about not in writings:
            writings[about] = Writing(text, language, about)
        rule.read(writings[about], Context())
    return (thread_time_ns() - begun) / 1e6


def read_about(about: About, text: str, language: str) -> float:
    """Milliseconds until every rule for what it is about has read it."""
    from playbooks.feedback import Writing, read  # noqa: PLC0415

    begun = thread_time_ns()
    read(Writing(text, language, about))
    return (thread_time_ns() - begun) / 1e6


def _timed(
    read: Callable[[str, str], float], answers: Sequence[str], language: str, rounds: int
) -> tuple[float, float]:
    """The 99th percentile, and the median."""
    for text in answers:
        read(text, language)
    settle()
    took = sorted(read(text, language) for _ in range(rounds) for text in answers)
    return took[len(took) * 99 // 100], took[len(took) // 2]


def _tell(what: str, took: tuple[float, float]) -> None:
    worst, middle = took
    typer.echo(f"{what}: p50 {middle:.2f} ms, p99 {worst:.2f} ms ({BUDGET_MS} ms)")


def main(rounds: int = 5) -> None:
    """Milliseconds for one answer of 2,000 characters, and the memory that the rules add."""
    for language in LANGUAGES:
        answers = list(long_answers(language))
        first = read_all(answers[0], language)
        slowest = max(
            (_timed(partial(read_about, about), answers, language, rounds), about) for about in About
        )
        (worst, middle), about = slowest
        typer.echo(
            f"{language}, as in Slack: {about}: p50 {middle:.2f} ms, p99 {worst:.2f} ms ({BUDGET_MS} ms)"
        )
        worst, middle = _timed(read_all, answers, language, rounds)
        typer.echo(
            f"{language}, every rule at once: p50 {middle:.2f} ms, p99 {worst:.2f} ms; first {first:.0f} ms"
        )
    command = [sys.executable, "-c", ADDED]
    added = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  # our own words
    typer.echo(f"memory: {float(added.stdout):.1f} MiB added ({BUDGET_MB} MB)")


if __name__ == "__main__":
    typer.run(main)
