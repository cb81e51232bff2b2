"""TLS between a journal's client and its server: what libpq's words for it do, and what is told where it fails.

The server is the real one; what speaks TLS stands before it (``perantara.py``), since the wheel's can't. Another stands
before that and listens, as whoever sits in the network between would.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from jurnal_bahan import PENUGASAN, TERBUKA, fill
from perantara import MINTA_TLS, Perantara, speak_as
from psycopg.conninfo import conninfo_to_dict
from sertifikat import Akar, make_root

from postgres_bahan import Server
from tatakerja.journal import GalatBasisData, buka

SERVER = "basis.bantul.test"
Alamat = Callable[..., str]


@pytest.fixture(autouse=True)
def _no_own_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have a root certificate of their own, and words for TLS in their variables."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("PGSSLMODE", "PGSSLROOTCERT", "PGSSLCERT", "PGSSLKEY", "PGGSSENCMODE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def akar(tmp_path: Path) -> Akar:
    return make_root(tmp_path, "akar")


@pytest.fixture
def ber_tls(pg: Server, akar: Akar, tmp_path: Path) -> Iterator[Perantara]:
    with Perantara(pg.alamat, speak_as(tmp_path, SERVER, akar)) as found:
        yield found


@pytest.fixture
def penyadap(ber_tls: Perantara) -> Iterator[Perantara]:
    """Who listens on the way to what speaks TLS."""
    with Perantara(ber_tls) as found:
        yield found


@pytest.fixture
def alamat(pg: Server, siap: str) -> Alamat:
    """The address of the test's database by way of what stands between; the name is looked up nowhere."""
    own = conninfo_to_dict(pg.alamat)
    user, secret = own.get("user") or "postgres", own.get("password") or "rahasia"

    def address(lewat: Perantara, host: str = SERVER, **words: object) -> str:
        said = "".join(f"&{name}={quote(str(value), safe='/')}" for name, value in words.items())
        return f"postgresql://{user}:{quote(str(secret))}@{host}:{lewat.port}/{siap}?hostaddr=127.0.0.1{said}"

    return address


def opened(address: str) -> Any:
    store = buka(address, [PENUGASAN])
    TERBUKA.append(store)
    return store


def refused(address: str) -> str:
    """What is told of an address that isn't opened; no password is in it."""
    with pytest.raises(GalatBasisData) as info:
        opened(address)
    assert conninfo_to_dict(address)["password"] not in str(info.value)
    return str(info.value)


def close_all() -> None:
    while TERBUKA:
        TERBUKA.pop().close()


def test_a_server_that_proves_its_name_is_written_to_and_nobody_between_reads_it(
    ber_tls: Perantara, penyadap: Perantara, alamat: Alamat, akar: Akar
) -> None:
    store = opened(alamat(penyadap, sslmode="verify-full", sslrootcert=akar[0]))
    fill(store)
    assert store.periksa().utuh
    assert store.segel().jumlah == 6
    close_all()
    assert set(ber_tls.versi) <= {"TLSv1.2", "TLSv1.3"}
    assert len(ber_tls.versi) == len(penyadap.tersadap) >= 2, "the one that looks, and the pool's"
    for heard, told in zip(penyadap.tersadap, penyadap.terkirim, strict=True):
        assert heard.startswith(MINTA_TLS)
        assert told.startswith(b"S")
        assert not any(word in heard + told for word in (b"tatakerja", b"penugasan", b"Budi", b"SELECT"))
    # What was kept from them is what is said inside.
    inside = b"".join(ber_tls.tersadap) + b"".join(ber_tls.terkirim)
    assert all(word in inside for word in (b"tatakerja", b"penugasan/1", b"Budi sakit", b"SELECT"))


def test_another_root_is_refused(penyadap: Perantara, alamat: Alamat, ber_tls: Perantara, tmp_path: Path) -> None:
    other, _, _ = make_root(tmp_path, "lain")
    told = refused(alamat(penyadap, sslmode="verify-full", sslrootcert=other))
    assert "sertifikat" in told
    assert "sslrootcert" in told
    assert "certificate verify failed" in told
    assert ber_tls.versi == [], "nothing was said to a server that isn't known"
    # The control: it is the certificate that was refused.
    assert opened(alamat(penyadap, sslmode="require")).periksa().utuh
    close_all()


def test_another_name_is_refused(penyadap: Perantara, alamat: Alamat, ber_tls: Perantara, akar: Akar) -> None:
    told = refused(alamat(penyadap, "lain.bantul.test", sslmode="verify-full", sslrootcert=akar[0]))
    assert "sertifikat" in told
    assert "does not match host name" in told
    # The control: it is the name that was refused.
    assert opened(alamat(penyadap, "lain.bantul.test", sslmode="verify-ca", sslrootcert=akar[0])).periksa().utuh
    close_all()
    ber_tls.tutup()
    assert ber_tls.tersadap[0] == MINTA_TLS, "nothing was said in it"
    assert b"tatakerja" in ber_tls.tersadap[-1]


def test_without_a_root_it_is_told_which_word_names_it(penyadap: Perantara, alamat: Alamat, akar: Any) -> None:
    """As docs/operator.md has it: `?sslmode=verify-full` alone looks for ~/.postgresql/root.crt."""
    told = refused(alamat(penyadap, sslmode="verify-full"))
    assert "sslrootcert=BERKAS" in told
    assert "sandi" not in told
    kept = Path.home() / ".postgresql" / "root.crt"
    kept.parent.mkdir()
    kept.write_bytes(akar[0].read_bytes())
    assert opened(alamat(penyadap, sslmode="verify-full")).periksa().utuh
    close_all()


def test_a_server_without_tls_hears_nothing_more(pg: Server, alamat: Alamat, akar: Akar) -> None:
    with Perantara(pg.alamat, tolak=True) as plain:
        for words in ({"sslmode": "require"}, {"sslmode": "verify-full", "sslrootcert": akar[0]}):
            told = refused(alamat(plain, **words))
            assert "tidak menerima TLS" in told
            assert "sslmode" in told
        # The control, which is libpq's default: it goes on in plain text.
        assert opened(alamat(plain, sslmode="prefer")).periksa().utuh
        close_all()
    assert plain.tersadap[:2] == [MINTA_TLS, MINTA_TLS]
    assert b"tatakerja" in plain.tersadap[-1]


def test_who_wants_none_does_not_ask(pg: Server, alamat: Alamat) -> None:
    with Perantara(pg.alamat, tolak=True) as plain:
        fill(opened(alamat(plain, sslmode="disable")))
        close_all()
    assert not any(heard.startswith(MINTA_TLS) for heard in plain.tersadap)
    assert b"Budi sakit" in b"".join(plain.tersadap)


def test_a_server_that_speaks_nothing_but_tls_is_not_told_in_plain(
    ber_tls: Perantara, penyadap: Perantara, alamat: Alamat
) -> None:
    told = refused(alamat(penyadap, sslmode="disable"))
    assert "tidak dapat dibuka" in told
    assert ber_tls.versi == []
