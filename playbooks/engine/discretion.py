"""In a thread that others read, nothing of a private answer is said but that it is there."""

from playbooks.engine.position import find_step
from playbooks.model import Amendment, Ask, Noted, Playbook, Post, Response, Settled


def discreet(playbook: Playbook, response: Response) -> Response:
    return response.model_copy(update={"posts": tuple(_post(playbook, post) for post in response.posts)})


def _post(playbook: Playbook, post: Post) -> Post:
    match post:
        case Ask():
            return _ask(playbook, post)
        case Amendment():
            return post.model_copy(update={"noted": _noted(playbook, post.noted)})
        case Settled():
            noted, asked = post.noted, post.ask
            return post.model_copy(
                update={
                    "noted": noted and _noted(playbook, noted),
                    "ask": asked and _ask(playbook, asked),
                }
            )
        case _:
            return post


def _ask(playbook: Playbook, ask: Ask) -> Ask:
    earlier = None if _is_private(playbook, ask.step) else ask.earlier
    return ask.model_copy(update={"noted": ask.noted and _noted(playbook, ask.noted), "earlier": earlier})


def _noted(playbook: Playbook, noted: Noted) -> Noted:
    if not _is_private(playbook, noted.step):
        return noted
    return Noted(step=noted.step, state=noted.state, partial=noted.partial)


def _is_private(playbook: Playbook, step_id: str | None) -> bool:
    step = find_step(playbook, step_id)
    return step is not None and step.private
