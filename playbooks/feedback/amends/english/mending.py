"""What makes it good, and what only sounds so, in English."""

from playbooks.feedback.amends.english import deeds
from playbooks.feedback.amends.english.faults import DID
from playbooks.feedback.amends.english.grammar import ADVERB, DAY, DAYS, UPFRONT
from playbooks.feedback.amends.patterns import Mending
from playbooks.feedback.finder import Finder, after, like
from playbooks.feedback.lists import one_of

DEEDS = one_of(deeds.DEEDS)
FORTH = "will | ll | would | d | shall | going to"
NOTE = (
    r"(?!\s+(?:\w+\s+){0,3}?(?:notes?|letters?|words?|apolog\w+|regards|message|"
    r"e-?mail|thanks|card)\b)"
)
GETS = (
    r"(?:['’]ll|\s+will|\s+shall|\s+can)?\s+(?:now\s+)?(?:gets?|have|receives?|pays?\s+(?:nothing|no|only|"
    r"half))\s+(?:a|an|two|three|all|both|the|your|\d\S*|its|it|them|new)\b(?!\s+(?:apolog|feeling|right|word|"
    r"point|assurance|promise|commitment))"
)
RIGHT = r"\s+(?:it|this|that|things|matters|everything|all\s+of\s+it)\s+(?:right|good|up)\b"
WHOLE = r"(?:\s+out)?\s+(?:it|this|that|things|everything|the|your|all|our|any|every)\b"
PERFECT = rf"(?:\s+have|['’]ve){ADVERB}\s+"


def _number(word: str) -> bool:
    return word[0].isdigit()


def _ing(word: str) -> bool:
    return word.endswith("ing")


MONEY = (
    like(_number, r"(?<=[€$£¥₫])\d"),
    like(_number, r"(?<=[€$£¥₫]\s)\d"),
    like(
        _number,
        (
            r"(?<![\d.,])\d[\d.,]*+\s?(?:%|€|(?:k|percent|per\s+cent|euros?|dollars?|pounds?|"
            r"eur|usd|gbp)\b)"
        ),
    ),
    after("percent | per cent", r"\s+(?:off|comes)\b"),
)


ARRIVING = rf"(?:\s+\w+)?\s+(?:on\s+(?:its|their|the)\s+way|out\s+(?:by|to|today|on)|{DAY}|on\s+{DAY})\b"
WILLING = "we | i | and | promise to | offer to | happy to | glad to | ready to | want to"
ARRANGED = "arranged | ordered | booked | sent | paid | hired | moved | changed | added"
GIVEN = Finder(
    after(deeds.GOODS),
    after(deeds.DOING),
    after(FORTH, rf"{ADVERB}\s+(?:{DEEDS})\b{NOTE}"),
    after(WILLING, rf"{ADVERB}\s+(?:{DEEDS})\b{NOTE}"),
    after(deeds.DEEDS, NOTE, before=UPFRONT),
    after(
        "re | m | am | are",
        r"\s+(?:already\s+|now\s+)?(?:paying|sending|covering|bringing|buying|replacing)\b",
    ),
    after("you | they | each of you", GETS),
    after("we | i | and", rf"{PERFECT}(?:{one_of(ARRANGED)}|asked\s+\w+\s+\w+\s*\w*\s*to)\b"),
    after("would like | d like", rf"\s+to\s+(?:{DEEDS}|do\s+the)\b{NOTE}"),
    after("back | off", before=r"(?<=\d )"),
    after("is | are | go | goes | come | comes", ARRIVING),
    after("dinner | lunch | drinks | tickets | bill", r"(?:\s+(?:is|are|comes)|['’]s)\b"),
    after("to | for", r"\s+(?:dinner|lunch|drinks)\b"),
    after("in your account | to your account | at no | free of"),
    after("come off | comes off | are booked | is booked | no bill | first month | first week | first year"),
    *MONEY,
)


ASKED = one_of(
    "brought | bought | rung | called | found | fixed | put | asked | written | "
    "arranged | ordered | booked | sent | paid | told | set | changed | added"
)
SOLVE = "solve | resolve | rectify | remedy | fix | repair | correct | sort | straighten"
MANNERS = one_of(
    "apologise | apologize | say | express | take | thank | tell | assure | extend | offer my | offer our"
)
REPAIR = Finder(
    after("put | make | set | putting | making | setting", RIGHT),
    after("make | making", r"\s+(?:up|amends|good|it\s+up|you\s+whole|them\s+whole)\b"),
    after(
        "put it straight | put this straight | everything in our power | "
        "everything in my power | whatever it takes | "
        "here is | here are | here's | attached | enclosed | voucher | below | "
        "whatever it costs | whatever it has | tomorrow | "
        "tonight | this week | next week"
    ),
    after(SOLVE, WHOLE),
    after("offer | propose", r"\s+(?!(?:our\s+(?:\w+\s+)?apolog|my|you\s+(?:our|my)|no\b))\w+"),
    after(
        "compensate | compensation | reimburse | refund | refunds | replace | "
        "replacement | repair | repairs | redo | "
        "rectify | remedy | amends | restore your | restore their | restore the"
    ),
    after("what", r"\s+(?:can|could|would|should|may)\s+(?:we|i|it)\b"),
    after("will be", r"\s+(?:with|back|there|on|in|ready|here|at)\b"),
    after("on | by | from | until | before | for", rf"\s+(?:{DAY})\b"),
    after("we | i", rf"\s+(?!(?:{one_of(deeds.IDLE)})\b)(?!\w+ed\b|\w+n['’]t\b|(?:{one_of(DID)})\b)\w{{3,}}"),
    after(
        "you | they | each of you",
        r"\s+(?:now\s+)?(?:gets?|keep|receives?|now\s+have|pay\s+(?:nothing|no|only|half))\b",
    ),
    after("we | i", rf"{PERFECT}(?:{ASKED})\b"),
    after("would like to | d like to", rf"\s+(?!(?:{MANNERS})\b)\w+"),
)


