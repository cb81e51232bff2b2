"""A stored assignment as it is shown: its frozen route, what was done in it, whose turn it is, its letters.

Every official is a :class:`~tatakerja.values.pejabat.Pejabat`; ``nip`` and ``nama`` are None for a vacant post and
for a person whose data was erased. The fields of any of these are the keys of its JSON.
"""

from collections.abc import Mapping
from typing import Literal

import attrs

from tatakerja.values.alur import Aksi, Bentuk, Cakupan, Cara, Dokumen, Penolakan, Pihak, Sifat
from tatakerja.values.answers.alur import Catatan
from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan
from tatakerja.values.isian import Terperiksa
from tatakerja.values.istilah import StatusPenugasan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.evaluasi import EvaluasiTersimpan, GiliranLanjutan, TanggungJawabGiliran
from tatakerja.values.stored.kinerja import KinerjaTersimpan
from tatakerja.values.stored.pelaporan import KendalaTersimpan, LaporanTersimpan, PermintaanTersimpan
from tatakerja.values.stored.resi import Resi

KeadaanLangkah = Literal["selesai", "ditolak", "giliran", "menunggu", "gugur"]
"""Done, refused, open now, not open yet, or never to be taken because the assignment ended before."""
STATUS_TERBUKA: frozenset[str] = frozenset({"berjalan", "bersurat", "ditetapkan"})
"""Statuses in which steps can be taken."""


@attrs.frozen(kw_only=True)
class LangkahTersimpan(Terperiksa):
    """A step of a frozen route.

    :ivar urut: its place among all steps, from 1: what a command names by ``langkah``. ``no`` parallel ones share.
    :ivar aktor: the post with who holds it now, or the employee who acts.
    :ivar pegawai: the employees whom it concerns.
    :ivar oleh: who took or refused it, as what, then; None while nobody has.
    :ivar tanggal: the day on which that was, ISO; ``waktu`` the moment of its record, UTC.
    :ivar dicatat_oleh: who entered it for them; ``dicatat``, ``bertanggal_mundur`` and ``akun`` as of :class:`Riwayat`.
    :ivar nomor: number of the document that it issued: of the register, the office's own, or another instansi's.
    """

    urut: int
    no: int
    aksi: Aksi
    pihak: Pihak
    peran: str
    aktor: Pejabat
    dokumen: Dokumen | None
    kepada: tuple[Pejabat, ...]
    tembusan: tuple[Pejabat, ...]
    pegawai: tuple[Pejabat, ...]
    syarat: str | None
    penolakan: Penolakan | None
    dasar: tuple[str, ...]
    kode: str
    keadaan: KeadaanLangkah
    oleh: Pejabat | None = None
    tanggal: str | None = None
    waktu: str | None = None
    dicatat_oleh: Pejabat | None = None
    alasan: str | None = None
    nomor: str | None = None
    dicatat: str | None = None
    bertanggal_mundur: bool = False
    akun: str | None = None


@attrs.frozen(kw_only=True)
class Giliran(Terperiksa):
    """A step that is open now.

    :ivar langkah: its ``urut``.
    :ivar berwenang: everyone who may take it today; empty where nobody may, and ``keterangan`` says why.
    :ivar sejak: day since which it is open.
    :ivar tenggat: the last day on which it is in time, where the regulation gives one.
    """

    langkah: int
    no: int
    aksi: Aksi
    dokumen: Dokumen | None
    berwenang: tuple[Pejabat, ...]
    keterangan: tuple[str, ...]
    sejak: str
    tenggat: str | None = None


@attrs.frozen(kw_only=True)
class SuratTersimpan(Terperiksa):
    """A letter that sets the assignment, or extends one that did.

    :ivar langkah: ``urut`` of the step that set it, or that set the letter that it extends.
    :ivar isi: its contents by field.
    :ivar kepala: the journal's head when it was set: count and hash.
    :ivar selesai: last day of the assignment by this letter; ISO. An extension is a letter of its own; only those that
        older versions recorded had none, and moved the last day of the letter.
    :ivar diakhiri: day on which it was ended before that; ISO.
    :ivar mulai: first day by a letter that extends another one; ISO.
    :ivar memperpanjang: which of the assignment's letters it extends, from 1.
    :ivar dicatat: the day on which its setting was recorded, ISO; likewise ``bertanggal_mundur``, ``dicatat_oleh`` and
        ``akun`` as of :class:`Riwayat`.
    :ivar mendahului: the latest day of an earlier number in its register, where that is after its own; ISO.
    """

    langkah: int
    jenis: Dokumen
    nomor: str | None
    tanggal: str
    penetap: Pejabat
    pegawai: tuple[Pejabat, ...]
    isi: Mapping[str, str]
    tembusan: tuple[Pejabat, ...]
    kepala: tuple[int, str]
    selesai: str | None = None
    diakhiri: str | None = None
    mulai: str | None = None
    memperpanjang: int | None = None
    dicatat: str | None = None
    bertanggal_mundur: bool = False
    dicatat_oleh: Pejabat | None = None
    akun: str | None = None
    mendahului: str | None = None


