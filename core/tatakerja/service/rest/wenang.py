"""Who acts and reads, held against who is logged in: everyone as themselves, a clerk for others and by name."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from tatakerja.cli.app.search import cleaned
from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.service.hak import Masuk
from tatakerja.service.rest.masukan import day_of
from tatakerja.service.rest.tabel import RutePerintah
from tatakerja.service.terlibat import concerned
from tatakerja.values.galat import GalatNilai, KesalahanNilai, TidakBerwenang

BERKAS: Final = frozenset(("penugasan tampil", "penugasan surat", "penugasan bertanda", "penugasan berkas"))
"""Questions about one assignment."""
MILIK: Final[Mapping[str, str]] = {
    "penugasan daftar": "giliran", "penugasan tenggat": "bagi", "evaluasi daftar": "giliran", "laporan daftar": "untuk",
    "kinerja daftar": "untuk",
}  # fmt: skip
"""Lists of what is somebody's, by the option that says whose."""
BERTANGGAL: Final = ("tanggal", "tanggal_surat")


def given_with_actor(
    rute: RutePerintah, data: Mapping[str, Any], masuk: Masuk | None, hari_ini: date
) -> dict[str, Any]:
    """What a command is given, with who acts and who records it.

    :param masuk: whoever is logged in.
    :raises TidakBerwenang: if they act for another without being a clerk, name another clerk, or date it back.
    :raises GalatNilai: if nobody is named who acts.
    """
    given = dict(data)
    if rute.jenis == "baca":
        return given
    if masuk is None:  # no route that changes something is for anyone; were one, it would be refused here
        raise TidakBerwenang("masuk dahulu; mengubah sesuatu memerlukan nama yang bertindak")
    if rute.jenis == "kelola":
        for name in ("oleh", "dicatat_oleh"):
            if name in rute.masukan:
                _answerable(given, masuk, name)
        return given
    return _acting(given, masuk, hari_ini)


def _acting(given: dict[str, Any], masuk: Masuk, hari_ini: date) -> dict[str, Any]:
    """The same of an act on an assignment."""
    clerk = masuk.boleh("pencatat")
    oleh = cleaned(given["oleh"]) if "oleh" in given else masuk.nip
    if oleh is None:
        raise GalatNilai("masukan", (KesalahanNilai("oleh", "tidak ada", "sebut NIP yang bertindak"),))
    given["oleh"] = oleh
    recorder = given.get("dicatat_oleh")
    itself = masuk.nip is not None and oleh == masuk.nip
    if not itself and not clerk:
        raise TidakBerwenang("bertindak untuk orang lain memerlukan hak pencatat; bertindaklah atas nama sendiri")
    if recorder is not None and not clerk:
        raise TidakBerwenang("dicatat_oleh memerlukan hak pencatat; tinggalkan, atau mintalah pencatat mencatatnya")
    if masuk.nip is not None:
        if recorder is not None and cleaned(recorder) != masuk.nip:
            raise TidakBerwenang("dicatat_oleh bukan yang masuk; pencatat hanya mencatat atas namanya sendiri")
        if not itself:
            given["dicatat_oleh"] = masuk.nip
    backdated = any((day := day_of(given, name)) is not None and day < hari_ini for name in BERTANGGAL)
    if backdated and not clerk:
        raise TidakBerwenang("tanggal yang sudah lewat memerlukan hak pencatat; bertindaklah dengan tanggal hari ini")
    return given


def settle_reading(
    rute: RutePerintah, data: Mapping[str, Any], masuk: Masuk | None, sistem: SistemTersimpan
) -> dict[str, Any]:
    """What a question about assignments is given: an employee reads what concerns them, as on the pages.

    A clerk, an administrator and the token of a program, which is made at the server, read everything.

    :raises TidakBerwenang: if it concerns others.
    :raises TidakDitemukan: if there is no such assignment.
    """
    given = dict(data)
    if masuk is None or masuk.nip is None or masuk.hak or rute.kata not in BERKAS | MILIK.keys():
        return given
    if "id" in given:
        if not concerned(sistem.tampil(given["id"]), masuk.nip):
            raise TidakBerwenang("penugasan ini hanya dapat dibaca oleh mereka yang tersangkut di dalamnya")
        return given
    asked = {name: cleaned(given[name]) for name in rute.pribadi if name in given}
    if any(nip != masuk.nip for nip in asked.values()):
        raise TidakBerwenang("milik orang lain hanya dibaca pencatat dan pengelola; tanyakan milik sendiri")
    return given if asked else {**given, MILIK[rute.kata]: masuk.nip}


def _answerable(given: dict[str, Any], masuk: Masuk, nama: str) -> None:
    """Whoever changes something answers for it themselves; who has no NIP says who does."""
    if masuk.nip is None:
        return
    if nama in given and cleaned(given[nama]) != masuk.nip:
        raise TidakBerwenang(f"{nama} bukan yang masuk; yang mengubah mempertanggungjawabkannya sendiri")
    given[nama] = masuk.nip
