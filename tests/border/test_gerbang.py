"""One gate: what comes as values is held to what is asked of files."""

from datetime import date
from pathlib import Path

import attrs
import pytest

from tatakerja import GalatMasukan, Organisasi, SistemKerja, susun_contoh
from tatakerja.rules.manager import PluginManager


@pytest.fixture(scope="module")
def organisasi() -> Organisasi:
    manager = PluginManager("bantul")
    return susun_contoh(manager.contoh(), manager.kosakata(), pegawai=120, benih=1, tanggal=date(2026, 1, 5))


def test_values_pass_the_gate_of_files(tmp_path: Path, organisasi: Organisasi) -> None:
    units, people, holders = organisasi.unit, organisasi.pegawai, organisasi.pemangku
    definitif = next(one for one in holders if one.sebagai == "definitif" and one.selesai is None)
    other = next(one.nip for one in people if one.nip != definitif.nip)
    broken = {
        "pejabat.csv": Organisasi(units, people, (*holders, attrs.evolve(definitif, nip=other))),
        "pegawai.csv": Organisasi(units, (*people, attrs.evolve(people[0], nama="lain")), holders),
        "jenis": Organisasi((*units[:-1], attrs.evolve(units[-1], jenis="kerajaan")), people, holders),
        "kendali": Organisasi((*units[:-1], attrs.evolve(units[-1], nama="Unit\x1b[2J")), people, holders),
    }
    with SistemKerja.buka("bantul", basis_data=tmp_path / "a.db", buat=True) as sk:
        for words, one in broken.items():
            with pytest.raises(GalatMasukan, match=words):
                sk.impor(one)
        sk.impor(organisasi)  # control
        assert len(sk.organisasi.pegawai) == len(people)
