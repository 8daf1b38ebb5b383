"""Draws a meeting as it is planned, the form in which it is, and reads what was entered there."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from handlers.blocks.entered import Values, entered
from handlers.blocks.frame import Drawn, Frame
from handlers.blocks.inputs import LABEL, field, initial, modal, text_input
from handlers.blocks.pieces import Block, actions, button, context, escape, option, packed, plain
from playbooks.engine.meeting import fits_calendars
from playbooks.engine.position import find_step
from playbooks.errors import Unreadable
from playbooks.model import Day, Noted
from playbooks.model.answer import AnswerState
from playbooks.model.meetings import AN_HOUR, MEETING_DATE, MeetingCard, MeetingDetails, MeetingPlanned
from playbooks.texts.clipping import clip
from playbooks.texts.planned import span

LENGTHS = (15, 30, 45, AN_HOUR, 90, 120, 180, 240, 480)
LONGEST_PLACE, LONGEST_PEOPLE = 500, 1000
LONGEST = 7 * 24 * AN_HOUR
LENGTH = re.compile(r"[1-9][0-9]{0,4}")
LINK = re.compile(r"https?://[^\s<>|]+")


# --- shown ----------------------------------------------------------------------------------


def draw_meeting(post: MeetingCard, frame: Frame) -> Drawn:
    title = frame.say("meeting.title", counterpart=frame.counterpart)
    when = frame.voice.day(post.day)
    below = [*_below(post, frame)]
    return Drawn(
        escape(f"{title}: {when}"), [_body(post, title, when, frame), *below, *_controls(post, frame)]
    )


def _body(post: MeetingCard, title: str, when: str, frame: Frame) -> Block:
    runs = [_run(f"📅 {title}\n", bold=True)]
    if post.cancelled:
        runs.append(_run(frame.say("meeting.called_off", day=when)))
        return _rich(runs)
    hours = span(frame.voice, post.begins, post.minutes, post.zone)
    runs.append(_run("\n".join(filter(None, (when, hours)))))
    if post.place:
        before, _, after = frame.say("meeting.where", place="\0").partition("\0")
        runs += [_run(f"\n{before}"), _place(post.place), *([_run(after)] if after else [])]
    if post.people:
        runs.append(_run("\n" + frame.say("meeting.who", people=clip(post.people, LONGEST_PEOPLE))))
    return _rich(runs)


def _rich(runs: list[Block]) -> Block:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": runs}]}


def _run(text: str, *, bold: bool = False) -> Block:
    return {"type": "text", "text": text, **({"style": {"bold": True}} if bold else {})}


def _place(place: str) -> Block:
    """A link that says where it leads, and nothing else."""
    return {"type": "link", "url": place} if LINK.fullmatch(place) else _run(clip(place, LONGEST_PLACE))


def _below(post: MeetingCard, frame: Frame) -> list[Block]:
    said = [frame.say("meeting.open_again")] if post.cancelled else []
    if post.again:
        said.append(frame.say("meeting.again_off" if post.cancelled else "meeting.again"))
    return [context(escape(" ".join(said)))] if said else []


def _controls(post: MeetingCard, frame: Frame) -> list[Block]:
    if post.cancelled:
        return actions(button(frame.say("meeting.plan_again"), "meeting", frame.value()))
    cancel = button(frame.say("meeting.cancel"), "meeting_cancel", frame.value(r=post.sequence))
    return actions(
        button(frame.say("meeting.add"), "calendar", frame.value()),
        button(frame.say("meeting.move"), "meeting", frame.value()),
        cancel | {"confirm": _sure(frame)},
    )


def _sure(frame: Frame) -> Block:
    what = frame.say("meeting.cancel_what", counterpart=frame.counterpart)
    return {
        "title": plain(frame.say("meeting.cancel_sure"), 100),
        "text": plain(what, 300),
        "confirm": plain(frame.say("meeting.cancel_yes"), 30),
        "deny": plain(frame.say("meeting.cancel_no"), 30),
        "style": "danger",
    }


def meeting_controls(noted: Noted, frame: Frame) -> list[Block]:
    """Below the acknowledgement of its day: what the day alone leaves open."""
    known = noted.step == MEETING_DATE and isinstance(noted.value, Day)
    if not known or noted.state is not AnswerState.ANSWERED or find_step(frame.playbook, noted.step) is None:
        return []
    return actions(
        button(frame.say("meeting.add"), "calendar", frame.value()),
        button(frame.say("meeting.details"), "meeting", frame.value()),
    )


# --- entered --------------------------------------------------------------------------------


def meeting_form(
    day: date | None, details: MeetingDetails, carried: Mapping[str, object], frame: Frame
) -> Block:
    """With what is known; hours are those of the zone that is said below them."""
    say = frame.say
    guide = say("meeting.form_guide", counterpart=frame.counterpart, round=str(details.round))
    picker: Block = {"type": "datepicker", "action_id": "value"}
    clock: Block = {"type": "timepicker", "action_id": "value"}
    begins = {"initial_time": f"{details.begins:%H:%M}"} if details.begins else {}
    hint = plain(say("meeting.zone_hint", zone=frame.voice.clock(details.zone)), LABEL)
    blocks = [
        context(escape(guide)),
        field("day", say("meeting.day"), picker | ({"initial_date": day.isoformat()} if day else {})),
        field("begins", say("meeting.begins"), clock | begins, optional=True) | {"hint": hint},
        field("length", say("meeting.length"), _lengths(details.minutes, frame)),
        field("place", say("meeting.place"), _words(details.place, LONGEST_PLACE), optional=True),
        field("people", say("meeting.people"), _words(details.people, LONGEST_PEOPLE), optional=True),
    ]
    return modal("meeting", say("meeting.form"), blocks, frame.voice) | {
        "private_metadata": packed({**carried})
    }


def _words(begins: str, longest: int) -> Block:
    return text_input("", clip(begins, longest)) | {"max_length": longest}


def _lengths(minutes: int, frame: Frame) -> Block:
    lengths = sorted({*LENGTHS, minutes})
    options = [option(_length(each, frame), str(each)) for each in lengths]
    chosen = next(each for each in options if each["value"] == str(minutes))
    return {"type": "static_select", "action_id": "value", "options": options} | initial(chosen)


def _length(minutes: int, frame: Frame) -> str:
    if minutes % AN_HOUR:
        return frame.say("meeting.minutes", count=str(minutes))
    return frame.say("meeting.hours", count=str(minutes // AN_HOUR))


def here(day: date, details: MeetingDetails, zone: str) -> tuple[date, MeetingDetails]:
    """The same moment by the clock of another zone."""
    if details.begins is None or details.zone == zone or not fits_calendars(day):
        return day, details.model_copy(update={"zone": zone})
    moment = datetime.combine(day, details.begins, ZoneInfo(details.zone)).astimezone(ZoneInfo(zone))
    return moment.date(), details.model_copy(update={"zone": zone, "begins": moment.time()})


def entered_meeting(values: Values, revision: int, zone: str) -> MeetingPlanned:
    """Raises Unreadable without a day."""
    picked = values.get("day", {}).get("value", {}).get("selected_date")
    if not picked:
        raise Unreadable("day", "meeting.unreadable_day")
    begins = values.get("begins", {}).get("value", {}).get("selected_time")
    length = entered(values, "length")
    return MeetingPlanned(
        revision=revision,
        day=date.fromisoformat(picked),
        begins=time.fromisoformat(begins) if begins else None,
        minutes=min(int(length), LONGEST) if LENGTH.fullmatch(length) else AN_HOUR,
        zone=zone,
        place=" ".join(entered(values, "place").split())[:LONGEST_PLACE],
        people=" ".join(entered(values, "people").split())[:LONGEST_PEOPLE],
    )
