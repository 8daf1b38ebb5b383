"""What comes once a week: rows that say when, kept in step with members, and the saying of it."""
