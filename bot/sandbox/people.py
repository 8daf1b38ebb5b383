"""The people's side: what the web page and the tests ask for and do, as JSON under /sandbox."""

import base64
import binascii

from aiohttp import web

from bot.sandbox import composer
from bot.sandbox.commands import Commands
from bot.sandbox.lookup import Body, Verbs, modal_of, place_of, view_of
from bot.sandbox.members import Members
from bot.sandbox.modals import Modals
from bot.sandbox.presses import Presses
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import Workspace


class People:
    """What a person does; every answer is {ok: …}."""

    def __init__(
        self, workspace: Workspace, commands: Commands, presses: Presses, modals: Modals, members: Members
    ) -> None:
        self._workspace = workspace
        self._commands = commands
        self._presses = presses
        self._modals = modals
        self._members = members

    def verbs(self) -> Verbs:
        """What people do here, by the last part of its address."""
        return {
            "type": self.type,
            "edit": self.edit,
            "delete": self.delete,
            "press": self.press,
            "submit": self.submit,
            "close": self.close,
            "upload": self.upload,
        }

    async def type(self, body: Body) -> Body:
        """A message, or a slash command when it begins with one."""
        user, channel = place_of(self._workspace, body)
        text, thread = str(body.get("text", "")), str(body.get("thread_ts") or "")
        if text.startswith("/") and len(text.split(maxsplit=1)[0]) > 1 and not body.get("raw"):
            return await self._command(user, channel, text, thread)
        content = composer.typed(self._workspace, text, raw=bool(body.get("raw")))
        posted = composer.say(self._workspace, user, channel, content, thread)
        self._warn_of_absent_bot(user, channel, content["text"], thread)
        return {"ok": True, "ts": posted["ts"]}

    async def edit(self, body: Body) -> Body:
        """Other words for one's own message."""
        user, channel = place_of(self._workspace, body)
        content = composer.typed(self._workspace, str(body["text"]), raw=bool(body.get("raw")))
        composer.edit(self._workspace, user, channel, str(body["ts"]), content)
        return {"ok": True}

    async def delete(self, body: Body) -> Body:
        """One's own message taken back."""
        user, channel = place_of(self._workspace, body)
        composer.take_back(self._workspace, user, channel, str(body["ts"]))
        return {"ok": True}

    async def press(self, body: Body) -> Body:
        """A button pressed or something picked, in a message, a modal or the Home."""
        if body.get("view_id"):
            return await self._presses.in_view(view_of(self._workspace, body), body)
        user, channel = place_of(self._workspace, body)
        return await self._presses.in_message(user, channel, str(body["ts"]), body)

    async def submit(self, body: Body) -> Body:
        """A modal sent off."""
        return await self._modals.submit(modal_of(self._workspace, body), body.get("values", {}))

    async def close(self, body: Body) -> Body:
        """A modal closed without sending; all of them when `everything` is said."""
        view = modal_of(self._workspace, body)
        await self._modals.close(view, everything=bool(body.get("everything")))
        return {"ok": True}

    async def upload(self, body: Body) -> Body:
        """A file shared, with or without words."""
        user, channel = place_of(self._workspace, body)
        text = str(body.get("text") or "")
        place = composer.typed(self._workspace, text, raw=False) if text.strip() else {"text": ""}
        place["thread_ts"] = str(body.get("thread_ts") or "")
        content = base64.b64decode(str(body["content_base64"]), validate=True)
        posted = composer.share(self._workspace, user, channel, (str(body["name"]), content), place)
        return {"ok": True, "ts": posted["ts"], "file": posted["files"][0]}

    def _warn_of_absent_bot(self, user: str, channel: Conversation, text: str, thread: str) -> None:
        """Whoever is named in a channel that they are not in hears nothing, and Slackbot says so."""
        bot = self._workspace.roster.bot
        if channel.kind == "im" or bot.id in channel.members or f"<@{bot.id}>" not in text:
            return
        said = f"<@{bot.id}> is not in this channel and was not told. Type `/invite @{bot.name}` first."
        self._workspace.slackbot_note(channel.id, user, said, thread or None)

    async def _command(self, user: str, channel: Conversation, text: str, thread: str) -> Body:
        if thread:
            return self._commands.refuse_in_thread(user, channel, text, thread)
        known = self._members.typed(user, channel, text)
        return known or await self._commands.run(user, channel, text)


def register(app: web.Application, *verbs: Verbs) -> None:
    """Put everything that people do into the server."""
    known = {name: verb for each in verbs for name, verb in each.items()}

    async def act(request: web.Request) -> web.Response:
        verb = known.get(request.match_info["verb"])
        if verb is None:
            raise web.HTTPNotFound
        try:
            return web.json_response(await verb(await request.json()))
        except Refused as refusal:
            return web.json_response(refusal.as_answer())
        except (KeyError, ValueError, binascii.Error) as error:
            return web.json_response({"ok": False, "error": f"bad_request: {error}"}, status=400)

    app.router.add_post("/sandbox/{verb}", act)
