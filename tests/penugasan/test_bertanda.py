"""Signed documents are kept beside the letter that was issued: recorded, proven, erased, and never in its place."""

import json
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import PIMPINAN, STAF, ajukan_atau_usulkan, buka, maju, usulan

from tatakerja import GalatPenugasan, SistemTersimpan, TidakDitemukan
from tatakerja.cli.app.root import akar
from tatakerja.contract import dari_json, ke_json
from tatakerja.documents.surat.tanda import mintakan_tanda
from tatakerja.extensions import DokumenBertanda, DokumenTerbit
from tatakerja.values.stored.naskah import BERTANDA_TERBESAR, SuratTerbit


@pytest.fixture
def terbit(db: Path) -> Iterator[tuple[SistemTersimpan, SuratTerbit]]:
    with buka("bantul", db) as sk:
        yield sk, sk.surat(maju(sk, ajukan_atau_usulkan(sk, usulan("B2", mulai="2026-02-01"))).id)


def tanda_tangani(dokumen: DokumenTerbit) -> list[DokumenBertanda]:
    return [DokumenBertanda("BSrE", dokumen.media, dokumen.isi + b"\n% tanda tangan elektronik")]


def test_what_a_handler_signs_is_kept_beside_the_letter(terbit: tuple[SistemTersimpan, SuratTerbit]) -> None:
    sk, surat = terbit
    id, before = surat.naskah.id, sk.tampil(surat.naskah.id)
    (one,) = mintakan_tanda(sk, surat, tanda_tangani, pytest.fail)
    assert (one.oleh, one.media, one.utuh, one.peristiwa) == ("BSrE", "application/pdf", True, surat.peristiwa)
    assert one.nomor == surat.naskah.nomor
    assert mintakan_tanda(sk, surat, tanda_tangani, pytest.fail) == [one], "the same file is not kept twice"
    assert sk.surat_bertanda(id) == [one]
    file = sk.berkas_bertanda(id)
    assert file.startswith(b"%PDF-")
    assert len(file) == one.besar
    assert sk.surat(id) == surat, "the letter that was issued stays the letter"
    assert attrs.evolve(sk.tampil(id), resi=before.resi) == before
    assert sk.periksa().cacat == ()
    assert dari_json("surat_bertanda", ke_json(one)) == one


def test_a_file_that_was_signed_otherwise_says_so_and_several_are_kept(
    terbit: tuple[SistemTersimpan, SuratTerbit],
) -> None:
    sk, surat = terbit
    sk.simpan_bertanda(surat, b"%PDF-1.7 satu", oleh="Kantor", dicatat_oleh=STAF["B2"])
    (two,) = mintakan_tanda(sk, surat, lambda _: [DokumenBertanda("Lain", "application/pdf", b"%PDF-2")], pytest.fail)
    assert [(one.oleh, one.utuh) for one in sk.surat_bertanda(surat.naskah.id)] == [("Kantor", None), ("Lain", False)]
    assert sk.berkas_bertanda(surat.naskah.id, two.no - 1) == b"%PDF-1.7 satu"
    assert sk.berkas_bertanda(surat.naskah.id) == b"%PDF-2"


@pytest.mark.parametrize(
    ("isi", "oleh", "media", "kata"),
    [
        (b"", "BSrE", "application/pdf", "kosong"),
        ("%PDF-1.7", "BSrE", "application/pdf", "kosong"),
        (b"PK\x03\x04", "BSrE", "application/pdf", "bukan PDF"),
        (b"%PDF-" + bytes(BERTANDA_TERBESAR), "BSrE", "application/pdf", "terlalu besar"),
        (b"%PDF-1.7", " ", "application/pdf", "penanda tangan wajib"),
        (b"%PDF-1.7", "BSrE\x1b", "application/pdf", "karakter kendali"),
        (b"%PDF-1.7", "BSrE", "", "jenis media wajib"),
    ],
)
def test_what_cant_be_a_signed_document_is_refused(
    terbit: tuple[SistemTersimpan, SuratTerbit], isi: bytes, oleh: str, media: str, kata: str
) -> None:
    sk, surat = terbit
    with pytest.raises(GalatPenugasan, match=kata):
        sk.simpan_bertanda(surat, isi, oleh=oleh, media=media)
    told: list[str] = []
    assert mintakan_tanda(sk, surat, lambda _: [DokumenBertanda(oleh, media, isi)], told.append) == []
    assert len(told) == 1
    assert kata in told[0]
    assert sk.surat_bertanda(surat.naskah.id) == []


def test_only_a_letter_of_this_journal_has_one(terbit: tuple[SistemTersimpan, SuratTerbit]) -> None:
    sk, surat = terbit
    for other in (
        attrs.evolve(surat, peristiwa=surat.peristiwa - 1),
        attrs.evolve(surat, naskah=attrs.evolve(surat.naskah, nomor="palsu")),
        attrs.evolve(surat, naskah=attrs.evolve(surat.naskah, id="2026-000099")),
    ):
        with pytest.raises(GalatPenugasan, match=r"bukan surat penugasan|tidak disimpan"):
            sk.simpan_bertanda(other, b"%PDF-1.7", oleh="BSrE")
    with pytest.raises(TidakDitemukan):
        sk.simpan_bertanda(surat, b"%PDF-1.7", oleh="BSrE", dicatat_oleh="198001012000011099")
    with pytest.raises(TidakDitemukan):
        sk.surat_bertanda("2026-99")
    with pytest.raises(GalatPenugasan, match="tidak mempunyai surat bertanda"):
        sk.berkas_bertanda(surat.naskah.id)


