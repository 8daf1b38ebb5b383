"""How one's own offer is praised in English, and what only looks so. Capitals: see irritators.py."""

from playbooks.feedback.clauses import anywhere
from playbooks.feedback.demands.english.irritators import AWFUL, BE, CONDUCT, PRAISED, THEIR, THEY, VERY

GET = "(?:get|find|see|buy|have|be offered|receive|hope for|be getting)"
WILL = r"(?:'ll|'d|'re going to| will| would| can| could| are going to| is going to)?"
NOBODY = r"no(?:body|ne| one| competitor| other \w+)(?: else)?"
PRAISE = anywhere(
    # our (very) generous offer; our offer to them is fair; we have been patient
    rf"(?:our|my) (?:\w+ )?{VERY}?{PRAISED} (?:\w+ )?O+\b",
    rf"(?:our|my) (?:\w+ ){{0,2}}?O+(?: (?!(?:not|and|or|but|that)\b)[\w',]+){{0,5}}?{BE} "
    f"(?:an? )?{VERY}*(?:an? )?{PRAISED}",
    r"(?:consider|find|think|call|believe) (?:our|my) (?:\w+ )?O+ (?:to be "
    f"|is )?(?:an? )?{VERY}*{PRAISED}",
    f"(?:i|we|having)(?:'ve| have| had)? (?:{VERY}|(?:always|ever) )*(?:been|behaved|acted|are|were"
    f"|am) (?:{VERY}|always )*(?:an? )?{CONDUCT}",
    rf"(?:as|V+) {CONDUCT} as (?:we|i|us|our)\b",
    rf"{VERY}*{CONDUCT} of (?:us|me)\b|(?:G+|big|noble|sporting) of (?:us|me)\b",
    # a generous offer; two very fair packages; excellent terms; this one's princely
    "(?:an?|the|two|three|both|some|these|one|such|another"
    rf"|of) (?:\w+ )?{VERY}*[PQ]+(?:,? (?:and )?\w+)? (?:\w+ )?O+\b",
    "(?:an?|the|two|three|both|these|one|such|of|such an?"
    rf"|our) {VERY}*[MNGK]+(?:,? (?:and )?\w+)? (?:\w+ )?O+\b",
    "P+ O+",
    rf"an? {VERY}*{PRAISED} one\b(?! (?:of|for you))|(?:this|that) one{BE} {VERY}*{PRAISED}",
    # the price is fair; 300 is a fair offer; it is more than fair; it's a first-rate offer
    r"(?:the|this|that|these|those|an?) (?:\w+ )?O+\b(?: (?!(?:not|and|or|but|that|which"
    rf"|to be)\b)[\w']+){{0,6}}?{BE} (?:an? )?{VERY}*{PRAISED}",
    rf"\d[\d.,]* ?(?:%|\w+)?{BE} (?:an? )?{VERY}*(?:{PRAISED}|G+ O+)",
    f"(?:it|this|that|these|those|which|they){BE} (?:{VERY}+(?:an? )?{PRAISED}"
    r"|(?:an? )?[PQ]+(?: O+|(?! ?\w)))",
    rf"{VERY}(?:G+|{CONDUCT}) (?:with|to|towards) (?:them|you|him|her)\b",
    # you won't find anything better; the best they'll ever see; nobody else would
    f"(?:you|they|he|she|anyone|anybody|nobody|no one){WILL} ?(?:won't|never|not|can't|cannot|hardly"
    rf"|wouldn't)? ?(?:ever )?(?:{GET}|beat|do|match) (?:\w+ ){{0,3}}?(?:K+|cheaper|fairer"
    f"|more {PRAISED}|(?:as|this) G+)",
    r"(?:best|finest|cheapest|fairest|lowest|V+ \w+) (?:\w+ )?(?:that )?(?:you|they|he|she|anyone"
    rf"|money){WILL} (?:ever )?{GET}\b",
    r"(?:best|fairest|lowest|cheapest|V+ \w+) (?:\w+ )?(?:on the market|in town"
    r"|in the (?:market|city|region|country|industry|trade|business)|anywhere|by far)\b",
    "(?:O+|chance|bargain|opportunity) of (?:the (?:year|century|decade|month)|a lifetime"
    r"|(?:your|their) li(?:fe|ves))\b",
    r"(?:real|absolute|true|total|such a|complete) (?:bargain|steal|gift|giveaway|snip)\b",
    r"is (?:(?:practically|almost|V+|basically) )?a (?:bargain|steal|gift|giveaway|snip|no-brainer)\b",
    "(?:can|could)(?:n't|'t|not| hardly) (?:say|be|get|ask for|do|complain|go"
    f"|have been) (?:any )?(?:fairer|K+|more {CONDUCT})",
    rf"{NOBODY} (?:\w+ ){{0,4}}?(?:more|as|V+) {CONDUCT}",
    rf"{NOBODY} (?:would|could|will|can|is going to) (?:\w+ ){{0,2}}?(?:O+|give|match|beat"
    r"|call (?:it|that|this|us)|do (?:that|this|K+)|go (?:V+|that) low|treat)\b",
    r"(?:bent|bend|bending|leaned|lean) over backwards?\b|jump at (?:it|this|that)\b",
    r"bitten our hands? off\b",
    r"V+ G+ to (?:refuse|miss|be true|pass)\b|it doesn't get (?:any )?(?:K+|fairer)|speaks for itself\b",
    rf"{THEY} (?:should|ought to|must|could) be (?:glad|grateful|thankful|happy|pleased|lucky)\b",
    "treated (?:you|them) (?:V+ )?C+",
    r"(?<!d )(?<!ll )(?<!will )be (?:glad|grateful|thankful) (?:that )?(?:we|i)\b",
    rf"V+ (?:they|you) deserve\b|as {PRAISED} as (?:it gets|can be|they come)\b",
    rf"more {PRAISED} (?:anywhere|elsewhere)\b",
    rf"(?:you|they)(?:'re| are) lucky\b|have to be (?:{AWFUL}|mad|B+|a fool|blind)",
    r"'s (?:(?:practically|almost|V+|basically) )?a (?:bargain|steal|gift|giveaway|snip|no-brainer)\b",
)
# “That is fair” praises what we have said before it; standing alone, it may be said of theirs.
POINTING = anywhere(
    rf"(?:it|this|that|which|these){BE} (?:an? )?(?:[MN]+(?: O+)?|G+ O+)\b(?! (?:to|if|of you|enough)\b)",
)
OWN = anywhere(r"(?:i|we|my|our)\b|\d")

