"""The one error of the sandbox: Slack's refusal, with its name and its explanations."""

from typing import Any

from bot.sandbox.anything import Json


class Refused(Exception):
    """Slack refuses a call: an error name, `[ERROR] …` messages and further fields of the answer."""

    def __init__(self, error: str, *messages: str, **fields: Json) -> None:
        super().__init__(error, *messages)
        self.error = error
        self.messages = messages
        self.fields = fields

    def as_answer(self) -> dict[str, Any]:
        """The JSON that the Web API answers with."""
        answer: dict[str, Any] = {"ok": False, "error": self.error, **self.fields}
        if self.messages:
            if self.error == "invalid_blocks":
                answer["errors"] = list(self.messages)
            answer["response_metadata"] = {"messages": [f"[ERROR] {each}" for each in self.messages]}
        return answer
