"""Coach: the one door for Slack, the terminal and the clock, and the ports it needs."""

from playbooks.coach.door import DEFAULT_PLAYBOOK, LONGEST_NAME, Coach, Started
from playbooks.coach.homepage import Homepage, Row, homepage
from playbooks.coach.naming import folded
from playbooks.coach.ports import (
    Courier,
    Desk,
    Handover,
    Lesson,
    Member,
    Message,
    Negotiation,
    Placed,
    Speaker,
    Store,
    Summary,
    Thread,
    Where,
    message_key,
)

__all__ = [
    "DEFAULT_PLAYBOOK",
    "LONGEST_NAME",
    "Coach",
    "Courier",
    "Desk",
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
    "Where",
    "folded",
    "homepage",
    "message_key",
]
