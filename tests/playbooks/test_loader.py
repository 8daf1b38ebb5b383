"""A playbook is taken as it is meant, or refused with file, line and mend for every fault."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from playbooks.loader import PlaybookError, load
from playbooks.loader.wording import (
    LONGEST,
    LONGEST_FIELD,
    LONGEST_NAME,
    LONGEST_OPTION,
    LONGEST_PHASE,
    LONGEST_SUMMARY,
)
from playbooks.model import Condition, EachRound, Kind, Phase, Step
from tests.playbooks.own import PAGE, on_the_page

STRUCTURE = """\
id: coffee
version: 2
languages: [en, vi]
phases:
  - id: before
    steps:
      - id: mood
        kind: choice
        options: [good, bad]
        required: true
      - id: why_bad
        kind: text
        when: {mood: [bad]}
        private: true
  - id: after
    steps:
      - id: price
        kind: figures
        money: true
        fields: [ours, theirs]
        when: {mood: answered}
"""
ENGLISH = """\
name: Coffee
summary: For a talk over coffee.
phases: {before: Before, after: After}
steps:
  mood:
    title: Mood
    prompt: How is the mood at {counterpart}?
    why: It decides how to begin.
    example: Good, since Monday.
    nudge: How was the last call with {counterpart}?
    options: {good: Good, bad: Bad}
  why_bad:
    title: What is wrong
    prompt: What is wrong?
    why: You cannot mend what you do not know.
    example: The machine leaks.
    nudge: One line will do.
    placeholder: The machine…
  price:
    title: Price of a cup
    prompt: What does a cup cost?
    why: Both sides count.
    example: 2 and 3
    nudge: A guess will do.
    fields: {ours: For us, theirs: For them}
"""
VIETNAMESE = """\
name: Cà phê
summary: Cho một buổi trò chuyện bên ly cà phê.
phases: {before: Trước, after: Sau}
steps:
  mood:
    title: Không khí
    prompt: "{You} thấy không khí bên {counterpart} thế nào?"
    why: Điều đó quyết định cách {you} mở đầu.
    example: Tốt, từ thứ Hai.
    nudge: Lần gọi gần nhất với {counterpart} ra sao?
    options: {good: Tốt, bad: Xấu}
  why_bad:
    title: Điều không ổn
    prompt: Có gì không ổn?
    why: Không biết thì không sửa được.
    example: Máy rò nước.
    nudge: Một dòng là đủ.
  price:
    title: Giá một ly
    prompt: Một ly giá bao nhiêu?
    why: Hai bên đều tính.
    example: 2 và 3
    nudge: Phỏng chừng cũng được.
    fields: {ours: Với ta, theirs: Với họ}
"""
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the coffee playbook with `before` replaced by `after` in the file that holds it."""

    def write(before: str = "", after: str = "", *, name: str = "coffee", **files: str) -> Path:
        texts = {"playbook": STRUCTURE, "en": ENGLISH, "vi": VIETNAMESE} | files
        assert not before or any(before in text for text in texts.values())
        (tmp_path / name).mkdir()
        for file, text in texts.items():
            changed = text.replace(before, after, 1) if before else text
            (tmp_path / name / f"{file}.yaml").write_text(changed, encoding="utf-8")
        return tmp_path / name

    return write


def faults(folder: Path) -> list[str]:
    """What loading complains of, by file name and line."""
    with pytest.raises(PlaybookError) as caught:
        load(folder)
    return [f"{fault.path.name}:{fault.line}: {fault.wrong}; {fault.mend}" for fault in caught.value.faults]


def test_reads_phases_and_steps_in_their_order(write: Write) -> None:
    playbook = load(write())
    assert (playbook.id, playbook.version) == ("coffee", 2)
    assert playbook.phases == (
        Phase(
            id="before",
            steps=(
                Step(id="mood", kind=Kind.CHOICE, required=True, options=("good", "bad")),
                Step(
                    id="why_bad",
                    kind=Kind.TEXT,
                    private=True,
                    when=Condition(step="mood", options=("bad",)),
                ),
            ),
        ),
        Phase(
            id="after",
            steps=(
                Step(
                    id="price",
                    kind=Kind.FIGURES,
                    money=True,
                    fields=("ours", "theirs"),
                    when=Condition(step="mood"),
                ),
            ),
        ),
    )


