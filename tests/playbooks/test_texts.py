"""What Rapport says is whole in both languages, nothing of it is idle, and all of it fits where it stands."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest

from handlers.blocks.charts import CHART_LABEL, CHART_TITLE
from handlers.blocks.inputs import LABEL, PLACEHOLDER
from handlers.blocks.menus import VERBS, VERBS_ABOUT, VERBS_WHEN_EMPTY
from handlers.blocks.pieces import BUTTON, OPTION, TITLE
from handlers.blocks.preview import TICKS
from handlers.blocks.promises import VERBS_ENDED, VERBS_OPEN
from handlers.blocks.request_forms import WORDS_OF
from playbooks.drafts import PLACE
from playbooks.engine.asked import OPEN
from playbooks.engine.endorsing import NEXT
from playbooks.engine.hearsay import KNOWN
from playbooks.engine.requesting import NEWS
from playbooks.feedback import all_rules
from playbooks.loader import load_library
from playbooks.model import (
    COLUMNS,
    SENT,
    AnswerState,
    Every,
    Kind,
    Outcome,
    Playbook,
    PromiseState,
    RequestState,
    Side,
    State,
    StepTexts,
)
from playbooks.offers.advice import Agreement, By
from playbooks.offers.rehearsal import WAYS, Character
from playbooks.texts import LANGUAGES
from playbooks.texts.digests import COUNTED
from playbooks.texts.promised import ENDED
from playbooks.texts.voice import catalogue

ROOT = Path(__file__).parents[2]
SOURCES = [
    path
    for layer in ("playbooks", "handlers", "bot")
    for path in (ROOT / layer).rglob("*.py")
    if "sandbox" not in path.parts
]
GROUPS = {key.partition(".")[0] for key in catalogue("en")}
KEY = re.compile(rf"(?:{'|'.join(sorted(GROUPS))})\.[a-z_]*")
ADDRESS = {"you", "You"}
CONFIRMED = 30  # the buttons of a dialog that asks whether somebody is sure
# Keys that are put together: what stands before the part that changes, and all that it can be.
PUT_TOGETHER: Mapping[str, set[str]] = {
    "button.": {
        "resume",
        "brief",
        "edit",
        "start",
        "help",
        "pause",
        "close",
        "delete",
        "settings",
        "switch",
        "weigh",
        "meeting",
        "promise",
        "promises",
    }
    | {"nudges", "quiet"}
    | {"accept", "decline", "take_over", "handover", "accept_manager", "decline_manager"},
    "button.close_": set(Outcome),
    "button.prepare_": set(SENT),
    "column.": {column for columns in COLUMNS.values() for column in columns},
    "digest.": set(COUNTED),
    "digest.ended_": set(Outcome),
    "endorser.": set(NEXT),
    "endorser.press_": {state for states in NEXT.values() for state in states},
    "evidence.": set(KNOWN),
    "help.": {*VERBS, *VERBS_WHEN_EMPTY},
    "help.about_": set(VERBS_ABOUT),
    "manager.share_": set(TICKS),
    "manager.weekly_": set(Every),
    "map.now_": set(KNOWN),
    "missing.": {*(set(Kind) - COLUMNS.keys()), "entries", "person", "words"}
    - {Kind.TEXT, Kind.PRACTICE, Kind.GO_AHEAD, Kind.INQUIRY, Kind.ENDORSER},
    "modal.": {*SENT, *WORDS_OF.values(), *(f"{move}_words" for move in WORDS_OF.values())},
    "note.closed_": set(Outcome),
    "note.request_": {*(set(RequestState) - OPEN), RequestState.WITHDRAWN},
    "noted.": {*AnswerState, "partial"},
    "nudge.": {"tomorrow", "next_week"},
    "outcome.": set(Outcome),
    "request.report_": {*NEWS, "uncovered"},
    "request.state_": {*RequestState},
    "request.you_": {*(set(RequestState) - {RequestState.ASKED})},
    "practice.": {*Character, *(f"{character}_like" for character in Character)},
    "practice.offered_": set(By),
    "promise.": {one.value for one in ENDED},
    "promise.press_": {*VERBS_OPEN, *VERBS_ENDED},
    "promise.side_": set(Side),
    "promise.was_": {one.value for one in ENDED},
    "promise.word_": set(PromiseState),
    "rehearsal.": {
        f"{who}_{situation}_{way}"
        for who, said in WAYS.items()
        for situation, ways in said.items()
        for way in range(1, ways + 1)
    },
    "offer.": {"matters", "without", "more", "from_last"}
    | {"nash", "egalitarian", "highest_sum", "conceded", "took_back"},
    "offer.by_": set(By),
    "offer.clause_": set(By),
    "offer.in_a_row_": set(By),
    "offer.to_": {Kind.GESTURES, Kind.DEMANDS},
    "offer.said_": set(By),
    "offer.zone_": {*Agreement} - {Agreement.POSSIBLE},
    "table.": {
        f"{whose}{end}{what}"
        for whose in ("", "their_")
        for end in ("limit", "target")
        for what in ("", "_example")
    },
    "overview.state_": {*State, *(f"closed_{outcome}" for outcome in Outcome)},
}
VIETNAMESE = re.compile(
    r"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE
)
PLAYBOOKS = tuple(load_library().values())
SPOKEN = [(playbook, language) for playbook in PLAYBOOKS for language in playbook.texts]
each_spoken = pytest.mark.parametrize(
    ("playbook", "language"), SPOKEN, ids=[f"{playbook.id}-{language}" for playbook, language in SPOKEN]
)


def forms(text: str | Mapping[str, str]) -> Mapping[str, str]:
    return {"other": text} if isinstance(text, str) else text


def sayings(language: str) -> Iterator[tuple[str, str]]:
    for key, text in catalogue(language).items():
        yield from ((key, form) for form in forms(text).values())


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def step_texts(texts: StepTexts) -> Iterator[str]:
    yield from (texts.title, texts.prompt, texts.why, texts.example, texts.nudge, texts.placeholder)
    yield from (*texts.options.values(), *texts.fields.values())


def all_texts(playbook: Playbook, language: str) -> Iterator[str]:
    texts = playbook.texts[language]
    yield from (texts.name, texts.summary, *texts.phases.values())
    for step in texts.steps.values():
        yield from step_texts(step)


# --- both languages --------------------------------------------------------------------------


def test_both_languages_say_the_same_things() -> None:
    assert catalogue("en").keys() == catalogue("vi").keys()


@pytest.mark.parametrize("key", sorted(catalogue("en")))
def test_both_languages_fill_in_the_same_facts(key: str) -> None:
    english = {name for form in forms(catalogue("en")[key]).values() for name in placeholders(form)}
    vietnamese = {name for form in forms(catalogue("vi")[key]).values() for name in placeholders(form)}
    assert english == vietnamese - ADDRESS


@pytest.mark.parametrize("key", sorted(catalogue("en")))
def test_what_is_counted_in_one_language_is_counted_in_the_other(key: str) -> None:
    english, vietnamese = catalogue("en")[key], catalogue("vi")[key]
    assert isinstance(english, Mapping) == isinstance(vietnamese, Mapping)
    if isinstance(english, Mapping):
        assert set(english) == {"one", "other"}
        assert set(forms(vietnamese)) == {"other"}
        assert all("count" in placeholders(form) for form in (*english.values(), *forms(vietnamese).values()))


def test_no_text_is_empty_or_has_spaces_around_it() -> None:
    for language in LANGUAGES:
        for key, text in sayings(language):
            assert text.strip() == text != "", key


@pytest.mark.parametrize("language", tuple(LANGUAGES))
def test_nothing_can_ping_or_link_by_itself(language: str) -> None:
    for key, text in sayings(language):
        assert not set("<>") & set(text), key
        assert "&" not in text, key


# --- used and there --------------------------------------------------------------------------


def keys_in(path: Path) -> tuple[set[str], set[str]]:
    """Whole keys in a source file, and the beginnings of those that are put together."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    pieces = {id(piece) for node in joined for piece in node.values}
    whole = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in pieces
    }
    begun = {str(node.values[0].value) for node in joined if isinstance(node.values[0], ast.Constant)}
    return {key for key in whole if KEY.fullmatch(key)}, {key for key in begun if KEY.fullmatch(key)}


