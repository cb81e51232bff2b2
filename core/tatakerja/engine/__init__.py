"""Decisions: facts of a case, the one rule that answers, the posts that it names, and why."""
