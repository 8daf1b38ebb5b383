"""How Rapport sounds to one member: their language, their form of address, their numbers and dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from decimal import Decimal
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.dates import format_date, format_time, get_day_names, get_timezone_location, get_timezone_name
from babel.numbers import format_currency, format_decimal
from ruamel.yaml import YAML

from playbooks.model import DraftTexts, Playbook, PlaybookTexts, StepTexts

HERE = Path(__file__).parent
RULES = HERE.parent / "feedback" / "texts"
LANGUAGES: Mapping[str, str] = {"en": "English", "vi": "Tiếng Việt"}
LOCALES: Mapping[str, str] = {"en": "en_US", "vi": "vi_VN"}
DAYS: Mapping[str, str] = {"en": "full", "vi": "EEEE, dd/MM/yyyy"}
# As they are read again, each in its own language, and mistaken in none.
SHORT_DAYS: Mapping[str, str] = {"en": "MMM d, yyyy", "vi": "dd/MM/yyyy"}
ADDRESSES = ("anh/chị", "anh", "chị", "bạn")

Catalogue = Mapping[str, str | Mapping[str, str]]


@dataclass(frozen=True)
class Voice:
    """`zone` is an IANA time zone: what was a Monday for one of them was a Tuesday for another."""

    language: str = "en"
    address: str = ADDRESSES[0]
    zone: str = "UTC"

    def say(self, key: str, /, **facts: str) -> str:
        """The sentence under `key`; a plural form is chosen by the fact `count`.

        Raises KeyError for a key that no catalogue has: that is a fault of ours, never of a person's.
        """
        text = catalogue(self.language)[key]
        if isinstance(text, Mapping):
            text = text.get(self._plural(facts["count"]), text["other"])
        return self.fill(text, **facts)

    def knows(self, key: str) -> bool:
        """Whether there is such a sentence: what was kept may name one of another version."""
        return key in catalogue(self.language)

    def fill(self, text: str, /, **facts: str) -> str:
        """A text with its placeholders filled, and the member addressed as they like."""
        you = self.address
        return text.format(you=you, You=you[:1].upper() + you[1:], **facts)

    def step(self, playbook: Playbook, step: str) -> StepTexts:
        return self._texts(playbook).steps[step]

    def phase(self, playbook: Playbook, phase: str) -> str:
        return self._texts(playbook).phases[phase]

    def name(self, playbook: Playbook) -> str:
        return self._texts(playbook).name

    def summary(self, playbook: Playbook) -> str:
        return self._texts(playbook).summary

    def draft(self, playbook: Playbook, draft: str) -> DraftTexts:
        return self._texts(playbook).drafts[draft]

    def day(self, day: date) -> str:
        """As it stands in a sentence, where Vietnamese writes “thứ” small; its Sunday keeps the capital."""
        return format_date(day, DAYS[self.language], locale=self._locale).replace("Thứ", "thứ")

    def iso_day(self, day: str) -> str:
        """Of an ISO date; nothing of none."""
        return self.day(date.fromisoformat(day)) if day else ""

    def day_of(self, moment: datetime) -> str:
        """The day that it was where the member is."""
        return self.day(moment.astimezone(_zone(self.zone)).date())

    def short_day(self, day: date) -> str:
        return format_date(day, SHORT_DAYS[self.language], locale=self._locale)

    def weekday(self, day: int) -> str:
        """Monday is 1, Sunday 7."""
        name: str = get_day_names("wide", locale=self._locale)[day - 1]
        return name

    def country(self, code: str) -> str:
        """Of an ISO 3166 code; the code itself for one that has no name."""
        return str(Locale.parse(self._locale).territories.get(code, code))

    def clock(self, zone: str) -> str:
        """Whose hours those of an IANA time zone are, as people say it; the zone itself where nobody does."""
        try:
            said = _clock(zone, self._locale)
        except (LookupError, ValueError, OSError):
            return zone
        nowhere = Locale.parse(self._locale).territories["ZZ"]
        return zone if nowhere in said else said

    def hour(self, hour: time) -> str:
        return format_time(hour, "short", locale=self._locale)

    def number(self, number: Decimal | int) -> str:
        return format_decimal(number, locale=self._locale)

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount with its currency; cents only where there are some."""
        if not currency:
            return self.number(amount)
        whole = amount == amount.to_integral_value()
        return format_currency(
            amount, currency, locale=self._locale, format=self._pattern if whole else None,
            currency_digits=not whole,
        )  # fmt: skip

    def _texts(self, playbook: Playbook) -> PlaybookTexts:
        texts = playbook.texts
        return texts.get(self.language) or next(iter(texts.values()))

    @property
    def _locale(self) -> str:
        return LOCALES[self.language]

    @property
    def _pattern(self) -> str:
        """The locale's currency pattern without decimals."""
        pattern: str = Locale.parse(self._locale).currency_formats["standard"].pattern
        return pattern.replace(".00", "")

    def _plural(self, count: str) -> str:
        return str(Locale.parse(self._locale).plural_form(int(count)))


@cache
def _zone(name: str) -> tzinfo:
    """Slack may name a zone that this machine does not know, or what is a folder of zones."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def _clock(zone: str, locale: str) -> str:
    """English has names for its zones (Eastern Time); Vietnamese names the country, in a sentence as here."""
    if locale == LOCALES["vi"]:
        said = get_timezone_location(zone, locale=locale)
        return said[:1].lower() + said[1:]
    return get_timezone_name(zone, zone_variant="generic", locale=locale)


@cache
def catalogue(language: str) -> Catalogue:
    """Every sentence of one language, by key."""
    files = (HERE / f"{language}.yaml", *sorted(RULES.glob(f"*.{language}.yaml")))
    nested = [YAML(typ="safe").load(file.read_text(encoding="utf-8")) for file in files]
    return {
        f"{group}.{key}": text
        for groups in nested
        for group, texts in groups.items()
        for key, text in texts.items()
    }
