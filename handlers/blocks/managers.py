"""Draws the forms that say who somebody's manager is: one's own, and for an admin a whole list."""

from handlers.blocks.inputs import LABEL, PLACEHOLDER, field, modal, text_input
from handlers.blocks.pieces import Block, actions, button, context, escape, plain
from playbooks.coach import Member
from playbooks.model import ManagerState
from playbooks.texts import Voice

CSV_FILE: Block = {"type": "file_input", "action_id": "value", "filetypes": ["csv", "txt"], "max_files": 1}


def manager_form(member: Member, voice: Voice) -> Block:
    """Who is asked sees nothing before they accept."""
    picker: Block = {
        "type": "users_select",
        "action_id": "value",
        "placeholder": plain(voice.say("button.person"), PLACEHOLDER),
        **({"initial_user": member.manager} if member.manager else {}),
    }
    blocks = [
        field("manager", voice.say("manager.who"), picker),
        context(escape(voice.say("manager.sees"))),
        *actions(button(voice.say("manager.see"), "preview")),
    ]
    return modal("manager", voice.say("manager.form"), blocks, voice, "manager.ask")


def manager_line(member: Member, manager: str, voice: Voice) -> str:
    """Who it is, and whether they have accepted."""
    if not member.manager:
        return voice.say("manager.home_none")
    named = member.manager_state is ManagerState.NAMED
    return voice.say("manager.home_named" if named else "manager.home", manager=manager or member.manager)


def list_form(voice: Voice) -> Block:
    blocks = [
        field("list", voice.say("manager.list"), text_input("", "", multiline=True), optional=True)
        | {"hint": plain(voice.say("manager.list_hint"), LABEL)},
        field("file", voice.say("manager.list_file"), CSV_FILE, optional=True),
    ]
    return modal("managers", voice.say("manager.list_form"), blocks, voice)
