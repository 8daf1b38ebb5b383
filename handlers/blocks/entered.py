"""Reads what was entered in a modal."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from handlers.blocks.incoming import clean
from playbooks.engine.amounts import LARGEST, read_amount
from playbooks.errors import Unreadable
from playbooks.model import Figures

Values = Mapping[str, Mapping[str, Any]]


def entered(values: Values, field: str) -> str:
    """What a field holds: typed text, or the value of the option that was chosen; empty when neither."""
    element = values.get(field, {}).get("value", {})
    chosen = element.get("selected_option")
    picked = element.get("selected_user") or element.get("value") or ""
    return clean(str(chosen["value"] if chosen else picked))


def ticked(values: Values, field: str) -> bool:
    return bool(values.get(field, {}).get("value", {}).get("selected_options"))


def entered_words(values: Values) -> str:
    """Raises Unreadable when nothing was written."""
    text = entered(values, "words").strip()
    if not text:
        raise Unreadable("words", "error.empty_words")
    return text


def entered_list(values: Values) -> str:
    """The lines of a list form; raises Unreadable when there are none."""
    text = entered(values, "entries").strip()
    if not text:
        raise Unreadable("entries", "error.empty_list")
    return text


def entered_figures(values: Values, fields: Sequence[str], language: str) -> Figures:
    """The numbers of a form; raises Unreadable with the field that cannot be read."""
    amounts, named = {}, ""
    for field in fields:
        amount, currency = entered_amount(values, field, language)
        named = named or currency
        if amount is not None:
            amounts[field] = amount
    if not amounts:
        raise Unreadable(fields[0], "error.empty_figures")
    return Figures(amounts=amounts, currency=named or entered(values, "currency"))


def entered_amount(values: Values, field: str, language: str) -> tuple[Decimal | None, str]:
    typed = entered(values, field).strip()
    if not typed:
        return None, ""
    amount, currency = read_amount(typed, language)
    if amount is not None and abs(amount) > LARGEST:
        raise Unreadable(field, "error.number_too_large")
    if amount is None:
        raise Unreadable(field, "error.unreadable_number")
    return amount, currency
