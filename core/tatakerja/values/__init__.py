"""Frozen values that everything else is written in terms of. This layer imports nothing of the framework."""
