"""The Store's twin in memory, for the terminal and for tests: what it holds ends with it."""

from bot.storage.memory.rows import Outgoing
from bot.storage.memory.store import MemoryStore

__all__ = ["MemoryStore", "Outgoing"]
