"""Each value of a TOML text has a line: on documents whose lines are known, since the test wrote them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tatakerja.rules.berkas.lines import Letak

AKAR = Path(__file__).parents[3]

KEYS = st.sampled_from(["a", "b-c", "d_1", "9", "", "titik.dua", 'k"utip', "spasi dua", "é", "baris\nbaru"])
SCALARS = st.sampled_from(
    [
        "1", "-2.5e3", "true", "2026-01-01", "2026-01-01 07:30:00", '"teks # bukan komentar"', "'lit\\'", '""',
        '"""satu\n[dua]\n""kutip"" """', "'''tiga\n''a\n'''", '"\\" = ["', '"""\\""" """', '"""x"""""',
    ]
)  # fmt: skip
VALUES = st.recursive(
    SCALARS, lambda deeper: st.lists(deeper, max_size=3) | st.dictionaries(KEYS, deeper, max_size=3), max_leaves=8
)
TABLES = st.recursive(
    st.dictionaries(KEYS, VALUES, max_size=3),
    lambda deeper: st.tuples(
        st.dictionaries(KEYS, VALUES, max_size=2),
        st.dictionaries(KEYS, deeper | st.lists(deeper, min_size=1, max_size=3), max_size=2),
    ),
    max_leaves=6,
)


class Writer:
    """Writes a document and remembers on which line each path was written."""

    def __init__(self, draw: st.DataObject) -> None:
        self.text, self.lines, self.draw = "", {}, draw

    def pick(self, *choices: str) -> str:
        return self.draw.draw(st.sampled_from(choices))

    def note(self, path: tuple) -> None:
        self.lines.setdefault(path, self.text.count("\n") + 1)

    def key(self, key: str) -> str:
        if key and key.isascii() and key.replace("-", "").replace("_", "").isalnum():
            return self.pick(key, f'"{key}"')
        return '"' + key.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    def value(self, value: object, path: tuple) -> None:
        if isinstance(value, str):
            self.text += value
        elif isinstance(value, list):
            self.text += "[" + self.pick("", " ", "\n", " # ]\n\n")
            for number, one in enumerate(value):
                self.note((*path, number))
                self.value(one, (*path, number))
                self.text += self.pick(",", ", ", ",\n", " # x\n,\n  ")
            self.text += "]"
        else:
            self.text += "{"
            for number, (key, one) in enumerate(value.items()):
                self.text += "," * (number > 0) + self.pick("", " ")
                self.pair(key, one, path)
            self.text += "}"

    def pair(self, key: str, value: object, path: tuple) -> None:
        self.note((*path, key))
        self.text += self.key(key) + self.pick("=", " = ", "\t=")
        self.value(value, (*path, key))

    def table(self, table: object, path: tuple, heading: tuple[str, ...]) -> None:
        pairs, below = table if isinstance(table, tuple) else (table, {})
        for key, value in pairs.items():
            self.text += self.pick("", "  ")
            self.pair(key, value, path)
            self.text += self.pick("\n", " # = [\n", "\r\n", "\n\n")
        for key, deeper in below.items():
            if key in pairs:
                continue
            labels, name = (*heading, key), ".".join(map(self.key, (*heading, key)))
            if isinstance(deeper, list):
                self.note((*path, key))
                for number, one in enumerate(deeper):
                    self.note((*path, key, number))
                    self.text += f"[[{name}]]" + self.pick("\n", " # x\n")
                    self.table(one, (*path, key, number), labels)
            else:
                self.note((*path, key))
                self.text += f"[ {name} ]\n"
                self.table(deeper, (*path, key), labels)


def paths(value: object, path: tuple = ()) -> Iterator[tuple]:
    if path:
        yield path
    if isinstance(value, dict):
        for key, one in value.items():
            yield from paths(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from paths(one, (*path, number))


@given(TABLES, st.data())
def test_every_path_has_the_line_on_which_it_was_written(table: object, draw: st.DataObject) -> None:
    writer = Writer(draw)
    writer.table(table, (), ())
    letak = Letak(writer.text)
    for path in paths(tomllib.loads(writer.text)):
        assert path in letak
        assert letak.baris(path) == writer.lines[path], (path, writer.text)


@pytest.mark.parametrize("berkas", sorted(AKAR.glob("**/tests/*.toml")), ids=lambda berkas: berkas.name)
def test_every_path_of_our_own_files_has_a_line(berkas: Path) -> None:
    text = berkas.read_text("utf-8")
    letak, lines = Letak(text), text.splitlines()
    for path in paths(tomllib.loads(text)):
        assert path in letak
        key = next(part for part in reversed(path) if isinstance(part, str))
        if isinstance(path[-1], str):
            assert key in lines[letak.baris(path) - 1]


def test_dotted_keys_and_tables_named_on_the_way() -> None:
    letak = Letak('a.b."c.d" = 1\n[[x]]\n[[x.y]]\nk = 1\n[x.z]\nq = 2\n[[x]]\n[x.z]\nq = 3\n')
    assert [letak.baris(path) for path in (("a",), ("a", "b", "c.d"), ("x", 0, "y", 0, "k"), ("x", 1, "z", "q"))] == [
        1, 1, 4, 9,
    ]  # fmt: skip


def test_what_is_not_in_the_text_has_the_line_of_what_is_around_it() -> None:
    letak = Letak("\n[a]\nb = 1\n")
    assert letak.baris(("a", "tidak ada")) == 2
    assert letak.baris(("lain",)) == 1
