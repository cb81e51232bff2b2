"""The rows of a regulation as JSON: what ``regulasi aturan``, ``alur``, ``diam`` and the other lists of rows print."""
