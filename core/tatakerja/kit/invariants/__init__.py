"""What always holds, for every plugin."""
