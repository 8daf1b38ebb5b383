"""How targets and limits are worded in English."""

import re

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.limits.patterns import Targets
from playbooks.feedback.lists import split
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import not_after

MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
DURATION = "(?:days?|weeks?|months?|years?|nights?|hours?|minutes?|times?|o'clock|[ap]m)"

AIM = """
    target | targets | targeting | aim | aims | aiming | goal | goals | objective | hope | hopes | hoping
    | want | wants | would like | d like | looking for | is what we're after | we're after | i'm after
    | ideal | ideally | wish | dream | going in for | go in for | going for | what i go for | asking
    | ask for | shooting for | trying for | trying to get | would be super | would be great
    | would be nice | would be perfect | would be good | would be fine | would be lovely | would be ideal
    | success | be glad | be happy | be pleased | happy with | happy at | pleased with | d pay | d sell
    | i'd give | counts as | working towards | in mind | plan to get | planning for | thinking of | set on
    | get it for | opening at | love to pay
"""
LEAST = """
    minimum | min | at least | at the least | no less than | not less than | nothing less than | floor
    | bottom | lowest | the least | no lower than | not lower than | never less | or more | and up
    | upwards | and above | break-even | breakeven | break even
"""
MOST = """
    maximum | max | at most | at the most | at the very most | at the outside | no more than
    | not more than | not more | and no more | not a cent more | nothing more than | ceiling | cap
    | capped | tops | budget | the most | highest | or less | last stop | upper limit | all we've got
    | all i've got | all we have | all i have | no higher than | not higher than | in the bank
    | in the account | saved up | hard cap | price cap | no dearer than | to spend
"""
LIMIT = """
    limit | limits | walk away | walk-away | walkaway | walking away | bottom line | where we stop
    | where i stop | it stops | i'm out | we're out | stop at | we stop | i stop | point at which i leave
    | point at which we leave | reservation | pain threshold | red line | resistance point | still fine
    | still ok | still okay | live with | get up from the table | we get up | settle at
"""
LEAVING = """
    leave | leaves | walk | walks | stay | stays | stop | stops | drop out | out | no deal | loses money
    | lose money | refuse | refuses | decline | declines | keep | keeps | forget | rather | say no
    | says no | quit | not interested | elsewhere | ends | end | turn it down | turn down | pass | won't
    | not | don't | doesn't | isn't | can't | off the table | unacceptable | no go | never | notice
    | looking around
"""
TARGETS = Targets(
    breaks=Pattern(
        r"""[.!?;,\n()](?:(?<=[;\n()])|(?<=[.!?,])(?=[\s"')]|$))
        |\s(?:and|but|yet|while|though|although|whereas)\s""",
        re.VERBOSE,
    ),
    scale=Pattern(
        r"""(?:\s?(?P<scale>k|m|mn|thousand|million|bn|billion)(?!\w))?
        (?:\s?(?P<unit>%|percent\b|per\ cent\b))?(?P<part>(?!))?""",
        re.VERBOSE,
    ),
    beside=Pattern(
        rf"""\s?(?:-\s?)?{DURATION}\b | (?:st|nd|rd|th)\b | \s(?:{MONTHS})\b | [:/]\d
        | \s?(?:people|guests|seats|pieces|units|staff)\b""",
        re.VERBOSE,
    ),
    dated=Pattern(rf"(?:{MONTHS}|week|year|page|clause|room|floor|no\.|number)\s$"),
    spelled=Pattern(
        r"""\b(?<!few\ )(?<!several\ )(?<!some\ )(?<!couple\ of\ )(?<!many\ )
        (?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty
            |fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion
            |(?:one|two|three|four|five|six|seven|eight|nine)\ (?:percent|per\ cent))\b""",
        re.VERBOSE,
    ),
    ranged=Pattern(
        r"""(?:teen|twelve|eleven|ten|ty|hundred|thousand|two|three|four|five|six|seven|eight|nine)\ (?:to|or)
            \ (?:(?:six|seven|eigh|nine|thir|four|fif)(?:teen|ty)|twelve|ten|twenty|forty
                |\w+\ (?:percent|hundred|thousand))\b""",
        re.VERBOSE,
    ),
    aim=Finder(after(AIM)),
    least=Finder(after(LEAST)),
    most=Finder(after(MOST)),
    limit=Finder(after(LIMIT)),
    under=Finder(after("below | under | less than | lower than | cheaper than | short of | beneath")),
    over=Finder(
        after("above | over | more than | higher than | dearer than | beyond | exceed | exceeds | past")
    ),
    refused=Finder(
        after("""
            not | no | never | cannot | nothing | nobody | none | refuse | t | anything | dont | wont
            | neither
        """)
    ),
    leaving=Finder(after(LEAVING)),
    ours=Finder(after("i | we | our | my | us | ours | mine")),
    theirs=Finder(
        after("they | them | their | theirs | he | she | his | her | the other side"),
        after(
            """
                buyer | buyers | seller | sellers | owner | client | customer | landlord | dealer
                | supplier | bidder
            """,
            before=not_after("as | a | as the | as a | for the"),
        ),
    ),
    past=Finder(
        after("""
            last year | last time | last month | last season | the last | previously | used to | so far
            | until now | the year before
        """)
    ),
    sells=Finder(
        after("""
            sell | selling | sells | sale | seller | sellers | export | exporting | our price | my price
            | our fee | my fee | target fee | salary | wage | wages | pay rise | raise | rent out
            | rent the hall out | for the job
        """)
    ),
    buys=Finder(
        after("""
            buy | buying | buys | buyer | buyers | purchase | purchasing | paying | we pay | i pay
            | as the customer | as a customer | as tenants | as a tenant | as the tenant | the tenant
            | we rent the | budget | procure | procurement
        """)
    ),
    loose=Pattern(
        r"""\b(?:(?:bit|little|slightly|well|way|somewhat)\ (?:above|over|below|under)|some(?:where|thing)
            |anywhere|in\ the\ (?:region|area|range|ballpark|neighbou?rhood)|between
            |not\ (?:too\ )?far\ from|close\ to|near|whatever\ is|anything|everything|depending|maybe
            |perhaps)\b
        [^.;!?\n\d]{0,30}$""",
        re.VERBOSE,
    ),
    loosened=Pattern(
        r"\s?(?:-?ish\b|or\ so\b|or\ thereabouts|give\ or\ take|-?odd\b|plus\ or\ minus)", re.VERBOSE
    ),
    apart=Pattern(r"\s?(?:-|–|to|or|and|up\ to|maybe|or\ maybe|,\ maybe)\s?[$€£]?", re.VERBOSE),
    step=Finder(
        after("raise | increase | move | go up | up from | cut | lower | reduce | bring | down from | rise")
    ),
    same=Pattern(
        r"""\b(?:target|goal|aim|wish|objective|hope)s?\ and\ (?:\w+\ ){0,2}
            (?:limit|floor|minimum|maximum|ceiling|lowest|bottom\ line|walk-?away\ point)
            \ (?:are|is)\ (?:\w+\ ){0,3}(?:the\ same|identical|one|equal|both|\d)
        | \bboth\ (?:my|our|the)\ (?:\w+\ ){1,3}and\ (?:my|our|the)\ (?:\w+\ ){0,2}
            (?:lowest|limit|floor|minimum|maximum|ceiling|bottom)
        | \b(?:also|at\ the\ same\ time)\ (?:my|our|the)\ (?:\w+\ ){0,2}
            (?:lowest|limit|floor|minimum|maximum|ceiling|bottom|point\ (?:at\ which|where))""",
        re.VERBOSE,
    ),
    label=Pattern(r"(?:^|[.;,\n])\s*(?:[-*•]\s*)?(?P<name>[a-z][a-z \-]{1,30}):\s*[$€£]?\d"),
    listed=Pattern(r"[.;,\n)]\s+|\Z"),
    whole=Finder(
        after(
            """
                total | totals | overall | altogether | all in all | in all | added up | adds up | sum
                | whole | package | all together | combined | for everything | all of it | entire
                | full order | complete | all in | net effect
            """,
            r"(?![^.;\n]{0,30}\b(?:not|no|nobody|never|n't)\b)",
        )
    ),
    named=frozenset(
        split("""
            target | limit | goal | aim | floor | ceiling | walk away | walk-away | minimum | maximum
            | max | min | bottom line
        """)
    ),
)
