"""The message that a negotiation is started from: shown in the form, to be shortened or left out."""

from collections.abc import Iterator

from handlers.blocks.entered import Values, entered
from handlers.blocks.inputs import field, text_input
from handlers.blocks.pieces import Block
from playbooks.texts import Voice

# Slack counts some characters twice, and takes 3,000 in a field; a message may have 40,000.
ROOM = 1500
FIELD = "story"


def story_fields(text: str, voice: Voice) -> list[Block]:
    """A field, or as many as a long message needs."""
    return [
        field(
            f"{FIELD}{number}",
            voice.say("modal.story" if number == 0 else "modal.story_more"),
            text_input("", piece, multiline=True),
            optional=True,
        )
        for number, piece in enumerate(_pieces(text))
    ]


def _pieces(text: str) -> Iterator[str]:
    """Cut at the end of a line where there is one, else between words, else anywhere."""
    rest = text.strip()
    while len(rest) > ROOM:
        cut = max(rest.rfind("\n", 1, ROOM), 0) or max(rest.rfind(" ", 1, ROOM), 0) or ROOM
        yield rest[:cut]
        rest = rest[cut:].strip()
    yield rest


def entered_story(values: Values) -> str:
    """What was left of the message; empty when it was left out."""
    names = sorted(
        (name for name in values if name.startswith(FIELD)), key=lambda name: int(name[len(FIELD) :])
    )
    return "\n".join(words for name in names if (words := entered(values, name).strip()))
