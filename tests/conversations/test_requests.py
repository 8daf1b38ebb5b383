"""Those who know and those who decide are asked: what they get, and what comes back into the thread."""

import asyncio
from dataclasses import replace

import pytest

from tests.conversations.test_hostile import sent_form, told
from tests.kit.forger import carried_in, forges, thread_of
from tests.kit.person import Json, Person, words
from tests.kit.shown import elements
from tests.kit.stage import Stage

CHANNEL = "C0IMPRESS03"
QUESTIONS = "What worried Impress before the quarrel?\nWhat did Helen come back to?"
PLAN = "Call Helen this week\nOffer a night engineer until March"
CAME_BACK = "Losing a Christmas season again."


# --- steps to get there ---------------------------------------------------------------------------


async def skips_to(person: Person, said: str, skip: str = "Skip") -> Json:
    """On to the step whose prompt says this."""
    ts = ""
    while True:
        await person.presses(skip, ts=ts)
        prompt = await person.reads(skip)
        if said in words(prompt):
            return prompt
        ts = prompt["ts"]


async def asks(person: Person, colleague: Person, **values: str) -> None:
    """Picked in the newest prompt, filled in, looked at, sent."""
    await person.picks(colleague.id, kind="users_select")
    await person.previews(**values)
    await person.sees_view(colleague.name)
    await person.fills()


@pytest.fixture
async def margaret(stage: Stage) -> Person:
    return await stage.person("Margaret")


@pytest.fixture
async def daniel(stage: Stage) -> Person:
    return await stage.person("Daniel")


@pytest.fixture
async def asking(impress: Person) -> Person:
    """Kristen, at the step in which a colleague is asked."""
    await skips_to(impress, "Who looked after Impress")
    return impress


@pytest.fixture
async def asked(asking: Person, margaret: Person) -> Person:
    """Kristen, after she asked Margaret; Margaret has read it."""
    await asks(asking, margaret, lines=QUESTIONS)
    await asking.reads("Noted", "Margaret Osei: asked on", "Withdraw")
    await margaret.reads(
        "Kristen Walsh asks you about Impress", "1. What worried Impress", "2. What did Helen"
    )
    return asking


@pytest.fixture
async def hoping(impress: Person, daniel: Person) -> Person:
    """Kristen, after she asked Daniel for his go-ahead; Daniel has read it."""
    await skips_to(impress, "Which executive is accountable")
    await asks(impress, daniel, about="25 million a year.", lines=PLAN, gestures="A night engineer | $35,000")
    await impress.reads("Noted", "Daniel Reyes: asked on", "Withdraw")
    await daniel.reads("asks for your go-ahead with Impress", "A night engineer — $35,000", "Approve")
    return impress


async def request_of(person: Person, said: str = "asks ") -> Json:
    """The message that they were sent."""
    return next(each for each in await person.messages() if said in words(each))


def labels(message: Json) -> list[str]:
    return [element["text"]["text"] for _, element in elements(message) if "text" in element]


# --- a colleague who knows ------------------------------------------------------------------------


async def test_kristen_asks_margaret_and_her_answers_come_back(asked: Person, margaret: Person) -> None:
    """Margaret has never used Rapport."""
    await margaret.presses("Answer")
    await margaret.sees_view("What worried Impress before the quarrel?", "What did Helen come back to?")
    await margaret.fills(line_0=CAME_BACK, line_1="That nobody called back.")
    done = await margaret.reads("You answered on", CAME_BACK, "That nobody called back.")
    assert labels(done) == []
    report = await asked.reads("Margaret Osei has answered:", "What worried Impress", CAME_BACK)
    assert labels(report) == ["Use as evidence", "Ask another colleague"]
    await asked.types("/negotiate brief Impress")
    await asked.reads("Brief: Impress", "Margaret Osei: answered on", f"the quarrel? → {CAME_BACK}")


