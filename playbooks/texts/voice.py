"""How Rapport sounds to one member: their language, their form of address, their numbers and dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_time, get_day_names
from babel.numbers import format_currency, format_decimal
from ruamel.yaml import YAML

from playbooks.model import DraftTexts, Playbook, PlaybookTexts, StepTexts

HERE = Path(__file__).parent
LANGUAGES: Mapping[str, str] = {"en": "English", "vi": "Tiếng Việt"}
LOCALES: Mapping[str, str] = {"en": "en_US", "vi": "vi_VN"}
DAYS: Mapping[str, str] = {"en": "full", "vi": "EEEE, dd/MM/yyyy"}
# As they are read again, each in its own language, and mistaken in none.
SHORT_DAYS: Mapping[str, str] = {"en": "MMM d, yyyy", "vi": "dd/MM/yyyy"}
ADDRESSES = ("anh/chị", "anh", "chị", "bạn")

Catalogue = Mapping[str, str | Mapping[str, str]]


@dataclass(frozen=True)
class Voice:
    language: str = "en"
    address: str = ADDRESSES[0]

    def say(self, key: str, /, **facts: str) -> str:
        """The sentence under `key`; a plural form is chosen by the fact `count`.

        Raises KeyError for a key that no catalogue has: that is a fault of ours, never of a person's.
        """
        text = catalogue(self.language)[key]
        if isinstance(text, Mapping):
            text = text.get(self._plural(facts["count"]), text["other"])
        return self.fill(text, **facts)

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
        return format_date(day, DAYS[self.language], locale=self._locale)

    def short_day(self, day: date) -> str:
        return format_date(day, SHORT_DAYS[self.language], locale=self._locale)

    def weekday(self, day: int) -> str:
        """Monday is 1, Sunday 7."""
        name: str = get_day_names("wide", locale=self._locale)[day - 1]
        return name

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
def catalogue(language: str) -> Catalogue:
    """Every sentence of one language, by key."""
    nested = YAML(typ="safe").load((HERE / f"{language}.yaml").read_text(encoding="utf-8"))
    return {f"{group}.{key}": text for group, texts in nested.items() for key, text in texts.items()}
