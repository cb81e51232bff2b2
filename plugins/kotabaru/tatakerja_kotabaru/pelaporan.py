"""Reports in Kotabaru: Pasal 27-28, and the ketua's reports on members by Pasal 26.

Both speak of a Pejabat Fungsional or Pejabat Pelaksana, so the report of another kind of ketua on the team's work is
unregulated. Nothing says to whom a team brings its obstacles.
"""

from tatakerja.plugin import AturanLaporan, AturanPermintaan, bila

_STAF = "fungsional pelaksana"

LAPORAN: tuple[AturanLaporan, ...] = (
    AturanLaporan(
        kode="ktb-lapor-individu",
        pelapor="individu",
        bila=bila(jenis_jabatan=_STAF),
        kepada=("ppk",),
        dasar=("Pasal 27",),
    ),
    AturanLaporan(
        kode="ktb-lapor-anggota",
        pelapor="anggota",
        bila=bila(jenis_jabatan=_STAF),
        kepada=("ketua",),
        dasar=("Pasal 28 ayat (1)", "Pasal 26 ayat (5) huruf b kedua"),
    ),
    AturanLaporan(
        kode="ktb-lapor-ketua",
        pelapor="ketua",
        bila=bila(jenis_jabatan=_STAF),
        kepada=("puo_pemilik", "pimpinan_pd_pemilik"),
        berkala=True,
        dasar=("Pasal 28 ayat (2)",),
    ),
    AturanLaporan(
        kode="ktb-lapor-kinerja-anggota",
        pelapor="ketua",
        kepada=("ppk", "puo"),
        atas_anggota=True,
        dasar=("Pasal 26 ayat (4) huruf e",),
    ),
)

PERMINTAAN: tuple[AturanPermintaan, ...] = (
    AturanPermintaan(
        kode="ktb-minta-laporan",
        peminta="puo_pemilik",
        dari=("ketua", "anggota"),
        dasar=("Pasal 28 ayat (3)",),
    ),
)
