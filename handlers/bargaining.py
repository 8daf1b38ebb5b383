"""At the table of issues: opens its forms, and takes what was entered. All of it is the owner's alone."""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any

from handlers.blocks import Drawn, Frame, draw
from handlers.blocks.clause import clause_form, draw_clause, entered_chance
from handlers.blocks.entered import entered
from handlers.blocks.limits import entered_limits, limits_form
from handlers.blocks.notes import draw_notice
from handlers.blocks.offering import entered_day, entered_offer, offer_form
from handlers.blocks.pieces import Block, packed
from handlers.blocks.weighing import MOST_ISSUES, Known, Outline, entered_weights, issues_form, weigh_form
from handlers.blocks.wishes import package_at
from handlers.call import Call, which
from playbooks.coach import Negotiation
from playbooks.engine.bargaining import bargain_of
from playbooks.engine.behind import needs_behind
from playbooks.engine.position import all_steps, revision_of
from playbooks.engine.saying import closed
from playbooks.errors import StaleForm, Unreadable
from playbooks.model import (
    BARGAIN,
    Bargain,
    Entries,
    Kind,
    Offered,
    Playbook,
    State,
    Step,
    Tabled,
    TableWanted,
)
from playbooks.offers.advice import By
from playbooks.offers.table import Package, Table
from playbooks.offers.weighing import issues_of

LONGEST_CARRIED = 2000


async def show_table(call: Call, named: str) -> Drawn | None:
    """`/negotiate offers`: the table at the end of the conversation, or the form that begins one."""
    summary = await which(call, named)
    negotiation = await call.coach.own(call.speaker, summary.id)
    if bargain_of(negotiation.progress) is None:
        return await weigh(call, negotiation.id)
    await call.coach.hear(call.speaker, negotiation.id, TableWanted(revision=_revision(negotiation)))
    return call.note("note.table_coming", summary)


async def weigh(call: Call, negotiation_id: str) -> Drawn | None:
    """Where no issues are known yet, they are asked for first."""
    negotiation = await call.coach.own(call.speaker, negotiation_id)
    frame = call.frame(negotiation)
    if negotiation.progress.standing.state is State.CLOSED:
        return draw(closed(), frame)
    outline = outline_of(call, negotiation, "")
    carried = _carried(negotiation, frame)
    begins = _known(negotiation, outline, frame)
    listed = "" if any(_noted(call, negotiation)) else _listed(outline, call.voice.language)
    asks = listed or not outline
    form = issues_form(carried, frame, listed) if asks else weigh_form(outline, begins, carried, frame)
    await call.show(form)
    return None


def _listed(outline: Outline, language: str) -> str:
    """The issues as they could have been typed, to be changed; empty where they would be read otherwise."""
    from playbooks.offers import read_issues  # noqa: PLC0415  # numpy comes with it

    text = "\n".join(f"{name}: {' / '.join(options)}" for name, options in outline)
    if not text or len(packed({"t": text})) > LONGEST_CARRIED:
        return ""
    try:
        read = read_issues(text, language)
    except Unreadable:
        return ""
    return text if read == tuple((name, tuple(options)) for name, options in outline) else ""


def _known(negotiation: Negotiation, outline: Outline, frame: Frame) -> Known:
    held = bargain_of(negotiation.progress)
    needs = {
        name: needs_behind(frame.playbook, negotiation.progress, (name, *options))
        for name, options in outline
    }
    return Known(held.table.issues if held else (), needs)


async def issues_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> Block:
    """The list as it was typed goes on to the next form, which takes this one's place."""
    negotiation = await call.coach.own(call.speaker, carried["n"])
    typed = entered(values, "issues").strip()
    if len(packed({"t": typed})) > LONGEST_CARRIED:
        raise Unreadable("issues", "table.list_too_long", count=str(LONGEST_CARRIED))
    outline = outline_of(call, negotiation, typed)
    if not outline:
        raise Unreadable("issues", "table.no_issues")
    frame = call.frame(negotiation)
    begins = _known(negotiation, outline, frame)
    return weigh_form(outline, begins, {**_carried(negotiation, frame), "t": typed}, frame)


def outline_of(call: Call, negotiation: Negotiation, typed: str) -> Outline:
    """What was typed now, else what the step of issues holds, else what the table holds."""
    from playbooks.offers import read_issues, read_noted  # noqa: PLC0415  # numpy comes with them

    language = call.voice.language
    outline = read_issues(typed, language) if typed else read_noted(_noted(call, negotiation), language)
    if len(outline) > MOST_ISSUES:
        raise Unreadable("issues", "table.too_many_issues", count=str(MOST_ISSUES))
    if typed or outline:
        return outline
    held = bargain_of(negotiation.progress)
    issues = held.table.issues if held else ()
    return [(issue.name, [option.name for option in issue.options]) for issue in issues]


