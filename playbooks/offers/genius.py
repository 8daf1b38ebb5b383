"""Reads domains and profiles of GENIUS, which NegMAS reads too: two XML profiles over one XML domain.

As GENIUS 10 evaluates them: an option's evaluation over the largest of its issue, times the issue's weight.
Weights count as they are written while their sum is what GENIUS itself takes for 1; any other sum is brought
to 1. The discount factor is read past: a table has no clock.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from xml.etree.ElementTree import Element, ParseError  # what defusedxml gives back

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from playbooks.offers.draft import Draft, DraftIssue, DraftOption
from playbooks.offers.errors import unfit
from playbooks.offers.exact import read_exact
from playbooks.offers.faultfinding import MOST_OPTIONS
from playbooks.offers.table import Ours, Range, Theirs

# GENIUS: AdditiveUtilitySpace.checkTreeNormalization.
NEARLY_ONE = (Fraction("0.98"), Fraction("1.02"))
# GENIUS: EvaluatorDiscrete.normalize.
NEXT_TO_NOTHING = Fraction("0.00001")
NOT_ADDITIVE = ("utility_function", "ufun", "hyperRectangle")

Evaluations = Mapping[str, Fraction]


@dataclass(frozen=True)
class _Issue:
    """Of the domain; `index` is what profiles know it by."""

    index: int
    name: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class _Profile:
    """What each value of an issue is worth, by the issue's index."""

    worths: Mapping[int, Evaluations]
    reservation: Fraction

    def worth(self, issue: _Issue, value: str) -> Fraction | None:
        """None where the profile does not say."""
        worths = self.worths.get(issue.index, {})
        return worths.get(value, worths.get(value.strip()))


def read_genius(domain: bytes | str, ours: bytes | str, theirs: bytes | str) -> Draft:
    """Raises UnfitTable for what is no such domain or profile; worths may be missing."""
    issues = sorted(_issues(_root(domain, 1)), key=lambda issue: issue.index)
    us, them = (
        _profile(_root(profile, number), issues, number) for number, profile in ((2, ours), (3, theirs))
    )
    return Draft(
        issues=tuple(_drafted(issue, us, them) for issue in issues),
        ours=Ours(limit=us.reservation),
        theirs=Theirs(limit=Range.known(them.reservation)),
    )


def _drafted(issue: _Issue, us: _Profile, them: _Profile) -> DraftIssue:
    return DraftIssue(issue.name, tuple(_option(issue, value, us, them) for value in issue.values))


def _option(issue: _Issue, value: str, us: _Profile, them: _Profile) -> DraftOption:
    theirs = them.worth(issue, value)
    known = None if theirs is None else Range.known(theirs)
    return DraftOption(value, us.worth(issue, value), known)


def _root(xml: bytes | str, number: int) -> Element:
    """`number` is that of the file: people hand in three."""
    try:
        return fromstring(xml.lstrip("\ufeff \r\n\t") if isinstance(xml, str) else xml)
    except ParseError as wrong:
        line, column = wrong.position
        raise unfit("offers.not_xml", file=str(number), line=str(line), column=str(column)) from None
    except (DefusedXmlException, ValueError, LookupError):  # entities, or an encoding that there is not
        raise unfit("offers.not_xml", file=str(number), line="1", column="1") from None


# --- the domain ------------------------------------------------------------------------------


def _issues(domain: Element) -> Iterator[_Issue]:
    seen: set[int] = set()
    for element in domain.iter("issue"):
        index, name = _index(element), element.get("name", "")
        if index in seen:
            raise unfit("offers.same_index", index=str(index))
        if not name.strip():
            raise unfit("offers.nameless", where=f"issue {index}")
        seen.add(index)
        yield _Issue(index, name, tuple(_values(element, name)))


def _values(issue: Element, name: str) -> Iterable[str]:
    kind = issue.get("type", "discrete")
    if kind == "integer":
        low, high = (_bound(issue, end, name) for end in ("lowerbound", "upperbound"))
        if high - low >= MOST_OPTIONS:
            facts = {"count": str(high - low + 1), "most": str(MOST_OPTIONS)}
            raise unfit("offers.too_many_options", issue=name, **facts)
        return [str(value) for value in range(low, high + 1)]
    if kind != "discrete":
        raise unfit("offers.real_valued", issue=name, kind=kind)
    # A value that stands there twice is one value.
    return dict.fromkeys(value for item in issue.iter("item") if (value := item.get("value")) is not None)


