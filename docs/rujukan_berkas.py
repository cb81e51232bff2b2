"""Write the reference of docs/regulasi-sebagai-data.md and the shipped schemas: ``python docs/rujukan_berkas.py``.

Both come from the row classes that the files are read into.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tatakerja.kit.cases.skema import skema_kasus
from tatakerja.rules.berkas.kinds import JENIS
from tatakerja.rules.skema import make
from tatakerja.rules.skema.kosakata import kosakata
from tatakerja.rules.skema.make import skema_semua, tulis_skema

FILE = Path(__file__).with_name("regulasi-sebagai-data.md")
UMUM = (
    "kode", "di", "uraian", "bila", "tanpa", "atau", "sejak", "sampai", "instrumen", "bentuk", "dasar", "tersirat",
    "anomali", "pengecualian_dari", "menggantikan",
)  # fmt: skip
"""Keys that rows of (nearly) every kind have."""
MARK = "<!-- dari kelas-kelas baris; ditulis oleh `make docs` -->\n"


_ROOT = Path(__file__).parents[1]
SUMBER = {
    **{name: _ROOT / "plugins" / name / f"tatakerja_{name}" for name in ("bantul", "wonogiri", "kotabaru", "buleleng")},
    "sagara": _ROOT / "docs" / "contoh" / "sagara",
}
_KODE = re.compile(r'^kode = "([^"]+)"')
_TEMPAT = re.compile(r'^(?:di|tempat) = "([^"]+)"')
_KUNCI = re.compile(r"(?:^|[{,\[]\s*)\"?([a-z_]+)(?:\.[a-z0-9-]+)?\"?\s*=(?!=)")
_SYARAT = re.compile(r"(bila|tanpa) = \{[^{}]*\}")
_BARIS = re.compile(r"^\[\[?(?:[a-z]+\.)?([a-z_]+)")
_TABEL = re.compile(r"^\[(?:[a-z]+\.)?([a-z_]+)[].]")

TANPA_PASAL = {
    "berlaku_sampai": "peraturan yang sudah berakhir; lima peraturan ini masih berlaku",
    "mengubah": "perubahan; lima peraturan ini belum diubah",
    "menyisipkan": "perubahan; lima peraturan ini belum diubah",
    "sampai": "baris yang berakhir sebelum peraturannya; yang ada berganti dengan `sejak`",
    "plugin_dasar": "peraturan yang dibangun di atas yang lain",
    "menggantikan": "peraturan yang dibangun di atas yang lain",
    "pola_nomor": "tata naskah daerah, bukan peraturan sistem kerja",
    "klasifikasi": "tata naskah daerah, bukan peraturan sistem kerja",
    "perihal": "diam atas sebagian pelaporan saja; kelima peraturan diam atas seluruhnya atau tidak",
    "sesudah": "sisipan di belakang sebuah langkah; yang ada berdiri di depannya",
    "dengan": "koordinasi dengan pihak tertentu; kelima peraturan menyebut yang lain dengan kata-kata",
    "lengkap": "sebutan yang disambung nama unit; sebutan inti sudah begitu",
    "predikat": "predikat kinerja dari ketentuan lain; kelima peraturan tidak menyebutnya",
    "dampak": "jawaban yang diubah sebuah tafsir; dihitung dari baris bila tidak ditulis",
    "libur": "pengaturan daerah, bukan peraturan sistem kerja",
    "tanggal": "pengaturan daerah, bukan peraturan sistem kerja",
    "batas_mundur": "pengaturan daerah, bukan peraturan sistem kerja",
    **dict.fromkeys(
        (
            "kepala_daerah",
            "logo",
            "singkatan",
            "kata_tugas",
            "tanpa_nip",
            "awalan_tembusan",
            "blok_penerima",
            "lebar",
            "tinggi",
            "atas",
            "bawah",
            "kiri",
            "kanan",
            "huruf",
            "kop",
            "atas_nama",
            "alamat",
            "telepon",
            "laman",
            "surel",
            "untuk_beliau",
            "pemerintah",
        ),
        "pengaturan daerah tentang suratnya, bukan peraturan sistem kerja",
    ),
}
"""Words that none of the five needs, and what does."""


@cache
def pemakaian() -> dict[str, str]:
    """By word: the regency and the row or place that has it first, in the order of the regencies and their files."""
    found: dict[str, str] = {}
    for name, folder in SUMBER.items():
        for file in sorted(folder.glob("*.toml")):
            if file.name == "contoh.toml":
                continue
            pending: list[str] = []
            where = ""
            for line in file.read_text("utf-8").splitlines():
                if match := _TABEL.match(line):
                    pending.append(match[1])
                if line.startswith("[["):
                    _settle(found, pending, name, where or file.name)
                    where = ""
                    pending.append(_BARIS.match(line)[1])  # type: ignore[index]  # every such line matches
                    continue
                if (match := _KODE.match(line)) or (match := _TEMPAT.match(line)):
                    where = where if where and _TEMPAT.match(line) else match[1]
                plain = re.sub(r'"[^"]*"', '""', line.partition(" # ")[0])
                # What stands in a condition are facts, not keys.
                plain = _SYARAT.sub(r"\1 = {}", re.sub(r"\{[^{}]*tafsir = \{[^{}]*\}", "{", plain))
                pending += _KUNCI.findall(plain)
            _settle(found, pending, name, where or file.name)
    return found


def _settle(found: dict[str, str], pending: list[str], name: str, where: str) -> None:
    for word in pending:
        found.setdefault(word, f"{name}: {where}")
    pending.clear()


def reference() -> str:
    """Every file with its keys, then the closed words and the facts."""
    return "\n".join([_umum(), *map(_berkas, _tanpa_contoh()), _tanpa_pasal(), _kata(), *_fakta()])


def _tanpa_contoh() -> Iterable[tuple[str, dict[str, Any]]]:
    """The schemas but for that of the sample, which holds no law."""
    return ((name, schema) for name, schema in skema_semua().items() if name != "contoh")


def document(old: str) -> str:
    """The page with its reference written anew."""
    return old.partition(MARK)[0] + MARK + "\n" + reference()


def _berkas(item: tuple[str, dict[str, Any]]) -> str:
    name, of_file = item
    parts = [f"### `{name}.toml`\n"]
    properties = of_file["properties"]
    if "bagian" not in properties:
        for key, one in properties.items():
            inner = _inner(one)
            parts.append(f"`{key}`: {one.get('description', '')}\n" + (f"\n{_table(inner)}" if inner else ""))
        return "\n".join(parts)
    section = properties["bagian"]["items"]["properties"]
    for kind in (key for key in section if key in JENIS and key != "diam"):
        schema = section[kind]["items"]
        without = UMUM if "kode" in schema["properties"] else ()
        parts.append(f"`[[bagian.{kind}]]`\n\n{_table(schema, without)}")
    return "\n".join(parts)


def _inner(schema: dict[str, Any]) -> dict[str, Any] | None:
    """The table within a list of tables."""
    items = schema.get("items", {})
    return items if isinstance(items, dict) and "properties" in items else None


def _umum() -> str:
    """What every row may say, and the declared silence, once."""
    section = skema_semua()["kedudukan"]["properties"]["bagian"]["items"]["properties"]
    row, silence = section["kedudukan"]["items"], section["diam"]["items"]
    every = {**row, "properties": {key: one for key, one in row["properties"].items() if key in UMUM}}
    return (
        f"### Every row, and every section as a default\n\n{_table(every)}\n"
        f"### Silence, in every file of sections\n\n`[[bagian.diam]]`\n\n{_table(silence, UMUM)}"
    )


def _table(schema: dict[str, Any], tanpa: Iterable[str] = ()) -> str:
    required = set(schema.get("required", ()))
    needed = pemakaian()
    rows = (
        (
            f"`{key}`" + (" \\*" if key in required else ""),
            one.get("description", "").replace("|", "\\|"),
            needed.get(key, "–"),
        )
        for key, one in schema["properties"].items()
        if key not in tanpa
    )
    return _rows(("kunci", "arti", "dibutuhkan"), rows)


def _tanpa_pasal() -> str:
    rows = ((f"`{word}`", why) for word, why in sorted(TANPA_PASAL.items()))
    return "### Words that none of the five regulations needs\n\n" + _rows(("kunci", "untuk"), rows)


def _kata() -> str:
    """What ``tatakerja plugin kosakata`` lists, but for the facts."""
    parts = ["### Closed words\n\n`tatakerja plugin kosakata` lists these, with `-r` a regulation's own too.\n"]
    for group in kosakata():
        if group.nama.startswith("fakta-"):
            continue
        parts.append(f"#### `{group.nama}`: {group.arti}\n")
        if any(one.arti or one.nilai for one in group.kata):
            rows = ((f"`{one.kata}`", one.arti, " ".join(f"`{value}`" for value in one.nilai)) for one in group.kata)
            parts.append(_rows(("kata", "arti", "dengan"), rows))
        else:
            parts.append(" ".join(f"`{one.kata}`" for one in group.kata) + "\n")
    return "\n".join(parts)


def _fakta() -> Iterator[str]:
    for group in kosakata():
        if not group.nama.startswith("fakta-"):
            continue
        rows = (
            (f"`{one.kata}`", one.arti, " ".join(f"`{word}`" for word in one.nilai) if len(one.nilai) <= 14 else "")
            for one in group.kata
        )
        yield f"### `{group.nama}`: {group.arti}\n\n" + _rows(("fakta", "arti", "nilai"), rows)


def _rows(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    text = document(FILE.read_text("utf-8"))
    FILE.write_text(text, "utf-8")
    shipped = Path(make.__file__).parent
    (shipped / make.KASUS).write_text(json.dumps(skema_kasus(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    written = tulis_skema(shipped)
    sys.stdout.write(f"{FILE.name}, {len(written)} skema\n")
