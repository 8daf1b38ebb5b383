"""Blocks and views are refused where Slack refuses them, in its words."""

import time
from typing import Any

import pytest

from bot.sandbox.blocks.check import check_blocks, check_view
from bot.sandbox.blocks.schema import definitions
from bot.sandbox.refusals import Refused

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str = "x", **more: object) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(**more: object) -> Json:
    return {"type": "button", "action_id": "go", "text": plain("Go"), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def select(count: int, **more: object) -> Json:
    options = [{"text": plain(str(each)), "value": str(each)} for each in range(count)]
    return {"type": "static_select", "action_id": "pick", "options": options, **more}


def words(**more: object) -> Json:
    element = {"type": "plain_text_input", "action_id": "words"}
    return {"type": "input", "label": plain("Words"), "element": element, **more}


def modal(*blocks: Json, **more: object) -> Json:
    return {"type": "modal", "title": plain("T"), "submit": plain("S"), "blocks": list(blocks), **more}


def refusal_of(blocks: object) -> Refused:
    with pytest.raises(Refused) as caught:
        check_blocks(blocks)
    return caught.value


def refusal_of_view(view: object) -> Refused:
    with pytest.raises(Refused) as caught:
        check_view(view)
    return caught.value


PIE = {"type": "pie", "segments": [{"label": "Us", "value": 3}, {"label": "Them", "value": 1.5}]}
CHART = {"type": "data_visualization", "title": "Interests", "chart": PIE}
AXES = {"categories": ["May"], "y_label": "Dollars"}
LINE = {
    "type": "line",
    "series": [{"name": "Value", "data": [{"label": "May", "value": 1}]}],
    "axis_config": AXES,
}
RICH = {
    "type": "rich_text",
    "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}],
}
IMAGE = {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A"}


@pytest.mark.parametrize(
    "block",
    (
        section(accessory=button(value="x" * 2000, style="primary", url="https://example.com")),
        section(accessory=select(100)),
        {"type": "section", "fields": [plain("a"), plain("b")]},
        {"type": "header", "text": plain("x" * 150)},
        {"type": "context", "elements": [plain("a"), IMAGE]},
        {"type": "divider"},
        {"type": "markdown", "text": "**bold**"},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}, RICH]]},
        actions(
            button(
                confirm={
                    "title": plain("?"),
                    "text": plain("Sure?"),
                    "confirm": plain("Yes"),
                    "deny": plain("No"),
                }
            )
        ),
        actions(
            {"type": "users_select", "action_id": "a"}, {"type": "datepicker", "initial_date": "2026-11-23"}
        ),
        words(),
        CHART,
        {**CHART, "chart": LINE},
        RICH,
        IMAGE,
    ),
)
def test_takes_what_slack_takes(block: Json) -> None:
    check_blocks([block])


@pytest.mark.parametrize(
    ("block", "problem", "place"),
    (
        (section("x" * 3001), "must be less than 3001 characters", "/text/text"),
        (section(""), "must be more than 0 characters", "/text/text"),
        ({"type": "section"}, "must define either `text` or `fields`", "/type"),
        ({"type": "divider", "colour": 1}, "invalid additional property: colour", ""),
        ({"type": "riddle"}, "unsupported type: riddle", "/type"),
        ({"text": "x"}, "missing required field: type", ""),
        ("x", "must provide an object", ""),
        ({"type": "header"}, "missing required field: text", ""),
        ({"type": "header", "text": plain("x" * 151)}, "must be less than 151 characters", "/text/text"),
        ({"type": "header", "text": "x"}, "must provide an object", "/text"),
        (actions(), "must provide at least 1 items", "/elements"),
        (
            actions(*[button(action_id=str(n)) for n in range(26)]),
            "no more than 25 items allowed",
            "/elements",
        ),
        (actions(button(text=plain("x" * 76))), "must be less than 76 characters", "/elements/0/text/text"),
        (actions(button(value="x" * 2001)), "must be less than 2001 characters", "/elements/0/value"),
        (actions(button(action_id="x" * 256)), "must be less than 256 characters", "/elements/0/action_id"),
        (actions(button(style="quiet")), "must be a valid enum value", "/elements/0/style"),
        (
            actions(button(text={"type": "mrkdwn", "text": "x"})),
            "must be a valid enum value",
            "/elements/0/text/type",
        ),
        (actions(button(), button()), "`action_id` go already exists", "/elements"),
        (actions(words()["element"]), "unsupported type: plain_text_input", "/elements/0/type"),
        (actions(select(101)), "no more than 100 items allowed", "/elements/0/options"),
        (
            actions(select(2, initial_option={"text": plain("9"), "value": "9"})),
            "initial option must be one of the options",
            "/initial_option",
        ),
        (section(block_id="x" * 256), "must be less than 256 characters", "/block_id"),
        (section(accessory=words()["element"]), "unsupported type: plain_text_input", "/accessory/type"),
        ({"type": "context", "elements": [plain("x")] * 11}, "no more than 10 items allowed", "/elements"),
        ({"type": "section", "fields": [plain("x")] * 11}, "no more than 10 items allowed", "/fields"),
        (
            {"type": "section", "fields": [plain("x" * 2001)]},
            "must be less than 2001 characters",
            "/fields/0/text",
        ),
        ({"type": "image", "alt_text": "x"}, "missing required field: image_url", ""),
        ({"type": "alert", "text": plain("x")}, "unsupported type: alert", "/type"),
        ({"type": "file", "source": "remote", "external_id": "x"}, "unsupported type: file", "/type"),
        ({**CHART, "title": "x" * 51}, "must be less than 51 characters", "/title"),
    ),
)
def test_refuses_what_slack_refuses(block: Json, problem: str, place: str) -> None:
    refused = refusal_of([block])
    assert refused.error == "invalid_blocks"
    assert f"{problem} [json-pointer:/blocks/0{place}]" in refused.messages


