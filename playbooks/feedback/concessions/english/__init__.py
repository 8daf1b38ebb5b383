"""What a gift costs, what it is worth, and what hangs on it, in English."""

from playbooks.feedback.concessions.english.giving import ASKING, NOTHING, OFFERED
from playbooks.feedback.concessions.english.strings import BEYOND, INVITED, SECRET, STRINGS
from playbooks.feedback.concessions.english.tags import COST, OURS, THEIRS, WORTH
from playbooks.feedback.concessions.patterns import Giving

GIVING = Giving(
    COST, WORTH, NOTHING, ASKING, OFFERED, STRINGS, INVITED, SECRET, BEYOND, short=3, ours=OURS, theirs=THEIRS
)
