"""What was done wrong, and whether it is taken on, in English."""

from playbooks.feedback.amends.english import faults
from playbooks.feedback.amends.english.grammar import ADVERB, HAVING, SAYING, ours
from playbooks.feedback.amends.english.taking_back import BENT, BLAMED
from playbooks.feedback.amends.patterns import Wrong
from playbooks.feedback.finder import Finder, after, like
from playbooks.feedback.lists import one_of

SORRY = """
    sorry | apologise | apologize | apologising | apologizing | apologies | apology | regret | regrets |
    regrettable | regrettably | forgive | forgiveness | pardon | mea culpa | excuse us | our fault |
    my fault | our mistake | my mistake | our error | my error | our doing | my doing | responsible |
    responsibility | we acknowledge | i acknowledge | we admit | i admit | we own | i own | let you down |
    let them down | lies with us | lies with me | wrong of | no excuse | no ifs | on me | on us |
    should not have happened | shouldn't have happened | should never have | unacceptable | ashamed |
    embarrassed | to blame | made a mistake | made mistakes | mistakes were made | messed up | fell short |
    failed you | we failed | you were right | got it wrong | got this wrong | inexcusable | terrible |
    awful | unforgivable | mortified | feel bad | pains us | pains me | saddens | weighs on | feel | felt |
    feeling | hard feelings | move on
"""
EMPTY = one_of(faults.EMPTY)
VAGUE = one_of(faults.VAGUE)
NO_WORD = rf"(?!(?:{EMPTY})\b)"
DEED = rf"{HAVING}{ADVERB}\s+{NO_WORD}(?:(?:\w+-)?\w{{2,}}ed|{one_of(faults.DID)})\b"
NOT = "did not | didn't | had not | hadn't | was not | wasn't | were not | weren't | could not | couldn't"
UNDONE = (
    rf"{ADVERB}\s+(?!(?:meet\s+\w+\s+(?:\w+\s+)?(?:expect|standard)|live\s+up|"
    r"go|good|acceptable|what|at|to|our|my|right|the)\b)\w+"
)
OUGHT = (
    rf"(?:\s+not|n['’]?t|\s+never)?(?:\s+have|['’]ve){ADVERB}\s+(?!happened|occurred|"
    r"gone|come\s+to|"
    r"been\s+(?:better|different|handled|avoided)|done\s+(?:better|more|so))\w+"
)
# In a past that is not the one of a passive, which tells of a repair as often.
ACTIVE = r"(?<!\bbe\s)(?<!\bare\s)(?<!\bis\s)(?<!\bbeen\s)(?<!['’]re\s)(?<!['’]m\s)"
EMPHATIC = r"\s+(?!(?:wrong|you|not|this|that|it|badly|everything|our|so|we|things)\b)\w{3,}"
GENERAL = "any|every|some|no|be|caus|lett|mak|putt|disappoint|do|fail|upsett|hurt|com|happen"
GENERAL = rf"(?:{GENERAL})(?:thing|ing)"
WRONGLY = r"\s+(?!(?:of|and|in|with|that|to|by|for|but|way|thing|side|foot|impression)\b)\w{3,}"
THE = "the | our | my | your | that | this | those | these | any | all the"
TIMES = "day|night|evening|weekend|morning|month|year|week|time|way|things?|rest"
THING = rf"(?:{one_of(THE)})\s+(?!(?:\w+\s+)?(?:{VAGUE}|{TIMES}|whole)\b)(?:other\s+)?\w{{3,}}"
ABOUT = rf"\s+(?:\w+\s+){{0,2}}?(?:about|over|for)\s+{THING}"
WITHIN = rf"\s+(?:\w+\s+){{0,2}}?(?:in|with|about|on)\s+{THING}"

OWN = one_of("""
    alone | bad | blunder | carelessness | decision | delay | dishonesty | doing | duty | error | errors |
    failure | failures | fault | job | lapse | misjudgement | misjudgment | mistake | mistakes |
    negligence | omission | oversight | responsibility | shortcoming | shortcomings | slip | watch
""")
AT_FAULT = one_of("""
    to blame | responsible | accountable | at fault | in charge | in the wrong | wrong | late | careless |
    negligent | dishonest | sloppy | slow | ashamed | guilty | rude | unfair
""")
FAILED = (
    "made | fell short | got | did | failed | let | spoiled | hurt | wronged | "
    "harmed | ruined | messed | handled | behaved"
)


