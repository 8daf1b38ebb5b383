"""Draws the table of issues: options and worths, limits, and what can be done at it."""

from collections.abc import Iterator

from handlers.blocks.charts import issue_table
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import Block, actions, button, context, escape, header
from playbooks.model import IssueTable
from playbooks.texts.clipping import clip
from playbooks.texts.offered import bounds_line, package_line

LONGEST_RULE, MOST_RULES = 200, 10


def draw_table(post: IssueTable, frame: Frame) -> Drawn:
    title = frame.say("table.title", counterpart=frame.counterpart)
    blocks = [
        header(title),
        issue_table(post.table, frame.voice),
        context(bounds_line(post.table, frame.voice)),
        *_rules(post, frame),
        *_odd(post, frame),
        *_next(post, frame),
        context(f"🔒 {escape(frame.say('table.private'))}"),
    ]
    return Drawn(escape(title), blocks)


def _rules(post: IssueTable, frame: Frame) -> Iterator[Block]:
    for rule in post.table.forbidden[:MOST_RULES]:
        yield context(frame.say("table.rule", rule=escape(clip(package_line(rule, " + "), LONGEST_RULE))))


def _odd(post: IssueTable, frame: Frame) -> Iterator[Block]:
    """What can be reckoned with, but is worth a second look."""
    from playbooks.offers import faults  # noqa: PLC0415  # numpy comes with it

    for fault in faults(post.table, frame.voice.language, typed=True):
        facts = {name: escape(clip(fact, LONGEST_RULE)) for name, fact in fault.facts.items()}
        yield context(f"⚠️ {frame.say(fault.key, **facts)}")


def _next(post: IssueTable, frame: Frame) -> list[Block]:
    value, say = frame.value(r=post.revision), frame.say
    return actions(
        button(say("table.propose"), "propose", value, "primary"),
        button(say("table.add_offer"), "offer", value),
        button(say("table.trades"), "trades", value),
        button(say("table.rehearse"), "rehearse", value),
        button(say("table.weigh_now"), "weigh", value),
        button(say("table.limits_now"), "limits", value),
    )
