"""A database that version 0.1.0 wrote, recorded when its schema was the first: opened, gone on with, verified."""

import gzip
from pathlib import Path

import pytest
from penugasan_bahan import CADANGAN, buka, maju, pengusul, usulan

from tatakerja import GalatTatakerja
from tatakerja.journal import buka as buka_jurnal
from tatakerja.penugasan.stream import PENUGASAN

REKAMAN = Path(__file__).parent / "lama" / "0.1.0.db.gz"
KEPALA = (10, "5588880cac55e06f6efc34a733799b73e8993bbfa20e25387c3c350ec5f71186")


@pytest.fixture
def lama(tmp_path: Path) -> Path:
    path = tmp_path / "lama.db"
    path.write_bytes(gzip.decompress(REKAMAN.read_bytes()))
    return path


def test_it_is_brought_up_to_date_and_verifies(lama: Path) -> None:
    with buka_jurnal(lama, [PENUGASAN]) as store, store.baca() as view:
        assert [(event.no, event.hash) for event in view.peristiwa(sejak=10)][:1] == [KEPALA]
        assert view.kepala().jumlah == KEPALA[0] + 1, "the event that says what stood beside the chain"
    with buka("bantul", lama) as sk:
        found = sk.periksa()
        assert (found.utuh, found.jumlah, found.diputus_ulang) == (True, 11, 8)


def test_what_was_begun_in_it_is_brought_to_its_end(lama: Path) -> None:
    with buka("bantul", lama) as sk:
        assert {one.id: one.status for one in sk.daftar()} == {
            "2026-000001": "aktif", "2026-000002": "berjalan", "2026-000003": "dibatalkan",
        }  # fmt: skip
        (letter,) = sk.tampil("2026-000001").surat
        assert (letter.nomor, letter.tanggal) == ("800.1.11/1/BID1", "2026-01-05")
        # The number goes on where it was: 2, not 1 again.
        assert {one.nomor for one in maju(sk, sk.tampil("2026-000002")).surat} == {"800.1.11/1/B2", "800.1.11/2/BID1"}
        (plh,) = [row for row in sk.pejabat_daftar("SEKSI1") if row.sebagai == "plh"]
        assert (plh.nip, plh.dasar) == (CADANGAN[0], "SK lama"), "grounds stood in the chain then"
        assert sk.organisasi.pemangku[3].unit == "BID1"
        ppk = sk.kedudukan(sk.tampil("2026-000001").anggota[0].nip or "").ppk
        assert (ppk is not None and ppk.nip) == sk.organisasi.pemangku[3].nip
        assert sk.periksa().utuh


def test_its_idempotency_keys_still_hold_and_its_persons_can_be_erased(lama: Path) -> None:
    with buka("bantul", lama) as sk:
        usul = usulan("BID1")
        with pytest.raises(GalatTatakerja, match="kunci idempotensi"):
            sk.usulkan(usulan("BID2"), oleh=pengusul(sk, usul), kunci="kunci-satu")
        assert len(sk.daftar()) == 3
        sk.hapus_data(CADANGAN[0])
        assert sk.periksa().utuh
    for file in lama.parent.iterdir():
        assert CADANGAN[0].encode() not in file.read_bytes()
