"""The markers of an extension's hooks, other than those of the rules, so that neither can pass for the other."""

import pluggy

EXTENSION_PROJECT = "tatakerja_ekstensi"

hookspec = pluggy.HookspecMarker(EXTENSION_PROJECT)
"""Marks a specification in the core."""

ekstensi = pluggy.HookimplMarker(EXTENSION_PROJECT)
"""Marks an extension's implementation of a hook."""
