"""What only the member sees: drawn as Slack takes it, however much there is."""

import pytest

from handlers.blocks import Frame
from handlers.blocks.menus import (
    MOST_LISTED,
    MOST_LISTED_IN_VIEW,
    draw_delete,
    draw_edit,
    draw_help,
    draw_list,
    draw_where,
)
from handlers.blocks.notes import draw_notice
from playbooks.loader import load_library
from playbooks.model import Playbook, Progress
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, accepted_view, nodes, pressable, shown
from tests.handlers.blocks.posts import answer_of, counterpart, full_progress
from tests.playbooks.sample import every_kind, sample
from tests.playbooks.strategies import HOSTILE

PLAYBOOKS = (*load_library().values(), every_kind())


@pytest.fixture(params=LANGUAGES)
def voice(request: pytest.FixtureRequest) -> Voice:
    return Voice(str(request.param))


def frame_of(voice: Voice, playbook: Playbook, words: str = "Impress") -> Frame:
    return Frame(voice, playbook, counterpart(words), "0123456789abcdef" * 2)


@pytest.mark.parametrize("count", (0, 1, 7))
def test_help_is_accepted_and_lists_what_can_be_done_now(voice: Voice, count: int) -> None:
    drawn = accepted(draw_help(voice, count))
    assert ("delete" in shown(drawn.blocks)) == bool(count)
    assert "start" in pressable(drawn)


def test_no_part_of_the_help_is_so_long_that_slack_folds_it(voice: Voice) -> None:
    said = [block["text"]["text"] for block in draw_help(voice, 1).blocks if block["type"] == "section"]
    assert max(len(text.splitlines()) for text in said) <= 7 and max(map(len, said)) <= 700


@pytest.mark.parametrize("count", (0, 1, 15, 16, 200))
def test_a_list_of_any_length_is_accepted(voice: Voice, count: int) -> None:
    rows = [
        (frame_of(voice, PLAYBOOKS[0], HOSTILE[number % len(HOSTILE)]), full_progress(PLAYBOOKS[0], "Words"))
        for number in range(count)
    ]
    most = rows[:MOST_LISTED]
    drawn = accepted(draw_list(most, voice, left=count - len(most)))
    more = voice.say("note.list_more", count=str(count - len(most)))
    assert (more in shown(drawn.blocks)) == (count > MOST_LISTED)


def test_a_view_has_room_for_more_of_them(voice: Voice) -> None:
    rows = [
        (frame_of(voice, PLAYBOOKS[0], HOSTILE[number % len(HOSTILE)]), full_progress(PLAYBOOKS[0], "Words"))
        for number in range(MOST_LISTED_IN_VIEW)
    ]
    accepted_view(draw_notice(draw_list(rows, voice, left=110), voice))


@pytest.mark.parametrize("playbook", PLAYBOOKS, ids=lambda playbook: str(playbook.id))
def test_where_one_stands_is_accepted(voice: Voice, playbook: Playbook) -> None:
    for words in ("Impress", *HOSTILE):
        accepted(draw_where(full_progress(playbook, "Words"), frame_of(voice, playbook, words)))
        accepted(draw_where(Progress(language=voice.language), frame_of(voice, playbook, words)))


@pytest.mark.parametrize("playbook", PLAYBOOKS, ids=lambda playbook: str(playbook.id))
def test_the_menu_of_answers_is_accepted(voice: Voice, playbook: Playbook) -> None:
    for words in ("Impress", *HOSTILE):
        drawn = accepted(draw_edit(full_progress(playbook, "Words"), frame_of(voice, playbook, words)))
        assert pressable(drawn) == {"reopen"}


def test_the_menu_of_answers_offers_only_steps_that_apply_and_were_answered(voice: Voice) -> None:
    playbook = sample()
    steps = {step.id: step for step in playbook.phases[0].steps}
    answers = {name: answer_of(steps[name], "Words") for name in ("stakes", "mood", "why_bad")}
    drawn = draw_edit(Progress(language="en", answers=answers), frame_of(voice, playbook))
    offered = [node["value"] for node in nodes(drawn.blocks) if "value" in node]
    assert offered == ["stakes", "mood"]


def test_there_is_nothing_to_edit_before_the_first_answer(voice: Voice) -> None:
    drawn = accepted(draw_edit(Progress(language="en"), frame_of(voice, PLAYBOOKS[0])))
    assert voice.say("note.nothing_to_edit") in shown(drawn.blocks)


def test_deleting_is_asked_for_with_the_name_as_it_is(voice: Voice) -> None:
    for words in HOSTILE:
        drawn = accepted(draw_delete(frame_of(voice, PLAYBOOKS[0], words)))
        assert pressable(drawn) == {"delete_now", "cancel"}
