"""The port's tables in SQL, as far as the stores share it."""
