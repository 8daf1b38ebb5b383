"""Ways that we can go without the other side, as they are worded in English."""

import re

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import not_after

# What we may do and still need their consent, or nothing at all.
DEALING = one_of("""
    accept | accommodate | add | adjust | agree | allow | appreciate | approach | argue | ask | assume
    | assure | beg | be | believe | bend | budge | call them | choose them | come | compromise | concede
    | consent | contact them | convince | discuss | expect | explain | feel | get into | get them
    | give them | give in | give up our | grant | grow poor | halve | have | hear | hope | improve
    | include | increase | insist | invite | know | like | listen | lose | love | lower | match | meet
    | mention | miss | need | negotiate | never | nod | not | offer | only | open the | pay | persuade
    | plead | point | pray | prefer | present | press | propose | promise | push | raise | reach
    | reconsider | reduce | remind | renegotiate | repeat | say | see | send them | set out | settle
    | show | sign | soften | speak | split | suffer | suggest | sweeten | talk | tell | think | throw in
    | trust | try | understand | use our | wait for | want | warn | write | agree to
""")
DOES = one_of("""
    abandon | accept another | advertise | appoint | apply | auction | auction off | bake | book | borrow
    | brew | bring in | bring it | build | buy | call | cancel | carry | carry on | close | clean | code
    | commission | concentrate on | continue | contract | cook | cover | cut | cycle | cut back | delay
    | deliver | dissolve | develop | do it | do that | do the | do without | donate | drive | drop
    | drop out | eat | end | enter | export | extend our | fall back | farm | fight | file | finance
    | find | finish | fire | fix | fly | focus | forget | found | freeze | get by | get it | get one
    | get ours | give it | give notice | give the | give up | go ahead | go alone | go back to freelancing
    | go back to the | go back to my | go back to our | go down | go for | go home | go it | go on
    | go public | go somewhere | go to | go via | go with | go without | grow | handle | hand it | have it
    | have one | hire | hold | host | import | install | invest | invite the | join | keep | keep on
    | launch | lay off | lease | leave | let it | let the | let them go | let my | list | live | live on
    | live with | look | lose | machine | make | make do | manage | manufacture | mend | merge | mothball
    | move | office from | open | operate | order | outsource | pack up | paint | pass | patch | pause
    | pay | pick | phone | plant | postpone | print | produce | publish | pull out | push on | put | quit
    | raise | recruit | rely on | relocate | renovate | rent | repair | replace | resell | resign | retire
    | return | run | save | scrap | sell | send | serve | settle for | ship | shut | simply not | sit
    | skip | sleep | source | spend | split | squat | stay | start | step back | stock | stop | store
    | study | sublet | subcontract | sue | supply | survive | swap | switch | take | take on | take up
    | teach | terminate | throw | train | transfer | travel | try the | turn down | turn to | use | wait
    | walk | walk away | weld | withdraw | work | write off | write it off | camp | take the | take our
    | have the | have a | put the | put it | get the | get a | get another | go elsewhere | call in
    | ask another | ask my brother | ask our other | translate | weave | knit | dig | saw | roast | mill
    | shelve | reopen | downsize | subdivide | commute | carpool | crowdfund | self-publish | busk
""")
THIRD = one_of("""
    firm | firms | company | companies | supplier | suppliers | grower | growers | printer | printers
    | buyer | buyers | dealer | dealers | vendor | vendors | mill | mills | bank | banks | landlord
    | landlords | bidder | bidders | employer | employers | caterer | caterers | contractor | contractors
    | carrier | carriers | agency | agencies | workshop | workshops | wholesaler | wholesalers | shop
    | shops | friend | friends | cousin | colleague | neighbour | neighbor | competitor | competitors
    | school | schools | venue | venues
""")
# What is done so that they agree is no way without them.
NEVER = one_of("""
    sure they | sure that they | this deal | a deal | up a deal | the deal | trying | asking | talking
    | negotiating | hoping | them a | to the same | them understand | for them | for him | for her
    | until they | till they | to get them
""")
OTHERS = """
    another supplier | another customer | another client | another buyer | another seller
    | another company | another firm | another job | another project | another one | another house
    | another flat | another place | another bank | another venue | another mill | another printer
    | another offer | another candidate | another school | other supplier | other suppliers
    | other customers | other clients | other buyers | other bidder | other bidders | other offers
    | other candidates | other companies | other applicants | other options | two others | three others
    | several others | other one | second best | second-best | second lowest | second bidder
    | second choice | runner-up | next best | next bidder | next name | next candidate | next in line
    | next on the list | competitor | competitors | competitor's | competition | competing | rival
    | rivals | elsewhere | somewhere else | someone else | somebody else | anyone else | instead
    | plan b is | fallback is | backup is | open market | on the market | market again | spot market
    | own account | ourselves | myself | by hand | in-house | in house | from scratch | on our own
    | on my own | to court | in court | sue | lawsuit | legal action | small claims | ombudsman
    | flea market | saturday market | classifieds | ebay | craigslist | vinted | walk away | quit
    | do nothing | status quo | as it is | as we are | without a contract | freelancer | freelance
    | freelancing | savings | let it go | two other | three other | several other | instead of
    | in the meantime | meanwhile | until something | turns up | for hire | for rent elsewhere
    | second hand | used one | more expensive | dearer | cheaper | slower | costlier | pricier | worse but
    | uglier | half the income | in a pinch | at a pinch | failing that | if that fails | fall-back
    | fallback | second tier | public transport | the bus | the train | home office | own funds
    | own money | bank loan | leasing | rental | do-it-yourself | diy | volunteers | students
    | temp agency | temps | no deal means | on ice | from stock | own stock | stockpile | our own | my own
    | my old | our old | old supplier | old one | previous supplier | former supplier
    | last year's supplier | the others | already have an offer | already has an offer | other offer
    | better offer from | offer from
"""
DOING = """
    waiting | leaving | selling | buying | renting | moving | going | hiring | building | staying
    | switching | importing | outsourcing | closing | postponing | cancelling | stopping | dropping
    | quitting | camping | borrowing | leasing | walking
"""
HAS = one_of("""
    gets | goes | takes | does | delivers | supplies | buys | makes | quoted | offered | is free | is open
    | is available | is waiting | is ready | is interested | is empty
""")
# “Our line runs on their software” is no way without them.
UNLESS = "(?:(?:on|from|through|to|with|by) (?:their|his|her|them|him)|just|only|no|nothing|nobody)"
MODAL = "(?:'d|'ll| would| will| could| can| might| may| shall| are going to|'re going to|'m going to)"
ADVERB = (
    "(?:(?:then|just|simply|also|still|probably|perhaps|always|rather|maybe|gladly|happily|well|have to"
    "|need to|be able to|go and|go on and) )*"
)
OWN = Finder(
    after("i | we", rf"{MODAL} {ADVERB}(?!{DEALING}\b)\w"),
    after("i | we", rf" {ADVERB}{DOES}\b(?! {NEVER}\b)"),
    after(
        "would | could | can | will | might",
        rf" {ADVERB}{DOES}\b",
        before=not_after("they | he | she | you | it | i | we | who | what | that | which"),
    ),
    after(OTHERS, r"(?! (?:at|from|in|on|of) (?:their|his|her)\b)"),
    after(
        "a | an | two | three | four | several | some | other | another | second",
        rf" (?:[\w'-]+ ){{0,3}}?{THIRD}\b(?! (?:at|of|from) (?:their|his|her|the same)\b)",
        before=not_after(
            "not | only | isn't | not even | without | there's | there is | need | find us | become"
        ),
    ),
    after(DOING, r"\b(?!.{0,80}(?:\bnot\b|n't\b|\bcannot\b|\bimpossible\b))"),
    after("has already | have already | had already", " (?:accepted|offered|agreed|asked|quoted|shown)"),
    after("there's | there is | there are", r" (?!no\b|nothing|not\b|nobody|only|one\b|none|n't)\w"),
    after(
        "the | a | an | my | our | another | two | some | one",
        rf" (?:[\w'-]+ ){{1,5}}?(?:{HAS}|{DOES}s)\b(?! {UNLESS}\b)",
        before=r"(?<!\w )(?<!, )",
    ),
    after(
        "i know | we know | i've got | we've got | we have got | i have got",
        r" (?!that|what|how|why|no\b|nothing|nobody|nowhere|none|zero)\w",
    ),
)
# A course that stands at the beginning of its clause, behind words like these.
LEADING = one_of("""
    then | or | and | so | but | else | otherwise | just | simply | maybe | perhaps | probably | possibly
    | well | still | also | first | second | third | next | finally | worst case | at worst | at best
    | failing that | in the meantime | if not | if no | if so | if need be | plan b | plan a
    | alternatively | fallback | in that case | to | could | would | can | will | have to | let's | rather
    | better | not great
""")
LEAD = rf"""(?:(?:{LEADING}|if\ (?:that|this|it|they|he|she)\ (?:\w+\ ){{0,4}}\w+
    |(?:we|i)(?:'d|'ll|\ would|\ will|\ could|\ can|\ might|\ may)?)[:,]?\ ){{0,6}}"""
ACTS = Pattern(
    rf"""{LEAD}{DOES}\b(?!\ {NEVER}\b)
    | plan\ b:\ (?!get|ask|talk|offer|persuade|convince)\w | the\ alternative:""",
    re.VERBOSE,
)
