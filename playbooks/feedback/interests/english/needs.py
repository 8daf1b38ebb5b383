"""How a need is worded in English: a reason, a purpose, a worry, a guess at what lies behind."""

from playbooks.feedback.finder import Finder, after, like
from playbooks.feedback.interests.english.stances import AIMS, DEALT
from playbooks.feedback.lists import one_of
from playbooks.feedback.places import not_after

LINKS = """
    because | cause | cuz | coz | bc | due to | owing to | on account of | given that | given our
    | given their | so that | so as | in order | otherwise | or else | lest | in case | for fear
    | that way | reason | this means | which means | meaning | which would | which lets | which will
    | which keeps | which gives | which helps | hence | therefore | thus | that's why | which is why
    | behind it | behind that | behind the | they're after, | what they're after | thanks to | if not
    | depends on | depend on | rely on | relies on | in view of | no wonder | see why | to do with
    | stems from | stem from | comes from | goes back to | what with | as long as | unless | or we
    | or they
"""
FEELS = """
    afraid | fear | fears | feared | fearing | dread | dreads | worry | worries | worried | worrying
    | concern | concerns | concerned | anxious | nervous | scared | frightened | hope | hopes | hoped
    | dream | dreams | tired of | sick of | fed up | struggle | struggles | struggling | suffer | suffers
    | suffering | problem | problems | trouble | troubles | risk | risks | risky | danger | threat
    | pressure | afford | hate | hates | loves | detests | can't stand | can't bear | glad | relieved
    | matters | keeps him | keeps her | keeps them | keeps us | stress | burden | embarrass | embarrassing
    | ashamed | angry about | hurt | hurts | lonely | tempted | eating them
"""
GUESSES = """
    probably | perhaps | presumably | possibly | i guess | i suppose | i suspect | my guess | my reading
    | my impression | i gather | it seems | seems to | apparently | most likely | no doubt | i imagine
    | maybe he | maybe she | maybe they | maybe it | maybe because | maybe so | maybe the | maybe their
    | i think it | i think they | i think he | i think she | i think because | i think the | i think that
    | i think their | i believe it | i believe they | deep down | i assume | i reckon | my theory
"""
NEEDED = """
    peace | quiet | sleep | safety | safe | security | certainty | stability | reputation | recognition
    | respect | cash flow | continuity | freedom | flexibility | predictable | confidence | relief
    | success | survival | comfort | privacy | growth | being sure | being able | being heard
    | being blamed | kid | kids | child | children | baby | son | daughter | wife | husband | mother
    | father | mum | mom | dad | grandmother | grandfather | family | dog | thirsty | thirst | hungry
    | hunger | cold | freezing | warm | warmth | dehydrated | dehydration | hydrated | diabetic | diabetes
    | asthma | allergic | allergy | allergies | medical | medication | medicine | pregnant | sick | ill
    | illness | injured | injury | health | healthy | hike | hikes | hiking | swimming | fishing | cook
    | cooking | drink | drinking | bathing | emergency | emergencies | survive | starve | starving
    | ran out | run out | runs out | running low | running out | low on | short on | short of | shortage
    | forgot | left mine | not enough | have enough | bring enough | enough for | didn't bring | lack
    | lost my | bigger appetite | appetite | too much for me | on a budget | tight budget | broke
    | student budget | mortgage | loan | debt | debts
"""
# “They want us to build”, “ready to sign”: no purpose follows.
GOVERNS = """
    us | you | me | them | him | her | want | wants | wanted | wanting | like | love | prefer | refuse
    | refuses | refused | agree | agrees | agreed | offer | offers | offered | need | needs | needed
    | have | has | had | going | able | willing | is | are | was | were | be | m | ask | asks | asked
    | expect | expects | expected | demand | demands | due | up | next | close | according | back | down
    | over | addition | compared | similar | subject | access | delivery | used | ought | got | ready
    | happy | seem | seems | try | tries | trying | right | option | how | what | when | where | hoping
    | in | not | go | goes | come | comes | nice | glad | great | good | pleased | allowed | supposed
    | about | plan | plans | begin | begins | starts | start | continue | decline | declines | declined
    | insist | insists | prefers | threatens | forced | price | limited
"""
# “Delivery to the hospital”, “from 5 to 9”.
NAMED = one_of("""
    the | a | an | our | my | your | his | her | their | its | us | you | me | them | him | be | each
    | every | all | both | this | that | these | those | one | two | three | four | five | six | seven
    | eight | nine | ten | half | no | date | and | january | february | march | april | may | june | july
    | august | september | october | november | december | monday | tuesday | wednesday | thursday
    | friday | saturday | sunday
""")
MONTHS = one_of("""
    january | february | march | april | may | june | july | august | september | october | november
    | december | monday | tuesday | wednesday | thursday | friday | saturday | sunday
""")
WHO = "(?:i|we|they|he|she|it|you|there|my|our|their|his|her)"
# “As agreed”, “as they said” give no reason, nor does “for nothing”.
NO_REASON = one_of("""
    agreed | before | usual | well | always | last | planned | in | for | of | per | discussed | stated
    | a | an | follows | to | from | they | we | he | she | i | you | it
""")
REPORTED = one_of("""
    said | say | agreed | discussed | told | wrote | sent | put | call | asked | see | know | mentioned
    | final | last | position | offer
""")
# “The fee to be paid”, “the deposit to be at least 200”.
DONE = r"(?:\w+ed|paid|put|made|done|set|sent|kept|held|at|below|above|under|over|in|on|by|no|free|cut|met)\b"
NO_DEEDS = frozenset(
    {
        "including",
        "excluding",
        "starting",
        "beginning",
        "ending",
        "counting",
        "nothing",
        "during",
        "according",
        "something",
        "anything",
        "everything",
        "spring",
        "evening",
        "morning",
        "asking",
        "demanding",
        "wanting",
    }
)


