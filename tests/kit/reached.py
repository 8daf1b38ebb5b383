"""All that ever reached a person: messages as they were at any time, notes, modals and Home."""

import json
from typing import Any

from tests.kit.person import Json, Person
from tests.kit.stage import Stage

IN_A_CHANNEL = ("chat.postMessage", "chat.update", "files.completeUploadExternal")


async def reached(stage: Stage, person: Person) -> str:
    """As we said it to Slack: also what was changed or taken away since."""
    deliveries = [each["body"] | {"_answer": each["answer"]} for each in await stage.deliveries()]
    theirs = [body for body in deliveries if _who(body) == person.id]
    triggers = {body["trigger_id"] for body in theirs if "trigger_id" in body}
    calls = await stage.calls()
    opened = {
        call["response"]["view"]["id"]
        for call in calls
        if call["method"] == "views.open" and call["arguments"]["trigger_id"] in triggers
    }
    said = [call["arguments"] for call in calls if _is_for(call, person, opened, triggers)]
    return json.dumps([said, [body["_answer"] for body in theirs]], ensure_ascii=False)


def _who(body: Json) -> str:
    user = body.get("user") or {}
    return str(body.get("user_id") or (user.get("id") if isinstance(user, dict) else ""))


def _is_for(call: Json, person: Person, opened: set[str], triggers: set[str]) -> bool:
    method, sent = call["method"], call["arguments"]
    ways: dict[str, Any] = {
        "chat.postEphemeral": sent.get("user") == person.id,
        "views.publish": sent.get("user_id") == person.id,
        "views.open": sent.get("trigger_id") in triggers,
        "views.update": sent.get("view_id") in opened,
    }
    if method in IN_A_CHANNEL:
        return person.channel in {sent.get("channel"), sent.get("channel_id")}
    return bool(ways.get(method))
