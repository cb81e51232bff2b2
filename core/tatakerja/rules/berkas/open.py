"""A regulation from a folder, before it is installed: the folder of the distribution, or of the package in it."""

import ast
import sys
from importlib.util import module_from_spec, spec_from_file_location
from os import PathLike
from pathlib import Path

from tatakerja.rules.berkas.faults import GalatRegulasi, KesalahanRegulasi
from tatakerja.rules.berkas.plugin import PluginBerkas
from tatakerja.values.galat import GalatPlugin

BERKAS_PENANDA = "regulasi.toml"
"""The file by which a folder of a regulation is known."""


def buka_folder(folder: str | PathLike[str], *, percaya: bool = False) -> object:
    """The plugin that a folder is.

    :param percaya: whether Python in it is run; otherwise the files alone answer, and :func:`python_diabaikan`
        says what was left out.
    :raises GalatRegulasi: if there is no regulation in it.
    :raises GalatPlugin: if its Python is to be run and can't be.
    """
    akar = cari_akar(Path(folder))
    return _dijalankan(akar) if percaya and (akar / "__init__.py").is_file() else PluginBerkas(akar)


def cari_akar(folder: Path) -> Path:
    """The folder that holds the files: the one given, or the only one directly in it that does.

    :raises GalatRegulasi: if there is none, or more than one.
    """
    if (folder / BERKAS_PENANDA).is_file():
        return folder
    found = sorted(place.parent for place in folder.glob(f"*/{BERKAS_PENANDA}")) if folder.is_dir() else []
    if len(found) == 1:
        return found[0]
    if found:
        raise _bukan(
            folder, f"lebih dari satu regulasi: {', '.join(place.name for place in found)}", "sebut satu di antaranya"
        )
    if not folder.is_dir():
        raise _bukan(folder, "folder ini tidak ada", "periksa jalurnya")
    raise _bukan(folder, f"{BERKAS_PENANDA} tidak ada di sini maupun di subfoldernya", "sebut folder yang memuatnya")


def memuat_regulasi(folder: Path) -> bool:
    """Whether there is a regulation's files in a folder, or directly below it."""
    return folder.is_dir() and ((folder / BERKAS_PENANDA).is_file() or any(folder.glob(f"*/{BERKAS_PENANDA}")))


def python_diabaikan(folder: str | PathLike[str]) -> tuple[str, ...]:
    """The Python beside the files of a folder that isn't run without trust, but for the line that names the plugin.

    :raises GalatRegulasi: if there is no regulation in it.
    """
    return tuple(sorted(file.name for file in cari_akar(Path(folder)).glob("*.py") if not _hanya_nama(file)))


def _bukan(folder: Path, isi: str, saran: str) -> GalatRegulasi:
    return GalatRegulasi([KesalahanRegulasi(str(folder), 0, isi, saran)])


def _hanya_nama(file: Path) -> bool:
    """Whether a module says nothing but ``plugin = PluginBerkas(__name__)``."""
    if file.name != "__init__.py":
        return False
    try:
        body = ast.parse(file.read_bytes()).body
    except (SyntaxError, ValueError):
        return False
    rest = [one for one in body if not isinstance(one, ast.Import | ast.ImportFrom)]
    rest = [one for one in rest if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))]
    return all(ast.unparse(one) == "plugin = PluginBerkas(__name__)" for one in rest)


def _dijalankan(akar: Path) -> object:
    """The plugin of a folder whose Python is run."""
    name, file = akar.resolve().name, akar.resolve() / "__init__.py"
    loaded = sys.modules.get(name)
    if loaded is not None and Path(str(loaded.__file__)).resolve() != file:
        raise GalatPlugin(name, (f"modul ini sudah dimuat dari {loaded.__file__}; jalankan folder ini tersendiri",))
    if loaded is None:
        spec = spec_from_file_location(name, file, submodule_search_locations=[str(akar.resolve())])
        if spec is None or spec.loader is None:
            raise GalatPlugin(name, (f"{file.name} tidak dapat dimuat sebagai modul Python",))
        loaded = sys.modules[name] = module_from_spec(spec)
        try:
            spec.loader.exec_module(loaded)
        except Exception as error:
            del sys.modules[name]
            raise GalatPlugin(name, (f"{file} gagal dijalankan: {type(error).__name__}: {error}",)) from error
    plugin: object = getattr(loaded, "plugin", loaded)
    return plugin
