"""A standby that follows its server (streaming replication): it is read, never written, and becomes the server.

Both are real ones of the wheel's; where the tests are given a server by its address, there is none to follow.
"""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jurnal_bahan import ANI, BUDI, PEGAWAI, PEJABAT, PENUGASAN, TERBUKA, UNIT, create, fill
from perantara import Perantara
from psycopg.conninfo import conninfo_to_dict

from cadangan_bahan import Pasangan, hidup, wait_until
from tatakerja.journal import GalatBasisData, GalatTerkunci, JenisStream
from tatakerja.journal.postgres.blocks import SEPI
from tatakerja.journal.postgres.store import PenyimpananPostgres
from tatakerja.journal.transfer.manage import pindahkan, siapkan_server, status_basis

NAMA = "bantul"
HANYA_DIBACA = r"hanya dapat dibaca \(server cadangan\?\)(, tidak ada yang disimpan)?; tunjuk server utamanya"


@pytest.fixture
def pasangan() -> Iterator[Pasangan]:
    with hidup() as found:
        yield found
        while TERBUKA:
            TERBUKA.pop().close()


def opened(address: str, **options: Any) -> Any:
    store = PenyimpananPostgres(address, [PENUGASAN], **options)
    TERBUKA.append(store)
    return store


def append(store: Any, stream: str, *, late: bool = False) -> None:
    with store.transaksi(kunci_belakangan=late) as tx:
        tx.append(stream, tx.keadaan(stream).versi, "x", {"giliran": [tx.orang(ANI)]}, oleh=tx.orang(ANI))


def streams(store: Any) -> list[str]:
    with store.baca() as view:
        return [one.stream for one in view.peristiwa()]


def prepare(pair: Pasangan) -> str:
    """A journal on both, and the account of its application."""
    made = siapkan_server(pair.utama.untuk(NAMA), [PENUGASAN])
    pair.utama.jalankan("CREATE ROLE layanan LOGIN", f'GRANT "{made.peran[0]}" TO layanan')
    assert made.peran[0] == f"{NAMA}_aplikasi"
    fill(opened(pair.utama.untuk(NAMA, "layanan")))
    pair.susul()
    return "layanan"


def both(pair: Pasangan, account: str, words: str = "&target_session_attrs=read-write", *, last: bool = False) -> str:
    """The address of both; the standby first, or last: where none will do, older drivers tell of the last alone."""
    places = [str(pair.folder), str(conninfo_to_dict(pair.utama.alamat)["host"])]
    return f"postgresql://{account}@/{NAMA}?host={','.join(reversed(places) if last else places)}{words}"


def test_a_standby_is_read_and_not_written(pasangan: Pasangan, tmp_path: Path) -> None:
    account = prepare(pasangan)
    first, second = (opened(one.untuk(NAMA, account)) for one in (pasangan.utama, pasangan.cadangan))
    # What was acknowledged is read there, before it has been seen and after.
    seal = first.segel()
    assert second.periksa(seal).utuh
    for late in (False, True):
        append(first, f"penugasan/{late}", late=late)
        pasangan.susul()
        assert streams(second) == streams(first)
        with first.baca() as here, second.baca() as there:
            assert here.keadaan(f"penugasan/{late}") == there.keadaan(f"penugasan/{late}")
            found = here.cari("giliran", orang=here.sandi(ANI))
            assert found == there.cari("giliran", orang=there.sandi(ANI)) != []
            staff, same = here.muat_cuplikan(), there.muat_cuplikan()
            assert staff is not None
            assert staff == same
    assert second.periksa(first.segel()).utuh
    here, there = (status_basis(one.untuk(NAMA, account), [PENUGASAN]) for one in (pasangan.utama, pasangan.cadangan))
    assert (there.peristiwa, there.kepala, there.skema) == (here.peristiwa, here.kepala, here.skema)
    assert there.peristiwa == 8

    _refuse_all(second, pasangan.cadangan.untuk(NAMA), tmp_path)
    assert second.periksa(first.segel()).utuh, "nothing of it is anywhere"
    assert first.segel().jumlah == 8
    # It goes on being read, and what it is written to goes on.
    append(first, "penugasan/lagi")
    pasangan.susul()
    assert streams(second)[-1] == "penugasan/lagi"

    # By the address of both, the standby first; without the word for it, it is the standby.
    append(opened(both(pasangan, account)), "penugasan/dua")
    assert streams(first)[-1] == "penugasan/dua"
    with pytest.raises(GalatBasisData, match=HANYA_DIBACA):
        append(opened(both(pasangan, account, "")), "penugasan/tiga")
    with Perantara(pasangan.cadangan.alamat) as one, Perantara(pasangan.utama.alamat) as other:
        hosts = f"127.0.0.1:{one.port},127.0.0.1:{other.port}"
        words = "target_session_attrs=read-write&sslmode=disable"
        append(opened(f"postgresql://{account}@{hosts}/{NAMA}?{words}"), "penugasan/empat")
        while TERBUKA:
            TERBUKA.pop().close()
    assert len(one.tersadap) == len(other.tersadap) == 2, "asked first, and passed over"


