"""Plugins that were recorded: what was written for an API version loads and answers as it did, without a warning.

Record anew, only when a new API version gets plugins of its own: python tests/kompatibilitas/test_plugin_lama.py
"""

import importlib.util
import json
import sys
import warnings
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan
from tatakerja.contract import ke_json

HERE = Path(__file__).parent
V2 = HERE / "v2"
HARI = date(2026, 2, 2)
UNIT = (
    Unit("PEMDA", "Pemerintah Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
    Unit("SETDA", "Sekretariat Daerah", "sekretariat_daerah", "PEMDA", "jpt_pratama"),
    Unit("DINAS", "Dinas Perhubungan", "dinas", "PEMDA", "jpt_pratama"),
    Unit("BID", "Bidang Angkutan", "bidang", "DINAS", "administrator"),
    Unit("SEKSI", "Seksi Terminal", "seksi", "BID", "pengawas"),
    Unit("KEC", "Kecamatan Barat", "kecamatan", "PEMDA", "administrator"),
    Unit("KEC.S", "Seksi Pelayanan", "seksi", "KEC", "pengawas"),
)


def organisasi() -> Organisasi:
    """A leader and two of the staff in every unit."""
    people: list[Pegawai] = []
    holders: list[Pemangku] = []
    for unit in UNIT:
        for jenis, jenjang in ((unit.jabatan_pimpinan, ""), ("pelaksana", ""), ("fungsional", "ahli_muda")):
            nip = f"19850101201001{len(people) + 1001:04d}"
            people.append(Pegawai(nip, f"Pegawai {len(people) + 1}", unit.kode, jenis, jenjang))
            if jenis == unit.jabatan_pimpinan:
                holders.append(Pemangku(unit.kode, nip, "definitif", date(2020, 1, 1)))
    return Organisasi(UNIT, tuple(people), tuple(holders))


def loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, V2 / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answers(plugin: Any, tafsir: dict[str, str]) -> Any:
    sistem = SistemKerja.buka(plugin, organisasi=organisasi(), tanggal=HARI, tafsir=tafsir)
    staff = [one.nip for one in sistem.organisasi.pegawai if one.jenis_jabatan in ("pelaksana", "fungsional")]
    given: dict[str, Any] = {
        "kedudukan": {one.nip: ke_json(answer) for one, answer in sistem.kedudukan_semua()},
        "evaluasi": {nip: ke_json(sistem.alur_evaluasi(nip)) for nip in staff},
    }
    for number, people in enumerate(((staff[6],), (staff[7], staff[10]), (staff[4],))):
        usulan = Usulan(cara="penunjukan", pemilik="BID", pegawai=people, ketua=staff[7] if len(people) > 1 else None)
        given[f"penugasan {number}"] = ke_json(sistem.alur_penugasan(usulan))
    return without_words(json.loads(json.dumps(given)))


def without_words(value: Any) -> Any:
    """An answer without its sentences, which any version may word otherwise."""
    if isinstance(value, dict):
        return {key: without_words(one) for key, one in value.items() if key not in ("keterangan", "catatan")}
    return [without_words(one) for one in value] if isinstance(value, list) else value


def every() -> dict[str, Any]:
    from tatakerja.rules.berkas.open import buka_folder

    sagara = buka_folder(str(V2 / "sagara"))
    recorded = loaded("tatakerja_direkam")
    return {
        "sagara": answers(sagara, {}),
        "direkam": answers(recorded, {}),
        "direkam terdekat": answers(recorded, {"drk-camat": "terdekat"}),
    }


def test_plugins_of_v2_answer_as_recorded_and_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        now = every()
    then = json.loads((V2 / "jawaban.json").read_text("utf-8"))
    assert now.keys() == then.keys()
    for name, recorded in then.items():
        assert kept(recorded, now[name]) == [], name


def kept(then: Any, now: Any, where: str = "") -> list[str]:
    """Places where an answer isn't what was recorded; keys may be added."""
    if isinstance(then, dict) and isinstance(now, dict):
        lost = [f"{where}.{key} hilang" for key in then.keys() - now.keys()]
        return lost + [one for key in then.keys() & now.keys() for one in kept(then[key], now[key], f"{where}.{key}")]
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        return [
            one
            for number, (old, new) in enumerate(zip(then, now, strict=True))
            for one in kept(old, new, f"{where}[{number}]")
        ]
    return [] if then == now else [f"{where}: {then!r} menjadi {now!r}"]


def test_recorded_cases_still_pass() -> None:
    from tatakerja.kit.cases.folder import jalankan, muat_kasus_folder
    from tatakerja.rules.berkas.open import buka_folder

    plugin = buka_folder(str(V2 / "sagara"))
    cases = muat_kasus_folder(V2 / "sagara/kasus")
    assert cases
    for case in cases:
        jalankan(case, plugin)


@pytest.mark.parametrize(
    ("now", "faults"),
    [({"a": [1, {"b": 2}], "c": 3}, 0), ({"a": [1, {"b": 4}]}, 1), ({"a": [1, {}]}, 1), ({"a": [1]}, 1)],
)
def test_control_what_is_lost_or_changed_is_told(now: Any, faults: int) -> None:
    assert len(kept({"a": [1, {"b": 2}]}, now)) == faults


if __name__ == "__main__":
    (V2 / "jawaban.json").write_text(json.dumps(every(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    sys.stdout.write("direkam\n")
