"""Hears Slack over Socket Mode: websockets that we open, so that nothing has to reach us from outside."""

from bot.socket.dialling import Dialler
from bot.socket.envelopes import answered_by
from bot.socket.line import Line
from bot.socket.lines import Lines

__all__ = ["Dialler", "Line", "Lines", "answered_by"]
