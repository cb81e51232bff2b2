"""Commands on the organisation as a whole."""

from collections.abc import Iterable
from datetime import date

from tatakerja.journal import Transaksi
from tatakerja.journal.event import import_of
from tatakerja.loading.assemble import OrganisasiBerkas
from tatakerja.penugasan.commands.frame import Kerja
from tatakerja.penugasan.commands.pengaturan import settle_in
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.penerus import Penerus
from tatakerja.penugasan.snapshot import snapshot_lines
from tatakerja.penugasan.tercatat import Memilih, combine, never
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.organisasi import Organisasi
from tatakerja.values.pengaturan import Pengaturan


def import_organisation(
    kerja: Kerja,
    organisasi: Organisasi | OrganisasiBerkas,
    oleh: str | None,
    *,
    berlaku: date | None = None,
    by_file: Memilih = never,
    pengaturan: Pengaturan | None = None,
) -> int:
    """Store an organisation as the newest snapshot, with settings in the same transaction; gives its number.

    :param berlaku: the day from which it answers, today without one; the first answers for all earlier days as well.
    :param by_file: whether the file is preferred about a unit's post where it and what was recorded disagree.
    :param pengaturan: settings to be recorded where they are others than those recorded last.
    :raises TidakDitemukan: if whoever answers for it isn't an employee of it.
    """
    if oleh is not None and organisasi.pegawai_ber_nip(oleh) is None:
        raise TidakDitemukan(f"NIP {oleh!r} tidak ada di antara pegawai yang diimpor")
    with kerja.transaksi() as tx:
        by = kerja.pencatat(tx, oleh)
        if pengaturan is not None:
            settle_in(tx, pengaturan, by)
        return store(kerja, tx, organisasi, berlaku or kerja.kalender.tanggal, by, by_file=by_file)


def store(
    kerja: Kerja,
    tx: Transaksi,
    organisasi: Organisasi | OrganisasiBerkas,
    berlaku: date,
    by: str,
    *,
    by_file: Memilih = never,
    tindakan: str = "",
    dasar: str = "",
    tentang: Iterable[str] = (),
) -> int:
    """Store an organisation from a day on, with the holders that were recorded; gives the snapshot's number.

    :param by: token of whoever answers for it.
    :param tindakan: what was done, where it is no import of files; ``dasar`` why, ``tentang`` NIPs of whom it is about.
    """
    events: tuple[int, ...] = ()
    pemangku = organisasi.pemangku
    known = [one.id for one in tx.daftar_cuplikan()]
    if known:
        penerus = Penerus(tx, Hari(tx.tanda_organisasi(), organisasi, kerja.buku, berlaku))
        merged = combine(organisasi, tx.pejabat_tercatat(max(known)), penerus.nip, by_file)
        pemangku, events = merged.pemangku, merged.peristiwa
    unit, pegawai, pejabat = snapshot_lines(organisasi, pemangku)
    event = tx.impor_organisasi(
        unit,
        pegawai,
        pejabat,
        regulasi=kerja.buku.regulasi.nama,
        oleh=by,
        berlaku=berlaku.isoformat() if known else "",
        dipertahankan=events,
        surut=bool(known) and berlaku < tx.sekarang.date(),
        tindakan=tindakan,
        dasar=dasar,
        tentang=tentang,
    )
    return import_of(event)["cuplikan"]
