"""The port of tables in one SQLite file: all SQL there is, and no rule of the journal."""
