"""Who appraises whom, as a document: a list by agency, a summary, and the articles on which it rests."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tatakerja.contract.kedudukan import kedudukan_rows
from tatakerja.documents.dokumen import DokumenKeluar, Lembar, NilaiSel, berkelompok, kolom
from tatakerja.values.istilah import LABEL_STATUS_KEDUDUKAN
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.kedudukan import Kedudukan
    from tatakerja.values.organisasi import Pegawai, Susunan
    from tatakerja.values.pejabat import Pejabat

KOLOM_KEDUDUKAN = kolom(
    "nip:NIP", "nama:Nama", "*jabatan:Jabatan", "unit:Kode unit", "*unit_nama:Unit",
    "*perangkat_daerah:Perangkat Daerah", "ppk_nip:NIP PPK", "ppk_nama:Nama PPK", "*ppk_jabatan:Jabatan PPK",
    "puo_nip:NIP PUO", "puo_nama:Nama PUO", "*puo_jabatan:Jabatan PUO", "*koordinator:Pelaksana koordinasi",
    "status:Status", "*dasar:Dasar", "*catatan:Catatan",
)  # fmt: skip
_JUMLAH = kolom(
    "perangkat_daerah:Perangkat Daerah", "pegawai:Pegawai", "diatur:Diatur", "ppk_lowong:PPK lowong",
    "tidak_diatur:Tidak diatur", "belum_tertentukan:Belum tertentukan", "di_luar_regulasi:Di luar regulasi",
)  # fmt: skip
_DASAR = kolom("*dasar:Dasar", "aturan:Aturan", "pegawai:Pegawai", "anomali:Anomali yang menyangkutnya")


def dokumen_kedudukan(sistem: "Questions", jawaban: "Iterable[tuple[Pegawai, Kedudukan]]") -> DokumenKeluar:
    """The answers of employees as a document.

    :param sistem: which answered.
    :param jawaban: employees with their answers.
    """
    answers = list(jawaban)
    regulasi, susunan = sistem.buku.regulasi, sistem.susunan()
    places: dict[str, tuple[str, str]] = {}
    tails: dict[int, tuple[NilaiSel, ...]] = {}
    rows: list[Sequence[NilaiSel]] = []
    for pegawai, answer in answers:
        place = places.get(pegawai.unit)
        if place is None:
            unit = susunan.unit_menurut_kode[pegawai.unit]
            place = places[pegawai.unit] = unit.nama, susunan.perangkat_daerah(pegawai.unit).nama
        # Employees of one class share one answer, and its cells.
        tail = tails.get(id(answer))
        if tail is None:
            tail = tails[id(answer)] = _tail(answer)
        rows.append((pegawai.nip, pegawai.nama, post_with_rank(pegawai), pegawai.unit, *place, *tail))
    marked = frozenset(number for number, (_, answer) in enumerate(answers) if answer.status != "diatur")
    main = Lembar("Kedudukan", KOLOM_KEDUDUKAN, rows, marked)
    return DokumenKeluar(
        judul=f"Kedudukan pegawai {regulasi.daerah}",
        keterangan=(
            f"Menurut {regulasi.judul}, keadaan per {tanggal_panjang(sistem.tanggal)}.",
            "PPK: Pejabat Penilai Kinerja. PUO: Pimpinan Unit Organisasi.",
        ),
        utama=main,
        ringkasan=(_summary(answers, susunan),),
        bagian=berkelompok(main, [places[pegawai.unit][1] for pegawai, _ in answers], ("unit", "perangkat_daerah")),
        akhir=(_articles(answers),),
        json=lambda: [json.loads(row) for row in kedudukan_rows((pegawai.nip, answer) for pegawai, answer in answers)],
    )


def post_with_rank(pegawai: "Pegawai") -> str:
    """An employee's own post, with the rank where its name lacks it."""
    words = pegawai.nama_jabatan or pegawai.jenis_jabatan.replace("_", " ")
    rank = pegawai.jenjang.replace("_", " ")
    return words if not rank or rank in words.lower() else f"{words} {rank}"


def dipangku(pejabat: "Pejabat | None") -> tuple[str, str, str]:
    """NIP, name and post of an official; a vacant post says so."""
    if pejabat is None:
        return "", "", ""
    if pejabat.nip is None:
        return "", "", f"{pejabat.jabatan} (lowong)" if pejabat.jabatan else "(data pribadinya sudah dihapus)"
    return pejabat.nip, pejabat.nama or "", pejabat.sebutan()


def _tail(answer: "Kedudukan") -> tuple[NilaiSel, ...]:
    _, coordinator, post = dipangku(answer.koordinator)
    return (
        *dipangku(answer.ppk),
        *dipangku(answer.puo),
        ", ".join(filter(None, (coordinator, post))),
        LABEL_STATUS_KEDUDUKAN[answer.status],
        "; ".join(answer.dasar),
        " ".join(answer.keterangan),
    )


def _summary(answers: "Sequence[tuple[Pegawai, Kedudukan]]", susunan: "Susunan") -> Lembar:
    counts: dict[str, Counter[str]] = {}
    agencies: dict[str, str] = {}
    for pegawai, answer in answers:
        agency = agencies.get(pegawai.unit)
        if agency is None:
            agency = agencies[pegawai.unit] = susunan.perangkat_daerah(pegawai.unit).nama
        count = counts.setdefault(agency, Counter())
        count["pegawai"] += 1
        count[answer.status] += 1
        count["ppk_lowong"] += answer.ppk is not None and answer.ppk.nip is None
    whole: Counter[str] = Counter()
    for count in counts.values():
        whole.update(count)
    keys = [one.kunci for one in _JUMLAH[1:]]
    rows: list[Sequence[NilaiSel]] = [(name, *(count[key] for key in keys)) for name, count in counts.items()]
    rows.append(("Jumlah", *(whole[key] for key in keys)))
    return Lembar("Ringkasan", _JUMLAH, rows)


def _articles(answers: "Sequence[tuple[Pegawai, Kedudukan]]") -> Lembar:
    found: dict[tuple[str, str, str], int] = {}
    for _, answer in answers:
        for citation in answer.dasar:
            key = citation, answer.aturan or "", ", ".join(answer.anomali)
            found[key] = found.get(key, 0) + 1
    most_first = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    rows = [(citation, rule, count, flaws) for (citation, rule, flaws), count in most_first]
    return Lembar("Dasar", _DASAR, rows)
