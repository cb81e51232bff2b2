"""`pegawai tambah|pindah|berhenti`, `unit tambah|ubah|tutup`: shown first, asked on a terminal, with a receipt."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from susunan_bahan import tulis_dinas
from tatakerja.cli.app.root import akar

EKA, BARU = "198001012000011001", "198001012026011901"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tulis_dinas(tmp_path / "data")
    run(folder, "impor", str(folder))
    return folder


def words_of(data: Path) -> list[str]:
    return ["-r", "bantul", "-d", str(data.parent / "k.db"), "--tanggal", "2026-03-02"]


def run(data: Path, *words: str, code: int = 0) -> str:
    result = CliRunner().invoke(akar, [*words_of(data), *words])
    assert result.exit_code == code, result.output
    return result.output


def test_the_difference_is_shown_and_a_trial_stores_nothing(data: Path) -> None:
    before = (data.parent / "k.db").read_bytes()
    said = run(data, "pegawai", "pindah", EKA, "--ke", "B2", "--uji")
    assert "Pindah (1):\n  Eka: B1 ke B2" in said
    assert "(PPK) berubah (1):\n  Eka (B2): Cici, " in said
    assert "tidak ada yang disimpan" in said
    assert (data.parent / "k.db").read_bytes() == before
    assert "Resi:" in run(data, "pegawai", "pindah", "Eka", "--ke", "B2", "--dasar", "SK 2")
    assert "Dodi" in run(data, "kedudukan", EKA)


def test_spellings_of_files_are_taken(data: Path) -> None:
    run(
        data, "pegawai", "tambah", "19800101 202601 1 901", "--nama", "Fani", "--unit", "B1", "--jenis-jabatan", "JF",
        "--jenjang", "Ahli Muda", "--status-asn", "PNS", "--golongan", "Penata (III/c)",
    )  # fmt: skip
    run(data, "ekspor", str(data.parent / "keluar"))
    assert f"{BARU},Fani,B1,fungsional,ahli_muda,,pns,,III/c" in (data.parent / "keluar/pegawai.csv").read_text()


def test_units_on_the_command_line(data: Path) -> None:
    run(data, "unit", "tambah", "B3", "--nama", "Tiga", "--jenis", "Bidang", "--induk", "DIN", "--jabatan-pimpinan",
        "administrator", "--penanda", "pyb;bpbd")  # fmt: skip
    run(data, "unit", "ubah", "B3", "--nama", "Tiga Baru")
    found = json.loads(run(data, "unit", "tutup", "B3", "--ke", "B1", "--format", "json"))
    assert [one["kode"] for one in found["unit_hilang"]] == ["B3"]
    assert (found["uji"], found["unit"], list(found["resi"])) == (False, 4, ["no", "hash"])
    assert "sebutkan apa yang berubah" in run(data, "unit", "ubah", "B1", code=2)
    assert "sebutkan apa yang berubah" in run(data, "pegawai", "pindah", EKA, code=2)


@pytest.mark.parametrize(("jawaban", "kode", "ada"), [("ya\n", 0, False), ("tidak\n", 130, True)])
def test_on_a_terminal_it_is_asked(data: Path, jawaban: str, kode: int, ada: bool) -> None:
    command = [sys.executable, "-m", "tatakerja", *words_of(data), "pegawai", "berhenti", EKA]
    near, far = pty.openpty()
    try:
        os.write(near, jawaban.encode())
        done = subprocess.run(command, stdin=far, capture_output=True, text=True, timeout=60, check=False)
    finally:
        os.close(near)
        os.close(far)
    assert done.returncode == kode, done.stderr
    assert "Ketik ya" in done.stderr
    assert ("Eka" in run(data, "cari", EKA)) == ada


@pytest.mark.parametrize(
    ("words", "seen", "after"),
    [
        (("unit", "gabung", "B1", "--ke", "B2"), "1 tidak ada lagi", "B1"),
        (("pegawai", "ganti-nip", EKA, BARU), f"NIP {EKA} menjadi {BARU}", BARU),
    ],
)
def test_a_merger_and_a_new_nip_are_tried_before_they_are_stored(
    data: Path, words: tuple[str, ...], seen: str, after: str
) -> None:
    file = data.parent / "k.db"
    before = file.read_bytes()
    said = run(data, *words, "--uji")
    assert seen in said
    assert "tidak ada yang disimpan" in said
    assert file.read_bytes() == before
    planned = json.loads(run(data, *words, "--uji", "--format", "json"))
    assert (planned["uji"], planned["resi"]) == (True, None)
    assert file.read_bytes() == before
    stored = json.loads(run(data, *words, "--dasar", "SK 1", "--format", "json"))
    assert stored.pop("resi")
    assert {**stored, "uji": True} == {name: value for name, value in planned.items() if name != "resi"}
    assert after in run(data, words[0], "pengganti")
    assert "utuh" in run(data, "jurnal", "periksa")


def test_settings_of_the_folder_are_stored_with_the_organisation_or_not_at_all(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tatakerja.journal import GalatBasisData

    data.joinpath("pengaturan.toml").write_text("batas_mundur = 30\n", "utf-8")

    def full(*_: object, **__: object) -> None:
        raise GalatBasisData("cakram penuh")

    with monkeypatch.context() as patch:
        patch.setattr("tatakerja.penugasan.commands.impor.store", full)
        run(data, "impor", str(data), code=1)
    assert "pengaturan.toml: dicatat" in run(data, "impor", str(data))
    assert "pengaturan.toml: sama dengan yang tercatat" in run(data, "impor", str(data))
    assert "utuh" in run(data, "jurnal", "periksa")


def test_limits_of_acting_officials_are_the_plugins_where_the_folder_says_nothing(data: Path, tmp_path: Path) -> None:
    import shutil

    regulation = tmp_path / "sagara"
    shutil.copytree(Path(__file__).parents[2] / "docs/contoh/sagara", regulation)
    text = data.joinpath("pejabat.csv").read_text("utf-8")
    acting = text.replace("B2,197001011990011003,definitif,2021-01-01", "B2,197001011990011002,plt,2025-12-01")
    data.joinpath("pejabat.csv").write_text(acting, "utf-8")

    def remarks() -> list[str]:
        words = ("-r", str(regulation), "-o", str(data), "--tanggal", "2026-03-02", "audit", "--format", "json")
        result = CliRunner().invoke(akar, words)
        assert result.exit_code == 0, result.output
        return [one["isi"] for one in json.loads(result.stdout)["catatan"] if one["kode"] == "masa-plt-melampaui-batas"]

    assert remarks() == []
    regulation.joinpath("pengaturan.toml").write_text('[plt]\nbulan = 1\nperpanjangan = 0\ndasar = "SE 9"\n', "utf-8")
    assert len(remarks()) == 1
    data.joinpath("pengaturan.toml").write_text('[plt]\nbulan = 12\ndasar = "SE 10"\n', "utf-8")
    assert remarks() == []
