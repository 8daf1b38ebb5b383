"""How offers, and quarrels about the future, are worded in Vietnamese."""

from playbooks.feedback.exchange.patterns import Exchange, Forecasts
from playbooks.feedback.exchange.vietnamese import forecasts, offers, replies

EXCHANGE = Exchange(
    offered=offers.OFFERED,
    put=offers.PUT,
    withheld=offers.WITHHELD,
    asked=offers.ASKED,
    lone=offers.LONE,
    choice=offers.CHOICE,
    serial=offers.SERIAL,
    tested=replies.TESTED,
    theirs=replies.THEIRS,
    absent=replies.ABSENT,
    counter=replies.COUNTER,
)
FORECASTS = Forecasts(
    insisted=forecasts.INSISTED,
    believed=forecasts.BELIEVED,
    ahead=forecasts.AHEAD,
    turn=forecasts.TURN,
    denied=forecasts.DENIED,
    contingent=forecasts.CONTINGENT,
)
