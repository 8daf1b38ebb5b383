"""How amends are made, and half made, in English."""

from playbooks.feedback.amends.english.guarding import GUARDING
from playbooks.feedback.amends.english.mending import MENDING
from playbooks.feedback.amends.english.wrong import WRONG
from playbooks.feedback.amends.patterns import Amends

AMENDS = Amends(WRONG, MENDING, GUARDING, short=2, tenseless=False)
