"""What Slack delivers twice changes nothing; what is new is carried to it at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from playbooks.coach.ports import Courier
from playbooks.errors import AlreadyHeard


@contextmanager
def once(courier: Courier) -> Iterator[None]:
    """Around one transaction of the Store."""
    try:
        yield
    except AlreadyHeard:
        return
    courier.wake()
