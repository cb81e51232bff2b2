"""Controls of the judge's invariants: rows that break one are found, and only these."""

import shutil
from pathlib import Path

import pytest

from tatakerja.kit.periksa import invarian, roda, susun
from tatakerja.kit.periksa.susun import periksa

from .periksa_bahan import change


@pytest.fixture(autouse=True)
def hanya_baris(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only where each row answers is asked: not of generated organisations, nor of lives, the matrix or a wheel."""
    monkeypatch.setattr(roda, "bangun", lambda *_: roda.CacatRoda("wheel", "", "", ""))
    monkeypatch.setattr(invarian, "_generated", lambda _: ())
    monkeypatch.setattr(invarian, "_lived", lambda _: ())
    monkeypatch.setattr(susun, "matriks", lambda _: ())


def test_a_chain_that_descends_by_the_text_is_said_to_be_an_anomaly(distribusi: Path) -> None:
    """The row is no fault of the plugin then, and its answer is open."""
    package = distribusi / "tatakerja_sagara"
    shutil.rmtree(package / "kasus")
    (package / "anomali.toml").write_text(
        '[[anomali]]\nkode = "sgr-turun"\njenis = "kekosongan"\nisi = "Uji."\ntempat = ["Pasal 10 ayat (2)"]\n'
        'tingkat = "menentukan"\nalasan = "Uji."\n',
        "utf-8",
    )
    right, wrong = (f'"{one}", "{other}"]' for one, other in (PENINJAU, PENINJAU[::-1]))
    change(package / "evaluasi.toml", right, f'{wrong}\nanomali = ["sgr-turun"]')
    assert [one.isi for one in periksa(str(distribusi)).temuan if one.kode == "invarian"] == []


PENINJAU = ("Pejabat Administrator", "Pimpinan Perangkat Daerah")
MELANGGAR = [
    pytest.param(
        "kedudukan.toml",
        '[[bagian.kedudukan]]\nkode = "sgr-koordinator-gugus"',
        '[[bagian.kedudukan]]\nkode = "sgr-camat"\nbila = { unit = "kecamatan", pada = "kecamatan" }\n'
        'ppk = { pimpinan = "unit_di_bawah", jenis = "sekretariat" }\n'
        'pengecualian_dari = ["sgr-pimpinan", "sgr-pimpinan-lain"]\n\n'
        '[[bagian.kedudukan]]\nkode = "sgr-koordinator-gugus"',
        "berputar",
        id="the Camat appraised by the secretary whom they appraise",
    ),
    pytest.param(
        "evaluasi.toml",
        '"Pejabat Administrator", "Pimpinan Perangkat Daerah"]',
        '"Pimpinan Perangkat Daerah", "Pejabat Administrator"]',
        "turun dari",
        id="one that descends for large teams only",
    ),
    pytest.param(
        "kedudukan.toml",
        'bila = { pada = "kecamatan" }',
        'bila = { pada = "kecamatan", jenis_jabatan = "fungsional", jenjang = "(kosong)" }',
        "tidak menjawab siapa pun",
        id="a row that answers nobody",
    ),
]


@pytest.mark.parametrize(("berkas", "right", "wrong", "told"), MELANGGAR)
def test_an_invariant_that_is_broken_keeps_from_berjalan(
    distribusi: Path, *, berkas: str, right: str, wrong: str, told: str
) -> None:
    """The control of the judge's invariants: rows that break one are found without any case that expects otherwise."""
    shutil.rmtree(distribusi / "tatakerja_sagara/kasus")
    change(distribusi / "tatakerja_sagara" / berkas, right, wrong)
    hasil = periksa(str(distribusi))
    broken = [one for one in hasil.temuan if one.kode in ("invarian", "baris-mati")]
    assert [one for one in broken if told in one.isi], [one.isi for one in broken]
    assert {one.tingkat for one in broken} == {"berjalan"}
    assert hasil.tingkat == "kerangka"
