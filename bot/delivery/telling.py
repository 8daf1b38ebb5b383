"""How a letter is told: in whose voice, under which playbook, and as far as that one has what it is about."""

from dataclasses import replace

from bot.storage.letters import Letter
from handlers.blocks import Frame
from playbooks.engine.fitting import fitted
from playbooks.model import Ask, Library
from playbooks.texts import Voice
from playbooks.texts.voice import ADDRESSES


class NothingToDo(Exception):  # not an error of ours or of Slack's
    """What this letter would change never arrived, or there is nothing left to tell."""


def as_it_can_be_told(letter: Letter, library: Library) -> Letter:
    """Under the playbook of now, which may be another one. Raises NothingToDo if nothing is left."""
    playbook = library.find(letter.playbook)
    post = fitted(playbook, letter.post) if letter.negotiation else letter.post
    if post is None:
        raise NothingToDo("it is about a step that its playbook does not have")
    target = letter.target and fitted(playbook, letter.target)
    return replace(letter, post=post, target=target if isinstance(target, Ask) else None)


def frame_of(letter: Letter, library: Library) -> Frame:
    return Frame(
        voice=_voice(letter),
        playbook=library.find(letter.playbook),
        counterpart=letter.counterpart,
        negotiation=letter.negotiation or "",
        language_chosen=letter.member.language_chosen,
        shared=letter.shared,
        owner=letter.member.name,
    )


def _voice(letter: Letter) -> Voice:
    """Where several people read, nobody is addressed as the owner alone wishes to be."""
    address = ADDRESSES[0] if letter.shared else letter.member.address
    return Voice(letter.member.language, address, letter.member.zone)
