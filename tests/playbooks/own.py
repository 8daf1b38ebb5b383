"""Playbooks of a company's own, written into a folder as an author would."""

import re
from pathlib import Path

STEP = "{title: Mood, prompt: How is the mood?, why: It decides., example: Good., nudge: Look.}"


def write_playbook(root: Path, name: str, *, folder: str = "", kind: str = "text", **keys: str) -> Path:
    """One step, `mood`; `keys` are more of its keys. Gives the playbook's folder."""
    own = root / (folder or name)
    own.mkdir(parents=True, exist_ok=True)
    more = "".join(f", {key}: {value}" for key, value in keys.items())
    phases = f"phases:\n  - id: only\n    steps:\n      - {{id: mood, kind: {kind}{more}}}\n"
    head = f"id: {name}\nversion: 1\nlanguages: [en]\n"
    (own / "playbook.yaml").write_text(head + phases, encoding="utf-8")
    words = f"name: {name.title()}\nsummary: For tests.\nphases: {{only: Only}}\nsteps:\n  mood: {STEP}\n"
    (own / "en.yaml").write_text(words, encoding="utf-8")
    return own


PAGE = Path(__file__).parents[2] / "docs" / "write-a-playbook.md"


def on_the_page(root: Path) -> tuple[Path, int]:
    """The playbook that docs/write-a-playbook.md begins with, written out, and how many lines it has."""
    files = re.findall(
        r"^\*\*`(.+?)`\*\*\n\n```yaml\n(.+?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    for name, content in files:
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    return root / "coffee", sum(len(content.splitlines()) for _, content in files)


def break_playbook(own: Path) -> None:
    """A kind that there is not, in line 7."""
    structure = own / "playbook.yaml"
    structure.write_text(structure.read_text(encoding="utf-8").replace("kind: text", "kind: txt"), "utf-8")
