"""What is done to a meeting: a day is named for it, it is moved, called off, or put into a calendar."""

from playbooks.engine.meeting import (
    cards,
    details_of,
    file_of,
    fits_calendars,
    meeting_of,
    news,
    sequence_of,
    with_details,
)
from playbooks.engine.position import find_step, is_answered, with_answer
from playbooks.engine.practice import newest_question
from playbooks.engine.pressing import next_revision, reopened
from playbooks.engine.reading import settle, words_of
from playbooks.engine.saying import amended, closed, taken
from playbooks.errors import StaleForm
from playbooks.model import Answer, Day, Note, Playbook, Progress, Response, State, Step
from playbooks.model.meetings import (
    MEETING_DATE,
    MEETING_PEOPLE,
    CalendarWanted,
    MeetingCancelled,
    MeetingDetails,
    MeetingPlanned,
)

# What an answer to the step says of the meeting already, where more than its day was kept.
SAID = frozenset({"meeting_card", "calendar_file"})


def plan(playbook: Playbook, progress: Progress, reply: MeetingPlanned) -> Response:
    """Its day is the answer of its step, and the rest is kept beside it.

    Raises StaleForm if it changed while its form was open.
    """
    step = find_step(playbook, MEETING_DATE)
    if step is None or reply.revision != sequence_of(progress) or progress.standing.state is State.CLOSED:
        raise StaleForm
    details = MeetingDetails(
        round=progress.round,
        begins=reply.begins,
        minutes=reply.minutes,
        zone=reply.zone,
        place=reply.place,
        people=reply.people,
        given=details_of(progress).given,
    )
    kept = with_details(progress, details)
    known = meeting_of(playbook, progress)
    if known is None or known.day != reply.day:
        return _on_another_day(playbook, with_answer(progress, kept), step, reply, kept)
    if details == details_of(progress):
        return Response()
    return Response(answers=(kept,), posts=news(with_answer(progress, kept), reply.day))


def _on_another_day(
    playbook: Playbook, progress: Progress, step: Step, reply: MeetingPlanned, kept: Answer
) -> Response:
    """As if the day had been picked: where its step was asked, the next one is."""
    day = {"value": Day(day=reply.day), "pressed": True}
    picked = next_revision(progress, step.id).model_copy(update=day)
    answer = settle(playbook, step, picked, progress.language)
    newest = newest_question(progress)
    asked = newest is not None and newest.step == step.id
    response = taken(playbook, progress, answer) if asked else amended(playbook, progress, answer, wakes=True)
    told = news(with_answer(progress, answer), reply.day)
    rest = tuple(post for post in response.posts if not isinstance(post, Note) and post.type not in SAID)
    return response.model_copy(update={"answers": (*response.answers, kept), "posts": (*told, *rest)})


def call_off(playbook: Playbook, progress: Progress, reply: MeetingCancelled) -> Response:
    """Its step is open again, with the day that it had."""
    step, meeting = find_step(playbook, MEETING_DATE), meeting_of(playbook, progress)
    if progress.standing.state is State.CLOSED:
        return Response(notice=closed())
    if step is None or meeting is None or reply.revision != sequence_of(progress):
        return Response(posts=cards(progress), notice=Note(key="meeting.stale"))
    response = reopened(playbook, progress, step)
    kept = with_details(progress, details_of(progress).model_copy(update={"cancelled": True}))
    after = progress
    for answer in (*response.answers, kept):
        after = with_answer(after, answer)
    told = news(after, meeting.day)
    return response.model_copy(
        update={"answers": (*response.answers, kept), "posts": (*told, *response.posts)}
    )


def give_file(playbook: Playbook, progress: Progress, reply: CalendarWanted) -> Response:  # noqa: ARG001
    """From now on calendars are told of every change."""
    meeting, details = meeting_of(playbook, progress), details_of(progress)
    if meeting is None:
        return Response(notice=Note(key="meeting.none"))
    if not fits_calendars(meeting.day):
        return Response(notice=Note(key="meeting.far", facts={"day": meeting.day.isoformat()}))
    if details.given:
        return Response(posts=(file_of(progress, meeting.day),))
    kept = with_details(progress, details.model_copy(update={"given": True}))
    return Response(answers=(kept,), posts=(file_of(with_answer(progress, kept), meeting.day),))


def known_people(progress: Progress) -> str:
    """Who comes, as far as a step has asked for it already."""
    held = progress.answers.get(MEETING_PEOPLE)
    return words_of(held) if held and is_answered(held) else ""
