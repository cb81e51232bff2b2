"""Stored assignments for a person: one in whole, many in a list, and what follows a command."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tatakerja.cli.screen import layout, pelaksanaan, wording
from tatakerja.cli.screen.alur import deed, refused_how, remarks
from tatakerja.cli.screen.giliran import only_one, turn_words, waiting_command, waiting_words
from tatakerja.cli.screen.layout import labelled, section, title, wrapped
from tatakerja.cli.screen.wording import officials, places
from tatakerja.values.istilah import TANPA
from tatakerja.values.teks import angka, printed_day

if TYPE_CHECKING:
    from tatakerja.values.stored.evaluasi import GiliranLanjutan
    from tatakerja.values.stored.naskah import Naskah, SuratBertanda, SuratTerbit
    from tatakerja.values.stored.penugasan import (
        Giliran,
        LangkahTersimpan,
        Penugasan,
        RingkasPenugasan,
        Riwayat,
        SuratTersimpan,
    )
    from tatakerja.values.stored.resi import Resi

_RIWAYAT: Final[dict[str, str]] = {
    "diusulkan": "diusulkan",
    "langkah_diambil": "{langkah} diambil",
    "ditolak": "langkah {urut} ditolak",
    "ditetapkan": "ditetapkan dengan {surat}",
    "diterima": "diterima ({langkah})",
    "ditutup": "penerimaan {siapa}, yang tidak ada lagi di antara pegawai, ditutup (langkah {urut})",
    "dibatalkan": "dibatalkan",
    "diperpanjang": "diperpanjang",
    "diakhiri": "diakhiri",
    "laporan_dikirim": "laporan dikirim",
    "laporan_diminta": "laporan diminta",
    "kendala_disampaikan": "kendala disampaikan",
    "kendala_ditindaklanjuti": "kendala diputus",
    "hasil_diserahkan": "hasil diserahkan",
    "hasil_diteruskan": "hasil diteruskan",
    "hasil_dikembalikan": "hasil dikembalikan untuk diperbaiki",
    "hasil_diterima": "hasil diterima dan dinyatakan selesai",
    "kinerja_dicatat": "kinerja dicatat",
}


def assignment_told(one: "Penugasan", singkatan: str, bertanda: "Sequence[SuratBertanda]" = ()) -> Iterator[str]:
    """One assignment in whole: where it stands, whose turn it is, its steps, letters, remarks and events.

    :param singkatan: short name of its regulation, left out of its citations.
    :param bertanda: signed documents that are kept beside its letters.
    """
    short = f"{singkatan} "
    yield title(f"Penugasan {one.id}: {wording.STATUS_PENUGASAN[one.status]}")
    yield from labelled(_facts(one))
    yield from section("Giliran", (*_turns(one.giliran), *_waiting(one.lanjutan)))
    yield from section("Langkah", _steps(one, short))
    yield from section("Surat", (line for letter in one.surat for line in _letter(letter)))
    yield from section("Surat bertanda", (wrapped(f"- {_signed(file)}", 2, 4) for file in bertanda))
    yield from pelaksanaan.course_told(one, short)
    yield from section("Riwayat", _events(one))
    yield from section("Catatan", remarks(one.catatan, short))
    yield from section(
        "Aturan",
        labelled(
            (
                ("Menurut", _version(one, singkatan)),
                ("Tafsir", "; ".join(f"{flaw}={reading}" for flaw, reading in one.tafsir.items())),
                ("Baris aturan", ", ".join(one.aturan)),
                ("Dasar", places(one.dasar, short)),
                ("Anomali", ", ".join(one.anomali)),
            )
        ),
    )


def _facts(one: "Penugasan") -> Iterator[tuple[str, str]]:
    group = f"; menurut regulasi: {one.cakupan_regulasi}" if one.cakupan_regulasi else ""
    clerk = f", dicatat oleh {wording.official(one.dicatat_oleh)}" if one.dicatat_oleh else ""
    yield "Diusulkan", f"{printed_day(one.diusulkan)} oleh {wording.official(one.pengusul)}{clerk}"
    yield (
        "Penugasan",
        f"{one.cara}, {wording.SEBUTAN_BENTUK[one.bentuk]}, {wording.SEBUTAN_CAKUPAN[one.cakupan]}{group}",
    )
    yield "Pemilik kinerja", one.pemilik
    yield "Pegawai", officials(one.anggota)
    yield "Ketua", wording.official(one.ketua) if one.ketua else ""
    yield "Sifat", one.sifat or ""
    yield "Porsi", "" if one.porsi is None else f"{one.porsi} persen"
    yield "Masa", _period(one.mulai, one.selesai)
    yield "Ketentuan lain", one.hukum or ""
    yield "Merujuk", f"penugasan {one.merujuk}, yang ditolak" if one.merujuk else ""
    for name, text in one.isi.items():
        yield f"Isi {name}", text


def _period(begin: str | None, end: str | None) -> str:
    parts = [f"mulai {printed_day(begin)}" if begin else "", f"sampai {printed_day(end)}" if end else ""]
    return " ".join(filter(None, parts))


def _version(one: "Penugasan", singkatan: str) -> str:
    frozen = f"{singkatan}, versi aturan {one.versi_aturan}"
    if one.versi_terpasang in (None, one.versi_aturan):
        return frozen
    return f"{frozen}; kini terpasang versi {one.versi_terpasang}, tetapi alur penugasan ini tidak berubah karenanya"


def _turn(turn: "Giliran") -> str:
    """Whose turn it is for what, since when, and until when."""
    until = f", paling lambat {printed_day(turn.tenggat)}" if turn.tenggat else ""
    return f"{turn_words(turn)}, sejak {printed_day(turn.sejak)}{until}"


def _turns(turns: Sequence["Giliran"]) -> Iterator[str]:
    for turn in turns:
        yield wrapped(f"- {_turn(turn)}", 2, 4)
        for note in turn.keterangan:
            yield wrapped(note, 4)


def _waiting(turns: Sequence["GiliranLanjutan"]) -> Iterator[str]:
    for turn in turns:
        yield wrapped(f"- {waiting_words(turn)}, sejak {printed_day(turn.sejak)}", 2, 4)
        for note in turn.keterangan:
            yield wrapped(note, 4)


def _steps(one: "Penugasan", short: str) -> Iterator[str]:
    everyone = {official.nip for official in one.anggota}
    for _, group in groupby(one.langkah, key=lambda step: step.no):
        together = list(group)
        for step in together:
            also = f" (bersamaan dalam tahap {step.no})" if len(together) > 1 else ""
            state = wording.KEADAAN_LANGKAH[step.keadaan]
            yield wrapped(
                f"{step.urut:>3}. [{state}] {wording.official(step.aktor)}: "
                f"{deed(step.aksi, step.dokumen, step.kepada)}{also}",
                0,
                5,
            )
            whom = "" if {official.nip for official in step.pegawai} == everyone else officials(step.pegawai)
            open_yet = step.keadaan in ("giliran", "menunggu")
            yield from labelled(
                (
                    ("sebagai", step.peran),
                    ("bagi", whom),
                    ("tembusan", officials(step.tembusan)),
                    ("syarat", step.syarat or ""),
                    ("dapat ditolak", refused_how(step.penolakan) if open_yet else ""),
                    (wording.KEADAAN_LANGKAH[step.keadaan].lower(), _done(step)),
                    ("alasan", step.alasan or ""),
                    ("dasar", places(step.dasar, short)),
                ),
                5,
            )


def _done(step: "LangkahTersimpan") -> str:
    if step.oleh is None:
        return ""
    clerk = f", dicatat oleh {wording.official(step.dicatat_oleh)}" if step.dicatat_oleh else ""
    number = f", nomor {step.nomor}" if step.nomor else ""
    return f"{printed_day(step.tanggal)} oleh {wording.official(step.oleh)}{number}{clerk}{recorded_later(step)}"


def recorded_later(one: "LangkahTersimpan | Riwayat | SuratTersimpan") -> str:
    """That something was recorded on a later day than the paper's; nothing where it wasn't."""
    if not one.bertanggal_mundur:
        return ""
    account = f" oleh pemilik akun {one.akun}" if one.akun else ""
    return f", bertanggal mundur: dicatat {printed_day(one.dicatat)}{account}"


def _letter(letter: "SuratTersimpan") -> Iterator[str]:
    kind, number = wording.document_kind(letter.jenis).capitalize(), letter.nomor or "(tanpa nomor)"
    yield wrapped(f"- {kind} nomor {number}, {printed_day(letter.tanggal)}", 2, 4)
    count, digest = letter.kepala
    yield from labelled(
        (
            ("penetap", wording.official(letter.penetap)),
            ("dicatat", _letter_recorded(letter)),
            (
                "mendahului",
                f"surat bernomor lebih kecil pada registernya bertanggal {printed_day(letter.mendahului)}"
                if letter.mendahului
                else "",
            ),
            ("bagi", officials(letter.pegawai)),
            ("tembusan", officials(letter.tembusan)),
            *((f"isi {name}", text) for name, text in letter.isi.items()),
            ("memperpanjang", f"surat ke-{letter.memperpanjang} di atas" if letter.memperpanjang else ""),
            ("berlaku sejak", printed_day(letter.mulai)),
            ("berlaku sampai", printed_day(letter.selesai)),
            ("diakhiri", printed_day(letter.diakhiri)),
            ("kepala jurnal", f"{count} peristiwa, {digest}"),
        ),
        4,
    )


def _letter_recorded(letter: "SuratTersimpan") -> str:
    """When a letter was recorded, where that was later, and by whom."""
    clerk = f"dicatat oleh {wording.official(letter.dicatat_oleh)}" if letter.dicatat_oleh else ""
    return f"{clerk}{recorded_later(letter)}".removeprefix(", ")


def _events(one: "Penugasan") -> Iterator[str]:
    for event in one.riwayat:
        yield wrapped(f"- {printed_day(event.tanggal)}: {happened(one, event)} [peristiwa {event.no}]", 2, 4)


def happened(one: "Penugasan", event: "Riwayat") -> str:
    """An event in words: what, by whom, with which letter, for which reason."""
    step = next((step for step in one.langkah if step.urut == event.langkah), None)
    words = {"langkah": "", "surat": "", "urut": "", "siapa": ""}
    if step is not None:
        words["langkah"] = f"langkah {step.urut}, {deed(step.aksi, step.dokumen, ())},"
        words["urut"] = str(step.urut)
        words["siapa"] = step.aktor.nama or "pegawai"
        words["surat"] = f"{wording.document_kind(step.dokumen)} nomor {step.nomor or '(tanpa nomor)'}"
    kind = "ditutup" if step is not None and _settled(step, event) else event.jenis
    what = _RIWAYAT.get(kind, kind).format(**words)
    clerk = f", dicatat oleh {wording.official(event.dicatat_oleh)}" if event.dicatat_oleh else ""
    reason = f"; alasan: {event.alasan}" if event.alasan else ""
    later = recorded_later(event)
    return f"{what.replace(',)', ')')} oleh {wording.official(event.oleh)}{clerk}{later}{reason}"


def _settled(step: "LangkahTersimpan", event: "Riwayat") -> bool:
    """Whether a post settled an acceptance for an employee who is gone: who accepts does so as no post."""
    return event.jenis == "diterima" and step.pihak == "pegawai" and event.oleh.sebagai is not None


def assignments_listed(found: Sequence["RingkasPenugasan"], units: Mapping[str, str]) -> Iterator[str]:
    """Assignments as a table; as blocks on a narrow terminal.

    :param units: names of units by code.
    """
    headers = ("Id", "Status", "Penugasan", "Pemilik kinerja", "Pegawai", "Diusulkan", "Giliran")
    rows = [
        (
            one.id,
            one.status,
            f"{one.cara}, {wording.SEBUTAN_BENTUK[one.bentuk]}",
            f"{units.get(one.pemilik, one.pemilik)} ({one.pemilik})",
            "; ".join(official.nama or "(dihapus)" for official in one.pegawai),
            printed_day(one.diusulkan),
            "; ".join(
                (
                    *map(_turn, one.giliran),
                    *(f"{waiting_words(turn)}, sejak {printed_day(turn.sejak)}" for turn in one.lanjutan),
                )
            )
            or TANPA,
        )
        for one in found
    ]
    if not rows:
        yield "Tidak ada penugasan."
    else:
        yield from layout.table_or_blocks(headers, rows, lambda row: f"Penugasan {row[0]}")
    if len(rows) > 1:
        yield ""
        yield f"{angka(len(rows))} penugasan."


def outcome(one: "Penugasan", short: str, program: str = "tatakerja") -> Iterator[str]:
    """After a command: what happened last, what is next and whose turn that is.

    :param short: short name of the regulation with a blank, left out of citations.
    :param program: how a command begins that works as it is printed.
    """
    # With a proposal its proposer's own first steps are stored at the same moment; they go without saying.
    first, last = one.riwayat[0], one.riwayat[-1]
    event = first if last.waktu == first.waktu else last
    dated = f" tanggal {printed_day(event.tanggal)}" if event.bertanggal_mundur else ""
    yield wrapped(f"Penugasan {one.id}{dated}: {happened(one, event)}.")
    yield from pelaksanaan.event_remark(one, event.no, short)
    yield wrapped(f"Status: {wording.STATUS_PENUGASAN[one.status]}.")
    steps = {step.urut: step for step in one.langkah}
    turns = [turn_words(turn) for turn in one.giliran] + [waiting_words(turn) for turn in one.lanjutan]
    commands = dict.fromkeys(
        (
            *(
                f"{program} penugasan {command_of(steps[turn.langkah])} {one.id} --oleh {only_one(turn.berwenang)}"
                for turn in one.giliran
                if turn.berwenang
            ),
            *(f"{program} {waiting_command(turn, one.id)}" for turn in one.lanjutan if turn.berwenang),
        )
    )
    if turns:
        more = f" (dan {len(turns) - 3} langkah lain)" if len(turns) > 3 else ""
        how = f" Perintah: {' atau '.join(commands)}." if commands else ""
        yield wrapped(f"Berikutnya {'; '.join(turns[:3])}{more}.{how}")
    elif one.status == "aktif":
        hand_in = f"{program} evaluasi serahkan {one.id} --oleh NIP --isi TEKS"
        yield wrapped(f"Tidak ada langkah lagi sebelum hasilnya diserahkan: {hand_in}.")
    else:
        yield wrapped("Tidak ada langkah lagi.")
    for remark in one.catatan:
        # What goes with a proposal is said when it is entered; later only what needs a look.
        if event is first or remark.tingkat != "info":
            yield wrapped(f"{'Catatan' if remark.tingkat == 'info' else 'Perhatikan'}: {remark.isi}")
    notes = [note for turn in one.giliran for note in turn.keterangan]
    notes += [note for turn in one.lanjutan for note in turn.keterangan]
    for note in dict.fromkeys(notes):
        yield wrapped(note)
    if one.resi is not None:
        yield receipt(one.resi)


def receipt(resi: "Resi") -> str:
    """What a command was stored as, to be kept: never wrapped, so that it can be pasted."""
    return f"Resi: {resi}"


def command_of(step: "LangkahTersimpan") -> str:
    """The command by which a step is taken: that of its name, also where it sets without a letter."""
    if step.aksi == "menetapkan":
        return "tetapkan"
    return "terima" if step.aksi == "menerima" else "setujui"


# Letters --------------------------------------------------------------------------------------------------------------


def letter_printed(surat: "SuratTerbit", ke: str) -> Iterator[str]:
    """That a letter was printed."""
    naskah = surat.naskah
    number = f" Nomor {naskah.nomor}" if naskah.nomor else ""
    yield f"{ke}: {naskah.judul}{number} tanggal {naskah.tanggal_panjang}"
    for note in surat.catatan:
        yield wrapped(f"Catatan: {note}.", 0, 2)


def letter_told(surat: "SuratTerbit") -> Iterator[str]:
    """What stands in a letter, from top to bottom, with the places of the regulation that want it."""
    naskah = surat.naskah
    yield from (*naskah.kop, *naskah.alamat)
    if naskah.kop:
        yield ""
    yield naskah.judul
    if naskah.nomor:
        yield f"Nomor: {naskah.nomor}"
    yield f"Tanggal: {naskah.tanggal_panjang}"
    if naskah.sifat:
        yield f"Sifat: {naskah.sifat}"
    yield from _letter_body(naskah)
    yield ""
    signed = naskah.tanda_tangan
    yield from filter(None, (*signed.baris, signed.nama, signed.pangkat, f"NIP {signed.nip}" if signed.nip else ""))
    if naskah.tembusan:
        yield ""
        yield "Tembusan:"
        for place, one in enumerate(naskah.tembusan, 1):
            yield wrapped(f"{place}. {one}", 2, 5)
    yield ""
    yield wrapped(f"Menurut: {'; '.join(naskah.sitasi)}", 0, 2)
    yield wrapped(f"Kode: {surat.kode}", 0, 2)
    for note in surat.catatan:
        yield wrapped(f"Catatan: {note}.", 0, 2)


def _letter_body(naskah: "Naskah") -> Iterator[str]:
    for label, lines in (("Yth.", naskah.kepada), ("Menimbang:", naskah.menimbang), ("Dasar:", naskah.dasar)):
        for line in lines:
            yield wrapped(f"{label} {line}", 0, 2)
    for line in naskah.pembuka:
        yield wrapped(line, 0)
    if naskah.kata_tugas:
        yield naskah.kata_tugas
    for one in naskah.penerima:
        parts = (one.nama, f"NIP {one.nip}" if one.nip else "", one.pangkat, one.jabatan, one.unit, one.peran)
        yield wrapped(f"- {', '.join(part for part in parts if part)}", 2, 4)
    for place, line in enumerate(naskah.butir, 1):
        yield wrapped(f"{place}. {line}", 2, 5)
    for field in naskah.isian:
        wanted = f" (wajib: {field.dasar})" if field.dasar else ""
        yield wrapped(f"{field.uraian}: {field.isi}{wanted}", 2, 4)
    for line in naskah.penutup:
        yield wrapped(line, 0)


def signed_told(found: "list[SuratBertanda]", ke: str | None) -> Iterator[str]:
    """Signed documents, a line each, with what must be known of them.

    :param ke: the file into which one was written.
    """
    yield from map(_signed, found)
    if not found:
        yield "Belum ada surat bertanda; simpan dengan `tatakerja penugasan tandai`."
    if ke is not None:
        yield f"Ditulis ke {ke}."


def _signed(one: "SuratBertanda") -> str:
    named = f"{one.no}: {one.jenis.replace('_', ' ')} {one.nomor or 'tanpa nomor'} penugasan {one.id}"
    if one.besar is None:
        return f"{named}: sudah dihapus bersama data pribadi yang dimuatnya"
    whole = {True: "memuat suratnya tanpa ubahan", False: "TIDAK diawali surat yang diserahkan", None: ""}[one.utuh]
    told = ", ".join(part for part in (one.media, f"{angka(one.besar)} bita", whole) if part)
    return f"{named}, ditandatangani oleh {one.oleh} ({told})"
