"""Texts to copy: kept beside the answers, and shown in the thread each time one is written out."""

from playbooks.engine.position import revision_of
from playbooks.errors import StaleForm
from playbooks.model import (
    Answer,
    AnswerState,
    Choice,
    Draft,
    Drafted,
    Part,
    Playbook,
    Progress,
    Response,
)

LANGUAGE = "_draft_language"


def kept_under(draft: str, language: str) -> str:
    """The name of its answer, which no step can have."""
    return f"_draft_{draft}_{language}"


def keep_draft(playbook: Playbook, progress: Progress, reply: Drafted) -> Response:
    """Raises StaleForm when it was changed elsewhere since its form was opened."""
    name = kept_under(reply.draft, reply.language)
    if reply.draft not in playbook.drafts or revision_of(progress, name) != reply.revision:
        raise StaleForm
    part = Part(at="", author=reply.author, text=reply.text)
    written = _kept(progress, name).model_copy(update={"parts": (part,)})
    language = _kept(progress, LANGUAGE).model_copy(update={"value": Choice(option=reply.language)})
    changed = () if used_language(progress) == reply.language else (language,)
    return Response(
        answers=(written, *changed),
        posts=(Draft(draft=reply.draft, language=reply.language, text=reply.text),),
    )


def used_language(progress: Progress) -> str:
    """The one that a text was written in last; empty when none was."""
    held = progress.answers.get(LANGUAGE)
    return held.value.option if held and isinstance(held.value, Choice) else ""


def kept_draft(progress: Progress, draft: str, language: str) -> Draft | None:
    held = progress.answers.get(kept_under(draft, language))
    return Draft(draft=draft, language=language, text=held.parts[0].text) if held else None


def _kept(progress: Progress, name: str) -> Answer:
    revision = revision_of(progress, name) + 1
    return Answer(step=name, state=AnswerState.ANSWERED, revision=revision, round=progress.round)
