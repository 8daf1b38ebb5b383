"""How English words that things matter alike to both sides, or do not."""

from playbooks.feedback.finder import Finder, after, like
from playbooks.feedback.interests.patterns import Priorities
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import not_after

SENTENCES = Pattern(r"""[.!?…\n](?:(?<=[…\n])|(?<=[.!?])[.!?]*(?=[\s"')]|$))""")

FIRST = """
    a must | before all others | ahead of everything | ahead of all | be-all and end-all | counts the most
    | is king | is queen | is everything | comes first | puts | on top | urgent | heart of it | matters
    | before anything else | most | mostly | foremost | first | top | number one | no. 1 | #1 | main
    | mainly | main thing | main issue | crucial | key | vital | essential | top priority | first priority
    | highest priority | priority | priorities | main concern | chief concern | biggest | first place
    | above all | above everything | above all else | before all else | before everything
    | before anything | paramount | decisive | all about | sacred | what counts | what matters
    | counts for | counts here | leading | uppermost | heaviest | critical | central | leads the list
    | tops the list | tops our | tops my | tops their | highest | weighs | nothing counts | nothing matters
    | care only | only care | cares only
"""
US = "(?:us|me|our side|ourselves|we|i|our|my|ours|mine)"
THEM = r"(?:them|you|him|her|they|he|she|their|your|his|theirs|yours|the \w+)"
BOTH = """
    everybody | everyone | we all | all of them | the same way | the same thing | here and there
    | here as there | identical | likewise | by both | with both | the two sides | neither of us
    | similarly | every one of us | both our | both camps | no matter whose | the same here
    | their side too | our side too | and they too | us alike | them alike | see it the same
    | sees it the same | both of us | both sides | both parties | both firms | both companies | both teams
    | both houses | of both | for both | to both | either side | either party | on both sides | all of us
    | the two of us | us both | we both | they both | both want | both care | both look | both put
    | both need | you and me | you and for me | us and them | them and us | each side | each of us
    | each party | each other | everybody involved | everyone at the table | every side | all sides
    | all parties | both | too | as well | also | equally | alike | either | and so do | and so does
    | and so is | and so are | so it is | just as | just like | exactly as | exactly like | precisely as
    | no less than | no less so | as much as | as it is | same for | same with | same goes | same here
    | same to | same as | same on | same holds
"""
SAME = r"(?:\w+ ){0,6}?"
LEVEL = """
    equally important | equally vital | equally crucial | equally heavy | equally dear | equally essential
    | equally urgent | equally weighty | matters equally | matter equally | matters the same
    | matter the same | matters alike | matter alike | weighs the same | weigh the same | weighs alike
    | weigh alike | weigh equally | weighs equally | weighed equally | counts the same | count the same
    | count equally | counts equally | count alike | counts as much as | count as much as
    | weighs as much as | weigh as much as | of equal importance | of equal weight | equal weight
    | equal weights | equal importance | equal priority | all top priority | all top priorities
    | all number one | all important | all crucial | all vital | all essential
    | same priorities | same priority | same ranking | same order of priorities | same weight
    | same weights | same importance | identical priorities | priorities are identical
    | priorities are the same | priorities match | priorities coincide | share the same priorities
    | no ranking | rank nothing | we don't rank | can't rank | cannot rank | no order of importance
    | no priorities | no priority over | don't differ | do not differ | doesn't differ
    | no difference in what | no difference in priorities | no difference in priority
    | no difference in importance | difference in priorities between | difference between our priorities
    | outranks any other | outranks another | outranks the others | outranks the rest | no different
    | no favourites | no favorites
"""
EACH = "every | each | any | all | none | no | neither | nothing | everything"
POINT = "(?:point|issue|line|item|topic|term|thing|question|clause|matter|part|one)s?"
LINKING = "(?:is|are|was|were|seems?|looks?|matters?|weighs?|counts?)"

OF_THEM = rf"of (?:it|them|this|that|these|those|us|(?:the|these|our) (?:\w+ )?{POINT})"
ALIKE = "(?:as|more|less|weightier|heavier|equally|alike|the same)"
THEN = rf"{SAME}(?P<what>\w+)[,;.] (?:and )?"
SO_TOO = rf"{SAME}(?P=what)\b"