def test_reads_what_every_step_says_in_every_language(write: Write) -> None:
    texts = load(write()).texts
    assert list(texts) == ["en", "vi"]
    assert texts["vi"].name == "Cà phê"
    assert texts["vi"].phases == {"before": "Trước", "after": "Sau"}
    assert texts["en"].steps["mood"].options == {"good": "Good", "bad": "Bad"}
    assert texts["en"].steps["price"].fields == {"ours": "For us", "theirs": "For them"}
    assert texts["en"].steps["why_bad"].placeholder == "The machine…"
    assert texts["vi"].steps["mood"].prompt == "{You} thấy không khí bên {counterpart} thế nào?"


FAULTS = {
    # playbook.yaml
    "an unknown key": (
        "version: 2",
        "version: 2\nlangages: [en]",
        "playbook.yaml:3: the playbook has an unknown key, langages; did you mean languages?",
    ),
    "a missing key": (
        "version: 2\n",
        "",
        "playbook.yaml:1: the playbook lacks version; add it here",
    ),
    "a version that is no number": (
        "version: 2",
        "version: two",
        "playbook.yaml:2: the version is text; write a whole number here",
    ),
    "a version below one": (
        "version: 2",
        "version: 0",
        "playbook.yaml:2: the version cannot be 0; count from 1",
    ),
    "a bad id": (
        "id: coffee",
        "id: Coffee-Talk",
        (
            "playbook.yaml:1: the id cannot be 'Coffee-Talk'; "
            "use small letters, digits and _, and begin with a letter"
        ),
    ),
    "an id that is too long": (
        "id: coffee",
        f"id: {'c' * 41}",
        "playbook.yaml:1: the id has 41 characters; shorten it to at most 40",
    ),
    "an id that is no text": (
        "id: coffee",
        "id: 12",
        "playbook.yaml:1: the id is a whole number; put it in quotes",
    ),
    "an unknown kind": (
        "kind: figures",
        "kind: figure",
        "playbook.yaml:18: no kind is named 'figure'; did you mean figures?",
    ),
    "a duplicate step": (
        "id: price",
        "id: mood",
        "playbook.yaml:17: a second step has the id mood; choose another id",
    ),
    "a duplicate phase": (
        "id: after",
        "id: before",
        "playbook.yaml:15: a second phase has the id before; choose another id",
    ),
    "options on a step that is no choice": (
        "kind: text\n",
        "kind: text\n        options: [a, b]\n",
        "playbook.yaml:13: why_bad is of kind text; take options out, or make the step a choice step",
    ),
    "fields on a step that is no figures": (
        "kind: text\n",
        "kind: text\n        fields: [a]\n",
        "playbook.yaml:13: why_bad is of kind text; take fields out, or make the step a figures step",
    ),
    "a choice of one": (
        "options: [good, bad]",
        "options: [bad]",
        "playbook.yaml:7: the choice mood has nothing to choose; give it two options",
    ),
    "an option twice": (
        "[good, bad]",
        "[good, bad, good]",
        "playbook.yaml:9: the option good stands here twice; keep one",
    ),
    "figures without fields": (
        "        fields: [ours, theirs]\n",
        "",
        "playbook.yaml:17: price asks for figures without fields; name them under fields",
    ),
    "a flag that is no flag": (
        "required: true",
        "required: yes",
        "playbook.yaml:10: required is text; write true or false here",
    ),
    "a condition on an unknown step": (
        "{mood: [bad]}",
        "{mod: [bad]}",
        "playbook.yaml:13: why_bad waits for a step that is not there, mod; did you mean mood?",
    ),
    "a condition on a later step": (
        "{mood: [bad]}",
        "{price: answered}",
        (
            "playbook.yaml:13: why_bad waits for price, which is not asked before it; "
            "move the step, or wait for an earlier one"
        ),
    ),
    "a condition on itself": (
        "{mood: [bad]}",
        "{why_bad: answered}",
        (
            "playbook.yaml:13: why_bad waits for why_bad, which is not asked before it; "
            "move the step, or wait for an earlier one"
        ),
    ),
    "a condition on two steps": (
        "{mood: answered}",
        "{mood: answered, why_bad: answered}",
        "playbook.yaml:21: the condition of price names 2 steps; name one earlier step",
    ),
    "a condition on an unknown option": (
        "{mood: [bad]}",
        "{mood: [bat]}",
        "playbook.yaml:13: mood has no option bat; did you mean bad?",
    ),
    "a condition on options of a step without any": (
        "{mood: answered}",
        "{why_bad: [good]}",
        "playbook.yaml:21: why_bad has no options to wait for; write {why_bad: answered}",
    ),
    "a condition that is not a list": (
        "{mood: [bad]}",
        "{mood: bad}",
        (
            "playbook.yaml:13: the condition of why_bad is not a list of options; "
            "write {mood: answered}, or options in [ ]"
        ),
    ),
    "a language without its file": (
        "[en, vi]",
        "[en, vi, fr]",
        "playbook.yaml:3: there is no fr.yaml; write fr.yaml beside it, or take fr out of languages",
    ),
    "a file without its language": (
        "[en, vi]",
        "[en]",
        (
            "vi.yaml:1: this language is not announced; "
            "add vi to languages in playbook.yaml, or remove this file"
        ),
    ),
    "no language": (
        "[en, vi]",
        "[]",
        "playbook.yaml:3: the list of languages is empty; add at least one entry",
    ),
    # the language files
    "a step that says nothing in one language": (
        ENGLISH[ENGLISH.index("  price:") :],
        "",
        "en.yaml:4: the step price has no words in en; add price here",
    ),
    "words for a step that is not there": (
        "\n  price:\n    title: Giá",
        "\n  prise:\n    title: Giá",
        "vi.yaml:18: playbook.yaml has no step prise here; did you mean price?",
    ),
    "an option in one language only": (
        "{good: Tốt, bad: Xấu}",
        "{good: Tốt}",
        "vi.yaml:11: the option bad has no words in vi; add bad here",
    ),
    "an option that is not there": (
        "{good: Good, bad: Bad}",
        "{good: Good, bad: Bad, ugly: Ugly}",
        "en.yaml:11: playbook.yaml has no option ugly here; there are: good, bad",
    ),
    "options that read alike": (
        "{good: Good, bad: Bad}",
        "{good: Fine, bad: fine}",
        "en.yaml:11: two options read 'fine'; tell them apart",
    ),
    "options for a step that is no choice": (
        "    nudge: One line will do.\n",
        "    nudge: One line will do.\n    options: {a: A}\n",
        (
            "en.yaml:18: why_bad has an unknown key, options; "
            "there are: title, prompt, why, example, nudge, placeholder"
        ),
    ),
    "a choice without words for its options": (
        "    options: {good: Good, bad: Bad}\n",
        "",
        "en.yaml:5: mood lacks options; add it here",
    ),
    "a field in one language only": (
        "{ours: For us, theirs: For them}",
        "{ours: For us}",
        "en.yaml:25: the field theirs has no words in en; add theirs here",
    ),
    "a phase in one language only": (
        "{before: Trước, after: Sau}",
        "{before: Trước}",
        "vi.yaml:3: the phase after has no words in vi; add after here",
    ),
    "a text that is missing": (
        "    why: It decides how to begin.\n",
        "",
        "en.yaml:5: mood lacks why; add it here",
    ),
    "an empty text": (
        "why: It decides how to begin.",
        "why: '  '",
        "en.yaml:8: why of mood is empty; write a text here",
    ),
    "a text that is nothing": (
        "why: It decides how to begin.",
        "why:",
        "en.yaml:8: why of mood is nothing; write a text here",
    ),
    "a text that YAML takes for a date": (
        "example: 2 and 3",
        "example: 2026-11-23",
        "en.yaml:23: example of price is a date or a number; put it in quotes",
    ),
    "a title that is too long": (
        "title: Mood",
        f"title: {'M' * 61}",
        "en.yaml:6: title of mood has 61 characters; shorten it to at most 60",
    ),
    "an option that is too long for a button": (
        "bad: Bad",
        f"bad: {'B' * 71}",
        "en.yaml:11: the option bad has 71 characters; shorten it to at most 70",
    ),
    "too many words in a prompt": (
        "prompt: What is wrong?",
        f"prompt: {'word ' * 60}?",
        "en.yaml:14: prompt and why of why_bad have 69 words together; shorten them to at most 60",
    ),
    "an unknown placeholder": (
        "How is the mood at {counterpart}?",
        "How is the mood at {counterpat}?",
        (
            "en.yaml:7: prompt of mood holds a placeholder that is not filled, {counterpat}; "
            "did you mean {counterpart}?"
        ),
    ),
    "a form of address where there is none": (
        "How is the mood at {counterpart}?",
        "How do {you} feel?",
        "en.yaml:7: prompt of mood holds a placeholder that is not filled, {you}; there are: {counterpart}",
    ),
    "a broken brace": (
        "How is the mood at {counterpart}?",
        "How is the mood at {counterpart?",
        (
            "en.yaml:7: prompt of mood holds a brace that is no placeholder; "
            "write {counterpart} in full, or leave it out"
        ),
    ),
    "a placeholder in a title": (
        "title: Mood",
        "title: Mood at {counterpart}",
        "en.yaml:6: title of mood holds braces; leave them out",
    ),
    # YAML itself
    "a key twice": (
        "    title: Mood\n",
        "    title: Mood\n    title: Humour\n",
        "en.yaml:7: the key title stands here a second time; keep one (the first stands in line 6)",
    ),
    "a colon in a bare text": (
        "why: Both sides count.",
        "why: Both sides: they count.",
        (
            "en.yaml:22: this is not readable as YAML (mapping values are not allowed here); "
            "put a text that holds a colon in quotes, or in a block after >-"
        ),
    ),
    "a tab": (
        "    why: Both",
        "\twhy: Both",
        (
            "en.yaml:22: this is not readable as YAML "
            "(found character '\\t' that cannot start any token); indent with spaces, not with tabs"
        ),
    ),
    "a name for references that stands twice": (
        "phases: {before: Before, after: After}",
        "phases: &x {before: &x Before, after: *x}",
        "en.yaml:3: two phases read 'Before'; tell them apart",
    ),
    "a reference": (
        "phases: {before: Before, after: After}",
        "phases: &x {before: Before, after: *x}",
        "en.yaml:3: a reference (*name) stands here; write it out in full",
    ),
}


