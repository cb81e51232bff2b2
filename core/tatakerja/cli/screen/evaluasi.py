"""The review of results for a person: the chain of ``alur evaluasi``, and where stored results stand in theirs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.alur import in_brackets, question_heading, rest
from tatakerja.cli.screen.giliran import waiting_words
from tatakerja.cli.screen.layout import labelled, section, wrapped
from tatakerja.cli.screen.wording import able, cited, clerk, places
from tatakerja.values.aturan import setiap_sitasi
from tatakerja.values.istilah import TANPA
from tatakerja.values.teks import printed_day

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.answers.evaluasi import AlurEvaluasi
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.stored.evaluasi import EvaluasiTersimpan, RingkasHasil, RiwayatHasil, Tinjauan


def review_told(sistem: "Questions", nip: str, pemilik: str | None, answer: "AlurEvaluasi") -> Iterator[str]:
    """``alur evaluasi``."""
    short = f"{sistem.buku.regulasi.singkatan} "
    pegawai = sistem.pegawai(nip)
    unit = sistem.susunan().unit_menurut_kode[pemilik or pegawai.unit]
    row = next((one for one in sistem.buku.evaluasi if one.kode == answer.aturan), None)
    cited = places(setiap_sitasi(row.dasar_pengembalian), short) if row is not None else ""
    yield from question_heading("Alur evaluasi", sistem)
    yield from labelled(
        (
            ("Pegawai", f"{wording.employee(pegawai)}, {wording.post_and_unit(pegawai)}"),
            ("Pemilik kinerja" if pemilik else "Unit", f"{unit.nama} ({unit.kode})"),
            ("Status", wording.SEBUTAN_STATUS[answer.status]),
        ),
        0,
    )
    yield from section("Peninjauan", review_steps(answer.rantai, answer.penyelesai))
    if answer.pengembalian == "diatur":
        yield from section("Pengembalian untuk diperbaiki", [wrapped(f"diatur{in_brackets(cited)}", 2)])
    yield from rest(answer.keterangan, answer.aturan, places(answer.dasar, short), answer.anomali)


def review_steps(chain: Sequence["Pejabat"], last: "Pejabat | None") -> Iterator[str]:
    """The reviewers, numbered, each with what becomes of the results then."""
    for number, reviewer in enumerate(chain, start=1):
        if last is None:
            then = "meninjau; peninjau lain belum tertentukan"
        elif number < len(chain):
            then = f"meninjau, lalu meneruskan kepada {wording.official(chain[number])}"
        else:
            then = "meninjau dan menyatakan selesai"
        yield wrapped(f"{number:>3}. {wording.official(reviewer)}: {then}", 0, 5)


def results_told(one: "EvaluasiTersimpan", short: str) -> Iterator[str]:
    """The chain, where the results stand in it, and what was done with them."""
    again = f", putaran {one.putaran}" if one.putaran > 1 else ""
    standing = wording.KEADAAN_HASIL[one.keadaan] + again
    yield wrapped(standing if one.status == "diatur" else f"{wording.SEBUTAN_STATUS[one.status]}; {standing}", 2, 4)
    for review in one.rantai:
        yield from _reviewer(review)
    for event in one.riwayat:
        yield wrapped(f"- {_handled(event, short)}", 2, 4)
    returned = "diatur" if one.pengembalian == "diatur" else ""
    yield from labelled(
        (
            ("pengembalian untuk diperbaiki", returned),
            ("dasar", places(one.dasar, short)),
            ("anomali", ", ".join(one.anomali)),
        )
    )
    for note in one.keterangan:
        yield wrapped(note, 2, 4)


def _reviewer(review: "Tinjauan") -> Iterator[str]:
    what = "menyatakan selesai" if review.penyelesai else "meninjau"
    state = wording.KEADAAN_TINJAUAN[review.keadaan]
    text = f"{review.urut:>3}. [{state}] {wording.official(review.jabatan)}: {what}"
    if review.oleh is not None:
        text += f"; {printed_day(review.tanggal)} oleh {wording.official(review.oleh)}"
    yield wrapped(text, 0, 5)
    others = [one for one in review.berwenang if one.nip != review.jabatan.nip]
    if review.keadaan in ("giliran", "menunggu") and others:
        yield wrapped(f"berwenang: {able(review.berwenang)}", 5, 7)
    for note in review.keterangan:
        yield wrapped(note, 5, 7)


def _handled(event: "RiwayatHasil", short: str) -> str:
    text = f"{printed_day(event.tanggal)}: {event.aksi} oleh {wording.official(event.oleh)}{clerk(event.dicatat_oleh)}"
    if event.isi:
        text += f"; {'alasan' if event.aksi == 'dikembalikan' else 'isi'}: {event.isi}"
    return text + ("" if event.diatur is None else f" {cited(event.diatur, event.dasar, short)}")


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
            "; ".join(f"{waiting_words(turn)}, sejak {printed_day(turn.sejak)}" for turn in one.giliran) or TANPA,
        )
        for one in found
    ]
    if not rows:
        yield "Tidak ada hasil."
    else:
        yield from layout.table_or_blocks(headers, rows, lambda row: f"Penugasan {row[0]}")
