"""A modal's pickers arrive in its submission as Slack writes them, and offer what Slack offers."""

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Bot, Somebody

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


DAYS = [{"text": plain(each), "value": each} for each in ("mon", "tue", "wed")]
PICKERS: dict[str, Json] = {
    "days": {"type": "checkboxes", "options": DAYS},
    "off": {"type": "multi_static_select", "options": DAYS},
    "language": {"type": "static_select", "options": DAYS},
    "tone": {"type": "radio_buttons", "options": DAYS},
    "colleagues": {"type": "multi_users_select"},
    "owner": {"type": "users_select"},
    "place": {"type": "conversations_select"},
    "places": {"type": "multi_conversations_select"},
    "from": {"type": "timepicker"},
    "meeting": {"type": "datepicker"},
}
PICKED = {
    "days": (["mon", "wed"], "selected_options", [DAYS[0], DAYS[2]]),
    "off": (["tue"], "selected_options", [DAYS[1]]),
    "language": ("tue", "selected_option", DAYS[1]),
    "tone": ("mon", "selected_option", DAYS[0]),
    "colleagues": (["U0DANIEL002", "U0MARGARET3"], "selected_users", ["U0DANIEL002", "U0MARGARET3"]),
    "owner": ("U0DANIEL002", "selected_user", "U0DANIEL002"),
    "place": ("C0IMPRESS03", "selected_conversation", "C0IMPRESS03"),
    "places": (["C0GENERAL01"], "selected_conversations", ["C0GENERAL01"]),
    "from": ("09:00", "selected_time", "09:00"),
    "meeting": ("2026-11-23", "selected_date", "2026-11-23"),
}


async def opened(bot: "Bot", kristen: "Somebody", names: list[str], **more: Any) -> Json:
    blocks = [
        {
            "type": "input",
            "block_id": name,
            "label": plain(name),
            "element": {**PICKERS[name], "action_id": "pick", **more},
            "optional": True,
        }
        for name in names
    ]
    await kristen.types("/negotiate")
    view = {"type": "modal", "title": plain("Modal"), "submit": plain("Send"), "blocks": blocks}
    trigger = bot.of("command")[-1].body["trigger_id"]
    answer = await bot.api("views.open", trigger_id=trigger, view=view)
    assert answer["ok"], answer
    return dict(answer["view"])


async def send(kristen: "Somebody", view: Json, **values: Any) -> Json:
    picked = {name: {"pick": value} for name, value in values.items()}
    return await kristen.does("submit", view_id=view["id"], values=picked)


def without_defaults(part: Any) -> Any:
    """What was picked as the bot wrote it: Slack adds `emoji` to plain texts."""
    if isinstance(part, list):
        return [without_defaults(each) for each in part]
    if isinstance(part, dict):
        return {name: without_defaults(value) for name, value in part.items() if name != "emoji"}
    return part


async def test_every_picker_arrives_in_the_submission(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen, list(PICKERS))
    assert await send(kristen, view, **{name: picked[0] for name, picked in PICKED.items()}) == {"ok": True}
    values = bot.of("view_submission")[0].body["view"]["state"]["values"]
    for name, (_, key, said) in PICKED.items():
        assert values[name]["pick"]["type"] == PICKERS[name]["type"]
        assert without_defaults(values[name]["pick"][key]) == said


async def test_untouched_pickers_arrive_empty(bot: "Bot", kristen: "Somebody") -> None:
    await send(kristen, await opened(bot, kristen, list(PICKERS)))
    values = bot.of("view_submission")[0].body["view"]["state"]["values"]
    for name, (_, key, said) in PICKED.items():
        assert values[name]["pick"][key] == ([] if isinstance(said, list) else None)


@pytest.mark.parametrize(
    ("name", "value"),
    (
        ("days", ["sun"]),
        ("owner", "U0NOBODY000"),
        ("colleagues", ["U0KRISTEN01", "U0NOBODY000"]),
        ("place", "C0NOWHERE00"),
        ("from", "nine"),
        ("meeting", "2026-02-30"),
    ),
)
async def test_what_is_not_offered_cannot_be_picked(
    bot: "Bot", kristen: "Somebody", name: str, value: object
) -> None:
    view = await opened(bot, kristen, [name])
    assert (await send(kristen, view, **{name: value}))["error"].startswith("bad_request")
    assert bot.of("view_submission") == []


async def test_somebody_deactivated_cannot_be_picked(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen, ["owner"])
    await kristen.does("deactivate", user="U0DANIEL002")
    assert (await send(kristen, view, owner="U0DANIEL002"))["error"].startswith("bad_request")


async def test_a_private_channel_is_offered_to_its_members_alone(bot: "Bot", kristen: "Somebody") -> None:
    view = await opened(bot, kristen, ["place"])
    await kristen.does("remove", channel="C0IMPRESS03", user=kristen.id)
    assert (await send(kristen, view, place="C0IMPRESS03"))["error"].startswith("bad_request")


@pytest.mark.parametrize("name", ("days", "off"))
async def test_no_options_to_begin_with_are_left_out_not_empty(
    bot: "Bot", kristen: "Somebody", name: str
) -> None:
    element = {**PICKERS[name], "action_id": "pick", "initial_options": []}
    block = {"type": "input", "label": plain("L"), "element": element}
    view = {"type": "modal", "title": plain("M"), "submit": plain("S"), "blocks": [block]}
    await kristen.types("/negotiate")
    trigger = bot.of("command")[-1].body["trigger_id"]
    assert await bot.refused("views.open", trigger_id=trigger, view=view) == "invalid_arguments"
