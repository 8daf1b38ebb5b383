"""Any sequence of replies ends in a state that a person can understand and go on from."""

from typing_extensions import override

from playbooks.offers.rehearsal import Character
from tests.playbooks.any_conversation import AnyConversation
from tests.playbooks.any_order import holds_in_any_order


class WithARehearsal(AnyConversation):
    @override
    def has_begun(self) -> None:
        self.weighs()
        self.begins_to_rehearse_as(Character.HURT)


def test_any_conversation_can_be_understood_and_gone_on_from() -> None:
    holds_in_any_order(AnyConversation, examples=100, steps=30)


def test_so_can_any_that_is_interrupted_by_a_rehearsal() -> None:
    holds_in_any_order(WithARehearsal, examples=40, steps=20)