@pytest.mark.parametrize(("before", "after", "fault"), FAULTS.values(), ids=FAULTS)
def test_names_file_line_and_mend_of(write: Write, before: str, after: str, fault: str) -> None:
    assert fault in faults(write(before, after))


@pytest.mark.parametrize("fault", ("an unknown kind", "a bad id", "a condition on a later step"))
def test_complains_of_nothing_else_for(write: Write, fault: str) -> None:
    assert faults(write(*FAULTS[fault][:2])) == [FAULTS[fault][2]]


def test_says_all_faults_at_once_by_file_and_line(write: Write) -> None:
    folder = write(
        playbook=STRUCTURE.replace("version: 2", "version: x").replace("kind: text", "kind: txt"),
        en=ENGLISH.replace("title: Mood", "title: ''"),
        vi=VIETNAMESE.replace("name: Cà phê", "nome: Cà phê"),
    )
    assert [fault.rpartition(";")[0] for fault in faults(folder)] == [
        "en.yaml:6: title of mood is empty",
        "playbook.yaml:2: the version is text",
        "playbook.yaml:12: no kind is named 'txt'",
        "vi.yaml:1: this file has an unknown key, nome",
        "vi.yaml:1: this file lacks name",
    ]


def test_the_error_reads_as_path_line_fault_and_mend(write: Write) -> None:
    folder = write("version: 2", "version: x")
    with pytest.raises(PlaybookError) as caught:
        load(folder)
    assert str(caught.value) == (f"{folder}/playbook.yaml:2: the version is text; write a whole number here")


