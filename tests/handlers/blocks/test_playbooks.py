"""Which playbooks there are, the form to switch, and one that is gone: drawn as Slack takes it."""

from itertools import product
from pathlib import Path

import pytest

from handlers.blocks import Frame, draw
from handlers.blocks.forms import start_form
from handlers.blocks.home import draw_home
from handlers.blocks.menus import draw_list, draw_where
from handlers.blocks.notes import draw_notice
from handlers.blocks.playbooks import MOST_SHOWN, draw_faults, draw_playbooks, switch_form
from handlers.verbs import VERBS
from playbooks.coach import Foreseen, Homepage, Member, Row, Summary
from playbooks.engine.position import overview
from playbooks.loader import load_library
from playbooks.model import Fault, Library, Note, Outcome, Progress, Standing, State
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, accepted_view, elements, nodes, pressable, shown
from tests.playbooks.sample import every_kind
from tests.playbooks.strategies import HOSTILE

LIBRARY = load_library()
GONE = LIBRARY.find("fleet")
NEGOTIATION = "0123456789abcdef" * 2
FAULT = Fault(Path("/etc/rapport/playbooks/fleet/en.yaml"), 7, "no kind is named 'txt'", "did you mean text?")
STANDINGS = (
    Standing(),
    Standing(state=State.PAUSED),
    *(Standing(state=State.CLOSED, outcome=outcome) for outcome in Outcome),
)


@pytest.fixture(params=LANGUAGES)
def voice(request: pytest.FixtureRequest) -> Voice:
    return Voice(str(request.param))


def many(count: int) -> list[object]:
    return [every_kind().model_copy(update={"id": f"own_{number}"}) for number in range(count)]


# --- which there are ---------------------------------------------------------------------------


def test_each_is_shown_with_when_to_use_it_how_long_it_is_and_a_way_to_start(voice: Voice) -> None:
    drawn = accepted(draw_playbooks(tuple(LIBRARY.values()), voice))
    read = shown(drawn.blocks)
    for name, playbook in LIBRARY.items():
        assert all(each in read for each in (voice.name(playbook), voice.summary(playbook), f"`{name}`"))
    started = [element["value"] for element in elements(drawn.blocks)]
    assert started == [f'{{"p":"{name}"}}' for name in LIBRARY]
    accepted_view(draw_notice(drawn, voice))


def test_it_says_how_many_prompts_there_are_at_most() -> None:
    read = shown(draw_playbooks(tuple(LIBRARY.values()), Voice()).blocks)
    assert "`quick`  ·  6 prompts" in read
    assert "`trust_repair`  ·  up to 40 prompts" in read


@pytest.mark.parametrize("count", (0, 1, MOST_SHOWN, MOST_SHOWN + 1, 300))
def test_however_many_there_are_it_is_accepted(voice: Voice, count: int) -> None:
    drawn = accepted(draw_playbooks(many(count), voice))  # type: ignore[arg-type]
    assert (voice.say("playbooks.left_out", count="255") in shown(drawn.blocks)) == (count == 300)
    if count:
        accepted_view(start_form(many(count), voice))  # type: ignore[arg-type]


def test_the_form_to_start_begins_with_the_one_that_was_pressed(voice: Voice) -> None:
    for wanted, begins in (("scope", "scope"), ("", "quick"), ("nowhere", "quick")):
        view = accepted_view(start_form(tuple(LIBRARY.values()), voice, wanted))
        (chosen,) = [node["initial_option"]["value"] for node in nodes(view) if "initial_option" in node]
        assert chosen == begins


# --- going on with another one ---------------------------------------------------------------------


@pytest.mark.parametrize("seen", (Foreseen(0, 0), Foreseen(12, 12), Foreseen(12, 4), Foreseen(1, 0)))
def test_the_form_to_switch_says_what_becomes_of_the_answers(voice: Voice, seen: Foreseen) -> None:
    others = [one for one in LIBRARY.values() if one.id != "quick"]
    for words in ("Impress", *HOSTILE):
        frame = Frame(voice, LIBRARY["quick"], words[:80], NEGOTIATION, channel="C1")
        view = accepted_view(switch_form(others, LIBRARY["scope"], seen, frame))
        assert view["submit"]["text"] == voice.say("button.switch_now")
        assert voice.summary(LIBRARY["scope"]) in shown(view)


def test_before_one_is_chosen_nothing_can_be_sent(voice: Voice) -> None:
    frame = Frame(voice, LIBRARY["quick"], "Impress", NEGOTIATION)
    view = accepted_view(switch_form([LIBRARY["scope"]], None, Foreseen(0, 0), frame))
    assert "submit" not in view
    assert [element["action_id"] for element in elements(view)] == ["switch_to"]


