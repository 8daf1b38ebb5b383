"""How often each rule is right, on answers that it was not made with.

    python -m benchmarks.feedback            # both halves, both languages
    python -m benchmarks.feedback --write    # and bring docs/feedback.md and the rules' say up to date

Precision is how many of a rule's findings both labellers would have made, recall how many of theirs it
made. The intervals hold 95 %: Wilson's for the two shares, and for F1 a bootstrap over the answers. A rule
with fewer than 30 firing answers in a half shows its interval only.
"""

import argparse

from benchmarks.feedback.score import earned, sheets
from benchmarks.feedback.table import table, write

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--write", action="store_true", help="publish the table, and give the rules their say")
chosen = options.parse_args()
every = sheets()
print(table(every, earned(every)))  # noqa: T201  # what it is for
if chosen.write:
    write(every, earned(every))
