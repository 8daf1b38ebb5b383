"""Says a finding in words: the same words in Slack, in the brief, in the terminal and for other tools."""

from typing import NamedTuple

from playbooks.feedback import Source, find_rule
from playbooks.feedback.scores import SCORES
from playbooks.model import Finding
from playbooks.texts.answers import QUOTES
from playbooks.texts.clipping import clip
from playbooks.texts.voice import Voice

QUOTED_IN_A_LINE = 60


class FindingWords(NamedTuple):
    """What is good, if anything is; what was found; and the one thing to try."""

    good: str
    says: str
    to_try: str

    @property
    def message(self) -> str:
        return f"{self.says} {self.to_try}"


class WhyWords(NamedTuple):
    """What stands behind a rule; `score` is empty where none was measured."""

    title: str
    why: str
    silent: str
    source: Source
    score: str


def finding_words(voice: Voice, finding: Finding) -> FindingWords | None:
    """None for a finding of another version, whose words are not there."""
    says, to_try = (f"{finding.rule}.{part}_{finding.says}" for part in ("says", "try"))
    good = f"{finding.rule}.good_{finding.good}"
    if not (voice.knows(says) and voice.knows(to_try)):
        return None
    praise = voice.say(good) if finding.good and voice.knows(good) else ""
    return FindingWords(praise, voice.say(says), voice.say(to_try))


def mended_words(voice: Voice, rule: str) -> str:
    """What is said of an answer that meets the remark; nothing for a rule of another version."""
    key = f"{rule}.better"
    return voice.say(key) if voice.knows(key) else ""


def why_words(voice: Voice, rule: str, language: str) -> WhyWords | None:
    """Why the rule says what it says, and how often it was right in that language; None if it is gone."""
    known = find_rule(rule)
    if known is None or not voice.knows(f"{rule}.why"):
        return None
    title, why, silent = (voice.say(f"{rule}.{part}") for part in ("title", "why", "silent"))
    return WhyWords(title, why, silent, known.source, _score(voice, rule, language))


def _score(voice: Voice, rule: str, language: str) -> str:
    measured = SCORES.get(rule, {}).get(language)
    if measured is None:
        return ""
    right, fired = measured
    return voice.say("finding.score", right=str(right), fired=str(fired))


def in_one_line(voice: Voice, finding: Finding) -> str:
    """The finding with the words that it is about; nothing for one of another version."""
    words = finding_words(voice, finding)
    if words is None:
        return ""
    quoted = " ".join(finding.quote.split())
    return f"“{clip(quoted.strip(QUOTES), QUOTED_IN_A_LINE)}” {words.message}" if quoted else words.message