FOUND = [keys_in(path) for path in SOURCES]
NAMED = {key for whole, _ in FOUND for key in whole}
BEGUN = {key for _, begun in FOUND for key in begun}


def test_every_sentence_that_is_said_is_there() -> None:
    put_together = {prefix + end for prefix, ends in PUT_TOGETHER.items() for end in ends}
    assert (NAMED | put_together) - catalogue("en").keys() == set()


def test_every_key_that_is_put_together_is_known_here() -> None:
    assert PUT_TOGETHER.keys() == BEGUN


def test_every_sentence_that_is_there_is_said() -> None:
    put_together = {prefix + end for prefix, ends in PUT_TOGETHER.items() for end in ends}
    assert catalogue("en").keys() - NAMED - put_together - of_rules() == set()


# --- rules -----------------------------------------------------------------------------------


def of_rules() -> set[str]:
    """The sentences of the rules that there are."""
    return {f"{rule.id}.{part}" for rule in all_rules() for part in words_of(rule.id)}


def words_of(rule: str) -> set[str]:
    return {key.partition(".")[2] for key in catalogue("en") if key.partition(".")[0] == rule}


def variants(rule: str, part: str) -> set[str]:
    return {one.removeprefix(f"{part}_") for one in words_of(rule) if one.startswith(f"{part}_")}


