"""Draws the form for limits, targets and what cannot be had together, and reads what was entered in it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from handlers.blocks.entered import Values, entered
from handlers.blocks.frame import Frame
from handlers.blocks.inputs import INPUT, LABEL, field, modal, text_input
from handlers.blocks.pieces import Block, context, escape, packed, plain
from handlers.blocks.weighing import entered_number, entered_range, range_said
from playbooks.errors import Unreadable
from playbooks.offers.packages import read_pairs
from playbooks.offers.table import Ours, Package, Table, Theirs
from playbooks.offers.weighing import GRID
from playbooks.texts import Voice
from playbooks.texts.clipping import clip
from playbooks.texts.offered import package_line, points


def limits_form(table: Table, carried: Mapping[str, object], frame: Frame) -> Block:
    say, voice = frame.say, frame.voice
    typed = {
        "limit": _own(table.ours.limit, voice),
        "target": _own(table.ours.target, voice),
        "their_limit": range_said(table.theirs.limit, voice),
        "their_target": range_said(table.theirs.target, voice),
    }
    rules = "\n".join(package_line(each) for each in table.forbidden)
    together = text_input(say("table.rules_example"), rules if len(rules) <= INPUT else "", multiline=True)
    blocks = [
        context(f"🔒 {escape(say('table.limits_guide'))}"),
        *(
            field(name, say(f"table.{name}"), text_input(say(f"table.{name}_example"), held), optional=True)
            for name, held in typed.items()
        ),
        field("rules", say("table.rules"), together, optional=True)
        | {"hint": plain(say("table.rules_hint"), LABEL)},
    ]
    view = modal("limits", say("table.limits"), blocks, voice)
    return view | {"private_metadata": packed(dict(carried))}


def _own(worth: Fraction | None, voice: Voice) -> str:
    """To both decimals: rounded up, a limit that is sent again is above the package that would just do."""
    return "" if worth is None else voice.number(Decimal(round(worth * GRID)) / GRID)


def entered_limits(values: Values, table: Table, voice: Voice) -> Table:
    """Raises Unreadable under the field that cannot be read, or contradicts another one."""
    forbidden = tuple(_rules(entered(values, "rules"), table))
    limit, target = (_points_or_package(values, name, table, voice) for name in ("limit", "target"))
    if limit is not None and target is not None and target < limit:
        raise Unreadable("target", "table.target_below_limit", limit=points(limit, voice))
    most = sum((max(option.us for option in issue.options) for issue in table.issues), Fraction(0))
    if limit is not None and limit > most:
        raise Unreadable("limit", "table.limit_out_of_reach", most=points(most, voice))
    theirs = Theirs(
        limit=entered_range(values, "their_limit", voice), target=entered_range(values, "their_target", voice)
    )
    ours = Ours(limit=limit, target=target)
    return table.model_copy(update={"ours": ours, "theirs": theirs, "forbidden": forbidden})


def _points_or_package(values: Values, name: str, table: Table, voice: Voice) -> Fraction | None:
    """Points, or the package that would just do: what it is worth."""
    typed = entered(values, name).strip()
    if not typed:
        return None
    if ":" not in typed and "=" not in typed:
        return entered_number(typed, name, voice)
    package = dict(read_pairs(typed, name, table))
    left = [issue.name for issue in table.issues if issue.name not in package]
    if left:
        raise Unreadable(name, "table.issue_missing", issue=left[0])
    return table.worth_to_us(package)


def _rules(typed: str, table: Table) -> Iterator[Package]:
    for line in filter(str.strip, typed.splitlines()):
        rule = dict(read_pairs(line, "rules", table))
        if len(rule) < 2:  # noqa: PLR2004  # of a single option, it need not be in the table
            raise Unreadable("rules", "table.rule_of_one", line=clip(line.strip(), LABEL // 10))
        yield rule