def test_it_is_erased_with_those_whom_the_letter_is_about(terbit: tuple[SistemTersimpan, SuratTerbit]) -> None:
    sk, surat = terbit
    sk.simpan_bertanda(surat, b"%PDF-1.7", oleh="BSrE")
    sk.hapus_data(STAF["B2"])
    (one,) = sk.surat_bertanda(surat.naskah.id)
    assert (one.oleh, one.besar) == (None, None)
    with pytest.raises(GalatPenugasan, match="sudah dihapus"):
        sk.berkas_bertanda(surat.naskah.id)
    with pytest.raises(GalatPenugasan, match="sudah dihapus"):
        sk.simpan_bertanda(surat, b"%PDF-1.7", oleh="BSrE")
    assert sk.periksa().cacat == ()


@pytest.mark.berkas
def test_a_file_that_is_changed_behind_the_journal_is_found(
    terbit: tuple[SistemTersimpan, SuratTerbit], db: Path
) -> None:
    from tatakerja.journal.sqlite.library import sqlite3

    sk, surat = terbit
    one = sk.simpan_bertanda(surat, b"%PDF-1.7", oleh="BSrE")
    sk.close()
    base = sqlite3.connect(db)
    guards = base.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'rekaman'"
    ).fetchall()
    for name, _ in guards:
        base.execute(f"DROP TRIGGER {name}")
    changed = base.execute(
        "UPDATE rekaman SET nilai = replace(nilai, 'BSrE', 'Palsu') WHERE no = ? AND medan = 'berkas'", (one.no,)
    ).rowcount
    for _, sql in guards:
        base.execute(sql)
    base.commit()
    base.close()
    assert changed == 1
    with buka("bantul", db) as sk:
        assert any(str(one.no) in str(fault) for fault in sk.periksa().cacat)


# On the command line --------------------------------------------------------------------------------------------------


@pytest.fixture
def jalan(db: Path):
    from click.testing import CliRunner

    def run(*words: object, kode: int = 0):
        base = ["-r", "bantul", "-d", str(db), "--tanggal", "2026-01-05"]
        done = CliRunner().invoke(akar, [*base, *map(str, words)])
        assert done.exit_code == kode, (done.stdout, done.stderr)
        return done

    return run


@pytest.fixture
def penanda(monkeypatch: pytest.MonkeyPatch) -> list[DokumenTerbit]:
    """An installed extension that signs; gives what it was handed."""
    from tatakerja.extensions.manager import Ekstensi

    seen: list[DokumenTerbit] = []

    def tangani(self: Ekstensi, dokumen: DokumenTerbit) -> list[DokumenBertanda]:
        seen.append(dokumen)
        return tanda_tangani(dokumen)

    monkeypatch.setattr(Ekstensi, "menangani_dokumen", lambda self: True)
    monkeypatch.setattr(Ekstensi, "tangani", tangani)
    return seen


def test_a_letter_is_handed_over_as_soon_as_it_is_issued(
    jalan, db: Path, tmp_path: Path, penanda: list[DokumenTerbit]
) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2", mulai="2026-02-01")), "menetapkan")
        turn = p.giliran[0]
    done = jalan("penugasan", "tetapkan", p.id, "--oleh", turn.berwenang[0].nip, "--format", "json")
    number = json.loads(done.stdout)["surat"][0]["nomor"]
    assert [(one.penugasan, one.jenis, one.nomor) for one in penanda] == [(p.id, "surat_penugasan", number)]
    assert "Surat bertanda oleh BSrE disimpan" in done.stderr
    assert "BSrE (application/pdf" in jalan("penugasan", "bertanda", p.id).stdout
    jalan("penugasan", "bertanda", p.id, "--ke", tmp_path / "b.pdf")
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF-")
    again = json.loads(jalan("penugasan", "tandai", p.id, "--format", "json").stdout)
    assert [one["oleh"] for one in again] == ["BSrE"]


@pytest.mark.berkas  # over a server a superuser is warned, too
def test_without_a_handler_nothing_is_printed_and_an_own_file_is_kept(jalan, db: Path, tmp_path: Path) -> None:
    with buka("bantul", db) as sk:
        id = maju(sk, ajukan_atau_usulkan(sk, usulan("B2", mulai="2026-02-01"))).id
    assert "belum ada surat bertanda" in jalan("penugasan", "bertanda", id).stdout.lower()
    assert "pasang ekstensi" in jalan("penugasan", "tandai", id, kode=1).stderr
    jalan("penugasan", "tandai", id, "--berkas", tmp_path / "x.pdf", kode=2)
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7 dari luar")
    words = ("penugasan", "tandai", id, "--berkas", tmp_path / "x.pdf", "--penanda", "Kantor", "--format", "json")
    (one,) = json.loads(jalan(*words, "--dicatat-oleh", PIMPINAN["B2"]).stdout)
    assert (one["oleh"], one["besar"], one["utuh"]) == ("Kantor", 18, None)
    assert jalan("penugasan", "bertanda", id, "--no", 999, kode=1).stderr.count("\n") == 1
