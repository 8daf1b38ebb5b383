"""After each change, the reminders that there should be: they are kept with it."""

from playbooks.cadence import reminders
from playbooks.coach.ports import Negotiation
from playbooks.engine.position import SETTLED
from playbooks.model import Playbook, Progress, Reminder, Replanned, Response, names_a_step
from playbooks.workdays import WorkingTime


def reminded(
    playbook: Playbook, negotiation: Negotiation, response: Response, reply: object = None
) -> Response:
    """The response with the reminders that follow from it, where it changes any."""
    if not (response.answers or response.standing or response.round or isinstance(reply, Replanned)):
        return response
    wanted = wanted_after(playbook, negotiation.progress, response, negotiation.owner, negotiation.hours)
    return response.model_copy(update={"reminders": wanted})


def wanted_after(
    playbook: Playbook, progress: Progress, response: Response, owner: str, hours: WorkingTime
) -> tuple[Reminder, ...]:
    return reminders(playbook, after(progress, response), owner, hours)


def after(progress: Progress, response: Response) -> Progress:
    """Where a negotiation stands once this is kept."""
    moved = any(names_a_step(answer.step) and answer.state in SETTLED for answer in response.answers)
    return progress.model_copy(
        update={
            "answers": {**progress.answers, **{answer.step: answer for answer in response.answers}},
            "standing": response.standing or progress.standing,
            "round": response.round or progress.round,
            "moved_at": progress.now if moved else progress.moved_at,
        }
    )
