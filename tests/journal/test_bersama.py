"""Verification by several processes finds what one finds, and one does it alone where they can't."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from jurnal_bahan import create, damage, fill, reopen

from tatakerja.journal import Bacaan, IsiKeadaan, Peristiwa
from tatakerja.journal.sqlite import helpers
from tatakerja.journal.streams import divide

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="proses pembantu dibuat dengan fork")

KERUSAKAN: dict[str, tuple[str, ...]] = {
    "utuh": (),
    "keadaan": ("UPDATE keadaan SET keadaan = '{}' WHERE stream = 'penugasan/30'",),
    "keadaan asing": ("INSERT INTO keadaan VALUES ('penugasan/15x', 'penugasan', 1, '{}')",),
    "keadaan terakhir": ("INSERT INTO keadaan VALUES ('zzz/1', 'zzz', 1, '{}')",),
    "keadaan hilang": ("DELETE FROM keadaan WHERE stream >= 'penugasan/2' AND stream < 'penugasan/3'",),
    "proyeksi": ("DELETE FROM p_giliran WHERE stream = 'penugasan/21'",),
    "proyeksi asing": ("INSERT INTO p_giliran SELECT 'penugasan/21a', urut, orang, langkah FROM p_giliran LIMIT 1",),
    "proyeksi pertama": ("INSERT INTO p_giliran SELECT 'a', urut, orang, langkah FROM p_giliran LIMIT 1",),
    "proyeksi terakhir": ("INSERT INTO p_giliran SELECT 'z', urut, orang, langkah FROM p_giliran LIMIT 1",),
    "bukan UTF-8": ("UPDATE keadaan SET keadaan = CAST(x'7bff7d' AS TEXT) WHERE stream = 'penugasan/30'",),
}


@pytest.fixture(scope="module")
def asal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("bersama") / "asal.db"
    with create(path) as store:
        fill(store)
        with store.transaksi() as tx:
            who = tx.orang("197001011990011001")
            for i in range(10, 50):
                tx.append(f"penugasan/{i}", 0, "diusulkan", {"giliran": [who]}, oleh=who)
    return path.read_bytes()


@pytest.fixture(autouse=True)
def _little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helpers, "SEDIKIT", 1)
    monkeypatch.setattr(helpers, "PER_PROSES", 4)


def forked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    made: list[int] = []
    fork = os.fork

    def counted() -> int:
        child = fork()
        made.append(child)
        return child

    monkeypatch.setattr(os, "fork", counted)
    return made


@pytest.mark.parametrize("apa", KERUSAKAN)
def test_several_find_what_one_finds(apa: str, asal: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(asal)
    damage(path, *KERUSAKAN[apa])
    made = forked(monkeypatch)

    def decide(_: Bacaan) -> Callable[[Peristiwa, IsiKeadaan | None], list[str]]:
        return lambda event, _: ["ditolak"] if event.stream in ("penugasan/12", "penugasan/44") else []

    with reopen(path) as store:
        alone = store.periksa(peneliti=decide)
        assert not made
        assert sum(one.jenis == "wewenang" for one in alone.cacat) == 2
        for count in (2, 3):
            together = store.periksa(peneliti=decide, proses=count)
            assert together == alone
        assert len(made) == 3
        assert (apa == "utuh") == (len(alone.cacat) == 2)


def test_where_a_helper_fails_one_does_it_alone(asal: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(asal)
    made, me = forked(monkeypatch), os.getpid()

    def decide(_: Bacaan) -> Callable[[Peristiwa, IsiKeadaan | None], list[str]]:
        if os.getpid() != me:
            os.kill(os.getpid(), 9)
        return lambda *_: []

    with reopen(path) as store:
        found = store.periksa(peneliti=decide, proses=2)
        assert found.utuh
        assert found == store.periksa(peneliti=decide)
        assert len(made) == 1
    with pytest.raises(ChildProcessError):
        os.waitpid(made[0], os.WNOHANG)


def test_parts_hold_every_stream_once() -> None:
    for names in ([], ["a"], [f"s/{i:03}" for i in range(97)]):
        for count in (1, 4, 16, 200):
            parts = divide(names, count)
            assert [one for part in parts for one in part.streams] == names
            assert len(parts) <= count
            assert [part.sejak for part in parts[1:]] == [part.sampai for part in parts[:-1]]