PRIORITIES = Priorities(
    sentences=SENTENCES,
    first=Finder(
        after(
            FIRST,
            r"(?! (?:we|i|you|they|he|she|half|month|week|year|day|payment|order|batch|step|then|sign)\b)",
        ),
    ),
    both=Finder(
        after(BOTH),
        after("so do | so does | so is | so are", r" (?:we|i|they|you|he|she|theirs|ours|yours|mine)\b"),
        after("for | to | with | of", rf" {US} and (?:(?:\w+ ){{0,2}}?(?:for|to|with|of) )?{THEM}\b"),
        after("for | to | with | of", rf" {THEM} and (?:(?:\w+ ){{0,2}}?(?:for|to|with|of) )?{US}\b"),
        after("ours | our side | mine", r" and (?:(?:on|for) )?(?:theirs|yours|his|hers)\b"),
        after("theirs | their side | yours", r" and (?:(?:on|for) )?(?:ours|mine)\b"),
        after(
            "on | of | for", rf" (?:my|our) (?P<of>\w+) and {SAME}(?:on|of|for) (?:your|their|his|her)s?\b"
        ),
        after(
            "we | i",
            rf" (?P<verb>\w+) {THEN}(?:they|you|he|she) (?P=verb)s? {SO_TOO}",
        ),
        after(
            "they | you | he | she",
            rf" (?P<verb>\w+?)s? {THEN}(?:we|i) (?P=verb) {SO_TOO}",
        ),
        after("for | to | with", rf" {THEM} as (?:well as )?(?:for|to|with) {US}\b"),
        after("for | to | with", rf" {US} as (?:well as )?(?:for|to|with) {THEM}\b"),
    ),
    us=Finder(
        after("us | me | we | i | our | my | ours | mine | side | sides | parties | party | either"),
        after("both", r" (?:of|firms|companies|teams|houses|our|put|care|want|need|look)\b"),
        after("for both | to both | the same way | likewise | everybody | everyone | same here"),
    ),
    level=Finder(
        after(LEVEL),
        after("rank | rate | value | weigh", r"\b.{0,30}?\bequally\b"),
        after("as much | as important | as dear", rf" (?:to|for) {THEM} as (?:it \w+ )?(?:to|for) {US}\b"),
        after("as much | as important | as dear", rf" (?:to|for) {US} as (?:it \w+ )?(?:to|for) {THEM}\b"),
        after("as much | just as much", r" as (?:we|i|they|he|she|you) (?:do|does)\b"),
        after("no | not one", rf" {POINT} stands? out\b"),
        after("no", r" (?:\w+ ){1,3}?(?:takes|has|gets|enjoys) (?:precedence|priority)\b"),
        after("on a par | on an equal footing | on equal footing | neck and neck | six of one"),
        after(
            "ranking | rankings | priorities | ranks | lists | order of importance | weighting",
            r" (?:\w+ ){0,6}?(?:identical|the same|alike|no different|match|coincide|agree)\b",
        ),
        after(
            "same | identical",
            r" (?:\w+ ){0,3}?(?:ranking|priorities|weighting|order of importance|weights?)\b",
        ),
        after(
            "nothing | none | no point | no issue",
            r" (?:\w+ ){0,5}?(?:more|less) (?:\w+ ){0,2}?than (?:the (?:rest|others?)|any|another)",
        ),
        after(EACH, rf" (?:{OF_THEM} |{POINT} |(?:here|there) )?{LINKING} (?:\w+ )?{ALIKE}\b"),
        after("nothing", r" (?:\w+ ){0,4}(?:matters|weighs|counts|stands) (?:more|out|less)\b"),
        after("neither | none", r" (?:\w+ ){0,9}stands? out\b"),
        after(
            "each",
            r" (?:\w+ )?(?:got|gets|has|have|received) (?:a|an|the) [\w ]{1,12}\b.{0,30}\b(?:theirs|both)\b",
        ),
        after("ours and theirs"),
        like(str.isdigit, r"(?P<weight>\d{1,3}), \w+ (?P=weight), \w+ (?P=weight)\b"),
    ),
    differ=Finder(
        after(
            "more | less | better",
            r" (?:to|for|with) (?:us|me|them|you|him|her|the)\b",
            before=not_after("no | less"),
        ),
        after("more than | less than", r" (?:we|i|they|you|he|she|us|me|them)\b"),
        after("""
            less so | not so much | whereas | the other way round | the other way around | the reverse
            | the opposite | number two | second comes | second for | second is | false | trifle
        """),
        after("but | while", rf" (?:\w+ ){{0,2}}?(?:for|to|with) (?:{THEM}|{US})\b"),
        after(
            "care | cares | matter | matters | weigh | weighs | count | counts | mean | means",
            r" (?:\w+ )?(?:far |much )?(?:more|less)\b(?! than (?:the|any|another|others?)\b)",
        ),
        after("number | no.", r" (?:two|three|four|five|[2-9]) (?:for|to|with|on)\b"),
        after("worth | quicker | sooner | dearer", r" (?:\w+ ){0,3}than\b"),
        after("differ | differs | different", r" (?:from|for)\b"),
    ),
)
