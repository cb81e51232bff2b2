"""An audit as a document: figures, remarks by agency, vacant posts, spans of control, anomalies, articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from tatakerja.audit.hari_ini import HARI_INI, by_need, today_lines
from tatakerja.audit.organisasi import JUDUL_CATATAN
from tatakerja.audit.penugasan.hasil import JUDUL_PENUGASAN
from tatakerja.contract.audit import AuditJson
from tatakerja.contract.write import plain
from tatakerja.documents.dokumen import DokumenKeluar, Lembar, NilaiSel, berkelompok, kolom
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.audit.organisasi import CatatanAudit, LaporanAudit
    from tatakerja.audit.penugasan.hasil import AuditPenugasan, CatatanPenugasan
    from tatakerja.engine.questions import Questions
    from tatakerja.values.organisasi import Susunan

KOLOM_AUDIT = kolom(
    "tingkat:Tingkat", "*jenis:Jenis", "*isi:Catatan", "unit:Kode unit", "*unit_nama:Unit",
    "*perangkat_daerah:Perangkat Daerah", "nip:NIP", "nama:Nama", "penugasan:Penugasan", "hari:Hari", "*dasar:Dasar",
)  # fmt: skip
_TINGKAT: Final = {"wajib": "wajib dibenahi", "diutamakan": "diutamakan", "info": "informasi"}
_UMUM: Final = "Umum"
_PD = kolom(
    "perangkat_daerah:Perangkat Daerah", "pegawai:Pegawai", "tanpa_ppk:Tanpa PPK", "ppk_lowong:PPK lowong",
    "jabatan_lowong:Jabatan lowong", "tidak_diatur:Tidak diatur", "belum_tertentukan:Belum tertentukan",
    "di_luar_regulasi:Di luar regulasi", "catatan:Catatan",
)  # fmt: skip


def dokumen_audit(
    sistem: "Questions", laporan: "LaporanAudit", penugasan: "AuditPenugasan | None" = None
) -> DokumenKeluar:
    """An audit as a document.

    :param sistem: which was audited.
    :param penugasan: the audit of the assignments, with a database.
    """
    named = {one.nip for one in laporan.catatan} | {one.nip for one in _stored(penugasan)}
    susunan = sistem.susunan(filter(None, named))
    rows, agencies = _remarks(susunan, laporan, penugasan)
    main = Lembar(
        "Catatan", KOLOM_AUDIT, rows, frozenset(n for n, row in enumerate(rows) if row[0] == _TINGKAT["wajib"])
    )
    return DokumenKeluar(
        judul=f"Audit sistem kerja {sistem.buku.regulasi.daerah}",
        keterangan=(
            f"Menurut {sistem.buku.regulasi.judul}, keadaan per {tanggal_panjang(laporan.tanggal)}.",
            "PPK: Pejabat Penilai Kinerja. PUO: Pimpinan Unit Organisasi.",
        ),
        utama=main,
        ringkasan=(_today(sistem, laporan, penugasan), _summary(laporan, Counter(agencies)), _kinds(rows)),
        bagian=berkelompok(main, agencies, ("perangkat_daerah",)),
        akhir=(*_tables(laporan), _articles(rows)),
        json=lambda: plain(AuditJson.dari(laporan, penugasan)),
    )


def _today(sistem: "Questions", laporan: "LaporanAudit", penugasan: "AuditPenugasan | None") -> Lembar:
    lines = enumerate(today_lines(sistem, laporan, penugasan), 1)
    return Lembar(HARI_INI, kolom("nomor:No.", "*pekerjaan:Pekerjaan"), list(lines))


def _stored(penugasan: "AuditPenugasan | None") -> "Iterable[CatatanPenugasan]":
    return () if penugasan is None else penugasan.catatan


def _remarks(
    susunan: "Susunan", laporan: "LaporanAudit", penugasan: "AuditPenugasan | None"
) -> tuple[list[Sequence[NilaiSel]], list[str]]:
    """A row for each remark, and the agency of each."""
    found: list[tuple[str, CatatanAudit | CatatanPenugasan, str, NilaiSel]] = [
        *((JUDUL_CATATAN[one.kode], one, "", "") for one in laporan.catatan),
        *((JUDUL_PENUGASAN[one.kode], one, one.penugasan, one.hari) for one in _stored(penugasan)),
    ]
    rows: list[Sequence[NilaiSel]] = []
    agencies: list[str] = []
    for heading, remark, number, days in found:
        person = susunan.pegawai_ber_nip(remark.nip) if remark.nip else None
        place = susunan.unit_menurut_kode.get(remark.unit or (person.unit if person else ""))
        agency = susunan.perangkat_daerah(place.kode).nama if place else ""
        where = (place.kode, place.nama, agency) if place else (remark.unit or "", "", "")
        who = remark.nip or "", person.nama if person else ""
        level = _TINGKAT[remark.tingkat]
        rows.append((level, heading, remark.isi, *where, *who, number, days, "; ".join(remark.dasar)))
        agencies.append(agency or _UMUM)
    return rows, agencies


def _summary(laporan: "LaporanAudit", remarks: Counter[str]) -> Lembar:
    rows: list[Sequence[NilaiSel]] = []
    for one in by_need(laporan):
        count = one.jumlah
        rows.append(
            (
                one.nama, count.pegawai, count.tanpa_ppk, count.ppk_lowong, one.jabatan_lowong, count.tidak_diatur,
                count.belum_tertentukan, count.di_luar_regulasi, remarks[one.nama],
            )
        )  # fmt: skip
    count = laporan.jumlah
    rows.append(
        (
            "Jumlah", count.pegawai, count.tanpa_ppk, count.ppk_lowong, len(laporan.jabatan_lowong),
            count.tidak_diatur, count.belum_tertentukan, count.di_luar_regulasi, remarks.total(),
        )
    )  # fmt: skip
    return Lembar("Ringkasan", _PD, rows)


def _kinds(rows: Iterable[Sequence[NilaiSel]]) -> Lembar:
    counts = Counter((str(row[0]), str(row[1])) for row in rows)
    columns = kolom("tingkat:Tingkat", "*jenis:Jenis catatan", "jumlah:Jumlah")
    return Lembar("Jenis catatan", columns, [(level, kind, count) for (level, kind), count in counts.items()])


def _tables(laporan: "LaporanAudit") -> Iterable[Lembar]:
    yield Lembar(
        "Jabatan lowong",
        kolom("*jabatan:Jabatan", "unit:Kode unit", "sejak:Lowong sejak", "plh:NIP Plh.", "sebagai_ppk:PPK bagi",
              "sebagai_puo:PUO bagi"),
        [(one.jabatan, one.unit, one.sejak.isoformat() if one.sejak else "", "; ".join(one.plh), one.sebagai_ppk,
          one.sebagai_puo) for one in laporan.jabatan_lowong],
    )  # fmt: skip
    yield Lembar(
        "Rentang kendali",
        kolom("nip:NIP", "nama:Nama", "*jabatan:Jabatan", "jumlah:Pegawai yang dinilai"),
        [(one.nip, one.nama or "", "; ".join(one.jabatan), one.jumlah) for one in laporan.rentang.pejabat],
    )
    yield Lembar(
        "Anomali",
        kolom("kode:Anomali", "*isi:Isi", "tafsir:Tafsir yang dipakai", "pegawai:Pegawai", "*dasar:Dasar"),
        [(one.kode, one.isi, one.tafsir or "", one.pegawai, "; ".join(one.dasar)) for one in laporan.anomali],
    )


def _articles(rows: Iterable[Sequence[NilaiSel]]) -> Lembar:
    counts = Counter((citation, str(row[1])) for row in rows for citation in str(row[-1]).split("; ") if citation)
    columns = kolom("*dasar:Dasar", "*jenis:Jenis catatan", "jumlah:Catatan")
    return Lembar("Dasar", columns, [(citation, kind, count) for (citation, kind), count in sorted(counts.items())])
