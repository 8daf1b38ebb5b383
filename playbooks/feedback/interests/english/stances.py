"""How a position is worded in English: a want, a refusal, a price, a term."""

from playbooks.feedback.finder import Finder, after, like
from playbooks.feedback.lists import one_of

WANTS = """
    say no to | says no to | saying no to | no to the | their demands | his demands | her demands
    | it has to be | that has to be | want | wants | wanted | wanting | wanna | would like | d like
    | would love | d love | would prefer | d prefer | prefer | prefers | would rather | d rather | demand
    | demands | demanded | demanding | insist | insists | insisted | insisting | ask for | asks for
    | asked for | asking for | ask us | asks us | asked us | ask that | asks that | asked that | asked me
    | asks me | request | requests | requested | require | requires | required | expect us | expects us
    | expect you | expects you | expect our | expects our | expect me | expects me | expect a | expects a
    | refuse | refuses | refused | refusing | reject | rejects | rejected | decline | declines | declined
    | oppose | opposes | object to | objects to | stick to | sticks to | stand by | call for | calls for
    | called for | claim | claims | need | needs | needed | in need of | hold out for | offers | offered
    | offering | on their list | on his list | on her list | on our list | her terms | his terms
    | their terms | our terms | my terms | conditions | hoping for | hoping to get | hoping to have
    | is after | are after | looking to get | looking to have | calling for | keen on | set on | intent on
    | m after | re after | is what we ask | is what i ask | is what they ask | their line | our line
    | it also asks | wish for | wishes for | press for | presses for
"""
REFUSED = one_of("""
    accept | agree | sign | go | pay | discuss | negotiate | look | take | give | move | moved | budge
    | depart | consider | renew | deliver | sell | lower | raise | extend | let | allow | do | grant
    | willing | prepared | share | drop | cut | work | change | settle | approve | buy | offer | release
    | return | refund
""")
TERMS = """
    at least | at most | no less than | no more than | not less than | not more than | minimum | maximum
    | nothing less | not one less | lowest | final offer | last offer | best offer | best price
    | asking price | no later than | at the latest | not acceptable | unacceptable | out of the question
    | not negotiable | non-negotiable | non negotiable | take it or leave it | deadline | how about
    | what about | let's do | let's say | let's split | i propose | we propose | they propose | split
    | their position | our position | our offer is | my offer is | discount | exclusive rights | not a day
    | not one lesson | no dogs | and nothing else
"""
# Aims that are needs, whatever they follow.
AIMS = one_of("""
    avoid | prevent | protect | ensure | make sure | be able | be sure | be certain | be safe | catch up
    | keep up | plan | survive | sleep | prove | save | feed | cook | drink | stay warm | stay alive
    | stay hydrated | stay open | live | afford | recover | secure | cover | look after | take care
    | get through | feel | belong | learn | grow | relax | rest | be heard | be seen | be asked | be left
    | be done with | fill | pay off | pay back | keep our | keep my | keep his | keep her | keep people
    | keep the team | keep the client | keep warm | keep going | reach | finance | fund | show | explain
    | report | justify | serve | win | expand | replace | compensate | offset | make up | spread | train
    | teach | set an example | attract | satisfy | comply | know
""")
# What somebody wants to do with the matter itself is a position; whatever else they want is a need.
DEALT = one_of("""
    accept | add | agree | be allowed | be delivered | be first | be named | be there | be paid
    | be refunded | borrow | bring | buy | cancel | change | charge | check out | choose | close | collect
    | come | cut | deal | decide | deliver | discuss | do | double | drop | end | exchange | extend
    | finish | get | give | go | halve | have | hire | increase | install | invoice | keep the | keep it
    | keep all | lease | leave | let | limit | lower | make | meet | move | negotiate | offer | open
    | order | own | pay | pay less | pick | postpone | put | raise | receive | reduce | renew
    | renegotiate | rent | replace | return | review | see the | see it | sell | send | set | settle
    | share | ship | sign | split | start | stop | switch | take | terminate | trade | use | wait
    | withdraw | work as | work for | work in | work from
""")
# What must be is a position where it is one of these; else it says how things are.
FIXED = one_of("""
    have | get | receive | be at | be below | be above | be under | be over | be paid | be returned
    | be delivered | be made | be done | be moved | be signed | be in writing | be by | be on | be ready
    | be free | be included | stay | remain | deliver | sign | return | come | include | accept | give
    | agree | lower | drop | go | happen | arrive | match | start by | pay a | pay half | pay all
    | pay for all | pay in
""")
SPELT = """
    one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen
    | fifteen | sixteen | seventeen | eighteen | nineteen | twenty | thirty | forty | fifty | sixty
    | seventy | eighty | ninety
"""
NUMBER = r"(?:[$€£]\s?)?\d[\d.,]*"
UNIT = r"(?:%|percent|per cent|k|dollars?|euros?|pounds?|bucks|grand|million|thousand|usd|eur|gbp)"
GIVES = (
    "(?:be willing to \\w+|be okay? with|be happy with|have|take|keep|get|give|do|pay|go|offer|trade|settle"
    "|accept|sell|let|use|receive)"
)


def is_number(word: str) -> bool:
    return word[0].isdigit()


STANCES = Finder(
    after(WANTS, rf"(?! to (?!{DEALT}\b))(?! to {AIMS}\b)"),
    after(
        "only",
        r" (?:accept|take|pay|want|sign|buy|sell|work|deliver|offer|talk|speak|deal|meet|do|come|move)s?\b",
    ),
    after(
        "won't | wont | will not | refuse to | refuses to",
        r" (?!be able|work out|happen|hurt|matter|last|survive|break)\w",
    ),
    after(TERMS),
    after("must | has to | have to | got to | gotta", rf" (?:not )?{FIXED}\b"),
    after("t | not | never | neither | cannot | dont", rf"\s+(?:\w+\s+)?{REFUSED}\b"),
    after("no | not", r" (?!(?:sure|yet|much|really|certain|very)\b)\w", before=r"(?<!\w )(?<!, )"),
    like(is_number, rf"(?:(?<=[$€£])|(?<=[$€£] ))\d|{NUMBER}\s?{UNIT}(?!\w)|{NUMBER} (?:a|an|per) \w"),
    after("only | ask | asks | asking | offer | offering | expect | expects | net", rf" {NUMBER}"),
    after(SPELT, rf"(?:[ -](?:\w+ )?(?:hundred|thousand|grand)\b|(?:[ -]\w+)? {UNIT}\b)"),
    after(
        "payment | delivery | rent | deposit",
        r" (?:on|by|in|within|before|after) \w",
        before=r"(?<!\w )(?<!, )",
    ),
    after("top priority | highest priority | first priority | main priority"),
    after(
        "i | we | you | they | he | she",
        rf"(?:'ll|'d| will| would| can| could| may) (?:only |just |then )?{GIVES}\b",
    ),
    after("i | we | you", r" (?:take|get|keep|pay|give|offer)\b"),
    after("can | could | may | would | will", rf" (?:i|we|you|they) (?:please |just |maybe )?{GIVES}\b"),
    after("price | rate | fee | rent", r".{0,25}?\d"),
    after("is to be | m to pay"),
)
# What somebody wants is asked, or not known.
BLANKS = Finder(
    after(
        "t | not | nothing | no | dont",
        r" (?:\w+ )?(?:know|known|idea|clue|clear)\b",
    ),
    after("unclear | unknown"),
    after("what | which", r" (?:\w+ )?(?:do|does|did|is|are|would|can|could)\b", before=r"(?<!\w )"),
)
