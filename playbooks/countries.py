"""Countries: which one a time zone lies in, and the days on which it does not work."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib import resources

NO_DAYS: frozenset[date] = frozenset()
MOST_YEARS = 1024
"""Of a country each; a year of days takes about a kilobyte."""


def country_of(zone: str) -> str:
    """The ISO 3166 code of the country that an IANA zone lies in; empty for UTC and the like."""
    return _countries_of_zones().get(zone, "")


@cache
def countries() -> Sequence[str]:
    """The ISO 3166 codes of the countries whose public holidays are known."""
    # Imported here and below because it takes tens of megabytes, which a bot without holidays need not pay.
    # Its own list of countries would load all 250 of them.
    from holidays.registry import EntityLoader  # noqa: PLC0415

    return tuple(sorted(EntityLoader.get_country_codes(include_aliases=False)))


@lru_cache(MOST_YEARS)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """Those of the whole country, without those of its regions; none for a country that is not known."""
    if not country or country not in countries():
        return NO_DAYS
    from holidays import country_holidays  # noqa: PLC0415

    return frozenset(country_holidays(country, years=year, expand=False))


@cache
def _countries_of_zones() -> Mapping[str, str]:
    """Of the zones that the tz database lists by country, and of their older names (Asia/Saigon)."""
    lines = [line.split() for line in _table("zone.tab") if not line.startswith("#")]
    listed = {zone: country for country, _, zone, *_ in lines}
    links = [line.split() for line in _table("tzdata.zi") if line.startswith("L ")]
    older = {name: listed[zone] for _, zone, name in links if zone in listed}
    return older | listed


def _table(name: str) -> Sequence[str]:
    return (resources.files("tzdata") / "zoneinfo" / name).read_text(encoding="utf-8").splitlines()
