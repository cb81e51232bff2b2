"""Doesn't say for which hooks it was written."""

raise AssertionError("a plugin that is refused for its metadata is not imported")
