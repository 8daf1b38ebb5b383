"""The outside world, and the one place where it is wired."""

import sys

# Where structlog finds rich, it loads it to draw tracebacks, with all that colours source code: six
# megabytes of every process, for a log that nobody reads in colour. typer brings rich; we do without.
sys.modules.setdefault("rich", None)  # type: ignore[arg-type]  # "there is no such module"
