"""An extension marked as if it were a regulation."""

from tatakerja.plugin import hookimpl


@hookimpl
def ekstensi_perintah():
    return []
