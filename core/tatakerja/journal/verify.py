"""Verification: everything the journal promises, recomputed. It knows no SQL, and goes on after every fault."""

import json
import re
from collections.abc import Mapping
from itertools import chain
from typing import Any

import attrs

from tatakerja.journal.derive import NOMOR, derive, used_numbers
from tatakerja.journal.digest import Sidik
from tatakerja.journal.event import SISTEM, Peristiwa, hash_event, kind_of
from tatakerja.journal.findings import Cacat, HasilPeriksa, JenisCacat
from tatakerja.journal.personal import ORANG, TOKEN, seal
from tatakerja.journal.port import (
    STREAM_ORGANISASI,
    STREAM_PENGHAPUSAN,
    STREAM_SENDIRI,
    JenisStream,
    kolom_cuplikan,
)
from tatakerja.journal.seal import Segel
from tatakerja.journal.tables import ReadTables

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def verify(tables: ReadTables, kinds: Mapping[str, JenisStream], segel: Segel | None = None) -> HasilPeriksa:
    """Verify a journal, its records and all that follows from it.

    :param kinds: the kinds of streams whose states are to be derived again.
    :param segel: an anchor made earlier, without which a journal that was cut or rewritten as a whole looks sound.
    :return: all faults, not the first only.
    """
    return _Pemeriksa(tables, kinds).run(segel)


