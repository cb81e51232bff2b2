"""Asking a regency's rules the questions of its cases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Protocol, runtime_checkable

from tatakerja.engine.questions import Questions
from tatakerja.kit.cases.kedudukan import KasusKedudukan, PemangkuKasus
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.istilah import PEMEGANG
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.penunjuk import PERAN

_HARI = date(2026, 1, 5)
"""The day of a case where neither it nor the regulation gives one."""


def jalankan_kedudukan(kasus: KasusKedudukan, plugin: str | object) -> Kedudukan:
    """Ask a regency's rules the question of a case.

    :param plugin: name of an installed regency, or a plugin itself.
    :returns: the answer, where it is the one expected.
    :raises AssertionError: where it isn't: the sentence, what was expected and what was answered, role by role.
    """
    buku = buku_terbaca(plugin, tuple(sorted(kasus.tafsir.items())))
    nip, organisasi = organisasi_kasus(kasus)
    answer = sistem_kasus(f"{kasus.berkas}, kasus {kasus}", buku, organisasi, kasus.tanggal).kedudukan(nip)
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


def sistem_kasus(label: str, buku: BukuAturan, organisasi: Organisasi, tanggal: date | None) -> Questions:
    """A case's organisation, opened under a regency's rules on the case's day, else on the first in force.

    :raises AssertionError: if the regency doesn't know a kind of unit.
    """
    foreign = sorted({unit.jenis for unit in organisasi.unit} - buku.jenis_unit)
    if foreign:
        raise AssertionError(f"{label}: jenis unit {', '.join(foreign)} tidak dikenal")
    return Questions(buku, organisasi, tanggal or buku.regulasi.berlaku_sejak or _HARI)


def organisasi_kasus(kasus: KasusKedudukan) -> tuple[str, Organisasi]:
    """The organisation of a case, and the NIP of the employee asked about."""
    memimpin = kasus.pegawai.get("memimpin")
    asked = _ASKED if memimpin is None else nip_pimpinan(kasus.unit_organisasi)[memimpin]
    staf = {} if memimpin is not None else {"pegawai": pegawai_kasus("Pegawai", _ASKED, kasus.pegawai)}
    orang = {"pegawai": asked}
    return asked, case_organisation(kasus.unit_organisasi, staf.values(), orang, kasus.pemangku, kasus.kosong)


_ASKED = "9" * 18


def nip_pimpinan(unit: Iterable[Unit]) -> dict[str, str]:
    """The NIP of each unit's definitive leader."""
    return {satu.kode: f"{nomor:018d}" for nomor, satu in enumerate(unit, start=1)}


def pegawai_kasus(nama: str, nip: str, uraian: Mapping[str, str]) -> Pegawai:
    """An employee as a case describes one: by unit, jenis_jabatan, jenjang and what else counts."""
    return Pegawai(
        nip=nip,
        nama=nama,
        unit=uraian["unit"],
        jenis_jabatan=uraian["jenis_jabatan"],
        jenjang=uraian.get("jenjang", ""),
        status_asn=uraian.get("status_asn", ""),
        kedudukan_khusus=uraian.get("kedudukan_khusus", ""),
    )


def case_organisation(
    unit: Sequence[Unit],
    staf: Iterable[Pegawai],
    orang: Mapping[str, str],
    pemangku: Sequence[PemangkuKasus],
    kosong: Sequence[str],
) -> Organisasi:
    """An organisation in which every unit has its definitive leader, but for what a case says otherwise.

    :param staf: employees beside the leaders.
    :param orang: NIPs by the names that holders of posts may be given by, beside the codes of units for their leaders.
    :param pemangku: holders that differ.
    :param kosong: codes of units whose post is vacant.
    """
    leaders = nip_pimpinan(unit)
    orang = {**leaders, **orang}
    replaced = {*kosong, *(row.unit for row in pemangku if row.sebagai in PEMEGANG)}
    awal = date(2000, 1, 1)
    pegawai = [
        Pegawai(
            nip=leaders[satu.kode],
            nama=f"Pimpinan {satu.kode}",
            unit=satu.kode,
            jenis_jabatan=satu.jabatan_pimpinan,
            jenjang="ahli_muda" if satu.jabatan_pimpinan == "fungsional" else "",
        )
        for satu in unit
        # One whose post is held by another would be an official without a post, unless they hold another.
        if satu.kode not in replaced or any(row.siapa == satu.kode for row in pemangku)
    ]
    holders = [Pemangku(kode, nip, "definitif", awal) for kode, nip in leaders.items() if kode not in replaced]
    holders += [Pemangku(row.unit, orang[row.siapa], row.sebagai, awal) for row in pemangku]
    return Organisasi(unit, [*pegawai, *staf], holders)


@runtime_checkable
class PemberiBuku(Protocol):
    """What gives the books of a plugin in its own way, such as ones that note which rows answer."""

    def buku(self, tafsir: tuple[tuple[str, str], ...]) -> BukuAturan:
        """The compiled rules under a choice of readings."""


@cache
def buku_terbaca(plugin: str | object, tafsir: tuple[tuple[str, str], ...] = ()) -> BukuAturan:
    """The compiled rules of a plugin under a choice of readings; compiled once for all the questions of a test run.

    :param plugin: name of an installed regency, a plugin itself, or what gives its books (``buku(tafsir)``).
    """
    if isinstance(plugin, PemberiBuku):
        return plugin.buku(tafsir)
    return susun_buku(PluginManager(plugin), dict(tafsir), lengkap=True)


def _differences(kasus: KasusKedudukan, answer: Kedudukan, buku: BukuAturan) -> Iterator[str]:
    if answer.status != kasus.status:
        yield f"status: diharapkan {kasus.status}, dijawab {answer.status}"
    for peran in PERAN:
        expected, official = getattr(kasus, peran), getattr(answer, peran)
        if (official.unit if official else None) != expected:
            yield f"{peran}: diharapkan {expected or 'kosong'}, dijawab {_shown(official)}"
    yield from beda_dasar(kasus.dasar, answer.dasar, buku)
    yield from beda_anomali(kasus.anomali, answer.anomali, buku)
    for kata in kasus.keterangan:
        if not any(kata.casefold() in isi.casefold() for isi in answer.keterangan):
            yield f"keterangan: {kata!r} diharapkan, tidak ada dalam keterangan"


def beda_dasar(expected: Iterable[str], cited: Sequence[str], buku: BukuAturan) -> Iterator[str]:
    """The places of a regulation that an answer should cite and doesn't, or that don't exist."""
    for place in expected:
        if not buku.regulasi.memuat(place):
            yield f"dasar: {place!r} tidak ada dalam penomoran {buku.regulasi.singkatan}"
        elif buku.sitasi((place,))[0] not in cited:
            yield f"dasar: {place!r} diharapkan, tidak ada dalam jawaban"


def beda_anomali(expected: Iterable[str], named: Sequence[str], buku: BukuAturan) -> Iterator[str]:
    """The anomalies that an answer should name and doesn't, or that the plugin doesn't record."""
    for kode in expected:
        if kode not in buku.anomali:
            yield f"anomali: {kode!r} tidak tercatat dalam plugin"
        elif kode not in named:
            yield f"anomali: {kode!r} diharapkan, dijawab {', '.join(named) or 'tidak ada'}"


def _shown(official: Pejabat | None) -> str:
    if official is None:
        return "kosong"
    return f"{official.unit} ({official.jabatan}{', lowong' if official.nip is None else ''})"
