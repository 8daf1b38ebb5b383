"""The Home tab is drawn as Slack takes it, whoever has however much of whatever name."""

from datetime import date, time, timedelta

import pytest

from handlers.blocks import draw
from handlers.blocks.calendar import MOST_DAYS_OFF, entered_calendar, settings_form
from handlers.blocks.entered import Values
from handlers.blocks.frame import Frame
from handlers.blocks.home import draw_home
from handlers.blocks.inputs import INPUT
from handlers.blocks.menus import draw_where
from handlers.blocks.preview import draw_preview
from handlers.verbs import VERBS
from playbooks.coach import Homepage, Member, Row, Summary
from playbooks.coach.homepage import MOST_CLOSED, MOST_OPEN
from playbooks.engine.position import overview
from playbooks.errors import Unreadable
from playbooks.loader import load_library
from playbooks.model import (
    BARGAIN,
    CADENCE,
    Answer,
    AnswerState,
    Cadence,
    Calendar,
    DaysOff,
    Digest,
    DigestLine,
    DigestPerson,
    Library,
    Note,
    Outcome,
    Progress,
    Standing,
    State,
)
from playbooks.texts import LANGUAGES, Voice
from tests.handlers.blocks.accepted import accepted_view, elements, nodes, pressable, shown
from tests.handlers.blocks.posts import counterpart
from tests.playbooks.sample import every_kind
from tests.playbooks.strategies import HOSTILE

SHIPPED = load_library()
LIBRARY = Library(
    [SHIPPED["trust_repair"], *SHIPPED.values(), every_kind().model_copy(update={"id": "every_kind"})]
)
CLOSED = Standing(state=State.CLOSED, outcome=Outcome.LOST)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def member(language: str = "en", **facts: object) -> Member:
    return Member(workspace="T1", id="U1", language=language, zone="Asia/Ho_Chi_Minh").model_copy(
        update=facts
    )


def row(number: int, words: str = "Impress", standing: Standing | None = None, **facts: object) -> Row:
    playbook = tuple(LIBRARY.values())[number % len(LIBRARY)]
    state = standing.state if standing else State.ACTIVE
    summary = Summary(
        id=f"{number:032x}",
        counterpart=counterpart(words),
        playbook=playbook.id,
        state=state,
        shared=number % 2 == 1,
    )
    stands = overview(playbook, Progress(language="en", standing=standing or Standing()))
    return Row(summary=summary, overview=stands).model_copy(update=facts)


def page(language: str, under_way: int, closed: int, total: int | None = None, **facts: object) -> Homepage:
    return Homepage(
        member=member(language, **facts),
        under_way=tuple(row(number, HOSTILE[number % len(HOSTILE)], round=2) for number in range(under_way)),
        closed=tuple(row(100 + number, HOSTILE[number % len(HOSTILE)], CLOSED) for number in range(closed)),
        total=under_way + closed if total is None else total,
    )


def drawn(page: Homepage) -> dict[str, object]:
    return accepted_view(draw_home(page, LIBRARY, VERBS))


def test_it_is_accepted_however_much_there_is(language: str) -> None:
    for under_way, closed in ((0, 0), (1, 0), (0, 1), (MOST_OPEN, MOST_CLOSED)):
        view = drawn(page(language, under_way, closed))
        assert view["type"] == "home"


def test_with_two_hundred_it_is_whole_and_says_how_many_are_left_out(language: str) -> None:
    view = drawn(page(language, MOST_OPEN, MOST_CLOSED, total=200))
    assert len(view["blocks"]) <= 100  # type: ignore[arg-type]
    assert "185" in shown(view)


def test_every_name_is_only_a_name(language: str) -> None:
    for words in HOSTILE:
        drawn(Homepage(member=member(language), under_way=(row(1, words),), total=1))


@pytest.mark.parametrize("zone", HOSTILE)
def test_what_slack_says_of_a_time_zone_is_only_shown(language: str, zone: str) -> None:
    settings = member(language, zone=zone)
    drawn(Homepage(member=settings))
    accepted_view(settings_form(settings, Voice(language)))


def test_everything_that_a_command_does_can_be_pressed() -> None:
    view = drawn(page("en", 1, 1, language_chosen=True))
    chosen = {str(node["value"]).split()[0] for node in nodes(view) if "value" in node and "text" in node}
    pressed = {element["action_id"] for element in elements(view)} | chosen
    table = Answer(step=BARGAIN, state=AnswerState.ANSWERED, revision=1)
    status = draw_where(Progress(language="en", answers={BARGAIN: table}), Frame(Voice(), every_kind()))
    meets = draw_where(Progress(language="en"), Frame(Voice(), LIBRARY["trust_repair"]))
    none = draw(Note(key="promise.none", offers=("promise",)), Frame(Voice(), every_kind()))
    stopped = Answer(step=CADENCE, state=AnswerState.ANSWERED, revision=1, value=Cadence(stopped=True))
    still = draw_where(Progress(language="en", answers={CADENCE: stopped}), Frame(Voice(), every_kind()))
    pressed |= pressable(status) | pressable(meets) | pressable(none) | pressable(still)  # one press further
    line = DigestLine(negotiation="", counterpart="Impress", playbook="quick")
    seen = Digest(week=date(2026, 11, 23), people=(DigestPerson(member="U1", name="K", lines=(line,)),))
    pressed |= pressable(draw_preview(seen, "", Voice(), LIBRARY))
    led = drawn(Homepage(member=member(admin=True), manages=True))
    pressed |= {element["action_id"] for element in elements(led)}
    assert {"start", "language:vi"} | set(VERBS) - {"language"} <= pressed