def _bound(issue: Element, end: str, name: str) -> int:
    inner = issue.find("range")
    written = (inner.get(end) if inner is not None else None) or issue.get(end)
    number = _number(written or "", f"{name} › {end}")
    if number.denominator != 1:
        raise unfit("offers.no_number", where=f"{name} › {end}", found=str(written))
    return number.numerator


def _index(element: Element) -> int:
    where = f"{element.tag} › {element.get('name', '')} › index"
    number = _number(element.get("index", ""), where)
    return int(number)


def _number(written: str, where: str) -> Fraction:
    number = read_exact(written)
    if number is None:
        raise unfit("offers.no_number", where=where, found=written)
    return number


# --- a profile -------------------------------------------------------------------------------


def _profile(root: Element, issues: Iterable[_Issue], number: int) -> _Profile:
    if any(next(root.iter(tag), None) is not None for tag in NOT_ADDITIVE):
        raise unfit("offers.not_additive", file=str(number))
    found = {_index(element): element for element in root.iter("issue")}
    weights = _weights(root)
    worths: dict[int, Evaluations] = {}
    for issue in issues:
        if issue.index in found:
            if issue.index not in weights:
                raise unfit("offers.no_weight", issue=issue.name, file=str(number))
            worths[issue.index] = _worths(issue, found[issue.index], weights[issue.index])
    return _Profile(worths, _reservation(root))


def _weights(root: Element) -> Mapping[int, Fraction]:
    """Of the issues, wherever they stand: as in GENIUS, objectives above them do not count."""
    issues = {_index(element) for element in root.iter("issue")}
    weights = {
        _index(weight): _number(weight.get("value", ""), f"weight › {weight.get('index')}")
        for weight in root.iter("weight")
    }
    held = {index: weight for index, weight in weights.items() if index in issues}
    scale = _scale(held.values())
    return {index: weight * scale for index, weight in held.items()}


def _scale(weights: Iterable[Fraction]) -> Fraction:
    total = sum(weights, Fraction(0))
    if total <= 0 or NEARLY_ONE[0] < total < NEARLY_ONE[1]:
        return Fraction(1)
    return 1 / total


def _worths(issue: _Issue, element: Element, weight: Fraction) -> Evaluations:
    if element.get("type", "discrete") == "integer":
        return dict(_linear(issue, element, weight))
    evaluated = dict(_evaluations(element, issue.name))
    most = max(evaluated.values(), default=Fraction(0))
    share = weight / most if most >= NEXT_TO_NOTHING else Fraction(0)
    return {value: evaluation * share for value, evaluation in evaluated.items()}


def _evaluations(element: Element, issue: str) -> Iterator[tuple[str, Fraction]]:
    for item in element.iter("item"):
        value, written = item.get("value"), item.get("evaluation")
        if value is not None and written not in (None, "null"):
            yield value, _number(str(written), f"{issue} › {value}")


def _linear(issue: _Issue, element: Element, weight: Fraction) -> Iterator[tuple[str, Fraction]]:
    """Counted from the lower bound, and kept between 0 and 1; nothing where there is no evaluator."""
    evaluator = element.find("evaluator")
    if evaluator is None:
        return
    if evaluator.get("ftype", "linear") != "linear":
        raise unfit("offers.not_linear", issue=issue.name, kind=evaluator.get("ftype", ""))
    slope, offset = (
        _number(evaluator.get(name) or evaluator.get(older) or "0", f"{issue.name} › {name}")
        for name, older in (("slope", "parameter1"), ("offset", "parameter0"))
    )
    bounded = element.get("lowerbound") or element.find("range") is not None
    low = _bound(element, "lowerbound", issue.name) if bounded else int(issue.values[0])
    for value in issue.values:
        evaluation = offset + slope * (int(value) - low)
        yield value, weight * min(max(evaluation, Fraction(0)), Fraction(1))


def _reservation(root: Element) -> Fraction:
    """As in GENIUS, a profile that names none walks away below 0."""
    element = next(root.iter("reservation"), None)
    return Fraction(0) if element is None else _number(element.get("value", ""), "reservation")
