"""What authors of plugins ask, for a person: which words there are, how a plugin is judged."""
