"""Draws the packages that are proposed: what each gives and gets, how far it holds, what to ask for next."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import (
    OPTION,
    Block,
    actions,
    button,
    context,
    escape,
    header,
    option,
    packed,
    plain,
    section,
)
from handlers.blocks.points import changes_said, name_said, package_said
from handlers.blocks.wishes import carried_wish
from playbooks.model import Proposals
from playbooks.offers.advice import Advice, Agreement, By, Proposal, Scored, Wish, Zone
from playbooks.offers.table import Table
from playbooks.texts.clipping import clip
from playbooks.texts.offered import LETTERS, points, reach

DRAWS, LEAST_DRAWS = 1000, 100
MOST_DRAWN = 1_000_000  # options in all draws: a second
# What "a little more for us" adds, in points.
STEP = Fraction(3)
MOST_CHANGES = 4
LONGEST_POINT = 400  # of a package that is only mentioned


def draw_proposals(post: Proposals, frame: Frame) -> Drawn:
    """Reckons: not for the event loop."""
    from playbooks.offers import advise, zone  # noqa: PLC0415  # numpy comes with them

    return _drawn(post, advise(post.table, post.wish, draws=_draws(post.table)), zone(post.table), frame)


def _draws(table: Table) -> int:
    options = sum(len(issue.options) for issue in table.issues)
    return min(DRAWS, max(LEAST_DRAWS, MOST_DRAWN // max(options, 1)))


def _drawn(post: Proposals, advice: Advice, where: Zone, frame: Frame) -> Drawn:
    title = frame.say("offer.proposals", counterpart=frame.counterpart)
    blocks = [
        header(title),
        *_supposed(post.wish, frame),
        section(_summary(advice, post.wish, frame)),
        *(
            block
            for letter, one in zip(LETTERS, advice.proposals, strict=False)
            for block in _one(letter, one, post, frame)
        ),
        *_zone(where, post.wish, advice, frame),
        *_ask(advice, frame),
        *_next(post, advice, frame),
    ]
    return Drawn(f"{escape(title)}. {_summary(advice, post.wish, frame)}", blocks)


def _ask(advice: Advice, frame: Frame) -> Iterator[Block]:
    if advice.ask:
        yield section(f"❓ {frame.say('offer.ask', issue=name_said(advice.ask))}")


def _supposed(wish: Wish, frame: Frame) -> Iterator[Block]:
    if wish.matters:
        yield context(frame.say("offer.wished_matters", issue=name_said(wish.matters)))
    if wish.without:
        yield context(frame.say("offer.wished_without", issue=name_said(wish.without)))
    if wish.start is not None:
        yield context(frame.say("offer.wished_start"))


def _summary(advice: Advice, wish: Wish, frame: Frame) -> str:
    if not advice.proposals:
        return frame.say("offer.none")
    if len(advice.proposals) == 1:
        stays = advice.proposals[0].package == wish.start
        return frame.say("offer.alone_start" if stays else "offer.alone")
    if not advice.spread:
        return frame.say("offer.equal")
    worths = sorted(one.us for one in advice.proposals)
    low, high = (points(worth, frame.voice) for worth in (worths[0], worths[-1]))
    return frame.say("offer.near", low=low, high=high)


def _one(letter: str, proposal: Proposal, post: Proposals, frame: Frame) -> Iterator[Block]:
    """What it is stands above, why below: that may be long, and Slack folds up long sections."""
    say = frame.say
    worth = say("offer.worth", us=points(proposal.us, frame.voice), them=reach(proposal.them, frame.voice))
    yield section(f"*{say('offer.heading', letter=letter)}*  {package_said(proposal.package)}\n{worth}")
    why = "\n".join((*_reasons(proposal, frame), *_steadiness(proposal, frame)))
    if why:
        yield context(why)
    if proposal.package != post.wish.start:
        value = frame.value(r=post.revision, p=post.table.places(proposal.package))
        yield from actions(button(say("offer.make"), "offer", value))


def _reasons(proposal: Proposal, frame: Frame) -> Iterator[str]:
    given = [change for change in proposal.changes if change.us < 0][:MOST_CHANGES]
    halved = {change.issue for change in given}
    gotten = [one for one in proposal.gets if one.us > 0 and one.issue not in halved][:MOST_CHANGES]
    if given:
        yield frame.say("offer.gives", changes=changes_said("offer.gives_change", given, frame))
    if gotten:
        yield frame.say("offer.gets", changes=changes_said("offer.gets_change", gotten, frame))


def _steadiness(proposal: Proposal, frame: Frame) -> Iterator[str]:
    if proposal.steady is None:
        return
    share = str(int(proposal.steady * 100))
    if proposal.is_good:
        yield frame.say("offer.steady", share=share)
    else:
        yield frame.say("offer.shaky", share=share, loses=points(proposal.loses or Fraction(0), frame.voice))


def _zone(where: Zone, wish: Wish, advice: Advice, frame: Frame) -> Iterator[Block]:
    """The three points are those of the whole table, so they stand only where nothing is supposed."""
    if where.agreement is not Agreement.POSSIBLE:
        yield section(f"⚠️ {frame.say(f'offer.zone_{where.agreement.value}')}")
        return
    if not (wish.matters or wish.without or wish.start):
        yield context("\n".join(_points(where, advice, frame)))


def _points(where: Zone, advice: Advice, frame: Frame) -> Iterator[str]:
    """Each package once, by all that it is; what is proposed above, by its letter."""
    marked = {"nash": where.nash, "egalitarian": where.egalitarian, "highest_sum": where.highest_sum}
    named: dict[str, list[str]] = {}
    for name, point in marked.items():
        if point:
            named.setdefault(_named(point, advice, frame), []).append(frame.say(f"offer.{name}"))
    for said, names in named.items():
        name = ", ".join(names)
        yield frame.say("offer.point", name=f"{name[:1].upper()}{name[1:]}", package=said)


def _named(point: Scored, advice: Advice, frame: Frame) -> str:
    for letter, one in zip(LETTERS, advice.proposals, strict=False):
        if one.package == point.package:
            return frame.say("offer.heading", letter=letter)
    facts = {"us": points(point.us, frame.voice), "them": reach(point.them, frame.voice)}
    return f"{package_said(point.package, LONGEST_POINT)} ({frame.say('offer.dance_worth', **facts)})"


def _next(post: Proposals, advice: Advice, frame: Frame) -> list[Block]:
    """What else can be asked for."""
    level = max((one.us for one in advice.proposals), default=None)
    more = post.wish.model_copy(update={"level": level + STEP}) if level is not None else None
    last = next((one.package for one in reversed(post.offers) if one.by is By.US), None)
    is_known = last is not None and last != post.wish.start and post.table.knows(last)
    wishes = actions(
        _wish("more", more, post, frame) if more else None,
        _wish("from_last", Wish(start=last), post, frame) if is_known else None,
        _afresh(post, frame),
        button(frame.say("table.add_offer"), "offer", frame.value(r=post.revision)),
        _trades(post, advice, frame),
    )
    return [*wishes, *_menus(post, frame)]


def _afresh(post: Proposals, frame: Frame) -> Block | None:
    """The way back from what was supposed or left out."""
    if post.wish == Wish():
        return None
    return button(frame.say("table.propose"), "propose", frame.value(r=post.revision))


def _trades(post: Proposals, advice: Advice, frame: Frame) -> Block | None:
    if not advice.proposals:
        return None
    seen_from = post.table.places(advice.proposals[0].package)
    return button(frame.say("table.trades"), "trades", frame.value(r=post.revision, p=seen_from))


def _wish(name: str, wish: Wish, post: Proposals, frame: Frame) -> Block:
    value = frame.value(r=post.revision, w=carried_wish(post.table, wish))
    return button(frame.say(f"offer.{name}"), f"propose:{name}", value)


def _menus(post: Proposals, frame: Frame) -> list[Block]:
    """Both in one row: what is picked says which of the two it was."""
    if len(post.table.issues) < 2:  # noqa: PLR2004  # nothing to choose from
        return []
    carried = frame.value(r=post.revision, w=carried_wish(post.table, Wish(level=post.wish.level)))
    menus = [_menu(name, mark, post, frame) for name, mark in (("matters", "m"), ("without", "x"))]
    return [{"type": "actions", "block_id": packed(carried), "elements": menus}]


def _menu(name: str, mark: str, post: Proposals, frame: Frame) -> dict[str, Any]:
    options = [
        option(clip(issue.name, OPTION), f"{mark}:{place}") for place, issue in enumerate(post.table.issues)
    ]
    shown = plain(frame.say(f"offer.{name}"), 150)
    return {
        "type": "static_select",
        "action_id": f"propose:{name}",
        "placeholder": shown,
        "options": options[:100],
    }
