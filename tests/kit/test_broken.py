"""Broken plugins fail where intended, each with the words that its message must contain, and disturb no other."""

import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given

from tatakerja import GalatPlugin, SistemKerja, plugin_terpasang
from tatakerja.kit.strategies.organisasi import organisasi
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

BROKEN = Path(__file__).parent.parent / "broken"
HARAPAN = tomllib.loads(BROKEN.joinpath("harapan.toml").read_text("utf-8"))
API = {"api_lama": "v0", "api_baru": "v3.v4", "api_v1": "v1", "tanpa_api": None}


def install(pasang, nama):
    pasang(nama, api=API.get(nama, "v2"))
    for dasar in ("mainan", "turunan", "salah_ketik"):
        pasang(dasar)
    if nama == "nama_ganda":
        pasang(nama, distribusi="tatakerja-nama_ganda-2")


@pytest.fixture(autouse=True)
def forget_modules():
    yield
    for nama in HARAPAN:
        sys.modules.pop(f"tatakerja_{nama}", None)


@pytest.mark.parametrize("nama", HARAPAN)
def test_fails_with_the_words(nama, pasang):
    install(pasang, nama)
    with pytest.raises(GalatPlugin) as error:
        susun_buku(PluginManager(nama))
    message = str(error.value)
    assert all(line.startswith(f"plugin {nama!r}: ") for line in message.splitlines())
    for kata in HARAPAN[nama]:
        assert kata in message


@pytest.mark.parametrize("nama", HARAPAN)
def test_says_one_thing_only(nama, pasang):
    """A single mistake isn't buried among its consequences."""
    install(pasang, nama)
    with pytest.raises(GalatPlugin) as error:
        susun_buku(PluginManager(nama))
    assert len(error.value.masalah) == 1


@pytest.mark.parametrize("api", ["v2", "v1.v2", "v2.v3", "v2.v2", "v1.v9"])
def test_a_range_of_versions_serves(api, pasang):
    pasang("mainan", api=api)
    assert PluginManager("mainan").nama == "mainan"


@pytest.mark.parametrize(
    "api", ["v1", "v0.v1", "v3", "v3.v4", "v3.v1", "v1.v2.v3", "2", "v2.", ".v2", "v", "v２", ">=2", "v-2"]
)
def test_what_is_outside_the_range_is_refused(api, pasang):
    pasang("mainan", api=api)
    with pytest.raises(GalatPlugin, match=r"memakai API v2; .*perbarui"):
        PluginManager("mainan")


def test_every_broken_plugin_has_its_words():
    assert {path.stem.removeprefix("tatakerja_") for path in BROKEN.glob("tatakerja_*.py")} == set(HARAPAN)


def test_disturbs_nobody(pasang):
    pasang("mainan")
    for nama in HARAPAN:
        install(pasang, nama)
    assert {"mainan", *HARAPAN} <= {plugin.nama for plugin in plugin_terpasang()}
    buku = susun_buku(PluginManager("mainan"))

    @given(organisasi(buku))
    def opens(satu):
        assert SistemKerja.buka("mainan", organisasi=satu).buku == buku

    opens()
    assert not [nama for nama in HARAPAN if f"tatakerja_{nama}" in sys.modules]


def test_all_problems_are_reported_at_once(pasang):
    """The control for the single mistakes above: a plugin with several shows all of them."""
    import tatakerja_sitasi_keliru
    import tatakerja_tanpa_dasar
    import tatakerja_tumpang_tindih

    class Rusak:
        tatakerja_regulasi = staticmethod(tatakerja_tanpa_dasar.tatakerja_regulasi)
        tatakerja_kosakata = staticmethod(tatakerja_tanpa_dasar.tatakerja_kosakata)
        tatakerja_anomali = staticmethod(tatakerja_tanpa_dasar.tatakerja_anomali)

        @staticmethod
        def tatakerja_kedudukan():
            return (
                *tatakerja_tanpa_dasar.tatakerja_kedudukan(),
                tatakerja_sitasi_keliru.tatakerja_kedudukan()[-1],
                tatakerja_tumpang_tindih.tatakerja_kedudukan()[-1],
            )

    marked = tatakerja_tanpa_dasar.tatakerja_regulasi.tatakerja_impl
    Rusak.tatakerja_kedudukan.tatakerja_impl = marked
    with pytest.raises(GalatPlugin) as error:
        susun_buku(PluginManager(Rusak))
    message = str(error.value)
    assert "tidak menyebut dasar" in message
    assert "'Pasal 2 ayat (9)'" in message
    assert "'mnn-kembar'" in message
