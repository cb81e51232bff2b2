"""The commands of the service: serving, and tokens."""
