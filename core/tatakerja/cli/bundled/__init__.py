"""The core's own extensions that belong to the command line: forms of output, and notices."""
