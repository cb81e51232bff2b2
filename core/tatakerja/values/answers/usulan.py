"""A proposal of an assignment: what is asked of the rules, and later lived."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

import attrs

from tatakerja.values import isian
from tatakerja.values.alur import Bentuk, Cara, Sifat
from tatakerja.values.galat import KesalahanNilai

_ISIAN = re.compile(r"[a-z][a-z0-9_]{0,63}")


def _own_copy(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else value


@attrs.frozen(kw_only=True)
class Usulan:
    """A proposal of an assignment.

    :ivar cara: appointed or volunteered.
    :ivar pemilik: code of the unit that owns the performance target.
    :ivar pegawai: NIPs of those to be assigned.
    :ivar ketua: NIP of the team's leader, who need not be among them.
    :ivar sifat: routine or incidental; changes no route, but what must be stated.
    :ivar hukum: the other law that demands a Surat Keputusan instead of the usual letter.
    :ivar isi: contents of the request and the letter, by the names that ``regulasi muatan`` lists.
    :ivar porsi: share of working time in percent.
    :ivar mulai: first day of the assignment, ISO text, also made from a date; likewise ``selesai``.
    :ivar merujuk: id of a refused assignment that is proposed again.
    :raises GalatNilai: with every field that can't be what it should. NIPs may be written with spaces.
    """

    cara: Cara
    pemilik: str
    pegawai: tuple[str, ...] = attrs.field(converter=isian.nips)
    ketua: str | None = attrs.field(default=None, converter=isian.nip)
    sifat: Sifat | None = None
    hukum: str | None = None
    isi: Mapping[str, str] = attrs.field(factory=dict, converter=_own_copy)
    porsi: int | None = None
    mulai: str | None = attrs.field(default=None, converter=isian.day_text)
    selesai: str | None = attrs.field(default=None, converter=isian.day_text)
    merujuk: str | None = None

    def __attrs_post_init__(self) -> None:
        isian.require("usulan", self._faults())

    def _faults(self) -> Iterator[KesalahanNilai]:
        yield from isian.choice("cara", self.cara, get_args(Cara))
        yield from isian.text("pemilik", self.pemilik, kosong=False)
        yield from isian.texts("pegawai", self.pegawai, kosong=False)
        if self.pegawai == ():
            yield KesalahanNilai("pegawai", "kosong", "sebut paling sedikit satu NIP")
        if self.sifat is not None:
            yield from isian.choice("sifat", self.sifat, get_args(Sifat))
        for tempat in ("ketua", "hukum", "merujuk"):
            if getattr(self, tempat) is not None:
                yield from isian.text(tempat, getattr(self, tempat))
        if not isinstance(self.isi, Mapping):
            yield KesalahanNilai("isi", f"{self.isi!r} bukan peta", "tulis nama isian dengan teksnya")
        else:
            for nama, teks in self.isi.items():
                if not (isinstance(nama, str) and _ISIAN.fullmatch(nama)):
                    yield KesalahanNilai(
                        "isi",
                        f"nama isian {nama!r} tidak dapat dipakai",
                        "tulis dengan huruf kecil, angka, garis bawah",
                    )
                yield from isian.text(f"isi.{nama}", teks)
        share = self.porsi
        if share is not None and not (isinstance(share, int) and not isinstance(share, bool) and 1 <= share <= 100):
            yield KesalahanNilai("porsi", f"{share!r} bukan bagian waktu kerja", "tulis bilangan bulat 1 sampai 100")
        days = [(name, getattr(self, name)) for name in ("mulai", "selesai") if getattr(self, name) is not None]
        wrong = [fault for name, value in days for fault in isian.is_day(name, value)]
        yield from wrong
        if len(days) == 2 and not wrong and self.selesai < self.mulai:  # type: ignore[operator]  # both are given
            yield KesalahanNilai("selesai", f"{self.selesai} sebelum mulai {self.mulai}", "periksa kedua tanggalnya")

    @property
    def bentuk(self) -> Bentuk:
        """A team with several employees or a leader."""
        return "tim" if len(self.pegawai) > 1 or self.ketua is not None else "individu"

    @property
    def orang(self) -> tuple[str, ...]:
        """NIPs of everyone whom it concerns: those to be assigned, and a leader who is none of them."""
        return self.pegawai if self.ketua is None or self.ketua in self.pegawai else (*self.pegawai, self.ketua)
