"""All cases of a plugin, from the folder ``kasus`` beside its regulation: one format, whatever is asked.

A file has tables named by what their cases ask: ``[[kedudukan]]``, ``[[penugasan]]``, ``[[evaluasi]]``,
``[[pelaporan]]``, ``[[pelaksanaan]]``, ``[[tahapan]]``, all over the same fragments ``[organisasi.NAMA]``. In a file
whose name begins with kedudukan, penugasan or evaluasi the table ``[[kasus]]`` is that of its name.
"""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from os import PathLike
from pathlib import Path
from typing import Any

from tatakerja.kit.cases.ask_evaluasi import jalankan_evaluasi
from tatakerja.kit.cases.ask_kedudukan import jalankan_kedudukan
from tatakerja.kit.cases.ask_penugasan import jalankan_penugasan
from tatakerja.kit.cases.evaluasi import AnyKasus, KasusEvaluasi, KasusPelaksanaan, KasusPelaporan, kasus_evaluasi
from tatakerja.kit.cases.kedudukan import (
    BerkasKasus,
    BerkasKasusSalah,
    KasusKedudukan,
    baca_tabel,
    kasus_kedudukan,
    tolak_bila_salah,
)
from tatakerja.kit.cases.penugasan import KasusPenugasan, kasus_penugasan
from tatakerja.kit.cases.skema import salah_bentuk

SetiapKasus = KasusKedudukan | KasusPenugasan | AnyKasus
FOLDER = "kasus"
"""Name of the folder, beside ``regulasi.toml`` or in the package."""

_PEMBACA: Mapping[str, Callable[[BerkasKasus, str], list[Any]]] = {
    "kedudukan": kasus_kedudukan,
    "penugasan": kasus_penugasan,
    "evaluasi": partial(kasus_evaluasi, jenis="kasus"),
    "pelaporan": partial(kasus_evaluasi, jenis="pelaporan"),
    "pelaksanaan": partial(kasus_evaluasi, jenis="pelaksanaan"),
    "tahapan": partial(kasus_evaluasi, jenis="tahapan"),
}
TABEL_KASUS = tuple(_PEMBACA)
"""What cases can ask."""


def muat_kasus_folder(folder: Path) -> list[SetiapKasus]:
    """Every case of a folder, file after file.

    :raises BerkasKasusSalah: with the faults of all files.
    """
    cases, problems = baca_kasus_folder(folder)
    if problems:
        raise BerkasKasusSalah("\n".join(problems))
    return cases


def baca_kasus_folder(folder: Path) -> tuple[list[SetiapKasus], list[str]]:
    """The cases of the files that have no fault, file after file, and the faults of the others, one a line."""
    cases: list[SetiapKasus] = []
    problems: list[str] = []
    for file in sorted(folder.glob("*.toml")):
        try:
            cases += muat_kasus_berkas(file)
        except BerkasKasusSalah as error:
            problems += str(error).splitlines()
    return cases, problems


def muat_kasus_berkas(path: Path) -> list[SetiapKasus]:
    """Every case of a file, table after table.

    :raises BerkasKasusSalah: with every fault, each with its line.
    """
    own = tabel_sendiri(path)
    berkas = baca_tabel(
        path, ("kasus", *TABEL_KASUS) if own else TABEL_KASUS, kosong=True, bentuk=partial(salah_bentuk, sendiri=own)
    )
    return kasus_berkas(berkas, own)


def tabel_sendiri(path: Path) -> str:
    """Which table ``[[kasus]]`` stands for in a file of that name; empty where it may not have one."""
    stem = path.stem.split("-", 1)[0].split("_", 1)[0]
    return stem if stem in ("kedudukan", "penugasan", "evaluasi") else ""


def kasus_berkas(berkas: BerkasKasus, sendiri: str = "") -> list[SetiapKasus]:
    """The cases of a file that was read, table after table.

    :param sendiri: what its table ``kasus`` asks.
    :raises BerkasKasusSalah: with every fault, each with its line.
    """
    cases = kasus_terbaca(berkas, sendiri)
    if not cases and not berkas.masalah:
        berkas.masalah.append(f"tidak ada satu kasus pun; tabelnya: {', '.join(f'[[{one}]]' for one in TABEL_KASUS)}")
    tolak_bila_salah(Path(berkas.nama), berkas.masalah)
    return cases


def kasus_terbaca(berkas: BerkasKasus, sendiri: str = "") -> list[SetiapKasus]:
    """The cases of a file that can be read, table after table; what is wrong with the others is noted in the file.

    :param sendiri: as :func:`kasus_berkas`.
    """
    cases: list[SetiapKasus] = []
    for tabel in berkas.tabel:
        cases += _PEMBACA[sendiri if tabel == "kasus" else tabel](berkas, tabel)
    return cases


def folder_kasus(plugin: object) -> Path | None:
    """The folder of a plugin's cases; None where it has none or isn't in a folder.

    :param plugin: the plugin itself: of files, a module, or an object with hooks.
    """
    akar = getattr(plugin, "akar", None)
    if akar is None:
        module = plugin if hasattr(plugin, "__file__") else sys.modules.get(type(plugin).__module__)
        file = getattr(module, "__file__", None)
        akar = None if file is None else Path(file).parent
    folder = Path(akar) / FOLDER if isinstance(akar, PathLike) else None
    return folder if folder is not None and folder.is_dir() else None


def jalankan(kasus: SetiapKasus, plugin: str | object) -> Any:
    """Ask a plugin the question of a case, of whatever kind.

    :returns: the answer, where it is the one expected.
    :raises AssertionError: where it isn't, with what differs.
    """
    if isinstance(kasus, KasusKedudukan):
        return jalankan_kedudukan(kasus, plugin)
    if isinstance(kasus, KasusPenugasan):
        return jalankan_penugasan(kasus, plugin)
    return jalankan_evaluasi(kasus, plugin)


def jenis_kasus(kasus: SetiapKasus) -> str:
    """What a case asks."""
    kinds: tuple[tuple[type, str], ...] = (
        (KasusKedudukan, "kedudukan"),
        (KasusPenugasan, "penugasan"),
        (KasusEvaluasi, "evaluasi"),
        (KasusPelaporan, "pelaporan"),
        (KasusPelaksanaan, "pelaksanaan"),
    )
    return next((name for kind, name in kinds if isinstance(kasus, kind)), "tahapan")
