"""Every playbook leads to its end by each of its branches, in both languages, and Slack takes all it says."""

from functools import cache

import pytest

from handlers.blocks import Frame, draw, draw_amended
from playbooks.brief import brief, gaps, markdown
from playbooks.drafts import Names, written
from playbooks.engine.fitting import fitted
from playbooks.engine.position import all_steps
from playbooks.loader import load_library
from playbooks.model import (
    COLUMNS,
    Amendment,
    AnswerState,
    Ask,
    Choice,
    Day,
    Draft,
    Entries,
    Figures,
    Kind,
    Playbook,
    Post,
    Steps,
)
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, shown
from tests.playbooks.branches import SKIPPED, Walker, branches, forks, led_through
from tests.playbooks.sample import every_kind

LIBRARY = load_library()
WAYS = [
    pytest.param(playbook, language, id=f"{playbook.id}-{language}")
    for playbook in LIBRARY.values()
    for language in LANGUAGES
]
each_way = pytest.mark.parametrize(("playbook", "language"), WAYS)


@cache
def walks(name: str, language: str) -> tuple[Walker, ...]:
    """One for each branch."""
    playbook = LIBRARY[name]
    return tuple(Walker(playbook, language, branch).to_the_end() for branch in branches(playbook))


def first(playbook: Playbook, language: str) -> Walker:
    return walks(playbook.id, language)[0]


def frame_of(walker: Walker) -> Frame:
    return Frame(walker.voice, walker.talk.playbook, "Impress", "0123456789abcdef" * 2)


@each_way
def test_each_branch_leads_to_the_end_through_the_steps_that_belong_to_it(
    playbook: Playbook, language: str
) -> None:
    for walker in walks(playbook.id, language):
        assert walker.asked == led_through(playbook, walker.branch)
        assert walker.talk.asked.step is None
        assert walker.talk.progress.standing.finished


@each_way
def test_together_the_branches_lead_through_every_step(playbook: Playbook, language: str) -> None:
    asked = {step for walker in walks(playbook.id, language) for step in walker.asked}
    assert asked == {step.id for step in all_steps(playbook)}


@each_way
def test_all_that_is_said_on_the_way_fits_slack(playbook: Playbook, language: str) -> None:
    drawn: set[str] = set()
    for walker in walks(playbook.id, language):
        for post in walker.said:
            if (said := post.model_dump_json(exclude={"post"})) not in drawn:
                drawn.add(said)
                _draw(post, walker)
    assert len(drawn) > len(list(all_steps(playbook)))


def _draw(post: Post, walker: Walker) -> None:
    if isinstance(post, Amendment):
        ask = fitted(walker.talk.playbook, walker.talk.asks[post.post])
        assert isinstance(ask, Ask)
        accepted(draw_amended(ask, post.noted, frame_of(walker)))
    else:
        accepted(draw(post, frame_of(walker)))  # type: ignore[arg-type]  # a walk asks for no file


@each_way
def test_what_was_skipped_alone_is_missing_from_the_brief(playbook: Playbook, language: str) -> None:
    required = {step.id for step in all_steps(playbook) if step.required}
    for walker in walks(playbook.id, language):
        document = brief(playbook, walker.talk.progress)
        skipped = [step for step, road in walker.branch.items() if road == SKIPPED and step in walker.asked]
        assert gaps(document) == len(required & set(skipped))
        accepted(draw(document, frame_of(walker)))
        assert markdown(document, playbook, walker.voice, "Impress").startswith("# ")


@each_way
def test_the_coach_understands_every_example_of_its_own(playbook: Playbook, language: str) -> None:
    walker = Walker(playbook, language, {}).to_the_end()
    for step in all_steps(playbook):
        held = walker.talk.progress.answers.get(step.id)
        if held is None:  # on another branch: see below
            continue
        assert (held.state, held.partial) == (AnswerState.ANSWERED, False), step.id
        match step.kind:
            case Kind.CHOICE:
                assert isinstance(held.value, Choice), step.id
            case Kind.DATE:
                assert isinstance(held.value, Day), step.id
            case Kind.FIGURES:
                assert isinstance(held.value, Figures) and set(held.value.amounts) == set(step.fields)
                assert bool(held.value.currency) == step.money, step.id
            case Kind.STEPS:
                assert isinstance(held.value, Steps) and held.value.steps, step.id
            case kind if kind in COLUMNS:
                assert isinstance(held.value, Entries)
                assert all(entry[column] for entry in held.value.entries for column in COLUMNS[kind])


@each_way
def test_the_coach_understands_the_examples_of_every_branch(playbook: Playbook, language: str) -> None:
    for walker in walks(playbook.id, language):
        for name in walker.asked:
            held = walker.talk.progress.answers[name]
            assert not held.partial, name


@each_way
def test_no_rule_that_speaks_remarks_on_an_example_of_ours(playbook: Playbook, language: str) -> None:
    """Whoever follows our example must not be told to do better."""
    for walker in walks(playbook.id, language):
        remarked = {
            (name, finding.rule, finding.quote)
            for name, held in walker.talk.progress.answers.items()
            for finding in held.feedback.findings
        }
        assert remarked == set()


@each_way
def test_guesses_are_known_as_guesses_and_what_they_said_as_theirs(playbook: Playbook, language: str) -> None:
    held = first(playbook, language).talk.progress.answers["their_interests"].value
    assert isinstance(held, Entries)
    assert {"guessed", "they"} <= {entry["evidence"] for entry in held.entries}


@each_way
def test_every_letter_is_written_from_a_whole_walk_and_fits(playbook: Playbook, language: str) -> None:
    walker = first(playbook, language)
    for draft in playbook.drafts:
        names = Names("Impress", me="Kristen Walsh")
        text = written(playbook, draft, walker.voice, walker.talk.progress, names)
        accepted(draw(Draft(draft=draft, language=language, text=text), frame_of(walker)))


@each_way
def test_another_round_leads_to_the_end_as_well(playbook: Playbook, language: str) -> None:
    walker = Walker(playbook, language, first(playbook, language).branch).to_the_end()
    walker.talk.begins_a_round()
    walker.asked, walker.said = [], [*walker.talk.heard.posts]
    again = walker.to_the_end()
    assert again.asked
    for post in again.said:
        _draw(post, again)
    before = walker.talk.before
    accepted(draw(brief(playbook, walker.talk.progress, before), frame_of(walker)))


def test_every_option_that_decides_what_is_asked_is_a_road_of_its_own() -> None:
    assert forks(LIBRARY["supplier"])["dependence"] == ["several", "one", "none", SKIPPED]
    assert forks(LIBRARY["scope"])["slip"] == ["date", "specification", "both", SKIPPED]
    assert forks(LIBRARY["quick"]) == {}
    assert forks(every_kind()) == {}


def test_a_prompt_is_shown_with_its_example_in_both_languages() -> None:
    for playbook in LIBRARY.values():
        for language in LANGUAGES:
            read = shown(draw(first(playbook, language).said[1], frame_of(first(playbook, language))).blocks)  # type: ignore[arg-type]
            texts = Voice(language).step(playbook, next(all_steps(playbook)).id)
            assert Voice(language).fill(texts.prompt, counterpart="Impress").strip() in read