async def test_ha_asks_quan_in_vietnamese_and_margaret_in_english(
    stage: Stage, ha: Person, margaret: Person
) -> None:
    quan = await stage.person("Trần")
    await ha.types("/negotiate start Impress")
    await skips_to(ha, "ai phụ trách Impress", "Bỏ qua")
    await ha.picks(quan.id, kind="users_select")
    await ha.sees_view("Hỏi đồng nghiệp", "Ai hiểu họ nhất?", "Xem trước")
    await ha.previews(lines="Hồi còn êm đẹp, họ lo điều gì?")
    await ha.sees_view("Đây là đúng những gì Trần Minh Quân sẽ nhận", "Để sau", "Giới thiệu người khác")
    await ha.fills()
    await quan.reads(
        "Nguyễn Thu Hà muốn hỏi anh/chị về Impress",
        "1. Hồi còn êm đẹp",
        "Rapport là ứng dụng giúp Nguyễn Thu Hà",
    )
    await quan.presses("Trả lời")
    await quan.fills(line_0="Họ sợ đứng máy ban đêm.")
    await quan.reads("Anh/chị đã trả lời hôm thứ", "Họ sợ đứng máy ban đêm.")
    await ha.reads("Trần Minh Quân đã trả lời:", "Họ sợ đứng máy ban đêm.", "Dùng làm căn cứ")
    await ha.presses("Hỏi đồng nghiệp khác")
    await ha.previews(to=margaret.id)
    await ha.sees_view(
        "Đây là đúng những gì Margaret Osei sẽ nhận", "asks you about Impress", "Ask someone else"
    )
    await ha.fills()
    await margaret.reads("Nguyễn Thu Hà asks you about Impress", "1. Hồi còn êm đẹp")


async def test_a_request_follows_the_language_of_who_is_asked(asked: Person, margaret: Person) -> None:
    before = await request_of(margaret)
    await margaret.types("/negotiate language vi")
    again = await margaret.reads(
        "Kristen Walsh muốn hỏi anh/chị về Impress", "1. What worried Impress", "Trả lời"
    )
    assert again["ts"] == before["ts"]
    await margaret.presses("Trả lời", ts=again["ts"])
    await margaret.fills(line_0=CAME_BACK)
    await asked.reads("Margaret Osei has answered:", CAME_BACK)


async def test_whoever_has_no_time_says_so_and_can_still_answer(asked: Person, margaret: Person) -> None:
    await margaret.presses("Not now")
    await margaret.fills(words="After Thursday.")
    later = await margaret.reads("You said “not now”", "After Thursday.")
    assert labels(later) == ["Answer", "Ask someone else"]
    await asked.reads("Margaret Osei cannot answer now.", "After Thursday.", "Ask another colleague")
    await asked.reads("Margaret Osei: not now")
    await margaret.presses("Answer")
    await margaret.fills(line_1="That nobody called back.")
    report = await asked.reads("Margaret Osei has answered:", "That nobody called back.")
    assert "After Thursday." not in words(report)


async def test_who_knows_better_is_asked_the_same(asked: Person, margaret: Person, daniel: Person) -> None:
    await margaret.presses("Ask someone else")
    await margaret.fills(to=daniel.id, words="He sold to them in 2019.")
    await margaret.reads("You suggested Daniel Reyes on")
    await asked.reads("Margaret Osei suggests that you ask Daniel Reyes.", "He sold to them in 2019.")
    await asked.reads("Who looked after Impress")  # nobody is left who could answer
    await asked.reads_again("Open again: What worried them before")
    await asked.presses("Ask Daniel Reyes")
    form = await asked.sees_view("Ask a colleague")
    held = {block["block_id"]: block["element"] for block in form["blocks"] if block["type"] == "input"}
    assert held["to"]["initial_user"] == daniel.id
    assert held["lines"]["initial_value"] == QUESTIONS
    await asked.previews()
    await asked.fills()
    await daniel.reads("Kristen Walsh asks you about Impress", "1. What worried Impress")


async def test_whoever_is_mentioned_is_read_by_name_and_not_by_id(asking: Person, daniel: Person) -> None:
    ts = await asking.replies(f"What does @{daniel.name} know of their plants?")
    await asking.reads("Kept so far: What worried them before", "What does @Daniel Reyes know")
    await asking.edits(ts, f"What has @{daniel.name} seen?")
    await asking.reads("Kept so far: What worried them before", "What has @Daniel Reyes seen?")


async def test_one_question_answered_is_enough_and_none_is_not(asked: Person, margaret: Person) -> None:
    await margaret.presses("Answer")
    await margaret.fills(line_0=" ")
    (view,) = await margaret.views()
    assert "Answer at least one" in view["errors"]["line_0"]
    await margaret.fills(line_1="That nobody called back.")
    await asked.reads("Margaret Osei has answered:", "That nobody called back.")


