"""Steps taken and refused: whose turn it is, by which command, with which reason."""

from pathlib import Path

import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    STAF,
    ajukan_atau_usulkan,
    buka,
    usulan,
)

from tatakerja import (
    GalatPenugasan,
    TidakBerwenang,
)


def test_a_refusal_needs_its_reason_where_the_step_demands_one(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        with pytest.raises(GalatPenugasan, match="alasan wajib"):
            sk.tolak(p.id, oleh=PIMPINAN["DIN2"], alasan="  ")
        with pytest.raises(TidakBerwenang):
            sk.tolak(p.id, oleh=PIMPINAN["B2"], alasan="tidak")
        p = sk.tolak(p.id, oleh=PIMPINAN["DIN2"], alasan="beban kerja penuh")
        assert p.status == "ditolak"
        assert p.langkah[1].keadaan == "ditolak"
        assert p.langkah[1].alasan == "beban kerja penuh"
        assert {step.keadaan for step in p.langkah[2:]} == {"gugur"}
        for late in (sk.setujui, sk.tetapkan, sk.terima, sk.batalkan):
            with pytest.raises(GalatPenugasan):
                late(p.id, oleh=PIMPINAN["DIN2"])
        q = ajukan_atau_usulkan(sk, usulan("B2", merujuk="2026-1"))
        assert q.merujuk == p.id
        with pytest.raises(GalatPenugasan, match="berjalan"):
            ajukan_atau_usulkan(sk, usulan("B2", merujuk=q.id))


def test_a_step_that_the_text_lets_nobody_refuse_is_not_refused(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("SEKSI1"))
        with pytest.raises(GalatPenugasan, match="ditolak sekarang"):
            sk.tolak(p.id, oleh=PIMPINAN["BID1"], alasan="x")
        with pytest.raises(GalatPenugasan, match="tidak mengatur penolakan"):
            sk.tolak(p.id, oleh=PIMPINAN["BID1"], alasan="x", langkah=1)


def test_out_of_turn_wrong_command_and_unknown_step(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        with pytest.raises(GalatPenugasan, match="belum sampai gilirannya"):
            sk.tetapkan(p.id, oleh=PIMPINAN["B2"], langkah=3)
        with pytest.raises(GalatPenugasan, match="sudah diambil"):
            sk.setujui(p.id, oleh=PIMPINAN["DINAS"], langkah=1)
        with pytest.raises(GalatPenugasan, match="langkahnya 1 sampai 4"):
            sk.setujui(p.id, oleh=PIMPINAN["DIN2"], langkah=9)
        with pytest.raises(GalatPenugasan, match="perintah setujui"):
            sk.terima(p.id, oleh=PIMPINAN["DIN2"], langkah=2)
        sk.setujui(p.id, oleh=PIMPINAN["DIN2"])
        with pytest.raises(GalatPenugasan, match="dapat disetujui sekarang"):
            sk.setujui(p.id, oleh=PIMPINAN["B2"])


def test_an_in_tray_holds_what_one_may_take_today(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        p = sk.usulkan(usulan("B2"), oleh=PIMPINAN["BID1"])
        sk.usulkan(usulan("SEKSI1"), oleh=PIMPINAN["BID1"])
        assert [one.id for one in sk.daftar(giliran=PIMPINAN["DIN2"])] == [p.id]
        assert sk.daftar(giliran=STAF["B2"]) == []
        assert len(sk.daftar(status="berjalan")) == len(sk.daftar()) == 2
        assert sk.daftar(status="aktif") == []
        with pytest.raises(GalatPenugasan, match="pilihan"):
            sk.daftar(status="lenyap")
        sk.pejabat_tetapkan("DIN2", CADANGAN[0], "plh", mulai=HARI)
        assert [one.id for one in sk.daftar(giliran=CADANGAN[0])] == [p.id]
