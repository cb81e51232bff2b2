"""Written for the hooks before these."""

raise AssertionError("a plugin that is refused for its metadata is not imported")
