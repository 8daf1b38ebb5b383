"""A request, its forms, and what becomes of it: whatever stands in it, Slack takes it as words."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given

from handlers.blocks import Frame, draw
from handlers.blocks.pieces import packed
from handlers.blocks.reports import request_controls
from handlers.blocks.request_forms import (
    CARRIED,
    explain_form,
    preview,
    reply_form,
    request_form,
    request_view,
)
from handlers.blocks.requests import inert
from playbooks.engine.position import all_steps
from playbooks.engine.requesting import NEWS
from playbooks.model import (
    AnswerState,
    Exchange,
    Kind,
    Move,
    Noted,
    Playbook,
    Report,
    Request,
    RequestMessage,
    Requests,
    RequestState,
    Step,
)
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, accepted_view, elements, pressable, shown
from tests.handlers.blocks.posts import counterpart, name_in
from tests.playbooks.sample import every_kind, one_step
from tests.playbooks.strategies import HOSTILE, hostile_text, modest

KINDS = (Kind.INQUIRY, Kind.GO_AHEAD)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PLAYBOOK = every_kind()


def request(words: str, state: RequestState = RequestState.ASKED, kind: Kind = Kind.INQUIRY) -> Request:
    """One that holds these words wherever words can be, and as many of them."""
    asked = Request(
        number=3,
        to="U3",
        name=name_in(words) or "Margaret",
        kind=kind,
        state=state,
        about=words,
        lines=(words,) * 12,
        words=words,
        suggested="U4",
        suggested_name=name_in(words),
        asked_at=NOW,
        changed_at=NOW,
    )
    if kind is Kind.INQUIRY:
        return asked.model_copy(update={"replies": (words,) * 12})
    gestures = ({"text": words, "cost": words},) * 5
    exchanges = (Exchange(question=words, answer=words),) * 7
    return asked.model_copy(update={"gestures": gestures, "exchanges": exchanges})


def short(state: RequestState = RequestState.ASKED, kind: Kind = Kind.INQUIRY) -> Request:
    lines, replies = ("What worried them?", "And now?"), ("Christmas.", "")
    made = Request(number=3, to="U3", name="Margaret", kind=kind, state=state, lines=lines, changed_at=NOW)
    answered = {"replies": replies} if state is RequestState.ANSWERED else {}
    asked = {"exchanges": (Exchange(question="Who pays?"),)} if state is RequestState.QUESTIONED else {}
    return made.model_copy(update={**answered, **asked})


def message(asked: Request, owner: str = "Kristen Walsh") -> RequestMessage:
    kind = asked.kind or Kind.INQUIRY
    return RequestMessage(step=f"a_{kind.value}", kind=kind, owner=owner, request=asked)


def frame(language: str = "en", words: str = "Impress", playbook: Playbook = PLAYBOOK) -> Frame:
    return Frame(Voice(language), playbook, counterpart(words), "0123456789abcdef" * 2)


def step(kind: Kind) -> Step:
    return next(one for one in all_steps(PLAYBOOK) if one.kind is kind)


# --- whatever stands in it ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", RequestState)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("words", (*HOSTILE, "x" * 3000, ""))
def test_any_request_and_any_report_of_it_is_accepted(
    words: str, kind: Kind, state: RequestState, language: str
) -> None:
    asked, seen = request(words, state, kind), frame(language, words)
    accepted(draw(message(asked, name_in(words)), seen))
    if state in NEWS:
        accepted(draw(Report(step=f"a_{kind.value}", request=asked), seen))
    noted = Noted(step=f"a_{kind.value}", state=AnswerState.ANSWERED, value=Requests(requests=(asked,) * 9))
    controls = request_controls(noted.model_copy(update={"value": Requests(requests=_numbered(asked))}), seen)
    assert len({each["action_id"] for each in elements(controls)}) == len(elements(controls))


def _numbered(asked: Request) -> tuple[Request, ...]:
    return tuple(asked.model_copy(update={"number": number}) for number in range(1, 10))


@modest
@given(hostile_text(3000))
def test_any_words_can_be_sent_and_answered(words: str) -> None:
    for kind in KINDS:
        asked = request(words, RequestState.QUESTIONED, kind)
        accepted(draw(message(asked), frame(words=words)))
        accepted(draw(Report(step=f"a_{kind.value}", request=asked), frame(words=words)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("words", ("What worried them?", "x" * 2000, *HOSTILE[:9]))
def test_every_form_is_accepted(words: str, kind: Kind, language: str) -> None:
    seen = frame(language, words)
    asked = request(words, kind=kind).model_copy(
        update={"about": words[:600], "lines": (words[:100] or "?",) * 10}
    )
    accepted_view(request_view(message(asked), seen))
    if asked.exchanges:
        accepted_view(explain_form("a_go_ahead", asked, seen))
    for move in set(Move) - {Move.APPROVE}:
        accepted_view(reply_form(message(asked), move, seen))
    begun = asked.model_copy(
        update={"lines": (words[:100],) * 5, "gestures": ({"text": words[:99], "cost": "1"},)}
    )
    accepted_view(request_form(step(kind), begun, seen.value(s="a", r=1, c=""), seen, note="Look again."))
    view = preview(message(asked), seen, {"n": "0" * 32}, seen)
    accepted_view(view)
    assert len(packed(json.loads(view["private_metadata"]))) <= CARRIED


# --- who may still do what ----------------------------------------------------------------------------


OFFERED = {
    (Kind.INQUIRY, RequestState.ASKED): {"asked:answer", "asked:later", "asked:refer"},
    (Kind.INQUIRY, RequestState.LATER): {"asked:answer", "asked:refer"},
    (Kind.GO_AHEAD, RequestState.ASKED): {"asked:approve", "asked:ask", "asked:decline"},
    (Kind.GO_AHEAD, RequestState.QUESTIONED): {"asked:approve", "asked:decline"},
}


@pytest.mark.parametrize("state", RequestState)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_decided_has_no_buttons(kind: Kind, state: RequestState) -> None:
    drawn = draw(message(short(state, kind)), frame())
    assert pressable(drawn) == OFFERED.get((kind, state), set())
    for element in elements(drawn.blocks):
        assert json.loads(element["value"]) == {"n": "0123456789abcdef" * 2, "s": f"a_{kind.value}", "q": 3}


@pytest.mark.parametrize(
    ("state", "kind", "offered"),
    (
        (RequestState.ANSWERED, Kind.INQUIRY, {"evidence", "prepare"}),
        (RequestState.LATER, Kind.INQUIRY, {"prepare"}),
        (RequestState.LEFT, Kind.GO_AHEAD, {"prepare"}),
        (RequestState.QUESTIONED, Kind.GO_AHEAD, {"explain"}),
        (RequestState.APPROVED, Kind.GO_AHEAD, set()),
        (RequestState.DECLINED, Kind.GO_AHEAD, {"prepare"}),
        (RequestState.OUTDATED, Kind.GO_AHEAD, {"prepare"}),
    ),
)
def test_a_report_offers_what_comes_next(state: RequestState, kind: Kind, offered: set[str]) -> None:
    drawn = draw(Report(step=f"a_{kind.value}", request=short(state, kind)), frame())
    assert pressable(drawn) == offered


def test_evidence_is_offered_where_interests_are_asked() -> None:
    drawn = draw(Report(step="a_inquiry", request=short(RequestState.ANSWERED)), frame())
    (evidence,) = [each for each in elements(drawn.blocks) if each["action_id"] == "evidence"]
    assert json.loads(evidence["value"]) == {"n": "0123456789abcdef" * 2, "s": "a_interests"}
    elsewhere = frame(playbook=one_step(Kind.INQUIRY))
    drawn = draw(Report(step="it", request=short(RequestState.ANSWERED)), elsewhere)
    assert pressable(drawn) == {"prepare"}


def test_who_is_suggested_can_be_asked_with_one_press() -> None:
    referred = short(RequestState.REFERRED).model_copy(
        update={"suggested": "U4", "suggested_name": "Daniel Reyes"}
    )
    drawn = draw(Report(step="a_inquiry", request=referred), frame())
    (button,) = elements(drawn.blocks)
    assert (button["text"]["text"], json.loads(button["value"])["u"]) == ("Ask Daniel Reyes", "U4")


def controls(*requests: Request) -> list[str]:
    noted = Noted(step="a_inquiry", state=AnswerState.ANSWERED, value=Requests(requests=requests))
    return [each["text"]["text"] for each in elements(request_controls(noted, frame()))]


def test_below_the_acknowledgement_each_open_one_can_be_taken_back() -> None:
    open_one, answered = short(), short(RequestState.ANSWERED).model_copy(update={"number": 4})
    other = short().model_copy(update={"number": 5, "name": "Daniel"})
    assert controls(open_one) == ["Withdraw"]
    assert controls(open_one, answered) == ["Withdraw", "Ask another colleague"]
    assert controls(open_one, answered, other) == ["Withdraw: Margaret", "Withdraw: Daniel"]
    assert controls(short(RequestState.DECLINED, Kind.GO_AHEAD)) == ["Ask Margaret again"]
    assert controls(short(RequestState.APPROVED, Kind.GO_AHEAD)) == []
    assert request_controls(Noted(step="a_text", state=AnswerState.ANSWERED), frame()) == []


# --- what they read -----------------------------------------------------------------------------------


def test_it_says_who_reads_the_reply() -> None:
    private = shown(draw(message(short()), frame()).blocks)
    shared = shown(draw(message(short()).model_copy(update={"shared": True}), frame()).blocks)
    assert "your reply goes to Kristen Walsh alone" in private
    assert "your reply goes to the private channel where Kristen Walsh prepares" in shared
    nameless = shown(draw(message(short(), owner=""), frame()).blocks)
    assert "A colleague asks you about Impress" in nameless


def test_the_preview_looks_the_same_and_can_do_nothing() -> None:
    drawn = draw(message(short()), frame())
    still = inert(drawn.blocks)
    assert [shown(block) for block in still] == [shown(block) for block in drawn.blocks]
    assert {each["action_id"].partition(":")[0] for each in elements(still)} == {"previewed"}
    assert all(each["value"] == "{}" for each in elements(still))


def test_long_answers_share_the_room_and_the_brief_is_named() -> None:
    long = short(RequestState.ANSWERED).model_copy(update={"replies": ("a" * 5000, "b" * 5000)})
    said = shown(draw(Report(step="a_inquiry", request=long), frame()).blocks)
    assert "aaa" in said
    assert "bbb" in said
    assert "Shortened here; the brief has every word." in said
