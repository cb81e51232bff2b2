"""Lived under a regulation whose reviewers depend on the employee: lent staff, a coordinator, mixed teams."""

from datetime import date
from pathlib import Path

import pytest
from penugasan_bahan import keadaan, maju, peninjau, sampai_selesai

from tatakerja import GalatPenugasan, Organisasi, Pegawai, Pemangku, SistemKerja, SistemTersimpan, Unit, Usulan
from tatakerja.journal import jam_pada

SEBERANG = Path(__file__).parents[1] / "rules/berkas/seberang"
HARI = date(2026, 1, 5)
UNIT = (
    Unit("KAB", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
    Unit("SETDA", "Sekretariat Daerah", "sekretariat_daerah", "KAB", "jpt_pratama"),
    Unit("DIN", "Dinas", "dinas", "KAB", "jpt_pratama"),
    Unit("B1", "Bidang Satu", "bidang", "DIN", "administrator"),
    Unit("KEL", "Kelompok", "kelompok", "B1", "fungsional"),
    Unit("DUA", "Dinas Dua", "dinas", "KAB", "jpt_pratama"),
    Unit("B3", "Bidang Tiga", "bidang", "DUA", "administrator"),
)
KEPALA = {unit.kode: f"{number:018d}" for number, unit in enumerate(UNIT, start=1)}
JENJANG = {"KEL": "ahli_muda"}
STAF = {"kel": "7" * 18, "b1": "8" * 18, "kel2": "9" * 18}
ORGANISASI = Organisasi(
    UNIT,
    (
        *(
            Pegawai(KEPALA[one.kode], f"Kepala {one.kode}", one.kode, one.jabatan_pimpinan, JENJANG.get(one.kode, ""))
            for one in UNIT
        ),
        Pegawai(STAF["kel"], "Kel", "KEL", "pelaksana"),
        Pegawai(STAF["kel2"], "Kel Dua", "KEL", "pelaksana"),
        Pegawai(STAF["b1"], "Bidang", "B1", "pelaksana"),
    ),
    tuple(Pemangku(one.kode, KEPALA[one.kode], "definitif", date(2020, 1, 1)) for one in UNIT),
)


def buka(path: Path, tanggal: date = HARI) -> SistemTersimpan:
    new = not path.exists()
    sk = SistemKerja.buka(SEBERANG, basis_data=path, buat=True, jam=jam_pada(tanggal), akun="penguji")
    if new:
        sk.impor(ORGANISASI)
    return sk


def diusulkan(sk: SistemTersimpan, *siapa: str, pemilik: str, oleh: str):
    people = tuple(STAF[one] for one in siapa)
    return sk.usulkan(Usulan(cara="penunjukan", pemilik=pemilik, pegawai=people), oleh=KEPALA[oleh])


@pytest.mark.parametrize(("siapa", "rantai"), [(("kel",), ["KEL", "B1"]), (("kel", "kel2"), ["KEL", "B1"])])
def test_results_of_lent_staff_go_to_their_own_superiors(db: Path, siapa: tuple[str, ...], rantai: list[str]) -> None:
    with buka(db) as sk:
        p = maju(sk, diusulkan(sk, *siapa, pemilik="B3", oleh="DUA"))
        assert [one.jabatan.unit for one in p.evaluasi.rantai] == rantai
        p = sk.hasil_serahkan(p.id, oleh=STAF["kel"], isi="hasil")
        assert keadaan(p) == ["giliran", "menunggu"]
        with pytest.raises(GalatPenugasan):
            sk.hasil_teruskan(p.id, oleh=KEPALA["B3"])
        p = sampai_selesai(sk, p)
        assert peninjau(p) == [KEPALA[one] for one in rantai]
        assert sk.periksa().utuh


def test_without_a_coordinator_his_step_is_none(db: Path) -> None:
    with buka(db) as sk:
        p = maju(sk, diusulkan(sk, "b1", pemilik="B3", oleh="DUA"))
        assert [one.jabatan.unit for one in p.evaluasi.rantai] == ["B1"]


def test_results_of_a_mixed_team_are_refused_with_each_chain_named(db: Path) -> None:
    with buka(db) as sk:
        p = maju(sk, diusulkan(sk, "kel", "b1", pemilik="B3", oleh="DUA"))
        assert p.evaluasi.status == "belum_tertentukan"
        assert any("atau Kepala Bidang Satu" in note for note in p.evaluasi.keterangan)
        with pytest.raises(GalatPenugasan, match="lain bagi masing-masing anggota"):
            sk.hasil_serahkan(p.id, oleh=STAF["kel"], isi="hasil")
        assert sk.periksa().utuh
