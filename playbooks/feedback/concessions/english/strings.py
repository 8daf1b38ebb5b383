"""What hangs on a gift, in English."""

from playbooks.feedback.amends.english.grammar import UPFRONT
from playbooks.feedback.concessions.english.tags import THEY
from playbooks.feedback.finder import Finder, after
from playbooks.feedback.lists import one_of

SIGNED = one_of("""
    accept | accepted | accepts | agree | agreed | agrees | approve | approves | are prepared | are ready |
    are willing | back | book | books | bought | buy | buys | choose | close | closes | come back | fix |
    fixes | repair | repairs | comes back | commit | commits | confirm | confirmed | confirms | do | does |
    drop | dropped | drops | end | ends | extend | extends | forget | forgive | forgives | give | gives |
    go ahead | grant | grants | guarantee | guarantees | hand over | increase | increases | introduce |
    introduces | is willing | join | joins | keep | keeps | leave | leaves | let | lets | lower | make |
    makes | meet | meets | move | moves | order | ordered | orders | paid | pay | pays | place | places |
    promise | promises | provide | provides | publish | put | puts | raise | raises | recommend |
    recommends | refer | refers | release | releases | renew | renews | return | sell | sells | send |
    sends | settle | settles | share | shares | shorten | sign | signed | signs | speak | speaks | start |
    starts | stay | stays | stop | stops | support | supports | switch | take | takes | vote | waive |
    waives | withdraw | withdrawn | withdraws | write | writes
""")
# What is asked for in return when a time is named; whoever comes back or leaves is only awaited.
COMMITTED = one_of("""
    accept | accepted | accepts | agree | agreed | agrees | approve | approves | arrives | book | books |
    bought | buy | buys | cleared | clears | close | closes | commit | commits | confirm | confirmed |
    confirms | drop | dropped | drops | extend | extends | give | gives | go ahead | goes through | grant |
    grants | guarantee | guarantees | hand over | increase | increases | introduce | introduces | lands |
    lower | order | ordered | orders | paid | pay | pays | place | places | promise | promises | publish |
    raise | raises | recommend | recommends | release | releases | renew | renews | settle | settles |
    shorten | sign | signed | signs | vote | waive | waives | withdraw | withdrawn | withdraws | write us |
    leave us a | post a | return our | return the
""")
DONE = one_of("""
    accepted | agreed | approved | cleared | closed | confirmed | dropped | extended | in my | in our |
    lifted | paid | released | removed | renewed | returned | settled | signed | taken back | taken down |
    withdrawn
""")
CLAUSE = r"[^.;:!?\n]"
STEADILY = (
    r"(?:\s+(?:also|only|first|both|have|has|had|do|will|would|can|could|"
    r"are\s+able\s+to|are\s+willing\s+to|finally|in\s+turn|actually|just)\b|['’](?:ve|"
    "d|ll))*"
)
WHEN = (
    "if | once | when | as soon as | after | only if | the moment | the day | "
    "until | till | before | assuming"
)


