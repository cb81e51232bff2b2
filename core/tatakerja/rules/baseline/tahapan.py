"""The stages of a section that regencies share, but for the posts that it names."""

from collections.abc import Iterator

from tatakerja.rules.baseline.kegiatan import NamaKegiatan, kegiatan
from tatakerja.values.penunjuk import Penunjuk
from tatakerja.values.tahapan import Kegiatan


def susun_kegiatan(
    bagian: str,
    *,
    penetap: Penunjuk,
    pembagi: tuple[Penunjuk, ...] = (),
    pengarah: tuple[Penunjuk, ...] = (),
    penugas: Penunjuk | None = None,
    pimpinan: Penunjuk,
    dasar_ketua: str,
    pemantau: Penunjuk | None = None,
    peninjau: tuple[Penunjuk, ...],
    dikembalikan: bool = False,
) -> tuple[Kegiatan, ...]:
    """The activities of a section whose huruf a, b and c are planning, work and review.

    :param bagian: the section, as it is cited.
    :param penetap: who sets the performance agreement; ``pembagi`` divide its targets, ``pengarah`` give direction.
    :param penugas: who assigns employees on the recommendation of ``pimpinan``; None where the section doesn't say.
    :param pimpinan: the PUO, who chooses the ways and the ketua, and plans with those who do the work.
    :param dasar_ketua: the list of the ketua's responsibilities, whose angka 1 and 2 have them break the plan down and
        divide the roles.
    :param pemantau: who monitors, beside the ketua, and receives the results; the PUO if not given.
    :param peninjau: who reviews the results, in order; the last one declares the work done.
    :param dikembalikan: whether results that miss the target are returned.
    """
    return (
        *_perencanaan(
            f"{bagian} huruf a", penetap=penetap, pembagi=pembagi, pengarah=pengarah, penugas=penugas, pimpinan=pimpinan
        ),
        *_pelaksanaan(f"{bagian} huruf b", dasar_ketua, pemantau or pimpinan),
        *_evaluasi(f"{bagian} huruf c", peninjau, dikembalikan),
    )


def _perencanaan(
    dasar: str,
    *,
    penetap: Penunjuk,
    pembagi: tuple[Penunjuk, ...],
    pengarah: tuple[Penunjuk, ...],
    penugas: Penunjuk | None,
    pimpinan: Penunjuk,
) -> Iterator[Kegiatan]:
    nama = NamaKegiatan
    yield kegiatan(nama.PERJANJIAN, penetap, dasar=dasar)
    if pembagi:
        yield kegiatan(nama.PEMBAGIAN_TARGET, *pembagi, dasar=dasar)
    if pengarah:
        yield kegiatan(nama.ARAHAN, *pengarah, dasar=dasar)
    if penugas is not None:
        yield kegiatan(nama.REKOMENDASI, pimpinan, dasar=dasar)
        yield kegiatan(nama.PENUGASAN, penugas, dasar=dasar)
    yield kegiatan(nama.STRATEGI, pimpinan, dasar=dasar)
    # Whom it makes ask for employees of other units, no section says.
    yield kegiatan(nama.PELIBATAN, dasar=dasar)
    yield kegiatan(nama.KETUA, pimpinan, dasar=dasar)
    yield kegiatan(nama.RENCANA, "pegawai", pimpinan, dasar=dasar)


def _pelaksanaan(dasar: str, dasar_ketua: str, pemantau: Penunjuk) -> Iterator[Kegiatan]:
    nama = NamaKegiatan
    yield kegiatan(nama.RINCIAN, "pegawai", "ketua", dasar=(dasar, f"{dasar_ketua} angka 1"))
    yield kegiatan(nama.PERAN, "ketua", dasar=(dasar, f"{dasar_ketua} angka 2"))
    yield kegiatan(nama.PENGERJAAN, "pegawai", dasar=dasar)
    yield kegiatan(nama.KOLABORASI, "pegawai", dasar=dasar)
    yield kegiatan(nama.PEMANTAUAN, pemantau, "ketua", dasar=dasar)
    yield kegiatan(nama.SERAH_TERIMA, "pegawai", "ketua", pemantau, dasar=dasar)


def _evaluasi(dasar: str, peninjau: tuple[Penunjuk, ...], dikembalikan: bool) -> Iterator[Kegiatan]:
    nama = NamaKegiatan
    first, *others = peninjau
    yield kegiatan(nama.PENINJAUAN, first, dasar=dasar)
    if dikembalikan:
        yield kegiatan(nama.PENGEMBALIAN, first, dasar=dasar)
    if others:
        yield kegiatan(nama.PENINJAUAN_LANJUTAN, *others, dasar=dasar)
    yield kegiatan(nama.SELESAI, peninjau[-1], dasar=dasar)
