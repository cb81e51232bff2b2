"""Write the reference of docs/regulasi-sebagai-data.md and the shipped schemas: ``python docs/rujukan_berkas.py``.

Both come from the row classes that the files are read into.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pemakaian import BARIS, UMUM, pemakaian

from tatakerja.kit.cases.skema import skema_kasus
from tatakerja.rules.berkas.kinds import JENIS_BARIS
from tatakerja.rules.skema import make
from tatakerja.rules.skema.kosakata import kosakata
from tatakerja.rules.skema.make import skema_semua, tulis_skema

FILE = Path(__file__).with_name("regulasi-sebagai-data.md")
MARK = "<!-- dari kelas-kelas baris; ditulis oleh `make docs` -->\n"

TANPA_PASAL = {
    "pola_nomor": "tata naskah daerah, bukan peraturan sistem kerja",
    "klasifikasi": "tata naskah daerah, bukan peraturan sistem kerja",
    "libur": "pengaturan daerah, bukan peraturan sistem kerja",
    "tanggal": "pengaturan daerah, bukan peraturan sistem kerja",
    "batas_mundur": "pengaturan daerah, bukan peraturan sistem kerja",
    "status.diatur": "status jawaban; dalam berkas tidak ditulis",
    "status.belum_tertentukan": "status jawaban; dalam berkas tidak ditulis",
    **dict.fromkeys(
        (
            "kepala_daerah",
            "logo",
            "logo_kepala_daerah",
            "kata_penetapan",
            "awalan_kepada",
            "bentuk_pangkat",
            "gaya_nama",
            "tembusan_tetap",
            "paraf",
            "catatan_kaki",
            "jenis_huruf",
            "templat",
            "singkatan",
            "kata_tugas",
            "sifat",
            "tanpa_nip",
            "jabatan_sendiri",
            "awalan_nip",
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
"""Words that none of the seven needs, and what does; of some only in one table, before a dot."""


_SEPERTI = {"surat": "alur", "penunjukan_ketua": "alur", "evaluasi": "tahapan"}
"""Kinds of rows that are written as others are, or follow from them."""


def dibutuhkan(tabel: str, kata: str) -> str:
    """The place that needs a word first; a dash where none of the seven does."""
    needed = pemakaian()
    tables = (tabel, _SEPERTI.get(tabel, tabel), BARIS if kata in UMUM else tabel)
    return next((needed[one, kata] for one in tables if (one, kata) in needed), "–")


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
            parts.append(f"`{key}`: {one.get('description', '')}\n" + (f"\n{_table(key, inner)}" if inner else ""))
        return "\n".join(parts)
    section = properties["bagian"]["items"]["properties"]
    for kind in (key for key in section if key in JENIS_BARIS and key != "diam"):
        schema = section[kind]["items"]
        without = UMUM if "kode" in schema["properties"] else ()
        parts.append(f"`[[bagian.{kind}]]`\n\n{_table(kind, schema, without)}")
    parts += (_bersarang(name, *one) for one in BERSARANG.get(name, ()))
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
        f"### Every row, and every section as a default\n\n{_table(BARIS, every)}\n"
        f"### Silence, in every file of sections\n\n`[[bagian.diam]]`\n\n{_table('diam', silence, UMUM)}"
    )


BERSARANG: Mapping[str, tuple[tuple[str, str], ...]] = {
    "kedudukan": (("catatan", "kedudukan"),),
    "penugasan": (("langkah", "alur"), ("sebelum", "sisipan"), ("isian", "muatan")),
    "pelaksanaan": (("daftar", "ketentuan"),),
    "tahapan": (("kegiatan", "tahapan"), ("daftar", "kewajiban")),
}
"""By file: keys that hold tables, each with a kind of row that has it."""


def _bersarang(berkas: str, kunci: str, jenis: str) -> str:
    """The keys of the tables that stand in a key of rows."""
    schema = skema_semua()[berkas]
    inner: Any = schema["properties"]["bagian"]["items"]["properties"][jenis]["items"]["properties"][kunci]
    while "properties" not in inner:
        (link,) = inner.get("allOf", [inner])
        inner = schema["definitions"][link["$ref"].rpartition("/")[2]] if "$ref" in link else link["items"]
    return f"`{kunci}`, of `[[bagian.{jenis}]]`\n\n{_table(kunci, inner)}"


def _table(tabel: str, schema: dict[str, Any], tanpa: Iterable[str] = ()) -> str:
    required = set(schema.get("required", ()))
    rows = (
        (
            f"`{key}`" + (" \\*" if key in required else ""),
            one.get("description", "").replace("|", "\\|"),
            dibutuhkan(tabel, key),
        )
        for key, one in schema["properties"].items()
        if key not in tanpa
    )
    return _rows(("kunci", "arti", "dibutuhkan"), rows)


def _tanpa_pasal() -> str:
    rows = ((f"`{word}`", why) for word, why in sorted(TANPA_PASAL.items()))
    return "### Words that none of the seven regulations needs\n\n" + _rows(("kunci", "untuk"), rows)


def _kata() -> str:
    """What ``tatakerja plugin kosakata`` lists, but for the facts."""
    parts = ["### Closed words\n\n`tatakerja plugin kosakata` lists these, with `-r` a regulation's own too.\n"]
    for group in kosakata():
        if group.nama.startswith("fakta-"):
            continue
        parts.append(f"#### `{group.nama}`: {group.arti}\n")
        by_article = any((group.nama, one.kata) in pemakaian() for one in group.kata)
        if by_article or any(one.arti or one.nilai for one in group.kata):
            rows = (
                (
                    f"`{one.kata}`",
                    one.arti,
                    " ".join(f"`{value}`" for value in one.nilai),
                    *((dibutuhkan(group.nama, one.kata),) if by_article else ()),
                )
                for one in group.kata
            )
            parts.append(_rows(("kata", "arti", "dengan", *(("dibutuhkan",) if by_article else ())), rows))
        else:
            parts.append(" ".join(f"`{one.kata}`" for one in group.kata) + "\n")
    return "\n".join(parts)


def _fakta() -> Iterator[str]:
    for group in kosakata():
        if not group.nama.startswith("fakta-"):
            continue
        rows = (
            (
                f"`{one.kata}`",
                one.arti,
                " ".join(f"`{word}`" for word in one.nilai) if len(one.nilai) <= 14 else "",
                dibutuhkan("fakta", one.kata),
            )
            for one in group.kata
        )
        yield f"### `{group.nama}`: {group.arti}\n\n" + _rows(("fakta", "arti", "nilai", "dibutuhkan"), rows)


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
