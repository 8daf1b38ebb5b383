"""Says one letter in Slack, once: what was attempted before is first looked for in the conversation."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.files import FileKeeper, share_brief
from bot.delivery.homes import Homes
from bot.delivery.verdicts import code_of
from bot.storage.letters import Letter
from handlers.blocks import Drawn, Frame, draw, draw_amended
from playbooks.coach import Thread
from playbooks.model import (
    Amendment,
    BriefFile,
    Erasure,
    Home,
    Overview,
    Playbook,
    Replacement,
    Settled,
)
from playbooks.texts import Voice
from playbooks.texts.voice import ADDRESSES

EVENT_TYPE = "rapport_post"
# Slack stamps messages with its own clock, which may be a little behind ours.
CLOCKS_APART = timedelta(minutes=2)
ALREADY_GONE = frozenset({"message_not_found", "file_not_found", "file_deleted", "thread_not_found"})

NOT_ALLOWED = frozenset({"missing_scope", "unknown_method", "not_allowed_token_type"})


class NothingToDo(Exception):  # not an error of ours or of Slack's
    """What this letter would change never arrived."""


Sent = tuple[str, str]
"""Channel and ts."""
NOWHERE = ("", "")


class Sender:
    def __init__(
        self, client: AsyncWebClient, keeper: FileKeeper, library: Mapping[str, Playbook], homes: Homes
    ) -> None:
        self.client = client
        self.homes = homes
        self.keeper = keeper
        self.library = library

    async def send(self, letter: Letter) -> Sent:
        match letter.post:
            case Overview() if letter.root:
                return await self._update(letter, letter.root, draw(letter.post, self._frame(letter)))
            case Amendment(noted=noted) if letter.target and letter.target_at:
                drawn = draw_amended(letter.target, noted, self._frame(letter))
                return await self._update(letter, letter.target_at, drawn)
            case Settled() if letter.target_at:
                drawn = draw(letter.post, self._frame(letter))
                return await self._update(letter, letter.target_at, drawn)
            case Amendment() | Settled():
                raise NothingToDo("target was never posted")
            case Replacement(at=at):
                return await self._update(letter, at, draw(letter.post, self._frame(letter)))
            case Home() | Erasure():
                return await self._do(letter, letter.post)
            case _:
                return await self._post_once(letter)

    async def id_of(self, thread: Thread) -> str | None:
        """Our id in a thread's root message, if it is ours."""
        try:
            found = await self.client.conversations_replies(
                channel=thread.channel, ts=thread.at, limit=1, include_all_metadata=True
            )
        except SlackApiError as error:
            if code_of(error) in ALREADY_GONE:
                return None
            raise
        return next((_id_in(message) for message in found["messages"]), None)

    async def _post_once(self, letter: Letter) -> Sent:
        channel = letter.channel or await self._direct_message(letter.member.id)
        if letter.negotiation and letter.root is None and not isinstance(letter.post, Overview):
            raise NothingToDo("the root message was never posted")
        at = await self.find(letter, channel) if letter.attempts > 1 else None
        if at:
            return channel, at
        if isinstance(letter.post, BriefFile):
            return channel, await share_brief(self.client, self.keeper, letter, self._frame(letter), channel)
        return await self._post(letter, channel)

    async def _post(self, letter: Letter, channel: str) -> Sent:
        drawn = draw(letter.post, self._frame(letter))  # type: ignore[arg-type]  # the rest are drawable
        answer = await self.client.chat_postMessage(
            channel=channel,
            thread_ts=letter.root,
            text=drawn.text,
            blocks=drawn.blocks,
            metadata={"event_type": EVENT_TYPE, "event_payload": {"id": letter.id}},
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(answer.get("channel") or channel), str(answer["ts"])

    async def _update(self, letter: Letter, at: str, drawn: Drawn) -> Sent:
        """Setting a message to what it should be is the same done twice."""
        channel = letter.channel or await self._direct_message(letter.member.id)
        await self.client.chat_update(channel=channel, ts=at, text=drawn.text, blocks=drawn.blocks)
        return channel, at

    async def find(self, letter: Letter, channel: str) -> str | None:
        """The message of an earlier attempt that did arrive, by the id in its metadata or by its file."""
        assert letter.attempted_at is not None  # noqa: S101  # it was attempted before
        since = str((letter.attempted_at - CLOCKS_APART).timestamp())
        cursor = ""
        while True:
            page = await self._page(channel, letter.root, since, cursor)
            for message in page["messages"]:
                if _id_in(message) == letter.id or _shares(message, letter.file_id):
                    return str(message["ts"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return None

    async def _page(self, channel: str, root: str | None, since: str, cursor: str) -> Any:  # noqa: ANN401
        wanted: dict[str, Any] = {
            "channel": channel,
            "oldest": since,
            "limit": 200,
            "include_all_metadata": True,
        }
        if cursor:
            wanted["cursor"] = cursor
        if root:
            return await self.client.conversations_replies(ts=root, **wanted)
        return await self.client.conversations_history(**wanted)

    async def _do(self, letter: Letter, deed: Home | Erasure) -> Sent:
        """What leaves no message of its own."""
        if isinstance(deed, Erasure):
            return await self._erase(deed)
        await self.homes.show(letter)
        return NOWHERE

    async def _erase(self, erasure: Erasure) -> Sent:
        for at in erasure.messages:
            await _unless_gone(self.client.chat_delete(channel=erasure.channel, ts=at))
        for file in erasure.files:
            await _unless_gone(self.client.files_delete(file=file))
        return erasure.channel, ""

    async def _direct_message(self, member: str) -> str:
        """Their conversation with us; without leave to open it, Slack takes the member for its address."""
        try:
            answer = await self.client.conversations_open(users=member)
        except SlackApiError as error:
            if code_of(error) not in NOT_ALLOWED:
                raise
            return member
        return str(answer["channel"]["id"])

    def _frame(self, letter: Letter) -> Frame:
        return Frame(
            voice=_voice(letter),
            playbook=self.library.get(letter.playbook) or next(iter(self.library.values())),
            counterpart=letter.counterpart,
            negotiation=letter.negotiation or "",
            language_chosen=letter.member.language_chosen,
            shared=letter.shared,
            owner=letter.member.name,
        )


def _voice(letter: Letter) -> Voice:
    """Where several people read, nobody is addressed as the owner alone wishes to be."""
    address = ADDRESSES[0] if letter.shared else letter.member.address
    return Voice(letter.member.language, address)


def _id_in(message: Mapping[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    found = metadata.get("event_payload", {}).get("id")
    return str(found) if found and metadata.get("event_type") == EVENT_TYPE else None


def _shares(message: Mapping[str, Any], file_id: str | None) -> bool:
    """Apps that may not read files are shown nothing but their ids, as `x_files`."""
    shown = [file["id"] for file in message.get("files") or ()]
    return file_id in [*shown, *(message.get("x_files") or ())]


async def _unless_gone(call: Any) -> None:  # noqa: ANN401  # any call of the client
    try:
        await call
    except SlackApiError as error:
        if code_of(error) not in ALREADY_GONE:
            raise
