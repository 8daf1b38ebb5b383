"""What Slack delivers becomes the plain text that the person saw."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.blocks.incoming import clean, emoji_in, message_files, message_text, plain_text
from handlers.blocks.pieces import escape
from playbooks.model import File
from tests.playbooks.strategies import hostile_text, modest


@pytest.mark.parametrize(
    ("delivered", "shown"),
    (
        ("We lose &lt;25&gt; &amp; more", "We lose <25> & more"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("<!channel> <!here> <!everyone>", "@channel @here @everyone"),
        ("<!subteam^S1|@sales> <!subteam^S2>", "@sales @subteam"),
        ("<!date^1392734382^{date}|Feb 18>", "Feb 18"),
        ("<@U123> and <@U124|Ha>", "@U123 and @Ha"),
        ("<#C123|general>", "#general"),
        ("<https://example.com>", "https://example.com"),
        ("<https://example.com|example>", "example (https://example.com)"),
        ("<https://example.com|https://example.com>", "https://example.com"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("<tel:+84123|+84 123>", "+84 123 (+84123)"),
        ("a < b", "a < b"),
        ("<>", ""),
        ("  \n words \t", "words"),
        (" \t\n ", ""),
        ("null\x00byte, bell\x07, half \ud83d", "nullbyte, bell, half"),
        ("a\tb\nc", "a\tb\nc"),
        ("```code <https://x.example>```", "```code https://x.example```"),
    ),
)
def test_entities_mentions_and_links_become_what_they_show(delivered: str, shown: str) -> None:
    assert plain_text(delivered) == shown


@modest
@given(hostile_text())
def test_what_a_person_typed_survives_slacks_escaping(typed: str) -> None:
    assert plain_text(escape(typed)) == clean(typed).strip()


@modest
@given(hostile_text())
def test_anything_that_is_delivered_can_be_read(delivered: str) -> None:
    plain_text(delivered, {"smile": "😄"})


def test_emoji_become_characters_where_slack_says_which() -> None:
    elements = [
        {"type": "emoji", "name": "flag-vn", "unicode": "1f1fb-1f1f3"},
        {"type": "emoji", "name": "party_parrot"},
    ]
    blocks = [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}]
    assert message_text({"text": ":flag-vn: :party_parrot:", "blocks": blocks}) == "🇻🇳 :party_parrot:"


@pytest.mark.parametrize(
    "blocks", (None, [], "", {}, [None, 1, "x"], [{"type": "emoji"}], [{"type": "emoji", "unicode": "zz"}])
)
def test_blocks_of_any_shape_have_no_emoji_to_tell(blocks: object) -> None:
    assert emoji_in(blocks) == {}


def test_a_message_without_text_is_empty() -> None:
    assert message_text({"text": None}) == ""
    assert message_text({}) == ""


def test_files_keep_their_name_and_address() -> None:
    files = [{"id": "F1", "name": "a.pdf", "permalink": "https://files.example/a"}, {"id": "F2"}]
    assert message_files({"files": files}) == (
        File(name="a.pdf", link="https://files.example/a"),
        File(name="F2", link=""),
    )
    assert message_files({}) == ()


@modest
@given(st.text())
def test_text_that_was_escaped_cannot_reach_out_of_itself(typed: str) -> None:
    assert not set("<>") & set(escape(typed))
