from tests.kit.person import words
import json, asyncio
import pytest
from tests.conversations.test_intruders import *
from tests.conversations.test_intruders import carried_in, press_in, thread_of, told, interaction, CHANNEL, TEAM, JSON
from tests.conversations.conftest import *
from tests.kit.raw import event_body

async def test_img(stage, kristen):
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    u=f"{stage.slack}/api/chat.postMessage?token=xoxb-sandbox&channel={kristen.channel}&text=csrf"
    async with stage.http.get(u) as a: print("GET api", a.status, await a.text())
    async with stage.http.get(f"{stage.slack}/api/conversations.history?token=xoxb-sandbox&channel={kristen.channel}") as a: print("GET hist", a.status, (await a.text())[:200])
    async with stage.http.get(f"{stage.slack}/sandbox/workspace", headers={"Host":"[::1"}) as a: print("bad host", a.status)
    async with stage.http.get(f"{stage.slack}/sandbox/workspace", headers={"Origin":"null"}) as a: print("null origin", a.status)
    async with stage.http.get(f"{stage.slack}/sandbox/workspace", headers={"Sec-Fetch-Site":"cross-site"}) as a: print("cross-site no origin", a.status)
    for path in ("weather","clock","socket","deactivate","home","press","shortcut","channel","invite"):
        async with stage.http.post(f"{stage.slack}/sandbox/{path}", json={}, headers={"Origin":"https://evil.example"}) as a: print(path, a.status)
    try:
        ws = await stage.http.ws_connect(f"{stage.slack}/socket/x", headers={"Origin":"https://evil.example"}); print("ws ok")
    except Exception as e: print("ws", e)

async def test_flood(stage, kristen):
    ch="C0IMPRESS03"
    await kristen.types("/invite @Rapport", channel=ch)
    for i in range(60):
        await told(stage, event_body({"type":"app_mention","channel":ch,"user":kristen.id,"text":"<@U0RAPPORT01> hi","ts":f"1999999999.{i:06}","thread_ts":"1999999998.000001"}, team=TEAM, event_id=f"EvF{i}"), JSON)
    from collections import Counter
    print(Counter(c["method"] for c in await stage.calls()))
    await kristen.types("/negotiate start Impress here", channel=ch)
    for i in range(30):
        await told(stage, event_body({"type":"message","channel_type":"group","channel":ch,"user":kristen.id,"text":"hi","ts":f"1999999997.{i:06}","thread_ts":"1999999996.000001"}, team=TEAM, event_id=f"EvG{i}"), JSON)
    print(Counter(c["method"] for c in await stage.calls()))

async def test_rootless(stage, kristen):
    """The channel's root post cannot be posted: every thread there costs a call."""
    ch="C0IMPRESS03"
    await kristen.types("/invite @Rapport", channel=ch)
    async with stage.http.post(f"{stage.slack}/sandbox/trouble", json={"method":"chat.postMessage","times":50,"error":"restricted_action"}) as a: pass
    await kristen.types("/negotiate start Impress here", channel=ch)
    await asyncio.sleep(2)
    from collections import Counter
    statuses=Counter()
    async with stage.http.post(f"{stage.slack}/sandbox/trouble", json={"method":"conversations.replies","times":50,"error":"ratelimited"}) as a: print(a.status)
    for i in range(10):
        s,_=await told(stage, event_body({"type":"message","channel_type":"group","channel":ch,"user":kristen.id,"text":"hi","ts":f"1999999997.{i:06}","thread_ts":"1999999996.000001"}, team=TEAM, event_id=f"EvG{i}"), JSON)
        statuses[s]+=1
    print(statuses, Counter(c["method"] for c in await stage.calls()))

async def test_removed_form(owner, daniel, stage):
    await daniel.presses("Skip")
    await owner.presses("Skip")
    await daniel.presses("Edit an answer")
    carried=await carried_in(daniel)
    # open a public form, be removed, send it
    await told(stage, press_in(CHANNEL, daniel.id, "reopen", {**carried,"s":"worth"}))
    await daniel.presses("Enter the figures")
    await owner.types("/remove @Daniel Reyes")
    try:
        print(await daniel.fills(ours="77 million"))
    except AssertionError as e: print("refused by sandbox", e)
    print("77" in str(await thread_of(stage, owner)))

async def test_shared_lesson_brief(owner, daniel, stage):
    await owner.types("/negotiate close won")
    await owner.fills(outcome="won", value="31 million", lesson="My boss nearly ruined it.")
    await daniel.reads("Closed, won")
    await daniel.presses("Brief")
    b=await daniel.reads("Brief: Impress")
    print("LESSON shown", "boss" in words(b), "value", "31" in words(b))

async def test_handover_outside_channel(owner, kristen, stage):
    ada = await stage.person("Margaret")
    await owner.types("/negotiate handover Impress")
    await kristen.fills(colleague=ada.id)
    await ada.reads("asks you to take over")
    await ada.presses("Take it over")
    await ada.reads("is yours now")
    await ada.types("/negotiate edit Impress")
    await ada.types("/negotiate status Impress")
    for m in (await ada.messages())[:3]: print(words(m)[:200])

async def test_shortcut_hostile(stage, kristen):
    for text in ("<!channel> \x00\u202egnp.exe <https://evil|Impress> *x* {counterpart}", "\x00\x01", "\u202e"*50, "&"*40000, "💥"*20000):
        body = interaction(type="message_action", callback_id="start_from_message", team={"id":TEAM}, user={"id":kristen.id}, trigger_id=f"1.{hash(text)}", channel={"id":kristen.channel}, message={"ts":"1.2","user":"U0X","text":text,"username":"\x00<!here>"*50}, message_ts="1.2", response_url="http://127.0.0.1:9/x")
        print(repr(text[:10]), await told(stage, body), (await stage.calls("views.open"))[-1:].__len__(), str((await stage.calls("views.open"))[-1:])[-200:])
