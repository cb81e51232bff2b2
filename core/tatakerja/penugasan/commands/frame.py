"""The frame of every command: prepared beforehand, decided on what stands, stored under the lock.

A command on an assignment reads from top to bottom: what is asked of the rules beforehand is a :class:`Persiapan`, all
that follows stands in the block of :meth:`Kerja.sesi`. A database that serves many takes the lock with the first event,
and refuses where what was read has changed by then; :func:`diulang` runs the whole once more::

    @diulang
    def take(kerja, id, siapa, ...):
        with kerja.sesi(siapa, command, persiapan) as sesi:  # the key; the organisation is still the same
            if sesi.terdahulu is not None:
                return sesi.terdahulu
            penugasan = sesi.buka(id)                             # load
            data, official = choose_...(penugasan.isi, ...)       # competence
            sesi.append(penugasan.stream, JENIS, data, official)  # lock; event, state and projections
        return id                                                 # committed
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property, wraps
from typing import Generic, ParamSpec, Protocol, TypedDict, TypeVar, cast

import attrs

from tatakerja.engine.wewenang.pelaku import Pelaku, require_clerk
from tatakerja.journal import Bacaan, GalatBerubah, Penyimpanan, Peristiwa, Rahasia, Transaksi
from tatakerja.penugasan.akun import Akun, akun_mesin, sebagai_orang
from tatakerja.penugasan.commands.input import clean_text
from tatakerja.penugasan.commands.waktu import Waktu, require_arrived, require_within
from tatakerja.penugasan.day import Hari, Kalender
from tatakerja.penugasan.kini import Kini
from tatakerja.penugasan.life.event import D, JenisPeristiwa, Umum
from tatakerja.penugasan.life.langkah import require_day
from tatakerja.penugasan.life.state import KeadaanPenugasan
from tatakerja.penugasan.pengaturan import recorded_settings
from tatakerja.penugasan.resi import BukuResi, resi_of
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import id_of, load, stream_of
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja, TidakDitemukan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pengaturan import Pengaturan

_COBA = 5
"""How often a command is prepared anew because the organisation has changed meanwhile, before that is done locked."""
A = ParamSpec("A")
P = TypeVar("P")
R = TypeVar("R")
P_co = TypeVar("P_co", covariant=True)


class _Hasil(TypedDict):
    """What is kept under an idempotency key."""

    id: str


def diulang(command: Callable[A, R]) -> Callable[A, R]:
    """A command that is run once more where what it had read changed before it had the lock, which it takes first then.

    Nothing was stored by the first run.
    """

    @wraps(command)
    def run(*args: A.args, **kwargs: A.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except GalatBerubah:
            return command(*args, **kwargs)

    return run


class Persiapan(Protocol[P_co]):
    """What a command asks the rules before the lock is taken: plugins have no part in what is done under it."""

    def prepare(self, hari: Hari, bacaan: Bacaan | None) -> P_co:
        """Ask, on a day.

        :param bacaan: a view of the database, only where the lock is held already; None: take one.
        :raises GalatTatakerja: what the command is refused with, unless it was done before.
        """


class _Nothing:
    """Nothing is asked."""

    def prepare(self, hari: Hari, bacaan: Bacaan | None) -> None:
        """Do nothing."""


NOTHING = _Nothing()
"""The preparation of a command that follows from the stored assignment alone."""


@attrs.frozen
class Terkunci:
    """A stored assignment under the lock.

    :ivar isi: its state, with the posts of today in the place of those that are gone.
    :ivar beku: its state as it was frozen.
    :ivar pelaku: who acts in it, among whom.
    :ivar pengusul: NIP of the one who proposed it; a token for one whose data was erased.
    """

    id: str
    isi: KeadaanPenugasan
    beku: KeadaanPenugasan
    pelaku: Pelaku
    pengusul: str

    @property
    def stream(self) -> str:
        """Its stream."""
        return stream_of(self.id)

    @property
    def orang(self) -> tuple[str, ...]:
        """NIPs of its persons; a token for one whose data was erased."""
        return tuple(self.pelaku.orang)


@attrs.define
class Sesi(Generic[P]):
    """The inside of a command: the transaction, the day, who acts, and what was prepared.

    :ivar waktu: the day, and that of the record.
    :ivar akun: the account that answers where no clerk is named.
    :ivar buku: the rules under the readings chosen.
    :ivar terdahulu: what this very command gave when it was done before under its key; then nothing is left to do.
    :ivar id: the assignment to which something was appended last.
    :ivar perintah: the command as JSON, for its idempotency key.
    :ivar sebut_akun: whether the account is recorded in any case, and not only where a paper is dated back.
    """

    tx: Transaksi
    hari: Hari
    waktu: Waktu
    siapa: Siapa
    akun: Akun
    buku: BukuAturan
    _siap: P | GalatTatakerja
    terdahulu: str | None = None
    id: str | None = None
    perintah: Mapping[str, object] | None = None
    sebut_akun: bool = False
    _kini: Kini | None = attrs.field(init=False, default=None)

    @property
    def kini(self) -> Kini:
        """Who stands today in the place of what was frozen."""
        if self._kini is None:
            self._kini = Kini(self.tx, self.hari, ingat=True)
        return self._kini

    @property
    def siap(self) -> P:
        """What was prepared."""
        if isinstance(self._siap, GalatTatakerja):
            raise self._siap
        return self._siap

    def buka(self, id: str) -> Terkunci:
        """A stored assignment, refused where it belongs to another regulation or a later day.

        :raises TidakDitemukan: if there is none.
        :raises GalatPenugasan: if it isn't this system's, or the day precedes its last event.
        """
        state = load(self.tx, id)
        if state is None:
            raise TidakDitemukan(f"penugasan {id} tidak ada; lihat `tatakerja penugasan daftar`")
        regulasi = state["regulasi"]
        if regulasi != self.buku.regulasi.nama:
            raise GalatPenugasan(
                f"penugasan {id} menurut regulasi {regulasi}, yang tetap berlaku baginya sampai selesai; "
                f"buka basis data dengan -r {regulasi}"
            )
        *nips, pengusul = self.kenali((*state["orang"], state["pengusul"]["orang"]))
        oleh = self.siapa.oleh
        pelaku = Pelaku(id, tuple(nips), oleh, self.hari.nama(oleh) or "pegawai")
        require_day(state, pelaku, self.hari.tanggal)
        return Terkunci(id, self.kini.state(state), state, pelaku, pengusul)

    def kenali(self, tokens: Iterable[str]) -> tuple[str, ...]:
        """NIPs of persons, of whom the organisation can be asked then; a token for one whose data was erased."""
        return self.kini.nips(tokens)

    def _require_no_party(self, tokens: Iterable[str]) -> None:
        """Refuse a clerk who is one of those whom an official's act is about, by the tokens of these people."""
        clerk = self.siapa.dicatat_oleh or ""
        ever = {token for nip in self._ever(clerk) if (token := self.tx.sandi(nip)) is not None}
        require_clerk(clerk, self.hari.nama(clerk) or "pencatatnya", sama=ever, orang=tuple(tokens))

    def _ever(self, nip: str) -> set[str]:
        """Every NIP that a person bears, bore, or is recorded to bear some day."""
        changes = [(*one.lama, one.baru) for one in self.tx.penggantian() if one.jenis == "nip"]
        found = [nip]
        for one in found:
            found += [other for pair in changes if one in pair for other in pair if other not in found]
        return set(found)

    def append(
        self,
        stream: str,
        jenis: JenisPeristiwa[D],
        data: D,
        official: Pejabat,
        pribadi: Mapping[str, Rahasia] | None = None,
    ) -> Peristiwa:
        """Append an event, with what every event of an assignment carries.

        :param official: as what the one who acts does so.
        :raises GalatTatakerja: if the command was done before.
        """
        if self.terdahulu is not None:
            raise GalatTatakerja("perintah dengan kunci ini sudah dijalankan; tidak ada yang disimpan lagi")
        tx, siapa, waktu = self.tx, self.siapa, self.waktu
        if official.sebagai is not None and siapa.dicatat_oleh not in (None, siapa.oleh):
            state = data if "orang" in data else tx.keadaan(stream).isi
            self._require_no_party(cast("KeadaanPenugasan", state)["orang"])
        if siapa.kunci is not None and self.id is None:
            # Before the event, which vouches for it.
            tx.catat_hasil(siapa.kunci, self.perintah, {"id": id_of(stream)})
        umum: Umum = {
            "tanggal": waktu.tanggal.isoformat(),
            "dicatat": waktu.dicatat.isoformat(),
            "sebagai": None if official.sebagai is None else (official.unit, official.jabatan, official.sebagai),
            "dicatat_oleh": None if siapa.dicatat_oleh is None else tx.orang(siapa.dicatat_oleh),
            "cuplikan": self.hari.cuplikan,
        }
        if (waktu.mundur or self.sebut_akun) and siapa.dicatat_oleh is None:
            umum["akun"] = tx.orang(sebagai_orang(self.akun()))
        event = tx.append(
            stream,
            tx.keadaan(stream).versi,
            jenis.nama,
            {**data, **umum},
            oleh=tx.orang(siapa.oleh),
            pribadi=pribadi,
        )
        self.id = id_of(stream)
        return event


