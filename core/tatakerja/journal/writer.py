"""Writing events: chain, seals, numbers, idempotency. The one place for these rules, whatever database keeps them."""
# The interface documents the methods.
# ruff: noqa: D102

import hmac
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from tatakerja.journal.about import (
    BIDANG_SENDIRI,
    BIDANG_TENTANG,
    HASIL,
    about_total,
    initial,
    read_sum,
    result_seal,
    sum_text,
    total_of,
    weigh,
)
from tatakerja.journal.derive import JAM_MUNDUR, NOMOR, TEKS_NOMOR, fold_next, numbers_of, project
from tatakerja.journal.errors import GalatBerubah, GalatIdempotensi, GalatIsianJurnal, GalatJurnal, GalatVersi
from tatakerja.journal.event import (
    SISTEM,
    Peristiwa,
    format_time,
    hash_event,
    kind_of,
    numbering_of,
    parse,
    refuse_nip,
    to_canonical,
)
from tatakerja.journal.jam import Jam
from tatakerja.journal.personal import ORANG, Rahasia, make_record_key, make_token, seal
from tatakerja.journal.port import (
    JAMINAN_STREAM,
    STREAM_DIJAMIN,
    STREAM_HASIL,
    JenisStream,
    KeadaanStream,
    Kepala,
    Proyeksi,
    Sel,
)
from tatakerja.journal.proof import Bukti, Teruji, damaged, event_at, to_event
from tatakerja.journal.reader import BacaanJurnal
from tatakerja.journal.tables import WriteTables

SANDI_KUNCI = "hmac:"
"""How what stands for an idempotency key begins."""