# --- somebody who decides -------------------------------------------------------------------------


async def test_a_manager_approves_and_the_brief_says_so(hoping: Person, daniel: Person) -> None:
    request = await request_of(daniel)
    assert all(each in words(request) for each in ("What is at stake", "25 million a year.", "1. Call Helen"))
    await daniel.presses("Approve")
    approved = await daniel.reads("You approved this on", "1. Call Helen this week")
    assert approved["ts"] == request["ts"]
    assert labels(approved) == []
    await hoping.reads("Daniel Reyes approved on")
    await hoping.types("/negotiate brief Impress")
    await hoping.reads("Brief: Impress", "Daniel Reyes: approved on", "A night engineer — $35,000")


async def test_a_manager_asks_first_is_answered_and_approves(hoping: Person, daniel: Person) -> None:
    request = await request_of(daniel)
    await daniel.presses("Ask first")
    await daniel.fills(words="Who pays for the nights?")
    waiting = await daniel.reads("You asked first", "Who pays for the nights?")
    assert labels(waiting) == ["Approve", "Decline"]
    await hoping.reads("Daniel Reyes asks first:", "Who pays for the nights?")
    await hoping.presses("Answer")
    await hoping.sees_view("Who pays for the nights?")
    await hoping.fills(words="Our service budget.")
    answered = await daniel.reads("Who pays for the nights?", "Our service budget.", "Ask first")
    assert answered["ts"] > request["ts"]  # a new message, so that he notices
    await daniel.reads_no_more(request["ts"])
    await daniel.presses("Approve")
    await hoping.reads("Daniel Reyes approved on")


async def test_a_manager_declines_with_a_reason(hoping: Person, daniel: Person) -> None:
    await daniel.presses("Decline")
    await daniel.fills(words="Their board decides in May.")
    await daniel.reads("You declined this on", "Their board decides in May.")
    report = await hoping.reads("Daniel Reyes declined:", "Their board decides in May.")
    assert labels(report) == ["Ask Daniel Reyes again"]
    await hoping.presses("Ask Daniel Reyes again", ts=report["ts"])
    await hoping.previews(lines="Wait for May")
    await hoping.fills()
    await hoping.sees_view("Sent to Daniel Reyes.")
    await daniel.reads("asks for your go-ahead", "1. Wait for May")


async def test_ha_gets_the_go_ahead_in_vietnamese(stage: Stage, ha: Person) -> None:
    quan = await stage.person("Trần")
    await ha.types("/negotiate start Impress")
    await ha.reads("mất gì nếu")
    await ha.replies("Mình mất 25 triệu đô mỗi năm.")
    await skips_to(ha, "Lãnh đạo nào chịu trách nhiệm", "Bỏ qua")
    await ha.presses("Soạn lời xin chấp thuận")
    form = await ha.sees_view("Xin chấp thuận", "Ai là người quyết định?", "nhiều nhất năm dòng")
    assert "Mình mất 25 triệu đô mỗi năm." in str(form)  # what is at stake, as she wrote it
    await ha.previews(to=quan.id, lines="Gọi chị Helen", gestures="Kỹ sư trực đêm | 35.000 USD")
    await ha.fills()
    await quan.reads(
        "xin anh/chị chấp thuận kế hoạch với Impress", "Kỹ sư trực đêm — 35.000 USD", "Không chấp thuận"
    )
    await quan.presses("Hỏi thêm trước")
    await quan.fills(words="Ai trả tiền trực đêm?")
    await ha.reads("Trần Minh Quân muốn hỏi thêm trước:", "Ai trả tiền trực đêm?")
    await ha.presses("Trả lời")
    await ha.fills(words="Ngân sách dịch vụ.")
    await quan.reads("Ngân sách dịch vụ.", "Hỏi thêm trước")
    await quan.presses("Chấp thuận")
    await quan.reads("Anh/chị đã chấp thuận hôm thứ")
    await ha.reads("Trần Minh Quân đã chấp thuận hôm thứ")


