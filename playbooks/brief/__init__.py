"""The brief: the whole plan as one document, and as a Markdown file."""

from playbooks.brief.document import brief, changed, gaps, is_open, open_again
from playbooks.brief.page import (
    closing_lines,
    draft_title,
    mark,
    markdown,
    open_questions,
    sharpen_lines,
    since_lines,
)

__all__ = [
    "brief",
    "changed",
    "closing_lines",
    "draft_title",
    "gaps",
    "is_open",
    "mark",
    "markdown",
    "open_again",
    "open_questions",
    "sharpen_lines",
    "since_lines",
]
