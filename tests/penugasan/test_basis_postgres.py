"""``basis``: what it has made ready is enough for an application's account, and what it moves is all that is kept."""

import shlex
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from penugasan_bahan import HARI, PIMPINAN, STAF, ajukan_atau_usulkan, buka, maju, organisasi, usulan, usulkan_tim

from postgres_bahan import Server, nama_untuk
from tatakerja import SistemKerja
from tatakerja.cli.app.root import akar
from tatakerja.journal import jam_pada
from tatakerja.penugasan.akses import make, tokens_listed


@pytest.fixture
def nama(pg: Server, tmp_path: Path) -> Iterator[str]:
    name = nama_untuk(tmp_path)
    yield name
    pg.buang(name)
    pg.jalankan(*(f'DROP ROLE IF EXISTS "{name}_{one}"' for one in ("aplikasi", "pembaca", "penghapus")))


def jalankan(*words: str) -> str:
    result = CliRunner().invoke(akar, words)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_an_application_does_everything_in_what_was_made_ready(pg: Server, nama: str) -> None:
    jalankan("-d", pg.untuk(nama), "basis", "siapkan")
    account = f"akun_{nama}"
    pg.jalankan(f'CREATE ROLE "{account}" LOGIN', f'GRANT "{nama}_aplikasi" TO "{account}"')
    try:
        assert f"Peran yang dipakai: {account}" in jalankan("-d", pg.untuk(nama, account), "basis", "status")
        with SistemKerja.buka("bantul", basis_data=pg.untuk(nama, account), jam=jam_pada(HARI), akun="penguji") as sk:
            sk.impor(organisasi())
            assert usulkan_tim(sk) == "2026-000001"
            make(sk.jurnal, nama="mesin", hak=["pencatat"], nip=None, sampai=date(2026, 12, 31))
            assert sk.periksa().utuh
    finally:
        pg.jalankan(f'DROP ROLE "{account}"')


def test_an_empty_database_is_told_as_one_where_no_regulation_is_chosen(pg: Server, nama: str, tmp_path: Path) -> None:
    where, file = pg.buat(nama), tmp_path / "tiada.db"
    for database, what in ((where, "kosong"), (where, "belum berisi organisasi"), (str(file), "tidak ada")):
        if what == "belum berisi organisasi":
            jalankan("-d", where, "basis", "siapkan")
        for words in (("kedudukan",), ("penugasan", "daftar")):
            address = database.replace("@", ":rahasia@", 1)
            result = CliRunner().invoke(akar, ["-d", address, *words])
            assert result.exit_code == 2, result.output
            fill = f"tatakerja -r DAERAH -d {shlex.quote(database)} impor FOLDER"
            assert f"{database} {what}; isi dengan `{fill}`, atau pilih regulasi dengan -r" in result.output
            assert "rahasia" not in result.output


def test_what_is_printed_can_be_typed_and_what_is_left_to_do_is_told(pg: Server, nama: str, tmp_path: Path) -> None:
    name, account = f"{nama} 'Kab' \"X\"", f"pindah_{nama}"
    where = pg.untuk(quote(name))
    try:
        pg.jalankan(f'CREATE DATABASE "{name.replace(chr(34), chr(34) * 2)}" TEMPLATE template0')
        assert "belum ada tabelnya; buat dengan" in jalankan("-d", where, "basis", "status", "--format", "json")
        told = jalankan("-d", where, "basis", "siapkan")
        grant = told[told.index("GRANT") :].replace("...", account)
        pg.jalankan(f"CREATE ROLE {account} LOGIN", grant)
        with buka("bantul", tmp_path / "a.db"):
            pass
        result = CliRunner().invoke(akar, ["basis", "pindah", str(tmp_path / "a.db"), pg.untuk(quote(name), account)])
        assert "hanya dapat disalin" in result.stderr
        assert "pemilik basis data itu" in result.stderr
    finally:
        quoted = name.replace('"', '""')
        pg.jalankan(f'DROP DATABASE "{quoted}" WITH (FORCE)', f"DROP ROLE IF EXISTS {account}")
        pg.jalankan(*(f'DROP ROLE IF EXISTS "{quoted}_{one}"' for one in ("aplikasi", "pembaca", "penghapus")))


