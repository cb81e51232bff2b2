"""What rows are checked for when a plugin is loaded, a file a flow."""
