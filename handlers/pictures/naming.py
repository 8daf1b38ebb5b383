"""Writes the names into a picture, each where there is room for it, and leads a line to what it names."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.patheffects import withStroke

from handlers.pictures.lettering import LABEL, folded, font
from handlers.pictures.picture import Spot
from handlers.pictures.placing import Box, Place, Room, along

# How far along a line, or into an area, a name may stand.
PARTS = (0.04, 0.13, 0.25, 0.38, 0.5, 0.62, 0.75, 0.87, 0.96)
OFF = 34  # pixels
CLOSE = 1.05  # from line to line
GROUND = "#FCFCFA"


class Names:
    """Of one picture; the axes have their limits already."""

    def __init__(self, axes: Axes, canvas: FigureCanvasAgg) -> None:
        self._axes, self._renderer = axes, canvas.get_renderer()  # type: ignore[no-untyped-call]  # matplotlib's
        frame = axes.get_window_extent(self._renderer)
        self._room = Room(Box(frame.x0, frame.y0, frame.x1, frame.y1))

    def at(self, spot: Spot) -> Place:
        """In pixels."""
        x, y = self._axes.transData.transform(spot)
        return float(x), float(y)

    def take(self, spots: Sequence[Spot], side: float, width: float | None = None) -> None:
        """Marks that names keep off; pixels."""
        self._room.boxes.extend(Box.around(self.at(spot), width or side, side) for spot in spots)

    def cross(self, *spots: Spot) -> None:
        """A line through these, on which no name should stand."""
        self._room.lines.extend(along([self.at(spot) for spot in spots], 18))

    def near(self, spots: Sequence[Spot], words: str, colour: str, above: Sequence[Spot] = ()) -> None:
        """The name of any of these spots; rather `above` a falling line."""
        text, line = folded(words), [self.at(spot) for spot in above]
        anchor, box = self._room.find([self.at(spot) for spot in spots], *self._size(text), above=line)
        self._lead(anchor, box, colour)
        self._print(box, text, colour)

    def inside(self, corner: Spot, edge: Sequence[Spot], words: str, colour: str) -> None:
        """The name of an area between its corner and its edge, if it fits."""
        text = folded(words)
        size = self._size(text)
        for part in PARTS:
            for spot in edge[:: max(1, len(edge) // 10)]:
                x, y = (end + (to - end) * part for end, to in zip(corner, spot, strict=True))
                box = Box.around(self.at((x, y)), *size)
                if self._room.has(box):
                    self._room.boxes.append(box)
                    self._print(box, text, colour)
                    return

    def _lead(self, anchor: Place, box: Box, colour: str) -> None:
        """A thin line, where a name stands off what it names."""
        near = box.nearest(anchor)
        if abs(near[0] - anchor[0]) + abs(near[1] - anchor[1]) > OFF:
            (x, y), (to_x, to_y) = self._axes.transData.inverted().transform([anchor, near])
            self._axes.plot([x, to_x], [y, to_y], color=colour, linewidth=1.6, zorder=2.5)

    def _print(self, box: Box, text: str, colour: str) -> None:
        x, y = self._axes.transData.inverted().transform(box.centre)
        halo = withStroke(linewidth=6, foreground=GROUND)
        self._axes.text(
            x, y, text, fontproperties=font(LABEL, bold=True), color=colour, ha="center", va="center",
            zorder=5, linespacing=CLOSE, parse_math=False, path_effects=[halo],
        )  # fmt: skip

    def _size(self, text: str) -> tuple[float, float]:
        """With a little air."""
        drawn = self._axes.text(
            0, 0, text, fontproperties=font(LABEL, bold=True), linespacing=CLOSE, parse_math=False
        )
        extent = drawn.get_window_extent(self._renderer)
        drawn.remove()
        return extent.width + 10, extent.height + 8
