"""Draws the dance of offers: who conceded how much, what is left on the table; and trades and gestures."""

from collections.abc import Iterator
from fractions import Fraction

from handlers.blocks.charts import dance_chart, gesture_chart
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import Block, actions, button, context, escape, header, section
from handlers.blocks.points import change_said, package_said
from playbooks.engine.position import all_steps
from playbooks.model import Kind, OffersMade, Trades
from playbooks.offers.advice import By, Change, Dance, DanceStep, Left, Trade
from playbooks.texts.offered import points, reach

# Of the newest offers: what an early one was worth shows in the chart.
MOST_SHOWN = 8
MOST_TRADES, MOST_GESTURES = 5, 5
# How many concessions in a row are worth a word.
IN_A_ROW = {By.US: 3, By.THEM: 2}


def draw_dance(post: OffersMade, frame: Frame) -> Drawn:
    """Reckons: not for the event loop."""
    from playbooks.offers import dance, left  # noqa: PLC0415  # numpy comes with them

    title = frame.say("offer.dance", counterpart=frame.counterpart)
    danced = dance(post.table, post.offers)
    known = [step for step in danced.steps if step.us is not None]
    remains = left(post.table, known[-1].offer.package) if known else None
    blocks = [
        header(title),
        *(block for step in danced.steps[-MOST_SHOWN:] for block in _step(step, post, frame)),
        *([context(frame.say("offer.dance_empty"))] if not danced.steps else []),
        *dance_chart(danced, frame.voice),
        *_told(danced, remains, post.table.ours.limit, frame),
        *_next(post, frame),
    ]
    return Drawn(escape(title), blocks)


def _step(step: DanceStep, post: OffersMade, frame: Frame) -> Iterator[Block]:
    """The newest entry can be taken out again: it may have been mistyped."""
    offer = step.offer
    said = frame.say(
        f"offer.said_{offer.by.value}", on=frame.voice.iso_day(offer.on), package=package_said(offer.package)
    )
    yield section(f"{said}\n{_worth(step, frame)}")
    if offer is post.offers[-1]:
        value = frame.value(r=post.revision, o=offer.number)
        yield from actions(button(frame.say("offer.remove"), "take_back", value))


def _worth(step: DanceStep, frame: Frame) -> str:
    if step.us is None or step.them is None:
        return f"_{frame.say('offer.unknown_now')}_"
    worth = frame.say(
        "offer.dance_worth", us=points(step.us, frame.voice), them=reach(step.them, frame.voice)
    )
    if not step.conceded:
        return worth
    moved = "conceded" if step.conceded > 0 else "took_back"
    return f"{worth}  ·  {frame.say(f'offer.{moved}', points=points(abs(step.conceded), frame.voice))}"


def _told(danced: Dance, remains: Left | None, limit: Fraction | None, frame: Frame) -> Iterator[Block]:
    if danced.by and danced.in_a_row >= IN_A_ROW[danced.by]:
        yield section(f"👉 {frame.say(f'offer.in_a_row_{danced.by.value}', times=str(danced.in_a_row))}")
    if _is_below(danced, limit):
        yield section(f"👉 {frame.say('offer.below_limit')}")
    if _is_same(danced):
        yield section(f"👉 {frame.say('offer.same')}")
    if remains:
        yield section("\n".join(_left(remains, danced, frame)))


def _is_below(danced: Dance, limit: Fraction | None) -> bool:
    """Whether the newest offer is theirs, and one that we would walk away from."""
    newest = danced.steps[-1] if danced.steps and danced.steps[-1].offer.by is By.THEM else None
    if newest is None or newest.us is None or limit is None:
        return False
    return newest.us < limit


def _is_same(danced: Dance) -> bool:
    """Whether both sides offered the same package last."""
    newest = {step.offer.by: step.offer.package for step in danced.steps}
    return len(newest) > 1 and newest[By.US] == newest[By.THEM]


def _left(remains: Left, danced: Dance, frame: Frame) -> Iterator[str]:
    newest = next(step for step in reversed(danced.steps) if step.us is not None)
    if remains.ours and newest.us is not None:
        more = remains.ours.us - newest.us
        said = package_said(remains.ours.package)
        yield frame.say("offer.left_ours", package=said, points=points(more, frame.voice))
    if remains.theirs and newest.them is not None:
        more = remains.theirs.them.likely - newest.them.likely
        said = package_said(remains.theirs.package)
        yield frame.say("offer.left_theirs", package=said, points=points(more, frame.voice))
    if not (remains.ours or remains.theirs):
        yield frame.say("offer.left_none")


def _next(post: OffersMade, frame: Frame) -> list[Block]:
    value = frame.value(r=post.revision)
    return actions(
        button(frame.say("table.add_offer"), "offer", value),
        button(frame.say("table.propose"), "propose", value),
        button(frame.say("table.trades"), "trades", value),
    )


def draw_trades(post: Trades, frame: Frame) -> Drawn:
    """Reckons: not for the event loop."""
    from playbooks.offers import frontier, gestures, trades  # noqa: PLC0415  # numpy comes with them

    title = frame.say("offer.trades_title", counterpart=frame.counterpart)
    found = frontier(post.table)
    package = post.package if post.package is not None else (found.point(0).package if len(found) else {})
    pairs = trades(post.table, package)[:MOST_TRADES]
    kind = [one for one in gestures(post.table, package) if one.them.likely > -one.us][:MOST_GESTURES]
    lines = [f"• {_trade(one, frame)}" for one in pairs] or [frame.say("offer.no_trades")]
    free = [f"• {_gesture(one, frame)}" for one in kind] or [frame.say("offer.no_gestures")]
    blocks = [
        header(title),
        context(frame.say("offer.trades_from", package=package_said(package))),
        section("\n".join((frame.say("offer.pairs"), *lines))),
        section("\n".join((frame.say("offer.gestures"), *free))),
        *gesture_chart(kind, frame.voice),
        context(frame.say("offer.contingent")),
        *actions(
            button(frame.say("offer.clause"), "clause", frame.value(r=post.revision)),
            button(frame.say("table.propose"), "propose", frame.value(r=post.revision)),
            *_write_down(frame),
        ),
    ]
    return Drawn(escape(title), blocks)


def _write_down(frame: Frame) -> Iterator[Block]:
    """Cost, worth and reasons are written in the steps that ask for them, where the coach reads them."""
    for kind in (Kind.GESTURES, Kind.DEMANDS):
        step = next((one for one in all_steps(frame.playbook) if one.kind is kind), None)
        if step:
            yield button(frame.say(f"offer.to_{kind.value}"), f"reopen:{kind.value}", frame.value(s=step.id))


def _trade(trade: Trade, frame: Frame) -> str:
    give = change_said("offer.trade_give", trade.give, frame)
    get = change_said("offer.trade_get", trade.get, frame)
    return frame.say("offer.trade", give=give, get=get, points=points(trade.gained, frame.voice))


def _gesture(change: Change, frame: Frame) -> str:
    return change_said("offer.gesture_free" if not change.us else "offer.gesture", change, frame)
