"""The markers of hooks, apart from everything else so that a plugin imports them without loading the engine."""

import pluggy

PROJECT = "tatakerja"

hookspec = pluggy.HookspecMarker(PROJECT)
"""Marks a specification in the core."""

hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a plugin's implementation of a hook."""
