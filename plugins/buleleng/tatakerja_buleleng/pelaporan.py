"""Reports in Buleleng: the annex's general part, number 3.

No report is periodic, and nobody may demand one at any time: anomali ``bll-laporan-berkala``. Which PUO receives a
report on work across units isn't said: ``bll-laporan-pimpinan-mana`` has it be the owner's.
"""

from tatakerja.plugin import AturanKendala, AturanLaporan, bila

_TUGAS = "Lampiran angka 3 kedua huruf A"
_LAPORAN = "Lampiran angka 3 kedua huruf B"

LAPORAN: tuple[AturanLaporan, ...] = (
    AturanLaporan(
        kode="bll-lapor-individu",
        pelapor="individu",
        kepada=("puo_pemilik",),
        dasar=(f"{_LAPORAN} huruf a",),
    ),
    AturanLaporan(
        kode="bll-lapor-anggota",
        pelapor="anggota",
        kepada=("ketua",),
        dasar=(f"{_LAPORAN} huruf b angka 1", f"{_TUGAS} huruf d kedua angka 3"),
    ),
    AturanLaporan(
        kode="bll-lapor-ketua",
        pelapor="ketua",
        kepada=("puo_pemilik",),
        dasar=(f"{_LAPORAN} huruf b angka 2",),
    ),
    AturanLaporan(
        kode="bll-lapor-kinerja-anggota",
        pelapor="ketua",
        kepada=("ppk", "puo"),
        atas_anggota=True,
        dasar=(f"{_TUGAS} huruf c ketiga angka 5",),
    ),
)

KENDALA: tuple[AturanKendala, ...] = (
    AturanKendala(
        kode="bll-kendala-dalam-unit",
        bila=bila(cakupan="dalam_unit"),
        kepada=("puo_pemilik",),
        dasar=(f"{_TUGAS} huruf a kedua angka 3 kedua",),
    ),
    AturanKendala(
        kode="bll-kendala-lintas-unit",
        bila=bila(cakupan="lintas_unit lintas_perangkat_daerah"),
        kepada=("puo_pemilik", "puo"),
        dasar=(f"{_TUGAS} huruf b kedua angka 3", f"{_TUGAS} huruf b kedua angka 4"),
    ),
    AturanKendala(
        kode="bll-kendala-lintas-instansi",
        bila=bila(cakupan="lintas_instansi"),
        kepada=("puo_pemilik", "puo"),
        dasar=(f"{_TUGAS} huruf c kedua angka 4", f"{_TUGAS} huruf c kedua angka 5"),
    ),
)
