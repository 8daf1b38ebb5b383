"""What a tick costs, by how much is pending, and beside APScheduler's own job store."""
