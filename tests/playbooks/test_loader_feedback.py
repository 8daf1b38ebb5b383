"""What an answer is about, which figure is better, whose guesses a step tests: taken as it is meant."""

from pathlib import Path

import pytest

from playbooks.loader import PlaybookError, load, load_library
from playbooks.model import ABOUT, COLUMNS, About, Better, Kind, Playbook
from tests.playbooks.own import write_playbook

PAGE = (Path(__file__).parents[2] / "docs" / "write-a-playbook.md").read_text(encoding="utf-8")
WORDS = "{title: T, prompt: P?, why: W., example: E., nudge: N.}"


def written(root: Path, *steps: str) -> Path:
    """A playbook of these steps, each the inside of a mapping that begins with its id."""
    own = write_playbook(root, "fleet")
    head = "id: fleet\nversion: 1\nlanguages: [en]\nphases:\n  - id: only\n    steps:\n"
    (own / "playbook.yaml").write_text(head + "".join(f"      - {{{step}}}\n" for step in steps), "utf-8")
    ids = [step.partition(",")[0].removeprefix("id: ") for step in steps]
    words = "".join(f"  {name}: {WORDS}\n" for name in ids)
    texts = f"name: Fleet\nsummary: For tests.\nphases: {{only: Only}}\nsteps:\n{words}"
    (own / "en.yaml").write_text(texts, encoding="utf-8")
    return own


def fault(own: Path) -> str:
    with pytest.raises(PlaybookError) as caught:
        load(own)
    (found,) = caught.value.faults
    return f"{found.line}: {found.wrong}; {found.mend}"


@pytest.mark.parametrize("about", About)
def test_a_step_says_what_its_answer_is_about(tmp_path: Path, about: About) -> None:
    playbook = load(write_playbook(tmp_path, "fleet", about=about))
    assert playbook.phases[0].steps[0].about is about


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.CHOICE, Kind.FIGURES}])
def test_without_a_word_the_kind_decides_what_it_is_about(tmp_path: Path, kind: Kind) -> None:
    if kind is Kind.STEPS:
        own = written(tmp_path, "id: first, kind: text", "id: mood, kind: steps")
    else:
        own = write_playbook(tmp_path, "fleet", kind=kind)
    assert load(own).phases[0].steps[-1].about is ABOUT.get(kind)


def test_a_kind_that_is_about_something_can_be_about_something_else(tmp_path: Path) -> None:
    own = write_playbook(tmp_path, "fleet", kind="gestures", about="concession")
    assert load(own).phases[0].steps[0].about is About.CONCESSION


def test_a_step_names_the_interests_that_it_tests(tmp_path: Path) -> None:
    own = written(tmp_path, "id: needs, kind: interests", "id: ask, kind: questions, tests: needs")
    assert load(own).phases[0].steps[1].tests == "needs"


@pytest.mark.parametrize(
    ("steps", "says"),
    (
        (["id: mood, kind: text, about: appology"], "7: about cannot be 'appology'; did you mean apology?"),
        (["id: mood, kind: text, about: [free]"], "7: about is a list; write a text here"),
        (["id: mood, kind: text, better: more"], None),
        (["id: mood, kind: text, better: higher"], "7: mood is of kind text; take better out, or make"),
        (["id: mood, kind: text, tests: mood"], "7: mood tests mood, which is no earlier step of kind"),
        (
            ["id: first, kind: text", "id: mood, kind: text, tests: first"],
            "8: mood tests first, which is no earlier step of kind interests; there are none here",
        ),
        (
            ["id: ask, kind: text, tests: need", "id: needs, kind: interests"],
            "7: ask tests need, which is no earlier step of kind interests; there are none here",
        ),
        (
            ["id: needs, kind: interests", "id: ask, kind: text, tests: neds"],
            "8: ask tests neds, which is no earlier step of kind interests; did you mean needs?",
        ),
    ),
)
def test_names_line_and_mend_of(tmp_path: Path, steps: list[str], says: str | None) -> None:
    own = written(tmp_path, *steps)
    if says is None:
        with pytest.raises(PlaybookError) as caught:
            load(own)
        assert [one.wrong for one in caught.value.faults] == [
            "mood is of kind text",
            "better cannot be 'more'",
        ]
    else:
        assert fault(own).startswith(says)


def test_only_figures_have_a_better_end(tmp_path: Path) -> None:
    keys = {"kind": "figures", "fields": "[target, limit]"}
    own = write_playbook(tmp_path, "fleet", **keys, better="lower")
    words = (
        (own / "en.yaml")
        .read_text("utf-8")
        .replace("nudge: Look.", "nudge: Look., fields: {target: T, limit: L}")
    )
    (own / "en.yaml").write_text(words, "utf-8")
    assert load(own).phases[0].steps[0].better is Better.LOWER


# --- the built-in ones -------------------------------------------------------------------------

WITH_WORDS = {Kind.TEXT, Kind.PRACTICE, Kind.FIGURES, Kind.ENDORSER, *COLUMNS}
each_playbook = pytest.mark.parametrize("playbook", load_library().values(), ids=lambda one: str(one.id))


@each_playbook
def test_rules_read_only_what_holds_words(playbook: Playbook) -> None:
    for phase in playbook.phases:
        for step in phase.steps:
            assert step.about is None or step.kind in WITH_WORDS, step.id


@each_playbook
def test_every_playbook_tests_its_guesses_and_has_its_core_read(playbook: Playbook) -> None:
    steps = {step.id: step for phase in playbook.phases for step in phase.steps}
    assert steps["alternative"].about is About.ALTERNATIVE
    assert steps["target"].about is About.TARGET
    asking = [step for step in steps.values() if step.about is About.QUESTION]
    assert any(step.tests == "their_interests" for step in asking)
    assert "heard" not in steps or steps["heard"].tests == "their_interests"


def test_who_buys_wants_less_and_who_sells_more() -> None:
    library = load_library()
    better = {
        name: step.better
        for name, playbook in library.items()
        for phase in playbook.phases
        for step in phase.steps
        if step.id == "target"
    }
    assert better == {
        "trust_repair": Better.HIGHER,
        "renewal": Better.HIGHER,
        "supplier": Better.LOWER,
        "scope": None,
        "quick": None,
    }


# --- the page for authors ----------------------------------------------------------------------


@pytest.mark.parametrize("about", About)
def test_the_page_for_authors_names_what_an_answer_can_be_about(about: About) -> None:
    assert f"| `{about}` |" in PAGE


@pytest.mark.parametrize("key", ("about", "better", "tests"))
def test_the_page_for_authors_explains(key: str) -> None:
    assert f"| `{key}` |" in PAGE
