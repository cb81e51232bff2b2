"""A row takes the place of one that the layer below doesn't have."""

from tatakerja_turunan import KEDUDUKAN, regulasi

from tatakerja.plugin import STAF, AturanKedudukan, PimpinanMandiri, bila, hookimpl


@hookimpl
def tatakerja_regulasi():
    return regulasi("menggantikan_hampa")


@hookimpl
def tatakerja_kedudukan():
    return (
        *KEDUDUKAN[1:],
        AturanKedudukan(
            kode="trn-rsud",
            menggantikan="mnn-kecl",
            uraian="Direktur menilai.",
            bila=STAF + bila(pada="rsud"),
            ppk=(PimpinanMandiri(),),
            dasar=("Pasal 2",),
        ),
    )
