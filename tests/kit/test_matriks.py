"""The matrix of silence says which part of pelaporan no row answers."""

from pathlib import Path

from tatakerja.kit.periksa.matriks import BELUM, _KumpulanJawaban
from tatakerja.rules.berkas.open import buka_folder
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.answers.usulan import Usulan

SEBERANG = Path(__file__).parents[1] / "rules/berkas/seberang"


def test_a_cell_says_what_of_pelaporan_is_lacking() -> None:
    """The remarks are the engine's own: of a regulation that has no row on pelaporan at all."""
    from tatakerja.audit.regulasi.susunan import susunan_penugasan
    from tatakerja.engine.questions import Questions
    from tatakerja.kit.strategies.organisasi import hari_hari

    buku = susun_buku(PluginManager(buka_folder(str(SEBERANG))))
    sistem = Questions(buku, susunan_penugasan(), hari_hari(buku)[0])
    staff = next(
        one.nip for one in sistem.organisasi.pegawai if (one.unit, one.jenis_jabatan) == ("BIDA1", "pelaksana")
    )
    answer = sistem.alur_pelaporan(Usulan(cara="penunjukan", pemilik="BIDA1", pegawai=(staff,)))
    found = _KumpulanJawaban(buku)
    found.catat("pelaporan", ("semua",), answer.status, [], answer.keterangan)
    only = [note for note in answer.keterangan if BELUM in note and "kendala" in note]
    found.catat("pelaporan", ("satu",), answer.status, [], only)
    assert [cell.kurang for cell in found.sel()] == [("kendala", "laporan", "permintaan"), ("kendala",)]
