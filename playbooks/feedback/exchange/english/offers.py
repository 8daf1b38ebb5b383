"""How an offer is worded in English, what comes before it, and what stands beside it."""

from playbooks.feedback.clauses import any_of
from playbooks.feedback.lists import one_of

MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
# A number that is no date, time, page or count of people.
COUNTED = (
    rf"(?:st|nd|rd|th|[ap]\.?m|o'clock|min|minutes?|hours?|things|points|questions|people|of us|{MONTH})"
)
FIGURE = (
    r"(?<![\w.,])(?<!\bpage )(?<!\bclause )(?<!\bin )(?<!\bsince )(?<!\broom )(?<!the )"
    rf"[$€£]? ?\d[\d.,]*(?:k|m)?(?!\d|[:h]\d| ?{COUNTED}\b)"
)
PRICE = (
    r"(?:[$€£] ?\d[\d.,]*|\b\d[\d.,]* ?(?:%|(?:k|percent|per cent|euros?|eur|dollars?|usd|pounds?|gbp"
    r"|cents?|bucks|grand|quid)\b)|\b\d[\d.,]* (?:a|an|per|each|apiece)\b(?!\.m)|\bnet \d\d"
    r"|(?<!the )\b\d+ days' (?:payment|credit|net))"
)
THING = one_of("""
    offer | price | terms | conditions | proposal | package | packages | rate | rates | quote | quotation
    | figure | bid | number | sum | fee | draft | contract | price list | rate card | sheet | suggestion
    | deal | plan
""")
# What ends an offer rather than opens an exchange: “How does that sound?”
SEALING = one_of("""
    how does that sound | how does this sound | how does it sound | how does that look | how would that
    | how is that | what do you think | what do you say | how about | what about | shall we | okay
    | agreed | deal | can we sign | can we agree | can we shake | would you take | would you accept
    | would you do | would you consider | would you sell | would you be | would you go | will you take
    | will you accept | will you do | can you do | can you go | can you take | can you accept
    | could you do | could you go | could you take | are you willing | can i offer | could i offer
    | can i get | can i have | when can we begin | when can we start
""")

