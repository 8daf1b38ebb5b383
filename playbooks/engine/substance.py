"""Whether new words say anything: an answer that merely avoids what was remarked has mended nothing."""

import re

from playbooks.engine.reading import words_of
from playbooks.model import About, Answer, Figures, Step

# Less than this is no clause, in either language.
FEWEST_WORDS = 4
# How people put it that they say nothing, and how long such a sentence is at the most.
BRUSHED_OFF = re.compile(
    r"(?:ok|okay|fine|whatever|never ?mind|later|as above|same as|no idea|not sure"
    r"|(?:(?:i|we) )?(?:really )?(?:don['’]?t|do not) know|(?:i|we)['’]ll see"
    r"|thôi|để sau|tính sau|như trên|như cũ|sao cũng được|kệ|(?:tôi |mình |em )?(?:chưa|không|chẳng) biết)\b",
    re.IGNORECASE,
)
LONGEST_BRUSH_OFF = 8


def says_something(step: Step, answer: Answer) -> bool:
    """Figures, or a clause that is an answer to the step; to one that wants a question, a question."""
    if isinstance(answer.value, Figures) and answer.value.amounts:
        return True
    text = words_of(answer)
    length = len(text.split())
    if step.about is About.QUESTION:
        return length >= FEWEST_WORDS and "?" in text
    brushed_off = length <= LONGEST_BRUSH_OFF and BRUSHED_OFF.match(text.lstrip())
    return length >= FEWEST_WORDS and not brushed_off
