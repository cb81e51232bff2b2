"""Commands on assignments: prepared outside the lock, decided and appended inside it."""
