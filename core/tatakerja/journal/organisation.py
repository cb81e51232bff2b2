"""The organisation in the journal: imported, its holders changed, persons erased. No rule of it is the database's."""
# The interface documents the methods.
# ruff: noqa: D102

from collections.abc import Iterable

from tatakerja.journal.derive import change_of_holder
from tatakerja.journal.digest import Sidik
from tatakerja.journal.errors import GalatIsianJurnal
from tatakerja.journal.event import Peristiwa
from tatakerja.journal.personal import make_key
from tatakerja.journal.port import (
    KOLOM_CUPLIKAN,
    KOLOM_PEJABAT,
    STREAM_ORGANISASI,
    STREAM_PEJABAT,
    STREAM_PENGHAPUSAN,
    Baris,
    KeteranganCuplikan,
    Sel,
)
from tatakerja.journal.writer import Penulis


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
    ) -> Peristiwa:
        newest = self._tables.newest_snapshot()
        id_ = newest[0] + 1 if newest else 1
        key = make_key()
        sidik = Sidik(key)
        for table, rows in (("unit", unit), ("pegawai", pegawai), ("pejabat", pejabat)):
            for chunk in sidik.chunks(table, len(KOLOM_CUPLIKAN[table]), rows):
                self._tables.insert_rows(id_, table, chunk)
        data = {"cuplikan": id_, "regulasi": regulasi, **sidik.jumlah, "sidik": sidik.hex()}
        event = self._append_own(STREAM_ORGANISASI, "organisasi_diimpor", data, oleh)
        self._tables.insert_snapshot(KeteranganCuplikan(id_, event.waktu, regulasi, event.no), key)
        return event

    def tetapkan_pejabat(
        self, *, unit: str, nip: str, sebagai: str, mulai: str, selesai: str, dasar: str, oleh: str
    ) -> Peristiwa:
        return self._change_holder("pejabat_ditetapkan", (unit, nip, sebagai, mulai, selesai, dasar), oleh)

    def akhiri_pejabat(
        self, *, unit: str, nip: str, sebagai: str, mulai: str, selesai: str, dasar: str, oleh: str
    ) -> Peristiwa:
        if not self._holds(unit, nip, sebagai, mulai):
            raise GalatIsianJurnal(
                f"tidak ada pejabat {sebagai} pada unit {unit} dengan NIP itu sejak {mulai}; "
                "lihat `tatakerja pejabat daftar`"
            )
        return self._change_holder("pejabat_diakhiri", (unit, nip, sebagai, mulai, selesai, dasar), oleh)

    def _holds(self, unit: str, nip: str, sebagai: str, mulai: str) -> bool:
        """Whether the newest snapshot, or a change of it, has such a holder."""
        id_ = self.tanda_organisasi()[0]
        if (unit, nip, sebagai, mulai) in (row[:4] for row in self._tables.snapshot_rows(id_, "pejabat")):
            return True
        token = self.sandi(nip)
        return any(
            (one.unit, one.orang, one.sebagai, one.mulai) == (unit, token, sebagai, mulai)
            for one in self._tables.changes(id_)
        )

    def _change_holder(self, jenis: str, row: Baris, oleh: str) -> Peristiwa:
        id_ = self.tanda_organisasi()[0]
        if not id_:
            raise GalatIsianJurnal("belum ada organisasi dalam basis data; impor dahulu dengan `tatakerja impor`")
        data: dict[str, Sel] = dict(zip(KOLOM_PEJABAT, row, strict=True))
        nip = data.pop("nip")
        data |= {"orang": self.orang(str(nip)), "cuplikan": id_}
        event = self._append_own(f"{STREAM_PEJABAT}/{row[0]}", jenis, data, oleh)
        self._tables.insert_changes([change_of_holder(event)])
        return event

    # -- erasure ------------------------------------------------------------------------------------------------------

    def hapus_orang(self, nip: str, *, oleh: str) -> Peristiwa:
        if self.sandi(nip) is None and not self._tables.is_placed(nip):
            raise GalatIsianJurnal("tidak ada orang dengan NIP itu dalam basis data")
        token = self.orang(nip)
        return self._erase(token, nip, self._tables.records_about(token), oleh)

    def hapus_rekaman(self, rekaman: Iterable[tuple[int, str]], *, oleh: str) -> Peristiwa:
        wanted = sorted(set(rekaman))
        for no, field in wanted:
            if not self._tables.has_record(no, field):
                raise GalatIsianJurnal(f"peristiwa {no} tidak mempunyai data pribadi {field!r} yang masih tersimpan")
        if not wanted:
            raise GalatIsianJurnal("tidak ada data pribadi yang disebut untuk dihapus")
        return self._erase(None, "", wanted, oleh)

    def _erase(self, token: str | None, nip: str, records: list[tuple[int, str]], oleh: str) -> Peristiwa:
        snapshots = self._erase_from_snapshots(token, nip) if token else []
        data = {"orang": [token] if token else [], "rekaman": records, "cuplikan": snapshots}
        event = self._append_own(STREAM_PENGHAPUSAN, "data_dihapus", data, oleh)
        self._tables.erase_records(records, event.waktu)
        if token:
            self._tables.erase_person(token, event.waktu)
        # A keyed digest beside its key can be guessed from the few things that a command about a person may say.
        self._tables.erase_comparisons()
        return event

    def _erase_from_snapshots(self, token: str, nip: str) -> list[tuple[int, str]]:
        result = []
        for snapshot in self.daftar_cuplikan():
            if self._tables.rename(snapshot.id, nip, token):
                key = make_key()
                self._tables.set_snapshot_key(snapshot.id, key)
                sidik = Sidik(key)
                for table, columns in KOLOM_CUPLIKAN.items():
                    sidik.feed(table, len(columns), self._tables.snapshot_rows(snapshot.id, table))
                result.append((snapshot.id, sidik.hex()))
        return result
