"""What is given and what is got in a package, issue by issue, seen from another one."""

from playbooks.offers.advice import Change
from playbooks.offers.table import Issue, Option, Package, Range, Table


def changes(table: Table, before: Package, after: Package) -> tuple[Change, ...]:
    """Where both name another option of the table: what costs us most first."""
    moved = (_moved(issue, before.get(issue.name), after.get(issue.name)) for issue in table.issues)
    return tuple(sorted((one for one in moved if one), key=lambda one: (one.us, -one.them.likely)))


def gets(table: Table, package: Package) -> tuple[Change, ...]:
    """What the package holds for us: seen from what they would like best in the issue, the most first."""
    liked = {issue.name: _liked(issue).name for issue in table.issues}
    found = (one for one in changes(table, liked, package) if one.us > 0)
    return tuple(sorted(found, key=lambda one: (-one.us, one.them.likely)))


def _liked(issue: Issue) -> Option:
    """Of what is worth the same to them, the best for us."""
    return max(issue.options, key=lambda option: (option.them.likely, option.us))


def _moved(issue: Issue, before: str | None, after: str | None) -> Change | None:
    options = {option.name: option for option in issue.options}
    if before == after or before not in options or after not in options:
        return None
    return change(issue, options[before], options[after])


def change(issue: Issue, before: Option, after: Option) -> Change:
    """Within an issue our guesses are right or wrong together: low is compared with low, high with high."""
    ends = (after.them.low - before.them.low, after.them.high - before.them.high)
    them = Range(low=min(ends), high=max(ends))
    return Change(issue=issue.name, before=before.name, after=after.name, us=after.us - before.us, them=them)
