"""The contract's objects as one Markdown page: ``python -m tatakerja.cli.app.skema_page > docs/skema.md``."""

import sys
from collections.abc import Iterator
from typing import cast

from tatakerja.contract import daftar_skema, skema

PERINTAH_SKEMA: dict[str, str] = {
    "kedudukan": "kedudukan",
    "kedudukan --jelaskan": "penjelasan",
    "kedudukan --banding": "banding_penilai",
    "cari": "hasil_cari",
    "alur penugasan": "alur_penugasan",
    "alur evaluasi": "alur_evaluasi",
    "alur pelaksanaan": "alur_pelaksanaan",
    "alur pelaporan": "alur_pelaporan",
    "alur tahapan": "alur_tahapan",
    "alur ... --jelaskan: di samping kunci jawabannya, penjelasan": "penjelasan_alur",
    "penugasan tampil, dan semua perintah atas sebuah penugasan": "penugasan",
    "penugasan daftar": "ringkas_penugasan",
    "penugasan tenggat": "tenggat",
    "evaluasi daftar": "ringkas_hasil",
    "laporan daftar": "daftar_laporan",
    "kinerja daftar": "kinerja_tersimpan",
    "pejabat daftar": "pemangku",
    "unit pengganti, pegawai pengganti": "penggantian",
    "pejabat tetapkan, pejabat akhiri, unit gabung, pegawai ganti-nip": "tercatat",
    "impor, pegawai tambah, pindah, berhenti, unit tambah, ubah, tutup": "impor",
    "audit": "audit",
    "siapkan": "hasil_siapkan",
    "akses daftar": "akses",
    "jurnal tampil": "peristiwa",
    "jurnal periksa": "hasil_periksa",
    "jurnal cadangkan": "cadangan",
    "basis siapkan": "penyiapan_basis",
    "basis status": "status_basis",
    "basis pindah": "pindah_basis",
    "pegawai hapus-data": "penghapusan",
    "regulasi daftar": "regulasi_terpasang",
    "regulasi tampil": "regulasi",
    "regulasi aturan": "aturan_kedudukan",
    "regulasi alur": "aturan_alur",
    "regulasi alur --tim": "aturan_tim",
    "regulasi alur --sisipan": "sisipan",
    "regulasi muatan": "muatan",
    "regulasi tahapan": "aturan_tahapan",
    "regulasi tanggung-jawab": "tanggung_jawab",
    "regulasi pelaksanaan": "aturan_pelaksanaan",
    "regulasi pelaporan": "aturan_pelaporan",
    "regulasi evaluasi": "aturan_evaluasi",
    "regulasi diam": "diam",
    "regulasi anomali": "anomali",
    "regulasi pasal": "penyitasi",
    "regulasi kelengkapan": "kelengkapan",
    "regulasi bandingkan": "banding_regulasi",
    "plugin periksa": "periksa_plugin",
    "plugin baru": "plugin_baru",
    "plugin mutakhirkan": "mutakhirkan",
    "coba": "percobaan",
    "plugin kosakata": "kosakata",
    "plugin daftar": "plugin_terpasang",
    "plugin daftar --hook": "plugin_termuat",
    "wilayah audit (daftar), dan laporan.json": "hasil_kabupaten",
    "wilayah ringkas": "ringkasan_wilayah",
    "wilayah bandingkan (daftar)": "banding_wilayah",
}
"""Which object a command writes with ``--format json``."""


def schema_page() -> Iterator[str]:
    """The lines of the page."""
    yield "# Skema JSON"
    yield ""
    yield "Dibuat dari kelas-kelasnya dengan `make docs`; jangan disunting langsung. `tatakerja skema NAMA` mencetak"
    yield "JSON Schema (draft 2020-12) sebuah nama, `tatakerja skema --ke FOLDER` menulis semuanya. Dalam Python:"
    yield "`ke_json`, `dari_json`, `skema` dari `tatakerja.contract`."
    yield ""
    yield "## Perintah dengan `--format json`"
    yield ""
    yield "| perintah | objek |"
    yield "|---|---|"
    for command, nama in PERINTAH_SKEMA.items():
        yield f"| `{command}` | [{nama}](#objek) |"
    yield ""
    yield "## Objek"
    yield ""
    yield "Kunci menurut urutannya. Dalam satu versi mayor tidak ada kunci yang dihapus, diganti nama, atau diganti"
    yield "jenisnya; kunci dapat ditambah. Bertanda \\*: dapat ditinggalkan dalam masukan."
    yield ""
    yield "| nama | kunci |"
    yield "|---|---|"
    for nama in daftar_skema():
        schema = skema(nama)
        properties, needed = cast("dict[str, object]", schema["properties"]), cast("list[str]", schema["required"])
        yield f"| `{nama}` | {' '.join(key if key in needed else key + chr(92) + '*' for key in properties)} |"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a file, whatever it is called
    for line in schema_page():
        sys.stdout.write(f"{line}\n")
