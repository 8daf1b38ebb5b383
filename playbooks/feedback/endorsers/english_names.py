"""How English tells by name to whom somebody is known, over folded text."""

import re

from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

TITLE = r"(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|the)\b\.?\s+)?"
# What is written with a capital letter, and is neither a person nor a company.
NO_NAME = one_of("""
    i|i'm|i've|i'd|english|german|french|spanish|italian|chinese|japanese|korean|vietnamese|dutch|russian|
    portuguese|arabic|latin|excel|word|powerpoint|sap|python|java|autocad|iso|gdpr|ifrs|hr|it|ai|europe|
    asia|africa|america|germany|france|spain|italy|china|japan|korea|vietnam|india|russia|austria|
    switzerland|england|britain|london|paris|berlin|vienna|hamburg|munich|saigon|hanoi|monday|tuesday|
    wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|
    october|november|december|christmas|god
""")
NAME = (
    rf"{TITLE}(?!(?:{NO_NAME})\b)(\w+)\b(?!['’]s?\s+(?:market|business|needs)\b)"
    r"(?!(?:\s+\w+){0,3}?\s+(?:from|in|on|at|of)\s+our\b)"
)
PLANNED = "".join(rf"(?<!\b{word}\s)" for word in ("to", "will", "would", "can", "could", "should", "might"))
KNOWING = r"know|knows|knew|known|met"
BY = one_of("trusted|respected|liked|hired|trained|mentored|taught|esteemed|valued|known|consulted|admired")
TOGETHER = one_of("""
    sits|sit|sat|plays|played|worked|works|studied|trained|served|serves|sings|rows|runs|ran|goes back|
    goes way back|go way back|grew up|went to school|does business|did business|shared a flat|is friends|
    are friends|has lunch|has dinner|on good terms|on first-name terms
""")
TRUSTS = r"(?:trusts|respects|admires|values|consults|listens\s+to|looks\s+up\s+to|swears\s+by|relies\s+on)"
NAMED = Pattern(
    rf"""\b(?=[a-z])(?:(?:
        {PLANNED}(?:{KNOWING}) | (?:used|happens|happened|seems|came)\s+to\s+know
      | {PLANNED}(?:buy|buys|bought|orders|ordered|sources|sourced)\s+(?:[\w-]+\s+){{0,3}}?from
      | {PLANNED}(?:sell|sells|sold|supply|supplies|supplied|delivers|delivered|ships|shipped|lends|lent)
            \s+(?:[\w-]+\s+){{0,4}}?to
      | (?:customer|client|supplier|agent|dealer|distributor|adviser|advisor|lawyer|auditor)s?\s+(?:of|to|for)
      | (?:{TOGETHER})\s+(?:[\w-]+\s+){{0,5}}?(?:with|alongside|under) | (?:{BY})\s+(?:and\s+\w+\s+)?by
      )\s+{NAME}
      | whom?\s+{NAME}\s+(?:\w+\s+)?{TRUSTS}(?!\w) | {NAME}\s+(?:\w+\s+)?{TRUSTS}\s+(?:him|her)\b
    )""",
    re.VERBOSE,
)
# Whom we know ourselves is the one who is to speak, unless it is told for how long.
OWN = Pattern(
    rf"""\b(?:i|we)(?:['’]ve|\s+have)?\s+(?:(?:also|still|already|only|do|both|once|personally)\s+)*(?:
        (?:buy|bought|sell|sold|supply|supplied|delivered|worked|met)\b
      | (?:{KNOWING})\b(?![^.;,\n]{{0,40}}\b(?:since|years|months|decades|ages)\b))""",
    re.VERBOSE,
)
