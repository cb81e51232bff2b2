"""Whatever the program tells to type can be typed: the command exists, and has the options that are named."""

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import click
import pytest

import tatakerja
from tatakerja.cli.app.root import akar

from .conftest import Jalankan

KODE = Path(tatakerja.__file__).parent
_DISEBUT = re.compile(
    r"(`?tatakerja |`(?!tatakerja))((?:--?[a-z][a-z-]*(?:[ =][^\s`-][^\s`]*)? )*)"
    r"([a-z][a-z-]*(?: [a-z][a-z-]*)*)([^`\n]*)"
)
_MUNGKIN = re.compile(r"(?<!from )tatakerja [a-z-]|(?<!`)`[a-z]")
_OPSI = re.compile(r"(?<![\w-])(--[a-z-]+|-[a-z](?![\w-]))")


def sentences(berkas: Path) -> Iterator[str]:
    """What a module may put on a screen: its strings, without docstrings; what is put into them left out."""
    text = berkas.read_text(encoding="utf-8")
    if not _MUNGKIN.search(text):
        return  # most modules tell to type nothing, and parsing them all takes seconds
    if berkas.suffix != ".py":
        yield text
        return
    tree = ast.parse(text)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            told |= {id(part) for part in node.values}
            yield "".join(str(one.value) if isinstance(one, ast.Constant) else "X" for one in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def options(command: click.Command) -> set[str]:
    return {"-h", "--help"} | {name for one in command.params for name in (*one.opts, *one.secondary_opts)}


def commands(sentence: str) -> Iterator[tuple[str, str | None]]:
    """Each command that a sentence names, and what is wrong with it."""
    for found in _DISEBUT.finditer(sentence):
        start, before, words, after = found.groups()
        command: click.Command = akar
        path: list[str] = []
        for word in words.split():
            if not isinstance(command, click.Group):
                break
            below = command.get_command(click.Context(command), word)
            if below is None:
                break
            command = below
            path.append(word)
        if not path:
            continue  # a word that begins no command: a name, a file, a code
        named = set(_OPSI.findall(f"{before} {after.split('. ')[0]}"))
        unknown = sorted(named - options(command) - options(akar))
        if isinstance(command, click.Group) and len(words.split()) > len(path) and "tatakerja" in start:
            yield " ".join(path), f"{found[0]!r}: bukan perintah {' '.join(path)}"
        yield " ".join(path), f"{found[0]!r}: {', '.join(unknown)}" if unknown else None


def test_every_command_that_is_named_exists_with_its_options() -> None:
    files = [one for one in sorted(KODE.rglob("*")) if one.suffix in {".py", ".jinja"}]
    named = [(berkas, *one) for berkas in files for said in sentences(berkas) for one in commands(said)]
    assert [(str(berkas.relative_to(KODE)), fault) for berkas, _, fault in named if fault is not None] == []
    assert len({path for _, path, _ in named}) > 80


@pytest.mark.parametrize(
    "said",
    ["jalankan `tatakerja -d X penugasan setuju X`", "lihat `penugasan daftar --giliranku`", "tatakerja audit --wajib"],
)
def test_one_that_does_not_is_found(said: str) -> None:
    assert [fault for _, fault in commands(said) if fault is not None]


def test_what_comes_next_can_be_typed_whatever_the_files_are_called(
    jalankan: Jalankan, folder: Path, tmp_path: Path
) -> None:
    """Names with spaces, as offices give them; each command that is printed is run as it stands."""

    def follow(said: str, **given: str) -> str:
        printed = re.search(r"`?tatakerja ((?:-|wilayah|plugin)[^`\n]+)", said)
        assert printed is not None, said
        words = [given.get(word, word) for word in shlex.split(printed[1])]
        done = jalankan(*words)
        assert done.kode == 0, (words, done.galat)
        return done.keluar

    home = tmp_path / "data kantor"
    organisasi, db = copytree(folder, home / "daftar pegawai"), home / "bantul 2026.db"
    missing = jalankan("-r", "bantul", "-d", str(db), "penugasan", "daftar")
    assert missing.kode == 1
    filled = follow(missing.galat, DAERAH="bantul", FOLDER=str(organisasi))
    assert "Gita Lestari" in follow(filled)
    sample = jalankan("-r", "bantul", "contoh", str(home / "contoh 1"), "--pegawai", "200").keluar
    assert "Kedudukan" in follow(sample)
    lists = home / "nominatif.csv"
    lists.write_text(
        "NIP,Nama,Jabatan,Unit Kerja,Perangkat Daerah\n"
        "198501012010011005,Budi Santoso,Kepala Dinas Perhubungan,Dinas Perhubungan,Dinas Perhubungan\n",
        encoding="utf-8",
    )
    made = jalankan("-r", "bantul", "siapkan", str(lists), "--ke", str(home / "hasil siap"), "--terima-usulan")
    assert made.kode == 0, made.keluar
    assert "Audit" in follow(made.keluar)
