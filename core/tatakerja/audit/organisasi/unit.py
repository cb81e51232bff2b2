"""Remarks on units: what no rule covers, what the regulation's vocabulary doesn't know, how they are put together."""

from collections import Counter
from collections.abc import Iterator

from tatakerja.audit.organisasi.konteks import KonteksAudit
from tatakerja.audit.organisasi.laporan import CatatanAudit
from tatakerja.audit.organisasi.penanda import catat_penanda, catat_pola
from tatakerja.audit.organisasi.teks import deret, sebut_unit, usulan
from tatakerja.rules.check.kosakata import PENANDA_INTI
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENJANG, LABEL_JABATAN
from tatakerja.values.organisasi import Pegawai, Unit
from tatakerja.values.teks import angka

_KELAS_STAF = (("pelaksana", ""), *(("fungsional", jenjang) for jenjang in JENJANG))


def catat_unit(konteks: KonteksAudit) -> Iterator[CatatanAudit]:
    """Every remark on units and on the organisation as a whole."""
    if konteks.organisasi.pemerintah_daerah is None:
        yield CatatanAudit(
            kode="tanpa-pemerintah-daerah",
            tingkat="wajib",
            isi="Tidak ada unit akar berjenis pemerintah_daerah; tanpa itu tidak ada kepala daerah di atas Perangkat "
            "Daerah.",
        )
    yield from _catat_aturan(konteks)
    yield from _catat_kosakata(konteks)
    yield from catat_penanda(konteks)
    yield from catat_pola(konteks)
    yield from _catat_susunan(konteks)
    if knows_pyb(konteks.buku):
        yield from _catat_pyb(konteks)


def knows_pyb(buku: BukuAturan) -> bool:
    """Whether a step of a regulation is a Pejabat yang Berwenang's, or addressed to one."""
    steps = (step for row in buku.alur for step in (*row.langkah, *row.surat))
    parties = {party for step in steps for party in (step.oleh, *step.kepada, *step.tembusan)}
    return bool(parties & {"pyb", "pyb_pemilik"})


def _catat_aturan(konteks: KonteksAudit) -> Iterator[CatatanAudit]:
    """Units for whose staff, whoever they are, the regulation is silent; one remark for a unit and those below it."""
    uncovered = {unit.kode for unit in konteks.unit if _under_regulation(konteks, unit) and not _covered(konteks, unit)}
    if not uncovered:
        return
    staff = Counter(dict.fromkeys(uncovered, 0))
    for kelas in konteks.kelas:
        if kelas.unit in uncovered and kelas.pegawai[0].jenis_jabatan in ("fungsional", "pelaksana"):
            staff[kelas.unit] += len(kelas.pegawai)
    for unit in konteks.unit:
        if unit.kode not in uncovered or unit.induk in uncovered:
            continue
        inside = [below.kode for below in konteks.organisasi.turunan(unit.kode) if below.kode in uncovered]
        below = f" dan {angka(len(inside) - 1)} unit di bawahnya" if len(inside) > 1 else ""
        yield CatatanAudit(
            kode="unit-tanpa-aturan",
            tingkat="info",
            isi=f"{konteks.buku.regulasi.singkatan} tidak mengatur fungsional dan pelaksana pada {unit.jenis} "
            f"{sebut_unit(unit)}{below}: {angka(sum(staff[kode] for kode in inside))} pegawai.",
            unit=unit.kode,
        )


def _under_regulation(konteks: KonteksAudit, unit: Unit) -> bool:
    return unit.jenis != "pemerintah_daerah" and not konteks.lain(unit.kode)


def _covered(konteks: KonteksAudit, unit: Unit) -> bool:
    # Most rules answer for any staff, so the first question nearly always decides.
    return any(
        konteks.resolver.kedudukan(Pegawai("", "", unit.kode, jenis_jabatan, jenjang)).status != "tidak_diatur"
        for jenis_jabatan, jenjang in _KELAS_STAF
    )


