"""Remarks on employees: who lacks a PPK or PUO and why, and NIPs that look odd."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from tatakerja.audit.organisasi.konteks import KelasTerjawab, KonteksAudit
from tatakerja.audit.organisasi.laporan import (
    BarisPerangkatDaerah,
    CatatanAudit,
    JabatanLowong,
    JumlahPegawai,
    KelompokPegawai,
    Kurang,
)
from tatakerja.audit.organisasi.teks import deret, sebut_orang, sebut_unit
from tatakerja.values.istilah import LABEL_JABATAN, PEMEGANG
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.teks import angka, tanggal_panjang

_STAF = ("fungsional", "pelaksana")
_USIA = range(16, 71)
"""Ages at which a civil servant can be appointed or still serve; generous, since an odd NIP is only a remark."""
_BULAN_PPPK = "21"
"""What a PPPK's number may hold in place of the month."""


def hitung_pegawai(kelas: Iterable[KelasTerjawab]) -> JumlahPegawai:
    """Employees by the status of their answer."""
    count: Counter[str] = Counter()
    for satu in kelas:
        kedudukan, banyak = satu.kedudukan, len(satu.pegawai)
        count["pegawai"] += banyak
        count[kedudukan.status] += banyak
        if kurang(satu) == "ppk":
            count["tanpa_ppk"] += banyak
        if kedudukan.ppk is not None and kedudukan.ppk.nip is None and kedudukan.status != "di_luar_regulasi":
            count["ppk_lowong"] += banyak
    return JumlahPegawai(**count)


def susun_perangkat_daerah(konteks: KonteksAudit, lowong: Iterable[JabatanLowong]) -> tuple[BarisPerangkatDaerah, ...]:
    """Each PD in figures, in the order of unit.csv."""
    classes: dict[str, list[KelasTerjawab]] = defaultdict(list)
    for kelas in konteks.kelas:
        classes[konteks.pd_dari(kelas.unit)].append(kelas)
    units = Counter(konteks.pd_dari(unit.kode) for unit in konteks.unit)
    vacant = Counter(konteks.pd_dari(post.unit) for post in lowong)
    by_code = konteks.organisasi.unit_menurut_kode
    return tuple(
        BarisPerangkatDaerah(
            kode=kode,
            nama=by_code[kode].nama,
            unit=banyak,
            jabatan_lowong=vacant[kode],
            jumlah=hitung_pegawai(classes[kode]),
        )
        for kode, banyak in units.items()
    )


def kurang(kelas: KelasTerjawab) -> Kurang | None:
    """What a class's answer lacks; a kepala daerah and another instansi's employees lack nothing."""
    kedudukan = kelas.kedudukan
    if kedudukan.status == "di_luar_regulasi" or _is_head(kelas):
        return None
    if kedudukan.ppk is None:
        return "ppk"
    return "puo" if kedudukan.status == "belum_tertentukan" else None


def kelompokkan(konteks: KonteksAudit) -> tuple[KelompokPegawai, ...]:
    """The employees whose answer lacks something, by reason, the largest group first."""
    groups: dict[tuple[Kurang, str, str, Kedudukan | tuple[str, ...]], list[KelasTerjawab]] = defaultdict(list)
    by_code = konteks.organisasi.unit_menurut_kode
    for kelas in konteks.kelas:
        lacking = kurang(kelas)
        if lacking is not None:
            key = lacking, kelas.pegawai[0].jenis_jabatan, by_code[kelas.unit].jenis, kelas.kedudukan.keterangan
            groups[key].append(kelas)
    found = [
        KelompokPegawai(
            kurang=lacking,
            status=members[0].kedudukan.status,
            alasan=members[0].kedudukan.keterangan,
            jenis_jabatan=jenis_jabatan,
            jenis_unit=jenis_unit,
            unit=tuple(dict.fromkeys(kelas.unit for kelas in members)),
            jumlah=sum(len(kelas.pegawai) for kelas in members),
            nip=_in_order(konteks, members),
            dasar=members[0].kedudukan.dasar,
        )
        for (lacking, jenis_jabatan, jenis_unit, _), members in groups.items()
    ]
    return tuple(sorted(found, key=lambda group: -group.jumlah))


def catat_kelompok(konteks: KonteksAudit, kelompok: Iterable[KelompokPegawai]) -> Iterator[CatatanAudit]:
    """A remark per group; what the regency can mend in its data is pressing, what the law leaves open is only said."""
    for group in kelompok:
        if group.kurang == "ppk" and group.jenis_jabatan not in _STAF and _has_own_remark(konteks, group):
            continue
        who = LABEL_JABATAN[group.jenis_jabatan].lower()
        yield CatatanAudit(
            kode=f"pegawai-tanpa-{group.kurang}",
            tingkat="info" if group.status == "tidak_diatur" else "wajib",
            isi=f"{angka(group.jumlah)} {who} pada {deret(group.unit)}: {' '.join(group.alasan)}",
            unit=group.unit[0] if len(group.unit) == 1 else None,
            nip=group.nip[0] if group.jumlah == 1 else None,
            dasar=group.dasar,
        )


