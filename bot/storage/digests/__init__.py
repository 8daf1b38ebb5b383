"""Makes digests and plans by grouped statements, for many members at a time."""
