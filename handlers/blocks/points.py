"""Packages and changes as Slack shows them: names that people gave made harmless, and short enough."""

from collections.abc import Iterable

from handlers.blocks.frame import Frame
from handlers.blocks.pieces import escape
from playbooks.offers.advice import Change
from playbooks.offers.table import Package, Range
from playbooks.texts.clipping import clip
from playbooks.texts.offered import package_line, points, reach

LONGEST_NAME, LONGEST_PACKAGE = 60, 900


def package_said(package: Package, longest: int = LONGEST_PACKAGE) -> str:
    """At most so long as it is sent: escaped, a character may become five."""
    short = {clip(issue, LONGEST_NAME): clip(option, LONGEST_NAME) for issue, option in package.items()}
    return _sent(package_line(short), longest)


def name_said(name: str) -> str:
    return _sent(name, LONGEST_NAME)


def _sent(text: str, longest: int) -> str:
    said = escape(clip(text, longest))
    return said if len(said) <= longest else escape(clip(text, longest // len(escape("&"))))


def changes_said(key: str, changes: Iterable[Change], frame: Frame) -> str:
    return "; ".join(change_said(key, change, frame) for change in changes)


def change_said(key: str, change: Change, frame: Frame) -> str:
    """One issue moved: what that costs or brings each side, without a sign."""
    return frame.say(
        key,
        issue=name_said(change.issue),
        before=name_said(change.before),
        after=name_said(change.after),
        us=points(abs(change.us), frame.voice),
        them=reach(_unsigned(change.them), frame.voice),
    )


def _unsigned(guess: Range) -> Range:
    low, high = sorted((abs(guess.low), abs(guess.high)))
    return Range(low=low, high=high)
