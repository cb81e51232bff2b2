"""The command line's frame: root, options, help, search, how it ends."""
