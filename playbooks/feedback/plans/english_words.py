"""The words by which English tells of a step, over folded text."""

import re

from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

# --- what is to be done ----------------------------------------------------------------------------

ACTION = one_of("""
    hear|see|add|adjust|agree|announce|answer|apply|appoint|approve|arrange|ask|assign|attach|bill|book|bring|
    build|buy|calculate|call|cancel|change|chase|check|clarify|clean|clear|close|collect|come|compare|compile|
    complete|confirm|contact|copy|correct|count|create|deliver|demand|deposit|design|discuss|distribute|draft|
    draw|drive|drop|e-mail|email|escalate|examine|exchange|explain|extend|fetch|file|fill|finalise|finalize|
    find|finish|fix|follow|forward|get|give|go|hand|have|hire|hold|host|identify|inform|inspect|install|
    introduce|investigate|invite|invoice|issue|join|keep|lend|let|list|mail|make|map|mark|measure|meet|mend|
    message|move|negotiate|note|notify|nudge|offer|open|order|organise|organize|pack|pay|phone|pick|plan|post|
    prepare|present|print|process|propose|provide|publish|put|quote|raise|reach|read|record|refund|release|
    remind|renew|repair|replace|reply|report|reprint|request|reserve|resend|respond|return|review|revise|ring|
    run|schedule|scan|sell|send|serve|set|settle|ship|show|sign|sit|sort|speak|start|stop|submit|switch|take|
    talk|tell|test|text|thank|transfer|translate|train|try|turn|update|upload|verify|visit|wait|walk|work|
    write|hear back|look|pull|push|swap|store|sound out|touch base|circle back|loop in|dig|work out|liaise|
    coordinate|share|circulate|research|gather|obtain|secure|choose|decide|deal|do|involve|iron|wrap|document|
    audit|rewrite|recalculate|recheck|resolve|reschedule|retest|handle|brief|hand over|weigh|paint|load|unload
""")
FORMS = one_of("""
    fetches|lends|builds|cleans|paints|scans|negotiates|releases|calculates|examines|exchanges|handles|
    reserves|sees|renews|sends|calls|brings|writes|checks|meets|pays|signs|posts|tells|asks|gives|gets|goes|
    comes|takes|makes|puts|sets|does|has the|has their|books|orders|drafts|prepares|delivers|collects|returns|
    confirms|visits|tests|phones|rings|mails|e-mails|emails|forwards|transfers|ships|fixes|repairs|replaces|
    reviews|reads|reports|shows|presents|starts|finishes|completes|counts|measures|compares|picks|drops|
    drives|moves|installs|inspects|hands|holds|keeps|runs|opens|closes|adds|works|talks|speaks|sits|follows|
    answers|replies|explains|clarifies|corrects|updates|approves|arranges|organises|organizes|schedules|
    invites|introduces|informs|notifies|reminds|submits|files|prints|packs|buys|sells|hires|tries|looks|finds|
    settles|sorts|shares|circulates|decides|translates|uploads|verifies|quotes|provides|proposes|offers|
    issues|invoices|refunds|credits|joins|hosts|leaves|resends|revises|rewrites|clears|chases|serves|turns
""")
PARTS = one_of("""
    sent|written|done|made|paid|told|brought|bought|built|found|given|held|kept|put|set|taken|drawn|gone|read|
    met|sold|shown|signed|begun|chosen|cut|driven|got|let|rung|run|sorted|gone over|looked|rewritten|redone|
    seen to|dealt|heard
""")
ADVERB = r"(?:also|then|just|still|now|first|next|both|all|again|together|always|soon|each|\w+ly)\s+"
LEAD = r"""[\W\d]*(?:(?:and|then|also|next|first|second|third|finally|lastly|afterwards|after\s+that
    |step\s+\d+|please|to\s?do|so|but|plus|or|not\s+forget\s+to|
    remember\s+to|do\s+not\s+forget\s+to|don['’]t\s+forget\s+to|need\s+to|have\s+to|must|should|to|needs?
        |still|could|might|maybe)\b[\s:,.)-]*)*+"""
