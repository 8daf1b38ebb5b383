"""Tells in which language an answer is written, so that it is read by its own rules, or by none."""

import re

from playbooks.feedback.words import composed

# Letters that Vietnamese has and English, French or Spanish have not.
VIETNAMESE = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Words that hardly an English sentence does without; none is a Vietnamese syllable without its accents.
COMMON = """
    a about after again all already also always am and another any are as ask at away back be
    because been before best better between both but by can can't cannot could did didn't do does
    doesn't don't each even every few first for from get give go going good got had has have he her
    here him his how i i'd i'll i'm i've if in instead into is isn't it it's its just know last
    least less let like make many may maybe me might more most much must my need never new next no
    nobody none not nothing now of off on once one only or other our out over own please price pay
    per put rather said same say see she should since so some someone something soon still such sure
    take tell than that that's the their them then there these they they're thing think this those
    though three through till time to together too two under until up us use very want wants was way
    we we'd we'll we're we've well were what when where whether which while who whom whose why will
    with within without won't work would year yes yet you you'd you'll you're your
"""
ENGLISH = frozenset(COMMON.split())
# Among fewer words, one alone may be a name.
FEW = 6


def language_of(text: str) -> str | None:
    """`vi` or `en`; None where neither shows: numbers, names, Vietnamese without its accents."""
    words = WORD.findall(composed(text).lower())
    if VIETNAMESE & set("".join(words)):
        return "vi"
    known = sum(word.replace("’", "'") in ENGLISH for word in words)
    return "en" if known * FEW >= len(words) > 0 else None
