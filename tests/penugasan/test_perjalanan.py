"""Assignments through the store, from proposal to letter and acceptance."""

from pathlib import Path

import pytest
from penugasan_bahan import (
    PIMPINAN,
    STAF,
    TIM,
    ajukan_atau_usulkan,
    buka,
    maju,
    usulan,
)

from tatakerja import (
    SistemTersimpan,
    TidakBerwenang,
)


def alamat(sk: SistemTersimpan, jenis: str) -> list[str]:
    with sk.jurnal.baca() as b:
        return [event.jenis for event in b.peristiwa(f"penugasan/{jenis}")]


@pytest.mark.parametrize("staf", [("SEKSI1",), ("BID2",), ("B2",)])
@pytest.mark.parametrize("cara", ["penunjukan", "sukarela"])
def test_an_individual_goes_to_the_letter_and_is_accepted(regensi: str, db: Path, cara: str, staf: tuple) -> None:
    with buka(regensi, db) as sk:
        usul = usulan(*staf, cara=cara)
        p = maju(sk, ajukan_atau_usulkan(sk, usul))
        assert p.status == "aktif"
        assert [s.jenis for s in p.surat] == [s.jenis for s in sk.alur_penugasan(usul).surat]
        assert all(step.keadaan == "selesai" and step.oleh is not None for step in p.langkah)
        assert sk.periksa().utuh


def test_a_team_goes_to_its_letters_after_all_members(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        usul = usulan(*TIM, ketua="BID1")
        p = maju(sk, ajukan_atau_usulkan(sk, usul))
        assert p.status == "aktif"
        kinds = alamat(sk, p.id)
        assert kinds.index("ditetapkan") > max(
            (i for i, kind in enumerate(kinds) if kind == "langkah_diambil"), default=0
        )
        assert {one.nip for s in p.surat for one in s.pegawai} == {STAF[u] for u in (*TIM, "BID1")}


@pytest.mark.parametrize("regensi_instansi", ["wonogiri", "buleleng"])
def test_across_instansi_the_others_act_too(regensi_instansi: str, db: Path) -> None:
    with buka(regensi_instansi, db) as sk:
        p = sk.usulkan(usulan("B2", pemilik="KANTOR"), oleh=PIMPINAN["KANTOR"])
        p = maju(sk, p)
        assert p.status == "aktif"
        assert {PIMPINAN["KANTOR"], PIMPINAN["SETDA"]} <= {step.oleh.nip for step in p.langkah if step.oleh}


def test_proposing_takes_ones_own_request_with_it(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        p = sk.usulkan(usulan("B2"), oleh=PIMPINAN["BID1"])
        assert p.langkah[0].aksi == "memohon"
        assert p.langkah[0].keadaan == "selesai"
        assert [turn.berwenang[0].nip for turn in p.giliran] == [PIMPINAN["DIN2"]]
        # The head of the Perangkat Daerah may propose too, but the request is the unit leader's.
        q = sk.usulkan(usulan("B2"), oleh=PIMPINAN["DINAS"])
        assert q.langkah[0].keadaan == "giliran"
        assert q.giliran[0].berwenang[0].nip == PIMPINAN["BID1"]


def test_bantul_volunteer_is_first_known_to_the_ppk(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = sk.ajukan(usulan("B2", cara="sukarela"), oleh=STAF["B2"])
        assert [(t.aksi, t.berwenang[0].nip) for t in p.giliran] == [("mengetahui", PIMPINAN["B2"])]
        p = sk.setujui(p.id, oleh=PIMPINAN["B2"])
        assert p.giliran[0].berwenang[0].nip == STAF["B2"]
        p = sk.setujui(sk.setujui(p.id, oleh=STAF["B2"]).id, oleh=PIMPINAN["DINAS"])
        p = sk.setujui(p.id, oleh=STAF["B2"])
        assert {t.berwenang[0].nip for t in p.giliran} == {PIMPINAN["DIN2"], PIMPINAN["B2"]}  # in parallel
        p = sk.setujui(sk.setujui(p.id, oleh=PIMPINAN["B2"]).id, oleh=PIMPINAN["DIN2"])
        assert p.giliran[0].aksi == "menetapkan"


def test_kotabaru_the_ppk_sets_before_the_secretary_signs(db: Path) -> None:
    with buka("kotabaru", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")), "menetapkan")
        assert p.giliran[0].dokumen is None
        with pytest.raises(TidakBerwenang, match="tidak berwenang atas langkah"):
            sk.tetapkan(p.id, oleh=PIMPINAN["SETDA"])
        p = sk.tetapkan(p.id, oleh=PIMPINAN["B2"])  # as well as setujui
        assert p.surat == ()
        p = sk.tetapkan(p.id, oleh=PIMPINAN["SETDA"])
        assert (p.surat[0].jenis, p.surat[0].penetap.nip) == ("surat_perintah", PIMPINAN["SETDA"])
