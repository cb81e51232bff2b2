"""JSON Schemas (draft-07) of a regulation's files, made from the row classes that the files are read into.

Two grades: the general one knows the core's words and leaves a plugin's open; that of a plugin closes them, so that an
editor completes its posts, marks, readings and codes, and marks slips in them.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from tatakerja.border.files import require_no_file, write_file
from tatakerja.rules.berkas.folder import BERKAS_REGULASI, PENGATURAN
from tatakerja.rules.berkas.kinds import JENIS_BARIS, JenisBaris
from tatakerja.rules.berkas.langkah import AKSI, BERALASAN, DOKUMEN, PIHAK
from tatakerja.rules.berkas.pengaturan import MUNDUR_TERPANJANG
from tatakerja.rules.berkas.penunjuk import BAGI, BILA_ADA, PENUNJUK_PIMPINAN
from tatakerja.rules.berkas.reader import KEGIATAN, rencana
from tatakerja.rules.berkas.regulasi import FORMAT_BERKAS
from tatakerja.rules.skema.contoh import skema_contoh
from tatakerja.rules.skema.fakta import FAKTA_BARIS, FAKTA_BERKAS, SEMUA, fakta
from tatakerja.rules.skema.meanings import arti
from tatakerja.rules.skema.words import SKEMA_TEKS, Kata
from tatakerja.values.alur import Isian, Pihak, PolaLangkah, Titik
from tatakerja.values.anomali import Anomali, Tafsir
from tatakerja.values.aturan import AnomaliBersyarat, CatatanBersyarat, Dasar, Tersirat
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENIS_JABATAN, JENJANG
from tatakerja.values.pengaturan import AtasNama, HariLibur, KopSurat, PengaturanSurat
from tatakerja.values.penunjuk import PERAN, Batas, Mulai, Penunjuk
from tatakerja.values.regulasi import Instrumen, Istilah, JenisUnitBaru, Kosakata
from tatakerja.values.syarat import FAKTA_ANGKA, BarisFakta, SyaratSemua
from tatakerja.values.tahapan import Kegiatan, Kewajiban, TanggungJawab

DRAFT_BERKAS = "http://json-schema.org/draft-07/schema#"
Skema = dict[str, Any]
_TEKS: Skema = dict(SKEMA_TEKS)
_RUJUKAN = re.compile(r'"#/definitions/(\w+)"')
_BATAS: Skema = {
    "type": "object",
    "properties": {key: {"type": "integer", "minimum": 0} for key in ("paling_sedikit", "paling_banyak")},
    "minProperties": 1,
    "additionalProperties": False,
}


def skema_semua(kata: Kata | None = None) -> dict[str, Skema]:
    """The schema of every file, by its name: ``kedudukan``.

    :param kata: the words of a plugin; without it the general grade.
    """
    maker = _Pembuat(kata or Kata())
    made = {name: maker.berkas(name) for name in (*BERKAS_REGULASI, PENGATURAN) if name != "contoh"}
    sample = skema_contoh()
    head = {"$schema": DRAFT_BERKAS, "title": "contoh.toml", **_benda(sample["properties"], ["unit"])}
    return made | {"contoh": {**head, "definitions": sample["definitions"]}}


KASUS = "kasus.json"
"""The schema of files of cases: made by the kit, which stands above, shipped here beside the others."""


def tulis_skema(folder: Path, kata: Kata | None = None) -> list[Path]:
    """Write the schema of every file into a folder, that of cases among them: ``kedudukan.json``.

    :returns: what was written.
    """
    require_no_file(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in skema_semua(kata).items():
        file = folder / f"{name}.json"
        write_file(file, json.dumps(schema, ensure_ascii=False, indent=1) + "\n")
        written.append(file)
    shipped = Path(__file__).with_name(KASUS)
    if shipped.parent != folder.resolve():
        write_file(folder / KASUS, shipped.read_text("utf-8"))
    return [*written, folder / KASUS]


class _Pembuat:
    """Makes the schemas of one grade."""

    def __init__(self, kata: Kata) -> None:
        self._kata = kata
        self._facts = SEMUA
        self._by_key: dict[tuple[str, Any], Callable[[], Skema]] = {
            ("anomali", tuple[str, ...]): lambda: _satu_atau_daftar(self._kata.salah_satu(self._kata.anomali)),
        }
        self._by_type: dict[Any, Callable[[], Skema]] = {
            str: lambda: dict(_TEKS),
            bool: lambda: {"type": "boolean"},
            int: lambda: {"type": "integer"},
            date: lambda: {"type": "string", "format": "date"},
            tuple[str, ...]: lambda: _satu_atau_daftar(_TEKS),
            Mapping[str, str]: lambda: {"type": "object", "additionalProperties": dict(_TEKS)},
            SyaratSemua: lambda: self._ref("syarat"),
            Dasar: lambda: self._ref("dasar"),
            Tersirat: lambda: {"anyOf": [dict(_TEKS), self._ref("catatan")]},
            tuple[CatatanBersyarat, ...]: lambda: self._ref("catatan"),
            tuple[str | AnomaliBersyarat, ...]: self._anomali,
            tuple[Penunjuk, ...]: lambda: _satu_atau_daftar(_ref("penunjuk")),
            tuple[Penunjuk | Literal["pegawai", "ketua"], ...]: lambda: _satu_atau_daftar(
                {"anyOf": [{"enum": ["pegawai", "ketua"]}, _ref("penunjuk")]}
            ),
            Pihak: lambda: {"enum": list(PIHAK)},
            PolaLangkah: lambda: self._ref("langkah"),
            tuple[PolaLangkah, ...]: lambda: _daftar(self._ref("langkah")),
            Titik: lambda: self._tabel("titik", Titik, wajib=("oleh", "aksi")),
            tuple[Kegiatan, ...]: lambda: _daftar(self._kegiatan()),
            tuple[Isian | tuple[str, str, str], ...]: lambda: _daftar(self._isian()),
            tuple[Tafsir, ...]: lambda: {"type": "object", "additionalProperties": dict(_TEKS), "minProperties": 2},
            tuple[BarisFakta, ...]: lambda: _daftar(self._bersyarat("nilai", dict(_TEKS))),
        }

    def berkas(self, name: str) -> Skema:
        """The schema of a file."""
        self._facts = FAKTA_BERKAS.get(name, SEMUA)
        match name:
            case "regulasi":
                properties, required = self._regulasi(), ["nama", "daerah", "versi", "instrumen"]
            case "kosakata":
                properties, required = self._kosakata(), []
            case "anomali":
                entry = self._tabel("anomali", Anomali, wajib=("kode", "jenis", "tempat", "isi"), tanpa=("dampak",))
                properties, required = {"anomali": _daftar(entry)}, []
            case "pengaturan":
                entry = self._tabel("libur", HariLibur, wajib=("tanggal", "nama"))
                properties = {
                    "libur": _dengan_arti(_daftar(entry), "pengaturan", "libur"),
                    "batas_mundur": _dengan_arti(
                        {"type": "integer", "minimum": 0, "maximum": MUNDUR_TERPANJANG}, "pengaturan", "batas_mundur"
                    ),
                    "surat": _dengan_arti(self._surat(), "pengaturan", "surat"),
                    "plt": _dengan_arti(_plt(), "pengaturan", "plt"),
                }
                required = []
            case _:
                kinds = {kind: one for kind, one in JENIS_BARIS.items() if name in one.berkas}
                properties, required = {"bagian": _daftar(self._bagian(kinds))}, []
        schema = {"$schema": DRAFT_BERKAS, "title": f"{name}.toml", **_benda(properties, required)}
        return {**schema, "definitions": _dirujuk(schema, self._definisi(name))}

    # sections and rows

    def _bagian(self, kinds: Mapping[str, JenisBaris]) -> Skema:
        shared: Skema = {"judul": _dengan_arti(dict(_TEKS), "bagian", "judul")}
        for kind, one in kinds.items():
            shared |= {
                key: schema for key, schema in self._kunci(kind, one).items() if key not in ("kode", "uraian", *kinds)
            }
        rows = {kind: _daftar(self._baris(kind, one)) for kind, one in kinds.items()}
        return _benda(shared | rows)

    def _baris(self, kind: str, one: JenisBaris) -> Skema:
        properties = self._kunci(kind, one)
        required = ["daftar"] if one.urai else ["kode"]
        return _benda(properties, required)

    def _kunci(self, kind: str, one: JenisBaris) -> Skema:
        of_file = self._facts
        self._facts = FAKTA_BARIS.get(kind, of_file)
        made = {
            key: _dengan_arti(self._nilai(kind, one, key), kind, key) for key in sorted(one.kunci, key=_URUTAN.index)
        }
        self._facts = of_file
        return made

    def _nilai(self, kind: str, one: JenisBaris, key: str) -> Skema:
        if key in ("bila", "tanpa", "atau"):
            return self._ref(key)
        if key == "daftar":
            return self._daftar_butir(kind)
        if key in ("di", "instrumen", "bentuk"):
            return dict(_TEKS)
        if key == "pengecualian_dari":
            return _satu_atau_daftar(self._kata.salah_satu(self._kata.kode_aturan()))
        isi = one.isi.get(key) or rencana(one.kelas)[key]
        return self._jenis(key, isi.jenis)

    def _daftar_butir(self, kind: str) -> Skema:
        schemas = {"isi": dict(_TEKS), "dasar": self._sitasi(kind), "anomali": self._anomali_butir(kind)}
        properties = {key: _dengan_arti(one, kind, key) for key, one in schemas.items()}
        return _daftar(_benda(properties, ["isi", "dasar"]))

    def _anomali_butir(self, kind: str) -> Skema:
        """Anomalies of a member of a list; where the kind has no conditions, they have none."""
        one = rencana(JENIS_BARIS[kind].kelas)["anomali"]
        return self._jenis("anomali", one.jenis)

    def _sitasi(self, kind: str) -> Skema:
        return dict(_TEKS) if JENIS_BARIS[kind].kelas in (TanggungJawab, Kewajiban) else self._ref("dasar")

    # types of fields

    def _jenis(self, key: str, kind: Any) -> Skema:
        """The schema of a type."""
        if key == "tempat":
            return _satu_atau_daftar(_TEKS)
        if made := self._by_key.get((key, kind)) or self._by_type.get(kind):
            return made()
        origin, members = get_origin(kind), get_args(kind)
        if origin is Literal:
            return {"enum": list(members)}
        if origin in (Union, UnionType):
            kinds = [one for one in members if one is not NoneType]
            schemas = [self._jenis(key, one) for one in kinds]
            words = [word for one in schemas for word in one.get("enum", ())]
            if all("enum" in one for one in schemas):
                return {"enum": words}
            return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
        if origin is tuple:
            return _satu_atau_daftar(self._jenis(key, members[0]))
        raise TypeError(f"kunci {key!r}: jenis {kind!r} belum mempunyai skema")

    def _anomali(self) -> Skema:
        codes = self._kata.salah_satu(self._kata.anomali)
        return _satu_atau_daftar({"anyOf": [codes, self._bersyarat("anomali", _satu_atau_daftar(codes))]})

    def _kegiatan(self) -> Skema:
        made = self._tabel("kegiatan", Kegiatan, wajib=("nama",))
        made["properties"]["nama"] = _dengan_arti({"enum": list(KEGIATAN)}, "kegiatan", "nama")
        return made

    def _isian(self) -> Skema:
        properties = {key: _dengan_arti(dict(_TEKS), "isian", key) for key in Isian._fields}
        return _benda(properties, Isian._fields)

    def _langkah(self) -> Skema:
        made = self._tabel("langkah", PolaLangkah, wajib=("aksi",))
        documents = [f"{one}{reason}" for one in DOKUMEN for reason in ("", f" {BERALASAN}")]
        made["properties"]["penolakan"] = _dengan_arti({"enum": ["tidak", "bebas", *documents]}, "langkah", "penolakan")
        made["properties"]["aksi"] = _dengan_arti({"enum": list(AKSI)}, "langkah", "aksi")
        tenggat = {"type": "string", "pattern": r"^[1-9]\d{0,3} hari( kerja)?$"}
        made["properties"]["tenggat"] = _dengan_arti(tenggat, "langkah", "tenggat")
        return made

    def _surat(self) -> Skema:
        """How a regency's letters look."""
        lists = {"kop": (KopSurat, ("unit",)), "atas_nama": (AtasNama, ("unit", "jabatan"))}
        made = self._tabel("surat", PengaturanSurat, tanpa=lists)
        for name, (kind, needed) in lists.items():
            made["properties"][name] = _dengan_arti(_daftar(self._tabel(name, kind, needed)), "surat", name)
        return made

    def _tabel(self, nama: str, kelas: type[Any], wajib: Iterable[str] = (), tanpa: Iterable[str] = ()) -> Skema:
        """A table whose keys are a class's fields."""
        properties = {}
        for field in attrs.fields(kelas):
            if field.name in tanpa:
                continue
            schema = dict(_TEKS) if field.name == "penolakan" else self._jenis(field.name, field.type)
            properties[field.name] = _dengan_arti(schema, nama, field.name)
        return _benda(properties, wajib)

    # conditions

    def _ref(self, name: str) -> Skema:
        """What rests on facts is defined once for each list of facts."""
        return _ref(f"{name}_{self._facts}")

    def _fakta(self) -> Skema:
        """The facts of a condition, each with its values."""
        kata = self._kata
        properties: Skema = {}
        for name, (what, words) in fakta(self._facts, kata).items():
            if name in FAKTA_ANGKA:
                schema: Skema = {"anyOf": [{"type": "integer", "minimum": 0}, _BATAS]}
            elif words == {"ya", "tidak"}:
                schema = {"type": "boolean"}
            else:
                schema = _satu_atau_daftar(kata.salah_satu(words))
            properties[name] = {"description": what[:1].upper() + what[1:] + ".", **schema}
        readings = {
            code: {"description": f"Tafsir atas {code}.", **_satu_atau_daftar(kata.salah_satu(codes))}
            for code, codes in kata.tafsir.items()
        }
        properties["tafsir"] = {
            "description": "Tafsir yang dipilih: anomali = kode tafsir.",
            "type": "object",
            "properties": readings,
            "additionalProperties": False if kata.tertutup else _satu_atau_daftar(_TEKS),
            "minProperties": 1,
        }
        loose = _satu_atau_daftar(_TEKS) if not kata.tertutup else False
        return {"type": "object", "properties": properties, "additionalProperties": loose, "minProperties": 1}

    def _bersyarat(self, key: str, schema: Skema) -> Skema:
        """A table that says something under conditions."""
        properties = {name: self._ref(name) for name in ("bila", "tanpa", "atau")}
        return _benda({**properties, key: _dengan_arti(schema, "", key)}, [key])

    def _definisi(self, name: str) -> Skema:
        """What a file's schema refers to, for each list of facts on which its conditions rest."""
        made: Skema = {"penunjuk": {"anyOf": [self._kata.salah_satu(self._kata.pejabat), _jalan(self._kata)]}}
        of_file = FAKTA_BERKAS.get(name, SEMUA)
        names = {of_file, *(FAKTA_BARIS[kind] for kind in FAKTA_BARIS if name in JENIS_BARIS[kind].berkas)}
        for facts in sorted(names):
            self._facts = facts
            one_of = {**_benda({"bila": self._ref("fakta"), "tanpa": self._ref("fakta")}), "minProperties": 1}
            by_condition = self._bersyarat("dasar", _satu_atau_daftar(_TEKS))
            conditions = {"bila": self._ref("bila"), "tanpa": self._ref("tanpa"), "atau": self._ref("atau")}
            made |= {
                f"fakta_{facts}": self._fakta(),
                f"bila_{facts}": {"description": arti("", "bila"), "allOf": [self._ref("fakta")]},
                f"tanpa_{facts}": {"description": arti("", "tanpa"), "allOf": [self._ref("fakta")]},
                f"atau_{facts}": {"description": arti("", "atau"), "type": "array", "items": one_of, "minItems": 2},
                f"syarat_{facts}": _benda(conditions),
                f"dasar_{facts}": _satu_atau_daftar({"anyOf": [_TEKS, by_condition]}),
                f"catatan_{facts}": _daftar(self._bersyarat("isi", dict(_TEKS))),
                f"langkah_{facts}": self._langkah(),
            }
        self._facts = of_file
        return made

    # files without sections

    def _regulasi(self) -> Skema:
        instrument = self._tabel(
            "instrumen", Instrumen, wajib=("kode", "judul", "singkatan"), tanpa=("penomoran", "menyisipkan")
        )
        for key in ("penomoran", "menyisipkan"):
            file = {"type": "string", "pattern": r"^[a-z0-9][a-z0-9_-]*\.txt$"}
            instrument["properties"][key] = _dengan_arti(file, "instrumen", key)
        where = _dengan_arti(_satu_atau_daftar(_TEKS), "regulasi", "tempat")
        why = _dengan_arti(dict(_TEKS), "regulasi", "alasan")
        place = _benda({"tempat": where, "alasan": why}, ["tempat", "alasan"])
        made: Skema = {"format": {"const": FORMAT_BERKAS}}
        made |= {key: dict(_TEKS) for key in ("nama", "daerah", "versi", "plugin_dasar")}
        made["instrumen"] = {**_daftar(instrument), "minItems": 1}
        made["rujukan"] = {"type": "object", "additionalProperties": self._ref("dasar")}
        made |= {key: _daftar(place) for key in ("bukan_norma", "di_luar")}
        line = _dengan_arti(_satu_atau_daftar(_TEKS), "salah_pindai", "teks")
        lost = _dengan_arti(_satu_atau_daftar(_TEKS), "salah_pindai", "tempat")
        reason = _dengan_arti(dict(_TEKS), "regulasi", "alasan")
        made["salah_pindai"] = _daftar(_benda({"tempat": lost, "teks": line, "alasan": reason}, ["alasan"]))
        return {key: _dengan_arti(schema, "regulasi", key) for key, schema in made.items()}

    def _kosakata(self) -> Skema:
        words = self._jenis("penanda", Mapping[str, str])
        posts = {"type": "object", "additionalProperties": _jalan(self._kata, bernama=True)}
        what = _dengan_arti(dict(_TEKS), "fakta", "uraian")
        rows = _dengan_arti(self._jenis("baris", tuple[BarisFakta, ...]), "fakta", "baris")
        fact = _benda({"uraian": what, "baris": rows}, ["uraian", "baris"])
        rating = _benda(
            {key: _dengan_arti(dict(_TEKS), "predikat", key) for key in ("nama", "dasar")}, ["nama", "dasar"]
        )
        parties = _benda({one: dict(_TEKS) for one in PIHAK})
        made = {
            "penanda": words, "pola": words, "cakupan": words, "perangkat_daerah": words, "unit_tersendiri": words,
            "istilah": _daftar(self._tabel("istilah", Istilah, wajib=("jenis", "nama", "pimpinan"))),
            "jenis_unit": _daftar(self._tabel("jenis_unit", JenisUnitBaru, wajib=("jenis",))),
            "fakta": {"type": "object", "additionalProperties": fact},
            "pejabat": posts, "pihak": parties, "predikat": _daftar(rating),
            "pola_nomor": dict(_TEKS), "klasifikasi": dict(_TEKS),
        }  # fmt: skip
        if left := rencana(Kosakata).keys() - made.keys():
            raise KeyError(f"keys without a schema: {sorted(left)}")
        return {key: _dengan_arti(schema, "kosakata", key) for key, schema in made.items()}


