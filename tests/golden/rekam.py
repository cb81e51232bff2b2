"""What the four plugins answer on fixed organisations under every reading: recorded, so that a change is seen.

``python tests/golden/rekam.py`` writes the digests beside this file anew; with ``--ke FOLDER`` it writes the answers
themselves, a JSON line each, so that two versions can be compared with ``diff -r``.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from tatakerja import GalatTatakerja, SistemKerja, Usulan

HERE = Path(__file__).parent
NAMA = ("bantul", "buleleng", "kotabaru", "wonogiri")
TANGGAL = date(2026, 1, 5)
USULAN = 150
"""Proposals asked about under each reading."""

WORDS = frozenset({"aturan", "dasar", "anomali", "keterangan", "catatan", "uraian", "syarat", "tersirat"})
"""What an answer rests on and how it is worded: recorded with the answers, but not part of their digests."""


def systems(nama: str) -> Iterator[tuple[str, SistemKerja]]:
    """The regency's system under its default readings and under every other reading, one at a time."""
    folder = HERE / "organisasi" / nama
    default = SistemKerja.buka(nama, organisasi=folder, tanggal=TANGGAL)
    yield "bawaan", default
    for kode, anomali in default.buku.anomali.items():
        for tafsir in anomali.tafsir:
            if tafsir.kode != anomali.bawaan:
                readings = {kode: tafsir.kode}
                yield (
                    f"{kode}={tafsir.kode}",
                    SistemKerja.buka(nama, organisasi=default.organisasi, tanggal=TANGGAL, tafsir=readings),
                )


def answers(sistem: SistemKerja) -> Iterator[tuple[str, str, Any]]:
    """Every answer recorded: kind of question, what was asked, the answer as plain data."""
    for pegawai, answer in sistem.kedudukan_semua():
        yield "kedudukan", pegawai.nip, plain(answer)
    classes = {(one.unit, one.jenis_jabatan, one.jenjang): one.nip for one in sistem.organisasi.pegawai}
    for nip in classes.values():
        yield "evaluasi", nip, plain(sistem.alur_evaluasi(nip))
    for unit in sistem.organisasi.unit:
        yield "tahapan", unit.kode, plain(sistem.alur_tahapan(unit.kode))
    for usulan in proposals(sistem):
        asked = json.dumps(plain(usulan), sort_keys=True)
        yield "penugasan", asked, told(lambda: sistem.alur_penugasan(usulan))  # noqa: B023  # called at once
        yield "pelaporan", asked, told(lambda: sistem.alur_pelaporan(usulan))  # noqa: B023


def proposals(sistem: SistemKerja) -> Iterator[Usulan]:
    """Proposals drawn from the organisation, the same in every run: half of them within one agency."""
    draw = random.Random(7)
    organisasi = sistem.organisasi
    everyone = [one.nip for one in organisasi.pegawai]
    units = [unit.kode for unit in organisasi.unit]
    for number in range(USULAN):
        owner = draw.choice(units)
        near = [one.nip for one in organisasi.pegawai_unit([owner, *(u.kode for u in organisasi.turunan(owner))])]
        pool = near if number % 2 and len(near) > 3 else everyone
        people = draw.sample(pool, k=draw.choice((1, 1, 1, 2, 3)))
        ketua = draw.choice((None, None, people[0], draw.choice(pool)))
        cara = draw.choice(("penunjukan", "penunjukan", "sukarela"))
        yield Usulan(cara=cara, pemilik=owner, pegawai=people, ketua=ketua, sifat=draw.choice((None, "rutin")))


def told(ask: Any) -> Any:
    """An answer as plain data, or what is said where there is none."""
    try:
        return plain(ask())
    except GalatTatakerja as error:
        return {"galat": str(error)}


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if attrs.has(type(value)):
        return {field.name: plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(map(plain, value))
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def essence(value: Any) -> Any:
    """An answer without its words."""
    if isinstance(value, dict):
        return {key: essence(one) for key, one in value.items() if key not in WORDS and one not in (None, [], ())}
    return [essence(one) for one in value] if isinstance(value, list) else value


def digests(nama: str) -> dict[str, dict[str, str]]:
    """The digest of each kind of answer under each reading."""
    found: dict[str, dict[str, str]] = {}
    for reading, sistem in systems(nama):
        hashes: dict[str, Any] = {}
        for kind, asked, answer in answers(sistem):
            line = json.dumps([asked, essence(answer)], ensure_ascii=False, sort_keys=True)
            hashes.setdefault(kind, hashlib.sha256()).update(line.encode())
        found[reading] = {kind: one.hexdigest()[:16] for kind, one in hashes.items()}
    return found


def write_answers(nama: str, folder: Path) -> None:
    """Every answer, a line each, a file for each kind and reading."""
    for reading, sistem in systems(nama):
        files: dict[str, list[str]] = {}
        for kind, asked, answer in answers(sistem):
            files.setdefault(kind, []).append(json.dumps([asked, answer], ensure_ascii=False, sort_keys=True))
        for kind, lines in files.items():
            target = folder / nama / reading / f"{kind}.jsonl"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ke", type=Path, help="folder for the answers themselves")
    parser.add_argument("nama", nargs="*", default=NAMA)
    arguments = parser.parse_args()
    for nama in arguments.nama or NAMA:
        if arguments.ke:
            write_answers(nama, arguments.ke)
        else:
            (HERE / f"{nama}.json").write_text(json.dumps(digests(nama), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
