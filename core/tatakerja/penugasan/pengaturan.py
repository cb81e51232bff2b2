"""The settings of a regency in a database: recorded as JSON, read back, over the defaults of its plugin."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NotRequired, TypedDict, cast

import attrs

from tatakerja.journal import Bacaan
from tatakerja.values.pengaturan import AtasNama, BatasPlt, HariLibur, KopSurat, Pengaturan, PengaturanSurat
from tatakerja.values.teks import baca_tanggal


class LiburTercatat(TypedDict):
    """A holiday, to a last day."""

    tanggal: str
    sampai: str | None
    nama: str


class PltTercatat(TypedDict):
    """How long somebody may be Plt."""

    bulan: int
    perpanjangan: int
    jabatan: dict[str, list[str]]
    dasar: list[str]


class PengaturanTercatat(TypedDict):
    """Settings as an event holds them; those on letters are fields of :class:`PengaturanSurat`."""

    libur: NotRequired[list[LiburTercatat]]
    batas_mundur: NotRequired[int]
    plt: NotRequired[PltTercatat]
    surat: NotRequired[dict[str, Any]]


def to_record(pengaturan: Pengaturan) -> PengaturanTercatat:
    """Settings as an event holds them; what isn't said is left out."""
    record: PengaturanTercatat = {}
    if pengaturan.libur is not None:
        record["libur"] = [
            {
                "tanggal": one.tanggal.isoformat(),
                "sampai": None if one.sampai is None else one.sampai.isoformat(),
                "nama": one.nama,
            }
            for one in pengaturan.libur
        ]
    if pengaturan.batas_mundur is not None:
        record["batas_mundur"] = pengaturan.batas_mundur
    if (plt := pengaturan.plt) is not None:
        posts = {kind: sorted(some) for kind, some in sorted(plt.jabatan.items())}
        record["plt"] = {
            "bulan": plt.bulan, "perpanjangan": plt.perpanjangan, "dasar": list(plt.dasar), "jabatan": posts,
        }  # fmt: skip
    if pengaturan.surat is not None:
        record["surat"] = attrs.asdict(pengaturan.surat, filter=_said, value_serializer=_as_json)
    return record


def _said(field: "attrs.Attribute[Any]", value: object) -> bool:
    """Whether a field of settings on letters says anything: what is empty or 0 doesn't."""
    return bool(value)


def _as_json(_of: type, _field: "attrs.Attribute[Any]", value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def recorded_settings(bacaan: Bacaan) -> Pengaturan:
    """The settings that were recorded last."""
    record = cast("PengaturanTercatat", bacaan.pengaturan() or {})
    holidays = None
    if "libur" in record:
        holidays = tuple(
            HariLibur(
                tanggal=date.fromisoformat(one["tanggal"]),
                sampai=baca_tanggal(one["sampai"] or ""),
                nama=one["nama"],
            )
            for one in record["libur"]
        )
    letters = None if "surat" not in record else _letters(record["surat"])
    return Pengaturan(
        libur=holidays, batas_mundur=record.get("batas_mundur"), surat=letters, plt=_acting(record.get("plt"))
    )


def _acting(record: PltTercatat | None) -> BatasPlt | None:
    if record is None:
        return None
    return BatasPlt(
        bulan=record["bulan"],
        perpanjangan=record["perpanjangan"],
        jabatan={kind: frozenset(some) for kind, some in record["jabatan"].items()},
        dasar=tuple(record["dasar"]),
    )


def _letters(record: Mapping[str, Any]) -> PengaturanSurat:
    made: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in record.items()}
    made["kop"] = tuple(KopSurat(**_row(row)) for row in record.get("kop", ()))
    made["atas_nama"] = tuple(AtasNama(**_row(row)) for row in record.get("atas_nama", ()))
    return PengaturanSurat(**made)


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(one) if isinstance(one, list) else one for key, one in row.items()}