SHARE = "(?:take|get|have|give|keep|let)"
NUMERAL = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    "|fifty|half)"
)
READY = one_of("""
    like to | ready to | prepared to | willing to | able to | happy to | glad to | going to | want to
""")
GIVE = one_of("""
    begin | start | open | thought of | thinking of | go on | offer | propose | quote | bid | ask | charge
    | pay | give | go | do | say | settle | take | put | name | demand | accept | sell | buy | deliver
    | lay | cut | come | want | need | expect | suggest | afford | let | supply | picture
""")
AUX = (
    "(?:'(?:d|ll|re|m|ve)| (?:would|will|can|could|are|am|may|have|had|do|shall|must|now|therefore"
    "|hereby|just|then|got))*"
)
PROCEDURE = (
    "(?! (?:that )?(?:we|to) (?:first |each )?(?:begin|start|talk|listen|hear|meet|take|look|list"
    "|discuss|agree on how|share|spend|sit|go (?:round|through))| (?:an? |the )?(?:agenda|break|walk"
    "|order|round|half an hour|procedure))"
)
PLACE = (
    "(?:hand|put|lay|place|slide|push|show|present|give|read out|name|send|open with|start with"
    "|begin with|state|table)"
)
OFFERED = any_of(
    rf"\b(?:i|we){AUX} (?:{READY} )?{GIVE}\b[^.!?]{{0,70}}?(?:{PRICE}|\b(?:for|at|of|to|with|is|say|do"
    f"|pay|offer|propose|take|quote|bid|name|go|put|accept|want) {FIGURE})",
    r"\b(?:i|we)(?:'d|'ll| would| will| hereby| can)?(?: like to| want to)? (?:propose|offer|quote"
    rf"|suggest)\b{PROCEDURE}",
    r"\b(?:i|we)(?:'ll|'d| will| would| can| could) (?:take|give you|get|trade|have"
    r"|like(?: to have)?) (?:\w+ ){0,2}?(?:\d+|all|both|the rest|two"
    r"|three)\b(?! (?:your|minutes?|questions?|things?|words?|points?|topics?|of us))",
    rf"\b(?:our|my|the) (?:\w+ )?{THING}s? (?:\w+ ){{0,3}}?(?:is|are|would be|will be|stands|comes"
    rf"|starts|remains)\b(?=[^.!?]{{0,50}}?(?:\d|\b{NUMERAL}\b|\bfollow|\bsimple|\bthis\b|\bon page))",
    rf"\b(?:ours|mine) (?:is|would be) (?:\w+ ){{0,2}}?{FIGURE}",
    rf"\blet me (?:offer|propose|suggest)\b{PROCEDURE}",
    r"\b(?:came|come|here) to (?:propose|offer)\b|\b(?:i|we) (?:need|want) (?:all|both|\d+)\b(?! of us)",
    rf"\b(?:our|my) (?:\w+ )?{THING}\s*:",
    rf"\bhere(?:'s| is| are| goes| comes) (?:\w+ ){{0,4}}?(?:{THING}|ours)\b|\bhere goes\s*:",
    rf"\b(?:that|this)(?: is|'s) (?:our|my) (?:\w+ )?{THING}\b|\bmade you (?:\w+ ){{0,3}}?offer\b",
    rf"\b{PLACE}(?:s|ing)? (?:\w+ ){{0,5}}?(?:{THING}\b|{PRICE}|{FIGURE})",
    r"\b(?:would|will|could|can) you (?:\w+ )?(?:take|accept|do|consider|sell it|go|agree"
    rf"|be (?:willing|able|ok|open))\b[^.!?]{{0,30}}?{FIGURE}",
    rf"(?:^|[.!?:;\n\"]\s*|\bthen\b,?\s|\bsay\s)(?:[\w',-]+ ){{0,6}}?{PRICE}(?![^.!?]{{0,60}}\b(?:paid"
    r"|was|were|cost us|late)\b)",
    rf":\s+\"?{FIGURE}|\btake it or leave it\b|\b(?:make|made) (?:you |them )?(?:\w+ ){{0,3}}?offer\b",
    # 90 for the panniers? You can have the room for 430; I am selling it for 350
    rf"(?:^|[.!?:;\n\"]\s*)(?:so |ok |then )?(?:{FIGURE}"
    rf"|{NUMERAL} (?:hundred|thousand|grand))(?: \w+){{0,2}}? (?:for|and|each|per|a|or|cash|in cash)\b",
    r"\byou(?:'ll| can| could| may| will| get to)? (?:get|have|take|keep"
    rf"|pay)\b[^.!?]{{0,60}}?(?:{PRICE}|\b(?:for|at) {FIGURE})",
    r"\b(?:i'm|we're|i am|we are) (?:\w+ )?(?:selling|asking|offering|looking (?:for|at)|thinking"
    rf"|after)\b[^.!?]{{0,50}}?{FIGURE}",
    # you take the wood, I take the water
    rf"\b(?:i|we){AUX} (?:swap|trade|exchange)\b|\b(?:swap|trade) you\b",
    rf"\byou{AUX} {SHARE}\b[^.!?]{{0,60}}?\b(?:i|we){AUX} {SHARE}\b",
    rf"\b(?:i|we){AUX} {SHARE}\b[^.!?]{{0,60}}?\byou{AUX} {SHARE}\b",
)

PUT = any_of(
    r"\bi (?:do|have|keep) [^.!?]{2,30}, you (?:do|have|keep)\b|\bthey (?:receive|get|keep|pay)\b",
    FIGURE,
    rf"\b(?:i|we){AUX} (?:{READY} )?(?:propose|offer|suggest|quote|bid|give|let|pay|take|buy|sell|swap"
    "|trade|keep|cover|bear|split|provide|supply|deliver|extend|prolong|grant|lend|refund|reduce|cut"
    r"|lower|raise|throw in)\b",
    r"\byou(?:'ll| can| could| may| will)? (?:have|get|take|keep|pay|cover|let us|let me|lend)\b",
    r"(?:is|are|'s) (?:ours|yours|mine)\b",
    r"\b(?:our|my|one|a single) (?:\w+ )?offer\b",
    rf"\b{NUMERAL} (?:\w+ )?(?:hundred|thousand|percent|per cent|years?|months?|days?|weeks?|euros?"
    r"|dollars?)\b",
)
NONE = (
    "(?:no|without (?:an? |any )?|not (?:an? |any |yet an? )|never (?:an? )?"
    "|(?:don't|won't) (?:make|have|put|name) (?:an? |any )?) ?"
)
WITHHELD = any_of(
    rf"\b{NONE}(?:\w+ )?(?:offers?|figures?|numbers?|prices?|proposals?|terms"
    r"|counter(?:[- ]?offer|[- ]?proposal)?)\b",
    r"\boffers?\b[^.!?]{0,40}\b(?:premature|too early|later|wait|not yet|only after|unclear)\b",
    r"\b(?:haven't|have not) (?:\w+ )?(?:decided|settled|thought)\b",
    r"\bwhat (?:(?:we|i) (?:can|could|might|may)|(?:can|could|should) (?:we|i)) offer\b",
    r"\b(?:no idea|not ready|not decided|undecided|still collecting|too early)\b",
)

