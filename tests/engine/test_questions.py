"""The same questions, over files, over a database, and detached from it."""

from datetime import date
from pathlib import Path

import pytest

from tatakerja import Questions, SistemKerja, TidakDitemukan
from tatakerja_contoh.perintah import build_sample

HARI = date(2026, 1, 5)


def test_every_system_answers_the_questions(tmp_path: Path) -> None:
    organisasi = build_sample("kotabaru", 600, 1, HARI)
    pure = SistemKerja.buka("kotabaru", organisasi=organisasi, tanggal=HARI)
    with SistemKerja.buka("kotabaru", basis_data=tmp_path / "k.db", buat=True, tanggal=HARI) as stored:
        stored.impor(organisasi)
        detached = stored.saat_ini()
        assert isinstance(pure, Questions)
        assert isinstance(stored, Questions)
        assert stored.tanggal == HARI
        nip = organisasi.pegawai[5].nip
        assert stored.kedudukan(nip) == pure.kedudukan(nip)
    assert type(detached) is Questions
    assert list(detached.kedudukan_semua()) == list(pure.kedudukan_semua())  # also once the database is closed
    with pytest.raises(TidakDitemukan, match="tidak ada"):
        detached.kedudukan("1")
