"""Addresses of databases: told from files, shown without passwords, and refused whole where one could be told."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tatakerja.border.alamat import GalatAlamat, is_address, without_password


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://a:b@h/x?password=c&sslmode=require", "postgresql://a@h/x?password=***&sslmode=require"),
        ("postgres://a:@h:5432/x", "postgres://a@h:5432/x"),
        ("postgresql://", "postgresql://"),
        ("postgresql:///bantul?host=/run/postgresql", "postgresql:///bantul?host=/run/postgresql"),
        ("postgresql://a%40b:c%2Fd@[::1]:5432,h:1/nama%20lain", "postgresql://a%40b@[::1]:5432,h:1/nama%20lain"),
        ("postgresql://%2Frun%2Fpg/x?application_name=a%40b", "postgresql://%2Frun%2Fpg/x?application_name=a%40b"),
        (
            "postgresql://h/x?scram_client_key=abc&sslpassword=a#b",
            "postgresql://h/x?scram_client_key=***&sslpassword=***",
        ),
    ],
)
def test_an_address_is_shown_without_what_is_secret(address: str, shown: str) -> None:
    assert is_address(address)
    assert without_password(address) == shown


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://a:rah@sia@h/x",
        "postgresql://a:rah/sia@h/x",
        "postgresql://a:rah?sia@h/x",
        "postgresql://a:rah#sia@h/x",
        "postgresql://a:rahasia",
        "postgresql://a:rahasia/x",
        "postgresql:/a:rahasia@h/x",
        "PostgreSQL://a:rahasia@h/x",
        "postgresql+psycopg://a:rahasia@h/x",
        "mysql://a:rahasia@h/x",
        "host=h user=a password=rahasia dbname=x",
        "dbname = x",
    ],
)
def test_a_slip_in_an_address_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(GalatAlamat, match="tidak terbaca") as info:
        is_address(address)
    assert "sia" not in str(info.value)
    assert "sia" not in without_password(address)
    assert str(pickle.loads(pickle.dumps(info.value))) == str(info.value)


@pytest.mark.parametrize(
    "path", ["kerja.db", "data kerja/kata sandi.db", "C:/data/kerja.db", "C:\\data\\x.db", "/a=b.db"]
)
def test_files_are_files(path: str) -> None:
    assert not is_address(path)
    assert without_password(path) == path


_TANDA = st.text("ab1@:/?#&=%[], ")


@given(_TANDA, _TANDA, st.sampled_from(["", "/x", "/x?sslmode=require"]))
def test_nothing_of_a_password_is_shown(before: str, after: str, rest: str) -> None:
    secret = "Zq7sandi"
    assert secret not in without_password(f"postgresql://a:{before}{secret}{after}@h{rest}")
