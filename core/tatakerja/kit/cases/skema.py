"""The JSON Schema of files of cases, made from the classes that cases are read into, for editors."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, get_args

import attrs

from tatakerja.kit.cases.evaluasi import KasusEvaluasi, KasusPelaksanaan, KasusPelaporan, KasusTahapan
from tatakerja.kit.cases.kedudukan import DIISI_PEMBACA, KasusKedudukan
from tatakerja.kit.cases.penugasan import PENOLAKAN, TIDAK_ADA, KasusPenugasan
from tatakerja.rules.skema.make import DRAFT_BERKAS, Skema
from tatakerja.rules.skema.words import SKEMA_TEKS
from tatakerja.values.alur import Aksi, Bentuk, Cakupan, Cara, Dokumen, Sifat, StatusAlur, Tingkat
from tatakerja.values.evaluasi import Pengembalian, StatusEvaluasi
from tatakerja.values.galat import Jalur
from tatakerja.values.istilah import JENIS_JABATAN, JENJANG, KEDUDUKAN_KHUSUS, SEBAGAI, STATUS_ASN
from tatakerja.values.kedudukan import StatusKedudukan
from tatakerja.values.pelaporan import Pelapor, Periode
from tatakerja.values.tahapan import Tahap

_TEKS: Skema = dict(SKEMA_TEKS)
_KELAS: Mapping[str, type[Any]] = {
    "kedudukan": KasusKedudukan,
    "penugasan": KasusPenugasan,
    "evaluasi": KasusEvaluasi,
    "pelaporan": KasusPelaporan,
    "pelaksanaan": KasusPelaksanaan,
    "tahapan": KasusTahapan,
}
_STATUS: Mapping[str, Any] = {"kedudukan": StatusKedudukan, "penugasan": StatusAlur}
_BERNAMA = frozenset({"penugasan", "pelaporan", "pelaksanaan"})
"""Tables that ask about several employees, each with a name."""


def skema_kasus() -> Skema:
    """The schema of any file of cases."""
    fragment = _benda({"unit": _arti(_TEKS, "Satu unit sebaris: kode jenis induk jabatan_pimpinan.")}, ["unit"])
    tables = {name: {"type": "array", "items": _kasus(name)} for name in _KELAS}
    own = {"description": "Kasus menurut nama berkasnya: kedudukan, penugasan, atau evaluasi.", "type": "array"}
    either = [{"$ref": f"#/properties/{name}/items"} for name in ("kedudukan", "penugasan", "evaluasi")]
    return {
        "$schema": DRAFT_BERKAS,
        "title": "kasus",
        **_benda(
            {
                "organisasi": {"type": "object", "additionalProperties": fragment},
                **tables,
                "kasus": {**own, "items": {"anyOf": either}},
            }
        ),
    }


_SEBUTAN = {
    "string": "teks",
    "integer": "bilangan bulat",
    "boolean": "true atau false",
    "array": "daftar",
    "object": "tabel",
}
_JENIS = {"string": (str, date), "integer": int, "boolean": bool, "array": list, "object": dict}


def salah_bentuk(data: Mapping[str, Any], *, sendiri: str = "") -> Iterator[tuple[Jalur, str]]:
    """Every value of a file of cases that has another type than it must have, with its place.

    :param sendiri: what the table ``kasus`` of this file asks.
    """
    schema = skema_kasus()
    schema["properties"]["kasus"] = schema["properties"].get(sendiri, {"type": "array"})
    return _salah(data, schema, ())


def _salah(value: Any, schema: Mapping[str, Any], place: Jalur) -> Iterator[tuple[Jalur, str]]:
    if "anyOf" in schema:
        # Of tables the one whose keys it has; of other values any, and the first tells what is wrong.
        ways = sorted(schema["anyOf"], key=lambda one: _asing(value, one))
        ways = ways[:1] if isinstance(value, dict) else ways
        if all(any(_salah(value, one, place)) for one in ways):
            yield from _salah(value, ways[0], place)
        return
    kind = schema.get("type", "string" if "enum" in schema else None)
    if kind is None:
        return
    if not isinstance(value, _JENIS[kind]) or (kind == "integer" and isinstance(value, bool)):  # type: ignore[arg-type]
        name = next((str(one) for one in reversed(place) if isinstance(one, str)), "")
        yield place, f"{name} harus {_SEBUTAN[kind]}, bukan {value!r:.60}"
    elif kind == "object":
        for key, one in value.items():
            known = schema.get("properties", {}).get(key, schema.get("additionalProperties"))
            if known:
                yield from _salah(one, known, (*place, key))
    elif kind == "array":
        cells = schema.get("items", {})
        for number, one in enumerate(value):
            cell = cells if isinstance(cells, dict) else dict(enumerate(cells)).get(number, {})
            yield from _salah(one, cell, (*place, number))


def _asing(value: Any, schema: Mapping[str, Any]) -> int:
    """How many keys of a table a schema doesn't know."""
    return len(value.keys() - schema.get("properties", {}).keys()) if isinstance(value, dict) else 0


