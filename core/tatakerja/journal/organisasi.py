"""The organisation in the journal: imported, its holders changed, persons erased. No rule of it is the database's."""
# The interface documents the methods.
# ruff: noqa: D102

from collections.abc import Iterable, Mapping

from tatakerja.journal.about import marker, prove_about, was_chained
from tatakerja.journal.derive import change_of_holder
from tatakerja.journal.digest import Lembaran, Sidik, digest_whole
from tatakerja.journal.errors import GalatIsianJurnal
from tatakerja.journal.event import SISTEM, Peristiwa, new_nip_of
from tatakerja.journal.jam import Jam
from tatakerja.journal.personal import Rahasia, make_record_key
from tatakerja.journal.port import (
    BENTUK_CUPLIKAN,
    STREAM_CADANGAN,
    STREAM_ORGANISASI,
    STREAM_PEJABAT,
    STREAM_PENGATURAN,
    STREAM_PENGGANTIAN,
    STREAM_PENGHAPUSAN,
    STREAM_SKEMA,
    Baris,
    KeteranganCuplikan,
)
from tatakerja.journal.proof import damaged, event_of, holder_changes
from tatakerja.journal.tables import WriteTables
from tatakerja.journal.writer import SANDI_KUNCI, Penulis
from tatakerja.values.istilah import KOLOM_PEGAWAI, KOLOM_PEJABAT, KOLOM_UNIT


