"""Remarks as Slack takes them: of every rule, in both languages, whatever the words that made it fire."""

from collections.abc import Iterator

import pytest

from bot.sandbox.blocks.check import check_view, weight
from handlers.blocks import Frame, draw, draw_amended
from handlers.blocks.findings import LONGEST_QUOTE, why_view
from playbooks.brief import markdown
from playbooks.engine.position import all_steps
from playbooks.feedback import all_rules, find_rule
from playbooks.feedback.scores import SCORES
from playbooks.loader import load_library
from playbooks.model import Answer, AnswerState, Ask, Brief, Feedback, Finding, Kind, Noted, Step, ToSharpen
from playbooks.texts import LANGUAGES, Voice
from playbooks.texts.findings import finding_words, in_one_line
from playbooks.texts.voice import catalogue
from tests.handlers.blocks.accepted import accepted, elements, nodes, pressable, shown
from tests.handlers.blocks.posts import full_brief
from tests.handlers.blocks.test_any_conversation import DrawnConversation
from tests.playbooks.any_order import holds_in_any_order
from tests.playbooks.any_remarks import RemarkedConversation
from tests.playbooks.fake_rules import fires_on, speaking
from tests.playbooks.sample import one_step
from tests.playbooks.strategies import HOSTILE

NEGOTIATION = "0123456789abcdef0123456789abcdef"
DECISIONS = {"sharpen", "let_stand", "unhelpful", "why"}
LONG = ("*bold* <!here> &amp; `x` " * 120, "w" * 3000)
QUOTES = (*HOSTILE, *LONG, "One line\n\nand another", "")
PLAYBOOK = one_step(Kind.TEXT)
STEP = Step(id="it", kind=Kind.TEXT)
EVERY = [(rule.id, language) for rule in all_rules() for language in LANGUAGES]


def frame_in(language: str) -> Frame:
    return Frame(Voice(language), PLAYBOOK, "Impress", NEGOTIATION)


def variants(rule: str, part: str) -> Iterator[str]:
    for key in catalogue("en"):
        group, _, name = key.partition(".")
        if group == rule and name.startswith(f"{part}_"):
            yield name.removeprefix(f"{part}_")


def findings(rule: str, quote: str = "insist") -> Iterator[Finding]:
    """Everything that the rule can say, with and without praise."""
    for says in variants(rule, "says"):
        for good in ("", *variants(rule, "good")):
            yield Finding(
                rule=rule, says=says, language="en", quote=quote, start=0, end=len(quote), good=good
            )


def noted(finding: Finding, **more: object) -> Noted:
    feedback = Feedback.model_validate({"findings": (finding,), "said": finding.rule, **more})
    return Noted(step="it", state=AnswerState.ANSWERED, revision=10**6, excerpt="Noted.", feedback=feedback)


def an_ask(finding: Finding, **more: object) -> Ask:
    return Ask(step="it", noted=noted(finding, **more))


@pytest.mark.parametrize(("rule", "language"), EVERY)
def test_all_that_a_rule_can_say_is_accepted(rule: str, language: str) -> None:
    for finding in findings(rule):
        for again in (False, True):
            drawn = accepted(draw(an_ask(finding, again=again), frame_in(language)))
            assert pressable(drawn) >= DECISIONS
            words = finding_words(Voice(language), finding)
            assert words
            assert words.says in shown(drawn.blocks)
            assert words.to_try in shown(drawn.blocks)
            assert words.message in drawn.text


@pytest.mark.parametrize("quote", QUOTES)
def test_the_words_that_made_it_fire_can_do_nothing_but_be_read(quote: str) -> None:
    for finding in findings(all_rules()[0].id, quote):
        drawn = accepted(draw(an_ask(finding), frame_in("en")))
        assert weight(drawn.blocks) < 4000
        quoted = [node for node in nodes(drawn.blocks) if node.get("type") == "rich_text_quote"]
        assert bool(quoted) == bool(quote.strip())
        assert all(len(shown(one)) <= LONGEST_QUOTE for one in quoted)


def test_a_remark_on_the_last_answer_stands_above_the_end() -> None:
    finding = next(findings(all_rules()[0].id))
    drawn = accepted(draw(Ask(step=None, noted=noted(finding), next_round=2), frame_in("en")))
    assert pressable(drawn) >= DECISIONS


def test_the_buttons_carry_the_answer_that_was_read() -> None:
    finding = next(findings(all_rules()[0].id))
    drawn = draw(an_ask(finding), frame_in("en"))
    carried = {one["value"] for one in elements(drawn.blocks) if one["action_id"] in DECISIONS - {"why"}}
    assert carried == {
        f'{{"n":"{NEGOTIATION}","s":"it","r":1000000,"f":"{finding.rule}"}}',
    }


@pytest.mark.parametrize(("rule", "language"), EVERY)
def test_an_answer_that_meets_the_remark_is_told_so_in_a_line(rule: str, language: str) -> None:
    met = Noted(step="it", state=AnswerState.ANSWERED, feedback=Feedback(mended=rule))
    drawn = accepted(draw(Ask(step="it", noted=met), frame_in(language)))
    assert Voice(language).say(f"{rule}.better") in shown(drawn.blocks)
    assert not pressable(drawn) & DECISIONS


