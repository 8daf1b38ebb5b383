"""Verbs by which an English clause is told to be an order, or to say how things are."""

from playbooks.feedback.lists import one_of

ORDERS = one_of("""
    accept | acknowledge | add | adjust | advance | agree | allow | amend | answer | appoint | approve
    | arrange | assign | attach | bear | book | bring | build | call | cancel | change | check | clean
    | clear | collect | come | commit | compensate | complete | confirm | cover | credit | cut | deduct
    | deliver | demand | deploy | double | drop | email | exclude | exempt | expect | expedite | extend
    | fill | finish | fit | fix | forward | free | freeze | get | give | go | grant | guarantee | halve
    | hand | have | hire | hold | honour | honor | include | increase | inform | insist | install
    | introduce | issue | join | keep | knock | leave | let | lift | limit | lock | lower | make | match
    | meet | move | name | open | order | paint | pay | pick | place | postpone | prepare | print
    | produce | provide | publish | push | put | raise | recall | reduce | refund | reimburse | release
    | relocate | remove | renew | repair | repay | replace | report | request | require | reschedule
    | reserve | restore | return | review | rewrite | scrap | send | separate | set | settle | share
    | shift | ship | shorten | show | sign | split | start | stick | stop | store | strike | submit
    | supply | support | swap | switch | take | tell | throw | top | train | transfer | treat | turn
    | unlock | update | upgrade | use | waive | withdraw | work | write
""")
SAID_OF = one_of("""
    add | allow | arrive | ask | become | begin | belong | break | bring | burn | buy | call | care
    | carry | charge | check | clean | close | come | complain | contain | cost | count | cover | cut
    | deliver | depend | die | do | draw | drive | drop | eat | employ | end | expect | expire | fail
    | fall | feed | feel | fill | finish | fit | follow | get | give | go | grow | happen | help | hold
    | hurt | insist | invoice | join | keep | know | lack | last | lead | leak | leave | let | lie | like
    | limit | live | look | lose | love | make | matter | mean | measure | miss | move | need | offer
    | open | order | owe | own | pay | plan | play | prefer | prevent | print | produce | pull | push
    | put | reach | read | receive | refuse | rely | remain | remember | require | rest | return | ring
    | rise | run | save | say | see | sell | send | serve | share | ship | show | sit | sleep | slip
    | slow | smell | spare | speak | spend | squeak | stand | start | stay | stick | stop | suffer | suit
    | supply | support | take | teach | tell | think | throw | travel | treat | trust | turn | use | visit
    | wait | walk | want | warn | wash | watch | wear | weigh | win | work | write | yield
""")
FINITE = one_of("""
    am | is | are | was | were | has | have | had | does | do | did | will | would | can | cannot | could
    | might | isn't | aren't | wasn't | weren't | hasn't | haven't | hadn't | doesn't | don't
    | didn't | won't | wouldn't | can't | couldn't | came | went | got | took | gave | made | said | told
    | lost | left | broke | cost | fell | grew | kept | knew | paid | ran | rose | saw | sold | sent
    | spent | stood | thought | won | wrote | bought | became | began | brought | built | felt | found
    | held | led | let | meant | met | read | shrank | sank | rang | hung | hit | put | cut | set | shut
    | drew | flew | threw | drove | woke | chose | froze | spoke | stole | tore | wore | ate | beat
    | fought | caught | taught | dealt | slept | bent | stuck | struck | shook | forgot | hurt | laid
    | withdrew | understood | seems | knows | goes
""")
MONTH = one_of("""
    january | february | march | april | may | june | july | august | september | october | november
    | december
""")
