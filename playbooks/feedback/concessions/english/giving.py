"""Whether anything is given at all, in English."""

from playbooks.feedback.amends.english.grammar import UPFRONT
from playbooks.feedback.finder import Finder, after
from playbooks.feedback.lists import one_of

NOTHING = Finder(
    after(
        "nothing | none | no",
        r"\s+(?:yet|so\s+far|at\s+all|to\s+give|to\s+offer|concessions?|gestures?|idea)\b",
    ),
    after("nothing | none", before=UPFRONT),
    after("not", r"\s+(?:giv|offer|conced|mov|yield)ing\b"),
    after(
        "don't know | do not know | don't yet know | not sure | no idea | no such | "
        "no intention | won't find out | won't notice | "
        "lowest i can | best i can do | best we can do | lowest we can | go any lower | "
        "final offer | my limit"
    ),
    after(
        (
            "don't | do not | won't | will not | would not | wouldn't | cannot | can't | not going to | "
            "refuse to | not willing to | never"
        ),
        r"\s+(?:\w+\s+)?(?:give|concede|offer|move|yield|budge|do\s+anything)\b",
    ),
)


ASKING = Finder(
    after(
        "i | we",
        (
            r"(?:\s+would|['’]d|\s+do|\s+really|\s+also|\s+still|\s+just)*+\s+"
            r"(?:need|want|prefer|like|love|hope|require|insist|expect)\b"
        ),
    ),
    after("can | could | may | might", r"\s+(?:i|we)\s+(?:have|get|take|ask)\b"),
    after("give me | give us | let me | let us"),
    after(
        "can | could | would | will | do | are | is | what | how | why | which | who | when",
        r"\s+(?:you|your|about|do|is|are|much|would)\b",
    ),
    after(
        "hi | hello | hey | thank | thanks | nice to | good morning | good day | good afternoon | good luck"
    ),
)


CAN = (
    r"(?:['’]ll|['’]d|\s+will|\s+would|\s+can|\s+could|\s+am|\s+are|"
    r"\s+might)\s+(?!need|want|like|love|prefer|have\s+to|be\s+able|hope)"
)
GIVE = one_of("""
    accept | accommodate | add | agree | come | cover | cut | deliver | do | drop | extend | give | go |
    include | knock | lend | let | lower | meet | move | offer | pay | reduce | send | settle | share |
    split | switch | take | throw | waive
""")
OFFERED = Finder(
    after("give | offer | let | lend | send | leave", r"\s+(?:you|them|him|her|their|your)\b"),
    after(
        "you | they",
        r"\s+(?:can|could|may|might|get|take|have|keep)\b",
        before=r"(?<!would )(?<!could )(?<!can )(?<!will )(?<!do )",
    ),
    after("i | we", rf"{CAN}(?:\w+\s+)?(?:{GIVE})\b"),
    after("free | off | discount | waive"),
)
