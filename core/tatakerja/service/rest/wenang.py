"""Who acts, held against who is logged in: everyone as themselves, a clerk for others and by name, others never."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from tatakerja.cli.app.search import cleaned
from tatakerja.service.hak import Masuk
from tatakerja.service.rest.masukan import day_of
from tatakerja.service.rest.tabel import RutePerintah
from tatakerja.values.galat import GalatNilai, KesalahanNilai, TidakBerwenang

BERTANGGAL: Final = ("tanggal", "tanggal_surat")


def settle(rute: RutePerintah, data: Mapping[str, Any], masuk: Masuk | None, hari_ini: date) -> dict[str, Any]:
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
    clerk = masuk.boleh("pencatat")
    if rute.jenis == "kelola":
        if "oleh" in rute.masukan:
            _answerable(given, masuk)
        return given
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


def _answerable(given: dict[str, Any], masuk: Masuk) -> None:
    """An administrator answers for what they change; who has no NIP says who does."""
    if masuk.nip is None:
        return
    if "oleh" in given and cleaned(given["oleh"]) != masuk.nip:
        raise TidakBerwenang("oleh bukan yang masuk; pengelola mempertanggungjawabkan sendiri yang diubahnya")
    given["oleh"] = masuk.nip
