"""Writing to SQLite, inside one write transaction."""
# The interface documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

import hmac
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from tatakerja.journal.derive import NOMOR, change_of_holder, fold_next, project
from tatakerja.journal.digest import Sidik
from tatakerja.journal.errors import GalatIdempotensi, GalatIsianJurnal, GalatJurnal, GalatVersi
from tatakerja.journal.event import SISTEM, Peristiwa, format_time, hash_event, kind_of, parse, refuse_nip, to_canonical
from tatakerja.journal.personal import ORANG, Rahasia, make_key, make_token, seal
from tatakerja.journal.port import (
    KOLOM_PEJABAT,
    STREAM_ORGANISASI,
    STREAM_PEJABAT,
    STREAM_PENGHAPUSAN,
    STREAM_SENDIRI,
    Baris,
    JenisStream,
    KeadaanStream,
    Kepala,
    Proyeksi,
    Sel,
)
from tatakerja.journal.sqlite.read import KOLOM_CUPLIKAN, SqliteBacaan
from tatakerja.journal.sqlite.schema import table_of

_INSERT_EVENT = "INSERT INTO peristiwa VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class SqliteTransaksi(SqliteBacaan):
    """The only writer of the moment, as :class:`~tatakerja.journal.port.Transaksi` describes it.

    The caller has begun the transaction and ends it; :meth:`_finish` comes before the commit.
    """

    def __init__(
        self, conn: sqlite3.Connection, kinds: Mapping[str, JenisStream], now: datetime, known: set[str]
    ) -> None:
        self._execute = conn.execute
        self._executemany = conn.executemany
        self._kinds = kinds
        self._waktu = format_time(now)
        self._known = known
        self._head: tuple[int, str] | None = None
        self._states: dict[str, KeadaanStream] = {}
        self._people: dict[str, tuple[str, bytes]] = {}
        self._numbers: list[tuple[str, int, int]] = []
        self.menghapus = False
        """Whether something was erased, so that the store must also clean up after the commit."""

    def _finish(self) -> None:
        if self._numbers:
            raise GalatJurnal("nomor urut diambil tanpa peristiwa yang mencatatnya; tidak ada yang disimpan")

    # -- what is read -------------------------------------------------------------------------------------------------

    def kepala(self) -> Kepala:
        if self._head is None:
            kepala = super().kepala()
            self._head = kepala.jumlah, kepala.hash
        return Kepala(*self._head)

    def keadaan(self, stream: str) -> KeadaanStream:
        known = self._states.get(stream)
        if known is None:
            known = self._states[stream] = super().keadaan(stream)
        return known

    def sandi(self, nip: str) -> str | None:
        return self._people[nip][0] if nip in self._people else super().sandi(nip)

    # -- persons and numbers, bound by the next event -----------------------------------------------------------------

    def orang(self, nip: str) -> str:
        token = self.sandi(nip)
        if token is None:
            if not nip:
                raise GalatIsianJurnal("orang tanpa NIP tidak dapat dicatat")
            token = make_token()
            self._people[nip] = token, make_key()
        self._known.add(token)
        return token

    def _require_person(self, token: str) -> None:
        if token == SISTEM or token in self._known:
            return
        if not self._execute("SELECT 1 FROM orang WHERE token = ?", (token,)).fetchone():
            raise GalatIsianJurnal("peristiwa menunjuk sandi orang yang tidak dikenal; ambil dari orang(nip)")
        self._known.add(token)

    def nomor_urut(self, register: str, tahun: int) -> int:
        refuse_nip(register, "nama register")
        taken = [urut for r, t, urut in self._numbers if (r, t) == (register, tahun)]
        if taken:
            urut = taken[-1] + 1
        else:
            row = self._execute(
                "SELECT terakhir FROM nomor WHERE register = ? AND tahun = ?", (register, tahun)
            ).fetchone()
            urut = row[0] + 1 if row else 1
        self._numbers.append((register, tahun, urut))
        return urut

    # -- events -------------------------------------------------------------------------------------------------------

    def append(
        self,
        stream: str,
        versi: int,
        jenis: str,
        data: Mapping[str, Any],
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
        event = self._store(stream, versi, jenis, data, oleh, pribadi)
        text, after = fold_next(kind, known.isi, event)
        if known.isi is None:
            self._execute(
                "INSERT INTO keadaan (stream, jenis_stream, versi, keadaan) VALUES (?, ?, ?, ?)",
                (stream, kind.nama, event.versi, text),
            )
        else:
            self._execute("UPDATE keadaan SET versi = ?, keadaan = ? WHERE stream = ?", (event.versi, text, stream))
        self._states[stream] = KeadaanStream(stream, event.versi, after)
        for projection in kind.proyeksi:
            old = [] if known.isi is None else project(projection, stream, known.isi)
            new = project(projection, stream, after)
            if old != new:
                self._replace_rows(projection, stream, len(old), new)
        return event

    def _replace_rows(self, projection: Proyeksi, stream: str, old: int, new: list[tuple[Sel, ...]]) -> None:
        table = table_of(projection)
        for urut, row in enumerate(new):
            marks = ", ?" * len(row)
            self._execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?{marks})", (stream, urut, *row))
        if old > len(new):
            self._execute(f"DELETE FROM {table} WHERE stream = ? AND urut >= ?", (stream, len(new)))

    def _append_own(self, stream: str, jenis: str, data: Mapping[str, Any], oleh: str) -> Peristiwa:
        row = self._execute("SELECT max(versi) FROM peristiwa WHERE stream = ?", (stream,)).fetchone()
        return self._store(stream, row[0] or 0, jenis, data, oleh, None)

    def _store(  # noqa: PLR0917
        self,
        stream: str,
        versi: int,
        jenis: str,
        data: Mapping[str, Any],
        oleh: str,
        pribadi: Mapping[str, str | Rahasia] | None,
    ) -> Peristiwa:
        if oleh not in self._known:
            self._require_person(oleh)
        if NOMOR in data:
            raise GalatIsianJurnal(f"kunci {NOMOR} pada data peristiwa diisi oleh jurnal sendiri")
        numbers, people = self._numbers, self._people
        data_text = to_canonical({**data, NOMOR: numbers} if numbers else data)
        refuse_nip(f"{stream}\n{jenis}\n{data_text}", f"peristiwa {jenis}")
        secrets = self._seal(jenis, pribadi) if pribadi else []
        seals = {field: digest for field, _, _, digest in secrets}
        for nip, (token, key) in people.items():
            seals[ORANG + token] = seal(key, nip)
        seals_text = to_canonical(seals) if seals else "{}"

        last, before = self._head or self._load_head()
        no, versi, waktu = last + 1, versi + 1, self._waktu
        digest = hash_event(no, stream, versi, jenis, waktu, oleh, data_text, seals_text, before)
        self._execute(_INSERT_EVENT, (no, stream, versi, jenis, waktu, oleh, data_text, seals_text, before, digest))
        self._head = no, digest
        if people:
            self._executemany(
                "INSERT INTO orang (token, nip, kunci, no) VALUES (?, ?, ?, ?)",
                [(token, nip, key, no) for nip, (token, key) in people.items()],
            )
            self._people = {}
        for field, key, secret, _ in secrets:
            self._execute(
                "INSERT INTO rekaman (no, medan, kunci, nilai) VALUES (?, ?, ?, ?)", (no, field, key, secret.nilai)
            )
            self._executemany(
                "INSERT OR IGNORE INTO rekaman_tentang VALUES (?, ?, ?)",
                [(token, no, field) for token in secret.tentang],
            )
        if numbers:
            self._executemany(
                "INSERT INTO nomor VALUES (?, ?, ?) "
                "ON CONFLICT (register, tahun) DO UPDATE SET terakhir = excluded.terakhir",
                numbers,
            )
            self._numbers = []
        return Peristiwa(no, stream, versi, jenis, waktu, oleh, parse(data_text), seals, before, digest)

    @staticmethod
    def _seal(jenis: str, pribadi: Mapping[str, str | Rahasia]) -> list[tuple[str, bytes, Rahasia, str]]:
        result = []
        for field, value in pribadi.items():
            if field.startswith(ORANG):
                raise GalatIsianJurnal(f"nama data pribadi tidak boleh diawali {ORANG}")
            refuse_nip(field, f"nama data pribadi peristiwa {jenis}")
            secret = value if isinstance(value, Rahasia) else Rahasia(value)
            key = make_key()
            result.append((field, key, secret, seal(key, secret.nilai)))
        return result

    def _load_head(self) -> tuple[int, str]:
        kepala = self.kepala()
        return kepala.jumlah, kepala.hash

    # -- idempotency --------------------------------------------------------------------------------------------------

    def hasil_terdahulu(self, kunci: str, perintah: object) -> Any | None:
        row = self._execute("SELECT rahasia, sidik, hasil FROM idempotensi WHERE kunci = ?", (kunci,)).fetchone()
        if row is None:
            return None
        key, digest, result = row
        if key is None:
            raise GalatIdempotensi(
                f"kunci idempotensi {kunci} sudah dipakai dan pembandingnya telah dihapus bersama data pribadi; "
                "periksa hasilnya, lalu pakai kunci baru bila perlu"
            )
        if not hmac.compare_digest(digest, seal(key, to_canonical(perintah))):
            raise GalatIdempotensi(f"kunci idempotensi {kunci} sudah dipakai untuk perintah lain; pakai kunci baru")
        return parse(result)

    def catat_hasil(self, kunci: str, perintah: object, hasil: object) -> None:
        if hasil is None:
            raise GalatIsianJurnal("hasil suatu perintah tidak boleh null")
        text = to_canonical(hasil)
        refuse_nip(f"{kunci}\n{text}", "kunci atau hasil perintah")
        if self.hasil_terdahulu(kunci, perintah) is not None:
            raise GalatIdempotensi(f"kunci idempotensi {kunci} sudah mempunyai hasil")
        key = make_key()
        self._execute(
            "INSERT INTO idempotensi VALUES (?, ?, ?, ?, ?, ?)",
            (kunci, key, seal(key, to_canonical(perintah)), text, self.kepala().jumlah, self._waktu),
        )

    # -- the organisation ---------------------------------------------------------------------------------------------

    def impor_organisasi(
        self,
        unit: Iterable[Baris],
        pegawai: Iterable[Baris],
        pejabat: Iterable[Baris],
        *,
        regulasi: str,
        oleh: str,
    ) -> Peristiwa:
        row = self._execute("SELECT max(id) FROM cuplikan").fetchone()
        id_ = (row[0] or 0) + 1
        key = make_key()
        sidik = Sidik(key)
        for table, rows in (("unit", unit), ("pegawai", pegawai), ("pejabat", pejabat)):
            columns = KOLOM_CUPLIKAN[table]
            sql = (
                f"INSERT INTO {table} (cuplikan, {', '.join(columns)}) "
                f"VALUES ({id_:d}, {', '.join('?' * len(columns))})"
            )
            for chunk in sidik.chunks(table, len(columns), rows):
                self._executemany(sql, chunk)
        data = {"cuplikan": id_, "regulasi": regulasi, **sidik.jumlah, "sidik": sidik.hex()}
        event = self._append_own(STREAM_ORGANISASI, "organisasi_diimpor", data, oleh)
        self._execute("INSERT INTO cuplikan VALUES (?, ?, ?, ?, ?)", (id_, event.waktu, regulasi, event.no, key))
        return event

    def tetapkan_pejabat(
        self, *, unit: str, nip: str, sebagai: str, mulai: str, selesai: str, dasar: str, oleh: str
    ) -> Peristiwa:
        return self._change_holder("pejabat_ditetapkan", (unit, nip, sebagai, mulai, selesai, dasar), oleh)

    def akhiri_pejabat(
        self, *, unit: str, nip: str, sebagai: str, mulai: str, selesai: str, dasar: str, oleh: str
    ) -> Peristiwa:
        id_ = self.tanda_organisasi()[0]
        held = self._execute(
            "SELECT 1 FROM pejabat WHERE cuplikan = ?1 AND unit = ?2 AND nip = ?3 AND sebagai = ?4 AND mulai = ?5 "
            "UNION ALL SELECT 1 FROM pejabat_perubahan "
            "WHERE cuplikan = ?1 AND unit = ?2 AND orang = ?6 AND sebagai = ?4 AND mulai = ?5",
            (id_, unit, nip, sebagai, mulai, self.sandi(nip)),
        ).fetchone()
        if held is None:
            raise GalatIsianJurnal(
                f"tidak ada pejabat {sebagai} pada unit {unit} dengan NIP itu sejak {mulai}; "
                "lihat `tatakerja pejabat daftar`"
            )
        return self._change_holder("pejabat_diakhiri", (unit, nip, sebagai, mulai, selesai, dasar), oleh)

    def _change_holder(self, jenis: str, row: Baris, oleh: str) -> Peristiwa:
        id_ = self.tanda_organisasi()[0]
        if not id_:
            raise GalatIsianJurnal("belum ada organisasi dalam basis data; impor dahulu dengan `tatakerja impor`")
        data: dict[str, Sel] = dict(zip(KOLOM_PEJABAT, row, strict=True))
        nip = data.pop("nip")
        data |= {"orang": self.orang(str(nip)), "cuplikan": id_}
        event = self._append_own(f"{STREAM_PEJABAT}/{row[0]}", jenis, data, oleh)
        change = change_of_holder(event)
        self._execute(
            "INSERT INTO pejabat_perubahan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                change.no,
                change.cuplikan,
                change.aksi,
                change.unit,
                change.orang,
                change.sebagai,
                change.mulai,
                change.selesai,
                change.dasar,
            ),
        )
        return event

    # -- erasure ------------------------------------------------------------------------------------------------------

    def hapus_orang(self, nip: str, *, oleh: str) -> Peristiwa:
        known = self.sandi(nip)
        placed = self._execute(
            "SELECT 1 FROM pegawai WHERE nip = ?1 UNION ALL SELECT 1 FROM pejabat WHERE nip = ?1 LIMIT 1", (nip,)
        ).fetchone()
        if known is None and placed is None:
            raise GalatIsianJurnal("tidak ada orang dengan NIP itu dalam basis data")
        token = self.orang(nip)
        about = self._execute(
            "SELECT no, medan FROM rekaman_tentang JOIN rekaman USING (no, medan) WHERE token = ? AND dihapus IS NULL "
            "ORDER BY no, medan",
            (token,),
        ).fetchall()
        return self._erase(token, nip, about, oleh)

    def hapus_rekaman(self, rekaman: Iterable[tuple[int, str]], *, oleh: str) -> Peristiwa:
        wanted = sorted(set(rekaman))
        for no, field in wanted:
            if not self._execute(
                "SELECT 1 FROM rekaman WHERE no = ? AND medan = ? AND dihapus IS NULL", (no, field)
            ).fetchone():
                raise GalatIsianJurnal(f"peristiwa {no} tidak mempunyai data pribadi {field!r} yang masih tersimpan")
        if not wanted:
            raise GalatIsianJurnal("tidak ada data pribadi yang disebut untuk dihapus")
        return self._erase(None, "", wanted, oleh)

    def _erase(self, token: str | None, nip: str, records: list[tuple[int, str]], oleh: str) -> Peristiwa:
        snapshots = self._erase_from_snapshots(token, nip) if token else []
        data = {"orang": [token] if token else [], "rekaman": records, "cuplikan": snapshots}
        event = self._append_own(STREAM_PENGHAPUSAN, "data_dihapus", data, oleh)
        self._executemany(
            "UPDATE rekaman SET kunci = NULL, nilai = NULL, dihapus = ? WHERE no = ? AND medan = ?",
            [(event.waktu, *record) for record in records],
        )
        if token:
            self._execute(
                "UPDATE orang SET kunci = NULL, nip = NULL, dihapus = ? WHERE token = ?", (event.waktu, token)
            )
        # A keyed digest beside its key can be guessed from the few things that a command about a person may say.
        self._execute("UPDATE idempotensi SET rahasia = NULL, sidik = NULL")
        self.menghapus = True
        return event

    def _erase_from_snapshots(self, token: str, nip: str) -> list[tuple[int, str]]:
        result = []
        for snapshot in self.daftar_cuplikan():
            count = self._execute(
                "UPDATE pegawai SET nip = ?, nama = '(dihapus)', kompetensi = '' WHERE cuplikan = ? AND nip = ?",
                (token, snapshot.id, nip),
            ).rowcount
            count += self._execute(
                "UPDATE pejabat SET nip = ? WHERE cuplikan = ? AND nip = ?", (token, snapshot.id, nip)
            ).rowcount
            if count:
                key = make_key()
                self._execute("UPDATE cuplikan SET kunci = ? WHERE id = ?", (key, snapshot.id))
                sidik = Sidik(key)
                for table, columns in KOLOM_CUPLIKAN.items():
                    sidik.feed(table, len(columns), self.baris_cuplikan(snapshot.id, table))
                result.append((snapshot.id, sidik.hex()))
        return result


