"""Every event of every assignment decided again, as it could have been then. Part of verification."""
