"""Turns a playbook's YAML files into the frozen model, or says where they are wrong and how to mend them."""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from playbooks.loader.faults import PlaybookError
from playbooks.loader.page import Page
from playbooks.loader.structure import STRUCTURE, Structure, read_structure
from playbooks.loader.wording import read_wording
from playbooks.model import Fault, Library, Playbook, PlaybookTexts

__all__ = ["BUILT_IN", "Fault", "Library", "PlaybookError", "load", "load_library", "look_through"]

BUILT_IN = Path(__file__).parents[1] / "library"


def load(folder: Path, taken: Collection[str] = ()) -> Playbook:
    """The playbook in a folder; raises PlaybookError with every fault of all its files.

    `taken` are the ids of others: an own one may not pose as one that is known.
    """
    page = Page(folder / STRUCTURE)
    structure = read_structure(page, taken)
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


def load_library(*roots: Path) -> Library:
    """The built-in playbooks and those in the folders of `roots`: each that is in good order.

    What is wrong with the others are the library's faults. Of two with one id the first is taken.
    """
    library = _built_in()
    for root in roots:
        library = _with_those_in(root, library)
    return library


@cache
def _built_in() -> Library:
    """They do not change while we run."""
    return _with_those_in(BUILT_IN, Library(()))


def _with_those_in(root: Path, library: Library) -> Library:
    playbooks, faults = dict(library), list(library.faults)
    for folder in _folders(root, faults):
        try:
            playbook = load(folder, taken=playbooks)
        except PlaybookError as error:
            faults += error.faults
        else:
            playbooks[playbook.id] = playbook
    return Library(playbooks.values(), faults)


def look_through(folder: Path) -> Library:
    """What an author wrote: one playbook, or a folder of them, held against the built-in ones."""
    built_in = load_library()
    if folder.resolve() == BUILT_IN:
        return built_in
    if not _is_meant_as_one(folder):
        library = load_library(folder)
        own = (library[name] for name in library.keys() - built_in.keys())
        return Library(sorted(own, key=lambda playbook: playbook.id), library.faults)
    try:
        return Library([load(folder, taken=() if folder.resolve().parent == BUILT_IN else built_in)])
    except PlaybookError as error:
        return Library((), error.faults)


def _is_meant_as_one(folder: Path) -> bool:
    """Whether it is a playbook's own folder, be it whole or not."""
    return any(folder.glob("*.yaml"))


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
    """Every folder in it that is meant as a playbook, but for hidden ones."""
    try:
        if (root / STRUCTURE).exists():
            wrong = "this folder is a playbook, and not one with playbooks in it"
            faults.append(Fault(root / STRUCTURE, 1, wrong, "name the folder that it lies in"))
            return []
        found = sorted(one for one in root.iterdir() if one.name[0] != "." and _is_meant_as_one(one))
    except OSError as error:
        wrong = f"the folder cannot be read ({error.strerror})"
        faults.append(Fault(root, 1, wrong, "name a folder of playbooks, and check its rights"))
        return []
    if not found:
        mend = f"give each playbook a folder in it, with a {STRUCTURE}"
        faults.append(Fault(root, 1, "there is no playbook in this folder", mend))
    return found
