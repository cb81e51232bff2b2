"""What always holds of stored assignments (design, section 8), judged by what is shown and by the journal's rows."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from tatakerja import LangkahTersimpan, Penugasan, SistemKerja, SistemTersimpan, Usulan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

_MENGESAHKAN = ("menyetujui", "menginstruksikan", "menjawab", "menetapkan")
_SURAT = ("surat_penugasan", "surat_perintah", "surat_keputusan")


def tanpa_ppk(sk: SistemTersimpan, p: Penugasan) -> Iterator[str]:
    """Invariant 1, right after a letter: today's PPK of each employee has authorised; not where a reading has it so."""
    if "puo-langsung" in p.tafsir.values():
        return
    buku = susun_buku(PluginManager(p.regulasi), dict(p.tafsir))
    pure = SistemKerja(buku, sk.organisasi, sk.tanggal)
    letter = p.surat[-1]
    for pegawai in letter.pegawai:
        if p.ketua is not None and pegawai.nip == p.ketua.nip and pegawai not in p.anggota:
            continue
        assert pegawai.nip is not None
        ppk = pure.kedudukan(pegawai.nip).ppk
        if ppk is None or not any(
            step.aktor.unit == ppk.unit
            and step.aksi in _MENGESAHKAN
            and step.keadaan == "selesai"
            and pegawai.nip in _nips(step)
            for step in p.langkah
        ):
            yield f"{p.id}: {pegawai.nip} ditugaskan tanpa PPK-nya ({ppk})"


def perkara_sendiri(p: Penugasan) -> Iterator[str]:
    """Invariant 2: nobody took a step that concerns themself, but as the employee who asks and accepts."""
    for step in p.langkah:
        if step.oleh is not None and step.pihak != "pegawai" and step.oleh.nip in _nips(step):
            yield f"{p.id}: langkah {step.urut} diambil {step.oleh.nip} bagi dirinya sendiri"


def mendahului(sk: SistemTersimpan, p: Penugasan) -> Iterator[str]:
    """Invariants 6 and 7: no step before those of a lower number; no refusal without what is demanded of it."""
    done: set[int] = set()
    with sk.jurnal.baca() as b:
        for event in b.peristiwa(f"penugasan/{p.id}"):
            if event.jenis == "diusulkan" or "langkah" not in event.data:
                continue
            step = p.langkah[event.data["langkah"]]
            missing = [other.urut for other in p.langkah if other.no < step.no and other.urut not in done]
            if missing:
                yield f"{p.id}: langkah {step.urut} ({event.jenis}) mendahului {missing}"
            if event.jenis == "ditolak":
                if step.penolakan is None:
                    yield f"{p.id}: langkah {step.urut} ditolak, padahal tidak diatur"
                elif step.penolakan.alasan_wajib and not step.alasan:
                    yield f"{p.id}: langkah {step.urut} ditolak tanpa alasan"
            if (event.jenis == "ditetapkan") != (step.aksi == "menetapkan" and step.dokumen in _SURAT):
                yield f"{p.id}: langkah {step.urut} ({step.aksi}) menjadi {event.jenis}"
            done.add(step.urut)


def tidak_diatur(sk: SistemKerja, p: Penugasan, usulan: Usulan) -> Iterator[str]:
    """Invariant 7, right after a proposal: only what the regulation regulates is under way."""
    buku = susun_buku(PluginManager(p.regulasi), dict(p.tafsir))
    status = SistemKerja(buku, sk.organisasi, sk.tanggal).alur_penugasan(usulan).status
    if status != "diatur":
        yield f"{p.id}: berjalan, padahal {status}"


def nomor_ganda(all: list[Penugasan]) -> Iterator[str]:
    """Numbers of one register are 1, 2, 3 and so on, each once."""
    registers: dict[tuple[str, ...], list[int]] = {}
    for p in all:
        for letter in p.surat:
            if letter.nomor is not None and letter.nomor.startswith("800.1.11/"):
                _, urut, unit = letter.nomor.split("/")
                registers.setdefault((letter.jenis, unit, letter.tanggal[:4]), []).append(int(urut))
    for register, numbers in registers.items():
        if sorted(numbers) != list(range(1, len(numbers) + 1)):
            yield f"{register}: {sorted(numbers)}"


def turunan(path: Path) -> list[str]:
    """Everything in a database that follows from its journal, as text in a fixed order."""
    conn = sqlite3.connect(path)
    tables = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE name GLOB 'p_*' AND type = 'table'")]
    dump = [
        f"{table} {row!r}"
        for table in (*sorted(tables), "keadaan", "nomor", "pejabat_perubahan")
        for row in sorted(conn.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
    ]
    conn.close()
    return dump


def _nips(step: LangkahTersimpan) -> list[str | None]:
    return [one.nip for one in step.pegawai]
