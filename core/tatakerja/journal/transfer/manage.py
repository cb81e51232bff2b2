"""Databases as whoever runs them sees them: made ready, looked at, copied; whatever keeps them."""

import os
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import attrs

from tatakerja.border.alamat import without_password
from tatakerja.journal import ada, buka, on_server
from tatakerja.journal.errors import TANPA_PERAN, GalatBasisData, how_to_fill
from tatakerja.journal.port import JenisStream, Penyimpanan

if TYPE_CHECKING:
    from tatakerja.journal.postgres.admin import KeadaanServer, Penyiapan
    from tatakerja.journal.transfer.copy import HasilPindah

_TIDAK_BERHAK = "42501"
"""What a server answers to a role that may not."""


@attrs.frozen(kw_only=True)
class StatusBasis:
    """How a database is set up.

    :ivar tempat: as it may be shown.
    :ivar jenis: ``sqlite`` or ``postgresql``; ``versi`` is that of the library or server.
    :ivar skema: version of its tables; ``skema_terbaru`` the one of this program.
    :ivar peristiwa: how many events it has; ``kepala`` is the hash of the last.
    :ivar ukuran: bytes.
    :ivar peran: the role that is used, None for a file; ``peran_basis`` those of the database.
    :ivar peringatan: what should be known of it.
    """

    tempat: str
    jenis: str
    versi: str
    skema: int
    skema_terbaru: int
    peristiwa: int
    kepala: str
    ukuran: int
    peran: str | None = None
    peran_basis: tuple[str, ...] = ()
    peringatan: tuple[str, ...] = ()


def siapkan_server(address: str, kinds: Iterable[JenisStream]) -> "Penyiapan":
    """Make a database of a PostgreSQL server ready.

    :raises GalatBasisData: it is a file, the server can't be reached, or the role may not.
    """
    if not on_server(address):
        raise GalatBasisData(f"{address} adalah berkas dan tidak perlu disiapkan; isi dengan {how_to_fill(address)}")
    ada_pustaka()
    from tatakerja.journal.postgres.admin import set_up  # noqa: PLC0415

    return set_up(address, kinds)


def ada_pustaka() -> None:
    """Make sure that what PostgreSQL needs is installed.

    :raises GalatBasisData: it isn't.
    """
    from tatakerja.journal import _postgres  # noqa: PLC0415

    _postgres()


def status_basis(where: str, kinds: Iterable[JenisStream]) -> StatusBasis:
    """How a database is set up.

    :raises GalatBasisData: it can't be used.
    """
    kinds = list(kinds)
    if on_server(where):
        ada_pustaka()
        from tatakerja.journal.postgres.admin import inspect  # noqa: PLC0415

        found = inspect(where, kinds)
        return StatusBasis(
            tempat=without_password(where), jenis="postgresql",
            **attrs.asdict(found, filter=lambda field, _: field.name not in ("mutakhir", "peringatan")),
            peringatan=(*_not_ready(found), *found.peringatan),
        )  # fmt: skip
    from tatakerja.journal.sqlite.library import sqlite3  # noqa: PLC0415
    from tatakerja.journal.sqlite.schema import VERSI_SKEMA  # noqa: PLC0415

    with closing(buka(where, kinds)) as store, store.baca() as view:
        head = view.kepala()
    return StatusBasis(
        tempat=where, jenis="sqlite", versi=sqlite3.sqlite_version, skema=VERSI_SKEMA, skema_terbaru=VERSI_SKEMA,
        peristiwa=head.jumlah, kepala=head.hash, ukuran=os.path.getsize(where),
    )  # fmt: skip


def _not_ready(found: "KeadaanServer") -> Iterator[str]:
    """What `basis siapkan` has left to do."""
    if not found.skema:
        yield "belum ada tabelnya; buat dengan `tatakerja basis siapkan`"
    elif not found.mutakhir:
        yield (
            f"belum disiapkan untuk versi ini (skema {found.skema}, terbaru {found.skema_terbaru}); jalankan "
            "`tatakerja basis siapkan` sebagai pemiliknya"
        )
    elif not found.peran_basis:
        yield TANPA_PERAN


def _are_one(one: str, other: str) -> bool:
    if on_server(one) and on_server(other):
        ada_pustaka()
        from tatakerja.journal.postgres.admin import identity  # noqa: PLC0415

        return identity(one) == identity(other)
    return not on_server(one) and os.path.exists(other) and os.path.samefile(one, other)


def pindahkan(dari: str, ke: str, kinds: Iterable[JenisStream]) -> "HasilPindah":
    """Copy a journal into another database, which is empty or an interrupted copy, and prove it equal.

    :raises GalatBasisData: one of the two can't be used, or the copy isn't equal.
    """
    from tatakerja.journal.transfer.copy import copy_journal  # noqa: PLC0415

    kinds = list(kinds)
    if dari == ke or _are_one(dari, ke):
        raise GalatBasisData("sumber dan tujuan adalah basis data yang sama; tunjuk tujuan lain")
    if not ada(dari):
        raise GalatBasisData(
            f"{without_password(dari)} tidak ada atau kosong; tidak ada yang dapat disalin. Tunjuk sumber lain"
        )
    with closing(buka(dari, kinds)) as source:
        origin = source.segel().asal
        new = not on_server(ke) and not os.path.exists(ke)
        with closing(_open_target(ke, kinds, origin)) as target:
            try:
                return copy_journal(source, target, {kind.nama: kind for kind in kinds})
            except BaseException:
                if new and not target.segel().jumlah:
                    with suppress(OSError):
                        os.unlink(ke)
                raise


def _open_target(ke: str, kinds: Iterable[JenisStream], origin: str) -> Penyimpanan:
    """Open a database that is to become a copy of the journal of an origin; only who owns it may make it one.

    :raises GalatBasisData: it can't be used, or is another's.
    """
    try:
        return buka(ke, kinds, buat=True, asal=origin)
    except GalatBasisData as error:
        if getattr(error.__cause__, "sqlstate", None) != _TIDAK_BERHAK:
            raise
        raise GalatBasisData(
            f"jurnal hanya dapat disalin ke {without_password(ke)} oleh pemilik basis data itu; pakai alamatnya, "
            "seperti pada `tatakerja basis siapkan`"
        ) from error
