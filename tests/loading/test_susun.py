"""The checks work on rows from anywhere; writing and reading are each other's inverse."""

import string
import tempfile
from datetime import date, timedelta
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tatakerja import (
    GalatMasukan,
    GalatTulis,
    Kesalahan,
    Organisasi,
    Pegawai,
    Pemangku,
    Tabel,
    Unit,
    baca_organisasi,
    baris_organisasi,
    susun_organisasi,
    tulis_organisasi,
)
from tatakerja.loading.ejaan import SEL_KOSONG
from tatakerja.values.istilah import GOLONGAN, KEDUDUKAN_KHUSUS

SOUND = Path(__file__).with_name("masukan_salah") / "dasar"
FILES = ("unit.csv", "pegawai.csv", "pejabat.csv")

TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cf")) | st.sampled_from('\r\n,;"'), max_size=12
)
FREE = TEXT.map(str.strip)
NAME = FREE.filter(bool)
LINE = FREE.map(lambda text: " ".join(text.split())).filter(lambda text: text not in SEL_KOSONG)
CODE = (
    st.text(string.ascii_letters + string.digits + " -./;,'\"", min_size=1, max_size=6)
    .map(str.strip)
    .filter(lambda code: code.strip("-"))
)
ITEMS = st.lists(FREE.map(lambda text: " ".join(text.replace(";", " ").split())).filter(bool), max_size=3).map(tuple)
RANK = st.sampled_from(["jpt_pratama", "administrator", "pengawas", "fungsional"])
KIND = st.sampled_from(["dinas", "badan", "bidang", "seksi", "instansi_lain"])


@st.composite
def organisations(draw: st.DrawFn) -> Organisasi:
    codes = draw(st.lists(CODE, min_size=1, max_size=6, unique=True))
    units = [Unit(codes[0], draw(NAME), "pemerintah_daerah", None, "kepala_daerah", draw(FREE))]
    for number, code in enumerate(codes[1:], 1):
        parent = codes[draw(st.integers(0, number - 1))]
        rest = draw(FREE), draw(st.sampled_from(["", "A", "B"])), draw(ITEMS), draw(CODE | st.just(""))
        units.append(Unit(code, draw(NAME), draw(KIND), parent, draw(RANK), *rest))
    digits = st.text(string.digits, min_size=18, max_size=18).filter(lambda nip: not nip.endswith("000"))
    employees = []
    for nip in draw(st.lists(digits, max_size=6, unique=True)):
        functional = draw(st.booleans())
        post = ("fungsional", "ahli_muda") if functional else (draw(st.sampled_from(["pelaksana", "pengawas"])), "")
        status = draw(st.sampled_from(["pns", "pppk", ""]))
        row = nip, draw(NAME), draw(st.sampled_from(codes)), *post, draw(FREE), status, draw(ITEMS)
        special = draw(st.sampled_from(["", *(KEDUDUKAN_KHUSUS if post[0] == "pengawas" else ())]))
        employees.append(Pegawai(*row, special, draw(st.sampled_from(GOLONGAN)), draw(LINE), draw(LINE)))
    holders = []
    if employees:
        for code in codes:
            begin = draw(st.dates(date(1990, 1, 1), date(2030, 1, 1)))
            for capacity in draw(st.lists(st.sampled_from(["definitif", "plt", "pj"]), max_size=2)):
                end = begin + timedelta(days=draw(st.integers(0, 900)))
                nip = draw(st.sampled_from(employees)).nip
                holders.append(Pemangku(code, nip, capacity, begin, end, draw(FREE)))
                begin = end + timedelta(days=1)
    return Organisasi(units, employees, holders)


def content(organisasi: Organisasi) -> tuple[object, ...]:
    return organisasi.unit, organisasi.pegawai, organisasi.pemangku


