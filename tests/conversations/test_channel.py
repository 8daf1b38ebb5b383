"""A negotiation in a private channel: colleagues answer, what is private stays the owner's."""

from dataclasses import replace

import pytest

from tests.kit.person import Person, words
from tests.kit.stage import Stage

CHANNEL, PUBLIC = "C0IMPRESS03", "C0GENERAL01"


def here(person: Person) -> Person:
    return replace(person, channel=CHANNEL, thread="", seen=set())


@pytest.fixture
async def daniel(stage: Stage) -> Person:
    return here(await stage.person("Daniel"))


@pytest.fixture
async def quan(stage: Stage) -> Person:
    return here(await stage.person("Trần"))


@pytest.fixture
async def owner(kristen: Person) -> Person:
    """Kristen in the channel, with Impress begun there."""
    await kristen.types("/invite @Rapport", channel=CHANNEL)
    in_channel = here(kristen)
    await in_channel.types("/negotiate start Impress here")
    await in_channel.reads("What does each side lose")
    return in_channel


async def prepares_globex(kristen: Person) -> None:
    """In her direct message, alone."""
    await kristen.types("/negotiate start Globex")
    await kristen.reads("What does each side lose")


async def reaches_the_alternative(owner: Person) -> None:
    """Skips what comes before the first private step."""
    ts = ""
    while True:
        await owner.presses("Skip", ts=ts)
        prompt = await owner.reads("Example")
        if "Our alternative" in words(prompt):
            return
        ts = prompt["ts"]


async def test_a_colleague_answers_and_is_named(owner: Person, daniel: Person, kristen: Person) -> None:
    assert "Led by Kristen Walsh" in words(await daniel.root())
    await daniel.replies("We lose 25 million a year; they lose a year of work.")
    await owner.reads("Noted (Daniel Reyes)", "25 million", "Why you?")
    await owner.presses("Brief")
    await owner.reads("Brief: Impress", "25 million", "(Daniel Reyes)")
    assert "Impress" not in " ".join(words(message) for message in await kristen.top_level())


async def test_a_vietnamese_team_works_in_its_channel(ha: Person, quan: Person) -> None:
    await ha.types("/invite @Rapport", channel=CHANNEL)
    ha = here(ha)
    await ha.types("/negotiate start Impress ở đây")
    await ha.reads("mất gì nếu")
    await quan.replies("Mình mất 25 triệu đô mỗi năm.")
    await ha.reads("Đã ghi (Trần Minh Quân)", "25 triệu")


async def test_what_is_private_is_entered_by_form_and_seen_by_the_owner_alone(
    owner: Person, daniel: Person, stage: Stage
) -> None:
    await reaches_the_alternative(owner)
    await daniel.presses("🔒 Enter it privately")
    await daniel.reads("Only the owner of this negotiation can do that")
    await daniel.replies("Our alternative is Globex.")
    await owner.reads("is private and everyone here can read along")
    await owner.presses("🔒 Enter it privately")
    await owner.fills(words="Globex signs for 19 million, secretly.")
    prompt = await owner.reads("Noted: Our alternative", "Their alternative")
    await owner.presses("Skip", ts=prompt["ts"])
    await owner.reads("Skipped for now: Their alternative")
    await owner.presses("🔒 Enter it privately")
    await owner.fills(target="26,100,000", limit="21,300,000", currency="USD")
    await owner.reads("Noted")
    await owner.presses("Brief")
    await daniel.reads("Brief: Impress")
    for secret in ("secretly", "26,100,000", "21,300,000"):
        assert secret not in str(await daniel.messages())
        assert secret not in str(stage.workspace.messages.log(CHANNEL).messages)


async def test_what_is_said_to_rapport_alone_stays_out_of_the_channel(owner: Person, kristen: Person) -> None:
    await kristen.types("This is for you alone.")
    await kristen.reads("You have no negotiation open")
    assert "for you alone" not in str(await owner.messages())


async def test_other_threads_and_talk_in_the_channel_are_left_alone(owner: Person, daniel: Person) -> None:
    said = await daniel.types("Lunch at one?")
    daniel.thread = said["ts"]
    before = len(await daniel.messages())
    await daniel.replies("I bring cake.")
    await owner.replies("We lose much.")
    await owner.reads("Why you?")
    assert "cake" not in " ".join(words(each) for each in await owner.messages() if each.get("bot_id"))
    assert len([each for each in await daniel.in_thread(said["ts"]) if each.get("bot_id")]) == 0
    assert before


