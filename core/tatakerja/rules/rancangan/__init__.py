"""What a new plugin begins with: the outline that a text shows, and the files of a distribution that loads at once."""
