"""Letters to copy: written from the answers, changed in a form, kept, and posted where they can be copied."""

from typing import Any

from tests.kit.person import Json, Person, words


async def _opens(person: Person, title: str) -> Json:
    await person.types("/negotiate drafts")
    asked = await person.reads("Which draft for Impress do you want?")
    await person.presses(title, ts=asked["ts"])
    return await person.sees_view(title)


def _text(view: Json) -> str:
    return str(_long(view)["element"].get("initial_value", ""))


def _long(view: Json) -> Any:
    return next(block for block in view["blocks"] if block.get("element", {}).get("multiline"))


async def test_kristen_invites_helen(impress: Person) -> None:
    view = await _opens(impress, "Invitation to the meeting")
    letter = _text(view)
    assert "Could we meet for an hour on [the date of the meeting]" in letter
    assert letter.endswith("Yours sincerely,\nKristen Walsh")
    await impress.fills(**{_long(view)["block_id"]: letter.replace("[name]", "Ms Brandt")})
    posted = await impress.reads("Invitation to the meeting (English)", "Dear Ms Brandt,")

    # The brief's file has it, and it is offered again as it was kept.
    await impress.presses("Edit", ts=posted["ts"])
    again = await impress.sees_view("This is the text that you kept.")
    assert "Dear Ms Brandt," in _text(again)
    await impress.closes(again)
    await impress.types("/negotiate drafts")
    await impress.reads("✓ Invitation to the meeting")
    await impress.types("/negotiate status")
    await impress.reads("Mandate", "0 of 5")


async def test_a_draft_says_what_was_answered(impress: Person) -> None:
    await impress.replies("They lose the system that plans 31 plants.")
    await impress.reads("Why you?")
    letter = _text(await _opens(impress, "Request for an introduction"))
    assert "What is at stake: They lose the system that plans 31 plants." in letter
    assert "Why me: [what I bring, and what I hope to learn]" in letter


async def test_the_reader_may_speak_another_language(impress: Person) -> None:
    await impress.replies("They lose the system that plans 31 plants.")
    await impress.reads("Why you?")
    await _opens(impress, "Request for an introduction")
    await impress.presses_in_view("Tiếng Việt")
    view = await impress.sees_view("Text", "Request for an introduction")
    letter = _text(view)
    assert "Kính gửi [anh/chị] [họ tên lãnh đạo]," in letter
    assert "They lose the system that plans 31 plants." in letter
    await impress.fills(**{_long(view)["block_id"]: letter})
    await impress.reads("Request for an introduction (Tiếng Việt)", "Kính gửi [anh/chị]")

    # The next one begins in the language that was used last.
    other = await _opens(impress, "Acknowledgement")
    assert "Kính gửi [anh/chị] [họ tên]," in _text(other)


async def test_a_text_that_was_changed_stays_when_the_language_is_switched(impress: Person) -> None:
    await _opens(impress, "Acknowledgement")
    await impress.writes_in_view("My own words.")
    await impress.presses_in_view("Tiếng Việt")
    view = await impress.sees_view("You had changed the text, so I left it as it is.")
    assert _text(view) == "My own words."
    await impress.presses_in_view("Write it afresh from my answers")
    for _ in range(200):
        view = (await impress.views())[-1]
        if "Kính gửi" in _text(view):
            break
    assert "Kính gửi [anh/chị] [họ tên]," in _text(view)


async def test_an_empty_draft_is_refused(impress: Person) -> None:
    view = await _opens(impress, "Acknowledgement")
    field = _long(view)["block_id"]
    answer = await impress.fills(**{field: "   "})
    assert field in answer["errors"]


async def test_a_kept_draft_can_be_changed_again(impress: Person) -> None:
    await _opens(impress, "Acknowledgement")
    await impress.fills(text_0="First.")
    posted = await impress.reads("Acknowledgement (English)", "First.")
    await impress.presses("Edit", ts=posted["ts"])
    await impress.sees_view("This is the text that you kept.")
    await impress.fills(text_0="Second.")
    await impress.reads("Acknowledgement (English)", "Second.")


async def test_what_is_written_in_a_draft_can_do_nothing_but_be_copied(impress: Person) -> None:
    view = await _opens(impress, "Acknowledgement")
    await impress.fills(**{_long(view)["block_id"]: "<!channel> <https://evil.example|bank> *bold*"})
    posted = await impress.reads("Acknowledgement (English)", "<!channel>")
    assert "<!channel> <https://evil.example|bank> *bold*" in words(posted)
