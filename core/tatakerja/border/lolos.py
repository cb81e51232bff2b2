"""Whether rows are plainly what a file may hold, seen at a glance.

The checks of files say everything that is wrong, with its place; they are many, and loading them takes longer than most
questions. Most organisations come from where they were checked. So what is plainly sound is let through here, and all
else is left to them: ``loading/gate.py`` decides. Nothing may pass here that they would refuse.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from tatakerja.values.isian import is_nip
from tatakerja.values.istilah import (
    GOLONGAN,
    JABATAN_PIMPINAN,
    JABATAN_STAF,
    JENIS_JABATAN,
    JENJANG,
    KEDUDUKAN_KHUSUS,
    KELAS_UNIT,
    PEMEGANG,
    SEBAGAI,
    STATUS_ASN,
)
from tatakerja.values.organisasi import Pegawai, Pemangku, Susunan, Unit

_AKAR: Final = ("pemerintah_daerah", "instansi_lain")
_ODD: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|(?:^|\n)(?:[\\s'–—-]|0000|00[/-])|\\s(?:\n|$)"
)
"""What a cell must not hold to be let through; cells are joined by line feeds."""


def sound(organisasi: Susunan, pegawai: Collection[Pegawai], jenis_unit: Collection[str]) -> bool:
    """Whether an organisation, or a part of one, plainly holds what files may hold.

    :param pegawai: everyone, or those who were read.
    :param jenis_unit: the kinds of units that are known.
    """
    return (
        sound_units(organisasi.unit, jenis_unit)
        and sound_employees(pegawai, organisasi.unit_menurut_kode)
        and sound_holders(organisasi.pemangku, organisasi.unit_menurut_kode, {one.nip for one in pegawai})
    )


def sound_units(unit: Sequence[Unit], jenis_unit: Collection[str]) -> bool:
    """Whether units are plainly one regency's, with other agencies beside it.

    :param unit: of an organisation that was made: parents exist, and there is no circle.
    :param jenis_unit: the kinds that are known.
    """
    return (
        len({one.kode for one in unit}) == len(unit)
        and all(
            one.kode and one.nama and one.jenis in jenis_unit and (one.induk is not None or one.jenis in _AKAR)
            and one.jabatan_pimpinan in JABATAN_PIMPINAN and one.kelas in KELAS_UNIT
            and (one.jenis != "uptd" or one.kelas in ("A", "B", ""))
            for one in unit
        )
        and [one.induk for one in unit if one.jenis == "pemerintah_daerah"] == [None]
        and _plain(cell for one in unit for cell in (one.kode, one.nama, one.sebutan_pimpinan, one.pola, *one.penanda))
    )  # fmt: skip


def sound_employees(pegawai: Collection[Pegawai], unit: Mapping[str, Unit]) -> bool:
    """Whether employees are plainly such.

    :param unit: the units by code, which are sound.
    """
    kelas = {(one.unit, one.jenis_jabatan, one.jenjang, one.status_asn, one.kedudukan_khusus) for one in pegawai}
    return (
        len({one.nip for one in pegawai}) == len(pegawai)
        and all(
            one.nama and (is_nip(one.nip) or (one.jenis_jabatan == "kepala_daerah" and one.nip[:1].isalpha()))
            for one in pegawai
        )
        and all(
            tempat in unit and jenis in JENIS_JABATAN
            and (jenjang in JENJANG if jenis == "fungsional" else not jenjang)
            and status in STATUS_ASN and khusus in KEDUDUKAN_KHUSUS and not (khusus and jenis in JABATAN_STAF)
            for tempat, jenis, jenjang, status, khusus in kelas
        )
        and _plain(one.nama for one in pegawai)
        and _plain(one.nip for one in pegawai if one.jenis_jabatan == "kepala_daerah")
        and all(one.golongan in GOLONGAN for one in pegawai)
        and _plain({cell for one in pegawai for cell in (one.nama_jabatan, one.unor_id, one.pns_id)})
        and _plain({skill for skills in {one.kompetensi for one in pegawai} for skill in skills})
    )  # fmt: skip


def sound_holders(pemangku: Sequence[Pemangku], unit: Collection[str], nip: Collection[str]) -> bool:
    """Whether holders are plainly such, with no two of one post on one day.

    :param unit: codes of the units.
    :param nip: those of the employees.
    """
    return (
        len({(one.unit, one.nip, one.sebagai, one.mulai, one.selesai, one.dasar) for one in pemangku}) == len(pemangku)
        and all(
            one.unit in unit and one.nip in nip and one.sebagai in SEBAGAI
            and type(one.mulai) is date and (one.selesai is None or one.mulai <= one.selesai)
            for one in pemangku
        )
        and _apart(pemangku)
        and _plain(one.dasar for one in pemangku)
    )  # fmt: skip


def _apart(pemangku: Iterable[Pemangku]) -> bool:
    """Whether no holder of a post begins before the one before has ended."""
    last: Pemangku | None = None
    for one in sorted((one for one in pemangku if one.sebagai in PEMEGANG), key=lambda one: (one.unit, one.mulai)):
        if last is not None and last.unit == one.unit and (last.selesai is None or one.mulai <= last.selesai):
            return False
        last = one
    return True


def _plain(cells: Iterable[str]) -> bool:
    """Whether cells are one line each, without controls, blanks at an end, and what may be an empty one."""
    wanted = [cell for cell in cells if cell]
    text = "\n".join(wanted)
    return _ODD.search(text) is None and text.count("\n") == max(len(wanted) - 1, 0)
