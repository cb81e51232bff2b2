"""Expanding a skeleton into units."""

import re
from collections.abc import Iterator

import attrs

from tatakerja import Unit
from tatakerja.plugin import Kerangka, Profesi, UnitContoh

_AWALAN = {
    "bidang": "BID",
    "bagian": "BAG",
    "subbagian": "SUB",
    "seksi": "SEK",
    "sekretariat": "SEKR",
    "inspektur_pembantu": "IRBAN",
}
_KATA_TUGAS = frozenset({"dan", "atau", "di", "pada", "serta"})


class GalatSusunan(ValueError):
    """A skeleton of which no organisation can be made."""


@attrs.frozen(kw_only=True)
class UnitBerpola:
    """A unit with the template that it came from.

    :ivar unit: the unit.
    :ivar contoh: its template.
    :ivar profesi: functional posts met in it, taken over from above where the template has none.
    :ivar tingkat: how many units are above it.
    """

    unit: Unit
    contoh: UnitContoh
    profesi: tuple[Profesi, ...]
    tingkat: int


def units_of_frame(kerangka: Kerangka) -> Iterator[UnitBerpola]:
    """All units, each before those below it; other instansi after the regency.

    The root's code is its own; codes of its agencies begin afresh, those below continue with a dot: ``DISKES.SEKR``.

    :raises GalatSusunan: if two units have one code.
    """
    used: set[str] = set()
    for number, template in enumerate((kerangka.akar, *kerangka.instansi_lain)):
        for name in template.nama_ulang or ("",):
            yield from _uraikan(template, name, None, tingkat=0, awalan=number > 0, profesi=(), used=used)


def _uraikan(
    template: UnitContoh,
    name: str,
    induk: str | None,
    *,
    tingkat: int,
    awalan: bool,
    profesi: tuple[Profesi, ...],
    used: set[str],
) -> Iterator[UnitBerpola]:
    part = _potongan(template, name)
    kode = f"{induk}.{part}" if induk and awalan else part
    if not template.kode:
        # Names can share their initials; a code that the author wrote must be unique as it stands.
        number = 2
        while kode in used:
            kode = f"{induk}.{part}{number}" if induk and awalan else f"{part}{number}"
            number += 1
    if kode in used:
        raise GalatSusunan(f"kode unit {kode!r} muncul dua kali dalam kerangka")
    used.add(kode)
    unit = Unit(
        kode=kode,
        nama=template.nama.replace("{}", name),
        jenis=template.jenis,
        induk=induk,
        jabatan_pimpinan=template.jabatan,
        sebutan_pimpinan=template.sebutan.replace("{}", name),
        kelas=template.kelas,
        penanda=template.penanda,
        pola=template.pola,
    )
    posts = template.profesi or profesi
    yield UnitBerpola(unit=unit, contoh=template, profesi=posts, tingkat=tingkat)
    for child in template.anak:
        for running in child.nama_ulang or ("",):
            yield from _uraikan(
                child, running, kode, tingkat=tingkat + 1, awalan=awalan or tingkat > 0, profesi=posts, used=used
            )


def _potongan(template: UnitContoh, name: str) -> str:
    if template.kode:
        return template.kode.replace("{}", re.sub(r"[^A-Z0-9]", "", name.upper()))
    prefix = _AWALAN.get(template.jenis, template.jenis.upper().replace("_", ""))
    words = re.findall(r"[A-Za-z0-9]+", template.nama.replace("{}", name))
    own = [word.upper() for word in words[1:] if word.lower() not in _KATA_TUGAS]
    short = own[0] if len(own) == 1 else "".join(word[0] for word in own)
    return f"{prefix}-{short}" if short else prefix
