"""Carries the outbox to Slack: in order, at Slack's pace, once each."""

from bot.delivery.courier import Delivery

__all__ = ["Delivery"]
