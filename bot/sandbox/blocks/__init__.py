"""What the sandbox knows of Block Kit: what Slack accepts, what it adds, and what people pick."""
