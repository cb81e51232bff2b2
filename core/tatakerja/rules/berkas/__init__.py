"""A regulation's TOML files, read into the rows that the hooks return.

``lines`` finds the line of a value, ``folder`` the files, ``reader`` turns tables into row classes, ``section`` merges
what a section says for all its rows, ``plugin`` answers the hooks.
"""