class Penulis(BacaanJurnal):
    """The part of :class:`~tatakerja.journal.port.Transaksi` that writes streams of events.

    The store has begun the transaction and ends it; :meth:`finish` comes before the commit.

    :param tables: the tables inside that transaction.
    :param kinds: the kinds of streams that can be appended to.
    :param jam: tells when all of it happens: as of the lock, and of the day as of which anything was decided before.
    :param known: tokens known to be stored; kept by the store from one transaction to the next.
    :param bukti: what is proven of the journal, likewise.
    """

    def __init__(
        self,
        tables: WriteTables,
        kinds: Mapping[str, JenisStream],
        jam: Jam,
        known: set[str],
        bukti: Bukti | None = None,
    ) -> None:
        super().__init__(tables, kinds, bukti)
        self._tables = tables
        self._jam = jam
        self._now: datetime | None = None
        self._waktu = ""
        self._known = known
        self._head: tuple[int, str] | None = None
        self._states: dict[str, KeadaanStream] = {}
        self._people: dict[str, tuple[str, bytes]] = {}
        self._numbers: list[tuple[str, int, int, str | None]] = []
        self._written: list[Peristiwa] = []
        self._proven: dict[str, Teruji] = {}
        self._results: dict[str, tuple[bytes, str, str]] = {}
        self._about: int | None = None

    @property
    def sekarang(self) -> datetime:
        if self._now is None:
            self._now = self._jam()
        return self._now

    @property
    def ditulis(self) -> tuple[Peristiwa, ...]:
        """The events of this transaction, in order; they count only once it is committed."""
        return tuple(self._written)

    def finish(self) -> None:
        """Refuse to end while something taken isn't recorded.

        :raises GalatJurnal: a number was taken and no event followed.
        """
        if self._results:
            self._append_own(STREAM_HASIL, "hasil_dicatat", {}, SISTEM)
        if self._numbers:
            raise GalatJurnal("nomor urut diambil tanpa peristiwa yang mencatatnya; tidak ada yang disimpan")

    def committed(self) -> None:
        """Remember what was written as proven; only to be called once it is committed."""
        for stream, proven in self._proven.items():
            self._bukti.remember(stream, proven)

    # -- what is read -------------------------------------------------------------------------------------------------

    def kepala(self) -> Kepala:
        return Kepala(*self._load_head())

    def _load_head(self) -> tuple[int, str]:
        if self._head is None:
            self._head = self._tables.last_event() or (0, self._tables.origin())
        return self._head

    def _imports(self) -> Mapping[int, tuple[Peristiwa, str]]:
        return self._bukti.imports(self._tables, keep=not self._written)

    def keadaan(self, stream: str) -> KeadaanStream:
        known = self._states.get(stream)
        if known is None:
            known = self._states[stream] = super().keadaan(stream)
        return known

    def sandi(self, nip: str) -> str | None:
        return self._people[nip][0] if nip in self._people else super().sandi(nip)

    def nip(self, sandi: str) -> str | None:
        return next((nip for nip, (token, _) in self._people.items() if token == sandi), None) or super().nip(sandi)

    # -- persons and numbers, bound by the next event -----------------------------------------------------------------

    def orang(self, nip: str) -> str:
        token = self.sandi(nip)
        if token is None:
            if not nip:
                raise GalatIsianJurnal("orang tanpa NIP tidak dapat dicatat")
            token = make_token()
            self._people[nip] = token, make_record_key()
        self._known.add(token)
        return token

    def _require_person(self, token: str) -> None:
        if token == SISTEM or token in self._known:
            return
        if not self._tables.has_token(token):
            raise GalatIsianJurnal("peristiwa menunjuk sandi orang yang tidak dikenal; ambil dari orang(nip)")
        self._known.add(token)

    def nomor_urut(self, register: str, tahun: int, teks: Callable[[int], str] | None = None) -> int:
        refuse_nip(register, "nama register")
        taken = [urut for r, t, urut, _ in self._numbers if (r, t) == (register, tahun)]
        urut = (taken[-1] if taken else self._last_number(register, tahun)) + 1
        self._numbers.append((register, tahun, urut, None if teks is None else teks(urut)))
        return urut

    def nomor_dipakai(self, register: str, tahun: int, teks: str) -> bool:
        taken = ((r, t, text) for r, t, _, text in self._numbers)
        return (register, tahun, teks) in taken or self._tables.number_used(register, tahun, teks)

    def _last_number(self, register: str, tahun: int) -> int:
        """The last number, of which counter, record and the event itself agree."""
        counted, count, last, row = self._tables.numbers_taken(register, tahun)
        said = [] if row is None else [list(one) for one in numbering_of(to_event(row)).get("nomor_urut", ())]
        if not counted == count == last or (last and [register, tahun, last] not in said):
            raise damaged(f"nomor {register} {tahun}", "berbeda antara penghitung, catatan, dan jurnalnya")
        return last

    # -- events -------------------------------------------------------------------------------------------------------

    def append(
        self,
        stream: str,
        versi: int,
        jenis: str,
        data: Mapping[str, object],
        *,
        oleh: str,
        pribadi: Mapping[str, str | Rahasia] | None = None,
    ) -> Peristiwa:
        kind = self._kinds.get(kind_of(stream))
        if kind is None:
            raise GalatIsianJurnal(f"jenis stream {kind_of(stream)!r} tidak didaftarkan saat basis data dibuka")
        known = self.keadaan(stream)
        if known.versi != versi:
            raise GalatVersi(stream, versi, known.versi)
        isi = self._write_out(stream, jenis, data, oleh, pribadi)
        self._lock()
        event = self._store(stream, versi, jenis, oleh, isi)
        text, after = fold_next(kind, known.isi, event)
        if known.isi is None:
            self._tables.insert_state(stream, kind.nama, event.versi, text)
        else:
            self._tables.update_state(stream, event.versi, text)
        self._states[stream] = KeadaanStream(stream, event.versi, after)
        proven = self._proven.get(stream) or self._bukti.streams.get(stream)
        rows = proven.baris if proven is not None and proven.isi is known.isi else {}
        made: dict[str, list[tuple[Sel, ...]]] = {}
        for projection in kind.proyeksi:
            old = rows.get(projection.nama)
            if old is None:
                old = [] if known.isi is None else project(projection, stream, known.isi)
            new = made[projection.nama] = project(projection, stream, after)
            if old != new:
                self._tables.put_projected(projection, stream, new, old)
                if projection.dijaga:
                    self._guard(projection, stream, old, new)
        self._proven[stream] = Teruji(event.versi, event.no, event.hash, text, after, made)
        return event

    def _lock(self) -> None:
        """Make sure of being the only writer; whoever wrote before did so earlier.

        :raises GalatBerubah: something that was read has changed, or another day has begun.
        """
        if self._tables.lock() and self._now is not None:
            now = self._jam()
            if now.date() != self._now.date():
                raise GalatBerubah
            self._now = now
        if not self._waktu:
            self._waktu = format_time(self.sekarang)

    def _guard(self, projection: Proyeksi, stream: str, old: list[tuple[Sel, ...]], new: list[tuple[Sel, ...]]) -> None:
        """Keep the sums of a projection's rows."""
        gone, come = [], [*new]
        for row in old:
            if row in come:
                come.remove(row)
            else:
                gone.append(row)
        sums: dict[tuple[str, str], int] = {}
        weigh(sums, projection, ((stream, *row) for row in gone), -1)
        weigh(sums, projection, ((stream, *row) for row in come), 1)
        kept = self._tables.guards(projection.nama, sums.keys())
        for (column, value), more in sums.items():
            before = kept.get((column, value))
            known = 0 if before is None else read_sum(before, f"jumlah proyeksi {projection.nama}")
            total = sum_text(known + more)
            self._tables.set_guard(projection.nama, column, value, None if total == sum_text(0) else total)

    def _append_own(
        self,
        stream: str,
        jenis: str,
        data: Mapping[str, object],
        oleh: str,
        pribadi: Mapping[str, str | Rahasia] | None = None,
    ) -> Peristiwa:
        isi = self._write_out(stream, jenis, data, oleh, pribadi)
        self._lock()
        last = self._tables.last_of_stream(stream)
        event = self._store(stream, last[0] if last else 0, jenis, oleh, isi)
        if stream in STREAM_DIJAMIN:
            self._tables.set_guard(*JAMINAN_STREAM, stream, str(event.versi))
        return event

    def _write_out(
        self,
        stream: str,
        jenis: str,
        data: Mapping[str, object],
        oleh: str,
        pribadi: Mapping[str, str | Rahasia] | None,
    ) -> "_Isi":
        """What of an event doesn't hang on the one before it: done before others are kept waiting."""
        if oleh not in self._known:
            self._require_person(oleh)
        if own := data.keys() & {NOMOR, JAM_MUNDUR}:
            raise GalatIsianJurnal(f"kunci {min(own)} pada data peristiwa diisi oleh jurnal sendiri")
        text = to_canonical(_numbered(data, self._numbers) if self._numbers else data)
        refuse_nip(f"{stream}\n{jenis}\n{text}", f"peristiwa {jenis}")
        return _Isi(text, parse(text), _seal(jenis, pribadi) if pribadi else [])

    def _store(self, stream: str, versi: int, jenis: str, oleh: str, isi: "_Isi") -> Peristiwa:
        tables, numbers, people = self._tables, self._numbers, self._people
        data_text, data, secrets = self._dated(isi)
        last, before = self._head or self._load_head()
        seals = {field: sealed for field, _, _, sealed in secrets}
        for nip, (token, key) in people.items():
            seals[ORANG + token] = seal(key, nip)
        if secrets:
            seals[BIDANG_TENTANG] = self._sum_up(last + 1, secrets)
        if self._results:
            (kunci, result), *more = self._results.items()
            if more:
                raise GalatIsianJurnal("satu transaksi hanya mencatat satu hasil perintah")
            seals[HASIL] = result_seal(result[0], kunci, result[1], result[2])
        seals_text = to_canonical(seals) if seals else "{}"

        no, versi, waktu = last + 1, versi + 1, self._waktu
        digest = hash_event(no, stream, versi, jenis, waktu, oleh, data_text, seals_text, before)
        row = no, stream, versi, jenis, waktu, oleh, data_text, seals_text, before, digest
        tables.insert_event(row)
        self._head = no, digest
        if people:
            tables.insert_people((token, nip, key, no) for nip, (token, key) in people.items())
            self._people = {}
        for field, key, secret, _ in secrets:
            tables.insert_record(no, field, key, secret.nilai, secret.tentang)
        for kunci, (key, digest_, text) in self._results.items():
            tables.insert_result((kunci, key, digest_, text, no, waktu))
        self._results = {}
        if numbers:
            tables.set_numbers(taken[:3] for taken in numbers)
            self._numbers = []
        event = Peristiwa(no, stream, versi, jenis, waktu, oleh, data, seals, before, digest)
        if numbers:
            tables.insert_numbers(numbers_of(event))
        self._written.append(event)
        return event

    def _sum_up(self, no: int, secrets: list[tuple[str, bytes, Rahasia, str]]) -> str:
        """Whom all records up to an event are about, as that event vouches for it."""
        before = about_total(self._tables) if self._about is None else self._about
        rows = [(token, no, field) for field, _, secret, _ in secrets for token in dict.fromkeys(secret.tentang)]
        self._about = before + total_of(rows)
        return sum_text(self._about)

    def _dated(self, isi: "_Isi") -> "_Isi":
        """What an event holds, marked where the clock has gone back since the one before: once in a transaction."""
        earlier = None if self._written else self._tables.last_time()
        if earlier is None or earlier <= self._waktu:
            return isi
        text = to_canonical({**isi.data, JAM_MUNDUR: earlier})
        return _Isi(text, parse(text), isi.rahasia)

    # -- idempotency --------------------------------------------------------------------------------------------------

    def _hidden(self, kunci: str) -> str:
        """What stands for a key: free text, which might name somebody, is never kept."""
        return SANDI_KUNCI + seal(bytes.fromhex(self._tables.origin()), kunci)

    def _kept(self, kunci: str) -> str:
        """As what a key is kept: older versions kept it as it was given."""
        hidden = self._hidden(kunci)
        older = not kunci.startswith(SANDI_KUNCI) and self._tables.result(hidden) is None
        return kunci if older and self._tables.result(kunci) is not None else hidden

    def hasil_terdahulu(self, kunci: str, perintah: object) -> object | None:
        return self._earlier(self._kept(kunci), perintah)

    def _earlier(self, kunci: str, perintah: object) -> object | None:
        if kunci in self._results:
            key, digest, result, no = *self._results[kunci], None
        else:
            found = self._tables.result(kunci)
            if found is None:
                return None
            key, digest, result, no = found  # type: ignore[assignment]
        if key is None or digest is None:
            raise GalatIdempotensi(
                "kunci idempotensi ini sudah dipakai dan pembandingnya telah dihapus bersama data pribadi; "
                "periksa hasilnya, lalu pakai kunci baru bila perlu"
            )
        self._prove_result(kunci, key, digest, result, no)
        if not hmac.compare_digest(digest, seal(key, to_canonical(perintah))):
            raise GalatIdempotensi("kunci idempotensi ini sudah dipakai untuk perintah lain; pakai kunci baru")
        earlier: object = parse(result)
        return earlier

    def peristiwa_terdahulu(self, kunci: str) -> Peristiwa | None:
        found = self._tables.result(self._kept(kunci))
        last = None
        for event in self.peristiwa(sejak=found[3]) if found else ():
            # All events of one transaction have one time.
            if last is not None and (event.waktu, event.stream) != (last.waktu, last.stream):
                break
            last = event
        return last

    def catat_hasil(self, kunci: str, perintah: object, hasil: object) -> None:
        if hasil is None:
            raise GalatIsianJurnal("hasil suatu perintah tidak boleh null")
        text = to_canonical(hasil)
        refuse_nip(text, "hasil perintah")
        kunci = self._kept(kunci)
        if self._earlier(kunci, perintah) is not None:
            raise GalatIdempotensi("kunci idempotensi ini sudah mempunyai hasil")
        key = make_record_key()
        self._results[kunci] = key, seal(key, to_canonical(perintah)), text

    def _prove_result(self, kunci: str, key: bytes, digest: str, result: str, no: int | None) -> None:
        if no is None:
            return  # of this very transaction
        began = initial(self._tables)
        if 0 <= no <= began.no and began.no:
            if began.hasil != began.ulang:
                raise damaged("hasil perintah yang diingat", "tidak sama dengan jurnalnya")
            return
        event = event_at(self._tables, no)
        if event is None or event.pribadi.get(HASIL) != result_seal(key, kunci, digest, result):
            raise damaged("hasil perintah dengan kunci ini", "tidak dijamin jurnal")


class _Isi(NamedTuple):
    """What an event holds, ready to be chained.

    :ivar teks: the canonical text of ``data``.
    :ivar rahasia: each record beside it: field, key, value and whom it is about, seal.
    """

    teks: str
    data: Mapping[str, object]
    rahasia: list[tuple[str, bytes, Rahasia, str]]


def _numbered(data: Mapping[str, object], numbers: list[tuple[str, int, int, str | None]]) -> dict[str, object]:
    return {**data, NOMOR: [row[:3] for row in numbers], TEKS_NOMOR: [row[3] for row in numbers]}


def _seal(jenis: str, pribadi: Mapping[str, str | Rahasia]) -> list[tuple[str, bytes, Rahasia, str]]:
    result = []
    for field, value in pribadi.items():
        if field.startswith(BIDANG_SENDIRI):
            raise GalatIsianJurnal(f"nama data pribadi tidak boleh diawali {', '.join(BIDANG_SENDIRI)}")
        refuse_nip(field, f"nama data pribadi peristiwa {jenis}")
        secret = value if isinstance(value, Rahasia) else Rahasia(value)
        key = make_record_key()
        result.append((field, key, secret, seal(key, secret.nilai)))
    return result
