"""Whatever is given on the command line breaks no line of the error that repeats it."""

from collections.abc import Callable
from typing import Any

import pytest

PALSU = "Kesalahan palsu"
JAHAT = f"x\n{PALSU}"
KATA = (
    ("-r", "bantul", "kedudukan", JAHAT),
    ("-r", "bantul", "kedudukan", "--unit", JAHAT),
    ("-r", JAHAT, "kedudukan"),
    ("-r", "bantul", "-t", f"{JAHAT}=a", "kedudukan"),
    ("-r", "bantul", "-t", f"btl-delegasi={JAHAT}", "kedudukan"),
    ("-r", "bantul", "--tanggal", JAHAT, "kedudukan"),
    ("-r", "bantul", "cari", JAHAT),
    ("-r", "bantul", "bagan", JAHAT),
    ("-r", "bantul", "alur", "penugasan", "--cara", "penunjukan", "--pemilik", JAHAT, "--pegawai", JAHAT),
    ("-r", "bantul", "-d", JAHAT, "penugasan", "daftar"),
    ("regulasi", "tampil", JAHAT),
    ("plugin", "periksa", JAHAT),
    ("kedudukan", "--format", JAHAT),
    (JAHAT,),
)


@pytest.mark.parametrize("kata", KATA, ids=[" ".join(words).replace(JAHAT, "X") for words in KATA])
def test_an_error_keeps_its_lines(kata: tuple[str, ...], jalankan: Callable[..., Any], folder: object) -> None:
    done = jalankan(*(("-o", str(folder)) if "-d" not in kata else ()), *kata)
    lines = done.galat.splitlines()
    assert not [line for line in lines if line.startswith(PALSU)], done.galat


def test_nor_does_the_environment(jalankan: Callable[..., Any]) -> None:
    done = jalankan("-r", "bantul", "kedudukan", env={"TATAKERJA_ORGANISASI": JAHAT})
    assert PALSU in done.galat
    assert not any(line.startswith(PALSU) for line in done.galat.splitlines())
