"""What the coach remarks on an answer, and what became of the remark."""

from enum import StrEnum
from typing import Literal

from playbooks.frozen import Frozen


class About(StrEnum):
    """What an answer is about: it decides which rules read it."""

    QUESTION = "question"
    INTEREST = "interest"
    POSITION = "position"
    ALTERNATIVE = "alternative"
    TARGET = "target"
    CONCESSION = "concession"
    GESTURE = "gesture"
    DEMAND = "demand"
    APOLOGY = "apology"
    SAFEGUARD = "safeguard"
    OPENING = "opening"
    REPLY_PLAN = "reply_plan"
    ENDORSER = "endorser"
    NEXT_STEP = "next_step"
    OFFER = "offer"
    FREE = "free"


class Finding(Frozen):
    """One remark: the rule, which of its remarks, and the words that made it fire.

    `start` and `end` count characters of the answer's text; both are 0, and the quote empty, when
    it is what is missing that made it fire. `good` names what the rule found well done, if anything.
    `language` is that of the answer.
    """

    rule: str
    says: str
    language: str
    quote: str = ""
    start: int = 0
    end: int = 0
    good: str = ""


class Feedback(Frozen):
    """What stands of the remarks on one answer: `findings`, the weightiest first.

    `said` is the rule whose finding stands below the acknowledgement, until it is dealt with;
    `quiet` are rules that stay silent for this step from now on, because the member decided so;
    `sharpening` is the rule because of which the step was opened again; `mended` the one that the new
    answer meets, and `again` says that it does not.
    """

    findings: tuple[Finding, ...] = ()
    said: str = ""
    quiet: tuple[str, ...] = ()
    sharpening: str = ""
    mended: str = ""
    again: bool = False

    @property
    def finding(self) -> Finding | None:
        """The one that is said."""
        return self.by(self.said)

    @property
    def at_hand(self) -> str:
        """The rule whose remark the next words are compared with, if there is one."""
        return self.sharpening or self.said

    def by(self, rule: str) -> Finding | None:
        return next((finding for finding in self.findings if finding.rule == rule), None)

    def language_of(self, rule: str) -> str:
        """In which language the words were that the rule remarked on."""
        finding = self.by(rule)
        return finding.language if finding else ""


class Verdict(Frozen):
    """Something that became of a finding on a step's answer, to be counted."""

    step: str
    rule: str
    language: str
    verdict: Literal["said", "sharpened", "mended", "kept", "unhelpful"]
