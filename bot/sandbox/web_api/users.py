"""The users.*, bots.* and auth.* methods: who people are, and who the bot is."""

from typing import Any

from bot.sandbox.refusals import Refused
from bot.sandbox.roster import Person, zone_facts
from bot.sandbox.state import APP_ID, BOT_ID, TEAM
from bot.sandbox.web_api.call import Call


def test_auth(call: Call) -> dict[str, Any]:
    """auth.test: whose token this is."""
    bot = call.workspace.roster.bot
    return {
        "url": f"{call.workspace.base}/",
        "team": TEAM["name"],
        "user": bot.handle,
        "team_id": TEAM["id"],
        "user_id": bot.id,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def test_api(call: Call) -> dict[str, Any]:
    """api.test: the arguments back, or the error that was asked for."""
    if call.text("error"):
        raise Refused(call.text("error"), args=call.arguments)
    return {"args": call.arguments}


def info(call: Call) -> dict[str, Any]:
    """users.info: one member; the locale only when it is asked for."""
    call.require("users:read")
    member = call.workspace.roster.member(call.needed("user"))
    if member is None:
        raise Refused("user_not_found")
    return {"user": as_json(member, with_locale=call.flag("include_locale"))}


def list_users(call: Call) -> dict[str, Any]:
    """users.list: everybody, the bot too."""
    call.require("users:read")
    everybody = [*call.workspace.roster.people.values(), call.workspace.roster.bot]
    shown = [as_json(each, with_locale=call.flag("include_locale")) for each in everybody]
    return {"members": shown, "cache_ts": 0, "response_metadata": {"next_cursor": ""}}


def bot_info(call: Call) -> dict[str, Any]:
    """bots.info: the app's own bot."""
    call.require("users:read")
    if call.text("bot") not in ("", BOT_ID):
        raise Refused("bot_not_found")
    bot = call.workspace.roster.bot
    names = {"id": BOT_ID, "app_id": APP_ID, "user_id": bot.id, "name": bot.name}
    return {"bot": {**names, "deleted": False, "updated": 0, "icons": {}}}


def as_json(person: Person, *, with_locale: bool) -> dict[str, Any]:
    """The user object; of somebody deactivated Slack tells less: no zone, no locale, no roles."""
    facts = {
        "id": person.id,
        "team_id": TEAM["id"],
        "name": person.handle,
        "deleted": person.deleted,
        "profile": _profile(person),
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": 0,
    }
    return facts if person.deleted else {**facts, **_active_facts(person, with_locale=with_locale)}


def _active_facts(person: Person, *, with_locale: bool) -> dict[str, Any]:
    return {
        "color": person.color,
        "real_name": person.name,
        **zone_facts(person.tz),
        "is_admin": person.admin,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        **({"locale": person.locale} if with_locale else {}),
    }


def _profile(person: Person) -> dict[str, Any]:
    return {
        "title": person.title,
        "real_name": person.name,
        "real_name_normalized": person.name,
        "display_name": "" if person.is_bot else person.name.split()[0],
        "display_name_normalized": "" if person.is_bot else person.name.split()[0],
        "team": TEAM["id"],
        **({"bot_id": BOT_ID, "api_app_id": APP_ID} if person.is_bot else {}),
    }
