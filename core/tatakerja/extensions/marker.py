"""The markers of an extension's hooks, other than those of the rules, so that neither can pass for the other."""

import pluggy

PROJECT = "tatakerja_ekstensi"

hookspec = pluggy.HookspecMarker(PROJECT)
"""Marks a specification in the core."""

ekstensi = pluggy.HookimplMarker(PROJECT)
"""Marks an extension's implementation of a hook."""