def _refuse_all(store: Any, owner: str, folder: Path) -> None:
    """All that writes, on a standby."""

    def erase() -> None:
        with opened(owner).transaksi() as tx:
            tx.hapus_orang(BUDI, oleh="sistem")

    def imports() -> None:
        with store.transaksi() as tx:
            tx.impor_organisasi(UNIT, PEGAWAI, PEJABAT, regulasi="bantul", oleh=tx.orang(ANI))

    def sure() -> None:
        """With all that is written, and the lock, in the message that commits."""
        store.sepi = SEPI
        append(store, "penugasan/x", late=True)

    def others() -> None:
        """As the owner with another kind of stream, whose tables are to be made."""
        siapkan_server(owner, [PENUGASAN, JenisStream(nama="lain", fold=PENUGASAN.fold)])

    acts: tuple[Callable[[], object], ...] = (
        lambda: append(store, "penugasan/x"), lambda: append(store, "penugasan/1"), imports, sure,
        lambda: append(store, "penugasan/x", late=True), store.bangun_ulang, others, erase,
        lambda: siapkan_server(owner, [PENUGASAN]),
    )  # fmt: skip
    for act in acts:
        with pytest.raises(GalatBasisData, match=HANYA_DIBACA):
            act()
    # A file with a journal of its own isn't copied into it; it is copied into a file.
    fill(create(folder / "a.db"))
    with pytest.raises(GalatBasisData, match=HANYA_DIBACA):
        pindahkan(str(folder / "a.db"), owner, [PENUGASAN])
    assert pindahkan(owner, str(folder / "b.db"), [PENUGASAN]).peristiwa == 8


def test_a_standby_becomes_the_server(pasangan: Pasangan) -> None:
    """As docs/operator.md has it: what the standby hadn't got is missing, and an anchor shows it."""
    account = prepare(pasangan)
    service, reader = opened(both(pasangan, account)), opened(pasangan.cadangan.untuk(NAMA, account))
    append(service, "penugasan/sampai")
    pasangan.susul()
    assert streams(reader)[-1] == "penugasan/sampai"
    before = service.segel()
    pasangan.cadangan.jalankan("ALTER SYSTEM SET primary_conninfo = ''", "SELECT pg_reload_conf()")
    wait_until(pasangan.utama, "SELECT count(*) = 0 FROM pg_stat_replication")
    append(service, "penugasan/hilang")
    after = service.segel()
    pasangan.matikan_utama()
    with pytest.raises(GalatBasisData, match="yang menjawab hanya server cadangan"):
        opened(both(pasangan, account, last=True))
    pasangan.naikkan()

    # The service goes on by itself, and so does who has only read so far: the same stores.
    append(service, "penugasan/baru", late=True)
    append(reader, "penugasan/pembaca")
    assert streams(service)[-3:] == ["penugasan/sampai", "penugasan/baru", "penugasan/pembaca"]
    for store in (service, reader):
        assert store.periksa(before).utuh
        assert not store.periksa(after).utuh, "what was lost shows"
    assert status_basis(both(pasangan, account), [PENUGASAN]).peristiwa == after.jumlah + 1


def test_a_standby_that_may_not_be_read_is_told_from_a_wrong_address(pasangan: Pasangan) -> None:
    pasangan.cadangan.jalankan("ALTER SYSTEM SET hot_standby = off")
    pasangan.matikan()
    pasangan.hidupkan()
    with pytest.raises(GalatBasisData, match=r"server cadangan yang tidak boleh dibaca \(hot_standby = off\)"):
        opened(pasangan.cadangan.untuk("postgres"))


def test_with_synchronous_replication_nobody_is_told_of_what_the_standby_lacks(pasangan: Pasangan) -> None:
    """Neither who writes, nor who has seen it: the lock is given on before anybody waits, and others see it then."""
    account = prepare(pasangan)
    pasangan.utama.jalankan("ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()")
    wait_until(pasangan.utama, "SELECT count(*) = 1 FROM pg_stat_replication WHERE sync_state = 'sync'")
    writer, reader = opened(pasangan.utama.untuk(NAMA, account)), opened(pasangan.utama.untuk(NAMA, account))
    append(writer, "penugasan/dahulu", late=True)
    assert streams(reader)[-1] == "penugasan/dahulu"
    pasangan.matikan()
    done: list[str] = []

    def write() -> None:
        append(writer, "penugasan/a", late=True)
        done.append("ditulis")

    def read() -> None:
        assert streams(reader)[-1] == "penugasan/a"
        done.append("dibaca")

    threads = [threading.Thread(target=act) for act in (write, read)]
    threads[0].start()
    wait_until(pasangan.utama, "SELECT count(*) = 1 FROM tatakerja.peristiwa WHERE stream = 'penugasan/a'", NAMA)
    threads[1].start()
    time.sleep(0.5)
    before = [*done]
    pasangan.hidupkan()
    for thread in threads:
        thread.join()
    assert (before, sorted(done)) == ([], ["dibaca", "ditulis"])
    pasangan.susul()
    assert streams(opened(pasangan.cadangan.untuk(NAMA, account)))[-1] == "penugasan/a"


def test_who_reads_what_the_standby_must_forget_is_told_so(pasangan: Pasangan) -> None:
    """A long verification, while the server cleans up rows of before; by default the standby waits for 30 seconds."""
    account = prepare(pasangan)
    pasangan.cadangan.jalankan("ALTER SYSTEM SET max_standby_streaming_delay = 0", "SELECT pg_reload_conf()")
    store, reader = opened(pasangan.utama.untuk(NAMA, account)), opened(pasangan.cadangan.untuk(NAMA, account))

    def read_long() -> None:
        with reader.baca() as view:
            view.kepala()
            for _ in range(3):
                append(store, "penugasan/1")
            pasangan.utama.jalankan("VACUUM tatakerja.keadaan", di=NAMA)
            append(store, "penugasan/1")  # a clean-up alone is written out whenever the server likes
            pasangan.susul()
            view.keadaan("penugasan/1")

    with pytest.raises(GalatTerkunci, match="menyusul server utamanya; ulangi"):
        read_long()
    assert reader.periksa().utuh
