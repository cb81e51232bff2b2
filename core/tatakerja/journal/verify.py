"""Verification: everything the journal promises, recomputed. It knows no SQL, goes on after every fault, and streams.

First the chain in its order, beside the records that it vouches for; then what stands beside the chain; then stream by
stream what follows from it. Nothing is kept but what has to be compared later: persons, versions, erasures.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from typing import Any

import attrs

from tatakerja.journal.about import BIDANG_TENTANG, HASIL, Jaminan, initial, result_seal, weight
from tatakerja.journal.derive import JAM_MUNDUR, change_of_holder, used_numbers
from tatakerja.journal.digest import digest_whole
from tatakerja.journal.event import SISTEM, Peristiwa, erasure_of, import_of, kind_of, numbering_of
from tatakerja.journal.findings import Cacat, HasilPeriksa, JenisCacat
from tatakerja.journal.personal import ORANG, TOKEN
from tatakerja.journal.port import (
    JAMINAN_STREAM,
    KOLOM_CUPLIKAN,
    STREAM_ORGANISASI,
    STREAM_PEJABAT,
    STREAM_PENGHAPUSAN,
    STREAM_SENDIRI,
    JenisStream,
    Peneliti,
)
from tatakerja.journal.rows import TIME, Erasures, Merged, chained, matches, read_erasures
from tatakerja.journal.seal import Saksi, Segel
from tatakerja.journal.streams import Pembagi, check_streams
from tatakerja.journal.tables import ReadTables


def verify(
    tables: ReadTables,
    kinds: Mapping[str, JenisStream],
    segel: Segel | None = None,
    *,
    resi: Iterable[Saksi] = (),
    peneliti: Peneliti | None = None,
    pembagi: Pembagi | None = None,
) -> HasilPeriksa:
    """Verify a journal, its records and all that follows from it.

    :param kinds: the kinds of streams whose states are to be derived again.
    :param segel: an anchor made earlier, without which a journal that was cut or rewritten as a whole looks sound.
    :param resi: receipts of events, and heads that letters carry, likewise.
    :param peneliti: decides every event again; None: what was decided isn't looked at.
    :param pembagi: who else goes through the file and the streams; None: nobody.
    :return: all faults, not the first only.
    """
    return _Pemeriksa(tables, kinds, tuple(resi), peneliti, pembagi).run(segel)


@attrs.define
class _Pemeriksa:
    tables: ReadTables
    kinds: Mapping[str, JenisStream]
    resi: tuple[Saksi, ...]
    peneliti: Peneliti | None
    pembagi: Pembagi | None
    faults: list[Cacat] = attrs.field(factory=list)
    origin: str = ""
    count: int = 0
    head: str = ""
    hashes: dict[int, str] = attrs.field(factory=dict)
    versions: dict[str, int] = attrs.field(factory=dict)
    bound: dict[str, tuple[int, str]] = attrs.field(factory=dict)
    unbound: dict[str, int] = attrs.field(factory=dict)
    snapshots: dict[int, tuple[Peristiwa, str]] = attrs.field(factory=dict)
    pages: dict[Any, list[tuple[Any, ...]]] = attrs.field(factory=dict)
    changes: dict[int, tuple[Any, ...]] = attrs.field(factory=dict)
    numbers: dict[tuple[str, int], int] = attrs.field(factory=dict)
    seen: set[tuple[str, int, str]] = attrs.field(factory=set)
    gone: Erasures = attrs.field(factory=Erasures)
    awal: Jaminan = attrs.field(factory=Jaminan)
    about: int = 0
    results: int = 0
    erased: int = 0
    replayed: int = 0

    def fault(self, jenis: JenisCacat, tempat: str, isi: str) -> None:
        """Note a fault."""
        self.faults.append(Cacat(jenis, tempat, isi))

    @contextmanager
    def phase(self, jenis: JenisCacat, tempat: str) -> Iterator[None]:
        """Go on with the next check where one can't be ended: the file is damaged there."""
        try:
            yield
        except Exception as error:
            self.fault(jenis, tempat, f"tidak dapat diperiksa sampai selesai: {type(error).__name__}: {error}")

    def run(self, segel: Segel | None) -> HasilPeriksa:
        """Check everything in order."""
        wanted = {one.no for one in self.resi} | ({segel.jumlah} if segel else set())
        steps: tuple[tuple[JenisCacat, str, Callable[[], None]], ...] = (
            ("berkas", "basis data", self.check_file),
            ("penghapusan", "peristiwa penghapusan", self.read_beginning),
            ("rantai", "peristiwa", lambda: self.check_chain(frozenset(wanted))),
            ("orang", "orang", self.check_people),
            ("orang", "data pribadi tentang siapa", self.check_about),
            ("nomor", "penghitung", self.check_counters),
            ("cuplikan", "cuplikan", self.check_snapshots),
            ("idempotensi", "hasil perintah", self.check_results),
            ("turunan", "perubahan pejabat", self.check_changes),
            ("turunan", "keadaan", self.check_streams),
        )
        for jenis, tempat, check in steps:
            with self.phase(jenis, tempat):
                check()
        if segel:
            self.check_anchor(segel)
        for one in self.resi:
            self.check_receipt(one)
        return HasilPeriksa(
            jumlah=self.count,
            kepala=self.head or self.origin,
            dihapus=self.erased,
            cacat=tuple(self.faults),
            diputus_ulang=self.replayed,
        )

    def check_file(self) -> None:
        """Let the database check itself, where nobody else does."""
        for complaint in self.tables.complaints() if self.pembagi is None else ():
            self.fault("berkas", "basis data", complaint)

    def read_beginning(self) -> None:
        """Read what was erased, and since when results and whom records are about are chained."""
        self.gone, faults = read_erasures(self.tables.events(STREAM_PENGHAPUSAN, 1))
        self.faults += faults
        self.awal = initial(self.tables)
        self.about = self.awal.tentang

    # -- the chain ----------------------------------------------------------------------------------------------------

    def check_chain(self, wanted: frozenset[int]) -> None:
        """Recompute every hash, the gapless numbering, and what each event vouches for.

        :param wanted: numbers of the events whose hashes are asked for.
        """
        before = self.origin = "".join(str(row[1]) for row in self.tables.raw("identitas"))
        if not before:
            self.fault("rantai", "asal jurnal", "catatan asal jurnal hilang")
        records, taken = Merged(self.tables.raw("rekaman")), Merged(self.tables.raw("nomor_terpakai"), 4)
        time = ""
        for row in self.tables.raw("peristiwa"):
            self.count += 1
            event, complaints = chained(row, self.count, self.versions, before, self.kinds)
            for jenis, text in complaints:
                self.fault(jenis, f"peristiwa {row[0]}", text)
            before = self.head = str(row[9])
            no = self.count = row[0] if isinstance(row[0], int) else self.count
            if no in wanted:
                self.hashes[no] = before
            if event is None:
                continue
            # A clock that has gone back is marked by the first event that it gave a time to; older versions didn't.
            if event.waktu < time and event.data.get(JAM_MUNDUR) != time and event.no > self.awal.no:
                self.fault("urutan", f"peristiwa {no}", "jam mundur: waktunya sebelum peristiwa yang mendahuluinya")
            time = event.waktu
            self.check_event(event, row[6], records, taken)
        for _ in chain(records.rest(), taken.rest()):
            self.fault("pribadi", "sesudah peristiwa terakhir", "ada catatan yang tidak dijamin peristiwa mana pun")

    def check_event(self, event: Peristiwa, data: str, records: Merged, taken: Merged) -> None:
        """Check what stands beside one event, and remember what is compared later.

        :param data: its data as they are stored.
        """
        promised = self.read_seals(event) if event.pribadi else {}
        bound = self.bound
        for token in TOKEN.findall(data):
            if token not in bound:
                self.unbound.setdefault(token, event.no)
        if event.oleh not in bound and event.oleh != SISTEM:
            self.unbound.setdefault(event.oleh, event.no)
        there, numbers = records.upto(event.no), taken.upto(event.no)
        if there or promised:
            self.check_records(event, promised, there)
        if numbers or event.data:
            self.check_numbers(event, numbers)
        if kind_of(event.stream) in STREAM_SENDIRI:
            self.note_organisation(event, kind_of(event.stream))

    def read_seals(self, event: Peristiwa) -> dict[str, str]:
        """Remember what an event vouches for; gives the HMACs of its own records."""
        promised = {}
        for field, digest in event.pribadi.items():
            if field.startswith(ORANG):
                self.bound[field.removeprefix(ORANG)] = event.no, digest
            elif field == BIDANG_TENTANG:
                self.about = int(digest, 16)
            elif field == HASIL:
                self.results += event.no > self.awal.no
            else:
                promised[field] = digest
        return promised

    def note_organisation(self, event: Peristiwa, name: str) -> None:
        """Remember what an event says of snapshots and of holders."""
        try:
            if name == STREAM_PEJABAT:
                change = change_of_holder(event)
                self.changes[change.no] = attrs.astuple(change)
            elif name == STREAM_ORGANISASI:
                said = import_of(event)
                self.snapshots[said["cuplikan"]] = event, said["sidik"]
            elif name == STREAM_PENGHAPUSAN:
                for id_, digest in erasure_of(event)["cuplikan"]:
                    self.snapshots[id_] = self.snapshots[id_][0], digest
        except (LookupError, TypeError, ValueError):
            self.fault("cuplikan", f"peristiwa {event.no}", "keterangan organisasinya tidak terbaca")

    def check_records(self, event: Peristiwa, promised: dict[str, str], rows: list[tuple[Any, ...]]) -> None:
        """Check that every value kept outside the chain is the one that its event vouches for.

        :param promised: for each of these the HMAC of its value.
        """
        for no, field, key, value, removed in rows:
            digest = promised.pop(field, None) if no == event.no else None
            if (
                digest is not None and removed is None and key is not None
                and (no, field) not in self.gone.records and matches(key, value, digest)
            ):  # fmt: skip
                continue
            place = f"data pribadi {field} peristiwa {no}"
            self.check_secret(place, "pribadi", (key, value, removed), digest, self.gone.records.get((no, field)))
        for field in promised:
            self.fault("pribadi", f"data pribadi {field} peristiwa {event.no}", "hilang")

    def check_secret(
        self, place: str, jenis: JenisCacat, row: tuple[Any, Any, Any], digest: str | None, erasures: set[str] | None
    ) -> None:
        """Check one keyed record against the chain and against the erasures that the chain tells of.

        :param row: key, value and time of erasure.
        :param erasures: the times of the events that erased it; None: none did.
        """
        key, value, removed = row
        if digest is None:
            self.fault(jenis, place, "tidak dijamin oleh peristiwa mana pun")
        if removed is not None or key is None:
            if erasures is None:
                self.fault("penghapusan", place, "terhapus tanpa peristiwa penghapusan")
            elif value is not None or key is not None or removed not in erasures:
                self.fault("penghapusan", place, "penghapusannya tidak utuh, atau waktunya bukan waktu penghapusan itu")
            else:
                self.erased += 1
            return
        if erasures is not None:
            self.fault("penghapusan", place, "masih tersimpan padahal jurnal menyatakannya terhapus")
        if digest is not None and not matches(key, value, digest):
            self.fault(jenis, place, "isi tidak cocok dengan jaminannya di jurnal")

    def check_numbers(self, event: Peristiwa, rows: list[tuple[Any, ...]]) -> None:
        """Check that the numbers of an event follow those before, and are recorded as taken."""
        place = f"peristiwa {event.no}"
        try:
            for register, tahun, urut in numbering_of(event).get("nomor_urut", ()):
                if urut != self.numbers.get((register, tahun), 0) + 1:
                    self.fault("nomor", place, f"nomor {register} {tahun} melompat atau berulang: {urut}")
                self.numbers[register, tahun] = urut
            wanted = [(one.register, one.tahun, one.urut, one.teks, one.no) for one in used_numbers([event], self.seen)]
        except (TypeError, ValueError, LookupError, AttributeError):
            self.fault("nomor", place, "nomor urut tidak terbaca")
            return
        for row in {*wanted} ^ {*rows}:
            self.fault("nomor", f"{row[0]} {row[1]} nomor {row[2]}", "catatannya berbeda dari jurnal")

    # -- beside the chain ---------------------------------------------------------------------------------------------

    def check_people(self) -> None:
        """Check that every token stands for the person whom the chain bound it to."""
        present = set()
        for token, nip, key, no, removed in self.tables.raw("orang"):
            present.add(token)
            promise = self.bound.get(token)
            if promise and no != promise[0]:
                self.fault("orang", token, f"menunjuk peristiwa {no}, seharusnya {promise[0]}")
            erasures = self.gone.people.get(token)
            self.check_secret(str(token), "orang", (key, nip, removed), promise and promise[1], erasures)
        for token in self.bound.keys() - present:
            self.fault("orang", token, f"hilang, padahal dikenal sejak peristiwa {self.bound[token][0]}")
        for token, no in self.unbound.items():
            self.fault("orang", f"peristiwa {no}", f"menunjuk orang yang belum dikenal jurnal: {token}")

    def check_about(self) -> None:
        """Check whom records are about."""
        total = 0
        for token, no, field in self.tables.raw("rekaman_tentang"):
            if token not in self.bound:
                self.fault("orang", f"data pribadi {field} peristiwa {no}", "tentang orang yang tidak dikenal jurnal")
            total += weight(no, field, token)
        if total % (1 << 256) != self.about:
            self.fault("orang", "data pribadi tentang siapa", "berubah: tentang siapa suatu data tidak seperti dicatat")

    def check_counters(self) -> None:
        """Check the counters."""
        stored = {tuple(row[:2]): row[2] for row in self.tables.raw("nomor")}
        for key in sorted(self.numbers.keys() | stored.keys(), key=str):
            if self.numbers.get(key) != stored.get(key):
                told = f"penghitung {stored.get(key)}, menurut jurnal {self.numbers.get(key)}"
                self.fault("nomor", f"{key[0]} {key[1]}", told)

    def check_snapshots(self) -> None:
        """Compare every snapshot with the digest that the chain vouches for."""
        left = dict(self.snapshots)
        for id_, no, *page in self.tables.raw("halaman"):
            pages = self.pages.setdefault(id_, [])
            pages.append(tuple(page) if no == len(pages) else ())
        for id_, dibuat, regulasi, no, key, berlaku in self.tables.raw("cuplikan"):
            place = f"cuplikan {id_}"
            if id_ not in left:
                self.fault("cuplikan", place, "tidak dijamin oleh peristiwa mana pun")
                continue
            event, digest = left.pop(id_)
            told = (event.waktu, event.data.get("regulasi"), event.no, event.data.get("berlaku", ""))
            if (dibuat, regulasi, no, berlaku) != told:
                self.fault("cuplikan", place, "keterangannya berbeda dari peristiwanya")
            self.check_rows(place, id_, event, key, digest)
        for id_, (event, _) in left.items():
            self.fault("cuplikan", f"cuplikan {id_}", f"hilang, padahal diimpor oleh peristiwa {event.no}")
        for id_ in self.pages:
            self.fault("cuplikan", f"cuplikan {id_}", "mempunyai halaman pegawai yang bukan bagiannya")

    def check_rows(self, place: str, id_: int, event: Peristiwa, key: Any, digest: str) -> None:
        """Compare a snapshot's rows with their digest."""
        try:
            found, pages, counts = digest_whole(self.tables, id_, key, event)
        except Exception as error:
            self.fault("cuplikan", place, f"baris tidak terbaca: {error}")
            return
        if found != digest:
            self.fault("cuplikan", place, "baris unit, pegawai, atau pejabat berubah sejak diimpor")
        if pages != self.pages.pop(id_, []):
            self.fault("cuplikan", place, "daftar halaman pegawainya bukan yang sesuai dengan barisnya")
        for table in KOLOM_CUPLIKAN:
            if counts[table] != event.data.get(table):
                self.fault("cuplikan", place, f"{counts[table]} baris {table}, menurut jurnal {event.data.get(table)}")

    def check_results(self) -> None:
        """Check that remembered results are those that the chain vouches for."""
        found = 0
        for row in self.tables.raw("idempotensi"):
            kunci, rahasia, sidik, hasil, no, waktu = row
            place = f"kunci {kunci}"
            if not isinstance(no, int) or not 0 <= no <= self.count or not TIME.fullmatch(str(waktu)):
                self.fault("idempotensi", place, "menunjuk peristiwa atau waktu yang tidak ada")
                continue
            if no <= self.awal.no:
                continue  # chained together, by what is said of the beginning
            event = self.tables.event(no)
            promise = None if event is None else _promise(event)
            found += promise is not None
            if rahasia is None or sidik is None:
                if no > self.gone.last or rahasia is not sidik:
                    self.fault("penghapusan", place, "pembandingnya terhapus tanpa penghapusan")
            elif promise != result_seal(rahasia, kunci, sidik, hasil):
                self.fault("idempotensi", place, "tidak dijamin oleh peristiwanya")
            if event is not None and event[4] != waktu:
                self.fault("idempotensi", place, "waktunya bukan waktu peristiwanya")
        if found != self.results:
            self.fault("idempotensi", "hasil perintah", f"ada {found}, menurut jurnal {self.results}")
        if self.awal.no and initial(self.tables).hasil != self.awal.ulang:
            self.fault("idempotensi", "hasil perintah", f"yang sebelum peristiwa {self.awal.no} berubah")

    # -- what follows -------------------------------------------------------------------------------------------------

    def check_changes(self) -> None:
        """Compare the changes of holders with those of the events."""
        stored = {row[0]: row for row in self.tables.raw("pejabat_perubahan")}
        for no in sorted(self.changes.keys() | stored.keys(), key=str):
            if self.changes.get(no) != stored.get(no):
                self.fault("turunan", f"perubahan pejabat {no}", "berbeda dari yang dibangun ulang dari jurnal")

    def check_streams(self) -> None:
        """Derive every state and projection again, decide every event again, and compare."""
        for projection, column, stream, told in self.tables.raw("jaminan"):
            ours = projection == JAMINAN_STREAM[0] or column == JAMINAN_STREAM[1]
            if ours and ((projection, column) != JAMINAN_STREAM or told != str(self.versions.get(stream))):
                self.fault("turunan", f"versi stream {stream}", "berbeda dari jurnal")
        self.replayed = check_streams(self.tables, self.kinds, self.versions, self.peneliti, self.faults, self.pembagi)

    # -- from outside -------------------------------------------------------------------------------------------------

    def check_anchor(self, segel: Segel) -> None:
        """Check that the journal still has the beginning that the anchor saw."""
        if segel.asal != self.origin:
            self.fault("segel", "asal", "segel ini milik jurnal lain, atau jurnal dibuat ulang")
        if segel.jumlah > self.count:
            self.fault(
                "segel", f"peristiwa {self.count + 1}", f"jurnal terpotong: segel mencatat {segel.jumlah} peristiwa"
            )
        elif segel.kepala != (self.hashes.get(segel.jumlah) if segel.jumlah else segel.asal):
            self.fault("segel", f"peristiwa {segel.jumlah}", "jurnal ditulis ulang sejak segel dibuat")

    def check_receipt(self, resi: Saksi) -> None:
        """Check that the journal still has an event that somebody has a receipt of."""
        place = f"{resi.dari} {resi.no}"
        if resi.no > self.count:
            self.fault("segel", place, f"peristiwanya hilang: jurnal hanya memuat {self.count}")
        elif resi.hash != (self.hashes.get(resi.no) if resi.no else self.origin):
            self.fault("segel", place, "hashnya lain: jurnal ditulis ulang sejak itu")


def _promise(row: tuple[Any, ...]) -> str | None:
    from tatakerja.journal.rows import mapping  # noqa: PLC0415

    try:
        found = mapping(row[7]).get(HASIL)
    except (TypeError, ValueError):
        return None
    return found if isinstance(found, str) else None
