"""The files of a new plugin: a distribution that can be installed, loads, and passes its own tests.

Nothing of the law is written down for the author: articles stand there as comments that say they aren't written yet,
and where another regency's plugin is taken as a model its rows are comments, too, until somebody has compared them.
"""

import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import attrs
from jinja2 import Environment, PackageLoader, StrictUndefined

from tatakerja.border.files import read_text, write_file
from tatakerja.rules.berkas.open import cari_akar
from tatakerja.rules.manager import muat_plugin
from tatakerja.rules.rancangan.kerangka import Rancangan, SimpulNaskah, rancang_penomoran
from tatakerja.rules.registry import API, berupa_folder, plugin_terpasang
from tatakerja.rules.skema.make import tulis_skema
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.penomoran import URUTAN

ISI_BERKAS = {
    "penugasan": "Melalui siapa sebuah penugasan berjalan, sampai surat yang mana; ketua tim; isi surat.",
    "pelaksanaan": "Menurut arahan siapa tugas dilaksanakan, dengan siapa dikoordinasikan, apa yang wajib.",
    "pelaporan": "Siapa melapor kepada siapa, siapa dapat meminta laporan, siapa memutus kendala.",
    "tahapan": "Kegiatan mana dilakukan siapa pada tahap perencanaan, pelaksanaan, dan evaluasi.",
    "evaluasi": "Siapa meninjau hasil kerja dan menyatakannya selesai.",
    "anomali": "Apa dalam teks yang bertentangan, kosong, atau keliru, dan bagaimana dibaca.",
}
"""The files beside the three that are required, and what each says."""
_BERPOLA = frozenset({"penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi", "anomali"})
"""The files that begin with the shape of their rows, as comments."""
_KATA = (
    ("pelaporan", r"pertanggung|pelapor"),
    ("tahapan", r"mekanisme kerja|tahap"),
    ("pelaksanaan", r"pelaksanaan"),
    ("penugasan", r"penugasan|penunjukan|pengajuan|\btim\b"),
    ("evaluasi", r"evaluasi|pengelolaan kinerja|penilaian"),
    ("kedudukan", r"kedudukan"),
)
"""By which word in a heading an article is put into which file."""
_BUNYI = {"pelaporan": r"lapor|kendala", "evaluasi": r"ditinjau|meninjau|nyatakan\s+selesai|dikembalikan"}
"""By which words of its own, where a heading names more than one file."""
_NAMA = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_JUDUL = re.compile(
    r"(?i)peraturan\s+(?P<jabatan>bupati|wali\s?kota|gubernur)\s+(?P<daerah>[a-z' -]+?)\s+nomor\s*:?\s*(?P<nomor>\d+)"
    r"\s+tahun\s+(?P<tahun>\d{4})"
)
_PENDEK = {"bupati": "Perbup", "walikota": "Perwali", "gubernur": "Pergub"}
_WILAYAH = {"bupati": "Kabupaten", "walikota": "Kota", "gubernur": "Provinsi"}


class Belum(NamedTuple):
    """An article or a part of an annex that isn't written yet.

    :ivar tempat: where it stands; ``baris`` its line in the text, 0 without one; ``isi`` what is numbered below it.
    """

    tempat: str
    baris: int
    isi: str


@attrs.frozen
class PluginBaru:
    """What was written.

    :ivar folder: the distribution; ``berkas`` its files but the schemas, relative to it.
    :ivar tempat: how many places the outline has; ``belum`` what isn't written yet, by file.
    :ivar ragu: what of the outline a person should look at.
    """

    folder: Path
    berkas: tuple[str, ...]
    tempat: int
    belum: Mapping[str, tuple[Belum, ...]]
    ragu: tuple[tuple[int, str], ...]


def tulis_plugin(nama: str, ke: str | None = None, *, naskah: str | None = None, dari: str | None = None) -> PluginBaru:
    """Write a new plugin.

    :param nama: of the regency, as it will be chosen with ``-r``.
    :param ke: the folder, new or empty; without it ``tatakerja-NAMA``.
    :param naskah: path of the regulation's text, from which outline and stubs are drawn.
    :param dari: name or folder of a plugin of files whose words and rows are given as comments.
    :raises GalatTatakerja: for a name that can't be one or is taken, a folder that isn't empty, a model without files.
    """
    _nama_sah(nama)
    folder = Path(ke or f"tatakerja-{nama}")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise GalatTatakerja(f"{folder} sudah ada dan tidak kosong; sebut folder baru dengan --ke")
    text = read_text(naskah, 20_000_000) if naskah else ""
    drawn = rancang_penomoran(text) if naskah else Rancangan((SimpulNaskah("Pasal 1"),), ())
    if not drawn.akar:
        raise GalatTatakerja(f"{naskah}: tidak satu baris pun berlabel Pasal, ayat, atau huruf; periksa naskahnya")
    stubs = _belum(drawn, text)
    files = _isi(nama, text, drawn, stubs, dari=dari)
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_file(folder / name, content)
    tulis_skema(folder / "skema/regulasi")
    places = sum(1 for _ in _semua(drawn.akar))
    return PluginBaru(folder, tuple(files), places, stubs, drawn.ragu)


