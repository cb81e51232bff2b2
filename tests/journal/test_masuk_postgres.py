"""Logging in to a server: by a password, wherever libpq looks for it, and by a client's certificate over TLS.

What fails is told in Indonesian with advice that fits, and no password is in anything that comes out.
"""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import psycopg
import pytest
from cryptography.hazmat.primitives import serialization
from gerbang import NAMA, SANDI, SERVER, Gerbang, gerbang
from jurnal_bahan import TERBUKA
from perantara import Perantara, speak_as
from sertifikat import make_certificate, make_root

from cadangan_bahan import wait_until
from postgres_bahan import SEMUA, server
from proses_bahan import tatakerja
from tatakerja.journal import GalatBasisData, GalatTerkunci
from tatakerja.journal.postgres.store import PenyimpananPostgres
from tatakerja.penugasan.stream import JENIS_STREAM

SALAH = "bukan-sandi-siapa-pun"
RAHASIA = (SANDI, quote(SANDI, safe=""), quote(SANDI), SALAH)
DITOLAK, DIMINTA = "server menolak peran atau sandinya", "server meminta sandi, dan tidak ada yang diberikan"
TERIKAT = "perlu TLS dan sandi yang disimpan server sebagai scram-sha-256"
Alamat = Callable[..., str]


@pytest.fixture(scope="module")
def pintu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gerbang]:
    if os.environ.get("TATAKERJA_POSTGRES_UJI"):
        pytest.skip("siapa yang boleh masuk ke server yang ditunjuk TATAKERJA_POSTGRES_UJI tidak diatur di sini")
    server()  # skips, or fails, where none runs
    with gerbang(tmp_path_factory.mktemp("masuk")) as found:
        yield found


@pytest.fixture
def ber_tls(pintu: Gerbang) -> Gerbang:
    """The same; the wheel's own programs are built without OpenSSL, those of a distribution must have it."""
    if not pintu.tls:
        why = "program server PostgreSQL ini dibuat tanpa OpenSSL"
        if SEMUA and "TATAKERJA_POSTGRES_PROGRAM" in os.environ:
            pytest.fail(why)
        pytest.skip(why)
    return pintu


@pytest.fixture(autouse=True)
def _no_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have passwords and certificates of their own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in [name for name in os.environ if name.startswith("PG")]:
        monkeypatch.delenv(name)


@pytest.fixture
def alamat(pintu: Gerbang) -> Alamat:
    """An address by TCP; without further words by plain text, the server's name is looked up nowhere."""

    def address(peran: str, sandi: str | None = None, porta: int | None = None, **words: object) -> str:
        said = "".join(
            f"&{name}={quote(str(value), safe='/')}" for name, value in words.items() or [("sslmode", "disable")]
        )
        secret = "" if sandi is None else f":{quote(sandi, safe='')}"
        return f"postgresql://{peran}{secret}@{SERVER}:{porta or pintu.port}/{NAMA}?hostaddr=127.0.0.1{said}"

    return address


def without_secrets(text: str) -> str:
    assert not [one for one in RAHASIA if one in text]
    assert "Traceback" not in text
    return text


def status(address: str) -> tuple[str | None, str]:
    """As who somebody gets in, if they do, and what is told."""
    done = tatakerja("-d", address, "basis", "status", "--format", "json")
    without_secrets(done.stdout + done.stderr)
    assert done.returncode == (0 if done.stdout else 1), done.stderr
    return json.loads(done.stdout)["peran"] if done.stdout else None, done.stderr


def refused(address: str) -> str:
    """What is told of an address by which nobody gets in, behind the address itself."""
    with pytest.raises(GalatBasisData) as info:
        opened(address)
    told = without_secrets(str(info.value))
    found = re.fullmatch(r"postgresql://\S+ tidak dapat dibuka; (.+ \(PostgreSQL: .+\))", told)
    assert found, told
    return found[1]


def opened(address: str, **options: Any) -> Any:
    store = PenyimpananPostgres(address, JENIS_STREAM, **options)
    TERBUKA.append(store)
    return store


def in_file(path: Path, port: int, secret: str) -> Path:
    """A file of passwords, as libpq reads it."""
    path.touch(mode=0o600)
    path.write_text(f"{SERVER}:{port}:{NAMA}:sandi:" + secret.replace("\\", "\\\\").replace(":", "\\:") + "\n", "utf-8")
    return path