async def test_a_gesture_that_changed_is_approved_again(impress: Person, daniel: Person) -> None:
    await skips_to(impress, "Which executive is accountable")
    await asks(impress, daniel, lines=PLAN)
    await daniel.presses("Approve")
    await impress.reads("Noted", "Daniel Reyes: approved on", "What happened")
    await impress.reads("Daniel Reyes approved on")
    await skips_to(impress, "cheap for you and dear to them")
    said = await impress.replies("A night engineer | $35,000 | no plant alone")
    await impress.reads("Daniel Reyes said yes before there were any gestures.")
    await impress.presses("Ask Daniel Reyes again")
    form = await impress.sees_view("Ask for the go-ahead")
    assert "A night engineer | $35,000" in str(form)
    assert "no plant alone" not in str(form)
    await impress.previews()
    await impress.fills()
    await daniel.reads("asks for your go-ahead", "A night engineer — $35,000", "Approve")
    await daniel.presses("Approve")
    await impress.reads("Daniel Reyes approved on")
    await impress.edits(said, "A night engineer | $50,000 | no plant alone")
    await impress.reads("The gestures that Daniel Reyes approved have changed")
    await impress.presses("Ask Daniel Reyes again")
    await impress.previews()
    await impress.sees_view("A night engineer — $50,000")


# --- before it is sent ----------------------------------------------------------------------------


async def test_the_preview_is_what_they_get(asking: Person, margaret: Person, stage: Stage) -> None:
    await asking.picks(margaret.id, kind="users_select")
    await asking.previews(about="To <!here> understand *them*", lines=QUESTIONS)
    view = await asking.sees_view("Nothing is sent before you press")
    assert not [each for each in await stage.calls("chat.postMessage") if "asks you about" in str(each)]
    await asking.presses_in_view("Not now")  # only to be looked at
    assert (await asking.sees_view("Nothing is sent"))["id"] == view["id"]
    await asking.fills()
    got = await margaret.reads("Kristen Walsh asks you about Impress", "To <!here> understand *them*")
    shown = [block for block in view["blocks"] if "Nothing is sent before" not in words(block)][:-2]
    assert [words(block) for block in shown] == [words(block) for block in got["blocks"]]


async def test_from_the_preview_there_is_a_way_back_and_nothing_is_lost(
    asking: Person, margaret: Person
) -> None:
    await asking.replies("What worried them?\nWhom did they trust?")
    await asking.reads("Kept so far", "nothing is sent yet")
    await asking.presses("Prepare the questions")
    form = await asking.sees_view("Ask a colleague")
    assert "What worried them?\nWhom did they trust?" in [
        block["element"].get("initial_value") for block in form["blocks"] if block["type"] == "input"
    ]
    await asking.previews(to=margaret.id, about="Before I call Helen")
    await asking.presses_in_view("Change it")
    form = await asking.sees_view("Who knows them best?")
    held = [block["element"] for block in form["blocks"] if block["type"] == "input"]
    assert [each.get("initial_user") or each["initial_value"] for each in held] == [
        margaret.id,
        "Before I call Helen",
        "What worried them?\nWhom did they trust?",
    ]
    await asking.previews(lines="Whom did they trust?")
    await asking.fills()
    got = await margaret.reads("asks you about Impress", "1. Whom did they trust?", "Before I call Helen")
    assert "What worried them?" not in words(got)


async def test_without_words_it_begins_with_questions_of_our_own(asking: Person, margaret: Person) -> None:
    await asking.picks(margaret.id, kind="users_select")
    form = await asking.sees_view("Who knows them best?")
    assert "What worried Impress most, before any of this began?" in str(form)


async def test_a_step_that_changed_meanwhile_is_looked_at_again(asking: Person, margaret: Person) -> None:
    await asking.picks(margaret.id, kind="users_select")
    await asking.previews(lines=QUESTIONS)
    await asking.replies("One more thing.")
    await asking.reads("Kept so far")
    await asking.fills()
    form = await asking.sees_view("This step has changed since you began")
    assert QUESTIONS in str(form["blocks"]).replace("\\n", "\n")
    await asking.previews()
    await asking.fills()
    await margaret.reads("asks you about Impress", "1. What worried Impress")


async def test_who_cannot_be_asked_is_said_under_the_field(
    asking: Person, stage: Stage, daniel: Person, margaret: Person
) -> None:
    await stage.asks("deactivate", {"user": daniel.id, "deleted": True})
    faults = {
        asking.id: ("to", "That is you"),
        stage.workspace.bot: ("to", "is an app and cannot answer"),
    }
    await asking.presses("Prepare the questions")
    for picked, (field, sentence) in faults.items():
        await asking.fills(to=picked, lines=QUESTIONS)
        (view,) = await asking.views()
        assert sentence in view["errors"][field]
    await asking.fills(to=margaret.id, lines=" \n- \n")
    (view,) = await asking.views()
    assert "lines" in view["errors"]
    await asking.fills(to=margaret.id, lines="\n".join(f"Question {number}?" for number in range(11)))
    (view,) = await asking.views()
    assert "These are 11 lines, and 10 is the most" in view["errors"]["lines"]


