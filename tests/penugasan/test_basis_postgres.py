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
    owner = f"milik_{nama}"
    pg.jalankan(f'CREATE ROLE "{owner}" LOGIN CREATEDB CREATEROLE')
    try:
        _erase_on_a_server(pg, nama, pg.untuk(nama, owner))
    finally:
        pg.buang(nama)
        pg.jalankan(*(f'DROP ROLE IF EXISTS "{nama}_{one}"' for one in ("aplikasi", "pembaca", "penghapus")))
        pg.jalankan(f'DROP ROLE "{owner}"')


def _erase_on_a_server(pg: Server, nama: str, owner: str) -> None:
    jalankan("-d", owner, "basis", "siapkan")
    with SistemKerja.buka("bantul", basis_data=owner, jam=jam_pada(HARI), akun="penguji") as sk:
        sk.impor(organisasi())
    pg.jalankan("ANALYZE", di=nama)
    told = jalankan("-d", pg.untuk(nama), "pegawai", "hapus-data", STAF["BID2"], "--ya")
    assert "vacuumdb --analyze-only --dbname=ALAMAT` lalu `vacuumdb --full --dbname=ALAMAT`" in " ".join(told.split())
    with SistemKerja.buka("bantul", basis_data=pg.untuk(nama), jam=jam_pada(HARI), akun="penguji") as sk:
        assert sk.organisasi.pegawai_ber_nip(STAF["BID2"]) is None
    tools = pg.alat()
    if pg.wheel is None or tools is None:
        return
    ((place, number),) = pg.jalankan(
        f"SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = '{nama}'"
    )

    def on_disk() -> bool:
        pg.jalankan("CHECKPOINT")
        return any(STAF["BID2"].encode() in one.read_bytes() for one in Path(place, "base", str(number)).iterdir())

    assert on_disk(), "the control: that is what is warned of"
    for mode in ("--analyze-only", "--full"):
        subprocess.run([tools / "vacuumdb", mode, f"--dbname={owner}"], check=True)
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


def test_a_restore_that_was_broken_off_is_told_by_every_command(pg: Server, nama: str, tmp_path: Path) -> None:
    """After its first function, some of its tables, all of them without a row, all rows, all but the triggers."""
    tools = pg.alat()
    if tools is None:
        pytest.skip("pg_dump dari versi server ini, atau yang lebih baru, tidak ada")
    jalankan("-d", pg.untuk(nama), "basis", "siapkan")
    jalankan("-r", "bantul", "contoh", str(tmp_path / "contoh"))
    with buka("bantul", tmp_path / "a.db"):
        pass
    dump, listed, copy = tmp_path / "a.dump", tmp_path / "daftar", pg.untuk(f"{nama}_pulih")
    subprocess.run([tools / "pg_dump", "--format=custom", f"--file={dump}", pg.untuk(nama)], check=True)
    told = subprocess.run([tools / "pg_restore", "--list", dump], check=True, capture_output=True, text=True).stdout
    parts = [line for line in told.splitlines() if not line.startswith(";")]
    kinds = [line.split(maxsplit=3)[3] for line in parts]
    tables = [place for place, kind in enumerate(kinds) if kind.startswith("TABLE tatakerja")]
    functions = [place for place, kind in enumerate(kinds) if kind.startswith("FUNCTION")]
    rows = [place for place, kind in enumerate(kinds) if kind.startswith("TABLE DATA")]
    triggers = [place for place, kind in enumerate(kinds) if kind.startswith("TRIGGER")]
    try:
        for last in (functions[0], tables[3], rows[0], rows[-1], triggers[0] - 1):
            listed.write_text("\n".join(parts[: last + 1]) + "\n")
            pg.buat(f"{nama}_pulih")
            subprocess.run(
                [tools / "pg_restore", "--no-owner", "--no-acl", f"--use-list={listed}", f"--dbname={copy}", dump],
                check=True,
            )
            for words in (
                ("-d", copy, "basis", "status"), ("-d", copy, "basis", "siapkan"), ("-d", copy, "jurnal", "periksa"),
                ("-r", "bantul", "-d", copy, "impor", str(tmp_path / "contoh")),
                ("basis", "pindah", str(tmp_path / "a.db"), copy), ("basis", "pindah", copy, str(tmp_path / "b.db")),
            ):  # fmt: skip
                result = CliRunner().invoke(akar, words)
                assert result.exit_code != 0, words
                assert "tidak lengkap isinya" in result.stderr, (words, last, result.stderr)
                assert "pulihkan lagi dari cadangan" in result.stderr
    finally:
        pg.buang(f"{nama}_pulih")


