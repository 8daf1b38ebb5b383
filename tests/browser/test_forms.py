"""A form with all that a meeting, a promise and a list of managers need, filled in by keyboard and sent."""

from pathlib import Path
from typing import Any

from playwright.async_api import expect

from tests.browser.keyboard import Keyboard
from tests.browser.small_bot import Json, SmallBot

SHEET = "employee,manager\nkristen@rlx.example,daniel@rlx.example\n"


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def option(text: str) -> Json:
    return {"text": plain(text), "value": text.lower()}


def entry(name: str, kind: str, **more: object) -> Json:
    element = {"type": kind, "action_id": "pick", **more}
    return {"type": "input", "block_id": name, "label": plain(name), "element": element}


GROUPS = [
    {"label": plain("Ours"), "options": [option("Impress"), option("Globex")]},
    {"label": plain("Theirs"), "options": [option("Initech")]},
]
FORM = {
    "type": "modal",
    "title": plain("A meeting"),
    "submit": plain("Save"),
    "blocks": [
        entry("Day", "datepicker", initial_date="2027-03-12"),
        entry("Time", "timepicker", initial_time="09:30"),
        entry("Who", "users_select"),
        entry("Case", "static_select", option_groups=GROUPS),
        entry("Agenda", "plain_text_input", multiline=True),
        entry("Tell", "checkboxes", options=[option("Value"), option("Lesson")]),
        entry("Sheet", "file_input", filetypes=["csv"], max_files=1),
    ],
}


async def opened(keys: Keyboard, bot: SmallBot) -> None:
    await keys.goes_to(keys.page.get_by_test_id("composer-shortcuts"))
    await keys.key("Enter", "Enter")
    used = await bot.got("shortcut")
    await bot.calls("views.open", trigger_id=used["trigger_id"], view=FORM)
    await expect(keys.form).to_be_visible()


def picked(sent: Json) -> dict[str, Any]:
    return {name: entry["pick"] for name, entry in sent["view"]["state"]["values"].items()}


async def test_a_form_of_all_kinds_is_filled_in_by_keyboard(
    keys: Keyboard, bot: SmallBot, tmp_path: Path
) -> None:
    await opened(keys, bot)
    form = keys.form
    await keys.goes_to(form.get_by_label("Time"))
    await keys.page.keyboard.type("0245PM")
    await keys.goes_to(form.get_by_role("combobox", name="Who"))
    await keys.page.keyboard.type("Dani")
    await expect(form.get_by_role("option", name="Daniel")).to_be_visible()
    await keys.key("Enter")
    await keys.goes_to(form.get_by_role("combobox", name="Case"))
    await keys.key("ArrowDown")
    await expect(form.get_by_text("Theirs")).to_be_visible()
    await keys.key("ArrowDown", "ArrowDown", "Enter")
    await keys.goes_to(form.get_by_role("textbox", name="Agenda"))
    await keys.page.keyboard.type("Price")
    await keys.key("Enter")
    await keys.page.keyboard.type("Date")
    await keys.goes_to(form.get_by_role("checkbox", name="Lesson"))
    await keys.key("Space")
    await keys.goes_to(form.get_by_label("Sheet"))
    await form.get_by_label("Sheet").set_input_files(_sheet(tmp_path, "managers.csv"))
    await expect(form.get_by_test_id("file-input-files")).to_contain_text("managers.csv")
    await expect(form.get_by_role("button", name="Remove managers.csv")).to_be_focused()
    await keys.submits()
    values = picked(await bot.got("view_submission"))
    assert values["Day"]["selected_date"] == "2027-03-12"
    assert values["Time"]["selected_time"] == "14:45"
    assert values["Who"]["selected_user"] == "U0DANIEL002"
    assert values["Case"]["selected_option"]["value"] == "initech"
    assert values["Agenda"]["value"] == "Price\nDate"
    assert [each["value"] for each in values["Tell"]["selected_options"]] == ["lesson"]
    (file,) = values["Sheet"]["files"]
    async with bot.http.get(file["url_private_download"]) as answer:
        assert await answer.text() == SHEET


async def test_a_file_of_another_kind_is_refused_and_one_is_taken_out_again(
    keys: Keyboard, bot: SmallBot, tmp_path: Path
) -> None:
    await opened(keys, bot)
    chooser = keys.form.get_by_label("Sheet")
    await chooser.set_input_files(_sheet(tmp_path, "managers.xlsx"))
    await expect(keys.form.get_by_test_id("file-input-error")).to_contain_text("accepted: csv.")
    await chooser.set_input_files(_sheet(tmp_path, "managers.csv"))
    await expect(keys.form.get_by_test_id("file-input-error")).to_be_empty()
    await keys.key("Enter")
    await expect(keys.form.get_by_test_id("file-input-files")).to_be_empty()
    await expect(chooser).to_be_focused()


def _sheet(folder: Path, name: str) -> Path:
    file = folder / name
    file.write_text(SHEET, encoding="utf-8")
    return file
