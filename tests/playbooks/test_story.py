"""A negotiation that begins with what a message told."""

from playbooks.engine import advance
from playbooks.engine.position import current_step
from playbooks.engine.standing import begin
from playbooks.loader import load_library
from playbooks.model import (
    NOTES,
    AnswerState,
    Ask,
    Kept,
    Kind,
    Note,
    Overview,
    Part,
    Phase,
    Progress,
    Response,
    Step,
)
from tests.playbooks.sample import playbook_of

TOLD = Part(at="", author="U1", text="They gave notice.\n— Margaret")
STEPS = (Step(id="stakes", kind=Kind.TEXT), Step(id="timeline", kind=Kind.TEXT))
FRESH = Progress(language="en")


def begun(*steps: Step) -> tuple[Progress, Response]:
    response = begin(playbook_of(Phase(id="only", steps=steps)), FRESH, TOLD)
    return FRESH.model_copy(update={"answers": {one.step: one for one in response.answers}}), response


def test_it_says_where_the_message_went_before_it_asks() -> None:
    _, response = begun(*STEPS)
    overview, note, ask = response.posts
    assert isinstance(overview, Overview) and overview.phases[0].answered == 0
    assert isinstance(note, Note) and note.key == "note.story_kept"
    assert note.facts == {"step": "timeline", "excerpt": "They gave notice. — Margaret"}
    assert isinstance(ask, Ask) and ask.step == "stakes"


def test_the_step_that_asks_what_happened_shows_it_to_be_kept() -> None:
    playbook = playbook_of(Phase(id="only", steps=STEPS[1:]))
    progress, response = begun(STEPS[1])
    ask = response.posts[-1]
    assert isinstance(ask, Ask) and ask.earlier
    assert ask.earlier.parts == (TOLD,)
    kept = advance(playbook, progress, Kept(step="timeline", revision=ask.revision))
    assert kept.answers[0].state is AnswerState.ANSWERED
    assert kept.answers[0].parts == (TOLD,)


def test_a_playbook_that_does_not_ask_what_happened_keeps_it_as_a_note() -> None:
    progress, response = begun(STEPS[0])
    assert progress.answers[NOTES].parts == (TOLD,)
    assert [post.key for post in response.posts if isinstance(post, Note)] == ["note.story_noted"]


def test_without_a_message_it_begins_as_ever() -> None:
    response = begin(playbook_of(Phase(id="only", steps=STEPS)), FRESH)
    assert response.answers == ()
    assert [type(post) for post in response.posts] == [Overview, Ask]


def test_the_playbook_for_trust_has_such_a_step() -> None:
    playbook = load_library()["trust_repair"]
    response = begin(playbook, FRESH, TOLD)
    assert response.answers[0].step == "timeline"
    assert current_step(playbook, FRESH)
