"""Holders of posts: who acts while one is appointed, acting, away or has delegated appraisal."""

from datetime import timedelta
from pathlib import Path

import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    STAF,
    ajukan_atau_usulkan,
    buka,
    maju,
    usulan,
)

from tatakerja import (
    GalatPenugasan,
    GalatTatakerja,
    TidakBerwenang,
)


def test_a_plt_acts_and_the_record_says_so(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        sk.pejabat_akhiri("DIN2", PIMPINAN["DIN2"], selesai=HARI - timedelta(days=1))
        with pytest.raises(TidakBerwenang, match="lowong dan tidak ada Plh") as refusal:
            sk.setujui(p.id, oleh=PIMPINAN["DIN2"])
        assert refusal.value.berwenang == ()
        sk.pejabat_tetapkan("DIN2", CADANGAN[0], "plt", mulai=HARI, dasar="SK 1/2026")
        p = sk.setujui(p.id, oleh=CADANGAN[0])
        assert p.langkah[1].oleh is not None
        assert (p.langkah[1].oleh.nip, p.langkah[1].oleh.sebagai) == (CADANGAN[0], "plt")
        sk.pejabat_akhiri("DIN2", CADANGAN[0], selesai=HARI)
        assert sk.tampil(p.id).langkah[1].oleh == p.langkah[1].oleh


def test_a_delegate_appraises_instead_and_a_plh_beside(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menetapkan")
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "delegasi_penilaian", mulai=HARI)
        sk.pejabat_tetapkan("BID1", CADANGAN[1], "plh", mulai=HARI)
        assert {one.nip for one in sk.tampil(p.id).giliran[0].berwenang} == {CADANGAN[0], CADANGAN[1]}
        with pytest.raises(TidakBerwenang, match="mendelegasikan penilaian"):
            sk.tetapkan(p.id, oleh=PIMPINAN["BID1"])
        assert sk.tetapkan(p.id, oleh=CADANGAN[0]).surat[0].penetap.sebagai == "delegasi_penilaian"


def test_nobody_acts_in_their_own_case(db: Path) -> None:
    """The employee is made Plt. of the head who must agree: the leader one unit up takes that place."""
    with buka("wonogiri", db) as sk:
        p = sk.usulkan(usulan("B2"), oleh=PIMPINAN["BID1"])
        sk.pejabat_akhiri("DIN2", PIMPINAN["DIN2"], selesai=HARI - timedelta(days=1))
        sk.pejabat_tetapkan("DIN2", STAF["B2"], "plt", mulai=HARI)
        with pytest.raises(TidakBerwenang, match="menyangkut dirinya sendiri") as refusal:
            sk.setujui(p.id, oleh=STAF["B2"])
        assert refusal.value.berwenang == (PIMPINAN["PEMDA"],)
        sk.setujui(p.id, oleh=PIMPINAN["PEMDA"])


def test_a_refusal_says_what_the_one_who_acts_lacks(db: Path) -> None:
    """Not only who may: a staff member holds no post, another head another one, a Plt. whose term ended held it."""
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")), "menetapkan")
        sk.pejabat_tetapkan(
            "BID1", CADANGAN[0], "plh", mulai=HARI - timedelta(days=9), selesai=HARI - timedelta(days=2)
        )
        sk.pejabat_tetapkan("BID1", CADANGAN[1], "plh", mulai=HARI + timedelta(days=3))
        for nip, lacks in (
            (STAF["B2"], "ia tidak memangku jabatan pimpinan"),
            # Whose own case it is, too; but that isn't what bars them.
            (STAF["SEKSI1"], "ia tidak memangku jabatan pimpinan"),
            (PIMPINAN["DIN2"], f"yang dipangkunya {sk.jabatan('DIN2')} (DIN2)"),
            (CADANGAN[0], f"masa Plh.-nya atas {sk.jabatan('BID1')} (BID1) berakhir"),
            (CADANGAN[1], f"masa Plh.-nya atas {sk.jabatan('BID1')} (BID1) baru mulai"),
        ):
            with pytest.raises(TidakBerwenang) as refusal:
                sk.tetapkan(p.id, oleh=nip)
            told = str(refusal.value)
            assert f"; {lacks}" in told
            assert "menyangkut dirinya sendiri" not in told
            assert f", {sk.jabatan('BID1')} ({PIMPINAN['BID1']})" in told  # the person first, then the post
        p = maju(sk, p, "menerima")
        with pytest.raises(TidakBerwenang, match="hanya bagi pegawainya sendiri"):
            sk.terima(p.id, oleh=STAF["B2"])
        p = sk.terima(p.id, oleh=STAF["SEKSI1"])
        name = sk.pegawai(STAF["SEKSI1"]).nama
        with pytest.raises(
            TidakBerwenang, match=rf"bukan yang ditugaskan; yang berwenang: {name} \({STAF['SEKSI1']}\)"
        ):
            sk.laporan_kirim(p.id, oleh=STAF["B2"], isi="x")


def test_posts_have_one_holder_a_day(db: Path) -> None:
    with buka("bantul", db) as sk:
        with pytest.raises(GalatPenugasan, match="sudah dipangku"):
            sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai=HARI)
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai=HARI, selesai="2026-01-09")
        with pytest.raises(GalatPenugasan, match="sudah dipangku"):
            sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai="2026-01-09")
        sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-01-04")
        sk.pejabat_tetapkan("BID1", CADANGAN[1], "plt", mulai=HARI, oleh=PIMPINAN["SETDA"])
        held = [(row.nip, row.sebagai) for row in sk.pejabat_daftar("BID1")]
        assert held == [(CADANGAN[0], "plh"), (CADANGAN[1], "plt")]
        assert len(sk.pejabat_daftar("BID1", semua=True)) == 3
        for wrong in (
            lambda: sk.pejabat_tetapkan("XX", CADANGAN[0], "plt", mulai=HARI),
            lambda: sk.pejabat_tetapkan("BID1", "123", "plt", mulai=HARI),
            lambda: sk.pejabat_tetapkan("BID1", CADANGAN[0], "kepala", mulai=HARI),
            lambda: sk.pejabat_tetapkan("B2", CADANGAN[0], "plh", mulai=HARI, selesai="2025-01-01"),
            lambda: sk.pejabat_tetapkan("B2", CADANGAN[0], "plh", mulai="besok"),
            lambda: sk.pejabat_akhiri("B2", CADANGAN[0], selesai=HARI),
            lambda: sk.pejabat_akhiri("B2", PIMPINAN["B2"], selesai="2020-01-01", mulai="2024-01-01"),
            lambda: sk.pejabat_tetapkan("B2", CADANGAN[0], "plh", mulai=HARI, oleh="orang-lain"),
        ):
            with pytest.raises(GalatTatakerja):
                wrong()
