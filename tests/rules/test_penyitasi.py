"""From a place of a regulation's text to its lines: nothing is left out, and the lines named are those that say it."""

import pytest

from tatakerja.rules.kelengkapan import daftar_tempat, kelengkapan
from tatakerja.rules.manager import PluginManager, muat_plugin
from tatakerja.rules.penyitasi import cari_tempat, penyitasi
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.galat import TidakDitemukan

DAERAH = ("bantul", "buleleng", "kotabaru", "wonogiri")


@pytest.fixture(scope="module")
def dimuat():
    found = {}
    for nama in DAERAH:
        plugin = muat_plugin(nama)
        manager = PluginManager(plugin)
        files = {
            one.name: one.read_text("utf-8").splitlines() for one in plugin.akar.iterdir() if one.name.endswith(".toml")
        }
        found[nama] = susun_buku(manager, lengkap=True), manager, files
    return found


@pytest.mark.parametrize("nama", DAERAH)
def test_each_leaf_leads_to_lines_that_say_it(dimuat, nama):
    """Every leaf has something that rests on it, with a line of a file; a step's line names its deed."""
    buku, manager, files = dimuat[nama]
    counted = kelengkapan(buku)
    whole = daftar_tempat(buku.regulasi)[-1].split(".")[0].split(" ")[0]  # the annex: most of each of the four
    found = penyitasi(buku, manager, whole)
    cited = {one.tempat for one in found}
    assert {place for place in (*counted.baris, *counted.anomali) if place.startswith(whole)} <= cited
    for one in found:
        line = files[one.berkas][one.baris - 1]  # wherever it is, the line exists
        assert line.strip(), one
        if one.jenis == "anomali":
            assert "tempat" in line or any("tempat" in near for near in files[one.berkas][one.baris - 6 : one.baris]), (
                one
            )
        if one.jenis in ("tanggung_jawab", "kewajiban"):
            assert one.isi.split()[0] in line + files[one.berkas][one.baris], one  # a long text begins below its key
        if one.jenis == "alur" and one.butir and "aksi" in line:
            assert f'"{one.butir.split()[-1]}"' in line, one
        if one.kode and not one.butir and one.jenis not in ("anomali", "ketentuan", "evaluasi"):
            above = files[one.berkas][max(0, one.baris - 2) : one.baris + 3]
            assert any(one.kode in near for near in above), one


def test_a_place_is_found_however_it_is_written(dimuat):
    buku, _, _ = dimuat["bantul"]
    for asked in ("Pasal 7 ayat (5)", "pasal 7 (5)", "PASAL 7(5)", " Pasal  7  ayat (5) "):
        assert cari_tempat(buku, asked) == "Pasal 7 ayat (5)"
    with pytest.raises(TidakDitemukan, match=r"'Pasal 77' tidak ada .* maksud Anda 'Pasal 7'"):
        cari_tempat(buku, "Pasal 77")


def test_what_is_below_comes_first_and_what_stands_beside_is_left_out(dimuat):
    """Bantul Lampiran IV.B huruf c angka 2 stands twice: who asks for the first isn't told of the second."""
    buku, manager, _ = dimuat["bantul"]
    place = "Lampiran IV.B angka 4 huruf c angka 2"
    found = [one.tempat for one in penyitasi(buku, manager, place)]
    assert found[0] == place
    assert f"{place} kedua" not in found
    wholes = [one for one in found if not one.startswith(place)]
    assert wholes
    assert found[-len(wholes) :] == wholes
    assert all(place.startswith(one) for one in wholes)


def test_a_declaration_leads_to_its_reason(dimuat):
    buku, manager, _ = dimuat["bantul"]
    found = penyitasi(buku, manager, "Pasal 2")
    assert [(one.jenis, one.berkas) for one in found if one.jenis == "bukan_norma"] == [
        ("bukan_norma", "regulasi.toml")
    ]


@pytest.mark.parametrize("nama", DAERAH)
def test_a_place_that_is_no_norm_leads_to_its_own_table(dimuat, nama):
    buku, manager, files = dimuat[nama]
    kinds = ("bukan_norma", "di_luar")
    declared = {(kind, one.tempat): one.alasan for kind in kinds for one in getattr(buku.regulasi, kind)}
    lines = set()
    for (kind, place), reason in declared.items():
        (found,) = [one for one in penyitasi(buku, manager, place) if (one.jenis, one.tempat) == (kind, place)]
        # A long reason begins below its key.
        assert reason[:40] in "".join(files[found.berkas][found.baris - 1 : found.baris + 1]), found
        lines.add(found.baris)
    assert len(lines) == len(set(declared.values()))
