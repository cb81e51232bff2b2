"""The journal in an SQLite file: opening it safely, beginning and ending transactions, rebuilding, copying."""
# The interface documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from tatakerja.border.files import GalatBerkas, reason, require_target, sync_folder, unfinished_name
from tatakerja.journal.derive import check_kinds
from tatakerja.journal.errors import GalatBasisData, GalatJurnal, GalatTerkunci, how_to_fill, unfinished_copy
from tatakerja.journal.event import Peristiwa, format_time
from tatakerja.journal.jam import Jam, jam_mesin
from tatakerja.journal.organisasi import TransaksiJurnal, begin_chaining
from tatakerja.journal.port import Bacaan, JenisStream, Peneliti
from tatakerja.journal.proof import Bukti
from tatakerja.journal.reader import BacaanJurnal
from tatakerja.journal.rebuild import rebuild_all, rebuild_kinds
from tatakerja.journal.sql.together import Antrean, Rombongan, TulisBersama
from tatakerja.journal.sqlite.complaints import COMPLAINING, quoted_path, translate
from tatakerja.journal.sqlite.fair import GiliranTulis
from tatakerja.journal.sqlite.library import sqlite3
from tatakerja.journal.sqlite.pragma import Ketahanan, apply_durability, apply_safety, default_durability
from tatakerja.journal.sqlite.read import BukanTeks, SqliteReadTables, SqliteTablesToVerify, tolerant
from tatakerja.journal.sqlite.schema import (
    BERANTAI,
    changing_schema,
    declared_kinds,
    identify,
    make_projections,
    stale_kinds,
    verify_schema,
)
from tatakerja.journal.sqlite.together import TulisanSqlite
from tatakerja.journal.sqlite.write import SqliteWriteTables
from tatakerja.journal.tables import SALINAN

if TYPE_CHECKING:
    from pathlib import Path

    from tatakerja.journal.findings import HasilPeriksa
    from tatakerja.journal.seal import Saksi, Segel

TENGGAT = 30.0
"""Seconds to wait for other writers."""

# After a fork the child must neither use nor close its parent's connection: closing would drop the parent's locks.
_INHERITED: list[sqlite3.Connection] = []


T = TypeVar("T", bound=BacaanJurnal)
BESERTA = ("-journal", "-wal", "-shm")
"""Ends of the names of the files that SQLite keeps beside a database."""


class _Konteks(Generic[T]):
    """A ``with`` block around one transaction; ``make`` gives the tables inside it, and who reads or writes them."""

    __slots__ = ("_begin", "_make", "_store", "_tables", "_view")

    def __init__(
        self, store: "PenyimpananSqlite", begin: str | None, make: Callable[[], tuple[SqliteReadTables, T]]
    ) -> None:
        self._store, self._begin, self._make = store, begin, make

    def __enter__(self) -> T:
        store = self._store
        store._acquire(menulis=self._begin is None)
        try:
            if self._begin is None:
                store._together.begin(lambda: store._tulisan.begin(store._turn))
            else:
                store._conn.execute(self._begin)
            self._tables, self._view = self._make()
        except BaseException as error:
            store._abandon()
            if isinstance(error, COMPLAINING):
                raise translate(error, store.nama) from error
            raise
        return self._view

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        store, tables, view = self._store, self._tables, self._view
        left: GalatTerkunci | None = None
        group: Rombongan | None = None
        try:
            try:
                if error is None and isinstance(view, TransaksiJurnal):
                    view.finish()
                    erased = isinstance(tables, SqliteWriteTables) and tables.erased
                    group = store._together.finish(view, alone=erased)
                    store._tulisan.ujung = tables.ujung
                    if erased and group.galat is None and not store._truncate():
                        left = GalatTerkunci(
                            f"data sudah dihapus dari {store.nama}, tetapi salinannya masih ada di {store.nama}-wal "
                            "karena ada yang sedang membaca keadaan lama; tutup semua program yang memakai basis data "
                            "ini, lalu jalankan `tatakerja jurnal periksa`"
                        )
                elif error is None:
                    store._conn.execute("COMMIT")
            finally:
                tables.close()
                store._abandon()
            if group is not None:
                group.wait()
        except COMPLAINING as failure:
            raise translate(failure, store.nama) from failure
        if isinstance(error, COMPLAINING):
            raise translate(error, store.nama) from error
        if error is None and store._after is not None and isinstance(view, TransaksiJurnal) and view.ditulis:
            # Committed, and the lock is free: whoever is told may take its time, and may open a transaction itself.
            store._after(view.ditulis)
        if left is not None:
            raise left


