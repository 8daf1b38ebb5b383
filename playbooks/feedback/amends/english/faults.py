"""The words for what was done wrong, in English, and the pasts that say nothing of it."""

FAULTS = """
    late | lateness | delay | delays | delayed | overdue | missing | missed | miss a | miss the |
    miss your | miss our | forgotten | broken | damage | damaged | defect | defects | defective | faulty |
    outage | downtime | leak | leaked | leaking | spoilt | expired | out of date | outdated | dirty |
    incomplete | mix-up | mixed up | mixed-up | mixing up | overcharging | billed twice | charged twice |
    carelessness | careless | overlooking | neglecting | neglect | ignoring | negligence | negligent |
    sloppy | incompetent | incompetence | too slow | slowness | not honest | hidden | hiding | concealing |
    withholding | lied | lying | a lie | our lies | lies about | dishonest | dishonesty | deceit |
    misleading | untrue | false | falsely | not true | fake | forged | in bad faith | kept from you |
    kept it from you | kept quiet | keep quiet | kept silent | broke our word | broken our word |
    broken promise | pretending | cheating | behind your back | exaggerating | glossed over | covered up |
    cover up | failing to | failure to | without telling | without asking | without checking |
    without reading | without consulting | without warning | without notice | unanswered | unpaid |
    unfinished | undelivered | oversight | misquoted | misrepresentation | typo | bug | never told |
    never called | never sent | never answered | never came | cut corners | let slip | dropped the ball |
    unprepared | rude | rudeness | breach | poor quality | bad quality | mouldy | rotten | stale |
    shortage | no-show | stood you up | waiting | too much | too little | too many | too few |
    too expensive | too early | too long
"""
# The past of common doings; what ends on -ed is told from this by its ending.
DID = """
    ate | bent | bought | broke | built | came | chose | cut | did | drew | drove | fell | flew | forgot |
    gave | got | held | hid | hit | kept | knew | laid | lay | led | left | let | lost | made | meant |
    misled | misread | overslept | overspent | paid | put | ran | rang | read | said | sank | sat | saw |
    sent | set | shook | shut | slept | sold | spent | spilt | spoke | stole | stood | swore | thought |
    threw | told | took | tore | undercut | went | withheld | wrote
"""
# Of these, whoever reads them in any clause knows them for a past.
PASTS = """
    ate | blew | broke | built | burst | came | chose | drank | drove | fell | flew | forgot | froze |
    gave | grew | hid | kept | lay | misled | misread | misspelt | overslept | ran | rang | sank | sat |
    sent | shook | shot | slept | slid | sold | spilt | stole | struck | stuck | swore | threw | told |
    took | tore | withheld | wore | wrote | went
"""
# Pasts that say nothing of what was done, and those that tell of the repair.
EMPTY = """
    acted | acted badly | behaved | conducted | faced | affected | agreed | apologised | apologized |
    appreciated | arranged | ashamed | asked | assured | attached | based | booked | came about | came to |
    caused | cherished | committed | compensated | concerned | continued | corrected | credited | decided |
    dedicated | deserved | detailed | determined | did badly | did wrong | did you wrong | disappointed |
    discussed | embarrassed | enclosed | esteemed | expected | experienced | failed you | fell short |
    felt | fixed | frustrated | got it all wrong | got it badly wrong | got it very wrong | got it wrong |
    got things wrong | got this badly wrong | got this wrong | handled it | handled this | happened |
    harmed | heard | hired | honored | honoured | hoped | hurt | improved | inconvenienced | indeed |
    involved | learned | learnt | let down | let them down | let you down | made a mistake | made an error |
    made errors | made mistakes | made our mistakes | made some mistakes | messed up | met | need | needed |
    occurred | offended | ordered | paid | planned | pleased | promised you | put them through |
    put through | put you through | realised | realized | rebuilt | redone | refunded | reimbursed |
    related | renewed | repaid | repaired | replaced | reprinted | required | respected | reversed |
    ruined | speed | spoiled | suffered | talked | took place | tried | trusted | understood | upset |
    valued | waived | wanted | went through | went wrong | wronged | did to you | impacted |
    let everyone down
"""
# What an apology may be for without a word of what was done.
VAGUE = """
    action | actions | affair | anger | annoyance | behavior | behaviour | bother | business | chaos |
    circumstances | concern | conduct | confusion | consequences | difficulties | difficulty |
    disappointment | distress | drama | error | errors | events | everything | experience | failings |
    failure | failures | fault | faults | feelings | frustration | harm | hassle | hurt | impact |
    incident | incidents | inconvenience | inconveniences | issue | issues | letdown | matter | mess |
    mistake | mistakes | misunderstanding | misunderstandings | pain | part | problem | problems | role |
    shortcomings | situation | situations | stress | suffering | things | trouble | troubles | upset |
    worries | worry | wrong | wrongdoing | wrongs | unpleasantness | unease | impression | tensions |
    irritation | upheaval
"""
VAGUELY = """
    everything | everything that happened | everything that has happened | everything that went wrong |
    all that happened | all that has happened | what happened | what has happened | what occurred |
    what went wrong | how things went | how things turned out | the way things went |
    the way things turned out | recent events | things came to this | been put through | put you through |
    you went through | mistakes | have gone through | the other day | last week | last month | last year |
    to hear that | inconvenience
"""
