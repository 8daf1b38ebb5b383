"""How English says one thing, and shows that it is not so, over folded text."""

import re

from playbooks.feedback.clauses import alternatives, any_of
from playbooks.feedback.honesty.english import ACT, HIDDEN, NOT, UNMEANT
from playbooks.feedback.honesty.patterns import Deceit
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

BE = "(?:is|was|has|have|had|did|does|do|are|were|will)"
FIND = one_of("""
    find out|notice|check|verify|tell the difference|taste the difference|see the difference|prove it|
    phone around|ask around|look into it|see through|taste any|suspect
""")
KNOW = one_of("know|realise|realize|remember|be the wiser|see it|taste it|taste the")
UNTRUE = rf"""
        (?:which|that|this|it)(?:['’]s|\s+is)\s+(?:simply\s+|just\s+|of\s+course\s+)?(?:not\s+true|untrue
            |a\s+lie|invented|pure\s+invention|pure\s+fiction)
      | (?:he|she|it|that|which|who)\s+does(?:{NOT}|\s+not)\s+(?:really\s+|actually\s+|even\s+)?exist
      | (?:they|who|which|that)\s+do(?:{NOT}|\s+not)\s+(?:really\s+|actually\s+|even\s+)?exist
      | (?:they|he|she|nobody|no\s+one|none\s+of\s+them)(?:['’](?:ll|d))?\s+(?:wo{NOT}|will\s+not
          |(?:will\s+|would\s+|can\s+|could\s+)?never|ca{NOT}|cannot|would{NOT}|could{NOT}|can\s+hardly
          |will\s+hardly|(?<=body\s)(?:can|will|would|could)|(?<=no\sone\s)(?:can|will|would|could)|(?<=none\sof\sthem\s)(?:can|will|would|could))
            \s+(?:ever\s+|even\s+|really\s+|possibly\s+)*(?:{FIND}|{KNOW})\b(?=\s*(?:[.,;)]|$|anyway|such
                |those|it\b|the\s+difference))
      | (?:who|how)(?:['’]s\s+going\s+to|['’](?:d|ll)|\s+will|\s+would|\s+could
          |\s+is\s+going\s+to)\s+(?:ever\s+
            |they\s+|he\s+|she\s+|anyone\s+)*(?:check|notice|know|find\s+out|verify)\b(?=\s*(?:[.,;?!)]|$))
      | (?:that|which|it|who|they)\s+never\s+(?:existed|happened|took\s+place)
      | (?:nobody|no\s+one)\s+(?:ever\s+)?checks
      | by\s+the\s+time\s+(?:they|he|she)\s+(?:notice|find|realis|realiz|check)\w*
      | what\s+(?:they|he|she)\s+do(?:es)?(?:{NOT}|\s+not)\s+know
      | (?:have|has)\s+no\s+way\s+(?:of\s+|to\s+)(?:check|know|verif|find)\w*
      | too\s+late\s+when\s+they\s+(?:notice|find)
      | must(?:{NOT}|\s+not)\s+(?:learn|know|find\s+out)\s+(?:that\s+)?it(?:['’]s|\s+is|\s+was)\s+us
      | (?:hop(?:e|ing)|count(?:ing)?\s+on|trust(?:ing)?|bet(?:ting)?\s+on)\s+(?:that\s+)?(?:they|he|she
          |nobody|no\s+one|them|him|her)\s+(?:do|does|wo|not|never)?(?:{NOT})?\s*(?:notice|check|look|ask
          |realise|find|noticing|checking|looking|finding)s?\w*
      | (?:none|not\s+a\s+word)\s+of\s+(?:it|this|that|which)\s+(?:is|was|being)\s+true
      | (?:no|none|nobody|nothing)\b[^.;\n]{{0,40}},\s+but\s+(?:i|we)(?:['’]d|['’]ll|['’]m\s+going\s+to
          |\s+would|\s+will|\s+could)?\s+(?:hint|let\s+slip|(?:say|claim|tell\s+\w+)\s+(?:that\s+)?(?:we
          |i)(?:['’]ve|\s+have|\s+had))\b
      | not\s+that\s+(?:it(?:['’]s|\s+is)\s+true|there\s+(?:is|are)|we\s+(?:have|do)|i\s+(?:have|do)|any\b)
"""
# No sign of deceit begins with one of these: to be quick.
SMALL = """(?:the|an?|to|of|and|in|at|or|be|if|is|are|as|our|with|us|me|was|from|but|all|his|their|for|on
          |need|needs|new|price|prices|year|years|days?|weeks?|per|two|three|them
    |also|more|than|because|into|up|out|after|over|your)"""
