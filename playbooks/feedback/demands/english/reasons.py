"""What gives a reason in English, or three, and what is no more than a price."""

from playbooks.feedback.clauses import any_of
from playbooks.feedback.demands.english.asking import JOIN
from playbooks.feedback.demands.english.verbs import FINITE, MONTH, ORDERS, SAID_OF
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

SAYS = rf"(?:{FINITE}|{SAID_OF}(?:s|es)?|\w{{3,}}ed)"
WHY = one_of("""
    for the sake of | for fear of | in the interest of | because | cause | coz | cuz | bc | otherwise
    | or else | therefore | hence | thus | consequently | accordingly | so that | so as to | in order to
    | in order that | due to | owing to | thanks to | given | considering | despite | on account of
    | in view of | in light of | in the light of | in case | reason | reasons | that is why | that's why
    | the point is | this way | that way | seeing that | seeing as | seeing how | in line with
    | according to | as agreed | as promised | as stated | as required | as per | as it says
    | under clause | under section | under the contract | under the law | by law | legally | to comply
    | in return | in exchange | to make up for | compensation for | for fear | lest | afraid | worried
    | worry | need for | needed for | means | mean that
""")
WHICH = one_of("would | will | means | lets | allows | helps | gives | makes | costs | is | are | we | our")
PLIGHT = one_of("""
    running low | running out | running short | run out | ran out | forgot | thirsty | hungry | cold
    | sick | allergic | diabetic | pregnant | medical | health condition | important to me
""")
PEOPLE = "(?:i|we|it|they|he|she|there|nobody|my|our|their|his|her|your|this|these|those|wages|otherwise)"
# “As we plan” is a reason, “as soon as we can” is none.
AS = "as" + "".join(
    rf"(?<!\b{word} as)"
    for word in ("so", "soon", "well", "long", "much", "many", "same", "such", "just", "far")
)
WHEN = (
    r"(?:or|days?|weeks?|months?|years?|morning|noon|evening|\w+day|early|earlier|later"
    rf"|sooner|longer|more|extra|first|together|{MONTH})"
)
NOT_AIM = (
    r"(?!(?:you|me|us|them|the|our|my|your|a|an|their|his|her)\b|\d"
    r"|be (?:paid|delivered|sent|signed|done|moved|added)\b)"
)
AIM = one_of("""
    avoid | protect | cover | ensure | secure | make sure | prevent | save | finance | fund | reach | stay
    | compensate | keep | spare | plan | feed | survive | cook | drink | make ends | balance | offset
    | break even | hire | train | help | hold | serve | satisfy | catch | prepare | reassure | prove
    | pay off | meet our | meet the | meet my | close our | close the books | get home | get through
    | get by | reduce our | reduce the risk
""")
FOR = one_of("""
    safety | warmth | hydration | health | emergencies | peace of mind | cash flow
""")
CARED_FOR = one_of("""
    kid | kids | child | children | daughter | son | wife | husband | family | baby | mother | father
    | parents | dog | pet | health | fair | wedding | opening | launch | audit | season | harvest
    | auditor | auditors | customers | clients | guests | summer | winter | night | trip | bank | shop
    | shops | planning
""")
REASON = any_of(
    rf"\b{WHY}\b",
    rf"\bwhich {WHICH}\b",
    rf"\b(?:{PLIGHT}|likes? to (?:cook|fish|hike|swim|eat|drink))\b",
    # since our shops open; as we plan; for wages rise
    rf"\bsince (?!then|\d|(?:last|the (?:start|beginning|end|first))\b)(?:[\w'%-]+ ){{1,9}}?{SAYS}\b",
    rf"{AS} (?:{PEOPLE}|the (?:\w+ ){{1,4}}{SAYS})\b",
    r"\bfor (?:(?:i|we|it|they|he|she|there|nobody)"
    rf"|(?:my|our|their|his|the) (?:\w+ ){{1,4}}(?:{FINITE}|{SAID_OF}(?:s|es)))\b",
    r"\bso,? (?:(?:i|we|it|they|he|she|our|my|their|the|there|nobody|that|your|you|both|everyone|no)\b"
    r"|(?:[\w']+ ){1,3}(?:can|could|will|won't|don't|doesn't)\b)",
    # to plan the shifts; for cooking; for the fair
    rf"{WHEN} (?:only |just )?to {NOT_AIM}[a-z]+",
    rf"[,\d] (?:only |just )?to {NOT_AIM}[a-z]+",
    rf"(?<!\byou )(?<!\bthem )(?<!\bhim )(?<!\bher )(?<!\bus )\bto {AIM}\b",
    # to let the inspectors in, we need the key
    rf"(?:^|(?<=[.!?\n] ))to {NOT_AIM}[a-z]+\b[^.!?,]{{3,80}},",
    rf"\bfor (?:[a-z]{{3,}}ing|{FOR}|(?:my|our|her|his|their) \w+|the (?:\w+ )?{CARED_FOR})\b",
    r", so,? (?:please|kindly|could|can|would|do)\b",
    rf"(?:,|\d|\b(?:[ap]\.?m\.?|\w+day|{MONTH})) for (?:the|a|an|our|my|their|his|her)\b",
    # or our cafés are left with stale beans
    rf"\b(?:or|else|without (?:it|that|them|this|which)),? (?:[\w']+ ){{1,6}}?(?:{FINITE}"
    rf"|{SAID_OF}(?:s|es)?)\b",
    r"\b(?:would|will) (?:let|allow|help|spare|save|leave|keep|enable)\b",
    r"\b(?:it was|it is|as it (?:is|was)) (?:your|their)\b|\bno \w+ (?:left|any ?more)\b",
)

