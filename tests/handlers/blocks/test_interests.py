"""The map, the form and what stands under a prompt fit Slack, however many needs there are and how long."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.blocks.check import weight
from handlers.blocks import Frame, draw
from handlers.blocks.endorser import endorser_controls
from handlers.blocks.evidence import entered_evidence, evidence_form, known_of
from handlers.blocks.forms import step_form
from playbooks.engine.hearsay import KNOWN
from playbooks.engine.position import find_step
from playbooks.errors import Unreadable
from playbooks.loader import load_library
from playbooks.model import (
    Answer,
    AnswerState,
    Ask,
    Endorsement,
    Entries,
    Evidence,
    InterestMap,
    Noted,
    Progress,
    Request,
    Requests,
    RequestState,
    Settled,
    Step,
)
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, accepted_view, elements, nodes, pressable, shown
from tests.handlers.blocks.posts import counterpart
from tests.playbooks.strategies import HOSTILE, hostile_text, modest

TRUST = load_library()["trust_repair"]
GUESS = {"position": "31 plants", "need": "keep his word", "evidence": "guessed", "source": ""}
COLLEAGUE = {"position": "", "need": "not alone", "evidence": "colleague", "source": "Margaret Osei"}
THEY = {"position": "No bill", "need": "no surprise", "evidence": "they", "source": "Helen, Nov 12"}
STRUCK = {"position": "The end", "need": "", "evidence": "struck", "source": ""}
EVERY = (GUESS, COLLEAGUE, THEY, STRUCK)
MANY, LONG = 60, "long words " * 900
Found = dict[str, str]


def frame_of(language: str = "en", words: str = "Impress", *, shared: bool = False) -> Frame:
    return Frame(Voice(language), TRUST, counterpart(words), "0123456789abcdef" * 2, shared=shared)


def map_of(*entries: Found) -> InterestMap:
    return InterestMap(step="their_interests", revision=7, entries=entries)


def step(name: str = "their_interests") -> Step:
    found = find_step(TRUST, name)
    assert found
    return found


def answered(words: str, count: int = 1) -> Requests:
    return Requests(
        requests=tuple(
            Request(
                number=number,
                to=f"U{number}",
                name="Margaret Osei",
                state=RequestState.ANSWERED,
                lines=(words, "And then?"),
                replies=(words, ""),
                words=words,
            )
            for number in range(1, count + 1)
        )
    )


def progress_of(*entries: Found, heard: Requests | None = None, shared: bool = False) -> Progress:
    needs = Answer(
        step="their_interests", state=AnswerState.ANSWERED, revision=7, value=Entries(entries=entries)
    )
    inquiry = Answer(step="inquiry", state=AnswerState.ANSWERED, revision=1, value=heard)
    return Progress(language="en", shared=shared, answers={"their_interests": needs, "inquiry": inquiry})


def long_entries(words: str, count: int) -> tuple[Found, ...]:
    cells = dict.fromkeys(("position", "need", "source"), words)
    return tuple({**cells, "evidence": KNOWN[number % len(KNOWN)]} for number in range(count))


def struck_through(blocks: Any) -> str:
    struck = [node["text"] for node in nodes(blocks) if (node.get("style") or {}).get("strike")]
    return " ".join(struck)


# --- the map ---------------------------------------------------------------------------------


def test_the_map_says_each_need_and_how_it_is_known() -> None:
    drawn = accepted(draw(map_of(*EVERY), frame_of()))
    said = shown(drawn.blocks)
    assert "What Impress needs, and how we know" in said
    assert "1 of 4 is still a guess." in said
    assert "Demand: 31 plants" in said
    assert "our guess" in said
    assert "a colleague said: Margaret Osei" in said
    assert "they said: Helen, Nov 12" in said
    assert "turned out not to be so" in said
    assert "the need under it is not known yet" in said
    assert struck_through(drawn.blocks) == "the need under it is not known yet Demand: The end"


def test_the_map_speaks_vietnamese() -> None:
    said = shown(accepted(draw(map_of(*EVERY), frame_of("vi"))).blocks)
    assert "Impress thật sự cần gì" in said
    assert "1/4 điều còn là phỏng đoán." in said
    assert "đồng nghiệp cho biết: Margaret Osei" in said
    assert "hóa ra không phải" in said


def test_the_map_carries_its_step_and_revision() -> None:
    (learn,) = elements(draw(map_of(GUESS), frame_of()).blocks)
    assert learn["action_id"] == "evidence"
    assert '"s":"their_interests","r":7' in learn["value"]


def test_a_map_of_what_is_known_has_nothing_left_to_guess() -> None:
    assert "Nothing here is only a guess any more." in shown(draw(map_of(THEY), frame_of()).blocks)


def test_an_emptied_map_says_so() -> None:
    drawn = accepted(draw(map_of(), frame_of()))
    assert "Nothing is noted here any more." in shown(drawn.blocks)
    assert not pressable(drawn)


@pytest.mark.parametrize("language", tuple(LANGUAGES))
@pytest.mark.parametrize("count", (1, 5, 25, MANY))
def test_the_map_fits_however_much_there_is(count: int, language: str) -> None:
    drawn = accepted(draw(map_of(*long_entries(LONG, count)), frame_of(language, LONG)))
    assert weight(drawn.blocks) < 10_000
    more = {"en": f"{count - 25} more: the brief holds them all.", "vi": f"Còn {count - 25} điều nữa"}
    assert (more[language] in shown(drawn.blocks)) == (count == MANY)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_the_map_is_harmless_whatever_was_said(words: str) -> None:
    accepted(draw(map_of(*long_entries(words, 8)), frame_of(words=words)))


# --- under a prompt --------------------------------------------------------------------------


def test_a_prompt_that_tests_them_names_the_guesses_and_opens_the_form() -> None:
    drawn = accepted(draw(Ask(step="heard", guesses=("keep his word", "no surprise")), frame_of()))
    assert "◌ keep his word\n◌ no surprise" in shown(drawn.blocks)
    (learn,) = [each for each in elements(drawn.blocks) if each["action_id"] == "evidence"]
    assert '"s":"their_interests"' in learn["value"]


def test_of_many_guesses_a_prompt_names_some() -> None:
    drawn = accepted(draw(Ask(step="questions", guesses=(LONG,) * MANY), frame_of()))
    assert "and 52 more" in shown(drawn.blocks)
    assert shown(drawn.blocks).count("◌") == 8


def test_where_nothing_is_guessed_nothing_is_named() -> None:
    assert "evidence" not in pressable(draw(Ask(step="heard"), frame_of()))


def test_the_interests_are_asked_below_what_colleagues_answered() -> None:
    heard = answered("They feared to stand alone.").requests
    drawn = accepted(draw(Ask(step="their_interests", heard=heard), frame_of()))
    assert "Margaret Osei answered" in shown(drawn.blocks)
    assert "They feared to stand alone. → They feared to stand alone." in shown(drawn.blocks)
    assert "And then?" not in shown(drawn.blocks)


@pytest.mark.parametrize("words", (*HOSTILE, LONG), ids=range(len(HOSTILE) + 1))
def test_a_prompt_fits_whatever_was_guessed_and_heard(words: str) -> None:
    held = progress_of(*long_entries(words, MANY)).answers["their_interests"]
    heard = answered(words, 9).requests
    for ask in (
        Ask(step="their_interests", heard=heard, earlier=held),
        Ask(step="questions", guesses=(words,) * MANY, earlier=held, usable=True),
    ):
        accepted(draw(ask, frame_of(words=words)))
        accepted(draw(Settled(post="P1", ask=ask), frame_of("vi", words)))


# --- the form --------------------------------------------------------------------------------


def fields(view: dict[str, Any]) -> list[str]:
    return [block["block_id"] for block in view["blocks"] if block["type"] == "input"]


def test_the_form_asks_of_each_need_what_is_known_and_guesses_come_first() -> None:
    view = accepted_view(evidence_form(step(), progress_of(THEY, GUESS), frame_of()))
    assert fields(view) == ["known_1", "source_1", "known_0", "source_0", "added"]
    assert '"r":7' in view["private_metadata"]
    initial = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    assert initial["known_1"]["initial_option"]["value"] == "guessed"
    assert initial["known_0"]["initial_option"]["value"] == "they"
    assert initial["source_0"]["initial_value"] == "Helen, Nov 12"


def test_the_form_shows_what_colleagues_answered_and_offers_their_names() -> None:
    heard = answered("They feared to stand alone.")
    view = accepted_view(evidence_form(step(), progress_of(GUESS, heard=heard), frame_of()))
    assert "Margaret Osei answered" in shown(view["blocks"])
    assert "They feared to stand alone." in shown(view["blocks"])
    options = [each["value"] for each in elements(view["blocks"])[0]["options"]]
    assert options == ["guessed", "colleague:U1", "colleague", "they", "struck"]
    assert "Margaret Osei said so" in shown(view["blocks"])


def test_the_form_can_be_opened_before_anything_is_noted() -> None:
    view = accepted_view(evidence_form(step(), Progress(language="en"), frame_of()))
    assert fields(view) == ["added"]


def test_the_form_names_no_more_needs_than_it_has_room_for() -> None:
    view = accepted_view(evidence_form(step(), progress_of(*(GUESS,) * MANY), frame_of()))
    assert len(fields(view)) == 41
    assert "40 more do not fit here" in shown(view["blocks"])


@pytest.mark.parametrize("words", (*HOSTILE, LONG), ids=range(len(HOSTILE) + 1))
@pytest.mark.parametrize("language", tuple(LANGUAGES))
def test_the_form_is_accepted_whatever_was_said(words: str, language: str) -> None:
    progress = progress_of(*long_entries(words, MANY), heard=answered(words, 12))
    accepted_view(evidence_form(step(), progress, frame_of(language, words)))


def values(**entered: str) -> dict[str, Any]:
    return {
        block: {"value": {"selected_option": {"value": said}} if block[0] == "k" else {"value": said}}
        for block, said in entered.items()
    }


@pytest.mark.parametrize(
    ("entered", "found"),
    (
        ({"known_0": "guessed", "source_0": ""}, ()),
        ({"known_0": "they", "source_0": " Helen,\n Nov 12 "}, (("they", "Helen, Nov 12"),)),
        ({"known_0": "colleague:U1", "source_0": ""}, (("colleague", "Margaret Osei"),)),
        ({"known_0": "colleague:U1", "source_0": "in June"}, (("colleague", "Margaret Osei, in June"),)),
        ({"known_0": "colleague:U9", "source_0": ""}, (("colleague", ""),)),
        ({"known_0": "struck"}, (("struck", ""),)),
        ({}, ()),
    ),
)
def test_what_is_entered_of_a_guess_is_read(entered: dict[str, str], found: tuple[Any, ...]) -> None:
    guess = {**GUESS, "source": "my guess, from his tone"}
    known = known_of(TRUST, step(), progress_of(guess, heard=answered("Yes.")))
    read = entered_evidence(values(**entered), known)
    assert read == tuple(Evidence(entry=0, evidence=how, source=source) for how, source in found)


@pytest.mark.parametrize(
    ("entered", "found"),
    (
        ({"known_0": "they", "source_0": "Helen, Nov 12"}, ()),
        ({"known_0": "colleague", "source_0": "Helen, Nov 12"}, (("colleague", "Helen, Nov 12"),)),
        ({"known_0": "struck", "source_0": "Helen, Nov 12"}, (("struck", ""),)),
        ({"known_0": "struck", "source_0": "Tomás, Nov 14"}, (("struck", "Tomás, Nov 14"),)),
        ({"known_0": "guessed", "source_0": "Helen, Nov 12"}, (("guessed", "Helen, Nov 12"),)),
    ),
)
def test_what_is_entered_of_what_was_known_is_read(entered: dict[str, str], found: tuple[Any, ...]) -> None:
    read = entered_evidence(values(**entered), known_of(TRUST, step(), progress_of(THEY)))
    assert read == tuple(Evidence(entry=0, evidence=how, source=source) for how, source in found)


def test_a_long_source_that_was_left_alone_stays_whole() -> None:
    entry = {**THEY, "source": LONG}
    known = known_of(TRUST, step(), progress_of(entry))
    view = evidence_form(step(), progress_of(entry), frame_of())
    shown_source = next(e for e in elements(view["blocks"]) if "initial_value" in e)["initial_value"]
    assert entered_evidence(values(known_0="they", source_0=shown_source), known) == ()
    (moved,) = entered_evidence(values(known_0="colleague", source_0=shown_source), known)
    assert moved.source == LONG


def test_whoever_is_named_for_a_guess_has_to_be_said_to_have_said_so() -> None:
    known = known_of(TRUST, step(), progress_of(GUESS))
    with pytest.raises(Unreadable) as refused:
        entered_evidence(values(known_0="guessed", source_0="Helen"), known)
    assert (refused.value.field, refused.value.key) == ("source_0", "map.whose")


def test_the_form_of_the_list_shows_what_was_found_out_since() -> None:
    found = {**GUESS, "evidence": "they", "source": "Helen", "typed": "guessed"}
    view = accepted_view(step_form(step(), progress_of(found, STRUCK), frame_of()))
    (entries,) = [each for each in elements(view["blocks"]) if "initial_value" in each]
    assert entries["initial_value"].splitlines() == [
        "31 plants | keep his word | they said: Helen",
        "The end |  | turned out not to be so",
    ]


@modest
@given(hostile_text(), st.sampled_from(KNOWN), st.sampled_from(tuple(LANGUAGES)))
def test_any_need_can_be_drawn(words: str, evidence: str, language: str) -> None:
    entry = {"position": words, "need": words, "evidence": evidence, "source": words}
    accepted(draw(map_of(entry), frame_of(language, words)))
    accepted_view(evidence_form(step(), progress_of(entry), frame_of(language, words)))


# --- the endorser ----------------------------------------------------------------------------


def controls(endorsement: Endorsement | None, *, shared: bool = False, **more: Any) -> list[str]:
    noted = Noted.model_validate(
        {"step": "endorser", "state": "answered", "revision": 3, "value": endorsement, **more}
    )
    blocks = endorser_controls(noted, frame_of(shared=shared))
    return [each["action_id"] for each in elements(blocks)]


@pytest.mark.parametrize(
    ("state", "offered"),
    (
        ("drafted", ["draft:endorsement", "endorse:asked"]),
        ("asked", ["endorse:agreed", "endorse:declined", "endorse:drafted"]),
        ("agreed", ["endorse:spoke", "endorse:declined", "endorse:drafted"]),
        ("spoke", ["endorse:drafted"]),
        ("declined", ["endorse:drafted"]),
    ),
)
def test_only_what_can_come_next_is_offered(state: str, offered: list[str]) -> None:
    assert controls(Endorsement.model_validate({"state": state})) == offered


def test_who_was_picked_may_turn_out_to_be_somebody_else() -> None:
    offered = controls(Endorsement(name="Daniel Reyes", id="U2"))
    assert offered == ["draft:endorsement", "endorse:asked", "endorse:drafted"]


def test_nothing_is_offered_for_what_is_not_answered_or_no_endorser() -> None:
    assert controls(None) == ["draft:endorsement", "endorse:asked"]
    assert controls(Endorsement(state="asked"), state="reopened") == []
    assert controls(Endorsement(state="asked"), step="stakes") == []


@pytest.mark.parametrize("language", tuple(LANGUAGES))
def test_an_acknowledgement_says_how_far_it_is(language: str) -> None:
    for state, said in (
        ("asked", {"en": "asked", "vi": "đã nhờ"}),
        ("spoke", {"en": "has spoken", "vi": "đã nói giúp"}),
    ):
        value = Endorsement.model_validate({"name": "Grace Whitfield", "state": state})
        noted = Noted(step="endorser", state=AnswerState.ANSWERED, revision=3, value=value, excerpt="Grace")
        drawn = accepted(draw(Ask(step="their_interests", noted=noted), frame_of(language)))
        assert f"Grace Whitfield: {said[language]}" in shown(drawn.blocks)
