"""The owner rehearses: begins, answers the counterpart, takes its offer, stops. Nothing of it counts."""

from playbooks.engine.bargaining import bargain_of
from playbooks.engine.position import overview, with_answer
from playbooks.engine.practice import is_rehearsing, kept, number_of, practice_of, said_last
from playbooks.engine.saying import asked_anew, awake, changed_standing, closed, gone
from playbooks.errors import StaleForm
from playbooks.model import Ask, Note, Playbook, Post, Practice, Progress, Response, Said, State
from playbooks.model.rehearsing import (
    Answering,
    RehearsalBegun,
    RehearsalStopped,
    RehearsalWanted,
    TookOffer,
    Uttered,
)
from playbooks.offers.advice import By
from playbooks.offers.rehearsal import RehearsalState, Turn
from playbooks.offers.table import Package

MOVED_ON = Note(key="practice.moved_on")


def begin_rehearsal(playbook: Playbook, progress: Progress, reply: RehearsalBegun) -> Response:
    """With the table as it is now; its number is the seed, so that each counterpart is another one.

    Raises TooEntangled or TooFine where the table cannot be reckoned with.
    """
    from playbooks.offers.rehearsing import begin  # noqa: PLC0415  # numpy comes with it

    held = bargain_of(progress)
    if progress.standing.state is State.CLOSED:
        return Response(notice=closed())
    if held is None:
        return Response(notice=Note(key="note.no_table", offers=("weigh",)))
    if is_rehearsing(progress) or reply.number != number_of(progress) + 1:
        return Response(notice=MOVED_ON)
    rehearsal = begin(held.table, reply.character, reply.number)
    return _goes_on(playbook, progress, Practice(number=reply.number, table=held.table, rehearsal=rehearsal))


def want_rehearsal(playbook: Playbook, progress: Progress, reply: RehearsalWanted) -> Response:  # noqa: ARG001
    practice = practice_of(progress)
    if practice is None or practice.rehearsal.state is not RehearsalState.OPEN:
        return Response(notice=MOVED_ON)
    return Response(posts=(said_last(progress, practice),))


def utter(playbook: Playbook, progress: Progress, reply: Uttered) -> Response:
    """Raises StaleForm if the talk has moved on, so that the form stays open."""
    practice = _answered(progress, reply)
    if practice is None:
        raise StaleForm
    return _hear(playbook, progress, practice, reply.words, reply.package)


def take_offer(playbook: Playbook, progress: Progress, reply: TookOffer) -> Response:
    practice = _answered(progress, reply)
    offer = practice.rehearsal.last_offer(By.THEM) if practice else None
    if practice is None or offer is None:
        return _told_so(progress)
    return _hear(playbook, progress, practice, "", offer)


def stop_rehearsal(playbook: Playbook, progress: Progress, reply: RehearsalStopped) -> Response:
    from playbooks.offers.rehearsing import stop  # noqa: PLC0415  # numpy comes with it

    practice = _answered(progress, reply)
    if practice is None:
        return _told_so(progress)
    stopped = practice.model_copy(update={"rehearsal": stop(practice.rehearsal)})
    return _goes_on(playbook, progress, stopped)


def say_in_rehearsal(playbook: Playbook, progress: Progress, reply: Said) -> Response:
    """A message that answers a line of the counterpart; one that came too late stays with it."""
    from playbooks.offers.packages import offered_in  # noqa: PLC0415  # only whoever rehearses needs it

    practice, words = practice_of(progress), reply.text or ", ".join(file.name for file in reply.files)
    late = Note(key="practice.late", offers=("resume",))
    if practice is None:
        return Response(posts=(late,))
    if practice.rehearsal.state is RehearsalState.OPEN:
        return _hear(playbook, progress, practice, words, offered_in(words, practice.table) or None)
    turns = (*practice.rehearsal.turns, Turn(by=By.US, words=words))
    rehearsal = practice.rehearsal.model_copy(update={"turns": turns})
    answer = kept(progress, practice.model_copy(update={"rehearsal": rehearsal}))
    return Response(answers=(answer,), posts=(late,))


def _answered(progress: Progress, reply: Answering) -> Practice | None:
    """The rehearsal, if this answers what was said last in it."""
    practice = practice_of(progress)
    if practice is None or not is_rehearsing(progress):
        return None
    now = practice.number, len(practice.rehearsal.turns)
    return practice if now == (reply.number, reply.turn) else None


def _told_so(progress: Progress) -> Response:
    return Response(notice=closed() if progress.standing.state is State.CLOSED else MOVED_ON)


def _hear(
    playbook: Playbook, progress: Progress, practice: Practice, words: str, named: Package | None
) -> Response:
    """What an offer leaves open is as in the one before."""
    from playbooks.offers.overheard import tone  # noqa: PLC0415  # the rules come with it
    from playbooks.offers.packages import whole  # noqa: PLC0415
    from playbooks.offers.rehearsing import hear  # noqa: PLC0415  # numpy comes with it

    rehearsal, table = practice.rehearsal, practice.table
    package = whole(table, named, rehearsal.last_offer(By.US)) if named else None
    heard = hear(table, rehearsal, words, package, heard=tone(words))
    return _goes_on(playbook, progress, practice.model_copy(update={"rehearsal": heard}))


def _goes_on(playbook: Playbook, progress: Progress, practice: Practice) -> Response:
    """The counterpart says something; or it is over, is reviewed, and the step of before is asked again."""
    answer = kept(progress, practice)
    after = awake(with_answer(progress, answer))
    standing = changed_standing(playbook, progress, after)
    said = said_last(after, practice)
    asks = () if isinstance(said, Ask) else _asked_again(playbook, progress, after)
    woken = (overview(playbook, after),) if standing else ()
    return Response(answers=(answer,), standing=standing, posts=(said, *asks, *woken))


def _asked_again(playbook: Playbook, before: Progress, after: Progress) -> tuple[Post, ...]:
    return (gone(playbook),) if playbook.is_gone else asked_anew(playbook, before, after)
