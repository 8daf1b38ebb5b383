"""How a proposal of theirs is spoken of in English, and what is to be done about it."""

from playbooks.feedback.clauses import any_of
from playbooks.feedback.exchange.english.offers import FIGURE, PROCEDURE, SEALING
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

OPEN = one_of("""
    what | how | why | where | when | which | who | may i | may we | could you | can you | would you
    | let me see | do i | have i | have we | did i | is it | is that | is this | are you | do you | does
""")
TESTING = one_of("""
    question | questions | listen | understand | understood | curious | learn | clarify | clarification
    | summarise | summarize | sum up | sum it up | sum that up | sum this up | sum them up | recap
    | repeat | restate | paraphrase | play back | read back | read it | read them | read out
    | read through | note it | take notes | write it down | write that down | write them down
    | make sure i | make sure we | make sure that | test | in my own words | in our own words
    | in their own words | in his own words | in her own words | go over it | go through it
    | go through them | go through each | go through their | go through your | find out | explore | probe
    | look into | dig into | explain it | explain how | explain what | explain why | hear them | hear him
    | hear her | hear you
""")
WAITING = one_of("""
    sleep on | think it over | think about it | think that over | time to think | an hour | a break
    | a pause | a day to | pause | adjourn | get back to | come back tomorrow | come back later
    | come back on | come back next | in peace | tomorrow | the next day | next week | overnight | wait
    | first thank | day or two | legal | within a week | within the week | take it home | home and
    | in the morning | the other day | on monday | on tuesday | on wednesday | on thursday | on friday
    | leave it for | leave it until | say nothing | stay silent | silence
""")
TESTED = any_of(
    rf"(?:^|(?<=[.!?:;\"\n]))\s*\"?(?:[\w',]+ ){{0,4}}?\b(?!{SEALING}\b){OPEN}\b[^.!?\n]{{3,200}}\?",
    r"\b(?:ask|asks|asking|inquire|enquire)\b(?! for\b| \d)",
    rf"\b{TESTING}",
    r"\bcheck (?:that|whether|if|what|i|we|my|our)\b",
    r"\btake (?:\w+ )?(?:break|time|pause|day|night|hour|week|minutes?)\b",
    rf"\b{WAITING}\b",
)

PARTY = one_of("""
    buyer | seller | supplier | client | customer | landlord | tenant | agent | agency | boss | manager
    | printer | bank | lawyer | owner | side | vendor | contractor | dealer | publisher | director | team
    | firm | company | union | council | carrier | hotel | school
""")
SIDE = rf"(?:they|you|he|she|(?:the|their|your|his|her) (?:\w+ )?{PARTY})"
PAPER = one_of("""
    offer | offers | proposal | proposals | price | draft | number | figure | demand | quote | quotation
    | rate card | counter | counteroffer | terms | letter | bid | opening | scheme | paper | plan
    | suggestion | package | contract | first move | position | list | ask | idea | mail | email
    | figures | numbers | demands | conditions | timetable | schedule | calculation
""")
AUX = (
    "(?:'(?:ll|ve|d|s)| (?:will|would|may|might|have|has|could|then|probably|always|usually|already"
    "|first|just|start and|put forward|go and))*"
)
PROPOSE = one_of("""
    offer | propose | suggest | ask | asks for | ask for | insist | claim | counter | go for | hope for
    | want | open | come | put | quote | say | write | wrote | bid | demand | start | name | bring | lay
    | present | table | send | sent | make | made | mention | go | throw | push | slide
""")
ABSENT = Pattern(r"(?:should|if|when|once|whatever|they|he|she|their|his|her|the|any)\b")
THEIRS = any_of(
    rf"\b(?:their|your|his|her|{SIDE}'s) (?:[\w'-]+ ){{0,3}}?{PAPER}\b",
    rf"\b{SIDE}{AUX} {PROPOSE}(?:s|ed|d)?\b[^.!?,;]{{0,40}}?(?:{FIGURE}|\b{PAPER}\b|\bon the table\b)",
    rf"\b{SIDE}{AUX} (?:propose|suggest|offer|(?:ask|push|press)(?:e?s)? for|demand|insist on"
    "|come (?:up |back )?with|name|table|put forward"
    r"|want (?!to (?:know|hear|see|understand|talk)\b))(?:s|ed|d)?\b",
    rf"\b(?:their|your|his|her) (?:{FIGURE}|[\w'-]+ (?:{PAPER}|plan|version|request)\b)",
    r"\bany (?:offer|proposal|demand|request)\b",
    r"\b(?:should|if|when|once) (?:[A-Za-z]+ ){1,2}?(?:proposes?|offers?|suggests?|tables?|names?"
    r"|demands?|asks? for|comes? with)\b",
    rf"\bwhatever (?:number |figure |price )?{SIDE} (?:\w+ )?(?:bring|say|propose|offer|put|want|ask"
    r"|come|send|name|suggest)s?\b",
    r"\b(?:offer|proposal|number|figure|bid|demand|price)s? (?:from|of) (?:them|him|her|theirs|his"
    r"|hers)\b",
    rf"\b{SIDE}{AUX} opens? (?:high|low|with)\b|\beach of (?:their|his|her)\b",
    r"\b(?:the|this|that) (?:offer|proposal|draft|quote|bid)\b",
    "(?=(?:counter|(?:hit|fire|shoot) back) (?:their|his|her|your|the|at|with|immediately|straight"
    r"|at once)\b)",
    r"(?=(?:meet|answer|match) (?:their|his|her|your|any|every)\b)",
)

