"""Reports in Bantul: Pasal 15-16, obstacles by Lampiran III.A-B, reports on members by Lampiran III.C.

Pasal 15 and 16 speak of a Pejabat Fungsional or pelaksana; a Pejabat Pengawas who leads a team (Pasal 8 ayat (3))
reports like any other ketua. The Pimpinan Unit Organisasi is read as the one of the owner of the performance target.
"""

from tatakerja.plugin import AturanKendala, AturanLaporan, AturanPermintaan, bila

_STAF = "fungsional pelaksana"

LAPORAN: tuple[AturanLaporan, ...] = (
    AturanLaporan(
        kode="btl-lapor-individu",
        pelapor="individu",
        bila=bila(jenis_jabatan=_STAF),
        kepada=("puo_pemilik",),
        dasar=("Pasal 15",),
    ),
    AturanLaporan(
        kode="btl-lapor-anggota",
        pelapor="anggota",
        bila=bila(jenis_jabatan=_STAF),
        kepada=("ketua",),
        dasar=("Pasal 16 ayat (1)", "Lampiran III.C angka 4 huruf c"),
    ),
    AturanLaporan(
        kode="btl-lapor-ketua",
        pelapor="ketua",
        bila=bila(jenis_jabatan=f"{_STAF} pengawas"),
        kepada=("puo_pemilik",),
        berkala=True,
        dasar=("Pasal 16 ayat (2)",),
    ),
    AturanLaporan(
        kode="btl-lapor-kinerja-anggota",
        pelapor="ketua",
        kepada=("ppk", "puo"),
        atas_anggota=True,
        dasar=("Lampiran III.C angka 3 huruf e",),
    ),
)

PERMINTAAN: tuple[AturanPermintaan, ...] = (
    AturanPermintaan(
        kode="btl-minta-laporan",
        peminta="puo_pemilik",
        dari=("ketua",),
        dasar=("Pasal 16 ayat (3)",),
    ),
)

KENDALA: tuple[AturanKendala, ...] = (
    AturanKendala(
        kode="btl-kendala-dalam-pd",
        bila=bila(cakupan="dalam_unit lintas_unit"),
        kepada=("puo_pemilik",),
        dasar=("Lampiran III.A angka 2 huruf c",),
    ),
    AturanKendala(
        kode="btl-kendala-lintas-pd",
        bila=bila(cakupan="lintas_perangkat_daerah"),
        kepada=("puo_pemilik",),
        dasar=("Lampiran III.B angka 3",),
    ),
    AturanKendala(
        kode="btl-kendala-antarpimpinan",
        bila=bila(cakupan="lintas_perangkat_daerah"),
        kepada=("puo",),
        dasar=("Lampiran III.B angka 4",),
    ),
)
