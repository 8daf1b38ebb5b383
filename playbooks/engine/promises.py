"""Promises as they are kept: each of both sides, and what the list of a step says of them."""

from collections.abc import Iterator, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from playbooks.engine.due import read_due
from playbooks.engine.position import find_step, revision_of
from playbooks.engine.sides import side_of
from playbooks.model import Answer, AnswerState, Entries, Kind, Playbook, Post, Progress
from playbooks.model.promises import PROMISES, Promise, PromiseList, Promises, PromiseState
from playbooks.workdays import known_zone

MOST_PROMISES = 100
Entry = Mapping[str, str]


def promises_of(progress: Progress) -> tuple[Promise, ...]:
    """Every promise of both sides, in the order in which they were made."""
    held = progress.answers.get(PROMISES)
    return held.value.promises if held and isinstance(held.value, Promises) else ()


def today_of(progress: Progress) -> date | None:
    """The day that it is where the owner is."""
    zone = ZoneInfo(known_zone(progress.zone))
    return progress.now.astimezone(zone).date() if progress.now else None


def with_promises(progress: Progress, promises: tuple[Promise, ...]) -> Answer:
    return Answer(
        step=PROMISES,
        state=AnswerState.ANSWERED,
        revision=revision_of(progress, PROMISES) + 1,
        round=progress.round,
        value=Promises(promises=promises),
    )


def listed(answer: Answer, *, anew: bool = False) -> PromiseList:
    promises = answer.value.promises if isinstance(answer.value, Promises) else ()
    return PromiseList(revision=answer.revision, promises=promises, anew=anew)


def promise_lists(progress: Progress) -> tuple[PromiseList, ...]:
    """The promises as they stand, to be drawn again."""
    held = progress.answers.get(PROMISES)
    return (listed(held),) if held else ()


def next_number(promises: tuple[Promise, ...]) -> int:
    return max((one.number for one in promises), default=0) + 1


def same(text: str) -> str:
    """By which two wordings are the same promise."""
    return " ".join(text.split()).casefold()


def promised(
    playbook: Playbook, before: Progress, answer: Answer
) -> tuple[tuple[Answer, ...], tuple[Post, ...]]:
    """What an answer to a step that lists promises makes of them."""
    step = find_step(playbook, answer.step)
    held = before.answers.get(answer.step)
    was, now = _entries(held), _entries(answer)
    if step is None or step.kind is not Kind.PROMISES or was == now or (step.private and before.shared):
        return (), ()
    known = promises_of(before)
    promises = tuple(_merged(playbook, before, was, now))
    if promises == known:
        return (), ()
    kept = with_promises(before, promises)
    return (kept,), (listed(kept, anew=len(promises) > len(known)),)


def _merged(
    playbook: Playbook, progress: Progress, was: Mapping[str, Entry], now: Mapping[str, Entry]
) -> Iterator[Promise]:
    """Those of before, but for open ones that were taken out of the list; then what is new in it."""
    known = promises_of(progress)
    for one in known:
        key = same(one.text)
        if key in now:
            unchanged = was.get(key) == now[key]
            yield one if unchanged else _reread(playbook, progress, one, now[key])
        elif key not in was or not one.entry or one.state is not PromiseState.OPEN:
            yield one
    there = {same(one.text) for one in known}
    fresh = [entry for key, entry in now.items() if key not in there]
    for place, entry in enumerate(fresh[: MOST_PROMISES - len(known)]):
        begun = Promise(
            number=next_number(known) + place,
            text=entry["text"],
            round=progress.round,
            made_at=progress.now,
            entry=True,
        )
        yield _reread(playbook, progress, begun, entry)


def _reread(playbook: Playbook, progress: Progress, promise: Promise, entry: Entry) -> Promise:
    due = read_due(entry["due"], progress.language, today_of(progress))
    return promise.model_copy(
        update={
            "who": entry["owner"],
            "side": side_of(playbook, progress, entry["owner"]),
            "due": due,
            "typed": "" if due else entry["due"].strip(),
        }
    )


def _entries(answer: Answer | None) -> dict[str, Entry]:
    """By their wording: what stands in the list twice was promised once."""
    entries = answer.value.entries if answer and isinstance(answer.value, Entries) else ()
    return {same(entry["text"]): entry for entry in entries if entry.get("text", "").strip()}
