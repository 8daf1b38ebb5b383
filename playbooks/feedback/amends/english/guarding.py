"""What would catch it next time, in English."""

from playbooks.feedback.amends.english.grammar import CLAUSE, UPFRONT
from playbooks.feedback.amends.patterns import Guarding
from playbooks.feedback.finder import Finder, after
from playbooks.feedback.lists import one_of

CHECKS = """
    a day ahead | a week ahead | ahead of | alarm | alarms | alert | alerts | another pair |
    another person | approval | approve | approved | approves | audit | audited | audits | automatic |
    automatically | back-up | backup | backups | barcode | barcodes | blocked | blocks | both of us |
    camera | cameras | check | checked | checking | checklist | checklists | checkpoint | checks | compare |
    compares | contact person | countdown | counted | countersign | countersignature | countersigned |
    countersigns | counts each | counts every | cross-check | daily | dashboard | deputy | direct line |
    direct number | double-check | dry run | early warning | escalate | escalated | escalates | escalation |
    fortnightly | four eyes | four-eyes | fresh eyes | fresh pair | handover sheet | hotline | hourly |
    in advance | independent | initials | inspect | inspected | inspection | inspects | locked | locks |
    log | logbook | logged | logger | measured | mobile number | monitor | monitored | monitoring |
    monitors | monthly | once a day | once a month | once a quarter | once a week | once a year | penalty |
    photos | proofread | proofreader | proofreading | proofreads | proofs | quarterly | random samples |
    read back | reads back | red flag | red light | rehearsal | reminder | reminders | reporting | reports |
    review | reviewed | reviewing | reviews | samples from | sampling | scan | scanned | scanner | scans |
    second look | second pair | second person | second reader | second set | second signature | sensor |
    sensors | sign each | sign every | sign off | sign-off | signed off | signing off | signs each |
    signs every | signs it off | signs off | somebody else | supervisor | someone else | spot-check |
    stand-in | test | tested | testing | thermometer | third party | threshold | thresholds | tracker |
    tracking | trial run | twice a day | twice a month | twice a week | twice a year | two eyes |
    two people | two persons | two of us | two signatures | understudy | unless | weekly | weighed |
    written handover | surveyor | inspector | auditor | in writing | calendar | ping | the same day |
    the night before | the day before | upon acceptance | after acceptance | whenever | instead of me |
    instead of us | in my place
"""
PERIOD = one_of("""
    batch | bill | box | change | claim | contract | day | delivery | document | draft | drawing | evening |
    file | fortnight | friday | hour | invoice | item | job | monday | month | morning | night | offer |
    one | order | pallet | plan | quarter | quote | release | saturday | shift | shipment | six months |
    step | sunday | three months | thursday | time | truck | tuesday | two months | two weeks | van |
    wednesday | week
""")
# In the past, or not done at all, a check is the fault and no safeguard.
DONE = (
    r"(?<!without\s)(?<!not\s)(?<!n't\s)(?<!n’t\s)(?<!nt\s)(?<!never\s)(?<!i\s)(?<!to"
    r"\s)(?<!nobody\s)"
)
CHECK = one_of(
    "remind | check | test | review | look over | countersign | approve | monitor | report | measure | scan"
)
WHEN = one_of("""
    if | when | before | as soon as | at once | the same day | 24/7 | within | the day | straight |
    directly | immediately | first
""")
OBJECTS = one_of("""
    it | they | we | you | your | anything | any | each | every | a | an | the | plates | dispatch |
    shipping | printing | sending | release | loading
""")
OVER = one_of(
    "more than | over | above | below | under | less than | by more | exceeds | "
    "drops | falls | slips | rises | behind"
)


