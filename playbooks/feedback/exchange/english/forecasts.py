"""How people quarrel about the future in English."""

from playbooks.feedback.clauses import any_of
from playbooks.feedback.lists import one_of

SIDE = r"(?:they|you|he|she|their|your|his|her|the (?:other side|[\w']+)|my \w+)"
VIEW = one_of("""
    say | says | said | think | thinks | believe | believes | expect | expects | doubt | doubts | predict
    | predicts | forecast | forecasts | claim | claims | reckon | reckons | estimate | estimates | fear
    | fears | assume | assumes | insist | insists | swear | swears | hope | hopes | argue | argues
    | imagine | imagines | warn | warns | deny | denies | suppose | supposes | bet | bets | tell | tells
    | write | writes | count on | counts on | see | sees | talk | talks | speak of | speaks of | maintain
    | calculate | calculates | predicting | expecting | believing | doubting | denying | are convinced
    | is convinced | are sure | is sure | are afraid | is afraid | come with | comes with | keep saying
    | keeps saying | won't believe | hold that | holds that | anticipate | anticipates | project | projects
""")
THEIR_VIEW = one_of("""
    forecast | forecasts | prediction | predictions | figures | estimate | estimates | broker | analyst
    | analysts | economist | sceptics | skeptics | gloom | optimism | pessimism | planners | outlook
    | projection | projections | fears | doubts | expectation | expectations | scenario | expert | experts
    | adviser | advisor | planner | consultant | consultants | theory | worries | numbers | view | guess
    | believers | study | model | assumption | assumptions | worry | worries | fear | doubt | concern
    | concerns | caution | scepticism | skepticism | hope | hopes
""")
BELIEVED = any_of(
    rf"\b{SIDE} (?:[\w']+ ){{0,3}}?{VIEW}\b",
    r"\b(?:seller|buyer|agent|boss) (?:says|claims|thinks|reckons)\b",
    r"\b(?:their|your|his|her|the [\w']+'s|whatever|however"
    rf"|no matter) (?:[\w']+ ){{0,3}}?{THEIR_VIEW}\b",
    r"\b(?:whatever|no matter (?:how|what|who)|however)\b",
    r"\b(?:contrary to|unlike|against) (?:what )?(?:they|you|their|your|his|her)\b",
)

