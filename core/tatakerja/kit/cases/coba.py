"""Trying rules out: a fragment of an organisation and questions, as somebody types them, asked and kept as cases.

What is typed is a file of cases whose expectations may be missing, or lines of units alone: then everybody's kedudukan
in them is asked, the leaders' and one pelaksana's in each unit.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import tomli

from tatakerja.border.files import read_text, write_file
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.kit.cases.folder import TABEL_KASUS, jenis_kasus, kasus_berkas, kasus_terbaca, tabel_sendiri
from tatakerja.kit.cases.kedudukan import BerkasKasusSalah, baca_teks
from tatakerja.kit.cases.skema import kunci_kasus, salah_bentuk
from tatakerja.kit.cases.tanya import Tanya, tanya
from tatakerja.kit.cases.tulis import PERTANYAAN, kasus_toml
from tatakerja.rules.berkas.folder import salah_toml
from tatakerja.values.galat import GalatTatakerja

_ISIAN = {"status": "diatur", "bentuk": "individu", "cakupan": "dalam_unit"}
"""What a case must have in a file, and a question hasn't yet."""
_POTONGAN = "potongan"
_UNIT = re.compile(r"^\s*[\w.-]+(?:\s+[\w.;=-]+){3,}\s*(?:#.*)?$")


@attrs.frozen(kw_only=True)
class Percobaan:
    """A question that was typed, and asked.

    :ivar ditulis: the question as typed, with a sentence; ``berkalimat`` whether that was typed, too.
    :ivar potongan: the units of its fragment, as typed.
    """

    tanya: Tanya
    ditulis: Mapping[str, Any]
    berkalimat: bool
    potongan: str

    @property
    def toml(self) -> str:
        """The case, with the answer as what it expects."""
        return kasus_toml(self.tanya, self.ditulis)


def coba(
    nama: str, teks: str, plugin: str | object, *, tanggal: date | None = None, gagal: list[str] | None = None
) -> list[Percobaan]:
    """Ask what was typed.

    :param nama: where it came from, for messages.
    :param tanggal: the day of questions that name none; None: as the cases of a file, the first on which rules hold.
    :param gagal: gets, with its line, what is wrong with a question, or why it can't be asked, such as that its day
        is before the regulation began; the others are answered.
    :returns: what was asked, in the order of the lines.
    :raises BerkasKasusSalah: with every fault of the units; of the questions, too, where there is no such list.
    :raises GalatTatakerja: for what can't be asked, likewise; if the regency doesn't know a kind of unit.
    """
    own = tabel_sendiri(Path(nama))
    text = re.sub(r"(?m)^\[\[kasus\]\]", f"[[{own}]]", teks) if own else teks
    text = _dilengkapi(text)
    berkas = baca_teks(nama, text, TABEL_KASUS, kosong=True, bentuk=salah_bentuk)
    questions: dict[tuple[str, int], tuple[dict[str, Any], bool]] = {}
    for table in TABEL_KASUS:
        known = kunci_kasus(table)
        rows = berkas.tabel[table]
        for number, raw in enumerate(rows, start=1):
            # Expectations are what is asked for here; a key that there isn't stays, to be told.
            question = {key: value for key, value in raw.items() if key in PERTANYAAN or key not in known}
            told = "kalimat" in question
            if tanggal is not None and "tanggal" in known:
                question.setdefault("tanggal", tanggal.isoformat())
            question.setdefault("kalimat", f"Percobaan {table} {number}")
            rows[number - 1] = question | {key: one for key, one in _ISIAN.items() if key in known}
            questions[table, number] = question, told
    if gagal is None or berkas.masalah or not questions:
        cases = kasus_berkas(berkas)
    else:
        cases = kasus_terbaca(berkas)
        gagal += (f"{Path(nama).name}:{fault}" for fault in berkas.masalah)
    fragments = {name: one["unit"] for name, one in tomli.loads(text).get("organisasi", {}).items()}
    if questions:
        buku_terbaca(plugin, ())  # what is wrong with the rules is told once, not beside each question
    tried = []
    for case in sorted(cases, key=lambda one: one.baris):
        question, told = questions[jenis_kasus(case), case.nomor]
        try:
            one = tanya(case, plugin)
        except AssertionError as error:
            raise GalatTatakerja(f"{error}; jenis yang ada disebut `tatakerja plugin kosakata jenis_unit`") from error
        except GalatTatakerja as error:
            said = f"{Path(nama).name}:{case.baris}: {jenis_kasus(case)} {case}: {error}"
            if gagal is None:
                raise GalatTatakerja(said) from error
            gagal.append(said)
            continue
        units = fragments[question["organisasi"]]
        tried.append(Percobaan(tanya=one, ditulis=question, berkalimat=told, potongan=units))
    return tried


def simpan(file: Path, percobaan: Sequence[Percobaan], *, dibandingkan: str = "") -> None:
    """Append what was asked to a file of cases, which is made where it isn't there yet.

    :param dibandingkan: who has compared the answers with the text, and when; empty while nobody has.
    :raises GalatTatakerja: if a question has no sentence; nothing is written then.
    :raises BerkasKasusSalah: if the file has faults, or a sentence already; likewise.
    """
    before = read_text(file) if file.exists() else ""
    silent = [one.ditulis["kalimat"] for one in percobaan if not one.berkalimat]
    if silent:
        raise GalatTatakerja(
            f'tanpa kalimat tidak disimpan: {", ".join(silent[:5])}; tulis kalimat = "...": apa yang dikatakan teks'
        )
    known = {name: one.get("unit", "") for name, one in _tabel(file.name, before).get("organisasi", {}).items()}
    parts = [before.rstrip("\n")] if before.strip() else []
    for one in percobaan:
        name = next(name for name in _nama(one.ditulis["organisasi"]) if known.get(name, one.potongan) == one.potongan)
        if name not in known:
            known[name] = one.potongan
            units = one.potongan.strip("\n")
            parts.append(f'[organisasi.{name}]\nunit = """\n{units}\n"""')
        question = {**one.ditulis, "organisasi": name}
        parts.append(kasus_toml(one.tanya, question, dibandingkan=dibandingkan).rstrip("\n"))
    text = "\n\n".join(parts) + "\n"
    own = tabel_sendiri(file)
    kasus_berkas(baca_teks(file.name, text, ("kasus", *TABEL_KASUS) if own else TABEL_KASUS, kosong=True), own)
    write_file(file, text)


def _dilengkapi(teks: str) -> str:
    """What was typed as a file of cases; lines of units alone become the questions that they raise."""
    lines = [line for line in teks.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    if not lines or not all(map(_UNIT.match, lines)):
        return teks
    made = [f"[organisasi.{_POTONGAN}]\nunit = '''\n{teks.rstrip()}\n'''"]
    for code, post in ((cells[0], cells[3]) for cells in map(str.split, lines)):
        people = [f'{{ unit = "{code}", jenis_jabatan = "pelaksana" }}']
        people += [f'{{ memimpin = "{code}" }}'] if post != "kepala_daerah" else []
        made += [f'[[kedudukan]]\norganisasi = "{_POTONGAN}"\npegawai = {who}' for who in people]
    return "\n".join(made) + "\n"


def _tabel(nama: str, text: str) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise BerkasKasusSalah(str(salah_toml(nama, text, str(error)))) from error


def _nama(name: str) -> Iterator[str]:
    """A fragment's name, and others for when it is taken."""
    yield name
    yield from (f"{name}-{number}" for number in range(2, 10_000))
