"""Which country's public holidays are days off: shown, and picked in the form of settings."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from handlers.blocks.entered import Values, entered
from handlers.blocks.inputs import field
from handlers.blocks.pieces import Block, option, plain
from playbooks.model import NO_COUNTRY, Calendar
from playbooks.texts import Voice
from playbooks.workdays import WorkingTime, countries, country_of, known_zone

OF_ZONE = "zone"
LABEL = 75


def holidays_of(calendar: Calendar, zone: str, voice: Voice) -> str:
    country = WorkingTime(known_zone(zone), calendar).country
    return voice.country(country) if country else voice.say("home.none")


def country_field(calendar: Calendar, zone: str, voice: Voice) -> Block:
    """Two hundred countries take groups: Slack shows a hundred options in each."""
    usual = [option(_of_zone(zone, voice), OF_ZONE), option(voice.say("modal.country_none"), NO_COUNTRY)]
    groups = [_group(voice.say("modal.country_usual"), usual), *_by_letter(voice.language)]
    every = [each for group in groups for each in group["options"]]
    chosen = next((each for each in every if each["value"] == calendar.country), usual[0])
    menu: Block = {
        "type": "static_select",
        "action_id": "value",
        "option_groups": groups,
        "initial_option": chosen,
    }
    return field("country", voice.say("modal.country"), menu)


def _of_zone(zone: str, voice: Voice) -> str:
    country = country_of(zone)
    if not country:
        return voice.say("modal.country_unknown")
    return voice.say("modal.country_zone", country=voice.country(country))


@lru_cache
def _by_letter(language: str) -> tuple[Block, ...]:
    return tuple(_letters(Voice(language)))


def _letters(voice: Voice) -> Iterator[Block]:
    named = sorted((_folded(name), name, code) for code in countries() if (name := voice.country(code)))
    for letter, group in groupby(named, key=lambda one: one[0][:1]):
        yield _group(letter.upper(), [option(name, code) for _, name, code in group])


def _folded(name: str) -> str:
    """As it is looked for in a list: accents do not count."""
    bare = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(mark for mark in bare if not unicodedata.combining(mark))


def _group(label: str, options: list[Block]) -> Block:
    return {"label": plain(label, LABEL), "options": options}


def entered_country(values: Values) -> str:
    """Empty for the one of the time zone, and for any that nobody could pick."""
    picked = entered(values, "country")
    return picked if picked == NO_COUNTRY or picked in countries() else ""
