"""Domains in the formats of GENIUS, made up here, and what they are worth, reckoned one by one."""

import xml.etree.ElementTree as ET  # our own files
from collections.abc import Iterator
from itertools import product
from pathlib import Path

DOMAINS = Path(__file__).parent / "domains"
# How many packages each has.
SIZES = {"notebook": 27, "bicycle_parts": 180, "treaty": 576}

Scores = dict[str, dict[str, float]]


def files(name: str) -> list[Path]:
    """The domain, our profile, theirs."""
    return [DOMAINS / f"{name}{part}.xml" for part in ("", "_ours", "_theirs")]


def scores(profile: Path) -> tuple[Scores, float]:
    """What each value of each issue adds, and the reservation value, in binary numbers."""
    root = ET.parse(profile).getroot()  # noqa: S314  # our own files
    weights = {weight.attrib["index"]: float(weight.attrib["value"]) for weight in root.iter("weight")}
    found: Scores = {}
    for issue in root.iter("issue"):
        evaluated = {item.attrib["value"]: float(item.attrib["evaluation"]) for item in issue.iter("item")}
        most, weight = max(evaluated.values()) or 1.0, weights[issue.attrib["index"]]
        found[issue.attrib["name"]] = {value: weight * one / most for value, one in evaluated.items()}
    reservation = next(root.iter("reservation"), None)
    return found, 0.0 if reservation is None else float(reservation.attrib["value"])


def every_package(name: str) -> Iterator[tuple[dict[str, str], float, float]]:
    """With its worth to us and to them."""
    (us, _), (them, _) = (scores(profile) for profile in files(name)[1:])
    for values in product(*us.values()):
        package = dict(zip(us, values, strict=True))
        yield package, _worth(us, package), _worth(them, package)


def _worth(side: Scores, package: dict[str, str]) -> float:
    return sum(side[issue][value] for issue, value in package.items())
