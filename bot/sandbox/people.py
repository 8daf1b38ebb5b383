"""The people's side: what the web page and the tests ask for and do, as JSON under /sandbox."""

import base64
import binascii
from typing import Any

from aiohttp import web

from bot.sandbox import composer
from bot.sandbox.commands import Commands
from bot.sandbox.events import Events
from bot.sandbox.ids import make_id
from bot.sandbox.modals import Modals
from bot.sandbox.presses import Presses
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import COLOURS, Conversation, Person
from bot.sandbox.state import Workspace
from bot.sandbox.views import OpenView

Body = dict[str, Any]
INVITE = "/invite"


class People:
    """What a person does; every answer is {ok: …}."""

    def __init__(
        self, workspace: Workspace, commands: Commands, presses: Presses, modals: Modals, events: Events
    ) -> None:
        self._workspace = workspace
        self._commands = commands
        self._presses = presses
        self._modals = modals
        self._events = events

    async def type(self, body: Body) -> Body:
        """A message, or a slash command when it begins with one."""
        user, channel = self._place(body)
        text, thread = str(body.get("text", "")), str(body.get("thread_ts") or "")
        if text.startswith("/") and len(text.split(maxsplit=1)[0]) > 1 and not body.get("raw"):
            return await self._command(user, channel, text, thread)
        content = composer.typed(self._workspace, text, raw=bool(body.get("raw")))
        posted = composer.say(self._workspace, user, channel, content, thread)
        return {"ok": True, "ts": posted["ts"]}

    async def edit(self, body: Body) -> Body:
        """Other words for one's own message."""
        user, channel = self._place(body)
        content = composer.typed(self._workspace, str(body["text"]), raw=bool(body.get("raw")))
        composer.edit(self._workspace, user, channel, str(body["ts"]), content)
        return {"ok": True}

    async def delete(self, body: Body) -> Body:
        """One's own message taken back."""
        user, channel = self._place(body)
        composer.take_back(self._workspace, user, channel, str(body["ts"]))
        return {"ok": True}

    async def press(self, body: Body) -> Body:
        """A button pressed or something picked, in a message or in a modal."""
        if body.get("view_id"):
            return await self._presses.in_view(self._view(body), body)
        user, channel = self._place(body)
        return await self._presses.in_message(user, channel, str(body["ts"]), body)

    async def submit(self, body: Body) -> Body:
        """A modal sent off."""
        return await self._modals.submit(self._view(body), body.get("values", {}))

    async def close(self, body: Body) -> Body:
        """A modal closed without sending; all of them when `everything` is said."""
        await self._modals.close(self._view(body), everything=bool(body.get("everything")))
        return {"ok": True}

    async def upload(self, body: Body) -> Body:
        """A file shared, with or without words."""
        user, channel = self._place(body)
        text = str(body.get("text") or "")
        place = composer.typed(self._workspace, text, raw=False) if text.strip() else {"text": ""}
        place["thread_ts"] = str(body.get("thread_ts") or "")
        content = base64.b64decode(str(body["content_base64"]), validate=True)
        posted = composer.share(self._workspace, user, channel, (str(body["name"]), content), place)
        return {"ok": True, "ts": posted["ts"], "file": posted["files"][0]}

    async def add_person(self, body: Body) -> Body:
        """Somebody new in the workspace."""
        name = str(body["name"])
        colour = COLOURS[len(self._workspace.roster.people) % len(COLOURS)]
        locale, tz = str(body.get("locale", "en-US")), str(body.get("tz", "America/New_York"))
        handle = ".".join(name.lower().split())
        person = Person(make_id("U"), name, handle, locale, tz, str(body.get("title", "")), color=colour)
        self._workspace.roster.add_person(person)
        self._workspace.conversations_changed(self._workspace.roster.people)
        return {"ok": True, "id": person.id}

    async def _command(self, user: str, channel: Conversation, text: str, thread: str) -> Body:
        if thread:
            return self._commands.refuse_in_thread(user, channel, text, thread)
        if text.split(maxsplit=1)[0] == INVITE:
            return self._invite(channel, text.removeprefix(INVITE).strip().removeprefix("@"))
        return await self._commands.run(user, channel, text)

    def _invite(self, channel: Conversation, name: str) -> Body:
        everybody = [*self._workspace.roster.people.values(), self._workspace.roster.bot]
        guest = next((each for each in everybody if name.lower() in (each.name.lower(), each.handle)), None)
        if guest is None or channel.kind == "im" or guest.id in channel.members:
            raise Refused("cant_invite")
        event = composer.join(self._workspace, guest.id, channel)
        self._events.announce("member_joined_channel", channel.id, event)
        return {"ok": True}

    def _place(self, body: Body) -> tuple[str, Conversation]:
        user = person_of(self._workspace, body.get("as"))
        return user, conversation_of(self._workspace, user, body.get("channel"))

    def _view(self, body: Body) -> OpenView:
        user = person_of(self._workspace, body.get("as"))
        view = self._workspace.views.find(str(body.get("view_id")))
        if view is None or view.user != user:
            raise Refused("view_not_found")
        return view


def register(app: web.Application, people: People) -> None:
    """Put everything that people do into the server."""
    verbs = {
        "type": people.type,
        "edit": people.edit,
        "delete": people.delete,
        "press": people.press,
        "submit": people.submit,
        "close": people.close,
        "upload": people.upload,
        "people": people.add_person,
    }

    async def act(request: web.Request) -> web.Response:
        verb = verbs.get(request.match_info["verb"])
        if verb is None:
            raise web.HTTPNotFound
        try:
            return web.json_response(await verb(await request.json()))
        except Refused as refusal:
            return web.json_response(refusal.as_answer())
        except (KeyError, ValueError, binascii.Error) as error:
            return web.json_response({"ok": False, "error": f"bad_request: {error}"}, status=400)

    app.router.add_post("/sandbox/{verb}", act)


def person_of(workspace: Workspace, user: object) -> str:
    """A person's id, or a refusal."""
    if not isinstance(user, str) or user not in workspace.roster.people:
        raise Refused("user_not_found")
    return user


def conversation_of(workspace: Workspace, user: str, channel: object) -> Conversation:
    """A conversation that this person is in, or a refusal."""
    found = workspace.roster.conversations.get(str(channel))
    if found is None or user not in found.members:
        raise Refused("channel_not_found")
    return found
