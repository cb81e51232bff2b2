"""Files at the border: no pipe hangs, no device is read or replaced, nothing is half written."""

import json
import os
import signal
import stat
from datetime import date
from pathlib import Path

import pytest

from proses_bahan import tatakerja
from tatakerja import GalatMasukan, GalatTatakerja, tulis_organisasi
from tatakerja.border import files
from tatakerja.border.files import GalatBerkas, append_text, read_bytes, read_text, write_file, write_folder
from tatakerja.journal import GalatSegel, Segel
from tatakerja.loading import baca_organisasi
from tatakerja.rules.berkas.faults import Pengumpul
from tatakerja.rules.berkas.folder import baca_dokumen
from tatakerja.rules.berkas.pengaturan import baca_pengaturan
from tatakerja_contoh.perintah import build_sample

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")


def fifo(path: Path) -> Path:
    os.mkfifo(path)
    return path


def test_lines_are_added_to_plain_files_only(tmp_path: Path) -> None:
    file = tmp_path / "log"
    append_text(file, "satu\n")
    append_text(file, "dua \ud800\n")
    assert file.read_text() == "satu\ndua \\ud800\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    (tmp_path / "tautan").symlink_to(file)
    os.mkfifo(tmp_path / "pipa")
    for name in ("tautan", "pipa", "tiada/log", "."):
        with pytest.raises(GalatBerkas):
            append_text(tmp_path / name, "tiga\n")
    assert "tiga" not in file.read_text()


@pytest.fixture
def alarm():
    """Whoever waits for a pipe is woken, and fails."""

    def woken(*_: object) -> None:
        raise TimeoutError("waits for ever")

    before = signal.signal(signal.SIGALRM, woken)
    signal.alarm(20)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="module")
def organisasi():
    return build_sample("bantul", 200, 1, date(2026, 1, 5))


@pytest.mark.usefixtures("alarm")
def test_only_plain_files_are_read(tmp_path: Path) -> None:
    with pytest.raises(GalatBerkas, match="pipa"):
        read_bytes(fifo(tmp_path / "pipa"))
    with pytest.raises(GalatBerkas, match="perangkat"):
        read_bytes("/dev/zero")
    with pytest.raises(GalatBerkas, match="folder"):
        read_bytes(tmp_path)
    with pytest.raises(GalatBerkas, match="tidak ada"):
        read_bytes(tmp_path / "tidak-ada")
    (tmp_path / "besar").write_bytes(b"12345")
    assert read_bytes(tmp_path / "besar", 5) == b"12345"
    with pytest.raises(GalatBerkas, match="lebih besar"):
        read_bytes(tmp_path / "besar", 4)
    (tmp_path / "tautan").symlink_to(tmp_path / "besar")
    assert read_bytes(tmp_path / "tautan") == b"12345"  # what is read may be reached by a link


@pytest.mark.usefixtures("alarm")
@pytest.mark.parametrize("name", ["unit.csv", "pegawai.csv", "pejabat.csv"])
@pytest.mark.parametrize("target", ["pipa", "/dev/zero"])
def test_an_organisation_is_read_from_plain_files_only(tmp_path: Path, organisasi, name: str, target: str) -> None:
    tulis_organisasi(organisasi, tmp_path / "data")
    (tmp_path / "data" / name).unlink()
    where = fifo(tmp_path / "pipa") if target == "pipa" else Path(target)
    (tmp_path / "data" / name).symlink_to(where)
    with pytest.raises(GalatMasukan) as caught:
        baca_organisasi(tmp_path / "data")
    (fault,) = [one for one in caught.value.kesalahan if one.berkas.endswith(name)]
    assert fault.apa in ("adalah pipa (FIFO), bukan berkas biasa", "adalah perangkat, bukan berkas biasa")


@pytest.mark.usefixtures("alarm")
def test_rules_are_read_from_plain_files_only(tmp_path: Path) -> None:
    fifo(tmp_path / "regulasi.toml")
    done = tatakerja("-r", f"{tmp_path}/", "regulasi", "tampil")
    assert (done.returncode, done.stdout) == (1, "")
    assert "regulasi.toml" in done.stderr
    faults = Pengumpul()
    assert not list(baca_dokumen(tmp_path, ["regulasi.toml"], faults))
    with pytest.raises(GalatTatakerja, match="bukan berkas biasa"):
        faults.lempar()
    fifo(tmp_path / "pengaturan.toml")
    assert baca_pengaturan(tmp_path) is None


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"[" * 200_000, b'{"format":' * 50_000, b"", b"null", b'{"format":1e999}', b"\x00" * 9]
)
def test_a_seal_of_any_bytes_gives_a_message(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "segel.json").write_bytes(data)
    with pytest.raises((GalatSegel, GalatBerkas)) as caught:
        Segel.from_json(read_text(tmp_path / "segel.json"))
    assert isinstance(caught.value, GalatTatakerja)
    assert "\n" not in str(caught.value)


