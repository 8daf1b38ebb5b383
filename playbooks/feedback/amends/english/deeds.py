"""Words of English for doing something, and for announcing it without doing anything."""

AIRY = """
    accept | act | address | aim | all be | always | apologise | apologize | appreciate | ask for |
    ask them | ask you | assure | attempt | be | become | beg | behave | believe | care |
    change everything | change for | change our | change things | cherish | come good | commit |
    communicate | concentrate | continue | deal with | dedicate | deserve | devote | do | earn | endeavor |
    endeavour | ensure | express | feel | find | fix everything | fix it | fix things | fix this | focus |
    forget | get better | get it right | get this | get to the bottom | give everything |
    give it everything | give it our | give my | give our | give them my | give them our |
    give you everything | give you my | give you our | gladly do | go above | go out of | go the extra |
    go well | handle | happen | have everything | have learned | hear | hold ourselves | honor | honour |
    hope | improve | keep a | keep an | keep in | keep our | keep trying | keep working | keep you | know |
    learn | leave no | leave nothing | let it happen | let that happen | let them down | let them know |
    let this happen | let you down | let you know | like | listen | live up | look after | look closely |
    look forward | look into | lose | love | make amends | make certain | make every | make good |
    make it good | make it right | make it up | make sure | make things right | make this good |
    make this right | make up | matter | mean | meet their | meet your | move heaven | need | never |
    no longer | not | own | pay attention | pay better | pay close | pay closer | pay greater |
    pay more attention | prioritise | prioritize | promise | prove | push | put customers | put everything |
    put it right | put matters right | put our | put that right | put their | put them | put things right |
    put this right | put you | put your | raise our | rebuild the trust | rebuild trust | rebuild your |
    recur | redouble | reflect | regain | regret | remain | remember | repeat | resolve | respect | rest |
    restore | rise to | say | see a different | see that | see to | see what | seek | serve | set it right |
    set things right | set this right | show | solve | sort | spare no | stand behind | stand by | stay |
    step up | strengthen | strive | support | take all | take better care | take care | take full |
    take greater care | take it | take measures | take more care | take note | take responsib | take steps |
    take that | take the blame | take their | take them | take this | take your | tell | thank | think |
    treasure | treat | trust | try | understand | use our | value | watch | win | wish | work closely |
    work hard | work harder | work on | work tirelessly | work to | work with you | have our | have my |
    reassure | calm
"""
AIRILY = """
    anything | apologising | apologizing | asking | assuring | being | committing | considering | doing |
    everything | feeling | getting better | giving my | giving our | going | having | hoping | improving |
    learning | looking | making every | making sure | missing | nothing | offering our | offering you our |
    promising | regretting | saying | something | striving | suffering | taking | thinking | trying |
    using | wishing | working | writing to
"""
DEEDS = """
    take your shift | take your sunday | take over | add | book | bring | cancel | clean | collect |
    come by | come over | come to | compensate | correct all | correct every | correct the | cover |
    credit | deduct | deliver | deposit | donate | drive | drop | exchange | extend | fix the | fix your |
    fly | freeze | give a | give back | give them a | give them the | give you a | give you the |
    hand over | hire | hold the | host | install | invite | keep the old | keep the price | knock | lend |
    lower | offer half | open | pay a | pay all | pay back | pay for | pay half | pay the | pay them |
    pay you | pay your | pick up | prepay | print | put in a | raise | recalibrate | redeliver | redo |
    reduce | refill | refund | reimburse | reinstall | reissue | relay | remake | repaint | repair |
    replace | reprint | rerun | resend | reserve | restock | retrain | return | return the | return your |
    rework | rewrite | send | set aside | share | ship | shorten | speed up | swap | switch | take back |
    take off | throw in | train | translate | waive | wash | wipe | move the | move your | buy | mend |
    get you a | rebuild | refit | resew | rewire | restore the | top up
"""
DOING = """
    bringing | canceling | cancelling | collecting | compensating | correcting the | covering | crediting |
    deducting | delivering | driving over | flying | giving back | hosting | installing | lending |
    paying for | paying the | recalibrating | redelivering | redoing | refunding | reimbursing | reissuing |
    repairing | replacing | reprinting | resending | reworking | rewriting | sending | shipping |
    taking back | waiving
"""
GOODS = """
    a cheque | stripped | repainted | painted again | a credit | a gift | a spare | additional | at cost |
    at my expense | at my own expense | at our cost | at our expense | at our own cost |
    at our own expense | at your disposal | bonus | by express | canceled | cancelled | cash back |
    compensation | corrected file | corrected invoice | corrected version | cost nothing | costs nothing |
    courier | credit note | credit notes | credit of | credit on | credited | discount | discounts |
    extended | extension | extra days | extra hours | extra week | flowers | for nothing | free |
    full credit | half price | half the price | hamper | lower price | money back | new one | new ones |
    no charge | no cost | not charge | off with pay | on loan | on the house | overtime | own pocket |
    paid back | price cut | price freeze | rebate | rebuilt | redone | refund | refunded | refunds |
    reimbursed | reimbursement | repaid | repaired | replaced | replacement | replacements | reprinted |
    the money | upgrade | voucher | vouchers | waived | without charge | written off
"""
# Of the present, what is no deed.
IDLE = """
    accept | acknowledge | admit | agree | all | also | always | am | and | apologise | apologize |
    appreciate | are | as | ask | assure | at | bear | beg | believe | blame | broke | came | can | care |
    could | cut | deeply | deserve | did | do | express | extend | feel | for | forgot | from | fully |
    gave | got | had | has | have | hear | hit | hold | hope | in | just | kept | knew | know | left | let |
    like | listen | look | lost | love | made | may | mean | might | misread | must | need | never | not |
    now | of | on | only | or | overslept | owe | own | promise | put | ran | read | realise | realize |
    really | recognise | recognize | regret | remain | said | say | see | sent | set | shall | share |
    should | sincerely | sold | spoke | stand | still | strive | take | tell | that | they | think | to |
    told | took | treasure | truly | try | understand | understood | value | very | want | was | went |
    were | who | will | wish | with | work | would | wrote | you | swear | vow | pledge | guarantee |
    respect | give
"""
