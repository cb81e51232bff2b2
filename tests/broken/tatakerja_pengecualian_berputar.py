"""Two rules are exceptions to each other."""

from tatakerja_mainan import regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import adopsi, bila, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("pengecualian_berputar")


@hookimpl
def tatakerja_kedudukan():
    return tuple(
        adopsi(
            "unit-mandiri",
            kode=kode,
            bila=bila(pada="rsud"),
            dasar=("Pasal 1",),
            pengecualian_dari=(lain,),
        )
        for kode, lain in (("mnn-ayam", "mnn-telur"), ("mnn-telur", "mnn-ayam"))
    )
