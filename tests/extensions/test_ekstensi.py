"""Extensions: offered, found late, told of what was stored, and unable to break anything else."""

import json
import re
from datetime import date
from importlib import import_module, metadata
from pathlib import Path

import pytest
import tatakerja_uji_ekstensi
from click.testing import CliRunner

import tatakerja
from tatakerja import GalatPlugin, Organisasi, Pegawai, Pemangku, SistemKerja, Unit, tulis_organisasi
from tatakerja.cli.app.root import akar
from tatakerja.extensions import BentukKeluaran, DokumenTerbit, Kabar, PerintahBaru, hookspecs, registry
from tatakerja.extensions.manager import EXTENSION_HOOKS, Ekstensi
from tatakerja.extensions.registry import EKSTENSI_BAWAAN, EXTENSION_API_GROUP, EXTENSION_GROUP
from tatakerja.rules.manager import PluginManager

KADIS, STAF = "198501012010011001", "198501012010011002"
ORGANISASI = Organisasi(
    [
        Unit("PEMDA", "Pemerintah Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("DINAS", "Dinas Perhubungan", "dinas", "PEMDA", "jpt_pratama"),
    ],
    [
        Pegawai(KADIS, "Budi Santoso", "DINAS", "jpt_pratama", "", "Kepala Dinas", "pns"),
        Pegawai(STAF, "Gita Lestari", "DINAS", "pelaksana", "", "Pengadministrasi", "pns"),
    ],
    [Pemangku("DINAS", KADIS, "definitif", date(2020, 1, 1))],
)
UMUM = ("-r", "bantul", "--tanggal", "2026-01-05")
KABAR = Kabar(no=1, tentang="penugasan/1", apa="diusulkan", versi=1, waktu="2026-01-05T00:00:00.000000Z")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tulis_organisasi(ORGANISASI, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def forgotten():
    tatakerja_uji_ekstensi.DIKABARKAN.clear()


def run(*words, kode=0, env=None):
    result = CliRunner().invoke(akar, [*map(str, words)], env=env)
    assert result.exit_code == kode, result.stderr
    return result


# The core's own ----------------------------------------------------------------------------------------------------


def test_the_core_s_own_are_entry_points_of_its_distribution():
    points = metadata.distribution("tatakerja").entry_points
    assert {point.name: point.value for point in points.select(group=EXTENSION_GROUP)} == {
        name: module for name, (module, _) in EKSTENSI_BAWAAN.items()
    }
    assert {point.name for point in points.select(group=EXTENSION_API_GROUP)} == set(EKSTENSI_BAWAAN)


@pytest.mark.parametrize("nama", EKSTENSI_BAWAAN)
def test_one_of_the_core_s_own_implements_the_hook_written_down(nama):
    module, hook = EKSTENSI_BAWAAN[nama]
    assert [name for name in EXTENSION_HOOKS if hasattr(import_module(module), name)] == [hook]


@pytest.mark.parametrize("hook", EXTENSION_HOOKS)
def test_every_hook_is_documented_in_one_shape_and_in_the_guide(hook):
    spec = getattr(hookspecs, hook)
    assert re.findall(r"^\s*:(\w+): ", spec.__doc__, re.MULTILINE) == ["called", "returns", "checked"]
    assert f"`{hook}(" in Path(__file__).parents[2].joinpath("docs/ekstensi.md").read_text("utf-8")


def test_json_is_a_form_like_any_other(folder, monkeypatch):
    from tatakerja.cli.bundled import keluaran

    monkeypatch.setattr(keluaran, "write_json", lambda _: ["lain\n"])
    assert run(*UMUM, "-o", folder, "kedudukan", "--format", "json").stdout == "lain\n"


def test_questions_and_version_never_look_at_metadata(folder, monkeypatch):
    def scanned(*groups, group="", **__):
        raise AssertionError(f"metadata of {group or groups} were read")

    monkeypatch.setattr(metadata, "entry_points", scanned)
    monkeypatch.setattr(registry, "entry_points_of", scanned)
    run("--version")
    run(*UMUM, "-o", folder, "kedudukan", STAF)
    run(*UMUM, "-o", folder, "kedudukan", "--format", "json")
    run(*UMUM, "contoh", folder.parent / "baru", "--pegawai", "10")
    with pytest.raises(AssertionError, match=r"tatakerja\.ekstensi"):
        run("tidak-ada")


# Commands ----------------------------------------------------------------------------------------------------------


def test_a_command_is_listed_and_run(pasang):
    pasang("sapa", "tatakerja_uji_ekstensi")
    shown = run("--help")
    assert re.search(r"^  sapa +Menyapa\.$", shown.stdout, re.MULTILINE)
    assert run("sapa").stdout == "Selamat pagi.\n"
    assert "maksud Anda 'sapa'" in run("sapaa", kode=2).stderr


def test_a_command_of_the_core_goes_first(pasang):
    pasang("sapa", "tatakerja_uji_ekstensi")
    shown = run("--help")
    assert "perintah 'kedudukan' dari ekstensi" in shown.stderr
    assert "Merebut" not in shown.stdout


def test_a_chosen_command_that_is_broken_says_so(pasang):
    pasang("sapa", "tatakerja_uji_ekstensi")
    failed = run("rusak-nanti", kode=1).stderr
    assert "perintah 'rusak-nanti' dari ekstensi tidak dapat dimuat (AttributeError" in failed
    assert run("sapa").stdout == "Selamat pagi.\n"


@pytest.mark.parametrize(
    ("modul", "api", "words"),
    [
        ("tatakerja_uji_impor", "v1", "tidak dapat dimuat (ModuleNotFoundError"),
        ("tatakerja_uji_meledak", "v1", "hook ekstensi_perintah gagal (RuntimeError: perintah meledak)"),
        ("tatakerja_uji_salah_ketik", "v1", "hook ekstensi_perinta tidak dikenal; maksudnya 'ekstensi_perintah'?"),
        ("tatakerja_uji_penanda", "v1", "hook ekstensi_perintah tidak ditandai"),
        ("tatakerja_uji_ekstensi", "v9", "tatakerja-rusak 0.1 ditulis untuk API v9, bukan v1"),
        ("tatakerja_uji_ekstensi", None, "tatakerja-rusak 0.1 ditulis tanpa versi API"),
    ],
)
def test_a_broken_one_is_named_and_harms_nobody(pasang, folder, modul, api, words):
    pasang("rusak", modul, api=api)
    pasang("sehat", "tatakerja_uji_ekstensi")
    done = run("sapa")
    assert done.stdout == "Selamat pagi.\n"
    (told,) = [line for line in done.stderr.splitlines() if "'rusak'" in line]
    assert told.startswith("peringatan: ekstensi 'rusak': ")
    assert words in told
    assert run(*UMUM, "-o", folder, "kedudukan", STAF).stderr == ""


def test_two_of_one_name(pasang):
    pasang("sapa", "tatakerja_uji_ekstensi")
    pasang("sapa", "tatakerja_uji_meledak", distribusi="tatakerja-sapa-lain")
    pasang("demo", "tatakerja_uji_meledak", distribusi="tatakerja-demo-lain")
    told = run("sapa").stderr
    assert "ekstensi 'sapa': nama itu sudah dipakai; tatakerja-sapa-lain 0.1 memerlukan nama lain" in told
    assert "ekstensi 'demo': nama itu sudah dipakai; tatakerja-demo-lain 0.1 memerlukan nama lain" in told


def test_what_two_offer_under_one_name():
    told = []
    ext = Ekstensi(told.append, lain=False)
    for name in ("satu", "dua"):
        module = type(name, (), {})()
        one = PerintahBaru(nama="sama", uraian=name, tujuan="x:y")
        module.ekstensi_perintah = tatakerja.extensions.ekstensi(lambda one=one: [one])
        ext._manager.register(module, name=name)
    assert ext.perintah()["sama"].uraian == "satu"
    assert told == ["peringatan: ekstensi 'dua': 'sama' sudah diberikan ekstensi 'satu'; yang kedua diabaikan"]


# Forms of output ---------------------------------------------------------------------------------------------------


def test_a_form_puts_out_any_answer(pasang, folder):
    pasang("sapa", "tatakerja_uji_ekstensi")
    assert run(*UMUM, "-o", folder, "kedudukan", "--format", "ringkas").stdout == "kedudukan: 2\n"
    assert run(*UMUM, "-o", folder, "audit", "--format", "ringkas").stdout.startswith("audit: ")
    assert run(*UMUM, "regulasi", "aturan", "--format", "ringkas").stdout.startswith("regulasi aturan: ")
    chain = run(*UMUM, "-o", folder, "alur", "evaluasi", STAF, "--format", "ringkas").stdout
    assert chain.startswith("alur evaluasi: ")


def test_a_form_for_some_commands_only(pasang, folder):
    pasang("sapa", "tatakerja_uji_ekstensi")
    refused = run(*UMUM, "-o", folder, "kedudukan", "--format", "hanya-alur", kode=2).stderr
    assert "(pilihan: tabel, json, ringkas, galat)" in refused
    route = ("--cara", "penunjukan", "--pemilik", "DINAS", "--pegawai", STAF, "--format", "hanya-alur")
    assert run(*UMUM, "-o", folder, "alur", "penugasan", *route).stdout.startswith("alur penugasan: ")


def test_a_form_that_fails_is_named(pasang, folder):
    pasang("sapa", "tatakerja_uji_ekstensi")
    failed = run(*UMUM, "-o", folder, "kedudukan", "--format", "galat", kode=1)
    assert failed.stdout == ""
    assert failed.stderr == (
        "bentuk 'galat' (tatakerja_uji_ekstensi:galat) gagal: RuntimeError: tidak bisa kedudukan\n"
    )


def test_a_form_of_a_broken_extension(pasang, folder):
    pasang("meledak", "tatakerja_uji_meledak")
    told = run(*UMUM, "-o", folder, "kedudukan", "--format", "ringkas", kode=2).stderr
    assert "ekstensi 'meledak': hook ekstensi_bentuk harus mengembalikan barisan BentukKeluaran" in told


def test_what_a_form_is_for():
    anything, one = BentukKeluaran(nama="a", tulis="x:y"), BentukKeluaran(nama="b", apa=("audit",), tulis="x:y")
    assert anything.menulis("audit")
    assert one.menulis("audit")
    assert not one.menulis("kedudukan")


# What happened -----------------------------------------------------------------------------------------------------


def stored(path, pengamat):
    return SistemKerja.buka("bantul", basis_data=path, buat=True, tanggal=date(2026, 1, 5), pengamat=pengamat)


def test_observers_are_told_after_the_commit_and_nothing_personal(tmp_path):
    told = []
    with stored(tmp_path / "x.db", lambda kabar: told.append((list(kabar), sk.jurnal.segel().jumlah))) as sk:
        sk.impor(ORGANISASI)
        sk.pejabat_akhiri("DINAS", KADIS, selesai=date(2026, 1, 31))
    assert [[one.no for one in kabar] for kabar, _ in told] == [[1], [2]]
    # The journal was read inside the observer: no lock was held, and the event was there.
    assert [jumlah for _, jumlah in told] == [1, 2]
    text = str(told)
    assert not [word for word in (KADIS, STAF, "Budi", "Gita") if word in text]


def test_an_observer_of_one_s_own_that_fails_stops_nothing(tmp_path, caplog):
    def fails(kabar):
        raise RuntimeError(KADIS)

    with stored(tmp_path / "x.db", fails) as sk:
        assert sk.impor(ORGANISASI) == 1
        assert sk.jurnal.segel().jumlah == 1
    assert caplog.messages == ["pengamat gagal: RuntimeError; yang disimpan tetap tersimpan"]


def test_nobody_is_told_of_what_was_refused(tmp_path):
    told = []
    with stored(tmp_path / "x.db", told.extend) as sk:
        sk.impor(ORGANISASI)
        told.clear()
        with pytest.raises(tatakerja.GalatTatakerja):
            sk.pejabat_akhiri("PEMDA", KADIS, selesai=date(2026, 1, 31))
    assert told == []


def test_installed_observers_hear_of_commands_and_stop_none(pasang, folder, tmp_path):
    pasang("a-meledak", "tatakerja_uji_meledak")
    pasang("sapa", "tatakerja_uji_ekstensi")
    notices, db = tmp_path / "kabar.jsonl", tmp_path / "x.db"
    done = run(*UMUM, "-d", db, "impor", folder, env={"TATAKERJA_KABAR": str(notices)})
    assert "2 unit, 2 pegawai" in done.stdout
    assert "ekstensi 'a-meledak': hook ekstensi_kabar gagal (SystemExit: kabar 1 meledak)" in done.stderr
    (heard,) = tatakerja_uji_ekstensi.DIKABARKAN
    assert json.loads(notices.read_text("utf-8")) == {
        "no": 1, "tentang": heard.tentang, "apa": heard.apa, "versi": 1, "waktu": heard.waktu,
    }  # fmt: skip
    assert run("-d", db, "jurnal", "periksa").exit_code == 0


def test_a_handler_gives_the_signed_document_back(pasang):
    pasang("sapa", "tatakerja_uji_ekstensi")
    pasang("z-meledak", "tatakerja_uji_meledak")
    told = []
    issued = DokumenTerbit(penugasan="2026-000001", nomor="1", jenis="surat_penugasan", media="text/plain", isi=b"isi")
    (signed,) = Ekstensi(told.append).tangani(issued)
    assert signed.isi == b"isi bertanda"
    assert told == ["peringatan: ekstensi 'z-meledak': hook ekstensi_dokumen mengembalikan bytes"]


# Never mixed with the rules ----------------------------------------------------------------------------------------


def test_neither_kind_of_plugin_passes_for_the_other():
    from tatakerja_bantul import plugin

    class Campuran:
        tatakerja_regulasi = staticmethod(tatakerja.extensions.ekstensi(lambda: None))

    with pytest.raises(GalatPlugin, match="tatakerja_regulasi tidak ditandai"):
        PluginManager(Campuran)
    told = []
    ext = Ekstensi(told.append, lain=False)
    ext._manager.register(plugin, name="bantul")
    assert ext._implementing("ekstensi_perintah") == ["demo", "contoh", "layanan"]
    ext.kabarkan([KABAR])
    assert told == []
