"""The wheel of a plugin: built from its folder, looked into, and asked in a clean environment."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from tatakerja.rules.registry import API, API_GROUP, GROUP

_BATAS = 120
_ANAK = """
import json, sys
from pathlib import Path
from tatakerja.kit.cases.folder import folder_kasus, jalankan, muat_kasus_folder
from tatakerja.rules.manager import PluginManager, muat_plugin
from tatakerja.rules.rulebook import susun_buku
nama, tempat = sys.argv[1:]
plugin = muat_plugin(nama)
where = Path(getattr(plugin, "akar", None) or plugin.__file__).resolve()
if Path(tempat).resolve() not in (where, *where.parents):
    sys.exit(f"dimuat dari {where}, bukan dari wheel")
susun_buku(PluginManager(nama))
folder = folder_kasus(plugin)
cases = [] if folder is None else muat_kasus_folder(folder)
wrong = []
for one in cases:
    try:
        jalankan(one, nama)
    except AssertionError as error:
        wrong.append(str(error).splitlines()[0])
print(json.dumps({"jumlah": len(cases), "salah": wrong}))
"""


class CacatRoda(NamedTuple):
    """What is wrong with a wheel."""

    kode: str
    berkas: str
    isi: str
    saran: str


def bangun(folder: Path, ke: Path) -> Path | CacatRoda:
    """Build the wheel of a distribution's folder.

    :param ke: an empty folder for it.
    :returns: the wheel, or why there is none.
    """
    file = folder / "pyproject.toml"
    try:
        project = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return CacatRoda("wheel", "pyproject.toml", f"tidak dapat dibaca: {error}", "tulis pyproject.toml distribusi")
    system = project.get("build-system")
    if not isinstance(system, dict) or "requires" not in system:
        return CacatRoda(
            "wheel-tanpa-build-system",
            "pyproject.toml",
            "[build-system] tidak ada, sehingga wheel dibangun dengan cara lama dan dapat kehilangan berkas data",
            'tambahkan [build-system] requires = ["flit_core>=3.11"] dan build-backend = "flit_core.buildapi"',
        )
    # The source is left alone: what building writes goes beside a copy.
    copy = ke / "sumber"
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", "build", "dist"))
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--no-build-isolation"] if _importable(str(system.get("build-backend", ""))) else []
    done = _run([*command, "--wheel-dir", str(ke), str(copy)])
    wheels = sorted(ke.glob("*.whl"))
    if done.returncode or not wheels:
        last = next((line for line in reversed(done.stderr.splitlines()) if line.strip()), "tanpa pesan")
        return CacatRoda(
            "wheel-gagal",
            "pyproject.toml",
            f"wheel tidak dapat dibangun: {last.strip()[:200]}",
            "jalankan `pip wheel --no-deps .` di folder distribusi dan ikuti pesannya",
        )
    return wheels[0]


def isi_wheel(wheel: Path, sumber: Path | None) -> Iterator[CacatRoda]:
    """What a wheel lacks: its entry points, the version of the hooks, the data files of its package.

    :param sumber: the folder of the package, where it is known.
    """
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        points = next((name for name in names if name.endswith(".dist-info/entry_points.txt")), None)
        text = "" if points is None else archive.read(points).decode("utf-8")
    for group in (GROUP, API_GROUP):
        if f"[{group}]" not in text:
            hint = "namanya = paket:plugin" if group == GROUP else f'namanya = "{API}"'
            yield CacatRoda(
                "wheel-tanpa-titik-masuk",
                "pyproject.toml",
                f"titik masuk {group} tidak ada dalam wheel",
                f'tambahkan [project.entry-points."{group}"] {hint}',
            )
    if sumber is None:
        return
    inside = {name for name in names if name.startswith(f"{sumber.name}/")}
    data = [file for file in sumber.rglob("*") if file.suffix in (".toml", ".txt") and file.is_file()]
    for file in sorted(data):
        name = f"{sumber.name}/{file.relative_to(sumber).as_posix()}"
        if name not in inside:
            yield CacatRoda(
                "wheel-tanpa-berkas",
                name,
                f"berkas {name} tidak ada dalam wheel",
                "sertakan berkas data dalam pyproject.toml (flit dan hatchling menyertakannya sendiri)",
            )


def nama_wheel(wheel: Path) -> str | None:
    """The name under which a wheel installs a plugin; None if it installs none."""
    with zipfile.ZipFile(wheel) as archive:
        points = next((name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")), None)
        lines = [] if points is None else archive.read(points).decode("utf-8").splitlines()
    if f"[{GROUP}]" not in lines:
        return None
    after = lines[lines.index(f"[{GROUP}]") + 1 :]
    return next((line.partition("=")[0].strip() for line in after if "=" in line), None)


def tanya_bersih(wheel: Path, nama: str, ke: Path) -> CacatRoda | int:
    """Ask an installed wheel the questions of its cases in an environment that has the core and nothing else of ours.

    :param ke: an empty folder.
    :returns: how many cases it answered, or what is wrong.
    """
    home = ke / "lingkungan"
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(home)
    binary = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    found = _run([str(binary), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).stdout.strip()
    site = Path(found)
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)  # a wheel that was just built here, or that the user names
    # The core and its dependencies, without the .pth files of the environment they stand in.
    paths = [str(Path(__file__).parents[3]), *(one for one in sys.path if "site-packages" in one)]
    (site / "inti.pth").write_text("\n".join(dict.fromkeys(paths)) + "\n", "utf-8")
    done = _run([str(binary), "-I", "-X", "utf8", "-c", _ANAK, nama, str(site)])
    try:
        told: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        last = next((line for line in reversed(done.stderr.splitlines()) if line.strip()), "tanpa pesan")
        return CacatRoda("wheel-tidak-menjawab", "", f"dalam lingkungan bersih: {last[:200]}", "periksa isi wheel")
    if told["salah"]:
        return CacatRoda(
            "wheel-tidak-menjawab",
            "",
            f"dalam lingkungan bersih {len(told['salah'])} kasus dijawab lain: {told['salah'][0][:160]}",
            "samakan isi wheel dengan folder sumbernya",
        )
    return int(told["jumlah"])


def _importable(backend: str) -> bool:
    try:
        return bool(backend) and find_spec(backend.partition(":")[0]) is not None
    except ModuleNotFoundError:
        return False


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
    return subprocess.run(  # noqa: S603  # this interpreter and the one made from it
        command, check=False, capture_output=True, text=True, encoding="utf-8", timeout=_BATAS, env=environment
    )
