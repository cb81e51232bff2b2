"""Two rules can answer one case."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import adopsi, bila, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("tumpang_tindih")


@hookimpl
def tatakerja_kedudukan():
    return (
        *SEBAGIAN,
        adopsi("unit-mandiri", kode="mnn-kembar", bila=bila(pada="badan", ukuran="kecil"), dasar=("Pasal 1",)),
    )
