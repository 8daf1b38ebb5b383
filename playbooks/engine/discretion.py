"""In a thread that others read, nothing of a private answer is said but that it is there.

What is said of the table of issues, and in a rehearsal, is the owner's alone: it goes to their direct
message. So does what came back to a private request.
"""

from playbooks.engine.position import all_steps, find_step
from playbooks.model import (
    Amendment,
    Ask,
    FrontierFile,
    IssueTable,
    Kind,
    Noted,
    OffersMade,
    Playbook,
    Post,
    Proposals,
    RehearsalOver,
    Report,
    Response,
    Settled,
    Trades,
)

OF_THE_TABLE = (IssueTable, Proposals, OffersMade, Trades, FrontierFile, RehearsalOver)


def discreet(playbook: Playbook, response: Response) -> Response:
    aside = tuple(post for post in response.posts if _is_owners(playbook, post))
    posts = (_post(playbook, post) for post in response.posts if not _is_owners(playbook, post))
    return response.model_copy(update={"posts": tuple(posts), "aside": (*response.aside, *aside)})


def _is_owners(playbook: Playbook, post: Post) -> bool:
    report = isinstance(post, Report) and _is_private(playbook, post.step)
    rehearsed = isinstance(post, Ask) and post.line is not None
    return report or rehearsed or isinstance(post, OF_THE_TABLE)


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
    """What was guessed, or heard from a colleague, is as private as the step that holds it."""
    step = find_step(playbook, ask.step)
    kept: dict[str, object] = {"noted": ask.noted and _noted(playbook, ask.noted)}
    if _is_private(playbook, ask.step):
        kept |= {"earlier": None}
    if step and _is_private(playbook, step.tests):
        kept |= {"guesses": ()}
    if any(each.private and each.kind is Kind.INQUIRY for each in all_steps(playbook)):
        kept |= {"heard": ()}
    return ask.model_copy(update=kept)


def _noted(playbook: Playbook, noted: Noted) -> Noted:
    if not _is_private(playbook, noted.step):
        return noted
    return Noted(step=noted.step, state=noted.state, partial=noted.partial)


def _is_private(playbook: Playbook, step_id: str | None) -> bool:
    step = find_step(playbook, step_id)
    return step is not None and step.private