def counted(language: str, *keys: str) -> int:
    return len(" ".join(str(catalogue(language)[key]) for key in keys).split())


@pytest.mark.parametrize("rule", [rule.id for rule in all_rules()])
def test_every_rule_has_all_its_words(rule: str) -> None:
    plain = {one for one in words_of(rule) if not one.startswith(("says_", "try_", "good_"))}
    assert plain == {"title", "better", "why", "silent"}
    assert variants(rule, "says") == variants(rule, "try") != set()


@pytest.mark.parametrize("language", tuple(LANGUAGES))
@pytest.mark.parametrize("rule", [rule.id for rule in all_rules()])
def test_a_remark_is_short_enough_to_be_read(rule: str, language: str) -> None:
    most = {"en": 45, "vi": 52}[language]
    praise = max((counted(language, f"{rule}.good_{good}") for good in variants(rule, "good")), default=0)
    assert len(str(catalogue(language)[f"{rule}.title"])) <= 60
    for variant in variants(rule, "says"):
        said = counted(language, f"{rule}.says_{variant}", f"{rule}.try_{variant}")
        assert praise + said <= most, variant


# --- room ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", tuple(LANGUAGES))
def test_no_label_is_cut_off(language: str) -> None:
    texts = {key: text for key, text in catalogue(language).items() if isinstance(text, str)}
    room = {
        **{key: BUTTON for key in texts if key.startswith("button.")},
        **{key: OPTION for key in texts if key.startswith("outcome.")},
        **{key: LABEL for key in texts if key.startswith("modal.")},
        **dict.fromkeys(("modal.counterpart_hint", "note.pick", "note.edit_placeholder"), PLACEHOLDER),
        "playbooks.pick": PLACEHOLDER,
        **dict.fromkeys(
            ("modal.list", "modal.figures", "modal.close", "modal.start", "modal.settings"), TITLE
        ),
        **dict.fromkeys(("modal.handover", "modal.steps", "modal.round", "modal.draft"), TITLE),
        "button.why": TITLE,
        **dict.fromkeys(("modal.switch", "button.switch_now"), TITLE),
        **dict.fromkeys(("button.handover_now", "button.round_now", "button.draft_now"), TITLE),
        **{f"modal.{name}": TITLE for name in (*SENT, *WORDS_OF.values(), "answer", "explain", "request")},
        **dict.fromkeys(("modal.preview", "button.preview", "button.send", "button.send_answer"), TITLE),
        "modal.share_lesson": OPTION,
        **{key: OPTION for key in texts if key.startswith("map.now_")},
        **{key: BUTTON for key in texts if key.startswith("endorser.press_")},
        **dict.fromkeys(("endorser.other", "endorser.letter", "map.learn"), BUTTON),
        "map.form": TITLE,
        **dict.fromkeys(("nudge.tomorrow", "nudge.next_week", "nudge.stop"), BUTTON),
        **dict.fromkeys(("modal.country_unknown", "modal.country_none", "modal.country_usual"), OPTION),
        **dict.fromkeys(("meeting.form", "promise.form"), TITLE),
        **dict.fromkeys(("meeting.add", "meeting.details", "meeting.move", "meeting.plan_again"), BUTTON),
        **dict.fromkeys(("meeting.cancel", "promise.new"), BUTTON),
        **dict.fromkeys(("meeting.cancel_yes", "meeting.cancel_no"), CONFIRMED),
        **{f"promise.press_{verb}": BUTTON for verb in (*VERBS_OPEN, *VERBS_ENDED)},
        **{f"promise.side_{side}": OPTION for side in Side},
        **dict.fromkeys(("manager.form", "manager.ask", "manager.list_form", "manager.share_form"), TITLE),
        **dict.fromkeys(("manager.name", "manager.see", "manager.share", "digest.file"), BUTTON),
        **{f"manager.share_{tick}": OPTION for tick in TICKS},
        **{f"manager.weekly_{each}": OPTION for each in Every},
        **dict.fromkeys(("manager.plan_tick", "manager.quiet_line"), OPTION),
        **dict.fromkeys(("digest.chart_progress", "digest.chart_plain"), CHART_TITLE),
        "digest.chart_percent": CHART_LABEL,
        **dict.fromkeys(("practice.form", "practice.begin", "practice.answer_form", "practice.send"), TITLE),
        **dict.fromkeys(("practice.answer", "practice.take", "practice.stop"), BUTTON),
        **dict.fromkeys(("practice.once_more", "practice.another"), BUTTON),
        **{f"practice.{character}": OPTION for character in Character},
        **{f"practice.{character}_like": OPTION for character in Character},
        **dict.fromkeys(
            ("button.save", "button.start_now", "button.close_now", "modal.cancel", "modal.done"), TITLE
        ),
    }
    for key, longest in room.items():
        assert len(texts[key].replace("{you}", "anh/chị").replace("{You}", "Anh/chị")) <= longest, key


