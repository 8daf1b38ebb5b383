"""The words by which English bends a question, or follows one up, over folded text."""

import re

from playbooks.feedback.pattern import Pattern
from playbooks.feedback.questions.english_words import NOT, WORDS

TAG = Pattern(
    rf"""[,.\s–—-]\s*(?:
        (?:is|are|was|were|do|does|did|have|has|had|ca|could|would|should|wo|ai){NOT}\s+(?:you|we|they|it|he
            |she|i|there|that|this)
      | (?<=[,–—-]\s)(?:is|are|was|were|do|does|did|have|has|had|can|could|would|should|will)
            \s+(?:you|we|they|it|he|she|i|there|that|this)
      | (?<=[,.–—-]\s)(?:right|correct|no|yes|yeah|huh|eh|okay|ok|agreed|true|hm|hmm|yes\s+or\s+no|or\s+not
          |or\s+no|innit)
      | (?:am\s+i\s+right|is\s+that\s+(?:right|correct|so|fair|true)|if\s+i\s+understand(?:\s+\w+){{0,3}}
      | do{NOT}\s+you\s+(?:think|agree)|would{NOT}\s+you\s+(?:say|agree))
    )\W*$""",
    re.VERBOSE,
)
UNMARKED_TAG = Pattern(
    rf",\s*(?:(?:is|are|was|were|do|does|did|have|has|had|ca|could|would|should|wo){NOT}\s+"
    rf"(?:you|we|they|it|he|she|i|there|that)|right|am\s+i\s+right|is\s+that\s+right)\W*$"
)
ALWAYS = r"(?:always|never|keeps?|constantly|insists?|refuses?|persist|forever|continually|even\s+bother)"
REPROACH = Pattern(
    rf"""\b(?:
        (?:why|how\s+come)\b(?:{WORDS}{{1,8}}?\s+{ALWAYS}|\s+(?:on\s+earth|the\s+hell|in\s+the\s+world))\b
      | why\s+(?:do|does|ca|wo|could|would){NOT}\s+(?:you|they|your\s+\w+|anybody|anyone)\s+(?:just|simply
          |ever|understand|see|keep|stop|listen|accept|answer|learn|manage)\b
      | why\s+(?:should|would)\s+(?:i|we|anyone|anybody)\s+(?:believe|trust|accept|pay|put\s+up)\b
      | how\s+(?:can|could|dare)\s+(?:you|they|anyone|anybody|your\s+\w+)\s+
            (?:expect|say|do\s+this|do\s+that|dare|claim|justify|seriously|possibly|ask\s+us|treat|ever|not
                |just|be\s+so)\b
      | how\s+dare\b | who\s+do\s+you\s+think\b | what\s+were\s+you\s+thinking\b
      | what\s+gives\s+you\s+the\s+right\b
      | what(?:['’]s|\s+is)\s+wrong\s+with\s+(?:you|your)\b | when\s+(?:will|are)\s+you\s+(?:finally|ever
          |going\s+to\s+finally)\b
      | how\s+(?:hard|difficult)\s+can\s+it\s+be\b | what\s+excuse\b | what\s+took\s+you\s+so\s+long\b
      | bothered\s+to\b
      | what\s+(?:makes|made)\s+you\s+think\s+(?:you|we|i)\s+(?:can|could|would|will|should)\b
    )""",
    re.VERBOSE,
)
THREAT = Pattern(
    r"""\b(?:
        or\s+(?:else\b | (?:shall|should|do|will|would|must|can)\s+(?:we|i)\b(?=[^?]*\b(?:go|take|turn|look
            |cancel|
            leave|call|end|sue|walk|stop|terminate|find|switch|see|inform|report|involve|withdraw|break)\b)
          | (?:we|i)(?:['’]ll|\s+will|\s+walk|\s+go|\s+leave|\s+take|\s+cancel|['’]re\s+(?:out|gone)
              |\s+are\s+(?:out|gone)))
      | before\s+(?:we|i)\s+(?:sue|walk\s+away|cancel|terminate|report)\b
      | would\s+(?:you|they|it|your\s+\w+)\b[^?]{0,40}\b(?:in|through)\s+the\s+(?:papers|press|newspapers?
          |news)\b
      | (?:see\s+you|end\s+up|meet)\s+in\s+court\b | unless\s+you\s+want\s+us\s+to\b
    )""",
    re.VERBOSE,
)
PREFER = """(?:prefer|like|better|best|more|most|rather|matters?|important|choose|pick|suits?|cheaper|sooner
    |first|want|need)"""
CHOICE = Pattern(
    rf"""^(?:which|what|who|when|where|how)\b[^?]*\b{PREFER}\b[^?]*[,:–—]\s*(?!(?:and|or|if|when|since)\b)
            (?:[\w'’%.-]+\s+){{1,5}}?or\s+(?!(?:so|what|how|why|who)\b)(?:[\w'’%.-]+\s*){{1,6}}\?
      | ^which\b(?:[^?]*[,:–—][^?]*|[^?]*\b{PREFER}\b[^?]*)\bor\b
      | ^(?:who|which)\b[^?,]*,\s*(?:\w+\s+){{1,2}}or\s+(?:\w+\s*){{1,3}}\?
      | ^(?:of|out\s+of|between)\s[^?]*\band\b[^?]*,\s*which\b""",
    re.VERBOSE,
)
SUGGESTS = Pattern(
    r"""^(?:(?:how|what)\s+about\s+(?:if|[$€£]?\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)
        | how\s+about\s+(?:we|an?|\w+ing\b|(?:i|you|they)\s+(?!guys|all|and|two|both|then)\w)
        | why\s+not\s+(?:just|simply)\b | why\s+don['’]t\s+(?:we\b|you\s+(?:just|simply)\b))""",
    re.VERBOSE,
)
BENT = (
    ("reproach", REPROACH),
    ("threat", THREAT),
    ("number", Pattern(r"\bon\s+a\s+scale\b|\bfrom\s+(?:one|1|zero|0)\s+to\s+(?:ten|10|five|5|100)\b")),
    ("choice", CHOICE),
    ("closed", SUGGESTS),
)
ASIDE = Pattern(
    r"""\b(?=[yi])(?:
        (?<=\bdo\s)you\s+(?:think|reckon|suppose|believe|feel) | (?<=\bwould\s)you\s+say
      | if\s+i\s+may(?:\s+ask)? | if\s+you\s+do(?:n['’]t|\s+not)\s+mind(?:\s+m[ey]\s+asking)?
      | if\s+any(?:thing)?
    )\b(?=\s*[,?]|\s*$|\s+(?:is|are|was|were|will|would|could|should|can|that|about|has|have|had|made|makes
        |of|they|we|he|she|it|you|your|the)\b)""",
    re.VERBOSE,
)

# --- what follows up -----------------------------------------------------------------------------

BACK = Pattern(
    r"\b(?:it|that|this|them|those|these|they|he|she|him|her|there|so|then|one|if\s+(?:yes|not|no)|else"
    r"|exactly|"
    r"happened|come\s+up\s+with|turn(?:ed)?\s+out|for\s+example|what\s+did\s+you\s+(?:do|say|find|learn"
    r"|think|decide))\b"
)
COMMON_WORDS = """
    what how why who where when which whose whom the and but you your yours are was were have has had does did
    would could should can will may might for with from about into that this they them their our not any some
    there then than been being more most much many make made get got think know tell say
"""
COMMON = frozenset(COMMON_WORDS.split())
LOOSE_ENDS = " \n\t\"”’'(,;:–—-"
JOINT = Pattern(r"\b(?:and|or|but|so)$")
