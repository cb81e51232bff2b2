"""``audit`` for a person: the organisation, its assignments, and what must be done today."""
