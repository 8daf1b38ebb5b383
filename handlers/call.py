"""Somebody asks for something: who, in which voice to answer, and how to open a form for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks import Drawn, Frame
from handlers.blocks.pieces import Block, escape, link, section
from handlers.people import home_of, meet, speaker_of, voice_of
from playbooks.coach import Coach, Negotiation, Speaker, Summary
from playbooks.texts import Voice


@dataclass(frozen=True)
class Call:
    """`in_view`: it was pressed in the Home tab or in a modal; `modal` is the modal's id, if in one."""

    coach: Coach
    speaker: Speaker
    voice: Voice
    client: AsyncWebClient
    trigger: str
    app: str
    home: str = ""
    name: str = ""
    modal: str = ""
    in_view: bool = False

    def frame(self, summary: Summary | Negotiation) -> Frame:
        playbook = self.coach.library.find(summary.playbook)
        shared = _is_shared(summary)
        channel = self.speaker.channel if shared else ""
        return Frame(self.voice, playbook, summary.counterpart, summary.id, shared=shared, channel=channel)

    def whole_frame(self, summary: Summary | Negotiation) -> Frame:
        """For what cannot be done without the playbook; raises PlaybookGone."""
        self.coach.whole(summary.playbook)
        return self.frame(summary)

    def note(self, key: str, summary: Summary | None = None, **facts: str) -> Drawn:
        """A sentence that links to where the negotiation lives."""
        there = link(self._address(summary), self.voice.say(_open_in(summary)))
        counterpart = escape(summary.counterpart) if summary else ""
        said = self.voice.say(key, link=there, counterpart=counterpart, **facts)
        return Drawn(said, [section(said)])

    async def show(self, view: Block) -> None:
        """A modal in front of whoever calls; in the modal that they are in, if they are."""
        await show(self.client, view, trigger=self.trigger, modal=self.modal)

    def _address(self, summary: Summary | None) -> str:
        """The thread, once it was posted; until then, our direct message."""
        if summary and summary.root and self.home:
            return link_to(self.home, summary.channel, summary.root, summary.root)
        return f"https://slack.com/app_redirect?app={self.app}&team={self.speaker.workspace}"


def _open_in(summary: Summary | None) -> str:
    return "note.open_channel" if summary and summary.shared else "note.open_dm"


def _is_shared(found: Summary | Negotiation) -> bool:
    return found.shared if isinstance(found, Summary) else found.progress.shared


async def call_of(coach: Coach, body: Mapping[str, Any], context: AsyncBoltContext) -> Call:
    """Who did something in Slack's interface; its trigger is known when Slack delivers it again."""
    speaker = speaker_of(body, f"trigger:{body['trigger_id']}")
    member = await meet(coach, speaker, context.client)
    return Call(
        coach,
        speaker,
        voice_of(member),
        context.client,
        body["trigger_id"],
        body.get("api_app_id", ""),
        home_of(context),
        member.name,
        modal_of(body),
        "view" in body,
    )


def link_to(home: str, channel: str, at: str, thread: str = "") -> str:
    """A message's own address, below the workspace's."""
    below = f"?thread_ts={thread}&cid={channel}" if thread else ""
    return f"{home.rstrip('/')}/archives/{channel}/p{at.replace('.', '')}{below}"


async def show(client: AsyncWebClient, view: Block, *, trigger: str, modal: str) -> None:
    """In the modal that is open, or as the first one."""
    if modal:
        await client.views_update(view_id=modal, view=view)
    else:
        await client.views_open(trigger_id=trigger, view=view)


def modal_of(body: Mapping[str, Any]) -> str:
    """The modal that somebody pressed something in; the Home tab is none."""
    view = body.get("view") or {}
    return str(view["id"]) if view.get("type") == "modal" else ""


async def which(call: Call, named: str) -> Summary:
    """The negotiation that is meant: the one that is named, or the only one."""
    if named:
        return await call.coach.find(call.speaker, named)
    return await call.coach.only(call.speaker)