def _jalan(kata: Kata, *, bernama: bool = False) -> Skema:
    """A way to a post; as an entry of ``[pejabat]`` it says for which units the name is used."""
    kinds = _satu_atau_daftar(kata.salah_satu(kata.jenis))
    values: Skema = {
        "jenis": kinds,
        "jabatan": _satu_atau_daftar({"enum": list(JABATAN_PIMPINAN)}),
        "tingkat": {"type": "integer", "minimum": 1, "maximum": 9},
        "batas": {"enum": list(get_args(Batas))},
        "mulai": {"enum": list(get_args(Mulai))},
    }
    named = {BILA_ADA: _dengan_arti({"type": "boolean"}, "pejabat", BILA_ADA)}
    if bernama:
        named["pada"] = _dengan_arti(kinds, "pejabat", "pada")
    ways: list[Skema] = []
    for word, (_, keys) in PENUNJUK_PIMPINAN.items():
        properties = {"pimpinan": _dengan_arti({"const": word}, "pejabat", "pimpinan")}
        properties |= {key: _dengan_arti(values[key], "pejabat", key) for key in keys} | named
        ways.append(_benda(properties, ["pimpinan"]))
    roles = {"peran": _dengan_arti({"enum": list(PERAN)}, "pejabat", "peran")} | named
    roles["bagi"] = _dengan_arti({"enum": list(BAGI)}, "pejabat", "bagi")
    ways.append(_benda(roles, ["peran"]))
    return {"anyOf": ways}


