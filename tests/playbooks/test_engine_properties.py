"""Any sequence of replies ends in a state that a person can understand and go on from."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.playbooks.any_conversation import AnyConversation


def test_any_conversation_can_be_understood_and_gone_on_from() -> None:
    run_state_machine_as_test(
        AnyConversation,
        settings=settings(
            max_examples=100,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
