"""When a member works: shown in a few lines, entered in the form of settings."""

from collections.abc import Iterable, Sequence
from datetime import time

from handlers.blocks.entered import Values, entered
from handlers.blocks.holidays import country_field, entered_country, holidays_of
from handlers.blocks.inputs import LABEL, field, modal, radio, text_input
from handlers.blocks.pieces import Block, context, escape, option, plain
from handlers.blocks.weekly import weekly_fields
from playbooks.coach import Member
from playbooks.engine.days import read_days_off
from playbooks.errors import Unreadable
from playbooks.model import Calendar, DaysOff
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.clipping import clip
from playbooks.texts.voice import ADDRESSES

WEEK = range(1, 8)
MOST_SHOWN = 3
MOST_DAYS_OFF = 100
"""Lines that are sure to fit Slack's text field however they are written."""
LONGEST_QUOTE, LONGEST_ZONE = 60, 60


# --- shown -----------------------------------------------------------------------------------


def calendar_lines(calendar: Calendar, zone: str, voice: Voice) -> list[str]:
    hours = f"{voice.hour(calendar.begins)} – {voice.hour(calendar.ends)}, {_zone(zone, voice)}"
    days = ", ".join(_named(run, voice) for run in _runs(calendar.workdays))
    return [
        f"{voice.say('home.hours')}: {hours}",
        f"{voice.say('home.workdays')}: {days or voice.say('home.none')}",
        f"{voice.say('home.days_off')}: {_days_off(calendar.off, voice)}",
        f"{voice.say('home.holidays')}: {holidays_of(calendar, zone, voice)}",
    ]


def _zone(zone: str, voice: Voice) -> str:
    return clip(voice.clock(zone), LONGEST_ZONE)


def _runs(days: Iterable[int]) -> list[list[int]]:
    """Days that follow one another belong together."""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _named(run: Sequence[int], voice: Voice) -> str:
    ends = [run[0]] if len(run) == 1 else [run[0], run[-1]]
    return " – ".join(voice.weekday(day) for day in ends)


def _days_off(off: Sequence[DaysOff], voice: Voice) -> str:
    shown = [_span(span, voice) for span in off[:MOST_SHOWN]]
    more = [f"+{len(off) - MOST_SHOWN}"] if len(off) > MOST_SHOWN else []
    return "; ".join([*shown, *more]) or voice.say("home.none")


def _span(span: DaysOff, voice: Voice) -> str:
    """As `read_days_off` reads it again."""
    first, last = voice.short_day(span.first), voice.short_day(span.last)
    return first if first == last else f"{first} – {last}"


# --- entered ---------------------------------------------------------------------------------


def settings_form(member: Member, voice: Voice, *, manages: bool = False) -> Block:
    """All of it as it stands; what is said in it is of the language that it was opened in."""
    calendar = member.calendar
    off = "\n".join(_span(span, voice) for span in calendar.off)
    languages = [option(name, code) for code, name in LANGUAGES.items()]
    addresses = [option(address, address) for address in ADDRESSES]
    blocks = [
        field("language", voice.say("modal.language"), radio(languages, voice.language)),
        field("address", voice.say("modal.address"), radio(addresses, voice.address)),
        field("begins", voice.say("modal.begins"), _clock(calendar.begins)),
        field("ends", voice.say("modal.ends"), _clock(calendar.ends)),
        context(escape(voice.say("modal.zone", zone=_zone(member.zone, voice)))),
        field("workdays", voice.say("modal.workdays"), _week(calendar.workdays, voice), optional=True),
        field("off", voice.say("modal.off"), text_input("", off, multiline=True), optional=True)
        | {"hint": plain(voice.say("modal.off_hint"), LABEL)},
        country_field(calendar, member.zone, voice),
    ]
    blocks += weekly_fields(member.weekly, voice, manages=manages)
    return modal("settings", voice.say("modal.settings"), blocks, voice)


def _clock(at: time) -> Block:
    return {"type": "timepicker", "action_id": "value", "initial_time": f"{at:%H:%M}"}


def _week(chosen: Iterable[int], voice: Voice) -> Block:
    options = [option(voice.weekday(day), str(day)) for day in WEEK]
    ticked = [each for each in options if int(each["value"]) in set(chosen)]
    boxes: Block = {"type": "checkboxes", "action_id": "value", "options": options}
    return boxes | ({"initial_options": ticked} if ticked else {})


def entered_calendar(values: Values, language: str) -> Calendar | None:
    """Raises Unreadable with the field that cannot be read; None for a form that asked nothing of it."""
    if "begins" not in values:
        return None
    begins, ends = _entered_hour(values, "begins"), _entered_hour(values, "ends")
    if ends <= begins:
        raise Unreadable("ends", "error.ends_before_it_begins")
    off = _entered_days_off(entered(values, "off"), language)
    country = entered_country(values)
    return Calendar(begins=begins, ends=ends, workdays=_entered_days(values), off=off, country=country)


def _entered_hour(values: Values, name: str) -> time:
    picked = values.get(name, {}).get("value", {}).get("selected_time") or ""
    try:
        return time.fromisoformat(picked)
    except ValueError:
        raise Unreadable(name, "error.unreadable_hour") from None


def _entered_days(values: Values) -> tuple[int, ...]:
    ticked = values.get("workdays", {}).get("value", {}).get("selected_options") or ()
    chosen = {option["value"] for option in ticked}
    return tuple(day for day in WEEK if str(day) in chosen)


def _entered_days_off(text: str, language: str) -> tuple[DaysOff, ...]:
    """In their order in time, each once."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_DAYS_OFF:
        raise Unreadable("off", "error.too_many_days_off", most=str(MOST_DAYS_OFF))
    spans = {_entered_span(line, language) for line in lines}
    return tuple(sorted(spans, key=lambda span: (span.first, span.last)))


def _entered_span(line: str, language: str) -> DaysOff:
    span = read_days_off(line, language)
    if span is None:
        raise Unreadable("off", "error.unreadable_days_off", line=line[:LONGEST_QUOTE])
    return span