def _benda(properties: Mapping[str, Any], wajib: Iterable[str] = ()) -> Skema:
    """A table with no other keys than these."""
    return {
        "type": "object", "properties": dict(properties), "required": list(wajib), "additionalProperties": False,
    }  # fmt: skip


def _ref(name: str) -> Skema:
    return {"$ref": f"#/definitions/{name}"}


def _dirujuk(schema: Skema, definitions: Skema) -> Skema:
    """The definitions that a schema refers to, directly or through others."""
    needed: dict[str, Skema] = {}
    waiting = [json.dumps(schema)]
    while waiting:
        for name in _RUJUKAN.findall(waiting.pop()):
            if name not in needed:
                needed[name] = definitions[name]
                waiting.append(json.dumps(definitions[name]))
    return dict(sorted(needed.items()))


def _daftar(schema: Mapping[str, Any]) -> Skema:
    return {"type": "array", "items": dict(schema)}


def _satu_atau_daftar(schema: Mapping[str, Any]) -> Skema:
    return {"anyOf": [dict(schema), _daftar(schema)]}


def _dengan_arti(schema: Skema, kind: str, key: str) -> Skema:
    # In draft-07 what stands beside a $ref is ignored, its meaning too.
    if "$ref" in schema:
        return {"description": arti(kind, key), "allOf": [schema]}
    return {"description": arti(kind, key), **schema}


