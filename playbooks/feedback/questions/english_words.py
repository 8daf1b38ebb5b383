"""The words by which English asks, over folded text."""

import re

from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

# Transcripts part “do n't” and “you 're”.
NOT = r"\s?n['’]t"
WORDS = r"(?:\s+[\w'’-]+)"

PIECE = Pattern(r"[^?]*\?[\"”’')]*|[^?]+")
# “They asked us: ‘is it ready?’” is not ours to ask, and “never ‘can you …?’” not to be asked.
REPORTED = Pattern(
    rf"""\b(?:
        (?:they|he|she|people|everybody|everyone|somebody|someone|(?:the|their|his|her|a)\s+\w+)
        {WORDS}{{0,2}}?\s+(?:ask(?:s|ed)?|says?|said|wonder(?:s|ed)?|want(?:s
            |ed)?\s+to\s+know)\b[^"“.?!\n]{{0,25}}
        | (?:not|don['’]t|never|instead\s+of|rather\s+than|avoid){WORDS}{{0,3}}[\s:,]*
    )["“][^"”]{{0,300}}["”]""",
    re.VERBOSE,
)

# --- where a clause begins -----------------------------------------------------------------------

FILLERS = one_of("""
    and|so|but|well|okay|ok|um|uh|uhm|umm|er|erm|ah|oh|hm|hmm|mm|mhm|mm-hmm|uh-huh|yeah|yep|yes|no|nope|right|
    alright|all right|now|then|also|please|hey|hi|hello|good morning|good afternoon|sure|great|good|i mean|
    you know|i guess|just|out of curiosity|actually|first|second|third|firstly|secondly|next|finally|lastly|
    again|maybe|perhaps|because|cause|'cause|cuz|like|wow|gosh|look|listen|honestly|frankly|or|plus|fine|
    thanks|thank you|sorry|excuse me|really|exactly|basically|generally|typically|usually|currently|today|
    in general|i see|got it|sir|madam|ma'am|too|as well|if so|if not|if yes|to start|to begin with|by the way|
    in fact
""")
MARKS = r"""[\s"“”‘’'(){}<>/\[\]*•…,.;:—–-]"""
CLAUSE = Pattern(
    rf"(?:^|[,;:(—–\"“‘]|\s-\s|\.\.+|\b(?:and|but|or|so|then|because)\s)(?:{MARKS}|(?:{FILLERS})\b(?!['’]))*+"
)

# --- questions in a wrapping ---------------------------------------------------------------------

OPENERS = one_of("""
    tell me|tell us|telling me|telling us|describe|describing|explain|explaining|walk me through|
    walk us through|walking me through|walking us through|talk me through|talk us through|talk about|
    talk more|talk a bit|talk a little|talk to me about|talk to us about|speak to|share|sharing|say more|
    say a bit more|say a little more|say something|say a few words|give me an|give us an|give me some|
    give us some|give me a|give us a|give an example|help me understand|help us understand|
    help me to understand|help us to understand|help me see|help us see|show me|show us|elaborate|expand on|
    outline|outlining|paint|take me through|take us through|taking me through|taking us through|
    run me through|run us through|fill me in|fill us in|remind me|let me know|let us know|unpack|go into|
    go over|summarise|summarize|list|name some|name a few|imagine|put into words|clarify|specify|comment on
""")
SOFT = one_of("""
    please|maybe|perhaps|just|kindly|possibly|also|briefly|quickly|first|then|be able to|be willing to|
    be happy to|be so kind as to|be kind enough to|be open to|be comfortable|like to|care to|want to|mind|
    ask you to|invite you to|trouble you to|go ahead and|try to|start by|begin by
""")
MANNERS = r"""
    (?: (?:can|could|will|would|might|may|do|are|would)\s+(?:you|i|we)
      | (?:i|we)(?:\s?['’]d|\s+would)\s+(?:be\s+grateful|appreciate\s+it|be\s+glad|love\s+it)\s+if\s+you
      | (?:i\s+wonder|i\s+was\s+wondering|i\s?['’]m\s+wondering|i\s+am\s+wondering)\s+if\s+you(?:\s?['’]d)?
      | (?:i|we)(?:\s?['’]d|\s+would)\s+(?:like|love)\s+you\s+to | (?:i|we)\s+want\s+you\s+to
      | would\s+it\s+be\s+(?:okay|ok|possible|alright)\s+(?:for\s+you\s+)?to
    )(?:\s+(?:can|could|would|might|will|able\s+to|willing\s+to|ready\s+to|happy\s+to|comfortable))?
"""
TELL = Pattern(
    rf"(?!(?:(?:do|would)\s+you\s+(?:want|like|care)\s+to|(?:can|could|may|might|should)\s+(?:we|i))\s+talk)"
    rf"(?:{MANNERS}(?:\s+{SOFT})*+\s+)?(?:to\s+)?(?:{OPENERS})\b(?!['’])",
    re.VERBOSE,
)
SOMEBODY = (
    r"(?:\s+(?:him|her|them|you|me|us|everyone|(?:the|their|your|our)\s+\w+|(?:mr|mrs|ms|dr)\.?\s+\w+))?"
)
WONDER = Pattern(
    rf"""(?:
        (?P<bare>(?:i|we)(?:\s?['’]?m|\s+am|\s+was|\s+are|\s?['’]re|\s?['’]d\s+be
            |\s+would\s+be)?\s+(?:also\s+|just\s+|still\s+|kind\s+of\s+)?
            (?:wonder(?:ing)?|curious(?:\s+to\s+(?:hear|know|see|learn|understand))?|interested\s+(?:in
                |to\s+\w+)))
      | (?:i|we)(?:\s?['’]d|\s+would)?\s+(?:also\s+|just\s+|really\s+)?(?:like|love|want|need)\s+to
            \s+(?:know|hear|understand|ask|find\s+out|learn){SOMEBODY}
      | (?:let\s+me|(?:may|can|could|might)\s+(?:i|we)(?:\s+just)?|(?:i|we)(?:\s?['’]ll|\s?['’]d|\s+will
          |\s+would|\s+could|\s+can|\s+have\s+to)?)
            \s+(?:ask|know|hear|find\s+out){SOMEBODY}
      | ask{SOMEBODY} | asking{SOMEBODY} | (?:do|would)\s+you\s+(?:know|remember|recall|happen\s+to\s+know)
      | any\s+idea | (?:do\s+you\s+)?have\s+any\s+idea | (?:the|my|our)(?:\s+first)?\s+question\s+(?:is
          |would\s+be|will\s+be)
      | (?:it\s+would\s+be|would\s+be)\s+(?:good|helpful|useful|interesting)\s+to\s+(?:know|hear|understand)
    )\b[\s,:"“]*""",
    re.VERBOSE,
)

