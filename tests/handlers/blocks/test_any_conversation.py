"""Whatever people do, in whatever order, all that follows can be drawn as Slack takes it."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from typing_extensions import override

from handlers.blocks import Frame, draw, draw_amended
from handlers.blocks.menus import draw_edit, draw_where
from playbooks.brief import brief
from playbooks.model import Amendment, Ask, Draft, Note, Overview, Response, Settled
from playbooks.texts import Voice
from tests.handlers.blocks.accepted import accepted
from tests.playbooks.any_conversation import AnyConversation


class DrawnConversation(AnyConversation):
    @override
    def heard(self, response: Response) -> None:
        voice = Voice(self.talk.progress.language)
        frame = Frame(voice, self.talk.playbook, "Impress <!here>", "0123456789abcdef" * 2)
        for post in (*response.posts, response.notice):
            match post:
                case Amendment(post=named, noted=noted):
                    accepted(draw_amended(self.talk.asks[named], noted, frame))
                case Ask() | Draft() | Overview() | Note() | Settled():
                    accepted(draw(post, frame))
        accepted(draw_edit(self.talk.progress, frame))
        accepted(draw_where(self.talk.progress, frame))
        accepted(draw(brief(self.talk.playbook, self.talk.progress, self.talk.before), frame))


def test_any_conversation_can_be_drawn() -> None:
    run_state_machine_as_test(
        DrawnConversation,
        settings=settings(
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
