"""How much memory a table takes beyond what is imported: `python -m benchmarks.offers.memory KIND 30 10`."""

import sys
from pathlib import Path

from benchmarks.offers.tables import KINDS
from playbooks.offers.folding import frontier

STATUS = Path("/proc/self/status")


def peak() -> int:
    """Resident, of this process, in bytes."""
    (line,) = [line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) * 1024


def main(kind: str, issues: str, options: str) -> None:
    table = KINDS[kind](int(issues), int(options))
    before = peak()
    found = frontier(table)
    rows = found.packages
    if len(rows) != len(found):
        raise SystemExit("A package is missing.")
    print(peak() - before)  # noqa: T201  # what it is for


if __name__ == "__main__":
    main(*sys.argv[1:])
