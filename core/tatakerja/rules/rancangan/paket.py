"""The files of a new plugin: a distribution that can be installed, loads, and passes its own tests.

Nothing of the law is written down for the author: articles stand there as comments that say they aren't written yet,
and where another regency's plugin is taken as a model its rows are comments, too, until somebody has compared them.
"""

import keyword
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
from jinja2 import Environment, PackageLoader, StrictUndefined

from tatakerja.border.files import read_text, require_no_file, write_file
from tatakerja.rules.berkas.folder import BERKAS_WAJIB
from tatakerja.rules.berkas.open import cari_akar
from tatakerja.rules.manager import muat_plugin
from tatakerja.rules.rancangan.belum import ISI_BERKAS, Belum, belum_ditulis, seperti_tabel
from tatakerja.rules.rancangan.kerangka import rancang_penomoran
from tatakerja.rules.rancangan.perubahan import JUDUL, PerubahanNaskah, pisahkan, sebutan, waktu
from tatakerja.rules.rancangan.simpul import Rancangan, SimpulNaskah
from tatakerja.rules.registry import API, berupa_folder, plugin_terpasang
from tatakerja.rules.skema.make import tulis_skema
from tatakerja.values.galat import GalatTatakerja

_BERPOLA = frozenset({"penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi", "anomali"})
"""The files that begin with the shape of their rows, as comments."""
_NAMA = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_WILAYAH = {"bupati": "Kabupaten", "walikota": "Kota", "gubernur": "Provinsi"}


@attrs.frozen
class PluginBaru:
    """What was written.

    :ivar folder: the distribution; ``berkas`` its files but the schemas, relative to it.
    :ivar tempat: how many places the outline has; ``belum`` what isn't written yet, by file.
    :ivar ragu: what of the outline a person should look at; ``perubahan`` the amendments that the text names.
    """

    folder: Path
    berkas: tuple[str, ...]
    tempat: int
    belum: Mapping[str, tuple[Belum, ...]]
    ragu: tuple[tuple[int, str], ...]
    perubahan: tuple[PerubahanNaskah, ...] = ()


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
    require_no_file(folder)
    if folder.exists() and any(folder.iterdir()):
        raise GalatTatakerja(f"{folder} sudah ada dan tidak kosong; sebut folder baru dengan --ke")
    text = read_text(naskah, 20_000_000) if naskah else ""
    drawn = rancang_penomoran(text) if naskah else Rancangan((SimpulNaskah("Pasal 1"),), ())
    if not drawn.akar:
        raise GalatTatakerja(f"{naskah}: tidak satu baris pun berlabel Pasal, ayat, atau huruf; periksa naskahnya")
    stubs = belum_ditulis(drawn, text)
    drawn = attrs.evolve(drawn, ragu=(*drawn.ragu, *seperti_tabel(drawn, text)))
    drawn, amended = pisahkan(drawn, text)
    giver = {place: one.kode for one in amended for place in one.tempat}
    stubs = {name: tuple(one._replace(oleh=giver.get(one.tempat, "")) for one in isi) for name, isi in stubs.items()}
    files = _isi(nama, text, drawn, stubs, perubahan=amended, dari=dari)
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_file(folder / name, content)
    tulis_skema(folder / "skema/regulasi")
    places = sum(1 for _ in _semua(drawn.akar))
    return PluginBaru(folder, tuple(files), places, stubs, drawn.ragu, amended)


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
    nama: str,
    text: str,
    drawn: Rancangan,
    stubs: Mapping[str, tuple[Belum, ...]],
    *,
    perubahan: Sequence[PerubahanNaskah],
    dari: str | None,
) -> dict[str, str]:
    """The text of every file, by its name."""
    model = _model(dari) if dari else {}
    paket = f"tatakerja_{nama.replace('-', '_')}"
    example = next((one.tempat for one in (*stubs.get("kedudukan", ()), *_daftar(stubs))), "Pasal 1")
    known = _kepala(nama, text) | {
        "nama": nama, "distribusi": nama.replace("_", "-"), "paket": paket, "api": API, "contoh": example,
        "kelas": "".join(part.title() for part in re.split("[-_]", nama)), "naskah": bool(text), "dari": dari,
        "bukan_norma": list(_bukan_norma(drawn, perubahan)), "waktu": waktu(text), "perubahan": perubahan,
        "ragu": drawn.ragu,
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
    files |= {f"{paket}/{name}.toml": made(f"paket/{name}.toml.jinja", name) for name in BERKAS_WAJIB}
    files |= {f"{paket}/{one.kode}.txt": one.kerangka for one in perubahan}
    files |= {f"{paket}/{one.berkas_sisipan}": one.sisipan for one in perubahan if one.sisipan}
    return files | {f"{paket}/{name}.toml": made("paket/aturan.toml.jinja", name) for name in ISI_BERKAS}


def _kepala(nama: str, text: str) -> dict[str, str]:
    """What the regulation is called, as far as its text begins with that."""
    found = JUDUL.search(" ".join(text[:6000].split()))
    own = nama.replace("-", " ").replace("_", " ").title()
    if found is None:
        judul = f"Peraturan Bupati {own} Nomor ... Tahun ..."
        return {"judul": judul, "singkatan": f"Perbup {own} .../...", "daerah": f"Kabupaten {own}"}
    office = found["jabatan"].lower().replace(" ", "")
    judul, singkatan = sebutan(found)
    return {"judul": judul, "singkatan": singkatan, "daerah": f"{_WILAYAH[office]} {found['daerah'].title()}"}


def _bukan_norma(drawn: Rancangan, perubahan: Iterable[PerubahanNaskah]) -> Iterator[tuple[list[str], str]]:
    """Headings and the considerations before the articles: places that state no norm."""
    chapters = [one.label for one in drawn.akar if one.label.startswith(("BAB ", "Bagian "))]
    if chapters:
        yield chapters, "Judul bab dan bagian."
    before = [one.label for one in drawn.akar if one.label in ("Menimbang", "Mengingat")]
    if before:
        yield before, "Konsiderans dan dasar hukum."
    for one in perubahan:
        yield [f"{one.kode}: Pasal I", f"{one.kode}: Pasal II"], "Perintah mengubah dan hari mulai berlaku."


def _daftar(stubs: Mapping[str, tuple[Belum, ...]]) -> Iterator[Belum]:
    for isi in stubs.values():
        yield from isi


def _komentar(stubs: Iterable[Belum], model: str, dari: str) -> str:
    """What isn't written yet, as comments."""
    lines: list[str] = []
    for one in stubs:
        where = f"baris {one.baris} naskah" + (f"; {one.isi}" if one.isi else "")
        where += f"; disisipkan {one.oleh}, barisnya ber-sejak" if one.oleh else ""
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