def kunci_kasus(table: str) -> frozenset[str]:
    """The keys of a table's cases."""
    return frozenset(_kasus(table)["properties"])


def _kasus(table: str) -> Skema:
    """A case of a table; its keys are the fields of its class."""
    fields = {field.name: field for field in attrs.fields(_KELAS[table]) if field.name not in DIISI_PEMBACA}
    properties = {name: _arti(_kunci(table, name), _ARTI.get(name, "")) for name in fields}
    needed = [name for name, field in fields.items() if field.default is attrs.NOTHING]
    return _benda({"organisasi": _arti(_TEKS, _ARTI["organisasi"]), **properties}, ["organisasi", *needed])


def _kunci(table: str, key: str) -> Skema:
    if key == "status":
        return _salah_satu(get_args(_STATUS.get(table, StatusEvaluasi)))
    if key == "pegawai":
        return _nama(_PEGAWAI_STAF) if table in _BERNAMA else {"anyOf": [_PEGAWAI_STAF, _PEMIMPIN]}
    if key == "usulan":
        keys = {"cara": _salah_satu(get_args(Cara)), "pemilik": _TEKS, "pegawai": _daftar(_TEKS), "ketua": _TEKS}
        more = {"sifat": _salah_satu(get_args(Sifat)), "hukum": _TEKS} if table == "penugasan" else {}
        return _benda(keys | more, ["cara", "pemilik", "pegawai"])
    if (table, key) == ("penugasan", "ppk"):
        return _nama(_TEKS)
    if key in _BENTUK:
        return _BENTUK[key]
    raise TypeError(f"kunci {key!r} dari kasus {table} belum mempunyai skema")


def _benda(properties: Mapping[str, Any], wajib: Iterable[str] = ()) -> Skema:
    return {
        "type": "object", "properties": dict(properties), "required": list(wajib), "additionalProperties": False,
    }  # fmt: skip


def _salah_satu(words: Iterable[str]) -> Skema:
    return {"enum": list(words)}


def _daftar(schema: Skema) -> Skema:
    return {"type": "array", "items": schema}


def _nama(schema: Skema) -> Skema:
    return {"type": "object", "additionalProperties": schema}


def _baris(*cells: Skema, lagi: Skema | None = None) -> Skema:
    """A row whose cells have a meaning each, and one more where the case asks for it."""
    items = [*cells, *([lagi] if lagi else [])]
    return {"type": "array", "items": items, "minItems": len(cells), "maxItems": len(items)}


def _arti(schema: Skema, words: str) -> Skema:
    return {"description": words, **schema} if words else schema