@given(organisations())
def test_what_is_written_is_read_back_the_same(organisasi: Organisasi) -> None:
    assert content(susun_organisasi(*baris_organisasi(organisasi))) == content(organisasi)
    with tempfile.TemporaryDirectory() as folder:
        tulis_organisasi(organisasi, folder)
        assert content(baca_organisasi(folder)) == content(organisasi)


def test_the_files_are_those_of_the_contract(tmp_path: Path) -> None:
    tulis_organisasi(baca_organisasi(SOUND), tmp_path / "baru" / "lagi")
    for name in FILES:
        assert (tmp_path / "baru" / "lagi" / name).read_bytes() == (SOUND / name).read_bytes()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("penting")
    with pytest.raises(GalatTulis, match="tidak kosong; pilih folder baru"):
        tulis_organisasi(baca_organisasi(SOUND), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["catatan.txt"]
    with pytest.raises(GalatTulis, match="adalah berkas, bukan folder"):
        tulis_organisasi(baca_organisasi(SOUND), tmp_path / "catatan.txt")


@pytest.mark.parametrize(
    "changes",
    [{"nama": " Budi"}, {"nama": "Bu\x1bdi"}, {"nama": "Bu\ud800di"}, {"kompetensi": ("a;b",)}, {"kompetensi": ("",)},
     {"kompetensi": ("a\nb",)}, {"nama": "Bu\x00di"}],
)  # fmt: skip
def test_a_text_that_would_not_survive_is_refused(tmp_path: Path, changes: dict) -> None:
    sound = baca_organisasi(SOUND)
    changed = Organisasi(sound.unit, [attrs.evolve(sound.pegawai[0], **changes), *sound.pegawai[1:]])
    with pytest.raises(GalatTulis, match=next(iter(changes))):
        tulis_organisasi(changed, tmp_path / "baru")
    assert not (tmp_path / "baru").exists()


def test_rows_that_come_from_no_file() -> None:
    unit, pegawai, pejabat = baris_organisasi(baca_organisasi(SOUND))
    rows = [(12, ["DIKES", "1", "definitif", "2020-01-01", "", "a\x00b"])]
    with pytest.raises(GalatMasukan) as caught:
        susun_organisasi(unit, pegawai, Tabel("lembar pejabat", pejabat.kepala, rows, baris_kepala=10))
    assert [(fault.berkas, fault.baris, fault.kolom) for fault in caught.value.kesalahan] == [
        ("lembar pejabat", 12, "dasar"),
        ("lembar pejabat", 12, "nip"),
    ]


def test_a_table_that_is_missing() -> None:
    unit, _, pejabat = baris_organisasi(baca_organisasi(SOUND))
    missing = Kesalahan("data", 0, "", "tidak ada lembar pegawai", "tambahkan")
    with pytest.raises(GalatMasukan) as caught:
        susun_organisasi(unit, missing, pejabat)
    assert caught.value.kesalahan == (missing,)


BITS = st.sampled_from(
    [b",", b";", b'"', b"\n", b"\r", b"\x00", b"\xff", b"\xef\xbb\xbf", b"DIKES", b"1E+17", b"1e999999999999", b".0"]
)


@st.composite
def spoilt(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the sound organisation with bytes put in, taken out or replaced; or any bytes at all."""
    name = draw(st.sampled_from(FILES))
    data = (SOUND / name).read_bytes()
    if draw(st.integers(0, 4)) == 0:
        return name, draw(st.binary(max_size=200))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(BITS | st.binary(max_size=6)) + data[at + draw(st.integers(0, 8)) :]
    return name, data


@settings(max_examples=300)
@given(spoilt())
def test_any_bytes_are_read_or_refused(file: tuple[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in FILES:
            (Path(folder) / name).write_bytes((SOUND / name).read_bytes())
        (Path(folder) / file[0]).write_bytes(file[1])
        try:
            baca_organisasi(folder)
        except GalatMasukan as error:
            faults = error.kesalahan
        else:
            return
    assert faults
    for fault in faults:
        assert fault.apa
        assert fault.saran
        assert str(fault).isprintable()
