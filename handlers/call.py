"""Somebody asks for something: who, in which voice to answer, and how to open a form for them."""

from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks import Drawn, Frame
from handlers.blocks.pieces import escape, link, section
from playbooks.coach import Coach, Negotiation, Speaker, Summary
from playbooks.texts import Voice


@dataclass(frozen=True)
class Call:
    coach: Coach
    speaker: Speaker
    voice: Voice
    client: AsyncWebClient
    trigger: str
    app: str
    home: str = ""

    def frame(self, summary: Summary | Negotiation) -> Frame:
        playbook = self.coach.library[summary.playbook]
        return Frame(self.voice, playbook, summary.counterpart, summary.id)

    def note(self, key: str, summary: Summary | None = None, **facts: str) -> Drawn:
        """A sentence that links to where the negotiation lives."""
        there = link(self._address(summary), self.voice.say("note.open_dm"))
        counterpart = escape(summary.counterpart) if summary else ""
        said = self.voice.say(key, link=there, counterpart=counterpart, **facts)
        return Drawn(said, [section(said)])

    def _address(self, summary: Summary | None) -> str:
        """The thread, once it was posted; until then, our direct message."""
        if summary and summary.root and self.home:
            at = summary.root.replace(".", "")
            thread = f"?thread_ts={summary.root}&cid={summary.channel}"
            return f"{self.home.rstrip('/')}/archives/{summary.channel}/p{at}{thread}"
        return f"https://slack.com/app_redirect?app={self.app}&team={self.speaker.workspace}"


async def which(call: Call, named: str) -> Summary:
    """The negotiation that is meant: the one that is named, or the only one."""
    if named:
        return await call.coach.find(call.speaker, named)
    return await call.coach.only(call.speaker)
