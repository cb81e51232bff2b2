"""What an administrator does on pages: the organisation in and out and changed, officials, settings, tokens, audit."""