def test_an_account_without_rights_is_told_which_role_it_needs(pg: Server, nama: str) -> None:
    """To enter at all, and then to read."""
    jalankan("-d", pg.untuk(nama), "basis", "siapkan")
    account = f"akun_{nama}"
    pg.jalankan(f'CREATE ROLE "{account}" LOGIN')
    commands = (("basis", "status"), ("-r", "bantul", "kedudukan", STAF["BID2"]), ("jurnal", "tampil"))
    try:
        for act in ("SELECT", f'GRANT CONNECT ON DATABASE "{nama}" TO "{account}"'):
            pg.jalankan(act)
            for words in commands:
                result = CliRunner().invoke(akar, ["-d", pg.untuk(nama, account), *words])
                assert result.exit_code != 0
                assert "NAMA_pembaca" in result.stderr, (act, words, result.stderr)
                assert "NAMA_aplikasi" in result.stderr
                assert "sandi" not in result.stderr
        pg.jalankan(f'GRANT "{nama}_pembaca" TO "{account}"')
        jalankan("-d", pg.untuk(nama, account), "basis", "status")
    finally:
        pg.buang(nama)
        pg.jalankan(f'DROP ROLE "{account}"')


def test_setting_up_names_the_database_and_makes_none_that_nobody_named(
    pg: Server, nama: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Named in the address, by PGDATABASE or by a service; else it would have been named after the role."""
    role = f"admin_{nama}"
    pg.jalankan(f'CREATE ROLE "{role}" LOGIN CREATEDB CREATEROLE')
    bare = pg.untuk("", role)
    try:
        result = CliRunner().invoke(akar, ["-d", bare, "basis", "siapkan"])
        assert result.exit_code != 0
        assert "tidak menyebut nama basis datanya" in result.stderr
        assert not pg.ada(role)
        monkeypatch.setenv("PGDATABASE", nama)
        assert f": basis data {nama} dibuat, skema" in jalankan("-d", bare, "basis", "siapkan")
        monkeypatch.delenv("PGDATABASE")
        (tmp_path / "layanan").write_text(f"[uji]\ndbname={nama}\n")
        monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "layanan"))
        word = f"{bare}{'&' if '?' in bare else '?'}service=uji"
        assert f": basis data {nama} siap, skema" in jalankan("-d", word, "basis", "siapkan")
        assert not pg.ada(role)
    finally:
        pg.buang(role)
        pg.buang(nama)
        endings = ("aplikasi", "pembaca", "penghapus")
        pg.jalankan(*(f'DROP ROLE IF EXISTS "{one}_{end}"' for one in (role, nama) for end in endings))
        pg.jalankan(f'DROP ROLE "{role}"')


def test_an_unfinished_copy_is_warned_of_when_it_is_set_up(pg: Server, nama: str) -> None:
    jalankan("-d", pg.untuk(nama), "basis", "siapkan")
    pg.jalankan("INSERT INTO tatakerja.proyeksi VALUES ('#salinan', '[]')", di=nama)
    for words in (("siapkan",), ("siapkan", "--format", "json"), ("status",)):
        result = CliRunner().invoke(akar, ["-d", pg.untuk(nama), "basis", *words])
        assert result.exit_code == 0
        assert "salinan yang belum selesai" in result.stderr
        assert "(oleh pemiliknya, dengan alamatnya)" in result.stderr


def test_an_import_without_roles_says_so_once(pg: Server, nama: str, tmp_path: Path) -> None:
    jalankan("-r", "bantul", "contoh", str(tmp_path / "contoh"))
    words = ("-r", "bantul", "-d", pg.untuk(nama), "impor", str(tmp_path / "contoh"))
    told = []
    pg.buat(nama)
    for _ in range(2):
        result = CliRunner().invoke(akar, words)
        assert result.exit_code == 0, result.output
        told.append("perannya belum dibuat; buat dengan `tatakerja basis siapkan`" in result.stderr)
    pg.buang(nama)
    jalankan("-d", pg.untuk(nama), "basis", "siapkan")
    told.append("perannya belum dibuat" in CliRunner().invoke(akar, words).stderr)
    assert told == [True, False, False]


def test_what_a_copying_advises_fits_it(pg: Server, nama: str, tmp_path: Path) -> None:
    """Neither option nor default names its two databases; and in the end one of them is to be used no more."""
    source, target = str(tmp_path / "a.db"), pg.buat(nama)
    with buka("bantul", tmp_path / "a.db"):
        pass
    (tmp_path / "bukan.db").write_text("bukan basis data, melainkan teks biasa\n" * 40)
    for words, told in (
        ((str(tmp_path / "bukan.db"), target), "bukan basis data SQLite; tunjuk berkas lain"),
        ((source, str(tmp_path / "tidak" / "ada" / "x.db")), "buat dahulu atau tunjuk tempat lain"),
        ((str(tmp_path / "tidak.db"), target), "tidak ada yang dapat disalin. Tunjuk sumber lain"),
    ):
        result = CliRunner().invoke(akar, ["basis", "pindah", *words])
        assert result.exit_code != 0
        assert told in " ".join(result.stderr.split())
        assert " -d" not in result.stderr
    told = " ".join(jalankan("basis", "pindah", source, target).split())
    assert f"Mulai sekarang pakai {target}, dan hentikan pemakaian {source}" in told
    assert "hentikan" not in jalankan("basis", "pindah", source, target, "--format", "json")
