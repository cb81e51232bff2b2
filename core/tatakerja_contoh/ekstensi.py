"""The command ``contoh``, offered like any extension's."""

from collections.abc import Sequence

from tatakerja.extensions import PerintahBaru, ekstensi


@ekstensi
def ekstensi_perintah() -> Sequence[PerintahBaru]:
    """The generated organisation."""
    return (
        PerintahBaru(
            nama="contoh",
            uraian="Tulis organisasi contoh ke sebuah folder.",
            tujuan="tatakerja_contoh.perintah:contoh",
        ),
    )