# “On Monday”, “by the end of May”, “tomorrow”: what may stand before the order.
TIMES = r"""(?:(?:on|by|in|at|before|after|until|within|next|this|tomorrow|today|tonight|when|once
    |as\s+soon\s+as|then|from|during|right)\b[^,:;]{0,60}[,:]\s*)?"""
ORDER = Pattern(
    rf"{LEAD}{TIMES}(?:(?:also|then|still|must|should|need\s+to|have\s+to"
    rf"|please)\s+)*(?:{ACTION})\b(?!\s*(?:is|are|was|were|has|had|will|went|to\s+be|:|between\b)|['’]s\b"
    rf"|\s+(?:of|from)\s+\w+\s+(?:is|was))",
    re.VERBOSE,
)
THING = Pattern(
    rf"""{LEAD}{TIMES}(?:an?\s+|the\s+|another\s+|second\s+|short\s+|first\s+|new\s+)*
    (?:visit|meeting|call|follow-up|reminder|phone\s+call|site\s+visit|review|workshop|inspection|letter
        |e-?mail|summary|draft|handover|contract|quote|invoice|offer|decision|signature|approval|
       feedback|reply|check|test|survey|trip|lunch|dinner)\b(?!.*\b(?:is|are|was|were|will|has|have|had|went
           |goes|came|comes|sounded|seemed|looked|ended|brought|gave|led|i|we|he|she|they|you)\b)""",
    re.VERBOSE,
)
ONGOING = one_of("""
    sending|calling|writing|meeting|visiting|bringing|drafting|preparing|checking|working on|looking into|
    reviewing|arranging|handling|going over|going through|phoning|booking|taking|coming
""")
MODAL = r"""(?:will|(?:am|is|are)\s+(?:going\s+)?to|must|should|shall|needs?\s+to|has\s+to|have\s+to
    |wants?\s+to|wants?\s+(?:us|me|them)\s+to|plans?\s+to|aims?\s+to|intends?\s+to|
    promised?\s+(?:\w+\s+)?to|agreed\s+(?:\w+\s+)?to|decided\s+to|(?:said|says)\s+(?:that\s+)?(?:he|she|they
        |i|we)(?:['’]d|['’]ll|\s+would|\s+will)|offered\s+to|let['’]?s|let\s+us
        |would\s+like\s+to|ought\s+to|would|due\s+to|time\s+to)"""
GOODS = r"""(?:list|letter|draft|contract|invoice|payment|goods|samples?|money|parcel|deposit|offer|summary
    |documents?
    |papers?|swatches|drawings|plans|keys|quote|report)\s+(?:must|should|has\s+to|have\s+to|needs?\s+to|will
        |is\s+to|are\s+to
    |goes|go|leaves?|arrives?|reach(?:es)?)\b"""