def _catat_kosakata(konteks: KonteksAudit) -> Iterator[CatatanAudit]:
    buku, short = konteks.buku, konteks.buku.regulasi.singkatan
    marks = sorted(PENANDA_INTI | set(buku.kosakata.penanda))
    for unit in konteks.unit:
        name = sebut_unit(unit)
        if unit.jenis not in buku.jenis_unit:
            yield CatatanAudit(
                kode="jenis-unit-tidak-dikenal",
                tingkat="diutamakan",
                isi=f"Jenis {unit.jenis!r} pada {name} tidak dikenal {short}; "
                + usulan(unit.jenis, sorted(buku.jenis_unit)),
                unit=unit.kode,
            )
        for mark in unit.penanda:
            if mark not in marks:
                yield CatatanAudit(
                    kode="penanda-tidak-dikenal",
                    tingkat="info",
                    isi=f"Penanda {mark!r} pada {name} tidak dikenal {short}; {usulan(mark, marks)}",
                    unit=unit.kode,
                )
        if unit.pola and unit.pola not in buku.kosakata.pola:
            yield CatatanAudit(
                kode="pola-tidak-dikenal",
                tingkat="info",
                isi=f"Pola {unit.pola!r} pada {name} tidak dikenal {short}; "
                + usulan(unit.pola, list(buku.kosakata.pola)),
                unit=unit.kode,
            )
        if unit.jenis not in buku.jenis_mandiri:
            # Rules see these columns of the nearest independent unit only.
            idle = [f"penanda {mark!r}" for mark in unit.penanda if mark in buku.kosakata.penanda]
            idle += [f"pola {unit.pola!r}"] * (unit.pola in buku.kosakata.pola)
            idle += [f"kelas {unit.kelas!r}"] * bool(unit.kelas)
            if idle:
                yield CatatanAudit(
                    kode="kolom-tanpa-pengaruh",
                    tingkat="info",
                    isi=f"Pada {unit.jenis} {name}, {', '.join(idle)} tidak berpengaruh; isikan pada organisasi di "
                    "atasnya.",
                    unit=unit.kode,
                )


def _catat_susunan(konteks: KonteksAudit) -> Iterator[CatatanAudit]:
    by_code = konteks.organisasi.unit_menurut_kode
    for unit in konteks.unit:
        if unit.induk is None or konteks.lain(unit.kode):
            continue
        above = by_code[unit.induk]
        if konteks.resolver.facts.mandiri(unit.kode) is None:
            yield CatatanAudit(
                kode="unit-tanpa-unit-mandiri",
                tingkat="diutamakan",
                isi=f"{unit.jenis} {sebut_unit(unit)} tidak berada di dalam organisasi mana pun (dinas, badan, "
                f"kecamatan, dan sejenisnya); periksa induknya, {sebut_unit(above)}.",
                unit=unit.kode,
            )
        if _outranks(unit, above):
            yield CatatanAudit(
                kode="jabatan-pimpinan-terbalik",
                tingkat="diutamakan",
                isi=f"{sebut_unit(unit)} dipimpin {LABEL_JABATAN[unit.jabatan_pimpinan]}, sedangkan induknya, "
                f"{sebut_unit(above)}, dipimpin {LABEL_JABATAN[above.jabatan_pimpinan]}.",
                unit=unit.kode,
            )


def _outranks(unit: Unit, above: Unit) -> bool:
    """Whether a unit's leading post is higher than its parent's; a leading fungsional can't be compared."""
    posts = unit.jabatan_pimpinan, above.jabatan_pimpinan
    return "fungsional" not in posts and JABATAN_PIMPINAN.index(posts[0]) < JABATAN_PIMPINAN.index(posts[1])


def _catat_pyb(konteks: KonteksAudit) -> Iterator[CatatanAudit]:
    root = konteks.organisasi.pemerintah_daerah
    if root is None:
        return
    inside = [unit for unit in konteks.organisasi.unit if not konteks.lain(unit.kode)]
    marked = [unit for unit in inside if "pyb" in unit.penanda]
    offices = marked or [unit for unit in inside if unit.jenis == "sekretariat_daerah"]
    what = "berpenanda pyb" if marked else "berjenis sekretariat_daerah"
    if not offices:
        yield CatatanAudit(
            kode="pyb-tidak-ada",
            tingkat="diutamakan",
            isi="Pejabat yang Berwenang (PyB) tidak dapat ditemukan: tidak ada unit berpenanda pyb atau berjenis "
            "sekretariat_daerah.",
        )
    elif len(offices) > 1:
        yield CatatanAudit(
            kode="pyb-ganda",
            tingkat="diutamakan",
            isi=f"Pejabat yang Berwenang (PyB) tidak tunggal: {angka(len(offices))} unit {what} "
            f"({deret([unit.kode for unit in offices])}).",
        )
