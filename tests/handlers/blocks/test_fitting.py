"""What was said under one playbook is drawn under any other, or not at all: letters are on their way."""

from collections.abc import Iterator

import pytest

from handlers.blocks import Frame, draw, draw_amended
from playbooks.brief import brief, markdown
from playbooks.engine.fitting import fitted
from playbooks.engine.position import all_steps
from playbooks.loader import load_library
from playbooks.model import (
    Amendment,
    Ask,
    Brief,
    BriefFile,
    Draft,
    Library,
    Note,
    Overview,
    Playbook,
    Post,
    Settled,
)
from playbooks.texts import Voice
from tests.handlers.blocks.accepted import accepted, shown
from tests.playbooks.any_conversation import answer
from tests.playbooks.sample import every_kind
from tests.playbooks.simulation import Conversation

EVERY = every_kind().model_copy(update={"id": "every_kind"})
LIBRARY = Library([*load_library().values(), EVERY])
TRUST, QUICK = LIBRARY["trust_repair"], LIBRARY["quick"]
OTHERS = (*LIBRARY.values(), LIBRARY.find("fleet"))


def said_in(playbook: Playbook) -> tuple[dict[str, Ask], list[Post]]:
    """Everything that is said on the way through it, and by which id each question goes."""
    talk = Conversation(playbook)
    posts = [*talk.heard.posts]
    for _ in all_steps(playbook):
        if talk.current:
            answer(talk)
            posts += talk.heard.posts
    step = next(all_steps(playbook)).id
    posts += talk.reopens(step).posts
    document = brief(playbook, talk.progress, talk.progress.answers)
    letters = [Draft(draft=draft, language="en", text="Dear …") for draft in playbook.drafts]
    note = Note(key="note.added", facts={"step": step})
    return talk.asks, [*posts, document, BriefFile(brief=document), note, *letters]


def drawn(post: Post, asks: dict[str, Ask], frame: Frame) -> Iterator[object]:
    match post:
        case Amendment(post=named, noted=noted):
            ask = fitted(frame.playbook, asks[named])
            if isinstance(ask, Ask):
                yield accepted(draw_amended(ask, noted, frame))
        case BriefFile(brief=document):
            yield markdown(document, frame.playbook, frame.voice, frame.counterpart)
        case Ask() | Brief() | Draft() | Note() | Overview() | Settled():
            yield accepted(draw(post, frame))


@pytest.mark.parametrize("written_for", LIBRARY.values(), ids=lambda one: str(one.id))
def test_every_letter_can_be_told_whatever_playbook_goes_on(written_for: Playbook) -> None:
    asks, posts = said_in(written_for)
    for number, playbook in enumerate(OTHERS):
        frame = Frame(Voice(("en", "vi")[number % 2]), playbook, "Impress", "0" * 32)
        for post in posts:
            told = fitted(playbook, post)
            if told:
                list(drawn(told, asks, frame))


def test_under_its_own_playbook_it_is_told_as_it_is() -> None:
    for playbook in LIBRARY.values():
        _, posts = said_in(playbook)
        assert [fitted(playbook, post) for post in posts] == posts


def test_a_question_that_is_asked_no_more_is_not_told() -> None:
    assert fitted(QUICK, Ask(step="stakes")) is None
    assert fitted(QUICK, Settled(post="P1", ask=Ask(step="stakes"))) is None
    assert fitted(QUICK, Note(key="note.added", facts={"step": "stakes"})) is None


def test_a_question_that_is_asked_here_too_is_told_without_what_it_acknowledged() -> None:
    talk = Conversation(TRUST)
    talk.says("We lose 25 million.")
    both = talk.asked.model_copy(update={"step": "their_interests"})
    told = fitted(QUICK, both)
    assert isinstance(told, Ask) and told.noted is None
    assert "each side loses" not in shown(draw(told, Frame(Voice(), QUICK, "Impress")).blocks)


def test_the_root_is_told_even_if_nothing_of_it_is_left() -> None:
    """Without it, the thread would never begin."""
    (root, *_) = Conversation(EVERY).heard.posts
    told = fitted(QUICK, root)
    assert isinstance(told, Overview) and told.phases == ()
    accepted(draw(told, Frame(Voice(), QUICK, "Impress", "0" * 32)))


def test_whose_playbook_goes_on_is_said_of_the_one_that_does() -> None:
    note = Note(key="note.switched", facts={"playbook": "quick"})
    assert fitted(TRUST, note) is None
    assert fitted(QUICK, note) == note
    for language, name in (("en", "Ten minutes"), ("vi", "Mười phút chuẩn bị")):
        assert name in draw(note, Frame(Voice(language), QUICK, "Impress")).text
