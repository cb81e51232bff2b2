"""Judging a plugin: its level, computed from what it holds, and what keeps it from the next."""
