"""``layani`` as a process: the link first, served at once, ended when told to."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import attrs
import httpx
import pytest

from tatakerja import GalatNilai, GalatTatakerja
from tatakerja.service.berkas import ServerDariBerkas, baca_setelan
from tatakerja.service.server import TENGGAT_HENTI, address, is_loopback, listen


def test_the_first_line_is_the_link_and_sigterm_ends_it(basis: Path) -> None:
    words = ["-d", str(basis), "layani", "--alamat", "127.0.0.1:0", "--tanpa-peramban"]
    with subprocess.Popen(
        [sys.executable, "-m", "tatakerja", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "BROWSER": "false"},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        link = process.stdout.readline()
        assert link.startswith("http://127.0.0.1:")
        assert httpx.get(link.strip()).status_code == 303
        assert httpx.get(link.partition("masuk?")[0] + "siap").json() == {"keadaan": "siap"}
        process.send_signal(signal.SIGTERM)
        rest, told = process.communicate(timeout=30)
    assert TENGGAT_HENTI < 10, "what is under way has this long"
    assert rest == ""
    assert "Traceback" not in told
    assert link.split("=")[1].strip() not in told


@pytest.mark.parametrize("text", ["8000", "host", "host:", ":8000", "host:70000", "host:x"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(GalatTatakerja, match="bukan alamat"):
        address(text)


def test_addresses() -> None:
    assert address("[::1]:80") == ("::1", 80)
    assert address(None) == ("127.0.0.1", 8000)
    assert is_loopback("127.0.0.53")
    assert not is_loopback("0.0.0.0")


def test_every_fault_of_the_settings_is_told(tmp_path: Path) -> None:
    file = tmp_path / "layanan.toml"
    file.write_text('jalurr = "/x"\nsistem = "4"\n[oidc]\npenerbit = "http://sso.example"\n', "utf-8")
    with pytest.raises(GalatNilai) as raised:
        baca_setelan(file)
    assert [one.tempat for one in raised.value.kesalahan] == [
        "jalurr", "sistem", "oidc.klien", "oidc.berkas_rahasia", "oidc.penerbit",
    ]  # fmt: skip
    assert "jalur" in raised.value.kesalahan[0].apa


def test_every_setting_can_be_said(tmp_path: Path) -> None:
    """By the names that the docs list."""
    file = tmp_path / "layanan.toml"
    (tmp_path / "surat").mkdir()
    said = {
        "alamat": "127.0.0.1:80", "jalur": "/x", "lewat_tls": True, "proksi": "127.0.0.1, 10.0.0.0/8", "tautan": False,
        "pencatat": ["1970 01 01 199001 1 001"], "pengelola": ["BUPATI"], "templat": "surat", "sistem": 2,
        "batas_unggah": 1000, "laju": 0, "masa_sesi_jam": 1, "masa_diam_jam": 1,
    }  # fmt: skip
    assert said.keys() | {"oidc"} == {one.name for one in attrs.fields(ServerDariBerkas)}
    for name in said:
        assert f"`{name}`" in (Path(__file__).parents[2] / "docs/layanan.md").read_text("utf-8")
    file.write_text("".join(f"{name} = {json.dumps(value)}\n" for name, value in said.items()), "utf-8")
    read = baca_setelan(file)
    assert (read.laju, read.pencatat, read.templat) == (0, ("197001011990011001",), str(tmp_path / "surat"))


def test_values_with_which_no_service_can_be_are_told(tmp_path: Path) -> None:
    file = tmp_path / "layanan.toml"
    file.write_text(
        'sistem = 0\nbatas_unggah = -1\nlaju = -1\nmasa_sesi_jam = 0\nmasa_diam_jam = -1\npencatat = ["123"]\n'
        'pengelola = [1]\nproksi = "127.0.0.1, bukan alamat"\ntemplat = "tidakada"\n',
        "utf-8",
    )
    with pytest.raises(GalatNilai) as raised:
        baca_setelan(file)
    assert [one.tempat for one in raised.value.kesalahan] == [
        "sistem", "batas_unggah", "laju", "masa_sesi_jam", "masa_diam_jam", "pencatat", "pengelola", "proksi",
        "templat",
    ]  # fmt: skip


def test_settings_are_read_with_the_secret_from_its_own_file(tmp_path: Path) -> None:
    file = tmp_path / "layanan.toml"
    (tmp_path / "rahasia").write_text("s3kret\n", "utf-8")
    (tmp_path / "templat").mkdir()
    file.write_text(
        'jalur = "/sk/"\ntemplat = "templat"\nlewat_tls = true\npengelola = ["197001011990011001"]\n'
        '[oidc]\npenerbit = "https://sso.example"\nklien = "tk"\nberkas_rahasia = "rahasia"\n',
        "utf-8",
    )
    read = baca_setelan(file)
    made = read.setelan(regulasi="bantul", basis_data="x.db", tautan=None)
    assert made.jalur == "/sk"
    assert made.templat == str(tmp_path / "templat")
    assert made.oidc is not None
    assert made.oidc.rahasia == "s3kret"
    assert "s3kret" not in repr(made)
    assert "197001011990011001" not in repr(made)


def test_a_secret_that_systemd_hands_over_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handed = tmp_path / "credentials"
    handed.mkdir()
    (handed / "oidc.rahasia").write_text("dari-systemd\n", "utf-8")
    file = tmp_path / "layanan.toml"
    file.write_text(
        '[oidc]\npenerbit = "https://sso.example"\nklien = "tk"\nberkas_rahasia = "oidc.rahasia"\n', "utf-8"
    )
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(handed))
    read = baca_setelan(file)
    assert read.oidc is not None
    assert read.oidc.rahasia == "dari-systemd"


def test_the_unit_hands_over_what_the_settings_name() -> None:
    folder = Path(__file__).parents[2] / "kemasan/layanan"
    (handed,) = re.findall(
        r"^LoadCredential=([^:\n]+):", (folder / "tatakerja.service").read_text("utf-8"), re.MULTILINE
    )
    assert f'berkas_rahasia = "{handed}"' in (folder / "layanan.toml").read_text("utf-8")


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_an_answer_does_not_wait_for_its_head_to_be_acknowledged(host: str) -> None:
    """asyncio switches the waiting off where the socket says that it is TCP, and else lets 40 ms pass each time."""
    try:
        made = listen(host, 0, pilih=False)
    except GalatTatakerja:
        pytest.skip("this machine has no IPv6")
    with made, socket.create_connection(made.getsockname()[:2]), made.accept()[0] as taken:
        assert taken.proto == socket.IPPROTO_TCP


def test_the_collector_looks_only_through_what_was_made_since_it_serves(basis: Path) -> None:
    """A full pass over libraries and rules took 90 ms, of which some answer became so much slower each time."""
    program = """
import gc, os, signal, sys
from tatakerja.service import Setelan, aplikasi
from tatakerja.service.server import listen, serve
gc.disable()
def told():
    print(gc.isenabled(), gc.get_freeze_count() > 50_000, len(gc.get_objects()) < 20_000, flush=True)
    os.kill(os.getpid(), signal.SIGTERM)
serve(aplikasi(Setelan(regulasi="bantul", basis_data=sys.argv[1])), listen("127.0.0.1", 0, pilih=True), told)
"""
    words = [sys.executable, "-c", program, str(basis)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.split() == ["True", "True", "True"], done.stderr