# -- passwords ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("di", ["alamat", "PGPASSWORD", "PGPASSFILE", "~/.pgpass"])
def test_a_password_is_found_wherever_libpq_looks_for_it_and_told_nowhere(
    di: str, pintu: Gerbang, alamat: Alamat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said(secret: str) -> tuple[str | None, str]:
        if di == "PGPASSWORD":
            monkeypatch.setenv(di, secret)
        elif di != "alamat":
            path = in_file(tmp_path / ".pgpass" if di == "~/.pgpass" else tmp_path / "sandi", pintu.port, secret)
            if di == "PGPASSFILE":
                monkeypatch.setenv(di, str(path))
        return status(alamat("sandi", secret if di == "alamat" else None))

    assert said(SANDI)[0] == "sandi"
    who, told = said(SALAH)
    assert who is None
    assert DITOLAK in told


def test_where_none_is_given_it_is_told_how(
    pintu: Gerbang, alamat: Alamat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert DIMINTA in refused(alamat("sandi"))
    path = in_file(tmp_path / "sandi", pintu.port, SANDI)
    monkeypatch.setenv("PGPASSFILE", str(path))
    assert opened(alamat("sandi")).periksa().utuh
    path.chmod(0o644)
    assert "(chmod 600)" in refused(alamat("sandi"))


def test_a_service_tells_its_password_to_nobody(pintu: Gerbang, alamat: Alamat) -> None:
    words = ("-r", "bantul", "-d", alamat("sandi", SANDI), "layani", "--alamat", "127.0.0.1:0", "--tanpa-peramban")
    with subprocess.Popen(
        [sys.executable, "-m", "tatakerja", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            link = process.stdout.readline()
            at, _, word = link.strip().partition("masuk?kunci=")
            asked = {"url": f"{at}api/jurnal/tampil", "headers": {"Authorization": f"Bearer {word}"}}
            assert [httpx.get(f"{at}siap").status_code, httpx.get(**asked).status_code] == [200, 200]
            pintu.server.jalankan(f"REVOKE {NAMA}_aplikasi FROM sandi")
            answer = httpx.get(**asked)
            assert answer.status_code == 500
            assert f"postgresql://sandi@{SERVER}" in answer.text, "the address is, its password is not"
            process.send_signal(signal.SIGTERM)
            rest, told = process.communicate(timeout=30)
        finally:
            process.kill()
            pintu.server.jalankan(f"GRANT {NAMA}_aplikasi TO sandi")
    without_secrets(answer.text + link + rest + told)
    done = tatakerja(*(one if one != words[3] else alamat("sandi", SALAH) for one in words))
    assert done.returncode == 1
    assert DITOLAK in without_secrets(done.stderr + done.stdout)


def test_a_password_that_no_longer_fits_is_in_no_log(
    pintu: Gerbang, alamat: Alamat, caplog: pytest.LogCaptureFixture
) -> None:
    store = opened(alamat("sandi", SANDI), tenggat=2)
    assert store.periksa().utuh
    pintu.server.jalankan("ALTER ROLE sandi PASSWORD 'lain'")
    try:
        pintu.server.jalankan("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sandi'")
        wait_until(pintu.server, "SELECT count(*) = 0 FROM pg_stat_activity WHERE usename = 'sandi'")
        with pytest.raises(GalatTerkunci) as info:
            store.periksa()
        assert "password authentication failed" in caplog.text, "the driver's pool tells whoever keeps a log"
        without_secrets(f"{info.value!r}{info.value}{store.nama}{caplog.text}")
    finally:
        pintu.server.jalankan(f"ALTER ROLE sandi PASSWORD '{SANDI}'")


# -- over TLS ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def terjamin(ber_tls: Gerbang) -> dict[str, object]:
    """Words for a server that must prove its name."""
    return {"sslmode": "verify-full", "sslrootcert": ber_tls.akar[0]}


def test_a_password_over_tls_is_bound_to_the_servers_certificate(
    ber_tls: Gerbang, alamat: Alamat, terjamin: dict[str, object], tmp_path: Path
) -> None:
    bound = {**terjamin, "channel_binding": "require"}
    assert status(alamat("tls", SANDI, **bound))[0] == "tls"
    with psycopg.connect(alamat("tls", SANDI, **bound)) as conn:
        assert conn.execute(b"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").fetchone() == (True,)
    assert DITOLAK in refused(alamat("tls", SALAH, **bound))
    told = refused(alamat("tls", SANDI))
    assert "tidak mengizinkan peran ini" in told
    assert "sslmode=verify-full" in told
    # One in the middle whose certificate the same root has signed: the client would believe it, the password doesn't.
    with Perantara(f"postgresql://127.0.0.1:{ber_tls.port}", speak_as(tmp_path, SERVER, ber_tls.akar)) as between:
        assert TERIKAT in refused(alamat("sandi", SANDI, between.port, **bound))
        # The control: it is that word which refuses it.
        assert opened(alamat("sandi", SANDI, between.port, **terjamin)).periksa().utuh
        while TERBUKA:
            TERBUKA.pop().close()
    assert TERIKAT in refused(alamat("sandi", SANDI, sslmode="disable", channel_binding="require"))


def shown(path: Path, key: Path | None = None) -> dict[str, object]:
    """Words that show a certificate."""
    return {"sslcert": path, "sslkey": key or path}


def test_a_clients_certificate_lets_in_who_it_names(
    ber_tls: Gerbang, alamat: Alamat, terjamin: dict[str, object], tmp_path: Path
) -> None:
    mine, both = (make_certificate(tmp_path, name, ber_tls.akar) for name in ("kartu", "keduanya"))
    assert status(alamat("kartu", **terjamin, **shown(mine)))[0] == "kartu"
    assert status(alamat("keduanya", SANDI, **terjamin, **shown(both)))[0] == "keduanya"
    assert DITOLAK in refused(alamat("keduanya", SALAH, **terjamin, **shown(both)))
    assert DIMINTA in refused(alamat("keduanya", **terjamin, **shown(both)))
    assert "sertifikat klien (sslcert), itu harus atas nama" in refused(
        alamat("keduanya", SANDI, **terjamin, **shown(mine))
    )
    assert "server meminta sertifikat klien" in refused(alamat("keduanya", SANDI, **terjamin))
    # Where libpq looks by itself.
    kept = tmp_path / ".postgresql"
    kept.mkdir()
    for name in ("postgresql.crt", "postgresql.key"):
        (kept / name).touch(mode=0o600)
        (kept / name).write_bytes(mine.read_bytes())
    assert status(alamat("kartu", **terjamin))[0] == "kartu"


def test_a_key_with_a_password_of_its_own(
    ber_tls: Gerbang, alamat: Alamat, terjamin: dict[str, object], tmp_path: Path
) -> None:
    mine = make_certificate(tmp_path, "kartu", ber_tls.akar)
    key = serialization.load_pem_private_key(mine.read_bytes(), None)
    locked = tmp_path / "terkunci.key"
    locked.touch(mode=0o600)
    locked.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(SANDI.encode()),
        )
    )  # fmt: skip
    words = {**terjamin, **shown(mine, locked)}
    assert status(alamat("kartu", **words, sslpassword=SANDI))[0] == "kartu"
    assert "sandi berkas kuncinya" in refused(alamat("kartu", **words, sslpassword=SALAH))


def test_a_certificate_that_does_not_let_in_is_told_with_its_reason(
    ber_tls: Gerbang, alamat: Alamat, terjamin: dict[str, object], tmp_path: Path
) -> None:
    mine, other = (make_certificate(tmp_path, name, ber_tls.akar) for name in ("kartu", "lain"))
    ended = make_certificate(tmp_path, "kartu", ber_tls.akar, habis=True)
    foreign = make_certificate(tmp_path, "kartu", make_root(tmp_path, "asing"))
    open_to_all, broken = tmp_path / "terbuka.pem", tmp_path / "rusak.pem"
    open_to_all.write_bytes(mine.read_bytes())
    open_to_all.chmod(0o644)
    broken.write_text("bukan sertifikat", "utf-8")
    broken.chmod(0o600)
    absent = tmp_path / "tiada.pem"
    for words, advice in (
        ({}, "tunjuk dengan sslcert=BERKAS dan sslkey=BERKAS"),
        (shown(absent), "berkas yang tidak ada dilewati"),
        (shown(other), "tidak atas nama peran"),
        (shown(ended), "masa berlaku sertifikat klien (sslcert) sudah lewat"),
        (shown(foreign), "tidak mengenal akar"),
        (shown(open_to_all), "chmod 600"),
        (shown(mine, absent), "tunjuk keduanya"),
        (shown(mine, other), "bukan pasangan sertifikatnya"),
        (shown(broken), "sertifikat klien (sslcert) tidak terbaca"),
    ):
        assert advice in refused(alamat("kartu", **terjamin, **words))
    who, told = status(alamat("kartu", **terjamin, **shown(ended)))
    assert (who, "sudah lewat" in told) == (None, True)
    # The control: it is the certificate that was refused each time.
    assert opened(alamat("kartu", **terjamin, **shown(mine))).periksa().utuh
