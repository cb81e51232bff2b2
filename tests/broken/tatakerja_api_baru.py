"""Written for newer hooks."""

raise AssertionError("a plugin that is refused for its metadata is not imported")
