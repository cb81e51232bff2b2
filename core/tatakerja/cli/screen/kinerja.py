"""Records of performance for a person."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tatakerja.cli.screen import wording
from tatakerja.cli.screen.layout import wrapped
from tatakerja.cli.screen.wording import cited, clerk, kept_text, officials
from tatakerja.values.teks import printed_day

if TYPE_CHECKING:
    from tatakerja.values.stored.kinerja import KinerjaTersimpan


def record_told(one: "KinerjaTersimpan", short: str, *, named: bool = False) -> Iterator[str]:
    """One record; ``named`` with the number of its assignment."""
    which = f"{one.penugasan}, " if named else ""
    who = f"{wording.official(one.oleh)} ({wording.PERAN_KINERJA[one.sebagai]}){clerk(one.dicatat_oleh)}"
    about = f"tentang {one.pegawai.nama or wording.official(one.pegawai)}"
    to = f", bahan bagi {officials(one.kepada)}" if one.kepada else ""
    ruled = cited(one.diatur, one.dasar, short)
    yield wrapped(
        f"- {which}{printed_day(one.tanggal)}, {wording.TAHAP_KINERJA[one.tahap]} {about}: {who}{to} {ruled}", 2, 4
    )
    yield wrapped(kept_text(one.isi) + (f" (predikat {one.predikat})" if one.predikat else ""), 4)


def performance_listed(found: Sequence["KinerjaTersimpan"], short: str) -> Iterator[str]:
    """``kinerja daftar``."""
    for one in found:
        yield from record_told(one, short, named=True)
    if not found:
        yield "Tidak ada catatan kinerja."
