"""How English tells sentences, sides, and what is beside the point."""

import re

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.interests.english.needs import NEEDS
from playbooks.feedback.interests.english.priorities import PRIORITIES
from playbooks.feedback.interests.english.stances import BLANKS, STANCES
from playbooks.feedback.interests.english.verbs import STATES
from playbooks.feedback.interests.patterns import Interests
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

__all__ = ["INTERESTS", "PRIORITIES"]

# One set of marks leads: that is quick to look for.
SENTENCES = Pattern(
    r"""[.!?;…\n:,—–-](?:
        (?<=[;…\n—]) | (?<=:)(?=\s) | (?<=\s[–-])(?=\s) | (?<=[.!?])[.!?]*(?=[\s"')]|$)
        | (?<=,)(?=\ and\ (?:wants?|demands?|asks|insists?|refuses?)\b)
    )""",
    re.VERBOSE,
)
COMMAS = Pattern(
    r""",(?=\s+(?:and\s|but\s|or\s|yet\s)?(?:i|we|they|he|she|it|you|there|my|our|their|his|her|this|that's|these
        |nobody|everyone|everybody|the|two|three|some|many|most|one\ of
        |\w+\s(?:is|are|was|were|has|had|would|will|can|cannot|can't|won't|don't|doesn't|isn't)|\w+'(?:s|re)\s
        |(?!(?:and|or|but|on|at|in|by|with|for|from|to|of|no|not|plus|including|only|until|before|after|as|up|per|then|once|that|also)\b)
        [a-z]+(?:\s[a-z']+){4})\b)""",
    re.VERBOSE,
)
BEGINS = r"(?<!\w )(?<!, )"

ASIDES = Finder(
    after(
        """
            hi | hello | hey | good morning | good day | good afternoon | good evening | dear | thanks
            | thank you | sure | ok | okay | great | deal | yes | yeah | no | nice | fine | cool | awesome
            | perfect | alright | hm | hmm | well | so far | sounds | that sounds | that works | so would
            | so do | so does | so did | same for | same here | looking forward | have a | what do
            | what does | what about | how are | how is | that's what | thats what
        """,
        before=BEGINS,
    ),
    after("""
        told | said | says | say | saying | wrote | written | writing | repeated | repeats | letter
        | email | e-mail | mail | phone | call | minutes | list | clear | according | signed | sets us
        | in return | clue | no idea | don't know | do not know | not sure | unclear | asked | circle
        | separately | talk | talks | on the table | final | that's it | that's all | full stop | period
        | position | how are you | is that ok | work for you | what do you think | good luck | deal
        | agree | agreed | quote | haven't asked
    """),
)
ADDED = Pattern(
    r"(?:and|also|besides|on top|in addition|furthermore|moreover|plus|then|(?:it|they|he|she|we) also)\b"
)

OTHERS = """
    landlord | landlady | buyer | buyers | seller | sellers | client | clients | customer | customers
    | supplier | suppliers | bank | neighbour | neighbours | neighbor | neighbors | tenant | tenants
    | boss | employer | dealer | insurer | partner | counterpart | contractor | wholesaler | distributor
    | landlords | agent
"""
OURS = Finder(
    after("us", before=BEGINS),
    after("for us | of us | with us | from us | i | we | our | ours | my | mine | ourselves"),
)
THEIRS = Finder(
    after("they | them | their | theirs | he | she | him | his | her | hers | you | your | yours"),
    after("my | our | the", rf" {one_of(OTHERS)}\b"),
    after("the | and the | but the", r" \w", before=BEGINS),
    after("""
        wants | demands | asks | insists | refuses | needs | rejects | requires | expects | prefers
        | fears | hopes | dreads
    """),
)
SEVERAL = Finder(
    after("""
        and | also | besides | plus | both | or | two things | two points | three things | first | second
        | as well | on top
    """),
)
ANEW = Pattern(
    r"""(?:the|his|her|their|your|its)\ [\w'\ ]{2,25}?\ (?:wants?|needs?|fears?|dreads?|hopes?|worr(?:y|ies)
        |(?:would|'d)\ like|(?:is|are|was)\ (?:anxious|worried|afraid|scared|nervous|keen|desperate))\b""",
    re.VERBOSE,
)
LISTED = Pattern(
    r""",\ (?!(?:because|since|as|so|probably|perhaps|maybe|presumably|i|otherwise|or|for|which|who|they|he
        |she|to|if|then|it|not|though|but|and)\b)""",
    re.VERBOSE,
)

INTERESTS = Interests(
    sentences=SENTENCES,
    commas=COMMAS,
    turns=COMMAS,
    stances=STANCES,
    blanks=BLANKS,
    needs=NEEDS,
    asides=ASIDES,
    states=STATES,
    few=0,
    many=5,
    item=Pattern(
        r"""(?:a|an|no|not|only|plus|also|and\ a|none|all|free|more|less|one|two|three|four|five|six)\b
        |.*\bto\ be\b""",
        re.VERBOSE,
    ),
    joint=Pattern(r"\band (?:(?:also|now|therefore|so|she|he|they|we|i) )?\Z"),
    added=ADDED,
    ours=OURS,
    theirs=THEIRS,
    anew=ANEW,
    several=SEVERAL,
    listed=LISTED,
)
