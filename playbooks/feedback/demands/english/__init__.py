"""How demands are worded in English."""

from playbooks.feedback.demands.english import asking, blame, irritators, praise, reasons
from playbooks.feedback.demands.patterns import Demands, Irritators

DEMANDS = Demands(
    breaks=asking.BREAKS,
    demand=asking.DEMAND,
    imperative=asking.IMPERATIVE,
    states=asking.STATES,
    beside=asking.BESIDE,
    unclear=asking.UNCLEAR,
    reason=reasons.REASON,
    price=reasons.PRICE,
    small=reasons.SMALL,
    term=reasons.TERM,
    several=reasons.SEVERAL,
    linked=reasons.LINKED,
    ordered=reasons.ORDERED,
    because=reasons.BECAUSE,
    listing=reasons.LISTING,
    item=reasons.ITEM,
    apart=reasons.APART,
    deed=reasons.DEED,
    many=reasons.MANY,
    led=reasons.LED,
)
IRRITATORS = Irritators(
    tags=irritators.TAGS,
    praise=praise.PRAISE,
    pointing=praise.POINTING,
    own=praise.OWN,
    blame=blame.BLAME,
    spared=praise.SPARED,
)
