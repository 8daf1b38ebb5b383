"""Draws for somebody what their manager sees of them, and the form in which they let them see more."""

from handlers.blocks.digest import entry, fitting, untold
from handlers.blocks.entered import Values, entered
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.inputs import field, modal, text_input
from handlers.blocks.pieces import Block, actions, button, context, escape, header, option, packed, section
from playbooks.engine.sharing import LONGEST_WHY
from playbooks.model import Digest, DigestPerson, Library, Sharing
from playbooks.texts import Voice
from playbooks.texts.digests import counts, headline

TICKS = ("value", "stuck", "lesson")
MOST_LINES, ROOM = 12, 10_000


def draw_preview(digest: Digest, manager: str, voice: Voice, library: Library) -> Drawn:
    """`manager` is the name of whoever gets it, if anybody does."""
    said = headline(voice, digest)
    known = voice.say("digest.preview", manager=escape(manager)) if manager else ""
    lines = [block for person in digest.people for block in _person(person, voice, library)]
    blocks = [
        header(said),
        section(known or voice.say("digest.preview_nobody")),
        *(lines or [section(voice.say("digest.preview_empty"))]),
        context(escape(voice.say("digest.preview_private"))),
        *actions(button(voice.say("manager.name"), "manager")),
    ]
    return Drawn(said, blocks)


def _person(person: DigestPerson, voice: Voice, library: Library) -> list[Block]:
    """Each negotiation with the way to share more of it."""
    counted = counts(voice, person)
    rows = [
        section(entry(line, voice, library))
        | {"accessory": button(voice.say("manager.share"), "share", {"n": line.negotiation})}
        for line in person.lines[:MOST_LINES]
    ]
    rows = rows[: fitting(rows, ROOM)]
    left = len(person.lines) - len(rows) + untold(person)
    more = [context(voice.say("digest.more_lines", count=str(left)))] if left else []
    return [*([context(counted)] if counted else []), *rows, *more]


def share_form(sharing: Sharing, frame: Frame) -> Block:
    say = frame.say
    options = [option(say(f"manager.share_{tick}"), tick) for tick in TICKS]
    held = [one for one in options if getattr(sharing, one["value"])]
    boxes: Block = {"type": "checkboxes", "action_id": "value", "options": options}
    boxes |= {"initial_options": held} if held else {}
    why = text_input("", sharing.why, multiline=True) | {"max_length": LONGEST_WHY}
    blocks = [
        section(say("manager.share_of", counterpart=escape(frame.counterpart))),
        field("ticks", say("manager.share_ticks"), boxes, optional=True),
        field("why", say("manager.share_why"), why, optional=True),
        context(escape(say("digest.preview_private"))),
    ]
    view = modal("share", say("manager.share_form"), blocks, frame.voice)
    return view | {"private_metadata": packed(frame.value())}


def entered_sharing(values: Values) -> Sharing:
    chosen = values.get("ticks", {}).get("value", {}).get("selected_options") or ()
    names = {str(each.get("value")) for each in chosen}
    return Sharing(
        value="value" in names,
        stuck="stuck" in names,
        lesson="lesson" in names,
        why=entered(values, "why").strip(),
    )
