"""Ten wrong values of different kinds in each regulation, as a person would slip: each is told, or fails a case.

What isn't possible is told when the files are read, with file, line and the word that was probably meant. What is
possible but isn't the law, such as another post of the same organisation, only the plugin's own cases can know.
"""

import shutil
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from berkas_bahan import ubah_berkas
from tatakerja import GalatTatakerja
from tatakerja.kit.cases.folder import SetiapKasus, jalankan, muat_kasus_folder
from tatakerja.plugin import PluginBerkas
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

PLUGINS = Path(__file__).parents[2] / "plugins"


class Keliru(NamedTuple):
    """A slip: in which file, behind which row's code, what stands there, what was written, the word that is offered.

    Without one the value is possible, and a case must fail.
    """

    berkas: str
    sesudah: str
    benar: str
    salah: str
    saran: str = ""


KELIRU = {
    "bantul": [
        Keliru("kedudukan", "btl-kapanewon", 'ppk = "Panewu"', 'ppk = "Panewu Anom"'),
        Keliru("kedudukan", "btl-kapanewon", 'puo = "Panewu Anom"', 'puo = "Panewu Anon"', "Panewu Anom"),
        Keliru("kedudukan", "btl-dinas", 'dasar = "Pasal 7 ayat (1)"', 'dasar = "Pasal 7 ayat (2)"'),
        Keliru("kedudukan", "btl-dinas", 'dasar = "Pasal 7 ayat (1)"', 'dasar = "Pasal 7 ayat (11)"', "ayat (1)"),
        Keliru("kosakata", "", 'pimpinan = "unit_di_bawah"', 'pimpinan = "unit_terdekat"'),
        Keliru("penugasan", "btl-penunjukan-lintas-pd", 'oleh = "pimpinan_pd_pemilik"', 'oleh = "puo_pemilik"'),
        Keliru("penugasan", "btl-penunjukan-lintas-pd", '"surat_jawaban beralasan"', '"bebas"'),
        Keliru("pelaporan", "btl-lapor-ketua", 'kepada = "puo_pemilik"', 'kepada = "ppk_pemilik"'),
        Keliru("tahapan", "btl-tahapan-kapanewon", 'nama = "rekomendasi"', 'nama = "penugasan"'),
        Keliru("anomali", "btl-individu-lintas", 'bawaan = "boleh"', 'bawaan = "hanya-tim"'),
    ],
    "wonogiri": [
        Keliru("kedudukan", "wng-a1", 'puo = "Pejabat Level II"', 'puo = "Pejabat Level III"'),
        Keliru("kedudukan", "wng-a1", 'pola_berlaku = "a1"', 'pola_berlaku = "a9"', "a1"),
        Keliru("kedudukan", "wng-a1", "angka 1 butir 1-2", "angka 2 butir 1-2"),
        Keliru("penugasan", "wng-ketua-administrator", 'oleh = "administrator_di_atas"', 'oleh = "ppk"'),
        Keliru("penugasan", "wng-penunjukan-lintas", 'tembusan = "ppk_pemilik"', 'tembusan = "puo"'),
        Keliru("penugasan", "wng-penunjukan-lintas", '"surat_jawaban"', '"surat_jwaban"', "surat_jawaban"),
        Keliru("penugasan", "wng-ketua-wajib", 'tingkat = "wajib"', 'tingkat = "info"'),
        Keliru("pelaksanaan", "wng-arahan-individu", 'oleh = "puo_pemilik"', 'oleh = "ppk"'),
        Keliru("tahapan", "wng-tahapan-b2", 'nama = "rincian"', 'nama = "serah_terima"'),
        Keliru("pelaporan", "wng-lapor-anggota", 'kepada = "ketua"', 'kepada = "puo_pemilik"'),
    ],
    "kotabaru": [
        Keliru("kedudukan", "ktb-kecamatan", 'puo = "Sekretaris Kecamatan"', 'puo = "Camat"'),
        Keliru("kedudukan", "ktb-kecamatan", 'koordinator = "Pejabat Pengawas"', 'koordinator = "Camat"'),
        Keliru("kedudukan", "ktb-dinas", 'penanda = "bpbd"', 'penanda = "bpdb"', "bpbd"),
        Keliru("kedudukan", "ktb-pasal-18-ahli-muda", 'ppk = ["Jabatan Administrator"', 'ppk = ["Jabatan Pengawas"'),
        Keliru("penugasan", "ktb-surat-individu-lintas-pd", 'oleh = "sekretaris_daerah"', 'oleh = "pimpinan_pd"'),
        Keliru("penugasan", "ktb-surat-individu-dalam-unit", '"surat_perintah"', '"surat_keputusan"'),
        Keliru("pelaporan", "ktb-lapor-individu", 'pelapor = "individu"', 'pelapor = "individual"', "individu"),
        Keliru("pelaporan", "ktb-lapor-ketua", '"puo_pemilik"', '"ppk_pemilik"'),
        Keliru("tahapan", "ktb-tahapan-kelurahan", 'nama = "rincian"', 'nama = "selesai"', "tahap berurutan"),
        Keliru("anomali", "ktb-satpolpp", 'bawaan = "pasal-18"', 'bawaan = "lampiran-ii-2"'),
    ],
    "buleleng": [
        Keliru("kedudukan", "bll-inspektorat", 'ppk = "Inspektur"', 'ppk = "Sekretaris atau Inspektur Pembantu"'),
        Keliru("kedudukan", "bll-inspektorat", 'pada = "inspektorat"', 'pada = "inspektora"', "inspektorat"),
        Keliru("kedudukan", "bll-inspektorat", 'di = "Lampiran B"', 'di = "Lampiran C"'),
        Keliru("penugasan", "bll-penunjukan-lintas", 'oleh = "puo_pemilik"', 'oleh = "puo"'),
        Keliru("penugasan", "bll-penunjukan-lintas", 'aksi = "memohon"', 'aksi = "mohon"', "memohon"),
        Keliru("penugasan", "bll-ketua-dari-pemilik", 'ketua_dari = "unit"', 'ketua_dari = "perangkat_daerah"'),
        Keliru("penugasan", "bll-ketua-dari-pemilik", 'tingkat = "diutamakan"', 'tingkat = "wajib"'),
        Keliru("pelaporan", "bll-lapor-ketua", 'kepada = "puo_pemilik"', 'kepada = "ppk_pemilik"'),
        Keliru("tahapan", "bll-tahapan-kelurahan", 'nama = "rincian"', 'nama = "pemantauan"'),
        Keliru("anomali", "bll-uptd-administrator", 'bawaan = "hanya-rsud"', 'bawaan = "semua-uptd"'),
    ],
}  # fmt: skip


