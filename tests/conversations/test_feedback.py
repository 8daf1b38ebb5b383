"""An answer is read, one thing is said about it, and the member decides what becomes of it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.storage import Storage
from playbooks.feedback import Rule, all_rules
from playbooks.loader import load_library
from playbooks.texts import Voice
from tests.kit.forger import carried_in, forges
from tests.kit.ledger import TEAM, all_is_said, opened
from tests.kit.person import Json, Person, words
from tests.kit.shown import elements
from tests.kit.stage import Stage
from tests.kit.walk import Walk
from tests.playbooks.fake_rules import speaking

CHANNEL = "C0IMPRESS03"
CLOSED, OPEN = "Do you want a discount?", "What would make May easier for you?"
CLOSED_VI, OPEN_VI = "Anh có muốn được giảm giá không?", "Điều gì sẽ giúp bên anh dễ thở hơn trong tháng Năm?"
ENGLISH, VIETNAMESE = Voice("en"), Voice("vi")


@pytest.fixture(autouse=True)
def _questions_are_read() -> Iterator[None]:
    """By the rule about open questions alone, whatever the others have earned by now."""
    with speaking(known("R3")):
        yield


def known(rule: str) -> Rule:
    return next(one for one in all_rules() if one.id == rule)


@pytest.fixture
async def kristen(kristen: Person) -> Person:
    """She is asked for her first question."""
    await kristen.types("/negotiate start Impress quick")
    return await reaches_the_question(kristen, ENGLISH)


@pytest.fixture
async def ha(ha: Person) -> Person:
    await ha.types("/negotiate start Impress quick")
    return await reaches_the_question(ha, VIETNAMESE)


async def reaches_the_question(person: Person, voice: Voice) -> Person:
    """Past the steps before it."""
    ts = ""
    for title in titles(voice)[:4]:
        prompt = await person.reads(title, voice.say("button.example"))
        assert prompt["ts"] != ts
        ts = prompt["ts"]
        await person.presses(voice.say("button.skip"), ts=ts)
    await person.reads(titles(voice)[4], voice.say("button.example"))
    return person


def titles(voice: Voice) -> list[str]:
    quick = load_library()["quick"]
    return [voice.step(quick, step.id).title for phase in quick.phases for step in phase.steps]


def labels(message: Json) -> list[str]:
    return [element["text"]["text"] for _, element in elements(message) if "text" in element]


def said(key: str, voice: Voice = ENGLISH) -> str:
    """What a rule says."""
    return voice.say(key)


@asynccontextmanager
async def counted(stage: Stage) -> AsyncIterator[dict[str, int]]:
    """How often each verdict on the rule was given."""
    async with opened(stage.database_url) as storage:
        await all_is_said(storage)
        yield dict((await _verdicts(storage)).get("R3", {}))


async def _verdicts(storage: Storage) -> dict[str, dict[str, int]]:
    return {rule: dict(times) for rule, times in (await storage.store.verdicts(TEAM)).items()}


# --- a finding -------------------------------------------------------------------------------


async def test_one_thing_is_said_about_an_answer_and_the_next_question_asked(kristen: Person) -> None:
    await kristen.replies(CLOSED)
    message = await kristen.reads("Noted: Your first question", CLOSED, said("R3.says_closed"), "First offer")
    assert f"Try:* {said('R3.try_closed')}" in words(message)
    assert labels(message)[:4] == ["Sharpen", "Keep it as it is", "Not helpful", "Why?"]


async def test_one_thing_is_said_in_vietnamese(ha: Person) -> None:
    await ha.replies(CLOSED_VI)
    message = await ha.reads("Đã ghi: Câu sẽ hỏi trước", said("R3.says_closed", VIETNAMESE))
    assert f"Thử xem:* {said('R3.try_closed', VIETNAMESE)}" in words(message)
    assert labels(message)[:4] == ["Viết lại cho rõ", "Giữ nguyên", "Không hữu ích", "Vì sao?"]


async def test_an_answer_in_order_is_only_acknowledged(kristen: Person) -> None:
    await kristen.replies(OPEN)
    message = await kristen.reads("Noted: Your first question", "First offer")
    assert "Sharpen" not in labels(message)


async def test_the_remark_is_read_out_with_the_notification(kristen: Person) -> None:
    await kristen.replies(CLOSED)
    message = await kristen.reads("First offer", said("R3.says_closed"))
    assert said("R3.try_closed") in message["text"]


async def test_why_tells_what_stands_behind_it(kristen: Person) -> None:
    await kristen.replies(CLOSED)
    await kristen.presses("Why?")
    view = await kristen.sees_view(said("R3.title"), said("R3.why"), said("R3.silent"))
    assert "<https://doi.org/10.1111/nejo.12034|" in str(view)


async def test_why_is_told_in_vietnamese(ha: Person) -> None:
    await ha.replies(CLOSED_VI)
    await ha.presses("Vì sao?")
    await ha.sees_view(said("R3.title", VIETNAMESE), said("R3.why", VIETNAMESE), "Khi nào không áp dụng")


# --- sharpened -------------------------------------------------------------------------------


async def test_a_sharpened_answer_is_compared(kristen: Person, stage: Stage) -> None:
    await kristen.replies(CLOSED)
    remark = await kristen.reads("Sharpen")
    await kristen.presses("Sharpen")
    prompt = await kristen.reads("To sharpen", said("R3.says_closed"), "Your first question", CLOSED)
    assert prompt["ts"] != remark["ts"]
    assert "Sharpen" not in labels(await kristen.reads("Open again: Your first question"))
    await kristen.replies(OPEN)
    mended = await kristen.reads("Noted: Your first question", said("R3.better"), "First offer")
    assert "Sharpen" not in labels(mended)
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 1, "sharpened": 1, "mended": 1}


async def test_a_sharpened_answer_is_compared_in_vietnamese(ha: Person) -> None:
    await ha.replies(CLOSED_VI)
    await ha.presses("Viết lại cho rõ")
    await ha.reads("Nên viết lại cho rõ", said("R3.says_closed", VIETNAMESE), "Câu sẽ hỏi trước")
    await ha.replies(OPEN_VI)
    await ha.reads("Đã ghi: Câu sẽ hỏi trước", said("R3.better", VIETNAMESE))


async def test_what_still_stands_is_said_kindly(kristen: Person) -> None:
    await kristen.replies(CLOSED)
    await kristen.presses("Sharpen")
    await kristen.reads("To sharpen")
    await kristen.replies("Will you sign in May?")
    again = await kristen.reads("Thank you for writing it again", said("R3.says_closed"), "First offer")
    assert "Sharpen" in labels(again)


async def test_who_keeps_the_answer_after_all_is_left_alone(kristen: Person, stage: Stage) -> None:
    await kristen.replies(CLOSED)
    await kristen.presses("Sharpen")
    prompt = await kristen.reads("To sharpen")
    await kristen.presses("Keep it as it is", ts=prompt["ts"])
    message = await kristen.reads("Noted: Your first question", "First offer")
    assert said("R3.says_closed") not in words(message)
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 1, "sharpened": 1, "kept": 1}


async def test_an_edit_is_read_again(kristen: Person, stage: Stage) -> None:
    ts = await kristen.replies(CLOSED)
    await kristen.reads("Sharpen")
    await kristen.edits(ts, OPEN)
    await kristen.reads("Noted: Your first question", OPEN, said("R3.better"))
    await kristen.edits(ts, "Will you sign in May?")
    await kristen.reads("Will you sign in May?", said("R3.says_closed"), "Sharpen")
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 2, "mended": 1}


# --- let stand -------------------------------------------------------------------------------


async def test_what_is_kept_as_it_is_is_not_mentioned_again(kristen: Person, stage: Stage) -> None:
    ts = await kristen.replies(CLOSED)
    remark = await kristen.reads("Sharpen")
    await kristen.presses("Keep it as it is", ts=remark["ts"])
    quiet = await kristen.reads("Noted: Your first question", "First offer")
    assert quiet["ts"] == remark["ts"]
    assert said("R3.says_closed") not in words(quiet)
    await kristen.edits(ts, "Will you sign in May?")
    edited = await kristen.reads("Will you sign in May?")
    assert said("R3.says_closed") not in words(edited)
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 1, "kept": 1}


async def test_what_did_not_help_is_counted_and_left_out_from_then_on(kristen: Person, stage: Stage) -> None:
    await kristen.replies(CLOSED)
    await kristen.presses("Not helpful")
    await kristen.reads("Thank you for telling me")
    quiet = await kristen.reads("Noted: Your first question", "First offer")
    assert "Sharpen" not in labels(quiet)
    await kristen.presses("Back")
    await kristen.reads("Your answer so far", CLOSED)
    await kristen.replies("Will you sign in May?")
    message = await kristen.reads("Noted: Your first question", "Will you sign")
    assert said("R3.says_closed") not in words(message)
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 1, "unhelpful": 1}


async def test_it_is_thanked_for_in_vietnamese(ha: Person) -> None:
    await ha.replies(CLOSED_VI)
    await ha.presses("Không hữu ích")
    await ha.reads("Cảm ơn anh/chị đã cho biết")


async def test_what_is_left_open_stands_in_the_brief(kristen: Person) -> None:
    await kristen.replies(CLOSED)
    await kristen.reads("Sharpen")
    await kristen.types("/negotiate brief")
    await kristen.reads(
        "Brief: Impress", "To sharpen", f"Your first question: “{CLOSED}” {said('R3.says_closed')}"
    )


async def test_what_was_decided_does_not_stand_in_the_brief(kristen: Person) -> None:
    await kristen.replies(CLOSED)
    remark = await kristen.reads("Sharpen")
    await kristen.presses("Keep it as it is", ts=remark["ts"])
    await kristen.reads("Noted: Your first question", "First offer")
    await kristen.types("/negotiate brief")
    assert "To sharpen" not in words(await kristen.reads("Brief: Impress"))


async def test_a_second_finding_is_not_piled_on_the_first(stage: Stage) -> None:
    kristen = await stage.person("Kristen")
    with speaking(known("R1"), known("R2")):
        await kristen.types("/negotiate start Impress quick")
        await kristen.reads("What they are after", "Example")
        await kristen.replies("We insist on 20 % off.")
        remark = await kristen.reads(said("R1.says_bare"), "Sharpen")
        assert said("R2.says_one") not in words(remark)
        await kristen.presses("Keep it as it is", ts=remark["ts"])
        quiet = await kristen.reads("Noted: What they are after")
        assert "Sharpen" not in labels(quiet)
        await kristen.types("/negotiate brief")
        brief = words(await kristen.reads("Brief: Impress", "To sharpen"))
        assert said("R2.says_one") in brief
        assert said("R1.says_bare") not in brief


@pytest.mark.parametrize(("name", "language"), [("Kristen", "en"), ("Nguyễn", "vi")])
async def test_a_whole_playbook_is_walked_with_every_rule_speaking(
    stage: Stage, name: str, language: str
) -> None:
    somebody, daniel = await stage.person(name), await stage.person("Daniel")
    with speaking(*all_rules()):
        await somebody.types("/negotiate start Impress")
        await Walk(somebody, load_library()["trust_repair"], language, daniel.id).to_the_end()
        await somebody.presses(Voice(language).say("button.brief"))
        await somebody.reads(Voice(language).say("brief.title", counterpart="Impress"))
    assert [call for call in await stage.calls() if not call["response"]["ok"]] == []


# --- late, twice, together -------------------------------------------------------------------


async def test_pressed_twice_it_is_asked_again_once(kristen: Person, stage: Stage) -> None:
    await kristen.replies(CLOSED)
    remark = await kristen.reads("Sharpen")
    block, element = next(found for found in elements(remark) if found[1]["action_id"] == "sharpen")
    await kristen.presses_in(remark, block, element)
    await kristen.presses_in(remark, block, element)
    await kristen.reads("The answer has changed since, or this remark was dealt with")
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 1, "sharpened": 1}


async def test_a_button_from_before_an_edit_shows_what_stands_now(kristen: Person, stage: Stage) -> None:
    ts = await kristen.replies(CLOSED)
    remark = await kristen.reads("Sharpen")
    await stage.trouble("chat.update", seconds=1.5)
    await kristen.edits(ts, OPEN)
    while not any(is_edit(each) for each in await stage.deliveries()):  # noqa: ASYNC110  # over HTTP
        await asyncio.sleep(0.02)
    await kristen.presses("Not helpful", ts=remark["ts"])
    await kristen.reads("The answer has changed since, or this remark was dealt with")
    await kristen.reads(said("R3.better"))
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 1, "mended": 1}


def is_edit(delivery: Json) -> bool:
    """One that Rapport has taken in."""
    changed = (delivery["body"] or {}).get("event", {}).get("subtype") == "message_changed"
    return bool(changed and delivery["status"] == 200)


async def test_a_closed_negotiation_says_how_to_go_on(kristen: Person) -> None:
    await kristen.replies(CLOSED)
    remark = await kristen.reads("Sharpen")
    await kristen.types("/negotiate close lost")
    await kristen.fills(outcome="lost")
    await kristen.reads("Closed, lost")
    await kristen.presses("Sharpen", ts=remark["ts"])
    await kristen.reads("This negotiation is closed. Press “Go on” to open it again")


async def test_another_language_is_told_in_it_where_it_stands(kristen: Person) -> None:
    await kristen.replies(CLOSED)
    await kristen.reads("Sharpen")
    await kristen.types("/negotiate language vi")
    await kristen.reads("Đã ghi: Câu sẽ hỏi trước", CLOSED, said("R3.says_closed", VIETNAMESE))


# --- in a channel ----------------------------------------------------------------------------


def here(person: Person) -> Person:
    return replace(person, channel=CHANNEL, thread="", seen=set())


@pytest.fixture
async def owner(stage: Stage) -> Person:
    kristen = await stage.person("Kristen")
    await kristen.types("/invite @Rapport", channel=CHANNEL)
    in_channel = here(kristen)
    await in_channel.types("/negotiate start Impress quick here")
    return await reaches_the_question(in_channel, ENGLISH)


async def test_colleagues_may_decide_in_a_channel(owner: Person, stage: Stage) -> None:
    daniel = here(await stage.person("Daniel"))
    await daniel.replies(CLOSED)
    await owner.reads("Noted (Daniel Reyes): Your first question", said("R3.says_closed"))
    await daniel.presses("Why?")
    await daniel.sees_view(said("R3.why"))
    await daniel.presses("Sharpen")
    await owner.reads("To sharpen", said("R3.says_closed"))
    await daniel.replies(OPEN)
    await owner.reads("Noted (Daniel Reyes): Your first question", said("R3.better"))


async def test_of_two_who_press_at_once_the_first_decides(owner: Person, stage: Stage) -> None:
    daniel = here(await stage.person("Daniel"))
    await owner.replies(CLOSED)
    remark = await owner.reads("Sharpen")
    buttons = {element["action_id"]: (block, element) for block, element in elements(remark)}
    await asyncio.gather(
        owner.presses_in(remark, *buttons["let_stand"]), daniel.presses_in(remark, *buttons["sharpen"])
    )
    async with counted(stage) as verdicts:
        assert verdicts in ({"said": 1, "kept": 1}, {"said": 1, "sharpened": 1})


async def test_whoever_is_not_in_the_channel_decides_nothing(owner: Person, stage: Stage) -> None:
    margaret = await stage.person("Margaret")
    await owner.replies(CLOSED)
    await owner.reads("Sharpen")
    for action in ("sharpen", "let_stand", "unhelpful", "why"):
        carried = await carried_in(owner, action)
        await forges(stage, margaret.id, margaret.channel, action, carried)
        await margaret.reads("That negotiation belongs to someone else")
        margaret.seen.clear()
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 1}


# --- what was never drawn --------------------------------------------------------------------


async def test_a_press_that_slack_delivers_again_is_heard_once(kristen: Person, stage: Stage) -> None:
    await kristen.replies(CLOSED)
    await kristen.reads("Sharpen")
    carried = await carried_in(kristen, "let_stand")
    for _ in range(3):
        await forges(stage, kristen.id, kristen.channel, "let_stand", carried)
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 1, "kept": 1}
    assert "The answer has changed" not in str(await kristen.messages())


async def test_a_rule_that_nobody_knows_changes_nothing(kristen: Person, stage: Stage) -> None:
    await kristen.replies(CLOSED)
    await kristen.reads("Sharpen")
    for action in ("sharpen", "let_stand", "unhelpful", "why"):
        carried = await carried_in(kristen, action)
        for rule in ("R99", "", "<!channel>", None, ["R3"], 7):
            status, _ = await forges(stage, kristen.id, kristen.channel, action, {**carried, "f": rule})
            assert status == 200
            await kristen.reads(
                "You have already moved on" if action == "why" else "The answer has changed since"
            )
    async with counted(stage) as verdicts:
        assert verdicts == {"said": 1}
