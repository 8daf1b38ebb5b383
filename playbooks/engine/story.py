"""What a message told before the first question was asked: it waits for the step that asks what happened."""

from playbooks.engine.position import applicable
from playbooks.model import NOTES, Answer, AnswerState, Note, Part, Playbook, Progress

# The step that asks what happened, in any playbook that has it; elsewhere the notes take it.
STORY = "timeline"
LONGEST_EXCERPT = 300


def from_story(playbook: Playbook, progress: Progress, told: Part) -> Answer:
    """Held as an answer to be looked at: its step will show it, to be kept or replaced."""
    asked = any(step.id == STORY for step in applicable(playbook, progress))
    return Answer(
        step=STORY if asked else NOTES,
        state=AnswerState.REOPENED if asked else AnswerState.ANSWERED,
        revision=1,
        round=progress.round,
        parts=(told,),
    )


def story_kept(answer: Answer) -> Note:
    """Says where the message went, and how it begins."""
    begins = " ".join(answer.parts[0].text.split())[:LONGEST_EXCERPT]
    if answer.step == NOTES:
        return Note(key="note.story_noted", facts={"excerpt": begins})
    return Note(key="note.story_kept", facts={"step": answer.step, "excerpt": begins})