@pytest.mark.parametrize("says", ["it", ""])
def test_a_rule_of_another_version_draws_nothing(says: str) -> None:
    gone = Finding(rule="R99", says=says, language="en", quote="insist")
    bare = draw(Ask(step="it", noted=noted(gone).model_copy(update={"feedback": Feedback()})), frame_in("en"))
    for one in (noted(gone), noted(gone, said="", findings=(), mended="R99")):
        assert draw(Ask(step="it", noted=one), frame_in("en")) == bare
    assert why_view("R99", "en", frame_in("en")) is None


@pytest.mark.parametrize(("rule", "language"), EVERY)
def test_what_is_to_be_sharpened_stands_above_the_step(rule: str, language: str) -> None:
    for finding in findings(rule):
        held = Answer(
            step="it",
            state=AnswerState.REOPENED,
            revision=2,
            feedback=Feedback(findings=(finding,), sharpening=rule),
        )
        drawn = accepted(draw(Ask(step="it", earlier=held), frame_in(language)))
        words = finding_words(Voice(language), finding)
        assert words
        assert words.to_try in drawn.blocks[0]["text"]["text"]


def test_a_redrawn_acknowledgement_has_lost_what_was_dealt_with() -> None:
    asked = an_ask(next(findings(all_rules()[0].id)))
    quiet = Noted(step="it", state=AnswerState.ANSWERED, excerpt="Noted.")
    assert not pressable(accepted(draw_amended(asked, quiet, frame_in("en")))) & DECISIONS


# --- why -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rule", "language"), EVERY)
def test_why_names_its_source_and_links_nowhere_else(rule: str, language: str) -> None:
    view, known = why_view(rule, language, frame_in(language)), find_rule(rule)
    assert view
    assert known
    check_view(view)
    links = [node["text"].count("<") for node in nodes(view) if node.get("type") == "mrkdwn"]
    assert sum(links) == bool(known.source.link)
    assert known.source.link in shown(view)
    assert Voice(language).say(f"{rule}.silent") in shown(view)


def test_a_score_is_told_where_it_was_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = all_rules()[0].id
    monkeypatch.setitem(SCORES, rule, {"en": (28, 30)})
    measured, other = (why_view(rule, language, frame_in("en")) for language in LANGUAGES)
    assert "Of 30 such remarks on answers that it had never seen, 28 were right." in shown(measured)
    assert "never seen" not in shown(other)


# --- the brief -------------------------------------------------------------------------------


def with_findings(document: Brief, *found: Finding) -> Brief:
    steps = [item.step for phase in document.phases for item in phase.items]
    return document.model_copy(
        update={"to_sharpen": tuple(ToSharpen(step=step, finding=one) for step in steps for one in found)}
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("quote", LONG)
def test_a_brief_with_everything_to_sharpen_is_accepted(quote: str, language: str) -> None:
    for playbook in load_library().values():
        document = with_findings(full_brief(playbook, "word " * 1000), *findings(all_rules()[0].id, quote))
        drawn = accepted(draw(document, Frame(Voice(language), playbook, "W" * 80, NEGOTIATION)))
        assert weight(drawn.blocks) < 13_200
        assert Voice(language).say("finding.to_sharpen") in shown(drawn.blocks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_names_every_finding_in_a_line(language: str) -> None:
    playbook, found = PLAYBOOK, tuple(findings(all_rules()[0].id, "We insist\n# on <it>"))
    text = markdown(with_findings(full_brief(playbook, "Yes."), *found), playbook, Voice(language), "Impress")
    section = text.partition(f"## {Voice(language).say('finding.to_sharpen')}\n\n")[2].partition("\n\n")[0]
    assert section.splitlines() == [f"- Title of it: {in_one_line(Voice(language), one)}" for one in found]
    assert "“We insist # on <it>”" in section


def test_nothing_to_sharpen_is_not_mentioned() -> None:
    document = full_brief(PLAYBOOK, "Yes.")
    gone = with_findings(document, Finding(rule="R99", says="it", language="en"))
    for one in (document, gone):
        assert "To sharpen" not in shown(draw(one, frame_in("en")).blocks)
        assert "To sharpen" not in markdown(one, PLAYBOOK, Voice(), "Impress")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_remark_fits_above_every_prompt_that_is_shipped(language: str) -> None:
    remarked = noted(next(findings(all_rules()[0].id, LONG[0])), again=True)
    for playbook in load_library().values():
        for step in all_steps(playbook):
            asked = Ask(step=step.id, noted=remarked.model_copy(update={"step": step.id}))
            accepted(draw(asked, Frame(Voice(language), playbook, "W" * 80, NEGOTIATION)))


# --- any conversation ------------------------------------------------------------------------


class DrawnRemarks(RemarkedConversation, DrawnConversation):
    """Remarks in any conversation, drawn."""


def test_any_conversation_can_be_drawn_with_its_remarks() -> None:
    with speaking(fires_on("R3", "no", "1", "2", "o", says="closed")):
        holds_in_any_order(DrawnRemarks, examples=15, steps=15)