DONE = Pattern(
    rf"""\b(?=[a-z])(?:
        {MODAL}\s+(?:not\s+)?(?:{ADVERB})*+(?:be\s+(?:{ADVERB})?(?:\w+ed|{PARTS}|at|on|with|in|ready|there
            |back
            |signed)\b|(?:{ACTION})\b)
      | (?:i|we|you|he|she|they|who|[a-z]+\s+and\s+i|sides?|team|people
          |parties)\s+(?:{ADVERB})*+(?:{ACTION})\b(?!\s+(?:that\s+)?(?:is|was|are)\b)
      | (?!(?:the|a|an|of|to|for|with|in|on|and|or|our|their|my|your|his|her|its|any|all|some|no|two|three
          |more|new|old|these|those|this|that|first|next|last)\b)
            [\w'’.)-]++\s+(?:{ADVERB})*+(?:{FORMS})\b
      | (?:is|are|am)\s+(?:{ADVERB})?(?:{ONGOING})\b
      | to\s+be\s+(?:\w+ed|{PARTS})\b | is\s+due\b | takes?\s+place\b | go(?:es)?\s+out\b | {GOODS}
      | (?:i|we)\s+(?:promised|owe)\s+(?:them|him|her|you|their\s+\w+)\b
    ) | ['’]ll\s+(?:{ADVERB})*+(?:be\s+(?:\w+ed|{PARTS}|at|in|there|back)\b|(?:{ACTION})\b)
        | ['’](?:m|re|s)\s+(?:going\s+to\s+\w|(?:{ONGOING})\b)""",
    re.VERBOSE,
)
# Of a passive, the subject is not who does it.
PASSIVE = Pattern(rf"\b(?:be|been|being|gets?)\s+(?:{ADVERB})?(?:\w+ed|{PARTS})\b")
SOMEBODY = Pattern(r"(?:^|\b(?:and|or)\b)\W*(?:someone|somebody|anyone|anybody)\b(?!\s+(?:from|at|in|of)\b)")
ITSELF = Pattern(
    rf"""\b(?:(?:is|are)\s+(?:{ADVERB})?(?:to\s+be|due)\b | takes?\s+place\b | go(?:es)?\s+out\b
      | it\s+was\s+(?:decided|agreed)\b | {GOODS}
      | (?:should|must|has\s+to|have\s+to|needs?\s+to|to)\s+be\s+(?:on|at|in|with|ready|there
          |available)\b)""",
    re.VERBOSE,
)
# What comes first is no step.
CONDITION = Pattern(r"\b(?:when|once|as\s+soon\s+as|after|before|until|if|provided)\b[^,]{0,80},")
# A clause of its own has its own subject; a second verb shares the first one's.
JOINT = Pattern(
    r";\s*|[,.]\s+(?:and|but|then|while)\s+(?=\w)|,\s+(?=(?:i|we|he|she|they|you)\s)|\.\s+(?=\w)"
    r"|\s+–\s+(?=(?:i|we|he|she|they|then)\s)"
)
NONE = Pattern(
    r"""^\W*(?:no|nothing|none|not\s+(?:yet|decided|sure)|nobody)\b(?!\s+(?:later|more\s+than|one\s+but))
      | \b(?=[nt])(?:no\s+(?:(?:next|further)\s+steps?|action)|the\s+case\s+is\s+closed)\b""",
    re.VERBOSE,
)

# --- when ------------------------------------------------------------------------------------------

