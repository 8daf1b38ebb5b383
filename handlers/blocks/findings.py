"""Draws what the coach remarks on an answer: one finding at most, and what can be done about it."""

from handlers.blocks.frame import Frame
from handlers.blocks.pieces import TITLE, Block, actions, button, context, escape, link, plain, quote, section
from playbooks.feedback import Source
from playbooks.model import Answer, Feedback, Finding, Noted
from playbooks.texts.clipping import clip
from playbooks.texts.findings import finding_words, mended_words, why_words

# The words that made a rule fire are a clause; of a whole page, the beginning tells which it was.
LONGEST_QUOTE = 240


def draw_feedback(noted: Noted, frame: Frame) -> list[Block]:
    """Below an acknowledgement."""
    feedback = noted.feedback
    if feedback.mended:
        better = mended_words(frame.voice, feedback.mended)
        return [context(f"✦ {escape(better)}")] if better else []
    finding = feedback.finding
    remark = _remark(finding, frame) if finding else []
    if finding is None or not remark:
        return []
    again = [section(escape(frame.say("finding.again")))] if feedback.again else []
    return [*again, *remark, *_decisions(noted, finding, frame), {"type": "divider"}]


def feedback_words(feedback: Feedback, frame: Frame) -> str:
    """The same in one line, for notifications and screen readers; empty where nothing is remarked."""
    if feedback.mended:
        return mended_words(frame.voice, feedback.mended)
    words = finding_words(frame.voice, feedback.finding) if feedback.finding else None
    return words.message if words else ""


def _remark(finding: Finding, frame: Frame) -> list[Block]:
    """What is good, the words in question, what was found and what to try; nothing if it has no words."""
    words = finding_words(frame.voice, finding)
    if words is None:
        return []
    good = [section(_labelled("finding.good", words.good, frame))] if words.good else []
    quoted = [quote(clip(finding.quote, LONGEST_QUOTE))] if finding.quote.strip() else []
    return [*good, *quoted, section(f"{escape(words.says)}\n{_labelled('finding.try', words.to_try, frame)}")]


def _labelled(key: str, text: str, frame: Frame) -> str:
    return f"*{escape(frame.say(key))}:* {escape(text)}"


def _decisions(noted: Noted, finding: Finding, frame: Frame) -> list[Block]:
    value = frame.value(s=noted.step, r=noted.revision, f=finding.rule)
    return actions(
        button(frame.say("button.sharpen"), "sharpen", value),
        button(frame.say("button.let_stand"), "let_stand", value),
        button(frame.say("button.unhelpful"), "unhelpful", value),
        button(frame.say("button.why"), "why", {**value, "l": finding.language}),
    )


def draw_at_hand(earlier: Answer, frame: Frame) -> list[Block]:
    """Above a step that is asked again: what was remarked on the answer that it holds."""
    finding = earlier.feedback.by(earlier.feedback.at_hand)
    words = finding_words(frame.voice, finding) if finding else None
    if words is None:
        return []
    says = _labelled("finding.to_sharpen", words.says, frame)
    return [section(f"✎ {says}\n{_labelled('finding.try', words.to_try, frame)}")]


def why_view(rule: str, language: str, frame: Frame) -> Block | None:
    """A modal: why the rule says so, where it does not apply, its source, and how often it is right."""
    words = why_words(frame.voice, rule, language)
    if words is None:
        return None
    said = [
        f"*{escape(words.title)}*\n{escape(words.why)}",
        _labelled("finding.silent", words.silent, frame),
        f"*{escape(frame.say('finding.source'))}:* {_source(words.source)}",
    ]
    score = [context(escape(words.score))] if words.score else []
    return {
        "type": "modal",
        "title": plain(frame.say("button.why"), TITLE),
        "close": plain(frame.say("modal.done"), TITLE),
        "blocks": [*(section(each) for each in said), *score],
    }


def _source(source: Source) -> str:
    """The reference; where it has an address, it leads there."""
    return link(source.link, source.reference) if source.link else escape(source.reference)
