"""The buttons of texts to copy: opens one in a form, and there writes it in another language, or afresh."""

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.blocks import Drawn
from handlers.blocks.drafts import Begun, draft_form
from handlers.blocks.entered import entered
from handlers.buttons.press import Press
from handlers.drafts import afresh, begun
from playbooks.coach import Negotiation
from playbooks.engine.drafting import used_language
from playbooks.model import Playbook


async def open_draft(press: Press) -> Drawn | None:
    """In the language of the kept one that was pressed; else in the one used last, or their own."""
    negotiation = await press.call.coach.own(press.call.speaker, press.negotiation)
    playbook = press.call.coach.whole(negotiation.playbook)
    if press.argument not in playbook.drafts:
        return press.call.note("note.stale")
    language = _language(press, negotiation, playbook)
    await press.call.show(
        draft_form(begun(press.call, negotiation, press.argument, language), press.call.frame(negotiation))
    )
    return None


def _language(press: Press, negotiation: Negotiation, playbook: Playbook) -> str:
    wanted = (str(press.value.get("l")), used_language(negotiation.progress), press.call.voice.language)
    return next((one for one in wanted if one in playbook.texts), next(iter(playbook.texts)))


async def switch_language(press: Press) -> None:
    """The text in the other language, unless it was changed in the form: then it is left alone."""
    carried, negotiation = await _opened(press)
    typed = entered(press.view["state"]["values"], f"text_{carried['t']}")
    before = begun(press.call, negotiation, carried["d"], carried["l"])
    after = begun(press.call, negotiation, carried["d"], press.chosen)
    if typed.strip() not in {before.text.strip(), afresh(press.call, negotiation, before).text.strip()}:
        after = after._replace(text=typed, note="modal.draft_left")
    await _show(press, negotiation, after._replace(turn=carried["t"] + 1))


async def write_anew(press: Press) -> None:
    carried, negotiation = await _opened(press)
    kept = begun(press.call, negotiation, carried["d"], carried["l"])
    await _show(press, negotiation, afresh(press.call, negotiation, kept)._replace(turn=carried["t"] + 1))


async def _opened(press: Press) -> tuple[Mapping[str, Any], Negotiation]:
    carried = json.loads(press.view["private_metadata"])
    return carried, await press.call.coach.own(press.call.speaker, carried["n"])


async def _show(press: Press, negotiation: Negotiation, text: Begun) -> None:
    await press.call.show(draft_form(text, press.call.frame(negotiation)))


DRAFT_ROUTES: Mapping[str, Callable[[Press], Awaitable[Drawn | None]]] = {
    "draft": open_draft,
    "draft_language": switch_language,
    "draft_anew": write_anew,
}
