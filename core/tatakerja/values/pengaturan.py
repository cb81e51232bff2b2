"""What a regency settles for itself beside its regulation: its own holidays, and how late a paper may be recorded."""

from collections.abc import Iterator
from datetime import date, timedelta

import attrs


@attrs.frozen(kw_only=True)
class HariLibur:
    """A holiday of the regency, or days of joint leave that it adds to the national ones.

    :ivar tanggal: the day, or the first of several.
    :ivar sampai: the last of several; None: one day.
    :ivar nama: what it is, or by which decision.
    """

    tanggal: date
    sampai: date | None = None
    nama: str

    def hari(self) -> Iterator[date]:
        """Each of its days."""
        for number in range(((self.sampai or self.tanggal) - self.tanggal).days + 1):
            yield self.tanggal + timedelta(days=number)


@attrs.frozen(kw_only=True)
class Pengaturan:
    """The settings of a regency, as ``pengaturan.toml`` says them.

    :ivar libur: its holidays; None where nothing is said of them, so that those of the layer below hold.
    :ivar batas_mundur: by how many days at most the day of a paper may precede that of its record; None: by any.
    """

    libur: tuple[HariLibur, ...] | None = None
    batas_mundur: int | None = None

    def di_atas(self, bawah: "Pengaturan") -> "Pengaturan":
        """These settings and, where they say nothing, those of the layer below."""
        return Pengaturan(
            libur=bawah.libur if self.libur is None else self.libur,
            batas_mundur=bawah.batas_mundur if self.batas_mundur is None else self.batas_mundur,
        )

    def hari_libur(self) -> frozenset[date]:
        """Every day that is no working day by these settings."""
        return frozenset(day for one in self.libur or () for day in one.hari())
