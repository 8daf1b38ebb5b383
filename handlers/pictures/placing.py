"""Finds room for labels in a picture: near what they name, off each other and off what is drawn."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import NamedTuple

Place = tuple[float, float]
# Where a label may stand: so far from what it names, in so many directions.
REACHES = (14, 36, 70, 120, 180, 250, 330, 420)
DIRECTIONS = [(cos(turn * pi / 6), sin(turn * pi / 6)) for turn in range(12)]
# What is worse than standing a pixel farther off: on other things, out of the frame, on a line, beneath one.
ON_OTHERS, OUTSIDE, ON_A_LINE, BENEATH = 3.0, 10.0, 40.0, 400.0
# The first two are wrong at all, beyond what is lost in reckoning with fractions of pixels.
AT_ALL, TOUCHING = 600.0, 1e-6


class Box(NamedTuple):
    """In pixels, from the bottom left."""

    left: float
    bottom: float
    right: float
    top: float

    @classmethod
    def around(cls, place: Place, width: float, height: float) -> "Box":
        x, y = place
        return cls(x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide * high if wide > 0 and high > 0 else 0.0

    def holds(self, place: Place) -> bool:
        return self.left <= place[0] <= self.right and self.bottom <= place[1] <= self.top

    def nearest(self, place: Place) -> Place:
        x, y = place
        return min(max(x, self.left), self.right), min(max(y, self.bottom), self.top)

    @property
    def centre(self) -> Place:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)


@dataclass
class Room:
    """What is taken: `boxes` for good, and `lines` (points on them) where a label had better not stand."""

    frame: Box
    boxes: list[Box] = field(default_factory=list)
    lines: list[Place] = field(default_factory=list)

    def find(
        self, anchors: Sequence[Place], width: float, height: float, *, above: Sequence[Place] = ()
    ) -> tuple[Place, Box]:
        """The best place for a label near one of its anchors: that anchor, and the box; it is taken now.

        It had better lie `above` a falling line, if one is given.
        """
        _, anchor, box = min(
            (self._cost(box) + reach + BENEATH * _is_beneath(box, above), anchor, box)
            for anchor in anchors
            for reach, box in _around(anchor, width, height)
        )
        self.boxes.append(box)
        return anchor, box

    def has(self, box: Box) -> bool:
        """Whether a box is free of everything."""
        return self._cost(box) == 0

    def _cost(self, box: Box) -> float:
        taken = sum(box.overlap(other) for other in self.boxes)
        outside = box.area - box.overlap(self.frame)
        crossed = sum(box.holds(place) for place in self.lines)
        wrong = AT_ALL * (taken > TOUCHING) + AT_ALL * (outside > TOUCHING)
        return wrong + ON_OTHERS * taken + OUTSIDE * outside + ON_A_LINE * crossed


def _around(anchor: Place, width: float, height: float) -> Iterator[tuple[float, Box]]:
    """Boxes whose edge is as far from the anchor as each reach, in each direction."""
    x, y = anchor
    for reach in REACHES:
        for across, up in DIRECTIONS:
            centre = (x + across * (reach + width / 2), y + up * (reach + height / 2))
            box = Box.around(centre, width, height)
            yield hypot(*(a - b for a, b in zip(box.nearest(anchor), anchor, strict=True))), box


def _is_beneath(box: Box, line: Sequence[Place]) -> bool:
    return any(x >= box.left and y >= box.bottom for x, y in line)


def along(places: Sequence[Place], step: float) -> Iterator[Place]:
    """Points on the line through these places, a step apart."""
    for (x, y), (to_x, to_y) in pairwise(places):
        count = max(1, int(hypot(to_x - x, to_y - y) / step))
        for part in range(count):
            yield x + (to_x - x) * part / count, y + (to_y - y) * part / count


def gathered(places: Iterable[Place], near: float) -> list[list[int]]:
    """Which of them lie so close together that they are drawn as one."""
    groups: list[tuple[Place, list[int]]] = []
    for number, (x, y) in enumerate(places):
        for (other_x, other_y), group in groups:
            if hypot(x - other_x, y - other_y) < near:
                group.append(number)
                break
        else:
            groups.append(((x, y), [number]))
    return [group for _, group in groups]
