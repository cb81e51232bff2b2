"""Assignments as they are stored and shown: frozen values, a file a thing of the law."""
