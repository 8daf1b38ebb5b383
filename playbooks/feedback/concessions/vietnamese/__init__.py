"""What a gift costs, what it is worth, and what hangs on it, in Vietnamese."""

from playbooks.feedback.concessions.patterns import Giving
from playbooks.feedback.concessions.vietnamese.strings import (
    ASKING,
    BEYOND,
    INVITED,
    NOTHING,
    OFFERED,
    SECRET,
    STRINGS,
)
from playbooks.feedback.concessions.vietnamese.tags import COST, OURS, THEIRS, WORTH

GIVING = Giving(
    COST, WORTH, NOTHING, ASKING, OFFERED, STRINGS, INVITED, SECRET, BEYOND, short=5, ours=OURS, theirs=THEIRS
)
