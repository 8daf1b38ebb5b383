"""Draws the form in which an offer is entered, made or received, and reads what was entered in it."""

from collections.abc import Iterator, Mapping

from handlers.blocks.entered import Values, entered
from handlers.blocks.frame import Frame
from handlers.blocks.inputs import LABEL, field, modal, radio, text_input
from handlers.blocks.pieces import OPTION, Block, option, packed, plain
from playbooks.errors import Unreadable
from playbooks.offers.advice import By
from playbooks.offers.packages import read_pairs
from playbooks.offers.table import Issue, Package, Table
from playbooks.texts.clipping import clip

# What Slack's menus hold; of an issue with more options, the option is typed.
MOST_OPTIONS = 100


def offer_form(
    table: Table, begins: tuple[By, Package], carried: Mapping[str, object], frame: Frame
) -> Block:
    """`begins` is whose offer and which package it begins with: the newest one, or a proposal."""
    say = frame.say
    sides = [option(say(f"offer.by_{each.value}"), each.value) for each in By]
    by, package = begins
    day: Block = {"type": "datepicker", "action_id": "value"}
    blocks = [
        field("by", say("offer.by"), radio(sides, by.value)),
        *(issue_field(number, issue, package) for number, issue in enumerate(table.issues)),
        field("on", say("offer.on"), day, optional=True),
        field("typed", say("offer.typed"), text_input("", "", multiline=True), optional=True)
        | {"hint": plain(say("offer.typed_hint"), LABEL)},
    ]
    view = modal("offer", say("offer.form"), blocks, frame.voice)
    return view | {"private_metadata": packed(dict(carried))}


def issue_field(number: int, issue: Issue, begins: Package) -> Block:
    held = begins.get(issue.name, "")
    element = _menu(issue, held) if len(issue.options) <= MOST_OPTIONS else text_input("", held)
    return field(f"option_{number}", clip(issue.name, LABEL), element, optional=True)


def _menu(issue: Issue, held: str) -> Block:
    """An option is known by its place: its name may be longer than a menu carries."""
    options = [option(clip(each.name, OPTION), str(place)) for place, each in enumerate(issue.options)]
    places = (place for place, each in enumerate(issue.options) if each.name == held)
    begins = next((options[place] for place in places), None)
    menu: Block = {"type": "static_select", "action_id": "value", "options": options}
    return menu | ({"initial_option": begins} if begins else {})


def entered_offer(values: Values, table: Table) -> tuple[By, Package]:
    """What is typed goes before what is picked. Raises Unreadable while an issue is open."""
    chosen = dict(picked(values, table))
    chosen |= read_pairs(entered(values, "typed"), "typed", table)
    for number, issue in enumerate(table.issues):
        if issue.name not in chosen:
            raise Unreadable(f"option_{number}", "table.issue_missing", issue=issue.name)
    package = {issue.name: chosen[issue.name] for issue in table.issues}
    if table.forbids(package):
        raise Unreadable("typed", "offer.forbidden")
    return By(entered(values, "by")), package


def entered_day(values: Values) -> str:
    """An ISO date; empty for today."""
    return str(values.get("on", {}).get("value", {}).get("selected_date") or "")


def picked(values: Values, table: Table) -> Iterator[tuple[str, str]]:
    for number, issue in enumerate(table.issues):
        chosen = entered(values, f"option_{number}").strip()
        if not chosen:
            continue
        if len(issue.options) > MOST_OPTIONS:
            yield from read_pairs(f"{issue.name}: {chosen}", f"option_{number}", table)
        elif chosen.isdigit() and int(chosen) < len(issue.options):
            yield issue.name, issue.options[int(chosen)].name
