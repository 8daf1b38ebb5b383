"""What was said while another playbook was followed, as far as this one can tell it.

A letter may still be on its way when another playbook goes on, or when its own loses a step.
"""

from playbooks.engine.position import find_step
from playbooks.model import (
    Amendment,
    Ask,
    Brief,
    BriefFile,
    BriefPhase,
    Draft,
    InterestMap,
    Note,
    Overview,
    Playbook,
    Post,
    Settled,
)


def fitted(playbook: Playbook, post: Post) -> Post | None:
    """The post without what names a step that is not there; None if nothing is left to say."""
    match post:
        case Ask():
            return _ask(playbook, post)
        case Overview():
            return _overview(playbook, post)
        case Brief():
            return _brief(playbook, post)
        case BriefFile(brief=brief):
            return BriefFile(brief=_brief(playbook, brief))
        case Settled(ask=asked, noted=noted):
            asked = asked and _ask(playbook, asked)
            noted = noted if noted and _has(playbook, noted.step) else None
            return post.model_copy(update={"ask": asked, "noted": noted}) if asked or noted else None
        case _:
            return post if _can_tell(playbook, post) else None


def _can_tell(playbook: Playbook, post: Post) -> bool:
    """Of what is said as a whole or not at all."""
    match post:
        case Amendment(noted=noted):
            return _has(playbook, noted.step)
        case InterestMap(step=step):
            return _has(playbook, step)
        case Draft(draft=draft):
            return draft in playbook.drafts
        case Note(facts=facts):
            known = "step" not in facts or _has(playbook, facts["step"])
            return known and facts.get("playbook", playbook.id) == playbook.id
        case _:
            return True


def _has(playbook: Playbook, step: str) -> bool:
    return find_step(playbook, step) is not None


def _ask(playbook: Playbook, ask: Ask) -> Ask | None:
    if ask.line:
        return ask
    if ask.step is not None and not _has(playbook, ask.step):
        return None
    noted = ask.noted if ask.noted and _has(playbook, ask.noted.step) else None
    return ask.model_copy(update={"noted": noted})


def _overview(playbook: Playbook, overview: Overview) -> Overview:
    phases = {phase.id for phase in playbook.phases}
    return overview.model_copy(
        update={
            "phases": tuple(phase for phase in overview.phases if phase.phase in phases),
            "step": overview.step if overview.step and _has(playbook, overview.step) else None,
        }
    )


def _brief(playbook: Playbook, brief: Brief) -> Brief:
    phases = {phase.id for phase in playbook.phases}
    return brief.model_copy(
        update={
            "phases": tuple(_phase(playbook, phase) for phase in brief.phases if phase.phase in phases),
            "drafts": tuple(draft for draft in brief.drafts if draft.draft in playbook.drafts),
            "to_sharpen": tuple(one for one in brief.to_sharpen if _has(playbook, one.step)),
        }
    )


def _phase(playbook: Playbook, phase: BriefPhase) -> BriefPhase:
    return BriefPhase(
        phase=phase.phase, items=tuple(item for item in phase.items if _has(playbook, item.step))
    )
