"""Who appraises whom today against the regulation, for a person: figures by agency, who is wrong and why."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tatakerja.audit.penilai import JUDUL_PENILAI
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.audit.parts import figure, part_heading, part_table
from tatakerja.values.teks import angka, tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.audit.penilai import BandingPenilai, TemuanPenilai
    from tatakerja.audit.penilai.hasil import OrangTakBerpasangan
    from tatakerja.engine.questions import Questions
    from tatakerja.loading.prepare.penilai import DaftarPenilai
    from tatakerja.values.organisasi import Susunan

_CONTOH: Final = 3
_PASANGAN: Final = 8
_SEMUA: Final = 1_000_000
_JUDUL: Final = (
    "Perangkat Daerah", "Pegawai", "Sesuai", "Penilai keliru", "Tanpa penilai", "Tidak ditentukan",
    "Tidak ada di daftar",
)  # fmt: skip


def appraisers_compared(
    sistem: "Questions", daftar: "DaftarPenilai", banding: "BandingPenilai", *, rinci: bool = False
) -> Iterator[str]:
    """A comparison for a person.

    :param daftar: what was read.
    :param rinci: whether everybody is named.
    """
    susunan, count = sistem.susunan(), banding.jumlah
    regulasi = sistem.buku.regulasi
    yield layout.wrapped(
        f"Penilai menurut daftar, dibandingkan dengan {regulasi.judul}, per {tanggal_panjang(banding.tanggal)}"
    )
    yield layout.wrapped("Kolom: " + "; ".join(f"{title} → {column}" for title, column in daftar.dipahami) + ".")
    if daftar.diabaikan:
        yield layout.wrapped(f"Kolom yang tidak dibaca: {', '.join(daftar.diabaikan)}.")
    if daftar.dilewati:
        yield layout.wrapped(f"{angka(len(daftar.dilewati))} baris bukan baris pegawai, jadi dilewati.")
    yield ""
    yield layout.wrapped(
        f"{angka(count.dibandingkan)} dari {angka(count.pegawai)} pegawai ada di daftar: {angka(count.sesuai)} sesuai, "
        f"{angka(count.salah)} penilainya keliru, {angka(count.tanpa_penilai)} belum berpenilai, "
        f"{angka(count.tidak_diatur)} tidak ditentukan regulasi."
    )
    yield ""
    yield from _offices(banding)
    for kode, found in groupby(banding.temuan, key=lambda one: one.kode):
        yield from _kind(kode, list(found), susunan, f"{regulasi.singkatan} ", rinci=rinci)
    yield from _alone("Pegawai yang tidak ada di daftar", banding.hanya_di_organisasi, susunan, rinci=rinci)
    yield from _alone("Orang di daftar yang tidak ada di organisasi", banding.hanya_di_daftar, susunan, rinci=rinci)
    if banding.temuan and not rinci:
        yield layout.wrapped(
            "Semua nama: tambahkan --rinci, atau --ke temuan.xlsx untuk satu lembar per Perangkat Daerah."
        )


def _offices(banding: "BandingPenilai") -> Iterator[str]:
    wanting = [one for one in banding.perangkat_daerah if one.jumlah.sesuai < one.jumlah.pegawai]
    if not wanting:
        return
    rows = sorted(wanting, key=lambda one: (-one.jumlah.salah, -one.jumlah.tanpa_penilai, one.jumlah.sesuai))
    yield part_heading("Per Perangkat Daerah (yang paling banyak keliru lebih dahulu)")
    yield from part_table(
        _JUDUL,
        [
            (
                row.nama,
                *map(
                    figure,
                    (
                        row.jumlah.pegawai, row.jumlah.sesuai, row.jumlah.salah, row.jumlah.tanpa_penilai,
                        row.jumlah.tidak_diatur, row.jumlah.tidak_ada_di_daftar,
                    ),
                ),
            )
            for row in rows
        ],
    )  # fmt: skip
    if others := len(banding.perangkat_daerah) - len(rows):
        yield layout.wrapped(f"Selain itu {angka(others)} Perangkat Daerah atau instansi sesuai seluruhnya.", 2, 2)
    yield ""


def _kind(kode: str, found: "Sequence[TemuanPenilai]", susunan: "Susunan", short: str, *, rinci: bool) -> Iterator[str]:
    """The findings of a kind; those of whom the same two officials are named are told together."""
    yield part_heading(f"{JUDUL_PENILAI[kode]} ({angka(len(found))})")
    pairs: dict[tuple[str, ...], list[TemuanPenilai]] = {}
    for one in found:
        pairs.setdefault(_pair(one, susunan), []).append(one)
    ranked = sorted(pairs.items(), key=lambda pair: -len(pair[1]))
    for (now, should), some in ranked[: _SEMUA if rinci else _PASANGAN]:
        cited = "; ".join(part.removeprefix(short) for part in some[0].dasar)
        yield layout.wrapped(f"- {angka(len(some))} pegawai: {now} → {should}{f' [{cited}]' if cited else ''}", 2, 4)
        for one in some[: _SEMUA if rinci else _CONTOH]:
            yield layout.wrapped(f"{one.nama} ({one.nip}), {_unit(susunan, one.unit)}; {one.tempat}", 6, 8)
        if not rinci and len(some) > _CONTOH:
            yield layout.wrapped(f"... dan {angka(len(some) - _CONTOH)} lagi", 6, 8)
    if not rinci and len(ranked) > _PASANGAN:
        rest = sum(len(some) for _, some in ranked[_PASANGAN:])
        others = angka(len(ranked) - _PASANGAN)
        yield layout.wrapped(f"... dan {angka(rest)} pegawai lagi, dengan {others} pasangan lain", 2, 4)
    yield ""


def _pair(one: "TemuanPenilai", susunan: "Susunan") -> tuple[str, str]:
    """Who appraises and who should, in words, with the reason."""
    now, ppk = one.tercatat, one.seharusnya
    who = "tidak seorang pun" if now is None else now.nama or now.nip
    said = one.isi.partition(", yaitu ")[2].rpartition("; ")[0]
    why = said.partition("; ")[0] if said else ""
    post = f", {now.jabatan}" if now is not None and now.jabatan and now.jabatan not in why else ""
    if ppk is None:
        should = "regulasi tidak menentukan PPK-nya"
    elif ppk.nip is None:
        should = f"{ppk.jabatan} (lowong)"
    else:
        should = f"{ppk.nama or ppk.nip}, {ppk.sebutan()}"
    return f"{who}{post}{f' ({why})' if why else ''}", should


def _unit(susunan: "Susunan", kode: str) -> str:
    unit, pd = susunan.unit_menurut_kode[kode], susunan.perangkat_daerah(kode)
    return unit.nama if unit is pd else f"{unit.nama}, {pd.nama}"


def _alone(judul: str, people: "Sequence[OrangTakBerpasangan]", susunan: "Susunan", *, rinci: bool) -> Iterator[str]:
    if not people:
        return
    yield part_heading(f"{judul} ({angka(len(people))})")
    by_unit = Counter(one.perangkat_daerah for one in people if one.perangkat_daerah)
    if by_unit and not rinci:
        units = susunan.unit_menurut_kode
        listed = ", ".join(f"{units[code].nama} {angka(number)}" for code, number in by_unit.most_common(8))
        yield layout.wrapped(f"Terbanyak: {listed}.", 2, 4)
    for one in people[: _SEMUA if rinci else _CONTOH * 2]:
        where = _unit(susunan, one.unit) if one.unit else one.tempat
        yield layout.wrapped(f"- {one.nama or '(tanpa nama)'} ({one.nip or 'tanpa NIP'}), {where}", 2, 4)
    if not rinci and len(people) > _CONTOH * 2:
        yield layout.wrapped(f"... dan {angka(len(people) - _CONTOH * 2)} lagi", 2, 4)
    yield ""
