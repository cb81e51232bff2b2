"""The frame of every command: prepared outside the lock, decided and stored inside it."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import attrs

from tatakerja.journal import SISTEM, Bacaan, KeadaanStream, Penyimpanan, Peristiwa, Rahasia, Transaksi
from tatakerja.penugasan.commands.input import clean_text
from tatakerja.penugasan.day import Hari, Kalender
from tatakerja.penugasan.life import Keadaan, Orang, require_day
from tatakerja.penugasan.stream import stream_of
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja, TidakDitemukan
from tatakerja.values.pejabat import Pejabat

_COBA = 5
"""How often a command is prepared anew because the organisation has changed meanwhile, before that is done locked."""
P = TypeVar("P")


@attrs.frozen(kw_only=True)
class Siapa:
    """Who acts, and how the command is recorded.

    :ivar oleh: NIP of the one who acts.
    :ivar dicatat_oleh: NIP of the clerk who enters what that person signed on paper.
    :ivar kunci: idempotency key: the same command with the same key is one event.
    """

    oleh: str
    dicatat_oleh: str | None = None
    kunci: str | None = None


@attrs.frozen
class Sesi:
    """The inside of a command: the transaction, the day, and who acts."""

    tx: Transaksi
    hari: Hari
    siapa: Siapa


@attrs.frozen
class Kasus:
    """A stored assignment inside a transaction."""

    id: str
    keadaan: KeadaanStream
    isi: Keadaan
    nip: tuple[str, ...]

    @property
    def stream(self) -> str:
        """Its stream."""
        return self.keadaan.stream

    def orang(self, sesi: Sesi) -> Orang:
        """Its persons and the one who acts, for decisions and their messages."""
        oleh = sesi.siapa.oleh
        return Orang(self.id, self.nip, oleh, sesi.hari.nama(oleh) or "pegawai")


class Kerja:
    """Runs commands on a database under one regency's rules.

    :param simpan: the database.
    :param manager: the regency's plugin, to compile its rules under the readings of an older assignment.
    :param buku: its rules under the readings chosen.
    :param kalender: gives the day.
    """

    def __init__(self, simpan: Penyimpanan, manager: PluginManager, buku: BukuAturan, kalender: Kalender) -> None:
        self.simpan = simpan
        self.buku = buku
        self.kalender = kalender
        self._manager = manager
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

    def jalankan(
        self,
        siapa: Siapa,
        perintah: Mapping[str, Any],
        siapkan: Callable[[Hari, Bacaan | None], P],
        tulis: Callable[[Sesi, P], str],
    ) -> str:
        """Run a command: its preparation outside the lock, the rest inside, in the order that design demands.

        :param perintah: the command as JSON, for its idempotency key.
        :param siapkan: what asks the rules; its refusal counts only if the key is new and the organisation still the
            same. It is given a view only where the lock is held already.
        :param tulis: decides competence, appends, and gives what is remembered under the key.
        """
        clean_text("kunci", siapa.kunci, panjang=200)
        command = {**perintah, **attrs.asdict(siapa)}
        for attempt in range(_COBA + 1):
            # What was known last is right unless someone has changed the organisation, which is noticed inside.
            hari = (self.kalender.terakhir() if attempt == 0 else None) or self.kalender.hari()
            prepared, refusal = _prepare(siapkan, hari, None)
            with self.simpan.transaksi() as tx:
                if siapa.kunci is not None:
                    earlier = tx.hasil_terdahulu(siapa.kunci, command)
                    if earlier is not None:
                        return str(earlier["id"])
                if tx.tanda_organisasi() != hari.tanda:
                    if attempt < _COBA:
                        continue
                    hari = self.kalender.hari_dari(tx)
                    prepared, refusal = _prepare(siapkan, hari, tx)
                if refusal is not None:
                    raise refusal
                assert prepared is not None
                id = tulis(Sesi(tx, hari, siapa), prepared[0])
                if siapa.kunci is not None:
                    tx.catat_hasil(siapa.kunci, command, {"id": id})
                return id
        raise AssertionError("the last attempt returns or raises")

    def kasus(self, sesi: Sesi, id: str) -> Kasus:
        """A stored assignment, refused where it belongs to another regulation or a later day.

        :raises TidakDitemukan: if there is none.
        :raises GalatPenugasan: if it isn't this system's, or the day precedes its last event.
        """
        keadaan = sesi.tx.keadaan(stream_of(id))
        state = keadaan.isi
        if state is None:
            raise TidakDitemukan(f"penugasan {id} tidak ada; lihat `tatakerja penugasan daftar`")
        if state["regulasi"] != self.buku.regulasi.nama:
            raise GalatPenugasan(
                f"penugasan {id} menurut regulasi {state['regulasi']}; buka basis data dengan -r {state['regulasi']}"
            )
        nip = tuple(sesi.tx.nip(token) or token for token in state["orang"])
        kasus = Kasus(id, keadaan, state, nip)
        require_day(state, kasus.orang(sesi), sesi.hari.tanggal)
        return kasus

    def append(
        self,
        sesi: Sesi,
        stream: str,
        jenis: str,
        official: Pejabat,
        data: Mapping[str, Any],
        *,
        pribadi: Mapping[str, Rahasia] | None = None,
    ) -> Peristiwa:
        """Append an event, with what every event of an assignment carries.

        :param official: as what the one who acts does so.
        """
        tx, siapa = sesi.tx, sesi.siapa
        as_what = None if official.sebagai is None else [official.unit, official.jabatan, official.sebagai]
        clerk = None if siapa.dicatat_oleh is None else tx.orang(siapa.dicatat_oleh)
        return tx.append(
            stream,
            tx.keadaan(stream).versi,
            jenis,
            {**data, "tanggal": sesi.hari.tanggal.isoformat(), "sebagai": as_what, "dicatat_oleh": clerk},
            oleh=tx.orang(siapa.oleh),
            pribadi=pribadi,
        )


def _prepare(
    siapkan: Callable[[Hari, Bacaan | None], P], hari: Hari, locked: Bacaan | None
) -> tuple[tuple[P] | None, GalatTatakerja | None]:
    try:
        return (siapkan(hari, locked),), None
    except GalatTatakerja as error:
        return None, error


def require_people(siapa: Siapa, hari: Hari) -> None:
    """Refuse a NIP that nobody of the organisation has: whoever acts, and the clerk.

    :raises TidakDitemukan: with the NIP.
    """
    for nip in (siapa.oleh, siapa.dicatat_oleh):
        if nip is not None and hari.organisasi.pegawai_ber_nip(nip) is None:
            raise TidakDitemukan(f"NIP {nip!r} tidak ada di antara pegawai dalam basis data; periksa kembali angkanya")


def recorder(tx: Transaksi, oleh: str | None) -> str:
    """Token of whoever changes the organisation, already known to be of it; the system itself where nobody is named."""
    return SISTEM if oleh is None else tx.orang(oleh)


def secret(kasus: Kasus, text: str | None, *, what: str = "alasan", wajib: bool = False) -> dict[str, Rahasia]:
    """A free text of a command, to be erased with any of those whom the assignment is about.

    :raises GalatPenugasan: if it is demanded and absent, or can't be kept.
    """
    cleaned = clean_text(what, text, wajib=wajib)
    return {} if cleaned is None else {what: Rahasia(cleaned, tuple(kasus.isi["orang"]))}
