"""Somebody who uses Slack: types, reads, presses, fills in forms; over HTTP, as the sandbox's page does."""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.kit.shown import Json, after, elements, pressables, words

__all__ = ["Json", "NotSeen", "Person", "words"]

Look = Callable[[], Awaitable[Json]]
PATIENCE = 20.0
BETWEEN_LOOKS = 0.02


class NotSeen(AssertionError):
    """What was waited for did not come; shows what came instead."""


@dataclass
class Person:
    """`thread` is the ts of the thread that replies go to: the newest root, unless set by hand."""

    http: aiohttp.ClientSession
    slack: str
    id: str
    name: str
    channel: str
    thread: str = ""
    seen: set[str] = field(default_factory=set)
    patience: float = PATIENCE

    # --- does -----------------------------------------------------------------------------

    async def types(self, text: str, *, channel: str = "", raw: bool = False) -> Json:
        """Into the composer of the direct message, or of another channel: a command or a message."""
        return await self._do("type", channel=channel or self.channel, text=text, raw=raw)

    async def replies(self, text: str, *, raw: bool = False) -> str:
        """Into the thread; gives the ts of what was said."""
        thread = await self._thread()
        answer = await self._do("type", channel=self.channel, text=text, thread_ts=thread, raw=raw)
        assert answer["ok"], answer
        return str(answer["ts"])

    async def uploads(self, name: str, content: bytes, text: str = "") -> str:
        encoded = base64.b64encode(content).decode()
        thread = await self._thread()
        answer = await self._do(
            "upload", channel=self.channel, thread_ts=thread, name=name, content_base64=encoded, text=text
        )
        assert answer["ok"], answer
        return str(answer["ts"])

    async def edits(self, ts: str, text: str) -> None:
        answer = await self._do("edit", channel=self.channel, ts=ts, text=text)
        assert answer["ok"], answer

    async def deletes(self, ts: str) -> None:
        answer = await self._do("delete", channel=self.channel, ts=ts)
        assert answer["ok"], answer

    async def presses(self, label: str, *, ts: str = "") -> Json:
        """The newest button with this label, or the one in the message `ts`."""
        for _ in range(int(PATIENCE / BETWEEN_LOOKS)):
            message, block, element = await self._waits_for_button(label, ts)
            answer = await self.presses_in(message, block, element)
            if not _is_redrawn(answer):
                return answer
        raise NotSeen(f"{label!r} never stood still")

    async def presses_in(self, message: Json, block: Json, element: Json, value: Any = None) -> Json:
        more = {} if value is None else {"value": value}
        return await self._do(
            "press",
            channel=message.get("channel", self.channel),
            ts=message["ts"],
            block_id=block["block_id"],
            action_id=element["action_id"],
            **more,
        )

    async def picks(self, value: str, *, kind: str) -> Json:
        """In the newest picker of this kind: a date, a person, an option of a menu."""
        for message in await self.messages():
            for block, element in elements(message):
                if element["type"] == kind:
                    return await self.presses_in(message, block, element, value)
        raise NotSeen(f"no {kind} to pick {value} in")

    async def fills(self, **values: Any) -> Json:
        """The inputs of the open form, by the id of their block, and sends it."""
        view = (await self._waits_for_view())[-1]
        filled = {
            block["block_id"]: {block["element"]["action_id"]: values[block["block_id"]]}
            for block in view["blocks"]
            if block["type"] == "input" and block["block_id"] in values
        }
        return await self._do("submit", view_id=view["id"], values=filled)

    async def previews(self, **values: Any) -> Json:
        """Fills in a form whose place is taken by what would be sent."""
        return await self.fills(**values)

    async def closes(self, view: Json) -> None:
        """A form, without sending it."""
        await self._do("close", view_id=view["id"])

    async def opens_home(self, tab: str = "home") -> None:
        """The app's conversation, on this tab; Home is drawn a moment later."""
        answer = await self._do("open_home", tab=tab)
        assert answer["ok"], answer

    async def presses_in_home(self, label: str, *, below: str = "") -> Json:
        """The first button or entry of a menu with this label; with `below`, the first after these words."""
        return await self._presses_in(self._home_or_fail, label, below)

    async def presses_in_view(self, label: str) -> Json:
        """A button of the modal on top, or an entry of one of its menus."""
        return await self._presses_in(self._top_view, label, "")

    async def writes_in_view(self, text: str) -> None:
        """Into the long field of the modal on top, without sending it."""
        view = await self._top_view()
        block = next(each for each in view["blocks"] if each.get("element", {}).get("multiline"))
        ids = {"block_id": block["block_id"], "action_id": block["element"]["action_id"]}
        await self._do("press", view_id=view["id"], **ids, value=text)

    async def _presses_in(self, look: Look, label: str, below: str) -> Json:
        for _ in range(int(PATIENCE / BETWEEN_LOOKS)):
            view = await look()
            for block, element, value in after(pressables(view), below, label):
                more = {} if value is None else {"value": value}
                ids = {"block_id": block["block_id"], "action_id": element["action_id"]}
                answer = await self._do("press", view_id=view["id"], **ids, **more)
                if not _is_redrawn(answer):
                    return answer
                break
            await asyncio.sleep(BETWEEN_LOOKS)
        raise NotSeen(f"no {label!r} to press in:\n{words(await look())}")

    async def uses_shortcut(self, callback_id: str, *, ts: str = "", channel: str = "") -> Json:
        """From the menu of a message, or from the composer's when none is named."""
        place = {"channel": channel or self.channel, "ts": ts} if ts else {}
        return await self._do("shortcut", callback_id=callback_id, **place)

    # --- sees -----------------------------------------------------------------------------

    async def reads(self, *texts: str) -> Json:
        """Waits for a message that holds all of these, newer than what was read before."""
        deadline = asyncio.get_running_loop().time() + self.patience
        while True:
            messages = await self.messages()
            for message in messages:
                if _mark(message) not in self.seen and all(text in words(message) for text in texts):
                    self._has_read(message, messages)
                    return message
            if asyncio.get_running_loop().time() > deadline:
                shown = "\n---\n".join(words(each) for each in messages[:4])
                raise NotSeen(f"{self.name} never read {texts}; the newest messages are:\n{shown}")
            await asyncio.sleep(BETWEEN_LOOKS)

    def _has_read(self, message: Json, messages: list[Json]) -> None:
        """That message and the ones above it; what was changed since it was read is still to be read."""
        known = {mark.split(" ", 1)[0] for mark in self.seen}
        above = [each for each in messages if each["ts"] < message["ts"] and each["ts"] not in known]
        self.seen |= {_mark(each) for each in [message, *above]}

    async def reads_again(self, text: str) -> Json:
        """A message that was read before."""
        return next(message for message in await self.messages() if text in words(message))

    async def reads_no_more(self, ts: str) -> None:
        """Waits until this message is gone."""
        for _ in range(int(PATIENCE / BETWEEN_LOOKS)):
            if all(message["ts"] != ts for message in await self.messages()):
                return
            await asyncio.sleep(BETWEEN_LOOKS)
        raise NotSeen(f"{self.name} still reads {ts}")

    async def messages(self) -> list[Json]:
        """All that this person can see in the direct message and its threads, newest first."""
        top = await self.top_level()
        found = [message for message in top if not message.get("reply_count")]
        for root in top:
            if root.get("reply_count") or "ephemeral_to" not in root:
                found += await self.in_thread(root["ts"])
        unique = {_mark(message): message for message in found}
        return sorted(unique.values(), key=lambda message: str(message["ts"]), reverse=True)

    async def top_level(self, channel: str = "") -> list[Json]:
        channel = channel or self.channel
        found = await self._look("messages", channel=channel)
        return [{**message, "channel": channel} for message in found["messages"]]

    async def in_thread(self, thread: str) -> list[Json]:
        """Empty if its root was deleted between two looks."""
        found = await self._look("messages", channel=self.channel, thread=thread)
        return list(found.get("messages", ()))

    async def root(self) -> Json:
        """The root message of the thread that is replied to."""
        thread = await self._thread()
        return next(message for message in await self.top_level() if message["ts"] == thread)

    async def views(self) -> list[Json]:
        return list((await self._look("views"))["views"])

    async def home(self) -> Json | None:
        """What the Home tab shows, if anything was ever drawn there."""
        view = (await self._look("home"))["view"]
        return dict(view) if view else None

    async def sees_home(self, *texts: str, no: str = "") -> Json:
        """Waits until the Home tab shows all of these, and not the other."""
        shown = ""
        for _ in range(int(PATIENCE / BETWEEN_LOOKS)):
            view = await self.home()
            shown = words(view["blocks"]) if view else ""
            if view and all(text in shown for text in texts) and not (no and no in shown):
                return view
            await asyncio.sleep(BETWEEN_LOOKS)
        raise NotSeen(f"{self.name} never saw {texts} in Home, which shows:\n{shown}")

    async def sees_view(self, *texts: str) -> Json:
        """Waits until the modal on top shows all of these."""
        stack: list[Json] = []
        for _ in range(int(PATIENCE / BETWEEN_LOOKS)):
            stack = await self.views()
            if stack and all(text in words(stack[-1]) for text in texts):
                return stack[-1]
            await asyncio.sleep(BETWEEN_LOOKS)
        raise NotSeen(f"{self.name} never saw {texts} in a modal: {[words(view) for view in stack]}")

    async def _home_or_fail(self) -> Json:
        return await self.sees_home()

    async def _top_view(self) -> Json:
        return (await self._waits_for_view())[-1]

    async def _waits_for_view(self) -> list[Json]:
        for _ in range(int(PATIENCE / BETWEEN_LOOKS)):
            if views := await self.views():
                return views
            await asyncio.sleep(BETWEEN_LOOKS)
        raise NotSeen("no form is open")

    async def _waits_for_button(self, label: str, ts: str) -> tuple[Json, Json, Json]:
        for _ in range(int(PATIENCE / BETWEEN_LOOKS)):
            for message in await self.messages():
                for block, element in elements(message):
                    if element.get("text", {}).get("text") == label and ts in ("", message["ts"]):
                        return message, block, element
            await asyncio.sleep(BETWEEN_LOOKS)
        raise NotSeen(f"no button {label!r}")

    async def _thread(self) -> str:
        if self.thread:
            return self.thread
        roots = [message for message in await self.top_level() if message.get("bot_id")]
        newest = [message for message in roots if message["blocks"][0]["type"] == "header"][-1]
        return str(newest["ts"])

    async def _do(self, verb: str, **body: Any) -> Json:
        sent = {key: value for key, value in body.items() if value not in ("", None)}
        async with self.http.post(f"{self.slack}/sandbox/{verb}", json={"as": self.id, **sent}) as answer:
            assert answer.status == 200, await answer.text()
            return dict(await answer.json())

    async def _look(self, window: str, **query: str) -> Any:
        async with self.http.get(f"{self.slack}/sandbox/{window}", params={"as": self.id, **query}) as answer:
            assert answer.status in {200, 404}, await answer.text()
            return await answer.json()


def _is_redrawn(answer: Json) -> bool:
    """What was pressed was replaced a moment before: a person presses what stands there now."""
    return answer.get("error") == "element_not_found"


def _mark(message: Json) -> str:
    return f"{message['ts']} {words(message)}"
