"""What ``basis siapkan`` refuses before it makes anything, by name of the right, the owner, or what is incomplete."""

from collections.abc import Iterator

import pytest
from jurnal_bahan import PENUGASAN

from postgres_bahan import Server
from tatakerja.journal import GalatBasisData
from tatakerja.journal.transfer.manage import siapkan_server

KINDS = [PENUGASAN]


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