# What is written -----------------------------------------------------------------------------------------------------


def test_a_file_is_replaced_whole_and_its_mode_kept(tmp_path: Path) -> None:
    file = tmp_path / "halaman.html"
    write_file(file, "satu\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o640)
    write_file(file, ["dua\n", "tiga\n"])
    assert file.read_bytes() == b"dua\ntiga\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["halaman.html"]


def test_what_is_no_plain_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "rahasia").write_text("isi", "utf-8")
    (tmp_path / "tautan").symlink_to(tmp_path / "rahasia")
    (tmp_path / "folder").mkdir()
    fifo(tmp_path / "pipa")
    for name in ("tautan", "folder", "pipa"):
        with pytest.raises(GalatBerkas, match="bukan berkas biasa"):
            write_file(tmp_path / name, "x")
    with pytest.raises(GalatBerkas, match="perangkat"):
        write_file("/dev/full", "x")
    with pytest.raises(GalatBerkas, match="tidak ada; buat dahulu"):
        write_file(tmp_path / "hilang" / "a", "x")
    assert (tmp_path / "rahasia").read_text("utf-8") == "isi"
    assert not list(tmp_path.glob(".*"))


def test_a_file_where_a_folder_is_to_be_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    os.mkfifo(tmp_path / "pipa")
    for name, kind in (("berkas", "berkas"), ("pipa", r"pipa \(FIFO\)")):
        with pytest.raises(GalatBerkas, match=f"{name} adalah {kind}, bukan folder; pilih nama lain"):
            write_folder(tmp_path / name, {"satu": ["1"]})


def test_a_writer_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    def lines():
        yield "separuh"
        raise OSError(28, "No space left on device")

    write_file(tmp_path / "a", "utuh")
    with pytest.raises(GalatBerkas, match="penuh"):
        write_file(tmp_path / "a", lines())
    with pytest.raises(GalatBerkas, match="penuh"):
        write_folder(tmp_path / "folder", {"satu": ["1"], "dua": lines()})
    (tmp_path / "kosong").mkdir()
    with pytest.raises(GalatBerkas, match="penuh"):
        write_folder(tmp_path / "kosong", {"satu": ["1"], "dua": lines()})
    assert (tmp_path / "a").read_text("utf-8") == "utuh"
    assert sorted(os.listdir(tmp_path)) == ["a", "kosong"]
    assert os.listdir(tmp_path / "kosong") == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that share what was started")
@pytest.mark.parametrize("existing", [False, True])
def test_a_killed_export_leaves_nothing_that_looks_whole(tmp_path: Path, organisasi, existing: bool) -> None:
    """Killed before each call by which files come to be; control: at the last of them it is whole."""
    names = ("open", "fsync", "rename", "mkdir")
    organisasi_kini = (organisasi.unit, organisasi.pegawai, organisasi.pemangku)
    whole = 0
    for count in range(40):
        folder = tmp_path / f"data-{count}"
        if existing:
            folder.mkdir()
        child = os.fork()
        if not child:
            _die_at(count, names)
            tulis_organisasi(organisasi, folder)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        try:
            found = baca_organisasi(folder)
            assert (found.unit, found.pegawai, found.pemangku) == organisasi_kini
            whole += 1
        except GalatMasukan:
            assert not (folder / "unit.csv").exists()
        if os.WIFEXITED(status):
            assert whole
            return
    pytest.fail("never came to its end")


def _die_at(count: int, names: tuple[str, ...]) -> None:
    left = [count]

    def dying(call):
        def wrapped(*args, **more):
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
            return call(*args, **more)

        return wrapped

    for name in names:
        setattr(files.os, name, dying(getattr(os, name)))


# Backups -------------------------------------------------------------------------------------------------------------


def test_a_backup_is_verified_and_told(tmp_path: Path, organisasi) -> None:
    tulis_organisasi(organisasi, tmp_path / "data")
    base = ["-r", "bantul", "-d", str(tmp_path / "a.db")]
    assert tatakerja(*base, "impor", str(tmp_path / "data")).returncode == 0
    target = tmp_path / "cadangan.db"
    done = tatakerja(*base, "jurnal", "cadangkan", str(target), "--format", "json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["utuh"] is True
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    checked = json.loads(tatakerja("-d", str(target), "jurnal", "periksa", "--format", "json").stdout)
    assert (checked["utuh"], checked["jumlah"], checked["kepala"]) == (True, told["jumlah"], told["kepala"])
    again = tatakerja(*base, "jurnal", "cadangkan", str(target))
    assert again.returncode == 1
    assert "tidak menimpa" in again.stderr
    (tmp_path / "tautan").symlink_to(tmp_path / "lain.db")
    assert tatakerja(*base, "jurnal", "cadangkan", str(tmp_path / "tautan")).returncode == 1
    assert not (tmp_path / "lain.db").exists()
    assert not list(tmp_path.glob("*.sebagian*"))
    assert not list(tmp_path.glob(".*"))
