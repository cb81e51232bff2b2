"""Who appraises whom today against the regulation, as a document: findings by agency, figures, articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from tatakerja.audit.penilai import JUDUL_PENILAI
from tatakerja.contract.write import plain
from tatakerja.documents.dokumen import DokumenKeluar, Lembar, NilaiSel, berkelompok, kolom
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.audit.penilai import BandingPenilai, TemuanPenilai
    from tatakerja.audit.penilai.hasil import OrangTakBerpasangan
    from tatakerja.engine.questions import Questions
    from tatakerja.values.organisasi import Susunan

KOLOM_PENILAI = kolom(
    "nip:NIP", "nama:Nama", "*unit:Unit", "*perangkat_daerah:Perangkat Daerah", "*jenis:Temuan",
    "tercatat_nip:NIP penilai sekarang", "tercatat_nama:Nama penilai sekarang",
    "*tercatat_jabatan:Jabatan penilai sekarang", "ppk_nip:NIP PPK", "ppk_nama:Nama PPK", "*ppk_jabatan:Jabatan PPK",
    "*isi:Penjelasan", "*dasar:Dasar", "*tempat:Letak di daftar",
)  # fmt: skip
ANGKA = (
    ("pegawai", "Pegawai"), ("dibandingkan", "Ada di daftar"), ("sesuai", "Sesuai"), ("salah", "Penilai keliru"),
    ("tanpa_penilai", "Tanpa penilai"), ("tidak_diatur", "Tidak ditentukan regulasi"),
    ("tidak_ada_di_daftar", "Tidak ada di daftar"),
)  # fmt: skip
"""Figures of an agency with their headings."""


def dokumen_penilai(sistem: "Questions", banding: "BandingPenilai") -> DokumenKeluar:
    """A comparison as a document.

    :param sistem: which was asked.
    """
    susunan = sistem.susunan()
    rows = [_row(one, susunan) for one in banding.temuan]
    main = Lembar("Temuan", KOLOM_PENILAI, rows)
    agencies = [str(row[3]) for row in rows]
    return DokumenKeluar(
        judul=f"Pejabat penilai {sistem.buku.regulasi.daerah}: daftar sekarang dan regulasi",
        keterangan=(
            f"Menurut {sistem.buku.regulasi.judul}, keadaan per {tanggal_panjang(banding.tanggal)}.",
            "PPK: Pejabat Penilai Kinerja menurut regulasi. Penilai sekarang: menurut daftar yang dibandingkan.",
        ),
        utama=main,
        ringkasan=(_summary(banding), _kinds(banding)),
        bagian=berkelompok(main, agencies, ("perangkat_daerah",)),
        akhir=(
            *_alone("Tidak ada di daftar", banding.hanya_di_organisasi, susunan),
            *_alone("Tidak ada di organisasi", banding.hanya_di_daftar, susunan),
            _articles(banding),
        ),
        json=lambda: plain(banding),
    )


def _row(one: "TemuanPenilai", susunan: "Susunan") -> Sequence[NilaiSel]:
    units, now, ppk = susunan.unit_menurut_kode, one.tercatat, one.seharusnya
    recorded = (now.nip, now.nama, now.jabatan) if now else ("", "", "")
    post = "" if ppk is None else ppk.sebutan() if ppk.nip else f"{ppk.jabatan} (lowong)"
    should = ("", "", post) if ppk is None else (ppk.nip or "", ppk.nama or "", post)
    where = units[one.unit].nama, units[one.perangkat_daerah].nama
    return (
        one.nip, one.nama, *where, JUDUL_PENILAI[one.kode], *recorded, *should, one.isi, "; ".join(one.dasar),
        one.tempat,
    )  # fmt: skip


def _summary(banding: "BandingPenilai") -> Lembar:
    columns = kolom("perangkat_daerah:Perangkat Daerah", *(f"{key}:{heading}" for key, heading in ANGKA))
    rows = [(one.nama, *attrs.astuple(one.jumlah)) for one in banding.perangkat_daerah]
    return Lembar("Ringkasan", columns, [*rows, ("Jumlah", *attrs.astuple(banding.jumlah))])


def _kinds(banding: "BandingPenilai") -> Lembar:
    counts = Counter((one.kode, one.sebab) for one in banding.temuan)
    rows = [(JUDUL_PENILAI[kode], why.replace("-", " "), count) for (kode, why), count in counts.most_common()]
    return Lembar("Jenis temuan", kolom("jenis:Temuan", "sebab:Penilai sekarang adalah", "jumlah:Pegawai"), rows)


def _alone(heading: str, people: "Sequence[OrangTakBerpasangan]", susunan: "Susunan") -> Iterable[Lembar]:
    if not people:
        return
    units = susunan.unit_menurut_kode
    named = {"": "", **{code: unit.nama for code, unit in units.items()}}
    rows = [(one.nip, one.nama, named[one.unit], named[one.perangkat_daerah], one.tempat) for one in people]
    columns = kolom("nip:NIP", "nama:Nama", "*unit:Unit", "*pd:Perangkat Daerah", "tempat:Letak di daftar")
    yield Lembar(heading, columns, rows)


def _articles(banding: "BandingPenilai") -> Lembar:
    counts = Counter((citation, one.aturan or "") for one in banding.temuan for citation in one.dasar)
    rows = [(citation, rule, count) for (citation, rule), count in counts.most_common()]
    return Lembar("Dasar", kolom("*dasar:Dasar", "aturan:Aturan", "jumlah:Temuan"), rows)
