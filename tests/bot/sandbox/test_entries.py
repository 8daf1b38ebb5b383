"""A Slack client checks what was entered before it sends a modal."""

from typing import Any

import pytest

from bot.sandbox.blocks.entries import complaints

Json = dict[str, Any]


def found(element: Json, value: str, **more: object) -> dict[str, str]:
    asked = {"type": "plain_text_input", "action_id": "words", **element}
    block = {"type": "input", "block_id": "field", "element": asked, **more}
    return complaints([block], {"field": {"words": {"type": asked["type"], "value": value}}})


@pytest.mark.parametrize(
    ("element", "value", "complaint"),
    (
        ({}, "", "Please complete this required field."),
        ({}, "   ", "Please complete this required field."),
        ({"min_length": 5}, "abc", "Please enter at least 5 characters."),
        ({"max_length": 2}, "abc", "Please enter no more than 2 characters."),
        ({}, "x" * 3001, "Please enter no more than 3000 characters."),
        ({"type": "email_text_input"}, "nobody", "Please enter a valid email address."),
        ({"type": "url_text_input"}, "nowhere", "Please enter a valid URL."),
        ({"type": "number_input", "is_decimal_allowed": False}, "1.5", "Please enter a whole number."),
        ({"type": "number_input", "is_decimal_allowed": True}, "one", "Please enter a number."),
        (
            {"type": "number_input", "is_decimal_allowed": True, "min_value": "3"},
            "2",
            "Please enter a number of at least 3.",
        ),
    ),
)
def test_complains_under_the_input(element: Json, value: str, complaint: str) -> None:
    assert found(element, value) == {"field": complaint}


@pytest.mark.parametrize(
    ("element", "value"),
    (
        ({"min_length": 3, "max_length": 3}, "abc"),
        ({"type": "email_text_input"}, "ha@impress.example"),
        ({"type": "url_text_input"}, "https://impress.example/terms"),
        ({"type": "number_input", "is_decimal_allowed": True, "max_value": "3"}, "2.5"),
    ),
)
def test_is_content_with_what_fits(element: Json, value: str) -> None:
    assert found(element, value) == {}


def test_an_optional_input_may_stay_empty() -> None:
    assert found({}, "", optional=True) == {}
