"""An assignment's dossier: what it is, every letter as it was issued, what came of it, and the journal's excerpt."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.documents.halaman.kedudukan import official_told
from tatakerja.documents.halaman.ketik import halaman_pdf
from tatakerja.documents.halaman.lembaran import BagianHalaman, HalamanCetak, TabelHalaman
from tatakerja.values.istilah import LABEL_CAKUPAN, LABEL_CARA
from tatakerja.values.teks import printed_day, tanggal_panjang

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from os import PathLike

    from tatakerja.penugasan.sistem import SistemTersimpan
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.stored.naskah import Naskah, SuratBertanda, SuratTerbit
    from tatakerja.values.stored.penugasan import LangkahTersimpan, Penugasan


def berkas_penugasan(
    sistem: "SistemTersimpan", id: str, *, versi: str, templat: "str | PathLike[str] | None" = None
) -> bytes:
    """The dossier of an assignment as one PDF file: of the same journal and templates the same bytes.

    Signed documents are named on its first sheet and attached to the file as they came: drawn anew they would be
    signed no more.

    :param versi: of the program.
    :param templat: a folder of adapted templates for its letters.
    :raises TidakDitemukan: if there is no such assignment.
    :raises GalatCetak: if a template is at fault, or the extra ``surat`` isn't installed.
    """
    from tatakerja.documents.surat.cetak import pdf
    from tatakerja.documents.surat.gabung import gabung_pdf, jumlah_halaman
    from tatakerja.documents.surat.templat import sidik_folder

    one = sistem.tampil(id)
    letters, missing = sistem.surat_semua(one.id, templat=sidik_folder(templat))
    settings, signed = sistem.pengaturan().surat, sistem.surat_bertanda(one.id)
    cover = _cover(sistem, one, letters, missing, signed)
    closing = [*_after(one), _excerpt(sistem, one)]
    printed = [pdf(letter, settings, templat) for letter in letters]
    # Set twice: how many sheets there are is known once all are made.
    before = jumlah_halaman([halaman_pdf(cover, versi), *printed])
    whole = before + jumlah_halaman([halaman_pdf(closing, versi)])
    first = halaman_pdf(cover, versi, jumlah=whole)
    last = halaman_pdf(closing, versi, mulai=before + 1, jumlah=whole)
    kept = {_attached(file): sistem.berkas_bertanda(one.id, file.no) for file in signed if file.besar is not None}
    return gabung_pdf([first, *printed, last], f"Berkas penugasan {one.id}", kept)


# What it is -----------------------------------------------------------------------------------------------------------


def _cover(
    sistem: "SistemTersimpan",
    one: "Penugasan",
    letters: "Sequence[SuratTerbit]",
    missing: "Sequence[str]",
    signed: "Sequence[SuratBertanda]",
) -> HalamanCetak:
    units = sistem.susunan().unit_menurut_kode
    owner = f"{units[one.pemilik].nama} ({one.pemilik})" if one.pemilik in units else one.pemilik
    listed = [_titled(letter.naskah) for letter in letters]
    return HalamanCetak(
        judul=f"Berkas penugasan {one.id}",
        anak_judul=f"Status: {one.status}",
        keterangan=(
            f"Keadaan per {tanggal_panjang(sistem.tanggal)}. Isi: ringkasan, {len(letters)} surat, pelaksanaan dan "
            "peninjauan, kutipan jurnal.",
        ),
        bagian=(
            BagianHalaman(judul="Penugasan", pasangan=tuple(_facts(sistem, one, owner))),
            BagianHalaman(judul="Isi yang disebutkan", pasangan=[(k.replace("_", " "), v) for k, v in one.isi.items()]),
            BagianHalaman(
                judul="Langkah",
                tabel=TabelHalaman(
                    kolom=("No.", "Langkah", "Oleh", "Tanggal", "Nomor surat", "Dasar"),
                    lebar=(1, 4, 5, 2.8, 3.6, 4),
                    isi=[_step(step) for step in one.langkah],
                ),
            ),
            BagianHalaman(judul="Surat dalam berkas ini", butir=(*listed, *missing)),
            BagianHalaman(judul="Surat bertanda tangan elektronik, terlampir", butir=[*map(_signed_told, signed)]),
            BagianHalaman(judul="Catatan", butir=[note.isi for note in one.catatan]),
        ),
    )


def _titled(naskah: "Naskah") -> str:
    number = f" Nomor {naskah.nomor}" if naskah.nomor else ""
    return f"{naskah.judul.capitalize()}{number} tanggal {naskah.tanggal_panjang}, langkah {naskah.langkah}"


def _signed_told(one: "SuratBertanda") -> str:
    named = f"{one.jenis.replace('_', ' ').capitalize()}{f' Nomor {one.nomor}' if one.nomor else ''}"
    if one.besar is None:
        return f"{named}: sudah dihapus bersama data pribadi yang dimuatnya"
    whole = {True: "; memuat suratnya tanpa ubahan", False: "; TIDAK diawali surat yang diserahkan", None: ""}[one.utuh]
    return f"{named}, ditandatangani oleh {one.oleh}: {_attached(one)}{whole}"


def _attached(one: "SuratBertanda") -> str:
    """The name of a signed document's file in the dossier."""
    return f"bertanda-{one.no}.pdf" if one.media == "application/pdf" else f"bertanda-{one.no}"