@attrs.define
class _Pemeriksa:
    tables: ReadTables
    kinds: Mapping[str, JenisStream]
    faults: list[Cacat] = attrs.field(factory=list)
    events: list[Peristiwa] = attrs.field(factory=list)
    hashes: list[str] = attrs.field(factory=list)
    origin: str = ""
    readable: bool = True
    erased: int = 0

    def fault(self, jenis: JenisCacat, tempat: str, isi: str) -> None:
        """Note a fault."""
        self.faults.append(Cacat(jenis, tempat, isi))

    def run(self, segel: Segel | None) -> HasilPeriksa:
        """Check everything in order."""
        for complaint in self.tables.complaints():
            self.fault("berkas", "basis data", complaint)
        self.check_chain()
        erased = self.erasures()
        self.check_people(erased)
        self.check_records(erased)
        self.check_numbers()
        self.check_numbers_taken()
        self.check_snapshots()
        self.check_results()
        self.check_derived()
        if segel:
            self.check_anchor(segel)
        return HasilPeriksa(
            jumlah=len(self.hashes),
            kepala=self.hashes[-1] if self.hashes else self.origin,
            dihapus=self.erased,
            cacat=tuple(self.faults),
        )

    def check_chain(self) -> None:
        """Recompute every hash, and the gapless numbering of the journal and of each stream."""
        before = self.origin = "".join(str(row[1]) for row in self.tables.raw("identitas"))
        versions: dict[str, int] = {}
        expected = 0
        if not before:
            self.fault("rantai", "asal jurnal", "catatan asal jurnal hilang")
        for no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, stored in self.tables.raw("peristiwa"):
            expected += 1
            place = f"peristiwa {no}"
            if no != expected:
                self.fault("urutan", place, f"nomor seharusnya {expected}")
                expected = no
            versions[stream] = versions.get(stream, 0) + 1
            if versi != versions[stream]:
                self.fault("urutan", place, f"versi {versi} pada streamnya seharusnya {versions[stream]}")
                versions[stream] = versi
            if sebelum != before:
                self.fault("rantai", place, "tidak menyambung hash peristiwa sebelumnya")
            before = stored
            self.hashes.append(stored)
            try:
                actual = hash_event(no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum)
            except UnicodeEncodeError:
                actual = ""
            if actual != stored:
                self.fault("rantai", place, "isi tidak cocok dengan hashnya")
            if not _TIME.fullmatch(waktu):
                self.fault("urutan", place, "waktu tidak terbaca")
            try:
                event = Peristiwa(
                    no, stream, versi, jenis, waktu, oleh, _mapping(data), _mapping(pribadi), sebelum, stored
                )
            except ValueError:
                self.readable = False
                self.fault("rantai", place, "data tidak terbaca")
            else:
                self.events.append(event)

    def erasures(self) -> dict[str, set[Any]]:
        """Give what the journal says was erased: tokens under "orang", (no, field) under "rekaman"."""
        found: dict[str, set[Any]] = {"orang": set(), "rekaman": set()}
        for event in self.events:
            if event.stream == STREAM_PENGHAPUSAN:
                try:
                    found["orang"].update(event.data["orang"])
                    found["rekaman"].update((no, field) for no, field in event.data["rekaman"])
                except (KeyError, TypeError, ValueError):
                    self.fault("penghapusan", f"peristiwa {event.no}", "keterangan penghapusan tidak terbaca")
        return found

    def check_secret(  # noqa: PLR0917
        self, place: str, jenis: JenisCacat, key: Any, value: Any, removed: Any, digest: str | None, lawful: bool
    ) -> None:
        """Check one keyed record against the chain and against the erasures that the chain tells of."""
        if digest is None:
            self.fault(jenis, place, "tidak dijamin oleh peristiwa mana pun")
        if removed is not None or key is None:
            if not lawful:
                self.fault("penghapusan", place, "terhapus tanpa peristiwa penghapusan")
            elif value is not None or key is not None or not _TIME.fullmatch(str(removed)):
                self.fault("penghapusan", place, "penghapusannya tidak utuh")
            else:
                self.erased += 1
            return
        if lawful:
            self.fault("penghapusan", place, "masih tersimpan padahal jurnal menyatakannya terhapus")
        try:
            actual = seal(key, value)
        except (TypeError, UnicodeEncodeError, AttributeError):
            actual = ""
        if digest is not None and actual != digest:
            self.fault(jenis, place, "isi tidak cocok dengan jaminannya di jurnal")

    def check_people(self, erased: Mapping[str, set[Any]]) -> None:
        """Check that every token stands for the person whom the chain bound it to."""
        bound: dict[str, tuple[int, str]] = {}
        used: dict[str, int] = {}
        for event in self.events:
            for field, digest in event.pribadi.items():
                if field.startswith(ORANG):
                    bound[field.removeprefix(ORANG)] = event.no, digest
            for token in (event.oleh, *TOKEN.findall(json.dumps(event.data))):
                used.setdefault(token, event.no)
        present = set()
        for token, nip, key, no, removed in self.tables.raw("orang"):
            present.add(token)
            promise = bound.get(token)
            if promise and no != promise[0]:
                self.fault("orang", token, f"menunjuk peristiwa {no}, seharusnya {promise[0]}")
            self.check_secret(token, "orang", key, nip, removed, promise and promise[1], token in erased["orang"])
        for token in bound.keys() - present:
            self.fault("orang", token, f"hilang, padahal dikenal sejak peristiwa {bound[token][0]}")
        for token, no in used.items():
            if token not in bound and token != SISTEM:
                self.fault("orang", f"peristiwa {no}", "menunjuk orang yang tidak dikenal jurnal")
        for token, no, field in self.tables.raw("rekaman_tentang"):
            if token not in present:
                self.fault("orang", f"data pribadi {field} peristiwa {no}", "tentang orang yang tidak dikenal jurnal")

    def check_records(self, erased: Mapping[str, set[Any]]) -> None:
        """Check that every value kept outside the chain is the one that the chain vouches for."""
        promised = {
            (event.no, field): digest
            for event in self.events
            for field, digest in event.pribadi.items()
            if not field.startswith(ORANG)
        }
        for no, field, key, value, removed in self.tables.raw("rekaman"):
            place = f"data pribadi {field} peristiwa {no}"
            lawful = (no, field) in erased["rekaman"]
            self.check_secret(place, "pribadi", key, value, removed, promised.pop((no, field), None), lawful)
        for no, field in promised:
            self.fault("pribadi", f"data pribadi {field} peristiwa {no}", "hilang")

    def check_numbers(self) -> None:
        """Check that the counters have neither gaps nor repetitions."""
        last: dict[tuple[str, int], int] = {}
        for event in self.events:
            try:
                for register, tahun, urut in event.data.get(NOMOR, ()):
                    if urut != last.get((register, tahun), 0) + 1:
                        self.fault(
                            "nomor", f"peristiwa {event.no}", f"nomor {register} {tahun} melompat atau berulang: {urut}"
                        )
                    last[register, tahun] = urut
            except (TypeError, ValueError):
                self.fault("nomor", f"peristiwa {event.no}", "nomor urut tidak terbaca")
        stored = {(register, tahun): urut for register, tahun, urut in self.tables.raw("nomor")}
        for key in sorted(last.keys() | stored.keys(), key=str):
            if last.get(key) != stored.get(key):
                self.fault(
                    "nomor", f"{key[0]} {key[1]}", f"penghitung {stored.get(key)}, menurut jurnal {last.get(key)}"
                )

    def check_numbers_taken(self) -> None:
        """Check that the numbers recorded as taken are those of the events."""
        try:
            wanted = {(one.register, one.tahun, one.urut): (one.teks, one.no) for one in used_numbers(self.events)}
        except (TypeError, ValueError, LookupError, AttributeError):
            self.fault("nomor", "nomor", "tidak dapat dibandingkan, karena ada nomor yang tidak terbaca")
            return
        actual = {row[:3]: row[3:] for row in self.tables.raw("nomor_terpakai")}
        for key in sorted(wanted.keys() | actual.keys(), key=str):
            if wanted.get(key) != actual.get(key):
                self.fault("nomor", f"{key[0]} {key[1]} nomor {key[2]}", "catatannya berbeda dari jurnal")

    def promised_snapshots(self) -> dict[int, tuple[Peristiwa, str]]:
        """Give for each snapshot the event that imported it and the digest that holds since the last erasure."""
        found: dict[int, tuple[Peristiwa, str]] = {}
        for event in self.events:
            try:
                if event.stream == STREAM_ORGANISASI:
                    found[event.data["cuplikan"]] = event, event.data["sidik"]
                elif event.stream == STREAM_PENGHAPUSAN:
                    for id_, digest in event.data["cuplikan"]:
                        found[id_] = found[id_][0], digest
            except (KeyError, TypeError, ValueError):
                self.fault("cuplikan", f"peristiwa {event.no}", "keterangan cuplikan tidak terbaca")
        return found

    def check_snapshots(self) -> None:
        """Compare every snapshot with the digest that the chain vouches for."""
        promised = self.promised_snapshots()
        for id_, dibuat, regulasi, no, key, berlaku in self.tables.raw("cuplikan"):
            place = f"cuplikan {id_}"
            if id_ not in promised:
                self.fault("cuplikan", place, "tidak dijamin oleh peristiwa mana pun")
                continue
            event, digest = promised.pop(id_)
            told = (event.waktu, event.data.get("regulasi"), event.no, event.data.get("berlaku", ""))
            if (dibuat, regulasi, no, berlaku) != told:
                self.fault("cuplikan", place, "keterangannya berbeda dari peristiwanya")
            try:
                sidik = Sidik(key)
                added = ""
                for table, columns in kolom_cuplikan(event.data.get("bentuk", 1)).items():
                    width, rows = len(columns), list(self.tables.snapshot_rows(id_, table))
                    sidik.feed(table, width, (row[:width] for row in rows))
                    # Columns that the import didn't have were empty, and no digest vouches for them.
                    added += "".join(chain.from_iterable(row[width:] for row in rows))
                actual = sidik.hex() if not added else ""
            except Exception as error:
                self.fault("cuplikan", place, f"baris tidak terbaca: {error}")
                continue
            if actual != digest:
                self.fault("cuplikan", place, "baris unit, pegawai, atau pejabat berubah sejak diimpor")
            for table, count in sidik.jumlah.items():
                if count != event.data.get(table):
                    self.fault("cuplikan", place, f"{count} baris {table}, menurut jurnal {event.data.get(table)}")
        for id_, (event, _) in promised.items():
            self.fault("cuplikan", f"cuplikan {id_}", f"hilang, padahal diimpor oleh peristiwa {event.no}")

    def check_results(self) -> None:
        """Check that remembered results point at something."""
        for key, _, _, result, no, waktu in self.tables.raw("idempotensi"):
            if not 0 <= no <= len(self.hashes) or not _TIME.fullmatch(waktu):
                self.fault("idempotensi", f"kunci {key}", "menunjuk peristiwa atau waktu yang tidak ada")
            try:
                json.loads(result)
            except ValueError:
                self.fault("idempotensi", f"kunci {key}", "hasilnya tidak terbaca")

    def check_derived(self) -> None:
        """Derive every state and projection again and compare."""
        known = {kind_of(event.stream) for event in self.events}
        for name in sorted(known - self.kinds.keys() - STREAM_SENDIRI):
            self.fault("turunan", name, "jenis stream ini tidak dikenal, keadaannya tidak dapat diperiksa")
        if not self.readable:
            self.fault("turunan", "keadaan", "tidak dapat dibandingkan, karena ada peristiwa yang tidak terbaca")
            return
        try:
            turunan = derive(self.events, self.kinds)
        except Exception as error:
            self.fault("turunan", "keadaan", f"tidak dapat dibangun ulang dari jurnal: {type(error).__name__}: {error}")
            return
        stored = {}
        for stream, kind, versi, text in self.tables.raw("keadaan"):
            if kind in self.kinds or kind not in known:
                stored[stream] = versi, text
            if kind != kind_of(stream):
                self.fault("turunan", stream, "tercatat pada jenis stream yang salah")
        self.compare("keadaan", turunan.keadaan, stored)
        for kind_ in self.kinds.values():
            for projection in kind_.proyeksi:
                wanted = {
                    (stream, urut): row
                    for stream, rows in turunan.proyeksi[projection.nama].items()
                    for urut, row in enumerate(rows)
                }
                try:
                    actual = {(row[0], row[1]): tuple(row[2:]) for row in self.tables.projected(projection)}
                except Exception as error:
                    self.fault("turunan", f"proyeksi {projection.nama}", f"tidak terbaca: {error}")
                else:
                    self.compare(f"proyeksi {projection.nama}", wanted, actual)
        changes = {change.no: attrs.astuple(change) for change in turunan.pejabat}
        self.compare("perubahan pejabat", changes, {row[0]: row for row in self.tables.raw("pejabat_perubahan")})

    def compare(self, what: str, wanted: Mapping[Any, Any], actual: Mapping[Any, Any]) -> None:
        """Note every difference between what should be and what is."""
        for key in sorted(wanted.keys() | actual.keys(), key=str):
            if key not in actual:
                self.fault("turunan", f"{what} {key}", "hilang")
            elif key not in wanted:
                self.fault("turunan", f"{what} {key}", "tidak berasal dari jurnal")
            elif wanted[key] != actual[key]:
                self.fault("turunan", f"{what} {key}", "berbeda dari yang dibangun ulang dari jurnal")

    def check_anchor(self, segel: Segel) -> None:
        """Check that the journal still has the beginning that the anchor saw."""
        if segel.asal != self.origin:
            self.fault("segel", "asal", "segel ini milik jurnal lain, atau jurnal dibuat ulang")
        if segel.jumlah > len(self.hashes):
            self.fault(
                "segel",
                f"peristiwa {len(self.hashes) + 1}",
                f"jurnal terpotong: segel mencatat {segel.jumlah} peristiwa",
            )
        elif segel.kepala != (self.hashes[segel.jumlah - 1] if segel.jumlah else segel.asal):
            self.fault("segel", f"peristiwa {segel.jumlah}", "jurnal ditulis ulang sejak segel dibuat")


def _mapping(text: str) -> dict[str, Any]:
    value = json.loads(text)
    if not isinstance(value, dict):
        raise ValueError("not a mapping")
    return value
