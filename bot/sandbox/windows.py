"""The people's side, reading: what a page or a test looks at, and the stream of what changes."""

import json
from contextlib import aclosing, suppress
from dataclasses import asdict
from typing import Any

from aiohttp import web

from bot.sandbox.anything import Json
from bot.sandbox.lookup import conversation_of, person_of
from bot.sandbox.messages import Message
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Conversation
from bot.sandbox.state import APP_ID, TEAM, Workspace

HEARTBEAT = b": still here\n\n"


def register(app: web.Application, workspace: Workspace) -> None:
    """Put everything that can be looked at into the server."""

    async def look(request: web.Request) -> web.Response:
        window = WINDOWS.get(request.match_info["window"])
        if window is None:
            raise web.HTTPNotFound
        try:
            return web.json_response(window(workspace, request.query))
        except Refused as refusal:
            return web.json_response(refusal.as_answer(), status=404)

    async def stream(request: web.Request) -> web.StreamResponse:
        user = str(request.query.get("as"))
        if user not in workspace.roster.people:
            raise web.HTTPNotFound
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        await response.write(HEARTBEAT)
        with suppress(ConnectionError):
            async with aclosing(workspace.stream.listen(user)) as events:
                async for event in events:
                    await response.write(f"data: {json.dumps(event)}\n\n".encode())
        return response

    app.router.add_get("/sandbox/stream", stream)
    app.router.add_get("/sandbox/{window}", look)


def show_workspace(workspace: Workspace, _query: Json) -> dict[str, Any]:
    """Who is here, and which commands and shortcuts the app has."""
    bot = workspace.roster.bot
    commands = [
        {"name": each.name, "hint": each.hint, "description": each.description}
        for each in workspace.settings.commands
    ]
    shortcuts = [asdict(each) for each in workspace.settings.shortcuts]
    return {
        "team": {"id": TEAM["id"], "name": TEAM["name"]},
        "app": {"id": APP_ID, "name": bot.name, "bot_user_id": bot.id, "shortcuts": shortcuts},
        "people": [_person(workspace, user) for user in workspace.roster.people],
        "commands": commands,
    }


def show_conversations(workspace: Workspace, query: Json) -> list[dict[str, Any]]:
    """A person's sidebar."""
    user = person_of(workspace, query.get("as"))
    return [_conversation(workspace, each, user) for each in workspace.roster.seen_by(user)]


def show_messages(workspace: Workspace, query: Json) -> dict[str, Any]:
    """The main pane or one thread, as this person sees it; looking marks it as read."""
    user = person_of(workspace, query.get("as"))
    channel = conversation_of(workspace, user, query.get("channel"))
    thread = query.get("thread")
    messages = _thread(workspace, channel, thread) if thread else workspace.messages.top_level(channel.id)
    shown = [workspace.messages.shown(channel.id, each) for each in messages]
    notes = workspace.messages.notes_for(channel.id, user, thread)
    workspace.messages.mark_read(channel.id, user)
    return {"messages": sorted([*shown, *notes], key=lambda each: str(each["ts"]))}


def show_views(workspace: Workspace, query: Json) -> dict[str, Any]:
    """A person's open modals, top last, with the errors under their inputs."""
    user = person_of(workspace, query.get("as"))
    stack = workspace.views.stack(user)
    return {"views": [{**workspace.views.as_json(each), "errors": each.errors} for each in stack]}


def show_home(workspace: Workspace, query: Json) -> dict[str, Any]:
    """What a person's Home shows, and whether the app has one."""
    view = workspace.views.home(person_of(workspace, query.get("as")))
    shown = workspace.views.as_json(view) if view else None
    return {"view": shown, "enabled": workspace.settings.home_tab}


def show_calls(workspace: Workspace, query: Json) -> list[dict[str, Any]]:
    """Every call of the Web API and every use of a response_url; with `after`, those of a higher n."""
    return workspace.calls[int(query.get("after", 0)) :]


def show_deliveries(workspace: Workspace, query: Json) -> list[dict[str, Any]]:
    """Everything that was sent to the bot; with `after`, what has a higher n."""
    return workspace.deliveries[int(query.get("after", 0)) :]


WINDOWS = {
    "workspace": show_workspace,
    "conversations": show_conversations,
    "messages": show_messages,
    "views": show_views,
    "home": show_home,
    "calls": show_calls,
    "deliveries": show_deliveries,
}


def _person(workspace: Workspace, user: str) -> dict[str, Any]:
    person = workspace.roster.people[user]
    return {
        "id": person.id,
        "name": person.name,
        "display_name": person.name.split()[0],
        "title": person.title,
        "locale": person.locale,
        "tz": person.tz,
        "language_hint": person.language_hint,
        "color": person.color,
        "deleted": person.deleted,
        "admin": person.admin,
    }


def _conversation(workspace: Workspace, channel: Conversation, user: str) -> dict[str, Any]:
    unread = workspace.messages.unread(channel.id, user)
    if channel.kind != "im":
        return {"id": channel.id, "kind": channel.kind, "name": channel.name, "unread": unread}
    other = workspace.roster.other_member(channel, user)
    member = workspace.roster.member(other)
    name = member.name if member else other
    return {"id": channel.id, "kind": "im", "name": name, "with": other, "unread": unread}


def _thread(workspace: Workspace, channel: Conversation, root: str) -> list[Message]:
    message = workspace.messages.find(channel.id, root)
    if message is None:
        raise Refused("thread_not_found")
    return [message, *workspace.messages.replies(channel.id, root)]