def is_deed(word: str) -> bool:
    """“…, saving the drivers an hour a day”."""
    return word.endswith("ing") and word not in NO_DEEDS


NO_DEED = "(?:anything|nothing|something|everything|morning|evening|during|spring)"
NEEDS = Finder(
    after(LINKS),
    after("with", r" (?:[\w']+ ){1,6}?\w+ing\b", before="(?<=, )"),
    after("it", r" (?:all )?to be (?:over|done|finished)\b"),
    after("the | my | our | his | her | their", r" \w+ (?:being|having)\b", before="(?<=, )"),
    after(FEELS),
    after(GUESSES),
    after(NEEDED),
    after("to", rf" (?:not |really |finally |still )?{AIMS}\b"),
    after("to be", rf" (?!{DONE})[a-z]{{3,}}", before=r"(?<=\w )" + not_after(GOVERNS)),
    after("to", rf" (?!{NAMED}\b)[a-z]{{2,}}", before=r"(?<=\w )" + not_after(GOVERNS)),
    after(
        "want | wants | wanted | would like | d like | would love | d love | would prefer | d prefer",
        rf" (?:so much |badly |very much |just )?to (?!{DEALT}\b|be (?:at|below|above)\b)\w",
    ),
    after("need | needs", r" to get (?:rid|through|away|home|out|back)\b"),
    after("need | needs", r" to\b(?! (?:have|get|receive|be paid|be at|be below|be above|see)\b)"),
    after("must | has to | have to", rf" {AIMS}\b"),
    after(
        "since",
        rf" (?!(?:last|the (?:first|letter|meeting|call|start|beginning)|then|day|{MONTHS})\b|\d)\w",
    ),
    after("as", rf" (?!{NO_REASON}\b)\w+ \w", before="(?<=, )"),
    after("as", rf" (?:{WHO}|otherwise|that (?:is|was|would|fills))\b(?! {REPORTED}\b)"),
    after("so", r"\b(?! (?:far|do|did|does|is|are)\b)", before=r"(?:(?<=, )|(?<!\w ))"),
    after("so", rf" (?:\w+ (?:would|will|is|are|can|could)|{WHO}|the|that|as|much)\b"),
    after("for", rf" (?!{NO_DEED}\b)[a-z]{{3,}}ing\b"),
    after("what", r" (?:[\w']+ ){1,2}?really \w"),
    like(is_deed, r"(?<=, )\w+ \w"),
    after("stop", r" \w+ing\b", before="(?<=to )"),
    # What else happens, or how things are, where they say no more.
    after("or", rf" (?:{WHO}|the|its|nobody|no one|everything|everyone|half) \w", before="(?<=, )"),
    after("which", r" \w", before="(?<=, )"),
    after(
        "when | while | where | whenever",
        r" (?:[\w']+ ){1,4}?(?:is|are|was|were|has|have|can|does?)\b(?! \w+ed\b)",
    ),
    after("for", r" (?:i|we|they|he|she|it) \w"),
    after("need | needs | want | wants | like", r"[^.;]{0,40}?\bfor (?:my|our|his|her|their)\b"),
    after("without", r" \w+ing\b"),
)