async def test_a_plan_has_five_lines_at_most(impress: Person, daniel: Person) -> None:
    await skips_to(impress, "Which executive is accountable")
    await impress.picks(daniel.id, kind="users_select")
    await impress.fills(lines="1\n2\n3\n4\n5\n6")
    (view,) = await impress.views()
    assert "These are 6 lines, and 5 is the most" in view["errors"]["lines"]


async def test_who_left_the_company_cannot_be_picked_by_hand_either(
    asking: Person, stage: Stage, daniel: Person
) -> None:
    """No picker offers them; a form that was open still holds them."""
    carried = await carried_in(asking, "prepare")
    await stage.asks("deactivate", {"user": daniel.id, "deleted": True})
    body = sent_form("request", asking.id, {**carried, "c": ""}, lines="What?", to=daniel.id)
    status, answer = await told(stage, body)
    assert (status, "has left the company" in answer) == (200, True)


# --- taken back, too late, twice ------------------------------------------------------------------


async def test_a_request_that_is_withdrawn_disappears(asked: Person, margaret: Person, stage: Stage) -> None:
    request = await request_of(margaret)
    await margaret.presses("Answer")
    await asked.presses("Withdraw")
    await asked.reads("Who looked after Impress", "Prepare the questions")
    await margaret.reads_no_more(request["ts"])
    for _ in range(2):  # sent again, it is told again
        await margaret.fills(line_0=CAME_BACK)
        (view,) = await margaret.views()
        assert "This request was taken back" in view["errors"]["line_0"]
        assert "What you wrote was not sent" in view["errors"]["line_0"]
        assert view["state"]["values"]["line_0"]["value"]["value"] == CAME_BACK
    assert CAME_BACK not in str(await thread_of(stage, asked))


async def test_an_answer_and_a_withdrawal_at_once_have_one_outcome(
    asked: Person, margaret: Person, stage: Stage
) -> None:
    await margaret.presses("Answer")
    await asyncio.gather(margaret.fills(line_0=CAME_BACK), asked.presses("Withdraw"))
    thread = str(await thread_of(stage, asked))
    told_margaret = [view.get("errors") for view in await margaret.views()]
    assert ("has answered" in thread) != ("taken back" in str(told_margaret))
    assert (CAME_BACK in thread) == ("has answered" in thread)


async def test_approve_and_decline_at_once_make_one_decision(
    hoping: Person, daniel: Person, stage: Stage
) -> None:
    """On the telephone and at the desk."""
    await daniel.presses("Decline")
    phone = replace(daniel, seen=set(daniel.seen))
    await asyncio.gather(daniel.fills(words="Their board decides in May."), phone.presses("Approve"))
    thread = [words(each) for each in await thread_of(stage, hoping)]
    (decision,) = [
        each for each in thread if "Daniel Reyes approved on" in each or "Daniel Reyes declined:" in each
    ]
    if "approved on" in decision:
        (view,) = await daniel.views()
        assert "You have approved this already" in view["errors"]["words"]
        await daniel.reads_again("You approved this on")
    else:
        await phone.reads("You have declined this already")
        await daniel.reads_again("You declined this on")


async def test_pressed_twice_it_is_approved_once(hoping: Person, daniel: Person, stage: Stage) -> None:
    carried = await carried_in(daniel, "asked:approve")
    for number in range(3):
        trigger = f"9.9.again{number}"
        await forges(stage, daniel.id, daniel.channel, "asked:approve", carried, trigger_id=trigger)
    await daniel.reads("You have approved this already")
    thread = [words(each) for each in await thread_of(stage, hoping)]
    assert len([each for each in thread if "Daniel Reyes approved on" in each]) == 1