class TransaksiJurnal(Penulis):
    """The only writer of the moment, as :class:`~tatakerja.journal.port.Transaksi` describes it."""

    def impor_organisasi(
        self,
        unit: Iterable[Baris],
        pegawai: Iterable[Baris],
        pejabat: Iterable[Baris],
        *,
        regulasi: str,
        oleh: str,
        berlaku: str = "",
        dipertahankan: Iterable[int] = (),
        surut: bool = False,
        tindakan: str = "",
        dasar: str = "",
        tentang: Iterable[str] = (),
    ) -> Peristiwa:
        known = self.daftar_cuplikan()
        id_ = known[-1].id + 1 if known else 1
        key = make_record_key()
        sidik, lembaran = Sidik(key), Lembaran(key, len(KOLOM_PEGAWAI))
        holders: set[str] = set()
        with self._tables.many_rows():
            for chunk in sidik.chunks("unit", len(KOLOM_UNIT), unit):
                self._tables.insert_rows(id_, "unit", chunk)
            for chunk in lembaran.chunks(pegawai):
                self._tables.insert_rows(id_, "pegawai", chunk)
            for chunk in sidik.chunks("pejabat", len(KOLOM_PEJABAT), pejabat):
                self._tables.insert_rows(id_, "pejabat", chunk)
                holders.update(row[1] for row in chunk)
        pages = lembaran.digest(sidik, holders)
        self._tables.set_pages(id_, pages)
        data = {
            "cuplikan": id_,
            "regulasi": regulasi,
            **{table: sidik.jumlah[table] for table in ("unit", "pejabat", "halaman")},
            "pegawai": lembaran.jumlah,
            "sidik": sidik.hex(),
            "berlaku": berlaku,
            "bentuk": BENTUK_CUPLIKAN,
            "dipertahankan": sorted(dipertahankan),
            **({"tindakan": tindakan} if tindakan else {}),
            **self._when(surut),
        }
        reason = _reason(dasar, *(self.orang(nip) for nip in tentang)) if dasar else {}
        event = self._append_own(STREAM_ORGANISASI, "organisasi_diimpor", data, oleh, reason)
        self._tables.insert_snapshot(KeteranganCuplikan(id_, event.waktu, regulasi, event.no, berlaku), key)
        return event

    def tetapkan_pejabat(
        self, *, unit: str, nip: str, sebagai: str, mulai: str, selesai: str, dasar: str, oleh: str, surut: bool = False
    ) -> Peristiwa:
        return self._change_holder("pejabat_ditetapkan", (unit, nip, sebagai, mulai, selesai, dasar), oleh, surut)

    def akhiri_pejabat(
        self, *, unit: str, nip: str, sebagai: str, mulai: str, selesai: str, dasar: str, oleh: str, surut: bool = False
    ) -> Peristiwa:
        if not self._holds(unit, nip, sebagai, mulai):
            raise GalatIsianJurnal(
                f"tidak ada pejabat {sebagai} pada unit {unit} dengan NIP itu sejak {mulai}; "
                "lihat `tatakerja pejabat daftar`"
            )
        return self._change_holder("pejabat_diakhiri", (unit, nip, sebagai, mulai, selesai, dasar), oleh, surut)

    def _holds(self, unit: str, nip: str, sebagai: str, mulai: str) -> bool:
        """Whether a snapshot, or a change, has such a holder."""
        token = self.sandi(nip)
        wanted = (unit, token, sebagai, mulai)
        if any((one.unit, one.orang, one.sebagai, one.mulai) == wanted for one in holder_changes(self._tables, 0)):
            return True
        return any(
            (unit, nip, sebagai, mulai) in (row[:4] for row in self._tables.snapshot_rows(one.id, "pejabat"))
            for one in reversed(self.daftar_cuplikan())
        )

    def _change_holder(self, jenis: str, row: Baris, oleh: str, surut: bool) -> Peristiwa:
        id_ = self.tanda_organisasi()[0]
        if not id_:
            raise GalatIsianJurnal("belum ada organisasi dalam basis data; impor dahulu dengan `tatakerja impor`")
        said = dict(zip(KOLOM_PEJABAT, row, strict=True))
        nip, dasar = said.pop("nip"), said.pop("dasar")
        token = self.orang(str(nip))
        data = {**said, "orang": token, "cuplikan": id_, **self._when(surut)}
        event = self._append_own(f"{STREAM_PEJABAT}/{row[0]}", jenis, data, oleh, _reason(str(dasar), token))
        self._tables.insert_changes([change_of_holder(event)])
        return event

    def _when(self, surut: bool) -> dict[str, object]:
        """The day of record, and that a change is of days before it."""
        day: dict[str, object] = {"dicatat": self.sekarang.date().isoformat()}
        return {**day, "surut": True} if surut else day

    # -- who takes whose place ----------------------------------------------------------------------------------------

    def gabung_unit(
        self, *, lama: Iterable[str], baru: str, berlaku: str, dasar: str, oleh: str, surut: bool = False
    ) -> Peristiwa:
        data = {"lama": list(lama), "baru": baru, "berlaku": berlaku, **self._when(surut)}
        return self._append_own(STREAM_PENGGANTIAN, "unit_digabung", data, oleh, _reason(dasar))

    def ganti_nip(self, *, lama: str, baru: str, berlaku: str, dasar: str, oleh: str, surut: bool = False) -> Peristiwa:
        old, new = self.orang(lama), self.orang(baru)
        data = {"lama": old, "baru": new, "berlaku": berlaku, **self._when(surut)}
        return self._append_own(STREAM_PENGGANTIAN, "nip_diganti", data, oleh, _reason(dasar, old, new))

    def _tokens_of(self, nip: str) -> list[str]:
        """Every token of a person, of whichever NIP they bore."""
        found = [self.orang(nip)]
        pairs = [
            {new_nip_of(event)["lama"], new_nip_of(event)["baru"]}
            for event in self.peristiwa(STREAM_PENGGANTIAN)
            if event.jenis == "nip_diganti"
        ]
        for token in found:
            found += [other for pair in pairs if token in pair for other in sorted(pair) if other not in found]
        return found

    # -- what the regency settles for itself --------------------------------------------------------------------------

    def atur(self, isi: Mapping[str, object], *, oleh: str) -> Peristiwa:
        return self._append_own(STREAM_PENGATURAN, "pengaturan_diubah", isi, oleh)

    # -- erasure ------------------------------------------------------------------------------------------------------

    def dikenal(self, nip: str) -> bool:
        return self.sandi(nip) is not None or self._tables.is_placed(nip)

    def catat_cadangan(self, tujuan: str, *, oleh: str) -> Peristiwa:
        return self._append_own(STREAM_CADANGAN, "cadangan_dibuat", {}, oleh, {"tujuan": Rahasia(tujuan)})

    def hapus_orang(self, nip: str, *, oleh: str) -> Peristiwa:
        if not self.dikenal(nip):
            raise GalatIsianJurnal("tidak ada orang dengan NIP itu dalam basis data")
        tokens = [token for token in self._tokens_of(nip) if token == self.sandi(nip) or self.nip(token)]
        records = sorted({record for token in tokens for record in self._tables.records_about(token)})
        return self._erase({token: self.nip(token) or nip for token in tokens}, records, oleh)

    def hapus_rekaman(self, rekaman: Iterable[tuple[int, str]], *, oleh: str) -> Peristiwa:
        wanted = sorted(set(rekaman))
        for no, field in wanted:
            if not self._tables.has_record(no, field):
                raise GalatIsianJurnal(f"peristiwa {no} tidak mempunyai data pribadi {field!r} yang masih tersimpan")
        if not wanted:
            raise GalatIsianJurnal("tidak ada data pribadi yang disebut untuk dihapus")
        return self._erase({}, wanted, oleh)

    def _erase(self, people: Mapping[str, str], records: list[tuple[int, str]], oleh: str) -> Peristiwa:
        """Erase people, by token their NIP, and records."""
        prove_about(self._tables)
        snapshots = self._erase_from_snapshots(people) if people else []
        data = {"orang": list(people), "rekaman": records, "cuplikan": snapshots}
        event = self._append_own(STREAM_PENGHAPUSAN, "data_dihapus", data, oleh)
        self._tables.erase_records(records, event.waktu)
        for token in people:
            self._tables.erase_person(token, event.waktu)
        self._tokens.clear()
        self._nips_of.clear()
        self._gone = None
        # A keyed digest beside its key can be guessed from the few things that a command about a person may say.
        self._tables.erase_comparisons()
        for row in list(self._tables.raw("idempotensi")):
            if not str(row[0]).startswith(SANDI_KUNCI):
                # Older versions kept the keys as they were given.
                self._tables.rename_result(row[0], self._hidden(str(row[0])))
        return event

    def _erase_from_snapshots(self, people: Mapping[str, str]) -> list[tuple[int, str]]:
        result = []
        for snapshot in self.daftar_cuplikan():
            if sum(self._tables.rename(snapshot.id, nip, token) for token, nip in people.items()):
                key = make_record_key()
                self._tables.set_snapshot_key(snapshot.id, key)
                imported = event_of(self._tables, snapshot.no)
                digest, pages, _ = digest_whole(self._tables, snapshot.id, key, imported)
                self._tables.set_pages(snapshot.id, pages)
                result.append((snapshot.id, digest))
        return result


def _reason(dasar: str, *tentang: str) -> dict[str, Rahasia]:
    """Free text, outside the chain; an empty one isn't kept."""
    return {"dasar": Rahasia(dasar, tentang)} if dasar else {}


def begin_chaining(tables: WriteTables, jam: Jam) -> None:
    """Vouch for what stands beside a journal from before it was chained; nothing where there is no event yet.

    :raises GalatBasisData: it was chained already, so the file's version was set back for this to be done again.
    """
    if any(was_chained(row) for row in tables.events(None, 1)):
        raise damaged("versi skema basis data", "dimundurkan; jurnalnya dari versi yang lebih baru")
    if tables.last_event() is not None:
        TransaksiJurnal(tables, {}, jam, set())._append_own(STREAM_SKEMA, "skema_dimutakhirkan", marker(tables), SISTEM)
