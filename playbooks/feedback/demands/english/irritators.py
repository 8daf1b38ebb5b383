"""The lexicon of praise and blame in English; patterns know each kind by its letter."""

from playbooks.feedback.tags import tags

TAGS = tags(
    # Whatever looks like praise and is none.
    _="""
        great deal of | good deal of | great deal more | good deal more | good deal less | good morning
        | good evening | good afternoon | good day | good night | good luck | fair enough | fair share
        | fair play | fair trade | in good time | good time | good idea | good moment | good question
        | good point | good start | good news | good reason | good faith | good thing | better idea
        | fair hearing | fair warning | fair question | fair point | fair chance | fair comparison
        | trade fair | book fair | job fair | craft fair | art fair | next fair | the fair in
        | at the fair | fair opens | offer you my apologies | great pleasure | great time | great trip
        | great day | cold | too late
    """,
    # Proud words praise an offer wherever they are said of it; of people too if they are kind as well (Q).
    P="""
        excellent | superb | outstanding | exceptional | unbeatable | unbelievable | killer | attractive
        | first-rate | first-class | top-notch | princely | handsome | unrivalled | unmatched | splendid
        | magnificent | exceptionally good | very good | extremely good | really good | extraordinary
        | irresistible | tremendous | stellar | spectacular | once-in-a-lifetime | sensational
        | phenomenal | marvellous
    """,
    Q="generous | overgenerous",
    # Mild ones may also be asked for, or be said of a procedure: “a fair price”. M is said of people too.
    M="""
        fair | reasonable | decent | accommodating | flexible | patient | honourable | honorable
        | considerate | tolerant | lenient | cooperative | gracious | fair-minded
    """,
    N="""
        modest | moderate | sensible | balanced | well-balanced | equitable | competitive | justified
        | legitimate
    """,
    C="""
        correct | correctly | impeccable | impeccably | irreproachable | irreproachably | kind
        | generously | fairly | honourably
    """,
    # Said of anything, also in a cheer; they praise an offer only right before its name.
    G="""
        good | fine | great | nice | lovely | strong | cheap | perfect | best possible | fantastic | amazing
        | incredible | wonderful | fabulous | terrific | brilliant | awesome
    """,
    K="better",
    V="""
        more than | nothing but | nothing if not | very | really | quite | entirely | extremely
        | exceptionally | extraordinarily | only | just | absolutely | truly | remarkably | highly
        | actually | pretty | so | too | most | always been | certainly | surely | already | completely
        | totally | incredibly | unusually | still | rather | eminently | honestly | simply | being
        | frankly | plainly | clearly | all along | so far | super | perfectly | utterly | wholly
        | thoroughly | genuinely | fairly and squarely | undeniably | obviously
    """,
    O="""
        offer | price | proposal | deal | package | demand | request | rate | rates | terms | conditions
        | quote | quotation | figure | discount | rebate | concession | gesture | solution | plan
        | arrangement | bid | compromise | number | fee | fees | service | option | options | contract
        | salary | split | sum | suggestion | position | value | product | prices | offers | packages
        | rise | budget | demands | figures | proposals | quality | counteroffer | wages | rent | wage
    """,
    I="invoice | letter | idea | clause | behaviour | behavior | work | attitude | forecast | forecasts",
    # A reproach in any sentence of which they are the subject; B only beside what is theirs.
    A="""
        absurd | arrogant | careless | cheeky | childish | clueless | clumsy | difficult | dishonest
        | disgraceful | disorganised | disorganized | disrespectful | dreadful | exorbitant | extortionate
        | foolish | greedy | hopeless | idiotic | impatient | impossible | incompetent | inexcusable
        | irresponsible | lazy | lousy | ludicrous | mean | naive | negligent | obstinate | offensive
        | pathetic | petty | reckless | rude | scandalous | selfish | shameful | shameless | silly
        | sloppy | stingy | stubborn | stupid | thoughtless | timid | ungrateful | unfair | unhelpful
        | unacceptable | unprofessional | unrealistic | unreasonable | unreliable | useless | at fault
        | to blame | out of order | inflexible
    """,
    # These are a reproach wherever they stand.
    S="insulting | ridiculous | outrageous | laughable | preposterous | shoddy",
    B="""
        awful | bad-tempered | bloated | bureaucratic | chaotic | crazy | endless | eternal | excessive
        | grotesque | ill-prepared | inadequate | incessant | inflated | insane | miserable | miserly
        | nonsensical | notorious | overblown | overpriced | paltry | pig-headed | shabby | shocking
        | short-sighted | slapdash | terrible | tiresome | unjustified | wilful | worthless | broken
    """,
    W="""
        fault | carelessness | negligence | sloppiness | incompetence | laziness | greed | stubbornness
        | arrogance | excuses | blunder | blunders | mess | chaos | dishonesty | nonsense | games | tricks
        | stalling | foot-dragging | dawdling | bad faith | broken promises | empty promises | tantrums
        | moods | whims | stupidity | ignorance | meanness | pettiness | bullying | threats | failings
        | shortcomings | failure | failures | inability | unwillingness | rudeness | impatience
        | obstinacy | recklessness | indecision | disorganisation | whining | complaining | moaning
        | nitpicking | cheek | own doing | lack of care | lack of respect | lack of preparation
        | lack of discipline | mistake | mistakes | dithering
    """,
    D="""
        let us down | let me down | messed up | messed us | messed it | messed this | messed everything
        | messed things | screwed | ruined | botched | bungled | blew it | wrecked | spoiled | cheated
        | ripped | neglected | ignored us | ignored me | ignored our | ignored every | ignored all
        | ignored it | failed us | failed me | failed to | broke the agreement | broke the contract
        | broke the promise | broke the deal | broke the rules | broke your word | broke your promise
        | broke their word | broke their promise | broke his word | broke her word | broken your word
        | broken their word | broken the agreement | broken the contract | broken your promise
        | broken their promise | wasted our | wasted my | made a mess | made such a mess | made a fuss
        | made a hash | don't care | don't listen | don't bother | doesn't care | doesn't listen
        | doesn't bother | didn't care | didn't even | didn't bother | didn't listen | can't be bothered
        | can't be trusted | cannot be trusted | couldn't be bothered | know nothing | knows nothing
        | have no idea | have no clue | has no idea | has no clue | drag your feet | drag their feet
        | dragged your feet | dragged their feet | dragging your feet | dragging their feet | treat us
        | treats us | treated us | caused this | caused all | caused us
        | should have known | should have told | should have checked | should have thought
        | should have read | should have said | should have warned | should have asked
        | should have planned | ought to have | should be ashamed | always want | always complain
        | always pay late | always come late | always wait | always change | always forget | always leave
        | always push | always squeeze | always moan | always haggle | always try to
        | forgot again | never answer | never listen | never listened | never reply | never thank
        | never thanked | never pay on | never keep | never kept | never learn | never care | never cared
        | never bother | never bothered | never even | never once | never deliver | didn't think of us
        | never apologised | never apologized
    """,
    R="""
        as usual | as always | as ever | once again | yet again | time and again | again and again
        | for the umpteenth time | for the third time | for the tenth time | for the nth time
        | every single time
    """,
)
PRAISED = "[PQMN]+"
AWFUL = "[AS]+"
CONDUCT = "[QMC]+"
VERY = r"(?:V+ )"
BE = (
    r"(?: (?:is|are|was|were|looks|seems|remains|(?:has|have)(?: always| ever)? been|would be|will be)"
    r"|'s|'re)"
)
THEY = "(?:you|they|he|she)"
THEIR = "(?:your|their|his|her|its)"