TAKES = one_of(
    "take | took | accept | bear | own | carry | acknowledge | admit | assume | owe | plead | confess"
)
OWNED = Finder(
    after("our | my", rf"\s+(?:own\s+)?(?:{OWN})\b"),
    after("we | i", rf"{HAVING}{ADVERB}\s+(?:{TAKES}|{one_of(FAILED)})\b"),
    after(
        "we | i",
        (
            rf"(?:\s+are|\s+am|\s+were|\s+was|['’]re|['’]m)\s+(?:\w+\s+)?(?:{AT_FAULT}|"
            r"not\s+\w+|too\s+\w+|an?\s+\w+)\b"
        ),
    ),
    after(
        "full | all | sole | entire | the | complete | total",
        r"\s+(?:responsibility|blame)\b(?!\s+(?:\w+\s+)?with\s+(?:you|them))",
    ),
    after(
        "is | was | s | that | it | all | entirely | squarely | down | lies | fault",
        r"\s+(?:on|with|to|was)\s+(?:us|me|mine)\b",
    ),
    after(
        "is ours | was ours | is mine | was mine | no excuse | no excuses | nobody else | "
        "no one else | blame us | blame me | wrong of us | wrong of me | no ifs"
    ),
    after(SAYING, r"(?:\s+\w+)?(?:\s+(?:for|about|that))?\s+(?:our|my|we|i)\b"),
    after(SAYING, r"\s+for\s+(?:not\s+|having\s+)?(?!(?:any|every|some|no)thing)\w+ing\b"),
    *ours(rf"\s+(?:{one_of(NOT)}|never|should|could\s+not|was|were)\b"),
    *ours(DEED),
)


def _past(word: str) -> bool:
    return word.endswith("ed") and len(word) > len("used")


WRONG = Wrong(
    sorry=Finder(after(SORRY)),
    vague=Finder(after(faults.VAGUELY, r"(?!['’]s)"), after(THE, rf"\s+(?:\w+\s+)?(?:{VAGUE})\b")),
    fault=Finder(
        after(faults.FAULTS),
        *ours(DEED),
        after(
            (f"{NOT} | do not | don't | does not | doesn't | have not | haven't | has not | hasn't"), UNDONE
        ),
        after("should | ought to", OUGHT),
        after(
            "was | were | got | been | being",
            rf"\s+(?:not\s+)?{NO_WORD}(?:\w{{2,}}ed|{one_of(faults.DID)})\b",
        ),
        after(faults.PASTS, before=ACTIVE + NO_WORD + r"(?<!things\s)(?<!what\s)(?<!it\s)(?<!all\s)"),
        like(_past, rf"{ACTIVE}{NO_WORD}\w+"),
        after("wrong", WRONGLY),
        after("sorry | apologise | apologize | apologies | regret", ABOUT),
        after("regarding | concerning | as for", rf"\s+{THING}"),
        after("mistake | mistakes | error | errors | problem | problems | issue | issues | trouble", WITHIN),
        after("did", EMPHATIC),
        after(
            "sorry | apologise | apologize | apologies",
            rf"\s+for\s+(?:not\s+|having\s+)?(?!(?:{GENERAL})\b)\w+ing\b",
        ),
    ),
    told=Finder(
        after(
            "was | were | had | did | went | thank you | thanks | we understand | we know | "
            "we hear | let everyone down | let us down"
        )
    ),
    owned=OWNED,
    regretted=Finder(
        after(
            "we | i",
            (
                r"(?:['’]re|['’]m|\s+are|\s+am|\s+do)?(?:\s+\w+ly|\s+so|\s+very)?\s+(?:sorry|"
                r"apologi[sz]e|regret)\b"
            ),
        )
    ),
    denied=Finder(
        after(
            "not | isn't | aren't | wasn't | can't | cannot | nor",
            (
                r"\s+(?:\w+\s+){0,2}?(?:responsible|liable|accountable|to\s+blame|(?:our|"
                r"my)\s+(?:fault|mistake|doing|job))\b"
            ),
        ),
        after("nothing", r"\s+(?:\w+\s+)?(?:we|i|anyone|anybody|one)\s+could\b"),
        after(
            "no fault of our | no fault of my | beyond our control | out of our hands | "
            "force majeure | can only pass on | "
            "mistakes were made | mistakes have been made | mistakes got made | "
            "mistakes do get made | things happen | "
            "happens to everyone | happens to everybody | happens to the best"
        ),
    ),
    bent=BENT,
    blamed=BLAMED,
)
