"""The kit's lived machine over a server's database, life by life."""

import os
from itertools import count

import pytest
import test_mesin_pelaksanaan
from hypothesis.strategies import SearchStrategy, just
from penugasan_bahan import REGENSI, organisasi

from postgres_bahan import SEMUA, Alamat, nama_untuk, server
from tatakerja import Organisasi
from tatakerja.journal.postgres.store import PenyimpananPostgres
from tatakerja.kit.invariants.machine import MesinPenugasan, jalankan_mesin

_NUMBERS = count()


class Mesin(MesinPenugasan):
    """A life in a database of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.nama = nama_untuk(("mesin", os.getpid(), next(_NUMBERS)))  # processes of one run share a server
        self.path = Alamat(server().buat(self.nama))  # type: ignore[assignment]

    def susunan(self) -> SearchStrategy[Organisasi]:
        return just(organisasi())

    def teardown(self) -> None:
        try:
            assert isinstance(self.sk.jurnal, PenyimpananPostgres)
            super().teardown()
        finally:
            server().buang(self.nama)


@pytest.mark.skipif(not SEMUA, reason="TATAKERJA_POSTGRES=1 menjalankan semuanya di atas PostgreSQL")
@pytest.mark.parametrize("regensi", [pytest.param(one, id=f"postgres-{one}") for one in REGENSI])
def test_lives_over_a_server(regensi: str) -> None:
    assert jalankan_mesin(type("Mesin", (Mesin,), {"plugin": regensi}), 3)


class MesinPelaksanaan(test_mesin_pelaksanaan.Mesin):
    """What comes after the letter, likewise."""

    def tempat(self) -> Alamat:
        self.nama = nama_untuk(("pelaksanaan", os.getpid(), next(_NUMBERS)))
        return Alamat(server().buat(self.nama))

    def teardown(self) -> None:
        assert isinstance(self.sk.jurnal, PenyimpananPostgres)
        try:
            super().teardown()
        finally:
            server().buang(self.nama)


@pytest.mark.skipif(not SEMUA, reason="TATAKERJA_POSTGRES=1 menjalankan semuanya di atas PostgreSQL")
@pytest.mark.parametrize("regensi", [pytest.param(one, id=f"postgres-{one}") for one in REGENSI])
def test_lives_after_the_letter_over_a_server(regensi: str) -> None:
    test_mesin_pelaksanaan.jalankan(type("Mesin", (MesinPelaksanaan,), {"regensi": regensi}), 2, 30)
