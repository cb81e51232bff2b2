"""An official's page: which posts they hold, whom they appraise, what waits for them, what falls due."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.documents.halaman.kedudukan import about, official_told
from tatakerja.documents.halaman.lembaran import BagianHalaman, HalamanCetak, TabelHalaman
from tatakerja.documents.kedudukan import post_with_rank
from tatakerja.documents.penugasan import orang
from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.values.istilah import LABEL_SEBAGAI
from tatakerja.values.teks import angka, printed_day, tanggal_panjang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatakerja.engine.questions import Questions
    from tatakerja.values.organisasi import Pegawai
    from tatakerja.values.stored.penugasan import RingkasPenugasan
    from tatakerja.values.stored.tenggat import Tenggat


def halaman_pejabat(sistem: "Questions", nip: str) -> HalamanCetak:
    """The page of one official, or of any employee.

    :param sistem: over a database it tells what waits and what falls due, too.
    :raises TidakDitemukan: if nobody has that NIP.
    """
    person, own = sistem.pegawai(nip), sistem.kedudukan(nip)
    appraised = [one for one, answer in sistem.kedudukan_semua() if answer.ppk is not None and answer.ppk.nip == nip]
    parts = [
        BagianHalaman(judul="Pejabat", pasangan=tuple(about(sistem, person))),
        BagianHalaman(judul="Jabatan yang dipangku", butir=tuple(_posts(sistem, nip)), kosong="Tidak ada."),
        BagianHalaman(
            judul="Dinilai oleh",
            pasangan=(("PPK", official_told(sistem, own.ppk)), ("PUO", official_told(sistem, own.puo))),
            butir=() if own.ppk else own.keterangan,
        ),
        _appraised(sistem, appraised),
    ]
    if isinstance(sistem, SistemTersimpan):
        parts += [_waiting(sistem.daftar(giliran=nip)), _due(sistem.tenggat(nip))]
    return HalamanCetak(
        judul="Lembar pejabat",
        anak_judul=person.nama,
        keterangan=(f"Menurut {sistem.buku.regulasi.judul}, keadaan per {tanggal_panjang(sistem.tanggal)}.",),
        bagian=parts,
    )


def orang_lembar(sistem: "Questions") -> Iterator[tuple[str, str]]:
    """NIP and name of everyone who may stand on an official's page."""
    if isinstance(sistem, SistemTersimpan):
        yield from orang(sistem, sistem.daftar())
    else:
        yield from ((one.nip, one.nama) for one in sistem.organisasi.pegawai)


def _posts(sistem: "Questions", nip: str) -> Iterator[str]:
    posts = sistem.posts()
    for row in posts.jabatan_dipegang(nip):
        title = posts.pejabat(row.unit, row).sebutan()
        until = f" sampai {tanggal_panjang(row.selesai)}" if row.selesai else ""
        kind = "" if row.sebagai != "definitif" else f" ({LABEL_SEBAGAI['definitif']})"
        yield f"{title}{kind}, sejak {tanggal_panjang(row.mulai)}{until}"


def _appraised(sistem: "Questions", people: "Sequence[Pegawai]") -> BagianHalaman:
    units = sistem.susunan().unit_menurut_kode
    rows = [
        (str(number), one.nama, one.nip, post_with_rank(one), units[one.unit].nama if one.unit in units else one.unit)
        for number, one in enumerate(people, 1)
    ]
    table = TabelHalaman(kolom=("No.", "Nama", "NIP", "Jabatan", "Unit"), lebar=(1, 5, 4.2, 5, 5), isi=rows)
    title = f"Yang dinilai: {angka(len(rows))} pegawai" if rows else "Yang dinilai"
    return BagianHalaman(judul=title, tabel=table, kosong="" if rows else "Tidak seorang pun.")


def _waiting(found: "Sequence[RingkasPenugasan]") -> BagianHalaman:
    rows = [
        (
            one.id,
            what,
            "; ".join(who.nama or "(dihapus)" for who in one.pegawai),
            printed_day(since, "-"),
            printed_day(until, "-"),
        )
        for one in found
        for what, since, until in _turns(one)
    ]
    table = TabelHalaman(
        kolom=("Penugasan", "Yang ditunggu", "Pegawai", "Sejak", "Paling lambat"), lebar=(3, 5, 5, 3.2, 3.2), isi=rows
    )
    title = f"Menunggu tindakan: {angka(len(rows))}" if rows else "Menunggu tindakan"
    return BagianHalaman(judul=title, tabel=table, kosong="" if rows else "Tidak ada.")


def _turns(one: "RingkasPenugasan") -> Iterator[tuple[str, str, str | None]]:
    for turn in one.giliran:
        document = f" ({turn.dokumen.replace('_', ' ')})" if turn.dokumen else ""
        yield f"langkah {turn.langkah}: {turn.aksi}{document}", turn.sejak, turn.tenggat
    for later in one.lanjutan:
        yield later.jenis.replace("_", " "), later.sejak, None


def _due(found: "Sequence[Tenggat]") -> BagianHalaman:
    rows = [(printed_day(one.tanggal), one.perihal + (" (LEWAT)" if one.lewat else ""), one.isi) for one in found]
    table = TabelHalaman(kolom=("Tanggal", "Perihal", "Uraian"), lebar=(3, 6, 9), isi=rows)
    title = f"Tenggat: {angka(len(rows))}" if rows else "Tenggat"
    return BagianHalaman(judul=title, tabel=table, kosong="" if rows else "Tidak ada.")
