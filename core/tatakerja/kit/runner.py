"""Asking a regency's rules the questions of its cases."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from tatakerja.kit.kasus import PERAN, Kasus
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.sistem import SistemKerja
from tatakerja.values.hasil import Kedudukan, Pejabat
from tatakerja.values.istilah import PEMEGANG
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku

_HARI = date(2026, 1, 5)
"""The day of a case where neither it nor the regulation gives one."""


def jalankan(kasus: Kasus, plugin: str | object) -> Kedudukan:
    """Ask a regency's rules the question of a case.

    :param plugin: name of an installed regency, or a plugin itself.
    :returns: the answer, where it is the one expected.
    :raises AssertionError: where it isn't: the sentence, what was expected and what was answered, role by role.
    """
    buku = buku_terbaca(plugin, tuple(sorted(kasus.tafsir.items())))
    nip, organisasi = organisasi_kasus(kasus)
    foreign = sorted({unit.jenis for unit in organisasi.unit} - buku.jenis_unit)
    if foreign:
        raise AssertionError(f"{kasus.berkas}, kasus {kasus}: jenis unit {', '.join(foreign)} tidak dikenal")
    tanggal = kasus.tanggal or buku.regulasi.berlaku_sejak or _HARI
    answer = SistemKerja(buku, organisasi, tanggal).kedudukan(nip)
    differences = list(_differences(kasus, answer, buku))
    if differences:
        remarks = "".join(f"\n    | {isi}" for isi in answer.keterangan)
        raise AssertionError(
            f"{kasus.berkas}, kasus {kasus}\n"
            + "\n".join(f"  {difference}" for difference in differences)
            + f"\n  aturan yang menjawab: {answer.aturan or 'tidak ada'} ({'; '.join(answer.dasar) or 'tanpa sitasi'})"
            + remarks
        )
    return answer


def organisasi_kasus(kasus: Kasus) -> tuple[str, Organisasi]:
    """The organisation of a case, and the NIP of the employee asked about."""
    leaders = {unit.kode: f"{nomor:018d}" for nomor, unit in enumerate(kasus.unit, start=1)}
    asked = leaders[kasus.pegawai["memimpin"]] if "memimpin" in kasus.pegawai else "9" * 18
    replaced = {*kasus.kosong, *(row.unit for row in kasus.pemangku if row.sebagai in PEMEGANG)}
    awal = date(2000, 1, 1)
    pegawai = [
        Pegawai(
            nip=leaders[unit.kode],
            nama=f"Pimpinan {unit.kode}",
            unit=unit.kode,
            jenis_jabatan=unit.jabatan_pimpinan,
            jenjang="ahli_muda" if unit.jabatan_pimpinan == "fungsional" else "",
        )
        for unit in kasus.unit
        # One whose post is held by another would be an official without a post, unless they hold another.
        if unit.kode not in replaced or any(row.siapa == unit.kode for row in kasus.pemangku)
    ]
    if "memimpin" not in kasus.pegawai:
        pegawai.append(
            Pegawai(
                nip=asked,
                nama="Pegawai",
                unit=kasus.pegawai["unit"],
                jenis_jabatan=kasus.pegawai["jenis_jabatan"],
                jenjang=kasus.pegawai.get("jenjang", ""),
            )
        )
    pemangku = [Pemangku(kode, nip, "definitif", awal) for kode, nip in leaders.items() if kode not in replaced]
    pemangku += [
        Pemangku(row.unit, asked if row.siapa == "pegawai" else leaders[row.siapa], row.sebagai, awal)
        for row in kasus.pemangku
    ]
    return asked, Organisasi(kasus.unit, pegawai, pemangku)


@cache
def buku_terbaca(plugin: str | object, tafsir: tuple[tuple[str, str], ...] = ()) -> BukuAturan:
    """The compiled rules of a plugin under a choice of readings; compiled once for all the questions of a test run."""
    return susun_buku(PluginManager(plugin), dict(tafsir))


def _differences(kasus: Kasus, answer: Kedudukan, buku: BukuAturan) -> Iterator[str]:
    if answer.status != kasus.status:
        yield f"status: diharapkan {kasus.status}, dijawab {answer.status}"
    for peran in PERAN:
        expected, official = getattr(kasus, peran), getattr(answer, peran)
        if (official.unit if official else None) != expected:
            yield f"{peran}: diharapkan {expected or 'kosong'}, dijawab {_shown(official)}"
    for place in kasus.dasar:
        if place not in buku.regulasi.penomoran:
            yield f"dasar: {place!r} tidak ada dalam penomoran {buku.regulasi.singkatan}"
        elif f"{buku.regulasi.singkatan} {place}" not in answer.dasar:
            yield f"dasar: {place!r} diharapkan, tidak ada dalam jawaban"
    for kode in kasus.anomali:
        if kode not in buku.anomali:
            yield f"anomali: {kode!r} tidak tercatat dalam plugin"
        elif kode not in answer.anomali:
            yield f"anomali: {kode!r} diharapkan, dijawab {', '.join(answer.anomali) or 'tidak ada'}"
    for kata in kasus.keterangan:
        if not any(kata.casefold() in isi.casefold() for isi in answer.keterangan):
            yield f"keterangan: {kata!r} diharapkan, tidak ada dalam keterangan"


def _shown(official: Pejabat | None) -> str:
    if official is None:
        return "kosong"
    return f"{official.unit} ({official.jabatan}{', lowong' if official.nip is None else ''})"