def test_refuses_a_file_that_is_not_utf_8(write: Write) -> None:
    folder = write()
    (folder / "en.yaml").write_bytes("name: Coffee\nsummary: Café".encode("latin-1"))
    assert faults(folder) == ["en.yaml:2: the file is not in UTF-8; save it as UTF-8 in your editor"]


def test_refuses_what_is_no_file_without_waiting_for_it(write: Write) -> None:
    folder = write()
    (folder / "en.yaml").unlink()
    os.mkfifo(folder / "en.yaml")
    assert faults(folder) == ["en.yaml:1: this is no file; put a file with the texts here"]
    (folder / "en.yaml").unlink()
    (folder / "en.yaml").symlink_to("/dev/zero")
    assert faults(folder) == ["en.yaml:1: this is no file; put a file with the texts here"]


def test_refuses_a_file_that_would_take_minutes_to_read(write: Write) -> None:
    fault = "the file has 1,000,001 bytes; shorten it to at most 500,000"
    assert faults(write(playbook="#" * 1_000_001)) == [f"playbook.yaml:1: {fault}"]


def test_reads_a_file_that_begins_with_a_byte_order_mark(write: Write) -> None:
    folder = write()
    (folder / "en.yaml").write_text(ENGLISH, encoding="utf-8-sig")
    assert load(folder).texts["en"].name == "Coffee"


