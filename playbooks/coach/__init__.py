"""Coach: the one door for Slack, the terminal and the clock, and the ports it needs."""

from playbooks.coach.asking import Waiting
from playbooks.coach.door import DEFAULT_PLAYBOOK, LONGEST_NAME, Coach, Started
from playbooks.coach.homepage import Homepage, Row, homepage
from playbooks.coach.naming import folded
from playbooks.coach.ports import Courier, Desk, Handover, Negotiation, Store
from playbooks.coach.records import (
    Asked,
    Lesson,
    Member,
    Message,
    Placed,
    Speaker,
    Summary,
    Thread,
    Where,
    message_key,
)
from playbooks.coach.switching import Foreseen

__all__ = [
    "DEFAULT_PLAYBOOK",
    "LONGEST_NAME",
    "Asked",
    "Coach",
    "Courier",
    "Desk",
    "Foreseen",
    "Handover",
    "Homepage",
    "Lesson",
    "Member",
    "Message",
    "Negotiation",
    "Placed",
    "Row",
    "Speaker",
    "Started",
    "Store",
    "Summary",
    "Thread",
    "Waiting",
    "Where",
    "folded",
    "homepage",
    "message_key",
]
