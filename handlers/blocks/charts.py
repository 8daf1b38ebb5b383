"""Draws tables and charts of Slack's own: the issues, the dance of offers, the gestures."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from handlers.blocks.pieces import Block
from playbooks.offers.advice import By, Change, Dance, DanceStep
from playbooks.offers.table import Issue, Option, Table
from playbooks.texts import Voice
from playbooks.texts.clipping import clip
from playbooks.texts.offered import points, reach

CHART_TITLE, CHART_LABEL = 50, 20
MOST_CATEGORIES = 20
# A table has 100 rows with its head, and all blocks of a message about 13,200 characters together.
MOST_ROWS, TABLE_BUDGET, LONGEST_CELL, BESIDE = 98, 8000, 60, 16


def issue_table(table: Table, voice: Voice, *, private: bool = True) -> Block:
    """A row for each issue and one for each of its options, narrow enough for a phone.

    What an option is worth to us stands there only where nobody else reads along.
    """
    columns = [*(["chart.us"] if private else []), "chart.them"]
    lines = list(_lines(table))
    shown = lines[:MOST_ROWS]
    longest = max(8, min(LONGEST_CELL, TABLE_BUDGET // max(len(shown), 1) - BESIDE))
    rows = [[_cell(voice.say("chart.issue")), *(_cell(voice.say(name)) for name in columns)]]
    rows += [_row(voice, one, longest, len(columns)) for one in shown]
    if left := sum(isinstance(line, Option) for line in lines[MOST_ROWS:]):
        more = voice.say("chart.more", count=str(left))
        rows.append([_cell(more), *(_cell("") for _ in columns)])
    settings: list[Block] = [{"is_wrapped": True}] + [{"align": "right"}] * len(columns)
    return {"type": "table", "column_settings": settings, "rows": rows}


def _lines(table: Table) -> Iterator[Issue | Option]:
    for issue in table.issues:
        yield issue
        yield from issue.options


def _row(voice: Voice, line: Issue | Option, longest: int, columns: int) -> list[Block]:
    if isinstance(line, Issue):
        return [_bold(clip(line.name, longest)), *(_cell("") for _ in range(columns))]
    worths = [points(line.us, voice), reach(line.them, voice)][-columns:]
    return [_cell(clip(line.name, longest)), *(_cell(worth) for worth in worths)]


def _bold(text: str) -> Block:
    run = {"type": "text", "text": text or " ", "style": {"bold": True}}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [run]}]}


def _cell(text: str) -> Block:
    """Slack takes no empty cell."""
    return {"type": "raw_text", "text": text or " "}


def dance_chart(dance: Dance, voice: Voice) -> list[Block]:
    """What our last offer and theirs were worth to us, offer by offer: two lines that come together.

    It begins where both have made one; a single point is no line, so there is none then.
    """
    known = [step for step in dance.steps if step.us is not None]
    if {step.offer.by for step in known} == set(By):
        series = {
            voice.say("chart.offers_us"): list(_standing(known, By.US)),
            voice.say("chart.offers_them"): list(_standing(known, By.THEM)),
        }
        start = max(line.count(None) for line in series.values())
    else:
        name = "chart.offers_us" if known and known[0].offer.by is By.US else "chart.offers_them"
        series, start = {voice.say(name): [step.us for step in known]}, 0
    start = max(start, len(known) - MOST_CATEGORIES)
    labels = [str(step.offer.number) for step in known][start:]
    lines = {name: [worth for worth in line[start:] if worth is not None] for name, line in series.items()}
    axes = (voice.say("chart.offer"), voice.say("chart.points"))
    return [chart("line", voice.say("chart.dance"), labels, lines, axes)] if len(labels) > 1 else []


def _standing(steps: Sequence[DanceStep], by: By) -> Iterator[Fraction | None]:
    """After each offer, the worth of the newest one of this side; None before it made one."""
    newest = None
    for step in steps:
        newest = step.us if step.offer.by is by else newest
        yield newest


def gesture_chart(gestures: Sequence[Change], voice: Voice) -> list[Block]:
    """What each gesture costs us beside what it gives them, as far as we can tell."""
    shown = gestures[:MOST_CATEGORIES]
    if not shown:
        return []
    labels = unlike([f"{one.issue}: {one.after}" for one in shown])
    lines = {
        voice.say("chart.cost"): [-one.us for one in shown],
        voice.say("chart.worth"): [one.them.likely for one in shown],
    }
    return [chart("bar", voice.say("chart.gestures"), labels, lines, ("", voice.say("chart.points")))]


def unlike(names: Sequence[str]) -> list[str]:
    """Cut to the room there is, and told apart by number where that makes them alike."""
    cut = [clip(name, CHART_LABEL) for name in names]
    return [
        name if cut.count(name) == 1 else clip(f"{number} {full}", CHART_LABEL)
        for number, (name, full) in enumerate(zip(cut, names, strict=True), 1)
    ]


def chart(
    kind: str,
    title: str,
    labels: Sequence[str],
    lines: Mapping[str, Sequence[Fraction | Decimal]],
    axes: tuple[str, str],
) -> Block:
    """Every series has a value for every category, as Slack wants it."""
    across, up = axes
    config = {"categories": list(labels), **({"x_label": across} if across else {}), "y_label": up}
    series = [
        {
            "name": clip(name, CHART_LABEL),
            "data": [
                {"label": label, "value": round(float(worth), 1)}
                for label, worth in zip(labels, line, strict=True)
            ],
        }
        for name, line in lines.items()
    ]
    drawn = {"type": kind, "series": series, "axis_config": config}
    return {"type": "data_visualization", "title": clip(title, CHART_TITLE), "chart": drawn}
