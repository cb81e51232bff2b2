"""Stored assignments as a document: a list by the agency that owns them, and a summary."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tatakerja.contract.write import plain
from tatakerja.documents.dokumen import DokumenKeluar, Lembar, NilaiSel, berkelompok, kolom
from tatakerja.values.istilah import LABEL_CAKUPAN, LABEL_CARA
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.organisasi import Susunan
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.stored.evaluasi import GiliranLanjutan
    from tatakerja.values.stored.penugasan import Giliran, RingkasPenugasan

KOLOM_PENUGASAN = kolom(
    "id:Id", "status:Status", "cara:Cara", "bentuk:Bentuk", "*cakupan:Cakupan", "pemilik:Kode pemilik",
    "*pemilik_nama:Pemilik kinerja", "*perangkat_daerah:Perangkat Daerah", "*nip:NIP pegawai", "*nama:Nama pegawai",
    "ketua:Ketua tim", "diusulkan:Diusulkan", "*giliran:Giliran", "*berwenang:Yang berwenang", "sejak:Menunggu sejak",
    "regulasi:Regulasi",
)  # fmt: skip
_TIADA = "(unit yang tidak ada lagi)"


def dokumen_penugasan(sistem: "Questions", daftar: "Sequence[RingkasPenugasan]") -> DokumenKeluar:
    """Stored assignments as a document.

    :param sistem: which holds them.
    :param daftar: the assignments.
    """
    susunan = sistem.susunan()
    rows = [_row(one, susunan) for one in daftar]
    main = Lembar("Penugasan", KOLOM_PENUGASAN, rows)
    agencies = [str(row[7]) or _TIADA for row in rows]
    return DokumenKeluar(
        judul=f"Daftar penugasan {sistem.buku.regulasi.daerah}",
        keterangan=(
            f"Sebagaimana tercatat, per {tanggal_panjang(sistem.tanggal)}; menurut {sistem.buku.regulasi.judul} "
            "kecuali yang regulasinya disebut lain.",
        ),
        utama=main,
        ringkasan=(_summary(daftar, agencies),),
        bagian=berkelompok(main, agencies, ("perangkat_daerah",)),
        json=lambda: plain(daftar),
    )


def _row(one: "RingkasPenugasan", susunan: "Susunan") -> Sequence[NilaiSel]:
    owner = susunan.unit_menurut_kode.get(one.pemilik)
    turns: list[tuple[str, Giliran | GiliranLanjutan]] = [
        *(
            (f"langkah {turn.langkah}: {' '.join(filter(None, (turn.aksi, turn.dokumen))).replace('_', ' ')}", turn)
            for turn in one.giliran
        ),
        *((turn.jenis.replace("_", " "), turn) for turn in one.lanjutan),
    ]
    able = dict.fromkeys(_named(official) for _, turn in turns for official in turn.berwenang)
    return (
        one.id,
        one.status,
        LABEL_CARA[one.cara],
        "tim kerja" if one.bentuk == "tim" else one.bentuk,
        LABEL_CAKUPAN[one.cakupan],
        one.pemilik,
        owner.nama if owner else "",
        susunan.perangkat_daerah(owner.kode).nama if owner else "",
        "; ".join(official.nip or "" for official in one.pegawai),
        "; ".join(official.nama or "(dihapus)" for official in one.pegawai),
        one.ketua.nama or "" if one.ketua else "",
        one.diusulkan,
        "; ".join(what for what, _ in turns),
        "; ".join(able) or ("tidak seorang pun" if turns else ""),
        min((turn.sejak for _, turn in turns), default=""),
        one.regulasi,
    )


def orang(sistem: "Questions", daftar: "Sequence[RingkasPenugasan]") -> Iterator[tuple[str, str]]:
    """NIP and name of everyone who may be named: the employees of today, and those who are no longer among them."""
    yield from ((one.nip, one.nama) for one in sistem.organisasi.pegawai)
    for one in daftar:
        open_turns: tuple[Giliran | GiliranLanjutan, ...] = (*one.giliran, *one.lanjutan)
        turns = (official for turn in open_turns for official in turn.berwenang)
        for official in (*one.pegawai, *((one.ketua,) if one.ketua else ()), *turns):
            if official.nip:
                yield official.nip, official.nama or ""


def _named(official: "Pejabat") -> str:
    return f"{official.nama or official.nip or 'lowong'}, {official.sebutan()}"


def _summary(daftar: "Sequence[RingkasPenugasan]", agencies: Sequence[str]) -> Lembar:
    statuses = list(dict.fromkeys(one.status for one in daftar))
    counts: dict[str, Counter[str]] = {}
    for one, agency in zip(daftar, agencies, strict=True):
        counts.setdefault(agency, Counter())[one.status] += 1
    columns = kolom("perangkat_daerah:Perangkat Daerah", "jumlah:Penugasan", *(f"{one}:{one}" for one in statuses))
    rows: list[Sequence[NilaiSel]] = [
        (name, count.total(), *(count[one] for one in statuses)) for name, count in counts.items()
    ]
    rows.append(("Jumlah", len(daftar), *(sum(count[one] for count in counts.values()) for one in statuses)))
    return Lembar("Ringkasan", columns, rows)
