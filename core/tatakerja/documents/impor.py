"""What an import would change as a document: everything in one table, and a sheet a kind."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tatakerja.documents.dokumen import DokumenKeluar, Lembar, NilaiSel, berkelompok, kolom
from tatakerja.values.istilah import LABEL_SEBAGAI
from tatakerja.values.organisasi import Organisasi, Pemangku
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.impor import BandingImpor
from tatakerja.values.teks import tanggal_panjang

KOLOM_IMPOR = kolom(
    "perihal:Perihal", "*unit:Unit", "nip:NIP", "*nama:Nama", "*sebelum:Sebelum", "*sesudah:Sesudah",
    "tingkat:Tingkat",
)  # fmt: skip
_Baris = tuple[NilaiSel, ...]


def dokumen_impor(banding: BandingImpor, organisasi: Organisasi, json: Callable[[], Any]) -> DokumenKeluar:
    """An import beside what answers today.

    :param organisasi: what would be imported, for names.
    :param json: gives the documented JSON.
    """
    rows = list(_rows(banding, organisasi))
    main = Lembar("Selisih", KOLOM_IMPOR, rows, frozenset(i for i, row in enumerate(rows) if row[6] == "wajib"))
    kinds = [str(row[0]) for row in rows]
    counts = [(kind, number) for kind, number in Counter(kinds).items()]
    since = (
        "Impor yang pertama: menjawab untuk semua hari."
        if banding.berlaku is None
        else f"Berlaku sejak {tanggal_panjang(banding.berlaku)}, dibandingkan dengan cuplikan {banding.cuplikan}."
    )
    return DokumenKeluar(
        judul="Selisih impor organisasi",
        keterangan=(since, "Yang bertingkat wajib perlu diselesaikan sebelum penugasannya dapat diteruskan."),
        utama=main,
        ringkasan=(Lembar("Ringkasan", kolom("*perihal:Perihal", "jumlah:Jumlah"), counts),),
        bagian=berkelompok(main, kinds, ("perihal",)),
        json=json,
    )


def orang_impor(banding: BandingImpor, organisasi: Organisasi) -> list[tuple[str, str]]:
    """NIP and name of everyone whom the document may name."""
    people = {one.nip: one.nama for one in (*banding.pegawai_hilang, *organisasi.pegawai)}
    officials = (who for one in banding.ppk_berubah for who in (one.lama, one.baru) if who is not None)
    people |= {who.nip: who.nama for who in officials if who.nip and who.nama}
    return list(people.items())


def _rows(banding: BandingImpor, organisasi: Organisasi) -> Iterator[_Baris]:
    for unit in banding.unit_baru:
        yield "Unit baru", unit.kode, "", "", "", unit.nama, ""
    for unit in banding.unit_hilang:
        heir = "penggantinya belum disebut" if unit.kode in banding.tanpa_pengganti else "ada penggantinya"
        yield "Unit tidak ada lagi", unit.kode, "", "", unit.nama, heir, ""
    for one in banding.pegawai_baru:
        yield "Pegawai baru", one.unit, one.nip, one.nama, "", one.nama_jabatan or one.jenis_jabatan, ""
    for one in banding.pegawai_hilang:
        yield "Pegawai tidak ada lagi", one.unit, one.nip, one.nama, one.nama_jabatan or one.jenis_jabatan, "", ""
    for moved in banding.pindah:
        yield "Pindah", moved.pegawai.unit, moved.pegawai.nip, moved.pegawai.nama, moved.dari, moved.pegawai.unit, ""
    for pair in banding.dugaan_nip:
        yield "Mungkin berganti NIP", pair.baru.unit, pair.baru.nip, pair.baru.nama, pair.lama.nip, pair.baru.nip, ""
    for ppk in banding.ppk_berubah:
        yield "PPK berubah", ppk.unit, ppk.nip, ppk.nama, ppk_told(ppk.lama), ppk_told(ppk.baru), ""
    yield from _holders(banding, organisasi)
    for task in banding.penugasan:
        yield "Penugasan berjalan tersentuh", "", "", "", task.id, task.isi, task.tingkat
    for step in banding.langkah:
        yield "Langkah tanpa wewenang", "", "", "", "", step, ""


def _holders(banding: BandingImpor, organisasi: Organisasi) -> Iterator[_Baris]:
    kinds: Sequence[tuple[str, Sequence[Pemangku]]] = (
        ("Pejabat tercatat yang dipertahankan", banding.dipertahankan),
        ("Pejabat yang memangku sebelum harinya", banding.lebih_awal),
        ("Pejabat tercatat tanpa tempat", banding.tanpa_tempat),
    )
    for kind, rows in kinds:
        for row in rows:
            yield kind, row.unit, row.nip, _name(row.nip, organisasi), "", _period(row), ""
    for clash in banding.bentrok:
        said = "; ".join(f"{row.nip} {_period(row)}" for row in clash.berkas)
        row = clash.tercatat
        yield (
            "Berkas bertentangan dengan catatan", clash.unit, row.nip, _name(row.nip, organisasi), _period(row),
            f"berkas: {said}; dipakai: {clash.dipakai}", "diutamakan",
        )  # fmt: skip


def _period(row: Pemangku) -> str:
    until = "" if row.selesai is None else f" sampai {row.selesai.isoformat()}"
    return f"{LABEL_SEBAGAI[row.sebagai]} sejak {row.mulai.isoformat()}{until}"


def _name(nip: str, organisasi: Organisasi) -> str:
    person = organisasi.pegawai_ber_nip(nip)
    return "" if person is None else person.nama


def ppk_told(ppk: Pejabat | None) -> str:
    """A PPK who changes, in words."""
    return "tanpa PPK" if ppk is None else f"{ppk.nama or '(lowong)'}, {ppk.jabatan}"