QUANTITY = r"""(?:
    how\s+(?:many|much|often|long|old|soon|tall|big|large|high|heavy|fast|frequently|far(?!\s+(?:have|along
        |did|do)))
  | (?:what|which)\s+(?:percentage|per\s?cent|proportion|share|fraction|number|amount|age|quantity|size)
  | what(?:['’]s|\s+(?:is|are|was|were|would\s+be))\s+(?:the|your|their|its|our|his|her)\s+(?:\w+\s+)?
        (?:number|percentage|proportion|share|age|amount|quantity|total|average|headcount)
)\b"""
ASK_WORDS = r"(?:what|how|why|whose|whom|who|where|when|which|whatever|how\s+come)"
PREPOSITIONS = """(?:in|at|to|from|by|for|with|on|under|about|of|through|since|until|till|into|over|against
    |between|
    during|after|before|within|towards?|without|behind)"""
ASKS = Pattern(rf"\b{ASK_WORDS}\b(?!['’](?!s\b|re\b|d\b|ll\b))")
WITHIN = Pattern(
    rf"""(?:(?:(?!\bnot\b)[^.?!,;\n]){{0,15}}\b)?(?:
        (?:{PREPOSITIONS}\s+)?(?P<number>{QUANTITY})
      | (?:{PREPOSITIONS}\s+)?(?P<open>\b{ASK_WORDS}\b)
      | (?P<closed>\b(?:whether|if)\b(?!\s+(?:any|so|possible|i\s+may)\b))
    )""",
    re.VERBOSE,
)

# --- questions as they stand ---------------------------------------------------------------------

NUMBER = Pattern(
    rf"(?:{PREPOSITIONS}\s+)?(?:{QUANTITY})|(?:on\s+a\s+scale|from\s+(?:one|1|zero|0)\s+to\s+(?:ten|10|five"
    rf"|5|100))\b[^?]*",
    re.VERBOSE,
)
AUX = "(?:do|does|did|is|are|was|were|am|have|has|had|can|could|will|would|shall|should|may|might|must)"
UNMARKED_NUMBER = Pattern(
    rf"(?:{PREPOSITIONS}\s+)?(?:{QUANTITY})(?:\s+(?!(?:you|they|we|i|he|she|it)\b)\w+){{0,4}}\s+{AUX}\b",
    re.VERBOSE,
)
ASKING = Pattern(
    rf"""(?:{PREPOSITIONS}\s+)?(?:
        (?:what|how|why|whose|whom)\b | who(?:['’]s|['’]d)?\b
            | which\b(?!\s+(?:is|are|was|were)\s+(?:why|fine|good|great|okay)\b)
    )""",
    re.VERBOSE,
)
SUBJECT = """(?:you|we|they|he|she|it|there|i|this|that|these|those|y['’]all|your|the|their|our|my|his|her|
    anyone|anybody|someone|somebody|everyone|everybody|anything|something|any|all|both|either|one|people)"""
