"""What it costs us, and what it does for them, in English."""

from playbooks.feedback.finder import Finder, after, like
from playbooks.feedback.lists import one_of

COUNT = """
    a | a couple of | a few | about a | an | an extra | another | eight | five | four | half a | half an |
    maybe | nine | one | one more | seven | several | six | some | ten | three | twelve | two
"""
COSTLY = """
    a click | a detour | a few clicks | a phone call | a signature | already have | already paid | anyhow |
    anyway | at cost | at our cost | at our expense | at our own cost | at our own expense | budget |
    cash flow | cash-flow | cheap for us | cost next to nothing | cost nothing | costs almost nothing |
    costs little | costs nothing | detour of | don't need | easy for us | free for us | from our budget |
    hardly any effort | hardly any work | have them already | hurts a | i lose | idle | interest of |
    interest on | it hurts | it's free for us | late cash | left over | little cost | little effort |
    lost income | lost revenue | lost sales | low cost | makes no difference | margin | next to nothing |
    no burden | no cost | no difference to us | no effort | no extra cost | no longer need | no skin |
    no use to me | no use to us | no work | not much work | nothing for us | nothing to us | on my way |
    on our books | on our way | one click | our margin | our profit | out of our pocket | out of stock |
    overtime | paperwork | simple for us | sits idle | sitting on a shelf | spare anyway | storage |
    the margin | tie up | tied up | ties up | unused | we don't earn | we don't see | we earn less |
    we forego | we forgo | we give up | we go without | we lose | we miss out | we sacrifice |
    we would lose | we'd lose | within what | without cost | working capital | write off | written off |
    already | no extra | no real | no trouble | no bother | in stock | lying around | to spare
"""
DOES = """
    allowing | allows | avoids | bringing | brings | buys | calms | carries | cuts | doubles | earns |
    ease | eases | enable | enables | enabling | freeing | frees | gets | gives | giving | halves | help |
    helping | helps | improves | keeping | keeps | lets | letting | lowers | makes | making | means |
    opens | prevents | protect | protects | puts | reassure | reassures | reduces | relieve | relieves |
    save | saves | saving | secures | shield | shields | shows | solves | solving | spare | spares |
    sparing | speeds | stops | suits | supports | takes | wins
"""
DO = one_of("""
    allow | avoid | bring | buy | calm | carry | cut | double | earn | ease | enable | free | get | give |
    halve | help | improve | keep | let | lower | make | mean | open | prevent | protect | put | reassure |
    reduce | relieve | save | secure | show | solve | spare | speed | stop | suit | take | win
""")
NEED = one_of("""
    d | ll | 've asked | 've been | 've wanted | are short | are under | are waiting | ask | asked | avoid |
    avoids | can | care | cares | close | closes | could | count | counts | depend | depends | doesn't |
    don't | earn | earns | fear | fears | finish | finishes | gain | gains | get to | gets to | has to |
    hate | hates | have asked | have been | have to | have wanted | is short | is under | keep |
    keep asking | keeps | lack | lacks | lose | loses | may | meet | meets | might | must | need |
    need not | needn't | needs | no longer | open | opens | pass | passes | plan | plans | reach | reaches |
    save | saves | sell | sells | sleep | start | starts | stop | stops | struggle | struggles | want |
    wanted | wants | will | win | wins | won't | worries | worry | would | wouldn't
""")

CURRENCY = one_of("""
    € | $ | £ | ¥ | ₫ | eur | euro | euros | usd | dollar | dollars | bucks | pound | pounds | gbp | quid |
    vnd | dong | franc | francs | chf | yen | kr | zł | rupees | cent | cents | grand
""")
DIGITS = r"(?<![\d.,])\d[\d.,]*+"
# After a bare number: what a sum of money leaves behind it, and a number of things does not.
ALONE = (
    r"(?=\s*(?:[;:!?)–—]|[.,](?!\d)|$|a\s|per\s+(?:day|week|month|year|quarter)|in\s|"
    r"for\s|to\s+us|each|gone|off|less|tied|we\b|"
    r"that\s+we|which\s+we|out\s+of|from\s+our|book\b))"
)
WORTH_IT = r"(?<!worth )(?<!worth about )(?<!worth some )(?<!them )(?<!you )"
NUMBERED = r"(?<!to )(?<!from )(?<!than )(?<!of )"
US = r"(?:us|me|our\s+\w+)"
WORK = (
    "(?:hours?|days?|weeks?|evenings?|afternoons?|mornings?|weekends?|minutes?|"
    "shifts?|man-?days?|person-?days?)"
)
OF_WORK = (
    rf"(?:person-|man-|working\s+|full\s+|extra\s+)?{WORK}\s*(?:['’]s?)?\s*(?:of\s+\w+|"
    r"work\b|for\s+\w+|each\b|"
    r"a\s+(?:week|month|year)|wages?|pay\b)"
)
TIME = (
    r"(?:\s+\w+['’]s)?\s+(?:time|working\s+day|evening|weekend|day|afternoon|wages?|"
    r"salary)\b"
)


def _number(word: str) -> bool:
    return word[0].isdigit()


