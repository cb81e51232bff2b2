"""What follows the letter for a person: results under review, reports, obstacles, records of performance."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.alur import officials, places, section
from tatakerja.cli.screen.layout import labelled, wrapped
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.stored.evaluasi import (
        EvaluasiTersimpan,
        GiliranLanjutan,
        RingkasHasil,
        RiwayatHasil,
        TanggungJawabGiliran,
        Tinjauan,
    )
    from tatakerja.values.stored.kinerja import KinerjaTersimpan
    from tatakerja.values.stored.pelaporan import DaftarLaporan, KendalaTersimpan, LaporanTersimpan, PermintaanTersimpan
    from tatakerja.values.stored.penugasan import Penugasan

_LANJUTAN: Final[dict[str, tuple[str, str]]] = {
    "menyerahkan_hasil": ("menyerahkan hasil", "evaluasi serahkan {id} --oleh NIP --isi TEKS"),
    "meninjau": ("meninjau hasil", "evaluasi teruskan {id} --oleh NIP"),
    "menyatakan_selesai": ("menyatakan selesai", "evaluasi terima {id} --oleh NIP"),
    "melapor": ("mengirim laporan yang diminta", "laporan kirim {id} --oleh NIP --isi TEKS"),
    "menindaklanjuti": (
        "memutus kendala {nomor}", "laporan tindaklanjuti {id} {nomor} --oleh NIP --putusan TEKS",
    ),
}  # fmt: skip
"""Per kind of turn: what is to be done, and the command."""


def day(iso: str | None) -> str:
    """A day as it is printed in letters; empty for none."""
    return tanggal_panjang(date.fromisoformat(iso)) if iso else ""


def able(berwenang: Iterable["Pejabat"]) -> str:
    """Those who may, with their NIPs."""
    return " atau ".join(f"{wording.official(one)} ({one.nip})" for one in berwenang) or "tidak seorang pun berwenang"


def waiting_words(turn: "GiliranLanjutan") -> str:
    """What is waited for, and whose turn it is."""
    return f"{_LANJUTAN[turn.jenis][0].format(nomor=turn.nomor)}: {able(turn.berwenang)}"


def waiting_command(turn: "GiliranLanjutan", id: str) -> str:
    """The command by which it is done."""
    return _LANJUTAN[turn.jenis][1].format(id=id, nomor=turn.nomor)


def told(one: "Penugasan", short: str) -> Iterator[str]:
    """The sections of one assignment.

    :param short: short name of its regulation with a blank, left out of its citations.
    """
    yield from section("Evaluasi hasil", review_told(one.evaluasi, short))
    yield from section("Laporan", (line for report in one.laporan for line in _report(report, short)))
    yield from section("Permintaan laporan", (line for demand in one.permintaan for line in _demand(demand, short)))
    yield from section("Kendala", (line for obstacle in one.kendala for line in _obstacle(obstacle, short)))
    yield from section("Kinerja", (line for record in one.kinerja for line in _record(record, short)))
    yield from section("Tanggung jawab yang mendapat giliran", _responsibilities(one.tanggung_jawab, short))


def recorded(one: "Penugasan", no: int, short: str) -> Iterator[str]:
    """What an event says beyond that it happened: to whom a report went, by which article a return is possible.

    :param no: number of the event in the journal.
    """
    for report in one.laporan:
        if report.no == no:
            yield from _report(report, short)
    for demand in one.permintaan:
        if demand.no == no:
            yield from _demand(demand, short)
    for obstacle in one.kendala:
        if no in (obstacle.no, *(decision.no for decision in obstacle.putusan)):
            yield from _obstacle(obstacle, short)
    for record in one.kinerja:
        if record.no == no:
            yield from _record(record, short)
    for event in one.evaluasi.riwayat:
        if event.no == no and event.diatur is not None:
            yield wrapped(f"- pengembalian {cited(event.diatur, event.dasar, short)}", 2, 4)


def review_told(one: "EvaluasiTersimpan", short: str) -> Iterator[str]:
    """The chain, where the results stand in it, and what was done with them."""
    again = f", putaran {one.putaran}" if one.putaran > 1 else ""
    standing = wording.KEADAAN_HASIL[one.keadaan] + again
    yield wrapped(standing if one.status == "diatur" else f"{wording.STATUS[one.status]}; {standing}", 2, 4)
    for review in one.rantai:
        yield from _reviewer(review)
    for event in one.riwayat:
        yield wrapped(f"- {_handled(event, short)}", 2, 4)
    returned = "diatur" if one.pengembalian == "diatur" else ""
    yield from labelled(
        (
            ("pengembalian untuk diperbaiki", returned),
            ("dasar", places(one.dasar, short)),
            ("anomali yang menentukan", ", ".join(one.anomali)),
        )
    )
    for note in one.keterangan:
        yield wrapped(note, 2, 4)


def _reviewer(review: "Tinjauan") -> Iterator[str]:
    what = "menyatakan selesai" if review.penyelesai else "meninjau"
    state = wording.KEADAAN_TINJAUAN[review.keadaan]
    text = f"{review.urut:>3}. [{state}] {wording.official(review.jabatan)}: {what}"
    if review.oleh is not None:
        text += f"; {day(review.tanggal)} oleh {wording.official(review.oleh)}"
    yield wrapped(text, 0, 5)
    others = [one for one in review.berwenang if one.nip != review.jabatan.nip]
    if review.keadaan in ("giliran", "menunggu") and others:
        yield wrapped(f"berwenang: {able(review.berwenang)}", 5, 7)
    for note in review.keterangan:
        yield wrapped(note, 5, 7)


def _handled(event: "RiwayatHasil", short: str) -> str:
    text = f"{day(event.tanggal)}: {event.aksi} oleh {wording.official(event.oleh)}{_clerk(event.dicatat_oleh)}"
    if event.isi:
        text += f"; {'alasan' if event.aksi == 'dikembalikan' else 'isi'}: {event.isi}"
    return text + ("" if event.diatur is None else f" {cited(event.diatur, event.dasar, short)}")


def cited(diatur: bool, dasar: Iterable[str], short: str) -> str:
    """The citations in brackets, or that there is nothing to cite."""
    return f"[{places(dasar, short) or wording.TANPA}]" if diatur else "[tidak diatur]"


def _clerk(who: "Pejabat | None") -> str:
    return f", dicatat oleh {wording.official(who)}" if who is not None else ""


def _text(isi: str | None) -> str:
    return isi if isi is not None else "(isinya sudah dihapus)"


def _report(one: "LaporanTersimpan", short: str, *, named: bool = False) -> Iterator[str]:
    which = f"{one.penugasan}, " if named else ""
    who = f"{wording.official(one.oleh)} ({one.pelapor}){_clerk(one.dicatat_oleh)}"
    ruled = cited(one.diatur, one.dasar, short)
    yield wrapped(f"- {which}{day(one.tanggal)}: {who} melapor kepada {officials(one.kepada)} {ruled}", 2, 4)
    yield wrapped(_text(one.isi), 4)


def _demand(one: "PermintaanTersimpan", short: str, *, named: bool = False) -> Iterator[str]:
    which = f"{one.penugasan}, " if named else ""
    whom = f"{wording.official(one.dari)} ({one.peran})"
    answered = f"dijawab {day(one.dijawab)}" if one.dijawab else "BELUM dijawab"
    text = f"{wording.official(one.oleh)}{_clerk(one.dicatat_oleh)} meminta laporan dari {whom}, {answered}"
    yield wrapped(f"- {which}{day(one.tanggal)}: {text} {cited(True, one.dasar, short)}", 2, 4)
    if one.isi:
        yield wrapped(one.isi, 4)


def _obstacle(one: "KendalaTersimpan", short: str, *, named: bool = False) -> Iterator[str]:
    which = f"{one.penugasan}, " if named else ""
    who = f"{wording.official(one.oleh)}{_clerk(one.dicatat_oleh)} kepada {officials(one.kepada)}"
    ruled = cited(one.diatur, one.dasar, short)
    yield wrapped(f"- {which}kendala {one.kendala}, {day(one.tanggal)}: {who} {ruled}", 2, 4)
    yield wrapped(_text(one.isi), 4)
    yield from labelled(
        (
            ("rekomendasi", one.rekomendasi or ""),
            *(
                ("putusan", f"{day(decision.tanggal)} oleh {wording.official(decision.oleh)}"
                 f"{_clerk(decision.dicatat_oleh)}: {_text(decision.isi)}")
                for decision in one.putusan
            ),
            ("menunggu putusan", officials(one.menunggu)),
        ),
        4,
    )  # fmt: skip


def _record(one: "KinerjaTersimpan", short: str, *, named: bool = False) -> Iterator[str]:
    which = f"{one.penugasan}, " if named else ""
    who = f"{wording.official(one.oleh)} ({wording.PERAN_KINERJA[one.sebagai]}){_clerk(one.dicatat_oleh)}"
    about = f"tentang {one.pegawai.nama or wording.official(one.pegawai)}"
    to = f", bahan bagi {officials(one.kepada)}" if one.kepada else ""
    ruled = cited(one.diatur, one.dasar, short)
    yield wrapped(f"- {which}{day(one.tanggal)}, {wording.TAHAP_KINERJA[one.tahap]} {about}: {who}{to} {ruled}", 2, 4)
    yield wrapped(_text(one.isi) + (f" (predikat {one.predikat})" if one.predikat else ""), 4)


def _responsibilities(rows: Sequence["TanggungJawabGiliran"], short: str) -> Iterator[str]:
    for role, group in groupby(rows, key=lambda row: row.peran):
        yield wrapped(f"{wording.PERAN[role]}:", 2)
        for row in group:
            yield wrapped(f"- {row.isi} [{places(row.dasar, short)}]", 4, 6)


def reports_listed(found: "DaftarLaporan", short: str) -> Iterator[str]:
    """``laporan daftar``."""
    parts = [
        *section("Laporan", (line for one in found.laporan for line in _report(one, short, named=True))),
        *section("Permintaan laporan", (line for one in found.permintaan for line in _demand(one, short, named=True))),
        *section("Kendala", (line for one in found.kendala for line in _obstacle(one, short, named=True))),
    ]
    yield from parts[1:] or ["Tidak ada laporan, permintaan laporan, atau kendala."]


def performance_listed(found: Sequence["KinerjaTersimpan"], short: str) -> Iterator[str]:
    """``kinerja daftar``."""
    for one in found:
        yield from _record(one, short, named=True)
    if not found:
        yield "Tidak ada catatan kinerja."


def results_listed(found: Sequence["RingkasHasil"], units: Mapping[str, str]) -> Iterator[str]:
    """``evaluasi daftar``: a table; blocks on a narrow terminal.

    :param units: names of units by code.
    """
    headers = ("Id", "Keadaan hasil", "Putaran", "Pemilik kinerja", "Pegawai", "Giliran")
    rows = [
        (
            one.id,
            wording.KEADAAN_HASIL[one.keadaan],
            str(one.putaran),
            f"{units.get(one.pemilik, one.pemilik)} ({one.pemilik})",
            "; ".join(official.nama or "(dihapus)" for official in one.pegawai),
            "; ".join(f"{waiting_words(turn)}, sejak {day(turn.sejak)}" for turn in one.giliran) or wording.TANPA,
        )
        for one in found
    ]
    width = layout.terminal_width()
    if not rows:
        yield "Tidak ada hasil."
    elif width is not None and width < layout.SEMPIT:
        for row in rows:
            yield from layout.block(f"Penugasan {row[0]}", zip(headers[1:], row[1:], strict=True))
    else:
        yield from layout.table(headers, rows)