async def test_it_asks_to_be_invited_first(kristen: Person) -> None:
    await kristen.types("/negotiate start Impress here", channel=CHANNEL)
    assert "/invite @Rapport" in str(await kristen.top_level(CHANNEL))


async def test_what_is_prepared_alone_is_not_begun_in_a_channel_too(kristen: Person) -> None:
    await prepares_globex(kristen)
    await kristen.types("/invite @Rapport", channel=CHANNEL)
    in_channel = here(kristen)
    await in_channel.types("/negotiate start Globex here")
    await in_channel.reads("where colleagues cannot answer, so nothing was begun here")


async def test_a_public_channel_is_refused_with_the_reason(kristen: Person) -> None:
    await kristen.types("/negotiate start Impress here", channel=PUBLIC)
    assert "Everyone in the workspace could read along" in str(await kristen.top_level(PUBLIC))


async def test_a_direct_message_needs_no_here(kristen: Person) -> None:
    await kristen.types("/negotiate start Impress here")
    await kristen.reads("works in a private channel")


async def test_a_colleague_can_do_nothing_but_answer(owner: Person, daniel: Person) -> None:
    await daniel.presses("Go on")
    await owner.reads("What does each side lose")
    root = await daniel.root()
    menu = next(
        (block, element)
        for block in root["blocks"]
        for element in block.get("elements", ())
        if element.get("action_id") == "more"
    )
    for option in menu[1]["options"]:
        if option["value"].split()[0] in {"pause", "close", "delete", "handover"}:
            await daniel.presses_in(root, *menu, option["value"])
            await daniel.reads("Only the owner of this negotiation can do that")
            daniel.seen.clear()


async def test_a_handover_is_offered_and_accepted(kristen: Person, stage: Stage) -> None:
    await prepares_globex(kristen)
    await kristen.replies("Nine million a year.")
    await kristen.reads("Why you?")
    daniel = await stage.person("Daniel")
    await kristen.types("/negotiate handover Globex")
    await kristen.fills(colleague=daniel.id)
    await kristen.reads("I asked Daniel Reyes")
    await daniel.reads("Kristen Walsh asks you to take over the negotiation with Globex")
    assert "Nine million" not in str(await daniel.messages())
    await daniel.presses("Take it over")
    await daniel.reads("Globex is yours now")
    await daniel.reads("Why you?")
    await kristen.reads("Globex: handed over to Daniel Reyes")
    await kristen.reads("Daniel Reyes has taken over Globex")
    await daniel.types("/negotiate brief Globex")
    await daniel.reads("Brief: Globex", "Nine million")
    await kristen.types("/negotiate brief Globex")
    await kristen.reads("You have no negotiation called “Globex”")


async def test_what_is_written_into_the_old_thread_goes_into_no_other(kristen: Person, stage: Stage) -> None:
    await prepares_globex(kristen)
    globex = (await kristen.root())["ts"]
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    daniel = await stage.person("Daniel")
    await kristen.types("/negotiate handover Globex")
    await kristen.fills(colleague=daniel.id)
    await daniel.presses("Take it over")
    await kristen.reads("Daniel Reyes has taken over Globex")
    kristen.thread = globex
    await kristen.replies("Globex loses nine million.")
    await kristen.reads("A colleague has taken this negotiation over")
    await kristen.types("/negotiate brief Impress")
    assert "nine million" not in words(await kristen.reads("Brief: Impress"))


async def test_an_offer_can_be_declined(kristen: Person, stage: Stage) -> None:
    await prepares_globex(kristen)
    daniel = await stage.person("Daniel")
    await kristen.types("/negotiate handover")
    await kristen.fills(colleague=daniel.id)
    await daniel.presses("Not me")
    await daniel.reads("You did not take over Globex")
    await kristen.reads("Daniel Reyes does not take over Globex")


