"""A nudge: every kind says why it comes and what can be done, Slack takes it, and words stay words."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given

from handlers.blocks import Drawn
from handlers.blocks.nudges import MOST_ITEMS, draw_nudge
from playbooks.coach.nudged import NudgeFacts
from playbooks.loader import load_library
from playbooks.model import (
    Kind,
    NudgeItem,
    NudgeKind,
    Promise,
    Request,
    RequestMessage,
    RequestState,
    Side,
)
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted, elements, shown
from tests.handlers.blocks.posts import counterpart, name_in
from tests.playbooks.cadence.made import local
from tests.playbooks.strategies import HOSTILE, hostile_text

PLAYBOOK = load_library()["trust_repair"]
EN, VI = Voice("en"), Voice("vi", "chị")
ASKED_AT = datetime(2026, 11, 19, 15, tzinfo=UTC)
each_language = pytest.mark.parametrize("language", tuple(LANGUAGES))
each_kind = pytest.mark.parametrize("kind", tuple(NudgeKind))


def request(
    words: str, kind: Kind = Kind.INQUIRY, state: RequestState = RequestState.ASKED
) -> RequestMessage:
    name = name_in(words) or "Margaret"
    asked = Request(
        number=2,
        to="U2",
        name=name,
        kind=kind,
        state=state,
        lines=(words,),
        asked_at=ASKED_AT,
        changed_at=ASKED_AT,
    )
    return RequestMessage(step="inquiry", kind=kind, owner=name, request=asked)


def facts(kind: NudgeKind, words: str = "Impress", **more: Any) -> NudgeFacts:
    """Everything that any kind may need, with these words wherever words can be."""
    promise = Promise(number=4, text=words or "It", who=name_in(words), due=date(2026, 11, 27))
    known = NudgeFacts(
        item=NudgeItem(negotiation="a" * 32, kind=kind, subject="inquiry/2026-11-26T19:00:00Z"),
        playbook=PLAYBOOK,
        counterpart=counterpart(words),
        step="why_you",
        days=3,
        begins=local("2026-11-26T14:00"),
        timed=True,
        place=words,
        open_steps=tuple(PLAYBOOK.texts["en"].steps)[:9] if kind is NudgeKind.MEETING_NEAR else (),
        request=request(words),
        promise=promise if kind.value.startswith("promise") else None,
        words=words if kind is NudgeKind.SAFEGUARD else "",
    )
    return replace(known, **more)


def drawn(kind: NudgeKind, voice: Voice = EN, **more: Any) -> Drawn:
    return accepted(draw_nudge([facts(kind, **more)], voice))


def labels(one: Drawn) -> list[str]:
    return [element["text"]["text"] for element in elements(one.blocks)]


# --- Slack takes it ---------------------------------------------------------------------------


@each_language
@each_kind
@given(words=hostile_text())
def test_whatever_stands_in_it_slack_takes_it_as_words(kind: NudgeKind, language: str, words: str) -> None:
    accepted(draw_nudge([facts(kind, words)], Voice(language)))


@each_language
@pytest.mark.parametrize("words", [*HOSTILE, "&" * 3000, "ộ" * 3000], ids=lambda words: repr(words[:12]))
def test_thirty_of_them_are_one_message_and_the_rest_is_counted(words: str, language: str) -> None:
    every = [facts(kind, words) for kind in (*NudgeKind, *NudgeKind, *NudgeKind)]
    nudge = accepted(draw_nudge(every, Voice(language)))
    sections = [block for block in nudge.blocks if block["type"] == "actions"]
    assert 0 < len(sections) <= MOST_ITEMS
    assert str(len(every) - len(sections)) in shown(nudge.blocks)
    assert str(len(every)) in shown(nudge.blocks)


@each_kind
def test_every_button_carries_its_negotiation(kind: NudgeKind) -> None:
    for element in elements(drawn(kind).blocks):
        assert json.loads(element["value"])["n"] == "a" * 32


# --- what it says -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "english", "vietnamese"),
    [
        (
            1,
            "waits where you left it. Next: *Why you*.",
            "Đã qua một ngày làm việc",
        ),
        (3, "for three working days. Next: *Why you*.", "Ba ngày làm việc rồi"),
        (7, "From here on I stay quiet", "Từ đây Rapport không nhắc nữa"),
    ],
)
def test_an_idle_preparation_is_reminded_of_in_three_tones(days: int, english: str, vietnamese: str) -> None:
    said = shown(drawn(NudgeKind.IDLE, days=days).blocks)
    assert "*Impress*" in said
    assert english in said
    assert "What would you like to learn from this" in said
    assert "The meeting is on Thursday, November 26, 2026, at 2:00" in said
    assert vietnamese in shown(drawn(NudgeKind.IDLE, VI, days=days).blocks)


def test_before_a_meeting_five_open_steps_are_named_and_the_rest_is_counted() -> None:
    nudge = drawn(NudgeKind.MEETING_NEAR)
    assert shown(nudge.blocks).count("• ") == 5
    assert "and 4 more" in shown(nudge.blocks)
    assert labels(nudge) == ["Go on", "Tomorrow", "Stop for this one"]


def test_when_all_is_answered_the_brief_is_offered() -> None:
    nudge = drawn(NudgeKind.MEETING_NEAR, open_steps=())
    assert "every key step before it is answered" in shown(nudge.blocks)
    assert labels(nudge)[:2] == ["Brief", "Go on"]


def test_the_day_before_a_meeting_the_brief_comes_first_and_nothing_waits_until_next_week() -> None:
    nudge = drawn(NudgeKind.MEETING_NEXT, place="Their office", open_steps=("stakes", "why_you"))
    assert "2 key steps are still open" in shown(nudge.blocks)
    nudge = drawn(NudgeKind.MEETING_NEXT, place="Their office")
    assert "still open" not in shown(nudge.blocks)
    assert "Place: Their office" in shown(nudge.blocks)
    assert labels(nudge) == ["Brief", "Go on", "Tomorrow", "Stop for this one"]


def test_who_is_asked_reads_who_asks_and_when_and_opens_the_request() -> None:
    nudge = drawn(NudgeKind.REQUEST_WAITS, request=request("Kristen"))
    assert "Kristen asked you about Impress on Thursday, November 19, 2026" in shown(nudge.blocks)
    assert labels(nudge) == ["Open", "Tomorrow", "Next week"]
    opens = elements(nudge.blocks)[0]
    assert (opens["action_id"], json.loads(opens["value"])["s"]) == ("waiting", "inquiry")


def test_who_is_asked_reads_nothing_else_of_the_negotiation() -> None:
    secret: dict[str, Any] = {"step": "why_you", "place": "PLACE", "words": "", "open_steps": ("stakes",)}
    said = str(drawn(NudgeKind.REQUEST_WAITS, request=request("Kristen"), **secret))
    assert not any(word in said for word in ("PLACE", "Why you", "lose"))


@pytest.mark.parametrize(
    ("kind", "state", "said"),
    [
        (Kind.INQUIRY, RequestState.ASKED, "You asked Margaret on"),
        (Kind.INQUIRY, RequestState.LATER, "Margaret said “not now” on"),
        (Kind.GO_AHEAD, RequestState.ASKED, "for a go-ahead, and no decision has come"),
        (Kind.GO_AHEAD, RequestState.QUESTIONED, "Before deciding, Margaret asked you something"),
    ],
)
def test_its_owner_reads_whose_turn_it_is(kind: Kind, state: RequestState, said: str) -> None:
    nudge = drawn(NudgeKind.REQUEST_UNANSWERED, request=request("Margaret", kind, state))
    assert said in shown(nudge.blocks)
    answers = state is RequestState.QUESTIONED
    assert ("Answer" in labels(nudge), "Ask another colleague" in labels(nudge)) == (answers, not answers)


@pytest.mark.parametrize(
    ("kind", "side", "english", "vietnamese"),
    [
        (NudgeKind.PROMISE_SOON, Side.OURS, "one working day is left", "còn một ngày làm việc"),
        (NudgeKind.PROMISE_DUE, Side.OURS, "so today is the day to keep it", "là hạn của lời hứa với"),
        (NudgeKind.PROMISE_OVERDUE, Side.THEIRS, "nothing says yet that it came", "chưa thấy ghi"),
    ],
)
def test_a_promise_is_told_in_its_own_words(
    kind: NudgeKind, side: Side, english: str, vietnamese: str
) -> None:
    promise = Promise(number=4, text="The corrected plan", who="Minh", side=side, due=date(2026, 11, 27))
    nudge = drawn(kind, promise=promise, revision=3)
    assert english in shown(nudge.blocks)
    assert "“The corrected plan” (Minh)" in shown(nudge.blocks)
    assert vietnamese in shown(drawn(kind, VI, promise=promise).blocks)
    kept = elements(nudge.blocks)[0]
    assert kept["action_id"] == "promise_kept"
    assert json.loads(kept["value"]) == {"n": "a" * 32, "k": 4, "r": 3}


def test_safeguards_are_told_with_what_was_written() -> None:
    said = shown(drawn(NudgeKind.SAFEGUARD, words="A weekly call").blocks)
    assert "whether the safeguards hold" in said
    assert "A weekly call" in said


def test_the_notification_says_what_it_is_about_and_how_much_more_there_is() -> None:
    nudge = draw_nudge([facts(NudgeKind.IDLE), facts(NudgeKind.DEBRIEF), facts(NudgeKind.SAFEGUARD)], EN)
    assert nudge.text == "Impress: Nothing was added for three working days. Next: Why you. And 2 more."
    assert drawn(NudgeKind.IDLE).text.endswith("Next: Why you.")


def test_only_the_first_button_of_all_stands_out() -> None:
    nudge = accepted(draw_nudge([facts(kind) for kind in NudgeKind], EN))
    assert [element.get("style") for element in elements(nudge.blocks)].count("primary") == 1


def test_several_of_one_negotiation_stand_together_under_its_name() -> None:
    """And what concerns all of it is offered once."""
    other = NudgeItem(negotiation="b" * 32, kind=NudgeKind.IDLE, subject="3/2026-11-26T19:00:00Z")
    kinds = (NudgeKind.PROMISE_DUE, NudgeKind.IDLE, NudgeKind.PROMISE_DUE)
    first, second, third = (facts(kind) for kind in kinds)
    nudge = accepted(draw_nudge([first, replace(second, item=other), third], EN))
    said = shown(nudge.blocks)
    assert said.count("*Impress*") == 2
    assert said.index("Nothing was added") > said.rindex("so today is the day to keep it")
    assert labels(nudge) == [
        *("Kept", "Go on", "Tomorrow", "Next week", "Stop for this one"),
        *("Kept", "Tomorrow", "Next week"),
        *("Go on", "Tomorrow", "Next week", "Stop for this one"),
    ]


def test_what_was_put_off_comes_again_as_it_was_wanted() -> None:
    item = NudgeItem(negotiation="a" * 32, kind=NudgeKind.IDLE, subject="1/2026-11-26T19:00:00Z~1")
    said = shown(drawn(NudgeKind.IDLE, item=item).blocks)
    assert "Here it is again, as you wanted. Next: *Why you*." in said
