"""Draws the frontier as a PNG that reads on a phone, on a ground of its own: light and dark do not matter.

Colours keep apart for the colour-blind (Okabe & Ito), and shapes differ as well. Everything is named where it
stands; there is no legend to look up.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from textwrap import wrap

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ticker import FuncFormatter, MaxNLocator

from handlers.pictures.lettering import LABEL, PILL, TICK, TITLE, WIDE_TITLE, font, number, readable
from handlers.pictures.naming import GROUND, PARTS, Names
from handlers.pictures.picture import FrontierPicture, Line, Spot
from handlers.pictures.placing import Place, gathered

SIDE, DPI = 1080, 100  # pixels
QUICKLY = {"compress_level": 4}
MARGIN, LEFT, RIGHT, BOTTOM = 0.035, 0.125, 0.965, 0.115  # parts of the side
INK, QUIET, GRID = "#1B1F1F", "#5B6464", "#E3E6E4"
OURS, THEIRS, MARKS, BOTH = "#005F99", "#A63F00", "#00654B", "#DDF0E8"
SOLID, DASHED, LONG_DASHED = "-", (0, (4, 2)), (0, (5, 3))
# A limit farther off than this, measured in what all packages reach over, is shown at the edge.
FAR = 0.35
DOTS = 60  # more packages than that are a line alone
NEAR = 34  # pixels; what is closer together is one mark
LETTERS = "ABCDEFGH"
Bounds = tuple[float, float]


def png(picture: FrontierPicture) -> bytes:
    figure = Figure(figsize=(SIDE / DPI, SIDE / DPI), dpi=DPI, facecolor=GROUND)
    canvas = FigureCanvasAgg(figure)
    top = _heading(picture, figure)
    axes = figure.add_axes((LEFT, BOTTOM, RIGHT - LEFT, top - BOTTOM), facecolor=GROUND)
    across, up = _bounds(picture, 0), _bounds(picture, 1)
    axes.set(xlim=across, ylim=up)
    _frame(axes, picture.locale)
    _Sheet(picture, axes, Names(axes, canvas)).draw()
    written = BytesIO()
    canvas.print_png(written, pil_kwargs=QUICKLY)  # type: ignore[no-untyped-call]  # matplotlib's
    return written.getvalue()


def _heading(picture: FrontierPicture, figure: Figure) -> float:
    """Title, what is special, and the names of the axes; says how far up the axes may reach, as a part."""
    said = [(line, TITLE) for line in wrap(readable(picture.title), WIDE_TITLE)[:2]]
    said += [(line, LABEL) for line in wrap(readable(picture.nobody), WIDE_TITLE)[:2] if picture.nobody]
    at = 0.97
    for line, size in said:
        _write(figure, (MARGIN, at), line, font(size, bold=True), va="top")
        at -= size * 0.0017
    _write(figure, (MARGIN, at - 0.008), readable(f"↑ {picture.up}"), font(LABEL), va="top")
    _write(figure, (RIGHT, 0.022), readable(f"{picture.across} →"), font(LABEL), ha="right", va="bottom")
    return at - 0.055


def _write(figure: Figure, at: Place, text: str, letters: FontProperties, **how: str) -> None:
    figure.text(*at, text, fontproperties=letters, color=INK, parse_math=False, **how)  # type: ignore[arg-type]  # ha, va


def _bounds(picture: FrontierPicture, axis: int) -> Bounds:
    """Everything with some air, and limits that are not too far off."""
    spots = (*picture.frontier, *picture.ours, *picture.theirs, *picture.proposals)
    values = [spot[axis] for spot in (*spots, *(mark.at for mark in picture.marks))] or [0.0]
    low, high = min(values), max(values)
    reach = (high - low) or max(abs(high), 1.0)
    limit = picture.limit_them if axis else picture.limit_us
    ends = (limit.low, limit.high) if limit else ()
    near = [end for end in ends if low - FAR * reach <= end <= high + FAR * reach]
    low, high = min([low, *near]), max([high, *near])
    air = 0.1 * ((high - low) or reach)
    return low - air, high + air


def _frame(axes: Axes, locale: str) -> None:
    axes.grid(color=GRID, linewidth=1.2)
    axes.set_axisbelow(True)
    axes.tick_params(length=0, pad=8)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(MaxNLocator(nbins=5))
        axis.set_major_formatter(FuncFormatter(lambda value, _: number(value, locale)))
        for tick in axis.get_ticklabels():
            tick.set(fontproperties=font(TICK), color=QUIET)


class _Sheet:
    """What is drawn first lies below; names find their place once all marks have theirs."""

    def __init__(self, picture: FrontierPicture, axes: Axes, names: Names) -> None:
        self._picture, self._axes, self._names = picture, axes, names
        self._across, self._up = axes.get_xlim(), axes.get_ylim()
        self._limit_us = _inside(picture.limit_us, self._across)
        self._limit_them = _inside(picture.limit_them, self._up)

    def draw(self) -> None:
        self._zone()
        self._limits()
        self._frontier()
        self._offers(self._picture.ours, OURS, "s", SOLID)
        self._offers(self._picture.theirs, THEIRS, "^", DASHED)
        named = self._marks()
        self._proposals()
        self._name_offers()
        for spot, label in named:
            self._names.near([spot], label, MARKS)
        self._name_lines()

    # --- marks -------------------------------------------------------------------------------

    def _zone(self) -> None:
        edge = self._acceptable()
        if len(edge) > 1:
            self._axes.fill_between(*_columns(edge), edge[-1][1], color=BOTH, linewidth=0, zorder=0.5)

    def _acceptable(self) -> list[Spot]:
        """The part of the frontier that both can accept, with its ends on the limits."""
        picture = self._picture
        if picture.limit_us is None or picture.limit_them is None or picture.nobody:
            return []
        right = list(_cut(sorted(picture.frontier), 0, picture.limit_us.middle))
        return list(_cut(right, 1, picture.limit_them.middle))

    def _limits(self) -> None:
        band, (left, right), (low, high) = self._picture.limit_them, self._across, self._up
        if band and band.low < band.high:
            self._axes.axhspan(band.low, band.high, color=THEIRS, alpha=0.1, linewidth=0)
        if (x := self._limit_us) is not None:
            self._axes.axvline(x, color=OURS, linewidth=2.5)
            self._names.cross((x, low), (x, high))
        if (y := self._limit_them) is not None:
            self._axes.axhline(y, color=THEIRS, linewidth=2.5, linestyle=LONG_DASHED)
            self._names.cross((left, y), (right, y))

    def _frontier(self) -> None:
        spots = sorted(self._picture.frontier)
        many = len(spots) > DOTS
        shape = {"linewidth": 4} if many else {"linewidth": 2, "marker": "o", "markersize": 9}
        self._axes.plot(*_columns(spots), color=QUIET, **shape)
        self._names.cross(*spots)
        if not many:
            self._names.take(spots, 14)

    def _offers(
        self, spots: Sequence[Spot], colour: str, shape: str, line: str | tuple[int, tuple[int, int]]
    ) -> None:
        x, y = _columns(spots)
        self._axes.plot(x, y, color=colour, linewidth=2.5, linestyle=line, marker=shape, markersize=11)
        self._axes.plot(x[-1:], y[-1:], color=colour, marker=shape, markersize=19)
        self._names.cross(*spots)
        self._names.take(spots, 18)
        self._names.take(spots[-1:], 30)

    def _marks(self) -> list[tuple[Spot, str]]:
        """Open, so that what stands at the same place is seen through them; with their names, joined."""
        marks, named = self._picture.marks, []
        for group in self._gathered([mark.at for mark in marks]):
            spot = marks[group[0]].at
            proposed = len(self._gathered([spot, *self._picture.proposals])[0]) > 1
            side = 40 if proposed else 22
            self._axes.plot(
                *_columns([spot]), "D", ms=side, color="none", markeredgecolor=MARKS, markeredgewidth=3.5
            )
            self._names.take([spot], 2 * side)
            named.append((spot, ", ".join(dict.fromkeys(marks[one].label for one in group))))
        return named

    def _proposals(self) -> None:
        """A pill with its letter; of those at the same place one pill, with all their letters."""
        spots = self._picture.proposals
        pill = {"boxstyle": "round,pad=0.25", "facecolor": INK, "edgecolor": GROUND, "linewidth": 2}
        for group in self._gathered(spots):
            spot = spots[group[0]]
            letters = " ".join(LETTERS[one % len(LETTERS)] for one in group)
            self._axes.text(
                *spot, letters, fontproperties=font(PILL, bold=True), color=GROUND, ha="center", va="center",
                zorder=6, bbox=pill,
            )  # fmt: skip
            self._names.take([spot], 50, 24 + 34 * len(group))

    def _gathered(self, spots: Sequence[Spot]) -> list[list[int]]:
        return gathered((self._names.at(spot) for spot in spots), NEAR)

    # --- names -------------------------------------------------------------------------------

    def _name_offers(self) -> None:
        picture = self._picture
        if picture.ours and picture.ours_label:
            self._names.near(picture.ours[-1:], picture.ours_label, OURS)
        if picture.theirs and picture.theirs_label:
            self._names.near(picture.theirs[-1:], picture.theirs_label, THEIRS)

    def _name_lines(self) -> None:
        """Lines may be named anywhere along them."""
        picture = self._picture
        if picture.limit_them and self._limit_them is not None:
            spots = [(part, self._limit_them) for part in _parts(self._across)]
            self._names.near(spots, picture.limit_them.label, THEIRS)
        if picture.limit_us and self._limit_us is not None:
            spots = [(self._limit_us, part) for part in _parts(self._up)]
            self._names.near(spots, picture.limit_us.label, OURS)
        if picture.frontier:
            line = picture.frontier[:: max(1, len(picture.frontier) // 10)]
            self._names.near(line, picture.frontier_label, QUIET, above=line)
        if edge := self._acceptable():
            self._names.inside((edge[0][0], edge[-1][1]), edge, picture.both, MARKS)


def _inside(line: Line | None, bounds: Bounds) -> float | None:
    """Where a limit is drawn: at the edge if it is beyond."""
    return None if line is None else min(max(line.middle, bounds[0]), bounds[1])


def _parts(bounds: Bounds) -> list[float]:
    return [bounds[0] + (bounds[1] - bounds[0]) * part for part in PARTS]


def _columns(spots: Sequence[Spot]) -> tuple[list[float], list[float]]:
    return [spot[0] for spot in spots], [spot[1] for spot in spots]


def _cut(spots: Sequence[Spot], axis: int, least: float) -> Iterator[Spot]:
    """The part of a line where this coordinate is at least so much."""
    for place, spot in enumerate(spots):
        before = spots[place - 1] if place else spot
        if (before[axis] < least) != (spot[axis] < least):
            part = (least - before[axis]) / (spot[axis] - before[axis])
            yield before[0] + (spot[0] - before[0]) * part, before[1] + (spot[1] - before[1]) * part
        if spot[axis] >= least:
            yield spot