PLAN = any_of(
    *(
        rf"(?=[a-z])(?!{SMALL}\b)(?P<{says}>{sign})"
        for says, signs in {"untrue": UNTRUE, "act": ACT, "unmeant": UNMEANT, "hidden": HIDDEN}.items()
        for sign in alternatives(signs)
    ),
    flags=re.VERBOSE,
)

SAY = one_of("""
    say|saying|tell|telling|claim|claiming|swear|mention|mentioning|insist|announce|state|hint|assure|argue|
    blame|promise|promising|quote|explain|answer|reply|offer|let slip|open with|open by|begin with|start with|
    introduce|pitch|show|write|declare|maintain|suggest|name|advertise|sell it as|call it|drop|propose|demand|
    refer to|warn
""")
CLAIM = Pattern(
    rf"""\b(?=[a-z])(?:(?:{SAY})\b(?!\s+(?:no|nothing)\b)|officially\b|ask\s+for\b[^.]{{0,50}}\bbecause\b|my\s+first\s+line\b|(?:our|my|the)\s+(?:story
        |excuse|version)\b
        |(?:brochure|label|ad|advert|listing|report|sheet|page|website|papers?)\s+(?:will\s+
            |would\s+)?(?:says?|reads?|states?)
        |(?:give|gives)\s+(?:\w+\s+)?(?:our|my)\s+word\b|hint\s+at)|[“\"](?=\w[^”\"]{{0,200}}[”\"])""",
    re.VERBOSE,
)
SHORT = r"\s*(?:[.,;)!]|$|\band\b|\bbut\b|\beither\b|\bat\s+all\b)"
OTHER = one_of("""
    family|couple|buyer|bidder|offer|party|customer|client|firm|company|supplier|candidate|tenant|applicant|
    deal|house|one|flat|job|quote|interest|plan|taker
""")
OLD = one_of("""
    used|second-hand|refurbished|reconditioned|a copy|copies|old|last year's|leftover|leftovers|expired|
    repaired|the very same|the same|the old|the cheap|empty|broken|a cheap|a used|an old|years old
""")
SO_IT_IS = rf"""(?:
        (?:nobody|no\s+one|none(?:\s+of\s+(?:them|it|this|that))?)\s+(?:(?:has|have|had|did|does|ever|was)\b
            |is\b(?!\s+going)|\w+ed\b)[^.)]{{0,40}}
      | (?:it|there|he|she|they|that|we|i|none)\s+(?:{BE}(?:{NOT}|\s+not)|wo{NOT}(?:\s+have)?){SHORT}
      | (?:it|they|he|she|that|we|i)['’](?:s|re|m)\s+not{SHORT}
      | knowing\s+(?:full\s+well\s+)?(?:that\s+)?(?:there|we|it|i|they|he|she)\b[^.)]{{0,40}}
      | (?:he|she|it|they|we|i|my\s+\w+|our\s+\w+)(?:['’](?:s|re|m|ve)|\s+(?:is|are|have
          |has))\s+(?:got\s+)?(?:perfectly|plenty|half)\b[^.)]{{0,30}}
      | (?:actually|really),?\s[^.)]{{0,50}}?(?:\b(?:not|never|no|only|none|nobody)\b|{NOT})
      | there(?:['’]s|\s+(?:is|are))\s+(?:nobody|no\s+one)\b
      | (?:he|she|it)(?:['’]s|\s+has)\s+never\s+(?:heard|met|said|agreed|asked|offered|been|seen\s+us)\b
      | there\s+(?:are|is|was|were)(?:{NOT}|\s+not)\s+(?:any|one)\b
      | (?:our|my)\s+(?P<echo_cost>cost|floor|limit|budget|salary|rent|turnover)s?\s+(?:is|are|was
          |were)\s+(?:only\s+)?[$€£]?\d
      | there['’]s\s+not | (?:they|he|she|it|we|i)\s+never\s+(?:did|has|have|had|was|were|said|made|asked
          |offered|happened|existed)\b
      | (?:the\s+)?(?:\w+\s+){{0,2}}\w+\s+has(?:{NOT}|\s+not)\s+\w+\s+(?:anything|any|so
          |of\s+the\s+kind)\b[^.)]{{0,30}}
      | (?:i|we)\s+have(?:{NOT}|\s+not)\s+(?:looked|asked|seen|got|received|had|heard|spoken
          |talked)\b[^.)]{{0,30}}\b(?:one|any|yet|anything|anyone|anybody)\b
      | (?:it|they|that|this|these)(?:['’]s|['’]re|\s+(?:is|are|was|were))\s+(?:really\s+|actually\s+|just\s+
          |only\s+|all\s+)?(?:(?:the|an?)\s+)?(?:{OLD})\b
      | (?P<new>it['’]?s\s+from\s+\d{{4}}|(?:it['’]s|they['’]re)\s+\w+\s+years\s+old)
      | (?:i|we)(?:['’]m|['’]re|\s+am|\s+are)\s+(?:free|able|allowed|authori[sz]ed)\s+to\s+\w+[^.)]{{0,40}}
      | (?:i|we)\s+decide\s+alone\b
      | (?P<figure>(?:(?:it|they|that|these|those)\s+(?:was|is|were|are|went\s+up\s+by|rose\s+by
          |cost)(?:\s+more\s+like|\s+closer\s+to|\s+nearer)?|(?:it|that)['’]s\s+(?:more\s+like|closer\s+to
          |nearer|really|only)
          |the\s+(?:counter|meter|invoice|real\s+\w+|true\s+\w+)\s+(?:says|said|shows|is|was))
            \s+(?:only\s+|really\s+|about\s+|just\s+)?[$€£]?\d[\d.,]*(?![\d.,]|\s+(?:before|last|until|then
                |in|so\s+far|a\s+year)))
      | (?P<yes>(?:it|there|he|she|they|that|we|i)\s+{BE}(?=\s*(?:[,.;)]|$)))
    )"""
