"""The public JSON of every answer and stored view."""
