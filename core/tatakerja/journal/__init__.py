"""The append-only record: events in one hash-chained journal, and everything that follows from them.

It keeps *streams of events* and knows nothing of assignments: whoever uses it says how a state follows from events.

Opening::

    from tatakerja.journal import JenisStream, Proyeksi, buka

    def fold(state: dict | None, event: Peristiwa) -> dict:       # pure; no clock, no data of elsewhere
        return {"langkah": event.jenis, "giliran": event.data.get("giliran", [])}

    GILIRAN = Proyeksi(nama="giliran", kolom={"orang": "TEXT", "langkah": "TEXT"}, indeks=(("orang",),),
                       baris=lambda stream, state: [(o, state["langkah"]) for o in state["giliran"]])
    PENUGASAN = JenisStream(nama="penugasan", fold=fold, versi=1, proyeksi=(GILIRAN,))

    simpan = buka("bantul.db", [PENUGASAN], buat=True)            # buat=False refuses a file that is not there

Writing. A block is one transaction and the only writer of the moment, so competence is decided inside it; nothing of it
is stored when it raises, and all of it is safe on the disk once it is left. Tell nobody of success before that. Call no
plugin, file or network inside::

    with simpan.transaksi() as tx:
        if (earlier := tx.hasil_terdahulu(kunci, perintah)) is not None:      # the same command again
            return earlier
        dia = tx.orang(nip)                                                   # NIP -> opaque token
        kini = tx.keadaan("penugasan/7")                                      # .versi, .isi (None, version 0: new)
        urut = tx.nomor_urut("surat_perintah", 2026)                          # gapless; recorded by the next append
        event = tx.append("penugasan/7", kini.versi, "ditetapkan", {"penetap": dia, "urut": urut}, oleh=dia,
                          pribadi={"isi": Rahasia("...", tentang=(dia,))})
        tx.kepala()                                                           # count and head, for the letter
        tx.catat_hasil(kunci, perintah, {"id": "penugasan/7"})

Reading, all as of one moment; a transaction answers the same questions::

    with simpan.baca() as b:
        b.keadaan(stream), b.daftar_keadaan("penugasan"), b.cari("giliran", orang=b.sandi(nip)), b.peristiwa(stream)
        b.pribadi(event.no)["isi"].nilai, b.nip(token), b.nip_semua()
        b.muat_cuplikan(), b.tanda_organisasi()                               # cache the organisation under its mark
        b.muat_susunan(), b.cari_pegawai(cuplikan, [nip])                     # or units, holders and whom it concerns

Rules for what goes where:

- ``data`` and states hold tokens, codes, dates, citations: nothing that a person could ask to be erased. What looks
  like a NIP is refused. NIPs go through :meth:`Transaksi.orang`; names, reasons, contents of letters go into
  ``pribadi``, by field, as :class:`Rahasia` ``tentang`` the persons with whom it is to be erased. The chain keeps an
  HMAC of each under a key of its own.
- A state is rewritten whole by every event: keep in it what decisions need, and large frozen things in an event.
- ``fold`` and ``baris`` see what JSON gives back: lists, never tuples; they change nothing that they are given. Raise
  ``JenisStream.versi`` when they change.
- Streams are named ``<jenis_stream>/<id>``; the kinds organisasi, pejabat, penggantian and penghapusan are the
  journal's own: :meth:`Transaksi.impor_organisasi`, ``tetapkan_pejabat``, ``akhiri_pejabat``, ``gabung_unit``,
  ``ganti_nip``, ``hapus_orang``, ``hapus_rekaman`` write them.
- Not nested: one block at a time per thread. Iterators end with their block.

The whole: ``simpan.periksa(segel)`` (all faults), ``segel()``, ``bangun_ulang()``, ``cadangkan(path)``, ``close()``.
Errors are :class:`GalatJurnal` and its kinds, in Indonesian.

The chain vouches for the results remembered under idempotency keys, for whom records are about, and for the times of
erasures, too; of journals from before version 4 of the schema from the event ``skema_dimutakhirkan`` on.
"""

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from tatakerja.border.alamat import GalatAlamat, is_address
from tatakerja.journal.errors import (
    GalatBasisData,
    GalatBerubah,
    GalatDataPribadi,
    GalatHanyaDibaca,
    GalatIdempotensi,
    GalatIsianJurnal,
    GalatJurnal,
    GalatSambungan,
    GalatSegel,
    GalatTerkunci,
    GalatTerputus,
    GalatTersimpan,
    GalatVersi,
)
from tatakerja.journal.event import SISTEM, Peristiwa
from tatakerja.journal.jam import Jam, jam_pada
from tatakerja.journal.personal import Rahasia, Rekaman
from tatakerja.journal.port import (
    Bacaan,
    Cuplikan,
    IsiKeadaan,
    JenisStream,
    KeadaanStream,
    Kepala,
    KeteranganCuplikan,
    PejabatTercatat,
    Peneliti,
    Penyimpanan,
    Proyeksi,
    Transaksi,
)
from tatakerja.values.istilah import KOLOM_PEGAWAI, KOLOM_PEJABAT, KOLOM_UNIT