VAGUE = Pattern(
    r"\b(?:"
    + one_of("""
        as soon as possible|as soon as i can|as soon as we can|as soon as they can|as soon as practicable|
        asap|a.s.a.p|sooner or later|pretty soon|very soon|later on|later|shortly|in due course|sometime|
        some time|some day|someday|one day|at some point|at some stage|eventually|when possible|
        whenever possible|when convenient|whenever convenient|when things calm down|when things settle|
        when there's time|when there is time|when time permits|when time allows|when i get round to it|
        when we get round to it|when i can|when we can|when they can|when i have time|when we have time|
        when i find time|when the time comes|when the time is right|in the near future|in time|
        in the coming weeks or months|before long|one of these days|when needed|if needed|after a while|
        over time|in the future|at a later date|at a later stage|down the road|down the line|as needed|
        when he can|when she can|until further notice|when ready|whenever|once in a while|in good time|
        when it suits|when appropriate|at the right moment|at the right time|at the earliest opportunity|
        at our earliest convenience|at their earliest convenience|at your earliest convenience|
        in the next while|when i'm free|when we're free|when free
    """)
    + r"|when(?:ever)?\s+(?:\w+\s+){1,2}(?:has|have|finds?|gets?|is\s+there)\s+(?:the\s+|a\s+"
    r"|some\s+)?(?:time|moment|chance|minute)" + r"|(?<!as\s)soon)\b(?:\s+a\s+bit\b)?"
)
DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\\b"
MONTHS = one_of("""
    january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sep|
    sept|oct|nov|dec
""")
SPANS = (
    r"(?:minutes?|hours?|(?:(?:working|business)\s+)?days?|weeks?|months?|years?|quarters?|nights?|fortnight)"
)
COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|\d+|a\s+few|a\s+couple\s+of)"
)
WHEN = Pattern(
    rf"""\b(?:
        {DAYS} | (?:{MONTHS})\b(?!\s+(?:will|has|needs|should|must|can|and\s+i)\b)
      | (?:in|by|on|until|till|of|next|this|early|late|mid|end|before|after|since|from
            |to)[\s-]+(?:of\s+)?(?:march|may)\b | (?:march|may)\s+\d | \d{{1,2}}\.?\s+(?:march|may)\b
      | \d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?\b | (?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)\b
      | \d{{1,2}}(?::\d\d)?\s?(?:am|pm|a\.m|p\.m|o['’]clock)\b | \d{{1,2}}:\d\d
      | at\s+(?:\d{{1,2}}|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|midnight
          |lunch)\b
      | weekends?|holidays?|today|tonight|tomorrow|tmrw|midday|noon|midnight|overnight
      | (?:this|next|every|each|the\s+same|that|the\s+following|the\s+coming)\s+(?:\w+\s+)?(?:morning
          |afternoon|evening|night|day|week|weekend|month|quarter|year|term|season|spring|summer|autumn
          |winter|fall)\b
      | (?:in|within|after|for|over)\s+(?:the\s+next\s+)?(?:{COUNT})\s+(?:\w+\s+)?(?:{SPANS})\b
      | (?:{COUNT})\s+(?:{SPANS})\s+(?:later|after|before|from\s+now|ahead|at\s+(?:the\s+)?latest)
      | by\s+(?:then|now|mid|the\s+end|end|close|lunch|year)\b
      | (?:the\s+)?(?:end|close|beginning|start|middle)\s+of\s+(?:the\s+|this\s+|next\s+)?(?:week|day|month
          |year|quarter|business|january|term|season|shift)\b
      | (?:week|cw|kw|q)\s?\d+ | (?:in|by|next|this|last)\s+(?:spring|summer|autumn|winter)\b
      | (?:daily|weekly|monthly|hourly|immediately|instantly|right\s+away|straight\s+away|straightaway
          |right\s+now|at\s+once|now|forthwith)
      | (?:before|after|once|when|until|till|upon|following|during|as\s+soon\s+as|the\s+moment|the\s+minute
          |the\s+day|the\s+week|the\s+morning|by\s+the\s+time|whenever|on\s+(?:arrival|receipt|delivery
          |signature|signing|completion|return|the\s+way)|at\s+the\s+(?:meeting|next|fair|call|handover
          |latest|start|end))\b
      | if\s+(?:by|they|he|she|nothing|no\s+one|nobody|there['’]s\s+no)\b | same\s+day
      | (?:christmas|easter|new\s+year|tet|ramadan|thanksgiving)\b
      | (?<=\s)then\s*(?:[.,;]|$) | till\s+then | lunch(?:time)?\s+break
    )""",
    re.VERBOSE,
)
THEN = Pattern(
    r"^\W*(?:(?:and\s+)?then|after\s+that|afterwards|next|the\s+same\s+day|that\s+day)\b|\b(?:then"
    r"|afterwards|after\s+that)\W*$"
)

# --- who -------------------------------------------------------------------------------------------