POSSIBLE = (
    r"\s+(?:that\s+)?(?:we\s+can|i\s+can|in\s+(?:our|my)|possible|within|humanly|"
    r"is\s+\w*\s*humanly)\b"
)
SERIOUSLY = r"\s+(?:\w+\s+){0,2}?(?:very\s+|extremely\s+)?seriously\b"
VIRTUES = one_of("""
    attentive | careful | committed | considerate | faithful | fair | frank | honest | loyal | mindful |
    open | reliable | straight | there for | transparent | trustworthy | truthful | upfront | vigilant
""")
ASSURED = Finder(
    after(
        "promise | promises | promised | assure | assures | assured | assuring | vow | "
        "swear | pledge | guarantee that | "
        "guarantee you | our word | my word | word of honour | word of honor | "
        "rest assured | trust us | trust me"
    ),
    after("my | our", r"\s+(?:\w+\s+)?(?:word|promise|pledge|vow)\b"),
    after("reassure | valued | respected | no stone unturned"),
    after("count | rely | depend", r"\s+on\s+(?:us|me)\b"),
    after(
        "do | try | give",
        (
            r"\s+(?:\w+\s+)?(?:our|my)\s+(?:(?:very|level|utter|absolute)\s+)?(?:best|utmost|"
            r"all)\b"
        ),
    ),
    after(
        "our utmost | my utmost | whatever we can | whatever i can | whatever lies | "
        "whatever is in | whatever it takes"
    ),
    after("everything | all | anything", POSSIBLE),
    after("try | work | fight", r"\s+(?:much\s+|even\s+|a\s+lot\s+)?harder\b"),
    after("do", r"\s+(?:much\s+|even\s+|a\s+lot\s+|far\s+)?better\b"),
    after(
        "being more | becoming more | our solemn word | our full support | bank on | "
        "do right by | best wishes | all the best | think highly | "
        "look forward | looking forward | always open | good years | warm words | "
        "keep our promises | honour our | honour the"
    ),
    after("be | stay | remain", r"\s+(?:an?\s+)?(?:much\s+|even\s+|far\s+)?(?:more\s+\w+|better)\b"),
    after("be | stay | remain", rf"\s+(?:\w+\s+)?(?:{VIRTUES})\b"),
    after("our commitment | our commitments | my commitment | committed to"),
    after(
        "value | values | appreciate | treasure | cherish | respect",
        r"\s+(?:you|your|them|their|our|the|this|these|every)\b",
    ),
    after("how", r"\s+(?:much|important|valuable|dear|sorry|deeply|grateful|highly|seriously)\b"),
    after(
        "grateful to | grateful for | thankful to | thankful for | important to us | "
        "dear to us | precious to us | valuable to us"
    ),
    after("mean | means", r"\s+(?:a\s+lot|so\s+much|the\s+world|everything)\s+to\s+us\b"),
    after(
        "won't | will not | will never | never | not",
        r"\s+(?:happen|recur|occur|let\s+\w+\s+happen|repeat)\b",
    ),
    after("heart | hearts | never again | hear you | hear them | a different | new chapter"),
    after("put | make | set", RIGHT),
    after("better | improved | closer | open", r"\s+(?:communication|cooperation|service|times|partner)\b"),
    after(
        "spare no effort | extra mile | out of our way | redouble | strive | endeavour | "
        "endeavor | stand by | assurance | assurances | number one | all i can | all we can | "
        "stand behind | in good hands | improve | get better | top priority | "
        "come first | comes first | be there for"
    ),
    after("take | takes", SERIOUSLY),
    after("learn | learned | learnt", r"\s+(?:from|our|a\s+lesson)\b"),
    after("regain | restore | rebuild | win back | earn back | deserve | earn", r"\s+(?:your|their|the)\b"),
    after("pay", r"\s+(?:more|closer|better)\s+attention\b"),
    after(
        "warm | kind | personal | sincere | friendly | nice | handwritten",
        r"\s+(?:words|letter|note|message|thanks|thank\s+you)\b",
    ),
    after("highest | full | firm | total | strong | deep | sincere | lasting", r"\s+(?:\w+\s+)?commitment\b"),
)


MENDING = Mending(
    repair=REPAIR,
    given=GIVEN,
    stirring=Finder(
        after(FORTH, rf"{ADVERB}\s+(?!(?:{one_of(deeds.AIRY)})\b)\w+", before=r"(?<!not )"),
        like(_ing, rf"(?<=['’]re )(?!(?:{one_of(deeds.AIRILY)})\b)\w+"),
        like(
            _ing,
            (
                "(?:(?<=['’]m )|(?<= are )|(?<= am )|"
                rf"(?<= is ))(?!(?:{one_of(deeds.AIRILY)})\b)\w+"
            ),
        ),
    ),
    dated=Finder(after(DAYS), like(_number, r"\d+\s+(?:hours?|days?)\b")),
    assured=ASSURED,
)
