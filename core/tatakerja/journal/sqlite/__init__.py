"""The port of tables in one SQLite file: all of its SQL, and no rule of the journal."""