def test_names_the_text_that_fails_before_the_reason() -> None:
    answer = refusal_of([section("x" * 3001)]).as_answer()
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] failed to match all allowed schemas [json-pointer:/blocks/0/text]",
        "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ]


def test_refuses_too_many_blocks_and_doubled_ids() -> None:
    assert refusal_of([section()] * 51).messages == ("no more than 50 items allowed [json-pointer:/blocks]",)
    assert "`block_id` a already exists" in refusal_of([section(block_id="a")] * 2).messages[0]


def test_refuses_more_than_all_blocks_together_may_show() -> None:
    check_blocks([section("x" * 2640)] * 5)
    assert refusal_of([section("x" * 2641)] * 5).error == "msg_blocks_too_long"


def test_a_message_has_one_table_and_two_charts_at_most() -> None:
    table = {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]]}
    assert refusal_of([table, table]).messages == ("only_one_table_allowed",)
    check_blocks([CHART, CHART])
    assert refusal_of([CHART] * 3).error == "invalid_blocks"


def test_every_series_of_a_chart_has_a_name_of_its_own_and_a_number_for_each_category() -> None:
    series = {"name": "Value", "data": [{"label": "May", "value": 1}]}
    twice = {**LINE, "series": [series, series]}
    assert "unique" in refusal_of([{**CHART, "chart": twice}]).messages[0]
    short = {**LINE, "axis_config": {"categories": ["May", "June"]}}
    assert "categories" in refusal_of([{**CHART, "chart": short}]).messages[0]
    nothing = {"type": "pie", "segments": [{"label": "Us", "value": 0}]}
    assert "more than 0" in refusal_of([{**CHART, "chart": nothing}]).messages[0]


def test_blocks_that_are_no_list_have_no_format() -> None:
    assert refusal_of({"type": "section"}).error == "invalid_blocks_format"


@pytest.mark.parametrize(
    ("view", "problem", "place"),
    (
        (modal(title=plain("x" * 25)), "must be less than 25 characters", "/title/text"),
        (modal(submit=plain("x" * 25)), "must be less than 25 characters", "/submit/text"),
        (modal(close=plain("x" * 25)), "must be less than 25 characters", "/close/text"),
        (modal(private_metadata="x" * 3001), "must be less than 3001 characters", "/private_metadata"),
        (modal(callback_id="x" * 256), "must be less than 256 characters", "/callback_id"),
        (modal(*[section()] * 101), "no more than 100 items allowed", "/blocks"),
        (modal(CHART), "unsupported type: data_visualization", "/blocks/0/type"),
        (modal(colour="red"), "invalid additional property: colour", ""),
        ({"type": "modal", "blocks": []}, "missing required field: title", ""),
        ({"type": "drawer"}, "unsupported type: drawer", "/type"),
        ({**modal(words()), "submit": None}, "must provide an object", "/submit"),
        (
            {name: value for name, value in modal(words()).items() if name != "submit"},
            "missing required field: submit",
            "",
        ),
        ([], "must provide an object", ""),
    ),
)
def test_refuses_a_view_as_invalid_arguments(view: object, problem: str, place: str) -> None:
    refused = refusal_of_view(view)
    assert refused.error == "invalid_arguments"
    assert f"{problem} [json-pointer:/view{place}]" in refused.messages


def test_takes_a_view_of_a_hundred_blocks() -> None:
    check_view(modal(*[section()] * 99, words()))
    check_view(modal({"type": "alert", "text": plain("Careful"), "level": "warning"}))


def test_every_published_block_can_be_dispatched_by_its_type() -> None:
    kinds = definitions()["KnownBlock"]["byType"]
    assert {
        "section",
        "table",
        "data_table",
        "plan",
        "task_card",
        "card",
        "carousel",
        "image",
    } <= kinds.keys()
    assert len(kinds) == 21


def test_a_full_message_is_checked_in_a_moment() -> None:
    blocks = [
        section("Hello", accessory=button()),
        actions(*[button(action_id=str(n)) for n in range(5)]),
    ] * 25
    check_blocks(blocks)
    begun = time.perf_counter()
    check_blocks(blocks)
    assert time.perf_counter() - begun < 0.2
