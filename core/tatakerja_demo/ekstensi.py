"""The command ``demo``, offered like any extension's."""

from collections.abc import Sequence

from tatakerja.extensions import PerintahBaru, ekstensi


@ekstensi
def ekstensi_perintah() -> Sequence[PerintahBaru]:
    """The demonstration."""
    return (
        PerintahBaru(
            nama="demo",
            uraian="Peragaan dari awal sampai akhir atas daerah contoh.",
            tujuan="tatakerja_demo.demo:demo",
        ),
    )