if TYPE_CHECKING:
    from types import ModuleType

    from tatakerja.journal.findings import Cacat, HasilPeriksa
    from tatakerja.journal.seal import Saksi, Segel

__all__ = [
    "KOLOM_PEGAWAI",
    "KOLOM_PEJABAT",
    "KOLOM_UNIT",
    "SISTEM",
    "Bacaan",
    "Cacat",
    "Cuplikan",
    "GalatBasisData",
    "GalatBerubah",
    "GalatDataPribadi",
    "GalatHanyaDibaca",
    "GalatIdempotensi",
    "GalatIsianJurnal",
    "GalatJurnal",
    "GalatSambungan",
    "GalatSegel",
    "GalatTerkunci",
    "GalatTerputus",
    "GalatTersimpan",
    "GalatVersi",
    "HasilPeriksa",
    "IsiKeadaan",
    "Jam",
    "JenisStream",
    "KeadaanStream",
    "Kepala",
    "KeteranganCuplikan",
    "PejabatTercatat",
    "Peneliti",
    "Penyimpanan",
    "Peristiwa",
    "Proyeksi",
    "Rahasia",
    "Rekaman",
    "Saksi",
    "Segel",
    "Transaksi",
    "ada",
    "buka",
    "jam_pada",
]


def buka(
    path: str | os.PathLike[str],
    jenis: Iterable[JenisStream] = (),
    *,
    buat: bool = False,
    sesudah: Callable[[tuple[Peristiwa, ...]], None] | None = None,
    jam: Jam | None = None,
    asal: str | None = None,
) -> Penyimpanan:
    """Open a database that holds a journal.

    :param path: the file, or the address of a PostgreSQL database (``postgresql://...``).
    :param jenis: every kind of stream that will be appended to or asked for.
    :param buat: whether to create the file, or the tables of the database, where there is none.
    :param sesudah: is told the events of each transaction after its commit, outside of every lock; must not raise.
    :param jam: what tells the time; the machine's clock without one.
    :param asal: the origin of the journal that what is created is to become a copy of; else one of its own.
    :raises GalatBasisData: the address can't be read; the file is absent, not ours, of a newer version, altered,
        damaged or not writable.
    """
    # Imported here: asking a question about files must not pay for the database.
    if on_server(where := os.fspath(path)):
        served: Penyimpanan = _postgres().PenyimpananPostgres(
            where, jenis, buat=buat, sesudah=sesudah, jam=jam, asal=asal
        )
        return served
    from tatakerja.journal.sqlite.store import PenyimpananSqlite  # noqa: PLC0415

    return PenyimpananSqlite(path, jenis, buat=buat, sesudah=sesudah, jam=jam, asal=asal)


def ada(path: str | os.PathLike[str]) -> bool:
    """Whether there is a database: a file at a path, or tables in a database of a server.

    :raises GalatJurnal: the server can't be asked.
    """
    if not on_server(where := os.fspath(path)):
        return os.path.exists(where)
    return bool(_postgres().is_there(where))


def on_server(where: str) -> bool:
    """Whether a database is a server's, not a file.

    :raises GalatBasisData: it was meant for an address, and can't be read.
    """
    try:
        return is_address(where)
    except GalatAlamat as error:
        raise GalatBasisData(str(error)) from None


def require_readable(where: str) -> None:
    """See to it that a server's address can be read by the driver, too, such as its parameters; nothing is asked.

    :raises GalatBasisData: it can't be read.
    """
    try:
        from tatakerja.journal.postgres.connections import address_of  # noqa: PLC0415
    except ImportError:
        return  # whoever opens it is told what to install
    address_of(where)


def _postgres() -> "ModuleType":
    """What keeps a journal in PostgreSQL.

    :raises GalatBasisData: its libraries aren't installed.
    """
    try:
        from tatakerja.journal.postgres import store  # noqa: PLC0415
    except ImportError as error:
        raise GalatBasisData(
            'basis data PostgreSQL memerlukan pustaka tambahan; pasang dengan `pip install "tatakerja[postgres]"`'
        ) from error
    return store


def __getattr__(name: str) -> Any:
    # What tells of a verification, and anchors: only who verifies needs them.
    if name in {"Cacat", "HasilPeriksa"}:
        from tatakerja.journal import findings  # noqa: PLC0415

        return getattr(findings, name)
    if name in {"Saksi", "Segel"}:
        from tatakerja.journal import seal  # noqa: PLC0415

        return getattr(seal, name)
    if name not in _DAHULU:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import warnings  # noqa: PLC0415

    kini, why = _DAHULU[name]
    warnings.warn(f"tatakerja.journal.{name} kini bernama {kini}; {why}", DeprecationWarning, stacklevel=2)
    return globals()[kini]


_DAHULU = {
    "GalatMasukan": ("GalatIsianJurnal", "tatakerja.GalatMasukan tetap untuk berkas"),
    "Keadaan": ("IsiKeadaan", "Keadaan adalah pilihan umum baris perintah"),
}
"""Until version 0.3: names of today by those that they had while something else had them, too; and what that is."""
