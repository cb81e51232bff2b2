"""Rows of rules as JSON: every field of a row is shown, or left out for a reason that stands here."""

import inspect
from datetime import date

import attrs
import pytest
from jsonschema import Draft202012Validator

from tatakerja.contract import ke_json, skema
from tatakerja.contract.regulasi import KewajibanJson
from tatakerja.contract.rows import aturan
from tatakerja.contract.rows.diam import DiamJson
from tatakerja.contract.rows.pelaksanaan import AturanPelaksanaanJson
from tatakerja.contract.rows.sisipan import SisipanJson, TitikJson
from tatakerja.contract.write import keys
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values import alur, evaluasi, kedudukan, pelaksanaan, pelaporan, tahapan
from tatakerja.values import aturan as umum

BERNAMA = {"bila": "syarat", "oleh": "pihak", "dengan": "pihak"}
"""Fields that the JSON has always called otherwise."""

TANPA = {
    alur.AturanAlur: {"surat": "its steps follow those of `langkah`, in one list"},
    alur.AturanTim: dict.fromkeys(("uraian", "tersirat", "anomali"), "`isi` is the whole row"),
    alur.Muatan: {
        "dasar": "each of `isian` has its own",
        **dict.fromkeys(("uraian", "tersirat", "anomali"), "what it demands stands in `isian`"),
    },
    pelaksanaan.AturanPengarah: {"bentuk": "no layer offers a shape of directions"},
    umum.Diam: {"uraian": "`alasan` is the whole row", "tersirat": "silence implies nothing"},
    tahapan.AturanTahapan: {"bentuk": "no layer offers a shape of stages"},
    tahapan.Kegiatan: dict.fromkeys(("tersirat", "anomali"), "shown with the stage"),
    pelaporan.AturanLaporan: {
        "syarat": "in `jenis_jabatan`", **dict.fromkeys(("uraian", "tersirat", "anomali"), "the keys say it whole"),
    },
    pelaporan.AturanPermintaan: {
        "syarat": "none", "dari": "in `pelapor`",
        **dict.fromkeys(("uraian", "tersirat", "anomali"), "the keys say it whole"),
    },
    pelaporan.AturanKendala: {
        "syarat": "in `cakupan`", **dict.fromkeys(("uraian", "tersirat", "anomali"), "the keys say it whole"),
    },
}  # fmt: skip
"""Fields that are not shown, and why."""

DITULIS = {
    kedudukan.AturanKedudukan: aturan.AturanKedudukanJson,
    alur.AturanAlur: aturan.AturanAlurJson,
    alur.PolaLangkah: aturan.PolaLangkahJson,
    alur.AturanTim: aturan.AturanTimJson,
    alur.Muatan: aturan.MuatanJson,
    evaluasi.AturanEvaluasi: aturan.AturanEvaluasiJson,
    tahapan.AturanTahapan: aturan.AturanTahapanJson,
    tahapan.Kegiatan: aturan.KegiatanJson,
    tahapan.TanggungJawab: aturan.TanggungJawabJson,
    tahapan.Kewajiban: KewajibanJson,
    pelaporan.AturanLaporan: aturan.AturanPelaporanJson,
    pelaporan.AturanPermintaan: aturan.AturanPelaporanJson,
    pelaporan.AturanKendala: aturan.AturanPelaporanJson,
    alur.Sisipan: SisipanJson,
    alur.Titik: TitikJson,
    pelaksanaan.AturanPengarah: AturanPelaksanaanJson,
    pelaksanaan.AturanKoordinasi: AturanPelaksanaanJson,
    pelaksanaan.AturanKetentuan: AturanPelaksanaanJson,
    umum.Diam: DiamJson,
}


@pytest.mark.parametrize("kelas", DITULIS, ids=lambda one: one.__name__)
def test_every_field_of_a_row_is_shown_or_left_out_for_a_reason(kelas):
    fields = {BERNAMA.get(field.name, field.name) for field in attrs.fields(kelas)}
    left_out = set(TANPA.get(kelas, ()))
    assert fields - left_out <= set(keys(DITULIS[kelas]))
    assert left_out <= fields
    if kelas is not pelaporan.AturanPermintaan:
        assert not left_out & set(keys(DITULIS[kelas])) or kelas is alur.AturanAlur


def test_every_kind_of_row_is_known_here():
    modules = (kedudukan, alur, evaluasi, tahapan, pelaporan, pelaksanaan, umum)
    kinds = {
        one
        for module in modules
        for _, one in inspect.getmembers(module, inspect.isclass)
        if issubclass(one, umum.Aturan) and one not in (umum.Aturan, umum.AturanTunggal)
    }
    assert kinds == {one for one in DITULIS if issubclass(one, umum.Aturan)}


class Buku(BukuAturan):
    """A book that cites as it is told."""

    def __init__(self):
        pass

    def sitasi(self, dasar):
        return tuple(map(str, dasar))

    def lapisan(self, row):
        return "plugin"


@pytest.mark.parametrize(
    ("row", "kelas", "nama"),
    [
        (pelaporan.AturanLaporan(kode="a", pelapor="anggota", kepada=("ppk",), dasar=("Pasal 1",)),
         aturan.AturanPelaporanJson, "aturan_pelaporan"),
        (alur.AturanTim(kode="a", tingkat="info", isi="x", dasar=("Pasal 1",)), aturan.AturanTimJson, "aturan_tim"),
    ],
    ids=["laporan", "tim"],
)  # fmt: skip
def test_since_when_and_in_whose_place_a_row_holds_is_written(row, kelas, nama):
    row = attrs.evolve(row, menggantikan="lama", sejak=date(2026, 1, 5))
    written = ke_json(kelas.dari(Buku(), row))
    assert (written["menggantikan"], written["sejak"], written["sampai"]) == ("lama", "2026-01-05", None)
    assert Draft202012Validator(skema(nama)).is_valid(written)


def test_a_steps_time_is_written():
    step = alur.PolaLangkah(aksi="menyetujui", oleh="ppk", peran="PPK", tenggat="5 hari kerja")
    row = alur.AturanAlur(kode="a", langkah=(step,), dasar=("Pasal 1",))
    assert ke_json(aturan.PolaLangkahJson.dari(Buku(), row, step))["tenggat"] == "5 hari kerja"
