"""Reading a journal, whatever database keeps it."""
# The interface documents the methods.
# ruff: noqa: D102

from collections.abc import Collection, Iterable, Iterator, Mapping

import attrs

from tatakerja.journal.about import BIDANG_SENDIRI, row_weight, sum_text
from tatakerja.journal.derive import PerubahanPejabat, apply_changes, carried, changes_applied, recorded_holders
from tatakerja.journal.digest import Terbukti, page_of
from tatakerja.journal.errors import GalatIsianJurnal
from tatakerja.journal.event import Peristiwa, erasure_of, import_of, kind_of, merger_of, new_nip_of, parse
from tatakerja.journal.personal import TOKEN, Rekaman
from tatakerja.journal.port import (
    KOLOM_CUPLIKAN,
    STREAM_ORGANISASI,
    STREAM_PEJABAT,
    STREAM_PENGATURAN,
    STREAM_PENGGANTIAN,
    STREAM_PENGHAPUSAN,
    Baris,
    Cuplikan,
    JenisStream,
    KeadaanStream,
    Kepala,
    KeteranganCuplikan,
    PejabatTercatat,
    PerubahanPemangku,
    Proyeksi,
    Sel,
)
from tatakerja.journal.proof import Bukti, damaged, event_at, event_of, holder_changes, to_event
from tatakerja.journal.tables import EventRow, ReadTables
from tatakerja.values.stored.penggantian import Penggantian

_LAST_DAY = "9999-12-31"


def _require_sum(proyeksi: str, rows: Iterable[tuple[Sel, ...]], told: str | None) -> None:
    """Hold the rows of one value against the sum that is kept of them."""
    if sum_text(sum(map(row_weight, rows))) != (told or sum_text(0)):
        raise damaged(f"daftar {proyeksi}", "tidak sama dengan yang dicatat")