def test_where_there_is_no_other_the_form_says_so(voice: Voice) -> None:
    frame = Frame(voice, LIBRARY["quick"], "Impress", NEGOTIATION)
    view = accepted_view(switch_form([], None, Foreseen(0, 0), frame))
    assert voice.say("playbooks.none_else") in shown(view)


def test_however_many_can_be_chosen_the_form_is_accepted(voice: Voice) -> None:
    accepted_view(switch_form(many(300), None, Foreseen(0, 0), Frame(voice, GONE, "Impress", NEGOTIATION)))  # type: ignore[arg-type]


# --- one that is gone --------------------------------------------------------------------------------


@pytest.mark.parametrize(("standing", "shared"), tuple(product(STANDINGS, (False, True))))
def test_the_root_says_which_playbook_is_missing(voice: Voice, standing: Standing, *, shared: bool) -> None:
    progress = Progress(language=voice.language, standing=standing)
    frame = Frame(voice, GONE, "Impress", NEGOTIATION, language_chosen=False, shared=shared, owner="Kristen")
    drawn = accepted(draw(overview(GONE, progress), frame))
    assert "fleet" in shown(drawn.blocks)
    assert ("switch" in pressable(drawn)) == (standing.state is not State.CLOSED)


def test_the_list_and_the_status_say_so(voice: Voice) -> None:
    progress, frame = Progress(language=voice.language), Frame(voice, GONE, "Impress", NEGOTIATION)
    gone = voice.say("playbooks.gone", playbook="fleet")
    for drawn in (draw_list([(frame, progress)], voice), draw_where(progress, frame)):
        assert gone in shown(accepted(drawn).blocks)
        assert "switch" in pressable(drawn)


def test_what_is_said_of_it_names_it(voice: Voice) -> None:
    note = Note(key="note.playbook_gone", facts={"playbook": "fleet"}, offers=("switch",))
    drawn = accepted(draw(note, Frame(voice, GONE, "Impress", NEGOTIATION)))
    assert "“fleet”" in drawn.text
    assert pressable(drawn) == {"switch"}


def home(voice: Voice, *faults: Fault, standing: Standing | None = None) -> dict[str, object]:
    stands = overview(GONE, Progress(language="en", standing=standing or Standing()))
    one = Summary(id=NEGOTIATION, counterpart="Impress", playbook="fleet", state=State.ACTIVE)
    member = Member(workspace="T1", id="U1", language=voice.language)
    row = Row(summary=one, overview=stands)
    page = Homepage(member=member, under_way=(row, row), closed=(row,), total=3, faults=faults)
    return accepted_view(draw_home(page, Library(LIBRARY.values()), VERBS))


@pytest.mark.parametrize("standing", STANDINGS)
def test_home_says_so_and_offers_what_can_be_done_still(voice: Voice, standing: Standing) -> None:
    view = home(voice, standing=standing)
    assert voice.say("playbooks.gone", playbook="fleet") in shown(view)
    chosen = {str(node["value"]).split()[0] for node in nodes(view) if "value" in node and "text" in node}
    assert {"handover", "close", "delete"} <= chosen
    assert "switch" in {element["action_id"] for element in elements(view)}


# --- faults ------------------------------------------------------------------------------------------


def test_admins_read_which_file_is_faulty_and_how_to_mend_it(voice: Voice) -> None:
    read = shown(home(voice, FAULT))
    where = {"en": "fleet/en.yaml:7: ", "vi": "fleet/en.yaml, dòng 7: "}[voice.language]
    mend = {"en": "; did you mean text?", "vi": ". Cách sửa: did you mean text?"}[voice.language]
    assert f"{where}no kind is named 'txt'{mend}" in read
    assert "/etc/rapport" not in read
    assert voice.say("playbooks.faults_why") in read


def test_where_nothing_is_faulty_nothing_is_said(voice: Voice) -> None:
    assert draw_faults((), voice) == []
    assert voice.say("playbooks.faults") not in shown(home(voice))


def test_signs_that_slack_wants_spelt_out_do_not_make_home_too_long(voice: Voice) -> None:
    faults = [Fault(Path("own\udcff/fleet/en.yaml"), 1, "&" * 500, "&" * 500)] * 5
    accepted_view(home(voice, *faults))
    assert "\udcff" not in shown(home(voice, *faults))


def test_however_much_is_faulty_home_is_accepted(voice: Voice) -> None:
    faults = [Fault(Path(words[:500]), 1, words * 3, words) for words in HOSTILE]
    view = home(voice, *faults)
    assert voice.say("playbooks.faults_more", count=str(len(HOSTILE) - 5)) in shown(view)