SO_THEN = rf"""
        (?:in\s+(?:truth|reality)|(?:the\s+)?truth\s+is|when\s+(?:really|actually|in\s+fact|(?:we|i)(?:['’]ve
            |\s+have)\s+(?:plenty|room|lots|enough|no|only|more))|while\s+(?:in\s+(?:fact|truth|reality)
            |really|actually)
            |whereas\s+(?:really|actually)|but\s+(?:really|actually))\b[^.)]{{0,60}}
      | in\s+(?:actual\s+)?fact\b(?=[^.]{{0,60}}(?:\b(?:not|never|no|only|nobody|none|already)\b
          |{NOT}))[^.)]{{0,60}}
      | which\s+(?:it|we|i|they|he|she|there)\s+{BE}(?:{NOT}|\s+not)\b | no\s+such\s+\w+
      | of\s+course\s+no\s+(?:other|second)\b | no\s+(?:other|second
          |rival)\s+(?:{OTHER})\b(?=[^.]{{0,20}}(?:[.,;)]|$|but))
      | there(?:['’]s|\s+(?:is|are|was|were))\s+(?:none|nobody|no\s+one|nothing\s+of\s+the\s+(?:sort
          |kind))\b(?=\s*(?:[.,;)]|$|but|and))
      | there(?:['’]s|\s+is|\s+are|\s+was)\s+no\s+(?:other\s+|real\s+)?(?!such|more\b|need|rush
          |hurry)(?P<echo>\w{{4,}})
      | (?:we|i)(?:['’]ve|\s+have)(?:\s+got)?\s+no\s+(?:other\s+|real\s+)?(?!such|problem|objection
          |more\b)(?P<echo_too>\w{{4,}})
      | (?:although|though|even\s+(?:if|though))\s+(?:
            (?:i|we)\s+(?:already\s+|only\s+|both\s+)*(?:(?:know|knew)(?:\s+that)?\s+(?:it|we|i|nobody|there)
                |paid|have\s+(?:never|not|no|already|plenty)|never
                |did(?:{NOT}|\s+not)|do(?:{NOT}|\s+not)\s+(?:have|mean|need|intend|plan|want|care)|own)
          | (?:it|that|he|she)\s+(?:{BE}|costs?)(?:{NOT}|\s+(?:not|no|never|only|really|actually))\b
          | nobody\b | no\s+one\b | none\b
          | (?:he|she|they)(?:['’]s|['’]ve|\s+has|\s+have)\s+never\b
          | \w+\s+(?:could|would)\s+take\s+it )[^.)]{{0,60}}
      | (?P<even>even\s+(?:if|though)\s+(?:there|it|they|he|she|we|i)\s+{BE}\b)
"""
DENIED = any_of(
    rf"[.;:(!?–—,\n”\"-]\s?[“\"(]?\s?{SO_IT_IS}",
    rf"(?:but|though|if|which)\s{SO_IT_IS}",
    *alternatives(SO_THEN),
    r"[(]\s*(?:false|untrue|a\s+lie|invented|fictional|not\s+true)\b",
    rf"""[(](?:[^()]{{0,30}}\s)?(?:(?:never|nobody|no\s+one|none)\b|\w*(?:has|have|did|does|do|is|was
        |are){NOT})[^()]{{0,40}}\)""",
    flags=re.VERBOSE,
)
FIGURE = Pattern(r"\d")
NEW = Pattern(r"\b(?:new|fresh|recent|modern)\b")
# “A bid came in. Nothing came in.”: a flat denial that has a word of the claim.
FLAT = Pattern(
    rf"^(?!.*\b(?:can|could|will|would|must|should|shall|need|because|so|than|if)\b)(?:nobody|no\s+one"
    rf"|nothing|none|"
    rf".*\bnever\b|.*\b(?:has|have|had|there\s+is|there['’]s|there\s+was)\s+no\b|.*{NOT}\b.*\b(?:any\w*"
    rf"|at\s+all|yet|either)\b)"
)
WORD = Pattern(r"[a-z]{4,}")
COMMON_WORDS = """
    that this them they their there then than with have from what when would could tell about into just been
    were will your some
    more most very much only also even ever never nobody nothing none anything anyone anybody first last time
    want need know
"""
COMMON = frozenset(COMMON_WORDS.split())
PARTS = Pattern(r"[^.;:(!?–—\n)]+")
NO = Pattern(rf"\b(?:not|never|no|nobody|none|\w+{NOT})\b")
HONEST = Pattern(
    rf"""\b(?:honest(?:ly|y)?|truthful(?:ly)?|tell\s+(?:\w+\s+){{0,2}}the\s+truth|the\s+(?:plain|whole|full
        |real)\s+truth|admit(?:ting)?|own\s+up
      | come\s+clean | plainly | openly | frankly | outright | (?:say|tell\s+\w+)\s+so
      | and\s+show\s+(?:it|them)
      | (?:not|never|no|without|\w+{NOT})\s+(?:\w+\s+){{0,2}}(?:pretend|lie|lies|lying|mislead|deceive|bluff
          |invent|make\s+up|hide|fake)\w*)\b""",
    re.VERBOSE,
)
SPARED = Pattern(
    rf"""\b(?=[a-z])(?:
        not|never|no|nobody|nor|neither|\w+{NOT}|cannot|without|avoid|instead\s+of|than|refuse\s+to|stop
            |against|tempt\w*|detect\w*|spot|spots|catch|catches|prevent\w*|rejects?|flags?|checks?
      | they|he|she|who|whoever|competitors?|suspect\w*|afraid|fears?|accus\w+|worr\w+|whether
      | was|were|been|lied|misled|gave|sent|used|showed|told|reported|wrote|claimed|had|last\s+(?:year|time
          |month|week) | you
      | (?<!\bhave\s)(?<!\blet\s)(?<!\bget\s)(?<!\bask\s)(?:their|his|her)\s+\w+
    )\b(?:['’]\w+)?(?:\s+(?!(?:so|then|and|but)\b)[\w'’-]+){{0,4}}\s*$""",
    re.VERBOSE,
)

DECEIT = Deceit(
    plan=PLAN,
    claim=CLAIM,
    denied=DENIED,
    needs={"yes": NO, "even": NO, "figure": FIGURE, "new": NEW},
    honest=HONEST,
    flat=FLAT,
    parts=PARTS,
    word=WORD,
    common=COMMON,
    spared=SPARED,
    stops=".?!;:\n",
    reach=60,
)
