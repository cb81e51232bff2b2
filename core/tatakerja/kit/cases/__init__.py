"""Cases as data, a file a flow: how they are read, and how they are asked."""