ANSWER = one_of("""
    say | answer | reply | respond | counter | offer | propose | put | lay down | lay | tell | send | hit
    | bid | name | open | give | suggest | throw | come back | go back | come | go | shoot | fire | slap
    | meet | set | bring | quote | show | ask for | want | demand | place | push | hold up | pull out
    | present | hand | do | pay
""")
BACK = (
    "(?:answer|reply|respond|send back|come back|hit back|fire back|shoot back|retaliate|go back)(?:s"
    "|ing|ed)?"
)
SOON = (
    "(?:'(?:d|ll|re|m)| (?:would|will|can|could|shall|should|then|simply|just|immediately|at once"
    "|straight away|right away|directly|instantly|promptly))*"
)
# An order stands where a clause begins.
ORDERED = r"(?:^|(?<=[.:;,!?\n—–\"] )|(?<=then )|(?<=just )|(?<=simply )|(?<=immediately )|(?<=[\n\"]))"
MANY = "(?:half|twenty|thirty|forty|fifty|sixty|hundred|thousand|million)"
OWN = (
    rf"(?:our|my|a|an|another) (?:own )?(?:[\w-]+ ){{0,2}}?(?:{PAPER}|form|version|sheet|one|model"
    "|clause|template)"
)
COUNTER = any_of(
    rf"(?:(?:i|we){SOON} |{ORDERED}){ANSWER}\b(?! (?:nothing|that we understand|thanks|thank you"
    rf"|them thanks|for an? ))[^.!?]{{0,80}}?(?:{FIGURE}|\b{MANY}\b|\b{OWN}\b|\bours\b|\bmine\b"
    r"|\bone of (?:ours|our own)\b)",
    f"(?:(?:i|we){SOON} |{ORDERED})(?:propose|offer|suggest|open low|open high|ask for|insist on"
    rf"|demand|bid|quote)\b{PROCEDURE}(?! (?:\w+ ){{0,2}}?(?:time|explanation|details|clarification"
    r"|reasons?|help|coffee|pause|more|adjourn\w*)\b)",
    r"\bours (?:comes|goes|follows|out)\b|\bone of ours\b|\bmet (?:by|with)\b[^.!?]{0,60}\b(?:our|us)\b",
    r"\bours (?:at once|straight|instead)\b|\bdouble it\b",
    r"\b(?:show|name|send|give|present|table|put|sending|naming|showing|giving|offering"
    rf"|proposing)(?: back)?(?: them| him| her| you)? (?:ours|{OWN})\b",
    r"\b(?:ours|mine)\b(?: (?:is|says|reads|would be|goes|on)\b|\s*:|'s)",
    r"\bhere(?:'s| is| are) (?:our|my|ours|mine)\b",
    rf"\b(?:our|my) (?:own )?(?:[\w-]+ ){{0,2}}?(?:{PAPER}|sheet|form|version|answer"
    r"|reply) (?:\w+ )?(?:goes|is|comes|follows|would be|will be|on|at|lies|right)\b",
    r"\bcounter[- ]?(?:offer|proposal|bid|propose)\w*\b",
    r"\bcounter (?:with|at|by|immediately|straight|at once|it|that|them|their|his|her|your)\b",
    rf"\b{BACK}\b[^.!?]{{0,40}}?(?:\b(?:with|by|at once|immediately|our|my)\b|{FIGURE})",
    r"\bmeet\b[^.!?]{0,40} with our\b",
    rf"[.!?:]\s+\"?(?:then |so )?{FIGURE}(?: [\w%]+){{0,3}}(?:[.!?\"]|$)",
)
