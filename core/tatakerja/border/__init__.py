"""The border: files read and written, text made safe where it leaves, rows from elsewhere seen at a glance."""