async def test_nobody_hands_over_to_themselves_or_to_an_app(kristen: Person, stage: Stage) -> None:
    await prepares_globex(kristen)
    await kristen.types("/negotiate handover")
    for picked in (kristen.id, stage.workspace.bot):
        await kristen.fills(colleague=picked)
        (view,) = await kristen.views()
        assert "colleague" in view["errors"]


async def test_a_shared_one_is_handed_to_somebody_in_its_channel_alone(owner: Person, stage: Stage) -> None:
    outsider = await stage.person("Margaret")
    await stage.asks("remove", {"as": owner.id, "channel": CHANNEL, "user": outsider.id})
    await owner.types("/negotiate handover")
    await owner.fills(colleague=outsider.id)
    (view,) = await owner.views()
    assert "is not in the channel" in view["errors"]["colleague"]
    daniel = await stage.person("Daniel")
    await owner.fills(colleague=daniel.id)
    await daniel.presses("Take it over")
    await owner.reads("Daniel Reyes leads this negotiation from now on")


async def test_whoever_handed_it_over_can_still_delete_what_they_wrote(kristen: Person, stage: Stage) -> None:
    await prepares_globex(kristen)
    said = await kristen.replies("Nine million a year, and my bonus.")
    await kristen.reads("Why you?")
    daniel = await stage.person("Daniel")
    await kristen.types("/negotiate handover")
    await kristen.fills(colleague=daniel.id)
    await daniel.presses("Take it over")
    await daniel.reads("Why you?")
    await kristen.deletes(said)
    await daniel.reads("What does each side lose")
    await daniel.types("/negotiate brief Globex")
    assert "bonus" not in words(await daniel.reads("Brief: Globex"))


async def test_whose_owner_left_is_taken_over_in_the_channel(
    owner: Person, daniel: Person, stage: Stage
) -> None:
    await owner.replies("We lose 25 million a year.")
    await owner.reads("Why you?")
    await stage.asks("deactivate", {"user": owner.id, "deleted": True})
    await daniel.reads("Kristen Walsh is no longer in this workspace")
    await daniel.presses("Take it over")
    await daniel.reads("Daniel Reyes leads this negotiation from now on")
    await daniel.replies("I know the account.")
    await daniel.reads("trust")
    await daniel.types("/negotiate list")
    await daniel.reads("Impress")


async def test_taken_out_of_the_channel_it_says_how_to_go_on(
    owner: Person, kristen: Person, daniel: Person
) -> None:
    await daniel.types("/remove @Rapport")
    await kristen.reads("I was removed from the channel of your negotiation with Impress")
    await daniel.types("/invite @Rapport")
    await kristen.presses("Go on")
    await owner.reads("What does each side lose")
    await owner.replies("Much.")
    await owner.reads("Why you?")


async def test_a_colleague_does_not_open_again_what_the_owner_closed(owner: Person, daniel: Person) -> None:
    await owner.types("/negotiate close lost")
    await owner.fills(outcome="lost")
    root = await daniel.reads("Closed, lost", "Mandate")
    await daniel.presses("Go on", ts=root["ts"])
    await daniel.reads("Only the owner of this negotiation can do that")


async def test_a_shared_lesson_greets_whoever_starts_next(kristen: Person, stage: Stage) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await kristen.types("/negotiate close won")
    await kristen.fills(outcome="won", lesson="Call before you send a bill.", share=["share"])
    await kristen.reads("Closed, won")
    daniel = await stage.person("Daniel")
    await daniel.types("/negotiate start IMPRESS")
    await daniel.reads("Kristen Walsh dealt with them before", "Call before you send a bill.")
    await daniel.types("/negotiate start Globex")
    globex = await daniel.reads("In preparation", "Globex")
    assert "Call before" not in str(await daniel.in_thread(globex["ts"]))


async def test_a_lesson_that_was_not_shared_stays_with_its_owner(kristen: Person, stage: Stage) -> None:
    await kristen.types("/negotiate start Impress")
    await kristen.reads("What does each side lose")
    await kristen.types("/negotiate close won")
    await kristen.fills(outcome="won", lesson="Call before you send a bill.")
    await kristen.reads("Closed, won")
    daniel = await stage.person("Daniel")
    await daniel.types("/negotiate start Impress")
    await daniel.reads("What does each side lose")
    assert "Call before" not in str(await daniel.messages())