def _nama_sah(nama: str) -> None:
    if not _NAMA.fullmatch(nama) or keyword.iskeyword(nama):
        raise GalatTatakerja(
            f"nama {nama!r} tidak dapat dipakai; huruf kecil, angka, boleh tanda hubung: sukamaju, hulu-sungai"
        )
    if nama in {one.nama for one in plugin_terpasang()}:
        raise GalatTatakerja(f"plugin {nama!r} sudah terpasang; pilih nama lain, atau bukalah foldernya")


def _model(dari: str) -> dict[str, str]:
    """The files of a plugin that is taken as a model, by name."""
    if berupa_folder(dari):
        akar: Any = cari_akar(Path(dari))
    else:
        akar = getattr(muat_plugin(dari), "akar", None)
    if akar is None:
        raise GalatTatakerja(f"plugin {dari!r} tidak ditulis sebagai berkas; pakai --dari dengan plugin lain")
    names = ("kosakata", "kedudukan", *ISI_BERKAS)
    return {name: (akar / f"{name}.toml").read_text("utf-8") for name in names if (akar / f"{name}.toml").is_file()}


def _isi(
    nama: str, text: str, drawn: Rancangan, stubs: Mapping[str, tuple[Belum, ...]], *, dari: str | None
) -> dict[str, str]:
    """The text of every file, by its name."""
    model = _model(dari) if dari else {}
    paket = f"tatakerja_{nama.replace('-', '_')}"
    example = next((one.tempat for one in (*stubs.get("kedudukan", ()), *_daftar(stubs))), "Pasal 1")
    known = _kepala(nama, text) | {
        "nama": nama, "distribusi": nama.replace("_", "-"), "paket": paket, "api": API, "contoh": example,
        "kelas": "".join(part.title() for part in re.split("[-_]", nama)), "naskah": bool(text), "dari": dari,
        "bukan_norma": list(_bukan_norma(drawn)), "ragu": drawn.ragu,
        "per_berkas": [(f"{name}.toml", isi) for name, isi in stubs.items()],
    }  # fmt: skip

    def made(template: str, berkas: str = "") -> str:
        stub = _komentar(stubs.get(berkas, ()), model.get(berkas, ""), dari or "")
        form = _terisi(f"paket/pola/{berkas}.toml", **known).splitlines() if berkas in _BERPOLA else ()
        return _terisi(template, **known, berkas=berkas, tentang=ISI_BERKAS.get(berkas, ""), pola=form, stub=stub)

    files = {
        "pyproject.toml": made("pyproject.toml.jinja"),
        "README.md": made("README.md.jinja"),
        "BELUM-DITULIS.md": made("BELUM-DITULIS.md.jinja"),
        f"{paket}/__init__.py": made("paket/init.py.jinja"),
        f"{paket}/penomoran.txt": f"# {known['judul']}: penomoran saja, tanpa bunyi ketentuan.\n{drawn.teks()}",
        f"{paket}/kasus/kedudukan.toml": made("paket/kasus/kedudukan.toml.jinja"),
        f"tests/test_{nama.replace('-', '_')}.py": made("tests/uji.py.jinja"),
    }
    files |= {f"{paket}/{name}.toml": made(f"paket/{name}.toml.jinja", name) for name in _WAJIB}
    return files | {f"{paket}/{name}.toml": made("paket/aturan.toml.jinja", name) for name in ISI_BERKAS}


_WAJIB = ("regulasi", "kosakata", "kedudukan")


def _kepala(nama: str, text: str) -> dict[str, str]:
    """What the regulation is called, as far as its text begins with that."""
    found = _JUDUL.search(" ".join(text[:6000].split()))
    own = nama.replace("-", " ").replace("_", " ").title()
    if found is None:
        judul = f"Peraturan Bupati {own} Nomor ... Tahun ..."
        return {"judul": judul, "singkatan": f"Perbup {own} .../...", "daerah": f"Kabupaten {own}"}
    office = found["jabatan"].lower().replace(" ", "")
    place, number, year = found["daerah"].title(), found["nomor"], found["tahun"]
    return {
        "judul": f"Peraturan {found['jabatan'].title()} {place} Nomor {number} Tahun {year}",
        "singkatan": f"{_PENDEK[office]} {place} {number}/{year}",
        "daerah": f"{_WILAYAH[office]} {place}",
    }