MUCH = one_of(
    "nothing | little | less | about | some | around | hardly | almost | no | next | "
    "a | an | one | two | three | half"
)
COST = Finder(
    after(
        "cost | costs | costing",
        (
            rf":?\s+(?:(?:of|to|for|is|are|would\s+be|roughly|maybe|perhaps)\s+)*+(?:{US}\b|"
            rf"(?:{MUCH})\b|[€$£]?\d)"
        ),
    ),
    after(
        (
            "take | takes | need | needs | tie | ties | mean | means | set | sets | eat | "
            "eats | leave | leaves | put | puts | "
            "bind | binds | keep | keeps | hurt | hurts | burden | burdens"
        ),
        rf"\s+(?:(?:up|away|only|back)\s+)*(?:{US})\b",
    ),
    like(_number, rf"{WORTH_IT}{DIGITS}(?:k|m)?\s?(?:thousand\s|million\s)?(?:{CURRENCY})(?!\w)"),
    like(_number, rf"{WORTH_IT}(?:(?<=[€$£¥₫])|(?<=[€$£¥₫]\s)){DIGITS}"),
    like(_number, rf"{WORTH_IT}(?<![\d.,])\d[\d.,]*+k\b"),
    like(_number, rf"{WORTH_IT}{NUMBERED}(?<![\d.,])(?:\d{{1,3}}(?:[.,]\d{{3}})++|\d{{2,}}+){ALONE}"),
    like(_number, rf"\d+\s+{OF_WORK}"),
    after(COUNT, rf"\s+{OF_WORK}"),
    after(COUNT, rf"\s+(?:of\s+)?(?:{US}|\w+['’]s)\s+(?:{WORK}|time)\b"),
    after("our | my | her | his", TIME),
    after(COSTLY),
    after(COUNT, rf"\s+{WORK}(?=[.,;]|$)", before=r"(?<=[.,;:!?(–—] )"),
    after("for us | to us | on us", r"(?!\s*[,.]?\s*(?:to|if)\b)"),
    after(
        "we | i",
        (
            r"(?:\s+would|\s+will|['’]d|['’]ll|\s+must|\s+need\s+to)?(?:\s+have\s+to)?\s+"
            r"(?:pay|hire|buy|spend|absorb|swallow|bear|carry|cover|need\s+(?:one|an|another|"
            r"two|to))\b"
        ),
    ),
)


SIDE = (
    "(?:client|customer|buyer|seller|tenant|supplier|guest|team|company|owner|"
    r"landlord|school|partner|shop|hotel|family|parent|other\s+side)s?"
)
THEM = rf"(?:them|their|you|your|him|her|his|the\s+{SIDE})"
THEY = rf"(?:they|you|he|(?:their|your)(?:\s+\w+){{1,4}}?|the\s+{SIDE})"
WOULD = r"(?:\s+would|\s+could|\s+will|\s+might|\s+may|\s+can|['’]d|['’]ll)"
UNTIED = "".join(
    rf"(?<!{word} )"
    for word in (
        "if",
        "provided",
        "once",
        "when",
        "unless",
        "condition",
        "as",
        "until",
        "should",
        "moment",
        "what",
    )
)
GIVEN = (
    r"(?!\s+(?:(?:get|receive|have)\s+(?:an?|our|my|free|\d|two|three)|agree|sign|"
    r"accept)\b)"
)
# At the beginning of a clause.
FRONT = r"(?:(?<!\w )(?<!\w)|(?<=\band )|(?<=\bwhich )|(?<=\bthat ))"


USEFUL = (
    "relief | help | load | sign | blessing | godsend | lot | something | "
    "important | good | useful | handy | dear | big | "
    "huge | saving | advantage"
)
WORTH = Finder(
    after("worth", r"\s+(?!\d+\s+to\s+us)"),
    after(
        "value to them | value to you | value for them | value for you | valuable | "
        "precious | matters to | matter to | "
        "means a lot | means much | means more | means everything | no more"
    ),
    after(DOES, rf"\s+(?:\w+\s+){{0,3}}?{THEM}\b"),
    after(DOES, r"\s+(?!us\b|our\b|me\b|my\b)\w", before=FRONT),
    after(
        "it | that | this | which | and | they | you | he",
        rf"{WOULD}\s+(?:\w+\s+)?(?:{DO})\s+(?:\w+\s+){{0,3}}?(?:{THEM}|the)\b",
    ),
    after("they | you | he", rf"(?:\s+|['’])(?:{NEED})\b{GIVEN}", before=UNTIED),
    after("their | your", rf"(?:\s+\w+){{1,4}}?(?:\s+|['’])(?:{NEED})\b{GIVEN}", before=UNTIED),
    after("the", rf"\s+{SIDE}(?:\s+|['’])(?:{NEED})\b{GIVEN}", before=UNTIED),
    after(USEFUL, rf"\s+(?:to|for|off|of)\s+(?:{THEM}|the)\b"),
    after("so", rf"\s+(?:that\s+)?(?:the\s+|a\s+)?\w+\s+(?:{NEED})\b"),
    after("so", rf"\s+(?:that\s+)?{THEY}\b"),
    after("for | to", r"\s+(?:them|you|him|her|(?:their|your|the)\s+\w+)\b", before=FRONT),
    after("their | your | his | her | the", r"\s+\w+\s+(?!(?:is|was|has)\b)\w+s\s", before=FRONT),
)


THEIRS = Finder(after("they | them | their | theirs | she | her | he | him | his | you | your | yours"))
OURS = Finder(after("we | us | our | ours | i | me | my | mine"))