AIRY = one_of("""
    attention | attentive | better | care | careful | closer | commitment | expect | first | focus | harder |
    honest | more | open | promise | quicker | quickly | sooner | straight | try
""")
SAFEGUARD = Finder(
    after(CHECKS, r"(?!\s+(?:ourselves|myself)\b)", before=DONE),
    after("every | each", rf"\s+(?:single\s+|other\s+|second\s+|third\s+|first\s+)?(?:{PERIOD})\b"),
    after("will | shall | ll | must | has to | have to", rf"\s+(?:also\s+|now\s+)?(?:{CHECK})\b"),
    after(
        "second | another | extra | fresh | third",
        (
            r"\s+(?:\w+\s+)?(?:pair|person|signature|look|reader|eyes|opinion|colleague|"
            r"check)\b"
        ),
    ),
    after("look | looks", r"\s+(?:it\s+|them\s+)?(?:over|through)\s+(?:each|every|all)\b"),
    after(
        (
            "call | calls | ring | rings | phone | phones | text | texts | page | pages | "
            "email | emails | notify | notifies | "
            "warn | warns | inform | informs | reach"
        ),
        rf"\s+(?!us\s+if\s+you\s+(?:like|want))(?:[\w']+\s+){{0,4}}?(?:{WHEN}|at\s+\w+)\b",
    ),
    after("ring | rings | call | calls | phone | phones", r"\s+(?:the|you|both|him|her|me|us|our|my)\b"),
    after("before", rf"\s+(?:{OBJECTS}|\w+ing)\b"),
    after(
        "nothing | none | no",
        (
            r"\s+(?:\w+\s+){0,2}?(?:leaves?|goes|ships?|gets|is\s+(?:sent|shipped|released|"
            r"printed|signed))\b"
        ),
    ),
    after("not | never | don't | won't | cannot | can't", r"\s+(?:\w+\s+){1,6}?until\b"),
    after("won't | nothing | no | cannot | can't | not | never", r"\s+(?:\w+\s+){1,5}?without\b"),
    after("outside | external", r"\s+\w+"),
    after("first | last", r"\s+(?:monday|tuesday|wednesday|thursday|friday|working\s+day|day)\b"),
    after("again", r"\s+(?:in|on|after|before)\s+\w+"),
    after(
        "from now on | from today | from monday | as of | since yesterday | in future",
        rf",?\s+(?!{CLAUSE}{{0,60}}?\b(?:{AIRY})\b)",
    ),
    after(
        "goes straight | goes first | goes directly | goes through | goes over every | "
        "cell number | phone number | cell phone"
    ),
    after("read | reads | sees | opens", r"\s+(?:every|each|all)\b"),
    after(
        "meet | meets | meeting | call | sit down",
        r"\s+(?:every|each|on\s+the\s+first|once|again\s+on|on\s+\d)",
    ),
    after("if", rf"\s+(?:\w+\s+){{1,6}}?(?:{OVER})\b"),
    after("director | manager | head | boss | foreman | chief", r"\s+(?:\w+\s+)?(?:sees|reads|gets|signs)\b"),
)


GUARDING = Guarding(
    safeguard=SAFEGUARD,
    undone=Finder(
        after("should | ought to | could", r"\s*(?:not\s+)?(?:have|['’]ve)\b"),
        after("forgot | failed to | did not | didn't | had not | hadn't | omitted | neglected"),
    ),
    intended=Finder(
        after("nothing", before=UPFRONT),
        after(
            "none | no need | remember | always | expect | weather | to blame | heart | "
            "eyes open | comes first | come first | number one | know each other | attentive | "
            "do what is right | work hard | on us | "
            "careful | care | feel | feels | want to | wants to | look out | watch out | "
            "must not | customers first | "
            "put customers | put them first | clear to them | mind | attention | effort | "
            "focus | "
            "hired | hiring | understand | understands | understood | aware | realise | "
            "realises | realised | realized | motivated | seriously | "
            "serious | to heart | trust | hope | hopefully | believe | promised | sorry | "
            "apologised | apologized | fixed | solved | sorted | repaired | "
            "left the company | let go | fired | warned | trained | told | spirit | "
            "culture | attitude | values | teamwork | transparency | "
            "communication | one-off | exception | set an example | stay in touch | "
            "keep in touch | pull together | work together | work closely | "
            "come to that again | nothing more | no further | try to | we'll try | "
            "think of it | get it | gets it | lesson | lessons | better people | "
            "new people | new staff | matter | closed"
        ),
        after("work | working", r"\s+(?:\w+\s+)?(?:together|closely|harder)\b"),
        after("better | closer | more | harder | stronger", r"\s+(?!than\b)\w+"),
        after(
            "be | being | take | taking | pay | paying | keep | keeping | with",
            (
                r"\s+(?:\w+\s+)?(?:more|much|closer|better|greater|extra|"
                r"a\s+(?:much\s+)?closer)\s+\w+"
            ),
        ),
        after("more", r"\s+(?:care|careful|attention|attentive|diligen\w+|focus|vigilan\w+|caution)\b"),
        after(
            "better communication | better care | better quality | our best | "
            "our very best | our utmost | my best | do better | "
            "try harder | work harder | never again | promise | promises | commitment | "
            "committed"
        ),
        after(
            "won't | will not | will never | never | not",
            r"\s+(?:happen|recur|occur|repeat)\w*(?:\s+again)?\b",
        ),
        after("improve | learned | learnt", r"\s+\w+"),
        after("talked | spoke | spoken", r"\s+(?:to|with)\s+\w+(?:\s+\w+)?"),
        after("everyone | everybody | we all", r"\s+(?:\w+\s+)?(?:know|understand|want|care|agree|feel)s?\b"),
        after("stern | a word with | honest | in general | general | no problem | a problem"),
    ),
)
