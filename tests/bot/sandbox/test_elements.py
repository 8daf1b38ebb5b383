"""What people pick becomes what Slack says of it."""

from typing import Any

import pytest

from bot.sandbox.blocks.elements import choose, current_state

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def select(kind: str = "static_select") -> Json:
    options = [{"text": plain(each), "value": each} for each in "01"]
    return {"type": kind, "action_id": "pick", "options": options}


@pytest.mark.parametrize(
    ("element", "value", "said"),
    (
        ({"type": "button", "text": plain("Go"), "value": "7"}, None, {"text": plain("Go"), "value": "7"}),
        (select(), "1", {"selected_option": {"text": plain("1"), "value": "1"}}),
        (
            select("checkboxes"),
            ["0"],
            {"selected_options": [{"text": plain("0"), "value": "0"}]},
        ),
        ({"type": "users_select"}, "U1", {"selected_user": "U1"}),
        ({"type": "multi_users_select"}, ["U1"], {"selected_users": ["U1"]}),
        ({"type": "datepicker"}, "2026-11-23", {"selected_date": "2026-11-23"}),
        ({"type": "datepicker"}, None, {"selected_date": None}),
        ({"type": "timepicker"}, "09:30", {"selected_time": "09:30"}),
        (select("multi_static_select"), ["1"], {"selected_options": [{"text": plain("1"), "value": "1"}]}),
        (select("multi_static_select"), [], {"selected_options": []}),
        (select("checkboxes"), [], {"selected_options": []}),
        ({"type": "users_select"}, None, {"selected_user": None}),
        ({"type": "multi_users_select"}, [], {"selected_users": []}),
        ({"type": "conversations_select"}, "C1", {"selected_conversation": "C1"}),
        ({"type": "multi_conversations_select"}, ["C1"], {"selected_conversations": ["C1"]}),
        ({"type": "datetimepicker"}, "1763892000", {"selected_date_time": 1763892000}),
        ({"type": "number_input"}, 12, {"value": "12"}),
    ),
)
def test_says_what_was_picked_in_slacks_words(element: Json, value: object, said: Json) -> None:
    assert choose(element, value) == said


def test_an_option_that_is_not_offered_cannot_be_picked() -> None:
    with pytest.raises(ValueError, match="offers no option '9'"):
        choose(select(), "9")


@pytest.mark.parametrize(
    ("element", "value"),
    (
        ({"type": "datepicker"}, "tomorrow"),
        ({"type": "timepicker"}, "half past nine"),
        ({"type": "multi_users_select", "max_selected_items": 1}, ["U1", "U2"]),
        ({**select("multi_static_select"), "max_selected_items": 1}, ["0", "1"]),
    ),
)
def test_what_no_client_would_send_is_refused(element: Json, value: object) -> None:
    with pytest.raises(ValueError, match=r"isoformat|at most"):
        choose(element, value)


def test_state_begins_with_initial_values_and_forgets_changed_elements() -> None:
    element = {"type": "plain_text_input", "action_id": "a", "initial_value": "first"}
    blocks = [{"type": "input", "block_id": "b", "element": element}]
    assert current_state(blocks, {})["b"]["a"]["value"] == "first"
    typed = {"b": {"a": {"type": "plain_text_input", "value": "second"}}}
    assert current_state(blocks, typed)["b"]["a"]["value"] == "second"
    other = {"b": {"a": {"type": "number_input", "value": "2"}}}
    assert current_state(blocks, other)["b"]["a"]["value"] == "first"