_URUTAN = [
    "kode", "di", "uraian", "bila", "tanpa", "atau", "sejak", "sampai", "instrumen", "disebut_bagi", "bentuk",
    "tentang",
    "perihal",
    "ppk", "puo", "koordinator", "dasar_koordinator", "langkah", "surat", "status", "tanpa_ppk", "sebelum", "sesudah",
    "tingkat", "dokumen", "isian", "oleh", "dengan", "wajib", "bagi", "pelapor", "peminta", "kepada", "dari", "berkala",
    "atas_anggota", "tindak_lanjut", "syarat", "kegiatan", "rantai", "dasar_pengembalian", "peran", "bab", "pengemban",
    "isi", "daftar", "alasan",
    "dasar", "tersirat", "anomali", "catatan", "pengecualian_dari", "menggantikan",
]  # fmt: skip
"""The order in which an editor offers a row's keys: what it is, when, what it says, on what it rests."""


def _plt() -> Skema:
    """Limits of acting officials."""
    posts: Skema = {"type": "array", "items": {"enum": list(JABATAN_PIMPINAN)}}
    own: Skema = {"enum": [*JENIS_JABATAN, *JENJANG]}
    made: dict[str, Skema] = {
        name: {"type": "integer", "minimum": 0, "maximum": 120} for name in ("bulan", "perpanjangan")
    }
    made["dasar"] = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
    made["jabatan"] = {"type": "object", "propertyNames": own, "additionalProperties": posts}
    return _benda({name: _dengan_arti(schema, "plt", name) for name, schema in made.items()}, ("dasar",))