WHEN = Pattern(
    rf"""(?:{PREPOSITIONS}\s+)?(?:when|where)(?:['’](?:s|re|d)\b | \s+(?:else|exactly|in\s+\w+|then)\b
        | \s+{AUX}\b | \W*(?:\?|$))""",
    re.VERBOSE,
)
LEADS = Pattern(
    rf"""(?:
        (?:do|does|did|is|are|was|were|have|has|had|ca|could|would|should|wo|ai){NOT}\s+{SUBJECT}\b
      | (?:surely|obviously|of\s+course)\b(?=[^?]*\?)
      | would\s+you\s+(?:not\s+)?agree\b | (?:do|are|have|will|would|can)\s+you\s+not\b
      | is\s+it\s+not\b | is\s+it\s+(?:true|fair\s+to\s+say)\b
      | i\s+(?:take\s+it|assume|gather|presume|suppose|bet|trust|imagine)\b(?=[^?]*\?)
    )""",
    re.VERBOSE,
)
# At the very beginning of what ends in a question mark, the verb alone is enough.
FIRST = Pattern(rf"(?:{AUX}(?:{NOT})?|ai{NOT}|ca{NOT}|wo{NOT})\b(?!\s+(?:tell|go\s+on))", re.VERBOSE)
WHETHER = Pattern(
    rf"""(?:
        (?:does|did|is|are|was|am|has|can|could|will|would|shall)\s+{SUBJECT}\b(?!\W*$)
      | (?:do|have)\s+(?:you|we|they|i|these|those|people)\b(?!\W*$) | have\s+(?:he|she|the[rs]e)\b
      | were\s+(?:you|they|there)\b(?!\s+to\b|\W*$) | should\s+(?:we|i)\b | had\s+you\s+(?:ever|already)\b
      | ever\s+(?:been|had|tried|thought|done)\b
    )""",
    re.VERBOSE,
)
CLEFT = Pattern(
    r"(?:so\s+)?what\s+(?:you|i|we|he|she|they)\s?(?:['’]re|['’]m|['’]s|are|am|is)?\s*"
    r"(?:saying|hearing|telling|mean|getting\s+at|hear|seeing)\b[^?]{0,40}\b(?:is|was)\b(?!\s+it)"
)

# --- a question mark, and no word that asks ------------------------------------------------------

IN_PLACE = Pattern(
    rf"(?P<number>\bhow\s+(?:many|much|often|long|old)\b(?:\s+\w+)?|\bwhat\s+percentage)\W*$"
    rf"|(?P<open>\b{ASK_WORDS}(?:\s+(?:exactly|else|one|then|now))?)\W*$"
)
INVERTED = Pattern(
    r"\b(?:do|did|does|are|were|have|has|can|could|will|would|should|is|was)\s+(?:you|we|they|he|she|it"
    r"|there)\b"
)
# Speech is written down without marks: “… that you came in do you have any pets”.
RUNNING = Pattern(
    r"(?<!\b(?:no|so|as))(?<!\b(?:nor|you|not))(?<!\b(?:than|that|only|they))"
    r"\s(?:(?:do|did|are|have|were|would|could|can|will|has|is)\s+you|is\s+that\s+(?:right|okay|ok|correct"
    r"|fair|true)|does\s+that)\b",
    needs="you|that",
)
OR = Pattern(r"\bor\b(?!\s+(?:so|something|anything|whatever|what)\b)")
STATES = Pattern(
    rf"""(?!any\s)(?:{SUBJECT})(?:['’](?:re|s|ve|d|ll|m))?\b.{{3,}}
        | (?:when|if|since|because|while|as|after|before|although)\s+{SUBJECT}\b
    """,
    re.VERBOSE,
)
NAMES = Pattern(r"(?:your|the|their|our|his|her|my|its)\b")
VERB = Pattern(
    rf"\b(?:{AUX}|be|been|being|\w+{NOT}|\w+ed|get|got|go|goes|want|wants|need|needs|think|feel|know|like"
    rf"|likes|"
    rf"make|makes|take|takes|come|comes|work|works|told|said|gave|took|went|left|made|came|saw|knew|felt"
    rf"|found|"
    rf"kept|lost|met|paid|put|ran|sent|sold|thought|bought|brought|wrote|grew|\w+['’](?:s|re|ve|ll|d))\b"
)
SCRAP = Pattern(
    r"(?!any\s+(?:\w+\s+)?(?:thoughts|ideas|reactions|feelings|suggestions)\b)"
    + one_of("""
        any|anything|anyone|anybody|anywhere|every|everything|everyone|all|some|something|someone|still|ready|
        already|ever|been|got|want|wanna|need|sound|sounds|make sense|makes sense|see|seen|heard|remember|
        sure|okay|ok|care to|mind|feel like|interested|happy|possible|available|enough|too|more|less|better|
        worse|not|no|yes|right|correct|true|married|single|alone|really|yeah|only|just|at|in|on|by|with|from|
        for|about|a|an|one|two|three|four|five|six|ten|like|mostly|usually|always|never|sometimes|nothing|
        nobody|none|both|same|because|even|deal
    """)
    + r"\b|\d"
)
ENOUGH = 4

# --- to be quick -----------------------------------------------------------------------------------

# No question begins with any other word: clauses that do need no second look.
STARTS = Pattern(
    rf"""(?:{AUX}(?:{NOT})?|ai{NOT}|ca{NOT}|wo{NOT}|{ASK_WORDS}|{PREPOSITIONS}|{OPENERS}|i|we|let|ask|asking
        |any|the|my|our|it|to
        |surely|obviously|ever|whatever|on|from|of|so)\b""",
    re.VERBOSE,
)
