"""Nudges: which reminders a negotiation should have, and which of them are told when."""

from playbooks.cadence.planning import reminders
from playbooks.cadence.telling import Due, Told, tell

__all__ = ["Due", "Told", "reminders", "tell"]
