"""Erasure: whoever is in the database, from every file of it, or it isn't acknowledged."""

import os
import re
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import HARI, ISI, PIMPINAN, STAF, buka, diserahkan, organisasi, staf, usulan

from tatakerja import Organisasi, Pemangku, SistemTersimpan, TidakDitemukan
from tatakerja.journal import GalatBasisData, GalatIdempotensi, GalatTerkunci
from tatakerja.journal.sqlite.pragma import DELETE_EXTRA, WAL_FULL, Ketahanan
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.penugasan.commands.hapus import back_up, erase_person
from tatakerja.penugasan.stream import PENUGASAN

SIAPA = STAF["BID2"]
NAMA = "Kartini Wiryawati Sastradinata"
RAHASIA = "keluarga-sakit-parah"
KUNCI = "kunci-milik-kartini"


def data() -> Organisasi:
    whole = organisasi(
        Pemangku("SEKSI1", SIAPA, "plh", HARI, HARI.replace(day=9), dasar=f"SK atas nama {NAMA}"),
    )
    people = [attrs.evolve(one, nama=NAMA) if one.nip == SIAPA else one for one in whole.pegawai]
    return Organisasi(whole.unit, people, whole.pemangku)


def isi(sk: SistemTersimpan) -> None:
    """Everything in which a person may be told of: assignments, reasons, results, keys, posts, grounds."""
    p = diserahkan(sk, SIAPA)
    sk.hasil_kembalikan(p.id, oleh=p.evaluasi.rantai[0].berwenang[0].nip, alasan=RAHASIA)
    sk.usulkan(usulan("BID2", isi={**ISI, "target": RAHASIA}), oleh=PIMPINAN["DINAS"], kunci=KUNCI)
    sk.pejabat_tetapkan("B2", SIAPA, "plh", mulai=HARI, dasar=f"{RAHASIA} {NAMA}")
    sk.pejabat_akhiri("B2", SIAPA, selesai=HARI.replace(day=8), dasar=f"{RAHASIA} lagi {NAMA}")


def terlihat(folder: Path, *texts: str) -> list[str]:
    """Where some texts stand, in any bytes of any file of the database."""
    found = []
    for path in sorted(folder.iterdir()):
        raw = path.read_bytes()
        for text in texts:
            if any(text.encode(code) in raw for code in ("utf-8", "utf-16-le", "utf-16-be")):
                found.append(f"{text} in {path.name}")
    return found


@contextmanager
def pembaca(db: Path) -> Iterator[sqlite3.Connection]:
    """Somebody who reads the state of now and goes on doing so."""
    with closing(sqlite3.connect(db, isolation_level=None)) as conn:
        conn.execute("BEGIN")
        conn.execute("SELECT count(*) FROM pegawai").fetchone()
        yield conn


def store(db: Path, mode: Ketahanan, tenggat: float = 0.2) -> PenyimpananSqlite:
    return PenyimpananSqlite(db, [PENUGASAN], ketahanan=mode, tenggat=tenggat)


@pytest.fixture
def penuh(tmp_path: Path) -> Path:
    folder = tmp_path / "basis"
    folder.mkdir()
    with buka("bantul", folder / "kerja.db", data=data()) as sk:
        isi(sk)
    return folder / "kerja.db"


TEKS = (SIAPA, NAMA, RAHASIA, KUNCI)


@pytest.mark.parametrize("mode", [WAL_FULL, DELETE_EXTRA], ids=["wal", "delete"])
def test_nothing_is_left_in_any_file(penuh: Path, mode: Ketahanan) -> None:
    assert len(terlihat(penuh.parent, *TEKS)) >= 3, "control: it was there"
    with store(penuh, mode) as simpan:
        done = erase_person(simpan, SIAPA, None, lambda: "sri")
        assert terlihat(penuh.parent, *TEKS) == [], "while it is open"
        assert simpan.periksa().utuh
        assert done.resi.no == simpan.segel().jumlah
    assert terlihat(penuh.parent, *TEKS) == []
    with buka("bantul", penuh) as sk:
        assert sk.tampil("2026-1").anggota[0].nip is None
        assert all(row.nip != SIAPA for row in sk.pejabat_daftar(semua=True))


