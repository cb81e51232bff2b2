"""The JSON of what authors of plugins ask: what is covered, which words there are, how a plugin is judged."""
