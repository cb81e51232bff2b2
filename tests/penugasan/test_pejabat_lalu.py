"""Posts recorded after an import that has a holder no more: of earlier days that holder stays, and only that one."""

from datetime import date
from pathlib import Path

import pytest
from penugasan_bahan import CADANGAN, HARI, PIMPINAN, STAF, buka, diserahkan, organisasi, sampai_selesai

from tatakerja import GalatPenugasan, Organisasi, Pemangku, SistemTersimpan

JUNI, JULI = date(2026, 6, 1), date(2026, 7, 1)
LAMA = PIMPINAN["BID1"]


def tanpa_pemangku(*pengganti: Pemangku, keluar: bool = True) -> Organisasi:
    data = organisasi()
    rest = [row for row in data.pemangku if row.unit != "BID1"]
    people = [one for one in data.pegawai if not keluar or one.nip != LAMA]
    return Organisasi(data.unit, people, (*rest, *pengganti))


def utuh(db: Path, penilai: str) -> None:
    """The journal is sound, and both days are answered."""
    for hari, ppk in ((HARI, LAMA), (JULI, penilai)):
        with buka("bantul", db, tanggal=hari) as sk:
            assert sk.periksa().cacat == ()
            assert (answer := sk.kedudukan(STAF["BID1"]).ppk) is not None
            assert answer.nip == ppk


@pytest.mark.parametrize("keluar", [True, False])
@pytest.mark.parametrize("berkas", [True, False])
def test_a_post_recorded_for_whom_an_import_left_out(db: Path, keluar: bool, berkas: bool) -> None:
    """Be the post vacant after it, or held by one of the file whom a record ends and follows."""
    with buka("bantul", db) as sk:
        p = diserahkan(sk, STAF["BID1"])
    with buka("bantul", db, tanggal=JUNI) as sk:
        baru = [Pemangku("BID1", CADANGAN[0], "plt", JUNI)] if berkas else []
        sk.impor(tanpa_pemangku(*baru, keluar=keluar))
    with buka("bantul", db, tanggal=JULI) as sk:
        if berkas:
            sk.pejabat_akhiri("BID1", CADANGAN[0], selesai=date(2026, 6, 30))
        sk.pejabat_tetapkan("BID1", CADANGAN[1], "plt", mulai=JULI)
        assert sampai_selesai(sk, sk.tampil(p.id)).status == "selesai"
        before = sk.tampil(p.id)
        sk.jurnal.bangun_ulang()
        assert sk.tampil(p.id) == before
    utuh(db, CADANGAN[1])


def menurut_berkas(sk: SistemTersimpan) -> list[tuple[str, date | None]]:
    return [(row.nip, row.selesai) for row in sk.pejabat_daftar("BID1")]


def test_a_period_that_reaches_back_to_a_holder_is_refused_and_the_way_out_works(db: Path) -> None:
    with buka("bantul", db):
        pass
    mei = date(2026, 5, 15)
    with buka("bantul", db, tanggal=JUNI) as sk:
        sk.impor(tanpa_pemangku())
        with pytest.raises(GalatPenugasan, match=r"Tuan BID1 .* menurut organisasi .* sebelum 2026-06-01") as refused:
            sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai=mei)
        assert "impor FOLDER --berlaku 2026-05-15" in str(refused.value)
        sk.impor(tanpa_pemangku(), berlaku=mei)
        assert "berlaku surut" in " ".join(sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai=mei))
        assert menurut_berkas(sk) == [(CADANGAN[0], None)]
    utuh(db, CADANGAN[0])


@pytest.mark.parametrize("mulai", [date(2026, 5, 15), JUNI])
def test_whoever_was_to_hold_a_post_is_no_second_holder_once_an_import_drops_them(db: Path, mulai: date) -> None:
    """The older file has a holder from September, the next one none; the post is then recorded, without an end."""
    with buka("bantul", db, tanggal=date(2026, 2, 1)) as sk:
        sk.impor(tanpa_pemangku(Pemangku("BID1", LAMA, "definitif", date(2026, 9, 1)), keluar=False))
    with buka("bantul", db, tanggal=JUNI) as sk:
        sk.impor(tanpa_pemangku(keluar=False))
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plt", mulai=mulai)
        assert sk.periksa().cacat == ()
    for hari in (date(2026, 2, 2), date(2026, 5, 20), JUNI, date(2026, 9, 2)):
        with buka("bantul", db, tanggal=hari) as sk:
            answer = sk.kedudukan(STAF["BID1"]).ppk
            assert answer is not None
            assert answer.nip == (CADANGAN[0] if hari >= mulai else None)
