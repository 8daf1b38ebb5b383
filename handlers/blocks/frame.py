"""What every drawing needs to know: whose language, which playbook, which negotiation."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from handlers.blocks.pieces import Block, escape
from playbooks.model import Playbook, StepTexts
from playbooks.texts import Voice


class Drawn(NamedTuple):
    """A message: the text for notifications and screen readers, and the blocks."""

    text: str
    blocks: list[Block]


@dataclass(frozen=True)
class Frame:
    voice: Voice
    playbook: Playbook
    counterpart: str = ""
    negotiation: str = ""
    language_chosen: bool = True
    shared: bool = False
    channel: str = ""
    owner: str = ""

    def say(self, key: str, /, **facts: str) -> str:
        return self.voice.say(key, **facts)

    def step(self, step: str) -> StepTexts:
        return self.voice.step(self.playbook, step)

    def told(self, text: str) -> str:
        """A playbook's text as mrkdwn, the counterpart's name filled in and made harmless."""
        return self.voice.fill(escape(text), counterpart=escape(self.counterpart))

    def read(self, text: str) -> str:
        """A playbook's text as plain text."""
        return self.voice.fill(text, counterpart=self.counterpart)

    def value(self, **more: Any) -> dict[str, Any]:  # noqa: ANN401  # JSON
        """What a button of this negotiation carries."""
        return {"n": self.negotiation, **more}
