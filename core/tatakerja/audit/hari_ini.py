"""What an audit begins with: what must be done today, by name, and which agencies need attention most."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tatakerja.audit.penugasan.hasil import JUDUL_PENUGASAN
from tatakerja.values.teks import angka

if TYPE_CHECKING:
    from tatakerja.audit.organisasi import CatatanAudit, LaporanAudit
    from tatakerja.audit.organisasi.laporan import BarisPerangkatDaerah, JabatanLowong
    from tatakerja.audit.penugasan.hasil import AuditPenugasan
    from tatakerja.engine.questions import Questions

_NAMED = 5
HARI_INI = "Yang harus dibenahi hari ini"
HARI_INI_KOSONG = "Tidak ada yang harus dibenahi hari ini."


def today_lines(
    sistem: "Questions", laporan: "LaporanAudit", penugasan: "AuditPenugasan | None" = None
) -> tuple[str, ...]:
    """What must be done today, a sentence each; none where nothing is pressing."""
    return tuple(_Today(sistem, laporan).all(penugasan))


def by_need(laporan: "LaporanAudit") -> "list[BarisPerangkatDaerah]":
    """The Perangkat Daerah, those that need attention most first."""
    return sorted(
        laporan.perangkat_daerah,
        key=lambda row: (-row.jumlah.tanpa_ppk, -row.jumlah.ppk_lowong, -row.jabatan_lowong, -row.jumlah.pegawai),
    )


class _Today:
    def __init__(self, sistem: "Questions", laporan: "LaporanAudit") -> None:
        self._sistem = sistem
        self._laporan = laporan

    def all(self, penugasan: "AuditPenugasan | None") -> Iterator[str]:
        yield from (one.isi for one in self._of("tanpa-pemerintah-daerah", "ditempatkan-langsung"))
        yield from self._vacant()
        yield from self._people(
            "struktural-tanpa-jabatan",
            "Catat unit yang dipimpin pejabat struktural; tanpa itu atasan langsungnya tidak dapat ditentukan",
        )
        yield from self._people("memimpin-beberapa-unit", "Tentukan jabatan sendiri dari yang memimpin beberapa unit")
        yield from self._groups("ppk", "Pejabat Penilai Kinerja (PPK)")
        yield from self._groups("puo", "Pimpinan Unit Organisasi (PUO)")
        yield from self._ending()
        if penugasan is not None:
            yield from self._assignments(penugasan)

    def _of(self, *kode: str, tingkat: str = "wajib") -> "list[CatatanAudit]":
        return [one for one in self._laporan.catatan if one.kode in kode and one.tingkat == tingkat]

    def _vacant(self) -> Iterator[str]:
        posts = [post for post in self._laporan.jabatan_lowong if post.sebagai_ppk]
        if not posts:
            return
        named = []
        for post in posts:
            deputies = ", ".join(f"Plh. {self._name(nip)}" for nip in post.plh)
            count = f"{angka(post.sebagai_ppk)} pegawai"
            named.append(f"{post.jabatan} ({self._place(post)}, {count}{f', {deputies}' if deputies else ''})")
        waiting = f"{angka(sum(post.sebagai_ppk for post in posts))} pegawai"
        yield f"Isi jabatan lowong yang menjadi Pejabat Penilai Kinerja (PPK) bagi {waiting}: {_few(named, 'jabatan')}."

    def _people(self, kode: str, what: str) -> Iterator[str]:
        found = [f"{self._name(one.nip)} ({one.unit})" for one in self._of(kode) if one.nip]
        if found:
            yield f"{what} ({angka(len(found))} orang): {_few(found, 'orang')}."

    def _groups(self, kurang: str, peran: str) -> Iterator[str]:
        told = [one.isi for one in self._of(f"pegawai-tanpa-{kurang}")]
        people = [
            f"{self._name(nip)} ({self._sistem.pegawai(nip).unit})"
            for group in self._laporan.belum_terjawab
            if group.kurang == kurang
            and any(isi.startswith(f"{angka(group.jumlah)} ") and isi.endswith(" ".join(group.alasan)) for isi in told)
            for nip in group.nip
        ]
        if people:
            yield (
                f"Tentukan {peran} bagi {angka(len(people))} pegawai, sebabnya pada catatan di bawah: "
                f"{_few(people, 'orang')}."
            )

    def _ending(self) -> Iterator[str]:
        found = self._of("masa-tugas-segera-berakhir", "masa-tugas-berakhir", tingkat="diutamakan")
        if found:
            people = [f"{self._name(one.nip)} ({one.unit})" for one in found]
            yield f"Masa tugas yang habis atau segera habis tanpa penerus: {_few(people, 'orang')}."

    def _assignments(self, penugasan: "AuditPenugasan") -> Iterator[str]:
        ids: dict[str, list[str]] = {}
        for one in penugasan.catatan:
            if one.tingkat == "wajib":
                ids.setdefault(one.kode, []).append(one.penugasan)
        for kode, found in ids.items():
            unique = list(dict.fromkeys(found))
            yield f"{JUDUL_PENUGASAN[kode]}, penugasan {_few(unique, 'penugasan')}."

    def _place(self, post: "JabatanLowong") -> str:
        """Code of a post's unit, with its name where the title doesn't hold that."""
        nama = self._sistem.organisasi.unit_menurut_kode[post.unit].nama
        return post.unit if nama in post.jabatan else f"{nama}, {post.unit}"

    def _name(self, nip: str | None) -> str:
        person = None if nip is None else self._sistem.organisasi.pegawai_ber_nip(nip)
        return person.nama if person is not None else nip or "seseorang"


def _few(names: Sequence[str], what: str) -> str:
    """The first of some names, and how many more there are."""
    shown = "; ".join(names[:_NAMED])
    return shown if len(names) <= _NAMED else f"{shown}; dan {angka(len(names) - _NAMED)} {what} lainnya"
