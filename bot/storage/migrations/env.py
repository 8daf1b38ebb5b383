"""Runs the migrations on the connection that `migrate` hands over, in its transaction."""

from alembic import context

from bot.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot alter a column: the table is copied.
    render_as_batch=True,
)
context.run_migrations()
