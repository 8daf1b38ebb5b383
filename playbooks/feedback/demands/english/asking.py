"""What asks for something in English, what says how things are, and what does neither."""

from playbooks.feedback.clauses import any_of, either
from playbooks.feedback.demands.english.verbs import FINITE, ORDERS, SAID_OF
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

JOIN = r"(?:(?:and|but|also|well|then|besides|plus|moreover|frankly|honestly|otherwise|or else|still),? )?"
SUBJECT = "(?:i|we|it|they|you|he|she|there|my|our|their|the)"
BREAKS = any_of(
    r"[.!?]+(?=[\s\"')]|$)",
    r"[;:()\n…—|]",
    r",(?=\s)",
    r"\s[-–]+\s",
    rf"\s(?=(?:and|but|though|although|while|or)\s{SUBJECT}\b)",
)

WE = (
    r"\b(?:i|we)(?:'(?:d|re|m|ll)| (?:would|will|do|also|really|just|therefore|still|now|both|hereby|only"
    r"|kindly|am|are|could|might|must|have to|need to))*"
)
WANT = one_of("""
    want | need | require | request | demand | insist | expect | ask | asking | requesting | demanding
    | expecting | prefer | rather have | rather you | appreciate | wish | looking for
    | hoping for | propose that | will take
""")
NOT_ASKED = r"(?! (?:your (?:idea|offer|plan)|to (?:know|hear|understand|learn|help|say|thank|meet))\b)"
THEM = r"\b(?:they|you|he|she|your|their|his|her|the|each|every|all|both|any|no|this|that|these|those)\b"
DEMAND = any_of(
    rf"{WE} {WANT}\b{NOT_ASKED}",
    r"\b(?:i|we)(?:'ll| will) take\b",
    rf"{THEM}[^.,;:!?]{{0,40}}? (?:must|should|shall|has to|have to|had better|ought to|is to|are to)\b",
    r"\b(?:they|you) (?:also |still )?need to\b",
    rf"\b(?:i|we)(?:'d| would)(?: \w+)? (?:like|love)\b{NOT_ASKED}",
    rf"\byou(?:'ll| will| shall) {ORDERS}\b|^you {ORDERS} (?:me|us|the|for|my|our|all)\b",
    r"\b(?:please|kindly)\b",
    r"\b(?:can|could|would|will) (?:you|i|we|they)\b",
    r"\bmay (?:i|we) have\b",
    r"\b(?:my|our|the) (?:\w+ )?(?:demand|request|ask|requirement|condition|position)s?\b",
    r"\b(?:how|what) about (?:i|we|you)\b",
    r"\bsupposed to\b|\b(?:we|i) must have\b|\b(?:my|our|a|one) (?:condition|requirement)\b",
    r"\bwhat (?:we|i) ask\b",
    r"\b(?:essential|necessary|required|mandatory|imperative) (?:that|for)\b",
    r"\b(?:is|would) it (?:be )?possible to\b|\blet (?:me|us) have\b",
)
IMPERATIVE = Pattern(
    rf"(?:(?:so|and|then|now|first|just|do|also|finally|plus|second|third) )?(?:not )?{ORDERS}\b"
    r"(?! (?:is|are|was|were)\b|')"
)

# A word of the subject, and a word that tells that something is said of it.
WORD = r"[^\s,.;:!?]+"
PAST = r"(?<!\ba )(?<!\ban )(?<!\bthe )[a-z]{3,}ed\b(?! by)"
MUCH = r"(?:the|our|my|their|your|his|her|these|those|most|many|all|some|two|three|four|both|\d+)"
STATE = one_of("""
    a | an | the | in | on | at | too | not | been | got | very | so | our | my | already | getting
    | going | running | coming | due | only | all | full | empty | free | cold | tight | small | short
    | late
""")
OWNED = r"(?:my|our|the|their|his|her|your|an?|each|every|one)"
LINK = (
    "(?:the|an?|my|our|us|me|it|them|their|your|in|on|at|by|for|to|from|with|out|up|off|down|too|only"
    "|all|every|like)"
)
NEAR = (
    "(?:in|on|at|by|for|to|from|with|of|and|or|that|which|who|as|per|than|only|within|before|after"
    "|until|into|without|under|over|up|not|no)"
)
PRONOUN = one_of("""
    i | we | he | she | it | they | you | this | that | these | those | there | here | nobody | everyone
    | everybody | someone | nothing | one | half | most | many | some | who | what | where | all
""")
STATES = Pattern(
    JOIN
    + either(
        r"(?:i|we|he|she|they) (?!both\b|all\b)[a-z]+\b",
        rf"{PRONOUN}(?:'(?:s|m|re|ve|d|ll)\b| (?:\w+ )?(?:{FINITE}|[a-z]{{2,}}ed|{SAID_OF}(?:s|es)?)\b)",
        rf"(?:{WORD} ){{1,9}}?(?:{FINITE}\b|{SAID_OF}(?:s|es)\b|{PAST})",
        rf"(?:{WORD} ){{0,3}}[a-z]+'(?:s|re) {STATE}\b",
        rf"{MUCH} (?:{WORD} ){{0,3}}?[^\s,.;:!?]+s (?:(?:also|only|never|always|already|still|now"
        rf"|all) )?{SAID_OF}\b",
        rf"(?:these|those|most|many|all|some|two|three|four|both|\d+) (?:{WORD} ){{1,4}}?{SAID_OF}\b",
        r"(?:people|children|staff|[a-z]+s)(?: (?:for|of|in|at|from|with|on) \w+)? (?:(?:also|only"
        rf"|never|always|now) )?{SAID_OF}\b",
        rf"(?:bad|poor|good|short|tight|high|low|too|new|old) {WORD}(?: {WORD}){{0,2}}$",
        # it frightens our investors; our printer shuts in August; my knees hate the damp
        r"(?:it|he|she|this|that|there|nobody|everyone) \w+s\b"
        r"|(?:both|all|most|some|half|none|two) of \w+ \w+",
        rf"{OWNED} (?:[\w'-]+ ){{1,4}}?(?!(?:is|as|its|his|this|us|thus|always)\b)\w+s(?: {LINK}\b|$)",
        rf"{OWNED} (?:[\w'-]+ ){{0,2}}?\w+s (?!{NEAR}\b)[a-z]+ (?:\w+ing\b|{LINK}\b)",
    )
)

