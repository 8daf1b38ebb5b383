"""How amends are made, and half made, in Vietnamese."""

from playbooks.feedback.amends.patterns import Amends
from playbooks.feedback.amends.vietnamese.guarding import GUARDING
from playbooks.feedback.amends.vietnamese.mending import MENDING
from playbooks.feedback.amends.vietnamese.wrong import WRONG

AMENDS = Amends(WRONG, MENDING, GUARDING, short=4, tenseless=True)
