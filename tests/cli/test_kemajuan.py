"""What takes long shows that it is under way: on a terminal, and nowhere else.

How long something takes depends on the machine; how much of it grows with the number of people doesn't. So every
command runs over a few people and over some more, and the calls are counted that it makes while nothing is shown.
"""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tatakerja import SistemKerja, SistemTersimpan
from tatakerja.cli.app.root import akar
from tatakerja.cli.screen import layout

HARI = "2026-03-02"
PEMANASAN, SEDIKIT, BANYAK = 20, 40, 160
"""How many people; the first run of a command imports what it needs, and isn't counted."""
SEKALI = 10
"""So many calls a person may be made outside: for 100,000 people they take a tenth of a second."""

BESAR = {
    "kedudukan": "-o kedudukan",
    "kedudukan basis data": "-d kedudukan",
    "kedudukan json": "-o kedudukan --format json",
    "kedudukan xlsx": "-o kedudukan --ke {keluar}/k.xlsx",
    "kedudukan siasn": "-o kedudukan --bentuk siasn --ke {keluar}/s.csv",
    "kedudukan banding": "-o kedudukan --banding {penilai}",
    "cari": "-d cari Orang",
    "audit": "-d audit",
    "audit json": "-o audit --format json",
    "audit html": "-o audit --html {keluar}/a.html",
    "bagan": "-o bagan --ke {keluar}/b.html",
    "siapkan": "siapkan {daftar} --terima-usulan --ke {keluar}/data",
    "impor uji": "-d impor {org} --uji",
    "impor": "-d impor {org} --ya",
    "ekspor": "-d ekspor {keluar}/e",
    "ekspor xlsx": "-d ekspor {keluar}/e.xlsx",
    "pejabat daftar": "-d pejabat daftar",
    "pegawai pindah": "-d pegawai pindah {nip} --ke D2 --ya",
    "pegawai berhenti": "-d pegawai berhenti {nip} --ya",
    "unit ubah": "-d unit ubah D2 --nama Dua --ya",
    "jurnal periksa": "-d jurnal periksa",
    "jurnal cadangkan": "-d jurnal cadangkan {keluar}/c.db",
    "pegawai hapus-data": "-d pegawai hapus-data {nip} --ya",
}
"""Commands that go through everyone, in the order in which they are tried."""


def nip_of(number: int) -> str:
    return f"1985{number % 12 + 1:02d}{number % 28 + 1:02d}2010{number % 12 + 1:02d}1{number % 999 + 1:03d}"


def write(folder: Path, many: int) -> Path:
    """A regency with two agencies, the files that commands take, and a database of it."""
    org = folder / "org"
    org.mkdir(parents=True)
    (org / "unit.csv").write_text(
        "kode,nama,jenis,induk,jabatan_pimpinan,sebutan_pimpinan,kelas,penanda,pola\n"
        "PEMDA,Kabupaten,pemerintah_daerah,,kepala_daerah,Bupati,,,\n"
        "D1,Dinas Satu,dinas,PEMDA,jpt_pratama,,,,\nD2,Dinas Dua,dinas,PEMDA,jpt_pratama,,,,\n"
    )
    rows = [f"{nip_of(n)},Orang {n},D1,pelaksana,,Pengelola Data,pns,\n" for n in range(many)]
    head = "nip,nama,unit,jenis_jabatan,jenjang,nama_jabatan,status_asn,kompetensi\n"
    (org / "pegawai.csv").write_text(head + "".join(rows))
    (org / "pejabat.csv").write_text("unit,nip,sebagai,mulai,selesai,dasar\n")
    people = "".join(f"{nip_of(n)};Orang {n};Dinas Satu;Pengelola Data;PNS\n" for n in range(many))
    (folder / "daftar.csv").write_text("NIP;Nama;Unit Kerja;Jabatan;Status\n" + people)
    pairs = "".join(f"{nip_of(n)};Orang {n};{nip_of(0)};Orang 0\n" for n in range(many))
    (folder / "penilai.csv").write_text("NIP;Nama;NIP Penilai;Nama Penilai\n" + pairs)
    with SistemKerja.buka("bantul", basis_data=folder / "k.db", tanggal=date.fromisoformat(HARI), buat=True) as sk:
        assert isinstance(sk, SistemTersimpan)
        sk.impor(org)
    return folder


@contextmanager
def counted(patch: pytest.MonkeyPatch) -> Iterator[tuple[list[int], list[str]]]:
    """The calls of our own functions made while nothing is shown to be under way, and what was."""
    outside, depth, labels = [0], [0], list[str]()

    @contextmanager
    def under_way(text: str, after: float = 1.0) -> Iterator[None]:
        labels.append(text)
        depth[0] += 1
        try:
            yield
        finally:
            depth[0] -= 1

    def look(frame: Any, event: str, argument: object) -> None:
        if not depth[0] and event in ("call", "c_call"):
            outside[0] += 1

    with patch.context() as within:
        within.setattr(layout, "under_way", under_way)
        for name, module in list(sys.modules.items()):
            if name.startswith("tatakerja.") and getattr(module, "under_way", None) is not None:
                within.setattr(module, "under_way", under_way)
        before = sys.getprofile()
        sys.setprofile(look)
        try:
            yield outside, labels
        finally:
            sys.setprofile(before)


@pytest.fixture(scope="module")
def ditulis(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    made = {many: write(tmp_path_factory.mktemp("maju") / str(many), many) for many in (PEMANASAN, SEDIKIT, BANYAK)}
    return made.__getitem__


def run(folder: Path, words: str, out: Path, patch: pytest.MonkeyPatch) -> tuple[int, list[str]]:
    places = {"org": folder / "org", "keluar": out, "daftar": folder / "daftar.csv", "penilai": folder / "penilai.csv"}
    given = words.format(nip=nip_of(7), **places).split()
    source = {"-o": ["-o", str(folder / "org")], "-d": ["-d", str(folder / "k.db")]}.get(given[0])
    if source is not None:
        given = ["-r", "bantul", *source, "--tanggal", HARI, *given[1:]]
    with counted(patch) as (calls, labels):
        done = CliRunner().invoke(akar, given)
    assert done.exit_code == 0, done.stderr
    return calls[0], labels


@pytest.mark.parametrize("nama", BESAR)
def test_what_grows_with_the_people_is_shown_to_be_under_way(
    ditulis: Callable[[int], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nama: str
) -> None:
    found = []
    for many in (PEMANASAN, SEDIKIT, BANYAK):
        out = tmp_path / str(many)
        out.mkdir()
        found.append(run(ditulis(many), BESAR[nama], out, monkeypatch))
    _, (few, _), (some, labels) = found
    assert labels
    assert (some - few) / (BANYAK - SEDIKIT) < SEKALI, labels


class Layar(io.StringIO):
    """A stream that says whether it is a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize("terminal", [True, False])
def test_it_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, terminal: bool) -> None:
    stream = Layar(terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    threads = []
    with layout.under_way("Membaca organisasi", after=0):
        threads = [one for one in layout.threading.enumerate() if isinstance(one, layout.threading.Timer)]
        for one in threads:
            one.join(30)
    assert bool(threads) is terminal
    assert ("Membaca organisasi" in stream.getvalue()) is terminal