WILL = (
    "(?:will|won't|(?:it|they|that|there|he|she)'ll|shall|is going to|are going to|isn't going to"
    "|aren't going to|is about to|is going (?:up|down)|would|wouldn't)"
)
SURE = one_of("""
    definitely | certainly | surely | inevitably | undoubtedly | without doubt | without a doubt
    | without question | for certain | for sure | guaranteed | in any case | of course | clearly
    | obviously | never ever | absolutely | no matter what | come what may | every single year
""")
# What happens to things, not what we and you will do.
HAPPEN = one_of("""
    happen | come | do | rise | fall | drop | grow | last | work | sell | slip | double | shrink | jump
    | change | reach | hold | break | need | survive | return | run | cost | arrive | improve | recover
    | close | catch | end | fail | move | climb | sink | collapse | crash | soar | boom | halve | triple
    | explode | flop | disappear | vanish | leak | stay | be | get
""")
MOVE = one_of("""
    rise | fall | drop | grow | double | shrink | recover | climb | sink | collapse | crash | soar | boom
    | halve | triple | explode | flop | sell out | go up | go down | come down | come back
""")
IT = "(?:it|they|there|that|this|these|those|he|she|sales|prices|demand|volume|volumes|costs|rates)"
WRONG = one_of("""
    nonsense | rubbish | no way | wrong | mistaken | not true | fantasy | fairy tale | a myth
    | wishful thinking | dreaming | far off | too gloomy | too optimistic | too pessimistic | too rosy
    | too cautious | know nothing | they'll see | you'll see | deluded | kidding | no chance
    | not a chance | unfounded | groundless | baseless | pointless | exaggerated | misplaced | overblown
    | no sense | he'll see | she'll see | incorrect | the correct one | anyone can see | everybody knows
    | everyone knows
""")
AHEAD = any_of(
    rf"{WILL}\b",
    r"(?:forecast|predict|expect|bound to|sure to|certain to|next|in the future|soon|by (?:then|\w+day))",
    rf"(?:opposite|otherwise|{HAPPEN}(?:ing|s)?)\b|\w+'ll\b",
    r"(?:in|by) (?:a|one|two|three|five|ten|20\d\d|\d+|spring|summer|autumn|fall|winter)\b",
)
TURN = any_of(r"[,.;:!?\n—–]|\b(?:but|while|whereas|and|we|i)\b")
HOLD = r"(?:hold|stick to|stand by|defend|insist on|stick with)"
MINE = r"(?:line|view|forecast|figures?|numbers?|position|estimate|guns|prediction)"
DENIED = any_of(
    rf"\b{IT}(?:'ll| will| won't| will not| isn't| is not| are not| aren't| never will| wouldn't"
    "| would not)(?: (?:not|never|simply|certainly|definitely|of course|be|going to|happen|there"
    r"|too))*\s*(?:[.,;!)]|$)",
    r"\bof course (?:it|they|there|that|he|she) (?:will|won't)\b",
    r"\b(?:i|we)(?:'m|'re| am| are)? (?:\w+ )?(?:certain|sure|convinced|positive|know|say|think|tell"
    "|argue|answer|object|promise|believe|expect|reckon|don't think|don't believe|do not think"
    r"|do not believe|insist|doubt that)\b[^.!?]{0,60}?(?:\b(?:opposite|otherwise|the contrary"
    rf"|{WILL})\b|'ll\b)",
    r"\b(?:i|we) (?:\w+ )?(?:forecast|predict|anticipate|project)\b(?! (?:that )?(?:we|i)\b)",
    r"\b(?:i|we) expect (?:more|fewer|less|higher|lower|better|worse)\b",
    r"(?<!we )(?<!i )(?<!you )\b(?:won't|will not|will never|never will|isn't going to|is not going to"
    rf"|aren't going to) (?:\w+ ){{0,2}}?{HAPPEN}\b",
    rf"\b{IT}(?: will|'ll) (?:\w+ ){{0,3}}?{HAPPEN}\b",
    rf"(?<!we )(?<!i )(?<!you )will {MOVE}\b",
    rf"\b{WRONG}\b|\b{HOLD} (?:our|my) {MINE}\b|\band that is that\b|\bfull stop\b",
    r"\b(?:bound|sure|certain) to\b",
)