ASKED = any_of(
    "(?:^"
    r"|(?<=[.!?:;,\"\n]))(?=[^.!?\n\d]{3,300}(?<!fine)(?<!okay)(?<! ok)(?<!deal)(?<!agreed)(?<!good)("
    rf"?<!alright)\?)(?:(?!\b{SEALING}\b)[^.!?\n\d]){{3,300}}\?",
    r"\b(?:ask|asks|asking|inquire|enquire)\b(?! for\b| \d)",
    r"\b(?:listen|understand|gather|curious|learn|wonder|acknowledge|apologi[sz]e|sorry|summari[sz]e"
    "|sum up|recap|find out|interested to know)",
    r"\b(?:like|want|love) to (?:know|hear|learn)\b",
    r"\bhear(?:d|ing)?\b(?! that (?:we|i)\b)|\b(?:tell|walk|show|talk) (?:me|us)\b",
    r"\b(?:let|have|get) (?:them|him|her|you|everyone|each) (?:\w+ )?(?:talk|speak|begin|tell|explain"
    "|describe|say|start|go first|open)",
    r"\bseriously\b|\bmust (?:have been|be) (?!\d)\w+|\bfor you,? (?:\w+ )?(?:it's|it is|that's)\b",
    r"\b(?:matters?|important|hard|difficult|tough) (?:\w+ )?(?:to|for) (?:you|them)\b",
    r"\byou wrote(?: to us)?(?! (?:\S+ )?[$€£]?\d)|\b(?:read|received|studied|got|seen) your\b",
    r"\byou (?:told|mentioned|explained|said|worry|need|care|looked for|look for|were worried"
    r"|are worried|want(?:ed)?)\b",
    r"\b(?:worry|worries|worried|concerns?|priorit(?:y|ies)|needs|what matters|their turn|your turn"
    r"|questions?)\b",
    r"\bthank you\.|\bthank(?:s| you) (?:very much |so much |a lot )?for\b",
    r"\b(?:each|both) (?:side|of us)\b",
    r"\b(?:i|we) (?:know|see|realise|realize|appreciate) (?:that )?(?:you|how|what)",
    r"\b(?:talk|speak|chat) (?:about|with|over)\b",
)

MONEY = "(?:price|rate|cost|costs|amount|sum|fee|number|figure|money|rent|date|payment)"
LONE = any_of(
    r"\b(?:only|just|solely|purely|merely|nothing but|nothing except|all that's left is"
    rf"|nothing else)\b[^.!?]{{0,40}}?\b{MONEY}\b",
    rf"\b{MONEY} (?:is|was) (?:the |all )?(?:only|all|one|last|sole|single|left)\b|\b{MONEY} alone\b",
    r"\bonly about what\b",
    r"\b(?:everything|all) else\b[^.!?]{0,30}\b(?:agreed|settled|clear|fixed|done|signed|decided)\b",
    r"\bit's (?:all|only|just) about (?:the )?(?:price|money|cost|what)\b",
    r"\bonly one (?:thing|point|issue|question)\b",
)

