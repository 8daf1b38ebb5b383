"""Whatever people do, in whatever order, all that follows can be drawn as Slack takes it."""

from typing_extensions import override

from bot.sandbox.blocks.check import check_blocks
from handlers.blocks import Frame, draw, draw_amended
from handlers.blocks.menus import draw_edit, draw_where
from playbooks.brief import brief
from playbooks.engine.fitting import fitted
from playbooks.model import (
    Amendment,
    Ask,
    Draft,
    InterestMap,
    MeetingCard,
    Note,
    Overview,
    PromiseList,
    RehearsalOver,
    Report,
    Response,
    Settled,
)
from playbooks.texts import Voice
from tests.handlers.blocks.accepted import accepted
from tests.playbooks.any_conversation import AnyConversation
from tests.playbooks.any_order import holds_in_any_order


class DrawnConversation(AnyConversation):
    @override
    def heard(self, response: Response) -> None:
        voice = Voice(self.talk.progress.language)
        frame = Frame(voice, self.talk.playbook, "Impress <!here>", "0123456789abcdef" * 2)
        for said in (*response.posts, response.notice):
            post = fitted(self.talk.playbook, said) if said else None
            match post:
                case Amendment(post=named, noted=noted):
                    ask = fitted(self.talk.playbook, self.talk.asks[named])
                    if isinstance(ask, Ask):
                        accepted(draw_amended(ask, noted, frame))
                case Ask() | Draft() | InterestMap() | Overview() | Note() | Report() | Settled():
                    accepted(draw(post, frame))
                case RehearsalOver() | PromiseList():
                    accepted(draw(post, frame))
                case MeetingCard():
                    check_blocks(draw(post, frame).blocks)
        for told in response.told:
            accepted(draw(told.post, frame))
        accepted(draw_edit(self.talk.progress, frame))
        accepted(draw_where(self.talk.progress, frame))
        accepted(draw(brief(self.talk.playbook, self.talk.progress, self.talk.before), frame))


def test_any_conversation_can_be_drawn() -> None:
    holds_in_any_order(DrawnConversation, examples=25, steps=20)
