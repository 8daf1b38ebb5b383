"""Runs a slash command: the form that the bot gets, and what the person then sees."""

import json
from typing import Any

from bot.sandbox.blocks.check import check_blocks
from bot.sandbox.blocks.complete import complete
from bot.sandbox.deliveries import Deliveries, Delivery, Reception
from bot.sandbox.events import VERIFICATION_TOKEN
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.settings import Command
from bot.sandbox.state import APP_ID, TEAM, Workspace
from bot.sandbox.triggers import Address
from bot.sandbox.typed_text import command_text
from bot.sandbox.web_api.chat import authorship

UNKNOWN = (
    "{word} is not a valid command. In Slack, all messages that start with the “/” character are"
    " interpreted as commands. If you are trying to send a message and not run a command, try"
    " preceding the “/” with an empty space."
)


class Commands:
    """The app's slash commands."""

    def __init__(self, workspace: Workspace, deliveries: Deliveries) -> None:
        self._workspace = workspace
        self._deliveries = deliveries

    async def run(self, user: str, channel: Conversation, typed: str) -> dict[str, Any]:
        """Send a typed command to the bot and show its answer, or Slackbot's word for its failure."""
        word, _, rest = typed.partition(" ")
        command = next((each for each in self._workspace.settings.commands if each.name == word), None)
        if command is None:
            return self._refuse(user, channel, UNKNOWN.format(word=word))
        reception = await self._deliveries.send(
            Delivery("command", self._form(user, channel, command, rest.strip()))
        )
        problem = _problem(reception) or self._show(user, channel, reception.text)
        if problem:
            return self._refuse(user, channel, f'{word} failed with the error "{problem}"', reception.status)
        return {"ok": True, "status": reception.status}

    def refuse_in_thread(self, user: str, channel: Conversation, typed: str, thread: str) -> dict[str, Any]:
        """Slack knows no app's commands in threads."""
        text = f"{typed.split(maxsplit=1)[0]} is not supported in threads. Sorry!"
        self._workspace.slackbot_note(channel.id, user, text, thread)
        return {"ok": False, "error": text}

    def _refuse(
        self, user: str, channel: Conversation, text: str, status: int | None = None
    ) -> dict[str, Any]:
        self._workspace.slackbot_note(channel.id, user, text)
        return {"ok": False, "error": text, "status": status}

    def _form(self, user: str, channel: Conversation, command: Command, text: str) -> dict[str, Any]:
        address = self._workspace.triggers.issue_address(Address(user, channel.id))
        return {
            "token": VERIFICATION_TOKEN,
            "team_id": TEAM["id"],
            "team_domain": TEAM["domain"],
            "channel_id": channel.id,
            "channel_name": channel.payload_name,
            "user_id": user,
            "user_name": self._workspace.roster.people[user].handle,
            "command": command.name,
            "text": command_text(text, self._workspace.roster, should_escape=command.should_escape),
            "api_app_id": APP_ID,
            "is_enterprise_install": "false",
            "response_url": f"{self._workspace.base}/commands/{TEAM['id']}/{address}",
            "trigger_id": self._workspace.triggers.issue(user),
        }

    def _show(self, user: str, channel: Conversation, answer: str) -> str:
        """Show the body of the bot's answer; returns Slack's error when it is not a message."""
        try:
            message = _message(answer)
        except (Refused, ValueError):
            return "invalid_command_response"
        if message is None:
            return ""
        everybody = message.pop("response_type", "ephemeral") == "in_channel"
        content = {**authorship(self._workspace), **message}
        if everybody:
            self._workspace.post(channel, content)
        else:
            self._workspace.note(channel.id, user, content)
        return ""


def _problem(reception: Reception) -> str:
    problems = {"": "", "http_timeout": "operation_timeout"}
    return problems.get(reception.problem, "dispatch_failed")


def _message(answer: str) -> dict[str, Any] | None:
    """The message in the body of an answer: nothing, plain text, or JSON."""
    if not answer.strip():
        return None
    if not answer.lstrip().startswith("{"):
        return {"text": answer}
    body = json.loads(answer)
    message = {name: body[name] for name in ("response_type", "text", "attachments") if body.get(name)}
    if body.get("blocks"):
        check_blocks(body["blocks"])
        message["blocks"] = complete(body["blocks"])
    shows = {"text", "blocks", "attachments"} & message.keys()
    return {"text": "", **message} if shows else None