def test_where_there_are_no_letters_none_are_offered() -> None:
    view = drawn(Homepage(member=member(), under_way=(row(1),), total=1))
    assert LIBRARY["quick"].drafts == () and row(1).summary.playbook == "quick"
    assert "drafts" not in {element["action_id"] for element in elements(view)}


def test_meetings_and_promises_are_at_hand() -> None:
    view = drawn(Homepage(member=member(), under_way=(row(0), row(1)), total=2))
    assert {"meeting", "promises"} <= {element["action_id"] for element in elements(view)}


def test_what_is_not_built_is_not_offered() -> None:
    view = accepted_view(draw_home(page("en", 1, 0), LIBRARY, {"resume", "brief", "pause"}))
    menu = next(node for node in nodes(view) if node.get("type") == "overflow")
    assert [option["value"].split()[0] for option in menu["options"]] == ["pause"]


def test_a_paused_one_cannot_be_paused_again() -> None:
    paused = row(0, standing=Standing(state=State.PAUSED))
    view = drawn(Homepage(member=member(), under_way=(paused,), total=1))
    assert not any(str(node.get("value", "")).startswith("pause ") for node in nodes(view))


def test_the_welcome_is_for_who_has_nothing_yet(language: str) -> None:
    welcome = Voice(language).say("home.welcome")
    assert welcome in shown(drawn(page(language, 0, 0)))
    assert welcome not in shown(drawn(page(language, 0, 1)))


# --- the calendar -------------------------------------------------------------------------------


def days_off(count: int) -> tuple[DaysOff, ...]:
    first = date(2026, 12, 24)
    spans = ((first + timedelta(days=3 * n), first + timedelta(days=3 * n + n % 3)) for n in range(count))
    return tuple(DaysOff(first=begins, last=ends) for begins, ends in spans)


def entered_as_drawn(view: dict[str, object]) -> dict[str, dict[str, dict[str, object]]]:
    """What Slack sends when somebody opens a form and sends it as it is."""
    values: dict[str, dict[str, dict[str, object]]] = {}
    for block in view["blocks"]:  # type: ignore[attr-defined]
        if block["type"] == "input":
            element = block["element"]
            values[block["block_id"]] = {
                "value": {
                    "value": element.get("initial_value"),
                    "selected_time": element.get("initial_time"),
                    "selected_option": element.get("initial_option"),
                    "selected_options": element.get("initial_options", []),
                }
            }
    return values


@pytest.mark.parametrize("count", (0, 1, 7, MOST_DAYS_OFF))
def test_settings_sent_as_they_were_drawn_change_nothing(language: str, count: int) -> None:
    calendar = Calendar(begins=time(8, 30), ends=time(17), workdays=(1, 3, 6), off=days_off(count))
    view = accepted_view(settings_form(member(language, calendar=calendar), Voice(language)))
    texts = [node["initial_value"] for node in nodes(view) if "initial_value" in node]
    assert all(len(text) <= INPUT for text in texts)
    assert entered_calendar(entered_as_drawn(view), language) == calendar


def test_no_working_day_at_all_can_be_chosen(language: str) -> None:
    calendar = Calendar(workdays=())
    view = accepted_view(settings_form(member(language, calendar=calendar), Voice(language)))
    assert entered_calendar(entered_as_drawn(view), language) == calendar
    drawn(Homepage(member=member(language, calendar=calendar)))


@pytest.mark.parametrize(
    ("begins", "ends", "off", "field"),
    [
        ("18:00", "09:00", "", "ends"),
        ("09:00", "09:00", "", "ends"),
        ("", "09:00", "", "begins"),
        ("09:00", "", "", "ends"),
        ("09:00", "18:00", "Christmas", "off"),
        ("09:00", "18:00", "2026-12-24 - 2026-12-20", "off"),
        ("09:00", "18:00", "2026-12-24 - 2026-12-26 - 2026-12-28", "off"),
        ("09:00", "18:00", "2026-12-24 with the family", "off"),
        ("09:00", "18:00", "2026-02-30", "off"),
        ("09:00", "18:00", "\n".join(f"2026-12-{1 + n % 28:02}" for n in range(101)), "off"),
    ],
)
def test_what_cannot_be_read_is_refused_under_its_field(begins: str, ends: str, off: str, field: str) -> None:
    values: Values = {
        "begins": {"value": {"selected_time": begins or None}},
        "ends": {"value": {"selected_time": ends or None}},
        "off": {"value": {"value": off}},
    }
    for language in LANGUAGES:
        with pytest.raises(Unreadable) as refused:
            entered_calendar(values, language)
        assert refused.value.field == field


def test_days_off_are_kept_once_and_in_order() -> None:
    values = {
        "begins": {"value": {"selected_time": "09:00"}},
        "ends": {"value": {"selected_time": "18:00"}},
        "off": {"value": {"value": "2027-01-02\n\n 2026-12-24 to 2026-12-26 \n2027-01-02"}},
    }
    calendar = entered_calendar(values, "en")
    assert calendar
    assert [span.first for span in calendar.off] == [date(2026, 12, 24), date(2027, 1, 2)]


def test_a_form_that_asks_nothing_of_it_leaves_the_calendar_alone() -> None:
    assert entered_calendar({"language": {"value": {"value": "en"}}}, "en") is None
