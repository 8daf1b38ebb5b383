"""Lets people come to the workspace and leave it."""

import time
from zoneinfo import available_timezones

from bot.sandbox.events import Events
from bot.sandbox.ids import make_id
from bot.sandbox.lookup import Body, Verbs, person_of
from bot.sandbox.refusals import Refused
from bot.sandbox.roster import COLOURS, Person
from bot.sandbox.state import Workspace
from bot.sandbox.web_api.users import as_json


class Staff:
    """Who works here."""

    def __init__(self, workspace: Workspace, events: Events) -> None:
        self._workspace = workspace
        self._events = events

    def verbs(self) -> Verbs:
        """What can be done here, by the last part of its address."""
        return {
            "people": self.add,
            "deactivate": self.deactivate,
            "admin": self.appoint,
            "zone": self.travel,
        }

    async def add(self, body: Body) -> Body:
        """Somebody new in the workspace."""
        name = str(body["name"])
        colour = COLOURS[len(self._workspace.roster.people) % len(COLOURS)]
        locale, tz = str(body.get("locale", "en-US")), str(body.get("tz", "America/New_York"))
        handle = ".".join(name.lower().split())
        person = Person(make_id("U"), name, handle, locale, tz, str(body.get("title", "")), color=colour)
        self._workspace.roster.add_person(person)
        self._workspace.conversations_changed(self._workspace.roster.people)
        return {"ok": True, "id": person.id}

    async def deactivate(self, body: Body) -> Body:
        """Somebody's account is closed, or opened again; their messages and their channels stay."""
        person = self._workspace.roster.people[person_of(self._workspace, body.get("user"))]
        person.deleted = bool(body.get("deleted", True))
        if person.deleted:
            open_views = [view.id for view in self._workspace.views.stack(person.id)]
            self._workspace.views.clear(person.id)
            self._workspace.hide_view(person.id, open_views)
        self._workspace.conversations_changed(self._workspace.roster.people)
        self._tell(person)
        return {"ok": True}

    async def appoint(self, body: Body) -> Body:
        """Somebody administers the workspace from now on, or no more."""
        person = self._workspace.roster.people[person_of(self._workspace, body.get("user"))]
        person.admin = bool(body.get("admin", True))
        self._tell(person)
        return {"ok": True}

    async def travel(self, body: Body) -> Body:
        """Somebody lives in another time zone from now on."""
        person = self._workspace.roster.people[person_of(self._workspace, body.get("user"))]
        zone = str(body["tz"])
        if zone not in available_timezones():
            raise Refused("invalid_time_zone")
        person.tz = zone
        self._workspace.conversations_changed(self._workspace.roster.people)
        self._tell(person)
        return {"ok": True}

    def _tell(self, person: Person) -> None:
        shown = {"user": as_json(person, with_locale=True), "cache_ts": int(time.time())}
        event = {"type": "user_change", **shown, "event_ts": self._workspace.timestamps.next()}
        self._events.announce("user_change", person.id, event)