CALL = (
    "(?:call|say|think|find|consider|feel|claim|complain|believe|regard|told|said|called|thought|found"
    "|felt|write|wrote|see|deem|(?:might|may) say)(?:s|ed)?"
)
SEEK = (
    "(?:want|wanted|look|looking|find|finding|reach|reaching|seek|seeking|hope|hoping|agree|agreeing"
    "|need|work out|working out|come to|coming to|arrive|ask|asking|get|define|discuss|towards|expect"
    "|deserve|search|strive|aim|settle|make sure|ensure)"
)
OUR_REPLY = (
    r"(?![^.;!?]{0,90}\b(?:(?:but|and|while|whereas) (?:i|we|our|it)|(?:we|i) (?:reply|say|answer))\b)"
)
SPARED = anywhere(
    # they call our price unfair; what would be fair; we want a fair price; a fair way
    rf"(?<!of )(?:they|he|she|you|(?:their|his|her|the) \w+) (?:\w+ )?{CALL}\b{OUR_REPLY}[^.;!?]*",
    r"sounds? like\b[^.!?]*|(?:what|how|(?<!, )which|whether)\b[^.!?,;]*\b[MNG]+\b[^.!?,;]*",
    # thank them for the generous offer; a fair split would be to toss a coin
    r"(?:don't|do not|never) (?:think|believe|say|mean|find)\b[^.;!?]*",
    r"(?:thank\w*|appreciat\w*|grateful) [^.!?,;]*[PQM]+ O+",
    r"an? (?:\w+ )?[MN]+ \w+ (?:would|might|could) (?:be|mean)\b",
    rf"{SEEK}s?\b(?: [\w']+){{0,6}}? [MNGP]+\b(?: \w+)?",
    r"M+ (?:way|chance|procedure|process|method|split of|stand|ground|and square)\b",
    "(?:if|whether|is|are|was|would) (?:it|this|that|they|you)(?: is| are| be)?(?: seems?"
    rf"| sounds?)? (?:\w+ )?(?:{PRAISED}|{AWFUL})",
    r"(?:says|said|asks|asked|claims|writes|wrote)[,:]? \"[^\"]*",
    # your generous offer; you have been very patient
    rf"{THEIR} (?:\w+ )?{VERY}?(?:{PRAISED}|G+|best) (?:\w+ )?(?:O+|I+|team|effort|people|help|job"
    r"|reviews)s?\b",
    rf"(?:{THEY}|{THEIR} (?:\w+ ){{0,2}}\w+)(?:'ve|{BE})(?: been)? (?:{VERY}|always )*{PRAISED}",
    rf"(?:{PRAISED}|G+|C+) of (?:you|them|him|her)\b",
    # our own mistake; we were careless; not your fault
    r"(?:our|my) (?:own )?(?:\w+ )?(?:W+|error|doing)\b",
    f"(?:i|we)(?:'(?:m|re|ve)| (?:am|are|was|were|have been)) (?:(?:the|V+) )*{AWFUL}",
    r"(?:is|are|was|be|would be|been) not (?:\w+ )?(?:[PQMN]+|your W+|their W+)",
    r"(?:not|\w+n't|never|no) (?:(?:a|an|the|V+|your|their|his|her) )+(?:[PQMN]+|W+)",
    "(?:nobody|no one)'s W+",
    r"'s not (?:\w+ )?(?:[PQMN]+|your W+|their W+)",
)
