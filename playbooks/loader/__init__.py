"""Turns a playbook's YAML files into the frozen model, or says where they are wrong and how to mend them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from playbooks.loader.faults import Fault, PlaybookError
from playbooks.loader.page import Page
from playbooks.loader.structure import STRUCTURE, Structure, read_structure
from playbooks.loader.wording import read_wording
from playbooks.model import Playbook, PlaybookTexts

__all__ = ["BUILT_IN", "Fault", "PlaybookError", "load", "load_library"]

BUILT_IN = Path(__file__).parents[1] / "library"


def load(folder: Path) -> Playbook:
    """The playbook in a folder; raises PlaybookError with every fault of all its files."""
    page = Page(folder / STRUCTURE)
    structure = read_structure(page)
    faults = page.faults
    texts: dict[str, PlaybookTexts] = {}
    if structure:
        for wording in _languages(folder, structure, page):
            texts[wording.path.stem] = read_wording(wording, structure)
            faults += wording.faults
    if faults or structure is None:
        raise PlaybookError(faults)
    return Playbook(
        id=structure.id,
        version=structure.version,
        phases=structure.phases,
        texts=texts,
        drafts=structure.drafts,
    )


def load_library(*roots: Path) -> Mapping[str, Playbook]:
    """The built-in playbooks and those in the folders of `roots`, by id."""
    library: dict[str, Playbook] = {}
    faults: list[Fault] = []
    for folder in [folder for root in (BUILT_IN, *roots) for folder in _folders(root, faults)]:
        try:
            playbook = load(folder)
        except PlaybookError as error:
            faults += error.faults
            continue
        if playbook.id in library:
            faults.append(_taken(folder, playbook.id))
        library[playbook.id] = playbook
    if faults:
        raise PlaybookError(faults)
    return library


def _languages(folder: Path, structure: Structure, page: Page) -> Iterator[Page]:
    """The language files that are there; one that is missing, or not announced, is a fault."""
    found = {path.stem for path in folder.glob("*.yaml")} - {Path(STRUCTURE).stem}
    announced = structure.languages
    for language, line in announced.items():
        if language in found:
            yield Page(folder / f"{language}.yaml")
        else:
            mend = f"write {language}.yaml beside it, or take {language} out of languages"
            page.wrong(line, f"there is no {language}.yaml", mend)
    for language in sorted(found - announced.keys()) if announced else ():
        mend = f"add {language} to languages in {STRUCTURE}, or remove this file"
        page.faults.append(Fault(folder / f"{language}.yaml", 1, "this language is not announced", mend))


def _folders(root: Path, faults: list[Fault]) -> list[Path]:
    if not root.is_dir():
        faults.append(Fault(root, 1, "there is no such folder", "name a folder of playbooks"))
        return []
    return sorted(path.parent for path in root.glob(f"*/{STRUCTURE}"))


def _taken(folder: Path, name: str) -> Fault:
    return Fault(folder / STRUCTURE, 1, f"another playbook has the id {name}", "choose an id of its own")