async def test_an_old_button_tells_what_became_of_it(asked: Person, margaret: Person, stage: Stage) -> None:
    carried = await carried_in(margaret, "asked:answer")
    await margaret.presses("Answer")
    await margaret.fills(line_0=CAME_BACK)
    await asked.reads("Margaret Osei has answered:")
    for action in ("asked:answer", "asked:later", "asked:refer"):
        await forges(stage, margaret.id, margaret.channel, action, carried)
        await margaret.reads("You have answered this already")
        margaret.seen.clear()
    await forges(stage, margaret.id, margaret.channel, "asked:answer", {**carried, "n": "0" * 32})
    await margaret.reads("This request is no longer there")


async def test_who_takes_back_what_was_answered_meanwhile_is_told(
    hoping: Person, daniel: Person, stage: Stage
) -> None:
    carried = await carried_in(hoping, "withdraw:1")
    await daniel.presses("Approve")
    await hoping.reads("Daniel Reyes approved on")
    await forges(stage, hoping.id, hoping.channel, "withdraw:1", carried)
    await hoping.reads("This has moved on meanwhile")
    await daniel.reads("You approved this on")


async def test_a_question_that_was_settled_meanwhile_needs_no_explanation(
    hoping: Person, daniel: Person
) -> None:
    await daniel.presses("Ask first")
    await daniel.fills(words="Who pays for the nights?")
    await hoping.reads("Daniel Reyes asks first:")
    await hoping.presses("Answer")
    await daniel.presses("Approve")
    await hoping.reads("Daniel Reyes approved on")
    for _ in range(2):
        await hoping.fills(words="Our service budget.")
        (view,) = await hoping.views()
        assert "This has moved on meanwhile" in view["errors"]["words"]


async def test_another_go_ahead_takes_the_place_of_an_open_one(
    hoping: Person, daniel: Person, margaret: Person
) -> None:
    request = await request_of(daniel)
    await hoping.types("/negotiate edit")
    await hoping.picks("go_ahead", kind="static_select")
    await hoping.reads("Which executive is accountable", "Your answer so far")
    await asks(hoping, margaret, lines=PLAN)
    await daniel.reads_no_more(request["ts"])
    await margaret.reads("asks for your go-ahead with Impress")


# --- people and negotiations that go --------------------------------------------------------------


async def test_a_colleague_who_leaves_the_company_answers_no_more(
    asked: Person, margaret: Person, stage: Stage
) -> None:
    await stage.asks("deactivate", {"user": margaret.id, "deleted": True})
    await asked.reads("Margaret Osei has left the company, so no answer will come.", "Ask another colleague")
    await asked.reads("Who looked after Impress", "Prepare the questions")


async def test_what_is_closed_is_withdrawn(hoping: Person, daniel: Person) -> None:
    request = await request_of(daniel)
    await hoping.types("/negotiate close lost")
    await hoping.fills(outcome="lost")
    await hoping.reads("Closed, lost")
    await daniel.reads_no_more(request["ts"])


async def test_what_is_erased_is_taken_out_of_their_direct_message_too(
    asked: Person, margaret: Person, stage: Stage
) -> None:
    await margaret.opens_home()
    await margaret.sees_home("Waiting for you", "Kristen Walsh asks you about Impress")
    await margaret.presses("Answer")
    await asked.types("/negotiate delete")
    await asked.presses("Delete for good")
    await asked.reads("Everything I kept about Impress is erased")
    await margaret.fills(line_0=CAME_BACK)
    (view,) = await margaret.views()
    assert "This request is no longer there" in view["errors"]["line_0"]
    await margaret.sees_home("Welcome to Rapport", no="Waiting for you")
    assert "Impress" not in str(await thread_of(stage, margaret))


# --- Home, and words of their own -----------------------------------------------------------------


async def test_what_waits_is_opened_and_answered_from_home(asked: Person, margaret: Person) -> None:
    await margaret.opens_home()
    await margaret.sees_home("Waiting for you", "Kristen Walsh asks you about Impress")
    await margaret.presses_in_home("Open")
    await margaret.sees_view("1. What worried Impress before the quarrel?", "Not now")
    await margaret.presses_in_view("Answer")
    await margaret.fills(line_0=CAME_BACK)
    await asked.reads("Margaret Osei has answered:", CAME_BACK)
    await margaret.sees_home("Welcome to Rapport", no="Waiting for you")


async def test_who_is_asked_is_not_welcomed_on_top_of_it(asked: Person, margaret: Person) -> None:
    await margaret.opens_home()
    await margaret.sees_home("Waiting for you", "Welcome to Rapport")
    await asked.presses("Withdraw")
    await margaret.sees_home("Welcome to Rapport", no="Waiting for you")
    assert "Welcome. I walk you" not in str(await margaret.messages())


