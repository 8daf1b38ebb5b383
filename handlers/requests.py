"""The forms in which its owner prepares a request, looks at what will be sent, and sends it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from handlers.blocks import Drawn, Frame
from handlers.blocks.entered import Values, entered
from handlers.blocks.notes import draw_notice
from handlers.blocks.pieces import Block, escape, packed, section
from handlers.blocks.request_forms import CARRIED, preview, request_form
from handlers.call import Call
from handlers.people import met, name_in, profile, voice_of
from handlers.sharing import SLACKBOT
from playbooks.coach import Member, Negotiation, Speaker
from playbooks.engine.asked import find_request
from playbooks.engine.position import find_step, is_settled, revision_of
from playbooks.engine.requesting import shown_to_asked
from playbooks.errors import StaleForm, Unreadable
from playbooks.model import (
    SENT,
    Explained,
    Kind,
    Person,
    Progress,
    Request,
    Requested,
    RequestState,
    State,
    Step,
)
from playbooks.requests import MOST_LINES, gesture_lines, typed_gestures, typed_lines

Carried = Mapping[str, Any]
EMPTY = {Kind.INQUIRY: "error.empty_questions", Kind.GO_AHEAD: "error.empty_plan"}


class Prepared(NamedTuple):
    """A negotiation of one's own, and its step for which somebody is asked."""

    negotiation: Negotiation
    step: Step
    frame: Frame

    @property
    def progress(self) -> Progress:
        return self.negotiation.progress

    def carried(self, **more: object) -> dict[str, Any]:
        """What its form carries: the step as it stands now."""
        revision = revision_of(self.progress, self.step.id)
        return self.frame.value(s=self.step.id, r=revision, c=self.frame.channel, **more)

    def form(self, begun: Request, note: str = "") -> Block:
        return request_form(self.step, begun, self.carried(), self.frame, note)


async def prepared(call: Call, negotiation: str, name: str) -> Prepared:
    """Raises NotYours or OwnersAlone: nobody asks in somebody else's name. StaleForm if the step is gone."""
    found = await call.coach.own(call.speaker, negotiation)
    step = find_step(call.coach.library.find(found.playbook), name)
    if step is None or step.kind not in SENT:
        raise StaleForm
    return Prepared(found, step, call.frame(found))


async def request_sent(call: Call, values: Values, carried: Carried) -> Block:
    """Nothing is sent yet: first they see what will be."""
    here = await prepared(call, carried["n"], carried["s"])
    begun = _entered(values, here.step)
    member = await whom(call, begun.to)
    request = begun.model_copy(update={"name": member.name})
    kept = {**carried, "u": request.to, "a": request.about, "l": request.lines}
    if request.gestures:
        kept["g"] = gesture_lines(request.gestures)
    if len(packed(kept)) > CARRIED:
        raise Unreadable("lines", "error.request_too_long")
    message = shown_to_asked(here.step, here.progress, request)
    theirs = replace(here.frame, voice=voice_of(member), shared=False, channel="")
    return preview(message, theirs, kept, here.frame)


def _entered(values: Values, step: Step) -> Request:
    lines = typed_lines(entered(values, "lines"))
    if not lines:
        raise Unreadable("lines", EMPTY[step.kind])
    most = MOST_LINES[step.kind]
    if len(lines) > most:
        raise Unreadable("lines", "error.too_many_lines", count=str(len(lines)), most=str(most))
    return Request(
        number=0,
        to=entered(values, "to"),
        name="",
        kind=step.kind,
        about=entered(values, "about").strip(),
        lines=lines,
        gestures=typed_gestures(entered(values, "gestures")),
    )


async def whom(call: Call, picked: str) -> Member:
    """Whoever was picked, met if we did not know them; raises Unreadable with why they cannot be asked."""
    if not picked:
        raise Unreadable("to", "error.ask_whom")
    if picked == call.speaker.member:
        raise Unreadable("to", "error.ask_yourself")
    found = await profile(call.client, picked)
    if fault := _fault(found, picked, call.speaker.workspace):
        raise Unreadable("to", fault, name=name_in(found, picked))
    member = await met(call.coach, Speaker(call.speaker.workspace, picked), found)
    return member.model_copy(update={"name": member.name or name_in(found, picked)})


def _fault(user: Mapping[str, Any], picked: str, workspace: str) -> str:
    if not user:
        return "error.ask_unknown"
    if user.get("is_bot") or picked == SLACKBOT:
        return "error.ask_an_app"
    if user.get("deleted"):
        return "error.ask_who_left"
    return "error.ask_elsewhere" if user.get("team_id", workspace) != workspace else ""


def carried_request(carried: Carried, step: Step) -> Request:
    """What was previewed."""
    return Request(
        number=0,
        to=carried["u"],
        name="",
        kind=step.kind,
        about=carried["a"],
        lines=tuple(carried["l"]),
        gestures=typed_gestures("\n".join(carried.get("g") or ())),
    )


async def send_now(call: Call, carried: Carried) -> Block | None:
    """As it was previewed; if the step has changed meanwhile, it is all there to be looked at again."""
    here = await prepared(call, carried["n"], carried["s"])
    request = carried_request(carried, here.step)
    known = await call.coach.store.member(call.speaker.workspace, request.to)
    if known is None or known.left:
        return here.form(request, call.voice.say("error.ask_unknown"))
    reply = Requested(
        step=here.step.id,
        revision=carried["r"],
        to=Person(id=known.id, name=known.name),
        author=call.speaker.member,
        about=request.about,
        lines=request.lines,
        gestures=request.gestures,
    )
    try:
        await call.coach.hear(call.speaker, here.negotiation.id, reply)
    except StaleForm:
        closed = here.progress.standing.state is State.CLOSED
        why = "modal.request_closed" if closed else "modal.request_changed"
        return here.form(request, call.voice.say(why))
    return _said_so(call, known) if is_settled(here.progress.answers.get(here.step.id)) else None


def _said_so(call: Call, member: Member) -> Block:
    """Where the thread asks nothing new, it is said here that it was sent."""
    said = call.voice.say("note.request_sent", name=escape(member.name))
    return draw_notice(Drawn(said, [section(said)]), call.voice)


async def explained(call: Call, values: Values, carried: Carried) -> None:
    """Looked at first: whoever sends it twice is told twice that it is too late."""
    words = words_in(values)
    here = await prepared(call, carried["n"], carried["s"])
    asked = find_request(here.progress, here.step.id, carried["q"])
    if asked is None or asked.state is not RequestState.QUESTIONED:
        raise too_late(call, "note.request_moved", "words")
    reply = Explained(step=here.step.id, number=asked.number, words=words)
    notice = await call.coach.hear(call.speaker, here.negotiation.id, reply)
    if notice:
        raise too_late(call, notice.key, "words")


def words_in(values: Values) -> str:
    words = entered(values, "words").strip()
    if not words:
        raise Unreadable("words", "error.empty_words")
    return words


def too_late(call: Call, key: str, field: str) -> Unreadable:
    """Under the field in which they wrote, so that their words stay before them."""
    return Unreadable(field, "error.request_unsent", said=call.voice.say(key))
