"""A manager's week is drawn as Slack takes it, whoever manages however many; and tells nothing private."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from bot.sandbox.blocks.check import weight
from handlers.blocks.digest import draw_digest
from handlers.blocks.frame import Frame
from handlers.blocks.plan import draw_plan
from handlers.blocks.preview import draw_preview, entered_sharing, share_form
from handlers.blocks.weekly import entered_weekly, weekly_fields
from playbooks.coach import Asked, Waiting
from playbooks.loader import load_library
from playbooks.model import (
    Digest,
    DigestLine,
    DigestPerson,
    Every,
    Figures,
    Kind,
    Move,
    Outcome,
    Plan,
    PlanLine,
    Request,
    RequestMessage,
    RequestState,
    Sharing,
    State,
    Waits,
    Weekly,
)
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.digests import digest_page
from tests.handlers.blocks.accepted import accepted, accepted_view, nodes, pressable, shown
from tests.playbooks.strategies import HOSTILE

LIBRARY = load_library()
WEEK, ASKED_AT = date(2026, 11, 23), datetime(2026, 11, 20, 3, tzinfo=UTC)
MOST = 13_200
LONG = "Công ty Cổ phần Đầu tư và Phát triển Công nghệ Phần mềm Việt Nam " * 8


@pytest.fixture(params=LANGUAGES)
def voice(request: pytest.FixtureRequest) -> Voice:
    return Voice(str(request.param), zone="Asia/Ho_Chi_Minh")


def line(counterpart: str = "Impress", **facts: object) -> DigestLine:
    known = {"negotiation": "a" * 32, "playbook": "trust_repair", "phase": "research", "done": 3, "total": 12}
    return DigestLine.model_validate({**known, "counterpart": counterpart, "idle": 4, **facts})


def person(name: str = "Kristen Walsh", *lines: DigestLine, **facts: object) -> DigestPerson:
    known = {"member": "U1", "active": len(lines), **facts}
    return DigestPerson.model_validate({**known, "name": name, "lines": lines})


def digest(*people: DigestPerson, **facts: object) -> Digest:
    return Digest.model_validate({"week": WEEK, "people": people, **facts})


def waiting(
    kind: Kind = Kind.GO_AHEAD, owner: str = "Kristen Walsh", counterpart: str = "Impress"
) -> Waiting:
    request = Request(number=1, to="U2", name="Daniel", kind=kind, asked_at=ASKED_AT)
    message = RequestMessage(step="go_ahead", kind=kind, owner=owner, request=request)
    asked = Asked("a" * 32, "go_ahead", 1)
    return Waiting(asked=asked, owner="U1", counterpart=counterpart, playbook="trust_repair", message=message)


def charts(blocks: list[dict[str, object]]) -> list[dict[str, object]]:
    return [block for block in blocks if block["type"] == "data_visualization"]


ENGLISH = Voice("en")


def test_what_waits_for_the_manager_stands_first_with_the_buttons_of_the_request() -> None:
    drawn = accepted(draw_digest(digest(person("Kristen", line())), ENGLISH, LIBRARY, [waiting()]))
    text = shown(drawn.blocks)
    assert text.index("Waits for you") < text.index("*Kristen*")
    assert {"asked:approve", "asked:ask", "asked:decline", "waiting"} <= pressable(drawn)
    inquiry = accepted(draw_digest(digest(), ENGLISH, LIBRARY, [waiting(Kind.INQUIRY)]))
    assert {"asked:answer", "asked:later", "asked:refer"} <= pressable(inquiry)


def test_a_line_says_how_far_it_is_and_nothing_of_what_there_is_none_of() -> None:
    quiet = line(idle=0)
    busy = line(meeting=date(2026, 12, 1), due=1, kept=2, overdue=1)
    text = shown(draw_digest(digest(person("Kristen", quiet, busy, stuck=1)), ENGLISH, LIBRARY).blocks)
    assert "• *Impress* (Win back trust): Research, 3 of 12 steps  ·  last step today\n" in text
    assert "no step for 4 days" in text and "meeting on Dec 1, 2026" in text
    assert "1 promise due  ·  2 promises kept  ·  1 promise overdue" in text
    assert "*Kristen*  2 negotiations under way, 1 without a step for a week" in text
    assert "0 " not in text.replace("2026", "")
    assert "Why it is stuck" not in text and "Lesson" not in text and "At stake" not in text


def test_what_was_ticked_is_told_in_the_owners_own_words() -> None:
    figures = Figures(amounts={"ours": Decimal(25_000_000)}, currency="USD")
    ticked = line(value=figures, stuck="Waiting for legal.")
    closed = line("Northlake", state=State.CLOSED, outcome=Outcome.WON, lesson="Call first.", value=figures)
    drawn = accepted(draw_digest(digest(person("Kristen", ticked, closed)), ENGLISH, LIBRARY))
    text = shown(drawn.blocks)
    assert "      Worth to us a year: $25,000,000\n" in text
    assert "Why it is stuck: Waiting for legal." in text
    assert "*Northlake* (Win back trust): Closed, won" in text and "Lesson: Call first." in text


def test_progress_and_shared_value_are_charts_of_slacks_own() -> None:
    usd, eur = (Figures(amounts={"ours": Decimal(1000)}, currency=name) for name in ("USD", "EUR"))
    people = [person("Kristen", line(value=usd), line(value=usd)), person("Hà", line(value=eur, done=6))]
    drawn = accepted(draw_digest(digest(*people), ENGLISH, LIBRARY))
    progress, value = charts(drawn.blocks)
    assert progress["chart"]["series"][0]["data"] == [  # type: ignore[index]  # JSON
        {"label": "Kristen", "value": 25.0},
        {"label": "Hà", "value": 50.0},
    ]
    assert value["title"] == "Shared value at stake, in USD"
    assert "The chart shows USD only; 1 value in another currency is left out." in shown(drawn.blocks)


def test_without_any_shared_value_there_is_no_chart_of_it() -> None:
    assert len(charts(draw_digest(digest(person("Kristen", line())), ENGLISH, LIBRARY).blocks)) == 1


def test_a_quiet_week_is_one_line(voice: Voice) -> None:
    drawn = accepted(draw_digest(digest(), voice, LIBRARY))
    assert [block["type"] for block in drawn.blocks] == ["section", "actions"]
    assert drawn.text == voice.say("digest.quiet")


@pytest.mark.parametrize("words", [*HOSTILE, LONG])
def test_sixty_people_with_long_names_fit_and_the_rest_is_in_the_file(voice: Voice, words: str) -> None:
    value = Figures(amounts={"ours": Decimal(10**12)}, currency="VND")
    own = line(
        words[:80] or "x", stuck=words, lesson=words, value=value, meeting=WEEK, due=3, kept=9, overdue=2
    )
    people = [person(words[:200], own, own, own, own, stuck=7, due=3, late=2, closed=1) for _ in range(60)]
    asked = [waiting(owner=words[:80] or "x", counterpart=words[:80] or "x")] * 10
    outcomes = {"won": 3, "lost": 1, "paused": 2}
    drawn = accepted(draw_digest(digest(*people, outcomes=outcomes, more=5), voice, LIBRARY, asked, 3))
    assert weight(drawn.blocks) <= MOST
    assert len(json.dumps(drawn.blocks, ensure_ascii=False)) <= MOST
    assert "digest_file" in pressable(drawn)
    assert any(node.get("action_id") == "asked:approve" for node in nodes(drawn.blocks))


def test_the_file_holds_all_of_them(voice: Voice) -> None:
    people = [
        person(f"Person {number}", *(line(f"Firm {number}.{each}") for each in range(20)))
        for number in range(60)
    ]
    page = digest_page(voice, LIBRARY, digest(*people))
    assert page.count("\n## ") == 60
    assert page.count("\n- **Firm") == 1200


def test_words_in_the_file_cannot_pose_as_ours() -> None:
    page = digest_page(ENGLISH, LIBRARY, digest(person("Eve", line(stuck="well\n# Outcome: won"))))
    assert "\n# Outcome" not in page


def test_words_in_the_file_are_no_links_and_no_marks() -> None:
    words = "[Approve](https://evil.example) <img src=x> **won** `x`"
    waits = Waits(negotiation="a" * 32, step="go_ahead", number=1, owner=words, counterpart=words)
    held = line(words, stuck=words, lesson=words)
    page = digest_page(ENGLISH, LIBRARY, digest(person(words, held), waits=(waits,)))
    assert page.count(r"\[Approve](https://evil.example) \<img src=x> \*\*won\*\* \`x\`") == 6
    assert page.count("**") == 2 and not re.search(r"(?<!\\)[\[<`]", page)


def test_a_phase_and_a_playbook_that_are_gone_take_nothing_with_them(voice: Voice) -> None:
    gone = line(playbook="no_such", phase="no_such", value=Figures(amounts={"ours": Decimal(1)}))
    accepted(draw_digest(digest(person("Kristen", gone)), voice, LIBRARY))
    accepted(draw_plan(Plan(week=WEEK, lines=(plan_line(playbook="no_such"),)), voice, LIBRARY))


@pytest.mark.parametrize("words", [*HOSTILE, LONG])
def test_the_preview_says_who_sees_it_and_lets_more_be_shared(voice: Voice, words: str) -> None:
    many = [line(words[:80] or "x", stuck=words) for _ in range(40)]
    seen = digest(person("Kristen", *many), preview=True)
    drawn = accepted(draw_preview(seen, words[:80], voice, LIBRARY))
    assert "share" in pressable(drawn)
    accepted(draw_preview(digest(preview=True), "", voice, LIBRARY))


def plan_line(**facts: object) -> PlanLine:
    known = {"negotiation": "a" * 32, "counterpart": "Impress", "playbook": "trust_repair", "step": "worth"}
    return PlanLine.model_validate({**known, "done": 3, "total": 12, **facts})


@pytest.mark.parametrize("words", [*HOSTILE, LONG])
def test_the_plan_names_the_next_step_of_each_and_a_way_on(voice: Voice, words: str) -> None:
    lines = tuple(plan_line(counterpart=words[:80] or "x", meeting=WEEK, due=2) for _ in range(40))
    drawn = accepted(draw_plan(Plan(week=WEEK, lines=lines), voice, LIBRARY))
    assert weight(drawn.blocks) <= MOST
    assert "resume" in pressable(drawn)


def test_a_plan_reads_like_this() -> None:
    said = shown(draw_plan(Plan(week=WEEK, lines=(plan_line(), plan_line(step=""))), ENGLISH, LIBRARY).blocks)
    assert "Your week, from Nov 23, 2026" in said
    assert "Next: Worth a year to each side" in said and "Every step is done." in said


def test_a_plan_names_no_meeting_that_is_over() -> None:
    lines = (plan_line(meeting=WEEK), plan_line(meeting=WEEK - timedelta(days=4)))
    said = shown(draw_plan(Plan(week=WEEK, lines=lines), ENGLISH, LIBRARY).blocks)
    assert "Meeting on Nov 23, 2026" in said and "Nov 19" not in said


def entered_as_drawn(blocks: list[dict[str, object]]) -> dict[str, dict[str, dict[str, object]]]:
    values = {}
    for block in blocks:
        element = dict(block["element"])  # type: ignore[call-overload]  # JSON
        picked = {"selected_option": element.get("initial_option")} if "initial_option" in element else {}
        boxes = {"selected_options": element.get("initial_options", [])}
        values[str(block["block_id"])] = {"value": picked or boxes}
    return values


def test_settings_come_back_as_they_were(voice: Voice) -> None:
    held = Weekly(every=Every.FORTNIGHT, weekday=5, hour=16, quiet=False, plan=True)
    assert entered_weekly(entered_as_drawn(weekly_fields(held, voice, manages=True)), Weekly()) == held
    own = entered_weekly(entered_as_drawn(weekly_fields(held, voice, manages=False)), Weekly(hour=7))
    assert own == Weekly(hour=7, plan=True)
    assert entered_weekly({}, held) is None


def test_what_is_shared_comes_back_as_it_was(voice: Voice) -> None:
    frame = Frame(voice, LIBRARY["trust_repair"], "Impress", "a" * 32)
    view = accepted_view(share_form(Sharing(value=True, lesson=True, why="Legal."), frame))
    ticks = next(block["element"] for block in view["blocks"] if block.get("block_id") == "ticks")
    boxes = {"ticks": {"value": {"selected_options": ticks["initial_options"]}}}
    assert entered_sharing({**boxes, "why": {"value": {"value": " Legal. "}}}) == Sharing(
        value=True, lesson=True, why="Legal."
    )


def test_a_request_that_was_put_off_keeps_the_buttons_that_it_has() -> None:
    later = waiting(Kind.INQUIRY)
    request = later.message.request.model_copy(update={"state": RequestState.LATER})
    message = later.message.model_copy(update={"request": request})
    drawn = draw_digest(digest(), ENGLISH, LIBRARY, [later.model_copy(update={"message": message})])
    assert f"asked:{Move.LATER.value}" not in pressable(drawn)
    assert f"asked:{Move.ANSWER.value}" in pressable(drawn)


def test_the_file_names_what_waits_too() -> None:
    waits = Waits(
        negotiation="a" * 32, step="go_ahead", number=1, owner="Hà", counterpart="Impress", asked_at=ASKED_AT
    )
    page = digest_page(ENGLISH, LIBRARY, digest(waits=(waits,)))
    assert "## Waits for you" in page and "- Hà: Impress, asked on Friday, November 20, 2026" in page


def test_of_what_was_just_begun_no_step_is_told() -> None:
    text = shown(draw_digest(digest(person("Hà", line(done=0, idle=0))), ENGLISH, LIBRARY).blocks)
    assert "last step" not in text and "no step" not in text
