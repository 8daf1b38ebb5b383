"""Keeps everything: tables, sealed columns, migrations; the only SQL."""
