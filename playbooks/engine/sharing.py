"""What the owner lets their manager see of a negotiation, beside what every manager sees."""

from playbooks.engine.position import revision_of
from playbooks.model import SHARING, Answer, AnswerState, Playbook, Progress, Response, Shared, Sharing

LONGEST_WHY = 500


def sharing_of(progress: Progress) -> Sharing:
    """Nothing is ticked to begin with."""
    held = progress.answers.get(SHARING)
    return held.value if held and isinstance(held.value, Sharing) else Sharing()


def share(playbook: Playbook, progress: Progress, reply: Shared) -> Response:  # noqa: ARG001
    """It may be ticked after the end too: a lesson is often known only then."""
    sharing = reply.sharing.model_copy(update={"why": reply.sharing.why.strip()[:LONGEST_WHY]})
    return Response(answers=_kept(progress, sharing))


def unshared(progress: Progress) -> tuple[Answer, ...]:
    """For another owner, who has another manager: what was ticked before was not theirs to tick."""
    return _kept(progress, Sharing())


def _kept(progress: Progress, sharing: Sharing) -> tuple[Answer, ...]:
    if sharing == sharing_of(progress):
        return ()
    return (
        Answer(
            step=SHARING,
            state=AnswerState.ANSWERED,
            revision=revision_of(progress, SHARING) + 1,
            round=progress.round,
            value=sharing,
        ),
    )
