"""The journal's store in one SQLite file: all SQL there is."""
