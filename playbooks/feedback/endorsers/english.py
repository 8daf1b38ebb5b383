"""How English tells that somebody is known to the other side, over folded text."""

import re

from playbooks.feedback.clauses import worded
from playbooks.feedback.endorsers.english_names import NAMED, OWN
from playbooks.feedback.endorsers.patterns import Endorsers
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

NOT = "n['’]t"
THEM = r"(?:them\b|their\s+\w+|the\s+other\s+side|him\b|her\b(?!\s+\w+))"
TELLS = one_of("""
    tell|convince|persuade|call|phone|ring|write to|write|speak to|talk to|talk|show|send|e-mail|email|mail|
    approach|ask|reach|impress|reassure|calm|contact|explain to|win|help|make|let|get|give|pay|assure|
    vouch to|vouch for us to|introduce us to|recommend us to|praise us to|speak up to|stand before|offer|
    remind|warn|inform|sway|invite|hire|push|pressure|mean to|matter to|told|lied to|cheated|promised|
    impresses|convinces
""")
KNOWS = one_of("""
    know|knows|known|knew|met|meet|meets|heard|worked|work|works|dealt|deal|deals|tie|ties|link|links|
    connection|connections|contact|contacts|relationship|relation|relations|trust anyone|trust anybody|spoken|
    talked|seen|had anything to do|used|bought|done business|acquainted|aware of
""")
BESIDE = worded(
    rf"""
        (?:{TELLS})\s+(?:(?:all|of|it)\s+)?(?:{THEM})
      | (?:with|for|to|in\s+front\s+of|before)\s+them\s+(?:on\s+our\s+behalf|about\s+us|for\s+us)
      | (?:put|puts|putting)\s+in\s+a\s+(?:good\s+)?word\s+(?:for\s+us\s+)?with\s+{THEM}
      | between\s+(?:us\s+and\s+{THEM}|them\s+and\s+us)
      | (?:no|not|never|hardly|nobody|none|without|nor|neither|whether)
          \s+(?:\w+\s+){{0,5}}?(?:{KNOWS})\b[^.;!?\n]{{0,60}}
      | \w+{NOT}\s+(?:\w+\s+){{0,5}}?(?:{KNOWS})\b[^.;!?\n]{{0,60}}
      | (?:unknown|new|a\s+stranger|strangers)\s+to\s+{THEM} | (?:have|has)\s+no\s+idea\b[^.;!?\n]{{0,60}}
      | they(?:['’](?:d|ll)|\s+(?:would|will|might|may|could|should|can))\s+(?!(?:\w+\s+)?(?:trust|listen|ask
          |follow|consult|turn\s+to))\w+
      | they\s+do(?:{NOT}|\s+not)\s+(?:trust|believe|like|know)\b[^.;!?\n]{{0,40}}
      | (?:trust|trusts)\s+(?:nobody|no\s+one)
      | they(?:['’]re|\s+are|\s+were|['’]ve\s+got|\s+have\s+(?:a|an|good|great|no))\b
      | their\s+(?:reputation|name|names|word|opinion|expertise|experience|job|fee|fees|logo|support|
            prices?|rates?|seal|brand|credentials|judg\w+|praise|testimonials?|references?|backing|field
                |subject|influence)\b
      | some(?:one|body)\s+(?:who(?:m)?\s+|that\s+)?(?:they|{THEM})[^.;\n]{{0,40}}
      | they\s+(?:back|love|like|praise|recommend|vouch\s+for|speak\s+(?:well|highly)\s+of|support|buy\s+from
          |work\s+with|worked\s+with|know|trust)\s+(?:us|our)\b
      | (?:any|all|some|none|most|each|one|two|three|half|several|few)\s+of\s+(?:them|their)\b
    """,
    re.VERBOSE,
)
SHARED = one_of("""
    same school|same club|same class|same choir|same church|same mosque|same temple|same parish|same band|
    same team|same university|same college|same course|same village|same street|same building|same board|
    same committee|same association|same gym|same regiment|same landlord|same supplier|same bank|
    same customer|same adviser|same lawyer|same auditor|same accountant|same brass band|same orchestra|
    same unit|same office|same firm|same company|same house|same year|same circle|mutual|in common|
    common friend|common acquaintance|joint venture|each other|one another|both companies|both firms|
    both sides|both families|both our|both of our|both parties|both houses|both teams|both businesses|us both|
    the two of them|both us and them|as well as us|as well as from us|as well as to us|as well as for us|
    us and them|them and us|us as well as them|either side|alike|with both|for both|to both|from both|of both
""")
DID = one_of("""
    worked for|worked with|worked at|worked under|worked alongside|works for|works with|works alongside|
    used to work for|used to work with|used to work at|used to be at|used to run|used to manage|
    used to supply|used to audit|studied with|studied alongside|went to school with|grew up with|
    shared a flat with|served with|served on|trained with|trained under|sat on|sits with|plays golf with|
    plays with|sings with|does business with|did business with|is friends with|are friends with|
    is a friend of|old friend of|close friend of|friend of|friends with|married to|brother of|sister of|
    cousin of|son of|daughter of|father of|mother of|uncle of|nephew of|engaged to|wife of|husband of|
    neighbour of|neighbor of|colleague of|mentor of|partner of|adviser to|advisor to|supplies|supplied|
    sells to|sold to|buys from|bought from|delivers to|audits|audited|advises|advised|represents|represented|
    insures|finances|lends to|coached|taught|mentored|introduced|hired|financed|built|designed|fitted|
    installed|customer of|client of|supplier of|supplier to|tenant of|landlord of|banker of|
    former employee of|ex-employee of|former head of|former manager of|member of the board of|
    chairs the board of|on the board of|shareholder of|investor in
""")
THE_OTHERS = one_of("""
    the father|the mother|the grandfather|the grandmother|the couple|the family|the landlord|the landlady|
    the owner|the owners|the buyer|the buyers|the seller|the sellers|the client|
    the customer|the farmer|the farmers|the tenant|the tenants|the director|the ceo|the boss|the manager|
    the head|the chief|
    the chairman|the brothers|the sisters|the widow|the parents|the heirs|the husband|the wife|the neighbours|
    the dealer|the editor|
    the chef|the principal|the founder|the captain|the supplier|the contractor|the committee|the counterpart|
    the other party
""")
AFTER = one_of(
    "knows|knew|has known|taught|trained|married|coached|advises|advised|treats|treated|raised|hired|helped"
    "|served|met"
)
RELATED = one_of("""
    cousin|supervisor|boss|colleague|teacher|tutor|professor|mentor|flatmate|roommate|housemate|friend|mate|
    brother|sister|father|mother|dad|mum|mom|uncle|aunt|nephew|niece|husband|wife|partner|neighbour|neighbor|
    doctor|lawyer|accountant|adviser|advisor|banker|coach|trainer|priest|pastor|landlord|tenant|supplier|
    customer|client|employer|employee|manager|predecessor|successor|classmate|schoolmate|godfather|in-law|
    broker|agent|dealer|builder|mechanic|hairdresser|vet|notary|bank|school|team|family
""")
OURS = (
    r"(?:us|me|our|my|ours|mine|everyone|everybody|people|anyone|many|a\s+lot|well|half|"
    r"the\s+(?:trade|industry|business|market|press))\b"
)
TIE = Pattern(
    rf"""\b(?=[a-z])(?:
        (?:them|their|theirs|themselves)\b
      | (?:her|his|(?<!my\s)(?<!our\s)(?!it|company|firm
          |today)[a-z]+['’]s)\s+(?:[\w-]+\s+){{0,2}}?(?:{RELATED})\b
      | (?:sold|taught|gave|built|lent|trained|raised|coached|hired|helped|advised|treated|married|introduced
          |recommended|supplied|know|knows|knew)\s+(?:her|him|you)\b
      | (?:work|works|worked|be|is|was|been|teach|taught|study|studied|train|trained|intern|interned|live
          |lived)
            \s+there\b
      | whom?\s+(?:she|he|you|the\s+\w+)\s+\w+ | (?:she|he)\s+(?:trusts|respects|listens|admires|looks\s+up)\b
      | the\s+same\s+\w+ | both\s+\w+s\b | (?:[,;–]|since|because|as|where|whom)\s+{THE_OTHERS}\s
      | (?:she|he|i|we)\s+and\s+the\s+(?:\w+\s+)?(?:manager|owner|director|buyer|seller|boss|landlord)\b
      | they\s+\w+ | whom?\s+the\s+(?:\w+\s+){{1,2}}(?:asks?|trusts?|respects?|calls?|consults?|likes?)\b
      | {THE_OTHERS}['’]s?\s+\w+ | (?:with|to|of|by|from|without|next\s+to|beside|opposite|for|alongside
          |behind)\s+{THE_OTHERS}\b
      | (?:{AFTER})\s+{THE_OTHERS}\b | (?<=[.:;–]\s){THE_OTHERS}\s+\w+ | {SHARED}\b
      | (?:{DID})\s+(?!{OURS})\w+
      | (?:knows?|has\s+known|have\s+known|knew)\s+(?:the\s+(?:owner|family|director|manager|boss|buyer
          |seller|landlord|chief|ceo|cfo|coo|cto|head|founder|chairman)|him\b|her\b)
      | you(?:['’]ve)?\s+(?:\w+\s+)?(?:bought|worked|know|known|trust|used|sold|met|dealt|had|hired|studied)
      | (?:sold|supplied|taught|advised|helped|served|fixed|built)\s+you\b
      | (?:the\s+)?(?:owner|buyer|seller|director|manager|boss|client|customer|landlord|landlady|family
          |founder|ceo|chairman|neighbour|tenant)['’]s\s+(?:\w+\s+)?
            (?:wife|husband|brother|sister|father|mother|son|daughter|uncle|aunt|cousin|friend|mentor|lawyer
                |accountant|adviser|advisor|neighbour|teacher|doctor|priest|banker|colleague|partner|coach)
      | go(?:es)?\s+to\s+(?:him|her)\s+with | swear(?:s)?\s+by\s+(?:him|her)
      | (?:listens?|looks?\s+up)\s+to\s+(?:him|her)
    )""",
    re.VERBOSE,
)
NOBODY = Pattern(
    rf"""\b(?:(?:nobody|no\s+one|none)\b(?:[^.;\n]{{0,40}}\b(?:mind|think\s+of|sight|know\s+of|suitable|found
        |yet)\b)?
      | not\s+(?:sure|yet|known) | (?:do|ca|could){NOT}\s+(?:know|think\s+of)\s+(?:anyone|anybody|of\s+anyone
          |who|whom)\b | no\s+idea | unknown | no\s+names?\b | still\s+looking
          | (?:i|we)\s+have\s+no\s+one)""",
    re.VERBOSE,
)
FLAT = Pattern(
    r"""^\W*(?:nobody|no\s+one|none|no\s+idea)\b(?:\s+(?:comes|that|i|we|yet|in|on|suitable|at|so|really
        |here)\b[^.;\n]*)?\s*(?:[.;,–—\n]|$)
    (?!.*\b(?:but|except|unless|maybe|perhaps|apart|only|still|though|however)\b)""",
    re.VERBOSE | re.DOTALL,
)
ENDORSERS = Endorsers(flat=FLAT, beside=BESIDE, tie=TIE, named=NAMED, own=OWN, nobody=NOBODY)
