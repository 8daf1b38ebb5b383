"""The domain: how a negotiation is prepared, and nothing of Slack, SQL, clocks or networks."""