HARMLESS = one_of("""
    are | arrive | ask | call | can | care | come | feel | find | get | had | have | hear | like | move |
    need | open | see | try | use | visit | want | were | wish
""")
STRINGS = Finder(
    after("in exchange | in return", r"(?!\s+(?:nothing|for\s+nothing))"),
    after(
        "quid pro quo | tit for tat | conditional on | subject to | dependent on | "
        "contingent on | tied to | linked to | "
        "as long as | so long as | on condition | on the condition | on one condition | "
        "on the one condition | "
        "on the understanding | on the proviso | only if | only when | only once | "
        "only after | only against"
    ),
    after("provided | providing", r"\s+(?:that|they|you|he|she|their|your|the)\b"),
    after("depend on | depends on", r"\s+(?:their|your|whether)\b"),
    after("if | only if | assuming | in case", rf"\s+(?:{THEY}|she|the\s+\w+){STEADILY}\s+(?:{SIGNED})\b"),
    after(WHEN, rf"\s+(?:{THEY}|she|the\s+\w+){STEADILY}\s+(?:{COMMITTED})\b"),
    after("as soon as | once", rf"\s+(?:you|they)\s+(?!{HARMLESS}\b)\w+"),
    after("when | once | after", r"\s+(?:you|they)(?:['’]ve|\s+have)\s+(?:\w+ed|paid|made|left|sent)\b"),
    after("you | they", rf"\s+(?:{SIGNED})\b{CLAUSE}{{1,40}}?,\s+(?:and\s+)?(?:we|i)\b", before=UPFRONT),
    after("first", r"\s+(?:they|you)\b"),
    after("they get | you get", rf"\s+{CLAUSE}{{1,40}}?,\s*(?:and\s+)?(?:we|i)\s+(?:get|take)\b"),
    after(
        "payable in | for everyone who | for anyone who | for those who | "
        "only those | only for those | only customers | only clients"
    ),
    after(WHEN, rf"\s+{CLAUSE}{{1,60}}?\b(?:is|are|has\s+been|have\s+been|gets)\s+(?:{DONE})\b"),
    after(
        "if | as long as | once",
        r"\s+(?:i|we)(?:\s+can|\s+could|\s+may|\s+just|\s+also)*\s+(?:get|have|take|keep)\b",
    ),
    after("unless | should", rf"\s+{THEY}\s+(?!{HARMLESS}\b)\w+"),
    after("and | but | then | so", r"\s+(?:they|you)\s+(?:must|have\s+to|owe|should|need\s+to|are\s+to)\b"),
    after("they | you", r"\s+(?:would\s+)?owe\s+us\b"),
    after("they | you", r"\s+(?:must\s+)?(?:\w+\s+){1,5}?first\b"),
    after(
        "we",
        (
            r"(?:\s+would|['’]?d)?\s+(?:expect|want|demand|ask|require|need|"
            r"insist)\s+(?!(?:for\s+)?nothing|no\b)\w+"
        ),
    ),
    after("for", r"\s+(?:that|this|which|it)\s*,?\s+(?:they|you|we\s+(?:want|expect|get))\b"),
    after(
        "with | upon | on",
        (
            r"\s+(?:their|your|the)\s+(?:signature|signing|renewal|order|commitment|acceptance|"
            r"agreement)\b"
        ),
    ),
    after(
        "they | you",
        (
            r"(?:['’]d|\s+would|\s+will|['’]ll)\s+(?:of\s+course\s+|then\s+|just\s+)?(?:drop|"
            r"withdraw|sign|renew|forgo|forget|agree\s+to|accept)\b"
        ),
    ),
    after(
        "trade | swap | exchange",
        (
            r"\s+(?:you\s+|them\s+)?[\w ]{1,30}?\s+for\s+(?:your|their|one|two|three|\d|all|"
            r"some)\b"
        ),
    ),
    after(
        "you",
        (
            r"\s+(?:can\s+|could\s+|may\s+)?(?:take|have|get|"
            rf"keep)\b{CLAUSE}{{1,50}}?(?:\b(?:and|but|then|while)|,)\s+"
            rf"(?:i|we)(?:\s+will|\s+can|\s+could|['’]ll|['’]d)?\s+(?:take|get|keep)\b"
        ),
    ),
    after(
        "you",
        (
            rf"\s+(?:can\s+|could\s+|may\s+)?(?:take|have|get|keep)\b{CLAUSE}{{1,50}}?\b(?:but|"
            r"then)\s+(?:i|we)\s+(?:need|want|have)\b"
        ),
    ),
)