@cache
def cases(nama: str) -> list[SetiapKasus]:
    return muat_kasus_folder(PLUGINS / nama / f"tatakerja_{nama}" / "kasus")


def planted(nama: str, one: Keliru, target: Path) -> tuple[Path, int]:
    """A copy of a regulation with a slip, and its line."""
    source = PLUGINS / nama / f"tatakerja_{nama}"
    copy = shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.py", "__*", "kasus"))
    behind = f'kode = "{one.sesudah}"' if one.sesudah else ""
    return copy, ubah_berkas(copy, one.berkas, one.benar, one.salah, behind)


def fails(nama: str, folder: Path, berkas: str) -> bool:
    """Whether a case fails; those of the file's own flow are asked first."""
    plugin = PluginBerkas(folder)
    for kasus in sorted(cases(nama), key=lambda kasus: berkas.title() not in type(kasus).__name__):
        try:
            jalankan(kasus, plugin)
        except AssertionError:
            return True
    return False


@pytest.mark.parametrize("nama", KELIRU)
def test_a_wrong_value_is_told_where_it_stands_or_fails_a_case(nama: str, tmp_path: Path) -> None:
    poor = []
    for number, one in enumerate(KELIRU[nama]):
        folder, line = planted(nama, one, tmp_path / str(number))
        try:
            susun_buku(PluginManager(folder))
        except GalatTatakerja as error:
            told = str(error).splitlines()
            if not any(it.startswith(f"{one.berkas}.toml:{line}: ") and one.saran and one.saran in it for it in told):
                poor.append((one, line, told[:3]))
        else:
            if one.saran or not fails(nama, folder, one.berkas):
                poor.append((one, line, ["nothing is told, and no case fails"]))
    assert poor == []
