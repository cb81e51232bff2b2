"""What a regulation says, row by row, for a person or as JSON: a file a thing of the law."""