def _facts(sistem: "SistemTersimpan", one: "Penugasan", owner: str) -> Iterator[tuple[str, str]]:
    form = "tim kerja" if one.bentuk == "tim" else one.bentuk
    period = " ".join(filter(None, (_from(one.mulai, "mulai"), _from(one.selesai, "sampai"))))
    yield "Penugasan", f"{LABEL_CARA[one.cara]}, {form}, {LABEL_CAKUPAN[one.cakupan]}"
    yield "Pemilik kinerja", owner
    yield "Diusulkan", f"{printed_day(one.diusulkan)} oleh {official_told(sistem, one.pengusul)}"
    yield "Pegawai", "; ".join(_named(who) for who in one.anggota)
    yield "Ketua tim", "" if one.ketua is None else _named(one.ketua)
    yield "Masa", period
    yield "Bagian waktu kerja", "" if one.porsi is None else f"{one.porsi} persen"
    yield "Ketentuan lain", one.hukum or ""
    yield "Regulasi", f"{one.regulasi}, versi aturan {one.versi_aturan}"
    yield "Tafsir", "; ".join(f"{flaw}={reading}" for flaw, reading in one.tafsir.items())


def _step(step: "LangkahTersimpan") -> tuple[str, ...]:
    document = f" ({step.dokumen.replace('_', ' ')})" if step.dokumen else ""
    who = step.oleh or step.aktor
    done = printed_day(step.tanggal) if step.tanggal else step.keadaan
    places = "; ".join(step.dasar) or "-"
    refused = " DITOLAK" if step.keadaan == "ditolak" else ""
    reason = f": {step.alasan}" if step.alasan else ""
    return str(step.urut), f"{step.aksi}{document}{refused}{reason}", _short(who), done, step.nomor or "-", places


# What came of it ------------------------------------------------------------------------------------------------------