AMOUNT = r"\d[\d.,]*"
PRICE = any_of(
    r"[$€£¥] ?\d",
    rf"\b{AMOUNT} ?(?:%|(?:k|percent|per cent|euros?|eur|dollars?|usd|pounds?|gbp|cents?|bucks|grand"
    r"|pence|quid)\b)",
    rf"\b{AMOUNT} (?:a|an|per|each|more|less|off|net)\b|\b{AMOUNT}/",
    r"\b\d+[.,]\d{2,3}\b",
    rf"\b(?:at|for|of|is|be|do|to|say|pay|take|off) {AMOUNT}(?=\s*(?:[.!?]|$))",
    r"\b(?:half|double|twice|(?:five|ten|fifteen|twenty|thirty|fifty) per ?cent)\b",
)
ASIDE = one_of("""
    i | we | you | they | he | she | it | them | us | me | our | my | your | their | his | her | the | a
    | an | i'd | i'm | we'd | we're | to | of | for | at | on | in | per | each | by | and | or | is | are
    | be | as | all | not | this | that | would | will | can | could | must | should | shall | do | have
    | has | get | give | go | make | pay | like | how | say | want | need | ask | asking | demand | insist
    | expect | require | request | offer | take | let | accept | please | kindly | what | with | from
    | than | more | less | off | only | just | price | prices | rate | rates | fee | fees | discount
    | rebate | rent | salary | wage | pay rise | rise | raise | increase | reduction | cut | lower
    | reduce | amount | sum | total | figure | number | cost | costs | compensation | damages | refund
    | annual | monthly | yearly | piece | unit | hour | day | week | month | year | head | night | person
    | kilo | kg | tonne | ton | litre | metre | lot | whole | net | gross | vat | tax | euro | euros
    | dollars | usd | eur | pounds | cents | percent | per cent | k | half | double | back | about
    | around | up | down | opening | first | best | final | minimum | least | our position
""")
SMALL = Pattern(rf"\b(?:{ASIDE}|\d[\d.,]*k?)\b")
TERM = Pattern(
    r"\b(?:cap|share|deposit|penalty|upfront|up front|advance|retention|retainer|liability|guarantee"
    r"|stake|equity|within|before|after|deliver\w*|warranty|notice|exclusiv\w*|instal\w*|clause|stock"
    r"|free|days?|terms?)\b"
)

SEVERAL = any_of(
    r"(?<!its )(?<!each )\breasons\b[^.!?\n]{0,60}:(?=\s*\(?(?:1|a)[.)][^!?]{5,300}?[(\s](?:3|c)[.)])|"
    r"\b(?:for|have|has|are|of|with|give|gives|giving|my|our|these|the|here) (?:are |at least |all )?"
    r"(?:three|four|five|six|seven|several|many|numerous|plenty of|a number of|a dozen|all sorts of|[3-9])"
    r" (?:\w+ )?(?:reasons|arguments|grounds)\b"
)
LINK = r"(?:because|since|so that|in order to|due to|that|to)"
LINKED = any_of(
    rf"\b(?:because|since|given that|so that|in order to|due to|to {AIM})\b[^.!?:]{{3,120}}?(?:,"
    rf"|,? and) {LINK}\b[^.!?:]{{3,120}}?(?:,|,? and|,? plus) (?:also |finally )?{LINK}\b"
)
ORDERED = any_of(
    r"\bfirst(?:ly)?\b(?! (?:week|day|month|year|time|quarter|floor|half|order))[^!?]{3,200}?"
    r"\bsecond(?:ly)?\b[^!?]{3,200}?\bthird(?:ly)?\b[^.!?]*"
)
BECAUSE = any_of(
    r"(?:because(?: of)?|since|given(?: that)?|considering(?: that)?|due to|owing to|seeing that"
    rf"|reasons?(?: (?:are|is|being))?|why(?: so \w+)?|{AS})\b:?\s"
)
LISTING = Pattern(r"[,;]\s+(?:(?:and|plus)\s+)?|\s+(?:and|plus)\s+")
ITEM = Pattern(
    r"(?:(?:and|or|plus) )?(?:(?:also|never|always|often|only) )?"
    rf"(?:(?:{SAID_OF}|{ORDERS})(?:s|es)?|{FINITE}|[a-z]{{3,}}ed|free|secure)\b(?=\s)"
)
APART = Pattern(
    r"[\d$€£]|(?:option|draft|plan|package|variant|version|model|offer) (?:one|two|three|[a-c]|\d)\b"
    r"|(?:(?:and|but|or) )?(?:which|who|that is|i mean|so|therefore|hence|when|if|whether|where|until|before"
    "|after|whatever|as well|too|as ever|(?:we|i|they|he|she) had to"
    "|(?:we|i) (?:ask|want(?! to)|need(?! to)|would|propose|offer|insist|demand|therefore)|please"
    r"|could|can|would|i'd|we'd)\b"
)
MANY = any_of(
    r"either\b|or (?:for )?\d",
    r"(?:two|three|four|five|several|these|following|\d) (?:\w+ )?(?:things|requests|demands|points"
    r"|conditions|items|issues)\b[^:.!?]{0,40}:",
)
DEED = Pattern(
    f"{JOIN}(?:i|we|you|they|he|she)(?:'(?:ll|d)| (?:will|would|shall|can|could|also|then|only))* "
    rf"(?!have\b){ORDERS}\b"
)
LED = Pattern(r"(?:[^,;]{0,80} )?because\s|(?:since|as|for|given)\s")
