"""A Slack of our own for one machine; it knows the bot only over HTTP, as Slack does."""
