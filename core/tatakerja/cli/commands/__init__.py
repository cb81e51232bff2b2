"""The commands, a file a group: what each takes and asks."""