class BacaanJurnal:
    """A consistent view of a journal, as :class:`~tatakerja.journal.port.Bacaan` describes it.

    :param tables: the tables as of one moment.
    :param kinds: the kinds of streams whose states and projections can be asked.
    :param bukti: what this process has proven of the journal before.
    """

    def __init__(self, tables: ReadTables, kinds: Mapping[str, JenisStream], bukti: Bukti | None = None) -> None:
        self._read = tables
        self._kinds = kinds
        self._bukti = Bukti() if bukti is None else bukti
        self._tokens: dict[str, str] = {}
        self._nips_of: dict[str, str] = {}
        self._gone: tuple[set[str], set[tuple[int, str]]] | None = None
        self._seen: dict[int, EventRow] = {}

    def kepala(self) -> Kepala:
        last = self._read.last_event()
        return Kepala(*last) if last else Kepala(0, self._read.origin())

    def keadaan(self, stream: str) -> KeadaanStream:
        return self._bukti.state(self._read, self._kinds.get(kind_of(stream)), stream)

    def daftar_keadaan(self, jenis_stream: str) -> Iterator[KeadaanStream]:
        for stream, versi, text in self._read.states(jenis_stream):
            try:
                state = parse(text)
            except (TypeError, ValueError) as error:
                raise damaged(f"keadaan {stream}", "tidak terbaca") from error
            yield KeadaanStream(stream, versi, state)

    def _projection(self, nama: str) -> Proyeksi:
        for kind in self._kinds.values():
            for projection in kind.proyeksi:
                if projection.nama == nama:
                    return projection
        raise GalatIsianJurnal(f"proyeksi {nama!r} tidak dikenal")

    def cari(self, proyeksi: str, **sama: Sel) -> list[dict[str, Sel]]:
        projection = self._projection(proyeksi)
        columns = ("stream", *projection.kolom)
        if unknown := sama.keys() - set(columns):
            raise GalatIsianJurnal(f"proyeksi {proyeksi} tidak berkolom {', '.join(sorted(unknown))}")
        rows = list(self._read.find(projection, sama))
        for column in sama.keys() & set(projection.dijaga) if len(sama) == 1 else ():
            told = self._read.guard(projection.nama, column, str(sama[column]))
            if sama[column] is not None:
                _require_sum(proyeksi, rows, told)
        return [dict(zip(columns, row, strict=True)) for row in rows]

    def cari_antara(self, proyeksi: str, kolom: str, nilai: Collection[str]) -> list[dict[str, Sel]]:
        projection, wanted = self._projection(proyeksi), sorted(set(nilai))
        if kolom not in projection.kolom:
            raise GalatIsianJurnal(f"proyeksi {proyeksi} tidak berkolom {kolom}")
        columns = ("stream", *projection.kolom)
        rows = list(self._read.find_among(projection, kolom, wanted))
        if kolom in projection.dijaga:
            place = columns.index(kolom)
            told = self._read.guards(projection.nama, [(kolom, one) for one in wanted])
            of_value: dict[Sel, list[tuple[Sel, ...]]] = {one: [] for one in wanted}
            for row in rows:
                of_value[row[place]].append(row)
            for one in wanted:
                _require_sum(proyeksi, of_value[one], told.get((kolom, one)))
        return [dict(zip(columns, row, strict=True)) for row in rows]

    def nilai(self, proyeksi: str, kolom: str) -> list[str]:
        return self._read.guarded(self._projection(proyeksi).nama, kolom)

    def peristiwa(self, stream: str | None = None, *, sejak: int = 1) -> Iterator[Peristiwa]:
        rows = self._read.events(stream, sejak)
        return map(to_event, rows) if stream is None or sejak > 1 else self._gapless(stream, rows)

    def _gapless(self, stream: str, rows: Iterable[EventRow]) -> Iterator[Peristiwa]:
        seen = self._seen = {}
        for versi, row in enumerate(rows, start=1):
            event = to_event(row)
            if event.versi != versi:
                raise damaged(f"riwayat {stream}", f"berlubang pada versi {versi}")
            seen[event.no] = row  # not the event, which whoever is given it may change
            yield event

    def pribadi(self, no: int) -> dict[str, Rekaman]:
        row, found = self._seen.get(no), {}
        event = event_at(self._read, no) if row is None else to_event(row)
        for field, key, value, erased in self._read.records(no):
            if event is None:
                raise damaged(f"data pribadi peristiwa {no}", "tidak mempunyai peristiwa")
            self._bukti.record(event, field, key, value)
            if value is None and (no, field) not in self._erased()[1]:
                raise damaged(f"data pribadi {field} peristiwa {no}", "hilang tanpa penghapusan")
            found[field] = Rekaman(value, erased)
        for field in () if event is None else event.pribadi:
            if field not in found and not field.startswith(BIDANG_SENDIRI):
                raise damaged(f"data pribadi {field} peristiwa {no}", "hilang")
        return found

    def _erased(self) -> tuple[set[str], set[tuple[int, str]]]:
        """Tokens of the persons, and the records, that were erased, by the events that say so."""
        if self._gone is None:
            said = [erasure_of(to_event(row)) for row in self._read.events(STREAM_PENGHAPUSAN, 1)]
            self._gone = (
                {token for one in said for token in one["orang"]},
                {(no, field) for one in said for no, field in one["rekaman"]},
            )
        return self._gone

    def sandi(self, nip: str) -> str | None:
        token = self._tokens.get(nip)
        if token is not None:
            return token
        token = self._read.token(nip)
        if token is not None:
            if self.nip(token) != nip:
                raise damaged(f"sandi {token}", "tidak menunjuk orang yang dicari")
            self._tokens[nip] = token
        return token

    def sandi_mereka(self, nip: Iterable[str]) -> dict[str, str]:
        wanted = set(nip)
        for token, known, key, no in self._read.people(wanted.difference(self._tokens)):
            if known is None or key is None:
                raise damaged(f"NIP di balik sandi {token}", "hilang tanpa penghapusan")
            self._bukti.person(self._read, (token, known, key, no))
            self._tokens[known], self._nips_of[token] = token, known
        return {one: self._tokens[one] for one in wanted if one in self._tokens}

    def nip(self, sandi: str) -> str | None:
        # A view answers as of one moment, so nobody is asked for twice; whoever writes forgets them with an erasure.
        if sandi in self._nips_of:
            return self._nips_of[sandi]
        row = self._read.person(sandi)
        if row is None and not TOKEN.fullmatch(sandi):
            return None
        nip, key, no = (None, None, 0) if row is None else row
        if nip is None or key is None:
            if row is None or sandi not in self._erased()[0]:
                raise damaged(f"NIP di balik sandi {sandi}", "hilang tanpa penghapusan")
            return None
        self._bukti.person(self._read, (sandi, nip, key, no))
        self._nips_of[sandi] = nip
        return nip

    def nip_mereka(self, sandi: Collection[str]) -> dict[str, str | None]:
        new = [one for one in sandi if one not in self._nips_of]
        for token, nip, key, no in self._read.persons(new) if len(new) > 1 else ():
            if nip is not None and key is not None:
                self._bukti.person(self._read, (token, nip, key, no))
                self._nips_of[token] = nip
        return {one: self.nip(one) for one in sandi}

    def nip_semua(self) -> dict[str, str]:
        return dict(self._read.nips())

    def _imports(self) -> Mapping[int, tuple[Peristiwa, str]]:
        """For each snapshot its import and digest, from the events."""
        return self._bukti.imports(self._read, keep=True)

    def daftar_cuplikan(self) -> list[KeteranganCuplikan]:
        found = self._imports()
        if self._bukti.daftar[0] is not found:
            self._bukti.daftar = (
                found,
                [
                    KeteranganCuplikan(id_, event.waktu, said["regulasi"], event.no, said.get("berlaku", ""))
                    for id_, (event, _) in sorted(found.items())
                    for said in (import_of(event),)
                ],
            )
        return [*self._bukti.daftar[1]]

    def muat_cuplikan(self, id: int | None = None) -> Cuplikan | None:
        return self._load(id, everyone=True)

    def muat_susunan(self, id: int | None = None, *, sampai: int | None = None) -> Cuplikan | None:
        return self._load(id, everyone=False, sampai=sampai)

    def perubahan_pejabat(self, cuplikan: int) -> list[int]:
        about = next((one for one in self.daftar_cuplikan() if one.id == cuplikan), None)
        return [] if about is None else [one.no for one in self._changes(about, None)]

    def perubahan_susunan(self, cuplikan: int) -> list[PerubahanPemangku]:
        about = next((one for one in self.daftar_cuplikan() if one.id == cuplikan), None)
        changes = [] if about is None else self._changes(about, None)
        if not changes:
            return []
        imported = self._load(cuplikan, everyone=False, sampai=0)
        rows = [] if imported is None else imported.pejabat
        units = set() if imported is None else {row[0] for row in imported.unit}
        return changes_applied(rows, changes, self._nips_in(cuplikan, changes), units)

    def _changes(self, about: KeteranganCuplikan, sampai: int | None) -> list[PerubahanPejabat]:
        """The changes that a snapshot answers with.

        Whatever was recorded since holds for the days of older snapshots, too; an import keeps what was before it. A
        period that begins when, as was known at its record, another import was valid is of that one's days alone: whom
        the older snapshot still has as holder, without an end, is no second one then.
        """
        changes = (one for one in holder_changes(self._read, about.no) if sampai is None or one.no <= sampai)
        here = about.berlaku, about.id
        later = [(one.no, one.berlaku) for one in self.daftar_cuplikan() if (one.berlaku, one.id) > here]
        return [
            self._reasoned(one)
            for one in changes
            if not any(no < one.no and berlaku <= one.mulai for no, berlaku in later)
        ]

    def _reasoned(self, change: PerubahanPejabat) -> PerubahanPejabat:
        """A change with its reason, which stands outside the chain."""
        found = None if change.dasar else self.pribadi(change.no).get("dasar")
        return change if found is None or found.nilai is None else attrs.evolve(change, dasar=found.nilai)

    def cari_pegawai(self, cuplikan: int, nip: Iterable[str]) -> list[tuple[int, Baris]]:
        wanted = list(dict.fromkeys(nip))
        proven = self._prove(cuplikan, wanted)
        if proven is not None and proven.awal is not None:
            others = [one for one in wanted if one not in proven.pemangku]
            held = [row for one in wanted for row in proven.pemangku.get(one, ())]
            there = self._read.employees(cuplikan, others)
            self._require_absent(cuplikan, proven.awal, set(others).difference(row[0] for _, row in there))
            return sorted([*held, *there])
        found = self._read.employees(cuplikan, wanted)
        if len(found) < len(wanted):
            # The rows are proven, the index by which they are found isn't.
            missing = set(wanted).difference(row[0] for _, row in found)
            if any(row[0] in missing for row in self._read.snapshot_rows(cuplikan, "pegawai")):
                raise damaged(f"indeks pegawai cuplikan {cuplikan}", "tidak memuat semua barisnya")
        return found

    def _require_absent(self, cuplikan: int, awal: list[str], missing: Collection[str]) -> None:
        """Make sure that who wasn't found isn't there: the pages are proven, the index by which one is found isn't.

        :param awal: from which NIP on each page holds all.
        """
        for place in {page_of(awal, nip) for nip in missing}:
            until = awal[place + 1] if place + 1 < len(awal) else None
            if any(row[0] in missing for _, row in self._read.page(cuplikan, awal[place], until)):
                raise damaged(f"indeks pegawai cuplikan {cuplikan}", "tidak memuat semua barisnya")

    def _prove(self, cuplikan: int, pegawai: list[str] | None) -> Terbukti | None:
        """Prove a snapshot, of its employees these or all, where the journal imported it."""
        promised = self._imports().get(cuplikan)
        return None if promised is None else self._bukti.snapshot(self._read, cuplikan, promised, pegawai)

    def _load(self, id: int | None, *, everyone: bool, sampai: int | None = None) -> Cuplikan | None:
        known = {one.id: one for one in self.daftar_cuplikan()}
        if id is None:
            if not known:
                return None
            id = self.tanda_organisasi()[0]
        if id not in known:
            raise GalatIsianJurnal(
                f"tidak ada cuplikan nomor {id}; yang ada: {', '.join(map(str, known)) or 'tidak satu pun'}"
            )
        proven = self._prove(id, None if everyone else [])
        tables = {} if proven is None else {table: [*rows] for table, rows in proven.baris.items()}
        for table in KOLOM_CUPLIKAN.keys() - tables.keys():
            tables[table] = list(self._read.snapshot_rows(id, table)) if everyone or table != "pegawai" else []
        if changes := self._changes(known[id], sampai):
            nips = self._nips_in(id, changes)
            units = {row[0] for row in tables["unit"]}
            # What was recorded since of units and people whom this organisation didn't have yet isn't of its days.
            theirs = [one for one in changes if one.unit in units and nips.get(one.orang, one.orang)]
            tables["pejabat"] = apply_changes(self._of_its_days(known[id], tables["pejabat"], theirs), theirs, nips)
        return Cuplikan(known[id], **tables)

    def _of_its_days(
        self, about: KeteranganCuplikan, rows: list[Baris], changes: list[PerubahanPejabat]
    ) -> list[Baris]:
        """Imported holders, without those of posts recorded since who would have begun when a later import was valid.

        That one didn't have them any more when the post was recorded, so they are no second holders of it.
        """
        last = {one.unit: one.no for one in changes}
        here = about.berlaku, about.id
        later = [(one.no, one.berlaku) for one in self.daftar_cuplikan() if (one.berlaku, one.id) > here]
        return [row for row in rows if not any(no < last.get(row[0], 0) and berlaku <= row[3] for no, berlaku in later)]

    def _nips_in(self, id: int, changes: Iterable[PerubahanPejabat]) -> dict[str, str]:
        """The NIPs behind the tokens of some changes, those that they bear in a snapshot; empty for one not in it."""
        nips = self._nips(changes)
        there = {row[0] for _, row in self.cari_pegawai(id, nips.values())}
        if there.issuperset(nips.values()):
            return nips
        borne = {token: self._borne(nip) for token, nip in nips.items() if nip not in there}
        there |= {row[0] for _, row in self.cari_pegawai(id, {one for some in borne.values() for one in some})}
        for token, some in borne.items():
            nips[token] = next((one for one in some if one in there), "")
        return nips

    def _borne(self, nip: str) -> list[str]:
        """Every NIP of a person, by what was recorded of changed ones."""
        found = [nip]
        pairs = [{one.baru, *one.lama} for one in self.penggantian() if one.jenis == "nip"]
        for one in found:
            found += [other for pair in pairs if one in pair for other in sorted(pair) if other not in found]
        return found

    def _nips(self, changes: Iterable[PerubahanPejabat]) -> dict[str, str]:
        """The NIPs behind the tokens of some changes, proven."""
        found = {one.orang: self.nip(one.orang) for one in changes}
        return {token: nip for token, nip in found.items() if nip is not None}

    def tanda_organisasi(self, hari: str | None = None) -> tuple[int, int]:
        known = sorted((one.berlaku, one.id) for one in self.daftar_cuplikan())
        if not known:
            return 0, 0
        day = hari or _LAST_DAY
        # Where all snapshots are of later days, the first of them is the best that is known.
        of_day = next((id_ for begin, id_ in reversed(known) if begin <= day), known[0][1])
        others = (self._read.last_of_stream(stream) for stream in (STREAM_PENGHAPUSAN, STREAM_PENGGANTIAN))
        imported = self._read.last_of_stream(STREAM_ORGANISASI)
        last = [one[1] for one in (imported, *others) if one]
        return of_day, max(*last, self._read.last_of_kind(STREAM_PEJABAT), 0)

    def pengaturan(self) -> Mapping[str, object] | None:
        last = self._read.last_of_stream(STREAM_PENGATURAN)
        if last is None:
            return None
        event = event_of(self._read, last[1])
        if (event.stream, event.versi) != (STREAM_PENGATURAN, last[0]):
            raise damaged(f"peristiwa {event.no}", "bukan pengaturan yang terakhir")
        return event.data

    def penggantian(self) -> list[Penggantian]:
        found: list[Penggantian] = []
        if self._read.last_of_stream(STREAM_PENGGANTIAN) is None:
            return found
        for event in self.peristiwa(STREAM_PENGGANTIAN):
            if event.jenis == "unit_digabung":
                merged = merger_of(event)
                found.append(Penggantian(event.no, "unit", tuple(merged["lama"]), merged["baru"], merged["berlaku"]))
            else:
                person = new_nip_of(event)
                old, new = (self.nip(token) or token for token in (person["lama"], person["baru"]))
                found.append(Penggantian(event.no, "nip", (old,), new, person["berlaku"]))
        return found

    def pejabat_tercatat(self, cuplikan: int) -> list[PejabatTercatat]:
        about = next((one for one in self.daftar_cuplikan() if one.id == cuplikan), None)
        if about is None:
            return []
        imported = event_of(self._read, about.no)
        kept = carried(imported)
        everything = (one for one in holder_changes(self._read, 0) if one.no in kept or one.no > about.no)
        changes = [self._reasoned(one) for one in everything]
        return recorded_holders(changes, self._nips(changes))

    def unit_terakhir(self, kode: str) -> tuple[int, Baris] | None:
        return self._read.last_unit(kode)
