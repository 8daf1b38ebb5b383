"""Fields of the form of settings for what comes once a week: one's own week, and a manager's digest."""

from handlers.blocks.entered import Values, entered, ticked
from handlers.blocks.inputs import field, initial, radio
from handlers.blocks.pieces import Block, option
from playbooks.model import Every, Weekly
from playbooks.texts import Voice

HOURS, WEEK = range(24), range(1, 8)


def weekly_fields(weekly: Weekly, voice: Voice, *, manages: bool) -> list[Block]:
    """Everybody has a week of their own; a digest comes to those who manage somebody."""
    say = voice.say
    week = _tick(say("manager.plan_tick"), ticked_now=weekly.plan)
    plan = field("plan", say("manager.plan"), week, optional=True)
    if not manages:
        return [plan]
    every = [option(say(f"manager.weekly_{each.value}"), each.value) for each in Every]
    days = [option(voice.weekday(day), str(day)) for day in WEEK]
    hours = [option(f"{hour:02}:00", str(hour)) for hour in HOURS]
    quiet = _tick(say("manager.quiet_line"), ticked_now=weekly.quiet)
    return [
        plan,
        field("every", say("manager.weekly"), radio(every, weekly.every.value)),
        field("weekday", say("manager.weekday"), _select(days, str(weekly.weekday))),
        field("hour", say("manager.hour"), _select(hours, str(weekly.hour))),
        field("quiet", say("manager.quiet"), quiet, optional=True),
    ]


def _tick(label: str, *, ticked_now: bool) -> Block:
    options = [option(label, "yes")]
    boxes: Block = {"type": "checkboxes", "action_id": "value", "options": options}
    return boxes | ({"initial_options": options} if ticked_now else {})


def _select(options: list[Block], chosen: str) -> Block:
    begins = next((each for each in options if each["value"] == chosen), None)
    return {"type": "static_select", "action_id": "value", "options": options, **initial(begins)}


def entered_weekly(values: Values, before: Weekly) -> Weekly | None:
    """None for a form that asked nothing of it."""
    if "plan" not in values:
        return None
    chosen: dict[str, object] = {"plan": ticked(values, "plan")}
    if entered(values, "every") in set(Every):
        chosen |= {"every": Every(entered(values, "every")), "quiet": ticked(values, "quiet")}
        chosen |= _entered_number(values, "weekday", WEEK) | _entered_number(values, "hour", HOURS)
    return before.model_copy(update=chosen)


def _entered_number(values: Values, name: str, among: range) -> dict[str, int]:
    typed = entered(values, name)
    return {name: int(typed)} if typed.isdecimal() and int(typed) in among else {}