async def test_a_manager_approves_from_home(hoping: Person, daniel: Person) -> None:
    await daniel.opens_home()
    await daniel.presses_in_home("Open", below="Waiting for you")
    await daniel.presses_in_view("Approve")
    await daniel.sees_view("You approved this on")
    await hoping.reads("Daniel Reyes approved on")
    await daniel.sees_home("Welcome to Rapport", no="Waiting for you")


async def test_home_shows_what_comes_while_it_is_open(asking: Person, margaret: Person) -> None:
    await margaret.opens_home()
    await margaret.sees_home("Welcome to Rapport", no="Waiting for you")
    await asks(asking, margaret, lines=QUESTIONS)
    await margaret.sees_home("Waiting for you", "Kristen Walsh asks you about Impress")
    await asking.presses("Withdraw")
    await margaret.sees_home("Welcome to Rapport", no="Waiting for you")


async def test_words_written_below_a_request_go_nowhere_and_say_so(
    asked: Person, margaret: Person, stage: Stage
) -> None:
    await margaret.types("They feared for Christmas.")
    await margaret.reads("Press the buttons below the request")
    await margaret.types("/negotiate start Globex")
    await margaret.reads("What does each side lose")
    margaret.seen.clear()
    margaret.thread = (await request_of(margaret))["ts"]
    await margaret.replies("They feared for Christmas.")
    await margaret.reads("Press the buttons below the request")
    assert "feared for Christmas" not in str(await thread_of(stage, asked))
    await margaret.types("/negotiate brief Globex")
    assert "feared for Christmas" not in words(await margaret.reads("Brief: Globex"))


# --- others ---------------------------------------------------------------------------------------


async def test_a_stranger_who_presses_and_sends_what_is_not_theirs_gets_nothing(
    hoping: Person, daniel: Person, margaret: Person, stage: Stage
) -> None:
    theirs = await carried_in(daniel, "asked:approve")
    hers = await carried_in(hoping, "withdraw:1")
    for action in ("asked:approve", "asked:ask", "asked:decline", "waiting"):
        await forges(stage, margaret.id, margaret.channel, action, theirs)
    for action in ("withdraw:1", "prepare", "explain", "person"):
        await forges(stage, margaret.id, margaret.channel, action, hers)
    forms: dict[str, dict[str, str]] = {
        "reply:decline": {"words": "No."},
        "reply:ask": {"words": "Why?"},
        "request": {"lines": "Tell me all", "to": margaret.id},
        "explain": {"words": "Because."},
    }
    for callback, fields in forms.items():
        status, answer = await told(
            stage, sent_form(callback, margaret.id, {**hers, "r": 1, "c": ""}, **fields)
        )
        assert (status, "belongs to someone else" in answer) == (200, True), answer
    carried = {**hers, "r": 1, "c": "", "u": margaret.id, "a": "", "l": ["Tell me all"]}
    await told(stage, sent_form("request_preview", margaret.id, carried))
    for told_margaret in await thread_of(stage, margaret):
        assert "25 million" not in words(told_margaret)
    assert [view for view in await margaret.views() if "Impress" in words(view)] == []
    assert labels(await request_of(daniel)) == ["Approve", "Ask first", "Decline"]
    assert "Daniel Reyes: asked on" in str([words(each) for each in await thread_of(stage, hoping)])


async def test_in_a_private_channel_only_the_owner_asks_and_who_is_asked_knows_who_reads(
    kristen: Person, daniel: Person, margaret: Person
) -> None:
    await kristen.types("/invite @Rapport", channel=CHANNEL)
    owner = replace(kristen, channel=CHANNEL, thread="", seen=set())
    colleague = replace(daniel, channel=CHANNEL, thread="", seen=set())
    await owner.types("/negotiate start Impress here")
    await owner.reads("What does each side lose")
    await skips_to(owner, "Who looked after Impress")
    await colleague.presses("Prepare the questions")
    await colleague.reads("Only the owner of this negotiation can do that")
    await asks(owner, margaret, lines=QUESTIONS)
    await margaret.reads("asks you about Impress", "goes to the private channel where Kristen Walsh prepares")
    await margaret.presses("Answer")
    await margaret.fills(line_0=CAME_BACK)
    await colleague.reads("Margaret Osei has answered:", CAME_BACK)
