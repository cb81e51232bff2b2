"""Limits of acting officials: data with their legal place, said when one is recorded, and in the audit."""

from pathlib import Path

import pytest
from penugasan_bahan import CADANGAN, PIMPINAN, STAF, buka

from tatakerja import SistemTersimpan
from tatakerja.audit.organisasi import audit_organisasi
from tatakerja.rules.berkas.faults import GalatRegulasi
from tatakerja.rules.berkas.pengaturan import baca_pengaturan, teks_pengaturan
from tatakerja.values.pengaturan import BATAS_PLT, Pengaturan

SENDIRI = 'plt = { bulan = 1, perpanjangan = 1, dasar = "Edaran X", jabatan = { pelaksana = ["administrator"] } }\n'


def atur(folder: Path, text: str) -> Pengaturan:
    (folder / "pengaturan.toml").write_text(text)
    found = baca_pengaturan(folder)
    assert found is not None
    return found


@pytest.fixture
def sk(db: Path) -> SistemTersimpan:
    sk = buka("bantul", db)
    sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-01-04")
    return sk


def plt(sk: SistemTersimpan, nip: str, mulai: str, selesai: str | None) -> str:
    said = sk.pejabat_tetapkan("BID1", nip, "plt", mulai=mulai, selesai=selesai)
    return "\n".join(one for one in said if not one.startswith("berlaku surut"))


def test_what_is_beyond_the_limits_is_said_when_recorded(sk: SistemTersimpan) -> None:
    assert "habis 2026-07-04 (SE BKN 2/2019); yang dicatat sampai 2026-12-31" in plt(
        sk, PIMPINAN["BID2"], "2026-01-05", "2026-12-31"
    )


def test_what_is_within_them_is_not(sk: SistemTersimpan) -> None:
    assert plt(sk, PIMPINAN["BID2"], "2026-01-05", "2026-04-04") == ""
    assert plt(sk, PIMPINAN["BID2"], "2026-04-05", "2026-07-04") == "", "an extension"
    assert "habis 2026-07-04" in plt(sk, PIMPINAN["BID2"], "2026-07-05", "2026-07-31"), "counted from the first term"


def test_an_open_end_and_a_rank_that_is_too_low(sk: SistemTersimpan) -> None:
    said = plt(sk, STAF["BID1"], "2026-01-05", None)
    assert "tanpa hari terakhir; masa pertamanya paling lama 3 bulan, sampai 2026-04-04" in said
    assert "lazimnya pejabat setingkat" in said


def test_the_regency_settles_others(sk: SistemTersimpan, tmp_path: Path) -> None:
    settings = atur(tmp_path, SENDIRI)
    sk.atur(settings)
    assert sk.pengaturan(tercatat=True) == settings
    assert "habis 2026-03-04 (Edaran X)" in plt(sk, CADANGAN[0], "2026-01-05", "2026-03-31")
    limits = sk.pengaturan().plt
    assert limits is not None
    (remark,) = [
        one
        for one in audit_organisasi(sk.terakhir_berlaku(), batas_plt=limits).catatan
        if one.kode == "masa-plt-melampaui-batas"
    ]
    assert remark.dasar == ("Edaran X",)
    (tmp_path / "lagi").mkdir()
    assert atur(tmp_path / "lagi", str(teks_pengaturan(settings))) == settings
    assert sk.periksa().utuh


def test_what_is_left_out_is_as_usual(tmp_path: Path) -> None:
    found = atur(tmp_path, '[plt]\ndasar = ["SE X"]\n').plt
    assert found is not None
    assert (found.bulan, found.jabatan, found.dasar) == (BATAS_PLT.bulan, BATAS_PLT.jabatan, ("SE X",))
    assert Pengaturan().di_atas(Pengaturan(plt=found)).plt == found


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("[plt]\nbulan = 3\n", "plt tanpa dasar"),
        ('[plt]\ndasar = "X"\nbulan = "tiga"\n', "'tiga' bukan banyaknya bulan"),
        ('[plt]\ndasar = "X"\nbulan = 500\n', "500 bukan banyaknya bulan"),
        ('[plt]\ndasar = "X"\nbuln = 3\n', "kunci 'buln' tidak dikenal"),
        ('[plt]\ndasar = "X"\njabatan = { pengawass = ["pengawas"] }\n', "'pengawass' tidak dikenal.*pengawas"),
        ('[plt]\ndasar = "X"\njabatan = { pengawas = ["camat"] }\n', "'camat' tidak dikenal"),
        ("plt = 3\n", "plt harus tabel"),
    ],
)
def test_faults_name_the_place(tmp_path: Path, isi: str, kata: str) -> None:
    with pytest.raises(GalatRegulasi, match=f"pengaturan.toml:\\d+.*{kata}"):
        atur(tmp_path, isi)
