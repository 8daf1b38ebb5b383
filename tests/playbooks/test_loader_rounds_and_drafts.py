"""Rounds and drafts of a playbook are taken as they are meant, or refused with file, line and mend."""

from pathlib import Path

import pytest

from playbooks.loader import PlaybookError, load
from playbooks.loader.drafts import LONGEST_BODY, LONGEST_TITLE, MOST_PLACES
from playbooks.model import DraftTexts, EachRound, Kind

STRUCTURE = """\
id: tea
version: 1
languages: [en]
drafts: [invitation]
phases:
  - id: only
    steps:
      - {id: when, kind: date, each_round: anew}
      - {id: limit, kind: text, private: true}
      - {id: gifts, kind: gestures, each_round: review}
      - {id: host, kind: go_ahead}
      - {id: again, kind: steps}
"""
STEP = "{title: T, prompt: P?, why: W., example: E, nudge: N.}"
BODY = "Dear {name.host|name}, on {answer.when|the day} we bring {answer.gifts.text|gifts}. {me}"
ENGLISH = f"""\
name: Tea
summary: For a talk over tea.
phases: {{only: Only}}
steps:
  when: {STEP}
  limit: {STEP}
  gifts: {STEP}
  host: {STEP}
  again: {STEP}
drafts:
  invitation:
    title: Invitation
    body: "{BODY}"
"""


def written(folder: Path, before: str = "", after: str = "") -> Path:
    for name, text in (("playbook", STRUCTURE), ("en", ENGLISH)):
        changed = text.replace(before, after, 1) if before else text
        (folder / f"{name}.yaml").write_text(changed, encoding="utf-8")
    assert not before or before in STRUCTURE + ENGLISH
    return folder


def faults(folder: Path) -> list[str]:
    with pytest.raises(PlaybookError) as caught:
        load(folder)
    return [f"{fault.path.name}:{fault.line}: {fault.wrong}; {fault.mend}" for fault in caught.value.faults]


def test_reads_what_each_round_does_and_what_each_draft_says(tmp_path: Path) -> None:
    playbook = load(written(tmp_path))
    when, limit, gifts, _, again = playbook.phases[0].steps
    assert [step.each_round for step in (when, limit, gifts)] == [
        EachRound.ANEW,
        EachRound.KEEP,
        EachRound.REVIEW,
    ]
    assert again.kind is Kind.STEPS
    assert playbook.drafts == ("invitation",)
    assert playbook.texts["en"].drafts == {"invitation": DraftTexts(title="Invitation", body=BODY)}


def test_a_playbook_needs_no_drafts(tmp_path: Path) -> None:
    written(tmp_path, "drafts: [invitation]\n")
    (tmp_path / "en.yaml").write_text(ENGLISH[: ENGLISH.index("drafts:")], encoding="utf-8")
    assert load(tmp_path).drafts == ()


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    (
        (
            "each_round: anew",
            "each_round: new",
            "playbook.yaml:8: each_round cannot be 'new'; did you mean anew?",
        ),
        (
            "each_round: anew",
            "each_round: [anew]",
            "playbook.yaml:8: each_round is a list; write a text here",
        ),
        (
            "drafts: [invitation]",
            "drafts: [invitation, invitation]",
            "playbook.yaml:4: the draft invitation stands here twice; keep one",
        ),
        (
            "drafts: [invitation]",
            "drafts: []",
            "playbook.yaml:4: the list of drafts is empty; add at least one entry",
        ),
        (
            "  invitation:\n    title",
            "  invite:\n    title",
            "en.yaml:11: playbook.yaml has no draft invite here; did you mean invitation?",
        ),
        ("drafts:\n", "letters:\n", "en.yaml:1: this file lacks drafts; add it here"),
        (
            "    title: Invitation\n",
            "",
            "en.yaml:11: the draft invitation lacks title; add it here",
        ),
        (
            "title: Invitation",
            "title: Tea with {counterpart}",
            "en.yaml:12: the title of invitation holds braces; leave them out",
        ),
        (
            "title: Invitation",
            f"title: {'W' * (LONGEST_TITLE + 1)}",
            "en.yaml:12: the title of invitation has 61 characters; shorten it to at most 60",
        ),
        (
            "Dear",
            "D" * LONGEST_BODY,
            (
                f"the body of invitation has {LONGEST_BODY - 4 + len(BODY):,} characters; "
                f"shorten it to at most {LONGEST_BODY}"
            ),
        ),
        (
            "{answer.when|the day}",
            "{answer.limit|the limit}",
            (
                "the draft invitation names limit, which is private; "
                "leave it out: a draft is for others to read"
            ),
        ),
        (
            "{answer.when|the day}",
            "{answer.wen|the day}",
            "the draft invitation names a step that is not there, wen; did you mean when?",
        ),
        (
            "{answer.when|the day}",
            "{answer.when}",
            (
                "the draft invitation has no hint for a missing answer to when; "
                "write {answer.when|what belongs there}"
            ),
        ),
        (
            "gifts.text",
            "gifts.tex",
            "the draft invitation names a column that gifts has not, tex; did you mean text?",
        ),
        (
            "{name.host|name}",
            "{name.when|name}",
            (
                "the draft invitation wants a name from when, where nobody is picked; "
                "write {answer.when|…}, or name a step where a person is picked"
            ),
        ),
        (
            "{me}",
            "{mee}",
            "the draft invitation holds a placeholder that is not filled, {mee}; did you mean {me}?",
        ),
        (
            "{me}",
            "{you} {me}",
            (
                "the draft invitation holds a placeholder that is not filled, {you}; "
                "there are: {counterpart}, {me}, {answer.STEP|a hint}, {name.STEP|a hint}, "
                "{quoted.STEP|a hint}"
            ),
        ),
        (
            "{me}",
            "} {me}",
            (
                "the draft invitation holds a brace that is no placeholder; "
                "there are: {counterpart}, {me}, {answer.STEP|a hint}, {name.STEP|a hint}, "
                "{quoted.STEP|a hint}"
            ),
        ),
        (
            "{me}",
            "{me}" * MOST_PLACES,
            f"the draft invitation has {MOST_PLACES + 3} placeholders; keep at most {MOST_PLACES}",
        ),
    ),
)
def test_names_file_line_and_mend_of(tmp_path: Path, before: str, after: str, fault: str) -> None:
    assert fault in [said.removeprefix("en.yaml:13: ") for said in faults(written(tmp_path, before, after))]


def test_a_step_that_asks_for_steps_needs_some_to_name(tmp_path: Path) -> None:
    structure = STRUCTURE.replace("private: true}", "private: true, each_round: review}")
    structure = structure.replace("kind: go_ahead}", "kind: go_ahead, each_round: anew}")
    (tmp_path / "playbook.yaml").write_text(structure, encoding="utf-8")
    (tmp_path / "en.yaml").write_text(ENGLISH, encoding="utf-8")
    assert faults(tmp_path) == [
        (
            "playbook.yaml:5: again asks for steps, and each round asks all of them again; "
            "take each_round out of some step, or leave this one out"
        )
    ]
