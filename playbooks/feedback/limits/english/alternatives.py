"""How English words that there is no way without the other side, or one that needs its consent."""

import re

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.limits.english.ways import ACTS, OWN
from playbooks.feedback.limits.patterns import Alternatives
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import not_after

NOTHING = """
    zero alternatives | forbidden | not allowed | isn't allowed | aren't allowed | banned | none
    | no alternative | no alternatives | no real alternative | no other option | no other options
    | no option | no options | no other way | no way out | no way around | no way without | no choice
    | no other choice | no other supplier | no other customer | no other client | no other buyer
    | no other seller | no other offer | no other offers | no other candidate | nothing else
    | nowhere else | nobody else | no one else | no plan b | no plan | no fallback | no backup
    | no back-up | no exit | not an option | don't have any | don't have an alternative
    | don't have another | don't have one | don't have a plan | do not have any
    | do not have an alternative | do not have another | have no other | haven't got any | haven't got an
    | have nothing | i don't know | we don't know | don't know yet | do not know | dunno | no idea
    | no clue | can't think of | cannot think of | can't imagine | cannot imagine | can't picture
    | cannot picture | can't see any | can't see another | don't see any | don't see another
    | see no other | never given it | nobody came up | nobody has come up | couldn't find | could not find
    | haven't found | found nothing | found no | all booked | have to make this deal | must make this deal
    | need this deal | need this contract | must get this | must have this | have to get this
    | must have them | can't afford to lose | cannot afford to lose | can't lose them | can't do without
    | cannot do without | can't live without | depend on them | depends on them | dependent on them
    | rely on them | at their mercy | stuck with them | without them we're | without them we are
    | without them we would be | without them we'd be | without them we can't | without him we
    | without her we can't | without this deal we | we're finished | we are finished | we're done
    | we'd be finished | we would be finished | bankrupt | go under | goes under | close down | closes
    | game over | lights out | the end of us | end of the company | the only supplier | the only one
    | the only customer | our only | my only | sole supplier | sole customer | only supplier
    | only customer | monopoly | there has to be one | there must be one | simply has to work
    | has to work out | it has to work | must work | will work out | confident | i'm sure we'll
    | i am sure we'll | we'll find a way | come to an agreement | reach an agreement | have to agree
    | must agree | whatever they want | whatever price they | no matter what they | there isn't
    | there aren't | there is none | there are none | there's none | there's nothing | there is nothing
    | isn't one | or nobody | or no one | or nothing | all our eggs | all the eggs | in their hands
    | in his hands | in her hands | at her mercy | at his mercy | fingers crossed | hope for the best
    | let's hope | we hope | i hope | i'd hope | we'd hope | we just hope | we pray | trust that
    | we trust | no luck | desperate | we're stuck | we are stuck | i'm stuck | lost without
    | nothing without | can't say no | cannot say no | doomed | we're lost | out of options | no leverage
    | end of story | that's the problem | don't want to think | doesn't come to that | left with nothing
    | empty-handed | empty handed | all the cards | one basket | at the end of our | nothing left
    | no cards | weak hand | got a clue | have a clue | we'll get there | we always have | somehow
    | only this one | only this | only one place | only one of its kind | the only place | cry
    | will come round | will come around | will see reason | reason will prevail | won't happen
    | will not happen | not going to happen | fail is not | sold out | fully booked | no second
    | no substitute | no replacement | irreplaceable | they're the only | it's the only | he's the only
    | she's the only | they are the only | nobody but | no one but | no preparation | unprepared
    | caught out
"""
CONSENT = """
    offer to | i'd offer | we'd offer | i would offer | we would offer | contact at their
    | someone at their | somebody at their | people at their | for free | ask them | ask him | ask her
    | ask for | asking them | ask again | ask once more | ask the council | ask the landlord
    | ask the bank | ask the buyer | ask the seller | ask the client | ask the customer | ask the supplier
    | ask their | ask his | ask the other side | ask to | persuade | persuading | convince | convincing
    | talk them | talk him | talk her | talk to them | talk to him | talk to her | talk to my boss
    | talk to their | talk to his | talk with them | win them | win him | win her | bring them | bring him
    | bring her | beg | begging | plead | pleading | implore | negotiate | negotiating | renegotiate
    | renegotiating | re-negotiate | bargain | haggle | offer them | offer him | offer her
    | offer the client | offer more | offer a bigger | offer a better | offer a discount | offer a lower
    | propose | suggest | invite them | invite him | invite her | appeal to | we appeal | escalate | lobby
    | push them | push him | push her | pressure them | put pressure | press them | urge | explain to
    | explain it | explain how | explain why | show them | get them to | get him to | get her to
    | get their | get his | get the landlord | get her boss | get the bank | get them | back to them
    | back to him | back to her | over his head | over her head | over their heads | above his head
    | above her head | try again | try once more | try it again | keep trying | keep asking | keep talking
    | keep negotiating | insist | hope they | hope he | hope she | hope that they | hope that he
    | hope that she | hope for | wait for them | wait for him | wait for her
    | wait until they | wait till they | wait until he | wait until she | compromise | meet in the middle
    | meet halfway | meet them | split the difference | concession | concessions | concede | give in
    | give way | lower price | lower our | lower my | lower the | even lower | drop our price
    | drop the price | reduce our | reduce my | cut our price | raise our offer | raise my offer
    | improve our offer | improve the offer | better number | better offer | bigger discount
    | smaller order with the same | the same order | the same supplier | the same mill | smaller package
    | accept their | accept his | accept her | accept what | accept the terms | accept whatever
    | accept the conditions | agree to their | agree to what | take what they | sign anyway | take their
    | more time | an extension | another six months | longer term | mediation | mediator
    | a third party whom | arbitration if they | overrule | step in | put in a word | put in a good word
    | vouch | introduce us | intervene | change their mind | change his mind | change her mind
    | change their minds | reconsider | another chance | another meeting | second chance | vote again
    | they let us | make them | make him | send them | send him | send her | write them | write to them
    | write to him | write to her | remind them | apologise | apologize | meet with them
    | sit down with them | invite the | visit them | release us | they agree | they accept | he agrees
    | she agrees | they come along | they say yes | say yes | mediate | what we're given
    | what we are given | whatever we get | what we get | take what | complain to them | complain until
    | new proposal | a proposal | go back with | come back with | come to her senses | come to his senses
    | come to their senses | win them back | win him back | win her back | same unit price | calm down
    | cool off | come down | come up with a better price | go lower | go down with the price
    | go up with our offer | sweeten | throw in | raise the offer | raise our bid | up our offer
    | second round | another round | further round | round of talks | more talks | new talks | fresh talks
    | another try | another go | keep at it | stay in touch with them | lean on | put it to | plead with
    | make it up to | win over | bring round | talk round | go to his boss | go to her boss | speak to
    | speak with | get hold of | take it or leave it | swallow | bite the bullet | pay the price they
    | pay their | pay his | pay her | put up with | comply | do as they | do what they | say yes to
    | play for time | drag it out | ask if | ask whether | see whether they | see if they | see if he
    | see if she | threaten | flatter | charm | bribe | favour | favor | goodwill | renew with them
    | extend the contract with | instalments | payment plan | give them what | invite their | invite his
    | bring it up again | drop my | my lowest offer
"""
# A sign that a clause which asks them for something holds a way without them as well.
BEYOND = one_of("""
    instead | elsewhere | shown interest | another supplier | another customer | another buyer
    | another company | failing that | if that fails | otherwise | to court | in court | ourselves
    | someone else | somebody else | rather than | than let | than sell | than give | than rent
    | competitor | second bidder | if not | or else
""")
# “Without them”, “sue them”, “sell them” (the goods) asks them for nothing, nor does “take them to court”.
AWAY = """
    without | replace | replacing | sue | suing | drop | dropping | leave | leaving | fire | ditch
    | report | against | from | skip | avoid | forget | beat | bypass | dump | left | than | off | need
    | of | sell | rent | store | keep | scrap | ship | use | fix | repair | make | buy | like | lose
    | losing | on | besides | outside | for
"""
OFF = one_of("""
    to court | to small claims | to arbitration | to trial | to the police | to another | to a | go | out
    | elsewhere | ourselves | off | down | away
""")
MOVED = one_of("""
    speak | talk | say | intervene | agree | sign | change | help | lean | push | put | call | write
    | extend | lower | cut | stay | wait | let | drop | take | buy | sell | reconsider | move | accept
    | give | overrule
""")
STARTS = one_of("""
    the | we | i | our | my | another | two | three | then | go | sell | buy | rent | keep | wait | work
    | nothing | none | nobody | bust | use | hire | let | take | ask | invite | offer | explain | hope
""")
BREAKS = Pattern(
    rf"""[.!?]+(?=[\s"')]|$) | [;\n…] | \s[-–—]+\s | — | (?<!plan\ b):(?=\s)
    | ,\s+(?!which\b|who\b|though\b|too\b|please\b)
    | \s(?=(?:but|or|so|and\ then|and)\ {STARTS}\b)""",
    re.VERBOSE,
)
ALTERNATIVES = Alternatives(
    breaks=BREAKS,
    nothing=Finder(
        after(NOTHING),
        after(
            "haven't | have not | hasn't | didn't | never | not | not yet",
            r" (?:really |yet |even |properly |ever |been )?(?:looked|thought|checked|explored|decided"
            r"|worked|prepared|researched|considered|identified|defined|found|planned|discussed|searched|sure|known)\b",
        ),
        after(
            "nope | nah | no | undecided | unknown | unsure | unclear | open", r"\W*\Z", before=r"(?<!\w )"
        ),
        after(
            "can't | cannot | don't | do not | never | didn't | couldn't",
            r" (?:see|think of|find|imagine|c[ao]me up with|picture|have|name) (?:one|any|another|a way)\b",
        ),
        after("sole | just one | just this one | just the one | only one | only this", r" \w"),
        after("a disaster | a catastrophe | hopeless | out of luck | screwed | toast | cave | cave in"),
        after("there's | there is", r" (?:\w+ )?(?:nothing|nobody|nowhere)\b"),
        after("haven't a clue | not applicable"),
        after(
            "to be | still",
            r" (?:to be )?(?:found|determined|decided|confirmed|defined|discussed|clarified)\b",
        ),
        after(
            "tbd | tba | tbc | n/a | na | blank | empty | stuck | trapped | nowhere | locked in | at a loss"
        ),
        after(
            "without",
            r" (?:a |the |this )?\w+,? (?:we|i|our|my|the)\b.{0,30}?\b(?:can't|cannot|won't|shut|stops?|close"
            r"|nothing|dead|sunk|finished|lost|impossible|no)\b",
        ),
        after(
            "there's no | there is no | no | not a single",
            r" (?:\w+ )?(?:takes|would|will|can|could|makes|sells|buys|has|offers|wants|grows|does)\b",
        ),
        after("there's no | there is no | no other"),
        after("it's | it is | either", r" (?:\w+ ){1,5}?or (?:no|nothing|none|bust|nobody)\b"),
        after("hope | hoping", r"\b", before=r"(?<!\w )(?<!, )"),
        after("nothing", r"\b", before=r"(?<!\w )(?<!, )"),
        after("what else | what should | what can | what could | what would", r" (?:\w+ )?(?:we|i)\b"),
    ),
    consent=Finder(
        after(CONSENT),
        after(
            "until | till | unless | once | if | provided that | as long as | provided",
            r" (?:they|he|she) (?:agree|accept|nod|come|give|change|say yes|sign|let|allow|approve|soften)",
        ),
        after(
            "what | whatever | anything",
            r" (?:they|he|she)(?:'re|'s|'ll)? (?:\w+ )?(?:ask|want|demand|offer|propose|say|charge|dictate)",
        ),
        after(
            "their | his | her",
            r" (?:new |old |big )?(?:manager|boss|director|chief|head|ceo|owner|chairman|board|office)\b",
        ),
        after(
            "get | getting | have | having | ask | asking",
            r" (?:the|their|his|her|our|my) (?:supplier|landlord|owner|client|customer|buyer|seller|boss|bank"
            r"|manager|board|council|dealer|agent|shareholder)s? to\b",
        ),
        after("sign | take | accept | pay", r" (?:whatever|anything|any)\b"),
        after(
            "extend | extending | renew | renewing | prolong | continue",
            r"\b.{0,40}?\bwith (?:them|him|her)\b",
        ),
        after("get | getting | have | having", rf" (?:[\w']+ ){{1,6}}?to {MOVED}\b"),
        after(
            "getting | asking | persuading | convincing | talking",
            r" (?:to |with )?(?:them|him|her|their|his)\b",
        ),
        after(
            "somebody else | someone else | anyone else",
            r" (?:at|from|in|on|of) (?:their|his|her|the same)\b",
        ),
    ),
    towards=Finder(after("them | him", rf"(?! {OFF}\b)", before=not_after(AWAY))),
    beyond=Pattern(rf"\b{BEYOND}\b"),
    own=OWN,
    acts=ACTS,
    turned=Pattern(
        r"""(?:so|but|in\ fact|actually|still|instead|otherwise|luckily|fortunately|though|yet)\b
        (?!\ (?:i|we)(?:'ll|'d|\ will|\ would)?\ (?:say|tell|ask|offer|claim|pretend|agree)\b)
        (?!.*(?:n't\b|\b(?:not|no|nobody|nothing|never|without|cannot|hope|must)\b))""",
        re.VERBOSE,
    ),
    opened=Pattern(
        r"(?:and\ |so\ )?then\ (?:i|we)\ (?:can|could)\b | so\ (?:that|they|he|she)\b", re.VERBOSE
    ),
)
