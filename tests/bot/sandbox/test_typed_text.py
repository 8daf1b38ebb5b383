"""What people type becomes what Slack makes of it."""

import pytest

from bot.sandbox.rich_text import rich_text
from bot.sandbox.roster import Roster, starting_cast
from bot.sandbox.typed_text import command_text, message_text, read


@pytest.fixture
def roster() -> Roster:
    known = Roster("Rapport")
    starting_cast(known)
    return known


@pytest.mark.parametrize(
    ("typed", "text"),
    (
        ("5 < 6 & 7 > 2", "5 &lt; 6 &amp; 7 &gt; 2"),
        ("&amp; stays what it was", "&amp;amp; stays what it was"),
        ("@channel look", "<!channel> look"),
        ("@here and @everyone", "<!here> and <!everyone>"),
        ("<!channel>", "&lt;!channel&gt;"),
        ("@Kristen Walsh, hello", "<@U0KRISTEN01>, hello"),
        ("@kristen.walsh", "<@U0KRISTEN01>"),
        ("@Nguyễn Thu Hà ơi", "<@U0THUHA0004> ơi"),
        ("@Rapport", "<@U0RAPPORT01>"),
        ("@nobody", "@nobody"),
        ("me@kristen.walsh", "me@kristen.walsh"),
        ("in #general", "in <#C0GENERAL01|general>"),
        ("in #nowhere", "in #nowhere"),
        ("https://a.example/x?y=1&z=2.", "<https://a.example/x?y=1&amp;z=2>."),
        ("(see http://a.example/b)", "(see <http://a.example/b>)"),
        ("🙂 :smile: :nosuch:", ":slightly_smiling_face: :smile: :nosuch:"),
        ("at 10:30:45", "at 10:30:45"),
        ("`a < @channel`", "`a &lt; @channel`"),
        ("```\nx & @here\n```", "```x &amp; @here```"),
        ("*bold* _it_ ~no~", "*bold* _it_ ~no~"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("© 1°", "© 1°"),
    ),
)
def test_escapes_what_is_typed(roster: Roster, typed: str, text: str) -> None:
    assert message_text(read(typed, roster)) == text


def test_draws_the_same_words_as_rich_text(roster: Roster) -> None:
    pieces = read("Hi @Daniel Reyes :wave: *now* & ```a\nb``` end", roster)
    (block,) = rich_text(pieces)
    first, fence, last = block["elements"]
    assert first["elements"] == [
        {"type": "text", "text": "Hi "},
        {"type": "user", "user_id": "U0DANIEL002"},
        {"type": "text", "text": " "},
        {"type": "emoji", "name": "wave", "unicode": "1f44b"},
        {"type": "text", "text": " "},
        {"type": "text", "text": "now", "style": {"bold": True}},
        {"type": "text", "text": " & "},
    ]
    assert fence == {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "a\nb"}]}
    assert last["elements"] == [{"type": "text", "text": " end"}]


def test_a_typed_emoji_character_is_named_with_its_code_points(roster: Roster) -> None:
    (block,) = rich_text(read("❤️👍🏽", roster))
    named = [
        (each["name"], each["unicode"])
        for each in block["elements"][0]["elements"]
        if each["type"] == "emoji"
    ]
    assert named[0] == ("heart", "2764-fe0f")
    assert named[1] == ("+1", "1f44d-1f3fd")


def test_a_command_keeps_names_as_typed_unless_the_app_asks_for_ids(roster: Roster) -> None:
    typed = "ask @Daniel Reyes <now>"
    assert command_text(typed, roster, should_escape=False) == "ask @Daniel Reyes &lt;now&gt;"
    escaped = command_text(typed, roster, should_escape=True)
    assert escaped == "ask <@U0DANIEL002|Daniel Reyes> &lt;now&gt;"
