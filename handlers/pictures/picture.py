"""What a picture shows, as plain numbers and words: the drawing knows nothing of negotiations."""

from playbooks.frozen import Frozen

Spot = tuple[float, float]


class Mark(Frozen):
    """A point with a name of its own."""

    at: Spot
    label: str


class Line(Frozen):
    """A limit of one side: from `low` to `high`, drawn in the middle; one number if it is known."""

    low: float
    high: float
    label: str

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


class FrontierPicture(Frozen):
    """Packages by what they are worth to us (across) and to them (up), in points.

    `frontier` is drawn as one line and may be thinned; `ours` and `theirs` are offers in their order, named
    at the newest; `proposals` are named A, B, C. `both` names where packages are acceptable to both; `nobody`
    is said instead where there are none. `locale` is for the numbers on the axes. `alt` tells it in words.
    """

    title: str
    across: str
    up: str
    locale: str
    frontier: tuple[Spot, ...]
    frontier_label: str
    limit_us: Line | None = None
    limit_them: Line | None = None
    both: str = ""
    nobody: str = ""
    ours: tuple[Spot, ...] = ()
    ours_label: str = ""
    theirs: tuple[Spot, ...] = ()
    theirs_label: str = ""
    proposals: tuple[Spot, ...] = ()
    marks: tuple[Mark, ...] = ()
    alt: str = ""