def test_what_is_kept_beside_assignments_moves_with_them_both_ways(pg: Server, nama: str, tmp_path: Path) -> None:
    first, last = str(tmp_path / "a.db"), str(tmp_path / "b.db")
    with buka("bantul", tmp_path / "a.db") as sk:
        id = maju(sk, ajukan_atau_usulkan(sk, usulan("B2", mulai="2026-02-01"))).id
        sk.simpan_bertanda(sk.surat(id), b"%PDF-1.7 satu", oleh="Kantor", dicatat_oleh=PIMPINAN["SETDA"])
        make(sk.jurnal, nama="mesin", hak=["pencatat"], nip=PIMPINAN["SETDA"], sampai=date(2026, 12, 31))
    jalankan("-d", pg.untuk(nama), "basis", "siapkan")
    jalankan("basis", "pindah", first, pg.untuk(nama))
    jalankan("basis", "pindah", pg.untuk(nama), last)
    for place in (pg.untuk(nama), last):
        with SistemKerja.buka("bantul", basis_data=place, jam=jam_pada(HARI), akun="penguji") as sk:
            assert sk.berkas_bertanda(id) == b"%PDF-1.7 satu"
            with sk.jurnal.baca() as view:
                assert [one.nama for one in tokens_listed(view)] == ["mesin"]
            assert sk.periksa().utuh
    states = []
    for path in (first, last):
        with closing(sqlite3.connect(path)) as conn:
            states.append(conn.execute("SELECT * FROM keadaan ORDER BY 1").fetchall())
    assert states[0] == states[1]
    assert {kind for _, kind, *_ in states[0]} == {"penugasan", "bertanda", "akses"}


def test_an_erasure_says_what_stays_on_a_servers_disk_and_how_it_goes(pg: Server, nama: str) -> None:
    with SistemKerja.buka("bantul", basis_data=pg.buat(nama), buat=True, jam=jam_pada(HARI), akun="penguji") as sk:
        sk.impor(organisasi())
    told = jalankan("-d", pg.untuk(nama), "pegawai", "hapus-data", STAF["BID2"], "--ya")
    assert "vacuumdb --full --schema=tatakerja" in told
    with SistemKerja.buka("bantul", basis_data=pg.untuk(nama), jam=jam_pada(HARI), akun="penguji") as sk:
        assert sk.organisasi.pegawai_ber_nip(STAF["BID2"]) is None
    if pg.wheel is None:
        return
    ((place, number),) = pg.jalankan(
        f"SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = '{nama}'"
    )

    def on_disk() -> bool:
        pg.jalankan("CHECKPOINT")
        return any(STAF["BID2"].encode() in one.read_bytes() for one in Path(place, "base", str(number)).iterdir())

    assert on_disk(), "the control: that is what is warned of"
    tables = pg.jalankan("SELECT tablename FROM pg_tables WHERE schemaname = 'tatakerja'", di=nama)
    pg.jalankan(*(f"VACUUM FULL tatakerja.{table}" for (table,) in tables), di=nama)
    assert not on_disk()


def test_what_the_drivers_pool_complains_of_is_in_nobodys_way(pg: Server, nama: str) -> None:
    with SistemKerja.buka("bantul", basis_data=pg.buat(nama), buat=True, jam=jam_pada(HARI), akun="penguji") as sk:
        sk.impor(organisasi())
    program = """
import logging, sys
from click.testing import CliRunner
from tatakerja.cli.app.root import akar
for words in (["jurnal", "tampil"], ["audit"]):
    assert CliRunner().invoke(akar, ["-d", sys.argv[1], *words]).exit_code == 0
    logging.getLogger("psycopg.pool").warning("discarding closed connection")
    logging.getLogger("psycopg").warning("the control")
"""
    done = subprocess.run([sys.executable, "-c", program, pg.untuk(nama)], check=True, capture_output=True, text=True)
    assert done.stderr == "the control\nthe control\n"
