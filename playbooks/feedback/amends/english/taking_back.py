"""How an apology is taken back in the same breath, in English."""

from playbooks.feedback.amends.english.grammar import ADVERB, CLAUSE, SAYING
from playbooks.feedback.finder import Finder, after
from playbooks.feedback.lists import one_of

SAID = rf"(?:{one_of(SAYING)})\b"
BUT = one_of("but | however | yet | although | though")
RESOLVED = (
    r"(?!\s+(?:we|i)(?:['’]ll|\s+will)\b)(?!\s+(?:that|this|it|"
    rf"which)\b{CLAUSE}{{0,12}}(?:no|not|never)\b)"
)
FEELING = (
    "feel | felt | think | thought | see it | took | take | misunderstood | "
    "were offended | are upset | are offended"
)
EXCUSE = (
    rf"(?:if|in\s+case|should\s+(?:you|they|this|it|we|any)|to\s+the\s+extent|"
    rf"that\s+(?:you|they)\s+(?:{one_of(FEELING)}))\b"
)
SOMEBODY = (
    "we | i | any | anybody | anyone | anything | some | somebody | someone | "
    "something | mistakes | you | they | our | this | that | it"
)
BENT = Finder(
    after(SAYING, rf"{CLAUSE}{{0,30}}?\b{EXCUSE}"),
    after(
        (f"{SAYING} | our fault | my fault | responsibility | our mistake | my mistake | late | wrong"),
        rf"{CLAUSE}{{0,60}}?\b(?:{BUT})\b{RESOLVED}(?!\s+(?:also|above|most|not|now)\b)",
    ),
    after(SAYING, r"[.!]\s+(?:but|however|still|yet|then\s+again)\b"),
    after(
        "if",
        (
            rf"\s+(?:{one_of(SOMEBODY)}|there|feelings)\b{CLAUSE}{{2,80}}?,\s*(?:then\s+)?(?:we|"
            ""
            "i)?"
            rf"(?:['’]re|['’]m|\s+are|\s+am|\s+do)?{ADVERB}\s*{SAID}"
        ),
    ),
)


KIND = (
    r"(?!(?:trust|need|are\s+important|deserve|rely|mean|can|have\s+been|matter|"
    r"count)\b)"
)
WRONGS = one_of("failed | forgot | insisted | refused | neglected | misunderstood | misread | overreacted")
FAULTS = one_of(
    "fault | mistake | mistakes | error | errors | failure | negligence | "
    "carelessness | misunderstanding | oversight | making | doing"
)
BLAMED = Finder(
    after(
        "you | they",
        (
            r"\s+(?:should|could|might|ought\s+to)(?:n['’]?t|\s+not)?(?:\s+(?:also|perhaps|really|"
            r"simply))?(?:\s+have|['’]ve)\s+\w+"
        ),
    ),
    after(
        "you | they",
        (
            r"\s+(?:were|are)\s+(?:also|partly|equally|just\s+as|hardly|not\s+(?:exactly|"
            r"entirely|quite)|no\s+better)\b"
        ),
    ),
    after("you | they", rf"\s+(?:{WRONGS}|never\s+(?:told|said|asked|sent|gave|mentioned))\b"),
    after(
        "but",
        (
            r"\s+(?:you|they|your\s+\w+|their\s+\w+)\s+(?:had|did|were|was|also|never|kept|"
            r"took|sent|changed|didn|hadn|weren|wasn)\w*"
        ),
    ),
    after("your | their", rf"\s+(?:own\s+)?(?:{FAULTS})\b"),
    after("because | since", rf"\s+(?:you|they|your\s+\w+|their\s+\w+)\s+{KIND}\w+"),
    after(
        "so did | so were | so are | so have | nor did | as did | neither did | as were",
        r"\s+(?:you|they)\b",
    ),
    after("if | if only", r"\s+(?:you|they|your\s+\w+|their\s+\w+)\s+(?:had|hadn['’]?t)\b"),
    after("had", r"\s+(?:you|they)\s+(?!(?:no|to|a|the)\b)\w+"),
    after("partly | also | equally | mainly | really", r"\s+(?:yours?|theirs?)\b"),
    after("it takes two"),
    after("blame", r"\s+(?:lies|is)\s+(?:\w+\s+)?with\s+(?:you|them)"),
    after(
        "both sides | both of us | each of us | each side | both parties",
        r"\s+(?:\w+\s+)?(?:share|made|carry|bear|contributed|are\s+to)\b",
    ),
    after("we blame", r"\s+(?!(?:ourselves|nobody|no\s+one)\b)\w+"),
)