@pytest.mark.parametrize(
    ("content", "fault"),
    (
        ("", "the file is empty; begin with one of the built-in playbooks"),
        ("- a\n- b\n", "the playbook is a list; write keys with values here"),
        ("just words", "the playbook is text; write keys with values here"),
        ("[" * 5000, "this is nested far too deeply; write it as the other playbooks are written"),
    ),
)
def test_refuses_a_file_that_holds_no_playbook(write: Write, content: str, fault: str) -> None:
    assert faults(write(playbook=content)) == [f"playbook.yaml:1: {fault}"]


def test_says_that_a_folder_holds_no_playbook(tmp_path: Path) -> None:
    assert faults(tmp_path) == [
        "playbook.yaml:1: the file cannot be read (No such file or directory); check its name and rights"
    ]


@pytest.fixture
def from_the_page(tmp_path: Path) -> Path:
    """The playbook that docs/write-a-playbook.md begins with."""
    folder, _ = on_the_page(tmp_path)
    return folder


def test_the_example_on_the_page_for_authors_loads(from_the_page: Path) -> None:
    playbook = load(from_the_page)
    assert playbook.id == "coffee"
    assert playbook.texts["en"].steps["goal"].title == "What you want"


def test_the_faults_on_the_page_for_authors_read_like_that(from_the_page: Path) -> None:
    for name, right, wrong in (("playbook", "text", "txt"), ("en", "{counterpart}", "{counterpat}")):
        path = from_the_page / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"\ncoffee/{fault}\n" in page for fault in faults(from_the_page))


def test_the_page_for_authors_names_every_kind() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"| `{kind}` |" in page for kind in (*Kind, *EachRound))


@pytest.mark.parametrize(
    ("text", "longest"),
    (
        *LONGEST.items(),
        ("name", LONGEST_NAME),
        ("summary", LONGEST_SUMMARY),
        ("phases", LONGEST_PHASE),
        ("options", LONGEST_OPTION),
        ("fields", LONGEST_FIELD),
    ),
)
def test_the_page_for_authors_gives_the_limit_of(text: str, longest: int) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert re.search(rf"^\| `{text}` \| .* \| {longest}( characters)? \|$", page, re.MULTILINE)
