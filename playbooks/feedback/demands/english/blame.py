"""How the other side is blamed in English. Capitals: see irritators.py."""

from playbooks.feedback.clauses import anywhere
from playbooks.feedback.demands.english.irritators import AWFUL, BE, THEIR, THEY

SIMPLY = r"(?:(?:V+|always|again|R+|an|a|pure|total|complete|sheer|all) )*"
HAVE = r"(?:'ve|'s| have| has| had)?(?: \w+)?(?: again)?"
KEEP = (
    "(?:dragging|changing|W+|asking for more|delaying|moving|making W+|messing|forgetting|ignoring"
    "|squeezing|pushing|haggling|blaming|coming up with)"
)
NAMED = r"(?:[\w-]+(?:'s?)? )"
BLAME = anywhere(
    # your driver's carelessness; their ridiculous demand; that ridiculous offer; their offer is an insult
    rf"{THEIR} {NAMED}{{0,2}}?W+\b|{THEIR} (?:\w+ )?[ASB]+ (?!than\b)\w+",
    rf"(?:this|that|the|such|these|those|more|all the|whole|an?) (?:\w+ )?{AWFUL} [OI]+\b",
    rf"[OI]+(?: \w+)? (?:is|are|was|were) {SIMPLY}(?:{AWFUL}|insult|joke|W+|rubbish|robbery|blackmail)\b",
    # they are greedy; your behaviour was rude; silly of you
    rf"(?:{THEY}|(?:your|their|his|her) \w+)(?:'ve been|{BE}|(?: have| has)? been) {SIMPLY}{AWFUL}",
    rf"{THEIR} (?:[\w']+ ){{1,6}}?(?:is|are|was|were) {SIMPLY}{AWFUL}",
    rf"(?:{AWFUL}|typical) of (?:you|them|him|her|their|your)\b",
    r"(?:you|they|(?:your|their) \w+)(?:'re| are| is)(?: \w+)? responsible for\b",
    # they let us down; you never listen; you keep changing your mind
    rf"(?:{THEY}|{THEIR} \w+){HAVE} D+\b|{THEY}(?: \w+)? (?:keep|keeps|kept) (?:on )?{KEEP}\b",
    rf"{THEY}(?:'(?:re|s)| are| is| were| was)?(?: \w+){{0,5}}?,? R+",
    r"(?:R+|typically|typical),? (?:you|they|your|their)\b",
    r"again (?:no|late|the same|W+)\b[^.!?]{0,40}\b(?:W+|typical|late|again)\b|(?<=[,.] )typical\b",
    # because of their mess; the mess that you made; it was all your doing; you people
    "(?:thanks to|because of|due to|after|given|despite|considering|down to) (?:all )?(?:your|their"
    f"|his|her) {NAMED}{{0,3}}?W+",
    "(?:W+|trouble|problems?|damage|delay|disaster|situation) (?:that )?(?:you"
    r"|they)(?: people)? (?:caused|made|created|brought|left)\b",
    f"(?:was|is|were|are|it's) {SIMPLY}(?:nobody's but )?(?:your|their|his"
    r"|her) (?:own )?(?:\w+'s )?(?:W+|doing|error|problem)\b",
    "(?:blame|W+|responsibility) (?:is|lies|rests|sits) (?:entirely )?(?:with|on) (?:you|them|your"
    r"|their)\b",
    r"(?:you|they) alone\b|(?:your|him|her|them)sel(?:f|ves) A+",
    # what you ask is unreasonable; stop being so greedy
    rf"what {THEY} (?:[\w']+ ){{1,4}}?(?:is|are|was) {SIMPLY}{AWFUL}",
    f"(?:stop|quit|don't be|do not be) {SIMPLY}{AWFUL}",
    r"(?:of|all) (?:your|their) (?:own )?(?:making|doing)\b|V+ (?:trouble|problems|delays|complaints)\b",
    r"(?:i|we) blame (?:you|them|your|their)\b|you people\b|how dare\b|V+ a fool\b",
    r"what (?:else )?did (?:you|they) expect\b",
    r"no (?:[MN]+|serious|normal|honest|professional) \w+ would\b",
    r"(?:any|every) (?:[MN]+|serious|normal|honest|professional) (?:\w+ )?(?:firm|company|person"
    r"|supplier|customer|client|partner|buyer|seller|business|landlord|tenant|employer)\b",
    "(?:badly|poorly|carelessly|sloppily|clumsily) (?:you|they|he|she|packed|managed|planned|run"
    r"|organised)\b",
    r"(?:you|they|(?:your|their) \w+) (?:\w+ )?(?:V+ )?(?:badly|poorly|carelessly|sloppily|clumsily"
    r"|rudely|arrogantly|dishonestly|unfairly|irresponsibly|disgracefully)\b",
    "(?:S+|an insult|(?:as|is|was|are) a (?:bad )?joke|rip-?off|daylight robbery|blackmail|extortion"
    r"|highway robbery)\b",
    "(?:sick|tired|fed up) (?:and tired )?(?:of|with) (?:your|their|cleaning|waiting|V+|you|them|his"
    r"|her)\b",
    r"if (?:you|they) had (?:V+ )?(?:listened|read|checked|done|paid|told|planned)\b",
    "(?:complete|total|pure|utter|sheer) (?:W+|rubbish)",
)
