"""A predicate doesn't say what it demands."""

from tatakerja_mainan import regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import STAF, AturanKedudukan, PimpinanMandiri, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("predikat_bisu")


@hookimpl
def tatakerja_kedudukan():
    return (
        AturanKedudukan(
            kode="mnn-rsud",
            uraian="Direktur menilai.",
            bila=STAF,
            ppk=(PimpinanMandiri(),),
            predikat=lambda fakta: fakta["pada"] == "rsud",
            dasar=("Pasal 1",),
        ),
    )
