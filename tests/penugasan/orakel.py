"""Who may do what, derived a second time, slowly, from the design's words and the organisation's plain rows.

It shares nothing with the engine: no index, no cache, no state, no helper. It knows a route as it is answered (steps
with ``no``, ``aksi``, ``dokumen``, the post or employee who acts, whom it concerns) and which steps were taken.
"""

from collections.abc import Collection, Iterable
from datetime import date

from tatakerja import Langkah, Organisasi, Pemangku

_PEMEGANG = ("definitif", "pj", "plt")
_SURAT = ("surat_penugasan", "surat_perintah", "surat_keputusan")


def yang_berwenang(organisasi: Organisasi, hari: date, langkah: Langkah) -> set[str]:
    """NIPs of all who may take a step on a day: "holder, or a plh in their absence; a delegate appraises instead"."""
    if langkah.pihak == "pegawai":
        return {p.nip for p in organisasi.pegawai if p.nip == langkah.aktor.nip}
    kode: str | None = langkah.aktor.unit
    while kode is not None:
        unit = next((u for u in organisasi.unit if u.kode == kode), None)
        if unit is None:
            return set()
        rows = [row for row in organisasi.pemangku if row.unit == kode and _covers(row, hari)]
        acting = {row.nip for row in rows if row.sebagai in _PEMEGANG}
        if langkah.pihak == "ppk":
            delegates = [
                row.nip
                for row in rows
                if row.sebagai == "delegasi_penilaian" and _may_appraise(organisasi, hari, row.nip, langkah.pegawai)
            ]
            if len(delegates) > 1:
                acting = set()
            elif delegates:
                acting = set(delegates)
        if not acting & set(langkah.pegawai):
            stand_in = {row.nip for row in rows if row.sebagai == "plh"}
            return acting | (stand_in - set(langkah.pegawai))
        # "Nobody acts in their own case: then the leader one unit up."
        kode = unit.induk
    return set()


def langkah_terbuka(langkah: Iterable[Langkah], diambil: Collection[int]) -> list[int]:
    """Positions of the steps whose turn it is: all of a lower number are done."""
    steps = list(langkah)
    return [
        i
        for i, step in enumerate(steps)
        if i not in diambil and all(j in diambil for j, other in enumerate(steps) if other.no < step.no)
    ]


def boleh(  # noqa: PLR0917
    organisasi: Organisasi, hari: date, langkah: tuple[Langkah, ...], diambil: Collection[int], nip: str, perintah: str
) -> bool:
    """Whether a command by someone is lawful now."""
    return any(
        _is_for(langkah[i], perintah) and nip in yang_berwenang(organisasi, hari, langkah[i])
        for i in langkah_terbuka(langkah, diambil)
    )


def _is_for(langkah: Langkah, perintah: str) -> bool:
    surat = langkah.aksi == "menetapkan" and langkah.dokumen in _SURAT
    return {
        "tetapkan": surat,
        "terima": langkah.aksi == "menerima",
        "setujui": not surat and langkah.aksi != "menerima",
        "tolak": langkah.penolakan is not None,
    }[perintah]


def _covers(row: Pemangku, hari: date) -> bool:
    return row.mulai <= hari and (row.selesai is None or row.selesai >= hari)


def _may_appraise(organisasi: Organisasi, hari: date, delegate: str, pegawai: Collection[str]) -> bool:
    """A delegate appraises neither themself nor a leader in whose unit they work."""
    if delegate in pegawai:
        return False
    workplace = next((p.unit for p in organisasi.pegawai if p.nip == delegate), None)
    above = []
    while workplace is not None:
        above.append(workplace)
        workplace = next(u.induk for u in organisasi.unit if u.kode == workplace)
    return not any(_led(organisasi, hari, nip) in above for nip in pegawai)


def _led(organisasi: Organisasi, hari: date, nip: str) -> str | None:
    """The unit whose leader someone is, where the data says it of one."""
    person = next((p for p in organisasi.pegawai if p.nip == nip), None)
    if person is None:
        return None
    rows = [row for row in organisasi.pemangku if row.nip == nip and _covers(row, hari)]
    units = {row.unit for row in rows if row.sebagai in ("definitif", "pj")}
    if not units and person.jenis_jabatan not in ("fungsional", "pelaksana"):
        units = {row.unit for row in rows if row.sebagai == "plt"}
    if person.unit in units:
        return person.unit
    return units.pop() if len(units) == 1 else None
