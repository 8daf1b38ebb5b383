"""The way from each version's tables to the next one's; every step runs on both engines."""
