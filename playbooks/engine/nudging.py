"""What somebody says to nudges: later, never again, or yes again; and that their working hours changed."""

from datetime import date

from playbooks.engine.position import cadence_of, overview, revision_of, with_answer
from playbooks.engine.promises import today_of
from playbooks.model import (
    CADENCE,
    Answer,
    AnswerState,
    Cadence,
    Note,
    NudgesStopped,
    NudgesWanted,
    Playbook,
    Progress,
    PutOff,
    Replanned,
    Response,
)


def put_off(playbook: Playbook, progress: Progress, reply: PutOff) -> Response:  # noqa: ARG001
    """What is put off after something else comes with it, on the day that was named last.

    What was agreed can be put off when all else is closed too.
    """
    held = cadence_of(progress)
    again = tuple(dict.fromkeys((*(held.again if _still_waits(held, progress) else ()), *reply.occasions)))
    said = Note(key="nudge.put_off", facts={"day": reply.until.isoformat()})
    if (held.until, held.again) == (reply.until, again):
        return Response(notice=said)
    now = held.model_copy(update={"until": reply.until, "again": again, "times": held.times + 1})
    return Response(answers=(_kept(progress, now),), notice=said)


def _still_waits(held: Cadence, progress: Progress) -> bool:
    """Whether what was put off before has not come again yet."""
    today = today_of(progress) or date.min
    return held.until is not None and held.until > today


def stop_nudges(playbook: Playbook, progress: Progress, reply: NudgesStopped) -> Response:  # noqa: ARG001
    return _switched(playbook, progress, stopped=True)


def want_nudges(playbook: Playbook, progress: Progress, reply: NudgesWanted) -> Response:  # noqa: ARG001
    """From where it stands now: what was put off before is forgotten."""
    return _switched(playbook, progress, stopped=False)


def _switched(playbook: Playbook, progress: Progress, *, stopped: bool) -> Response:
    """The menu of the root message offers the other from now on."""
    key, way_back = ("nudge.stopped", ("nudges",)) if stopped else ("nudge.wanted", ())
    said = Note(key=key, offers=way_back)
    held = cadence_of(progress)
    if held.stopped is stopped:
        return Response(notice=said)
    answer = _kept(progress, Cadence(stopped=stopped, times=held.times))
    return Response(
        answers=(answer,), posts=(overview(playbook, with_answer(progress, answer)),), notice=said
    )


def replan(playbook: Playbook, progress: Progress, reply: Replanned) -> Response:  # noqa: ARG001
    """Nothing is said: whoever keeps reminders reckons them again after every reply."""
    return Response()


def _kept(progress: Progress, now: Cadence) -> Answer:
    return Answer(
        step=CADENCE,
        state=AnswerState.ANSWERED,
        revision=revision_of(progress, CADENCE) + 1,
        round=progress.round,
        value=now,
    )