@attrs.frozen(kw_only=True)
class Riwayat(Terperiksa):
    """One event of the assignment. ``no`` is its number in the whole journal.

    :ivar tanggal: the day on the paper; ``dicatat`` the day of its record, None of events that older versions stored.
    :ivar bertanggal_mundur: whether it was recorded on a later day than the paper's.
    :ivar dicatat_oleh: the clerk who recorded it, who answers for the record.
    :ivar akun: the account that does so for a paper recorded later, where no clerk was named; None also once erased.
    """

    no: int
    jenis: str
    tanggal: str
    waktu: str
    oleh: Pejabat
    dicatat_oleh: Pejabat | None
    langkah: int | None
    alasan: str | None
    dicatat: str | None = None
    bertanggal_mundur: bool = False
    akun: str | None = None


@attrs.frozen(kw_only=True)
class RingkasPenugasan(Terperiksa):
    """An assignment in a list; in an official's in-tray ``giliran`` holds only what that official may take.

    :ivar lanjutan: what is waited for after the letter; in an in-tray likewise.
    """

    id: str
    status: StatusPenugasan
    regulasi: str
    cara: Cara
    bentuk: Bentuk
    cakupan: Cakupan
    pemilik: str
    pegawai: tuple[Pejabat, ...]
    ketua: Pejabat | None
    diusulkan: str
    giliran: tuple[Giliran, ...]
    lanjutan: tuple[GiliranLanjutan, ...] = ()


@attrs.frozen(kw_only=True)
class Penugasan(Terperiksa):
    """A stored assignment.

    :ivar anggota: those who are assigned: the employees proposed, and a leader from among fungsional and pelaksana.
    :ivar pengusul: who proposed or volunteered, and as what.
    :ivar diusulkan: the day of that; ISO.
    :ivar versi_aturan: version of the rules by which the route was frozen; ``versi_terpasang`` that of today, None
        where the system is opened under another regulation.
    :ivar tafsir: the readings that were in force then; ``aturan``, ``dasar`` and ``anomali`` likewise.
    :ivar cuplikan: the snapshot of the organisation on which it was decided.
    :ivar isi: contents of request and letter by field; empty once erased.
    :ivar catatan: remarks of the route, and those since.
    :ivar evaluasi: the chain of review, and where the results stand.
    :ivar laporan: the reports on the work; likewise ``permintaan`` for demands, ``kendala`` for obstacles, ``kinerja``
        for records of performance.
    :ivar lanjutan: what is waited for after the letter, and for whom.
    :ivar tanggung_jawab: what those answer for whose turn it is, by the text.
    :ivar pelaksanaan: under whose direction the work is done, with whom it is coordinated, what is owed; by the rules
        of its day on the organisation of today, or of its last day once it is over; None where that can't be asked:
        under another regulation, or once its unit or one of its people is gone.
    :ivar resi: of the command that gives it: what it was stored as; None where it is only shown.
    """

    id: str
    status: StatusPenugasan
    cara: Cara
    bentuk: Bentuk
    sifat: Sifat | None
    cakupan: Cakupan
    cakupan_regulasi: str | None
    pemilik: str
    anggota: tuple[Pejabat, ...]
    ketua: Pejabat | None
    porsi: int | None
    mulai: str | None
    selesai: str | None
    merujuk: str | None
    hukum: str | None
    isi: Mapping[str, str]
    pengusul: Pejabat
    dicatat_oleh: Pejabat | None
    diusulkan: str
    regulasi: str
    versi_aturan: str
    versi_terpasang: str | None
    tafsir: Mapping[str, str]
    aturan: tuple[str, ...]
    dasar: tuple[str, ...]
    anomali: tuple[str, ...]
    cuplikan: int
    langkah: tuple[LangkahTersimpan, ...]
    giliran: tuple[Giliran, ...]
    surat: tuple[SuratTersimpan, ...]
    riwayat: tuple[Riwayat, ...]
    catatan: tuple[Catatan, ...]
    evaluasi: EvaluasiTersimpan
    laporan: tuple[LaporanTersimpan, ...]
    permintaan: tuple[PermintaanTersimpan, ...]
    kendala: tuple[KendalaTersimpan, ...]
    kinerja: tuple[KinerjaTersimpan, ...]
    lanjutan: tuple[GiliranLanjutan, ...]
    tanggung_jawab: tuple[TanggungJawabGiliran, ...]
    pelaksanaan: AlurPelaksanaan | None = None
    resi: Resi | None = attrs.field(default=None, eq=False)
