"""The border: files read and written, and text made safe where it leaves, a function for each place it goes to."""
