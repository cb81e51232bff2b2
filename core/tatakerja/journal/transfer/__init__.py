"""From one database to another: a journal copied with all that stands beside it, and proven equal."""
