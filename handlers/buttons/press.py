"""One press as data, and how the one who pressed is answered."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from slack_bolt.async_app import AsyncBoltContext, AsyncRespond

from handlers.blocks import Drawn
from handlers.blocks.notes import draw_notice
from handlers.call import Call, call_of
from playbooks.coach import Coach

NO_REVISION = -1


@dataclass(frozen=True)
class Press:
    """One press: what was pressed, what it carries, and where to answer the one who pressed."""

    call: Call
    verb: str
    argument: str
    value: Mapping[str, Any]
    chosen: str
    container: Mapping[str, Any]
    respond: AsyncRespond
    view: Mapping[str, Any] = field(default_factory=dict)

    @property
    def negotiation(self) -> str:
        return str(self.value.get("n", ""))

    @property
    def in_thread(self) -> bool:
        """Whether a reply in the thread was pressed: beside its root, a note in the thread goes unseen."""
        thread = self.container.get("thread_ts")
        return bool(thread) and thread != self.container.get("message_ts")

    @property
    def in_view(self) -> bool:
        """Whether it was pressed in a modal or in the Home tab, where no message can answer it."""
        return self.call.in_view

    @property
    def step_id(self) -> str:
        return str(self.value.get("s", ""))

    def number(self, name: str, otherwise: int = 0) -> int:
        """A whole number that the button carries."""
        number = self.value.get(name, 0)
        return number if isinstance(number, int) else otherwise

    @property
    def step(self) -> dict[str, Any]:
        """The step, its revision when the button was drawn, and the message that was pressed."""
        return {
            "step": self.step_id,
            "revision": self.number("r", NO_REVISION),
            "at": self.container.get("message_ts", ""),
        }


async def press_of(
    coach: Coach, body: Mapping[str, Any], context: AsyncBoltContext, respond: AsyncRespond
) -> Press:
    action = body["actions"][0]
    verb, _, argument = action["action_id"].partition(":")
    call = await call_of(coach, body, context)
    container, view = body.get("container") or {}, body.get("view") or {}
    return Press(call, verb, argument, _carried(action), _chosen(action), container, respond, view)


def _carried(action: Mapping[str, Any]) -> dict[str, Any]:
    """What a button carries in its value, or a picker in the id of its block."""
    for carrier in (action.get("value"), action.get("block_id")):
        try:
            carried = json.loads(carrier or "")
        except ValueError:
            continue
        if isinstance(carried, dict):
            return carried
    return {}


def _chosen(action: Mapping[str, Any]) -> str:
    option = action.get("selected_option") or {}
    return str(option.get("value") or action.get("selected_date") or action.get("selected_user") or "")


async def tell(press: Press, drawn: Drawn) -> None:
    """Answer the one who pressed, where they pressed."""
    if press.in_view:
        await press.call.show(draw_notice(drawn, press.call.voice))
        return
    if press.container.get("is_ephemeral"):
        await press.respond(text=drawn.text, blocks=drawn.blocks, replace_original=False)
        return
    await press.call.client.chat_postEphemeral(
        channel=press.container["channel_id"],
        user=press.call.speaker.member,
        thread_ts=press.container.get("thread_ts") if press.in_thread else None,
        text=drawn.text,
        blocks=drawn.blocks,
    )
