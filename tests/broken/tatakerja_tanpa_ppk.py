"""A rule names nobody."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import STAF, AturanKedudukan, bila, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("tanpa_ppk")


@hookimpl
def tatakerja_kedudukan():
    return (
        *SEBAGIAN,
        AturanKedudukan(
            kode="mnn-rsud",
            uraian="Tidak ada.",
            bila=STAF + bila(pada="rsud"),
            dasar=("Pasal 1",),
        ),
    )