def _after(one: "Penugasan") -> Iterator[HalamanCetak]:
    parts = (
        BagianHalaman(
            judul="Laporan",
            tabel=_table(
                ("Tanggal", "Oleh", "Isi", "Kepada"),
                (3, 4, 8, 5),
                [
                    (printed_day(r.tanggal), _short(r.oleh), r.isi or "(dihapus)", _several(r.kepada))
                    for r in one.laporan
                ],
            ),
        ),
        BagianHalaman(
            judul="Kendala",
            tabel=_table(
                ("Tanggal", "Oleh", "Kendala dan rekomendasi", "Putusan"),
                (3, 4, 7, 6),
                [
                    (
                        printed_day(k.tanggal),
                        _short(k.oleh),
                        "; ".join(filter(None, (k.isi, k.rekomendasi))),
                        "; ".join(f"{_short(p.oleh)}: {p.isi or ''}" for p in k.putusan) or "belum diputus",
                    )
                    for k in one.kendala
                ],
            ),
        ),
        BagianHalaman(
            judul="Hasil dan peninjauannya",
            pasangan=(("Keadaan", one.evaluasi.keadaan.replace("_", " ")), ("Dasar", "; ".join(one.evaluasi.dasar))),
            tabel=_table(
                ("Tanggal", "Perbuatan", "Oleh", "Isi"),
                (3, 3, 6, 8),
                [(printed_day(h.tanggal), h.aksi, _short(h.oleh), h.isi or "-") for h in one.evaluasi.riwayat],
            ),
        ),
        BagianHalaman(
            judul="Catatan kinerja",
            tabel=_table(
                ("Tanggal", "Tahap", "Pegawai", "Oleh", "Isi"),
                (3, 3, 4, 4, 7),
                [
                    (
                        printed_day(c.tanggal),
                        c.tahap.replace("_", " "),
                        _person(c.pegawai),
                        _short(c.oleh),
                        c.isi or "-",
                    )
                    for c in one.kinerja
                ],
            ),
        ),
    )
    if any(part.berisi for part in parts):
        yield HalamanCetak(judul="Pelaksanaan dan peninjauan", anak_judul=f"Penugasan {one.id}", bagian=parts)


def _excerpt(sistem: "SistemTersimpan", one: "Penugasan") -> HalamanCetak:
    from tatakerja.penugasan.stream import stream_of

    by_number = {event.no: event for event in one.riwayat}
    with sistem.jurnal.baca() as view:
        events, head = list(view.peristiwa(stream_of(one.id))), view.kepala()
    rows = []
    for event in events:
        known = by_number.get(event.no)
        who = "-" if known is None else _short(known.oleh)
        moment = event.waktu[:19].replace("T", " ")
        rows.append((str(event.no), moment, event.jenis.replace("_", " "), who, _broken(event.hash)))
    return HalamanCetak(
        judul="Kutipan jurnal",
        anak_judul=f"Penugasan {one.id}",
        keterangan=(
            f"Kepala jurnal saat berkas ini disusun: {head.jumlah}:{_broken(head.hash)}",
            "Rantainya diperiksa dengan `tatakerja jurnal periksa`; setiap surat dengan kode QR-nya (`--surat`).",
        ),
        bagian=(
            BagianHalaman(
                judul=f"{len(rows)} peristiwa",
                tabel=TabelHalaman(
                    kolom=("No.", "Dicatat (UTC)", "Peristiwa", "Oleh", "Sidik"), lebar=(1.2, 4, 3.2, 5, 6.4), isi=rows
                ),
            ),
        ),
    )


# Words ----------------------------------------------------------------------------------------------------------------


def _broken(digest: str) -> str:
    """A digest in groups, so that it may go over lines."""
    return " ".join(digest[place : place + 16] for place in range(0, len(digest), 16))


def _table(columns: "Sequence[str]", widths: "Sequence[float]", rows: "Sequence[Sequence[str]]") -> TabelHalaman:
    return TabelHalaman(kolom=columns, lebar=widths, isi=rows)


def _named(who: "Pejabat") -> str:
    number = f" (NIP {who.nip})" if who.nip else ""
    return f"{who.nama or '(data pribadinya sudah dihapus)'}{number}"


def _person(who: "Pejabat") -> str:
    return who.nama or "(dihapus)"


def _short(who: "Pejabat") -> str:
    if who.nip is None:
        return f"(lowong) {who.jabatan}" if who.jabatan else "(dihapus)"
    return ", ".join(filter(None, (who.nama or f"NIP {who.nip}", who.sebutan())))


def _several(people: "Iterable[Pejabat]") -> str:
    return "; ".join(map(_short, people)) or "-"


def _from(text: str | None, word: str) -> str:
    return "" if text is None else f"{word} {printed_day(text)}"
