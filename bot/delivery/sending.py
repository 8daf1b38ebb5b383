"""Says one letter in Slack, once: what was attempted before is first looked for in the conversation."""

import asyncio
from typing import Any, cast

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.files import Attachment, Keeper, brief_file, calendar_file, frontier_file, share
from bot.delivery.finding import ALREADY_GONE, find, stamp
from bot.delivery.homes import Homes
from bot.delivery.nudges import Nudges
from bot.delivery.reckoning import RECKONS_WITHIN, in_time
from bot.delivery.telling import NothingToDo, as_it_can_be_told, frame_of
from bot.delivery.verdicts import code_of
from bot.delivery.weeklies import Weeklies
from bot.storage.letters import Letter
from handlers.blocks import RECKONED, Drawn, Frame, draw, draw_amended
from handlers.pictures import Easel
from playbooks.model import (
    Amendment,
    BriefFile,
    CalendarFile,
    Digest,
    DigestFile,
    Erasure,
    FrontierFile,
    Home,
    InterestMap,
    IssueTable,
    Library,
    MeetingCard,
    Note,
    Nudge,
    Overview,
    Plan,
    PromiseList,
    Replacement,
    RequestMessage,
    RequestState,
    Settled,
)

NOT_ALLOWED = frozenset({"missing_scope", "unknown_method", "not_allowed_token_type"})

Standing = InterestMap | RequestMessage | IssueTable | MeetingCard | PromiseList
"""Posted once, and then updated in place."""
Filed = BriefFile | FrontierFile | DigestFile | CalendarFile
Sent = tuple[str, str]
"""Channel and ts."""
NOWHERE = ("", "")


