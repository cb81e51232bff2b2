"""Two at once on a server: whoever comes second decides on what the first has done."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from penugasan_bahan import buka, pengusul, satu_langkah, usulan

from postgres_bahan import Alamat, nama_untuk, server
from tatakerja import GalatPenugasan, Penugasan, SistemTersimpan
from tatakerja.penugasan.commands.frame import Sesi


@pytest.fixture
def basis(tmp_path: Path) -> Iterator[Alamat]:
    name = nama_untuk(tmp_path)
    yield Alamat(server().buat(name))
    server().buang(name)


def between(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> list[str]:
    """Let somebody act once a command has read its assignment, before it has the lock; gives what was read since."""
    read = Sesi.buka
    seen: list[str] = []

    def opened(sesi: Any, id: str) -> Any:
        found = read(sesi, id)
        seen.append(id)
        if len(seen) == 1:
            act()
        return found

    monkeypatch.setattr(Sesi, "buka", opened)
    return seen


def proposed(sk: SistemTersimpan, unit: str, pemilik: str) -> Penugasan:
    usul = usulan(unit, pemilik=pemilik)
    return sk.usulkan(usul, oleh=pengusul(sk, usul))


def test_the_second_learns_what_the_first_did(basis: Alamat, monkeypatch: pytest.MonkeyPatch) -> None:
    with buka("kotabaru", basis) as one, buka("kotabaru", basis) as other:
        p = proposed(one, "BID2", "BID1")
        seen = between(monkeypatch, lambda: satu_langkah(other, p))
        with pytest.raises(GalatPenugasan) as refused:
            satu_langkah(one, p)
        assert "ulangi perintah" not in str(refused.value)
        assert seen == [p.id] * 3, "the command of the second was run once more, under the lock"
        assert len(other.tampil(p.id).riwayat) == len(p.riwayat) + 1
        assert other.jurnal.periksa().utuh


def test_what_others_do_elsewhere_is_no_reason_to_begin_again(basis: Alamat, monkeypatch: pytest.MonkeyPatch) -> None:
    with buka("kotabaru", basis) as one, buka("kotabaru", basis) as other:
        p, q = proposed(one, "BID2", "BID1"), proposed(one, "B2", "B2")
        seen = between(monkeypatch, lambda: satu_langkah(other, q))
        done = satu_langkah(one, p)
        assert seen == [p.id, q.id]
        assert len(done.riwayat) == len(p.riwayat) + 1
        assert one.jurnal.periksa().utuh
