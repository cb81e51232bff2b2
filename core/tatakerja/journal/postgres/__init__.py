"""The port of tables in a PostgreSQL database: all of its SQL, and no rule of the journal."""
