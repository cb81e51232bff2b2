"""Each faulty input is refused with every fault of it, at its place and in words that say what to do."""

import tomllib
from pathlib import Path

import pytest

from tatakerja import GalatMasukan, baca_organisasi

FOLDER = Path(__file__).with_name("masukan_salah")
KASUS = [
    pytest.param(kasus, id=f"{file.stem}: {kasus['nama']}")
    for file in sorted(FOLDER.glob("*.toml"))
    for kasus in tomllib.loads(file.read_text(encoding="utf-8"))["kasus"]
]


def spoil(kasus: dict, folder: Path) -> None:
    """Write the sound organisation as a case spoils it."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in (FOLDER / "dasar").iterdir()}
    for file, before, after in kasus.get("tukar", ()):
        assert before in texts[file], f"{before!r} isn't in {file}"
        texts[file] = texts[file].replace(before, after)
    for file, rows in kasus.get("tambah", {}).items():
        texts[file] += rows
    texts |= kasus.get("ganti", {})
    for file in kasus.get("hapus", ()):
        del texts[file]
    for file, text in texts.items():
        (folder / file).write_bytes(text.encode(kasus.get("enkode", {}).get(file, "utf-8")))
    for file, digits in kasus.get("byte", {}).items():
        (folder / file).write_bytes(bytes.fromhex(digits))


@pytest.mark.parametrize("kasus", KASUS)
def test_every_fault_is_named(kasus: dict, tmp_path: Path) -> None:
    spoil(kasus, tmp_path)
    with pytest.raises(GalatMasukan) as caught:
        baca_organisasi(tmp_path)
    found = caught.value.kesalahan
    places = [(Path(fault.berkas).name, fault.baris, fault.kolom) for fault in found]
    assert places == [tuple(expected[:3]) for expected in kasus["salah"]], str(caught.value)
    for fault, (*_, words) in zip(found, [(*e[:3], e[3:]) for e in kasus["salah"]], strict=True):
        line = str(fault)
        assert line.startswith(str(tmp_path)), line
        assert line.isprintable(), line
        assert fault.apa, line
        assert fault.saran, line
        for word in words:
            assert word in line
    assert str(caught.value).splitlines() == [str(fault) for fault in found]


def test_the_sound_organisation_is_sound() -> None:
    organisasi = baca_organisasi(FOLDER / "dasar")
    assert (len(organisasi.unit), len(organisasi.pegawai), len(organisasi.pemangku)) == (4, 5, 3)
