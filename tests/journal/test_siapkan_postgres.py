"""What ``basis siapkan`` refuses before it makes anything, by name of the right, the owner, or what is incomplete."""

from collections.abc import Iterator

import pytest
from jurnal_bahan import PENUGASAN

from postgres_bahan import Server
from tatakerja.journal import GalatBasisData, buka
from tatakerja.journal.postgres import admin as admin_module
from tatakerja.journal.transfer.manage import siapkan_server

KINDS = [PENUGASAN]
NIHIL = "postgresql://admin:rahasia@127.0.0.1:1/bantul"


@pytest.fixture
def admin(pg: Server, nama: str) -> Iterator[str]:
    """A role that may log in and nothing else; its roles go with the test."""
    role = f"admin_{nama}"
    pg.jalankan(f'CREATE ROLE "{role}" LOGIN')
    yield role
    pg.buang(nama)
    endings = ("aplikasi", "pembaca", "penghapus")
    pg.jalankan(*(f'DROP ROLE IF EXISTS "{one}"' for one in (*(f"{nama}_{end}" for end in endings), role)))


def there(pg: Server, nama: str) -> tuple[bool, bool, list[tuple[str]]]:
    """Whether there is the database, its schema, and which of its roles there are."""
    database = pg.ada(nama)
    schema = database and bool(pg.jalankan("SELECT 1 FROM pg_namespace WHERE nspname = 'tatakerja'", di=nama))
    return database, schema, pg.jalankan(f"SELECT rolname FROM pg_roles WHERE rolname LIKE '{nama}\\_%'")


@pytest.mark.parametrize(("rights", "lacking"), [
    ("", "tidak berhak CREATEDB dan CREATEROLE"), ("CREATEDB", "tidak berhak CREATEROLE"),
    ("CREATEROLE", "tidak berhak CREATEDB"),
])  # fmt: skip
def test_a_right_that_is_missing_is_named_and_nothing_is_made(
    pg: Server, nama: str, admin: str, rights: str, lacking: str
) -> None:
    if rights:
        pg.jalankan(f'ALTER ROLE "{admin}" {rights}')
    with pytest.raises(GalatBasisData, match=f"{lacking}, padahal") as info:
        siapkan_server(pg.untuk(nama, admin), KINDS)
    assert f"{nama}_aplikasi" in str(info.value)
    assert ("basis datanya" in str(info.value)) is True
    assert there(pg, nama) == (False, False, [])
    pg.jalankan(f'ALTER ROLE "{admin}" CREATEDB CREATEROLE')
    assert len(siapkan_server(pg.untuk(nama, admin), KINDS).peran_baru) == 3


def test_in_a_database_that_is_there_only_the_roles_need_a_right(pg: Server, nama: str, admin: str) -> None:
    pg.jalankan(f'CREATE DATABASE "{nama}" OWNER "{admin}" TEMPLATE template0')
    with pytest.raises(GalatBasisData, match="tidak berhak CREATEROLE, padahal yang harus dibuat: peran"):
        siapkan_server(pg.untuk(nama, admin), KINDS)
    assert there(pg, nama) == (True, False, [])
    pg.jalankan(*(f'CREATE ROLE "{nama}_{one}"' for one in ("aplikasi", "pembaca", "penghapus")))
    made = siapkan_server(pg.untuk(nama, admin), KINDS)
    assert (made.pemilik, made.peran_baru) == (admin, ())


def test_who_owns_the_tables_or_the_database_is_named(pg: Server, nama: str, admin: str) -> None:
    other = f"lain_{nama}"
    pg.jalankan(f'CREATE ROLE "{other}" LOGIN CREATEROLE CREATEDB', f'ALTER ROLE "{admin}" CREATEROLE CREATEDB')
    try:
        pg.jalankan(f'CREATE DATABASE "{nama}" OWNER "{admin}" TEMPLATE template0')
        with pytest.raises(GalatBasisData, match=f"basis datanya milik peran {admin}, bukan {other}"):
            siapkan_server(pg.untuk(nama, other), KINDS)
        siapkan_server(pg.untuk(nama, admin), KINDS)
        pg.jalankan(f'GRANT CONNECT ON DATABASE "{nama}" TO "{other}"')
        with pytest.raises(GalatBasisData, match=f"tabelnya milik peran {admin}, bukan {other}; jalankan sebagai"):
            siapkan_server(pg.untuk(nama, other), KINDS)
        pg.jalankan(f'GRANT "{admin}" TO "{other}"')
        assert siapkan_server(pg.untuk(nama, other), KINDS).pemilik == admin
    finally:
        pg.buang(nama)
        pg.jalankan(f'DROP ROLE "{other}"')


def test_a_server_that_is_not_there_is_not_to_be_made_ready(pg: Server, nama: str) -> None:
    """Nor does its text run together; a database that isn't there is."""
    for act in (lambda: siapkan_server(NIHIL, KINDS), lambda: buka(NIHIL, KINDS)):
        with pytest.raises(GalatBasisData, match="periksa alamat, sandi") as info:
            act()
        assert "siapkan" not in str(info.value)
        assert "Connection refused; Is the server running" in str(info.value)
    with pytest.raises(GalatBasisData, match="yang baru dibuat dengan `tatakerja basis siapkan`"):
        buka(pg.untuk(nama), KINDS)


def test_who_cannot_enter_the_database_from_which_others_are_made_is_told_so(
    pg: Server, nama: str, admin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = admin_module.make_conninfo
    monkeypatch.setattr(admin_module, "make_conninfo", lambda text, **_: real(text, dbname=f"tak_{nama}"))
    with pytest.raises(GalatBasisData, match="belum ada dan tidak dibuat: basis data postgres") as info:
        siapkan_server(pg.untuk(nama, admin), KINDS)
    assert f"membuat {nama} " in str(info.value)
    assert "basis siapkan" not in str(info.value)


@pytest.mark.parametrize(("address", "named"), [
    ("postgresql://a:rahasia@127.0.0.1:1/x?aneh=1", True), ("postgresql://127.0.0.1:1/x?sslmode=prefer&aneh=1", True),
    ("postgresql://127.0.0.1:1/x?password=rahasia&aneh=1", False), ("postgresql://127.0.0.1:1/x?aneh", False),
])  # fmt: skip
def test_a_word_that_libpq_does_not_know_is_named(address: str, named: bool) -> None:
    """Unless it may be a part of a password that wasn't written as it ought to be."""
    for act in (lambda: siapkan_server(address, KINDS), lambda: buka(address, KINDS)):
        with pytest.raises(GalatBasisData, match="alamat basis data") as info:
            act()
        assert ("memuat kata yang tidak dikenal, aneh; tulis" in str(info.value)) is named
        assert ("tidak terbaca" in str(info.value)) is not named
        assert "rahasia" not in str(info.value)
