"""Results as Arrow tables: what a column means stands in ``KAMUS``, which is written beside the results."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from tatakerja.audit.organisasi.konteks import KelasTerjawab, KonteksAudit
from tatakerja.audit.organisasi.laporan import CatatanAudit, LaporanAudit
from tatakerja.audit.organisasi.pegawai import hitung_pegawai
from tatakerja.audit.penugasan.hasil import AuditPenugasan, CatatanPenugasan
from tatakerja.engine.questions import Questions
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Organisasi
from tatakerja.values.pejabat import Pejabat

if TYPE_CHECKING:
    from pyarrow import Array, Table

KAMUS: Final[Mapping[str, Mapping[str, str]]] = {
    "pegawai": {
        "nip": "NIP pegawai; satu baris seorang",
        "unit": "kode unit kerjanya",
        "perangkat_daerah": "kode Perangkat Daerah-nya; pegawai instansi lain: akar instansinya",
        "jenis_perangkat_daerah": "jenis unit itu: dinas, badan, kecamatan, ...",
        "jenis_jabatan": "jenis jabatannya",
        "jenjang": "jenjang jabatan fungsional; kosong bagi yang lain",
        "status": "diatur, tidak_diatur, belum_tertentukan, di_luar_regulasi",
        "ppk_nip": "NIP Pejabat Penilai Kinerja; kosong bila tidak ada atau jabatannya lowong",
        "ppk_unit": "kode unit yang dipimpin jabatan PPK; kosong bila tidak ada PPK",
        "ppk_jabatan": "nama jabatan PPK",
        "ppk_sebagai": "definitif, pj, plt, delegasi_penilaian; kosong bila lowong",
        "puo_nip": "NIP Pimpinan Unit Organisasi",
        "puo_unit": "kode unit yang dipimpin jabatan PUO",
        "koordinator_nip": "NIP Pelaksana koordinasi",
        "koordinator_unit": "kode unit yang dipimpin jabatan Pelaksana koordinasi",
        "aturan": "kode aturan yang menjawab",
        "dasar": "kutipan pasal, dipisahkan titik koma",
        "anomali": "kode anomali yang menyangkut jawabannya, dipisahkan titik koma",
        "keterangan": "hal lain yang perlu diketahui",
        "regulasi": "regulasi yang menjawab",
    },
    "catatan": {
        "asal": "organisasi atau penugasan",
        "kode": "jenis catatan",
        "tingkat": "wajib, diutamakan, info",
        "isi": "catatannya",
        "unit": "kode unit yang bersangkutan",
        "nip_bersangkutan": "NIP orang yang bersangkutan",
        "penugasan": "nomor penugasan; kosong bagi catatan atas organisasi",
        "dasar": "kutipan pasal, dipisahkan titik koma",
        "regulasi": "regulasi yang menjawab",
    },
    "rentang": {
        "nip_penilai": "NIP Pejabat Penilai Kinerja",
        "jumlah": "berapa pegawai yang dinilainya",
        "jabatan": "jabatan-jabatannya, dipisahkan titik koma",
        "unit": "kode unit jabatan pertamanya",
        "perangkat_daerah": "kode Perangkat Daerah unit itu",
        "jenis_perangkat_daerah": "jenis unit itu: dinas, badan, kecamatan, ...",
        "regulasi": "regulasi yang menjawab",
    },
    "unit": {
        "unit": "kode unit",
        "nama": "nama unit",
        "jenis": "jenis unit",
        "induk": "kode unit induk",
        "perangkat_daerah": "kode Perangkat Daerah-nya",
        "jenis_perangkat_daerah": "jenis unit itu",
        "jabatan": "nama jabatan yang memimpinnya",
        "pemangku_nip": "NIP pemangku jabatan itu; kosong bila lowong",
        "pemangku_sebagai": "definitif, pj, plt; kosong bila lowong",
        "pegawai": "berapa pegawai yang ditempatkan di sini",
        "tanpa_ppk": "berapa di antaranya yang berada di bawah regulasi dan tidak mempunyai PPK",
        "ppk_lowong": "berapa di antaranya yang jabatan PPK-nya lowong",
        "menilai": "berapa pegawai yang dinilai jabatan pimpinannya",
        "regulasi": "regulasi yang menjawab",
    },
}
"""By table, each column with its meaning. The results lie in ``kode=KODE/tanggal=HARI/TABEL.parquet``."""

PEMISAH: Final = "; "
_NIP: Final = re.compile(r"(?:\(NIP |\()([\w-]+)\)")
_BERNAMA: Final = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*,? |(?:bin|binti) )+\(NIP ([\w-]+)\)")


def require_arrow() -> None:
    """See to it that Arrow is there before any work is done.

    :raises GalatTatakerja: if it isn't.
    """
    try:
        import pyarrow.parquet
    except ImportError:
        raise GalatTatakerja("perintah ini memerlukan pyarrow; pasang `pip install tatakerja[wilayah]`") from None
    del pyarrow


def tabel_kedudukan(sistem: Questions) -> "Table":
    """The answers of everyone as columns, without an object an employee.

    Whatever is the same for many is stored once and named by a code (Arrow's dictionaries).

    :param sistem: over the organisation; any :class:`tatakerja.Questions`.
    :return: the columns that ``KAMUS["pegawai"]`` explains, a row an employee in the order of the staff list.
    :raises GalatTatakerja: if Arrow isn't installed.
    """
    require_arrow()
    import pyarrow as pa

    organisasi = sistem.organisasi
    answers, codes = sistem.kedudukan_kode()
    of_answer = pa.Array.from_buffers(pa.uint32(), len(codes), [None, pa.py_buffer(codes)])
    classes = pa.Array.from_buffers(pa.uint32(), len(codes), [None, pa.py_buffer(organisasi.kelas_pegawai)])
    agencies = {unit.kode: organisasi.perangkat_daerah(unit.kode) for unit in organisasi.unit}
    kelas = organisasi.kelas
    columns = {
        "nip": pa.array([one.nip for one in organisasi.pegawai], pa.string()),
        "unit": _coded([one[0] for one in kelas], classes),
        "perangkat_daerah": _coded([agencies[one[0]].kode for one in kelas], classes),
        "jenis_perangkat_daerah": _coded([agencies[one[0]].jenis for one in kelas], classes),
        "jenis_jabatan": _coded([one[1] for one in kelas], classes),
        "jenjang": _coded([one[2] or None for one in kelas], classes),
        **{name: _coded([read(one) for one in answers], of_answer) for name, read in _ISI.items()},
        "regulasi": _coded([sistem.buku.regulasi.nama], pa.array([0] * len(codes), pa.uint32())),
    }
    return pa.table(columns)


def _coded(values: Sequence[str | None], places: "Array") -> "Array":
    """A column of few distinct values: each once, and by row which of them; None stays empty."""
    import pyarrow as pa

    distinct = {value: place for place, value in enumerate(dict.fromkeys(one for one in values if one is not None))}
    numbers = pa.array([None if one is None else distinct[one] for one in values], pa.int32())
    return pa.DictionaryArray.from_arrays(numbers.take(places), pa.array(list(distinct), pa.string()))


def _official(role: str, field: str) -> Callable[[Kedudukan], str | None]:
    def read(answer: Kedudukan) -> str | None:
        official: Pejabat | None = getattr(answer, role)
        found: str | None = None if official is None else getattr(official, field)
        return found

    return read


def _joined(field: str) -> Callable[[Kedudukan], str | None]:
    return lambda answer: PEMISAH.join(getattr(answer, field)) or None


_ISI: Final[dict[str, Callable[[Kedudukan], str | None]]] = {
    "status": lambda answer: answer.status,
    **{f"ppk_{field}": _official("ppk", field) for field in ("nip", "unit", "jabatan", "sebagai")},
    **{f"{role}_{field}": _official(role, field) for role in ("puo", "koordinator") for field in ("nip", "unit")},
    "aturan": lambda answer: answer.aturan,
    **{field: _joined(field) for field in ("dasar", "anomali")},
    "keterangan": lambda answer: " ".join(answer.keterangan) or None,  # sentences, each with its full stop
}
"""The columns that follow from the answer."""


def tabel_catatan(laporan: LaporanAudit, penugasan: AuditPenugasan | None, organisasi: Organisasi) -> "Table":
    """The remarks of an audit as the columns that ``KAMUS["catatan"]`` explains.

    :param organisasi: by which the persons are known whose names are left out.
    """
    found: list[tuple[str, CatatanAudit | CatatanPenugasan, str | None]]
    found = [("organisasi", one, None) for one in laporan.catatan]
    if penugasan is not None:
        found += [("penugasan", one, one.penugasan) for one in penugasan.catatan]
    rows: list[tuple[str | None, ...]] = [
        (asal, one.kode, one.tingkat, _without_names(one.isi, organisasi), one.unit, one.nip, id,
         PEMISAH.join(one.dasar) or None)
        for asal, one, id in found
    ]  # fmt: skip
    return _of_rows("catatan", rows, laporan.regulasi, coded=("asal", "kode", "tingkat", "unit", "dasar"))


def _without_names(isi: str, organisasi: Organisasi) -> str:
    """A remark that tells persons by their NIP alone; of who has left what stands before it like a name."""
    for nip in dict.fromkeys(_NIP.findall(isi)):
        pegawai = organisasi.pegawai_ber_nip(nip)
        if pegawai is not None:
            isi = isi.replace(f"{pegawai.nama} (NIP {nip})", f"NIP {nip}")
            isi = re.sub(rf"(?<!\w){re.escape(pegawai.nama)}(?!\w)", "pegawai itu", isi)
    return _BERNAMA.sub(r"NIP \1", isi)


def tabel_rentang(laporan: LaporanAudit, konteks: KonteksAudit) -> "Table":
    """The spans of all who appraise, as the columns that ``KAMUS["rentang"]`` explains."""
    kinds = konteks.organisasi.unit_menurut_kode
    rows = [
        (one.nip, one.jumlah, PEMISAH.join(one.jabatan), one.unit[0], pd, kinds[pd].jenis)
        for one in laporan.rentang.pejabat
        for pd in (konteks.pd_dari(one.unit[0]),)
    ]
    return _of_rows("rentang", rows, laporan.regulasi, coded=("unit", "perangkat_daerah", "jenis_perangkat_daerah"))


def tabel_unit(laporan: LaporanAudit, konteks: KonteksAudit) -> "Table":
    """Each unit in figures, as the columns that ``KAMUS["unit"]`` explains."""
    placed: dict[str, list[KelasTerjawab]] = {}
    for kelas in konteks.semua_kelas:
        placed.setdefault(kelas.unit, []).append(kelas)
    kinds = konteks.organisasi.unit_menurut_kode
    rows = []
    for unit in konteks.organisasi.unit:
        holder = konteks.posts.pemangku(unit.kode).pemegang
        count = hitung_pegawai(placed.get(unit.kode, ()))
        pd = konteks.pd_dari(unit.kode)
        rows.append(
            (
                unit.kode,
                unit.nama,
                unit.jenis,
                unit.induk,
                pd,
                kinds[pd].jenis,
                konteks.posts.jabatan(unit.kode),
                None if holder is None else holder.nip,
                None if holder is None else holder.sebagai,
                count.pegawai,
                count.tanpa_ppk,
                count.ppk_lowong,
                konteks.sebagai_ppk[unit.kode],
            )
        )
    return _of_rows("unit", rows, laporan.regulasi, coded=("jenis", "perangkat_daerah", "jenis_perangkat_daerah"))


_BILANGAN: Final = frozenset({"jumlah", "pegawai", "tanpa_ppk", "ppk_lowong", "menilai"})


def _of_rows(nama: str, rows: Iterable[Sequence[object]], regulasi: str, *, coded: Sequence[str]) -> "Table":
    import pyarrow as pa

    names = [name for name in KAMUS[nama] if name != "regulasi"]
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    arrays = {}
    for name, cells in zip(names, columns, strict=True):
        array = pa.array(cells, pa.int64() if name in _BILANGAN else pa.string())
        arrays[name] = array.dictionary_encode() if name in coded else array
    count = len(columns[0])
    arrays["regulasi"] = pa.array([regulasi] * count, pa.string()).dictionary_encode()
    return pa.table(arrays)