def _bukan_norma(drawn: Rancangan) -> Iterator[tuple[list[str], str]]:
    """Headings and the considerations before the articles: places that state no norm."""
    chapters = [one.label for one in drawn.akar if one.label.startswith(("BAB ", "Bagian "))]
    if chapters:
        yield chapters, "Judul bab dan bagian."
    before = [one.label for one in drawn.akar if one.label in ("Menimbang", "Mengingat")]
    if before:
        yield before, "Konsiderans dan dasar hukum."


# what isn't written yet


def _belum(drawn: Rancangan, text: str) -> dict[str, tuple[Belum, ...]]:
    """Every article and every part of the annex, by the file in which its rows probably belong."""
    found: dict[str, list[Belum]] = {}
    heading = ""
    lines = text.splitlines()
    ends = [one.baris for one in drawn.akar[1:]] + [len(lines) + 1]
    for one, end in zip(drawn.akar if text else (), ends, strict=False):
        if one.label.startswith(("BAB ", "Bagian ")):
            last = (one, *one.anak)[-1]
            heading = last.judul
        elif one.label.startswith("Pasal "):
            said = " ".join(lines[one.baris : end - 1])
            found.setdefault(_berkas(drawn.judul.get(one.label, heading), said), []).append(_satu(one.label, one))
        elif one.label not in ("Menimbang", "Mengingat"):
            for place, part, above in _bagian(one):
                found.setdefault(_berkas(f"{above} {part.judul}"), []).append(_satu(place, part))
    order = (*_WAJIB, *ISI_BERKAS)
    return {name: tuple(found[name]) for name in order if name in found}


def _bagian(annex: SimpulNaskah) -> Iterator[tuple[str, SimpulNaskah, str]]:
    """The parts of an annex: its second level where there is one, else its first."""
    seen: dict[str, int] = {}
    for place, one in _anak(annex.label, annex, seen):
        below = list(_anak(place, one, seen))
        parts = [child for child in below if child[1].label.startswith(".")]
        if parts:
            yield from ((where, part, one.judul) for where, part in parts)
        else:
            yield place, one, ""


def _anak(place: str, one: SimpulNaskah, seen: dict[str, int]) -> Iterator[tuple[str, SimpulNaskah]]:
    for child in one.anak:
        where = f"{place}{'' if child.label.startswith('.') else ' '}{child.label}"
        count = seen.get(where, 0)
        seen[where] = count + 1
        yield f"{where}{('', *URUTAN)[min(count, len(URUTAN))]}", child


def _satu(place: str, one: SimpulNaskah) -> Belum:
    below = [child.label for child in one.anak]
    return Belum(place, one.baris, f"{below[0]} sampai {below[-1]}" if len(below) > 1 else "".join(below))


def _berkas(heading: str, said: str = "") -> str:
    named = [name for name, words in _KATA if re.search(words, heading, re.IGNORECASE)]
    if set(_BUNYI) <= set(named):
        return max(_BUNYI, key=lambda name: len(re.findall(_BUNYI[name], said, re.IGNORECASE)))
    return named[0] if named else "regulasi"


def _daftar(stubs: Mapping[str, tuple[Belum, ...]]) -> Iterator[Belum]:
    for isi in stubs.values():
        yield from isi


def _komentar(stubs: Iterable[Belum], model: str, dari: str) -> str:
    """What isn't written yet, as comments."""
    lines: list[str] = []
    for one in stubs:
        where = f"baris {one.baris} naskah" + (f"; {one.isi}" if one.isi else "")
        lines += ["", f"# {one.tempat}: belum ditulis ({where})"]
    if model:
        lines += ["", f"# --- dari {dari}: hukum daerah lain, bandingkan dahulu"]
        lines += [f"# {line}".rstrip() for line in model.splitlines() if not line.startswith("#:schema")]
    return "\n".join(lines)


def _semua(nodes: Iterable[SimpulNaskah]) -> Iterator[SimpulNaskah]:
    for one in nodes:
        yield one
        yield from _semua(one.anak)


def _terisi(template: str, **isi: Any) -> str:
    """A template filled in."""
    pages = Environment(  # noqa: S701  # texts, no pages
        loader=PackageLoader("tatakerja.rules.rancangan"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return pages.get_template(template).render(isi).rstrip("\n") + "\n"
