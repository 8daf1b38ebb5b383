"""Small words of English, between those that matter."""

from playbooks.feedback.finder import Start, after
from playbooks.feedback.lists import one_of

ADVERBS = one_of("""
    again | all | alone | already | also | always | badly | both | carelessly | certainly | clearly |
    completely | deeply | definitely | deliberately | directly | each | entirely | even | ever | first |
    fully | gladly | gratefully | honestly | immediately | instead | just | knowingly | mistakenly |
    naturally | now | obviously | of course | once more | only | personally | quickly | really |
    repeatedly | simply | sincerely | solely | still | then | therefore | today | tomorrow | too | truly |
    unfortunately | very | wrongly
""")
ADVERB = rf"(?:\s+(?:{ADVERBS})\b)*+"
CLAUSE = r"[^.;:!?\n]"
HAVING = r"(?:\s+have|\s+had|['’]ve|['’]d)?"
# Where a sentence or a part of it begins, but for a please or an and.
UPFRONT = r"(?<!\w\s)(?<!\w)"
SAYING = "sorry | apologise | apologize | apologies | apology | regret | regrets"
DAYS = """
    monday | tuesday | wednesday | thursday | friday | saturday | sunday | tomorrow | tonight | this week |
    next week | this weekend | this evening | this afternoon | next month
"""
DAY = one_of(DAYS)


def ours(rest: str) -> tuple[Start, ...]:
    """After whoever speaks for our side."""
    return after("we | i | one of us", rest), after("our | my", rf"\s+\w+(?:\s+\w+)?{rest}")