NOT_US = r"(?<!\bwe )(?<!\bi )(?<!\byou )"
STRESS = one_of("""
    full stop | period | mark my words | no doubt | no question | say what they | say what you
    | think what they | think what you | however sure | in any case | trust me | believe me
    | that's certain | that is certain | that's a fact | that is a fact | that's for sure | they'll see
    | you'll see | like it or not | i guarantee | every single | they deny it | no matter how
    | no matter what | whatever they | whatever you | whatever he | whatever she | whatever their
    | whatever your | whatever his | whatever her | whatever anyone
""")
INSISTED = any_of(
    # the harvest will not fail, whatever their model predicts; it will, though you doubt it
    rf"{NOT_US}\b(?:will|won't|is going|are going|is heading|are heading)\b[^.!?]{{0,80}}?\b(?:though"
    "|although|contrary to|despite|against|whatever|no matter|even if"
    rf"|only)\b[^.!?]{{0,30}}?\b(?:doubts?|den(?:y|ies)|disagrees?|{THEIR_VIEW}"
    r"|(?:they|you|he|she) (?:\w+ )?(?:thinks?|predicts?|expects?|believes?|fears?|claims?|says?))\b",
    r"\b(?:whatever|no matter what|regardless of what) "
    rf"(?:[\w']+ ){{1,3}}?{VIEW}\b[^.!?]{{0,60}}?\b(?:{WILL}|is|are) \w+",
    # it will last ten years; they keep saying two
    rf"{NOT_US}\bwill (?:\w+ )?(?:last|be|rise|fall|{HAPPEN})\b[^!?]{{0,100}}?\b(?:they|you|he|she"
    r"|the (?:\w+ ){1,4}) ?(?:keeps? (?:saying|claiming|insisting|telling)"
    r"|(?:just )?(?:don't|doesn't|won't|refuses? to) (?:want to )?(?:believe|see|hear|accept))\b",
    r"\bwill\b[^.!?]{0,80}[.!?;] (?:it|they|that) (?:won't|will not|isn't going to|aren't going to)\b",
    # we believe it will reach 50,000; they believe 10,000
    r"\b(?:i|we) (?:believe|think|expect|forecast|predict|estimate|reckon"
    rf"|know)\b(?! (?:we|i)\b)[^.!?]{{0,80}}?\b(?:{WILL}|next)\b[^.!?]{{0,60}}[.;,!] (?:but |while "
    r"|whereas |and )?(?:they|you|he|she) (?:\w+ )?(?:believe|think|expect|forecast|predict|estimate"
    r"|reckon|say|see|insist|keep)s?\b",
    r"\b(?:i|we) expect [^.!?]{0,20}\d[^.!?]{0,40}[,;.] (?:but |while )?(?:they|he|she"
    r"|you) expects?\b[^.!?]{0,20}\d",
    r"\bthere(?:'s| is) no way (?!(?:we|i|you)\b)[^.!?]{3,60}\b(?:\w+s|will) [^.!?]*(?:year|month"
    r"|season|winter|summer|spring|autumn|week|20\d\d)\b",
    rf"\b(?:their|your|his|her|the [\w']+'s|[\w']+'s) (?:[\w']+ ){{0,3}}?{THEIR_VIEW} (?:is"
    rf"|are) (?:\w+ )?{WRONG}\b",
    NOT_US
    + (
        r"\b(?:is|are|was|were) (?:\w+ )?(?:bound|certain|sure|guaranteed|destined"
        r"|doomed) to\b(?! (?:like|love|agree|appreciate|ask|say|find))"
    ),
    rf"\b(?!(?:we|i|you)\b)[\w']+ (?:is |are )?{SURE} {WILL}\b",
    rf"\b(?!(?:we|i|you)\b)[\w']+ {WILL} {SURE}\b(?! pay)",
    rf"{NOT_US}\b{WILL}\b[^.!?]{{0,80}}[.]?\s?\b{STRESS}\b",
    r"\b(?:whatever|no matter what|however \w+) (?:they|you|he|she|their|your|his|her"
    rf"|the)\b[^.!?]{{0,50}}\b(?:{WILL}|bound)\b",
    r"\b(?:i'm|we're|i am|we are|i remain) (?:\w+ )?(?:certain|sure|convinced"
    rf"|positive) (?:that )?(?!(?:we|i|you)\b)[^.!?]{{0,50}}?(?:\b{WILL}\b|'ll\b)",
    rf"\b(?:insist|argue|maintain|prove|convince)\b[^.!?]{{0,30}}?\b(?:that\b[^.!?]{{0,60}}?\b{WILL}\b"
    r"|(?:is|are) (?:going|bound)\b)",
)
CONTINGENT = any_of(
    r"(?:\bif|(?<=[.,;:] )should|(?<!at )\bonce|\bwhen|\bin case|\bas long as|\bfor every"
    rf"|\bfor each)\b(?! (?:he|she|they|you) (?:\w+ )?(?:{VIEW}|ask|asks|bring|start|want|come|push"
    r"|grumble)\b)[^.!?]{0,60}?(?:\d|\b(?:over|above|below|under|more|less|fewer|exceeds?|falls?"
    r"|rises?|drops?|reach(?:es)?|granted|stays?|goes|then|we pay|the (?:price|rate|fee))\b)",
    r"(?<=[,;.] )otherwise\b",
    r"\b(?:index(?:ed|ation)? to|index-linked|tied to|linked to|depend(?:s|ing)? on|pegged to"
    "|contingent|trigger|threshold|sliding scale|bonus (?:if|per|for each)"
    "|share of (?:the )?(?:tickets|sales|revenue|profits?|savings|turnover)"
    "|adjust(?:ed|s)? (?:to|by|every|each)|review (?:clause|in)|either of us may|write it in"
    r"|writing it in|settle up|let the (?:numbers|figures|meter|result|outcome|market) decide|so let\b"
    "|follows? (?:the )?(?:real|actual)|(?:real|actual) (?:figures|numbers|volume|sales|count)"
    "|settles? (?:it|the)|whoever is right|the same (?:way|view)|so do they|share (?:our|this|my) view"
    r"|agree with|for (?:each|every) \w+ (?:above|over|below|under))\b",
)