class PenyimpananSqlite:
    """A journal in an SQLite file, as :class:`~tatakerja.journal.port.Penyimpanan` describes it.

    :param path: the file.
    :param jenis: the kinds of streams that can be appended to, with how their states follow.
    :param buat: whether to create the file where there is none.
    :param jam: what tells the time, aware of its zone; the machine's clock without one.
    :param ketahanan: for measurements only; else chosen by the version of SQLite.
    :param tenggat: seconds to wait for other writers.
    :param sesudah: is told the events of each transaction after its commit, outside of every lock; must not raise.
    :param asal: the origin of the journal that a new file is to become a copy of; else one of its own.
    :raises GalatBasisData: the file is absent, not ours, of a newer version, altered, damaged or not writable.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        jenis: Iterable[JenisStream] = (),
        *,
        buat: bool = False,
        jam: Jam | None = None,
        ketahanan: Ketahanan | None = None,
        tenggat: float = TENGGAT,
        sesudah: Callable[[tuple[Peristiwa, ...]], None] | None = None,
        asal: str | None = None,
    ) -> None:
        self._after, self._origin = sesudah, asal
        self.nama = os.fspath(path)
        self.peringatan: tuple[str, ...] = ()
        self._kinds = check_kinds(jenis)
        self._jam = jam or jam_mesin
        self._durability = ketahanan or default_durability()
        self._timeout = tenggat
        self._turn = GiliranTulis(tenggat)
        self._closed = False
        self._known: set[str] = set()
        self._bukti = Bukti()
        self._open(buat)

    @property
    def path(self) -> "Path":
        """The file."""
        from pathlib import Path  # noqa: PLC0415  slow to load, and questions need none

        return Path(self.nama)

    # -- opening and closing ------------------------------------------------------------------------------------------

    def _open(self, create: bool) -> None:
        if not os.path.exists(self.nama) and not create:
            raise GalatBasisData(f"{self.nama} tidak ada; buat dengan {how_to_fill(self.nama)}")
        if not os.path.isdir(folder := os.path.dirname(self.nama) or os.curdir):
            raise GalatBasisData(f"folder {folder} tidak ada; buat dahulu atau tunjuk tempat lain")
        self._require_own(create)
        try:
            self._conn = self._connect(create)
        except COMPLAINING as error:
            raise translate(error, self.nama) from error
        self._pid = os.getpid()
        self._owner: int | None = None
        self._tulisan = TulisanSqlite(self._conn, self._forget)
        self._together = TulisBersama(self._tulisan, Antrean(self.nama, self._timeout))
        try:
            self._prepare(create)
        except COMPLAINING as error:
            self._conn.close()
            raise translate(error, self.nama) from error
        except BaseException:
            self._conn.close()
            raise

    def _require_own(self, create: bool) -> None:
        """Make the file, its owner's alone, where there is none; no link, pipe or device is taken for one.

        What SQLite puts beside it gets the same mode. One that everybody may read, as older versions made it, becomes
        its owner's; one that was given to a group stays that.
        """
        try:
            mode = require_target(self.nama)
            if mode is None and create:
                os.close(os.open(self.nama, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            elif mode is not None and mode & 0o007:
                for end in ("", *BESERTA):
                    with suppress(FileNotFoundError, PermissionError):  # somebody else's: they have to do it
                        os.chmod(f"{self.nama}{end}", 0o600)
        except FileExistsError:
            return  # another process has made it since
        except GalatBerkas as error:
            where = f"; yang ditunjuk tautan itu: {os.path.realpath(self.nama)}" if os.path.islink(self.nama) else ""
            raise GalatBasisData(f"{self.nama} {error.apa}; tunjuk berkas basis datanya sendiri{where}") from error
        except OSError as error:
            raise GalatBasisData(f"{self.nama} {reason(error)}; tunjuk tempat lain") from error

    def _connect(self, create: bool) -> sqlite3.Connection:
        uri = f"file:{quoted_path(os.path.abspath(self.nama))}?mode={'rwc' if create else 'rw'}"
        return sqlite3.connect(uri, uri=True, timeout=self._timeout, isolation_level=None, check_same_thread=False)

    def _prepare(self, create: bool) -> None:
        apply_safety(self._conn, self.nama)
        jati = identify(self._conn, self.nama)
        if jati.kosong and not create:
            raise GalatBasisData(f"{self.nama} kosong; isi dengan {how_to_fill(self.nama)}")
        # Only now, since it writes to the file.
        apply_durability(self._conn, self._durability, self.nama)
        if jati.kosong or not jati.mutakhir:
            # Imported here: the library takes long to load, and most databases are up to date.
            from tatakerja.journal.sqlite.migrations import apply_migrations  # noqa: PLC0415

            with changing_schema(self._conn):
                # Another process may have done it since.
                if not identify(self._conn, self.nama).mutakhir:
                    apply_migrations(self._conn, self._origin)
                    if jati.kosong and self._origin is not None:
                        SqliteWriteTables(self._conn).set_unfinished(unfinished=True)
                    if jati.user_version < BERANTAI:
                        begin_chaining(SqliteWriteTables(self._conn), self._jam)
        verify_schema(self._conn, self.nama)
        if self._origin is None and SALINAN in declared_kinds(self._conn):
            raise unfinished_copy(self.nama)
        self._sync_kinds()
        verify_schema(self._conn, self.nama, self._kinds.values())

    def _sync_kinds(self) -> None:
        if stale_kinds(self._conn, self._kinds.values()):
            with changing_schema(self._conn):
                for kind in stale_kinds(self._conn, self._kinds.values()):
                    make_projections(self._conn, kind)
                    rebuild_kinds(SqliteWriteTables(self._conn), {kind.nama: kind})

    def close(self) -> None:
        if not self._closed:
            own = self._pid == os.getpid()
            alone = not own or self._owner == threading.get_ident()
            with nullcontext() if alone else self._together.turn():
                self._closed = True
                if own:
                    self._conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- transactions -------------------------------------------------------------------------------------------------

    def _acquire(self, *, menulis: bool = False) -> None:
        me = threading.get_ident()
        if self._pid != os.getpid():
            # Only the thread that forked lives on, so a lock that another one held would never be released.
            _INHERITED.append(self._conn)
            self._open(False)
        if self._owner == me:
            raise GalatJurnal("transaksi dan bacaan tidak dapat bersarang; selesaikan yang luar dahulu")
        self._together.enter(menulis=menulis)
        self._owner = me
        try:
            if self._closed:
                raise GalatJurnal(f"{self.nama} sudah ditutup")
            if not menulis:
                self._together.flush()
        except BaseException:
            self._release()
            raise

    def _release(self) -> None:
        self._owner = None
        self._together.antrean.keluar()

    def _abandon(self) -> None:
        try:
            self._together.undo()
        finally:
            self._release()

    def _forget(self) -> None:
        """Take nothing for proven any more: some of it may have been read amid what wasn't stored."""
        self._bukti = Bukti()
        self._known.clear()

    def sekarang(self) -> datetime:
        return self._jam()

    def transaksi(self, *, kunci_belakangan: bool = False) -> _Konteks[TransaksiJurnal]:
        del kunci_belakangan  # IMMEDIATE: who reads first and writes later can't wait for another writer, only fail
        return _Konteks(self, None, self._make_writer)

    def _make_writer(self) -> tuple[SqliteWriteTables, TransaksiJurnal]:
        tables = SqliteWriteTables(self._conn, self._tulisan.ujung)
        return tables, TransaksiJurnal(tables, self._kinds, self._jam, self._known, self._bukti)

    def baca(self) -> _Konteks[BacaanJurnal]:
        return _Konteks(self, "BEGIN", self._make_view)

    def _make_view(self, tables_of: type[SqliteReadTables] = SqliteReadTables) -> tuple[SqliteReadTables, BacaanJurnal]:
        # The view begins with the first read, not with BEGIN.
        self._conn.execute("SELECT 1 FROM identitas").fetchone()
        tables = tables_of(self._conn)
        return tables, BacaanJurnal(tables, self._kinds, self._bukti)

    # -- the whole ----------------------------------------------------------------------------------------------------

    def bangun_ulang(self) -> None:
        with self.transaksi():
            rebuild_all(SqliteWriteTables(self._conn), self._kinds)

    def periksa(
        self,
        segel: "Segel | None" = None,
        *,
        resi: "Iterable[Saksi]" = (),
        peneliti: Callable[[Bacaan], Peneliti] | None = None,
        proses: int = 1,
    ) -> "HasilPeriksa":
        from tatakerja.journal.sqlite.helpers import TanpaPembantu, verified  # noqa: PLC0415  most runs verify nothing

        held = tuple(resi)
        for count in (proses, 1):
            with self._verifying() as (tables, bacaan):
                try:
                    return verified(tables, bacaan, self._kinds, segel, held, peneliti, count, self._verifying)
                except TanpaPembantu:
                    continue
                except BukanTeks:
                    # It comes with lone surrogates then, as everything else does that is to be told.
                    self._conn.text_factory = tolerant
                    return verified(tables, bacaan, self._kinds, segel, held, peneliti, 1, self._verifying)
                finally:
                    self._conn.text_factory = str
        raise RuntimeError("one process verifies without helpers")

    @contextmanager
    def _verifying(self) -> Iterator[tuple[SqliteTablesToVerify, BacaanJurnal]]:
        """A view for who verifies; in another process by a connection of its own."""
        with _Konteks(self, "BEGIN", lambda: self._make_view(SqliteTablesToVerify)) as bacaan:
            yield SqliteTablesToVerify(self._conn), bacaan

    def segel(self) -> "Segel":
        from tatakerja.journal.seal import Segel  # noqa: PLC0415  most runs make none

        with self.baca() as bacaan:
            kepala = bacaan.kepala()
            origin = SqliteReadTables(self._conn).origin()
            return Segel(origin, kepala.jumlah, kepala.hash, format_time(self._jam()))

    def bersihkan(self) -> None:
        self._acquire()
        try:
            clean = self._truncate()
        except sqlite3.Error as error:
            raise translate(error, self.nama) from error
        finally:
            self._release()
        if not clean:
            raise GalatTerkunci(
                f"{self.nama} sedang dibaca program lain pada keadaan yang lama, sehingga yang dihapus akan tertinggal "
                f"di {self.nama}-wal; tidak ada yang dihapus. Tutup program itu lalu ulangi"
            )

    def _truncate(self) -> bool:
        """Bring the log into the database and empty it; whether nobody prevented that."""
        busy = self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy[0]

    def cadangkan(self, tujuan: "Path") -> "HasilPeriksa":
        # A link counts, whatever it points at.
        if os.path.lexists(tujuan):
            raise GalatBasisData(f"{tujuan} sudah ada; cadangan tidak menimpa berkas, pilih nama lain")
        part = unfinished_name(os.path.abspath(tujuan))
        try:
            self._copy(part)
            with PenyimpananSqlite(part, self._kinds.values(), tenggat=self._timeout) as copy:
                result = copy.periksa()
            if not result.utuh:
                first = result.cacat[0]
                raise GalatBasisData(
                    f"{self.nama} tidak utuh, cadangan tidak dibuat ({first.tempat}: {first.isi}); "
                    "jalankan `tatakerja jurnal periksa`"
                )
            # SQLite does not itself wait until that copy is on the disk.
            with open(part, "rb+") as file:
                os.fsync(file.fileno())
            _publish(part, tujuan)
            sync_folder(os.path.dirname(part))
        except COMPLAINING as error:
            raise translate(error, str(tujuan)) from error
        except OSError as error:
            raise GalatBasisData(f"cadangan {tujuan} {reason(error)}; pilih tempat lain") from error
        finally:
            for end in ("", *BESERTA):
                with suppress(FileNotFoundError):
                    os.unlink(f"{part}{end}")
        return result

    def _copy(self, part: str) -> None:
        """Copy the whole, as of one moment, to a file that only its owner may read."""
        self._acquire()
        try:
            os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            # Unlike a copy page by page this leaves nothing behind of what was erased.
            self._conn.execute("VACUUM INTO ?", (part,))
        finally:
            self._release()


def _publish(part: str, target: "Path") -> None:
    """Give a finished file its name, never one that something else has got since."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        os.rename(part, target)