INVITED = Finder(
    after("no | not | without", r"\s+(?:\w+\s+){0,3}?(?:strings|conditions?|return|exchange|quid)\b"),
    after("ask | asking | expect | expecting | want | wanting", r"\s+(?:for\s+)?nothing\b"),
    after("nothing", r"\s+(?:in\s+return|expected|is\s+asked|asked)\b"),
    after(
        "whether or not | regardless | even if | no matter | not tied | not linked | "
        "not conditional | feel like | felt like | "
        "lovely | feel free | up to them | up to you | hope | hoping"
    ),
    after("don't | not | never", r"\s+(?:expect|want|ask|need|demand)\b"),
    after(
        "would | d",
        (
            r"\s+(?:please|delight|be\s+(?:glad|happy|delighted|pleased|grateful|nice|lovely)|love|appreciate|"
            r"welcome)\b"
        ),
    ),
)


QUIET = (
    r"\s+(?:telling|saying|mentioning|announcing|a\s+word|any\s+announcement|informing|"
    r"letting|notice|their\s+knowing|"
    r"making\s+(?:a\s+)?(?:noise|fuss)|them\s+(?:knowing|noticing))\b"
)
NEVER = (
    "needn't | need not | don't need to | don't have to | won't | will never | "
    "will not | wouldn't | must not | "
    "mustn't | shouldn't | never"
)
SECRET = Finder(
    after(
        "quietly | secretly | in secret | on the quiet | on the sly | discreetly | "
        "silently | behind the scenes | "
        "in the background | under the table | under the radar | unannounced | "
        "anonymously | keep mum | say nothing | keep quiet | hush | unnoticed | unseen | "
        "not a word | between us | our secret"
    ),
    after("without", QUIET),
    after(
        "not | don't | won't | needn't | wouldn't | didn't | never | nobody | no need to",
        (
            r"\s+(?:\w+\s+)?(?:tell|mention|say|announce|inform|breathe|let\s+(?:them|you|on)|"
            r"make\s+a\s+(?:fuss|noise))\b"
            r"(?!\s+(?:how|what\s+it|our))"
        ),
    ),
    after(
        "they | you | nobody",
        (
            rf"\s+(?:{one_of(NEVER)})\s+(?:\w+\s+)?(?:know|notice|hear|find\s+out|learn|realise|"
            ""
            r"realize|see\s+it)\b"
        ),
    ),
)


BEYOND = Finder(
    after(
        (
            "can't | cannot | can not | couldn't | could not | can hardly | can barely | "
            "could hardly | could barely"
        ),
        (
            r"\s+(?:really\s+|actually\s+|possibly\s+)?(?:afford|pay\s+for|carry|bear|finance|"
            r"sustain)\b"
        ),
    ),
    after("more than", r"\s+(?:we|i)\s+(?:can|could|have|earn|make|own)\b"),
    after(
        "more than | beyond | above | exceeds | over",
        rf"\s+{CLAUSE}{{0,25}}?\b(?:budget|means|purse|limits?|afford)\b",
    ),
    after(
        "don't | do not | haven't",
        (
            r"\s+(?:\w+\s+)?(?:have|got)?\s*(?:the\s+)?(?:money|budget|cash|funds|people|staff|"
            r"capacity)\b"
        ),
    ),
    after("would | will | could | may | might", r"\s+(?:ruin|bankrupt|break|sink|kill)\s+us\b"),
    after(
        "over | exceed | exceeds | above | blows | twice | double",
        (
            r"\s+(?:our|the|my)\s+(?:whole\s+|entire\s+|annual\s+|yearly\s+)?(?:budget|limit|"
            r"means)\b"
        ),
    ),
    after(
        "which | that",
        (
            r"\s+(?:we|i)\s+(?:haven['’]?t|don['’]?t|do\s+not|"
            r"have\s+not)(?:\s+got)?(?:\s+have)?\b"
        ),
    ),
    after(
        "can't pay our | cannot pay our | couldn't pay our | can't even pay | "
        "unaffordable | have to borrow | take out a loan | call in the loan | "
        "into the red | go bust | go broke | go under"
    ),
)
