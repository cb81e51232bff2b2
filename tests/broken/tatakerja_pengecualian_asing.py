"""A rule is an exception to one that isn't there."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import adopsi, bila, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("pengecualian_asing")


@hookimpl
def tatakerja_kedudukan():
    return (
        *SEBAGIAN,
        adopsi(
            "unit-mandiri",
            kode="mnn-rsud",
            bila=bila(pada="rsud"),
            dasar=("Pasal 1",),
            pengecualian_dari=("mnn-semua",),
        ),
    )
