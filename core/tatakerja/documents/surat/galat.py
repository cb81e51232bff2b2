"""What keeps a letter from being printed."""

from tatakerja.values.galat import GalatTatakerja


class GalatCetak(GalatTatakerja):
    """A letter that can't be printed: its template is at fault, or what prints it isn't installed."""