MANNERS = one_of("""
    hello | hi | hey | dear | good morning | good day | good evening | good afternoon | thanks | thank you
    | ok | okay | sorry | cheers | regards | best regards | sounds | alright | perfect | awesome | cool
""")
# A clause that begins so only belongs to another one.
HANGING = one_of("""
    before | after | when | once | until | unless | if | which | who | whom | whose | where | wherever
    | whatever | with | without | starting | beginning | including | even | as soon | as long | only
    | from | by | at | in | on | of | to | than | not | all | per
""")
GIVE = one_of("""
    give | take | offer | let | pay | trade | accept | be willing | be happy | be glad | be fine | agree
    | do | go | keep | split | look | sign
""")
MOOD = one_of("""
    excited | glad | happy | good | great | fine | doing | writing | asking | requesting | demanding
    | insisting | sorry | firm | serious | entitled | waiting | made | decided | said | already said
""")
# Words that begin something other than a subject and its verb.
UNCLEAR = Pattern(
    f"(?!(?:{HANGING}|{NEAR}|{MANNERS}|{ORDERS}|and|or|plus|the|an?|our|my|your|their|full|free|just"
    "|also|only|both|each|every|all|some|any|more|less|one|two|three|four|five|six|ten|twice|once"
    r"|half|again|really|exactly|how|what|why|\w+ing|\d\S*)\b)[a-z']+(?: [\w'-]+){2,}"
)
BESIDE = Pattern(
    JOIN
    + either(
        rf"{MANNERS}\b|(?:sure|great|nice|yes|no|deal)$",
        rf"{HANGING}\b|nothing to\b|no (?:\w+ )?(?:demands?|requests?|conditions?|wishes)\b",
        "(?:that|this|it)(?:'s| is| was| sounds| works| would be) (?:that|all|it|final|my|how"
        "|great|good|fine|ok|okay|fair|nice|what|where|understood|agreed|our (?:last|final)"
        r"|not (?:up|open)|non|a must|the (?:end|least|last))\b",
        "(?:there|that|it|this) (?:will|can|is) (?:be )?(?:no|not)(?: be| up"
        r"| open)? (?:\w+ )?(?:discuss\w*|negotia\w*|compromise|debate|exception\w*|alternative|way"
        r"|deal|contract|open|changes?|more|other)\b",
        r"(?:this|that|it|the \w+|price|we|i) (?:is|are) (?:not|non)[- ]?(?:negotiable|open"
        r"|flexible|moving)\b",
        "(?:we|i) (?:will|shall|do|are|am|can|won't|cannot|can't|don't) (?:not |never )?(?:accept"
        "|sign|move|budge|discuss|negotiate|give in|leave|settle|yield|change our"
        r"|go (?:any )?(?:lower|higher|below|above)|take (?:less|no))\b",
        r"(?:you|they|he|she) (?:can|could|may|will|would|get|take|keep|have)\b",
        rf"(?:i|we)(?:'ll|'d| will| would| can| could| may)? (?:then |also |be )?{GIVE}\b",
        r"(?:i|we)(?: am| are|'m|'re) (?:willing|happy|ready|able) to\b",
        "(?:i|we) (?:get|agree|understand|see|hope|appreciate|respect|look forward|hear"
        r"|think (?:that|this|it))\b",
        rf"(?:i|we)(?:'m|'re| am| are|'ve| have) (?:also |very |so |really |both )?{MOOD}\b",
        r"(?:we|i)(?:'ll|'d)? (?:know|knew|mean|said|told|want|need|tell|promise|say|repeat|remind)\b",
        r"(?:they|you) (?:know|said|say|think|agreed)\b",
    )
)
