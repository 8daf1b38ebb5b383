"""The letters of a picture: fonts that know Vietnamese, and words made to fit."""

from math import ceil
from pathlib import Path
from textwrap import wrap

import matplotlib as mpl
from babel.numbers import format_decimal
from matplotlib.font_manager import FontProperties, get_font

FONTS = Path(mpl.get_data_path()) / "fonts" / "ttf"
PLAIN, BOLD = (str(FONTS / name) for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"))
TITLE, LABEL, TICK, PILL = 27, 22, 20, 23  # points; a phone shows a third of it
WIDE_LABEL, WIDE_TITLE = 22, 42  # characters in a line


def font(size: float, *, bold: bool = False) -> FontProperties:
    return FontProperties(fname=BOLD if bold else PLAIN, size=size)


def readable(text: str) -> str:
    """Without characters that the font has no shape for."""
    known = get_font(PLAIN).get_charmap()
    kept = "".join(char if ord(char) in known else "\0" for char in " ".join(text.split()))
    return "…".join(part for part in kept.split("\0") if part).strip() or "…"


def folded(words: str) -> str:
    """In as few lines as it needs, all about as long."""
    text = readable(words)
    lines = wrap(text, WIDE_LABEL)
    narrowest = range(ceil(len(text) / len(lines)), WIDE_LABEL)
    return "\n".join(
        next((even for width in narrowest if len(even := wrap(text, width)) <= len(lines)), lines)
    )


def number(value: float, locale: str) -> str:
    return format_decimal(round(value, 2) + 0.0, locale=locale)
