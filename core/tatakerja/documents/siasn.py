"""Who appraises whom as e-Kinerja and SIASN name it: the appraiser, and the appraiser's appraiser."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tatakerja.documents.dokumen import DokumenKeluar, Kolom, Lembar, NilaiSel, kolom
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.kedudukan import Kedudukan
    from tatakerja.values.organisasi import Pegawai
    from tatakerja.values.pejabat import Pejabat

_SISI = ("NipNrp", "Nama", "UnorNama", "Jabatan")
KOLOM_SIASN = tuple(
    Kolom(name, name)
    for name in ("nip", *(f"penilai{one}" for one in _SISI), *(f"atasanPenilai{one}" for one in _SISI))
)
KOLOM_TAMBAHAN = ("pns_id", "unor_id")
"""Columns behind these, where an employee has one: they come from SIASN and go back as they came."""
_TANPA = kolom("nip:nip", "nama:Nama", "*unit:Unit", "*sebab:Mengapa tanpa penilai")


def dokumen_siasn(sistem: "Questions", jawaban: "Iterable[tuple[Pegawai, Kedudukan]]") -> DokumenKeluar:
    """The answers of employees in the columns of e-Kinerja and SIASN; who has no appraiser has empty cells.

    :param sistem: which answered.
    :param jawaban: employees with their answers.
    """
    answers = list(jawaban)
    units = sistem.susunan().unit_menurut_kode
    above: dict[str, Pejabat | None] = {}

    def side(official: "Pejabat | None") -> tuple[str, str, str, str]:
        if official is None or official.nip is None:
            return "", "", "", ""
        unit = units.get(official.unit)
        return official.nip, official.nama or "", unit.nama if unit else "", official.sebutan()

    def superior(nip: str) -> "Pejabat | None":
        if nip not in above:
            above[nip] = sistem.kedudukan(nip).ppk
        return above[nip]

    more = [name for name in KOLOM_TAMBAHAN if any(getattr(pegawai, name, "") for pegawai, _ in answers)]
    tails: dict[int, tuple[str, ...]] = {}
    rows: list[Sequence[NilaiSel]] = []
    without: list[Sequence[NilaiSel]] = []
    for pegawai, answer in answers:
        ppk = answer.ppk
        if id(answer) not in tails:
            tails[id(answer)] = (*side(ppk), *side(superior(ppk.nip) if ppk is not None and ppk.nip else None))
        rows.append((pegawai.nip, *tails[id(answer)], *(getattr(pegawai, name) for name in more)))
        if ppk is None or ppk.nip is None:
            why = " ".join(answer.keterangan) if ppk is None else f"{ppk.jabatan} lowong ({'; '.join(answer.dasar)})"
            without.append((pegawai.nip, pegawai.nama, units[pegawai.unit].nama, why))
    main = Lembar("Penilai", (*KOLOM_SIASN, *(Kolom(name, name) for name in more)), rows)
    return DokumenKeluar(
        judul=f"Pejabat penilai {sistem.buku.regulasi.daerah}",
        keterangan=(f"Menurut {sistem.buku.regulasi.judul}, keadaan per {tanggal_panjang(sistem.tanggal)}.",),
        utama=main,
        bagian=(main,),
        akhir=(Lembar("Tanpa penilai", _TANPA, without),) if without else (),
        mentah=True,
    )