# --- playbooks -------------------------------------------------------------------------------


def test_every_shipped_playbook_speaks_every_language() -> None:
    for playbook in PLAYBOOKS:
        assert set(playbook.texts) == set(LANGUAGES)


@each_spoken
def test_a_prompt_and_its_reason_are_short_enough_to_be_read(playbook: Playbook, language: str) -> None:
    most = {"en": 60, "vi": 75}[language]
    for name, texts in playbook.texts[language].steps.items():
        assert len(f"{texts.prompt} {texts.why}".split()) <= most, name


@each_spoken
def test_playbooks_fill_in_only_what_is_known(playbook: Playbook, language: str) -> None:
    known = {"counterpart", *(ADDRESS if language == "vi" else ())}
    for text in all_texts(playbook, language):
        assert placeholders(text) <= known, text


# What no letter of ours may say: it takes back an apology, praises our own offer, or blames.
SPOILED = re.compile(
    r"\b(?:sorry if|sorry but|but|however|fair|generous|reasonable|unfortunately|misunderst\w+|your fault"
    r"|nhưng|tuy nhiên|hợp lý|hào phóng|ưu đãi|hiểu lầm|lỗi của anh chị)\b",
    re.IGNORECASE,
)


@each_spoken
def test_no_letter_takes_back_praises_or_blames(playbook: Playbook, language: str) -> None:
    for text in letters(playbook, language):
        assert not SPOILED.search(text), text


def test_both_languages_ask_for_the_same_answers_in_a_letter() -> None:
    for playbook in PLAYBOOKS:
        for draft in playbook.drafts:
            asked = [
                sorted(place["what"] for place in PLACE.finditer(texts.drafts[draft].body))
                for texts in playbook.texts.values()
            ]
            assert all(set(places) == set(asked[0]) for places in asked), draft


@each_spoken
def test_every_step_of_a_playbook_has_all_its_words(playbook: Playbook, language: str) -> None:
    texts = playbook.texts[language]
    for phase in playbook.phases:
        assert texts.phases[phase.id]
        for step in phase.steps:
            words = texts.steps[step.id]
            assert all((words.title, words.prompt, words.why, words.example, words.nudge))
            assert set(words.options) == set(step.options)
            assert set(words.fields) == set(step.fields)


# --- Vietnamese ------------------------------------------------------------------------------


def sentences(text: str) -> Iterator[str]:
    """Sentences of three words or more, without commands, placeholders, names, numbers and addresses."""
    bare = re.sub(r"`[^`]*`|\{\w+\}|https?://\S+", " ", text)
    for sentence in re.split(r"[.!?:;]\s|\n", bare):
        words = [word for word in sentence.split() if word[:1].islower()]
        if len(words) >= 3:
            yield sentence


def vietnamese() -> Iterator[str]:
    yield from (text for _, text in sayings("vi"))
    for playbook in PLAYBOOKS:
        yield from all_texts(playbook, "vi")
        yield from letters(playbook, "vi")


def letters(playbook: Playbook, language: str) -> Iterator[str]:
    """Their placeholders become their hints, as in a letter without any answer."""
    for draft in playbook.texts[language].drafts.values():
        yield from (draft.title, PLACE.sub(lambda place: place["hint"] or "Impress", draft.body))


def test_no_vietnamese_sentence_lacks_its_accents() -> None:
    for text in vietnamese():
        for sentence in sentences(text):
            assert VIETNAMESE.search(sentence), sentence


def test_vietnamese_is_written_in_composed_letters() -> None:
    """As keyboards write it: what is searched for and compared must be the same everywhere."""
    for text in vietnamese():
        assert not re.search("[\u0300-\u036f]", text), text


def test_the_form_of_address_is_a_capital_where_a_sentence_begins_and_only_there() -> None:
    for text in vietnamese():
        assert not re.search(r"(?:^|[.!?]\s+){you}", text), text
        assert not re.search(r"[\w,;]\s+{You}", text), text


def test_no_english_sentence_holds_vietnamese_words() -> None:
    for key, text in sayings("en"):
        assert not re.search("[ăđơưạảấầếềệọộợụ]", text.replace(LANGUAGES["vi"], "")), key
