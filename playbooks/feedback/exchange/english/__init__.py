"""How offers, and quarrels about the future, are worded in English."""

from playbooks.feedback.exchange.english import forecasts, offers, replies
from playbooks.feedback.exchange.patterns import Exchange, Forecasts

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