def test_with_readers_of_the_same_state_nothing_is_left_either(penuh: Path) -> None:
    """Who reads and goes on is waited for; who has finished reading doesn't matter, though it is still connected."""
    with store(penuh, WAL_FULL) as simpan, pembaca(penuh) as conn:
        conn.execute("COMMIT")
        erase_person(simpan, SIAPA, None, lambda: "sri")
        assert terlihat(penuh.parent, *TEKS) == []


@pytest.mark.parametrize("mode", [WAL_FULL, DELETE_EXTRA], ids=["wal", "delete"])
def test_it_is_not_acknowledged_while_a_reader_holds_the_older_state(penuh: Path, mode: Ketahanan) -> None:
    with store(penuh, mode) as simpan:
        count = simpan.segel().jumlah
        if mode is WAL_FULL:  # something in the log that the reader needs
            with simpan.transaksi() as tx:
                tx.catat_cadangan("/ada", oleh=tx.orang("akun:sri"))
            count += 1
        with pembaca(penuh), pytest.raises(GalatTerkunci):
            erase_person(simpan, SIAPA, None, lambda: "sri")
        if mode is DELETE_EXTRA:
            assert simpan.segel().jumlah == count
        if simpan.segel().jumlah == count:
            erase_person(simpan, SIAPA, None, lambda: "sri")
        else:
            simpan.bersihkan()
    assert terlihat(penuh.parent, *TEKS) == []


def test_a_reader_who_comes_in_between_is_told_of(penuh: Path) -> None:
    """The erasure stands then, and the message says where the copy is."""
    with store(penuh, WAL_FULL) as simpan:
        simpan.bersihkan()
        with simpan.transaksi() as tx:
            tx.catat_cadangan("/ada", oleh=tx.orang("akun:sri"))
        with pembaca(penuh), pytest.raises(GalatTerkunci, match="-wal"), simpan.transaksi() as tx:
            tx.hapus_orang(SIAPA, oleh="sistem")
        assert simpan.baca().__class__
        simpan.bersihkan()
    assert terlihat(penuh.parent, *TEKS) == []


def test_whoever_is_in_the_file_can_be_erased_who_never_acted(penuh: Path) -> None:
    never = staf("B2", 3)
    with buka("bantul", penuh) as sk:
        with sk.jurnal.baca() as view:
            assert view.sandi(never) is None
        sk.hapus_data(never, oleh=PIMPINAN["DINAS"])
        with pytest.raises(TidakDitemukan, match="tidak ada dalam basis data"):
            sk.hapus_data(never)
        assert sk.jurnal.periksa().utuh
    assert terlihat(penuh.parent, never) == []


@pytest.mark.parametrize("oleh", ["Si Anu", "198501012010011999", "akun:lain", ""])
def test_who_answers_for_it_must_be_an_employee(penuh: Path, oleh: str) -> None:
    with buka("bantul", penuh) as sk:
        count = sk.jurnal.segel().jumlah
        with pytest.raises(TidakDitemukan if oleh else Exception):
            sk.hapus_data(SIAPA, oleh=oleh)
        assert sk.jurnal.segel().jumlah == count
    if oleh:
        assert terlihat(penuh.parent, oleh) == []


def test_free_text_never_enters_the_chain(penuh: Path) -> None:
    """Grounds, reasons, contents and keys: not in any event, also before an erasure."""
    with buka("bantul", penuh) as sk, sk.jurnal.baca() as view:
        told = "\n".join(str(event) for event in view.peristiwa())
        assert not [text for text in TEKS if text in told]
        assert [row.dasar for row in sk_rows(sk, view)] != [""], "control: the ground is there to be read"


def sk_rows(sk: SistemTersimpan, view: object) -> list[Pemangku]:
    stored = view.muat_cuplikan()  # type: ignore[attr-defined]
    return [Pemangku(row[0], row[1], row[2], HARI, None, row[5]) for row in stored.pejabat if row[1] == SIAPA]


