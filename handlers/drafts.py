"""Texts to copy: which there are, how one begins, and what was made of it."""

from collections.abc import Mapping
from typing import Any

from handlers.blocks import Drawn
from handlers.blocks.drafts import Begun, draw_choice, entered_draft
from handlers.call import Call, which
from playbooks.coach import Negotiation
from playbooks.drafts import Names, written
from playbooks.engine.drafting import kept_draft, kept_under
from playbooks.engine.position import revision_of
from playbooks.model import Drafted
from playbooks.texts import Voice


async def list_drafts(call: Call, named: str) -> Drawn:
    summary = await which(call, named)
    negotiation = await call.coach.own(call.speaker, summary.id)
    return draw_choice(negotiation.progress, call.whole_frame(summary))


def begun(call: Call, negotiation: Negotiation, draft: str, language: str) -> Begun:
    """As it was kept, or else as it is written from the answers."""
    kept = kept_draft(negotiation.progress, draft, language)
    revision = revision_of(negotiation.progress, kept_under(draft, language))
    if kept:
        return Begun(draft, language, kept.text, revision, note="modal.draft_kept")
    return afresh(call, negotiation, Begun(draft, language, "", revision))


def afresh(call: Call, negotiation: Negotiation, kept: Begun) -> Begun:
    playbook = call.coach.whole(negotiation.playbook)
    voice, names = Voice(kept.language), Names(negotiation.counterpart, call.name)
    return kept._replace(text=written(playbook, kept.draft, voice, negotiation.progress, names), note="")


async def draft_sent(call: Call, values: Mapping[str, Any], carried: Mapping[str, Any]) -> None:
    reply = Drafted(
        draft=carried["d"],
        language=carried["l"],
        revision=carried["r"],
        author=call.speaker.member,
        text=entered_draft(values, carried["t"]),
    )
    await call.coach.hear(call.speaker, carried["n"], reply)
