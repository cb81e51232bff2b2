"""Two distributions give this name."""

raise AssertionError("a plugin that is refused for its metadata is not imported")
