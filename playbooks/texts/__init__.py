"""What the coach itself says, in every language it speaks, and how it says days, numbers and money."""

from playbooks.texts.voice import LANGUAGES, Voice

__all__ = ["LANGUAGES", "Voice"]
