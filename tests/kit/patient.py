"""Somebody who presses again when Slack says that it did not work, as people do."""

import asyncio
from typing import Any

from typing_extensions import override

from tests.kit.person import Json, Person

A_MOMENT = 0.8


class PatientPerson(Person):
    @override
    async def _do(self, verb: str, **body: Any) -> Json:
        """Again and again, unless a new message shows that it did arrive."""
        while True:
            before = await self._posts_by_now()
            answer = await super()._do(verb, **body)
            if answer["ok"] or answer.get("errors"):
                return answer
            await asyncio.sleep(A_MOMENT)
            if await self._posts_by_now() != before:
                return {**answer, "ok": True}

    async def _posts_by_now(self) -> set[str]:
        return {each["ts"] for each in await self.messages() if "ephemeral_to" not in each}
