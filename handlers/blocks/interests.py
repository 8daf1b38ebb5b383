"""Draws the map of their interests, and under a prompt what is still guessed and what colleagues said."""

from collections.abc import Mapping

from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.pieces import Block, actions, button, context, escape, header, words
from playbooks.engine.hearsay import COLLEAGUE, GUESSED, STRUCK, THEY, evidence_of
from playbooks.model import Ask, InterestMap, Step
from playbooks.texts.clipping import clip
from playbooks.texts.known import guess_lines, heard_briefly, how_known

# Slack refuses a message whose blocks hold more than about 13,200 characters together.
BUDGET, BESIDE_AN_ENTRY = 8000, 60
MOST_ENTRIES, LONGEST_CELL = 25, 300
SIGNS: Mapping[str, str] = {GUESSED: "◌", COLLEAGUE: "◐", THEY: "●", STRUCK: "✕"}
Style = dict[str, bool]


def draw_map(post: InterestMap, frame: Frame) -> Drawn:
    title = frame.say("map.title", counterpart=frame.counterpart)
    count = _count(post, frame)
    blocks = [header(title), context(escape(count))]
    shown = post.entries[:MOST_ENTRIES]
    if shown:
        longest = min(LONGEST_CELL, (BUDGET // len(shown) - BESIDE_AN_ENTRY) // 3)
        lines = [_entry(entry, frame, longest, "\n" if place else "") for place, entry in enumerate(shown)]
        blocks.append({"type": "rich_text", "elements": lines})
    if left := len(post.entries) - len(shown):
        blocks.append(context(frame.say("map.more", count=str(left))))
    learn = _learn(frame, s=post.step, r=post.revision) if shown else None
    return Drawn(escape(f"{title}: {count}"), [*blocks, *actions(learn)])


def _count(post: InterestMap, frame: Frame) -> str:
    if not post.entries:
        return frame.say("map.empty")
    guessed = sum(evidence_of(entry) == GUESSED for entry in post.entries)
    total = str(len(post.entries))
    return frame.say("map.guessed", count=str(guessed), total=total) if guessed else frame.say("map.known")


def _entry(entry: Mapping[str, str], frame: Frame, longest: int, above: str) -> Block:
    """The need, the demand that it lies under, and how we know; what turned out wrong is struck through."""
    evidence = evidence_of(entry)
    struck: Style = {"strike": True} if evidence == STRUCK else {}
    need, position = entry.get("need", ""), entry.get("position", "")
    lines: list[tuple[str, Style]] = [
        (f"{above}{SIGNS[evidence]} ", {}),
        (
            clip(need, longest) or frame.say("map.no_need"),
            struck | ({"bold": True} if need else {"italic": True}),
        ),
    ]
    if position:
        lines += [("\n      ", {}), (frame.say("map.demand", position=clip(position, longest)), struck)]
    known = clip(how_known(frame.voice, entry), longest)
    return _line(*lines, ("\n      ", {}), (known, {"italic": True}))


def _line(*runs: tuple[str, Style]) -> Block:
    elements = [
        {"type": "text", "text": text, **({"style": style} if style else {})} for text, style in runs if text
    ]
    return {"type": "rich_text_section", "elements": elements}


def _learn(frame: Frame, **step: object) -> Block:
    return button(frame.say("map.learn"), "evidence", frame.value(**step))


def draw_known(ask: Ask, step: Step, frame: Frame) -> list[Block]:
    """Under a prompt: what is still guessed, where it can be tested, and what colleagues answered."""
    heard = [
        words((f"{whose}\n", True), (said, False)) for whose, said in heard_briefly(frame.voice, ask.heard)
    ]
    if not ask.guesses:
        return heard
    lines = "\n".join(guess_lines(frame.voice, ask.guesses))
    still = words((f"{frame.say('map.still')}\n", True), (lines, False))
    return [*heard, still, *actions(_learn(frame, s=step.tests))]