def catat_struktural(konteks: KonteksAudit) -> Iterator[CatatanAudit]:
    """Structural officials who lead no unit that day, with what pejabat.csv says of them on other days."""
    by_code = konteks.organisasi.unit_menurut_kode
    alone = [
        pegawai
        for kelas in konteks.kelas
        if kelas.pegawai[0].jenis_jabatan not in _STAF and not konteks.lain(kelas.unit)
        for pegawai in kelas.pegawai
        if not pegawai.kedudukan_khusus and not konteks.posts.unit_dipimpin(pegawai)
    ]
    wanted = {pegawai.nip for pegawai in alone}
    other_days = defaultdict(list)
    for row in konteks.organisasi.pemangku:
        if row.nip in wanted and row.sebagai in PEMEGANG and not row.menjabat(konteks.tanggal):
            when = (
                f"mulai {tanggal_panjang(row.mulai)}"
                if row.mulai > konteks.tanggal
                else f"berakhir {tanggal_panjang(row.selesai or row.mulai)}"
            )
            other_days[row.nip].append(f"{konteks.posts.jabatan(row.unit)} ({row.unit}) {when}")
    for pegawai in alone:
        known = f"; tercatat: {', '.join(other_days[pegawai.nip])}" if pegawai.nip in other_days else ""
        special = _looks_special(pegawai.nama_jabatan)
        mend = (
            f"jabatannya ({pegawai.nama_jabatan}) tampaknya memang tidak memimpin unit: isi kolom kedudukan_khusus di "
            f"pegawai.csv dengan {special}"
            if special
            else "catat unit yang dipimpinnya di pejabat.csv, atau isi kedudukan_khusus bila memang tidak memimpin unit"
        )
        unit = by_code[pegawai.unit]
        empty = konteks.posts.pemangku(unit.kode).pemegang is None
        if empty and not special and unit.jabatan_pimpinan == pegawai.jenis_jabatan:
            mend = f"jabatan {konteks.posts.jabatan(unit.kode)} lowong dan setingkat, barangkali miliknya: {mend}"
        yield CatatanAudit(
            kode="struktural-tanpa-jabatan",
            tingkat="diutamakan" if special else "wajib",
            isi=f"{sebut_orang(pegawai.nip, pegawai)} tercatat sebagai {LABEL_JABATAN[pegawai.jenis_jabatan]} pada "
            f"{sebut_unit(unit)} tetapi tidak memimpin unit mana pun pada hari itu{known}; {mend}.",
            unit=pegawai.unit,
            nip=pegawai.nip,
        )


def _looks_special(jabatan: str) -> str:
    """What kind of official without unit a title names; empty for none."""
    words = jabatan.casefold().split()
    if words[:2] == ["staf", "ahli"]:
        return "staf_ahli"
    heads = ("bupati", "gubernur", "walikota", "wali", "kepala")
    return "wakil_kepala_daerah" if words[:1] == ["wakil"] and words[1:2] and words[1] in heads else ""


def catat_nip(konteks: KonteksAudit) -> Iterator[CatatanAudit]:
    """NIPs whose dates can't be right. The rules never look at them, so this is for whoever keeps the staff list."""
    today = konteks.tanggal
    for pegawai in konteks.pegawai():
        nip = pegawai.nip
        elsewhere = pegawai.jenis_jabatan == "kepala_daerah" or konteks.lain(pegawai.unit)
        if elsewhere and not (len(nip) == 18 and nip.isdigit()):
            continue
        odd = _oddity(nip[:14], nip[14:15], len(nip), pegawai.status_asn, today)
        if odd:
            yield CatatanAudit(
                kode="nip-janggal",
                tingkat="info",
                isi=f"{sebut_orang(nip, pegawai)}: {odd}; tidak memengaruhi jawaban, periksa bila perlu.",
                unit=pegawai.unit,
                nip=nip,
            )


def _is_head(kelas: KelasTerjawab) -> bool:
    return kelas.pegawai[0].jenis_jabatan == "kepala_daerah" and kelas.kedudukan.status == "tidak_diatur"


def _has_own_remark(konteks: KonteksAudit, group: KelompokPegawai) -> bool:
    """Whether a structural group lacks a PPK only because its members lead no unit or several: said one by one."""
    orang = konteks.organisasi.pegawai_ber_nip(group.nip[0])
    return orang is not None and len(konteks.posts.unit_dipimpin(orang)) != 1


def _in_order(konteks: KonteksAudit, kelas: Iterable[KelasTerjawab]) -> tuple[str, ...]:
    nips = [pegawai.nip for satu in kelas for pegawai in satu.pegawai]
    return tuple(sorted(nips, key=lambda nip: konteks.organisasi.nomor(nip) or 0))


def _oddity(dates: str, sex: str, length: int, status: str, today: date) -> str:
    """The first thing that can't be right about a number; empty where all can."""
    if length != 18 or not dates.isdecimal():
        return "bukan 18 angka"
    born = _birth(dates[:8])
    if born is None:
        return f"tanggal lahir {dates[:8]} tidak ada dalam kalender"
    year, month = int(dates[8:12]), dates[12:14]
    odd = ""
    if month == _BULAN_PPPK and status == "pns":
        odd = f"bulan pengangkatan {month} hanya ada pada nomor PPPK, sedangkan statusnya PNS"
    elif month != _BULAN_PPPK and not "01" <= month <= "12":
        odd = f"bulan pengangkatan {month} tidak ada"
    elif year > today.year:
        odd = f"pengangkatan tahun {year} belum terjadi"
    elif year - born.year not in _USIA:
        odd = f"pengangkatan tahun {year} tidak cocok dengan tahun lahir {born.year}"
    elif today.year - born.year not in _USIA:
        odd = f"usia {today.year - born.year} tahun"
    elif sex not in ("1", "2"):
        odd = f"angka jenis kelamin {sex}, seharusnya 1 atau 2"
    return odd


@cache
def _birth(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