PEOPLE = one_of("""
    team|teams|lawyer|lawyers|accountant|accounting|manager|managers|management|boss|bosses|director|
    directors|office|people|crew|side|sides|department|shop|bank|teacher|landlord|landlady|tenant|tenants|
    owner|owners|buyer|buyers|seller|sellers|supplier|suppliers|broker|engineer|engineers|technician|mechanic|
    driver|board|committee|council|company|firm|agency|agent|assistant|colleague|colleagues|secretary|staff|
    workshop|warehouse|mill|plant|factory|school|hotel|clinic|hospital|ward|nurse|nurses|doctor|client|
    customer|customers|partner|partners|chef|designer|architect|builder|builders|contractor|contractors|
    plumber|electrician|carpenter|printer|printers|press|publisher|editor|translator|notary|mediator|surveyor|
    inspector|auditor|auditors|dispatcher|forwarder|haulier|carrier|receptionist|caretaker|head|chief|ceo|cfo|
    cto|president|mayor|officer|clerk|advisor|adviser|consultant|brother|sister|mother|father|wife|husband|
    son|daughter|kids|neighbour|neighbor|friend|cousin|uncle|aunt|family|parents|guy|guys|man|woman|men|women|
    sales|legal|finance|purchasing|logistics|procurement|marketing|hr|qa|apprentice|intern|foreman|supervisor|
    leader|coach|trainer|captain|speaker|deputy|vp|dealer|garage|court|ministry|embassy|tailor|baker|gardener|
    farmer|cooperative|co-op|association|union|church|parish|band|singer|photographer|planner|developer|
    developers|controller
""")
DOER = Pattern(
    rf"\b(?:i|we|he|she|they|you)\b|\bby\s+(?:(?:the|our|their|my|your|an?)\s+)?(?:\w+\s+)?(?:{PEOPLE}|us|me|him|her|them)\b"
)
AGENT = Pattern(
    r"\bby\s+(?:Mr|Mrs|Ms|Dr)?\.?\s*(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Christmas|Easter|New)[A-Z][a-z]+"
)
WHO = Pattern(
    rf"""\b(?:
        (?:i|we|he|she|they|you|let['’]?s|let\s+us|both\s+of\s+us|everyone|everybody|someone\s+from|myself
            |himself|herself|yours\s+truly)\b
      | (?<!with\s)(?<!to\s)(?<!for\s)(?<!from\s)(?<!of\s)(?<!at\s)(?<!in\s)(?:the|our|their|my|your|his|her
          |both|each|either|one\s+of\s+our|two\s+of\s+our|an?)\s+(?:[\w'’-]+\s+){{0,2}}?(?:{PEOPLE})\b
      | by\s+(?:the\s+|our\s+|their\s+|my\s+|your\s+|an?\s+)?(?:\w+\s+)?(?:{PEOPLE}|us|me|him|her|them)\b
      | ^\W*(?:{PEOPLE})\b
    )""",
    re.VERBOSE,
)
# A name in brackets, before a colon, after a dash, or addressed with an @. Over the text as written.
NOTED = Pattern(
    r"[(\[,:–—-]\s*(?:by\s+)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Week"
    r"|I\b)"
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?[A-Z][a-zà-ỹ]+(?:\s+[A-Z][a-zà-ỹ]+)?\s*(?:[)\],;:.]|$|\s+and\s)"
    r"|^\W*[A-Z][a-zà-ỹ]+(?:\s+[A-Z][a-zà-ỹ]+)?:\s|@\w+|\((?:me|us|I|we)\b|\b(?:owner|responsible|who):"
    r"|\b[Ll]et\s+me\b|\b[Ss]ee\s+(?:you|each)\b|[-–—]\s*(?:me|us)\s*$|,\s*(?:me|us)\s*[.)]?$"
)
NAME = Pattern(
    r"\b(?=[A-Z])(?<!with )(?<!to )(?<!for )(?<!from )(?<!of )(?<!at )(?<!in )(?<!for Mr )(?<!to Mr )"
    r"(?<!with Mr )([A-Z][a-zà-ỹ]+)"
    r"(?:['’]s\s+(?:team|crew|office|people|assistant|secretary|wife|husband|side|department)\b|"
    r"(?=(?:\s+(?:[A-Z][\w-]+|and\s+\w+|\([^)]{1,30}\)|\w+ly))*\s+(?:will\b|['’]ll\b|must\b|should\b|can\b"
    r"|has\b|is\b|and\s+[A-Zi]|[a-z]+s\b|to\s+[a-z])))"
)
NO_NAMES_WORDS = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december the this that these those it there on in by at when once after before
    then next
    also and but if as our their my your his her an no contract draft invoice meeting samples sample letter
    goods colours
    both each all some any summary report prices payment delivery machine what which how why where who
"""
NO_NAMES = frozenset(NO_NAMES_WORDS.split())