def _require_words(*words: str) -> None:
    # They become SQL as they stand.
    for word in words:
        if not (word.isascii() and word.isidentifier() and word == word.lower()):
            raise GalatIsianJurnal(f"nama {word!r} harus huruf kecil, angka, dan garis bawah saja")


def check_kinds(kinds: Iterable[JenisStream]) -> dict[str, JenisStream]:
    """Index kinds of streams by name.

    :raises GalatIsianJurnal: a name twice, the journal's own, or one that is no plain lowercase word.
    """
    result: dict[str, JenisStream] = {}
    projections: set[str] = set()
    for kind in kinds:
        if kind.nama in result or kind.nama in STREAM_SENDIRI:
            raise GalatIsianJurnal(f"jenis stream {kind.nama!r} sudah dipakai")
        _require_words(kind.nama)
        result[kind.nama] = kind
        for projection in kind.proyeksi:
            if projection.nama in projections:
                raise GalatIsianJurnal(f"proyeksi {projection.nama!r} sudah dipakai")
            projections.add(projection.nama)
            _require_words(projection.nama, *projection.kolom, *sum(projection.indeks, ()))
            if {"stream", "urut"} & projection.kolom.keys():
                raise GalatIsianJurnal(f"proyeksi {projection.nama}: kolom stream dan urut milik jurnal")
            if unknown := set(sum(projection.indeks, ())) - projection.kolom.keys():
                raise GalatIsianJurnal(f"proyeksi {projection.nama}: indeks pada kolom yang tidak ada: {unknown}")
            if not set(projection.kolom.values()) <= {"TEXT", "INTEGER"}:
                raise GalatIsianJurnal(f"proyeksi {projection.nama}: jenis kolom hanya TEXT atau INTEGER")
    return result
