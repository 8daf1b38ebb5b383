"""English verbs in the forms in which they tell how things are."""

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.places import not_after

# Verbs whose form for one person is hardly ever a noun of many things.
SINGULAR = """
    act afford agree allow appear argue arrive attend avoid belong bite bleed block boil bother breathe
    burn bury care celebrate clean climb collapse collect compete complain concern confuse contain
    convince cough cover crack cry cure dance deal decide declare depend deserve destroy develop die dig
    disappear discover drag dream drip earn eat employ enjoy enter exist expand explain fail faint fall
    feed fetch finance flicker flood flow fly follow forbid force forget freeze frighten gather grow
    handle happen harm hate hear heat hide hum hurry ignore import improve include increase insure invest
    involve itch jump kill kneel know lack laugh lead leak lean learn leave lend let lie listen live lock
    lose love manage manufacture mean melt miss mistrust multiply obey occur open operate organise
    overheat own pass peel perform plague play pour practise pray predict prefer prepare prevent produce
    promise protect prove provide publish pull push quarrel quit react read realise receive recognise
    recommend recover regret rely remain remember remind renovate replace represent require retire ride
    ring rise roar rot rub ruin rust sell send separate serve sew share shiver shout shut sing sink sit
    sleep slip smell smoke snore spill spit split spoil squeak stand stare start starve stay steal stink
    stop strike struggle study suck suffer suggest supply suppose survive suspect swear sweat swell swim
    swing talk teach tear tell tend threaten throw tie touch train travel treat tremble trust try
    understand use vanish vibrate vote wake walk warn wash waste watch wear weigh wish worry yell
"""


def singular(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


STATES = Finder(
    after(" | ".join(singular(verb) for verb in SINGULAR.split())),
    after("""
        am | is | are | was | were | has | have | had | do | does | did | can | cannot | could | will
        | would | may | might | shall | should | goes | comes | gets | makes | takes | keeps | runs
        | opens | closes | starts | begins | ends | expires | leaves | moves | lies | stands | stops
        | looks | works | lives | pays | costs | loses | threatens | went | came | got | made | took
        | broke | lost | left | fell | s | re | ve | ll | d | m | t
    """),
    after(
        """
            accepts | adds | allows | appeared | arrives | asked | ate | bears | beat | became | began
            | believes | belongs | bought | breaks | brings | brought | built | burned | burnt | buys
            | called | carries | caught | caused | changed | charges | chose | closed | collapsed
            | complained | complains | consists | contains | crashed | crosses | cut | decided | depends
            | died | doubled | drank | drives | drove | earns | eats | ended | exists | expired | exploded
            | failed | fails | feels | felt | fills | finds | fits | flies | forgot | forced | found
            | gave | gives | grew | grows | had | happened | happens | hates | hears | heard | held
            | helps | hit | holds | hurts | insisted | keeps | kept | killed | knew | knows | lacks
            | lasts | learned | let | lets | loves | meant | means | met | misses | missed | moved
            | needed | opened | ordered | owes | owns | paid | picked | played | pulls | quit | quits
            | ran | reached | reads | receives | relies | remembers | retired | retires | rises | rose
            | ruined | runs | said | sat | saw | says | seems | seen | set | cost | sells | sends | serves
            | sits | sleeps | slept | slipped | sold | speaks | spends | spent | spoke | stayed | stays
            | stole | stood | stopped | struggled | suffered | taken | taught | teaches | tells | thinks
            | thought | threw | threatened | tore | tried | tries | turned | turns | understands | used
            | uses | vanished | visits | waits | waited | walked | wears | went | won | worked | worried
            | wrote
        """,
        before=not_after("be | been | being | get | gets | getting | not"),
    ),
    after("i | we | they | he | she | it | you | there | who", r"\s+\w"),
)
