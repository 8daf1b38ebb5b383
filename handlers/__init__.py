"""Slack in, Slack out: payloads become replies, and what the coach says becomes blocks."""