class Kerja:
    """Runs commands on a database under one regency's rules.

    :param simpan: the database.
    :param manager: the regency's plugin, to compile its rules under the readings of an older assignment.
    :param buku: its rules under the readings chosen.
    :param kalender: gives the day.
    :param akun: gives the account that answers for what is recorded where nobody is named.
    :param resi: keeps the receipts.
    :param sebut_akun: whether the account is recorded in any case, and not only where a paper is dated back.
    """

    def __init__(  # noqa: PLR0917  what a command goes by
        self,
        simpan: Penyimpanan,
        manager: PluginManager,
        buku: BukuAturan,
        kalender: Kalender,
        akun: Akun = akun_mesin,
        resi: BukuResi | None = None,
        *,
        sebut_akun: bool = False,
    ) -> None:
        self.akun = akun
        self.sebut_akun = sebut_akun
        self.resi = resi or BukuResi()
        self.simpan = simpan
        self.buku = buku
        self.kalender = kalender
        self._manager = manager
        self._settled: tuple[Mapping[str, object] | None, Pengaturan] | None = None
        self._books: dict[tuple[tuple[str, str], ...], BukuAturan] = {tuple(sorted(buku.tafsir.items())): buku}

    def buku_dengan(self, tafsir: Mapping[str, str]) -> BukuAturan:
        """The rules of today under an older assignment's readings.

        :raises TafsirTidakDikenal: if a reading exists no more.
        """
        key = tuple(sorted({**self.buku.tafsir, **tafsir}.items()))
        found = self._books.get(key)
        if found is None:
            found = self._books[key] = susun_buku(self._manager, dict(key))
        return found

    def pengaturan(self, bacaan: Bacaan) -> Pengaturan:
        """The settings in force: those recorded last over the plugin's defaults."""
        record = bacaan.pengaturan()
        if self._settled is None or self._settled[0] != record:
            self._settled = record, recorded_settings(bacaan).di_atas(self._default_settings)
        return self._settled[1]

    @cached_property
    def _default_settings(self) -> Pengaturan:
        return self._manager.pengaturan()

    def pencatat(self, tx: Transaksi, oleh: str | None) -> str:
        """Token of whoever changes the organisation, already known to be of it; of the account where nobody is named.

        :raises GalatTatakerja: if that is a text that no token can be made of.
        """
        return tx.orang(sebagai_orang(self.akun()) if oleh is None else oleh)

    @contextmanager
    def sesi(
        self, siapa: Siapa, perintah: Mapping[str, object], persiapan: Persiapan[P], *, tentang: Iterable[str] = ()
    ) -> Iterator[Sesi[P]]:
        """Open the database for a command; what its block appends is committed at its end, or nothing where it raises.

        The lock is had from the first event at the latest. The preparation is made before, and anew where the
        organisation has changed meanwhile; what it refuses counts only if the key is new and the organisation is still
        the same.

        :param perintah: the command as JSON, for its idempotency key.
        :param tentang: NIPs of employees whom it names; those of a stored assignment are read with that.
        :raises GalatTatakerja: what the preparation refused.
        :raises GalatBerubah: what was read has changed; for :func:`diulang`.
        :raises TidakDitemukan: if nobody of the organisation has the NIP of the one who acts, or of the clerk.
        :raises GalatPenugasan: if the day is yet to come, or too long ago for the regency's settings.
        """
        self.resi.terakhir = None
        clean_text("kunci", siapa.kunci, panjang=200)
        command = perintah if siapa.kunci is None else {**perintah, **siapa._asdict()}
        people = (siapa.oleh, *(() if siapa.dicatat_oleh is None else (siapa.dicatat_oleh,)), *tentang)
        for attempt in range(_COBA + 1):
            # What was known last is right unless someone has changed the organisation, which is noticed inside.
            hari = (self.kalender.terakhir(people) if attempt == 0 else None) or self.kalender.hari(people)
            siap = self._prepare(persiapan, siapa, Waktu(hari.tanggal, self.kalender.hari_ini), hari, None)
            with self.simpan.transaksi(kunci_belakangan=True) as tx:
                earlier = None if siapa.kunci is None else tx.hasil_terdahulu(siapa.kunci, command)
                waktu = Waktu(self.kalender.tanggal_pada(tx.sekarang.date()), tx.sekarang.date())
                if earlier is not None:
                    stored = tx.peristiwa_terdahulu(siapa.kunci or "")
                    self.resi.terakhir = None if stored is None else resi_of(stored)
                    yield Sesi(tx, hari, waktu, siapa, self.akun, self.buku, siap, cast("_Hasil", earlier)["id"])
                    return
                # Another day may have begun since, by which the organisation may be another one.
                if waktu.tanggal != hari.tanggal or tx.tanda_organisasi(waktu.tanggal.isoformat()) != hari.tanda:
                    if attempt < _COBA:
                        continue
                    hari = self.kalender.hari_dari(tx, people)
                    siap = self._prepare(persiapan, siapa, waktu, hari, tx)
                if isinstance(siap, GalatTatakerja):
                    raise siap
                self._require_recordable(tx, waktu, siapa, hari)
                sesi = Sesi(tx, hari, waktu, siapa, self.akun, self.buku, siap, perintah=command)
                sesi.sebut_akun = self.sebut_akun
                yield sesi
                return

    def _prepare(
        self, persiapan: Persiapan[P], siapa: Siapa, waktu: Waktu, hari: Hari, bacaan: Bacaan | None
    ) -> P | GalatTatakerja:
        """What was prepared, or what the command is refused with."""
        try:
            require_arrived(waktu)
            require_employee(siapa.oleh, hari)
            return persiapan.prepare(hari, bacaan)
        except GalatTatakerja as error:
            return error

    def _require_recordable(self, tx: Transaksi, waktu: Waktu, siapa: Siapa, hari: Hari) -> None:
        """The day must have come, and be within the regency's bounds; the clerk must be of today's organisation.

        :raises GalatTatakerja: what isn't so.
        """
        require_arrived(waktu)
        if not waktu.mundur:
            if siapa.dicatat_oleh is not None:
                require_employee(siapa.dicatat_oleh, hari)
            return
        require_within(waktu, self.pengaturan(tx).batas_mundur)
        if siapa.dicatat_oleh is not None:
            require_employee(siapa.dicatat_oleh, self.kalender.hari_pada(tx, waktu.dicatat, (siapa.dicatat_oleh,)))

    def transaksi(self) -> AbstractContextManager[Transaksi]:
        """Take the lock for a change that isn't of an assignment."""
        self.resi.terakhir = None
        return self.simpan.transaksi()

    @contextmanager
    def terkunci(self, *tentang: str | None) -> Iterator[tuple[Transaksi, Hari]]:
        """Take the lock for a change of the organisation itself, with the day as it is then.

        :param tentang: NIPs of employees whom it concerns, as far as they are given.
        """
        people = [nip for nip in tentang if nip is not None]
        self.kalender.hari(people)  # read before the lock; under it only if that has changed meanwhile
        with self.transaksi() as tx:
            yield tx, self.kalender.hari_dari(tx, people)


def require_employee(nip: str, hari: Hari) -> None:
    """Refuse a NIP that nobody of the organisation has.

    :raises TidakDitemukan: with the NIP.
    """
    if hari.organisasi.pegawai_ber_nip(nip) is None:
        raise TidakDitemukan(f"NIP {nip!r} tidak ada di antara pegawai dalam basis data; periksa kembali angkanya")


def require_prepared(siap: P | None, id: str) -> P:
    """What was prepared for an assignment; refused where that wasn't there yet.

    :raises GalatPenugasan: if it has come since.
    """
    if siap is None:
        raise GalatPenugasan(f"penugasan {id} baru saja diusulkan; ulangi perintah")
    return siap


def secret(penugasan: Terkunci, text: str | None, *, what: str = "alasan", wajib: bool = False) -> dict[str, Rahasia]:
    """A free text of a command, to be erased with any of those whom the assignment is about.

    :raises GalatPenugasan: if it is demanded and absent, or can't be kept.
    """
    cleaned = clean_text(what, text, wajib=wajib)
    return {} if cleaned is None else {what: Rahasia(cleaned, tuple(penugasan.isi["orang"]))}