def test_a_repeated_command_is_one_though_its_key_is_hidden(penuh: Path) -> None:
    with buka("bantul", penuh) as sk:
        count = sk.jurnal.segel().jumlah
        again = sk.usulkan(usulan("BID2", isi={**ISI, "target": RAHASIA}), oleh=PIMPINAN["DINAS"], kunci=KUNCI)
        assert (again.id, sk.jurnal.segel().jumlah) == ("2026-000002", count)
        with pytest.raises(GalatIdempotensi):
            sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"], kunci=KUNCI)
        sk.hapus_data(SIAPA)
        with pytest.raises(GalatIdempotensi, match="pembandingnya telah dihapus"):
            sk.usulkan(usulan("B2"), oleh=PIMPINAN["DINAS"], kunci=KUNCI)


def test_an_erasure_names_the_backups_that_it_does_not_reach(penuh: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "satu.db", tmp_path / "dua.db"
    with store(penuh, WAL_FULL) as simpan:
        back_up(simpan, first, lambda: "sri")
        back_up(simpan, second, lambda: "sri")
        second.unlink()
        done = erase_person(simpan, SIAPA, None, lambda: "sri")
        assert [(one.berkas, one.ada) for one in done.tak_terjangkau] == [(str(first), True), (str(second), False)]
        assert simpan.periksa().utuh
    assert SIAPA.encode() in first.read_bytes(), "control: it does hold them"


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX's")
def test_a_database_and_what_stands_beside_it_are_their_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with PenyimpananSqlite(tmp_path / "a.db", [PENUGASAN], buat=True, ketahanan=WAL_FULL) as simpan:
            with simpan.transaksi() as tx:
                tx.catat_cadangan("/x", oleh="sistem")
            simpan.cadangkan(tmp_path / "b.db")
            assert {path.name: mode_of(path) for path in tmp_path.iterdir()} == dict.fromkeys(
                ("a.db", "a.db-wal", "a.db-shm", "b.db"), 0o600
            )
    finally:
        os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX's")
@pytest.mark.parametrize(("mode", "after"), [(0o644, 0o600), (0o666, 0o600), (0o640, 0o640), (0o660, 0o660)])
def test_a_database_that_everybody_may_read_becomes_its_owners(tmp_path: Path, mode: int, after: int) -> None:
    path = tmp_path / "a.db"
    with PenyimpananSqlite(path, [PENUGASAN], buat=True, ketahanan=WAL_FULL):
        beside = [tmp_path / f"a.db{end}" for end in ("", "-wal", "-shm")]
        for one in beside:
            one.chmod(mode)
        with PenyimpananSqlite(path, [PENUGASAN], ketahanan=WAL_FULL) as simpan:
            assert simpan.periksa().utuh
            assert [mode_of(one) for one in beside] == [after] * 3


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are POSIX's")
def test_a_link_to_a_database_is_refused_with_where_it_points(tmp_path: Path) -> None:
    with PenyimpananSqlite(tmp_path / "a.db", [PENUGASAN], buat=True):
        pass
    link = tmp_path / "tautan.db"
    link.symlink_to("a.db")
    with pytest.raises(GalatBasisData, match=rf"adalah tautan.*{re.escape(str(tmp_path / 'a.db'))}"):
        PenyimpananSqlite(link, [PENUGASAN])


def test_a_notice_stands_beside_a_backup(tmp_path: Path) -> None:
    with PenyimpananSqlite(tmp_path / "a.db", [PENUGASAN], buat=True) as simpan:
        for name in ("b.db", "c.db"):
            (tmp_path / "c.db.DATA-PRIBADI.txt").write_text("milik orang")
            back_up(simpan, tmp_path / name, lambda: "sri")
    assert "data pribadi" in (tmp_path / "b.db.DATA-PRIBADI.txt").read_text()
    assert (tmp_path / "c.db.DATA-PRIBADI.txt").read_text() == "milik orang"


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are POSIX's")
@pytest.mark.parametrize("kind", ["tautan", "pipa"])
def test_no_database_is_made_through_a_link_or_in_a_pipe(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "a.db"
    if kind == "pipa":
        os.mkfifo(target)
    else:
        target.symlink_to(tmp_path / "milik-lain.db")
    with pytest.raises(GalatBasisData, match="bukan berkas biasa"):
        PenyimpananSqlite(target, [PENUGASAN], buat=True)
    assert not (tmp_path / "milik-lain.db").exists()
