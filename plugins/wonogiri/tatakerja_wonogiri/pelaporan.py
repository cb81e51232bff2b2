"""Reports in Wonogiri: Pasal 13-14 and Lampiran I.B.

Which PUO receives a report on work across units isn't said: anomali ``wng-lapor-lintas`` has it be the owner's.
"""

from tatakerja.plugin import AturanKendala, AturanLaporan, AturanPermintaan, bila

_TUGAS = "Lampiran I.B angka 3 kedua"
_RINCIAN = "Lampiran I.B angka 4"

LAPORAN: tuple[AturanLaporan, ...] = (
    AturanLaporan(
        kode="wng-lapor-individu",
        pelapor="individu",
        kepada=("puo_pemilik",),
        dasar=("Pasal 13", f"{_RINCIAN} huruf a"),
    ),
    AturanLaporan(
        kode="wng-lapor-anggota",
        pelapor="anggota",
        kepada=("ketua",),
        dasar=("Pasal 14 ayat (1)", f"{_RINCIAN} huruf b angka 1", f"{_TUGAS} huruf d kedua angka 3"),
    ),
    AturanLaporan(
        kode="wng-lapor-ketua",
        pelapor="ketua",
        kepada=("puo_pemilik",),
        berkala=True,
        dasar=("Pasal 14 ayat (2)", f"{_RINCIAN} huruf b angka 2"),
    ),
    AturanLaporan(
        kode="wng-lapor-kinerja-anggota",
        pelapor="ketua",
        kepada=("ppk", "puo"),
        atas_anggota=True,
        dasar=(f"{_TUGAS} huruf c ketiga angka 5",),
    ),
)

PERMINTAAN: tuple[AturanPermintaan, ...] = (
    AturanPermintaan(
        kode="wng-minta-laporan",
        peminta="puo_pemilik",
        dari=("ketua", "anggota"),
        dasar=("Pasal 14 ayat (3)",),
    ),
)

KENDALA: tuple[AturanKendala, ...] = (
    AturanKendala(
        kode="wng-kendala-dalam-unit",
        bila=bila(cakupan="dalam_unit"),
        kepada=("puo_pemilik",),
        dasar=(f"{_TUGAS} huruf a kedua angka 3 kedua",),
    ),
    AturanKendala(
        kode="wng-kendala-lintas-unit",
        bila=bila(cakupan="lintas_unit lintas_perangkat_daerah"),
        kepada=("puo_pemilik", "puo"),
        dasar=(f"{_TUGAS} huruf b kedua angka 3", f"{_TUGAS} huruf b kedua angka 4"),
    ),
    AturanKendala(
        kode="wng-kendala-lintas-instansi",
        bila=bila(cakupan="lintas_instansi"),
        kepada=("puo_pemilik", "puo"),
        dasar=(f"{_TUGAS} huruf c kedua angka 4", f"{_TUGAS} huruf c kedua angka 5"),
    ),
)
