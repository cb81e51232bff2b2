"""Templates filled: every value escaped, none missing silently, officials and days as an office writes them."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import attrs
from jinja2 import ChoiceLoader, Environment, PackageLoader
from litestar import MediaType, Response

import tatakerja
from tatakerja.border.template import templates
from tatakerja.cli.screen import wording
from tatakerja.cli.screen.tahapan import doers
from tatakerja.service.pages.konteks import KonteksHalaman
from tatakerja.values.istilah import LABEL_SEBAGAI
from tatakerja.values.pelaporan import SEBUTAN_PERIODE
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.values.organisasi import Pegawai
    from tatakerja.values.pejabat import Pejabat

T = TypeVar("T")
_PAKET = "tatakerja.service.pages"
SEHALAMAN: Final = 50
"""Rows of a long list on one page."""


@cache
def _templates() -> Environment:
    # The frame is ours; what stands in an audit or a comparison is the command line's page.
    pages = templates(ChoiceLoader([PackageLoader(_PAKET), PackageLoader("tatakerja.cli.page")]))
    pages.filters.update(
        hari=_day,
        kata=lambda code: str(code).replace("_", " "),
        pejabat=wording.official,
        para_pejabat=wording.officials,
        tugas=duty,
        tempat=_places,
        sebagai=LABEL_SEBAGAI.__getitem__,
        periode=SEBUTAN_PERIODE.__getitem__,
        pelaku=doers,
    )
    pages.globals.update(versi=tatakerja.__version__, kata=wording)
    return pages


def _day(value: date | str | None) -> str:
    """A day in words; of a moment its day; a dash for none."""
    if not value:
        return "-"
    return tanggal_panjang(value if isinstance(value, date) else date.fromisoformat(value[:10]))


def _places(dasar: Iterable[str], singkatan: str) -> str:
    return wording.places(dasar, f"{singkatan} ")


def duty(pegawai: "Pegawai") -> str:
    """An employee's own post, without the unit."""
    return wording.post_and_unit(pegawai).removesuffix(f", {pegawai.unit}")


def _choices(people: "Iterable[Pejabat]") -> list[tuple[str, str]]:
    """Officials as the choices of a form."""
    return [(one.nip, wording.official(one)) for one in people if one.nip]


def isi_templat(konteks: KonteksHalaman, nama: str, /, **isi: Any) -> str:
    """A template filled.

    :param isi: what it names; a name that is missing is an error.
    """

    def official_url(one: "Pejabat | None") -> str | None:
        return None if one is None or one.nip is None or konteks.masuk is None else konteks.orang(one.nip)

    return (
        _templates()
        .get_template(nama)
        .render(
            {
                "k": konteks,
                "u": konteks.alamat,
                "orang": konteks.orang,
                "nip_nama": _choices,
                "nip_orang": lambda people: [(one.nip, one.nama or one.nip) for one in people],
                "alamat_pejabat": official_url,
                "singkatan": konteks.regulasi.singkatan,
                "bagian": (),
                "keterangan": "",
                "galat": (),
                "pesan": (),
                "versi": tatakerja.__version__,
                **isi,
            }
        )
        .lstrip()
        + "\n"
    )


@attrs.frozen
class BagianDaftar(Generic[T]):
    """A part of a long list: its rows, which page it is of how many, and how many rows there are in all."""

    isi: Sequence[T]
    hal: int
    halaman: int
    jumlah: int


def bagi(baris: Sequence[T], hal: int, sehalaman: int = SEHALAMAN) -> BagianDaftar[T]:
    """The part of a list that stands on a page; the nearest where there is no such page."""
    jumlah = len(baris)
    pages = max(1, -(-jumlah // sehalaman))
    hal = min(max(1, hal), pages)
    return BagianDaftar(baris[(hal - 1) * sehalaman : hal * sehalaman], hal, pages, jumlah)


def halaman(konteks: KonteksHalaman, nama: str, /, *, status: int = 200, **isi: Any) -> Response[str]:
    """A page. What stands on one is of somebody: no cache keeps it."""
    text = isi_templat(konteks, nama, **isi)
    return Response(text, media_type=MediaType.HTML, status_code=status, headers={"Cache-Control": "private, no-store"})
