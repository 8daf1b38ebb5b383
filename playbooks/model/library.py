"""The playbooks there are, by id, and what is wrong with those that could not be loaded."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from typing_extensions import override

from playbooks.model.playbook import Playbook, PlaybookTexts

# No terminal is moved by what an author wrote, and a file may have a name that is no text.
UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True)
class Fault:
    path: Path
    line: int
    wrong: str
    mend: str

    @property
    def sentence(self) -> str:
        return UNSHOWN.sub("\ufffd", f"{self.path}:{self.line}: {self.wrong}; {self.mend}")


class Library(Mapping[str, Playbook]):
    """`faults` are why a playbook is not in it, in the order of their files and lines."""

    def __init__(self, playbooks: Iterable[Playbook], faults: Iterable[Fault] = ()) -> None:
        self._playbooks = {playbook.id: playbook for playbook in playbooks}
        self.faults = tuple(sorted(faults, key=lambda fault: (str(fault.path), fault.line)))

    @override
    def __getitem__(self, name: str) -> Playbook:
        return self._playbooks[name]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._playbooks)

    @override
    def __len__(self) -> int:
        return len(self._playbooks)

    def find(self, name: str) -> Playbook:
        """The playbook; or one without a step in the place of one that is there no more."""
        return self._playbooks.get(name) or _gone(name)


def _gone(name: str) -> Playbook:
    texts = PlaybookTexts(name=name, summary="", phases={}, steps={})
    return Playbook(id=name, version=0, phases=(), texts={"en": texts})