def _noted(call: Call, negotiation: Negotiation) -> Iterator[Mapping[str, str]]:
    """What the playbook's own step of issues holds."""
    playbook = call.coach.library.find(negotiation.playbook)
    answers = (negotiation.progress.answers.get(step.id) for step in _of_issues(playbook))
    for each in answers:
        if each and isinstance(each.value, Entries):
            yield from (entry for entry in each.value.entries if entry.get("options"))


def _of_issues(playbook: Playbook) -> Iterator[Step]:
    return (step for step in all_steps(playbook) if step.kind is Kind.ISSUES)


async def weights_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> None:
    negotiation = await call.coach.own(call.speaker, carried["n"])
    outline = outline_of(call, negotiation, carried.get("t", ""))
    weighed = entered_weights(values, outline, call.voice)
    held = bargain_of(negotiation.progress)
    table = held.table if held else Table(issues=())
    await _table(call, carried, table.model_copy(update={"issues": issues_of(weighed)}))


async def limits(call: Call, negotiation_id: str) -> Drawn | None:
    negotiation, held = await _at_the_table(call, negotiation_id)
    frame = call.frame(negotiation)
    if negotiation.progress.standing.state is State.CLOSED:
        return draw(closed(), frame)
    await call.show(limits_form(held.table, _carried(negotiation, frame), frame))
    return None


async def limits_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> None:
    _, held = await _at_the_table(call, carried["n"])
    await _table(call, carried, entered_limits(values, held.table, call.voice))


async def _table(call: Call, carried: Mapping[str, Any], table: Table) -> None:
    """Raises UnfitTable for what nothing could be reckoned from."""
    from playbooks.offers import UnfitTable, faults  # noqa: PLC0415  # numpy comes with them

    found = await asyncio.to_thread(faults, table, call.voice.language, typed=True)
    if grave := [fault for fault in found if fault.grave]:
        raise UnfitTable(*grave)
    await call.coach.hear(call.speaker, carried["n"], Tabled(revision=carried["r"], table=table))


async def enter_offer(call: Call, negotiation_id: str, options: object = None) -> Drawn | None:
    """`options` is a proposal that is to be ours; else it begins with the newest offer."""
    negotiation, held = await _at_the_table(call, negotiation_id)
    frame = call.frame(negotiation)
    if negotiation.progress.standing.state is State.CLOSED:
        return draw(closed(), frame)
    newest: Package = held.offers[-1].package if held.offers else {}
    begins = (By.US, package_at(held.table, options)) if options else (By.THEM, newest)
    await call.show(offer_form(held.table, begins, _carried(negotiation, frame), frame))
    return None


async def offer_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> None:
    _, held = await _at_the_table(call, carried["n"])
    by, package = entered_offer(values, held.table)
    reply = Offered(revision=carried["r"], by=by, package=package, on=entered_day(values))
    await call.coach.hear(call.speaker, carried["n"], reply)


async def ask_clause(call: Call, negotiation_id: str) -> Drawn | None:
    negotiation, _ = await _at_the_table(call, negotiation_id)
    frame = call.frame(negotiation)
    await call.show(clause_form(_carried(negotiation, frame), frame))
    return None


async def clause_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> Block:
    """Nothing is kept: the clause is there to be copied into an offer."""
    from playbooks.offers.trading import bet  # noqa: PLC0415  # numpy comes with it

    negotiation, _ = await _at_the_table(call, carried["n"])
    we_say, they_say = (entered_chance(values, name, call.voice) for name in ("we_say", "they_say"))
    drawn = draw_clause(entered(values, "fact").strip(), bet(we_say, they_say), call.frame(negotiation))
    return draw_notice(drawn, call.voice)


async def _at_the_table(call: Call, negotiation_id: str) -> tuple[Negotiation, Bargain]:
    """Raises StaleForm where there is none any more."""
    negotiation = await call.coach.own(call.speaker, negotiation_id)
    held = bargain_of(negotiation.progress)
    if held is None:
        raise StaleForm
    return negotiation, held


def _carried(negotiation: Negotiation, frame: Frame) -> dict[str, Any]:
    return frame.value(r=_revision(negotiation), c=frame.channel)


def _revision(negotiation: Negotiation) -> int:
    return revision_of(negotiation.progress, BARGAIN)