_NAMA_NAMA = _daftar(_TEKS)
_PEMIMPIN = _benda({"memimpin": _TEKS}, ["memimpin"])
_PEGAWAI_STAF = _benda(
    {
        "unit": _TEKS, "jenis_jabatan": _salah_satu(JENIS_JABATAN), "jenjang": _salah_satu(filter(None, JENJANG)),
        "status_asn": _salah_satu(filter(None, STATUS_ASN)),
        "kedudukan_khusus": _salah_satu(filter(None, KEDUDUKAN_KHUSUS)),
    },
    ["unit", "jenis_jabatan"],
)  # fmt: skip
_DOKUMEN = _salah_satu(get_args(Dokumen))
_ANGKA: Skema = {"type": "integer", "minimum": 1}
_BENAR: Skema = {"type": "boolean"}
_BERKALA: Skema = {"anyOf": [_BENAR, _salah_satu(get_args(Periode))]}
_LANGKAH = _baris(
    _ANGKA, _salah_satu(get_args(Aksi)), _TEKS, _salah_satu((TIDAK_ADA, *get_args(Dokumen))),
    _NAMA_NAMA, _NAMA_NAMA, _NAMA_NAMA,
    lagi=_benda(
        {
            "penolakan": _salah_satu(PENOLAKAN), "sebagai": _salah_satu((*SEBAGAI, "lowong")), "peran": _TEKS,
            "syarat": _TEKS, "tenggat": _TEKS, "dasar": _NAMA_NAMA,
        }
    ),
)  # fmt: skip
_LAPORAN = _baris(
    _salah_satu(get_args(Pelapor)),
    _TEKS,
    _NAMA_NAMA,
    lagi=_benda({"berkala": _BERKALA, "anggota": _TEKS, "dasar": _NAMA_NAMA}),
)
_BENTUK: Mapping[str, Skema] = {
    "kalimat": _TEKS, "unit": _TEKS, "ppk": _TEKS, "puo": _TEKS, "koordinator": _TEKS, "dasar": _NAMA_NAMA,
    "tafsir": _nama(_TEKS), "tanggal": {"type": "string", "format": date.__name__}, "anomali": _NAMA_NAMA,
    "keterangan": _NAMA_NAMA, "kosong": _NAMA_NAMA, "negatif": _BENAR, "pemilik": _TEKS, "ukuran_tim": _ANGKA,
    "dibandingkan": {"type": "string"},
    "pemangku": _daftar(
        _benda(
            {"unit": _TEKS, "siapa": _TEKS, "sebagai": _salah_satu(SEBAGAI)}, ["unit", "siapa", "sebagai"]
        )
    ),
    "bentuk": _salah_satu(get_args(Bentuk)), "cakupan": _salah_satu(get_args(Cakupan)), "cakupan_regulasi": _TEKS,
    "langkah": _daftar(_LANGKAH), "surat": _daftar(_baris(_DOKUMEN, _TEKS, _NAMA_NAMA)),
    "muatan": {"type": "object", "propertyNames": _DOKUMEN, "additionalProperties": _NAMA_NAMA},
    "catatan": _daftar(_baris(_salah_satu(get_args(Tingkat)), _TEKS)), "tanpa_catatan": _NAMA_NAMA,
    "rantai": _NAMA_NAMA, "penyelesai": _TEKS, "pengembalian": _salah_satu(get_args(Pengembalian)),
    "laporan": _daftar(_LAPORAN), "permintaan": _daftar(
        _baris(_TEKS, _daftar(_salah_satu(get_args(Pelapor))), lagi=_benda({"dasar": _NAMA_NAMA}))
    ),
    "kendala": _NAMA_NAMA, "tindak_lanjut": _NAMA_NAMA, "pengarah": _NAMA_NAMA,
    "koordinasi": _daftar(_baris(_TEKS, _BENAR, _TEKS)), "kewajiban": _daftar(_baris(_TEKS, _TEKS)),
    "kegiatan": _daftar(_baris(_salah_satu(get_args(Tahap)), _TEKS, _NAMA_NAMA, _TEKS)),
}  # fmt: skip
_ARTI = {
    "organisasi": "Potongan organisasi yang dipakai: nama sebuah [organisasi.NAMA].",
    "kalimat": "Kalimat peraturan, satu kali dalam berkasnya.",
    "status": "Status jawaban.",
    "dasar": "Sitasi yang harus ada dalam jawaban.",
    "anomali": "Anomali yang harus disebut jawaban.",
    "keterangan": "Kata yang harus ada dalam salah satu keterangan jawaban.",
    "tafsir": "Tafsir yang dipilih: anomali = tafsir.",
    "tanggal": "Hari yang ditanyakan; bila tidak ditulis, hari pertama berlaku.",
    "pemangku": "Pemangku yang lain dari pimpinan definitif.",
    "kosong": "Kode unit yang jabatannya lowong.",
    "negatif": "Tandai kasus diam, larangan, dan di luar jangkauan.",
    "dibandingkan": "Siapa yang membandingkannya dengan bunyi pasal, dan kapan; kosong: baru jawaban plugin.",
    "ppk": "Unit yang dipimpin Pejabat Penilai Kinerja; bila tidak ditulis, harus kosong.",
    "puo": "Unit yang dipimpin Pimpinan Unit Organisasi; bila tidak ditulis, harus kosong.",
    "koordinator": "Unit yang dipimpin Pelaksana koordinasi; bila tidak ditulis, harus kosong.",
    "pegawai": "Siapa yang ditanyakan: unit dan jenis_jabatan (dan jenjang, status_asn), atau memimpin.",
    "usulan": "Usulan penugasan, dengan pegawai menurut namanya dan pimpinan menurut unitnya.",
    "langkah": "Semua langkah: no, aksi, pelaku, dokumen, kepada, tembusan, pegawai, lalu tabel bila perlu.",
    "surat": "Semua surat: jenis, penetap, pegawai.",
    "catatan": "Tingkat, dan kata dalam catatan itu.",
    "tanpa_catatan": "Kata yang tidak boleh ada dalam catatan.",
    "muatan": "Isi yang harus disebut setiap dokumen.",
    "rantai": "Unit yang pimpinannya meninjau, berurutan, semuanya.",
    "penyelesai": "Unit yang pimpinannya menyatakan selesai; bila tidak ditulis, harus kosong.",
    "laporan": "Semua laporan: pelapor, pegawai, kepada, lalu tabel bila perlu.",
    "permintaan": "Siapa dapat meminta laporan dari siapa, semuanya.",
    "kendala": "Siapa memutus kendala, semuanya.",
    "tindak_lanjut": "Siapa menindaklanjuti kendala, semuanya.",
    "pengarah": "Siapa mengarahkan, semuanya.",
    "koordinasi": "Dengan siapa, wajib atau tidak, sitasinya.",
    "kewajiban": "Kata isinya, dan sitasinya.",
    "kegiatan": "Tahap, nama kegiatan, pelaku, sitasi; berurutan.",
    "ukuran_tim": "Banyaknya pegawai yang bekerja bersama.",
}
"""What the keys mean, for an editor."""