OFFERS = one_of("""
    offers | packages | proposals | drafts | bids | paths | plans | quotes | models | ways | scenarios
    | bundles | variants | combinations | sheets | deals | levels | prices | suggestions | ideas | routes
    | solutions | tiers
""")
SEVERAL = (
    "(?:two|three|four|five|both|several|a few|2|3|4|5|different|alternative|multiple|equivalent|equal"
    "|a couple of)"
)
CHOICE = any_of(
    r"(?<!whether )\bor\b(?! (?:so|more|less|else|not|better|later|earlier|thereabouts|two|sooner|lower"
    r"|higher|over|under|any)\b)",
    r"\b(?:either|options?|versions?|variants?|choose|chooses|choice|choices|select|alternatives?"
    r"|alternatively|whichever|menu|bundles|packages|baskets|scenarios|parcels)\b",
    r"\bpicks?\b(?!-| up| (?:it|them|you|her|him) up)",
    rf"\b{SEVERAL} (?:[\w-]+ ){{0,3}}?(?:{OFFERS}|others|ones)\b",
    r"\bone\b[^.!?]{0,80}[,;] (?:and )?(?:another|the other)\b",
    r"\b(?:offer|plan|package|option|model|version|bid|variant|path|bundle"
    r"|parcel) (?:(?:a|i)(?= ?(?:[:,.(=–-]|is\b|has\b|with\b|and\b|means\b|would\b|gives\b))|1|one|x"
    r"|red)\b(?! of\b| \w*(?:day|week|month|year|visit)s?\b)",
    r"\((?:a|1|i)\)",
    r"(?:^|[\s(])(?:a|1|i)[.):]\s[^\n]*?(?:\s|\()(?:b|2|ii)[.):]\s",
    r"(?:^|\n)(?:a|1|i)[.,):][^\n]*\n(?:b|2|ii)[.,):]",
    r"(?:^|\n"
    r"|[.:;!?]\s)\s*[\w']+(?: \w+)?:\s[^.:]*\d[^:\n]{0,200}?[.;\n]\s*[\w']+(?: \w+)?:\s[^:\n]{0,200}?\d",
)
ISSUE = one_of("""
    price | prices | date | dates | delivery | volume | quantity | payment | term | terms | warranty
    | guarantee | rent | rate | fee | money | deposit | quality | scope | service | penalty | liability
    | notice | schedule | budget | salary | hours | discount | size | colour | freight | training
""")
UNIT = "(?:issue|point|item|clause|line|step|topic|subject|thing)"
SETTLE = r"(?:first|start|begin|open|settle|agree|fix|close|nail down|deal|tackle|sort out|get)"
THEN = (
    "(?:then|next|after that|afterwards|only then|only after|followed by|later|before"
    "|(?:once|when) (?:that|it|this|we|the))"
)
SERIAL = any_of(
    rf"\bfirst\b[^.!?]{{0,30}}\b{ISSUE}\b[^!?]{{0,40}}\b(?:can wait|later)\b",
    # price on Monday, quality on Tuesday; first the price, after that the warranty
    rf"\b{ISSUE} on \w+day\b[^.!?]{{0,60}}\b{ISSUE} (?:on \w+day|at the end)\b",
    rf"\bfirst\b[^.!?]{{0,30}}\b{ISSUE}\b[^!?]{{0,40}}\b{THEN},? (?:\w+ ){{0,3}}?{ISSUE}\b",
    r"(?<!not )(?<!than )(?<!never )(?<!of )\b(?:one by one|one (?:\w+ )?at a time|piece by piece"
    r"|in sequence|in turn|separately)\b",
    rf"(?<!not )(?<!than )(?<!never )(?<!of )\b{UNIT} by {UNIT}\b",
    r"\b(?:one|each) (?:\w+ )?after (?:the other|another)\b",
    rf"\beach (?:\w+ )?(?:on its own|by itself)\b|\bone {UNIT} (?:per|each)\b",
    rf"\b{SETTLE} (?:with |on |by |off )?(?:only )?(?:the |settling the |agreeing (?:on )?the "
    rf"|their )?{ISSUE}\b[^.!?]{{0,60}}[,;.]?\s[^.!?]{{0,40}}?\b{THEN}\b",
    rf"\b(?:once|when|after|as soon as|until) (?:the )?(?:{ISSUE}|that|it|this|one) (?:is|has been|was"
    "|are) (?:settled|agreed|done|fixed|closed|signed|off the table|out of the way|clear"
    rf"|ticked)\b[^.!?]{{0,30}}\b(?:{ISSUE}|next|move on|turn to|open|go on|take up|talk)\b",
    r"\b(?:before we|until we|then we) (?:touch|talk|move|turn|discuss|get|look|go|open"
    rf"|start)\w* (?:\w+ ){{0,3}}?{ISSUE}\b",
)