class Sender:
    def __init__(
        self, client: AsyncWebClient, keeper: Keeper, library: Library, homes: Homes, easel: Easel
    ) -> None:
        self.client = client
        self.homes = homes
        self.weeklies = Weeklies(homes.store, library)
        self.nudges = Nudges(homes.store, library)
        self.keeper = keeper
        self.library = library
        self.easel = easel
        self.reckons_within = RECKONS_WITHIN

    async def send(self, letter: Letter) -> Sent:
        letter = as_it_can_be_told(letter, self.library)
        match letter.post:
            case Amendment() | Settled():
                return await self._change(letter, letter.post)
            case Overview() if letter.root:
                return await self._update(letter, letter.root, draw(letter.post, self._frame(letter)))
            case Replacement(at=at):
                return await self._update(letter, at, draw(letter.post, self._frame(letter)))
            case InterestMap() | RequestMessage() | IssueTable() | MeetingCard() | PromiseList():
                return await self._stand(letter, letter.post)
            case Home() | Erasure() | Nudge():
                return await self._do(letter, letter.post)
            case _:
                return await self._post_once(letter)

    async def _change(self, letter: Letter, post: Amendment | Settled) -> Sent:
        """An earlier prompt, as it is now."""
        if not (letter.target_at and (letter.target or isinstance(post, Settled))):
            raise NothingToDo("target was never posted")
        frame = self._frame(letter)
        if isinstance(post, Amendment) and letter.target:
            return await self._update(
                letter, letter.target_at, draw_amended(letter.target, post.noted, frame)
            )
        assert isinstance(post, Settled)  # noqa: S101  # the other has a target
        return await self._update(letter, letter.target_at, draw(post, frame))

    async def _stand(self, letter: Letter, post: Standing) -> Sent:
        """Posted once, and then updated in place; it may be posted anew, or taken away."""
        there = await self.keeper.standing(letter)
        if there and (_is_gone(post) or _is_anew(post)):
            sent = NOWHERE if _is_gone(post) else await self._post_once(letter)
            await _unless_gone(self.client.chat_delete(channel=await self._channel(letter), ts=there))
            return sent
        if _is_gone(post):
            raise NothingToDo("what is withdrawn was never posted")
        if there and (updated := await _unless_gone(self._update(letter, there, await self._drawn(letter)))):
            return cast("Sent", updated)
        return await self._post_once(letter)

    async def _remind(self, letter: Letter, nudge: Nudge) -> Sent:
        """A new day's takes the place of the one before, which otherwise only changes, or goes."""
        there, drawn = await self.keeper.standing(letter), await self._nudge(letter, nudge)
        if drawn and not nudge.anew:
            updated = await _unless_gone(self._update(letter, there, drawn)) if there else None
            return cast("Sent", updated or NOWHERE)
        sent = await self._post_once(letter) if drawn else NOWHERE
        if there:
            await _unless_gone(self.client.chat_delete(channel=await self._channel(letter), ts=there))
        return sent

    async def _nudge(self, letter: Letter, nudge: Nudge) -> Drawn | None:
        return await self.nudges.drawn(letter, nudge, self._frame(letter).voice)

    async def _channel(self, letter: Letter) -> str:
        return letter.channel or await self._direct_message(letter.member.id)

    async def _post_once(self, letter: Letter) -> Sent:
        channel = await self._channel(letter)
        rootless = letter.negotiation and letter.root is None and not letter.aside
        if rootless and not isinstance(letter.post, Overview):
            raise NothingToDo("the root message was never posted")
        at = await find(self.client, letter, channel) if letter.attempts > 1 else None
        if at:
            return channel, at
        if isinstance(letter.post, Filed):
            file = await self._file(letter, letter.post)
            return channel, await share(self.client, self.keeper, letter, file, channel)
        return await self._post(letter, channel)

    async def _post(self, letter: Letter, channel: str) -> Sent:
        drawn = await self._drawn(letter)
        self.keeper.check_in_hand(letter)
        answer = await self.client.chat_postMessage(
            channel=channel,
            thread_ts=letter.root,
            text=drawn.text,
            blocks=drawn.blocks,
            metadata=stamp(letter),
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(answer.get("channel") or channel), str(answer["ts"])

    async def _file(self, letter: Letter, post: Filed) -> Attachment:
        frame = self._frame(letter)
        if isinstance(post, DigestFile):
            return await self.weeklies.file(letter, frame.voice)
        if isinstance(post, BriefFile):
            return await asyncio.to_thread(brief_file, post, frame)
        if isinstance(post, CalendarFile):
            return await asyncio.to_thread(calendar_file, post, frame)
        picture = await in_time(letter, frontier_file(post, frame, self.easel), self.reckons_within)
        if picture is None:
            raise NothingToDo("there is no frontier to show")
        return picture

    async def _drawn(self, letter: Letter) -> Drawn:
        """In a thread of its own where something is reckoned first."""
        post, frame = letter.post, self._frame(letter)
        if isinstance(post, Nudge):
            if drawn := await self._nudge(letter, post):
                return drawn
            raise NothingToDo("nothing of the nudge makes sense any more")
        if isinstance(post, Digest | Plan):
            return await self.weeklies.drawn(letter, post, frame.voice)
        if isinstance(post, RECKONED):
            drawn = await in_time(letter, asyncio.to_thread(draw, post, frame), self.reckons_within)
            return drawn or draw(Note(key="note.too_long_to_reckon"), frame)
        return draw(post, frame)  # type: ignore[arg-type]  # the rest are drawable

    async def _update(self, letter: Letter, at: str, drawn: Drawn) -> Sent:
        """Setting a message to what it should be is the same done twice."""
        channel = await self._channel(letter)
        self.keeper.check_in_hand(letter)
        await self.client.chat_update(channel=channel, ts=at, text=drawn.text, blocks=drawn.blocks)
        return channel, at

    async def _do(self, letter: Letter, deed: Home | Erasure | Nudge) -> Sent:
        """What need not leave a message of its own."""
        if isinstance(deed, Nudge):
            return await self._remind(letter, deed)
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
        return frame_of(letter, self.library)


def _is_gone(post: Standing) -> bool:
    return isinstance(post, RequestMessage) and post.request.state is RequestState.WITHDRAWN


def _is_anew(post: Standing) -> bool:
    return not isinstance(post, InterestMap) and post.anew


async def _unless_gone(call: Any) -> Any:  # noqa: ANN401  # any call of the client
    """What the call gives; None if what it is about is not in Slack any more."""
    try:
        return await call
    except SlackApiError as error:
        if code_of(error) not in ALREADY_GONE:
            raise
        return None
